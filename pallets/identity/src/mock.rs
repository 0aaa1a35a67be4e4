use crate as pallet_identity;
use crate::{Anchors, Pallet, Persons, types::*};
pub use cadena_primitives::mock::{MockTime, Now};
use cadena_primitives::{
	AccountId, AgencyId, AgencyLookup, Jurisdiction, Officer, PersonId, Role,
	membership::{RingKey, RingSignature, possession},
};
use frame_support::{assert_ok, derive_impl, ord_parameter_types};
use frame_system::EnsureRoot;
use pallet_rings::types::Rules;
use sp_core::{H256, Pair, ed25519};
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

ord_parameter_types! {
	pub const Registrar: AccountId = AccountId::new([100; 32]);
}

/// The officers of the registry.
pub const REGISTRARS: [u8; 2] = [100, 101];
/// The officer of Oversight.
pub const OVERSEER: u8 = 102;

pub struct Renapo;
impl AgencyLookup for Renapo {
	fn role(account: &AccountId) -> Option<Role> {
		(REGISTRARS.map(self::account).contains(account)).then_some(Role::Officer(AGENCY))
	}
	fn is_seated(agency: AgencyId) -> bool {
		agency == AGENCY
	}
	fn jurisdiction(agency: AgencyId) -> Option<Jurisdiction> {
		Self::is_seated(agency).then_some(Jurisdiction::Federation)
	}
}

pub struct EnsureRegistrar;
impl frame_support::traits::EnsureOrigin<RuntimeOrigin> for EnsureRegistrar {
	type Success = Officer;
	fn try_origin(origin: RuntimeOrigin) -> Result<Officer, RuntimeOrigin> {
		let account = frame_system::EnsureSigned::<AccountId>::try_origin(origin)?;
		match REGISTRARS.map(self::account).contains(&account) {
			true => Ok(Officer { agency: AGENCY, account }),
			false => Err(RuntimeOrigin::signed(account)),
		}
	}
	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(registrar())
	}
}

pub struct EnsureOverseer;
impl frame_support::traits::EnsureOrigin<RuntimeOrigin> for EnsureOverseer {
	type Success = Officer;
	fn try_origin(origin: RuntimeOrigin) -> Result<Officer, RuntimeOrigin> {
		let account = frame_system::EnsureSigned::<AccountId>::try_origin(origin)?;
		match account == self::account(OVERSEER) {
			true => Ok(Officer { agency: AGENCY + 1, account }),
			false => Err(RuntimeOrigin::signed(account)),
		}
	}
	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(signed(OVERSEER))
	}
}

impl pallet_identity::Config for Test {
	type RegistrarOrigin = EnsureRegistrar;
	type GovernanceOrigin = EnsureRoot<AccountId>;
	type OversightOrigin = EnsureOverseer;
	type Agencies = Renapo;
	type Rings = Rings;
	type Consideration = ();
	type Time = MockTime;
	type WeightInfo = pallet_identity::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

pub const AGENCY: AgencyId = 1;
pub const TLALPAN: Residence = Residence::Municipality(9_012);
pub const HOUSTON: Residence = Residence::Abroad { country: *b"US", consulate: 12 };

pub fn account(byte: u8) -> AccountId {
	AccountId::new([byte; 32])
}

pub fn registrar() -> RuntimeOrigin {
	RuntimeOrigin::signed(Registrar::get())
}

/// The person of this number signs with the account that they were enrolled with.
pub fn signed(byte: u8) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(byte))
}

pub fn genesis() -> H256 {
	System::block_hash(0)
}

/// A ring key and its holder's signature.
pub fn ring_key(seed: u8, holder: &AccountId) -> (RingKey, RingSignature) {
	let secret = Vrf::new_secret([seed; 32]);
	let signature = Vrf::sign(&secret, &possession(&genesis(), holder)).expect("signs");
	(Vrf::member_from_secret(&secret), signature)
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
pub fn anchor(person: PersonId, byte: u8, modality: Modality, seed: u8) {
	let key = biometric(seed).public();
	assert_ok!(Identity::offer_anchor(registrar(), person, modality, key, H256::repeat_byte(seed)));
	assert_ok!(Identity::consent(signed(byte), modality, key));
	assert!(Anchors::<Test>::contains_key(person, modality));
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
	externalities.execute_with(|| {
		System::set_block_number(100);
		for block in 20..100u64 {
			frame_system::BlockHash::<Test>::insert(block, H256::from_low_u64_be(block));
		}
		test();
		Pallet::<Test>::do_try_state().expect("the invariants hold");
	});
}
