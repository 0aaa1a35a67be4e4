use super::*;
use crate::{Challenges, Error};
use cadena_kit::mock::Interrupted;
use cadena_primitives::{
	AwardLookup, Calendar, LegalDay, ProcurementTerm, TermLookup,
	time::{Interruption, InterruptionCause},
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

fn challenge(byte: u8, act: Act) -> frame_support::dispatch::DispatchResult {
	Tenders::challenge(signed(byte), TENDER, act, document(6), true)
}

fn decide(challenger: u8, ruling: Ruling) -> frame_support::dispatch::DispatchResult {
	Tenders::decide(signed(OVERSIGHT), TENDER, account(challenger), ruling, document(7))
}

fn sign_by() -> Moment {
	<Tenders as AwardLookup>::awarded(TENDER).expect("stands").sign_by
}

#[test]
fn art_95_iii_a_bidder_challenges_the_award_within_six_business_days() {
	run(|| {
		replayed_to_award();
		// Awarded on Wednesday 4 November; 14 to 16 November are off.
		let thirteenth = midnight(11, 13);
		at(thirteenth - 1);
		assert_ok!(challenge(BIDDER + 1, Act::Award));
		at(thirteenth);
		assert_noop!(challenge(BIDDER + 2, Act::Award), Error::<Test>::ChallengeTooLate);
	});
}

#[test]
fn art_95_under_a_treaty_there_are_ten_business_days() {
	run(|| {
		let mut call = call_for_tenders();
		call.character = Character::Treaty;
		call.schedule.opening_at = day(20);
		evaluate_from(&mut call.schedule, day(21));
		publish_call(call);
		seal(BIDDER, &offer(900));
		at(day(20));
		assert_ok!(Tenders::open_bid(signed(BIDDER), TENDER, offer(900)));
		at(day(21));
		rate_by_all(&[(0, [50, 50])]);
		assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(5)));
		at(day(21) + 13 * DAY);
		assert_ok!(challenge(BIDDER, Act::Award));
	});
}

#[test]
fn art_95_standing_follows_the_act() {
	run(|| {
		published();
		assert_ok!(Tenders::ask(signed(BIDDER + 5), TENDER, document(2)));
		assert_ok!(Tenders::answer(signed(ISSUER), TENDER, 0, document(3)));
		assert_noop!(challenge(BIDDER, Act::Call), Error::<Test>::NoStanding);
		assert_ok!(challenge(BIDDER + 5, Act::Call));
		assert_noop!(challenge(BIDDER + 5, Act::Call), Error::<Test>::ChallengePending);
		for act in [Act::Opening, Act::Award, Act::Cancellation, Act::Signing] {
			assert_noop!(challenge(BIDDER, act), Error::<Test>::ActNotChallengeable);
		}
	});
	run(|| {
		assert_ok!(draft_call(call_for_tenders(), false));
		assert_noop!(challenge(BIDDER, Act::Call), Error::<Test>::ActNotChallengeable);
	});
	run(|| {
		replayed_to_award();
		for act in [Act::Opening, Act::Award] {
			assert_noop!(challenge(BIDDER + 7, act), Error::<Test>::NoStanding);
		}
		assert_noop!(challenge(BIDDER + 1, Act::Signing), Error::<Test>::NoStanding);
		assert_ok!(challenge(BIDDER, Act::Signing));
	});
}

#[test]
fn art_95_i_the_call_is_challenged_within_six_business_days_of_the_clarification() {
	run(|| {
		published();
		assert_ok!(Tenders::ask(signed(BIDDER), TENDER, document(2)));
		assert_ok!(Tenders::answer(signed(ISSUER), TENDER, 0, document(3)));
		let wednesday_14_october = day(9) - 9 * HOUR;
		at(wednesday_14_october + 9 * DAY);
		assert_noop!(challenge(BIDDER, Act::Call), Error::<Test>::ChallengeTooLate);
	});
}

