use super::*;
use crate::{Awards, Error};
use cadena_primitives::{AwardLookup, SupplierStanding};
use frame_support::{assert_noop, assert_ok};

fn award() -> frame_support::dispatch::DispatchResult {
	Tenders::award(signed(ISSUER), TENDER, document(5))
}

#[test]
fn art_49_the_award_states_every_bid_and_names_who_evaluated() {
	run(|| {
		replayed_to_award();
		let award = Awards::<Test>::get(TENDER).expect("awarded");
		assert_eq!(award.placements.iter().map(|placement| placement.bid).collect::<Vec<_>>(), [0, 1]);
		assert_eq!(award.excluded.len(), 1);
		assert_eq!(award.evaluators.to_vec(), EVALUATORS.map(account));
		assert_eq!(award.officer, account(ISSUER));
		assert_eq!(stage(), Stage::Awarded);
		let awarded = <Tenders as AwardLookup>::awarded(TENDER).expect("stands");
		assert_eq!((awarded.supplier, awarded.price), (account(BIDDER), 920_000_000));
	});
}

#[test]
fn art_67_the_contract_is_signed_within_fifteen_business_days() {
	run(|| {
		replayed_to_award();
		let awarded = <Tenders as AwardLookup>::awarded(TENDER).expect("stands");
		let wednesday_4_november = day(30) - 9 * HOUR;
		assert_eq!(
			awarded.sign_by,
			wednesday_4_november + 23 * DAY,
			"the end of 26 November, as the 16th is off"
		);
	});
}

#[test]
fn no_award_without_quorum_answers_and_its_officer() {
	run(|| {
		published();
		assert_ok!(Tenders::ask(signed(BIDDER), TENDER, document(2)));
		opened(&[offer(900)]);
		assert_noop!(award(), Error::<Test>::TooFewRatings);
		rate(EVALUATORS[0], &[(0, [50, 50])]);
		assert_noop!(award(), Error::<Test>::TooFewRatings);
		rate(EVALUATORS[1], &[(0, [50, 50])]);
		assert_noop!(award(), Error::<Test>::UnansweredQuestions);
		assert_ok!(Tenders::answer(signed(ISSUER), TENDER, 0, document(3)));
		assert_noop!(
			Tenders::award(signed(STRANGER), TENDER, document(5)),
			Error::<Test>::NotTheContractingAgency
		);
		assert_ok!(award());
		assert_noop!(award(), Error::<Test>::WrongStage);
	});
}

#[test]
fn no_award_outside_its_stage() {
	run(|| {
		assert_noop!(award(), Error::<Test>::NoSuchTender);
		published();
		assert_noop!(award(), Error::<Test>::WrongStage);
		at(day(16));
		assert_noop!(award(), Error::<Test>::WrongStage);
	});
}

#[test]
fn art_46_ii_an_award_is_deferred_once_the_date_first_set_bounds_it() {
	run(|| {
		replayed_to_evaluation();
		let defer = |byte, to| Tenders::defer_award(signed(byte), TENDER, to);
		assert_noop!(defer(STRANGER, day(40)), Error::<Test>::NotTheContractingAgency);
		assert_noop!(defer(ISSUER, day(31)), Error::<Test>::DeferralTooLong);
		assert_noop!(defer(ISSUER, day(53)), Error::<Test>::DeferralTooLong);
		assert_ok!(defer(ISSUER, day(42)));
		assert_noop!(defer(ISSUER, day(53)), Error::<Test>::DeferralTooLong);
		at(day(42) + 1);
		assert_noop!(award(), Error::<Test>::AwardTermOver);
		assert_ok!(defer(ISSUER, day(52)));
		assert_ok!(award());
		assert_noop!(defer(ISSUER, day(52)), Error::<Test>::WrongStage);
	});
}

#[test]
fn art_51_a_tender_without_bids_is_deserted() {
	run(|| {
		published();
		let declare = |byte| Tenders::declare_deserted(signed(byte), TENDER, document(5));
		assert_noop!(declare(ISSUER), Error::<Test>::WrongStage);
		at(day(17));
		assert_noop!(award(), Error::<Test>::NoSolventBid);
		assert_noop!(declare(STRANGER), Error::<Test>::NotTheContractingAgency);
		assert_ok!(declare(ISSUER));
		assert!(matches!(tender().state, State::Deserted { ground: DesertedGround::NoBids, .. }));
	});
}

#[test]
fn art_51_a_tender_whose_prices_are_all_unacceptable_is_deserted() {
	run(|| {
		published();
		opened(&[offer(990_000_000), offer(1_000_000_000)]);
		assert_ok!(Tenders::declare_deserted(signed(ISSUER), TENDER, document(5)));
		assert!(matches!(tender().state, State::Deserted { ground: DesertedGround::NoneSolvent, .. }));
	});
}

#[test]
fn art_51_deserted_for_lack_of_votes_is_no_ground() {
	run(|| {
		replayed_to_evaluation();
		assert_noop!(
			Tenders::declare_deserted(signed(ISSUER), TENDER, document(5)),
			Error::<Test>::GroundNotMet
		);
	});
	run(|| {
		published();
		opened(&[offer(900)]);
		assert_noop!(
			Tenders::declare_deserted(signed(ISSUER), TENDER, document(5)),
			Error::<Test>::TooFewRatings
		);
	});
}

