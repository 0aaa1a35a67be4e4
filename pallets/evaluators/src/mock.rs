use crate as pallet_evaluators;
use cadena_kit::mock::{EnsureMandate, MockAgencies, MockAgency, Oversight, run_on};
pub use cadena_kit::mock::{MockPersons, account, document, signed};
use cadena_primitives::{
	AccountId, Mandate,
	membership::{RingKey, RingSignature},
};
use frame_support::derive_impl;
use frame_system::EnsureRoot;
use pallet_rings::mock_members::{self, possessed};

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Rings = pallet_rings;
	#[runtime::pallet_index(2)]
	pub type Evaluators = pallet_evaluators;
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

impl pallet_rings::Config for Test {
	type GovernanceOrigin = EnsureRoot<AccountId>;
	type WeightInfo = pallet_rings::weights::SubstrateWeight<Test>;
}

/// The officers of two agencies of Oversight.
pub const CERTIFIER: u8 = 101;
pub const OTHER_CERTIFIER: u8 = 102;

impl pallet_evaluators::Config for Test {
	type CertifierOrigin = EnsureMandate<Oversight>;
	type Persons = MockPersons;
	type Rings = Rings;
	type WeightInfo = pallet_evaluators::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

/// A ring key and its holder's signature.
pub fn ring_key(seed: u8, holder: u8) -> (RingKey, RingSignature) {
	possessed::<Test>(seed, &account(holder))
}

/// Runs a test on an empty state and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	let genesis = RuntimeGenesisConfig { rings: mock_members::genesis(), ..Default::default() };
	MockAgencies::begin(
		[(1, CERTIFIER), (2, OTHER_CERTIFIER)]
			.map(|(agency, officer)| MockAgency::federal(agency).with_officer(officer, Mandate::Oversight)),
	);
	MockPersons::numbered(1..=60);
	run_on::<Test>(genesis, 1, test, crate::Pallet::<Test>::do_try_state);
}
