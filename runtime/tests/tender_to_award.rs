//! Whole stories on the composed runtime: the pallets together, from the development genesis.

mod common;

use cadena_primitives::{
	AccountId, AwardLookup, Centavos, Document, Jurisdiction, LegalDay, LegalTime, Mandate, Moment, Office,
	ProcurementLaw, Rfc, Seal, SetAt, SupplierLookup, SupplierStanding,
	time::{DayKind, HOUR, Scope, Zone},
};
use cadena_runtime::{
	Agencies, Balances, Contracts, Efirma, Identity, LegalTerms, Orders, Runtime, RuntimeCall, RuntimeOrigin,
	Suppliers, System, Tenders, configs::UNIT,
};
use common::{efirma, preset};
use frame_support::{
	BoundedVec, assert_err, assert_ok,
	dispatch::DispatchResult,
	traits::{ConstU32, tokens::fungible::InspectHold},
};
use pallet_efirma::types::Claim;
use pallet_identity::types::{Class, Residence};
use pallet_procurement_contracts::types::{Contract, State as ContractState};
use pallet_tenders::types::*;
use sp_core::H256;
use sp_io::hashing::blake2_256;
use sp_keyring::Sr25519Keyring;
use sp_runtime::traits::Dispatchable;

type Milestones = BoundedVec<(Centavos, Moment), ConstU32<24>>;

const TENDER: u32 = 0;
const PIECES: [Piece; 3] = [[1; 32], [2; 32], [4; 32]];

/// Nine in the morning, so many days after the first of the stories: Monday 1 June 2026.
fn day(days: u32) -> Moment {
	let monday = LegalDay::of(2026, 6, 1).expect("a date");
	LegalTerms::calendar(Office::Country).start(LegalDay(monday.0 + days)) + 9 * HOUR
}

fn now() -> SetAt {
	SetAt::unaware(LegalTerms::now())
}

fn at(moment: Moment) {
	pallet_timestamp::Now::<Runtime>::put(moment);
}

fn agency(key: Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(key.to_account_id())
}

fn account(byte: u8) -> AccountId {
	AccountId::new([byte; 32])
}

fn signed(byte: u8) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(byte))
}

fn document(byte: u8) -> Document {
	Document::unpublished(H256::repeat_byte(byte))
}

const ISSUER: u8 = 1;
const EVALUATORS: [u8; 3] = [2, 3, 4];
const CONTRACTING: u8 = 5;
const OVERSIGHT: u8 = 6;
const WITNESS: u8 = 7;
const REGISTRAR: u8 = 8;
const TAX_OFFICER: u8 = 9;
const FIRST: u8 = 10;
const SECOND: u8 = 11;
const DEAR: u8 = 12;

fn cast() {
	let appoint = |by: Sr25519Keyring, who: u8, mandate| {
		let mandates = [mandate].into_iter().collect::<std::collections::BTreeSet<_>>();
		Agencies::appoint(agency(by), account(who), mandates.try_into().expect("one"))?;
		let offering = pallet_agencies::AgencyByAccount::<Runtime>::get(by.to_account_id());
		Agencies::accept_post(signed(who), offering.expect("has a seat"))
	};
	for officer in [ISSUER, CONTRACTING].into_iter().chain(EVALUATORS) {
		assert_ok!(appoint(Sr25519Keyring::Charlie, officer, Mandate::Procurement));
	}
	assert_ok!(appoint(Sr25519Keyring::Alice, OVERSIGHT, Mandate::Oversight));
	for person in [ISSUER, OVERSIGHT, FIRST, SECOND, DEAR] {
		let dest = account(person).into();
		assert_ok!(Balances::transfer_keep_alive(agency(Sr25519Keyring::Charlie), dest, 100 * UNIT));
	}
	for bidder in [FIRST, SECOND, DEAR] {
		assert_ok!(Suppliers::register(signed(OVERSIGHT), account(bidder)));
	}
	// A witness is accredited before the draft.
	let today = now().at;
	at(today - 72 * HOUR);
	assert_ok!(Suppliers::accredit_witness(signed(OVERSIGHT), account(WITNESS), document(1)));
	at(today);
	certify(appoint);
}

