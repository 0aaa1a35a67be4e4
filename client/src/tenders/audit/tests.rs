//! An award that was made right holds, and fails wherever anything of its record is another.

use super::*;
use crate::rings::RingSecret;
use cadena_primitives::{
	Document, Jurisdiction, ProcurementLaw, SetAt,
	ballots::{BidSet, PanelTerms, RatingSheet},
	membership::{Alias, Constituency, Electorate, Latest},
};
use cadena_runtime::{
	pallet_panels::types::{Disclosure, Panel, Payment, SealedBallot, ShownAlias},
	pallet_tenders::types::{
		Award, Bid, CallForTenders, Character, CitizensShare, DiscardGround, Evaluation, Offer, Opener,
		Openers, Ratings, Schedule, Scoring, Seen, SocialClaims, SocialWeights, Tender, WitnessDuty,
	},
	pallet_votes::types::{Effect, Recorded},
};
use frame_support::BoundedVec;
use sp_core::H256;

const TENDER: TenderId = 7;
const GENESIS: H256 = H256::repeat_byte(9);
const OPENED: [BidIndex; 2] = [0, 1];
const SALT: [u8; 32] = [5; 32];
const TERMS: PanelTerms = PanelTerms { specialty: 1, size: 5, quorum: 3, pot: 1_000, tolerance: 40 };
const FIRST_OF_DRAW: u32 = 100;

fn account(byte: u8) -> AccountId {
	[byte; 32].into()
}

fn document() -> Document {
	Document { sha256: H256::repeat_byte(1), locator: None }
}

fn call(evaluation: Evaluation) -> CallForTenders {
	CallForTenders {
		title: b"Agua potable".to_vec().try_into().expect("short"),
		official_number: None,
		document: document(),
		law: ProcurementLaw::Laassp,
		character: Character::National,
		jurisdiction: Jurisdiction::Federation,
		budget: 1_000_000,
		market_median: None,
		schedule: Schedule {
			clarification_at: 10,
			opening_at: 20,
			evaluation_at: 30,
			ballots_until: 40,
			disclosure_until: 50,
			award_by: 60,
		},
		shortening: None,
		scoring: Scoring {
			price: 50,
			technical: BoundedVec::truncate_from(vec![30, 10]),
			social: SocialWeights::default(),
			citizens: CitizensShare { weight: 10, norm: Some(document()), turnout_floor: 2 },
		},
		evaluation,
		guarantee_percent: 10,
		advance_percent: 30,
	}
}

fn tender(evaluation: Evaluation) -> Tender {
	let opener = |byte| Opener { account: account(byte), key: None };
	Tender {
		dated: SetAt::default(),
		agency: 1,
		call: call(evaluation),
		openers: Openers { contracting: opener(101), oversight: opener(102), witness: opener(103) },
		state: State::Awarded { called_at: 5, at: 55, sign_by: 90 },
		award_ceiling: None,
		witness: WitnessDuty::Voluntary,
		bids: 3,
		opened: BidSet::of(OPENED),
		seen: Seen::Judgements,
		ballots_extended: false,
		questions: 0,
		unanswered: 0,
		suspensions: 0,
		pending_challenges: 0,
	}
}

/// Two bids that were admitted, and one that was discarded after its opening.
fn bids() -> Vec<(BidIndex, Bid)> {
	let bid = |index: u8, price, status: fn(Offer) -> BidStatus| {
		let bidder = account(50 + index);
		let offer =
			Offer { price, technical: H256::zero(), claims: SocialClaims::default(), salt: [index; 32] };
		let context = SealContext { genesis: GENESIS, tender: TENDER, bidder: bidder.clone() };
		let commitment = context.commitment(&offer);
		(index.into(), Bid { bidder, sealed_at: 15, commitment, status: status(offer), deposit: 0 })
	};
	let opened = |offer| BidStatus::Opened { offer, refused_claims: SocialClaims::default() };
	vec![
		bid(0, 800_000, opened),
		bid(1, 900_000, opened),
		bid(2, 700_000, |offer| BidStatus::Discarded {
			ground: DiscardGround::LinkedBidders,
			opened: Some((offer, SocialClaims::default())),
		}),
	]
}

