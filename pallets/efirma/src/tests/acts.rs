use super::*;
use crate::{
	Acts, ActsByDocument, Event,
	types::{LONGEST_TERM, LegalBasis, RETENTION, SigningOrder, State, Status, Terms},
};
use cadena_primitives::{Signatory, SignatureVerifier};
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

const COMPANYS: u8 = 60;
const PERSON: u8 = 7;
const DEADLINE: Moment = TODAY + 86_400_000;
const REASONS: H256 = H256::repeat_byte(9);

fn of_company() -> Signatory {
	Signatory::LegalPerson(Rfc::as_issued(COMPANY).expect("has the shape"))
}

fn terms(order: SigningOrder) -> Terms {
	Terms {
		document: H256::repeat_byte(1),
		media_type: b"application/pdf".to_vec().try_into().expect("is short"),
		basis: LegalBasis::Commerce,
		signatories: vec![of_company(), Signatory::Person(PERSON.into())].try_into().expect("two"),
		order,
		deadline: DEADLINE,
	}
}

/// Opens an act as number 0, for a company and a person whose certificates are registered.
fn opened(order: SigningOrder) -> Terms {
	register_company(COMPANYS);
	register_person(PERSON);
	let terms = terms(order);
	assert_ok!(Efirma::open(signed(COMPANYS), terms.clone()));
	terms
}

fn companys(terms: &Terms) -> Seal {
	seal(&KEYS[0], NUMBER, b"act", &terms.content(0))
}

fn persons(terms: &Terms) -> Seal {
	seal(&KEYS[1], OTHER_NUMBER, b"act", &terms.content(0))
}

fn sign(byte: u8, slot: u8, seal: Seal) -> DispatchResult {
	Efirma::sign(signed(byte), 0, slot, seal)
}

fn state() -> State {
	Acts::<Test>::get(0).expect("was opened").state
}

#[test]
fn an_act_is_complete_when_all_have_signed_in_any_order() {
	run(|| {
		let terms = opened(SigningOrder::Any);
		assert!(ActsByDocument::<Test>::contains_key(terms.document, 0));
		assert_ok!(sign(PERSON, 1, persons(&terms)));
		assert_eq!(state(), State::Open);
		Now::set(DEADLINE);
		assert_ok!(sign(COMPANYS, 0, companys(&terms)));
		assert_eq!(state(), State::Complete { at: DEADLINE, conservation: None });
		let seal = companys(&terms);
		System::assert_last_event(Event::ActSigned { act: 0, slot: 0, seal, complete: true }.into());
		assert_noop!(sign(COMPANYS, 0, companys(&terms)), Error::<Test>::AlreadySigned);
		assert_eq!(Pallet::<Test>::signatures(0), [Some(Status::Valid); 2]);
		assert_eq!(Pallet::<Test>::signatures(1), []);
	});
}

#[test]
fn a_listed_order_is_kept() {
	run(|| {
		let terms = opened(SigningOrder::Listed);
		assert_noop!(sign(PERSON, 1, persons(&terms)), Error::<Test>::OutOfTurn);
		assert_ok!(sign(COMPANYS, 0, companys(&terms)));
		assert_noop!(sign(COMPANYS, 0, companys(&terms)), Error::<Test>::AlreadySigned);
		assert_ok!(sign(PERSON, 1, persons(&terms)));
	});
}

#[test]
fn strangers_and_others_keys_sign_nothing() {
	run(|| {
		let terms = opened(SigningOrder::Any);
		assert_noop!(sign(61, 0, companys(&terms)), Error::<Test>::NotYourCertificate);
		assert_noop!(sign(PERSON, 0, companys(&terms)), Error::<Test>::NotYourCertificate);
		assert_noop!(sign(PERSON, 0, persons(&terms)), Error::<Test>::NotTheSignatory);
		assert_noop!(sign(COMPANYS, 2, companys(&terms)), Error::<Test>::NoSuchSlot);
		assert_noop!(Efirma::sign(signed(COMPANYS), 1, 0, companys(&terms)), Error::<Test>::NoSuchAct);
		assert_noop!(Efirma::sign(RuntimeOrigin::root(), 0, 0, companys(&terms)), BadOrigin);
		let unknown = seal(&KEYS[0], "00000000000000000001", b"act", &terms.content(0));
		assert_noop!(sign(COMPANYS, 0, unknown), Error::<Test>::NoSuchCertificate);
		let by_another = Seal { certificate: number(NUMBER), ..persons(&terms) };
		assert_noop!(sign(COMPANYS, 0, by_another), Error::<Test>::WrongSignature);
	});
}

