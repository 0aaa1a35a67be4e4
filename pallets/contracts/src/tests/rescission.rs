use super::*;
use crate::Error;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

fn begin() -> DispatchResult {
	Contracts::begin_rescission(signed(OFFICER), TENDER, document(3))
}

fn answer() -> DispatchResult {
	Contracts::answer_rescission(signed(SUPPLIER), TENDER, document(4))
}

fn decide(rescind: bool) -> DispatchResult {
	Contracts::decide_rescission(signed(OFFICER), TENDER, rescind, document(5))
}

fn close() -> DispatchResult {
	Contracts::close(signed(OFFICER), TENDER, document(7))
}

#[test]
fn art_77_the_supplier_has_five_business_days_and_the_agency_ten_more() {
	run(|| {
		guaranteed();
		let monday = day(25);
		at(monday);
		assert_ok!(begin());
		assert_noop!(begin(), Error::<Test>::RescissionUnderWay);
		assert_noop!(decide(true), Error::<Test>::AnswerTermRunning);
		at(monday + 8 * DAY - 1);
		assert_noop!(decide(true), Error::<Test>::AnswerTermRunning);
		at(monday + 8 * DAY);
		assert_noop!(answer(), Error::<Test>::AnswerTermOver);
		at(monday + 22 * DAY - 1);
		assert_ok!(decide(true));
		assert!(matches!(contract().state, State::Rescinded { .. }));
		assert_eq!(MockSuppliers::rescinded(), 1, "the registry of suppliers knows");
	});
}

#[test]
fn art_77_ii_a_late_decision_is_none_and_the_procedure_begins_again() {
	run(|| {
		guaranteed();
		at(day(25));
		assert_ok!(begin());
		at(day(25 + 22));
		assert_noop!(decide(true), Error::<Test>::RulingTermOver);
		assert_ok!(begin());
		assert_noop!(decide(true), Error::<Test>::AnswerTermRunning);
	});
}

#[test]
fn an_answer_lets_the_agency_decide_at_once() {
	run(|| {
		guaranteed();
		assert_noop!(answer(), Error::<Test>::NoRescission);
		assert_noop!(decide(true), Error::<Test>::NoRescission);
		assert_ok!(begin());
		assert_noop!(
			Contracts::answer_rescission(signed(CITIZEN), TENDER, document(4)),
			Error::<Test>::NotTheSupplier
		);
		assert_ok!(answer());
		assert_noop!(answer(), Error::<Test>::AnswerTermOver);
		assert_noop!(close(), Error::<Test>::RescissionUnderWay);
		assert_ok!(decide(false));
		assert!(matches!(contract().state, State::Executing(_)));
		assert_eq!(MockSuppliers::rescinded(), 0);
	});
}

#[test]
fn rescission_is_for_the_contracting_agency() {
	run(|| {
		assert_ok!(offer());
		assert_noop!(begin(), Error::<Test>::NotExecuting);
		assert_ok!(sign());
		assert_noop!(Contracts::begin_rescission(signed(SUPPLIER), TENDER, document(3)), BadOrigin);
		assert_noop!(
			Contracts::begin_rescission(signed(STRANGER), TENDER, document(3)),
			Error::<Test>::NotTheContractingAgency
		);
		assert_ok!(begin());
		assert_noop!(
			Contracts::decide_rescission(signed(STRANGER), TENDER, true, document(5)),
			Error::<Test>::NotTheContractingAgency
		);
	});
}

#[test]
fn art_77_iii_a_rescinded_contract_is_settled() {
	run(|| {
		guaranteed();
		assert_ok!(begin());
		assert_ok!(answer());
		assert_ok!(decide(true));
		assert_noop!(begin(), Error::<Test>::NotExecuting);
		assert_ok!(close());
	});
}
