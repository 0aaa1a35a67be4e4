use super::*;

#[test]
fn a_lost_key_is_replaced_by_resolution_and_the_account_stays() {
	run(|| {
		registered();
		let own = account_of(&rfc());
		assert_ok!(dismiss(ANA));
		System::assert_last_event(
			Event::RepresentativeDismissed {
				rfc: rfc(),
				representative: account(ANA),
				warrant: resolution(),
			}
			.into(),
		);
		let next = account(BRUNO);
		assert_ok!(LegalPersons::appoint(signed(OVERSIGHT), rfc(), next, LASTING, resolution()));
		assert!(!represents(ANA) && !represents(BRUNO), "not at once");
		Now::set(Now::get() + NOTICE);
		assert!(represents(BRUNO));
		assert_eq!(LegalPersons::of(&own), Some(rfc()));
	});
}

#[test]
fn the_companys_e_firma_appoints_and_dismisses_once_each() {
	run(|| {
		registered();
		let change = Change::Appoint { representative: account(BRUNO), term: LASTING };
		let appoint =
			|warrant| LegalPersons::appoint(signed(STRANGER), rfc(), account(BRUNO), LASTING, warrant);
		assert_noop!(appoint(sealed(other_rfc(), change.clone(), 0)), wrong_signature());
		assert_noop!(appoint(sealed(rfc(), change.clone(), 1)), wrong_signature());
		assert_ok!(appoint(sealed(rfc(), change.clone(), 0)));
		let dismissal = Change::Dismiss { representative: account(BRUNO) };
		let dismiss = |warrant| LegalPersons::dismiss(signed(STRANGER), rfc(), account(BRUNO), warrant);
		assert_noop!(dismiss(sealed(rfc(), change.clone(), 1)), wrong_signature());
		assert_ok!(dismiss(sealed(rfc(), dismissal, 1)));
		assert_noop!(appoint(sealed(rfc(), change, 0)), wrong_signature());
		assert!(!represents(BRUNO), "what was sealed for the first time counts no second");
	});
}

#[test]
fn a_term_is_kept_and_changed() {
	run(|| {
		registered();
		let later = Term { since: Now::get() + DAY, until: Some(Now::get() + 3 * DAY) };
		assert_ok!(appoint(BRUNO, later));
		assert!(!represents(BRUNO), "not yet");
		Now::set(Now::get() + DAY);
		assert!(represents(BRUNO));
		act_for(BRUNO, rfc());
		assert_ok!(appoint(BRUNO, days(1)));
		Now::set(Now::get() + DAY);
		assert!(!represents(BRUNO), "no more");
		assert_eq!(
			LegalPersons::representation(account(BRUNO)).map(|(rfc, _)| rfc),
			Some(rfc()),
			"and named until dismissed"
		);
	});
}

#[test]
fn appoint_and_dismiss_refuse_what_cannot_be() {
	run(|| {
		assert_noop!(appoint(BRUNO, LASTING), Error::<Test>::NotRegistered);
		assert_noop!(dismiss(BRUNO), Error::<Test>::NotRegistered);
		registered();
		let stranger: RuntimeOrigin = signed(STRANGER);
		assert_noop!(
			LegalPersons::appoint(stranger.clone(), rfc(), account(BRUNO), LASTING, resolution()),
			BadOrigin
		);
		assert_noop!(LegalPersons::dismiss(stranger, rfc(), account(ANA), resolution()), BadOrigin);
		assert_noop!(
			LegalPersons::appoint(RuntimeOrigin::none(), rfc(), account(BRUNO), LASTING, resolution()),
			BadOrigin
		);
		assert_noop!(dismiss(BRUNO), Error::<Test>::NotARepresentative);
		assert_noop!(appoint(BRUNO, days(0)), Error::<Test>::TermOver);
		let own = account_of(&rfc());
		let appoint_itself = LegalPersons::appoint(signed(OVERSIGHT), rfc(), own, LASTING, resolution());
		assert_noop!(appoint_itself, Error::<Test>::IsALegalPerson);
		for byte in 0..15 {
			assert_ok!(appoint(100 + byte, LASTING));
		}
		assert_noop!(appoint(BRUNO, LASTING), Error::<Test>::TooManyRepresentatives);
	});
}

