use crate as pallet_legal_persons;
pub use cadena_kit::mock::{CertifiedAt, MockTime, Now, account, document, rfc, seal, signed};
use cadena_kit::mock::{MockAgencies, MockAgency, MockSignatures, run_on};
use cadena_primitives::Mandate;
use frame_support::{derive_impl, traits::Contains};

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
	pub type LegalPersons = pallet_legal_persons;
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

/// Everything but acts within acts and `remark_with_event`.
pub struct NotAll;
impl Contains<RuntimeCall> for NotAll {
	fn contains(call: &RuntimeCall) -> bool {
		!matches!(
			call,
			RuntimeCall::LegalPersons(pallet_legal_persons::Call::act { .. })
				| RuntimeCall::System(frame_system::Call::remark_with_event { .. })
		)
	}
}

impl pallet_legal_persons::Config for Test {
	type RuntimeCall = RuntimeCall;
	type Representable = NotAll;
	type Officers = MockAgencies;
	type Signatures = MockSignatures;
	type Time = MockTime;
	type WeightInfo = pallet_legal_persons::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

pub use cadena_primitives::time::DAY;

pub const OVERSIGHT: u8 = 1;

/// Runs a test on an empty state and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	MockTime::begin(100 * DAY);
	CertifiedAt::set(Some(0));
	MockAgencies::begin([MockAgency::federal(0).with_officer(OVERSIGHT, Mandate::Oversight)]);
	run_on::<Test>(RuntimeGenesisConfig::default(), 1, test, crate::Pallet::<Test>::do_try_state);
}
