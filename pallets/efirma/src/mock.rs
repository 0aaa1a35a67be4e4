use crate as pallet_efirma;
use crate::Pallet;
pub use cadena_primitives::mock::{MockTime, Now};
use cadena_primitives::{
	AccountId, AgencyId, AgencyLookup, CurpTag, Jurisdiction, Moment, Officer, PersonId, PersonLookup, Role,
};
use frame_support::{derive_impl, ord_parameter_types, parameter_types, traits::EnsureOrigin};
use frame_system::{EnsureRoot, EnsureSignedBy};
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
		RuntimeHoldReason,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Efirma = pallet_efirma;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type Block = Block;
}

/// 1 February 2026.
pub const TODAY: Moment = 1_769_904_000_000;
pub const SAT: AgencyId = 3;
pub const OFFICER: u8 = 100;

ord_parameter_types! {
	pub const TaxOfficer: AccountId = AccountId::new([OFFICER; 32]);
}

parameter_types! {
	/// Persons who have died.
	pub static Deceased: Vec<PersonId> = vec![];
}

pub struct OneAgency;
impl AgencyLookup for OneAgency {
	fn role(account: &AccountId) -> Option<Role> {
		(*account == TaxOfficer::get()).then_some(Role::Officer(SAT))
	}
	fn is_seated(agency: AgencyId) -> bool {
		agency == SAT
	}
	fn jurisdiction(agency: AgencyId) -> Option<Jurisdiction> {
		Self::is_seated(agency).then_some(Jurisdiction::Federation)
	}
}

/// Accounts and tags of ten bytes alike below 50 are those of the person of this number.
pub struct Fifty;
impl PersonLookup for Fifty {
	fn active_person(account: &AccountId) -> Option<PersonId> {
		Self::living_person(account)
	}
	fn living_person(account: &AccountId) -> Option<PersonId> {
		Self::active_person_of(account.as_ref())
	}
	fn active_person_of(tag: &CurpTag) -> Option<PersonId> {
		let byte = tag[0];
		(byte < 50 && tag.iter().all(|other| *other == byte)).then_some(byte.into())
	}
	fn is_living(person: PersonId) -> bool {
		!Deceased::get().contains(&person)
	}
}

pub struct EnsureTaxOfficer;
impl EnsureOrigin<RuntimeOrigin> for EnsureTaxOfficer {
	type Success = Officer;
	fn try_origin(origin: RuntimeOrigin) -> Result<Officer, RuntimeOrigin> {
		EnsureSignedBy::<TaxOfficer, AccountId>::try_origin(origin)
			.map(|account| Officer { agency: SAT, account })
	}
	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(signed(OFFICER))
	}
}

impl pallet_efirma::Config for Test {
	type GovernanceOrigin = EnsureRoot<AccountId>;
	type TaxAuthorityOrigin = EnsureTaxOfficer;
	type Agencies = OneAgency;
	type Persons = Fifty;
	type Consideration = ();
	type Time = MockTime;
	type WeightInfo = pallet_efirma::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

pub fn account(byte: u8) -> AccountId {
	AccountId::new([byte; 32])
}

#[cfg(any(test, feature = "runtime-benchmarks"))]
pub fn signed(byte: u8) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(byte))
}

/// Runs on a state that trusts the practice authority as anchor 0, and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	let anchors = vec![include_bytes!("../practice/authority.cer").to_vec().into()];
	let genesis = RuntimeGenesisConfig {
		efirma: pallet_efirma::GenesisConfig { anchors, ..Default::default() },
		..Default::default()
	};
	let mut externalities: sp_io::TestExternalities =
		genesis.build_storage().expect("the genesis builds").into();
	MockTime::begin(TODAY);
	Deceased::set(vec![]);
	externalities.execute_with(|| {
		System::set_block_number(1);
		test();
		Pallet::<Test>::do_try_state().expect("the invariants hold");
	});
}