#[test]
fn art_100_a_suspension_bars_signing_while_it_is_in_force() {
	run(|| {
		replayed_to_award();
		assert_ok!(challenge(BIDDER + 1, Act::Award));
		let suspended = || <Tenders as AwardLookup>::awarded(TENDER).map(|award| award.suspended);
		let suspend = |byte| Tenders::suspend(signed(byte), TENDER, account(BIDDER + 1), document(7));
		let lift = |byte| Tenders::lift_suspension(signed(byte), TENDER, account(BIDDER + 1), document(7));
		assert_noop!(suspend(ISSUER), BadOrigin);
		assert_noop!(lift(OVERSIGHT), Error::<Test>::SuspensionUnchanged);
		assert_eq!(suspended(), Some(false), "a challenge alone bars nothing");
		assert_ok!(suspend(OVERSIGHT));
		assert_noop!(suspend(OVERSIGHT), Error::<Test>::SuspensionUnchanged);
		assert_eq!(suspended(), Some(true));

		Offered::set(Some(day(30)));
		at(sign_by());
		assert_noop!(Tenders::pass_on_award(signed(ISSUER), TENDER), Error::<Test>::SigningTermRunning);
		let before = sign_by();
		assert_noop!(lift(ISSUER), BadOrigin);
		assert_ok!(lift(OVERSIGHT));
		assert_eq!(suspended(), Some(false));
		assert!(sign_by() > before, "the time to sign starts again");
	});
}

#[test]
fn a_suspension_needs_a_pending_challenge() {
	run(|| {
		replayed_to_award();
		let nobody = account(BIDDER);
		assert_noop!(
			Tenders::suspend(signed(OVERSIGHT), TENDER, nobody.clone(), document(7)),
			Error::<Test>::NoSuchChallenge
		);
		assert_noop!(
			Tenders::lift_suspension(signed(OVERSIGHT), TENDER, nobody, document(7)),
			Error::<Test>::NoSuchChallenge
		);
	});
}

#[test]
fn art_104_rulings_that_do_not_annul_change_nothing_and_lift_the_suspension() {
	for ruling in [Ruling::Rejected, Ruling::Discontinued, Ruling::Unfounded, Ruling::Inoperative] {
		run(|| {
			replayed_to_award();
			assert_ok!(challenge(BIDDER + 1, Act::Award));
			assert_ok!(Tenders::suspend(signed(OVERSIGHT), TENDER, account(BIDDER + 1), document(7)));
			assert_ok!(decide(BIDDER + 1, ruling));
			assert_eq!((stage(), tender().suspensions), (Stage::Awarded, 0));
			assert_noop!(decide(BIDDER + 1, ruling), Error::<Test>::NoSuchChallenge);
			assert_ok!(challenge(BIDDER + 1, Act::Award));
		});
	}
}

#[test]
fn decide_is_for_oversight() {
	run(|| {
		replayed_to_award();
		assert_ok!(challenge(BIDDER + 1, Act::Award));
		for stranger in [ISSUER, BIDDER, CITIZEN] {
			assert_noop!(
				Tenders::decide(
					signed(stranger),
					TENDER,
					account(BIDDER + 1),
					Ruling::ActAnnulled,
					document(7)
				),
				BadOrigin
			);
		}
		assert_noop!(decide(BIDDER + 1, Ruling::SigningOrdered), Error::<Test>::RulingNotApplicable);
		assert_noop!(decide(BIDDER, Ruling::ActAnnulled), Error::<Test>::NoSuchChallenge);
	});
}

#[test]
fn art_104_vi_scenario_b_the_evaluation_is_repeated_and_the_contract_ends_if_another_wins() {
	run(|| {
		replayed_to_award();
		assert_ok!(challenge(BIDDER + 1, Act::Award));
		Signed::set(true);
		assert_ok!(decide(BIDDER + 1, Ruling::ActAnnulled));
		assert_eq!(stage(), Stage::Evaluation);
		assert_eq!(<Tenders as AwardLookup>::awarded(TENDER), None);
		assert_eq!(EndedEarly::get(), 0, "the contract stands until another wins");
		rate_by_all(&[(0, [20, 20]), (1, [100, 100]), (2, [50, 50])]);
		assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(5)));
		let awarded = <Tenders as AwardLookup>::awarded(TENDER).expect("stands");
		assert_eq!(awarded.supplier, account(BIDDER + 1));
		assert_eq!(EndedEarly::get(), 1);
	});
}

