use crate as pallet_tenders;
use cadena_kit::mock::{EnsureMandate, Oversight, Procurement, run_on};
pub use cadena_kit::mock::{
	MockAgencies, MockAgency, MockLegalPersons, MockPersons, MockSuppliers, MockTime, Now, account, document,
	rfc, signed,
};
use cadena_primitives::{
	AccountId, AgencyId, Balance, Centavos, ContractLookup, Jurisdiction, Mandate, Moment, TenderId,
	ballots::{BidSet, PanelLookup, PanelTerms, RatingSheet, VoteLookup, VoteTally},
};
use frame_support::{derive_impl, parameter_types, traits::ConstU128};
use sp_core::H256;
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
	pub type Tenders = pallet_tenders;
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
	type AccountData = pallet_balances::AccountData<Balance>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<1>;
}

pub use cadena_primitives::time::{DAY, HOUR};

/// 5 October 2026, a Monday, at 09:00 in central Mexico: the day of the call.
pub const CALL: Moment = 1_791_212_400_000;
pub const BID_DEPOSIT: Balance = 100;
pub const NOTE_DEPOSIT: Balance = 10;
pub const ENDOWMENT: Balance = 10_000;

/// Officers of the contracting agency, number 0: who issues, and the three who evaluate.
pub const ISSUER: u8 = 1;
pub const EVALUATORS: [u8; 3] = [2, 3, 4];
/// Opens for the contracting agency.
pub const CONTRACTING: u8 = 5;
/// Opens for Oversight, and decides challenges.
pub const OVERSIGHT: u8 = 6;
pub const WITNESS: u8 = 7;
/// An officer of another contracting agency.
pub const STRANGER: u8 = 8;
/// The account of the contracting agency itself, and a supplier.
pub const AGENCY: u8 = 59;
/// The first of the registered suppliers, who are 10 to 59.
pub const BIDDER: u8 = 10;
/// Somebody with a balance and no office.
pub const CITIZEN: u8 = 70;

parameter_types! {
	pub static Offered: Option<Moment> = None;
	pub static Signed: bool = false;
	pub static EndedEarly: u32 = 0;
	pub static PotIsCovered: bool = true;
	pub static Convened: Option<PanelTerms> = None;
	pub static Polled: Option<(Jurisdiction, u32)> = None;
	pub static Disclosed: Vec<(u8, BidSet, RatingSheet)> = Vec::new();
	pub static Tally: Option<VoteTally> = None;
}

pub struct Aftermath;
impl ContractLookup for Aftermath {
	fn offered_since(_: TenderId, _: &AccountId, _: Centavos) -> Option<Moment> {
		Offered::get()
	}

	fn is_signed(_: TenderId, _: &AccountId) -> bool {
		Signed::get()
	}

	fn end_early(_: TenderId, _: Moment) {
		EndedEarly::mutate(|count| *count += 1);
	}
}

/// The panels and polls that a tender convened, and what evaluators and citizens gave it.
pub struct Ballots;
impl PanelLookup for Ballots {
	fn convene(_: TenderId, _: AgencyId, terms: &PanelTerms) -> Result<(), DispatchError> {
		if PotIsCovered::get() {
			Convened::set(Some(*terms));
			Ok(())
		} else {
			Err(DispatchError::Other("the pot is not covered"))
		}
	}
	fn disclosed(_: TenderId, opened: BidSet) -> Vec<(AccountId, RatingSheet)> {
		let given = Disclosed::get().into_iter().filter(|(_, of, _)| *of == opened);
		given.map(|(by, _, sheet)| (account(by), sheet)).collect()
	}
}

impl VoteLookup for Ballots {
	fn begin_poll(_: TenderId, place: Jurisdiction, floor: u32) {
		Polled::set(Some((place, floor)));
	}
	fn tally(_: TenderId) -> Option<VoteTally> {
		Tally::get()
	}
	fn grade(_: TenderId) -> Option<u8> {
		None
	}
}

impl pallet_tenders::Config for Test {
	type ProcurementOrigin = EnsureMandate<Procurement>;
	type OversightOrigin = EnsureMandate<Oversight>;
	type Officers = MockAgencies;
	type Agencies = MockAgencies;
	type Persons = MockPersons;
	type LegalPersons = MockLegalPersons;
	type Suppliers = MockSuppliers;
	type Contracts = Aftermath;
	type Panels = Ballots;
	type Votes = Ballots;
	type Time = MockTime;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type BidDeposit = ConstU128<BID_DEPOSIT>;
	type NoteDeposit = ConstU128<NOTE_DEPOSIT>;
	type WeightInfo = pallet_tenders::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

/// The hash of the chain's first block in the tests.
pub fn genesis_hash() -> H256 {
	System::block_hash(0)
}

/// The contracting agency, the one that oversees it, and a third; each has its place for its number.
pub fn agencies() -> [MockAgency; 3] {
	let contracting = MockAgency::federal(0).with_account(AGENCY);
	[
		(ISSUER..=CONTRACTING)
			.fold(contracting, |agency, officer| agency.with_officer(officer, Mandate::Procurement)),
		MockAgency::federal(1).with_officer(OVERSIGHT, Mandate::Oversight),
		MockAgency::federal(2).with_officer(STRANGER, Mandate::Procurement),
	]
}

/// Runs a test and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	let endowed = (1..=CITIZEN).map(|byte| (account(byte), ENDOWMENT)).collect();
	let genesis = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig { balances: endowed, ..Default::default() },
		..Default::default()
	};
	MockTime::begin(CALL);
	MockAgencies::begin(agencies());
	MockPersons::numbered(u8::MIN..=u8::MAX);
	MockLegalPersons::begin([]);
	MockSuppliers::begin(BIDDER..60, Some(WITNESS));
	Offered::set(None);
	Signed::set(false);
	EndedEarly::set(0);
	PotIsCovered::set(true);
	Convened::set(None);
	Polled::set(None);
	Disclosed::set(Vec::new());
	Tally::set(None);
	run_on::<Test>(genesis, 1, test, crate::Pallet::<Test>::do_try_state);
}
