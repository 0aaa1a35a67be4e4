use crate::pallet::Error;

/// Declares the refusals of the rules, each of which is the pallet's error of the same name.
macro_rules! refusals {
	($($name:ident),* $(,)?) => {
		/// Why a rule refuses. Each is explained by the pallet's error of the same name.
		#[derive(Clone, Copy, Debug, Eq, PartialEq)]
		pub enum Refusal {
			$(#[doc = concat!("See `Error::", stringify!($name), "`.")] $name,)*
		}

		impl<T> From<Refusal> for Error<T> {
			fn from(refusal: Refusal) -> Self {
				match refusal {
					$(Refusal::$name => Error::$name,)*
				}
			}
		}
	};
}

refusals! {
	ActNotChallengeable,
	AlreadyAnswered,
	AlreadyReported,
	AwardTermOver,
	BeyondMargin,
	BidNotOpenable,
	CallMayNotChange,
	CitizensShareWithoutNorm,
	ClarificationTooLate,
	CommentPeriodOpen,
	CommentsClosed,
	DeferralTooLong,
	DiscountClosed,
	DiscountNotLower,
	DiscountRoundOpen,
	GroundNotMet,
	InterestedParty,
	LinkedBiddersAreSeveral,
	NoPlaceLeft,
	NoSolventBid,
	NoSuchBid,
	NoSuchJurisdiction,
	NoTie,
	NotAnOpener,
	NotInTie,
	OpenersNotDistinct,
	OpenersNotReady,
	OpeningTooEarly,
	OpeningTooShort,
	PercentOutOfRange,
	PieceMismatch,
	RatingsIncomplete,
	RatingOutOfRange,
	RulingNotApplicable,
	ScheduleOutOfOrder,
	AwardTooLate,
	SealMismatch,
	ShorteningWithoutGrounds,
	SigningTermRunning,
	Tied,
	TooFewRatings,
	UnansweredQuestions,
	UntitledCall,
	WeightsDoNotAddUp,
	WrongStage,
	ZeroBudget,
}
