use crate::*;
use frame_support::traits::Contains;

/// What a representative may do with a company's account: nothing that still holds once the term is over, and nothing of tenders,
/// which ask only of the account that bids whether it is a party.
pub struct WithinTheTerm;

impl Contains<RuntimeCall> for WithinTheTerm {
	fn contains(call: &RuntimeCall) -> bool {
		use pallet_utility::Call as Utility;
		match call {
			RuntimeCall::Utility(utility) => matches!(
				utility,
				Utility::batch { .. } | Utility::batch_all { .. } | Utility::force_batch { .. }
			),
			RuntimeCall::Proxy(_)
			| RuntimeCall::Multisig(_)
			| RuntimeCall::LegalPersons(_)
			| RuntimeCall::Tenders(_)
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
