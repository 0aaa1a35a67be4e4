use crate as pallet_legal_terms;
use cadena_primitives::{Clock, LegalDay};
use core::time::Duration;
use frame_support::{derive_impl, parameter_types, traits::UnixTime};
use frame_system::EnsureRoot;
use sp_runtime::BuildStorage;

type Block = frame_system::mocking::MockBlock<Test>;

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
	pub type LegalTerms = pallet_legal_terms;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

parameter_types! {
	pub static Now: u64 = TODAY;
}

pub struct Wall;
impl UnixTime for Wall {
	fn now() -> Duration {
		Duration::from_millis(Now::get())
	}
}

impl pallet_legal_terms::Config for Test {
	type GovernanceOrigin = EnsureRoot<u64>;
	type Time = Wall;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

/// 5 October 2026, a Monday, at 09:00 in central Mexico.
pub const TODAY: u64 = 1_791_212_400_000;
/// The next Monday, declared non-working at genesis.
pub const HOLIDAY: LegalDay = LegalDay(20_738);

/// Runs a test on the genesis state and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	let genesis = RuntimeGenesisConfig {
		legal_terms: crate::GenesisConfig {
			clock: Clock { utc_offset: -360, ..Default::default() },
			non_working: vec![HOLIDAY],
			uma: 11_731,
			..Default::default()
		},
		..Default::default()
	};
	let mut externalities: sp_io::TestExternalities =
		genesis.build_storage().expect("the genesis builds").into();
	Now::set(TODAY);
	externalities.execute_with(|| {
		System::set_block_number(1);
		test();
		crate::Pallet::<Test>::do_try_state().expect("the invariants hold");
	});
}
