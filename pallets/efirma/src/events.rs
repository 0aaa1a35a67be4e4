use frame_support::pallet_macros::pallet_section;

/// What happened, enough to rebuild the state.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Governance trusts an authority.
		IssuerAdded {
			/// Its number.
			issuer: IssuerId,
			/// What its certificate says.
			authority: Issuer,
		},
		/// Nothing more is registered under an authority.
		IssuerRetired {
			/// Its number.
			issuer: IssuerId,
		},
		/// A certificate was registered.
		CertificateRegistered {
			/// What is registered of it.
			registration: Registration<Holder>,
			/// The account that acts with it.
			account: AccountId,
			/// Who vouches for it.
			source: Source,
		},
		/// A certificate acts through another account.
		CertificateRebound {
			/// The certificate.
			number: CertificateNumber,
			/// The account.
			account: AccountId,
		},
		/// Its holder blocked a certificate.
		CertificateBlocked {
			/// The certificate.
			number: CertificateNumber,
		},
		/// A revocation was recorded.
		CertificateRevoked {
			/// The certificate.
			number: CertificateNumber,
			/// When its authority published it.
			published_at: Moment,
		},
		/// The record of a revocation was corrected.
		RevocationCorrected {
			/// The certificate.
			number: CertificateNumber,
			/// When its authority published it; `None` if it never was revoked.
			published_at: Option<Moment>,
			/// SHA-256 of the resolution that says so.
			resolution: H256,
		},
		/// A signing act was opened.
		ActOpened {
			/// Its number.
			act: ActId,
			/// By whom.
			opener: AccountId,
			/// What is signed, by whom and until when.
			terms: Terms,
		},
		/// A signatory signed.
		ActSigned {
			/// The act.
			act: ActId,
			/// The signatory's place.
			slot: SlotIndex,
			/// The signature, and by which certificate.
			seal: Seal,
			/// Whether all have signed.
			complete: bool,
		},
		/// A signatory refused.
		ActRefused {
			/// The act.
			act: ActId,
			/// The signatory's place.
			slot: SlotIndex,
			/// SHA-256 of the reasons.
			reasons: H256,
		},
		/// An act has its constancia of conservation.
		ActConserved {
			/// The act.
			act: ActId,
			/// SHA-256 of the constancia.
			constancia: H256,
		},
		/// The record of an act was removed.
		ActDiscarded {
			/// The act.
			act: ActId,
		},
	}
}
