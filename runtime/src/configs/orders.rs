use crate::*;

impl pallet_orders::Config for Runtime {
	type Authorities = Agencies;
	type Contracts = Contracts;
	type Time = LegalTerms;
	type WeightInfo = pallet_orders::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}
