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
	AlreadySigned,
	AnchorExpired,
	AnchorRetired,
	Blocked,
	DeadlineOutOfRange,
	DeadlineOver,
	Expired,
	IsSeal,
	Malformed,
	NoSignatories,
	NoSuchSlot,
	NotAnAuthority,
	NotComplete,
	NotYetValid,
	NothingChanges,
	OutOfTurn,
	ReboundTooSoon,
	Revoked,
	SignatoryTwice,
	StillKept,
	UnknownExtension,
	UnsoundMediaType,
	UnsoundNorm,
	UnsoundNumber,
	UnsoundSubject,
	ValidityOutOfRange,
	WasRefused,
	WrongAlgorithm,
	WrongExponent,
	WrongKeySize,
	WrongUsage,
}
