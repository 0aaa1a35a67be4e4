use crate::pallet::Error;

cadena_kit::ballot_refusals! {
	/// Why a reply or an act is refused.
	pub enum Refusal {
		/// No question has this number.
		NoSuchOpinion = 10,
		/// The question is closed, or its time is over.
		OpinionIsClosed = 11,
		/// The question is open until its time is over.
		OpinionIsOpen = 19,
		/// The question has no such choice.
		NoSuchChoice = 12,
	}
}