#[test]
fn a_signature_over_anything_else_is_refused() {
	run(|| {
		let terms = opened(SigningOrder::Any);
		let other = |change: fn(&mut Terms)| {
			let mut terms = terms.clone();
			change(&mut terms);
			companys(&terms)
		};
		let elsewhere = statement(b"act", &H256::repeat_byte(5), &terms.content(0));
		let wrong = [
			other(|terms| terms.document = H256::repeat_byte(2)),
			other(|terms| terms.deadline += 1),
			other(|terms| terms.order = SigningOrder::Listed),
			other(|terms| terms.basis = LegalBasis::FederalAdministration),
			other(|terms| terms.signatories.truncate(1)),
			other(|terms| terms.media_type.truncate(14)),
			seal(&KEYS[0], NUMBER, b"act", &terms.content(1)),
			seal(&KEYS[0], NUMBER, b"contract", &terms.content(0)),
			Seal { certificate: number(NUMBER), signature: signature(&KEYS[0], &elsewhere) },
			Seal { certificate: number(NUMBER), signature: signature(&KEYS[0], &terms.content(0)) },
			Seal { certificate: number(NUMBER), signature: [0; 256] },
		];
		for seal in wrong {
			assert_noop!(sign(COMPANYS, 0, seal), Error::<Test>::WrongSignature);
		}
	});
}

#[test]
fn nobody_signs_after_the_deadline() {
	run(|| {
		let terms = opened(SigningOrder::Any);
		Now::set(DEADLINE + 1);
		assert_noop!(sign(COMPANYS, 0, companys(&terms)), Error::<Test>::DeadlineOver);
		let refuse = Efirma::refuse(signed(COMPANYS), 0, 0, number(NUMBER), REASONS);
		assert_noop!(refuse, Error::<Test>::DeadlineOver);
	});
}

#[test]
fn lfea_art_9_the_certificate_must_be_in_force() {
	run(|| {
		let terms = opened(SigningOrder::Any);
		assert_ok!(Efirma::block(signed(PERSON), number(OTHER_NUMBER)));
		assert_noop!(sign(PERSON, 1, persons(&terms)), Error::<Test>::Blocked);
		let list = vec![(number(NUMBER), TODAY)].try_into().expect("one");
		assert_ok!(Efirma::revoke(signed(OFFICER), list));
		assert_noop!(sign(COMPANYS, 0, companys(&terms)), Error::<Test>::Revoked);
		let refuse = Efirma::refuse(signed(COMPANYS), 0, 0, number(NUMBER), REASONS);
		assert_noop!(refuse, Error::<Test>::Revoked);
	});
	run(|| {
		register_company(COMPANYS);
		let end = registration(NUMBER, 0, company()).validity.not_after;
		Now::set(end);
		let terms = Terms {
			deadline: end + 5,
			signatories: vec![of_company()].try_into().expect("one"),
			..terms(SigningOrder::Any)
		};
		assert_ok!(Efirma::open(signed(COMPANYS), terms.clone()));
		Now::set(end + 1);
		assert_noop!(sign(COMPANYS, 0, companys(&terms)), Error::<Test>::Expired);
	});
}

#[test]
fn lfea_art_19_iv_nothing_is_signed_for_the_dead() {
	run(|| {
		let terms = opened(SigningOrder::Any);
		MockPersons::die(PERSON.into());
		assert_noop!(sign(PERSON, 1, persons(&terms)), Error::<Test>::HolderDeceased);
	});
}

