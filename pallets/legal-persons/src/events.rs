use frame_support::pallet_macros::pallet_section;

/// What happened: enough to rebuild the state outside.
#[pallet_section]
mod events {
	#[allow(clippy::large_enum_variant)]
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A legal person was registered.
		LegalPersonRegistered {
			/// Its tax key.
			rfc: Rfc,
			/// Its own account, which has no key.
			account: AccountId,
		},
		/// A representative was appointed, or the term of one changed.
		RepresentativeAppointed {
			/// The legal person.
			rfc: Rfc,
			/// The representative's account.
			representative: AccountId,
			/// From when to when.
			term: Term,
			/// On what it stands.
			warrant: Warrant,
		},
		/// A representative was dismissed.
		RepresentativeDismissed {
			/// The legal person.
			rfc: Rfc,
			/// The representative's account.
			representative: AccountId,
			/// On what it stands.
			warrant: Warrant,
		},
		/// A representative resigned.
		RepresentativeResigned {
			/// The legal person.
			rfc: Rfc,
			/// The representative's account.
			representative: AccountId,
		},
		/// A representative acted with the legal person's account.
		Represented {
			/// The legal person.
			rfc: Rfc,
			/// The representative's account.
			representative: AccountId,
			/// BLAKE2b-256 of the call, in SCALE.
			call: H256,
		},
	}
}
