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

/// Makes a pallet's error of why an anonymous act is not taken: it has a variant of each name. `Error` must be in scope.
#[macro_export]
macro_rules! membership_refusals {
	() => {
		impl<T> From<$crate::membership::Untimely> for Error<T> {
			fn from(untimely: $crate::membership::Untimely) -> Self {
				use $crate::membership::Untimely;
				match untimely {
					Untimely::OutOfTime => Self::OutOfTime,
					Untimely::Superseded => Self::Superseded,
					Untimely::TooSoon => Self::TooSoon,
				}
			}
		}

		impl<T> From<$crate::membership::MembershipError> for Error<T> {
			fn from(error: $crate::membership::MembershipError) -> Self {
				use $crate::membership::MembershipError;
				match error {
					MembershipError::NotOfTheElectorate | MembershipError::RingDissolved => {
						Self::NotOfTheElectorate
					}
					MembershipError::StaleRevision => Self::StaleRevision,
					MembershipError::InvalidProof => Self::InvalidProof,
				}
			}
		}
	};
}
