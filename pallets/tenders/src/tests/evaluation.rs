use super::*;
use crate::{Error, Event, OfficersRatings};
use cadena_primitives::SupplierStanding;
use frame_support::{BoundedVec, assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

fn ranking() -> (Vec<Placement>, Vec<(BidIndex, Exclusion)>) {
	crate::Pallet::<Test>::provisional_ranking(TENDER).expect("enough have rated")
}

fn totals() -> Vec<(BidIndex, u32)> {
	ranking().0.iter().map(|placement| (placement.bid, placement.points.total())).collect()
}

fn bids(list: &[BidIndex]) -> BoundedVec<BidIndex, MaxBids> {
	list.to_vec().try_into().expect("few")
}

#[test]
fn the_replay_scores_91_and_83_and_refuses_the_third_price() {
	run(|| {
		replayed_to_evaluation();
		assert_eq!(totals(), [(0, 91_000), (1, 83_000)]);
		assert_eq!(ranking().1, [(2, Exclusion::UnacceptablePrice(PriceGround::AboveBudget))]);
	});
}

#[test]
fn art_48_points_come_from_price_median_ratings_and_social_grounds() {
	run(|| {
		published();
		let claims = SocialClaims { disability: true, environment: true, ..Default::default() };
		opened(&[Offer { claims, ..offer(900) }, offer(1_000)]);
		rate(EVALUATORS[0], &[(0, [0, 100]), (1, [80, 10])]);
		rate(EVALUATORS[1], &[(0, [50, 100]), (1, [90, 10])]);
		rate(EVALUATORS[2], &[(0, [100, 100]), (1, [100, 11])]);
		let (placements, _) = ranking();
		let points = |price, technical, social| Points { price, technical, social, citizens: 0 };
		assert_eq!(placements[0].points, points(48_000, 16_000 + 10_000, 3_000));
		assert_eq!(placements[1].points, points(43_200, 28_800 + 1_000, 0));
	});
}

#[test]
fn an_even_number_of_ratings_has_the_mean_of_the_middle_two() {
	run(|| {
		published();
		opened(&[offer(1_000)]);
		rate(EVALUATORS[0], &[(0, [50, 0])]);
		rate(EVALUATORS[1], &[(0, [75, 1])]);
		assert_eq!(ranking().0[0].points.technical, 32 * 625 + 10 * 5);
	});
}

#[test]
fn art_5_xiv_a_price_above_the_market_median_by_a_tenth_is_unacceptable() {
	run(|| {
		publish_call(CallForTenders { market_median: Some(1_000), ..call_for_tenders() });
		opened(&[offer(1_100), offer(1_101)]);
		rate_by_all(&[(0, [50, 50]), (1, [50, 50])]);
		assert_eq!(ranking().1, [(1, Exclusion::UnacceptablePrice(PriceGround::AboveMarketMedian))]);
	});
}

#[test]
fn art_5_xiv_without_a_market_study_the_mean_of_the_bids_decides() {
	run(|| {
		published();
		opened(&[offer(900), offer(1_000), offer(1_100), offer(1_300)]);
		rate_by_all(&[(0, [50, 50]), (1, [50, 50]), (2, [50, 50]), (3, [50, 50])]);
		assert_eq!(ranking().1, [(3, Exclusion::UnacceptablePrice(PriceGround::AboveMeanOfBids))]);
	});
}

#[test]
fn arts_71_and_90_bar_a_supplier_from_the_award() {
	run(|| {
		published();
		opened(&[offer(900), offer(1_000)]);
		rate_by_all(&[(0, [50, 50]), (1, [50, 50])]);
		for standing in [SupplierStanding::Debarred, SupplierStanding::BarredByRescissions] {
			MockSuppliers::set(BIDDER, standing);
			assert_eq!(ranking().1, [(0, Exclusion::SupplierBarred)]);
		}
	});
}

#[test]
fn citizens_points_are_equal_below_the_floor_and_follow_their_votes_above() {
	run(|| {
		let mut call = call_for_tenders();
		call.scoring.price = 38;
		call.scoring.citizens = CitizensShare { weight: 10, norm: Some(document(8)), turnout_floor: 4 };
		call.schedule.ballots_until = day(20);
		call.schedule.disclosure_until = day(20);
		publish_call(call);
		assert_eq!(Polled::get(), Some((Jurisdiction::Municipality(9_012), 4)));
		opened(&[offer(900), offer(1_000)]);
		rate_by_all(&[(0, [50, 50]), (1, [50, 50])]);
		at(day(20));
		let citizens = || {
			let mut points: Vec<_> =
				ranking().0.iter().map(|placement| (placement.bid, placement.points.citizens)).collect();
			points.sort_unstable();
			points
		};
		let tally = |voters, approvals: [u32; 2]| {
			Tally::set(Some(VoteTally {
				voters,
				floor: 4,
				approvals: approvals.to_vec().try_into().expect("few"),
			}));
		};
		assert_eq!(citizens(), [(0, 10_000), (1, 10_000)], "nobody can vote");
		tally(3, [0, 3]);
		assert_eq!(citizens(), [(0, 10_000), (1, 10_000)], "below the floor");
		tally(4, [1, 3]);
		assert_eq!(citizens(), [(0, 2_500), (1, 7_500)]);
		tally(4, [0, 0]);
		assert_eq!(citizens(), [(0, 0), (1, 0)]);
		tally(u32::MAX, [u32::MAX, 1]);
		assert_eq!(citizens(), [(0, 10_000), (1, 0)]);
		assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(5)));
		let award = crate::Awards::<Test>::get(TENDER).expect("awarded");
		assert_eq!(award.votes, Tally::get());
	});
}

