use crate as pallet_evaluators;
use cadena_primitives::{
	AccountId, CurpTag, Document, Officer, PersonId, PersonLookup,
	membership::{RingKey, RingSignature, possession},
};
use frame_support::{derive_impl, parameter_types, traits::EnsureOrigin};
use frame_system::{EnsureRoot, RawOrigin};
use pallet_rings::types::Rules;
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
	pub type Evaluators = pallet_evaluators;
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

/// The officers of two agencies of Oversight.
pub const CERTIFIER: u8 = 101;
pub const OTHER_CERTIFIER: u8 = 102;

parameter_types! {
	pub static Dead: Option<PersonId> = None;
}

pub struct EnsureCertifier;
impl EnsureOrigin<RuntimeOrigin> for EnsureCertifier {
	type Success = Officer;

	fn try_origin(origin: RuntimeOrigin) -> Result<Officer, RuntimeOrigin> {
		match origin.clone().into() {
			Ok(RawOrigin::Signed(account)) if account == self::account(CERTIFIER) => {
				Ok(Officer { agency: 1, account })
			}
			Ok(RawOrigin::Signed(account)) if account == self::account(OTHER_CERTIFIER) => {
				Ok(Officer { agency: 2, account })
			}
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(signed(CERTIFIER))
	}
}

/// The persons 1 to 60, whose accounts have their numbers.
pub struct Sixty;
impl PersonLookup for Sixty {
	fn active_person(account: &AccountId) -> Option<PersonId> {
		let bytes: &[u8; 32] = account.as_ref();
		let person = PersonId::from(bytes[0]);
		Self::is_living(person).then_some(person)
	}
	fn living_person(account: &AccountId) -> Option<PersonId> {
		Self::active_person(account)
	}
	fn active_person_of(_: &CurpTag) -> Option<PersonId> {
		None
	}
	fn is_living(person: PersonId) -> bool {
		(1..=60).contains(&person) && Dead::get() != Some(person)
	}
}

impl pallet_evaluators::Config for Test {
	type CertifierOrigin = EnsureCertifier;
	type Persons = Sixty;
	type Rings = Rings;
	type WeightInfo = pallet_evaluators::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

pub fn account(byte: u8) -> AccountId {
	AccountId::new([byte; 32])
}

pub fn signed(byte: u8) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(byte))
}

pub fn document(byte: u8) -> Document {
	Document::unpublished(H256::repeat_byte(byte))
}

/// A ring key and its holder's signature.
pub fn ring_key(seed: u8, holder: u8) -> (RingKey, RingSignature) {
	let secret = Vrf::new_secret([seed; 32]);
	let message = possession(&System::block_hash(0), &account(holder));
	(Vrf::member_from_secret(&secret), Vrf::sign(&secret, &message).expect("signs"))
}

/// Runs a test on an empty state and checks the pallet's invariants after it.
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
	Dead::set(None);
	externalities.execute_with(|| {
		System::set_block_number(1);
		test();
		crate::Pallet::<Test>::do_try_state().expect("the invariants hold");
	});
}