/// The officer who issues, and two bidders, have their e.firma registered.
fn certify(appoint: impl Fn(Sr25519Keyring, u8, Mandate) -> DispatchResult) {
	assert_ok!(appoint(Sr25519Keyring::Bob, REGISTRAR, Mandate::CivilRegistry));
	assert_ok!(appoint(Sr25519Keyring::Dave, TAX_OFFICER, Mandate::TaxAuthority));
	let home = Residence::Municipality(9_012);
	for person in [ISSUER, WITNESS, FIRST, SECOND] {
		let enrolled =
			Identity::enrol(signed(REGISTRAR), [person; 32], Class::Citizen, account(person), home, None);
		assert_ok!(enrolled);
	}
	for key in [ISSUER, FIRST, SECOND] {
		let registration = Box::new(efirma::registration(key, Claim::NaturalPerson([key; 32])));
		let possession = efirma::possession(key, &account(key));
		assert_ok!(Efirma::register(signed(TAX_OFFICER), registration, account(key), possession));
	}
}

/// A signature of the first offer, 0, or of a later one.
fn sealed(key: u8, contract: &Contract, offer: u32) -> Seal {
	efirma::seal(key, pallet_procurement_contracts::PURPOSE, &contract.canonical(TENDER, offer))
}

fn offers() -> u32 {
	pallet_procurement_contracts::Seals::<Runtime>::get(TENDER).map_or(0, |seals| seals.offer + 1)
}

fn call() -> CallForTenders {
	let evaluators: Vec<AccountId> = EVALUATORS.iter().map(|byte| account(*byte)).collect();
	CallForTenders {
		title: b"Censo catastral".to_vec().try_into().expect("short"),
		official_number: None,
		document: document(1),
		law: ProcurementLaw::Laassp,
		character: Character::National,
		jurisdiction: Jurisdiction::Municipality(9_012),
		budget: 980_000_000,
		market_median: None,
		schedule: Schedule {
			clarification_at: day(9),
			opening_at: day(16),
			evaluation_at: day(17),
			ballots_until: day(17),
			disclosure_until: day(17),
			award_by: day(32),
		},
		shortening: None,
		scoring: Scoring {
			price: 48,
			technical: vec![32, 10].try_into().expect("few"),
			social: SocialWeights {
				disability: 2,
				social_sector: 4,
				gender: 2,
				integrity: 1,
				environment: 1,
			},
			citizens: CitizensShare::default(),
		},
		evaluation: Evaluation::Officers(evaluators.try_into().expect("few")),
		guarantee_percent: 10,
		advance_percent: 30,
	}
}

fn published() {
	let (contracting, oversight, witness) = (account(CONTRACTING), account(OVERSIGHT), account(WITNESS));
	assert_ok!(Tenders::draft(signed(ISSUER), call(), contracting, oversight, witness, false));
	for opener in [CONTRACTING, OVERSIGHT, WITNESS] {
		assert_ok!(Tenders::accept_opening(signed(opener), TENDER, [opener; 32]));
	}
	assert_ok!(Tenders::publish(signed(ISSUER), TENDER));
}

fn offer(price: Centavos) -> Offer {
	let claims = SocialClaims { social_sector: true, gender: true, ..Default::default() };
	Offer { price, technical: H256::zero(), claims, salt: [9; 32] }
}

fn seal(bidder: u8, price: Centavos) -> DispatchResult {
	let context = SealContext { genesis: System::block_hash(0), tender: TENDER, bidder: account(bidder) };
	let envelope = Envelope {
		commitment: context.commitment(&offer(price)),
		ciphertext: context.encrypt(&offer(price), &PIECES).expect("offers have one length"),
		piece_hashes: PIECES.map(|piece| H256(blake2_256(&piece))),
		sealed_pieces: [[0; 112]; 3],
	};
	Tenders::seal_bid(signed(bidder), TENDER, envelope).map(|_| ()).map_err(|refused| refused.error)
}

