//! The story of a tender that anonymous evaluators rate and on which citizens vote, from the specialty to the reputation.

mod common;

use cadena_primitives::{
	AgencyTreasury, AwardLookup, Jurisdiction, LegalTime, Mandate, Moment, ProcurementLaw, SetAt,
	ballots::{BidSet, PanelTerms, RatingSheet},
	membership::{
		Alias, Anonymous, AnonymousMembership, Collection, Electorate, RingKey, RingRevision, RingSignature,
		possession,
	},
	time::DAY,
};
use cadena_runtime::{
	Agencies, Balances, Contracts, Efirma, Evaluators, Identity, LegalTerms, Panels, Rings, Runtime,
	RuntimeCall, RuntimeExecutive, RuntimeOrigin, Suppliers, System, Tenders, Votes, configs::UNIT,
};
use codec::Encode;
use common::{
	block, efirma, story,
	tenders::{account, document},
	without_account,
};
use frame_support::{assert_err, assert_ok, dispatch::DispatchResult, traits::fungible::Inspect};
use pallet_efirma::types::Claim;
use pallet_identity::types::{Class, Residence};
use pallet_panels::types::{commitment, context_of, disclosure_message};
use pallet_procurement_contracts::types::Contract;
use pallet_rings::{crypto, types::Task};
use pallet_tenders::types::*;
use pallet_votes::types::{Participation, Purpose};
use sp_core::H256;
use sp_io::hashing::blake2_256;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	ApplyExtrinsicResult,
	transaction_validity::{InvalidTransaction, TransactionValidityError},
};
use verifiable::{GenerateVerifiable, ring::bandersnatch::BandersnatchVrfVerifiable as Vrf};

const TENDER: u32 = 0;
const SPECIALTY: u16 = 0;
const PIECES: [Piece; 3] = [[1; 32], [2; 32], [4; 32]];
const ISSUER: u8 = 1;
const STAND_BY: u8 = 2;
const CONTRACTING: u8 = 5;
const OVERSIGHT: u8 = 6;
const WITNESS: u8 = 7;
const REGISTRAR: u8 = 8;
const TAX_OFFICER: u8 = 9;
const BIDDERS: [u8; 2] = [10, 11];
const EVALUATORS: [u8; 5] = [100, 101, 102, 103, 104];
const CITIZENS: [u8; 4] = [110, 111, 112, 113];
const TLALPAN: Collection = Collection::Municipality(9_012);
const EXPERTS: Collection = Collection::Specialty(SPECIALTY);
const POT: u128 = 50 * UNIT;
const SALT: [u8; 32] = [8; 32];

fn signed(byte: u8) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(byte))
}

fn agency(key: Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(key.to_account_id())
}

fn now() -> Moment {
	LegalTerms::now()
}

fn days(count: u32) -> Moment {
	u64::from(count) * DAY
}

/// Makes a block, as the next of a chain whose hashes are not all alike.
fn next(acts: impl FnOnce()) {
	let last = System::block_number();
	frame_system::BlockHash::<Runtime>::insert(last, H256::from_low_u64_be(u64::from(last) + 1));
	block(acts);
}

/// Skips legal time to a moment, and makes the blocks that a draw needs, which nobody skips.
fn until(moment: Moment) {
	next(|| {
		assert_ok!(LegalTerms::skip(signed(WITNESS), moment));
	});
	for _ in 0..20 {
		next(|| ());
	}
}

fn secret(person: u8) -> <Vrf as GenerateVerifiable>::Secret {
	Vrf::new_secret([person; 32])
}

fn ring_key(person: u8) -> (RingKey, RingSignature) {
	let message = possession(&System::block_hash(0), &account(person));
	let secret = secret(person);
	(Vrf::member_from_secret(&secret), Vrf::sign(&secret, &message).expect("signs"))
}

fn build(collection: Collection) {
	let task = Task::Extend { collection };
	assert_ok!(Rings::perform(frame_system::RawOrigin::Authorized.into(), task));
}

