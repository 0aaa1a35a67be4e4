use crate as pallet_legal_terms;
use crate::types::Skipper;
use cadena_kit::mock::{EnsureMandate, MockAgencies, MockAgency, Oversight, run_on};
pub use cadena_kit::mock::{Paused, account, signed};
use cadena_primitives::{AccountId, Jurisdiction, Mandate};
use core::time::Duration;
use frame_support::{
	derive_impl, parameter_types,
	traits::{OnTimestampSet, UnixTime},
};
use frame_system::EnsureRoot;

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

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

parameter_types! {
	pub static BlockNow: u64 = TODAY;
}

pub struct Blocks;
impl UnixTime for Blocks {
	fn now() -> Duration {
		Duration::from_millis(BlockNow::get())
	}
}

/// The agency of a federal account, and of one of Tijuana.
pub const FEDERAL: u8 = 0;
pub const TIJUANA: u8 = 1;
/// Officers of Oversight of the two.
pub const FEDERAL_OFFICER: u8 = 10;
pub const LOCAL_OFFICER: u8 = 11;
pub const STRANGER: u8 = 99;

impl pallet_legal_terms::Config for Test {
	type GovernanceOrigin = EnsureRoot<AccountId>;
	type OversightOrigin = EnsureMandate<Oversight>;
	type Agencies = MockAgencies;
	type BlockTime = Blocks;
	type Paused = Paused;
	type WeightInfo = pallet_legal_terms::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

/// 5 October 2026, a Monday, at 09:00 in central Mexico.
pub const TODAY: u64 = 1_791_212_400_000;

/// A block with this timestamp begins.
pub fn block_at(now: u64) {
	BlockNow::set(now);
	LegalTerms::on_timestamp_set(now);
}

/// Runs a test on a chain in earnest and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	run_with(None, test);
}

/// Runs a test on a chain whose time these skip.
pub fn run_with(practice: Option<Skipper>, test: impl FnOnce()) {
	let genesis = RuntimeGenesisConfig {
		legal_terms: crate::GenesisConfig { practice, uma: 11_731, ..Default::default() },
		..Default::default()
	};
	let tijuana = Jurisdiction::Municipality(2_004);
	MockAgencies::begin([
		MockAgency::federal(0).with_account(FEDERAL).with_officer(FEDERAL_OFFICER, Mandate::Oversight),
		MockAgency::federal(1)
			.of(tijuana)
			.with_account(TIJUANA)
			.with_officer(LOCAL_OFFICER, Mandate::Oversight),
	]);
	let test = || {
		block_at(TODAY);
		test();
	};
	run_on::<Test>(genesis, 1, test, crate::Pallet::<Test>::do_try_state);
}