fn rate(ratings: [(BidIndex, [u8; 2]); 3]) {
	let ratings: Vec<(BidIndex, Ratings)> = ratings
		.into_iter()
		.map(|(bid, ratings)| (bid, ratings.to_vec().try_into().expect("two criteria")))
		.collect();
	for evaluator in EVALUATORS {
		let ratings = ratings.clone().try_into().expect("three bids");
		assert_ok!(Tenders::score(signed(evaluator), TENDER, ratings, document(3)));
	}
}

#[test]
fn h2_an_agency_that_appoints_a_bidder_shuts_nobody_out() {
	preset("development").execute_with(|| {
		at(day(0));
		cast();
		published();
		at(day(1));
		let mandates: std::collections::BTreeSet<_> = [Mandate::Procurement].into();
		let mandates = mandates.try_into().expect("one");
		assert_ok!(Agencies::appoint(agency(Sr25519Keyring::Charlie), account(FIRST), mandates));
		assert_ok!(seal(FIRST, 920_000_000));
		assert_ok!(Agencies::accept_post(signed(FIRST), 2));
		assert_ok!(seal(FIRST, 910_000_000));
		// Who was an officer before is a party.
		assert_err!(seal(ISSUER, 1), pallet_tenders::Error::<Runtime>::InterestedParty);
	});
}

fn awarded() {
	cast();
	published();
	for (bidder, price) in [(FIRST, 920_000_000), (SECOND, 960_000_000), (DEAR, 1_010_000_000)] {
		assert_ok!(seal(bidder, price));
		assert_eq!(Balances::total_balance_on_hold(&account(bidder)), UNIT);
	}
	at(day(16));
	assert_ok!(Tenders::open_bid(signed(FIRST), TENDER, offer(920_000_000)));
	for bid in [1, 2] {
		for (opener, role) in [(OVERSIGHT, OpenerRole::Oversight), (WITNESS, OpenerRole::Witness)] {
			let pieces = role.holds().map(|piece| PIECES[piece]);
			assert_ok!(Tenders::reveal_pieces(signed(opener), TENDER, bid, pieces));
		}
	}
	at(day(17));
	rate([(0, [95, 66]), (1, [80, 54]), (2, [90, 90])]);
	at(day(31));
	assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(4)));
}

fn offer_contract(price: Centavos) -> DispatchResult {
	let milestones = vec![(price / 2, day(90)), (price - price / 2, day(120))];
	let milestones: Milestones = milestones.try_into().expect("two");
	let award = Tenders::awarded(TENDER).expect("awarded");
	let (document, advance) = (document(5), price / 4);
	let contract = Contract::offer(&award, document.clone(), milestones.clone(), advance, now());
	let seal = sealed(ISSUER, &contract.expect("can be offered"), offers());
	Contracts::offer(signed(ISSUER), TENDER, document, milestones, advance, seal)
}

fn sign_contract(bidder: u8) -> DispatchResult {
	Contracts::sign(signed(bidder), TENDER, sealed(bidder, &contract(), offers() - 1))
}

fn contract() -> Contract {
	pallet_procurement_contracts::Contracts::<Runtime>::get(TENDER).expect("there is a contract")
}

fn contract_state() -> ContractState {
	contract().state
}

fn sign_by() -> Moment {
	Tenders::awarded(TENDER).expect("awarded").sign_by
}