fn appoint(by: Sr25519Keyring, who: u8, mandate: Mandate) {
	let mandates: std::collections::BTreeSet<_> = [mandate].into();
	assert_ok!(Agencies::appoint(agency(by), account(who), mandates.try_into().expect("one")));
	let offering = pallet_agencies::AgencyByAccount::<Runtime>::get(by.to_account_id());
	assert_ok!(Agencies::accept_post(signed(who), offering.expect("has a seat")));
}

/// Officers, suppliers, a witness, persons, and evaluators with their ring.
fn cast() {
	for officer in [ISSUER, STAND_BY, CONTRACTING] {
		appoint(Sr25519Keyring::Charlie, officer, Mandate::Procurement);
	}
	appoint(Sr25519Keyring::Alice, OVERSIGHT, Mandate::Oversight);
	appoint(Sr25519Keyring::Bob, REGISTRAR, Mandate::CivilRegistry);
	appoint(Sr25519Keyring::Dave, TAX_OFFICER, Mandate::TaxAuthority);
	for bidder in BIDDERS {
		let dest = account(bidder).into();
		assert_ok!(Balances::transfer_keep_alive(agency(Sr25519Keyring::Charlie), dest, 10 * UNIT));
		assert_ok!(Suppliers::register(signed(OVERSIGHT), account(bidder)));
	}
	assert_ok!(Suppliers::accredit_witness(signed(OVERSIGHT), account(WITNESS), document(1)));
	let home = Residence::Municipality(9_012);
	let enrol = |person: u8, key| {
		let citizen = Class::Citizen;
		assert_ok!(Identity::enrol(signed(REGISTRAR), [person; 32], citizen, account(person), home, key));
	};
	for citizen in CITIZENS {
		enrol(citizen, Some(ring_key(citizen)));
	}
	build(TLALPAN);
	assert_ok!(Evaluators::create_specialty(signed(OVERSIGHT), document(1)));
	for evaluator in EVALUATORS {
		enrol(evaluator, None);
		let person = person(evaluator);
		assert_ok!(Evaluators::certify(signed(OVERSIGHT), SPECIALTY, person, document(2)));
		let (key, signature) = ring_key(evaluator);
		assert_ok!(Evaluators::register_key(signed(evaluator), SPECIALTY, key, signature));
	}
	build(EXPERTS);
	enrol(WITNESS, None);
	for signatory in [ISSUER, BIDDERS[0]] {
		enrol(signatory, None);
		let claim = Claim::NaturalPerson([signatory; 32]);
		let registration = Box::new(efirma::registration(signatory, claim));
		let possession = efirma::possession(signatory, &account(signatory));
		let holder = account(signatory);
		assert_ok!(Efirma::register(signed(TAX_OFFICER), registration, holder, possession));
	}
}

fn person(byte: u8) -> u64 {
	use cadena_primitives::PersonLookup;
	Identity::living_person(&account(byte)).expect("is enrolled")
}

fn published() {
	// The witness is accredited three days before the draft.
	until(now() + days(3));
	let from = now();
	let call = CallForTenders {
		title: b"Censo catastral".to_vec().try_into().expect("short"),
		official_number: None,
		document: document(1),
		law: ProcurementLaw::Laassp,
		character: Character::National,
		jurisdiction: Jurisdiction::Municipality(9_012),
		budget: 980_000_000,
		market_median: None,
		schedule: Schedule {
			clarification_at: from + days(10),
			opening_at: from + days(18),
			evaluation_at: from + days(20),
			ballots_until: from + days(32),
			disclosure_until: from + days(35),
			award_by: from + days(37),
		},
		shortening: None,
		scoring: Scoring {
			price: 48,
			technical: vec![32, 10].try_into().expect("few"),
			social: SocialWeights::default(),
			citizens: CitizensShare { weight: 10, norm: Some(document(7)), turnout_floor: 3 },
		},
		evaluation: Evaluation::Panel {
			terms: PanelTerms { specialty: SPECIALTY, size: 5, quorum: 3, pot: POT, tolerance: 40 },
			fallback: vec![account(STAND_BY)].try_into().expect("one"),
		},
		guarantee_percent: 10,
		advance_percent: 0,
	};
	let (contracting, oversight, witness) = (account(CONTRACTING), account(OVERSIGHT), account(WITNESS));
	assert_ok!(Tenders::draft(signed(ISSUER), call, contracting, oversight, witness, false));
	for opener in [CONTRACTING, OVERSIGHT, WITNESS] {
		assert_ok!(Tenders::accept_opening(signed(opener), TENDER, [opener; 32]));
	}
	assert_ok!(Tenders::publish(signed(ISSUER), TENDER));
}

