use super::*;
use crate::{Error, Event, Tenders as Records};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

#[test]
fn an_officer_drafts_and_publishes() {
	run(|| {
		published();
		assert_eq!(stage(), Stage::Clarification);
		System::assert_last_event(
			Event::CallPublished {
				tender: TENDER,
				officer: account(ISSUER),
				schedule: schedule(),
				witness: WitnessDuty::Voluntary,
			}
			.into(),
		);
		at(day(9));
		assert_eq!(stage(), Stage::Bidding);
		at(day(16));
		assert_eq!(stage(), Stage::Opening);
		at(day(17));
		assert_eq!(stage(), Stage::Evaluation);
		at(day(32) + 1);
		assert_eq!(stage(), Stage::Overdue);
		assert_eq!(crate::Pallet::<Test>::stage(TENDER), Some(Stage::Overdue));
		assert_eq!(crate::Pallet::<Test>::stage(9), None);
	});
}

#[test]
fn draft_refuses_who_has_no_mandate() {
	run(|| {
		for stranger in [OVERSIGHT, CITIZEN, BIDDER] {
			assert_noop!(
				Tenders::draft(
					signed(stranger),
					call_for_tenders(),
					account(CONTRACTING),
					account(OVERSIGHT),
					account(WITNESS),
					false
				),
				BadOrigin
			);
		}
	});
}

#[test]
fn draft_refuses_a_call_that_breaks_its_rules() {
	run(|| {
		let refused = |change: fn(&mut CallForTenders), error: Error<Test>| {
			let mut call = call_for_tenders();
			change(&mut call);
			assert_noop!(draft_call(call, false), error);
		};
		refused(|call| call.title = Default::default(), Error::UntitledCall);
		refused(|call| call.budget = 0, Error::ZeroBudget);
		refused(|call| call.market_median = Some(0), Error::ZeroBudget);
		refused(|call| call.guarantee_percent = 101, Error::PercentOutOfRange);
		refused(|call| call.advance_percent = 51, Error::PercentOutOfRange);
		refused(|call| call.jurisdiction = Jurisdiction::State(40), Error::NoSuchJurisdiction);
		refused(|call| call.scoring.price = 49, Error::WeightsDoNotAddUp);
		refused(|call| call.scoring.price = 0, Error::WeightsDoNotAddUp);
		refused(
			|call| call.scoring.technical = vec![42, 0].try_into().expect("few"),
			Error::WeightsDoNotAddUp,
		);
		refused(
			|call| {
				call.scoring.price = 43;
				call.scoring.citizens.weight = 5;
			},
			Error::CitizensShareWithoutNorm,
		);
		refused(
			|call| {
				call.scoring.price = 43;
				call.scoring.citizens =
					CitizensShare { weight: 5, norm: Some(document(8)), turnout_floor: 0 };
			},
			Error::CitizensShareWithoutFloor,
		);
		refused(|call| call.evaluation = Evaluation::Officers(Default::default()), Error::TooFewRatings);
		refused(
			|call| {
				let twice = vec![account(2), account(2)].try_into().expect("few");
				call.evaluation = Evaluation::Officers(twice);
			},
			Error::TooFewRatings,
		);
	});
}

#[test]
fn art_47_citizens_points_need_the_norm_that_enables_them() {
	run(|| {
		let mut call = call_for_tenders();
		call.scoring.price = 43;
		call.scoring.citizens = CitizensShare { weight: 5, norm: Some(document(8)), turnout_floor: 100 };
		assert_ok!(draft_call(call, false));
		accept_all();
		let published = Tenders::publish(signed(ISSUER), TENDER);
		assert_noop!(published, Error::<Test>::BallotsTooShort);
	});
}

#[test]
fn the_three_openers_are_three() {
	run(|| {
		for (contracting, oversight, witness) in [(5, 5, 7), (5, 7, 7), (7, 6, 7)] {
			assert_noop!(
				Tenders::draft(
					signed(ISSUER),
					call_for_tenders(),
					account(contracting),
					account(oversight),
					account(witness),
					false
				),
				Error::<Test>::OpenersNotDistinct
			);
		}
	});
}

