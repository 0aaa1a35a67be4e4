use frame_support::pallet_macros::pallet_section;

/// What happened, enough to rebuild the state.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A person was enrolled (*alta*).
		PersonEnrolled {
			/// Their number.
			person: PersonId,
			/// The tag of their CURP.
			tag: CurpTag,
			/// In which register.
			class: Class,
			/// Their account.
			account: AccountId,
			/// Where they live.
			residence: Residence,
		},
		/// The CURP was corrected.
		CurpCorrected {
			/// The person.
			person: PersonId,
			/// The tag of the new CURP.
			tag: CurpTag,
			/// SHA-256 of the act that orders it: a correction, or a court's resolution (LGP art. 95).
			grounds: H256,
		},
		/// The person moved to another register.
		Reclassified {
			/// The person.
			person: PersonId,
			/// In which register.
			class: Class,
		},
		/// The person moved.
		Relocated {
			/// The person.
			person: PersonId,
			/// Where they live.
			residence: Residence,
		},
		/// The record was suspended.
		Suspended {
			/// The person.
			person: PersonId,
			/// SHA-256 of the written causes.
			grounds: H256,
		},
		/// The person asked for clarification of the suspension.
		ClarificationRequested {
			/// The person.
			person: PersonId,
			/// SHA-256 of the request.
			request: H256,
		},
		/// The suspension was lifted.
		Reinstated {
			/// The person.
			person: PersonId,
			/// SHA-256 of the resolution.
			resolution: H256,
		},
		/// The person died.
		DeathRecorded {
			/// The person.
			person: PersonId,
			/// SHA-256 of the certificate.
			certificate: H256,
			/// The day of death by it.
			died_on: LegalDay,
		},
		/// The record of a death was annulled: the person acts as before, and joins a ring anew.
		DeathAnnulled {
			/// The person.
			person: PersonId,
			/// SHA-256 of the order of a court or resolution that annuls it.
			order: H256,
		},
		/// RENAPO took a biometric, which waits for consent.
		TemplateOffered {
			/// The person.
			person: PersonId,
			/// Of what.
			modality: Modality,
			/// The public key that it yields.
			key: ed25519::Public,
			/// SHA-256 of the helper data.
			helper: H256,
		},
		/// The person consented to a biometric.
		TemplateConsented {
			/// The person.
			person: PersonId,
			/// Of what.
			modality: Modality,
		},
		/// The person withdrew a biometric, or refused it.
		TemplateWithdrawn {
			/// The person.
			person: PersonId,
			/// Of what.
			modality: Modality,
		},
		/// The person gave up their ring key.
		RingKeyGivenUp {
			/// The person.
			person: PersonId,
			/// The key.
			key: RingKey,
		},
		/// The person's ring key waits for a ring.
		RingJoined {
			/// The person.
			person: PersonId,
			/// The key.
			key: RingKey,
			/// The collection.
			collection: Collection,
		},
		/// An officer asked for the recovery of a person's account, in place of what was asked before. The person's account can
		/// veto it.
		RecoveryRequested {
			/// The person.
			person: PersonId,
			/// The new account.
			account: AccountId,
			/// By which biometric.
			by: Modality,
			/// The officer.
			officer: AccountId,
			/// The first moment at which another officer can complete it, but for interruptions since.
			effective_at: Moment,
		},
		/// The person's account vetoed a recovery.
		RecoveryVetoed {
			/// The person.
			person: PersonId,
			/// The account that it was for.
			account: AccountId,
		},
		/// Oversight upheld a recovery against the veto.
		RecoveryUpheld {
			/// The person.
			person: PersonId,
			/// The account that it is for.
			account: AccountId,
			/// SHA-256 of the resolution.
			resolution: H256,
		},
		/// The person got another account, and gave up their ring key.
		AccountRecovered {
			/// The person.
			person: PersonId,
			/// The new account.
			account: AccountId,
			/// By which biometric; `None` by governance.
			by: Option<Modality>,
		},
		/// Somebody asked for a person's accreditation.
		AccreditationRequested {
			/// The person.
			person: PersonId,
			/// The number of the request.
			request: u32,
			/// Who asked.
			relying_party: AccountId,
			/// For which agency, if as its officer.
			agency: Option<AgencyId>,
			/// SHA-256 of the purpose.
			purpose: H256,
			/// What was asked for.
			requirement: Requirement,
			/// Until when.
			expires: Moment,
		},
		/// The person showed that they are there.
		AccreditationGranted {
			/// The person.
			person: PersonId,
			/// The number of the request.
			request: u32,
			/// With what and when.
			answer: Answer,
		},
		/// The person refused.
		AccreditationDeclined {
			/// The person.
			person: PersonId,
			/// The number of the request.
			request: u32,
		},
		/// A record left the access log, five years after it expired.
		AccreditationRemoved {
			/// The person.
			person: PersonId,
			/// The number of the request.
			request: u32,
		},
	}
}