fn disclosed(evaluator: u8, context: &[u8; 32]) -> Disclosed {
	let secret = RingSecret::from_seed([evaluator; 32]);
	let account = account(evaluator);
	let ratings = RatingSheet::truncate_from(vec![60 + evaluator, 70, 90 - evaluator, 50]);
	let message = disclosure_message(context, &account, &ratings, &SALT);
	let proof = secret.show_alias(context, &message).expect("computed");
	let alias = secret.alias(context).expect("computed");
	Disclosed {
		alias,
		sealed: Some(SealedBallot {
			commitment: commitment(context, &alias, &ratings, &SALT),
			latest: Latest { sequence: 0, at: 120 },
		}),
		shown: Some(ShownAlias { key: secret.key(), proof }),
		registered: Some(Collection::Specialty(TERMS.specialty)),
		key: Some(KeySlot::Held(secret.key())),
		disclosure: Disclosure {
			evaluator: account,
			person: evaluator.into(),
			reputation: 500,
			opened: BidSet::of(OPENED),
			ratings,
			salt: SALT,
			paid: 0,
		},
	}
}

/// What the rules make of a record without an award.
fn award(
	tender: &Tender,
	bids: &[(BidIndex, Bid)],
	ratings: &[(AccountId, BidRatings)],
	poll: &Poll,
) -> Award {
	let candidates = bids.iter().filter_map(|(bid, record)| {
		record.admitted().map(|(offer, refused_claims)| Candidate {
			bid: *bid,
			offer: offer.clone(),
			refused_claims: *refused_claims,
			discounted: None,
			standing: SupplierStanding::Good,
		})
	});
	let (solvent, _) = screen(&tender.call, candidates.collect());
	let by_evaluator: Vec<BidRatings> = ratings.iter().map(|(_, given)| given.clone()).collect();
	let ranking = rank(&tender.call, &solvent, &by_evaluator, Some(&poll.tally)).expect("all is rated");
	Award {
		issued_at: 55,
		officer: account(104),
		grounds: document(),
		placements: ranking.placements.try_into().expect("few"),
		excluded: vec![(2, Exclusion::Discarded(DiscardGround::LinkedBidders))].try_into().expect("few"),
		evaluators: ratings
			.iter()
			.map(|(account, _)| account.clone())
			.collect::<Vec<_>>()
			.try_into()
			.expect("few"),
		votes: Some(poll.tally.clone()),
		awarded_place: 0,
	}
}

fn votes() -> (Poll, Vec<(Alias, Recorded)>) {
	let electorate = Electorate { constituency: Constituency::Place(Jurisdiction::Federation), as_of: 50 };
	let mut poll = Poll::begun(electorate, 2);
	let latest = Latest { sequence: 0, at: 130 };
	let recorded: Vec<(Alias, Recorded)> = [vec![0], vec![0, 1], vec![]]
		.into_iter()
		.zip(1..)
		.map(|(bids, voter)| ([voter; 32], Recorded { latest, counted: Effect::Approval(BidSet::of(bids)) }))
		.collect();
	for (_, recorded) in &recorded {
		poll.count(recorded.counted, None);
	}
	(poll, recorded)
}

fn by_a_panel() -> Record {
	let fallback = BoundedVec::truncate_from(vec![account(201)]);
	let tender = tender(Evaluation::Panel { terms: TERMS, fallback });
	let blocks: Vec<H256> = (1..=8).map(H256::repeat_byte).collect();
	let draw = Draw::of(&blocks);
	let context = context_of(&GENESIS, TENDER, &draw);
	let electorate = Electorate { constituency: Constituency::Specialty(1), as_of: 50 };
	let mut panel = Panel::convened(TERMS, electorate, 5, account(104));
	panel.draw = Draw::Drawn { begun: FIRST_OF_DRAW, hash: draw };
	let disclosed: Vec<_> = (1..=3).map(|evaluator| disclosed(evaluator, &context)).collect();
	let ratings: Vec<(AccountId, BidRatings)> = disclosed
		.iter()
		.map(|ballot| {
			let sheet = ratings_of(&ballot.disclosure.ratings, tender.opened, 2).expect("complete");
			(ballot.disclosure.evaluator.clone(), sheet)
		})
		.collect();
	let (poll, recorded) = votes();
	let bids = bids();
	let award = award(&tender, &bids, &ratings, &poll);
	Record {
		genesis: GENESIS,
		id: TENDER,
		award,
		tender,
		bids,
		officers: Vec::new(),
		panel: Some(PanelRecord { panel, blocks, disclosed }),
		poll: Some(poll),
		recorded,
	}
}

