use frame_support::pallet_macros::pallet_section;

/// The pallet's errors.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// No panel rates this tender: its call names officers.
		NoSuchPanel,
		/// The call's numbers are out of range: 3 to 16 evaluators, a quorum of 3 to as many, a tolerance of 1 to 100 points, a pot.
		UnsoundTerms,
		/// There is no such specialty: see `cadena evaluator specialties`.
		NoSuchSpecialty,
		/// The specialty has no ring yet, or one smaller than the panel.
		TooFewEvaluators,
		/// The contracting agency has no account from which to pay.
		NoPayer,
		/// The contracting agency's account does not cover the pot: let the council issue more to it.
		PotNotCovered,
		/// The pot is above the contracting agency's ceiling: lower it, or let the council raise the ceiling.
		PotAboveCeiling,
		/// It is not the time for this: see the tender's stage.
		WrongStage,
		/// The draw was made.
		AlreadyDrawn,
		/// The draw's blocks are not final yet: wait until sixteen are made after it began.
		DrawNotReady,
		/// The draw is not made yet: anyone can have it drawn.
		NothingDrawnYet,
		/// The draw did not choose this alias.
		NotDrawn,
		/// A ballot of the same or a higher sequence stands: use a higher one.
		Superseded,
		/// The standing ballot was given less than ten blocks ago: wait a moment before you replace it.
		TooSoon,
		/// The ballot is for a block that is past, or more than 64 ahead.
		OutOfTime,
		/// The ring is not of the specialty, was begun after the call was published, or was dissolved.
		NotOfTheElectorate,
		/// The ring has changed: make the proof anew.
		StaleRevision,
		/// The proof does not show what the ballot says.
		InvalidProof,
		/// The signer is no certified evaluator of the specialty with a ring key.
		NotAnEvaluator,
		/// The ballot stands for good: it was disclosed, or sealed before ballots were taken for longer.
		BallotBound,
		/// Others disclosed how they rate these bids: nobody seals a ballot behind theirs, unless the agency takes ballots for longer.
		DisclosureBegun,
		/// The contracting agency certifies in this specialty itself: take one of another agency's, which is paid what is forfeited.
		OwnSpecialty,
		/// A challenge can still take the tender back to an earlier stage: wait until it is decided, or its time over.
		NotFinal,
		/// Who bids, acted for a bidder, opens bids or evaluates for the agency does not rate; who acted for a bidder does not grade.
		InterestedParty,
		/// The proof does not show an alias of the signer's registered key for this ballot: make it with that key, for this account.
		AliasNotShown,
		/// The signer sealed no ballot on this tender.
		NoSuchBallot,
		/// Ratings and salt are not those that were sealed last.
		BallotMismatch,
		/// Each opened bid is rated on each criterion.
		RatingsIncomplete,
		/// A rating is 0 to 100.
		RatingOutOfRange,
		/// The ballot is disclosed already.
		AlreadyDisclosed,
		/// As many ballots are disclosed as can be.
		TooManyDisclosed,
		/// A grade is 0 to 100.
		GradeOutOfRange,
		/// The signer is neither an officer of the contracting agency nor the social witness.
		NotAGrader,
		/// The contract is not settled yet, or the time to grade it is over.
		NotGradedNow,
		/// There is nothing to pay: no award, or everybody was paid.
		NothingToPay,
		/// The outcome can still be graded.
		StillGraded,
		/// Everything is settled.
		AlreadySettled,
		/// The agency that certifies in the specialty has no account for what is forfeited.
		NoFund,
		/// Ballots are kept until everything is settled.
		NotSettled,
		/// There is nothing to clear.
		NothingToClear,
	}
}
