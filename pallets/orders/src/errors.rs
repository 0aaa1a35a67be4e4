use frame_support::pallet_macros::pallet_section;

/// Why a call was refused: one vocabulary, each with how to avoid it.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// The signer acts for no authority whose law gives it this power: a court attaches, restrains, suspends and retains; tax and
		/// social-security authorities attach; the Executive expropriates.
		NoPower,
		/// There is no such object: check its number, and whose it is.
		NoSuchObject,
		/// The law of the object's domain knows no such order about it, or not in this scope.
		NotForThisObject,
		/// The norm that gives the power is missing, or no UTF-8 text: cite law and article, as in `CFF 151-I`.
		NoNorm,
		/// An attachment is for an amount: give the debt with its accessories.
		NoAmount,
		/// The last moment of the order is over already: give a later one, or none.
		AlreadyExpired,
		/// The agency gave this order about this object before: one document orders once.
		AlreadyGiven,
		/// As many orders are in force on the object as one may have: have one lifted first.
		TooManyOrders,
		/// There is no such order: see `cadena order list`.
		NoSuchOrder,
		/// Another authority gave the order: that one lifts it, or a court unless a court gave it.
		NotTheOrderingAuthority,
		/// The order is lifted already.
		AlreadyLifted,
		/// The order has expired: there is nothing to lift.
		Expired,
	}
}