#[test]
fn a_law_without_terms_governs_nothing() {
	run(|| {
		let call = CallForTenders { law: ProcurementLaw::State(14), ..call_for_tenders() };
		assert_noop!(draft_call(call.clone(), true), Error::<Test>::NoSuchTerm);
		assert_ok!(draft_call(call, false));
		accept_all();
		assert_noop!(Tenders::publish(signed(ISSUER), TENDER), Error::<Test>::NoSuchTerm);
	});
}

#[test]
fn art_40_a_draft_is_open_to_comments_for_five_business_days() {
	run(|| {
		assert_ok!(draft_call(call_for_tenders(), true));
		accept_all();
		assert_ok!(Tenders::comment(signed(CITIZEN), TENDER, document(2)));
		assert_eq!(held(CITIZEN), NOTE_DEPOSIT);
		assert_ok!(Tenders::comment(signed(CITIZEN), TENDER, document(3)));
		assert_eq!(held(CITIZEN), NOTE_DEPOSIT, "a new comment replaces the old under one deposit");
		assert_noop!(Tenders::publish(signed(ISSUER), TENDER), Error::<Test>::CommentPeriodOpen);

		let monday_after = CALL - 9 * HOUR + 8 * DAY;
		at(monday_after - 1);
		assert_noop!(Tenders::publish(signed(ISSUER), TENDER), Error::<Test>::CommentPeriodOpen);
		at(monday_after);
		assert_noop!(Tenders::comment(signed(CITIZEN), TENDER, document(2)), Error::<Test>::CommentsClosed);
		let mut later = call_for_tenders();
		later.schedule.shift(9 * DAY);
		assert_ok!(Tenders::revise_draft(
			signed(ISSUER),
			TENDER,
			later,
			account(CONTRACTING),
			account(OVERSIGHT),
			account(WITNESS)
		));
		assert_noop!(Tenders::publish(signed(ISSUER), TENDER), Error::<Test>::OpenersNotReady);
		accept_all();
		assert_ok!(Tenders::reclaim(signed(CITIZEN), TENDER, None));
		assert_ok!(Tenders::publish(signed(ISSUER), TENDER));
		assert_eq!(held(CITIZEN), 0);
		assert_noop!(Tenders::reclaim(signed(CITIZEN), TENDER, None), Error::<Test>::NothingToReclaim);
	});
}

#[test]
fn comments_need_a_draft_that_is_out_for_them_and_a_deposit() {
	run(|| {
		assert_noop!(Tenders::comment(signed(CITIZEN), TENDER, document(2)), Error::<Test>::NoSuchTender);
		assert_ok!(draft_call(call_for_tenders(), false));
		assert_noop!(Tenders::comment(signed(CITIZEN), TENDER, document(2)), Error::<Test>::CommentsClosed);
		assert_ok!(draft_call(call_for_tenders(), true));
		assert_noop!(Tenders::comment(signed(99), 1, document(2)), sp_runtime::TokenError::FundsUnavailable);
		accept_all();
		assert_ok!(Tenders::publish(signed(ISSUER), TENDER));
		assert_noop!(Tenders::comment(signed(CITIZEN), TENDER, document(2)), Error::<Test>::WrongStage);
	});
}

#[test]
fn only_the_contracting_agency_acts_on_its_draft() {
	run(|| {
		assert_ok!(draft_call(call_for_tenders(), false));
		let revise = |byte| {
			Tenders::revise_draft(
				signed(byte),
				TENDER,
				call_for_tenders(),
				account(CONTRACTING),
				account(OVERSIGHT),
				account(WITNESS),
			)
		};
		assert_noop!(revise(STRANGER), Error::<Test>::NotTheContractingAgency);
		assert_noop!(revise(CITIZEN), BadOrigin);
		assert_noop!(Tenders::publish(signed(STRANGER), TENDER), Error::<Test>::NotTheContractingAgency);
		accept_all();
		assert_ok!(Tenders::publish(signed(ISSUER), TENDER));
		assert_noop!(revise(ISSUER), Error::<Test>::WrongStage);
		assert_noop!(Tenders::publish(signed(ISSUER), TENDER), Error::<Test>::WrongStage);
		assert_noop!(Tenders::publish(signed(ISSUER), 9), Error::<Test>::NoSuchTender);
	});
}