#[test]
fn consultative_votes_are_published_and_give_no_points() {
	run(|| {
		let mut call = call_for_tenders();
		call.schedule.ballots_until = day(20);
		call.schedule.disclosure_until = day(20);
		publish_call(call);
		opened(&[offer(900), offer(1_000)]);
		rate_by_all(&[(0, [50, 50]), (1, [50, 50])]);
		let approvals = vec![0, 5].try_into().expect("few");
		Tally::set(Some(VoteTally { voters: 5, floor: 0, approvals }));
		assert_noop!(Tenders::award(signed(ISSUER), TENDER, document(5)), Error::<Test>::WrongStage);
		at(day(20));
		assert!(ranking().0.iter().all(|placement| placement.points.citizens == 0));
		assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(5)));
		let award = crate::Awards::<Test>::get(TENDER).expect("awarded");
		assert_eq!((award.awarded().map(|first| first.bid), award.votes), (Some(0), Tally::get()));
	});
}

#[test]
fn score_is_for_the_named_officers_in_evaluation() {
	run(|| {
		published();
		seal(BIDDER, &offer(5));
		let score = |byte| Tenders::score(signed(byte), TENDER, ratings_on(&[(0, [50, 50])]), document(4));
		assert_noop!(score(EVALUATORS[0]), Error::<Test>::WrongStage);
		at(day(16));
		assert_ok!(Tenders::open_bid(signed(BIDDER), TENDER, offer(5)));
		at(day(17));
		assert_noop!(score(ISSUER), Error::<Test>::NotAnEvaluator);
		assert_noop!(score(STRANGER), Error::<Test>::NotAnEvaluator);
		assert_noop!(score(BIDDER), BadOrigin);
		assert_ok!(score(EVALUATORS[0]));
		assert_ok!(score(EVALUATORS[0]));
		assert_eq!(OfficersRatings::<Test>::iter_prefix(TENDER).count(), 1, "new ratings replace the old");
	});
}

#[test]
fn officers_rate_every_admitted_bid_and_no_other() {
	run(|| {
		published();
		opened(&[offer(900), offer(1_000)]);
		let score = |ratings: &[(BidIndex, [u8; 2])]| {
			Tenders::score(signed(EVALUATORS[0]), TENDER, ratings_on(ratings), document(4))
		};
		assert_noop!(score(&[]), Error::<Test>::RatingsIncomplete);
		assert_noop!(score(&[(0, [1, 1])]), Error::<Test>::RatingsIncomplete);
		assert_noop!(score(&[(0, [1, 1]), (0, [1, 1])]), Error::<Test>::RatingsIncomplete);
		assert_noop!(score(&[(0, [1, 1]), (1, [1, 1]), (2, [1, 1])]), Error::<Test>::RatingsIncomplete);
		assert_noop!(score(&[(0, [1, 1]), (1, [101, 1])]), Error::<Test>::RatingOutOfRange);
		let short: Ratings = vec![1].try_into().expect("one");
		let uneven = vec![(0, short.clone()), (1, short)].try_into().expect("two");
		assert_noop!(
			Tenders::score(signed(EVALUATORS[0]), TENDER, uneven, document(4)),
			Error::<Test>::RatingsIncomplete
		);
	});
}

