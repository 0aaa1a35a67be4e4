use crate as pallet_identity;
use crate::{Pallet, Persons, Templates, types::*};
use cadena_kit::mock::{CivilRegistry, EnsureMandate, MockAgencies, MockAgency, Oversight, run_on};
pub use cadena_kit::mock::{MockTime, Now, account, signed};
use cadena_primitives::{
	AccountId, AgencyId, Mandate, PersonId,
	ballots::OtherKeys,
	membership::{RingKey, RingSignature},
};
use frame_support::{assert_ok, derive_impl, parameter_types, weights::Weight};
use frame_system::EnsureRoot;
use pallet_rings::mock_members::{self, possessed};
use sp_core::{H256, Pair, ed25519};
use sp_runtime::DispatchError;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeHoldReason,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Rings = pallet_rings;
	#[runtime::pallet_index(2)]
	pub type Identity = pallet_identity;
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

impl pallet_rings::Config for Test {
	type GovernanceOrigin = EnsureRoot<AccountId>;
	type WeightInfo = pallet_rings::weights::SubstrateWeight<Test>;
}

parameter_types! {
	/// The persons whose other keys were withdrawn.
	pub static Withdrawn: Vec<PersonId> = Vec::new();
}

pub struct Withdrawals;

impl OtherKeys for Withdrawals {
	fn withdraw(person: PersonId) -> Result<(), DispatchError> {
		Withdrawn::mutate(|all| all.push(person));
		Ok(())
	}
	fn withdraw_weight() -> Weight {
		Weight::from_parts(7, 0)
	}
}

impl pallet_identity::Config for Test {
	type RegistrarOrigin = EnsureMandate<CivilRegistry>;
	type GovernanceOrigin = EnsureRoot<AccountId>;
	type OversightOrigin = EnsureMandate<Oversight>;
	type Agencies = MockAgencies;
	type Rings = Rings;
	type OtherKeys = Withdrawals;
	type Consideration = ();
	type Time = MockTime;
	type WeightInfo = pallet_identity::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

pub const AGENCY: AgencyId = 1;
pub const REGISTRAR: u8 = 100;
/// The officers of the registry.
pub const REGISTRARS: [u8; 2] = [REGISTRAR, 101];
/// The officer of Oversight.
pub const OVERSEER: u8 = 102;
pub const TLALPAN: Residence = Residence::Municipality(9_012);
pub const HOUSTON: Residence = Residence::Abroad { country: *b"US", consulate: 12 };

pub fn registrar() -> RuntimeOrigin {
	signed(REGISTRAR)
}

pub fn genesis() -> H256 {
	System::block_hash(0)
}

/// A ring key and its holder's signature.
pub fn ring_key(seed: u8, holder: &AccountId) -> (RingKey, RingSignature) {
	possessed::<Test>(seed, holder)
}

/// Enrols a citizen of Tlalpan with account and tag of these bytes, and a ring key of the same seed if wanted.
pub fn enrol(byte: u8, with_key: bool) -> PersonId {
	let person = crate::NextPerson::<Test>::get();
	let key = with_key.then(|| ring_key(byte, &account(byte)));
	assert_ok!(Identity::enrol(registrar(), [byte; 32], Class::Citizen, account(byte), TLALPAN, key));
	person
}

pub fn record(person: PersonId) -> Person {
	Persons::<Test>::get(person).expect("is enrolled")
}

/// The pair that a sample gives again.
pub fn biometric(seed: u8) -> ed25519::Pair {
	ed25519::Pair::from_seed(&[seed; 32])
}

/// A biometric to which the person, whose account is of this byte, has consented.
pub fn template(person: PersonId, byte: u8, modality: Modality, seed: u8) {
	let key = biometric(seed).public();
	assert_ok!(Identity::offer_template(registrar(), person, modality, key, H256::repeat_byte(seed)));
	assert_ok!(Identity::consent(signed(byte), modality, key));
	assert!(Templates::<Test>::contains_key(person, modality));
}

/// A live match for the first request, of a relying party and purpose, at a block.
pub fn live_match(
	person: PersonId,
	modality: Modality,
	seed: u8,
	relying_party: &AccountId,
	purpose: H256,
	block: u64,
) -> BiometricProof {
	live_match_for(0, person, modality, seed, relying_party, purpose, block)
}

/// The same for a request of this number.
pub fn live_match_for(
	request: u32,
	person: PersonId,
	modality: Modality,
	seed: u8,
	relying_party: &AccountId,
	purpose: H256,
	block: u64,
) -> BiometricProof {
	let hash = System::block_hash(block);
	let statement = statement(&genesis(), person, request, relying_party, &purpose, &hash);
	BiometricProof { modality, signature: biometric(seed).sign(&statement) }
}

/// A live match for the recovery of an account at a block.
pub fn recovery_match(
	person: PersonId,
	modality: Modality,
	seed: u8,
	account: &AccountId,
	block: u64,
) -> BiometricProof {
	let statement = recovery_statement(&genesis(), person, account, &System::block_hash(block));
	BiometricProof { modality, signature: biometric(seed).sign(&statement) }
}

/// Runs a test on an empty state in block 100, of which the hashes of the 80 blocks before are known, and checks the pallets'
/// invariants after it.
pub fn run(test: impl FnOnce()) {
	let genesis = RuntimeGenesisConfig { rings: mock_members::genesis(), ..Default::default() };
	Withdrawn::set(Vec::new());
	MockTime::begin(1_000);
	let registry = REGISTRARS.into_iter().fold(MockAgency::federal(AGENCY), |agency, officer| {
		agency.with_officer(officer, Mandate::CivilRegistry)
	});
	MockAgencies::begin([
		registry,
		MockAgency::federal(AGENCY + 1).with_officer(OVERSEER, Mandate::Oversight),
	]);
	let test = || {
		for block in 20..100u64 {
			frame_system::BlockHash::<Test>::insert(block, H256::from_low_u64_be(block));
		}
		test();
	};
	run_on::<Test>(genesis, 100, test, Pallet::<Test>::do_try_state);
}
