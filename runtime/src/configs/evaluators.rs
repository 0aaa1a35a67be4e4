use super::common::*;
use crate::*;

impl pallet_evaluators::Config for Runtime {
	type CertifierOrigin = EnsureOfficer<Runtime, Oversight>;
	type Persons = Identity;
	type Rings = Rings;
	type WeightInfo = pallet_evaluators::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}
