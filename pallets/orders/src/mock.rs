use crate as pallet_orders;
pub use cadena_kit::mock::{MockAgencies, MockTime, Now, account, document, signed};
use cadena_kit::mock::{MockAgency, run_on};
use cadena_primitives::{
	Mandate, Moment, TenderId,
	orders::{ContractId, Effect, OrderId, OrderKind, OrderRefusal, Ordered, Scope},
};
use frame_support::{derive_impl, parameter_types};

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

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
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
	/// Orders of which the domain learnt that they were lifted.
	pub static Lifted: Vec<OrderId> = Vec::new();
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
	type Authorities = MockAgencies;
	type Contracts = Contracts;
	type Time = MockTime;
	type WeightInfo = pallet_orders::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

/// Runs a test and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	MockTime::begin(BEGIN);
	MockAgencies::begin(
		OFFICERS.map(|(officer, mandate)| MockAgency::federal(officer.into()).with_officer(officer, mandate)),
	);
	Lifted::set(Vec::new());
	run_on::<Test>(RuntimeGenesisConfig::default(), 1, test, crate::Pallet::<Test>::do_try_state);
}
