use crate as pallet_authorities;
use crate::{
	Pallet, SessionLength,
	types::{KeyOwner, Rules},
};
pub use cadena_kit::mock::{MockAgencies, account, signed};
use cadena_kit::mock::{MockAgency, run_on};
use cadena_primitives::AccountId;
use codec::Encode;
use frame_support::{
	BoundedVec, derive_impl, parameter_types,
	traits::{ConstU32, ConstU128, Hooks},
};
use frame_system::EnsureRoot;
use pallet_session::{PeriodicSessions, TestSessionHandler, historical::NoteHistoricalRoot};
use sp_core::H256;
use sp_runtime::{
	impl_opaque_keys,
	testing::{TestSignature, UintAuthorityId},
};

impl_opaque_keys! {
	#[derive(codec::MaxEncodedLen)]
	pub struct Keys {
		pub only: UintAuthorityId,
	}
}

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeHoldReason,
		RuntimeFreezeReason,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type Authorities = pallet_authorities;
	#[runtime::pallet_index(3)]
	pub type Historical = pallet_session::historical;
	#[runtime::pallet_index(4)]
	pub type Session = pallet_session;
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
	type AccountData = pallet_balances::AccountData<u128>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = u128;
	type ExistentialDeposit = ConstU128<1>;
	type AccountStore = System;
}

impl pallet_session::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = Authorities;
	type ShouldEndSession = PeriodicSessions<SessionLength<Self>, frame_support::traits::ConstU64<0>>;
	type NextSessionRotation = PeriodicSessions<SessionLength<Self>, frame_support::traits::ConstU64<0>>;
	type SessionManager = NoteHistoricalRoot<Self, Authorities>;
	type SessionHandler = TestSessionHandler;
	type Keys = Keys;
	type DisablingStrategy = ();
	type WeightInfo = ();
	type Currency = Balances;
	type KeyDeposit = ConstU128<0>;
}

impl pallet_session::historical::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type FullIdentification = ();
	type FullIdentificationOf = Authorities;
}

parameter_types! {
	pub static Slot: u64 = 0;
}

impl pallet_authorities::Config for Test {
	type GovernanceOrigin = EnsureRoot<AccountId>;
	type Agencies = MockAgencies;
	type Slot = Slot;
	type MaxAuthorities = ConstU32<4>;
	type MaxNodes = ConstU32<4>;
	type History = ConstU32<2>;
	type WeightInfo = pallet_authorities::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

pub const SESSION: u64 = 5;
pub const MINIMUM: u32 = 2;
/// The agency of the nodes of genesis, 1, 2 and 3, whose session keys are their numbers.
pub const AGENCY: u8 = 100;
pub const OTHER_AGENCY: u8 = 101;

pub fn keys(number: u64) -> Keys {
	Keys { only: UintAuthorityId(number) }
}

/// The proof that the agency's node possesses the keys of that number.
pub fn proof(agency: u8, node: u8, number: u64) -> BoundedVec<u8, crate::MaxProof> {
	proof_for(System::block_hash(0), agency, node, number)
}

/// The same for the chain of this first block.
pub fn proof_for(genesis: H256, agency: u8, node: u8, number: u64) -> BoundedVec<u8, crate::MaxProof> {
	let owner = KeyOwner::new(genesis, agency.into(), &account(node)).encode();
	TestSignature(number, owner).encode().try_into().expect("short")
}

/// Registers a node of the first agency with keys of the same number.
pub fn register(node: u8) {
	let keys = Box::new(keys(node.into()));
	Authorities::register(signed(AGENCY), account(node), keys, proof(AGENCY, node, node.into()))
		.expect("the node is new and its proof valid");
}

/// Begins so many blocks, each in the next slot.
pub fn blocks(count: u64) {
	for _ in 0..count {
		let number = System::block_number() + 1;
		System::set_block_number(number);
		Slot::set(Slot::get() + 1);
		Authorities::on_initialize(number);
		Session::on_initialize(number);
	}
}

/// Goes on to the next session boundary, and past it by no block.
pub fn next_session() {
	blocks(SESSION - System::block_number() % SESSION);
}

pub fn running() -> Vec<AccountId> {
	pallet_session::Validators::<Test>::get()
}

/// Runs a test on the genesis state and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	let nodes = || (1..=3u8).map(account);
	let genesis = RuntimeGenesisConfig {
		authorities: crate::GenesisConfig {
			authorities: nodes().map(|node| (node, AGENCY.into())).collect(),
			rules: Rules { session_blocks: SESSION as u32, minimum: MINIMUM },
			..Default::default()
		},
		session: pallet_session::GenesisConfig {
			keys: nodes().zip(1..).map(|(node, number)| (node.clone(), node, keys(number))).collect(),
			..Default::default()
		},
		..Default::default()
	};
	Slot::set(0);
	MockAgencies::begin(
		[AGENCY, OTHER_AGENCY].map(|byte| MockAgency::federal(byte.into()).with_account(byte)),
	);
	let test = || {
		blocks(1);
		test();
	};
	run_on::<Test>(genesis, 0, test, Pallet::<Test>::do_try_state);
}
