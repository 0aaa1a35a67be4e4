use crate::pallet::Error;

cadena_kit::refusals! {
	AlreadySuspended,
	HasKey,
	NoKey,
	NotSuspended,
	Revoked,
	Suspended,
}
