use frame_support::pallet_macros::pallet_section;

/// What happened: enough to rebuild the state outside.
#[pallet_section]
mod events {
	#[allow(clippy::large_enum_variant)]
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The agency signed and offered the contract to the awardee.
		ContractOffered {
			/// The tender.
			tender: TenderId,
			/// The contract.
			contract: Contract,
			/// The officer who signed.
			officer: AccountId,
			/// Their signature.
			seal: Seal,
		},
		/// The supplier signed: the contract binds both.
		ContractSigned {
			/// The tender.
			tender: TenderId,
			/// The supplier.
			supplier: AccountId,
			/// Their signature.
			seal: Seal,
		},
		/// The supplier presented the performance guarantee.
		GuaranteePresented {
			/// The tender.
			tender: TenderId,
			/// What it guarantees, in centavos.
			amount: Centavos,
			/// The policy or deposit.
			document: Document,
			/// Whether it came within the law's term.
			in_time: bool,
		},
		/// The agency paid the advance.
		AdvancePaid {
			/// The tender.
			tender: TenderId,
			/// How much, in centavos.
			amount: Centavos,
			/// The guarantee of the advance.
			guarantee: Document,
			/// The treasury's reference.
			reference: Document,
		},
		/// The supplier registered a delivery.
		MilestoneDelivered {
			/// The tender.
			tender: TenderId,
			/// Which milestone.
			milestone: MilestoneIndex,
			/// What was delivered.
			document: Document,
			/// Whether it came by its date.
			in_time: bool,
		},
		/// The agency accepted a delivery.
		MilestoneAccepted {
			/// The tender.
			tender: TenderId,
			/// Which milestone.
			milestone: MilestoneIndex,
			/// The record of acceptance.
			document: Document,
			/// Whether the agency did so within the law's term.
			in_time: bool,
		},
		/// The agency refused a delivery.
		MilestoneRejected {
			/// The tender.
			tender: TenderId,
			/// Which milestone.
			milestone: MilestoneIndex,
			/// Why.
			reasons: Document,
		},
		/// The supplier invoiced an accepted delivery.
		MilestoneInvoiced {
			/// The tender.
			tender: TenderId,
			/// Which milestone.
			milestone: MilestoneIndex,
			/// The invoice.
			invoice: Document,
		},
		/// The agency paid an invoice.
		MilestonePaid {
			/// The tender.
			tender: TenderId,
			/// Which milestone.
			milestone: MilestoneIndex,
			/// How much, in centavos, after the advance is amortised.
			amount: Centavos,
			/// The treasury's reference.
			reference: Document,
			/// Whether it came within the law's term.
			in_time: bool,
		},
		/// The agency applied a penalty for lateness.
		PenaltyApplied {
			/// The tender.
			tender: TenderId,
			/// Which milestone was late.
			milestone: MilestoneIndex,
			/// How much, in centavos.
			amount: Centavos,
			/// All penalties so far, in centavos.
			total: Centavos,
			/// How it was computed.
			reasons: Document,
		},
		/// The agency began to rescind the contract.
		RescissionBegun {
			/// The tender.
			tender: TenderId,
			/// What the supplier failed in.
			grounds: Document,
		},
		/// The supplier answered.
		RescissionAnswered {
			/// The tender.
			tender: TenderId,
			/// The answer.
			document: Document,
		},
		/// The agency decided a rescission.
		RescissionDecided {
			/// The tender.
			tender: TenderId,
			/// Whether the contract is rescinded.
			rescinded: bool,
			/// The decision.
			reasons: Document,
		},
		/// The contract was settled.
		ContractClosed {
			/// The tender.
			tender: TenderId,
			/// The settlement.
			settlement: Document,
		},
		/// The contract ended because its award fell or went to somebody else.
		ContractEndedEarly {
			/// The tender.
			tender: TenderId,
		},
	}
}
