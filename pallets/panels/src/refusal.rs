use crate::pallet::Error;

cadena_primitives::refusals! {
	AlreadyDrawn,
	GradeOutOfRange,
	LotNotReady,
	LotNotDrawn,
	NotDrawn,
	RatingOutOfRange,
	RatingsIncomplete,
	TooManyDisclosed,
	WrongStage,
}