#[test]
fn scenario_a_the_first_does_not_sign_and_the_second_performs_the_contract() {
	preset("development").execute_with(|| {
		at(day(0));
		awarded();
		let award = pallet_tenders::Awards::<Runtime>::get(TENDER).expect("awarded");
		let totals: Vec<u32> = award.placements.iter().map(|placement| placement.points.total()).collect();
		assert_eq!(totals, [91_000, 83_000]);
		assert_eq!(award.excluded.to_vec(), [(2, Exclusion::UnacceptablePrice(PriceGround::AboveBudget))]);

		assert_ok!(offer_contract(920_000_000));
		at(sign_by());
		assert_err!(sign_contract(FIRST), pallet_procurement_contracts::Error::<Runtime>::SigningTermOver);
		assert_ok!(Tenders::pass_on_award(signed(ISSUER), TENDER));
		assert!(matches!(contract_state(), ContractState::EndedEarly { .. }));
		assert_ok!(offer_contract(960_000_000));
		assert_ok!(sign_contract(SECOND));
		assert_err!(
			Tenders::pass_on_award(signed(ISSUER), TENDER),
			pallet_tenders::Error::<Runtime>::ContractSigned
		);

		assert_ok!(Contracts::present_guarantee(signed(SECOND), TENDER, 96_000_000, document(6)));
		assert_ok!(Contracts::pay_advance(signed(ISSUER), TENDER, 240_000_000, document(6), document(7)));
		for milestone in [0, 1] {
			assert_ok!(Contracts::deliver(signed(SECOND), TENDER, milestone, document(8)));
			assert_ok!(Contracts::accept(signed(ISSUER), TENDER, milestone, document(8)));
			assert_ok!(Contracts::invoice(signed(SECOND), TENDER, milestone, document(8)));
			assert_ok!(Contracts::pay(signed(ISSUER), TENDER, milestone, document(8)));
		}
		assert_ok!(Contracts::close(signed(ISSUER), TENDER, document(9)));
		for bidder in [FIRST, SECOND, DEAR] {
			assert_eq!(Balances::total_balance_on_hold(&account(bidder)), 0, "every deposit came back");
		}
	});
}

#[test]
fn scenario_b_a_contract_signed_without_suspension_ends_when_another_wins_the_repeated_evaluation() {
	preset("development").execute_with(|| {
		at(day(0));
		awarded();
		assert_ok!(Tenders::challenge(signed(SECOND), TENDER, Act::Award, document(5), false));
		assert_ok!(offer_contract(920_000_000));
		assert_ok!(sign_contract(FIRST));
		let ruling = Ruling::ActAnnulled;
		assert_ok!(Tenders::decide(signed(OVERSIGHT), TENDER, account(SECOND), ruling, document(6)));
		assert!(matches!(contract_state(), ContractState::Executing(_)), "it stands until another wins");
		rate([(0, [10, 10]), (1, [90, 90]), (2, [90, 90])]);
		assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(7)));
		assert!(matches!(contract_state(), ContractState::EndedEarly { execution: Some(_), .. }));
		assert_ok!(Contracts::close(signed(ISSUER), TENDER, document(8)));
		assert_ok!(offer_contract(960_000_000));
		assert_ok!(sign_contract(SECOND));
	});
}

#[test]
fn lfea_art_10_the_officer_and_the_supplier_sign_with_their_own_e_firma() {
	preset("development").execute_with(|| {
		at(day(0));
		awarded();
		let wrong = sp_runtime::DispatchError::from(pallet_efirma::Error::<Runtime>::NotTheSignatory);
		let award = Tenders::awarded(TENDER).expect("awarded");
		let milestones: Milestones = vec![(award.price, day(90))].try_into().expect("one");
		let contract =
			Contract::offer(&award, document(5), milestones.clone(), 0, now()).expect("can be offered");
		let by_supplier = sealed(FIRST, &contract, 0);
		assert_err!(Contracts::offer(signed(ISSUER), TENDER, document(5), milestones, 0, by_supplier), wrong);
		assert_ok!(offer_contract(920_000_000));
		for stranger in [ISSUER, SECOND] {
			let seal = sealed(stranger, &self::contract(), 0);
			assert_err!(Contracts::sign(signed(FIRST), TENDER, seal), wrong);
		}
		assert_ok!(sign_contract(FIRST));
	});
}

