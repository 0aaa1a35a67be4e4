use crate as pallet_legal_terms;
use crate::types::Skipper;
use cadena_primitives::{AccountId, AgencyId, AgencyLookup, Jurisdiction, Officer, Role};
use core::time::Duration;
use frame_support::{
	derive_impl, parameter_types,
	traits::{EnsureOrigin, OnTimestampSet, UnixTime},
};
use frame_system::{EnsureRoot, RawOrigin};
use sp_runtime::{BuildStorage, traits::IdentityLookup};

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
	pub type LegalTerms = pallet_legal_terms;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type Block = Block;
}

parameter_types! {
	pub static BlockNow: u64 = TODAY;
	pub static Paused: bool = false;
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

pub struct Agencies;
impl AgencyLookup for Agencies {
	fn role(account: &AccountId) -> Option<Role> {
		match byte(account) {
			agency @ (FEDERAL | TIJUANA) => Some(Role::Agency(agency.into())),
			_ => None,
		}
	}

	fn is_seated(agency: AgencyId) -> bool {
		agency < 2
	}

	fn jurisdiction(agency: AgencyId) -> Option<Jurisdiction> {
		match agency {
			0 => Some(Jurisdiction::Federation),
			1 => Some(Jurisdiction::Municipality(2_004)),
			_ => None,
		}
	}
}

pub struct EnsureOversight;
impl EnsureOrigin<RuntimeOrigin> for EnsureOversight {
	type Success = Officer;

	fn try_origin(origin: RuntimeOrigin) -> Result<Officer, RuntimeOrigin> {
		match origin.clone().into() {
			Ok(RawOrigin::Signed(account)) if byte(&account) == FEDERAL_OFFICER => {
				Ok(Officer { agency: 0, account })
			}
			Ok(RawOrigin::Signed(account)) if byte(&account) == LOCAL_OFFICER => {
				Ok(Officer { agency: 1, account })
			}
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(signed(FEDERAL_OFFICER))
	}
}

impl pallet_legal_terms::Config for Test {
	type GovernanceOrigin = EnsureRoot<AccountId>;
	type OversightOrigin = EnsureOversight;
	type Agencies = Agencies;
	type BlockTime = Blocks;
	type Paused = Paused;
	type WeightInfo = pallet_legal_terms::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

/// 5 October 2026, a Monday, at 09:00 in central Mexico.
pub const TODAY: u64 = 1_791_212_400_000;

fn byte(account: &AccountId) -> u8 {
	AsRef::<[u8; 32]>::as_ref(account)[0]
}

pub fn account(byte: u8) -> AccountId {
	AccountId::new([byte; 32])
}

pub fn signed(byte: u8) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(byte))
}

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
	let mut externalities: sp_io::TestExternalities =
		genesis.build_storage().expect("the genesis builds").into();
	Paused::set(false);
	externalities.execute_with(|| {
		System::set_block_number(1);
		block_at(TODAY);
		test();
		crate::Pallet::<Test>::do_try_state().expect("the invariants hold");
	});
}
