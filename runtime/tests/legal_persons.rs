//! A company on the composed runtime: it bids and performs as one bidder, and what it holds stays its own when the key of whoever
//! represents it is lost.

mod common;

use cadena_primitives::{
	AccountId, AwardLookup, Centavos, LegalTime, Mandate, Moment, Rfc, SetAt, Signatory, SupplierLookup,
	ballots::TenderLookup, legal_person::account_of, time::HOUR,
};
use cadena_runtime::{
	Agencies, Balances, Contracts, Efirma, Fees, Identity, LegalPersons, LegalTerms, Runtime, RuntimeCall,
	RuntimeEvent, RuntimeExecutive, RuntimeOrigin, Suppliers, System, Tenders,
	configs::{ProxyType, UNIT},
	extensions::refusal,
};
use common::{
	block, efirma, preset,
	tenders::{account, at, call, day, document},
	transaction,
};
use frame_support::{
	BoundedVec, assert_noop, assert_ok,
	dispatch::DispatchResultWithPostInfo,
	traits::{
		ConstU32,
		tokens::fungible::{Inspect, InspectHold},
	},
};
use pallet_agencies::AgencyByAccount;
use pallet_efirma::types::Claim;
use pallet_identity::types::{Class, Residence};
use pallet_legal_persons::{
	Error,
	types::{Change, NOTICE, Term, Warrant},
};
use pallet_procurement_contracts::types::Contract;
use pallet_tenders::types::*;
use sp_core::H256;
use sp_io::hashing::blake2_256;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	DispatchError,
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidityError},
};
use std::collections::BTreeSet;

/// The agency that oversees, and its officer.
const AGENCY: Sr25519Keyring = Sr25519Keyring::Alice;
const OVERSIGHT: Sr25519Keyring = Sr25519Keyring::AliceStash;
const LOST: Sr25519Keyring = Sr25519Keyring::One;
const NEXT: Sr25519Keyring = Sr25519Keyring::Two;

fn signed(key: Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(key.to_account_id())
}

fn rfc() -> Rfc {
	Rfc::parse("SAT970701NN3").expect("valid")
}

fn other_rfc() -> Rfc {
	Rfc::parse("CAR990323SN1").expect("valid")
}

fn company() -> AccountId {
	account_of(&rfc())
}

fn resolution() -> Warrant {
	Warrant::Resolution(document(7))
}

fn lasting() -> Term {
	Term { since: 0, until: None }
}

fn act(key: Sr25519Keyring, call: impl Into<RuntimeCall>) -> DispatchResultWithPostInfo {
	LegalPersons::act(signed(key), rfc(), Box::new(call.into()))
}

/// With which error the call that a representative makes is refused.
fn refused(key: Sr25519Keyring, call: impl Into<RuntimeCall>) -> DispatchError {
	act(key, call).expect_err("is refused").error
}

fn appoint_officer(by: Sr25519Keyring, who: AccountId, mandate: Mandate) {
	let agency = AgencyByAccount::<Runtime>::get(by.to_account_id()).expect("has a seat");
	let mandates = BTreeSet::from([mandate]).try_into().expect("one");
	assert_ok!(Agencies::appoint(signed(by), who.clone(), mandates));
	assert_ok!(Agencies::accept_post(RuntimeOrigin::signed(who), agency));
}

fn represented_by(who: AccountId) {
	assert_ok!(LegalPersons::appoint(signed(OVERSIGHT), rfc(), who, lasting(), resolution()));
}

/// Tells a story with an officer of Oversight.
fn told(story: impl FnOnce()) {
	common::story("development", || {
		appoint_officer(AGENCY, OVERSIGHT.to_account_id(), Mandate::Oversight);
		story();
	});
}

/// The company is registered by its own e.firma, with one representative.
fn registered_by_seal() {
	appoint_officer(Sr25519Keyring::Dave, account(TAX_OFFICER), Mandate::TaxAuthority);
	let legal_person = Claim::LegalPerson { rfc: rfc(), representative: None };
	certified(SEAL, legal_person, company());
	let first = LOST.to_account_id();
	let change = Change::Register { representative: first.clone(), term: lasting() };
	assert_ok!(LegalPersons::register(signed(LOST), rfc(), first, lasting(), sealed(change, 0)));
}

/// An officer of the tax authority registers the certificate of this number for an account.
fn certified(number: u8, holder: Claim, own: AccountId) {
	let registration = Box::new(efirma::registration(number, holder));
	let possession = efirma::possession(number, &own);
	assert_ok!(Efirma::register(by(TAX_OFFICER), registration, own, possession));
}