#[test]
fn art_104_vi_the_contract_stands_if_the_same_bidder_wins_again() {
	run(|| {
		replayed_to_award();
		assert_ok!(challenge(BIDDER + 1, Act::Award));
		assert_ok!(decide(BIDDER + 1, Ruling::ActAnnulled));
		assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(5)));
		assert_eq!(EndedEarly::get(), 0);
	});
}

#[test]
fn art_105_the_repeated_act_has_six_business_days() {
	run(|| {
		replayed_to_award();
		assert_ok!(challenge(BIDDER + 1, Act::Award));
		assert_ok!(decide(BIDDER + 1, Ruling::ActAnnulled));
		at(day(30) - 9 * HOUR + 9 * DAY + 1);
		assert_eq!(stage(), Stage::Overdue);
	});
}

#[test]
fn art_104_v_the_whole_procedure_is_annulled() {
	run(|| {
		replayed_to_award();
		assert_ok!(challenge(BIDDER + 1, Act::Award));
		assert_ok!(decide(BIDDER + 1, Ruling::ProcedureAnnulled));
		assert_eq!((stage(), EndedEarly::get()), (Stage::Annulled, 1));
		assert_noop!(challenge(BIDDER, Act::Award), Error::<Test>::ActNotChallengeable);
	});
}

#[test]
fn an_annulled_call_takes_the_whole_procedure() {
	run(|| {
		published();
		assert_ok!(Tenders::ask(signed(BIDDER), TENDER, document(2)));
		assert_ok!(challenge(BIDDER, Act::Call));
		assert_ok!(decide(BIDDER, Ruling::ActAnnulled));
		assert_eq!(stage(), Stage::Annulled);
	});
}

#[test]
fn an_annulled_opening_is_held_again() {
	run(|| {
		published();
		seal(BIDDER, &offer(900));
		seal(BIDDER + 1, &offer(950));
		at(day(16));
		assert_ok!(Tenders::open_bid(signed(BIDDER), TENDER, offer(900)));
		at(day(17));
		rate_by_all(&[(0, [50, 50])]);
		assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(5)));
		assert_ok!(challenge(BIDDER + 1, Act::Opening));
		assert_ok!(decide(BIDDER + 1, Ruling::ActAnnulled));
		assert_eq!(stage(), Stage::Opening);
		assert_ok!(Tenders::open_bid(signed(BIDDER + 1), TENDER, offer(950)));
		at(tender().call.schedule.evaluation_at);
		rate_by_all(&[(0, [50, 50]), (1, [100, 100])]);
		assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(5)));
	});
}

#[test]
fn art_105_a_repeated_act_ends_on_a_business_day_whenever_it_was_to_end() {
	let calendar = Calendar::default();
	let is_business = |moment: Moment| calendar.is_business(calendar.day(moment - 1));
	for n in 0..7 {
		run(|| {
			published();
			opened(&[offer(900), offer(950)]);
			rate_by_all(&[(0, [50, 50]), (1, [40, 40])]);
			assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(5)));
			let mut record = tender();
			record.call.schedule.award_by += n * DAY;
			crate::Tenders::<Test>::insert(TENDER, record);
			assert_ok!(challenge(BIDDER + 1, Act::Opening));
			assert_ok!(decide(BIDDER + 1, Ruling::ActAnnulled));
			let record = tender();
			let award_by = record.call.schedule.award_by;
			assert!(is_business(award_by), "{n} days later");
			assert_eq!(record.award_ceiling, Some(award_by));
			let (ceiling, lost) = (award_by, n * DAY);
			assert_ok!(Tenders::cancel(signed(ISSUER), TENDER, CancelGround::Harm, document(3)));
			at(Now::get() + lost);
			assert_ok!(challenge(BIDDER, Act::Cancellation));
			assert_ok!(decide(BIDDER, Ruling::ActAnnulled));
			let schedule = tender().call.schedule;
			assert!(schedule.award_by >= ceiling + lost && is_business(schedule.award_by), "{n} days lost");
			assert_eq!(tender().award_ceiling, Some(schedule.award_by));
		});
	}
}