#[test]
fn openers_accept_in_the_draft_with_keys_of_their_own() {
	run(|| {
		assert_ok!(draft_call(call_for_tenders(), false));
		assert_noop!(Tenders::accept_opening(signed(CITIZEN), TENDER, [1; 32]), Error::<Test>::NotAnOpener);
		assert_noop!(Tenders::publish(signed(ISSUER), TENDER), Error::<Test>::OpenersNotReady);
		for opener in [CONTRACTING, OVERSIGHT, WITNESS] {
			assert_ok!(Tenders::accept_opening(signed(opener), TENDER, [1; 32]));
		}
		assert_noop!(Tenders::publish(signed(ISSUER), TENDER), Error::<Test>::OpenersNotReady);
		accept_all();
		assert_ok!(Tenders::publish(signed(ISSUER), TENDER));
		assert_noop!(Tenders::accept_opening(signed(WITNESS), TENDER, [2; 32]), Error::<Test>::WrongStage);
	});
}

#[test]
fn openers_and_evaluators_hold_their_offices_when_the_call_is_published() {
	run(|| {
		let attempt = |contracting: u8, oversight: u8, witness: u8, evaluator: u8| {
			let evaluators = vec![account(evaluator)].try_into().expect("few");
			let call = CallForTenders { evaluation: Evaluation::Officers(evaluators), ..call_for_tenders() };
			let (a, b, c) = (account(contracting), account(oversight), account(witness));
			let tender = crate::NextTender::<Test>::get();
			assert_ok!(Tenders::draft(signed(ISSUER), call, a, b, c, false));
			for opener in [contracting, oversight, witness] {
				assert_ok!(Tenders::accept_opening(signed(opener), tender, [opener; 32]));
			}
			Tenders::publish(signed(ISSUER), tender)
		};
		let not_opener = Err(Error::<Test>::NotAnOpener.into());
		assert_eq!(attempt(STRANGER, OVERSIGHT, WITNESS, 2), not_opener);
		assert_eq!(attempt(CONTRACTING, CITIZEN, WITNESS, 2), not_opener);
		assert_eq!(attempt(CONTRACTING, OVERSIGHT, CITIZEN, 2), not_opener);
		let not_own = Err(Error::<Test>::EvaluatorNotOfTheAgency.into());
		assert_eq!(attempt(CONTRACTING, OVERSIGHT, WITNESS, STRANGER), not_own);
		let interested = Err(Error::<Test>::InterestedParty.into());
		assert_eq!(attempt(CONTRACTING, OVERSIGHT, WITNESS, CONTRACTING), interested);
		assert_eq!(attempt(CONTRACTING, OVERSIGHT, WITNESS, 2), Ok(()));
	});
}

fn publish_with(change: impl FnOnce(&mut CallForTenders)) -> Result<(), sp_runtime::DispatchError> {
	let mut call = call_for_tenders();
	change(&mut call);
	let tender = crate::NextTender::<Test>::get();
	draft_call(call, false)?;
	for opener in [CONTRACTING, OVERSIGHT, WITNESS] {
		Tenders::accept_opening(signed(opener), tender, [opener; 32])?;
	}
	Tenders::publish(signed(ISSUER), tender)
}

#[test]
fn art_42_national_bids_have_fifteen_natural_days() {
	run(|| {
		let opening_on = |days| {
			publish_with(|call| {
				call.schedule.clarification_at = day(days - 7);
				call.schedule.opening_at = day(days);
				evaluate_from(&mut call.schedule, day(days) + 6 * HOUR);
			})
		};
		assert_eq!(opening_on(15), Ok(()));
		assert_eq!(opening_on(14), Err(Error::<Test>::ShorteningWithoutGrounds.into()));
		assert_eq!(opening_on(9), Err(Error::<Test>::OpeningTooEarly.into()));
	});
}

#[test]
fn art_42_grounds_shorten_the_time_to_ten_days_at_least() {
	run(|| {
		let opening_on = |days| {
			publish_with(|call| {
				call.shortening = Some(document(6));
				call.schedule.clarification_at = day(days - 7);
				call.schedule.opening_at = day(days);
				evaluate_from(&mut call.schedule, day(days) + 6 * HOUR);
				call.schedule.award_by = day(days + 10);
			})
		};
		assert_eq!(opening_on(10), Ok(()));
		assert_eq!(opening_on(9), Err(Error::<Test>::OpeningTooEarly.into()));
	});
}

