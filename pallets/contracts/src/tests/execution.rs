use super::*;
use crate::{Contracts as Records, Error, Event, Pallet};
use cadena_kit::mock::Interrupted;
use cadena_primitives::{
	Awarded,
	time::{Interruption, InterruptionCause},
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

fn deliver(milestone: u8) -> DispatchResult {
	Contracts::deliver(signed(SUPPLIER), TENDER, milestone, document(3))
}

fn accept(milestone: u8) -> DispatchResult {
	Contracts::accept(signed(OFFICER), TENDER, milestone, document(4))
}

fn invoice(milestone: u8) -> DispatchResult {
	Contracts::invoice(signed(SUPPLIER), TENDER, milestone, document(5))
}

fn pay(milestone: u8) -> DispatchResult {
	Contracts::pay(signed(OFFICER), TENDER, milestone, document(6))
}

fn close() -> DispatchResult {
	Contracts::close(signed(OFFICER), TENDER, document(7))
}

fn last_in_time() -> bool {
	match System::events().pop().expect("there is one").event {
		RuntimeEvent::Contracts(
			Event::GuaranteePresented { in_time, .. }
			| Event::MilestoneDelivered { in_time, .. }
			| Event::MilestoneAccepted { in_time, .. }
			| Event::MilestonePaid { in_time, .. },
		) => in_time,
		other => panic!("not a timed event: {other:?}"),
	}
}

#[test]
fn art_69_the_performance_guarantee_covers_the_calls_percentage() {
	run(|| {
		let present = |byte, amount| Contracts::present_guarantee(signed(byte), TENDER, amount, document(2));
		assert_noop!(present(SUPPLIER, PRICE), Error::<Test>::NoSuchContract);
		assert_ok!(offer());
		assert_noop!(present(SUPPLIER, PRICE), Error::<Test>::NotExecuting);
		assert_ok!(sign());
		assert_noop!(present(CITIZEN, PRICE), Error::<Test>::NotTheSupplier);
		assert_noop!(present(SUPPLIER, PRICE / 10 - 1), Error::<Test>::GuaranteeTooSmall);
		assert_ok!(present(SUPPLIER, PRICE / 10));
		assert!(last_in_time());
		assert_noop!(present(SUPPLIER, PRICE), Error::<Test>::GuaranteePresented);
	});
}

#[test]
fn art_69_a_guarantee_after_ten_natural_days_is_recorded_as_late() {
	run(|| {
		executing();
		// Signed on Wednesday 17 June: the tenth day is a Saturday, and Monday the last.
		at(day(33));
		assert_ok!(Contracts::present_guarantee(signed(SUPPLIER), TENDER, PRICE, document(2)));
		assert!(!last_in_time());
	});
}

#[test]
fn art_69_i_the_advance_is_fully_guaranteed_and_paid_once() {
	run(|| {
		executing();
		let advance = |byte, guaranteed| {
			Contracts::pay_advance(signed(byte), TENDER, guaranteed, document(2), document(3))
		};
		assert_noop!(advance(CITIZEN, HALF), BadOrigin);
		assert_noop!(advance(STRANGER, HALF), Error::<Test>::NotTheContractingAgency);
		assert_noop!(advance(OFFICER, HALF - 1), Error::<Test>::GuaranteeTooSmall);
		assert_ok!(advance(OFFICER, HALF));
		assert_noop!(advance(OFFICER, HALF), Error::<Test>::NoAdvanceDue);
	});
	run(|| {
		assert_ok!(offer_with(OFFICER, &[(PRICE, day(40))], 0));
		assert_ok!(sign());
		assert_noop!(
			Contracts::pay_advance(signed(OFFICER), TENDER, PRICE, document(2), document(3)),
			Error::<Test>::NoAdvanceDue
		);
	});
}

#[test]
fn art_66_x_the_milestones_amortise_the_advance_to_the_centavo() {
	run(|| {
		let third = PRICE / 3 + 1;
		let parts = [(third, day(40)), (third, day(50)), (PRICE - 2 * third, day(60))];
		assert_ok!(offer_with(OFFICER, &parts, HALF - 1));
		assert_ok!(sign());
		assert_ok!(Contracts::pay_advance(signed(OFFICER), TENDER, HALF, document(2), document(3)));
		let paid: u128 = (0..3).map(|milestone| contract().payable(milestone)).sum();
		assert_eq!(paid + HALF - 1, PRICE);
		assert_ok!(deliver(0));
		assert_ok!(accept(0));
		assert_ok!(invoice(0));
		let expected = contract().payable(0);
		assert_ok!(pay(0));
		System::assert_last_event(
			Event::MilestonePaid {
				tender: TENDER,
				milestone: 0,
				amount: expected,
				reference: document(6),
				in_time: true,
			}
			.into(),
		);
		assert_eq!(contract().payable(7), 0);
	});
}

#[test]
fn art_66_x_an_advance_comes_before_the_first_payment() {
	run(|| {
		executing();
		assert_ok!(deliver(0));
		assert_ok!(accept(0));
		assert_ok!(invoice(0));
		assert_ok!(pay(0));
		assert_noop!(
			Contracts::pay_advance(signed(OFFICER), TENDER, HALF, document(2), document(3)),
			Error::<Test>::NoAdvanceDue
		);
	});
}

#[test]
fn a_contract_is_performed_accepted_paid_and_settled() {
	run(|| {
		guaranteed();
		for milestone in [0, 1] {
			at(day(30));
			assert_ok!(deliver(milestone));
			assert_ok!(accept(milestone));
			assert_ok!(invoice(milestone));
			assert_noop!(close(), Error::<Test>::NotAllPaid);
			assert_ok!(pay(milestone));
		}
		assert_noop!(
			Contracts::close(signed(STRANGER), TENDER, document(7)),
			Error::<Test>::NotTheContractingAgency
		);
		assert_ok!(close());
		assert_noop!(close(), Error::<Test>::NotExecuting);
		assert_noop!(deliver(0), Error::<Test>::NotExecuting);
	});
}

#[test]
fn a_milestone_goes_step_by_step_by_whoever_each_step_belongs_to() {
	run(|| {
		guaranteed();
		assert_noop!(accept(0), Error::<Test>::WrongProgress);
		assert_noop!(invoice(0), Error::<Test>::WrongProgress);
		assert_noop!(pay(0), Error::<Test>::WrongProgress);
		assert_noop!(deliver(2), Error::<Test>::NoSuchMilestone);
		assert_noop!(
			Contracts::deliver(signed(OFFICER), TENDER, 0, document(3)),
			Error::<Test>::NotTheSupplier
		);
		assert_ok!(deliver(0));
		assert_noop!(deliver(0), Error::<Test>::WrongProgress);
		assert_noop!(Contracts::accept(signed(SUPPLIER), TENDER, 0, document(4)), BadOrigin);
		assert_ok!(accept(0));
		assert_noop!(
			Contracts::invoice(signed(OFFICER), TENDER, 0, document(5)),
			Error::<Test>::NotTheSupplier
		);
		assert_ok!(invoice(0));
		assert_noop!(
			Contracts::pay(signed(STRANGER), TENDER, 0, document(6)),
			Error::<Test>::NotTheContractingAgency
		);
	});
}

#[test]
fn a_delivery_that_does_not_meet_the_contract_is_made_again() {
	run(|| {
		guaranteed();
		let reject = |byte| Contracts::reject(signed(byte), TENDER, 0, document(4));
		assert_noop!(reject(OFFICER), Error::<Test>::WrongProgress);
		assert_ok!(deliver(0));
		assert_noop!(reject(SUPPLIER), BadOrigin);
		assert_ok!(reject(OFFICER));
		assert_ok!(deliver(0));
	});
}

#[test]
fn arts_72_and_73_late_acceptance_and_payment_are_recorded_as_late() {
	run(|| {
		guaranteed();
		let tuesday = day(33);
		at(tuesday);
		assert_ok!(deliver(0));
		assert!(last_in_time());
		at(tuesday + 15 * DAY - 1);
		assert_ok!(accept(0));
		assert!(last_in_time(), "the tenth business day is in time");
		assert_ok!(invoice(0));
		assert_ok!(deliver(1));
		at(day(33 + 15 + 40));
		assert_ok!(accept(1));
		assert!(!last_in_time());
		assert_ok!(pay(0));
		assert!(!last_in_time());
	});
}

#[test]
fn art_75_penalties_are_for_lateness_and_never_above_the_guarantee() {
	run(|| {
		executing();
		let penalize = |byte, amount| Contracts::penalize(signed(byte), TENDER, 0, amount, document(8));
		assert_noop!(penalize(OFFICER, 1), Error::<Test>::NotLate);
		at(day(41));
		assert_noop!(penalize(OFFICER, 1), Error::<Test>::PenaltyAboveGuarantee);
		assert_ok!(Contracts::present_guarantee(signed(SUPPLIER), TENDER, PRICE / 10, document(2)));
		assert_noop!(penalize(SUPPLIER, 1), BadOrigin);
		assert_noop!(penalize(STRANGER, 1), Error::<Test>::NotTheContractingAgency);
		assert_noop!(penalize(OFFICER, 0), Error::<Test>::NotLate);
		assert_ok!(penalize(OFFICER, PRICE / 10));
		assert_noop!(penalize(OFFICER, 1), Error::<Test>::PenaltyAboveGuarantee);
		assert_noop!(penalize(OFFICER, u128::MAX), Error::<Test>::PenaltyAboveGuarantee);
		assert_noop!(Contracts::penalize(signed(OFFICER), TENDER, 1, 1, document(8)), Error::<Test>::NotLate);
	});
}

#[test]
fn art_75_a_late_delivery_is_penalised_after_it_came() {
	run(|| {
		guaranteed();
		at(day(45));
		assert_ok!(deliver(0));
		assert!(!last_in_time());
		assert_ok!(accept(0));
		assert_ok!(Contracts::penalize(signed(OFFICER), TENDER, 0, 100, document(8)));
	});
}

#[test]
fn art_38_a_large_contract_closes_only_after_the_witness_reported() {
	run(|| {
		assert_ok!(offer_with(OFFICER, &[(PRICE, day(40))], 0));
		assert_ok!(sign());
		assert_ok!(Contracts::present_guarantee(signed(SUPPLIER), TENDER, PRICE / 10, document(2)));
		assert_ok!(deliver(0));
		assert_ok!(accept(0));
		assert_ok!(invoice(0));
		assert_ok!(pay(0));
		StandingAward::set(Some(Awarded { report_due: true, ..award() }));
		assert_noop!(close(), Error::<Test>::WitnessReportDue);
		StandingAward::set(Some(award()));
		assert_ok!(close());
	});
}

#[test]
fn a_contract_without_its_guarantee_is_not_settled() {
	run(|| {
		assert_ok!(offer_with(OFFICER, &[(PRICE, day(40))], 0));
		assert_ok!(sign());
		assert_ok!(deliver(0));
		assert_ok!(accept(0));
		assert_ok!(invoice(0));
		assert_ok!(pay(0));
		assert_noop!(close(), Error::<Test>::GuaranteeTooSmall);
	});
}

#[test]
fn try_state_catches_corruption() {
	let corruptions: [fn(&mut Contract); 3] = [
		|contract| contract.price += 1,
		|contract| contract.advance.amount = contract.price + 1,
		|contract| match &mut contract.state {
			State::Executing(execution) => execution.penalties = PRICE,
			_ => unreachable!("it is being performed"),
		},
	];
	for corrupt in corruptions {
		run(|| {
			guaranteed();
			let _ = frame_support::storage::with_transaction(|| {
				Records::<Test>::mutate(TENDER, |contract| corrupt(contract.as_mut().expect("exists")));
				assert!(Pallet::<Test>::do_try_state().is_err());
				sp_runtime::TransactionOutcome::Rollback(Ok::<(), sp_runtime::DispatchError>(()))
			});
		});
	}
}

/// A contract that is signed at a moment, on an award that can be signed until a year later.
fn signed_at(moment: Moment) {
	at(moment);
	StandingAward::set(Some(Awarded { sign_by: moment + 365 * DAY, ..award() }));
	assert_ok!(offer_with(OFFICER, &[(PRICE, moment + 300 * DAY)], 0));
	assert_ok!(sign());
}

#[test]
fn laassp55_a_guarantee_due_on_a_saturday_is_in_time_on_monday() {
	let in_time_on = |presented| {
		let mut in_time = false;
		run(|| {
			signed_at(on(2026, 11, 25, 11));
			at(presented);
			assert_ok!(Contracts::present_guarantee(signed(SUPPLIER), TENDER, PRICE, document(2)));
			in_time = last_in_time();
		});
		in_time
	};
	assert!(in_time_on(on(2026, 12, 7, 23)));
	assert!(!in_time_on(on(2026, 12, 8, 0)));
}

#[test]
fn laassp61_acceptance_counts_the_days_of_rest() {
	let in_time_on = |accepted| {
		let mut in_time = false;
		run(|| {
			signed_at(on(2026, 11, 30, 11));
			at(on(2026, 12, 15, 10));
			assert_ok!(deliver(0));
			at(accepted);
			assert_ok!(accept(0));
			in_time = last_in_time();
		});
		in_time
	};
	assert!(in_time_on(on(2026, 12, 30, 23)));
	assert!(!in_time_on(on(2026, 12, 31, 0)));
}

#[test]
fn an_interruption_moves_what_is_open_and_leaves_what_both_signed() {
	run(|| {
		guaranteed();
		let due = contract().milestones[0].due;
		let canonical = contract().canonical(TENDER, 0);
		Interrupted::mutate(|known| {
			let (from, to) = (due - 2 * DAY, due + 3 * DAY);
			known.note(Interruption { from, to, cause: InterruptionCause::Declared })
		});
		at(due + 5 * DAY);
		assert_ok!(deliver(0));
		assert!(last_in_time(), "the five days were lost");
		assert_eq!(contract().canonical(TENDER, 0), canonical);
	});
}