fn let_the_time_to_sign_pass() {
	Offered::set(Some(Now::get()));
	at(tender_sign_by());
}

fn tender_sign_by() -> Moment {
	<Tenders as AwardLookup>::awarded(TENDER).expect("stands").sign_by
}

#[test]
fn art_67_the_second_within_ten_percent_takes_the_place_of_who_does_not_sign() {
	run(|| {
		replayed_to_award();
		let pass_on = |byte| Tenders::pass_on_award(signed(byte), TENDER);
		assert_noop!(pass_on(ISSUER), Error::<Test>::SigningTermRunning);
		at(tender_sign_by());
		assert_noop!(pass_on(ISSUER), Error::<Test>::ContractNotOffered);
		Offered::set(Some(tender_sign_by() - DAY + 1));
		assert_noop!(pass_on(ISSUER), Error::<Test>::ContractNotOffered);
		Offered::set(Some(tender_sign_by() - DAY));
		assert_noop!(pass_on(STRANGER), Error::<Test>::NotTheContractingAgency);
		assert_ok!(pass_on(ISSUER));
		let awarded = <Tenders as AwardLookup>::awarded(TENDER).expect("stands");
		assert_eq!((awarded.supplier, awarded.price), (account(BIDDER + 1), 960_000_000));
		assert_eq!(EndedEarly::get(), 1, "the first one's offer falls");
		assert_noop!(pass_on(ISSUER), Error::<Test>::SigningTermRunning);
		let_the_time_to_sign_pass();
		assert_noop!(pass_on(ISSUER), Error::<Test>::NoPlaceLeft);
	});
}

#[test]
fn art_67_a_second_beyond_ten_percent_gets_nothing() {
	run(|| {
		published();
		opened(&[offer(900), offer(1_000)]);
		rate_by_all(&[(0, [100, 100]), (1, [70, 70])]);
		assert_ok!(award());
		let_the_time_to_sign_pass();
		assert_noop!(Tenders::pass_on_award(signed(ISSUER), TENDER), Error::<Test>::BeyondMargin);
	});
}

#[test]
fn art_71_a_barred_place_is_passed_over() {
	run(|| {
		published();
		opened(&[offer(1_000), offer(1_010), offer(1_020)]);
		rate_by_all(&[(0, [90, 90]), (1, [90, 90]), (2, [90, 90])]);
		assert_ok!(award());
		let_the_time_to_sign_pass();
		MockSuppliers::set(BIDDER + 1, SupplierStanding::BarredByRescissions);
		assert_ok!(Tenders::pass_on_award(signed(ISSUER), TENDER));
		let awarded = <Tenders as AwardLookup>::awarded(TENDER).expect("stands");
		assert_eq!(awarded.supplier, account(BIDDER + 2));
	});
	run(|| {
		replayed_to_award();
		let_the_time_to_sign_pass();
		MockSuppliers::set(BIDDER + 1, SupplierStanding::Debarred);
		assert_noop!(Tenders::pass_on_award(signed(ISSUER), TENDER), Error::<Test>::NoPlaceLeft);
	});
}

#[test]
fn a_signed_contract_or_a_missing_award_passes_on_nothing() {
	run(|| {
		published();
		assert_noop!(Tenders::pass_on_award(signed(ISSUER), TENDER), Error::<Test>::WrongStage);
	});
	run(|| {
		replayed_to_award();
		let_the_time_to_sign_pass();
		Signed::set(true);
		assert_noop!(Tenders::pass_on_award(signed(ISSUER), TENDER), Error::<Test>::ContractSigned);
	});
}

#[test]
fn art_67_an_awardee_who_challenges_what_bars_signing_is_heard_first() {
	run(|| {
		replayed_to_award();
		let_the_time_to_sign_pass();
		assert_ok!(Tenders::challenge(signed(BIDDER), TENDER, Act::Signing, document(6), false));
		assert_noop!(Tenders::pass_on_award(signed(ISSUER), TENDER), Error::<Test>::SigningTermRunning);
	});
}

#[test]
fn arts_95_v_and_104_vii_an_earlier_awardee_gets_the_award_back() {
	run(|| {
		replayed_to_award();
		let_the_time_to_sign_pass();
		assert_ok!(Tenders::pass_on_award(signed(ISSUER), TENDER));
		assert_ok!(Tenders::challenge(signed(BIDDER), TENDER, Act::Signing, document(6), false));
		let decide = || {
			let ruling = Ruling::SigningOrdered;
			Tenders::decide(signed(OVERSIGHT), TENDER, account(BIDDER), ruling, document(7))
		};
		Signed::set(true);
		assert_noop!(decide(), Error::<Test>::ContractSigned);
		Signed::set(false);
		assert_ok!(decide());
		let awarded = <Tenders as AwardLookup>::awarded(TENDER).expect("stands");
		assert_eq!((awarded.supplier, EndedEarly::get()), (account(BIDDER), 2));
	});
}
