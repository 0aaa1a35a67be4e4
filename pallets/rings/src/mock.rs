use crate as pallet_rings;
use crate::{Pallet, crypto, fixture, types::Rules};
use cadena_kit::mock::run_on;
use cadena_primitives::{
	AccountId, Jurisdiction,
	membership::{
		Claim, Collection, Constituency, Electorate, MembershipProof, RingKey, RingRegistry, RingRevision,
		possession,
	},
};
use frame_support::{assert_ok, derive_impl};
use frame_system::EnsureRoot;
use sp_core::H256;
use verifiable::{GenerateVerifiable, ring::bandersnatch::BandersnatchVrfVerifiable as Vrf};

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
	pub type RingsPallet = pallet_rings;
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

impl pallet_rings::Config for Test {
	type GovernanceOrigin = EnsureRoot<AccountId>;
	type WeightInfo = pallet_rings::weights::SubstrateWeight<Test>;
}

pub const TLALPAN: Collection = Collection::Municipality(9_012);
pub const RESIDENTS: Constituency = Constituency::Place(Jurisdiction::Municipality(9_012));
pub const RULES: Rules = Rules { minimum: 3, least: 3, patience: 20, interval: 0 };

pub fn holder(number: u32) -> AccountId {
	AccountId::new(sp_io::hashing::blake2_256(&number.to_le_bytes()))
}

pub fn possessed(number: u32, holder: &AccountId) -> [u8; 64] {
	Vrf::sign(&fixture::secret(number), &possession(&genesis(), holder)).expect("signs")
}

pub fn genesis() -> H256 {
	System::block_hash(0)
}

/// Lets the keys of these numbers wait in a collection.
pub fn join(collection: Collection, numbers: core::ops::Range<u32>) {
	for number in numbers {
		let holder = holder(number);
		let signature = possessed(number, &holder);
		assert_ok!(RingsPallet::join(collection, &holder, fixture::key(number), &signature));
	}
}

/// A proof by one of the keys, against a ring of those.
pub fn prove(number: u32, keys: &[RingKey], context: &[u8], message: &[u8]) -> ([u8; 32], MembershipProof) {
	let commitment =
		Vrf::open(crypto::DOMAIN, &fixture::key(number), keys.iter().copied()).expect("is in the ring");
	let (proof, alias) = Vrf::create(commitment, &fixture::secret(number), context, message).expect("proves");
	(alias, proof.to_vec().try_into().expect("785 bytes"))
}

pub fn claim<'a>(ring: u32, revision: u32, alias: [u8; 32], proof: &'a MembershipProof) -> Claim<'a> {
	Claim {
		electorate: Electorate { constituency: RESIDENTS, as_of: 1 },
		at: RingRevision { collection: TLALPAN, ring, revision },
		context: fixture::CONTEXT,
		message: fixture::MESSAGE,
		alias,
		proof,
	}
}

/// Runs a test on an empty state and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	let genesis = RuntimeGenesisConfig {
		rings_pallet: crate::GenesisConfig { rules: RULES, ..Default::default() },
		..Default::default()
	};
	run_on::<Test>(genesis, 1, test, Pallet::<Test>::do_try_state);
}
