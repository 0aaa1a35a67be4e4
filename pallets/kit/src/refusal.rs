//! Refusals of rules, and the codes by which the pool refuses, which are one vocabulary for pallets, runtime and client.

use cadena_primitives::membership::pool;
use sp_runtime::transaction_validity::InvalidTransaction;

/// One code of the pool, with the name and the advice that the client shows for it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct PoolRefusal {
	/// The code of `InvalidTransaction::Custom`.
	pub code: u8,
	/// Name of the pallet's error that says the same, without the pallet, or of the runtime's own rule.
	pub name: &'static str,
	/// Explanation, in lines.
	pub advice: &'static [&'static str],
}

impl PoolRefusal {
	/// The explanation in one line.
	#[cfg(feature = "std")]
	pub fn explanation(&self) -> String {
		self.advice.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
	}
}

impl From<PoolRefusal> for InvalidTransaction {
	fn from(refusal: PoolRefusal) -> Self {
		Self::Custom(refusal.code)
	}
}

/// The codes of every [`BallotBox`](crate::BallotBox), whatever its ballots say.
pub const BALLOTS: &[PoolRefusal] = &[
	PoolRefusal {
		code: pool::NOT_OF_THE_ELECTORATE,
		name: "NotOfTheElectorate",
		advice: &["the ring is not of the electorate, or was dissolved"],
	},
	PoolRefusal {
		code: pool::STALE_REVISION,
		name: "StaleRevision",
		advice: &["the ring has changed: make the proof anew"],
	},
	PoolRefusal {
		code: pool::OUT_OF_TIME,
		name: "OutOfTime",
		advice: &["the ballot's last block is past or too far ahead"],
	},
	PoolRefusal {
		code: pool::SUPERSEDED,
		name: "Superseded",
		advice: &["a ballot of the same or a higher sequence stands: use a higher one"],
	},
	PoolRefusal {
		code: pool::TOO_SOON,
		name: "TooSoon",
		advice: &["the standing ballot was given less than ten blocks ago: wait a moment"],
	},
	PoolRefusal { code: pool::PAUSED, name: "Paused", advice: &["the council has paused the domains"] },
];

/// Declares the refusals of a pallet's rules, each of which is the pallet's error of the same name. `Error` must be in scope.
#[macro_export]
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

/// Declares the refusals of a pallet's ballots: each is the pallet's error of the same name and has a code of the pool. To them
/// come those of every ballot, for which the pallet has the errors `OutOfTime`, `Superseded`, `TooSoon`, `NotOfTheElectorate`,
/// `StaleRevision` and `InvalidProof`. `Error` must be in scope.
#[macro_export]
macro_rules! ballot_refusals {
	(
		$(#[$attribute:meta])*
		pub enum $refusal:ident {
			$($(#[doc = $advice:literal])+ $name:ident = $code:literal,)*
		}
	) => {
		$(#[$attribute])*
		#[derive(
			Clone,
			Copy,
			Debug,
			$crate::__private::codec::Decode,
			$crate::__private::codec::DecodeWithMemTracking,
			$crate::__private::codec::Encode,
			Eq,
			$crate::__private::codec::MaxEncodedLen,
			PartialEq,
			$crate::__private::scale_info::TypeInfo,
		)]
		pub enum $refusal {
			$($(#[doc = $advice])+ $name,)*
			/// The ballot is not for this block, or does not replace what stands.
			Untimely($crate::__private::cadena_primitives::membership::Untimely),
			/// The proof does not hold.
			Membership($crate::__private::cadena_primitives::membership::MembershipError),
		}

		impl $refusal {
			/// The pool's codes of these ballots, beside [`BALLOTS`](cadena_kit::refusal::BALLOTS).
			pub const POOL: &'static [$crate::PoolRefusal] = &[
				$($crate::PoolRefusal { code: $code, name: stringify!($name), advice: &[$($advice),+] },)*
			];
		}

		impl From<$crate::__private::cadena_primitives::membership::Untimely> for $refusal {
			fn from(untimely: $crate::__private::cadena_primitives::membership::Untimely) -> Self {
				Self::Untimely(untimely)
			}
		}

		impl From<$crate::__private::cadena_primitives::membership::MembershipError> for $refusal {
			fn from(error: $crate::__private::cadena_primitives::membership::MembershipError) -> Self {
				Self::Membership(error)
			}
		}

		impl<T> From<$refusal> for Error<T> {
			fn from(refusal: $refusal) -> Self {
				use $crate::__private::cadena_primitives::membership::{MembershipError, Untimely};
				match refusal {
					$($refusal::$name => Self::$name,)*
					$refusal::Untimely(Untimely::OutOfTime) => Self::OutOfTime,
					$refusal::Untimely(Untimely::Superseded) => Self::Superseded,
					$refusal::Untimely(Untimely::TooSoon) => Self::TooSoon,
					$refusal::Membership(
						MembershipError::NotOfTheElectorate | MembershipError::RingDissolved,
					) => Self::NotOfTheElectorate,
					$refusal::Membership(MembershipError::StaleRevision) => Self::StaleRevision,
					$refusal::Membership(MembershipError::InvalidProof) => Self::InvalidProof,
				}
			}
		}

		impl From<$refusal> for $crate::__private::sp_runtime::transaction_validity::InvalidTransaction {
			fn from(refusal: $refusal) -> Self {
				match refusal {
					$($refusal::$name => Self::Custom($code),)*
					$refusal::Untimely(untimely) => untimely.into(),
					$refusal::Membership(error) => error.into(),
				}
			}
		}
	};
}