fn tender() -> Tender {
	pallet_tenders::Tenders::<Runtime>::get(TENDER).expect("exists")
}

fn offer(price: u128) -> Offer {
	Offer { price, technical: H256::zero(), claims: SocialClaims::default(), salt: [9; 32] }
}

fn bids() {
	for (bidder, price) in BIDDERS.into_iter().zip([900_000_000, 920_000_000]) {
		let context = SealContext { genesis: System::block_hash(0), tender: TENDER, bidder: account(bidder) };
		let envelope = Envelope {
			commitment: context.commitment(&offer(price)),
			ciphertext: context.encrypt(&offer(price), &PIECES).expect("offers have one length"),
			piece_hashes: PIECES.map(|piece| H256(blake2_256(&piece))),
			sealed_pieces: [[0; 112]; 3],
		};
		assert_ok!(Tenders::seal_bid(signed(bidder), TENDER, envelope));
	}
	until(tender().call.schedule.opening_at);
	for (bidder, price) in BIDDERS.into_iter().zip([900_000_000, 920_000_000]) {
		assert_ok!(Tenders::open_bid(signed(bidder), TENDER, offer(price)));
	}
	assert_eq!(tender().opened, BidSet::of([0, 1]));
}

/// An anonymous act of a person, proven against the first ring of a collection as it is.
fn act<P: Encode>(
	person: u8,
	collection: Collection,
	electorate: Electorate,
	context: [u8; 32],
	payload: P,
	sequence: u32,
) -> Anonymous<P> {
	let ring = pallet_rings::Rings::<Runtime>::get(collection, 0).expect("stands");
	let keys = pallet_rings::RingKeys::<Runtime>::get(collection, 0);
	let at = RingRevision { collection, ring: 0, revision: ring.revision };
	let last_block = System::block_number() + 32;
	let (alias, proof) = (Alias::default(), Default::default());
	let mut act = Anonymous { payload, sequence, last_block, at, alias, proof };
	let message = act.claim(electorate, context).message;
	let secret = secret(person);
	let key = Vrf::member_from_secret(&secret);
	let commitment = Vrf::open(crypto::DOMAIN, &key, keys.into_iter()).expect("is in the ring");
	let (proof, alias) = Vrf::create(commitment, &secret, &context, &message).expect("proves");
	act.alias = alias;
	act.proof = proof.to_vec().try_into().expect("785 bytes");
	act
}

fn draw_context() -> [u8; 32] {
	let panel = pallet_panels::Panels::<Runtime>::get(TENDER).expect("was convened");
	context_of(&System::block_hash(0), TENDER, &panel.drawn().expect("was drawn"))
}

/// One alone rates the first bid low.
fn sheet(evaluator: u8) -> RatingSheet {
	let first = if evaluator == EVALUATORS[4] { 10 } else { 90 };
	vec![first, first, 60, 60].try_into().expect("few")
}

fn evaluators_ballot(evaluator: u8) -> pallet_panels::types::Ballot {
	let context = draw_context();
	let panel = pallet_panels::Panels::<Runtime>::get(TENDER).expect("was convened");
	let alias = Vrf::alias_in_context(&secret(evaluator), &context).expect("has one");
	let payload = commitment(&context, &alias, &sheet(evaluator), &SALT);
	act(evaluator, EXPERTS, panel.electorate, context, payload, 0)
}

fn vote(citizen: u8, participation: Participation, sequence: u32) -> pallet_votes::types::Vote {
	let context = participation.purpose().context(&System::block_hash(0), TENDER);
	let poll = pallet_votes::Polls::<Runtime>::get(TENDER).expect("is open");
	act(citizen, TLALPAN, poll.electorate, context, participation, sequence)
}

