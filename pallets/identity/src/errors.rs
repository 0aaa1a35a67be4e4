use frame_support::pallet_macros::pallet_section;

/// Why a call was refused: one vocabulary, each with how to avoid it.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// No person has this number.
		NoSuchPerson,
		/// The signer is not an enrolled person: RENAPO must enrol the account first.
		NotAPerson,
		/// The CURP of this tag was enrolled before: look the person up instead.
		TagInUse,
		/// The account is another person's, or was: use an account of its own.
		AccountInUse,
		/// There is no such municipality in INEGI's catalogue, or the country is not two capital letters.
		NoSuchPlace,
		/// The record says this already.
		NothingChanges,
		/// The person has died: nothing can be done in their name.
		IsDeceased,
		/// The record is suspended: ask RENAPO for clarification with `clarify` (LGP art. 102).
		IsSuspended,
		/// The record is not suspended.
		NotSuspended,
		/// Only adult citizens have ring keys: RENAPO changes the class.
		NotAVoter,
		/// The person has another ring key: leave the ring with it first.
		HasRingKey,
		/// The person has no ring key.
		NoRingKey,
		/// The last ring key can still act: have its ring made anew, and wait a minute.
		LastKeyStillActs,
		/// The person has consented to a biometric of this kind: they must withdraw it before another is offered.
		TemplateHeld,
		/// The key is not the one that was offered, or was consented to: see the person's templates.
		NotTheOfferedTemplate,
		/// The person has no usable biometric of this kind: RENAPO takes it and the person consents.
		NoSuchTemplate,
		/// The block is not one of the last 64: sign for a recent one.
		BlockNotRecent,
		/// The signature is not the biometric key's over this person, relying party, purpose and block.
		NoLiveMatch,
		/// The person has a biometric: recover with that instead.
		HasTemplates,
		/// Ask for 1 to 4 factors, and for 2 at least with a biometric.
		UnsoundRequirement,
		/// The expiry is past, or more than a year away.
		ExpiryOutOfRange,
		/// There is no such request of this person.
		NoSuchRequest,
		/// The request was answered or declined already.
		AlreadyAnswered,
		/// The request has expired: have it made anew.
		RequestExpired,
		/// A biometric was given twice.
		FactorTwice,
		/// The request asks for more factors, or for a certain biometric.
		TooFewFactors,
		/// The access log keeps a record for five years after it expired.
		StillKept,
		/// A request has a purpose: give the SHA-256 of its text, never zero.
		NoPurpose,
		/// The record does not say that the person has died.
		NotDeceased,
		/// The day of death is to come: give the day that the certificate tells.
		DeathToCome,
		/// No recovery of this person's account is under way: an officer asks for one with `recover`.
		NoSuchRecovery,
		/// The person's account vetoed the recovery: Oversight upholds it, or an officer asks anew.
		RecoveryVetoed,
		/// Oversight upholds a recovery that was vetoed, once.
		RecoveryNotVetoed,
		/// Oversight upheld the recovery: it can be vetoed no more.
		RecoveryUpheld,
		/// Two officers recover an account: another than who asked must complete it.
		SameOfficer,
		/// The account that the person has can veto the recovery for five days: complete it after them.
		RecoveryNotDue,
	}
}