/// The company is registered, with one representative.
fn registered() {
	let first = LOST.to_account_id();
	assert_ok!(LegalPersons::register(signed(OVERSIGHT), rfc(), first, lasting(), resolution()));
}

fn remark() -> RuntimeCall {
	frame_system::Call::remark_with_event { remark: vec![1] }.into()
}

fn remarked_by(sender: &AccountId) -> bool {
	System::events().iter().any(|record| {
		matches!(&record.event, RuntimeEvent::System(frame_system::Event::Remarked { sender: by, .. }) if by == sender)
	})
}

fn supply(supplier: AccountId) -> RuntimeCall {
	pallet_suppliers::Call::register { supplier }.into()
}

#[test]
fn m11_a_lost_key_is_replaced_and_nothing_that_was_held_moves() {
	told(|| {
		let register =
			|by, term| LegalPersons::register(signed(by), rfc(), LOST.to_account_id(), term, resolution());
		assert!(register(LOST, lasting()).is_err(), "nobody but Oversight resolves");
		assert_ok!(register(OVERSIGHT, lasting()));
		assert_ok!(act(LOST, supply(company())));
		assert_ok!(act(LOST, remark()));
		assert!(remarked_by(&company()));

		assert_ok!(LegalPersons::dismiss(signed(OVERSIGHT), rfc(), LOST.to_account_id(), resolution()));
		represented_by(NEXT.to_account_id());
		assert_noop!(act(NEXT, remark()), Error::<Runtime>::TermNotBegun);
		at(LegalTerms::now() + NOTICE);
		assert_noop!(act(LOST, remark()), Error::<Runtime>::NotARepresentative);
		System::reset_events();
		assert_ok!(act(NEXT, remark()));
		assert!(remarked_by(&company()));
		assert!(Suppliers::standing(&company(), LegalTerms::now()).is_some(), "the supplier is the company");
	});
}

#[test]
fn a_representative_leaves_nothing_that_outlasts_the_term() {
	told(|| {
		registered();
		let proxy: RuntimeCall = pallet_proxy::Call::add_proxy {
			delegate: NEXT.to_account_id().into(),
			proxy_type: ProxyType::Any,
			delay: 0,
		}
		.into();
		let nested = pallet_legal_persons::Call::act { rfc: rfc(), call: Box::new(remark()) };
		assert_noop!(act(LOST, proxy.clone()), Error::<Runtime>::NotForRepresentatives);
		assert_noop!(act(LOST, nested), Error::<Runtime>::NotForRepresentatives);
		let batch = pallet_utility::Call::batch_all { calls: vec![remark(), proxy] };
		assert!(act(LOST, batch).is_err(), "nor within a batch");
		assert_ok!(act(LOST, pallet_utility::Call::batch_all { calls: vec![remark(), remark()] }));
	});
}

#[test]
fn a_company_does_nothing_that_natural_persons_do() {
	told(|| {
		registered();
		let ratings = BoundedVec::default();
		let calls: [RuntimeCall; 7] = [
			pallet_panels::Call::draw { tender: TENDER }.into(),
			pallet_panels::Call::clear { tender: TENDER }.into(),
			pallet_agencies::Call::accept_post { agency: 0 }.into(),
			pallet_tenders::Call::accept_opening { tender: TENDER, key: [9; 32] }.into(),
			pallet_tenders::Call::reveal_pieces { tender: TENDER, bid: 0, pieces: [[1; 32]; 2] }.into(),
			pallet_tenders::Call::report { tender: TENDER, document: document(1) }.into(),
			pallet_tenders::Call::score { tender: TENDER, ratings, reasons: document(1) }.into(),
		];
		for call in calls {
			assert_noop!(act(LOST, call.clone()), Error::<Runtime>::NotForRepresentatives);
			let batch = pallet_utility::Call::batch_all { calls: vec![call] };
			assert!(act(LOST, batch).is_err(), "nor within a batch");
		}
	});
}