#[test]
fn what_interrupts_before_a_ruling_counts_moves_no_date_of_a_repeated_opening() {
	run(|| {
		published();
		opened(&[offer(900), offer(950)]);
		rate_by_all(&[(0, [50, 50]), (1, [40, 40])]);
		assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(5)));
		assert_ok!(challenge(BIDDER + 1, Act::Opening));
		// At night: it counts from the next morning.
		let (night, morning) = (day(17) + 14 * HOUR, day(17) + 23 * HOUR);
		at(night);
		assert_ok!(decide(BIDDER + 1, Ruling::ActAnnulled));
		let schedule = tender().call.schedule;
		at(morning);
		Interrupted::mutate(|known| {
			let (from, to) = (night + HOUR, night + 8 * HOUR);
			known.note(Interruption { from, to, cause: InterruptionCause::NoBlocks })
		});
		assert_eq!(Tenders::tender_record(TENDER).expect("exists").call.schedule, schedule);
	});
}

#[test]
fn an_annulled_desertion_is_evaluated_again() {
	run(|| {
		published();
		opened(&[offer(990_000_000)]);
		rate_by_all(&[(0, [50, 50])]);
		assert_ok!(Tenders::declare_deserted(signed(ISSUER), TENDER, document(5)));
		assert_ok!(challenge(BIDDER, Act::Award));
		assert_ok!(decide(BIDDER, Ruling::ActAnnulled));
		assert_eq!(stage(), Stage::Evaluation);
	});
}

#[test]
fn an_annulled_cancellation_gives_the_lost_days_back() {
	run(|| {
		published();
		seal(BIDDER, &offer(900));
		at(day(12));
		assert_ok!(Tenders::cancel(signed(ISSUER), TENDER, CancelGround::Harm, document(3)));
		assert_ok!(challenge(BIDDER, Act::Cancellation));
		at(day(20));
		assert_ok!(decide(BIDDER, Ruling::ActAnnulled));
		assert_eq!(stage(), Stage::Bidding);
		assert_eq!(tender().call.schedule.opening_at, day(24));
	});
}

#[test]
fn art_104_vii_the_signing_is_ordered() {
	run(|| {
		replayed_to_award();
		at(sign_by());
		assert_ok!(challenge(BIDDER, Act::Signing));
		assert_ok!(decide(BIDDER, Ruling::SigningOrdered));
		assert!(sign_by() > Now::get());
		assert!(Challenges::<Test>::get(TENDER, account(BIDDER)).is_some_and(|c| !c.is_pending()));
	});
}

#[test]
fn a_repeated_award_is_not_deferred_beyond_its_time() {
	run(|| {
		replayed_to_award();
		assert_ok!(challenge(BIDDER + 1, Act::Award));
		assert_ok!(decide(BIDDER + 1, Ruling::ActAnnulled));
		let to = tender().call.schedule.award_by + 1;
		assert_noop!(Tenders::defer_award(signed(ISSUER), TENDER, to), Error::<Test>::DeferralTooLong);
	});
}

#[test]
fn a_repeated_evaluation_that_is_cancelled_ends_the_contract() {
	run(|| {
		replayed_to_award();
		assert_ok!(challenge(BIDDER + 1, Act::Award));
		assert_ok!(decide(BIDDER + 1, Ruling::ActAnnulled));
		assert_ok!(Tenders::cancel(signed(ISSUER), TENDER, CancelGround::Harm, document(3)));
		assert_eq!(EndedEarly::get(), 1);
	});
}

#[test]
fn an_award_that_does_not_come_is_challenged_and_ordered() {
	run(|| {
		replayed_to_evaluation();
		assert_noop!(challenge(BIDDER, Act::Award), Error::<Test>::ActNotChallengeable);
		at(day(32) + 1);
		assert_ok!(challenge(BIDDER, Act::Award));
		assert_ok!(decide(BIDDER, Ruling::ActAnnulled));
		assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(5)));
	});
}

/// The first moment of a day of 2026.
fn midnight(month: u8, day: u8) -> Moment {
	Calendar::default().start(LegalDay::of(2026, month, day).expect("a date"))
}