#[test]
fn what_was_signed_between_publication_and_recording_is_flagged() {
	run(|| {
		let terms = opened(SigningOrder::Any);
		Now::set(TODAY + 10);
		assert_ok!(sign(COMPANYS, 0, companys(&terms)));
		assert_ok!(sign(PERSON, 1, persons(&terms)));
		Now::set(TODAY + 20);
		let list = vec![(number(NUMBER), TODAY + 5), (number(OTHER_NUMBER), TODAY + 15)];
		assert_ok!(Efirma::revoke(signed(OFFICER), list.try_into().expect("two")));
		assert_eq!(Pallet::<Test>::signatures(0), [Some(Status::Revoked), Some(Status::Valid)]);
	});
}

#[test]
fn a_signatory_refuses_and_closes_the_act_for_all() {
	run(|| {
		let terms = opened(SigningOrder::Listed);
		let refuse = |byte, slot, text| Efirma::refuse(signed(byte), 0, slot, number(text), REASONS);
		assert_noop!(refuse(61, 0, NUMBER), Error::<Test>::NotYourCertificate);
		assert_noop!(refuse(PERSON, 0, OTHER_NUMBER), Error::<Test>::NotTheSignatory);
		assert_noop!(refuse(PERSON, 2, OTHER_NUMBER), Error::<Test>::NoSuchSlot);
		assert_ok!(sign(COMPANYS, 0, companys(&terms)));
		assert_noop!(refuse(COMPANYS, 0, NUMBER), Error::<Test>::AlreadySigned);
		assert_ok!(refuse(PERSON, 1, OTHER_NUMBER));
		assert_eq!(state(), State::Refused { slot: 1, at: TODAY, reasons: REASONS });
		assert_noop!(sign(PERSON, 1, persons(&terms)), Error::<Test>::WasRefused);
		assert_noop!(refuse(PERSON, 1, OTHER_NUMBER), Error::<Test>::WasRefused);
	});
}

#[test]
fn terms_on_which_nobody_could_sign_are_refused() {
	run(|| {
		let open = |change: fn(&mut Terms)| {
			let mut terms = terms(SigningOrder::Any);
			change(&mut terms);
			Efirma::open(signed(COMPANYS), terms)
		};
		let norm = |bytes: &[u8]| LegalBasis::Norm(bytes.to_vec().try_into().expect("is short"));
		assert_noop!(open(|terms| terms.signatories.clear()), Error::<Test>::NoSignatories);
		let twice = open(|terms| {
			let first = terms.signatories[0].clone();
			terms.signatories.try_push(first).expect("fits");
		});
		assert_noop!(twice, Error::<Test>::SignatoryTwice);
		assert_noop!(open(|terms| terms.deadline = TODAY), Error::<Test>::DeadlineOutOfRange);
		assert_noop!(
			open(|terms| terms.deadline = MockTime::after(LONGEST_TERM)),
			Error::<Test>::DeadlineOutOfRange
		);
		for media_type in ["", "pdf", "application/", "/pdf", "a/b/c", "a b/c", "aplicación/pdf"] {
			let mut terms = terms(SigningOrder::Any);
			terms.media_type = media_type.as_bytes().to_vec().try_into().expect("is short");
			assert_noop!(Efirma::open(signed(COMPANYS), terms), Error::<Test>::UnsoundMediaType);
		}
		for basis in [norm(b""), norm(&[0xFF])] {
			let terms = Terms { basis, ..terms(SigningOrder::Any) };
			assert_noop!(Efirma::open(signed(COMPANYS), terms), Error::<Test>::UnsoundNorm);
		}
		let terms = Terms {
			basis: norm(b"LGTOC 231-II"),
			deadline: MockTime::after(LONGEST_TERM) - 1,
			..terms(SigningOrder::Any)
		};
		assert_ok!(Efirma::open(signed(COMPANYS), terms));
	});
}