#[test]
fn f6_no_representative_blocks_the_e_firma_that_would_dismiss_them() {
	told(|| {
		registered_by_seal();
		let Warrant::Seal { seal, .. } = sealed(Change::Dismiss { representative: LOST.to_account_id() }, 1)
		else {
			unreachable!("it is sealed")
		};
		let block: RuntimeCall = pallet_efirma::Call::block { number: seal.certificate }.into();
		assert_noop!(act(LOST, block.clone()), Error::<Runtime>::NotForRepresentatives);
		let batch = pallet_utility::Call::batch_all { calls: vec![block] };
		assert!(act(LOST, batch).is_err(), "nor within a batch");
		let dismissed = sealed(Change::Dismiss { representative: LOST.to_account_id() }, 1);
		assert_ok!(LegalPersons::dismiss(signed(NEXT), rfc(), LOST.to_account_id(), dismissed));
	});
}

#[test]
fn f7_what_is_not_named_for_companies_is_not_theirs() {
	told(|| {
		registered();
		let calls: [RuntimeCall; 6] = [
			pallet_preimage::Call::note_preimage { bytes: vec![1] }.into(),
			pallet_balances::Call::burn { value: 0, keep_alive: true }.into(),
			pallet_suppliers::Call::accredit_witness { witness: company(), accreditation: document(1) }
				.into(),
			pallet_procurement_contracts::Call::accept {
				tender: TENDER,
				milestone: 0,
				document: document(1),
			}
			.into(),
			pallet_opinions::Call::close { opinion: 0 }.into(),
			pallet_tenders::Call::cancel { tender: TENDER, ground: CancelGround::Harm, reasons: document(1) }
				.into(),
		];
		for call in calls {
			assert_noop!(act(LOST, call), Error::<Runtime>::NotForRepresentatives);
		}
	});
}

#[test]
fn f3_no_officer_makes_allowances_by_registering_companies() {
	told(|| {
		registered();
		assert_eq!(Fees::allowance_left(company()), None);
		let by_company = pallet_legal_persons::Call::act { rfc: rfc(), call: Box::new(remark()) };
		block(|| {
			let nonce = *System::account_nonce(LOST.to_account_id());
			let acted = RuntimeExecutive::apply_extrinsic(transaction(LOST, nonce, by_company));
			assert_eq!(acted, Err(InvalidTransaction::Payment.into()));
		});
	});
}

#[test]
fn f1b_an_officer_who_certifies_themselves_takes_no_company_over() {
	told(|| {
		registered_by_seal();
		let later = LegalTerms::now() + 6 * 24 * HOUR;
		at(later);
		let puppet = NEXT.to_account_id();
		let legal_person = Claim::LegalPerson { rfc: rfc(), representative: None };
		certified(FALSE, legal_person, puppet.clone());
		let named = Change::Appoint { representative: puppet.clone(), term: lasting() };
		let warrant = sealed_by(FALSE, named, 1);
		assert_ok!(LegalPersons::appoint(signed(NEXT), rfc(), puppet.clone(), lasting(), warrant));
		assert_noop!(act(NEXT, remark()), Error::<Runtime>::TermNotBegun);
		at(later + NOTICE - 1);
		assert_noop!(act(NEXT, remark()), Error::<Runtime>::TermNotBegun);
		let dismissed = sealed(Change::Dismiss { representative: puppet.clone() }, 2);
		assert_ok!(LegalPersons::dismiss(signed(LOST), rfc(), puppet, dismissed));
		at(later + NOTICE);
		assert_noop!(act(NEXT, remark()), Error::<Runtime>::NotARepresentative);
		assert_ok!(act(LOST, remark()));
	});
}

#[test]
fn m11_nobody_registers_a_companys_account_with_another_rfc_nor_its_rfc_with_another_account() {
	told(|| {
		registered();
		let other = account_of(&other_rfc());
		let unregistered = pallet_suppliers::Error::<Runtime>::LegalPersonNotRegistered;
		assert_eq!(
			refused(LOST, supply(other.clone())),
			DispatchError::BadOrigin,
			"it registers itself alone"
		);
		assert_noop!(Suppliers::register(signed(OVERSIGHT), other), unregistered);
		assert_noop!(Suppliers::register(signed(LOST), company()), DispatchError::BadOrigin);
		assert_ok!(act(LOST, supply(company())));
		assert_eq!(Suppliers::signatory(&company()), Some(Signatory::LegalPerson(rfc())));
		// Whoever supplies with a key has no RFC.
		let key = NEXT.to_account_id();
		assert_ok!(Suppliers::register(signed(OVERSIGHT), key.clone()));
		assert_eq!(Suppliers::signatory(&key), Some(Signatory::Account(key)));
	});
}

