use super::{CENTS, common::*};
use crate::*;
use frame_support::parameter_types;

parameter_types! {
	pub const AccreditationDeposit: Balance = 10 * CENTS;
	pub const AccreditationHold: RuntimeHoldReason =
		RuntimeHoldReason::Identity(pallet_identity::HoldReason::Accreditation);
}

impl pallet_identity::Config for Runtime {
	type RegistrarOrigin = EnsureOfficer<Runtime, CivilRegistry>;
	type GovernanceOrigin = TwoThirdsOfCouncil;
	type OversightOrigin = EnsureOfficer<Runtime, Oversight>;
	type Agencies = Agencies;
	type Rings = Rings;
	type OtherKeys = Evaluators;
	type Consideration = FixedDeposit<AccreditationHold, AccreditationDeposit>;
	type Time = LegalTerms;
	type WeightInfo = pallet_identity::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}