fn send(call: impl Into<RuntimeCall>) -> ApplyExtrinsicResult {
	RuntimeExecutive::apply_extrinsic(without_account(call))
}

fn invalid(code: u8) -> ApplyExtrinsicResult {
	Err(TransactionValidityError::Invalid(InvalidTransaction::Custom(code)))
}

fn cast_vote(vote: pallet_votes::types::Vote) -> ApplyExtrinsicResult {
	send(pallet_votes::Call::cast { tender: TENDER, vote })
}

fn disclose(evaluator: u8) -> DispatchResult {
	let (context, ratings) = (draw_context(), sheet(evaluator));
	let message = disclosure_message(&context, &account(evaluator), &ratings, &SALT);
	let proof = crypto::show_alias(&secret(evaluator), &context, &message).expect("is shown");
	Panels::disclose(signed(evaluator), TENDER, ratings, SALT, proof)
}

fn reputation(evaluator: u8) -> u16 {
	let record = pallet_evaluators::Certificates::<Runtime>::get(SPECIALTY, person(evaluator));
	record.expect("is certified").reputation
}

fn ballots() {
	assert_ok!(Panels::draw(signed(BIDDERS[0]), TENDER));
	for _ in 0..16 {
		next(|| ());
	}
	assert_ok!(Panels::draw(signed(BIDDERS[0]), TENDER));
	until(tender().call.schedule.evaluation_at);
	// The block that begins a session takes no transactions.
	next(|| ());
	next(|| {
		for evaluator in EVALUATORS {
			let ballot = evaluators_ballot(evaluator);
			let seal = pallet_panels::Call::seal { tender: TENDER, ballot };
			assert_ok!(send(seal.clone()).expect("is admitted"));
			let again = invalid(cadena_primitives::membership::pool::SUPERSEDED);
			assert_eq!(send(seal), again, "twice in one block");
		}
		let stranger = Anonymous { alias: [1; 32], ..evaluators_ballot(EVALUATORS[0]) };
		let forged = send(pallet_panels::Call::seal { tender: TENDER, ballot: stranger });
		assert_eq!(forged, Err(InvalidTransaction::BadProof.into()));
	});
	next(|| {
		for citizen in CITIZENS {
			let second = Participation::Approve(BidSet::of([1]));
			assert_ok!(cast_vote(vote(citizen, second, 0)).expect("is admitted"));
		}
		let twice = cast_vote(vote(CITIZENS[0], Participation::Approve(BidSet::of([0])), 0));
		assert_eq!(twice, invalid(cadena_primitives::membership::pool::SUPERSEDED));
		let of_an_evaluator = act(
			EVALUATORS[0],
			EXPERTS,
			pallet_votes::Polls::<Runtime>::get(TENDER).expect("is open").electorate,
			Purpose::Vote.context(&System::block_hash(0), TENDER),
			Participation::Approve(BidSet::of([0])),
			0,
		);
		let outside = invalid(cadena_primitives::membership::pool::NOT_OF_THE_ELECTORATE);
		assert_eq!(cast_vote(of_an_evaluator), outside, "evaluators are no electorate of citizens");
	});
}

