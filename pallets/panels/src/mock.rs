use crate as pallet_panels;
use crate::{Pallet, types::*};
pub use cadena_kit::mock::{
	ActedForBidder, GradedUntil, IsExtended, IsFinal, MockAgencies, MockAgency, MockTenders, MockTime, Now,
	Opened, Party, Paused, Stage, account, document, signed,
};
use cadena_kit::mock::{EnsureMandate, Procurement, run_on};
use cadena_primitives::{
	AccountId, AgencyId, Balance, Jurisdiction, Mandate, PersonId, TenderId,
	ballots::{
		BallotStage, Balloting, BidSet, Evaluator, EvaluatorLookup, PanelLookup, PanelTerms, RatingSheet,
		VoteLookup, VoteTally,
	},
	membership::{Alias, Collection, SpecialtyId},
};
use frame_support::{assert_ok, derive_impl, parameter_types, traits::ConstU128, weights::Weight};
use frame_system::EnsureRoot;
pub use pallet_rings::mock_members::key;
use pallet_rings::{
	crypto,
	mock_members::{self, secret},
};
use sp_core::H256;
use verifiable::{GenerateVerifiable, ring::bandersnatch::BandersnatchVrfVerifiable as Vrf};

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
	pub type Rings = pallet_rings;
	#[runtime::pallet_index(3)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type PanelsPallet = pallet_panels;
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
	type ExistentialDeposit = ConstU128<10>;
}

impl pallet_rings::Config for Test {
	type GovernanceOrigin = EnsureRoot<AccountId>;
	type WeightInfo = pallet_rings::weights::SubstrateWeight<Test>;
}

parameter_types! {
	pub static CitizensGrade: Option<u8> = None;
	pub static Revoked: Option<u8> = None;
	/// Another account of a person.
	pub static Moved: Option<(u8, u8)> = None;
	pub static Judged: Vec<(PersonId, i16)> = Vec::new();
}

pub const TENDER: TenderId = 7;
pub const OTHER: TenderId = 8;
pub const SPECIALTY: SpecialtyId = 4;
pub const HERE: Collection = Collection::Specialty(SPECIALTY);
/// The contracting agency and the agency of Oversight that certifies, whose accounts have their numbers.
pub const AGENCY: AgencyId = 201;
pub const CERTIFIER: AgencyId = 202;
pub const OFFICER: u8 = 203;
pub const WITNESS: u8 = 204;
pub const OTHER_OFFICER: u8 = 205;
pub const POT: Balance = 90_000;
pub const ENDOWMENT: Balance = 200_000;
pub const TERMS: PanelTerms =
	PanelTerms { specialty: SPECIALTY, size: 5, quorum: 3, pot: POT, tolerance: 40 };

/// The grades of citizens.
pub struct Citizens;
impl VoteLookup for Citizens {
	fn begin_poll(_: TenderId, _: Jurisdiction, _: u32) {}
	fn tally(_: TenderId) -> Option<VoteTally> {
		None
	}
	fn grade(_: TenderId) -> Option<u8> {
		CitizensGrade::get()
	}
}

/// The evaluators of one specialty, with the keys and accounts of their numbers.
pub struct Registry;
impl EvaluatorLookup for Registry {
	fn evaluator(specialty: SpecialtyId, account: &AccountId) -> Option<Evaluator> {
		let bytes: &[u8; 32] = account.as_ref();
		let number = match Moved::get() {
			Some((account, person)) if account == bytes[0] => person,
			_ => bytes[0],
		};
		let known = specialty == SPECIALTY && number < 60 && Revoked::get() != Some(number);
		known.then(|| Evaluator { person: number.into(), key: key(number), reputation: 500 })
	}
	fn certifier(specialty: SpecialtyId) -> Option<AgencyId> {
		(specialty == SPECIALTY).then_some(CERTIFIER)
	}
	fn judge(_: SpecialtyId, person: PersonId, change: i16) {
		Judged::mutate(|judged| judged.push((person, change)));
	}
	fn judge_weight() -> Weight {
		Weight::from_parts(1, 0)
	}
}