#[test]
fn a_representative_resigns_also_after_the_term_and_is_free() {
	run(|| {
		registered();
		assert_noop!(LegalPersons::resign(signed(STRANGER), rfc()), Error::<Test>::NotARepresentative);
		assert_noop!(LegalPersons::resign(signed(ANA), other_rfc()), Error::<Test>::NotRegistered);
		assert_noop!(LegalPersons::resign(RuntimeOrigin::none(), rfc()), BadOrigin);
		assert_ok!(appoint(BRUNO, days(1)));
		act_for(BRUNO, rfc());
		Now::set(Now::get() + DAY);
		assert_ok!(LegalPersons::resign(signed(BRUNO), rfc()));
		System::assert_last_event(
			Event::RepresentativeResigned { rfc: rfc(), representative: account(BRUNO) }.into(),
		);
		assert_ok!(LegalPersons::register(
			signed(OVERSIGHT),
			other_rfc(),
			account(BRUNO),
			LASTING,
			resolution()
		));
	});
}

#[test]
fn h3_whom_an_officer_names_alone_is_dismissed_by_the_e_firma_before_they_act() {
	run(|| {
		registered();
		let appoint =
			|term| LegalPersons::appoint(signed(OVERSIGHT), rfc(), account(BRUNO), term, resolution());
		assert_noop!(appoint(days(5)), Error::<Test>::TermOver);
		assert_ok!(appoint(LASTING));
		let act = || LegalPersons::act(signed(BRUNO), rfc(), remark());
		assert_noop!(act(), Error::<Test>::TermNotBegun);
		Now::set(Now::get() + NOTICE - 1);
		assert_noop!(act(), Error::<Test>::TermNotBegun);
		let dismissal = Change::Dismiss { representative: account(BRUNO) };
		let warrant = sealed(rfc(), dismissal, 0);
		assert_ok!(LegalPersons::dismiss(signed(STRANGER), rfc(), account(BRUNO), warrant));
		Now::set(Now::get() + 1);
		assert_noop!(act(), Error::<Test>::NotARepresentative);
	});
}

#[test]
fn f1b_a_young_certificate_names_nobody_before_the_notice_is_over() {
	run(|| {
		registered();
		CertifiedAt::set(Some(Now::get()));
		assert_ok!(appoint(BRUNO, LASTING));
		let act = || LegalPersons::act(signed(BRUNO), rfc(), remark());
		assert_noop!(act(), Error::<Test>::TermNotBegun);
		Now::set(Now::get() + NOTICE - 1);
		assert_noop!(act(), Error::<Test>::TermNotBegun);
		// The company sees whom it did not name, and has all that time.
		let dismissal = Change::Dismiss { representative: account(BRUNO) };
		let dismissed = sealed(rfc(), dismissal, 1);
		assert_ok!(LegalPersons::dismiss(signed(STRANGER), rfc(), account(BRUNO), dismissed));
		Now::set(Now::get() + 1);
		assert_noop!(act(), Error::<Test>::NotARepresentative);
		assert_ok!(appoint(BRUNO, LASTING));
		assert_ok!(act());
	});
}

#[test]
fn f1b_a_company_that_registers_for_the_first_time_does_not_wait_for_its_certificate() {
	run(|| {
		CertifiedAt::set(Some(Now::get()));
		let change = Change::Register { representative: account(ANA), term: LASTING };
		let warrant = sealed(rfc(), change, 0);
		assert_ok!(LegalPersons::register(signed(STRANGER), rfc(), account(ANA), LASTING, warrant));
		act_for(ANA, rfc());
	});
}

#[test]
fn f9_what_was_signed_and_kept_names_nobody_later() {
	run(|| {
		registered();
		let change = Change::Appoint { representative: account(BRUNO), term: LASTING };
		let until = Now::get() + LONGEST_WARRANT;
		let appoint = |until| {
			let warrant = sealed_until(rfc(), change.clone(), 0, until);
			LegalPersons::appoint(signed(STRANGER), rfc(), account(BRUNO), LASTING, warrant)
		};
		assert_noop!(appoint(until + 1), Error::<Test>::WarrantTooLong);
		Now::set(until);
		assert_noop!(appoint(until), Error::<Test>::WarrantOver);
		// Another end than that which was signed is another content.
		let kept = sealed_until(rfc(), change.clone(), 0, until);
		let Warrant::Seal { seal, .. } = kept else { unreachable!("it is sealed") };
		let longer = Warrant::Seal { seal, until: until + DAY };
		let forged = LegalPersons::appoint(signed(STRANGER), rfc(), account(BRUNO), LASTING, longer);
		assert_noop!(forged, wrong_signature());
		assert_ok!(appoint(until + 1));
	});
}
