use super::common::*;
use crate::*;

impl pallet_opinions::Config for Runtime {
	type Agencies = Agencies;
	type Membership = Rings;
	type Paused = Paused;
	type Time = LegalTerms;
	type WeightInfo = pallet_opinions::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}
