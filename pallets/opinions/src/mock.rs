use crate as pallet_opinions;
use crate::{Pallet, types::*};
pub use cadena_primitives::mock::{MockTime, Now};
use cadena_primitives::{
	AccountId, AgencyId, AgencyLookup, Document, Jurisdiction, Role,
	membership::{Collection, RingKey, RingRegistry, RingRevision, possession},
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
	pub type Surveys = pallet_opinions;
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
}

/// A federal agency and one of Jalisco.
pub struct Two;
impl AgencyLookup for Two {
	fn role(account: &AccountId) -> Option<Role> {
		match account {
			_ if *account == self::account(FEDERAL) => Some(Role::Officer(0)),
			_ if *account == self::account(JALISCO) => Some(Role::Agency(1)),
			_ => None,
		}
	}
	fn is_seated(agency: AgencyId) -> bool {
		agency < 2
	}
	fn jurisdiction(agency: AgencyId) -> Option<Jurisdiction> {
		match agency {
			0 => Some(Jurisdiction::Federation),
			1 => Some(Jurisdiction::State(14)),
			_ => None,
		}
	}
}

impl pallet_opinions::Config for Test {
	type Agencies = Two;
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

pub fn account(byte: u8) -> AccountId {
	AccountId::new([byte; 32])
}

pub fn signed(byte: u8) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(byte))
}

pub fn question() -> Document {
	Document::unpublished(H256::repeat_byte(1))
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

pub fn ask() -> OpinionId {
	let opinion = crate::NextOpinion::<Test>::get();
	assert_ok!(Surveys::ask(signed(FEDERAL), TLALPAN, question(), 3, END));
	opinion
}

/// A resident's ballot, proven against their ring as it is.
pub fn ballot(resident: u8, opinion: OpinionId, payload: u8, sequence: u32) -> Ballot {
	ballot_until(resident, opinion, payload, sequence, 60)
}

pub fn ballot_until(resident: u8, opinion: OpinionId, payload: u8, sequence: u32, last_block: u32) -> Ballot {
	let record = crate::Opinions::<Test>::get(opinion).expect("was asked");
	let revision = pallet_rings::Rings::<Test>::get(HERE, 0).expect("stands").revision;
	let at = RingRevision { collection: HERE, ring: 0, revision };
	let mut ballot = Ballot { payload, sequence, last_block, at, alias: [0; 32], proof: Default::default() };
	let claim = record.claim(&System::block_hash(0), opinion, &ballot);
	let (context, message) = (claim.context, claim.message);
	let keys = pallet_rings::RingKeys::<Test>::get(HERE, 0);
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
	externalities.execute_with(|| {
		System::set_block_number(10);
		test();
		Pallet::<Test>::do_try_state().expect("the invariants hold");
	});
}
