use crate::pallet::Error;

cadena_kit::refusals! {
	AlreadyExpired,
	AlreadyLifted,
	Expired,
	NoAmount,
	NoNorm,
	NotTheOrderingAuthority,
	TooManyOrders,
}