#[test]
fn no_two_companies_have_one_account() {
	told(|| {
		registered();
		assert_ok!(act(LOST, remark()));
		let register =
			|rfc, who| LegalPersons::register(signed(OVERSIGHT), rfc, who, lasting(), resolution());
		assert_noop!(register(other_rfc(), LOST.to_account_id()), Error::<Runtime>::RepresentsAnother);
		assert_noop!(register(other_rfc(), company()), Error::<Runtime>::IsALegalPerson);
		assert_noop!(register(rfc(), NEXT.to_account_id()), Error::<Runtime>::AlreadyRegistered);
		assert_noop!(
			LegalPersons::act(signed(LOST), other_rfc(), Box::new(remark())),
			Error::<Runtime>::NotRegistered
		);
	});
}

#[test]
fn a_representative_without_coins_acts_by_the_companys_allowance() {
	told(|| {
		registered_by_seal();
		let left = || Fees::allowance_left(company()).expect("it has one");
		let full = left();
		let nonce = || *System::account_nonce(LOST.to_account_id());
		assert_eq!(Balances::balance(&LOST.to_account_id()), 0);
		let by_company = || pallet_legal_persons::Call::act { rfc: rfc(), call: Box::new(remark()) };
		block(|| {
			let own = RuntimeExecutive::apply_extrinsic(transaction(LOST, nonce(), remark()));
			assert_eq!(
				own,
				Err(InvalidTransaction::Payment.into()),
				"what is not the company's it does not pay"
			);
			let acted = RuntimeExecutive::apply_extrinsic(transaction(LOST, nonce(), by_company()));
			assert_ok!(acted.expect("the company pays"));
			assert!(left() < full);
			assert!(remarked_by(&company()));
		});
		assert_eq!(Balances::balance(&company()), 0);
		assert_ok!(LegalPersons::dismiss(signed(OVERSIGHT), rfc(), LOST.to_account_id(), resolution()));
		block(|| {
			let late = RuntimeExecutive::apply_extrinsic(transaction(LOST, nonce(), by_company()));
			assert_eq!(late, Err(InvalidTransaction::Payment.into()), "the representation is over");
		});
	});
}

#[test]
fn m4_representatives_share_the_companys_places_in_the_pool() {
	told(|| {
		registered_by_seal();
		let first = *System::account_nonce(LOST.to_account_id());
		let pool = |ahead| -> Result<(), TransactionValidityError> {
			let call = pallet_legal_persons::Call::act { rfc: rfc(), call: Box::new(remark()) };
			let sent = transaction(LOST, first + ahead, call);
			let external = TransactionSource::External;
			RuntimeExecutive::validate_transaction(external, sent, System::block_hash(0)).map(|_| ())
		};
		let full = Err(InvalidTransaction::from(refusal::QUEUE_IS_FULL).into());
		assert_ok!(pool(63));
		assert_eq!(pool(64), full);
		represented_by(NEXT.to_account_id());
		assert_ok!(pool(31));
		assert_eq!(pool(32), full);
	});
}

const TENDER: u32 = 0;
const PIECES: [Piece; 3] = [[1; 32], [2; 32], [4; 32]];
const ISSUER: u8 = 1;
const EVALUATORS: [u8; 3] = [2, 3, 4];
const CONTRACTING: u8 = 5;
const WITNESS: u8 = 7;
const REGISTRAR: u8 = 8;
const TAX_OFFICER: u8 = 9;
const RIVAL: u8 = 10;
/// Whose certificate is the company's.
const SEAL: u8 = 11;
/// A certificate that an officer of the tax authority makes for themselves in the company's name.
const FALSE: u8 = 12;

fn by(byte: u8) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(byte))
}

/// What the company's e.firma signs as its change of this number.
fn sealed(change: Change, number: u32) -> Warrant {
	sealed_by(SEAL, change, number)
}

/// What a certificate's key signs as the company's change of this number.
fn sealed_by(key: u8, change: Change, number: u32) -> Warrant {
	let until = LegalTerms::now() + 24 * HOUR;
	let content = change.content(&rfc(), number, until);
	Warrant::Seal { seal: efirma::seal(key, pallet_legal_persons::PURPOSE, &content), until }
}

