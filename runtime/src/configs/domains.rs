use super::{CENTS, UNIT, governance::TwoThirdsOfCouncil};
use crate::*;
use cadena_primitives::Mandate;
use frame_support::parameter_types;
use pallet_agencies::EnsureOfficer;

parameter_types! {
	pub const Procurement: Mandate = Mandate::Procurement;
	pub const Oversight: Mandate = Mandate::Oversight;
	pub const BidDeposit: Balance = UNIT;
	pub const NoteDeposit: Balance = 10 * CENTS;
}

impl pallet_legal_terms::Config for Runtime {
	type GovernanceOrigin = TwoThirdsOfCouncil;
	type Time = Timestamp;
	type WeightInfo = pallet_legal_terms::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}

impl pallet_suppliers::Config for Runtime {
	type RegistrarOrigin = EnsureOfficer<Runtime, Oversight>;
	type LegalTime = LegalTerms;
	type Time = Timestamp;
	type WeightInfo = pallet_suppliers::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}

impl pallet_tenders::Config for Runtime {
	type ProcurementOrigin = EnsureOfficer<Runtime, Procurement>;
	type OversightOrigin = EnsureOfficer<Runtime, Oversight>;
	type Officers = Agencies;
	type Suppliers = Suppliers;
	type LegalTime = LegalTerms;
	type Contracts = Contracts;
	type Time = Timestamp;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type BidDeposit = BidDeposit;
	type NoteDeposit = NoteDeposit;
	type WeightInfo = pallet_tenders::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}

impl pallet_procurement_contracts::Config for Runtime {
	type ProcurementOrigin = EnsureOfficer<Runtime, Procurement>;
	type Awards = Tenders;
	type Suppliers = Suppliers;
	type LegalTime = LegalTerms;
	type Time = Timestamp;
	type WeightInfo = pallet_procurement_contracts::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}