impl pallet_panels::Config for Test {
	type ProcurementOrigin = EnsureMandate<Procurement>;
	type Tenders = MockTenders;
	type Outcomes = MockTenders;
	type Votes = Citizens;
	type Evaluators = Registry;
	type Membership = Rings;
	type Treasury = MockAgencies;
	type Paused = Paused;
	type Time = MockTime;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WeightInfo = pallet_panels::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

/// Lets evaluators into a ring of the specialty.
pub fn settle_ring(evaluators: core::ops::Range<u8>) {
	mock_members::settle::<Test>(HERE, evaluators);
}

pub fn convene() {
	assert_ok!(PanelsPallet::convene(TENDER, AGENCY, &TERMS));
}

/// Makes a block of this number the present one; the hashes of those before are known.
pub fn to_block(block: u64) {
	for number in System::block_number()..block {
		frame_system::BlockHash::<Test>::insert(number, H256::from_low_u64_be(number));
	}
	System::set_block_number(block);
}

/// Convenes a panel of which all may rate, and makes the draw.
pub fn drawn(evaluators: core::ops::Range<u8>) {
	settle_ring(evaluators.clone());
	let size = u8::try_from(evaluators.len()).expect("few");
	assert_ok!(PanelsPallet::convene(TENDER, AGENCY, &PanelTerms { size, ..TERMS }));
	draw();
}

pub fn draw() {
	assert_ok!(PanelsPallet::draw(signed(99), TENDER));
	to_block(System::block_number() + 16);
	assert_ok!(PanelsPallet::draw(signed(99), TENDER));
	Stage::set(BallotStage::Ballots);
}

pub fn panel() -> Panel {
	crate::Panels::<Test>::get(TENDER).expect("was convened")
}

pub fn rating_context() -> [u8; 32] {
	let draw = panel().drawn().expect("was drawn");
	context_of(&System::block_hash(0), TENDER, &draw)
}

pub fn alias(evaluator: u8) -> Alias {
	Vrf::alias_in_context(&secret(evaluator), &rating_context()).expect("has one")
}

/// The same two ratings for both bids.
pub fn sheet(first: u8, second: u8) -> RatingSheet {
	RatingSheet::truncate_from(vec![first, second, first, second])
}

pub const SALT: [u8; 32] = [9; 32];

/// An evaluator's sealed ballot, proven against their ring as it is.
pub fn ballot(evaluator: u8, ratings: &RatingSheet, sequence: u32) -> Ballot {
	let context = rating_context();
	let alias = alias(evaluator);
	let payload = commitment(&context, &alias, ratings, &SALT);
	let last_block = u32::try_from(System::block_number()).expect("small") + 50;
	mock_members::act::<Test, _>(evaluator, (HERE, 0), context, payload, sequence, last_block)
}

pub fn seal(evaluator: u8, ratings: &RatingSheet) {
	let ballot = ballot(evaluator, ratings, 0);
	assert_ok!(PanelsPallet::seal(frame_system::RawOrigin::Authorized.into(), TENDER, ballot));
}

/// The proof that an alias is that of an evaluator's key, for an account and a ballot.
pub fn shown(evaluator: u8, for_account: u8, ratings: &RatingSheet, salt: &[u8; 32]) -> [u8; 96] {
	let context = rating_context();
	let message = disclosure_message(&context, &account(for_account), ratings, salt);
	crypto::show_alias(&secret(evaluator), &context, &message).expect("is shown")
}

pub fn disclose(evaluator: u8, ratings: &RatingSheet) -> frame_support::dispatch::DispatchResult {
	let proof = shown(evaluator, evaluator, ratings, &SALT);
	PanelsPallet::disclose(signed(evaluator), TENDER, ratings.clone(), SALT, proof)
}

/// The agency that certifies, to which goes what is forfeited.
pub fn certifier() -> MockAgency {
	MockAgency::federal(CERTIFIER).with_account(202)
}

/// The agency that contracts, and pays.
pub fn contracting() -> MockAgency {
	MockAgency::federal(AGENCY).with_account(201).with_officer(OFFICER, Mandate::Procurement)
}

/// Runs a test on an empty state in block 10 and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	let endowed = (0..60).map(|byte| (account(byte), 10)).chain([(account(201), ENDOWMENT)]).collect();
	let genesis = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig { balances: endowed, ..Default::default() },
		rings: mock_members::genesis(),
		..Default::default()
	};
	MockTime::begin(1_000);
	MockAgencies::begin([
		contracting(),
		certifier(),
		MockAgency::federal(9).with_officer(OTHER_OFFICER, Mandate::Procurement),
	]);
	// Two criteria; the bids 0 and 2 were opened, and 2 is awarded.
	let common = Balloting {
		agency: AGENCY,
		jurisdiction: Jurisdiction::Federation,
		stage: BallotStage::Opening,
		is_final: true,
		is_extended: false,
		opened: BidSet::of([0, 2]),
		criteria: vec![30, 10],
		witness: account(WITNESS),
	};
	MockTenders::begin([TENDER, OTHER], common, Some(2));
	CitizensGrade::set(None);
	Revoked::set(None);
	Moved::set(None);
	Judged::set(Vec::new());
	run_on::<Test>(genesis, 10, test, Pallet::<Test>::do_try_state);
}
