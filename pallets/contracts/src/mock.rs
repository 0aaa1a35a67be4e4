use crate as pallet_procurement_contracts;
use cadena_kit::mock::{EnsureMandate, MockAgencies, MockAgency, MockSignatures, Procurement, run_on};
pub use cadena_kit::mock::{MockSuppliers, MockTime, Now, account, document, seal, signed};
use cadena_primitives::{
	AccountId, AwardLookup, Awarded, Centavos, Mandate, Moment, ProcurementLaw, TenderId,
	orders::{Object, OrderLookup, Scope},
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
	pub type Contracts = pallet_procurement_contracts;
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

pub use cadena_primitives::time::DAY;

/// Midnight before Thursday, 28 May 2026, in central Mexico: no day of rest follows for three months.
pub const ZERO: Moment = 20_601 * DAY + DAY / 4;
/// Monday, 1 June 2026, at noon: the day of the award.
pub const AWARDED_AT: Moment = ZERO + 4 * DAY + DAY / 2;
pub const SIGN_BY: Moment = ZERO + 26 * DAY;
pub const PRICE: Centavos = 960_000_000;
pub const OFFICER: u8 = 1;
/// An officer of another agency.
pub const STRANGER: u8 = 2;
pub const SUPPLIER: u8 = 10;
pub const CITIZEN: u8 = 20;
pub const TENDER: TenderId = 7;

pub fn award() -> Awarded {
	Awarded {
		agency: 0,
		law: ProcurementLaw::Laassp,
		called_at: 0,
		supplier: account(SUPPLIER),
		price: PRICE,
		sign_by: SIGN_BY,
		guarantee_percent: 10,
		advance_percent: 50,
		suspended: false,
		report_due: false,
	}
}

parameter_types! {
	pub static StandingAward: Option<Awarded> = Some(award());
	/// The scope of a suspension by a court on the contract of the tests.
	pub static Suspension: Option<Scope> = None;
	/// Who acted for a bidder.
	pub static ActedForBidder: Option<u8> = None;
}

pub struct Awards;
impl AwardLookup for Awards {
	fn awarded(tender: TenderId) -> Option<Awarded> {
		StandingAward::get().filter(|_| tender == TENDER)
	}

	fn acted_for_bidder(tender: TenderId, by: &AccountId) -> bool {
		tender == TENDER && ActedForBidder::get().is_some_and(|byte| *by == account(byte))
	}
}

pub struct Courts;
impl OrderLookup for Courts {
	fn closes(Object::Contract(contract): &Object, acts: Scope) -> bool {
		let is_the_contract = contract.tender == TENDER && contract.supplier == account(SUPPLIER);
		is_the_contract && Suspension::get().is_some_and(|scope| scope.covers(acts))
	}
}

impl pallet_procurement_contracts::Config for Test {
	type ProcurementOrigin = EnsureMandate<Procurement>;
	type Awards = Awards;
	type Suppliers = MockSuppliers;
	type Signatures = MockSignatures;
	type Orders = Courts;
	type Time = MockTime;
	type WeightInfo = pallet_procurement_contracts::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

/// Runs a test and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	MockTime::begin(AWARDED_AT);
	MockAgencies::begin(
		[(0, OFFICER), (1, STRANGER)]
			.map(|(agency, officer)| MockAgency::federal(agency).with_officer(officer, Mandate::Procurement)),
	);
	MockSuppliers::begin([SUPPLIER, CITIZEN], None);
	StandingAward::set(Some(award()));
	Suspension::set(None);
	ActedForBidder::set(None);
	run_on::<Test>(RuntimeGenesisConfig::default(), 1, test, crate::Pallet::<Test>::do_try_state);
}
