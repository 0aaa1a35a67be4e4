use crate as pallet_tenders;
pub use cadena_primitives::mock::{MockTime, Now};
use cadena_primitives::{
	AccountId, AgencyId, AgencyLookup, Balance, Centavos, ContractLookup, CurpTag, Jurisdiction, Law,
	Mandate, Moment, Officer, OfficerLookup, PersonId, PersonLookup, Role, Signatory, SupplierLookup,
	SupplierStanding, TenderId,
	ballots::{BidSet, PanelLookup, PanelTerms, RatingSheet, VoteLookup, VoteTally},
};
use core::marker::PhantomData;
use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU128, EnsureOrigin, Get},
};
use frame_system::RawOrigin;
use sp_core::H256;
use sp_runtime::{BuildStorage, DispatchError, traits::IdentityLookup};
use std::collections::BTreeMap;

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
	pub type Tenders = pallet_tenders;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type Block = Block;
	type AccountData = pallet_balances::AccountData<Balance>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<1>;
}

pub const DAY: Moment = 86_400_000;
pub const HOUR: Moment = DAY / 24;
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

pub fn account(byte: u8) -> AccountId {
	AccountId::new([byte; 32])
}

fn byte(account: &AccountId) -> u8 {
	let bytes: &[u8; 32] = account.as_ref();
	bytes[0]
}

parameter_types! {
	pub static Standings: BTreeMap<u8, SupplierStanding> = BTreeMap::new();
	/// Officers beside those of the constants.
	pub static Posts: BTreeMap<u8, (AgencyId, Moment)> = BTreeMap::new();
	/// Where the contracting agency acts.
	pub static ActsIn: Jurisdiction = Jurisdiction::Federation;
	pub static NotEnrolled: Vec<u8> = Vec::new();
	/// Since when the witness is accredited.
	pub static AccreditedAt: Moment = 0;
	pub static Offered: Option<Moment> = None;
	pub static Signed: bool = false;
	pub static EndedEarly: u32 = 0;
	pub static PotIsCovered: bool = true;
	pub static Convened: Option<PanelTerms> = None;
	pub static Polled: Option<(Jurisdiction, u32)> = None;
	pub static Disclosed: Vec<(u8, BidSet, RatingSheet)> = Vec::new();
	pub static Tally: Option<VoteTally> = None;
	pub const Procurement: Mandate = Mandate::Procurement;
	pub const Oversight: Mandate = Mandate::Oversight;
}

pub struct Offices;
impl OfficerLookup for Offices {
	fn agency(account: &AccountId, mandate: Mandate) -> Option<AgencyId> {
		match (byte(account), mandate) {
			(ISSUER..=CONTRACTING, Mandate::Procurement) => Some(0),
			(OVERSIGHT, Mandate::Oversight) => Some(1),
			(STRANGER, Mandate::Procurement) => Some(2),
			_ => None,
		}
	}

	fn post(account: &AccountId) -> Option<(AgencyId, Moment)> {
		match byte(account) {
			ISSUER..=CONTRACTING => Some((0, 0)),
			OVERSIGHT => Some((1, 0)),
			STRANGER => Some((2, 0)),
			byte => Posts::get().get(&byte).copied(),
		}
	}
}

impl AgencyLookup for Offices {
	fn role(account: &AccountId) -> Option<Role> {
		match byte(account) {
			AGENCY => Some(Role::Agency(0)),
			_ => Self::post(account).map(|(agency, _)| Role::Officer(agency)),
		}
	}
	fn is_seated(agency: AgencyId) -> bool {
		agency <= 2
	}
	fn jurisdiction(_: AgencyId) -> Option<Jurisdiction> {
		Some(ActsIn::get())
	}
}

/// Everybody is enrolled, but for those whom the test takes out.
pub struct Everybody;
impl PersonLookup for Everybody {
	fn active_person(account: &AccountId) -> Option<PersonId> {
		Self::living_person(account)
	}
	fn living_person(account: &AccountId) -> Option<PersonId> {
		let byte = byte(account);
		(!NotEnrolled::get().contains(&byte)).then_some(byte.into())
	}
	fn active_person_of(_: &CurpTag) -> Option<PersonId> {
		None
	}
	fn is_living(_: PersonId) -> bool {
		true
	}
}

pub struct EnsureOffice<M>(PhantomData<M>);
impl<M: Get<Mandate>> EnsureOrigin<RuntimeOrigin> for EnsureOffice<M> {
	type Success = Officer;

	fn try_origin(origin: RuntimeOrigin) -> Result<Officer, RuntimeOrigin> {
		match origin.clone().into() {
			Ok(RawOrigin::Signed(account)) => match Offices::agency(&account, M::get()) {
				Some(agency) => Ok(Officer { agency, account }),
				None => Err(origin),
			},
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(RuntimeOrigin::signed(account(ISSUER)))
	}
}

pub struct Registry;
impl SupplierLookup for Registry {
	fn standing(account: &AccountId, _: Moment) -> Option<SupplierStanding> {
		let byte = byte(account);
		(10..60)
			.contains(&byte)
			.then(|| Standings::get().get(&byte).copied().unwrap_or(SupplierStanding::Good))
	}

	fn signatory(account: &AccountId) -> Option<Signatory> {
		Some(Signatory::Account(account.clone()))
	}

	fn witness_since(account: &AccountId) -> Option<Moment> {
		(byte(account) == WITNESS).then(AccreditedAt::get)
	}

	fn note_rescission(_: &AccountId, _: Law, _: AgencyId, _: Moment) -> Result<(), DispatchError> {
		Ok(())
	}
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
	fn open(_: TenderId, place: Jurisdiction, floor: u32) {
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
	type ProcurementOrigin = EnsureOffice<Procurement>;
	type OversightOrigin = EnsureOffice<Oversight>;
	type Officers = Offices;
	type Agencies = Offices;
	type Persons = Everybody;
	type Suppliers = Registry;
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

/// Runs a test and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	let endowed = (1..=CITIZEN).map(|byte| (account(byte), ENDOWMENT)).collect();
	let genesis = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig { balances: endowed, ..Default::default() },
		..Default::default()
	};
	let mut externalities: sp_io::TestExternalities =
		genesis.build_storage().expect("the genesis builds").into();
	MockTime::begin(CALL);
	Standings::set(BTreeMap::new());
	Posts::set(BTreeMap::new());
	ActsIn::set(Jurisdiction::Federation);
	NotEnrolled::set(Vec::new());
	AccreditedAt::set(0);
	Offered::set(None);
	Signed::set(false);
	EndedEarly::set(0);
	PotIsCovered::set(true);
	Convened::set(None);
	Polled::set(None);
	Disclosed::set(Vec::new());
	Tally::set(None);
	externalities.execute_with(|| {
		System::set_block_number(1);
		test();
		crate::Pallet::<Test>::do_try_state().expect("the invariants hold");
	});
}
