use frame_support::pallet_macros::pallet_section;

/// What happened: enough to rebuild the state outside.
#[pallet_section]
mod events {
	#[allow(clippy::large_enum_variant)]
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An authority gave an order.
		OrderGiven {
			/// Its number.
			order: OrderId,
			/// What it is about.
			object: Object,
			/// What it says.
			terms: Terms,
			/// The authority.
			agency: AgencyId,
			/// The mandate by which it has the power.
			mandate: Mandate,
			/// The officer who signed.
			officer: AccountId,
			/// What it does to the object.
			effect: Effect,
		},
		/// An authority lifted an order.
		OrderLifted {
			/// Its number.
			order: OrderId,
			/// What it was about.
			object: Object,
			/// The authority that lifted it.
			agency: AgencyId,
			/// The officer who signed.
			officer: AccountId,
			/// The decision.
			document: Document,
		},
	}
}
