use super::*;

#[test]
fn cff_151_a_tax_authority_attaches_what_a_supplier_is_to_be_paid() {
	run(|| {
		let terms = Terms { expires_at: Some(BEGIN + 5), ..terms(DEBT, 1) };
		assert_ok!(give(TAX, terms.clone()));
		assert_eq!(status(0), Status::InForce);
		assert_eq!(in_force(), [0]);
		assert!(!Orders::closes(&object(), Scope::Payments), "an attachment freezes nothing");
		let given = Event::OrderGiven {
			order: 0,
			object: object(),
			terms,
			agency: TAX.into(),
			mandate: cadena_primitives::Mandate::TaxCollection,
			officer: account(TAX),
			effect: Effect::Noted,
		};
		System::assert_last_event(given.into());
	});
}

#[test]
fn a_courts_suspension_closes_acts_in_its_scope_until_it_expires() {
	run(|| {
		let terms = Terms { expires_at: Some(BEGIN + 5), ..terms(OrderKind::Suspension, 1) };
		assert_ok!(give(COURT, terms));
		assert!(Orders::closes(&object(), Scope::Performance));
		assert!(!Orders::closes(&object(), Scope::Payments));
		Now::set(BEGIN + 5);
		assert!(!Orders::closes(&object(), Scope::Performance));
		assert_eq!(status(0), Status::Expired);
	});
}

#[test]
fn only_whom_the_law_empowers_orders() {
	run(|| {
		for (who, kind) in [
			(BUYER, DEBT),
			(SUPPLIER, DEBT),
			(EXECUTIVE, DEBT),
			(TAX, OrderKind::Suspension),
			(SOCIAL_SECURITY, OrderKind::Restraint),
			(TAX, OrderKind::Retention),
			(COURT, OrderKind::Expropriation),
		] {
			assert_noop!(give(who, terms(kind, 1)), Error::<Test>::NoPower);
		}
		MockAgencies::retire(COURT.into());
		assert_noop!(give(COURT, terms(DEBT, 1)), Error::<Test>::NoPower);
		assert_ok!(give(SOCIAL_SECURITY, terms(DEBT, 1)));
	});
}

#[test]
fn nothing_is_ordered_about_what_does_not_exist() {
	run(|| {
		for (tender, supplier) in [(TENDER + 1, SUPPLIER), (TENDER, BUYER)] {
			let object = Object::Contract(ContractId { tender, supplier: account(supplier) });
			let given = Orders::give(signed(COURT), object, terms(DEBT, 1));
			assert_noop!(given, Error::<Test>::NoSuchObject);
		}
	});
}

#[test]
fn a_domain_takes_only_the_orders_that_its_law_knows() {
	run(|| {
		let refused = Error::<Test>::NotForThisObject;
		assert_noop!(give(EXECUTIVE, terms(OrderKind::Expropriation, 1)), refused);
		assert_noop!(give(COURT, terms(OrderKind::Retention, 1)), Error::<Test>::NotForThisObject);
		let whole = Terms { scope: Scope::Whole, ..terms(DEBT, 1) };
		assert_noop!(give(COURT, whole), Error::<Test>::NotForThisObject);
	});
}

#[test]
fn one_document_orders_once() {
	run(|| {
		assert_ok!(give(TAX, terms(DEBT, 1)));
		assert_noop!(give(TAX, terms(DEBT, 1)), Error::<Test>::AlreadyGiven);
		// Another authority's is another order.
		assert_ok!(give(COURT, terms(DEBT, 1)));
		assert_ok!(lift(TAX, 0));
		assert_noop!(give(TAX, terms(DEBT, 1)), Error::<Test>::AlreadyGiven);
		assert_ok!(give(TAX, terms(DEBT, 2)));
		assert_eq!(in_force(), [1, 2]);
	});
}

#[test]
fn an_order_that_says_nothing_or_is_over_is_refused() {
	run(|| {
		let nameless = Terms { norm: Default::default(), ..terms(DEBT, 1) };
		assert_noop!(give(TAX, nameless), Error::<Test>::NoNorm);
		let nothing = terms(OrderKind::Attachment { amount: 0 }, 1);
		assert_noop!(give(TAX, nothing), Error::<Test>::NoAmount);
		let over = Terms { expires_at: Some(BEGIN), ..terms(DEBT, 1) };
		assert_noop!(give(TAX, over), Error::<Test>::AlreadyExpired);
	});
}

#[test]
fn an_object_has_sixteen_orders_in_force_and_expired_ones_make_room() {
	run(|| {
		let brief = Terms { expires_at: Some(BEGIN + 5), ..terms(DEBT, 1) };
		assert_ok!(give(TAX, brief));
		for paper in 2..=16 {
			assert_ok!(give(TAX, terms(DEBT, paper)));
		}
		assert_noop!(give(TAX, terms(DEBT, 17)), Error::<Test>::TooManyOrders);
		Now::set(BEGIN + 5);
		assert_ok!(give(TAX, terms(DEBT, 17)));
		assert_eq!(in_force(), (1..=16).collect::<Vec<_>>());
	});
}
