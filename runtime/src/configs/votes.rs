use super::common::*;
use crate::*;

impl pallet_votes::Config for Runtime {
	type Tenders = Tenders;
	type Outcomes = Contracts;
	type Membership = Rings;
	type Paused = Paused;
	type Time = LegalTerms;
	type WeightInfo = pallet_votes::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}
