use frame_support::pallet_macros::pallet_section;

/// What happened: enough to rebuild the state outside.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An agency drafted a call.
		TenderDrafted {
			/// The tender.
			tender: TenderId,
			/// The contracting agency.
			agency: AgencyId,
			/// The draft.
			call: CallForTenders,
			/// Who is to open the bids.
			openers: Openers,
			/// Until when the draft is open to comments, if it is.
			comments_until: Option<Moment>,
		},
		/// A draft was revised.
		DraftRevised {
			/// The tender.
			tender: TenderId,
			/// The draft as it is now.
			call: CallForTenders,
			/// Who is to open the bids.
			openers: Openers,
		},
		/// Somebody commented on a draft, or replaced their comment.
		DraftCommented {
			/// The tender.
			tender: TenderId,
			/// Who comments.
			author: AccountId,
			/// The comment.
			document: Document,
		},
		/// An opener accepted with a key for this tender.
		OpeningAccepted {
			/// The tender.
			tender: TenderId,
			/// In which role.
			role: OpenerRole,
			/// X25519 public key.
			key: [u8; 32],
		},
		/// The call was published: its terms run.
		CallPublished {
			/// The tender.
			tender: TenderId,
			/// The officer who published it.
			officer: AccountId,
			/// When its acts take place.
			schedule: Schedule,
			/// Whether the social witness must report.
			witness: WitnessDuty,
		},
		/// The call was modified.
		CallModified {
			/// The tender.
			tender: TenderId,
			/// Its text as it is now.
			document: Document,
			/// Its dates as they are now.
			schedule: Schedule,
		},
		/// A clarification was requested.
		ClarificationRequested {
			/// The tender.
			tender: TenderId,
			/// Its number.
			question: u16,
			/// Who asks.
			asker: AccountId,
			/// The question.
			document: Document,
		},
		/// A clarification was answered in public.
		ClarificationAnswered {
			/// The tender.
			tender: TenderId,
			/// Its number.
			question: u16,
			/// The answer.
			document: Document,
		},
		/// A bid was sealed, or replaced by a new one.
		BidSealed {
			/// The tender.
			tender: TenderId,
			/// The bid.
			bid: BidIndex,
			/// Who bids.
			bidder: AccountId,
			/// The sealed bid.
			envelope: Envelope,
		},
		/// A bid was withdrawn before the opening.
		BidWithdrawn {
			/// The tender.
			tender: TenderId,
			/// The bid.
			bid: BidIndex,
		},
		/// An opener revealed its pieces of a bid.
		PiecesRevealed {
			/// The tender.
			tender: TenderId,
			/// The bid.
			bid: BidIndex,
			/// The opener's role.
			role: OpenerRole,
			/// The pieces other than the opener's number, in ascending order.
			pieces: [Piece; 2],
		},
		/// A bid was opened and matches its seal.
		BidOpened {
			/// The tender.
			tender: TenderId,
			/// The bid.
			bid: BidIndex,
			/// The offer.
			offer: Offer,
		},
		/// A bid was discarded.
		BidDiscarded {
			/// The tender.
			tender: TenderId,
			/// The bid.
			bid: BidIndex,
			/// Why.
			ground: DiscardGround,
			/// The document that states the reasons; none when the chain itself found the seal broken.
			reasons: Option<Document>,
		},
		/// A discarded bid was admitted again.
		BidReadmitted {
			/// The tender.
			tender: TenderId,
			/// The bid.
			bid: BidIndex,
			/// The document that states the reasons.
			reasons: Document,
		},
		/// Social grounds that a bidder claimed were refused, or refused no more.
		ClaimsRefused {
			/// The tender.
			tender: TenderId,
			/// The bid.
			bid: BidIndex,
			/// All the claims that are refused now.
			claims: SocialClaims,
			/// The document that states the reasons.
			reasons: Document,
		},
		/// An evaluator rated the bids, or replaced their ratings.
		BidsRated {
			/// The tender.
			tender: TenderId,
			/// The evaluator.
			evaluator: AccountId,
			/// Their ratings of every admitted bid.
			ratings: BoundedVec<(BidIndex, Ratings), MaxBids>,
			/// The document that states the reasons.
			reasons: Document,
		},
		/// The award was deferred.
		AwardDeferred {
			/// The tender.
			tender: TenderId,
			/// The last moment to issue it now.
			to: Moment,
			/// The last moment to which it can ever be deferred.
			ceiling: Moment,
		},
		/// A round of subsequent discount offers was opened; witness and internal control are invited.
		DiscountRoundOpened {
			/// The tender.
			tender: TenderId,
			/// The tied bids and their prices.
			round: DiscountRound,
			/// The internal control body and the social witness.
			invited: [AccountId; 2],
		},
		/// A tied bidder lowered the price.
		PriceLowered {
			/// The tender.
			tender: TenderId,
			/// The bid.
			bid: BidIndex,
			/// Its price now, in centavos.
			price: Centavos,
		},
		/// The award was issued.
		TenderAwarded {
			/// The tender.
			tender: TenderId,
			/// The whole award: places, exclusions, grounds and those responsible.
			award: Award,
			/// The supplier to whom the contract is awarded.
			supplier: AccountId,
			/// Until when the contract can be signed.
			sign_by: Moment,
		},
		/// The award passed to the next place, since the one before did not sign.
		AwardPassedOn {
			/// The tender.
			tender: TenderId,
			/// The bid that is awarded now.
			bid: BidIndex,
			/// Its supplier.
			supplier: AccountId,
			/// Until when the contract can be signed.
			sign_by: Moment,
		},
		/// The tender was declared deserted.
		TenderDeserted {
			/// The tender.
			tender: TenderId,
			/// On which ground.
			ground: DesertedGround,
			/// The document that states the reasons.
			reasons: Document,
		},
		/// The tender was cancelled.
		TenderCancelled {
			/// The tender.
			tender: TenderId,
			/// On which ground.
			ground: CancelGround,
			/// The document that names the event.
			reasons: Document,
		},
		/// A tender was annulled because its award never came (art. 108-I).
		TenderAnnulled {
			/// The tender.
			tender: TenderId,
			/// The resolution.
			document: Document,
		},
		/// An act was challenged.
		ActChallenged {
			/// The tender.
			tender: TenderId,
			/// Who challenges.
			challenger: AccountId,
			/// The act.
			act: Act,
			/// The written challenge.
			document: Document,
			/// Whether a suspension is asked for.
			asks_suspension: bool,
		},
		/// A suspension came into force.
		SuspensionGranted {
			/// The tender.
			tender: TenderId,
			/// Whose challenge it belongs to.
			challenger: AccountId,
			/// The decision.
			document: Document,
		},
		/// A suspension ended before the ruling.
		SuspensionLifted {
			/// The tender.
			tender: TenderId,
			/// Whose challenge it belonged to.
			challenger: AccountId,
			/// The decision.
			document: Document,
		},
		/// A challenge was decided.
		ChallengeDecided {
			/// The tender.
			tender: TenderId,
			/// Whose challenge it was.
			challenger: AccountId,
			/// The challenged act.
			act: Act,
			/// How it was decided.
			ruling: Ruling,
			/// The decision.
			document: Document,
		},
		/// Too few evaluators disclosed, and ballots are taken for longer.
		BallotsExtended {
			/// The tender.
			tender: TenderId,
			/// Until when ballots are taken.
			ballots_until: Moment,
			/// Until when they are disclosed.
			disclosure_until: Moment,
		},
		/// The social witness reported in public.
		WitnessReported {
			/// The tender.
			tender: TenderId,
			/// The report.
			document: Document,
		},
		/// Oversight releases the deposit of a bid that stayed closed while others were opened.
		ClosedBidReleased {
			/// The tender.
			tender: TenderId,
			/// The bid.
			bid: BidIndex,
			/// The resolution: why it stayed closed.
			document: Document,
		},
		/// A deposit went back to its owner.
		DepositReturned {
			/// The tender.
			tender: TenderId,
			/// Whose it was.
			owner: AccountId,
			/// How much, in the native unit.
			amount: Balance,
		},
		/// A tender of the past was imported as history.
		RecordImported {
			/// Its identifier.
			ocid: Ocid,
			/// The record.
			record: HistoricalRecord,
		},
	}
}