fn by_officers() -> Record {
	let officers: Vec<(AccountId, BidRatings)> = (1..=3)
		.map(|officer| {
			let ratings = |first| Ratings::truncate_from(vec![first, 70]);
			(account(officer), BidRatings::from([(0, ratings(60 + officer)), (1, ratings(80))]))
		})
		.collect();
	let names: Vec<_> = officers.iter().map(|(account, _)| account.clone()).collect();
	let tender = tender(Evaluation::Officers(BoundedVec::truncate_from(names)));
	let ((poll, recorded), bids) = (votes(), bids());
	let award = award(&tender, &bids, &officers, &poll);
	let (id, genesis, panel, poll) = (TENDER, GENESIS, None, Some(poll));
	Record { genesis, id, award, tender, bids, officers, panel, poll, recorded }
}

/// What fails when the record is changed.
fn failures(mut record: Record, change: impl FnOnce(&mut Record)) -> Vec<String> {
	change(&mut record);
	let failed = |check: &Check| check.verdict == Verdict::Fails;
	check(&record).checks.into_iter().filter(failed).map(|check| check.check).collect()
}

/// That what fails has these words in it.
#[track_caller]
fn fails(record: Record, words: &str, change: impl FnOnce(&mut Record)) {
	let failed = failures(record, change);
	assert!(failed.iter().any(|what| what.contains(words)), "{words:?} is not in {failed:?}");
}

/// That what is not checked has these words in it, and nothing fails.
#[track_caller]
fn skips(mut record: Record, words: &str, change: impl FnOnce(&mut Record)) {
	change(&mut record);
	let audit = check(&record);
	let not_made = audit.checks.iter().filter(|check| check.verdict == Verdict::NotChecked);
	let not_made: Vec<_> = not_made.map(|check| &check.check).collect();
	assert!(audit.holds() && not_made.iter().any(|what| what.contains(words)), "{:#?}", audit.checks);
}

fn panel(record: &mut Record) -> &mut PanelRecord {
	record.panel.as_mut().expect("it has one")
}

fn poll(record: &mut Record) -> &mut Poll {
	record.poll.as_mut().expect("it has one")
}

#[test]
fn what_was_done_right_holds() {
	assert_eq!(failures(by_a_panel(), |_| ()), [""; 0]);
	assert_eq!(failures(by_officers(), |_| ()), [""; 0]);
	let audit = check(&by_a_panel());
	let skipped = audit.checks.iter().filter(|check| check.verdict == Verdict::NotChecked).count();
	assert_eq!((skipped, audit.holds()), (1, true), "all but the proofs of the votes is checked");
}

#[test]
fn art_45_an_offer_that_was_not_the_sealed_one_fails() {
	for bid in [0, 2] {
		fails(by_officers(), &format!("bid {bid} was opened"), |record| {
			let bid = &mut record.bids[bid].1;
			if let BidStatus::Opened { offer, .. } | BidStatus::Discarded { opened: Some((offer, _)), .. } =
				&mut bid.status
			{
				offer.price -= 1;
			}
		});
	}
	fails(by_officers(), "bid 1 was opened", |record| record.bids[1].1.bidder = account(99));
	fails(by_officers(), "bid 1 was opened", |record| record.id += 1);
}

#[test]
fn art_47_points_that_do_not_come_of_prices_ratings_and_votes_fail() {
	let (points, places) = ("give the points of", "give its places");
	fails(by_officers(), places, |record| record.award.placements.as_mut().reverse());
	fails(by_officers(), points, |record| record.award.placements[1].points.price += 1);
	fails(by_officers(), points, |record| {
		record.award.placements.pop();
	});
	fails(by_officers(), places, |record| record.award.placements[1].price += 1);
	fails(by_officers(), points, |record| record.officers[0].1 = record.officers[2].1.clone());
	fails(by_officers(), points, |record| {
		let approvals = &mut poll(record).tally.approvals;
		approvals[1] = 3;
	});
	fails(by_officers(), points, |record| record.tender.call.scoring.price -= 10);
}

