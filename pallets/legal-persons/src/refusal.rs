use crate::pallet::Error;

cadena_kit::refusals! {
	NotARepresentative,
	TermNotBegun,
	TermOver,
	TooManyRepresentatives,
	WarrantOver,
	WarrantTooLong,
}
