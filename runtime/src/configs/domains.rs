use super::{CENTS, UNIT, governance::TwoThirdsOfCouncil};
use crate::*;
use cadena_primitives::Mandate;
use frame_support::{
	parameter_types,
	traits::{LinearStoragePrice, fungible::HoldConsideration},
};
use pallet_agencies::EnsureOfficer;

parameter_types! {
	pub const Procurement: Mandate = Mandate::Procurement;
	pub const Oversight: Mandate = Mandate::Oversight;
	pub const BidDeposit: Balance = UNIT;
	pub const NoteDeposit: Balance = 10 * CENTS;
	pub Paused: bool = SafeMode::is_entered();
	pub const CivilRegistry: Mandate = Mandate::CivilRegistry;
	pub const AccreditationDeposit: Balance = 10 * CENTS;
	pub const TaxAuthority: Mandate = Mandate::TaxAuthority;
	pub const ActDeposit: Balance = UNIT / 2;
	pub const ActHold: RuntimeHoldReason = RuntimeHoldReason::Efirma(pallet_efirma::HoldReason::Act);
	pub const NothingPerByte: Balance = 0;
	pub const AccreditationHold: RuntimeHoldReason =
		RuntimeHoldReason::Identity(pallet_identity::HoldReason::Accreditation);
}

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

impl pallet_suppliers::Config for Runtime {
	type RegistrarOrigin = EnsureOfficer<Runtime, Oversight>;
	type Time = LegalTerms;
	type WeightInfo = pallet_suppliers::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}

impl pallet_tenders::Config for Runtime {
	type ProcurementOrigin = EnsureOfficer<Runtime, Procurement>;
	type OversightOrigin = EnsureOfficer<Runtime, Oversight>;
	type Officers = Agencies;
	type Agencies = Agencies;
	type Persons = Identity;
	type Suppliers = Suppliers;
	type Contracts = Contracts;
	type Panels = Panels;
	type Votes = Votes;
	type Time = LegalTerms;
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
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Signatures = Efirma;
	#[cfg(feature = "runtime-benchmarks")]
	type Signatures = crate::benchmarks::AnySignature;
	type Time = LegalTerms;
	type WeightInfo = pallet_procurement_contracts::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}

impl pallet_identity::Config for Runtime {
	type RegistrarOrigin = EnsureOfficer<Runtime, CivilRegistry>;
	type GovernanceOrigin = TwoThirdsOfCouncil;
	type OversightOrigin = EnsureOfficer<Runtime, Oversight>;
	type Agencies = Agencies;
	type Rings = Rings;
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		AccreditationHold,
		LinearStoragePrice<AccreditationDeposit, NothingPerByte, Balance>,
	>;
	type Time = LegalTerms;
	type WeightInfo = pallet_identity::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}

impl pallet_efirma::Config for Runtime {
	type GovernanceOrigin = TwoThirdsOfCouncil;
	type TaxAuthorityOrigin = EnsureOfficer<Runtime, TaxAuthority>;
	type Agencies = Agencies;
	type Persons = Identity;
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		ActHold,
		LinearStoragePrice<ActDeposit, NothingPerByte, Balance>,
	>;
	type Time = LegalTerms;
	type WeightInfo = pallet_efirma::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}

impl pallet_rings::Config for Runtime {
	type GovernanceOrigin = TwoThirdsOfCouncil;
	type WeightInfo = pallet_rings::weights::SubstrateWeight<Runtime>;
}

impl pallet_evaluators::Config for Runtime {
	type CertifierOrigin = EnsureOfficer<Runtime, Oversight>;
	type Persons = Identity;
	type Rings = Rings;
	type WeightInfo = pallet_evaluators::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}

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

impl pallet_opinions::Config for Runtime {
	type Agencies = Agencies;
	type Membership = Rings;
	type Paused = Paused;
	type Time = LegalTerms;
	type WeightInfo = pallet_opinions::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}