#[test]
fn a_discard_names_the_point_of_the_call_and_takes_the_bid_out() {
	run(|| {
		published();
		opened(&[offer(900), offer(1_000)]);
		let ground = DiscardGround::BreaksCall(b"V.2".to_vec().try_into().expect("short"));
		let discard = |byte, list: &[BidIndex], ground: &DiscardGround| {
			Tenders::discard(signed(byte), TENDER, bids(list), ground.clone(), document(4))
		};
		assert_noop!(discard(STRANGER, &[0], &ground), Error::<Test>::NotTheContractingAgency);
		assert_noop!(discard(ISSUER, &[], &ground), Error::<Test>::NoSuchBid);
		assert_noop!(discard(ISSUER, &[9], &ground), Error::<Test>::NoSuchBid);
		assert_noop!(discard(ISSUER, &[0], &DiscardGround::SealMismatch), Error::<Test>::GroundNotMet);
		assert_ok!(discard(ISSUER, &[0], &ground));
		assert_noop!(discard(ISSUER, &[0], &ground), Error::<Test>::BidNotOpenable);
		rate_by_all(&[(1, [50, 50])]);
		assert_eq!(ranking().1, [(0, Exclusion::Discarded(ground))]);
		at(day(33));
		assert_noop!(discard(ISSUER, &[1], &DiscardGround::Collusion), Error::<Test>::WrongStage);
	});
}

#[test]
fn art_71_viii_bids_of_linked_bidders_all_fall() {
	run(|| {
		published();
		opened(&[offer(900), offer(1_000), offer(1_050)]);
		let linked = |list: &[BidIndex]| {
			Tenders::discard(signed(ISSUER), TENDER, bids(list), DiscardGround::LinkedBidders, document(4))
		};
		assert_noop!(linked(&[0]), Error::<Test>::LinkedBiddersAreSeveral);
		frame_support::assert_noop!(linked(&[0, 7]), Error::<Test>::NoSuchBid);
		assert_ok!(linked(&[0, 2]));
		rate_by_all(&[(1, [50, 50])]);
		assert_eq!(totals().len(), 1);
	});
}

#[test]
fn a_bid_is_readmitted_and_rated_again() {
	run(|| {
		published();
		opened(&[offer(900), offer(1_000)]);
		let readmit = |byte| Tenders::readmit(signed(byte), TENDER, 0, document(4));
		assert_noop!(readmit(ISSUER), Error::<Test>::BidNotOpenable);
		assert_ok!(Tenders::discard(
			signed(ISSUER),
			TENDER,
			bids(&[0]),
			DiscardGround::BarredByArticle71(1),
			document(4)
		));
		rate_by_all(&[(1, [50, 50])]);
		assert_noop!(readmit(STRANGER), Error::<Test>::NotTheContractingAgency);
		assert_ok!(readmit(ISSUER));
		assert_eq!(crate::Pallet::<Test>::provisional_ranking(TENDER), None, "the old ratings lack it");
		rate_by_all(&[(0, [50, 50]), (1, [50, 50])]);
		assert_eq!(totals().len(), 2);
	});
}

#[test]
fn art_18_iii_unproven_social_grounds_give_no_points() {
	run(|| {
		published();
		let claims = SocialClaims { social_sector: true, gender: true, ..Default::default() };
		opened(&[Offer { claims, ..offer(900) }]);
		rate_by_all(&[(0, [50, 50])]);
		assert_eq!(ranking().0[0].points.social, 6_000);
		let refused = SocialClaims { social_sector: true, ..Default::default() };
		let refuse = |byte, bid| Tenders::refuse_claims(signed(byte), TENDER, bid, refused, document(4));
		assert_noop!(refuse(STRANGER, 0), Error::<Test>::NotTheContractingAgency);
		assert_noop!(refuse(ISSUER, 3), Error::<Test>::NoSuchBid);
		assert_ok!(refuse(ISSUER, 0));
		assert_eq!(ranking().0[0].points.social, 2_000);
	});
}

#[test]
fn art_48_a_tie_goes_to_mipymes_and_cooperatives_first() {
	run(|| {
		let mut call = call_for_tenders();
		call.scoring.social = SocialWeights { disability: 10, ..Default::default() };
		publish_call(call);
		let cooperative = SocialClaims { social_sector: true, ..Default::default() };
		opened(&[offer(1_000), Offer { claims: cooperative, ..offer(1_000) }]);
		rate_by_all(&[(0, [50, 50]), (1, [50, 50])]);
		assert_eq!(totals().iter().map(|(bid, _)| *bid).collect::<Vec<_>>(), [1, 0]);
		assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(5)));
	});
}