#[test]
fn art_42_international_bids_have_twenty_natural_days() {
	run(|| {
		for character in [Character::Treaty, Character::Open] {
			let opening_on = |days| {
				publish_with(|call| {
					call.character = character;
					call.schedule.opening_at = day(days);
					evaluate_from(&mut call.schedule, day(days) + 6 * HOUR);
				})
			};
			assert_eq!(opening_on(20), Ok(()));
			assert_eq!(opening_on(19), Err(Error::<Test>::ShorteningWithoutGrounds.into()));
		}
	});
}

#[test]
fn art_44_the_last_clarification_is_six_natural_days_before_the_opening() {
	run(|| {
		assert_eq!(publish_with(|call| call.schedule.clarification_at = day(10)), Ok(()));
		assert_eq!(
			publish_with(|call| call.schedule.clarification_at = day(11)),
			Err(Error::<Test>::ClarificationTooLate.into())
		);
	});
}

#[test]
fn art_46_the_award_is_set_within_twenty_natural_days_of_the_opening() {
	run(|| {
		assert_eq!(publish_with(|call| call.schedule.award_by = day(36)), Ok(()));
		assert_eq!(
			publish_with(|call| call.schedule.award_by = day(37)),
			Err(Error::<Test>::AwardTooLate.into())
		);
	});
}

#[test]
fn acts_follow_each_other() {
	run(|| {
		assert_eq!(
			publish_with(|call| evaluate_from(&mut call.schedule, day(16) + 6 * HOUR - 1)),
			Err(Error::<Test>::OpeningTooShort.into())
		);
		let out_of_order = Err(Error::<Test>::ScheduleOutOfOrder.into());
		assert_eq!(publish_with(|call| call.schedule.clarification_at = CALL), out_of_order);
		assert_eq!(publish_with(|call| evaluate_from(&mut call.schedule, day(16))), out_of_order);
		assert_eq!(publish_with(|call| call.schedule.award_by = day(17)), out_of_order);
	});
}

#[test]
fn art_38_a_witness_reports_above_five_million_uma() {
	run(|| {
		let threshold = 5_000_000 * 11_731;
		assert_ok!(publish_with(|call| call.budget = threshold));
		assert_ok!(publish_with(|call| call.budget = threshold + 1));
		assert_eq!(Records::<Test>::get(0).map(|tender| tender.witness), Some(WitnessDuty::Voluntary));
		assert_eq!(Records::<Test>::get(1).map(|tender| tender.witness), Some(WitnessDuty::Due));
		assert_noop!(Tenders::report(signed(OVERSIGHT), 1, document(7)), Error::<Test>::NotAnOpener);
		assert_ok!(Tenders::report(signed(WITNESS), 1, document(7)));
		assert_noop!(Tenders::report(signed(WITNESS), 1, document(7)), Error::<Test>::AlreadyReported);
	});
}

#[test]
fn a_draft_has_nothing_to_report() {
	run(|| {
		assert_ok!(draft_call(call_for_tenders(), false));
		assert_noop!(Tenders::report(signed(WITNESS), TENDER, document(7)), Error::<Test>::WrongStage);
	});
}

#[test]
fn art_43_the_call_changes_until_the_seventh_day_before_the_opening() {
	run(|| {
		published();
		let mut later = Schedule { opening_at: day(18), ..schedule() };
		evaluate_from(&mut later, day(19));
		at(day(8));
		assert_noop!(
			Tenders::modify(signed(STRANGER), TENDER, document(9), later),
			Error::<Test>::NotTheContractingAgency
		);
		assert_ok!(Tenders::modify(signed(ISSUER), TENDER, document(9), later));
		assert_eq!(tender().call.document, document(9));
		assert_eq!(tender().call.scoring, call_for_tenders().scoring);
		at(day(11));
		assert_ok!(Tenders::modify(signed(ISSUER), TENDER, document(10), later));
		at(day(12));
		assert_noop!(
			Tenders::modify(signed(ISSUER), TENDER, document(11), later),
			Error::<Test>::CallMayNotChange
		);
	});
}

