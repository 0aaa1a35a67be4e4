use crate as pallet_votes;
use crate::{Pallet, types::*};
pub use cadena_primitives::mock::MockTime;
use cadena_primitives::{
	AccountId, Document, Jurisdiction, Moment, TenderId,
	ballots::{BallotStage, Balloting, BidIndex, BidSet, OutcomeLookup, TenderLookup, VoteLookup},
	membership::{Collection, Constituency, Electorate, RingKey, RingRegistry, RingRevision, possession},
};
use frame_support::{assert_ok, derive_impl, parameter_types};
use frame_system::EnsureRoot;
use pallet_rings::{
	crypto,
	types::{Rules, Task},
};
use sp_core::H256;
use sp_runtime::{BuildStorage, traits::IdentityLookup};
use verifiable::{GenerateVerifiable, ring::bandersnatch::BandersnatchVrfVerifiable as Vrf};

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
	pub type Rings = pallet_rings;
	#[runtime::pallet_index(2)]
	pub type Votes = pallet_votes;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type Block = Block;
}

impl pallet_rings::Config for Test {
	type GovernanceOrigin = EnsureRoot<AccountId>;
	type WeightInfo = pallet_rings::weights::SubstrateWeight<Test>;
}

parameter_types! {
	pub static Paused: bool = false;
	pub static Stage: BallotStage = BallotStage::Ballots;
	pub static GradedUntil: Option<Moment> = None;
	pub static IsFinal: bool = true;
	pub static IsExtended: bool = false;
}

/// One tender of Tlalpan, of whose bids 0, 1 and 3 were opened.
pub struct One;
impl TenderLookup for One {
	fn balloting(tender: TenderId) -> Option<Balloting> {
		[TENDER, OTHER].contains(&tender).then(|| Balloting {
			agency: 0,
			jurisdiction: TLALPAN,
			stage: Stage::get(),
			is_final: IsFinal::get(),
			is_extended: IsExtended::get(),
			opened: BidSet::of([0, 1, 3]),
			criteria: vec![20, 30],
			witness: account(99),
		})
	}
	fn is_party(_: TenderId, _: &AccountId) -> bool {
		false
	}
	fn note_disclosed(_: TenderId) {}
	fn awarded_bid(_: TenderId) -> Option<BidIndex> {
		None
	}
}

pub struct Aftermath;
impl OutcomeLookup for Aftermath {
	fn graded_until(_: TenderId) -> Option<Moment> {
		GradedUntil::get()
	}
}

impl pallet_votes::Config for Test {
	type Tenders = One;
	type Outcomes = Aftermath;
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

pub fn account(byte: u8) -> AccountId {
	AccountId::new([byte; 32])
}

pub fn signed(byte: u8) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(byte))
}

pub fn comment(byte: u8) -> Voice {
	Voice::Comment(Document::unpublished(H256::repeat_byte(byte)))
}

pub fn approve(bids: &[BidIndex]) -> Voice {
	Voice::Approve(BidSet::of(bids.iter().copied()))
}

fn secret(resident: u8) -> <Vrf as GenerateVerifiable>::Secret {
	Vrf::new_secret([resident; 32])
}

pub fn key(resident: u8) -> RingKey {
	Vrf::member_from_secret(&secret(resident))
}

/// Lets residents into a ring of Tlalpan.
pub fn settle(residents: core::ops::Range<u8>) {
	for resident in residents {
		let holder = account(resident);
		let message = possession(&System::block_hash(0), &holder);
		let signature = Vrf::sign(&secret(resident), &message).expect("signs");
		assert_ok!(Rings::join(HERE, &holder, key(resident), &signature));
	}
	let extend = Task::Extend { collection: HERE };
	assert_ok!(Rings::perform(frame_system::RawOrigin::Authorized.into(), extend));
}

/// Lets residents into a ring and fixes the electorate.
pub fn polled(residents: core::ops::Range<u8>) {
	settle(residents);
	Pallet::<Test>::open(TENDER, TLALPAN, FLOOR);
}

/// A resident's ballot, proven against a ring as it is.
pub fn ballot(resident: u8, voice: Voice, sequence: u32) -> Ballot {
	ballot_in(0, resident, voice, sequence, 60)
}

pub fn ballot_in(ring: u32, resident: u8, payload: Voice, sequence: u32, last_block: u32) -> Ballot {
	let revision = pallet_rings::Rings::<Test>::get(HERE, ring).expect("stands").revision;
	let at = RingRevision { collection: HERE, ring, revision };
	let context = payload.purpose().context(&System::block_hash(0), TENDER);
	let mut ballot = Ballot { payload, sequence, last_block, at, alias: [0; 32], proof: Default::default() };
	let electorate = Electorate { constituency: Constituency::Place(TLALPAN), as_of: 0 };
	let message = ballot.claim(electorate, context).message;
	let keys = pallet_rings::RingKeys::<Test>::get(HERE, ring);
	let commitment = Vrf::open(crypto::DOMAIN, &key(resident), keys.iter().copied()).expect("is in the ring");
	let (proof, alias) = Vrf::create(commitment, &secret(resident), &context, &message).expect("proves");
	ballot.alias = alias;
	ballot.proof = proof.to_vec().try_into().expect("785 bytes");
	ballot
}

/// Runs a test on an empty state in block 10 and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	let genesis = RuntimeGenesisConfig {
		rings: pallet_rings::GenesisConfig {
			rules: Rules { minimum: 3, patience: 20 },
			..Default::default()
		},
		..Default::default()
	};
	let mut externalities: sp_io::TestExternalities =
		genesis.build_storage().expect("the genesis builds").into();
	MockTime::begin(1_000);
	Paused::set(false);
	Stage::set(BallotStage::Ballots);
	GradedUntil::set(None);
	IsFinal::set(true);
	IsExtended::set(false);
	externalities.execute_with(|| {
		System::set_block_number(10);
		test();
		Pallet::<Test>::do_try_state().expect("the invariants hold");
	});
}
