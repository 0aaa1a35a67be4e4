use super::*;
use crate::Error;
use cadena_primitives::{
	AccountId,
	orders::{ContractId, Effect, OrderKind, OrderRefusal, Ordered, Scope},
};
use frame_support::assert_noop;

const DEBT: OrderKind = OrderKind::Attachment { amount: 1 };

fn receive(supplier: AccountId, kind: OrderKind, scope: Scope) -> Result<Effect, OrderRefusal> {
	Contracts::receive(&ContractId { tender: TENDER, supplier }, 0, kind, scope)
}

#[test]
fn cff_160_what_a_supplier_is_to_be_paid_is_attached_and_nothing_else_of_the_contract() {
	run(|| {
		guaranteed();
		assert_eq!(receive(account(SUPPLIER), DEBT, Scope::Payments), Ok(Effect::Noted));
		for scope in [Scope::Whole, Scope::Performance, Scope::Transfer] {
			let received = receive(account(SUPPLIER), DEBT, scope);
			assert_eq!(received, Err(OrderRefusal::NotForThisObject));
		}
		for kind in [OrderKind::Restraint, OrderKind::Retention, OrderKind::Expropriation] {
			let received = receive(account(SUPPLIER), kind, Scope::Payments);
			assert_eq!(received, Err(OrderRefusal::NotForThisObject));
		}
	});
}

#[test]
fn an_order_is_about_a_contract_that_its_supplier_has_signed() {
	run(|| {
		let suspended = |supplier| receive(account(supplier), OrderKind::Suspension, Scope::Whole);
		assert_eq!(suspended(SUPPLIER), Err(OrderRefusal::NoSuchObject));
		assert_ok!(offer());
		assert_eq!(suspended(SUPPLIER), Err(OrderRefusal::NoSuchObject));
		at(day(20));
		assert_ok!(sign());
		assert_eq!(suspended(SUPPLIER), Ok(Effect::Closes));
		assert_eq!(suspended(CITIZEN), Err(OrderRefusal::NoSuchObject));
	});
}

#[test]
fn a_court_suspends_payments_and_deliveries_go_on() {
	run(|| {
		guaranteed();
		Suspension::set(Some(Scope::Payments));
		let advance = || Contracts::pay_advance(signed(OFFICER), TENDER, HALF, document(3), document(4));
		assert_noop!(advance(), Error::<Test>::SuspendedByCourt);
		assert_ok!(Contracts::deliver(signed(SUPPLIER), TENDER, 0, document(3)));
		assert_ok!(Contracts::accept(signed(OFFICER), TENDER, 0, document(3)));
		assert_ok!(Contracts::invoice(signed(SUPPLIER), TENDER, 0, document(3)));
		let pay = || Contracts::pay(signed(OFFICER), TENDER, 0, document(3));
		assert_noop!(pay(), Error::<Test>::SuspendedByCourt);
		Suspension::set(Some(Scope::Performance));
		assert_ok!(pay());
	});
}

#[test]
fn art_75_nobody_is_punished_for_a_delay_while_a_court_suspends_the_performance() {
	run(|| {
		guaranteed();
		at(day(50));
		let penalize = || Contracts::penalize(signed(OFFICER), TENDER, 0, 1, document(3));
		let rescind = || Contracts::begin_rescission(signed(OFFICER), TENDER, document(3));
		for scope in [Scope::Performance, Scope::Whole] {
			Suspension::set(Some(scope));
			assert_noop!(penalize(), Error::<Test>::SuspendedByCourt);
			assert_noop!(rescind(), Error::<Test>::SuspendedByCourt);
		}
		Suspension::set(Some(Scope::Payments));
		assert_ok!(penalize());
		assert_ok!(rescind());
		assert_ok!(Contracts::answer_rescission(signed(SUPPLIER), TENDER, document(4)));
		Suspension::set(Some(Scope::Performance));
		let decide = || Contracts::decide_rescission(signed(OFFICER), TENDER, true, document(5));
		assert_noop!(decide(), Error::<Test>::SuspendedByCourt);
		Suspension::set(None);
		assert_ok!(decide());
	});
}
