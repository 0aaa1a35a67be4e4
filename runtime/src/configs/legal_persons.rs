use crate::*;
use frame_support::traits::Contains;

/// What a representative may do with a company's account: nothing that still holds once the term is over, and nothing that natural
/// persons do. A company bids, and takes no post, opens no bids of others, rates nothing and takes part in no draw.
pub struct WithinTheTerm;

impl Contains<RuntimeCall> for WithinTheTerm {
	fn contains(call: &RuntimeCall) -> bool {
		use pallet_tenders::Call as Tender;
		use pallet_utility::Call as Utility;
		match call {
			RuntimeCall::Utility(utility) => matches!(
				utility,
				Utility::batch { .. } | Utility::batch_all { .. } | Utility::force_batch { .. }
			),
			RuntimeCall::Tenders(tender) => matches!(
				tender,
				Tender::comment { .. }
					| Tender::ask { .. }
					| Tender::seal_bid { .. }
					| Tender::withdraw_bid { .. }
					| Tender::open_bid { .. }
					| Tender::discount { .. }
					| Tender::challenge { .. }
					| Tender::reclaim { .. }
			),
			RuntimeCall::Proxy(_)
			| RuntimeCall::Multisig(_)
			| RuntimeCall::LegalPersons(_)
			| RuntimeCall::Agencies(_)
			| RuntimeCall::Panels(_) => false,
			_ => true,
		}
	}
}

impl pallet_legal_persons::Config for Runtime {
	type RuntimeCall = RuntimeCall;
	type Representable = WithinTheTerm;
	type Officers = Agencies;
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Signatures = Efirma;
	#[cfg(feature = "runtime-benchmarks")]
	type Signatures = crate::benchmarks::AnySignature;
	type Time = LegalTerms;
	type WeightInfo = pallet_legal_persons::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}
