use super::*;
use codec::Decode;

#[test]
fn oversight_registers_a_legal_person_with_its_first_representative() {
	run(|| {
		registered();
		System::assert_has_event(
			Event::LegalPersonRegistered { rfc: rfc(), account: account_of(&rfc()) }.into(),
		);
		System::assert_last_event(
			Event::RepresentativeAppointed {
				rfc: rfc(),
				representative: account(ANA),
				term: LASTING,
				warrant: resolution(),
			}
			.into(),
		);
		assert!(represents(ANA));
		assert_eq!(LegalPersons::of(&account_of(&rfc())), Some(rfc()));
		assert_eq!(LegalPersons::of(&account_of(&other_rfc())), None, "derived, and not registered");
		assert_eq!(LegalPersons::of(&account(ANA)), None);
	});
}

#[test]
fn a_legal_person_registers_itself_with_its_e_firma_whoever_sends_it() {
	run(|| {
		let change = Change::Register { representative: account(ANA), term: LASTING };
		let register =
			|rfc, who, warrant| LegalPersons::register(signed(STRANGER), rfc, account(who), LASTING, warrant);
		let seal = sealed(rfc(), change.clone(), 0);
		assert_noop!(register(other_rfc(), ANA, seal.clone()), wrong_signature());
		assert_noop!(register(rfc(), BRUNO, seal.clone()), wrong_signature());
		assert_ok!(register(rfc(), ANA, seal));
		assert!(represents(ANA));
		assert_eq!(Registry::<Test>::get(rfc()).map(|company| company.sealed), Some(1));
	});
}

#[test]
fn register_refuses_strangers_repetitions_and_malformed_keys() {
	run(|| {
		let register = |origin, rfc| LegalPersons::register(origin, rfc, account(ANA), LASTING, resolution());
		assert_noop!(register(signed(STRANGER), rfc()), BadOrigin);
		assert_noop!(register(RuntimeOrigin::none(), rfc()), BadOrigin);
		// The first twelve of the thirteen characters of a natural person.
		let natural = Rfc::decode(&mut &b"GODE561231GR"[..]).expect("12 bytes");
		assert_noop!(register(signed(OVERSIGHT), natural), Error::<Test>::MalformedRfc);
		registered();
		assert_noop!(register(signed(OVERSIGHT), rfc()), Error::<Test>::AlreadyRegistered);
	});
}

#[test]
fn no_account_represents_two_legal_persons_and_none_represents_itself() {
	run(|| {
		registered();
		act_for(ANA, rfc());
		let register =
			|who| LegalPersons::register(signed(OVERSIGHT), other_rfc(), who, LASTING, resolution());
		assert_noop!(register(account(ANA)), Error::<Test>::RepresentsAnother);
		assert_noop!(register(account_of(&rfc())), Error::<Test>::IsALegalPerson);
		assert_noop!(register(account_of(&other_rfc())), Error::<Test>::IsALegalPerson);
		assert_ok!(register(account(BRUNO)));
		act_for(BRUNO, other_rfc());
		assert_noop!(appoint(BRUNO, LASTING), Error::<Test>::RepresentsAnother);
		assert_eq!(LegalPersons::representation(account(BRUNO)), Some((other_rfc(), LASTING)));
	});
}

#[test]
fn register_refuses_a_term_that_is_over() {
	run(|| {
		let term = Term { since: 0, until: Some(Now::get()) };
		let register = LegalPersons::register(signed(OVERSIGHT), rfc(), account(ANA), term, resolution());
		assert_noop!(register, Error::<Test>::TermOver);
	});
}

#[test]
fn views_tell_the_account_and_the_representation() {
	run(|| {
		registered();
		assert_eq!(LegalPersons::representation(account(ANA)), None, "Ana did nothing yet");
		act_for(ANA, rfc());
		let view = LegalPersons::legal_person(rfc()).map(|(account, company)| (account, company.sealed));
		assert_eq!(view, Some((account_of(&rfc()), 0)));
		assert_eq!(LegalPersons::representation(account(ANA)), Some((rfc(), LASTING)));
		assert_eq!(LegalPersons::representation(account(BRUNO)), None);
		assert_eq!(LegalPersons::representatives(&rfc()), vec![account(ANA)]);
	});
}

#[test]
fn h2_who_is_named_without_being_asked_represents_whom_they_choose() {
	run(|| {
		registered();
		let register =
			|| LegalPersons::register(signed(OVERSIGHT), other_rfc(), account(ANA), LASTING, resolution());
		assert_ok!(register());
		assert!(represents(ANA), "both name her");
		assert_eq!(System::sufficients(&account(ANA)), 2);
		act_for(ANA, other_rfc());
		let act = |rfc| LegalPersons::act(signed(ANA), rfc, remark());
		assert_noop!(act(rfc()), Error::<Test>::RepresentsAnother);
		assert_noop!(appoint(ANA, LASTING), Error::<Test>::RepresentsAnother);
		// Whoever named her takes nothing by dismissing her, nor has she to resign there.
		assert_ok!(dismiss(ANA));
		assert_eq!(System::sufficients(&account(ANA)), 1);
		assert_eq!(LegalPersons::representation(account(ANA)), Some((other_rfc(), LASTING)));
		assert_ok!(LegalPersons::resign(signed(ANA), other_rfc()));
		assert_eq!(System::sufficients(&account(ANA)), 0);
		assert_ok!(appoint(ANA, LASTING));
		act_for(ANA, rfc());
	});
}
