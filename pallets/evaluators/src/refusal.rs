use crate::pallet::Error;

cadena_primitives::refusals! {
	AlreadySuspended,
	HasKey,
	NoKey,
	NotSuspended,
	Revoked,
	Suspended,
}
