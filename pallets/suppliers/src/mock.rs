use crate as pallet_suppliers;
use cadena_kit::mock::{EnsureMandate, MockAgencies, MockAgency, MockTime, Oversight, run_on};
pub use cadena_kit::mock::{MockLegalPersons, Now, account, document, rfc};
use cadena_primitives::Mandate;
use frame_support::derive_impl;

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
	pub type Suppliers = pallet_suppliers;
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

impl pallet_suppliers::Config for Test {
	type RegistrarOrigin = EnsureMandate<Oversight>;
	type LegalPersons = MockLegalPersons;
	type Time = MockTime;
	type WeightInfo = pallet_suppliers::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

pub use cadena_primitives::time::DAY;

pub const REGISTRAR: u8 = 1;
pub const REPRESENTATIVE: u8 = 8;

/// Runs a test on an empty state and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	MockTime::begin(100 * DAY);
	MockAgencies::begin([MockAgency::federal(0).with_officer(REGISTRAR, Mandate::Oversight)]);
	MockLegalPersons::begin([(rfc(), vec![REPRESENTATIVE])]);
	run_on::<Test>(RuntimeGenesisConfig::default(), 1, test, crate::Pallet::<Test>::do_try_state);
}
