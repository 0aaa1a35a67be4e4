use super::{UNIT, common::*};
use crate::*;
use frame_support::parameter_types;

parameter_types! {
	pub const ActDeposit: Balance = UNIT / 2;
	pub const ActHold: RuntimeHoldReason = RuntimeHoldReason::Efirma(pallet_efirma::HoldReason::Act);
}

impl pallet_efirma::Config for Runtime {
	type GovernanceOrigin = TwoThirdsOfCouncil;
	type TaxAuthorityOrigin = EnsureOfficer<Runtime, TaxAuthority>;
	type Agencies = Agencies;
	type Persons = Identity;
	type Consideration = FixedDeposit<ActHold, ActDeposit>;
	type Time = LegalTerms;
	type WeightInfo = pallet_efirma::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}