/// Tells a story of a tender, with a company that its own e.firma registered, and a rival.
fn tendered(story: impl FnOnce()) {
	preset("development").execute_with(|| {
		at(day(0) - 72 * HOUR);
		for officer in [ISSUER, CONTRACTING].into_iter().chain(EVALUATORS) {
			appoint_officer(Sr25519Keyring::Charlie, account(officer), Mandate::Procurement);
		}
		appoint_officer(AGENCY, OVERSIGHT.to_account_id(), Mandate::Oversight);
		appoint_officer(Sr25519Keyring::Bob, account(REGISTRAR), Mandate::CivilRegistry);
		appoint_officer(Sr25519Keyring::Dave, account(TAX_OFFICER), Mandate::TaxAuthority);
		assert_ok!(Suppliers::accredit_witness(signed(OVERSIGHT), account(WITNESS), document(1)));
		at(day(0));
		for person in [ISSUER, WITNESS] {
			let home = Residence::Municipality(9_012);
			let (tag, own) = ([person; 32], account(person));
			assert_ok!(Identity::enrol(by(REGISTRAR), tag, Class::Citizen, own, home, None));
		}
		let legal_person = Claim::LegalPerson { rfc: rfc(), representative: None };
		for (key, holder, own) in
			[(ISSUER, Claim::NaturalPerson([ISSUER; 32]), account(ISSUER)), (SEAL, legal_person, company())]
		{
			certified(key, holder, own);
		}
		for bidder in [company(), account(RIVAL)] {
			let charlie = signed(Sr25519Keyring::Charlie);
			assert_ok!(Balances::transfer_keep_alive(charlie, bidder.into(), 100 * UNIT));
		}
		assert_ok!(Suppliers::register(signed(OVERSIGHT), account(RIVAL)));
		let change = Change::Register { representative: LOST.to_account_id(), term: lasting() };
		let warrant = sealed(change, 0);
		assert_ok!(LegalPersons::register(signed(LOST), rfc(), LOST.to_account_id(), lasting(), warrant));
		assert_ok!(act(LOST, supply(company())));
		let (contracting, oversight) = (account(CONTRACTING), OVERSIGHT.to_account_id());
		assert_ok!(Tenders::draft(
			by(ISSUER),
			call(&EVALUATORS),
			contracting,
			oversight,
			account(WITNESS),
			false
		));
		for (opener, key) in [(by(CONTRACTING), 5), (signed(OVERSIGHT), 6), (by(WITNESS), 7)] {
			assert_ok!(Tenders::accept_opening(opener, TENDER, [key; 32]));
		}
		assert_ok!(Tenders::publish(by(ISSUER), TENDER));
		story();
	});
}

fn offer(price: Centavos) -> Offer {
	let claims = SocialClaims { social_sector: true, gender: true, ..Default::default() };
	Offer { price, technical: H256::zero(), claims, salt: [9; 32] }
}

fn envelope(bidder: AccountId, price: Centavos) -> Envelope {
	let context = SealContext { genesis: System::block_hash(0), tender: TENDER, bidder };
	Envelope {
		commitment: context.commitment(&offer(price)),
		ciphertext: context.encrypt(&offer(price), &PIECES).expect("offers have one length"),
		piece_hashes: PIECES.map(|piece| H256(blake2_256(&piece))),
		sealed_pieces: [[0; 112]; 3],
	}
}

fn bid() -> pallet_tenders::Call<Runtime> {
	pallet_tenders::Call::seal_bid { tender: TENDER, envelope: envelope(company(), 920_000_000) }
}

fn rate(evaluator: u8, ratings: [(BidIndex, [u8; 2]); 2]) -> sp_runtime::DispatchResult {
	let ratings: Vec<(BidIndex, Ratings)> = ratings
		.into_iter()
		.map(|(bid, ratings)| (bid, ratings.to_vec().try_into().expect("two criteria")))
		.collect();
	Tenders::score(by(evaluator), TENDER, ratings.try_into().expect("two bids"), document(3))
}

/// Both bid, and both bids are opened.
fn opened(opener: Sr25519Keyring, meanwhile: impl FnOnce()) {
	assert_ok!(act(LOST, bid()));
	assert_eq!(Balances::total_balance_on_hold(&company()), UNIT);
	assert_ok!(Tenders::seal_bid(by(RIVAL), TENDER, envelope(account(RIVAL), 960_000_000)));
	meanwhile();
	at(day(16));
	assert_ok!(act(opener, pallet_tenders::Call::open_bid { tender: TENDER, offer: offer(920_000_000) }));
	assert_ok!(Tenders::open_bid(by(RIVAL), TENDER, offer(960_000_000)));
	assert_eq!(Balances::total_balance_on_hold(&company()), 0);
	at(day(17));
}

