use super::*;
use crate::{BidBy, Bids, Error, Event};
use cadena_primitives::SupplierStanding;
use frame_support::{assert_noop, assert_ok};

fn status(bid: BidIndex) -> BidStatus {
	Bids::<Test>::get(TENDER, bid).expect("the bid exists").status
}

fn reveal(opener: u8, role: OpenerRole, bid: BidIndex) -> frame_support::dispatch::DispatchResult {
	Tenders::reveal_pieces(signed(opener), TENDER, bid, pieces(role))
}

#[test]
fn art_35_a_bid_is_one_per_bidder_and_replaceable_until_the_opening() {
	run(|| {
		published();
		seal(BIDDER, &offer(5));
		assert_eq!(held(BIDDER), BID_DEPOSIT);
		seal(BIDDER, &offer(6));
		assert_eq!((held(BIDDER), tender().bids), (BID_DEPOSIT, 1));
		seal(BIDDER + 1, &offer(7));
		assert_eq!(BidBy::<Test>::get(TENDER, account(BIDDER + 1)), Some(1));

		at(day(16) - 1);
		seal(BIDDER, &offer(8));
		at(day(16));
		let late = Tenders::seal_bid(signed(BIDDER), TENDER, envelope(BIDDER, &offer(9)));
		assert_noop!(late, Error::<Test>::WrongStage);
		assert_noop!(Tenders::withdraw_bid(signed(BIDDER), TENDER), Error::<Test>::WrongStage);
		assert_ok!(Tenders::open_bid(signed(BIDDER), TENDER, offer(8)));
	});
}

#[test]
fn art_35_a_bid_is_withdrawn_before_the_opening_and_its_deposit_returned() {
	run(|| {
		published();
		seal(BIDDER, &offer(5));
		assert_ok!(Tenders::withdraw_bid(signed(BIDDER), TENDER));
		assert_eq!(held(BIDDER), 0);
		assert_noop!(Tenders::withdraw_bid(signed(BIDDER), TENDER), Error::<Test>::NoSuchBid);
		seal(BIDDER, &offer(5));
		assert_eq!(BidBy::<Test>::get(TENDER, account(BIDDER)), Some(0), "in the same place");
		assert_eq!(held(BIDDER), BID_DEPOSIT);
		assert_eq!(tender().bids, 1, "nobody takes others' places by bidding and withdrawing");
	});
}

#[test]
fn only_registered_suppliers_with_a_deposit_bid_on_a_published_call() {
	run(|| {
		assert_noop!(
			Tenders::seal_bid(signed(BIDDER), TENDER, envelope(BIDDER, &offer(5))),
			Error::<Test>::NoSuchTender
		);
		assert_ok!(draft_call(call_for_tenders(), false));
		assert_noop!(
			Tenders::seal_bid(signed(BIDDER), TENDER, envelope(BIDDER, &offer(5))),
			Error::<Test>::WrongStage
		);
		accept_all();
		assert_ok!(Tenders::publish(signed(ISSUER), TENDER));
		assert_noop!(
			Tenders::seal_bid(signed(CITIZEN), TENDER, envelope(CITIZEN, &offer(5))),
			Error::<Test>::NotASupplier
		);
		assert_ok!(Balances::force_set_balance(RuntimeOrigin::root(), account(BIDDER).into(), 50));
		assert_noop!(
			Tenders::seal_bid(signed(BIDDER), TENDER, envelope(BIDDER, &offer(5))),
			sp_runtime::TokenError::FundsUnavailable
		);
	});
}

#[test]
fn art_90_a_debarred_supplier_does_not_bid() {
	run(|| {
		published();
		MockSuppliers::set(BIDDER, SupplierStanding::Debarred);
		assert_noop!(
			Tenders::seal_bid(signed(BIDDER), TENDER, envelope(BIDDER, &offer(5))),
			Error::<Test>::SupplierDebarred
		);
	});
}

#[test]
fn a_bidder_neither_scores_nor_opens() {
	run(|| {
		published();
		for own in [EVALUATORS[0], WITNESS, OVERSIGHT] {
			assert_noop!(
				Tenders::seal_bid(signed(own), TENDER, envelope(own, &offer(5))),
				Error::<Test>::InterestedParty
			);
		}
	});
}

#[test]
fn a_tender_receives_a_bounded_number_of_bids() {
	run(|| {
		published();
		for n in 0..MAX_BIDS as u8 {
			seal(BIDDER + n, &offer(5));
		}
		let last = BIDDER + MAX_BIDS as u8;
		assert_noop!(
			Tenders::seal_bid(signed(last), TENDER, envelope(last, &offer(5))),
			Error::<Test>::TooManyBids
		);
	});
}

#[test]
fn art_46_two_of_three_openers_open_a_bid() {
	run(|| {
		published();
		seal(BIDDER, &offer(5));
		assert_noop!(reveal(CONTRACTING, OpenerRole::Contracting, 0), Error::<Test>::WrongStage);
		at(day(16));
		assert_ok!(reveal(CONTRACTING, OpenerRole::Contracting, 0));
		assert!(matches!(status(0), BidStatus::Sealed { .. }));
		assert_ok!(reveal(WITNESS, OpenerRole::Witness, 0));
		assert!(matches!(status(0), BidStatus::Opened { .. }));
		assert_eq!(held(BIDDER), 0);
		assert_noop!(reveal(OVERSIGHT, OpenerRole::Oversight, 0), Error::<Test>::BidNotOpenable);
	});
}

