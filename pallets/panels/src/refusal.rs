use crate::pallet::Error;

cadena_kit::refusals! {
	AlreadyDrawn,
	GradeOutOfRange,
	DrawNotReady,
	NothingDrawnYet,
	NotDrawn,
	RatingOutOfRange,
	RatingsIncomplete,
	TooManyDisclosed,
	WrongStage,
}

cadena_kit::ballot_refusals! {
	/// Why a sealed ballot is not taken.
	pub enum Unsealed {
		/// No panel rates this tender.
		NoSuchPanel = 30,
		/// It is not the time for this: see the tender's stage.
		WrongStage = 31,
		/// The draw is not made yet: `cadena panel draw`.
		NothingDrawnYet = 32,
		/// The draw did not choose this alias.
		NotDrawn = 33,
		/// The ballot was disclosed, or sealed before ballots were taken for longer.
		BallotBound = 34,
		/// Others disclosed how they rate these bids: wait until ballots are taken for longer.
		DisclosureBegun = 35,
	}
}
