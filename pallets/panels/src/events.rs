use frame_support::pallet_macros::pallet_section;

/// The pallet's events.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Who may be drawn to rate a tender was fixed, and the pot is held.
		PanelConvened {
			/// The tender.
			tender: TenderId,
			/// As the call fixed it.
			terms: PanelTerms,
			/// Who may be drawn.
			electorate: Electorate,
			/// How many they are.
			members: u32,
			/// From whom the pot is held.
			payer: AccountId,
		},
		/// The draw began, or began again because its blocks were forgotten: it will be the hash of the next blocks.
		DrawBegun {
			/// The tender.
			tender: TenderId,
			/// The block before them.
			block: u32,
		},
		/// The draw was made.
		EvaluatorsDrawn {
			/// The tender.
			tender: TenderId,
			/// Its hash.
			hash: H256,
		},
		/// An evaluator whom the draw chose sealed a ballot.
		BallotSealed {
			/// The tender.
			tender: TenderId,
			/// Who, on this tender.
			alias: Alias,
			/// To what they are bound.
			commitment: H256,
			/// Under which sequence.
			sequence: u32,
			/// How many sealed one.
			sealed: u32,
		},
		/// A ballot of a bundle was refused.
		BallotRefused {
			/// The tender.
			tender: TenderId,
			/// Its place in the bundle.
			place: u32,
			/// Why.
			reason: Unsealed,
		},
		/// An evaluator disclosed their ballot and their name (LAASSP art. 49-VII).
		BallotDisclosed {
			/// The tender.
			tender: TenderId,
			/// The evaluator's account.
			evaluator: AccountId,
			/// As whom they sealed it.
			alias: Alias,
			/// The bids that it rates.
			opened: BidSet,
			/// The ratings: for each of them in ascending order, for each criterion.
			ratings: RatingSheet,
			/// What made the sealed ballot unreadable.
			salt: [u8; 32],
		},
		/// The requiring area or the social witness graded how the contract came out.
		OutcomeGraded {
			/// The tender.
			tender: TenderId,
			/// Who.
			by: AccountId,
			/// Whether as the social witness.
			as_witness: bool,
			/// 0 to 100.
			grade: u8,
			/// Why.
			reasons: Document,
		},
		/// An evaluator was paid from the pot.
		EvaluatorPaid {
			/// The tender.
			tender: TenderId,
			/// The evaluator's account.
			evaluator: AccountId,
			/// How much, in the native unit.
			amount: Balance,
		},
		/// A part of a share was not earned, and went to the fund of Oversight.
		ShareForfeited {
			/// The tender.
			tender: TenderId,
			/// Whose it would have been.
			evaluator: AccountId,
			/// How much, in the native unit.
			amount: Balance,
		},
		/// Everything was paid, and the rest of the pot went back.
		PanelSettled {
			/// The tender.
			tender: TenderId,
			/// The grade of the outcome, if anybody graded it.
			grade: Option<u8>,
			/// What went back, in the native unit.
			returned: Balance,
		},
		/// Sealed ballots were cleared.
		BallotsCleared {
			/// The tender.
			tender: TenderId,
			/// How many.
			ballots: u32,
		},
	}
}
