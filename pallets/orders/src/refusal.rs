use crate::pallet::Error;

cadena_primitives::refusals! {
	AlreadyExpired,
	AlreadyLifted,
	Expired,
	NoAmount,
	NoNorm,
	NotTheOrderingAuthority,
	TooManyOrders,
}