#[test]
fn evaluators_whom_nobody_can_name_rate_and_answer_for_the_outcome() {
	story("development", || {
		cast();
		let charlie = Balances::total_balance(&Sr25519Keyring::Charlie.to_account_id());
		published();
		bids();
		ballots();
		until(tender().call.schedule.ballots_until);
		for evaluator in EVALUATORS {
			assert_ok!(disclose(evaluator));
		}
		assert_err!(
			Tenders::award(signed(ISSUER), TENDER, document(4)),
			pallet_tenders::Error::<Runtime>::WrongStage
		);
		until(tender().call.schedule.disclosure_until);
		assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(4)));
		let award = pallet_tenders::Awards::<Runtime>::get(TENDER).expect("awarded");
		let mut named = award.evaluators.to_vec();
		named.sort();
		assert_eq!(named, EVALUATORS.map(account), "art. 49-VII");
		assert_eq!(award.placements[0].bid, 0, "the medians leave the one who rated low alone");
		let citizens = |place: usize| award.placements[place].points.citizens;
		assert_eq!((citizens(0), citizens(1)), (0, 10_000));
		assert_eq!(award.votes.as_ref().map(|votes| votes.voters), Some(4));

		let before = EVALUATORS.map(|evaluator| Balances::balance(&account(evaluator)));
		assert_ok!(Panels::pay(signed(BIDDERS[0]), TENDER));
		let share = POT / 5 * 9 / 10;
		for (evaluator, before) in EVALUATORS.into_iter().zip(before) {
			assert_eq!(Balances::balance(&account(evaluator)), before + share / 2);
		}
		performed_and_graded();
		assert_ok!(Panels::settle(signed(BIDDERS[0]), TENDER));
		let earned = |evaluator| Balances::balance(&account(evaluator));
		assert_eq!(earned(EVALUATORS[0]), before[0] + share, "90 of 90");
		assert_eq!(earned(EVALUATORS[4]), before[4] + share / 2, "10 of 90 is beyond the tolerance");
		let fund = Agencies::account(0).expect("has a seat");
		assert_eq!(fund, Sr25519Keyring::Alice.to_account_id(), "Oversight's");
		let after = Balances::total_balance(&Sr25519Keyring::Charlie.to_account_id());
		assert_eq!(charlie - after, 5 * share, "all but the shares went back");
		assert!(reputation(EVALUATORS[0]) > 500 && reputation(EVALUATORS[4]) < 500);
	});
}

#[test]
fn l3_evaluators_are_paid_where_the_award_never_comes() {
	story("development", || {
		cast();
		let charlie = Balances::total_balance(&Sr25519Keyring::Charlie.to_account_id());
		published();
		bids();
		ballots();
		until(tender().call.schedule.ballots_until);
		for evaluator in EVALUATORS {
			assert_ok!(disclose(evaluator));
		}
		let before = EVALUATORS.map(|evaluator| Balances::balance(&account(evaluator)));
		let settle = || Panels::settle(signed(BIDDERS[0]), TENDER);
		let award_by = tender().call.schedule.award_by;
		until(award_by + 1);
		assert_err!(settle(), pallet_panels::Error::<Runtime>::WrongStage);
		until(award_by + days(40));
		assert_ok!(settle());
		let share = POT / 5 * 9 / 10;
		for (evaluator, before) in EVALUATORS.into_iter().zip(before) {
			assert_eq!(Balances::balance(&account(evaluator)), before + share / 2);
		}
		let after = Balances::total_balance(&Sr25519Keyring::Charlie.to_account_id());
		assert_eq!(charlie - after, 5 * (share / 2), "the rest went back");
	});
}

#[test]
fn h2_an_agency_that_appoints_all_evaluators_empties_no_panel() {
	story("development", || {
		cast();
		published();
		bids();
		ballots();
		until(tender().call.schedule.ballots_until);
		let posts: std::collections::BTreeSet<_> = [Mandate::Procurement].into();
		for evaluator in EVALUATORS {
			let posts = posts.clone().try_into().expect("one");
			assert_ok!(Agencies::appoint(agency(Sr25519Keyring::Charlie), account(evaluator), posts));
		}
		// Not even who falls for it and accepts.
		assert_ok!(Agencies::accept_post(signed(EVALUATORS[0]), 2));
		for evaluator in EVALUATORS {
			assert_ok!(disclose(evaluator));
		}
		until(tender().call.schedule.disclosure_until);
		assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(4)));
		let award = pallet_tenders::Awards::<Runtime>::get(TENDER).expect("awarded");
		assert_eq!(award.evaluators.len(), EVALUATORS.len());
	});
}

#[test]
fn m6_an_evaluator_who_is_recorded_dead_by_error_discloses_once_the_record_is_annulled() {
	story("development", || {
		cast();
		published();
		bids();
		ballots();
		until(tender().call.schedule.ballots_until);
		let (evaluator, grounds) = (EVALUATORS[1], H256::repeat_byte(3));
		let number = person(evaluator);
		let today = LegalTerms::calendar(cadena_primitives::Office::Country).day(now());
		assert_ok!(Identity::record_death(signed(REGISTRAR), number, grounds, today));
		assert_err!(disclose(evaluator), pallet_panels::Error::<Runtime>::NotAnEvaluator);
		assert_ok!(Identity::annul_death(RuntimeOrigin::root(), number, grounds));
		assert_ok!(disclose(evaluator));
	});
}