/// The last moment of a bidder's challenge of an award of this moment, in a tender of this character.
fn last_challenge(awarded: Moment, character: Character) -> Moment {
	let mut last = 0;
	run(|| {
		let mut call = call_for_tenders();
		call.character = character;
		// An international tender is called five days earlier.
		at(if character == Character::Treaty { CALL - 5 * DAY } else { CALL });
		call.schedule.award_by = midnight(11, 10);
		publish_call(call);
		seal(BIDDER, &offer(900));
		at(schedule().opening_at);
		assert_ok!(Tenders::open_bid(signed(BIDDER), TENDER, offer(900)));
		at(schedule().evaluation_at);
		rate_by_all(&[(0, [50, 50])]);
		at(awarded);
		assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(5)));
		let term = if character == Character::Treaty {
			ProcurementTerm::TreatyChallenge
		} else {
			ProcurementTerm::Challenge
		};
		let (calendar, term) =
			(Calendar::default(), MockTime::term(ProcurementLaw::Laassp, term, CALL).expect("is set"));
		let deadline =
			tender().challenge_deadline(Act::Award, awarded, &calendar, term).expect("can be challenged");
		at(deadline);
		assert_noop!(challenge(BIDDER, Act::Award), Error::<Test>::ChallengeTooLate);
		last = deadline - 1;
		at(last);
		assert_ok!(challenge(BIDDER, Act::Award));
	});
	last
}

#[test]
fn laassp40_a_challenge_counts_the_day_of_rest_in_november() {
	let awarded = midnight(11, 6) + 12 * HOUR;
	assert_eq!(last_challenge(awarded, Character::National), midnight(11, 18) - 1);
	assert_eq!(last_challenge(awarded, Character::Treaty), midnight(11, 24) - 1);
}

#[test]
fn laassp41_an_award_of_a_saturday_night_is_notified_on_monday() {
	let awarded = midnight(11, 7) + 23 * HOUR + HOUR / 2;
	assert_eq!(last_challenge(awarded, Character::National), midnight(11, 19) - 1);
}

#[test]
fn an_interruption_moves_the_acts_that_are_open() {
	run(|| {
		published();
		seal(BIDDER, &offer(900));
		let (opening, lost) = (schedule().opening_at, 3 * DAY);
		at(opening + HOUR);
		assert_noop!(Tenders::withdraw_bid(signed(BIDDER), TENDER), Error::<Test>::WrongStage);
		Interrupted::mutate(|known| {
			let (from, to) = (opening - HOUR, opening - HOUR + lost);
			known.note(Interruption { from, to, cause: InterruptionCause::Declared })
		});
		let moved = Tenders::tender_record(TENDER).expect("exists").call.schedule;
		assert_eq!(moved.clarification_at, schedule().clarification_at, "it had passed");
		assert_eq!(moved.opening_at, opening + lost);
		assert_eq!(moved.award_by, schedule().award_by + lost);
		seal(BIDDER + 1, &offer(800));
		assert_eq!(tender().call.schedule, moved, "and moves once");
		assert_eq!(Tenders::tender_record(TENDER).expect("exists").call.schedule, moved);
	});
}

#[test]
fn no_interruption_brings_bidding_back_once_a_bid_was_opened() {
	run(|| {
		published();
		seal(BIDDER, &offer(900));
		let opening = schedule().opening_at;
		at(opening);
		assert_ok!(Tenders::open_bid(signed(BIDDER), TENDER, offer(900)));
		at(opening + 5 * HOUR);
		Interrupted::mutate(|known| {
			let (from, to) = (opening - HOUR, opening + 4 * HOUR);
			known.note(Interruption { from, to, cause: InterruptionCause::Declared })
		});
		assert_eq!(Tenders::stage(TENDER), Some(Stage::Opening), "it opens at its new hour");
		at(opening + 4 * HOUR);
		assert_eq!(Tenders::stage(TENDER), Some(Stage::Bidding));
		let late = Tenders::seal_bid(signed(BIDDER + 1), TENDER, envelope(BIDDER + 1, &offer(800)));
		assert_noop!(late, Error::<Test>::WrongStage);
		assert_noop!(Tenders::withdraw_bid(signed(BIDDER), TENDER), Error::<Test>::WrongStage);
		let moved = Tenders::tender_record(TENDER).expect("exists").call.schedule;
		assert_noop!(Tenders::modify(signed(ISSUER), TENDER, document(2), moved), Error::<Test>::WrongStage);
	});
}

