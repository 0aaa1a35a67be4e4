use crate::*;
use frame_support::traits::Contains;

/// What a representative may do with a company's account: what a company does, by name, and nothing that still holds once the term
/// is over, that natural persons do, or that takes from the company what dismisses a representative, as to block its certificate. A
/// call that is not here is refused: whoever adds one for companies adds it here.
pub struct WithinTheTerm;

impl Contains<RuntimeCall> for WithinTheTerm {
	fn contains(call: &RuntimeCall) -> bool {
		use frame_system::Call as Chain;
		use pallet_balances::Call as Balance;
		use pallet_efirma::Call as Signature;
		use pallet_identity::Call as Person;
		use pallet_procurement_contracts::Call as Contract;
		use pallet_suppliers::Call as Supplier;
		use pallet_tenders::Call as Tender;
		use pallet_utility::Call as Utility;
		match call {
			RuntimeCall::System(chain) => {
				matches!(chain, Chain::remark { .. } | Chain::remark_with_event { .. })
			}
			RuntimeCall::Utility(utility) => matches!(
				utility,
				Utility::batch { .. } | Utility::batch_all { .. } | Utility::force_batch { .. }
			),
			RuntimeCall::Balances(balance) => matches!(
				balance,
				Balance::transfer_allow_death { .. }
					| Balance::transfer_keep_alive { .. }
					| Balance::transfer_all { .. }
			),
			RuntimeCall::Suppliers(supplier) => matches!(supplier, Supplier::register { .. }),
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
			RuntimeCall::Contracts(contract) => matches!(
				contract,
				Contract::sign { .. }
					| Contract::present_guarantee { .. }
					| Contract::deliver { .. }
					| Contract::invoice { .. }
					| Contract::answer_rescission { .. }
			),
			RuntimeCall::Efirma(signature) => matches!(
				signature,
				Signature::publish { .. }
					| Signature::rebind { .. }
					| Signature::open { .. }
					| Signature::sign { .. }
					| Signature::refuse { .. }
					| Signature::conserve { .. }
					| Signature::discard { .. }
			),
			RuntimeCall::Identity(person) => {
				matches!(person, Person::request { .. } | Person::remove { .. })
			}
			_ => false,
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
