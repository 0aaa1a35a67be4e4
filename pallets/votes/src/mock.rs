use crate as pallet_votes;
use crate::{Pallet, types::*};
pub use cadena_kit::mock::{GradedUntil, IsFinal, MockTime, Paused, Stage, account, signed};
use cadena_kit::mock::{MockTenders, document, run_on};
use cadena_primitives::{
	AccountId, Jurisdiction, TenderId,
	ballots::{BallotStage, Balloting, BidIndex, BidSet, VoteLookup},
	membership::Collection,
};
use frame_support::derive_impl;
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
	pub type Votes = pallet_votes;
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

impl pallet_rings::Config for Test {
	type GovernanceOrigin = EnsureRoot<AccountId>;
	type WeightInfo = pallet_rings::weights::SubstrateWeight<Test>;
}

impl pallet_votes::Config for Test {
	type Tenders = MockTenders;
	type Outcomes = MockTenders;
	type Membership = Rings;
	type Paused = Paused;
	type Time = MockTime;
	type WeightInfo = pallet_votes::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

pub const TENDER: TenderId = 7;
pub const OTHER: TenderId = 8;
pub const FLOOR: u32 = 3;
pub const TLALPAN: Jurisdiction = Jurisdiction::Municipality(9_012);
pub const HERE: Collection = Collection::Municipality(9_012);

pub fn comment(byte: u8) -> Participation {
	Participation::Comment(document(byte))
}

pub fn approve(bids: &[BidIndex]) -> Participation {
	Participation::Approve(BidSet::of(bids.iter().copied()))
}

/// Lets residents into a ring of Tlalpan.
pub fn settle(residents: core::ops::Range<u8>) {
	mock_members::settle::<Test>(HERE, residents);
}

/// Lets residents into a ring and fixes the electorate.
pub fn polled(residents: core::ops::Range<u8>) {
	settle(residents);
	Pallet::<Test>::begin_poll(TENDER, TLALPAN, FLOOR);
}

/// A resident's vote, proven against a ring as it is.
pub fn proven(resident: u8, participation: Participation, sequence: u32) -> Vote {
	proven_in(0, resident, participation, sequence, 60)
}

pub fn proven_in(ring: u32, resident: u8, payload: Participation, sequence: u32, last_block: u32) -> Vote {
	let context = payload.purpose().context(&System::block_hash(0), TENDER);
	mock_members::act::<Test, _>(resident, (HERE, ring), context, payload, sequence, last_block)
}

/// Runs a test on an empty state in block 10 and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	let genesis = RuntimeGenesisConfig { rings: mock_members::genesis(), ..Default::default() };
	MockTime::begin(1_000);
	// Of the bids 0, 1 and 3 were opened.
	let common = Balloting {
		agency: 0,
		jurisdiction: TLALPAN,
		stage: BallotStage::Ballots,
		is_final: true,
		is_extended: false,
		opened: BidSet::of([0, 1, 3]),
		criteria: vec![20, 30],
		witness: account(99),
	};
	MockTenders::begin([TENDER, OTHER], common, None);
	run_on::<Test>(genesis, 10, test, Pallet::<Test>::do_try_state);
}
