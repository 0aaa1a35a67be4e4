use super::common::*;
use crate::*;

impl pallet_suppliers::Config for Runtime {
	type RegistrarOrigin = EnsureOfficer<Runtime, Oversight>;
	type LegalPersons = LegalPersons;
	type Time = LegalTerms;
	type WeightInfo = pallet_suppliers::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}
