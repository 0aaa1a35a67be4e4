use super::common::*;
use crate::*;

impl pallet_procurement_contracts::Config for Runtime {
	type ProcurementOrigin = EnsureOfficer<Runtime, Procurement>;
	type Awards = Tenders;
	type Suppliers = Suppliers;
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Signatures = Efirma;
	#[cfg(feature = "runtime-benchmarks")]
	type Signatures = crate::benchmarks::AnySignature;
	type Orders = Orders;
	type Time = LegalTerms;
	type WeightInfo = pallet_procurement_contracts::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}