#[test]
fn m11_a_company_bids_loses_the_key_that_bid_and_another_opens_signs_and_delivers() {
	tendered(|| {
		opened(NEXT, || {
			let (lost, next) = (LOST.to_account_id(), NEXT.to_account_id());
			let dismissed = sealed(Change::Dismiss { representative: lost.clone() }, 1);
			assert_ok!(LegalPersons::dismiss(by(RIVAL), rfc(), lost, dismissed));
			let appointed = sealed(Change::Appoint { representative: next.clone(), term: lasting() }, 2);
			assert_ok!(LegalPersons::appoint(by(RIVAL), rfc(), next, lasting(), appointed));
			assert_noop!(act(LOST, remark()), Error::<Runtime>::NotARepresentative);
		});
		for evaluator in EVALUATORS {
			assert_ok!(rate(evaluator, [(0, [95, 66]), (1, [80, 54])]));
		}
		at(day(31));
		assert_ok!(Tenders::award(by(ISSUER), TENDER, document(4)));
		let award = Tenders::awarded(TENDER).expect("awarded");
		assert_eq!(award.supplier, company());
		let milestones: BoundedVec<(Centavos, Moment), ConstU32<24>> =
			vec![(award.price, day(90))].try_into().expect("one");
		let contract =
			Contract::offer(&award, document(5), milestones.clone(), 0, SetAt::unaware(LegalTerms::now()))
				.expect("can be offered");
		let canonical = contract.canonical(TENDER, 0);
		let seal = |key| efirma::seal(key, pallet_procurement_contracts::PURPOSE, &canonical);
		assert_ok!(Contracts::offer(by(ISSUER), TENDER, document(5), milestones, 0, seal(ISSUER)));
		let sign = |key| pallet_procurement_contracts::Call::sign { tender: TENDER, seal: seal(key) };
		let not_its_own = pallet_efirma::Error::<Runtime>::NotTheSignatory;
		assert_eq!(refused(NEXT, sign(ISSUER)), not_its_own.into());
		assert_ok!(act(NEXT, sign(SEAL)));
		let guarantee = pallet_procurement_contracts::Call::present_guarantee {
			tender: TENDER,
			amount: 92_000_000,
			document: document(6),
		};
		assert_ok!(act(NEXT, guarantee));
		let deliver = pallet_procurement_contracts::Call::deliver {
			tender: TENDER,
			milestone: 0,
			document: document(8),
		};
		assert_ok!(act(NEXT, deliver));
		assert_ok!(Contracts::accept(by(ISSUER), TENDER, 0, document(8)));
		let invoice = pallet_procurement_contracts::Call::invoice {
			tender: TENDER,
			milestone: 0,
			invoice: document(8),
		};
		assert_ok!(act(NEXT, invoice));
		assert_ok!(Contracts::pay(by(ISSUER), TENDER, 0, document(8)));
		assert_ok!(Contracts::close(by(ISSUER), TENDER, document(9)));
	});
}

#[test]
fn h2_a_company_that_the_agencys_side_represents_does_not_bid() {
	tendered(|| {
		let interested = DispatchError::from(pallet_tenders::Error::<Runtime>::InterestedParty);
		for party in [ISSUER, EVALUATORS[0], CONTRACTING, WITNESS] {
			represented_by(account(party));
			assert_eq!(refused(LOST, bid()), interested);
			assert_ok!(LegalPersons::resign(by(party), rfc()));
		}
		assert_ok!(act(LOST, bid()));
	});
}

#[test]
fn h2_whoever_acted_for_a_bidder_does_not_rate_and_whom_it_only_names_does() {
	tendered(|| {
		opened(LOST, || {
			at(day(6));
			for (number, evaluator) in (1..).zip(EVALUATORS) {
				let appointed = Change::Appoint { representative: account(evaluator), term: lasting() };
				let warrant = sealed(appointed, number);
				assert_ok!(LegalPersons::appoint(by(RIVAL), rfc(), account(evaluator), lasting(), warrant));
			}
			assert_ok!(LegalPersons::act(by(EVALUATORS[0]), rfc(), Box::new(remark())));
			assert_ok!(LegalPersons::resign(by(EVALUATORS[0]), rfc()));
			assert!(Tenders::is_party(TENDER, &LOST.to_account_id()));
			assert!(!Tenders::is_party(TENDER, &NEXT.to_account_id()));
		});
		let ratings = [(0, [95, 66]), (1, [80, 54])];
		let interested = pallet_tenders::Error::<Runtime>::InterestedParty;
		assert_noop!(rate(EVALUATORS[0], ratings), interested);
		assert_ok!(rate(EVALUATORS[1], ratings));
	});
}