#[test]
fn art_100_a_suspension_of_the_tender_bars_the_contract() {
	preset("development").execute_with(|| {
		at(day(0));
		awarded();
		assert_ok!(offer_contract(920_000_000));
		assert_ok!(Tenders::challenge(signed(SECOND), TENDER, Act::Award, document(5), true));
		assert_ok!(Tenders::suspend(signed(OVERSIGHT), TENDER, account(SECOND), document(6)));
		assert_err!(sign_contract(FIRST), pallet_procurement_contracts::Error::<Runtime>::Suspended);
		let ruling = Ruling::Unfounded;
		assert_ok!(Tenders::decide(signed(OVERSIGHT), TENDER, account(SECOND), ruling, document(6)));
		assert_ok!(sign_contract(FIRST));
	});
}

#[test]
fn a_tax_authoritys_attachment_stops_no_payment_and_a_courts_suspension_does_until_it_is_lifted() {
	use cadena_primitives::orders::{ContractId, Object, OrderKind, Scope as Reach};
	use pallet_orders::{Error, types::Terms};
	const COLLECTOR: u8 = 20;
	const JUDGE: u8 = 21;
	let give = |who, supplier, kind, paper| {
		let object = Object::Contract(ContractId { tender: TENDER, supplier: account(supplier) });
		let norm = b"CFF 151-I".to_vec().try_into().expect("short");
		let document = document(paper);
		let terms = Terms { kind, scope: Reach::Payments, norm, document, expires_at: None };
		Orders::give(signed(who), object, terms)
	};
	let debt = OrderKind::Attachment { amount: 120_000_000 };
	preset("development").execute_with(|| {
		at(day(0));
		awarded();
		for (key, who, mandate) in [
			(Sr25519Keyring::Dave, COLLECTOR, Mandate::TaxCollection),
			(Sr25519Keyring::Ferdie, JUDGE, Mandate::Judiciary),
		] {
			let mandates = [mandate].into_iter().collect::<std::collections::BTreeSet<_>>();
			assert_ok!(Agencies::appoint(agency(key), account(who), mandates.try_into().expect("one")));
			let number = pallet_agencies::AgencyByAccount::<Runtime>::get(key.to_account_id());
			assert_ok!(Agencies::accept_post(signed(who), number.expect("has a seat")));
		}
		assert_ok!(offer_contract(920_000_000));
		assert_err!(give(COLLECTOR, FIRST, debt, 10), Error::<Runtime>::NoSuchObject);
		assert_ok!(sign_contract(FIRST));
		assert_err!(give(COLLECTOR, SECOND, debt, 10), Error::<Runtime>::NoSuchObject);
		assert_err!(give(ISSUER, FIRST, debt, 10), Error::<Runtime>::NoPower);
		assert_ok!(give(COLLECTOR, FIRST, debt, 10));
		assert_ok!(Contracts::present_guarantee(signed(FIRST), TENDER, 92_000_000, document(6)));
		assert_ok!(give(JUDGE, FIRST, OrderKind::Suspension, 11));
		let pay = || Contracts::pay_advance(signed(ISSUER), TENDER, 230_000_000, document(6), document(7));
		assert_err!(pay(), pallet_procurement_contracts::Error::<Runtime>::SuspendedByCourt);
		assert_err!(Orders::lift(signed(COLLECTOR), 1, document(12)), Error::<Runtime>::NoPower);
		assert_ok!(Orders::lift(signed(JUDGE), 1, document(12)));
		assert_ok!(pay());
	});
}

#[test]
fn art_71_a_rescission_reaches_the_registry_of_suppliers() {
	preset("development").execute_with(|| {
		at(day(0));
		awarded();
		assert_ok!(offer_contract(920_000_000));
		assert_ok!(sign_contract(FIRST));
		assert_ok!(Contracts::begin_rescission(signed(ISSUER), TENDER, document(6)));
		assert_ok!(Contracts::answer_rescission(signed(FIRST), TENDER, document(6)));
		assert_ok!(Contracts::decide_rescission(signed(ISSUER), TENDER, true, document(6)));
		let record = pallet_suppliers::Suppliers::<Runtime>::get(account(FIRST)).expect("registered");
		assert_eq!(record.rescissions.len(), 1);
		assert_eq!(Suppliers::standing(&account(FIRST), day(40)), Some(SupplierStanding::Good));
	});
}

