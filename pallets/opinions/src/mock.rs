use crate as pallet_opinions;
use crate::{Pallet, types::*};
use cadena_kit::mock::{MockAgencies, MockAgency, document, run_on};
pub use cadena_kit::mock::{MockTime, Now, Paused, signed};
use cadena_primitives::{AccountId, Document, Jurisdiction, Mandate, membership::Collection};
use frame_support::{assert_ok, derive_impl};
use frame_system::EnsureRoot;
use pallet_rings::mock_members;
pub use pallet_rings::mock_members::key;

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
	pub type Surveys = pallet_opinions;
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

impl pallet_rings::Config for Test {
	type GovernanceOrigin = EnsureRoot<AccountId>;
	type WeightInfo = pallet_rings::weights::SubstrateWeight<Test>;
}

impl pallet_opinions::Config for Test {
	type Agencies = MockAgencies;
	type Membership = Rings;
	type Paused = Paused;
	type Time = MockTime;
	type WeightInfo = pallet_opinions::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

pub const FEDERAL: u8 = 101;
pub const JALISCO: u8 = 102;
pub const TLALPAN: Jurisdiction = Jurisdiction::Municipality(9_012);
pub const HERE: Collection = Collection::Municipality(9_012);
pub const END: u64 = 10_000;

pub fn question() -> Document {
	document(1)
}

/// Lets residents into a ring of Tlalpan.
pub fn settle(residents: core::ops::Range<u8>) {
	mock_members::settle::<Test>(HERE, residents);
}

pub fn ask() -> OpinionId {
	let opinion = crate::NextOpinion::<Test>::get();
	assert_ok!(Surveys::ask(signed(FEDERAL), TLALPAN, question(), 3, END));
	opinion
}

/// A resident's reply, proven against their ring as it is.
pub fn proven(resident: u8, opinion: OpinionId, payload: u8, sequence: u32) -> Reply {
	proven_until(resident, opinion, payload, sequence, 60)
}

pub fn proven_until(resident: u8, opinion: OpinionId, payload: u8, sequence: u32, last_block: u32) -> Reply {
	let context = context_of(&System::block_hash(0), opinion);
	mock_members::act::<Test, _>(resident, (HERE, 0), context, payload, sequence, last_block)
}

/// Runs a test on an empty state in block 10 and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	let genesis = RuntimeGenesisConfig { rings: mock_members::genesis(), ..Default::default() };
	MockTime::begin(1_000);
	MockAgencies::begin([
		MockAgency::federal(0).with_officer(FEDERAL, Mandate::Procurement),
		MockAgency::federal(1).of(Jurisdiction::State(14)).with_account(JALISCO),
	]);
	run_on::<Test>(genesis, 10, test, Pallet::<Test>::do_try_state);
}