#[test]
fn l6_a_death_takes_the_evaluator_out_of_the_draw() {
	story("development", || {
		cast();
		let (evaluator, grounds) = (EVALUATORS[1], H256::repeat_byte(3));
		let (key, signature) = ring_key(evaluator);
		let members = || <Rings as AnonymousMembership>::members(&EXPERTS);
		let rebuild = || {
			let task = Task::Rebuild { collection: EXPERTS, ring: 0 };
			assert_ok!(Rings::perform(frame_system::RawOrigin::Authorized.into(), task));
		};
		let (number, before) = (person(evaluator), members());
		let today = LegalTerms::calendar(cadena_primitives::Office::Country).day(now());
		assert_ok!(Identity::record_death(signed(REGISTRAR), number, grounds, today));
		rebuild();
		rebuild();
		assert_eq!(members(), before - 1);
		assert_ok!(Identity::annul_death(RuntimeOrigin::root(), number, grounds));
		System::set_block_number(System::block_number() + pallet_rings::types::GRACE + 1);
		assert_ok!(Evaluators::register_key(signed(evaluator), SPECIALTY, key, signature));
		let spot = pallet_rings::Members::<Runtime>::get(key).map(|member| member.spot);
		assert!(matches!(spot, Some(pallet_rings::types::Spot::Waiting(_))));
	});
}

/// The contract is signed, delivered and closed; agency, witness and citizens grade it.
fn performed_and_graded() {
	let award = Tenders::awarded(TENDER).expect("awarded");
	let milestones: frame_support::BoundedVec<_, frame_support::traits::ConstU32<24>> =
		vec![(award.price, now() + days(40))].try_into().expect("one");
	let contract = Contract::offer(&award, document(5), milestones.clone(), 0, SetAt::unaware(now()))
		.expect("can be offered");
	let purpose = pallet_procurement_contracts::PURPOSE;
	let seal = |key| efirma::seal(key, purpose, &contract.canonical(TENDER, 0));
	let offered = Contracts::offer(signed(ISSUER), TENDER, document(5), milestones, 0, seal(ISSUER));
	assert_ok!(offered);
	let winner = BIDDERS[0];
	assert_ok!(Contracts::sign(signed(winner), TENDER, seal(winner)));
	assert_ok!(Contracts::present_guarantee(signed(winner), TENDER, 90_000_000, document(6)));
	assert_ok!(Contracts::deliver(signed(winner), TENDER, 0, document(8)));
	assert_ok!(Contracts::accept(signed(ISSUER), TENDER, 0, document(8)));
	assert_ok!(Contracts::invoice(signed(winner), TENDER, 0, document(8)));
	assert_ok!(Contracts::pay(signed(ISSUER), TENDER, 0, document(8)));
	assert_ok!(Contracts::close(signed(ISSUER), TENDER, document(9)));
	assert_err!(
		Panels::grade(signed(STAND_BY), TENDER, 101, document(6)),
		pallet_panels::Error::<Runtime>::GradeOutOfRange
	);
	assert_ok!(Panels::grade(signed(STAND_BY), TENDER, 80, document(6)));
	assert_ok!(Panels::grade(signed(WITNESS), TENDER, 100, document(6)));
	next(|| {
		for citizen in CITIZENS {
			assert_ok!(cast_vote(vote(citizen, Participation::Grade(90), 0)).expect("is admitted"));
		}
	});
	assert_err!(Panels::settle(signed(winner), TENDER), pallet_panels::Error::<Runtime>::StillGraded);
	let until_graded = {
		use cadena_primitives::ballots::OutcomeLookup;
		Contracts::graded_until(TENDER).expect("is settled")
	};
	until(until_graded);
	assert_eq!(Votes::poll(TENDER).and_then(|poll| poll.median_grade()), Some(90));
}
