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