#[test]
fn two_thirds_of_the_council_register_an_agency_and_fewer_do_not() {
	use cadena_runtime::Council;
	preset("development").execute_with(|| {
		let proposal = RuntimeCall::Agencies(pallet_agencies::Call::register {
			name: b"Secretaria de Finanzas de la Ciudad de Mexico".to_vec().try_into().expect("short"),
			rfc: Rfc::parse("GDF9712054NA").expect("valid"),
			jurisdiction: Jurisdiction::State(9),
			account: account(50),
		});
		use sp_runtime::traits::Hash;
		let hash = <Runtime as frame_system::Config>::Hashing::hash_of(&proposal);
		let length = codec::Encode::encoded_size(&proposal) as u32;
		let weight = frame_support::dispatch::GetDispatchInfo::get_dispatch_info(&proposal).call_weight;
		assert_ok!(Council::propose(agency(Sr25519Keyring::Alice), 4, Box::new(proposal.clone()), length));
		for member in [Sr25519Keyring::Alice, Sr25519Keyring::Bob, Sr25519Keyring::Charlie] {
			assert_ok!(Council::vote(agency(member), hash, 0, true));
		}
		let close = || Council::close(agency(Sr25519Keyring::Alice), hash, 0, weight, length);
		assert!(close().is_err(), "three of six are not two thirds");
		assert_ok!(Council::vote(agency(Sr25519Keyring::Dave), hash, 0, true));
		assert_ok!(close());
		assert_eq!(pallet_agencies::AgencyByAccount::<Runtime>::get(account(50)), Some(6));
		assert!(
			pallet_collective::Members::<Runtime, cadena_runtime::configs::CouncilInstance>::get()
				.contains(&account(50))
		);
		assert!(proposal.dispatch(agency(Sr25519Keyring::Alice)).is_err(), "one member alone is nobody");
	});
}

#[test]
fn both_presets_build_with_their_authorities_and_agencies() {
	for (name, authorities) in [("development", 1), ("local_testnet", 4)] {
		preset(name).execute_with(|| {
			assert_eq!(pallet_session::Validators::<Runtime>::get().len(), authorities);
			assert_eq!(pallet_aura::Authorities::<Runtime>::get().len(), authorities);
			assert_eq!(pallet_agencies::NextAgency::<Runtime>::get(), 6);
			assert_eq!(
				pallet_collective::Members::<Runtime, cadena_runtime::configs::CouncilInstance>::get().len(),
				6
			);
			assert!(Balances::total_issuance() > 0);
		});
	}
}

#[test]
fn comments_count_by_the_days_and_the_zone_of_the_contracting_agency() {
	preset("development").execute_with(|| {
		at(day(0));
		cast();
		let agency = 2;
		let scope = Scope::Agency(agency);
		let root = RuntimeOrigin::root;
		let tuesday = LegalDay::of(2026, 6, 9).expect("a date");
		for matter in [Mandate::Procurement, Mandate::Oversight] {
			let off = LegalDay(tuesday.0 + u32::from(matter == Mandate::Oversight));
			let days = vec![off].try_into().expect("one");
			assert_ok!(LegalTerms::declare_days(root(), scope, Some(matter), DayKind::Rest, days));
		}
		assert_ok!(LegalTerms::set_zone(root(), scope, Zone::standard(-300), LegalTerms::now() + 1));
		at(day(1));
		let (contracting, oversight, witness) = (account(CONTRACTING), account(OVERSIGHT), account(WITNESS));
		assert_ok!(Tenders::draft(signed(ISSUER), call(), contracting, oversight, witness, true));
		// Tuesday 2 June; five business days without Tuesday the 9th end on Wednesday the 10th, an hour earlier than in the centre.
		let end = LegalTerms::calendar(Office::Country).end(LegalDay(tuesday.0 + 1)) - HOUR;
		let record = pallet_tenders::Tenders::<Runtime>::get(TENDER).expect("exists");
		assert_eq!(record.state, State::Draft { comments_until: Some(end) });
	});
}