#[test]
fn art_49_an_award_that_hides_a_bid_or_its_ground_fails() {
	let ground = "has its ground";
	fails(by_officers(), ground, |record| record.award.excluded.clear());
	fails(by_officers(), ground, |record| {
		record.award.excluded[0].1 = Exclusion::NotOpened;
	});
	fails(by_officers(), "the award stands", |record| record.tender.state = State::Annulled { at: 70 });
	for moment in [49, 61] {
		fails(by_officers(), "was issued between", |record| record.award.issued_at = moment);
	}
}

#[test]
fn art_49_an_award_that_names_others_than_those_who_rated_fails() {
	let named = "names those whose ratings count";
	let name = |evaluators: &[u8]| {
		let evaluators: Vec<_> = evaluators.iter().map(|byte| account(*byte)).collect();
		move |record: &mut Record| record.award.evaluators = evaluators.try_into().expect("few")
	};
	assert_eq!(failures(by_a_panel(), name(&[3, 1, 2])), [""; 0]);
	fails(by_a_panel(), named, name(&[1, 2]));
	fails(by_officers(), named, name(&[1, 2, 4]));
	fails(by_officers(), named, name(&[1, 2]));
	let incomplete = |record: &mut Record| {
		record.officers[2].1.remove(&1);
		let (poll, _) = votes();
		record.award = award(&record.tender, &record.bids, &record.officers[..2], &poll);
	};
	assert_eq!(failures(by_officers(), incomplete), [""; 0], "ratings that left a bid out do not count");
	fails(by_officers(), "more than half of the officers", |record| record.officers.truncate(1));
}

#[test]
fn a_panel_that_was_not_the_calls_or_not_drawn_so_fails() {
	fails(by_a_panel(), "size, quorum and pot", |record| panel(record).panel.terms.quorum = 2);
	fails(by_a_panel(), "the draw is that of blocks", |record| panel(record).blocks.swap(0, 1));
	fails(by_a_panel(), "the draw chose the alias", |record| panel(record).panel.members = 1_000_000);
	fails(by_a_panel(), "rated every opened bid", |record| {
		panel(record).disclosed[0].disclosure.ratings.pop();
	});
}

#[test]
fn a_ballot_that_was_not_the_sealed_one_fails() {
	let sealed = "disclosed what they had sealed";
	fails(by_a_panel(), sealed, |record| panel(record).disclosed[0].disclosure.ratings[0] = 100);
	fails(by_a_panel(), sealed, |record| panel(record).disclosed[0].disclosure.salt = [6; 32]);
	fails(by_a_panel(), sealed, |record| {
		let [first, second, _] = panel(record).disclosed.as_mut_slice() else { panic!("three") };
		std::mem::swap(&mut first.sealed, &mut second.sealed);
	});
}

#[test]
fn an_alias_that_is_not_of_the_named_evaluator_fails() {
	let whose = "are of the key";
	fails(by_a_panel(), whose, |record| {
		let [first, second, _] = panel(record).disclosed.as_mut_slice() else { panic!("three") };
		std::mem::swap(&mut first.shown, &mut second.shown);
	});
	fails(by_a_panel(), whose, |record| {
		panel(record).disclosed[0].disclosure.evaluator = account(99);
	});
	fails(by_a_panel(), whose, |record| panel(record).disclosed[0].alias = [0; 32]);
	fails(by_a_panel(), whose, |record| panel(record).disclosed[0].shown = None);
}

#[test]
fn a_key_that_is_not_the_certified_one_fails() {
	let certificate = "in the certificate of person 1";
	for none in [None, Some(KeySlot::Empty)] {
		fails(by_a_panel(), certificate, |record| panel(record).disclosed[0].key = none);
	}
	fails(by_a_panel(), "was registered in the specialty", |record| {
		panel(record).disclosed[0].registered = Some(Collection::Specialty(TERMS.specialty + 1));
	});
	fails(by_a_panel(), "no person disclosed twice", |record| {
		panel(record).disclosed[0].disclosure.person = 2;
	});
	let given_up = |record: &mut Record| {
		let ballot = &mut panel(record).disclosed[0];
		ballot.key = ballot.shown.map(|shown| KeySlot::GivenUp(shown.key));
	};
	assert_eq!(failures(by_a_panel(), given_up), [""; 0]);
	skips(by_a_panel(), certificate, |record| {
		panel(record).disclosed[0].key = Some(KeySlot::Held([1; 32]));
	});
}