#[test]
fn a_bid_that_does_not_match_its_seal_is_discarded_by_the_bidders_fault() {
	run(|| {
		published();
		let dishonest = envelope_of(BIDDER, &offer(5), &offer(4));
		assert_ok!(Tenders::seal_bid(signed(BIDDER), TENDER, dishonest));
		at(day(16));
		assert_ok!(reveal(OVERSIGHT, OpenerRole::Oversight, 0));
		assert_ok!(reveal(WITNESS, OpenerRole::Witness, 0));
		let ground = DiscardGround::SealMismatch;
		System::assert_has_event(
			Event::BidDiscarded { tender: TENDER, bid: 0, ground: ground.clone(), reasons: None }.into(),
		);
		assert_eq!(status(0), BidStatus::Discarded { ground, opened: None });
		assert_eq!(held(BIDDER), 0, "the deposit is always returned");
		assert_noop!(Tenders::open_bid(signed(BIDDER), TENDER, offer(5)), Error::<Test>::BidNotOpenable);
	});
}

#[test]
fn a_copied_bid_opens_for_nobody_else() {
	run(|| {
		published();
		seal(BIDDER, &offer(5));
		let copied = envelope(BIDDER, &offer(5));
		assert_ok!(Tenders::seal_bid(signed(BIDDER + 1), TENDER, copied));
		at(day(16));
		assert_noop!(Tenders::open_bid(signed(BIDDER + 1), TENDER, offer(5)), Error::<Test>::SealMismatch);
		assert_ok!(reveal(OVERSIGHT, OpenerRole::Oversight, 1));
		assert_ok!(reveal(WITNESS, OpenerRole::Witness, 1));
		assert!(matches!(status(1), BidStatus::Discarded { .. }));
	});
}

#[test]
fn garbage_pieces_and_strangers_open_nothing() {
	run(|| {
		published();
		seal(BIDDER, &offer(5));
		at(day(16));
		assert_noop!(reveal(CITIZEN, OpenerRole::Witness, 0), Error::<Test>::NotAnOpener);
		assert_noop!(reveal(WITNESS, OpenerRole::Oversight, 0), Error::<Test>::PieceMismatch);
		assert_noop!(
			Tenders::reveal_pieces(signed(WITNESS), TENDER, 0, [[7; 32]; 2]),
			Error::<Test>::PieceMismatch
		);
		assert_noop!(reveal(WITNESS, OpenerRole::Witness, 5), Error::<Test>::NoSuchBid);
		assert_noop!(Tenders::open_bid(signed(BIDDER + 1), TENDER, offer(5)), Error::<Test>::NoSuchBid);
		assert_noop!(Tenders::open_bid(signed(BIDDER), TENDER, offer(6)), Error::<Test>::SealMismatch);
	});
}

#[test]
fn a_bid_that_nobody_opened_gives_its_deposit_back() {
	run(|| {
		published();
		seal(BIDDER, &offer(5));
		at(day(16));
		assert_noop!(Tenders::reclaim(signed(BIDDER), TENDER, None), Error::<Test>::NothingToReclaim);
		at(day(17));
		assert_noop!(Tenders::open_bid(signed(BIDDER), TENDER, offer(5)), Error::<Test>::WrongStage);
		assert_ok!(Tenders::reclaim(signed(BIDDER), TENDER, None));
		assert_eq!(held(BIDDER), 0);
		assert_noop!(Tenders::reclaim(signed(BIDDER), TENDER, None), Error::<Test>::NothingToReclaim);
	});
}

#[test]
fn m8_a_bid_that_stays_closed_while_others_are_opened_costs_the_deposit_until_oversight_releases_it() {
	run(|| {
		published();
		seal(BIDDER, &offer(5));
		seal(BIDDER + 1, &offer(6));
		at(day(16));
		assert_ok!(Tenders::open_bid(signed(BIDDER), TENDER, offer(5)));
		let release = |by, bid| Tenders::release_deposit(signed(by), TENDER, bid, document(7));
		assert_noop!(release(OVERSIGHT, 1), Error::<Test>::WrongStage);
		at(day(17));
		let silent = BIDDER + 1;
		assert_noop!(Tenders::reclaim(signed(silent), TENDER, None), Error::<Test>::BidNeverOpened);
		assert_eq!(held(silent), BID_DEPOSIT);
		assert_noop!(release(silent, 1), sp_runtime::DispatchError::BadOrigin);
		assert_noop!(release(ISSUER, 1), sp_runtime::DispatchError::BadOrigin);
		assert_noop!(release(OVERSIGHT, 0), Error::<Test>::NothingToReclaim);
		assert_noop!(release(OVERSIGHT, 9), Error::<Test>::NoSuchBid);
		assert_ok!(release(OVERSIGHT, 1));
		let released = crate::Event::ClosedBidReleased { tender: TENDER, bid: 1, document: document(7) };
		System::assert_last_event(released.into());
		assert_eq!(held(silent), 0);
		assert_noop!(release(OVERSIGHT, 1), Error::<Test>::NothingToReclaim);
	});
}

#[test]
fn a_withdrawn_bid_takes_no_part() {
	run(|| {
		published();
		seal(BIDDER, &offer(5));
		seal(BIDDER + 1, &offer(6));
		assert_ok!(Tenders::withdraw_bid(signed(BIDDER), TENDER));
		at(day(16));
		assert_noop!(Tenders::open_bid(signed(BIDDER), TENDER, offer(5)), Error::<Test>::BidNotOpenable);
		assert_ok!(Tenders::open_bid(signed(BIDDER + 1), TENDER, offer(6)));
		at(day(17));
		rate_by_all(&[(1, [50, 50])]);
		assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(5)));
		let award = crate::Awards::<Test>::get(TENDER).expect("awarded");
		assert_eq!((award.placements.len(), award.excluded.len()), (1, 0));
		assert_noop!(
			Tenders::challenge(signed(BIDDER), TENDER, Act::Award, document(6), false),
			Error::<Test>::NoStanding
		);
	});
}
