use frame_support::pallet_macros::pallet_section;

/// Why a call was refused: one vocabulary, each with how to avoid it.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// No tender has this number: see the list of tenders.
		NoSuchTender,
		/// The officer acts for another agency: only the contracting agency's officers act on its tender.
		NotTheContractingAgency,
		/// The tender is not in the stage for this act: see its stage and schedule.
		WrongStage,
		/// The law that the call names lacks a term: governance must enact it first.
		NoSuchTerm,
		/// The call has no title: say in a line what is bought.
		UntitledCall,
		/// The budget, and the market median if given, are amounts above zero in centavos.
		ZeroBudget,
		/// A percentage is above its limit: at most 100 for the guarantee and 50 for the advance (art. 66-IX).
		PercentOutOfRange,
		/// The jurisdiction does not exist: use INEGI's keys.
		NoSuchJurisdiction,
		/// The weights of price, technical criteria, social grounds and citizens must add up to 100, none of the first two 0.
		WeightsDoNotAddUp,
		/// Citizens' votes enter the points only where the call cites the norm that lets them: cite it or set 0.
		CitizensShareWithoutNorm,
		/// Citizens' votes enter the points only above a turnout: set how many must vote, or the weight to 0.
		CitizensShareWithoutFloor,
		/// The acts must follow each other: publication, clarification, opening, evaluation, the end of ballots, the end of their
		/// disclosure, award.
		ScheduleOutOfOrder,
		/// Ballots are taken for 24 hours at least where evaluators or citizens send any, and evaluators have 24 hours to disclose
		/// theirs.
		BallotsTooShort,
		/// A panel has 3 to 16 evaluators, a quorum of 3 to as many, a tolerance of 1 to 100 points, a pot, and criteria to rate on.
		UnsoundPanel,
		/// Officers evaluate this tender: there are no ballots to take for longer.
		NoPanel,
		/// A panel rates this tender: officers do only when too few evaluators disclosed, also after an extension.
		PanelRates,
		/// Enough evaluators disclosed, or ballots were taken for longer once already: go on.
		AlreadyExtended,
		/// The opening comes too early: at least 15 natural days after the call if national, 20 otherwise (art. 42).
		OpeningTooEarly,
		/// The act of opening and a round of discount offers last at least 6 hours: give everyone time to take part.
		OpeningTooShort,
		/// The opening comes earlier than the regular term: record the grounds in the call, for 10 days at least (art. 42).
		ShorteningWithoutGrounds,
		/// Too late for clarifications: the last meeting is 6 natural days before the opening, questions 24 hours before it (art. 44).
		ClarificationTooLate,
		/// The award is set later than 20 natural days after the opening (art. 46-II).
		AwardTooLate,
		/// The three openers must be three accounts.
		OpenersNotDistinct,
		/// The openers are not ready: each of the three must accept with a key of its own.
		OpenersNotReady,
		/// The key is of low order: what is encrypted to it, anybody reads. Make a fresh X25519 key.
		WeakKey,
		/// The jurisdiction of the call is not within the agency's.
		OutsideJurisdiction,
		/// The witness is not independent: an enrolled living person without a role of any agency, accredited three days before
		/// the draft.
		WitnessNotIndependent,
		/// The bid stayed closed while others were opened: its deposit is held until an officer of Oversight releases it with
		/// `release_deposit`.
		BidNeverOpened,
		/// The account cannot open: an officer of the agency, one of Oversight, and an accredited witness do.
		NotAnOpener,
		/// An evaluator is not an officer of the contracting agency.
		EvaluatorNotOfTheAgency,
		/// The account is on the procedure's own side, or so is one that represents it, or it acted for a bidder: evaluators, openers,
		/// bidders, officers who decide and those who represent bidders are different accounts.
		InterestedParty,
		/// The draft is still open to comments: wait until their period ends (art. 40).
		CommentPeriodOpen,
		/// The draft is not open to comments.
		CommentsClosed,
		/// The call may change until the 7th natural day before the opening, and acts already held may not move (art. 43).
		CallMayNotChange,
		/// Only registered suppliers may ask or bid: Oversight registers them (art. 86).
		NotASupplier,
		/// The supplier is debarred and cannot bid (art. 90).
		SupplierDebarred,
		/// The supplier has asked as many questions of this tender as one may.
		TooManyQuestions,
		/// No question has this number.
		NoSuchQuestion,
		/// The question is answered already.
		AlreadyAnswered,
		/// Some questions have no public answer yet: answer them before the award (art. 44).
		UnansweredQuestions,
		/// The tender has received as many bids as it can.
		TooManyBids,
		/// There is no such bid in this tender.
		NoSuchBid,
		/// The bid is not in the state for this act: sealed to be opened, opened to be discarded or rated.
		BidNotOpenable,
		/// The offer is not the one that was sealed: give the very bytes, salt included.
		SealMismatch,
		/// A piece does not match the hash in the bid: decrypt your share with this tender's key and give both pieces in order.
		PieceMismatch,
		/// The ground does not apply: the chain checks what it can.
		GroundNotMet,
		/// Linked bidders are at least two, and all of their bids fall together (art. 71-VIII).
		LinkedBiddersAreSeveral,
		/// The account is not one of the evaluators whom the call names.
		NotAnEvaluator,
		/// Rate every admitted bid, and no other, on every criterion.
		RatingsIncomplete,
		/// A rating is above 100.
		RatingOutOfRange,
		/// Too few evaluators: more than half of those whom the call names must rate, and they must differ.
		TooFewRatings,
		/// The time to award is over: defer it within its ceiling (art. 46-II), or cancel on a ground of art. 51. Where neither can be,
		/// Oversight annuls the tender (art. 108-I).
		AwardTermOver,
		/// The award can still come, be deferred or its absence be challenged: a tender is annulled once none of these can be.
		AwardMayCome,
		/// The award moves later only, and at most 20 natural days from the date first set (art. 46-II).
		DeferralTooLong,
		/// The first place is tied: open a round of discount offers (art. 48).
		Tied,
		/// There is no tie to resolve.
		NoTie,
		/// A round of discount offers is open, or was held: its prices are public, and ratings stay as they are.
		DiscountRoundOpen,
		/// There is no open round of discount offers.
		DiscountClosed,
		/// The bid is not among the tied ones.
		NotInTie,
		/// A discount offer lowers the price, and not to nothing.
		DiscountNotLower,
		/// No bid is solvent: declare the tender deserted (art. 51).
		NoSolventBid,
		/// The awarded bidder still has time to sign, or a suspension or their own challenge is pending.
		SigningTermRunning,
		/// The agency did not offer the awarded contract a day before the time to sign ended: not the bidder's fault (art. 67).
		ContractNotOffered,
		/// The contract is signed.
		ContractSigned,
		/// There is no further place whose bidder is in good standing (art. 71): call a new tender.
		NoPlaceLeft,
		/// The next place has less than 90 % of the first's points (art. 67).
		BeyondMargin,
		/// This act cannot be challenged now: see the tender's stage.
		ActNotChallengeable,
		/// The time to challenge the act is over: 6 business days, 10 under treaties (art. 95).
		ChallengeTooLate,
		/// Only who asked may challenge the call, only bidders the other acts, and only the awardee what bars signing (art. 95).
		NoStanding,
		/// The account has a challenge pending in this tender.
		ChallengePending,
		/// There is no pending challenge of this account.
		NoSuchChallenge,
		/// The challenge is suspended already, or not suspended.
		SuspensionUnchanged,
		/// The ruling does not fit the challenged act or the tender's stage.
		RulingNotApplicable,
		/// The witness has reported already.
		AlreadyReported,
		/// There is no deposit of yours to return now.
		NothingToReclaim,
		/// A record with this identifier was imported already.
		AlreadyImported,
		/// The record has no identifier.
		RecordWithoutOcid,
	}
}