#[test]
fn what_was_cleared_is_not_checked() {
	let sealed = "disclosed what they had sealed";
	fails(by_a_panel(), sealed, |record| panel(record).disclosed[0].sealed = None);
	skips(by_a_panel(), sealed, |record| {
		panel(record).panel.payment = Payment::Settled;
		panel(record).disclosed[0].sealed = None;
	});
	skips(by_a_panel(), "that the votes come to the tally", |record| record.recorded.clear());
	skips(by_a_panel(), "the draw is that of blocks", |record| panel(record).blocks.clear());
}

#[test]
fn officers_who_stand_in_for_a_panel_are_those_whose_ratings_count() {
	let failed = |extended, draw| {
		let (mut record, officers) = (by_a_panel(), by_officers());
		let names = officers.tender.call.evaluation.officers().to_vec();
		let fallback = BoundedVec::truncate_from(names);
		record.tender.call.evaluation = Evaluation::Panel { terms: TERMS, fallback };
		record.tender.ballots_extended = extended;
		panel(&mut record).disclosed.truncate(2);
		panel(&mut record).panel.draw = draw;
		Record { award: officers.award, officers: officers.officers, ..record }
	};
	let drawn = by_a_panel().panel.expect("it has one").panel.draw;
	for draw in [drawn, Draw::Begun(FIRST_OF_DRAW)] {
		assert_eq!(failures(failed(true, draw), |_| ()), [""; 0]);
		skips(failed(false, draw), "officers evaluated after", |_| ());
	}
	fails(failed(true, drawn), "names those whose ratings count", |record| {
		record.award.evaluators = vec![account(1), account(2)].try_into().expect("few");
	});
}

#[test]
fn art_48_places_of_a_round_of_discount_offers_hold_as_far_as_they_can_be_known() {
	// Two bids that tie: the second lowers its price.
	let tied = || {
		let mut record = by_officers();
		for (bid, record) in &mut record.bids {
			let BidStatus::Opened { offer, .. } = &mut record.status else { continue };
			offer.price = 800_000;
			let bidder = record.bidder.clone();
			let context = SealContext { genesis: GENESIS, tender: TENDER, bidder };
			record.commitment = context.commitment(offer);
			assert!(OPENED.contains(bid));
		}
		let ratings = Ratings::truncate_from(vec![80, 70]);
		for (_, given) in &mut record.officers {
			*given = OPENED.map(|bid| (bid, ratings.clone())).into();
		}
		let (mut poll, recorded) = votes();
		for (_, approves) in recorded {
			poll.count(Effect::Approval(BidSet::of(OPENED)), Some(approves.counted));
		}
		record
			.recorded
			.iter_mut()
			.for_each(|(_, recorded)| recorded.counted = Effect::Approval(BidSet::of(OPENED)));
		record.award = award(&record.tender, &record.bids, &record.officers, &poll);
		record.poll = Some(poll);
		record
	};
	let lowers = |bid: usize, price| {
		move |record: &mut Record| {
			let places = record.award.placements.as_mut();
			places[bid].price = price;
			places.sort_by_key(|place| place.price);
		}
	};
	let places = "give its places";
	fails(tied(), places, |_| ());
	skips(tied(), "prices of the round", lowers(1, 790_000));
	assert_eq!(failures(tied(), lowers(1, 790_000)), [""; 0]);
	assert_eq!(failures(tied(), lowers(0, 790_000)), [""; 0]);
	fails(tied(), places, lowers(1, 810_000));
	fails(tied(), places, |record| record.award.placements[1].price = 790_000);
}

#[test]
fn votes_that_do_not_come_to_the_tally_fail() {
	fails(by_a_panel(), "votes come to the tally", |record| {
		record.recorded[0].1.counted = Effect::Approval(BidSet::of([1]));
	});
	fails(by_a_panel(), "the award repeats", |record| poll(record).tally.voters += 1);
	fails(by_a_panel(), "the turnout's floor", |record| poll(record).tally.floor = 1);
}
