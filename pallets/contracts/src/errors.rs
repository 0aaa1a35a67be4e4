use frame_support::pallet_macros::pallet_section;

/// Why a call was refused: one vocabulary, each with how to avoid it.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// The tender has no standing award: there is nothing to contract on.
		NotAwarded,
		/// The tender has no contract yet: the agency offers it first.
		NoSuchContract,
		/// The contract is signed already.
		AlreadySigned,
		/// The officer acts for another agency: only the contracting agency's officers act on its contract.
		NotTheContractingAgency,
		/// The officer acted for a bidder of the tender: another officer of the agency acts.
		InterestedParty,
		/// The signer is not the contract's supplier.
		NotTheSupplier,
		/// The law lacks a term that the contract needs: governance must enact it first.
		NoSuchTerm,
		/// A suspension in force bars signing: wait for the ruling (art. 100).
		Suspended,
		/// The time to sign is over: the award passes to the next place (art. 67).
		SigningTermOver,
		/// The supplier is debarred or barred: no contract with them (art. 71).
		SupplierBarred,
		/// The milestones must be above zero, due in the future, and add up to the award's price.
		MilestonesDoNotAddUp,
		/// The advance is above what the call allows, 50 % at most (art. 66-IX).
		AdvanceTooLarge,
		/// The contract is not on offer at the award's price: the agency offers it first.
		NotOffered,
		/// An earlier contract on this tender is not settled yet: close it first.
		NotSettled,
		/// The contract is not being performed.
		NotExecuting,
		/// The guarantee was presented already.
		GuaranteePresented,
		/// The guarantee does not cover what the law asks: all of the advance, or the call's percentage of the contract.
		GuaranteeTooSmall,
		/// There is no advance to pay, or a milestone is paid already.
		NoAdvanceDue,
		/// The contract has no milestone with this number.
		NoSuchMilestone,
		/// The milestone is at another step: delivered, accepted, invoiced, paid.
		WrongProgress,
		/// The milestone is not late, or the penalty is nothing.
		NotLate,
		/// Penalties never exceed the presented performance guarantee (art. 75).
		PenaltyAboveGuarantee,
		/// A rescission is under way: decide it first.
		RescissionUnderWay,
		/// No rescission is under way.
		NoRescission,
		/// The supplier has answered already, or the five business days to do so are over (art. 77-I).
		AnswerTermOver,
		/// The supplier still has time to answer (art. 77-I).
		AnswerTermRunning,
		/// The ten business days to decide are over: begin again (art. 77-II).
		RulingTermOver,
		/// Some milestone is not paid yet.
		NotAllPaid,
		/// The social witness must report in public before the contract closes (art. 38).
		WitnessReportDue,
		/// A court has suspended this act: see `cadena order list --contract`, and act once its order is lifted or has expired.
		SuspendedByCourt,
	}
}
