use super::common::*;
use crate::*;

impl pallet_legal_terms::Config for Runtime {
	type GovernanceOrigin = TwoThirdsOfCouncil;
	type OversightOrigin = EnsureOfficer<Runtime, Oversight>;
	type Agencies = Agencies;
	type BlockTime = Timestamp;
	type Paused = Paused;
	type WeightInfo = pallet_legal_terms::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}