#[test]
fn ccom_art_49_a_signed_act_is_kept_for_ten_years_with_its_constancia() {
	run(|| {
		let terms = opened(SigningOrder::Any);
		let conserve = |byte| Efirma::conserve(signed(byte), 0, REASONS);
		let discard = |byte| Efirma::discard(signed(byte), 0);
		assert_noop!(conserve(COMPANYS), Error::<Test>::NotComplete);
		assert_ok!(sign(COMPANYS, 0, companys(&terms)));
		assert_ok!(sign(PERSON, 1, persons(&terms)));
		assert_noop!(conserve(PERSON), Error::<Test>::NotTheOpener);
		assert_ok!(conserve(COMPANYS));
		assert_eq!(state(), State::Complete { at: TODAY, conservation: Some(REASONS) });
		assert_noop!(conserve(COMPANYS), Error::<Test>::NothingChanges);
		let kept = MockTime::after(RETENTION);
		Now::set(kept - 1);
		assert_noop!(discard(COMPANYS), Error::<Test>::StillKept);
		Now::set(kept);
		assert_noop!(discard(PERSON), Error::<Test>::NotTheOpener);
		assert_ok!(discard(COMPANYS));
		assert!(!Acts::<Test>::contains_key(0));
		assert_noop!(discard(COMPANYS), Error::<Test>::NoSuchAct);
	});
}

#[test]
fn an_act_that_came_to_nothing_is_discarded_at_once() {
	run(|| {
		opened(SigningOrder::Any);
		let discard = || Efirma::discard(signed(COMPANYS), 0);
		Now::set(DEADLINE);
		assert_noop!(discard(), Error::<Test>::StillKept);
		Now::set(DEADLINE + 1);
		assert_ok!(discard());
	});
	run(|| {
		opened(SigningOrder::Any);
		assert_ok!(Efirma::refuse(signed(COMPANYS), 0, 0, number(NUMBER), REASONS));
		assert_ok!(Efirma::discard(signed(COMPANYS), 0));
	});
}

#[test]
fn an_opener_who_is_neither_officer_nor_person_leaves_a_deposit() {
	run(|| {
		let ticket = |act| Acts::<Test>::get(act).expect("was opened").ticket;
		for (act, byte) in [COMPANYS, PERSON, OFFICER].into_iter().enumerate() {
			assert_ok!(Efirma::open(signed(byte), terms(SigningOrder::Any)));
			let act = u32::try_from(act).expect("is small");
			assert_eq!(ticket(act).is_some(), byte == COMPANYS);
		}
		assert_noop!(Efirma::open(RuntimeOrigin::root(), terms(SigningOrder::Any)), BadOrigin);
	});
}

#[test]
fn other_pallets_ask_for_a_seal_of_a_company_a_person_or_an_account() {
	run(|| {
		register_company(COMPANYS);
		register_person(PERSON);
		let verify = |signatory: &Signatory, seal: &Seal| {
			<Pallet<Test> as SignatureVerifier>::verify(signatory, b"contract", b"terms", seal)
		};
		let companys = seal(&KEYS[0], NUMBER, b"contract", b"terms");
		let persons = seal(&KEYS[1], OTHER_NUMBER, b"contract", b"terms");
		assert_ok!(verify(&of_company(), &companys));
		assert_ok!(verify(&Signatory::Person(PERSON.into()), &persons));
		assert_ok!(verify(&Signatory::Account(account(PERSON)), &persons));
		let company_by_account = Signatory::Account(account(COMPANYS));
		assert_noop!(verify(&company_by_account, &companys), Error::<Test>::NotTheSignatory);
		assert_noop!(verify(&Signatory::Person(8), &persons), Error::<Test>::NotTheSignatory);
		assert_noop!(verify(&of_company(), &persons), Error::<Test>::NotTheSignatory);
		let other = seal(&KEYS[0], NUMBER, b"contract", b"other terms");
		assert_noop!(verify(&of_company(), &other), Error::<Test>::WrongSignature);
		// A thief of the account binds their own certificate to it, and is still somebody else.
		let thiefs = registration("30001000000500003418", 0, crate::types::Claim::NaturalPerson([8; 32]));
		let possession = proof(&KEYS[0], "30001000000500003418", PERSON, 0);
		assert_ok!(Efirma::register(signed(OFFICER), thiefs, account(PERSON), possession));
		let thiefs = super::seal(&KEYS[0], "30001000000500003418", b"contract", b"terms");
		let of_account = Signatory::Account(account(PERSON));
		assert_noop!(verify(&of_account, &thiefs), Error::<Test>::NotTheSignatory);
		let unknown = Seal { certificate: number("00000000000000000001"), ..companys };
		assert_noop!(verify(&of_company(), &unknown), Error::<Test>::NoSuchCertificate);
	});
}
