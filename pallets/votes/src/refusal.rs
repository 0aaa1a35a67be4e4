use crate::pallet::Error;

cadena_kit::ballot_refusals! {
	/// Why something is not taken.
	pub enum Refusal {
		/// There is no such tender, or citizens have no vote on it.
		NoSuchPoll = 20,
		/// It is not the time for this: see the tender's stage.
		WrongStage = 21,
		/// Only bids that were opened can be approved.
		NoSuchBid = 22,
		/// A grade is 0, 10, ... or 100.
		GradeOutOfRange = 23,
	}
}
