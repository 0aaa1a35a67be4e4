use crate::pallet::Error;

cadena_primitives::refusals! {
	NotARepresentative,
	TermNotBegun,
	TermOver,
	TooManyRepresentatives,
}
