use super::*;
use crate::{Disclosures, SealedBallots, types::reward as rules};

const FUND: u8 = 202;
const SHARE: Balance = POT / 5 * 9 / 10;

/// Evaluators 0 to 4; those of these numbers disclosed, all with 80 points but the last with 20.
fn disclosed(count: u8) {
	drawn(0..5);
	for evaluator in 0..count {
		seal(evaluator, &rated(evaluator, count));
	}
	Stage::set(BallotStage::Disclosure);
	for evaluator in 0..count {
		assert_ok!(disclose(evaluator, &rated(evaluator, count)));
	}
	Stage::set(BallotStage::Decision);
}

fn rated(evaluator: u8, count: u8) -> RatingSheet {
	if evaluator + 1 == count { sheet(20, 20) } else { sheet(80, 80) }
}

fn pay() -> frame_support::dispatch::DispatchResultWithPostInfo {
	PanelsPallet::pay(signed(99), TENDER)
}

fn settle() -> frame_support::dispatch::DispatchResultWithPostInfo {
	PanelsPallet::settle(signed(99), TENDER)
}

fn grade(by: u8, grade: u8) -> frame_support::dispatch::DispatchResult {
	PanelsPallet::grade(signed(by), TENDER, grade, document(1))
}

#[test]
fn half_is_paid_at_the_award_and_half_by_the_outcome() {
	run(|| {
		disclosed(4);
		assert_noop!(pay(), Error::<Test>::NothingToPay);
		Stage::set(BallotStage::Awarded);
		assert_noop!(PanelsPallet::pay(RuntimeOrigin::none(), TENDER), DispatchError::BadOrigin);
		assert_ok!(pay());
		for evaluator in 0..4 {
			assert_eq!(balance(evaluator), 10 + SHARE / 2);
		}
		assert_eq!(balance(4), 10, "who did not disclose earns nothing");
		assert_noop!(pay(), Error::<Test>::NothingToPay);
		assert_noop!(settle(), Error::<Test>::StillGraded);

		GradedUntil::set(Some(2_000));
		assert_ok!(grade(OFFICER, 80));
		assert_ok!(grade(WITNESS, 80));
		assert_noop!(settle(), Error::<Test>::StillGraded);
		Now::set(2_000);
		assert_ok!(settle());
		for evaluator in 0..3 {
			assert_eq!(balance(evaluator), 10 + SHARE, "agreed in full");
		}
		assert_eq!(balance(3), 10 + SHARE / 2, "was 60 points off, beyond the tolerance");
		assert_eq!(balance(FUND), SHARE / 2, "what was forfeited goes to Oversight");
		assert_eq!(balance(201), ENDOWMENT - 4 * SHARE, "the rest goes back");
		assert_eq!(held(), 0);
		let returned = POT - 4 * SHARE;
		System::assert_last_event(Event::PanelSettled { tender: TENDER, grade: Some(80), returned }.into());
		let changes = Judged::get().into_iter().collect::<std::collections::BTreeMap<_, _>>();
		let consensus = rules::consensus(&[&sheet(80, 80), &sheet(80, 80), &sheet(80, 80), &sheet(20, 20)]);
		assert_eq!(changes[&0], rules::change(Some(1_000), consensus[0]));
		assert_eq!(changes[&3], rules::change(Some(0), consensus[3]));
		assert!(changes[&3] < 0 && changes[&0] > 0);
		assert_noop!(settle(), Error::<Test>::AlreadySettled);
		GradedUntil::set(Some(9_000));
		assert_noop!(grade(OFFICER, 1), Error::<Test>::AlreadySettled);
		assert_noop!(pay(), Error::<Test>::AlreadySettled);
	});
}

#[test]
fn l17_the_rest_of_the_pot_goes_to_the_account_that_the_agency_has_now() {
	run(|| {
		disclosed(3);
		Stage::set(BallotStage::Awarded);
		GradedUntil::set(Some(1_000));
		MockAgencies::seat(MockAgency::federal(AGENCY).with_account(77));
		let before = balance(77);
		assert_ok!(settle());
		assert_eq!(balance(77) - before, POT - 3 * SHARE);
		assert_eq!(balance(201), ENDOWMENT - POT, "the account that was left gets nothing");
		assert_eq!(held(), 0);
	});
}

#[test]
fn the_grade_is_the_median_and_citizens_are_one_of_three() {
	run(|| {
		disclosed(3);
		Stage::set(BallotStage::Awarded);
		GradedUntil::set(Some(2_000));
		assert_ok!(grade(OFFICER, 0));
		assert_ok!(grade(WITNESS, 20));
		assert_ok!(grade(WITNESS, 90));
		CitizensGrade::set(Some(80));
		Now::set(2_000);
		assert_ok!(settle());
		assert_eq!(balance(0), 10 + SHARE);
		assert_eq!(balance(2), 10 + SHARE / 2);
	});
}

