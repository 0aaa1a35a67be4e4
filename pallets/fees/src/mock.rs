use crate as pallet_fees;
use crate::{AllowanceFirst, LengthFee, Pallet};
pub use cadena_kit::mock::{MockAgencies, MockLegalPersons, MockPersons, account, rfc};
use cadena_kit::mock::{MockAgency, run_on};
use cadena_primitives::{AccountId, Mandate};
use frame_support::{
	derive_impl, ord_parameter_types,
	traits::{ConstU8, ConstU128},
};
use frame_system::{EnsureRoot, EnsureSignedBy};
use pallet_transaction_payment::FungibleAdapter;

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

impl pallet_fees::Config for Test {
	type GovernanceOrigin = EnsureRoot<AccountId>;
	type IssueOrigin = EnsureSignedBy<Majority, AccountId>;
	type Currency = Balances;
	type Agencies = MockAgencies;
	type Persons = MockPersons;
	type LegalPersons = MockLegalPersons;
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
/// Who represents the legal person, without money.
pub const REPRESENTATIVE: u8 = 8;
pub const RICH: u128 = 1_000_000_000_000_000;

/// The agency without its officer.
pub fn agency() -> MockAgency {
	MockAgency::federal(0).with_account(AGENCY)
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
	MockAgencies::begin([agency().with_officer(OFFICER, Mandate::Procurement).with_offer(INVITED)]);
	MockPersons::begin([(PERSON, 7)]);
	MockLegalPersons::begin([(rfc(), vec![REPRESENTATIVE])]);
	run_on::<Test>(genesis, 1, test, Pallet::<Test>::do_try_state);
}
