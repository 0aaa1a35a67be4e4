use crate as pallet_orders;
use cadena_kit::mock::run_on;
pub use cadena_kit::mock::{MockTime, Now, account};
use cadena_primitives::{
	AccountId, AgencyId, AgencyLookup, Jurisdiction, Mandate, Moment, OfficerLookup, Role, TenderId,
	orders::{ContractId, Effect, OrderId, OrderKind, OrderRefusal, Ordered, Scope},
};
use frame_support::{derive_impl, parameter_types};
use sp_runtime::traits::IdentityLookup;

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
	pub type Orders = pallet_orders;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type Block = Block;
}

/// The moment at which each test begins.
pub const BEGIN: Moment = 1_000;
pub const COURT: u8 = 1;
pub const OTHER_COURT: u8 = 2;
pub const TAX: u8 = 3;
pub const SOCIAL_SECURITY: u8 = 4;
pub const EXECUTIVE: u8 = 5;
/// An officer of an agency without any power to order.
pub const BUYER: u8 = 6;
pub const SUPPLIER: u8 = 10;
pub const TENDER: TenderId = 7;

/// Each officer's agency has the number of the officer.
const OFFICERS: [(u8, Mandate); 6] = [
	(COURT, Mandate::Judiciary),
	(OTHER_COURT, Mandate::Judiciary),
	(TAX, Mandate::TaxCollection),
	(SOCIAL_SECURITY, Mandate::SocialSecurity),
	(EXECUTIVE, Mandate::Expropriation),
	(BUYER, Mandate::Procurement),
];

parameter_types! {
	/// Agencies that have lost their seat.
	pub static Retired: Vec<AgencyId> = Vec::new();
	/// Orders of which the domain learnt that they were lifted.
	pub static Lifted: Vec<OrderId> = Vec::new();
}

pub struct Authorities;

impl OfficerLookup for Authorities {
	fn agency(account: &AccountId, mandate: Mandate) -> Option<AgencyId> {
		let officer =
			OFFICERS.iter().find(|(byte, held)| *account == self::account(*byte) && *held == mandate);
		let agency = AgencyId::from(officer?.0);
		Self::is_seated(agency).then_some(agency)
	}

	fn post(_: &AccountId) -> Option<(AgencyId, Moment)> {
		None
	}
}

impl AgencyLookup for Authorities {
	fn role(_: &AccountId) -> Option<Role> {
		None
	}
	fn is_seated(agency: AgencyId) -> bool {
		!Retired::get().contains(&agency)
	}
	fn jurisdiction(_: AgencyId) -> Option<Jurisdiction> {
		None
	}
}

/// A domain with one object, which notes attachments of payments and closes what is suspended.
pub struct Contracts;

impl Ordered for Contracts {
	type Id = ContractId;

	fn receive(
		contract: &ContractId,
		_: OrderId,
		kind: OrderKind,
		scope: Scope,
	) -> Result<Effect, OrderRefusal> {
		if *contract != (ContractId { tender: TENDER, supplier: account(SUPPLIER) }) {
			return Err(OrderRefusal::NoSuchObject);
		}
		match (kind, scope) {
			(OrderKind::Attachment { .. }, Scope::Payments) => Ok(Effect::Noted),
			(OrderKind::Suspension, _) => Ok(Effect::Closes),
			_ => Err(OrderRefusal::NotForThisObject),
		}
	}

	fn lifted(_: &ContractId, order: OrderId) {
		Lifted::mutate(|list| list.push(order));
	}
}

impl pallet_orders::Config for Test {
	type Authorities = Authorities;
	type Contracts = Contracts;
	type Time = MockTime;
	type WeightInfo = pallet_orders::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

/// Runs a test and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	MockTime::begin(BEGIN);
	Retired::set(Vec::new());
	Lifted::set(Vec::new());
	let test = || {
		System::set_block_number(1);
		test();
	};
	run_on(RuntimeGenesisConfig::default(), test, crate::Pallet::<Test>::do_try_state);
}