#[test]
fn what_nobody_graded_nobody_got_wrong() {
	run(|| {
		disclosed(3);
		Stage::set(BallotStage::Awarded);
		GradedUntil::set(Some(1_000));
		MockAgencies::retire(CERTIFIER);
		assert_noop!(settle(), Error::<Test>::NoFund);
		MockAgencies::seat(certifier());
		IsFinal::set(false);
		assert_noop!(settle(), Error::<Test>::NotFinal);
		IsFinal::set(true);
		assert_ok!(settle());
		for evaluator in 0..3 {
			assert_eq!(balance(evaluator), 10 + SHARE, "both halves at once");
		}
		assert_eq!(balance(FUND), 0);
	});
}

#[test]
fn after_a_tender_without_an_award_the_work_is_paid_and_the_rest_goes_back() {
	run(|| {
		disclosed(3);
		assert_noop!(settle(), Error::<Test>::WrongStage);
		Stage::set(BallotStage::Ended);
		IsFinal::set(false);
		assert_noop!(settle(), Error::<Test>::NotFinal);
		IsFinal::set(true);
		MockAgencies::retire(CERTIFIER);
		assert_ok!(settle());
		for evaluator in 0..3 {
			assert_eq!(balance(evaluator), 10 + SHARE / 2);
		}
		assert_eq!(balance(201), ENDOWMENT - 3 * (SHARE / 2));
		assert!(Judged::get().is_empty());
	});
}

#[test]
fn l3_a_panel_whose_tender_lapsed_is_paid_and_settled() {
	run(|| {
		disclosed(3);
		Stage::set(BallotStage::Decision);
		assert_noop!(settle(), Error::<Test>::WrongStage);
		Stage::set(BallotStage::Lapsed);
		assert!(MockTenders::lapsed().is_empty());
		assert_ok!(settle());
		assert_eq!(MockTenders::lapsed(), [TENDER]);
		for evaluator in 0..3 {
			assert_eq!(balance(evaluator), 10 + SHARE / 2);
		}
		assert_eq!(balance(201), ENDOWMENT - 3 * (SHARE / 2));
		assert_noop!(settle(), Error::<Test>::AlreadySettled);
	});
}

#[test]
fn a_tender_that_ends_before_any_ballot_costs_nothing() {
	run(|| {
		settle_ring(0..6);
		convene();
		Stage::set(BallotStage::Ended);
		assert_ok!(settle());
		assert_eq!(balance(201), ENDOWMENT);
	});
}

#[test]
fn the_agency_and_the_witness_grade_in_time_and_nobody_else() {
	run(|| {
		disclosed(3);
		Stage::set(BallotStage::Awarded);
		assert_noop!(grade(OFFICER, 50), Error::<Test>::NotGradedNow);
		GradedUntil::set(Some(1_000));
		assert_noop!(grade(OFFICER, 50), Error::<Test>::NotGradedNow);
		GradedUntil::set(Some(1_001));
		Stage::set(BallotStage::Decision);
		assert_noop!(grade(OFFICER, 50), Error::<Test>::NotGradedNow);
		Stage::set(BallotStage::Awarded);
		assert_noop!(grade(OTHER_OFFICER, 50), Error::<Test>::NotAGrader);
		assert_noop!(grade(0, 50), Error::<Test>::NotAGrader);
		assert_noop!(grade(OFFICER, 101), Error::<Test>::GradeOutOfRange);
		assert_noop!(
			PanelsPallet::grade(RuntimeOrigin::none(), TENDER, 50, document(1)),
			DispatchError::BadOrigin
		);
		assert_noop!(PanelsPallet::grade(signed(OFFICER), 1, 50, document(1)), Error::<Test>::NoSuchPanel);
		assert_ok!(grade(OFFICER, 50));
		assert_ok!(grade(WITNESS, 70));
		assert_eq!(panel().grades, Grades { requiring: Some(50), witness: Some(70) });
	});
}

#[test]
fn f4_no_officer_who_acted_for_a_bidder_grades() {
	run(|| {
		disclosed(3);
		Stage::set(BallotStage::Awarded);
		GradedUntil::set(Some(1_001));
		ActedForBidder::set(Some(OFFICER));
		assert_noop!(grade(OFFICER, 50), Error::<Test>::InterestedParty);
		ActedForBidder::set(None);
		assert_ok!(grade(OFFICER, 50));
	});
}

#[test]
fn sealed_ballots_are_cleared_once_all_is_settled() {
	run(|| {
		disclosed(3);
		let clear = || PanelsPallet::clear(signed(99), TENDER);
		assert_noop!(clear(), Error::<Test>::NotSettled);
		Stage::set(BallotStage::Ended);
		assert_ok!(settle());
		assert_noop!(PanelsPallet::clear(RuntimeOrigin::none(), TENDER), DispatchError::BadOrigin);
		assert_noop!(PanelsPallet::clear(signed(99), 1), Error::<Test>::NoSuchPanel);
		assert_ok!(clear());
		assert_eq!(SealedBallots::<Test>::iter().count(), 0);
		assert_noop!(clear(), Error::<Test>::NothingToClear);
		assert_eq!(Disclosures::<Test>::iter().count(), 3, "what was disclosed stays");
	});
}