#[test]
fn no_interruption_brings_bidding_back_once_an_opener_revealed_pieces() {
	run(|| {
		published();
		seal(BIDDER, &offer(900));
		let opening = schedule().opening_at;
		at(opening);
		let revealed = Tenders::reveal_pieces(signed(WITNESS), TENDER, 0, pieces(OpenerRole::Witness));
		assert_ok!(revealed);
		assert_eq!(
			(tender().seen, tender().opened.iter().count()),
			(Seen::Offers, 0),
			"no bid is opened by it"
		);
		at(opening + HOUR);
		Interrupted::mutate(|known| {
			let (from, to) = (opening - HOUR, opening + HOUR);
			known.note(Interruption { from, to, cause: InterruptionCause::Declared })
		});
		assert_eq!(Tenders::stage(TENDER), Some(Stage::Bidding));
		let late = Tenders::seal_bid(signed(BIDDER + 1), TENDER, envelope(BIDDER + 1, &offer(800)));
		assert_noop!(late, Error::<Test>::WrongStage);
		assert_noop!(Tenders::withdraw_bid(signed(BIDDER), TENDER), Error::<Test>::WrongStage);
	});
}

#[test]
fn no_interruption_brings_the_opening_back_once_a_bid_was_judged() {
	run(|| {
		published();
		seal(BIDDER, &offer(900));
		seal(BIDDER + 1, &offer(800));
		at(schedule().opening_at);
		assert_ok!(Tenders::open_bid(signed(BIDDER), TENDER, offer(900)));
		let evaluation = schedule().evaluation_at;
		at(evaluation + HOUR);
		let moved_back = Interruption {
			from: evaluation - HOUR,
			to: evaluation + HOUR,
			cause: InterruptionCause::Declared,
		};
		let late = || Tenders::open_bid(signed(BIDDER + 1), TENDER, offer(800));
		let revealed = || Tenders::reveal_pieces(signed(WITNESS), TENDER, 1, pieces(OpenerRole::Witness));
		let unjudged = tender();
		rate_by_all(&[(0, [50, 50])]);
		assert_eq!((unjudged.seen, tender().seen), (Seen::Offers, Seen::Judgements));
		Interrupted::mutate(|known| known.note(moved_back));
		assert_eq!(Tenders::stage(TENDER), Some(Stage::Opening));
		assert_noop!(late(), Error::<Test>::WrongStage);
		assert_noop!(revealed(), Error::<Test>::WrongStage);
		crate::Tenders::<Test>::insert(TENDER, unjudged);
		assert_ok!(late());
	});
}

#[test]
fn a_disclosed_ballot_discard_or_refused_claim_is_a_judgement() {
	run(|| {
		published();
		opened(&[offer(900), offer(800)]);
		let unjudged = tender();
		let judged = |act: &dyn Fn() -> frame_support::dispatch::DispatchResult| {
			crate::Tenders::<Test>::insert(TENDER, unjudged.clone());
			assert_ok!(act());
			tender().seen == Seen::Judgements
		};
		assert!(judged(&|| {
			<Tenders as cadena_primitives::ballots::TenderLookup>::note_disclosed(TENDER);
			Ok(())
		}));
		assert!(judged(&|| Tenders::refuse_claims(
			signed(ISSUER),
			TENDER,
			0,
			SocialClaims::default(),
			document(4)
		)));
		let bids = frame_support::BoundedVec::truncate_from(vec![0]);
		assert!(judged(&|| Tenders::discard(
			signed(ISSUER),
			TENDER,
			bids.clone(),
			DiscardGround::Collusion,
			document(4)
		)));
	});
}

