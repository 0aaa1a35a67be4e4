use super::common::*;
use crate::*;

impl pallet_panels::Config for Runtime {
	type ProcurementOrigin = EnsureOfficer<Runtime, Procurement>;
	type Tenders = Tenders;
	type Outcomes = Contracts;
	type Votes = Votes;
	type Evaluators = Evaluators;
	type Membership = Rings;
	type Treasury = Agencies;
	type Paused = Paused;
	type Time = LegalTerms;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WeightInfo = pallet_panels::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}
