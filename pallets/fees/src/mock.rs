use crate as pallet_fees;
use crate::{AllowanceFirst, LengthFee, Pallet};
use cadena_primitives::{
	AccountId, AgencyId, AgencyLookup, CurpTag, Jurisdiction, PersonId, PersonLookup, Role,
};
use frame_support::{
	derive_impl, ord_parameter_types, parameter_types,
	traits::{ConstU8, ConstU128},
};
use frame_system::{EnsureRoot, EnsureSignedBy};
use pallet_transaction_payment::FungibleAdapter;
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
	pub type TransactionPayment = pallet_transaction_payment;
	#[runtime::pallet_index(3)]
	pub type Fees = pallet_fees;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type Block = Block;
	type AccountData = pallet_balances::AccountData<u128>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = u128;
	type ExistentialDeposit = ConstU128<1>;
	type AccountStore = System;
}

impl pallet_transaction_payment::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type OnChargeTransaction = AllowanceFirst<FungibleAdapter<Balances, ()>>;
	type OperationalFeeMultiplier = ConstU8<5>;
	type WeightToFee = Fees;
	type LengthToFee = LengthFee<Self>;
	type FeeMultiplierUpdate = ();
	type WeightInfo = ();
}

ord_parameter_types! {
	pub const Majority: AccountId = account(9);
}

parameter_types! {
	pub static OfficerStands: bool = true;
	pub static OfficerIsEnrolled: bool = false;
	pub static PostIsOffered: bool = true;
	pub static AgencyAccount: u8 = AGENCY;
}

/// One agency and one officer, who may be dismissed.
pub struct Two;
impl AgencyLookup for Two {
	fn role(account: &AccountId) -> Option<Role> {
		if account == &self::account(AgencyAccount::get()) {
			Some(Role::Agency(0))
		} else {
			(account == &self::account(OFFICER) && OfficerStands::get()).then_some(Role::Officer(0))
		}
	}
	fn inviter(account: &AccountId) -> Option<AgencyId> {
		(account == &self::account(INVITED) && PostIsOffered::get()).then_some(0)
	}
	fn is_seated(agency: AgencyId) -> bool {
		agency == 0
	}
	fn jurisdiction(agency: AgencyId) -> Option<Jurisdiction> {
		Self::is_seated(agency).then_some(Jurisdiction::Federation)
	}
}

/// Two enrolled persons, with the numbers 7 and 8: the second is the officer, when the test wants it.
pub struct One;
impl PersonLookup for One {
	fn active_person(account: &AccountId) -> Option<PersonId> {
		Self::living_person(account)
	}
	fn living_person(account: &AccountId) -> Option<PersonId> {
		if account == &self::account(OFFICER) {
			return OfficerIsEnrolled::get().then_some(8);
		}
		(account == &self::account(PERSON)).then_some(7)
	}
	fn active_person_of(_: &CurpTag) -> Option<PersonId> {
		None
	}
	fn is_living(person: PersonId) -> bool {
		person == 7
	}
}

impl pallet_fees::Config for Test {
	type GovernanceOrigin = EnsureRoot<AccountId>;
	type IssueOrigin = EnsureSignedBy<Majority, AccountId>;
	type Currency = Balances;
	type Agencies = Two;
	type Persons = One;
	type WeightInfo = pallet_fees::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

pub const AGENCY: u8 = 1;
pub const OFFICER: u8 = 2;
/// Somebody who is not enrolled.
pub const CITIZEN: u8 = 3;
/// An account to which the agency may move.
pub const MOVED: u8 = 4;
/// An enrolled person without money.
pub const PERSON: u8 = 5;
/// An account without money to which the agency offers a post.
pub const INVITED: u8 = 6;
pub const RICH: u128 = 1_000_000_000_000_000;

pub const fn account(byte: u8) -> AccountId {
	AccountId::new([byte; 32])
}

/// Runs a test with an officer and a citizen who have money, and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	let genesis = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig {
			balances: vec![(account(OFFICER), RICH), (account(CITIZEN), RICH)],
			..Default::default()
		},
		..Default::default()
	};
	let mut externalities: sp_io::TestExternalities =
		genesis.build_storage().expect("the genesis builds").into();
	OfficerStands::set(true);
	OfficerIsEnrolled::set(false);
	PostIsOffered::set(true);
	AgencyAccount::set(AGENCY);
	externalities.execute_with(|| {
		System::set_block_number(1);
		test();
		Pallet::<Test>::do_try_state().expect("the invariants hold");
	});
}
