//! The calls and their refusals, by family.

mod award;
mod bids;
mod call;
mod challenge;
mod evaluation;
mod history;
mod panel;
mod parties;

use crate::{mock::*, types::*};
use cadena_primitives::{Centavos, Jurisdiction, Moment, ProcurementLaw, TenderId, ballots::VoteTally};
use frame_support::{assert_ok, traits::tokens::fungible::InspectHold};
use sp_core::H256;
use sp_io::hashing::blake2_256;

const TENDER: TenderId = 0;
const PIECES: [Piece; 3] = [[1; 32], [2; 32], [4; 32]];

/// Some days after the call.
fn day(days: u64) -> Moment {
	CALL + days * DAY
}

fn at(moment: Moment) {
	Now::set(moment);
}

/// The schedule of the replayed "Censo catastral": call 5, clarification 14, opening 21 October, award 6 November.
fn schedule() -> Schedule {
	Schedule {
		clarification_at: day(9),
		opening_at: day(16),
		evaluation_at: day(17),
		ballots_until: day(17),
		disclosure_until: day(17),
		award_by: day(32),
	}
}

/// Ends the opening at another moment, where nobody sends ballots.
fn evaluate_from(schedule: &mut Schedule, at: Moment) {
	(schedule.evaluation_at, schedule.ballots_until, schedule.disclosure_until) = (at, at, at);
}

/// Price 48, technical 32 and 10, social 10: 100 points.
fn call_for_tenders() -> CallForTenders {
	CallForTenders {
		title: b"Censo catastral".to_vec().try_into().expect("short"),
		official_number: None,
		document: document(1),
		law: ProcurementLaw::Laassp,
		character: Character::National,
		jurisdiction: Jurisdiction::Municipality(9_012),
		budget: 980_000_000,
		market_median: None,
		schedule: schedule(),
		shortening: None,
		scoring: Scoring {
			price: 48,
			technical: vec![32, 10].try_into().expect("few"),
			social: SocialWeights {
				disability: 2,
				social_sector: 4,
				gender: 2,
				integrity: 1,
				environment: 1,
			},
			citizens: CitizensShare::default(),
		},
		evaluation: Evaluation::Officers(
			EVALUATORS.iter().map(|byte| account(*byte)).collect::<Vec<_>>().try_into().expect("few"),
		),
		guarantee_percent: 10,
		advance_percent: 50,
	}
}

fn draft_call(call: CallForTenders, for_comments: bool) -> frame_support::dispatch::DispatchResult {
	Tenders::draft(
		signed(ISSUER),
		call,
		account(CONTRACTING),
		account(OVERSIGHT),
		account(WITNESS),
		for_comments,
	)
}

fn accept_all() {
	for opener in [CONTRACTING, OVERSIGHT, WITNESS] {
		assert_ok!(Tenders::accept_opening(signed(opener), TENDER, [opener; 32]));
	}
}

fn publish_call(call: CallForTenders) {
	assert_ok!(draft_call(call, false));
	accept_all();
	assert_ok!(Tenders::publish(signed(ISSUER), TENDER));
}

fn published() {
	publish_call(call_for_tenders());
}

fn offer(price: Centavos) -> Offer {
	Offer { price, technical: H256::repeat_byte(3), claims: SocialClaims::default(), salt: [9; 32] }
}

fn context(bidder: u8) -> SealContext {
	SealContext { genesis: genesis_hash(), tender: TENDER, bidder: account(bidder) }
}

/// A bid that commits to one offer and encrypts another: the same, if the bidder is honest.
fn envelope_of(bidder: u8, committed: &Offer, encrypted: &Offer) -> Envelope {
	Envelope {
		commitment: context(bidder).commitment(committed),
		ciphertext: context(bidder).encrypt(encrypted, &PIECES).expect("offers have one length"),
		piece_hashes: PIECES.map(|piece| H256(blake2_256(&piece))),
		sealed_pieces: [[0; 112]; 3],
	}
}

fn envelope(bidder: u8, offer: &Offer) -> Envelope {
	envelope_of(bidder, offer, offer)
}

fn seal(bidder: u8, offer: &Offer) {
	assert_ok!(Tenders::seal_bid(signed(bidder), TENDER, envelope(bidder, offer)));
}

fn pieces(role: OpenerRole) -> [Piece; 2] {
	role.holds().map(|at| PIECES[at])
}

/// Seals one bid for each price, opens them all and moves on to evaluation.
fn opened(offers: &[Offer]) {
	for (n, offer) in offers.iter().enumerate() {
		seal(BIDDER + n as u8, offer);
	}
	at(schedule().opening_at);
	for (n, offer) in offers.iter().enumerate() {
		assert_ok!(Tenders::open_bid(signed(BIDDER + n as u8), TENDER, offer.clone()));
	}
	at(schedule().evaluation_at);
}

fn ratings_on(ratings: &[(BidIndex, [u8; 2])]) -> frame_support::BoundedVec<(BidIndex, Ratings), MaxBids> {
	ratings
		.iter()
		.map(|(bid, ratings)| (*bid, ratings.to_vec().try_into().expect("two criteria")))
		.collect::<Vec<_>>()
		.try_into()
		.expect("few bids")
}

fn rate(evaluator: u8, ratings: &[(BidIndex, [u8; 2])]) {
	assert_ok!(Tenders::score(signed(evaluator), TENDER, ratings_on(ratings), document(4)));
}

fn rate_by_all(ratings: &[(BidIndex, [u8; 2])]) {
	for evaluator in EVALUATORS {
		rate(evaluator, ratings);
	}
}

fn held(byte: u8) -> u128 {
	Balances::total_balance_on_hold(&account(byte))
}

fn tender() -> Tender {
	crate::Tenders::<Test>::get(TENDER).expect("the tender exists")
}

fn stage() -> Stage {
	tender().stage(Now::get())
}

/// Scenario A: 91.0 and 83.0 points, and a third price above the budget.
fn replayed_to_evaluation() {
	published();
	let sector = SocialClaims { social_sector: true, gender: true, ..Default::default() };
	opened(&[
		Offer { claims: sector, ..offer(920_000_000) },
		Offer { claims: sector, ..offer(960_000_000) },
		offer(1_010_000_000),
	]);
	rate_by_all(&[(0, [95, 66]), (1, [80, 54]), (2, [100, 100])]);
}

fn replayed_to_award() {
	replayed_to_evaluation();
	at(day(30));
	assert_ok!(Tenders::award(signed(ISSUER), TENDER, document(5)));
}
