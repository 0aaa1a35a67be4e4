use super::*;

#[test]
fn an_authority_lifts_its_own_order() {
	run(|| {
		assert_ok!(give(TAX, terms(DEBT, 1)));
		assert_ok!(lift(TAX, 0));
		assert_eq!(status(0), Status::Lifted);
		assert!(in_force().is_empty());
		assert!(!crate::OrdersOn::<Test>::contains_key(object()));
		assert_eq!(Lifted::get(), [0]);
		let lifted = Event::OrderLifted {
			order: 0,
			object: object(),
			agency: TAX.into(),
			officer: account(TAX),
			document: document(99),
		};
		System::assert_last_event(lifted.into());
	});
}

#[test]
fn a_suspension_that_is_lifted_closes_nothing_more() {
	run(|| {
		assert_ok!(give(COURT, terms(OrderKind::Suspension, 1)));
		assert_ok!(lift(COURT, 0));
		assert!(!Orders::closes(&object(), Scope::Performance));
	});
}

#[test]
fn another_authority_lifts_nothing_but_a_court_lifts_what_no_court_gave() {
	run(|| {
		assert_ok!(give(TAX, terms(DEBT, 1)));
		assert_noop!(lift(SOCIAL_SECURITY, 0), Error::<Test>::NotTheOrderingAuthority);
		assert_noop!(lift(BUYER, 0), Error::<Test>::NoPower);
		assert_noop!(lift(SUPPLIER, 0), Error::<Test>::NoPower);
		assert_ok!(lift(OTHER_COURT, 0));
	});
}

#[test]
fn a_courts_order_is_lifted_by_that_court_or_by_any_when_it_has_no_seat_any_more() {
	run(|| {
		assert_ok!(give(COURT, terms(DEBT, 1)));
		assert_noop!(lift(OTHER_COURT, 0), Error::<Test>::NotTheOrderingAuthority);
		assert_noop!(lift(TAX, 0), Error::<Test>::NotTheOrderingAuthority);
		MockAgencies::retire(COURT.into());
		assert_noop!(lift(COURT, 0), Error::<Test>::NoPower);
		assert_noop!(lift(TAX, 0), Error::<Test>::NotTheOrderingAuthority);
		assert_ok!(lift(OTHER_COURT, 0));
	});
}

#[test]
fn what_is_not_in_force_is_not_lifted() {
	run(|| {
		assert_noop!(lift(TAX, 0), Error::<Test>::NoSuchOrder);
		assert_ok!(give(TAX, Terms { expires_at: Some(BEGIN + 5), ..terms(DEBT, 1) }));
		assert_ok!(give(TAX, terms(DEBT, 2)));
		Now::set(BEGIN + 5);
		assert_noop!(lift(TAX, 0), Error::<Test>::Expired);
		assert_ok!(lift(TAX, 1));
		assert_noop!(lift(TAX, 1), Error::<Test>::AlreadyLifted);
	});
}
