use super::{CENTS, UNIT, common::*};
use crate::*;
use frame_support::parameter_types;

parameter_types! {
	pub const BidDeposit: Balance = UNIT;
	pub const NoteDeposit: Balance = 10 * CENTS;
}

impl pallet_tenders::Config for Runtime {
	type ProcurementOrigin = EnsureOfficer<Runtime, Procurement>;
	type OversightOrigin = EnsureOfficer<Runtime, Oversight>;
	type Officers = Agencies;
	type Agencies = Agencies;
	type Persons = Identity;
	type LegalPersons = LegalPersons;
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
