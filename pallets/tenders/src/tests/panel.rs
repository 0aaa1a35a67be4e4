//! Tenders that anonymous evaluators rate.

use super::*;
use crate::{Error, Event};
use cadena_kit::mock::Interrupted;
use cadena_primitives::{
	Calendar, ProcurementTerm, TermLookup,
	ballots::{BallotStage, BidSet, PanelTerms, RatingSheet, TenderLookup},
	time::{Interruption, InterruptionCause},
};
use frame_support::{BoundedVec, assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

const TERMS: PanelTerms = PanelTerms { specialty: 0, size: 7, quorum: 3, pot: 1_000, tolerance: 40 };

fn panel_call() -> CallForTenders {
	let Evaluation::Officers(fallback) = call_for_tenders().evaluation else { unreachable!() };
	CallForTenders {
		evaluation: Evaluation::Panel { terms: TERMS, fallback },
		schedule: Schedule { ballots_until: day(21), disclosure_until: day(23), ..schedule() },
		..call_for_tenders()
	}
}

/// A ballot that was disclosed by an evaluator who gives each of these bids the same ratings.
fn disclosed(by: u8, opened: &[BidIndex], ratings: [u8; 2]) {
	let sheet = RatingSheet::truncate_from(ratings.repeat(opened.len()));
	Disclosed::mutate(|all| all.push((by, BidSet::of(opened.iter().copied()), sheet)));
}

fn award() -> frame_support::dispatch::DispatchResult {
	Tenders::award(signed(ISSUER), TENDER, document(5))
}

#[test]
fn publishing_convenes_the_panel_and_opens_the_poll() {
	run(|| {
		assert_ok!(draft_call(panel_call(), false));
		accept_all();
		PotIsCovered::set(false);
		assert!(Tenders::publish(signed(ISSUER), TENDER).is_err());
		assert!(Convened::get().is_none());
		PotIsCovered::set(true);
		assert_ok!(Tenders::publish(signed(ISSUER), TENDER));
		assert_eq!(Convened::get(), Some(TERMS));
		assert_eq!(Polled::get(), Some((Jurisdiction::Municipality(9_012), 0)));
	});
	run(|| {
		published();
		assert_eq!((Convened::get(), Polled::get()), (None, None), "where officers rate and nobody votes");
	});
}

#[test]
fn a_call_with_a_panel_has_sound_terms_and_windows() {
	run(|| {
		let draft = |change: fn(&mut CallForTenders)| {
			let mut call = panel_call();
			change(&mut call);
			draft_call(call, false)
		};
		let unsound = |call: &mut CallForTenders| {
			if let Evaluation::Panel { terms, .. } = &mut call.evaluation {
				terms.quorum = 8;
			}
		};
		assert_noop!(draft(unsound), Error::<Test>::UnsoundPanel);
		let without_criteria = |call: &mut CallForTenders| {
			call.scoring.price = 90;
			call.scoring.technical = BoundedVec::new();
		};
		assert_noop!(draft(without_criteria), Error::<Test>::UnsoundPanel);
		let without_fallback = |call: &mut CallForTenders| {
			if let Evaluation::Panel { fallback, .. } = &mut call.evaluation {
				*fallback = BoundedVec::new();
			}
		};
		assert_noop!(draft(without_fallback), Error::<Test>::TooFewRatings);
	});
	let publish = |ballots_until, disclosure_until| {
		let mut outcome = None;
		run(|| {
			let mut call = panel_call();
			call.schedule = Schedule { ballots_until, disclosure_until, ..call.schedule };
			assert_ok!(draft_call(call, false));
			accept_all();
			outcome = Some(Tenders::publish(signed(ISSUER), TENDER));
		});
		outcome.expect("ran")
	};
	assert_eq!(publish(day(18), day(19)), Ok(()));
	let too_short = Err(Error::<Test>::BallotsTooShort.into());
	assert_eq!(publish(day(17), day(18)), too_short);
	assert_eq!(publish(day(18) - 1, day(19)), too_short);
	assert_eq!(publish(day(18), day(19) - 1), too_short);
	let out_of_order = Err(Error::<Test>::ScheduleOutOfOrder.into());
	assert_eq!(publish(day(18), day(32)), out_of_order);
	assert_eq!(publish(day(40), day(18)), out_of_order);
}

#[test]
fn the_stages_of_ballots_follow_from_the_schedule() {
	run(|| {
		assert_ok!(draft_call(panel_call(), true));
		let view = || Tenders::balloting(TENDER).expect("exists");
		assert_eq!(view().stage, BallotStage::Comments);
		at(day(30));
		assert_eq!(view().stage, BallotStage::Closed);
	});
	run(|| {
		publish_call(panel_call());
		let stage_at = |moment| {
			at(moment);
			Tenders::balloting(TENDER).expect("exists").stage
		};
		assert_eq!(stage_at(day(10)), BallotStage::Closed);
		seal(BIDDER, &offer(900));
		seal(BIDDER + 1, &offer(950));
		assert_eq!(stage_at(day(16)), BallotStage::Opening);
		assert_ok!(Tenders::open_bid(signed(BIDDER + 1), TENDER, offer(950)));
		assert_ok!(Tenders::reveal_pieces(signed(CONTRACTING), TENDER, 0, pieces(OpenerRole::Contracting)));
		assert_ok!(Tenders::reveal_pieces(signed(WITNESS), TENDER, 0, pieces(OpenerRole::Witness)));
		let view = Tenders::balloting(TENDER).expect("exists");
		assert_eq!((view.opened, view.criteria.as_slice()), (BidSet::of([0, 1]), [32, 10].as_slice()));
		for (moment, stage) in [
			(day(17), BallotStage::Ballots),
			(day(21), BallotStage::Disclosure),
			(day(23), BallotStage::Decision),
			(day(33), BallotStage::Decision),
		] {
			assert_eq!(stage_at(moment), stage);
		}
		for party in [BIDDER, WITNESS, OVERSIGHT, ISSUER, EVALUATORS[0]] {
			assert!(Tenders::is_party(TENDER, &account(party)), "{party}");
		}
		assert!(!Tenders::is_party(TENDER, &account(CITIZEN)));
		assert_eq!(Tenders::balloting(1), None);
	});
}

#[test]
fn art_49_vii_the_award_names_those_who_disclosed_and_follows_their_medians() {
	run(|| {
		publish_call(panel_call());
		opened(&[offer(900), offer(1_000)]);
		for (by, ratings) in [(61, [100, 0]), (62, [50, 50]), (63, [0, 100])] {
			disclosed(by, &[0, 1], ratings);
		}
		for moment in [day(17), day(21)] {
			at(moment);
			assert_noop!(award(), Error::<Test>::WrongStage);
		}
		at(day(23));
		assert_noop!(
			Tenders::score(
				signed(EVALUATORS[0]),
				TENDER,
				ratings_on(&[(0, [9, 9]), (1, [9, 9])]),
				document(4)
			),
			Error::<Test>::PanelRates
		);
		assert_ok!(award());
		let issued = crate::Awards::<Test>::get(TENDER).expect("awarded");
		assert_eq!(issued.evaluators.to_vec(), [account(61), account(62), account(63)]);
		assert_eq!(issued.placements[0].points.technical, 32 * 500 + 10 * 500);
		assert_eq!(Tenders::awarded_bid(TENDER), Some(0));
		assert_eq!(Tenders::balloting(TENDER).expect("exists").stage, BallotStage::Awarded);
	});
}

#[test]
fn a_bid_is_discarded_while_ballots_are_taken_and_its_ratings_count_no_more() {
	run(|| {
		publish_call(panel_call());
		opened(&[offer(900), offer(1_000)]);
		let ground = DiscardGround::Collusion;
		let bids = vec![0].try_into().expect("one");
		assert_ok!(Tenders::discard(signed(ISSUER), TENDER, bids, ground.clone(), document(4)));
		for by in 61..64 {
			disclosed(by, &[0, 1], [80, 80]);
		}
		at(day(23));
		assert_ok!(award());
		let issued = crate::Awards::<Test>::get(TENDER).expect("awarded");
		assert_eq!(issued.placements.iter().map(|place| place.bid).collect::<Vec<_>>(), [1]);
		assert_eq!(issued.excluded.to_vec(), [(0, Exclusion::Discarded(ground))]);
	});
}

#[test]
fn below_the_quorum_ballots_are_extended_and_then_officers_evaluate() {
	run(|| {
		publish_call(panel_call());
		opened(&[offer(900), offer(1_000)]);
		disclosed(61, &[0, 1], [80, 80]);
		// A ballot of before a repeated opening counts for nothing.
		disclosed(62, &[0], [80, 80]);
		disclosed(63, &[0], [80, 80]);
		let extend =
			|by, ballots, disclosure| Tenders::extend_ballots(signed(by), TENDER, ballots, disclosure);
		let score = || {
			Tenders::score(
				signed(EVALUATORS[0]),
				TENDER,
				ratings_on(&[(0, [9, 9]), (1, [9, 9])]),
				document(4),
			)
		};
		at(day(22));
		assert_noop!(extend(ISSUER, day(25), day(27)), Error::<Test>::WrongStage);
		at(day(23));
		assert_noop!(award(), Error::<Test>::TooFewRatings);
		assert_noop!(score(), Error::<Test>::PanelRates);
		assert_noop!(extend(STRANGER, day(25), day(27)), Error::<Test>::NotTheContractingAgency);
		assert_noop!(extend(ISSUER, day(24) - 1, day(27)), Error::<Test>::BallotsTooShort);
		assert_noop!(extend(ISSUER, day(25), day(26) - 1), Error::<Test>::BallotsTooShort);
		assert_noop!(extend(ISSUER, day(25), day(32)), Error::<Test>::ScheduleOutOfOrder);
		assert_ok!(extend(ISSUER, day(25), day(27)));
		let (ballots_until, disclosure_until) = (day(25), day(27));
		System::assert_last_event(
			Event::BallotsExtended { tender: TENDER, ballots_until, disclosure_until }.into(),
		);
		assert_eq!(stage(), Stage::Ballots);
		assert_noop!(score(), Error::<Test>::WrongStage);
		at(day(27));
		assert_noop!(extend(ISSUER, day(28), day(29)), Error::<Test>::AlreadyExtended);
		assert_noop!(award(), Error::<Test>::TooFewRatings);
		rate_by_all(&[(0, [50, 50]), (1, [50, 50])]);
		assert_ok!(award());
		let issued = crate::Awards::<Test>::get(TENDER).expect("awarded");
		assert_eq!(issued.evaluators.to_vec(), EVALUATORS.map(account));
	});
}

#[test]
fn where_no_extension_fits_officers_evaluate_at_once() {
	run(|| {
		publish_call(panel_call());
		opened(&[offer(900)]);
		at(day(23));
		assert_ok!(Tenders::defer_award(signed(ISSUER), TENDER, day(52)));
		let score = || Tenders::score(signed(EVALUATORS[0]), TENDER, ratings_on(&[(0, [9, 9])]), document(4));
		at(day(49));
		assert_noop!(score(), Error::<Test>::PanelRates);
		at(day(51));
		let extended = Tenders::extend_ballots(signed(ISSUER), TENDER, day(52), day(53));
		assert_noop!(extended, Error::<Test>::ScheduleOutOfOrder);
		rate_by_all(&[(0, [9, 9])]);
		assert_ok!(award());
	});
}

#[test]
fn a_cancelled_tender_is_final_when_its_challenge_is_decided_or_too_late() {
	run(|| {
		publish_call(panel_call());
		opened(&[offer(900)]);
		let is_final = || Tenders::balloting(TENDER).expect("exists").is_final;
		assert!(is_final());
		assert_ok!(Tenders::cancel(signed(ISSUER), TENDER, CancelGround::Harm, document(6)));
		assert_eq!(Tenders::balloting(TENDER).expect("exists").stage, BallotStage::Ended);
		assert!(!is_final(), "it can be challenged");
		assert_ok!(Tenders::challenge(signed(BIDDER), TENDER, Act::Cancellation, document(6), false));
		at(day(80));
		assert!(!is_final(), "the challenge awaits its decision");
		let ruling = Ruling::ActAnnulled;
		assert_ok!(Tenders::decide(signed(OVERSIGHT), TENDER, account(BIDDER), ruling, document(6)));
		assert_eq!(stage(), Stage::Ballots, "its ballots go on");
		assert_ok!(Tenders::cancel(signed(ISSUER), TENDER, CancelGround::Harm, document(6)));
		assert!(!is_final());
		at(day(120));
		assert!(is_final());
	});
}

#[test]
fn l3_a_tender_whose_award_never_comes_has_ended_once_nothing_can_bring_it() {
	run(|| {
		publish_call(panel_call());
		opened(&[offer(900)]);
		let view = || {
			let view = Tenders::balloting(TENDER).expect("exists");
			(view.stage, view.is_final)
		};
		let record = tender();
		let calendar = Calendar::default();
		let term =
			|kind: ProcurementTerm| MockTime::term(ProcurementLaw::Laassp, kind, CALL).expect("is set");
		let ceiling = record.last_award(&calendar, term(ProcurementTerm::AwardDeferral));
		let late = calendar.deadline(record.call.schedule.award_by, term(ProcurementTerm::Challenge));
		assert!(late < ceiling);
		at(record.call.schedule.award_by + 1);
		assert_eq!((stage(), view()), (Stage::Overdue, (BallotStage::Decision, true)));
		at(late);
		assert_eq!(view().0, BallotStage::Decision, "it can still be deferred");
		at(ceiling + 1);
		assert_eq!(view(), (BallotStage::Lapsed, true));
		let deferred = Tenders::defer_award(signed(ISSUER), TENDER, ceiling + 2);
		assert_noop!(deferred, Error::<Test>::DeferralTooLong);
		let challenged = Tenders::challenge(signed(BIDDER), TENDER, Act::Award, document(6), false);
		assert_noop!(challenged, Error::<Test>::ChallengeTooLate);
	});
	run(|| {
		publish_call(panel_call());
		opened(&[offer(900)]);
		let award_by = tender().call.schedule.award_by;
		at(award_by + 1);
		assert_ok!(Tenders::challenge(signed(BIDDER), TENDER, Act::Award, document(6), false));
		at(award_by + 90 * DAY);
		let view = Tenders::balloting(TENDER).expect("exists");
		assert_eq!((view.stage, view.is_final), (BallotStage::Decision, false), "the challenge is heard");
		let ruling = Ruling::Unfounded;
		assert_ok!(Tenders::decide(signed(OVERSIGHT), TENDER, account(BIDDER), ruling, document(7)));
		assert_eq!(Tenders::balloting(TENDER).expect("exists").stage, BallotStage::Lapsed);
		// A challenge of the desertion would bring back ballots of those who are paid.
		let deserted = Tenders::declare_deserted(signed(ISSUER), TENDER, document(5));
		assert_noop!(deserted, Error::<Test>::AwardTermOver);
		assert_ok!(Tenders::cancel(signed(ISSUER), TENDER, CancelGround::Harm, document(6)));
	});
}

#[test]
fn f8_no_interruption_that_is_declared_later_revives_a_tender_of_which_the_lapse_was_paid() {
	let interrupted = |from: Moment, to: Moment| {
		Interrupted::mutate(|known| {
			known.note(Interruption { from, to, cause: InterruptionCause::Declared });
		})
	};
	let lapsed = || {
		publish_call(panel_call());
		opened(&[offer(900)]);
		let award_by = tender().call.schedule.award_by;
		at(award_by + 60 * DAY);
		assert_eq!(Tenders::balloting(TENDER).expect("exists").stage, BallotStage::Lapsed);
		award_by
	};
	run(|| {
		let award_by = lapsed();
		// Nobody was paid yet: the interruption gives back what it took (LFPA art. 29).
		interrupted(award_by - DAY, award_by + 59 * DAY);
		assert_eq!(Tenders::stage(TENDER), Some(Stage::Evaluation));
		Tenders::note_lapsed(TENDER);
		assert!(tender().seen < Seen::Lapse, "it has not lapsed");
	});
	run(|| {
		let award_by = lapsed();
		Tenders::note_lapsed(TENDER);
		interrupted(award_by - DAY, award_by + 59 * DAY);
		assert_eq!(Tenders::stage(TENDER), Some(Stage::Overdue));
		assert_eq!(Tenders::balloting(TENDER).expect("exists").stage, BallotStage::Lapsed);
		assert_noop!(award(), Error::<Test>::AwardTermOver);
		let deferred = Tenders::defer_award(signed(ISSUER), TENDER, Now::get() + DAY);
		assert_noop!(deferred, Error::<Test>::AwardTermOver);
		let challenged = Tenders::challenge(signed(BIDDER), TENDER, Act::Award, document(6), false);
		assert_noop!(challenged, Error::<Test>::ActNotChallengeable);
		let deserted = Tenders::declare_deserted(signed(ISSUER), TENDER, document(5));
		assert_noop!(deserted, Error::<Test>::AwardTermOver);
		// Nor does a cancellation that is annulled.
		assert_ok!(Tenders::cancel(signed(ISSUER), TENDER, CancelGround::Harm, document(6)));
		assert_ok!(Tenders::challenge(signed(BIDDER), TENDER, Act::Cancellation, document(6), false));
		at(Now::get() + 90 * DAY);
		let ruling = Ruling::ActAnnulled;
		assert_ok!(Tenders::decide(signed(OVERSIGHT), TENDER, account(BIDDER), ruling, document(6)));
		assert_eq!(Tenders::stage(TENDER), Some(Stage::Overdue));
		assert_noop!(award(), Error::<Test>::AwardTermOver);
	});
}

#[test]
fn art_108_a_tender_whose_award_never_came_is_annulled_by_oversight_without_a_ground_to_cancel() {
	run(|| {
		publish_call(panel_call());
		opened(&[offer(900)]);
		let annul = |by| Tenders::annul(signed(by), TENDER, document(7));
		let award_by = tender().call.schedule.award_by;
		at(award_by + 1);
		assert_noop!(annul(OVERSIGHT), Error::<Test>::AwardMayCome);
		at(award_by + 60 * DAY);
		assert_noop!(annul(ISSUER), BadOrigin);
		assert_ok!(annul(OVERSIGHT));
		System::assert_last_event(Event::TenderAnnulled { tender: TENDER, document: document(7) }.into());
		assert_eq!(stage(), Stage::Annulled);
		let view = Tenders::balloting(TENDER).expect("exists");
		assert_eq!((view.stage, view.is_final), (BallotStage::Ended, true));
		assert_noop!(annul(OVERSIGHT), Error::<Test>::AwardMayCome);
	});
}

#[test]
fn an_award_annulled_while_ballots_are_repeated_leaves_them_their_time() {
	run(|| {
		publish_call(panel_call());
		opened(&[offer(900), offer(1_000)]);
		for by in 61..64 {
			disclosed(by, &[0, 1], [80, 80]);
		}
		at(day(23));
		assert_ok!(award());
		assert_ok!(Tenders::challenge(signed(BIDDER), TENDER, Act::Opening, document(6), false));
		assert_ok!(Tenders::challenge(signed(BIDDER + 1), TENDER, Act::Award, document(6), false));
		assert_eq!(tender().pending_challenges, 2);
		for challenger in [BIDDER, BIDDER + 1] {
			let ruling = Ruling::ActAnnulled;
			assert_ok!(Tenders::decide(signed(OVERSIGHT), TENDER, account(challenger), ruling, document(6)));
		}
		assert_eq!(tender().pending_challenges, 0);
		let schedule = tender().call.schedule;
		assert!(schedule.disclosure_until < schedule.award_by);
		at(schedule.disclosure_until);
		assert_eq!(stage(), Stage::Evaluation);
		assert_ok!(award());
	});
}

#[test]
fn who_may_send_ballots_does_not_change_after_the_call() {
	run(|| {
		let mut call = call_for_tenders();
		call.schedule.ballots_until = day(20);
		call.schedule.disclosure_until = day(20);
		publish_call(call.clone());
		let mut without = call.schedule;
		evaluate_from(&mut without, day(17));
		let modified = Tenders::modify(signed(ISSUER), TENDER, document(9), without);
		assert_noop!(modified, Error::<Test>::CallMayNotChange);
	});
}

#[test]
fn an_extension_that_brings_enough_keeps_the_officers_out() {
	run(|| {
		publish_call(panel_call());
		opened(&[offer(900)]);
		at(day(23));
		assert_ok!(Tenders::extend_ballots(signed(ISSUER), TENDER, day(25), day(27)));
		for by in 61..64 {
			disclosed(by, &[0], [80, 80]);
		}
		at(day(27));
		let rated = Tenders::score(signed(EVALUATORS[0]), TENDER, ratings_on(&[(0, [9, 9])]), document(4));
		assert_noop!(rated, Error::<Test>::PanelRates);
		assert_ok!(award());
		assert_eq!(crate::Awards::<Test>::get(TENDER).map(|award| award.evaluators.len()), Some(3));
	});
	run(|| {
		published();
		opened(&[offer(900)]);
		let extended = Tenders::extend_ballots(signed(ISSUER), TENDER, day(25), day(27));
		assert_noop!(extended, Error::<Test>::NoPanel);
	});
}