#[test]
fn art_48_a_tie_that_remains_is_resolved_by_discount_offers() {
	run(|| {
		published();
		opened(&[offer(1_000), offer(1_000), offer(1_050)]);
		let open = |byte, until| Tenders::open_discount_round(signed(byte), TENDER, until);
		assert_noop!(open(ISSUER, day(18)), Error::<Test>::TooFewRatings);
		rate_by_all(&[(0, [50, 50]), (1, [50, 50]), (2, [10, 10])]);
		assert_noop!(Tenders::award(signed(ISSUER), TENDER, document(5)), Error::<Test>::Tied);
		let discount = |byte, price| Tenders::discount(signed(byte), TENDER, price);
		assert_noop!(discount(BIDDER, 999), Error::<Test>::DiscountClosed);

		assert_noop!(open(STRANGER, day(18)), Error::<Test>::NotTheContractingAgency);
		assert_noop!(open(ISSUER, day(17) + 6 * HOUR - 1), Error::<Test>::OpeningTooShort);
		assert_noop!(open(ISSUER, day(32)), Error::<Test>::ScheduleOutOfOrder);
		assert_ok!(open(ISSUER, day(18)));
		assert_noop!(open(ISSUER, day(19)), Error::<Test>::DiscountRoundOpen);
		let late = ratings_on(&[(0, [99, 99]), (1, [50, 50]), (2, [10, 10])]);
		assert_noop!(
			Tenders::score(signed(EVALUATORS[0]), TENDER, late, document(4)),
			Error::<Test>::DiscountRoundOpen
		);
		let claims = SocialClaims::default();
		assert_noop!(
			Tenders::refuse_claims(signed(ISSUER), TENDER, 0, claims, document(4)),
			Error::<Test>::DiscountRoundOpen
		);
		assert_noop!(discount(BIDDER + 2, 900), Error::<Test>::NotInTie);
		assert_noop!(discount(CITIZEN, 900), Error::<Test>::NoSuchBid);
		assert_noop!(discount(BIDDER, 1_000), Error::<Test>::DiscountNotLower);
		assert_noop!(discount(BIDDER, 0), Error::<Test>::DiscountNotLower);
		assert_ok!(discount(BIDDER, 990));
		assert_ok!(discount(BIDDER + 1, 980));
		System::assert_last_event(Event::PriceLowered { tender: TENDER, bid: 1, price: 980 }.into());
		assert_noop!(Tenders::award(signed(ISSUER), TENDER, document(5)), Error::<Test>::DiscountRoundOpen);

		at(day(18));
		assert_noop!(discount(BIDDER, 900), Error::<Test>::DiscountClosed);
		assert_noop!(open(ISSUER, day(19)), Error::<Test>::NoTie);
		assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(5)));
		let award = crate::Awards::<Test>::get(TENDER).expect("awarded");
		assert_eq!(award.awarded().map(|placement| (placement.bid, placement.price)), Some((1, 980)));
	});
}

#[test]
fn art_48_equal_discounts_need_another_round() {
	run(|| {
		published();
		opened(&[offer(1_000), offer(1_000)]);
		rate_by_all(&[(0, [50, 50]), (1, [50, 50])]);
		assert_ok!(Tenders::open_discount_round(signed(ISSUER), TENDER, day(18)));
		assert_ok!(Tenders::discount(signed(BIDDER), TENDER, 990));
		assert_ok!(Tenders::discount(signed(BIDDER + 1), TENDER, 990));
		at(day(18));
		assert_noop!(Tenders::award(signed(ISSUER), TENDER, document(5)), Error::<Test>::Tied);
		assert_ok!(Tenders::open_discount_round(signed(ISSUER), TENDER, day(19)));
		assert_ok!(Tenders::discount(signed(BIDDER), TENDER, 989));
		at(day(19));
		assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(5)));
	});
}

#[test]
fn one_absent_evaluator_does_not_block_the_others() {
	run(|| {
		published();
		opened(&[offer(900), offer(1_000)]);
		assert_ok!(Tenders::discard(
			signed(ISSUER),
			TENDER,
			bids(&[0]),
			DiscardGround::Collusion,
			document(4)
		));
		rate_by_all(&[(1, [50, 50])]);
		assert_ok!(Tenders::readmit(signed(ISSUER), TENDER, 0, document(4)));
		for evaluator in [EVALUATORS[0], EVALUATORS[1]] {
			rate(evaluator, &[(0, [50, 50]), (1, [50, 50])]);
		}
		assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(5)));
		let award = crate::Awards::<Test>::get(TENDER).expect("awarded");
		assert_eq!(award.evaluators.len(), 2, "the award names whose ratings counted");
	});
}

#[test]
fn prices_of_nothing_and_of_everything_sway_nobody() {
	run(|| {
		published();
		opened(&[offer(0), offer(1_000), offer(900), offer(u128::MAX)]);
		rate_by_all(&[(0, [100, 100]), (1, [50, 50]), (2, [50, 50]), (3, [100, 100])]);
		assert_eq!(totals().iter().map(|(bid, _)| *bid).collect::<Vec<_>>(), [2, 1]);
		let ground = |bid| ranking().1.into_iter().find(|(index, _)| *index == bid).map(|(_, ground)| ground);
		assert_eq!(ground(0), Some(Exclusion::UnacceptablePrice(PriceGround::Zero)));
		assert_eq!(ground(3), Some(Exclusion::UnacceptablePrice(PriceGround::AboveBudget)));
	});
}