#[test]
fn a_repeated_award_ends_on_a_business_day_with_its_last_moment() {
	run(|| {
		replayed_to_award();
		assert_ok!(challenge(BIDDER + 1, Act::Award));
		assert_ok!(decide(BIDDER + 1, Ruling::ActAnnulled));
		let before = tender().call.schedule.award_by;
		Interrupted::mutate(|known| {
			let (from, to) = (before - 2 * DAY, before - DAY);
			known.note(Interruption { from, to, cause: InterruptionCause::Declared })
		});
		let moved = Tenders::tender_record(TENDER).expect("exists");
		assert_eq!(Some(moved.call.schedule.award_by), moved.award_ceiling);
		assert!(moved.call.schedule.award_by >= before + DAY);
	});
}

#[test]
fn lfpa29_the_time_to_sign_ends_on_a_business_day_after_an_interruption() {
	run(|| {
		replayed_to_award();
		// Awarded on Wednesday 4 November: fifteen business days end on Thursday 26.
		assert_eq!(sign_by(), midnight(11, 27));
		let from = Now::get() + DAY;
		Interrupted::mutate(|known| {
			known.note(Interruption { from, to: from + 2 * DAY, cause: InterruptionCause::Declared })
		});
		assert_eq!(sign_by(), midnight(12, 1), "Saturday 28 moves to Monday 30");
		// Six business days end on Thursday 12: from Saturday 14 the challenge moves past the day of rest of Monday 16.
		at(midnight(11, 18) - 1);
		assert_ok!(challenge(BIDDER + 1, Act::Award));
		at(midnight(11, 18));
		assert_noop!(challenge(BIDDER + 2, Act::Award), Error::<Test>::ChallengeTooLate);
	});
}

#[test]
fn an_award_of_the_night_loses_nothing_before_it_counts() {
	run(|| {
		replayed_to_evaluation();
		at(midnight(11, 4) + 20 * HOUR);
		assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(5)));
		let before = sign_by();
		let from = Now::get() + HOUR;
		Interrupted::mutate(|known| {
			known.note(Interruption { from, to: from + 2 * HOUR, cause: InterruptionCause::Declared })
		});
		assert_eq!(sign_by(), before, "its term begins in the morning");
	});
}

#[test]
fn a_change_of_the_text_alone_leaves_the_dates_what_they_lost() {
	run(|| {
		published();
		at(day(5));
		assert_ok!(Tenders::modify(signed(ISSUER), TENDER, document(9), schedule()));
		Interrupted::mutate(|known| {
			let (from, to) = (day(2), day(3));
			known.note(Interruption { from, to, cause: InterruptionCause::Declared })
		});
		let moved = Tenders::tender_record(TENDER).expect("exists").call.schedule;
		assert_eq!(moved.opening_at, schedule().opening_at + DAY);
	});
}

#[test]
fn a_ruling_that_changes_no_date_leaves_them_open_to_interruptions() {
	run(|| {
		replayed_to_award();
		assert_ok!(challenge(BIDDER + 1, Act::Award));
		// Fifteen business days end on Thursday 26 November.
		assert_eq!(sign_by(), midnight(11, 27));
		let lost = 3 * DAY;
		at(Now::get() + 2 * DAY);
		assert_ok!(decide(BIDDER + 1, Ruling::Unfounded));
		let from = Now::get() - DAY;
		Interrupted::mutate(|known| {
			known.note(Interruption { from, to: from + lost, cause: InterruptionCause::Declared })
		});
		assert_eq!(sign_by(), midnight(12, 1), "Sunday 29 moves to Monday 30");
	});
}

#[test]
fn what_a_cancellation_cost_is_given_back_once() {
	run(|| {
		published();
		let (opening, cancelled) = (schedule().opening_at, day(2));
		seal(BIDDER, &offer(900));
		at(cancelled);
		assert_ok!(Tenders::cancel(signed(ISSUER), TENDER, CancelGround::Harm, document(5)));
		assert_ok!(challenge(BIDDER, Act::Cancellation));
		Interrupted::mutate(|known| {
			let (from, to) = (cancelled + DAY, cancelled + 2 * DAY);
			known.note(Interruption { from, to, cause: InterruptionCause::Declared })
		});
		at(cancelled + 5 * DAY);
		assert_ok!(decide(BIDDER, Ruling::ActAnnulled));
		assert_eq!(
			Tenders::tender_record(TENDER).expect("exists").call.schedule.opening_at,
			opening + 5 * DAY
		);
	});
}
