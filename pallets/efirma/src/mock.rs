use crate as pallet_efirma;
use crate::Pallet;
#[cfg(any(test, feature = "runtime-benchmarks"))]
pub use cadena_kit::mock::signed;
use cadena_kit::mock::{EnsureMandate, MockAgencies, MockAgency, TaxAuthority, run_on};
pub use cadena_kit::mock::{MockPersons, MockTime, Now, account};
use cadena_primitives::{AccountId, AgencyId, Mandate, Moment};
use frame_support::derive_impl;
use frame_system::EnsureRoot;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeHoldReason,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Efirma = pallet_efirma;
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

/// 1 February 2026.
pub const TODAY: Moment = 1_769_904_000_000;
pub const SAT: AgencyId = 3;
pub const OFFICER: u8 = 100;

impl pallet_efirma::Config for Test {
	type GovernanceOrigin = EnsureRoot<AccountId>;
	type TaxAuthorityOrigin = EnsureMandate<TaxAuthority>;
	type Agencies = MockAgencies;
	type Persons = MockPersons;
	type Consideration = ();
	type Time = MockTime;
	type WeightInfo = pallet_efirma::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

/// Begins the mocks: the officer of the tax authority and the persons below fifty, today.
pub fn begin() {
	MockTime::begin(TODAY);
	MockAgencies::begin([MockAgency::federal(SAT).with_officer(OFFICER, Mandate::TaxAuthority)]);
	MockPersons::numbered(0..50);
}

/// Runs on a state that trusts the practice authority as issuer 0, and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	let issuers = vec![include_bytes!("../practice/authority.cer").to_vec().into()];
	let genesis = RuntimeGenesisConfig {
		efirma: pallet_efirma::GenesisConfig { issuers, ..Default::default() },
		..Default::default()
	};
	begin();
	run_on::<Test>(genesis, 1, test, Pallet::<Test>::do_try_state);
}