#[test]
fn a_change_keeps_the_terms_and_what_was_held() {
	run(|| {
		published();
		at(day(8));
		let modify = |schedule| Tenders::modify(signed(ISSUER), TENDER, document(9), schedule);
		let earlier = Schedule { opening_at: day(15), ..schedule() };
		assert_noop!(modify(earlier), Error::<Test>::OpeningTooEarly);
		let past = Schedule { clarification_at: day(7), ..schedule() };
		assert_noop!(modify(past), Error::<Test>::ScheduleOutOfOrder);
		let too_late = Schedule { award_by: day(40), ..schedule() };
		assert_noop!(modify(too_late), Error::<Test>::AwardTooLate);
		let close = Schedule { clarification_at: day(12), ..schedule() };
		assert_noop!(modify(close), Error::<Test>::ClarificationTooLate);
		at(day(9));
		let moved = Schedule { clarification_at: day(10), ..schedule() };
		assert_noop!(modify(moved), Error::<Test>::CallMayNotChange);
		assert_noop!(
			Tenders::modify(signed(ISSUER), 7, document(9), schedule()),
			Error::<Test>::NoSuchTender
		);
	});
}

#[test]
fn art_44_questions_come_a_day_before_the_meeting_and_get_public_answers() {
	run(|| {
		published();
		assert_noop!(Tenders::ask(signed(CITIZEN), TENDER, document(2)), Error::<Test>::NotASupplier);
		at(day(8) - 1);
		assert_ok!(Tenders::ask(signed(BIDDER), TENDER, document(2)));
		assert_eq!(held(BIDDER), NOTE_DEPOSIT);
		at(day(8));
		assert_noop!(Tenders::ask(signed(BIDDER), TENDER, document(2)), Error::<Test>::ClarificationTooLate);
		let answer = |byte, question| Tenders::answer(signed(byte), TENDER, question, document(3));
		assert_noop!(answer(STRANGER, 0), Error::<Test>::NotTheContractingAgency);
		assert_noop!(answer(ISSUER, 1), Error::<Test>::NoSuchQuestion);
		assert_ok!(answer(ISSUER, 0));
		assert_eq!(held(BIDDER), 0);
		assert_noop!(answer(ISSUER, 0), Error::<Test>::AlreadyAnswered);
		at(day(9));
		assert_noop!(Tenders::ask(signed(BIDDER), TENDER, document(2)), Error::<Test>::WrongStage);
	});
}

#[test]
fn a_question_that_nobody_answered_gives_its_deposit_back() {
	run(|| {
		published();
		assert_ok!(Tenders::ask(signed(BIDDER), TENDER, document(2)));
		let reclaim = |byte, question| Tenders::reclaim(signed(byte), TENDER, Some(question));
		assert_noop!(reclaim(BIDDER, 0), Error::<Test>::NothingToReclaim);
		assert_ok!(Tenders::cancel(signed(ISSUER), TENDER, CancelGround::Harm, document(3)));
		assert_noop!(reclaim(BIDDER + 1, 0), Error::<Test>::NothingToReclaim);
		assert_noop!(reclaim(BIDDER, 1), Error::<Test>::NothingToReclaim);
		assert_ok!(reclaim(BIDDER, 0));
		assert_eq!(held(BIDDER), 0);
		assert_noop!(reclaim(BIDDER, 0), Error::<Test>::NothingToReclaim);
	});
}

#[test]
fn one_supplier_cannot_bury_a_tender_in_questions() {
	run(|| {
		published();
		for _ in 0..MAX_QUESTIONS_PER_ASKER {
			assert_ok!(Tenders::ask(signed(BIDDER), TENDER, document(2)));
		}
		assert_noop!(Tenders::ask(signed(BIDDER), TENDER, document(2)), Error::<Test>::TooManyQuestions);
		assert_ok!(Tenders::ask(signed(BIDDER + 1), TENDER, document(2)));
	});
}

#[test]
fn art_51_a_tender_is_cancelled_before_its_award_only() {
	run(|| {
		published();
		let cancel = |byte| Tenders::cancel(signed(byte), TENDER, CancelGround::ForceMajeure, document(3));
		assert_noop!(cancel(STRANGER), Error::<Test>::NotTheContractingAgency);
		assert_ok!(cancel(ISSUER));
		assert_eq!(stage(), Stage::Cancelled);
		assert_noop!(cancel(ISSUER), Error::<Test>::WrongStage);
	});
	run(|| {
		replayed_to_award();
		assert_noop!(
			Tenders::cancel(signed(ISSUER), TENDER, CancelGround::Harm, document(3)),
			Error::<Test>::WrongStage
		);
	});
}
