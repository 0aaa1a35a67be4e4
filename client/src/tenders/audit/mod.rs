//! Recomputes an award from public data alone.

mod record;
#[cfg(test)]
mod tests;

use super::json::{Check, Verdict};
use crate::{At, Failure};
use cadena_primitives::{
	AccountId, SupplierStanding, TenderId,
	membership::{Collection, SpecialtyId},
};
use cadena_runtime::{
	pallet_evaluators::types::KeySlot,
	pallet_panels::types::{
		DRAW_BLOCKS, Draw, Payment, commitment, context_of, disclosure_message, validate_sheet,
	},
	pallet_rings::crypto,
	pallet_tenders::types::{
		BidIndex, BidRatings, BidStatus, Candidate, Exclusion, Placement, Points, SealContext, State, admit,
		complete, rank, ratings_of, screen,
	},
	pallet_votes::types::Poll,
};
use record::{Disclosed, PanelRecord, Record};
use std::{
	cmp::Reverse,
	collections::{BTreeMap, BTreeSet},
};

/// The checks of a tender's last award.
#[derive(Default)]
pub struct Audit {
	/// In their order.
	pub checks: Vec<Check>,
}

impl Audit {
	fn note(&mut self, what: impl Into<String>, holds: bool) {
		let verdict = if holds { Verdict::Holds } else { Verdict::Fails };
		self.checks.push(Check { check: what.into(), verdict });
	}

	fn skip(&mut self, what: impl Into<String>) {
		self.checks.push(Check { check: what.into(), verdict: Verdict::NotChecked });
	}

	/// Whether nothing failed.
	pub fn holds(&self) -> bool {
		self.checks.iter().all(|check| check.verdict != Verdict::Fails)
	}
}

/// Checks the last award of a tender against what the chain holds of its bids, ballots and votes.
pub async fn audit(at: &At, id: TenderId) -> Result<Audit, Failure> {
	Ok(check(&Record::read(at, id).await?))
}

fn check(record: &Record) -> Audit {
	let mut audit = Audit::default();
	audit.note("the award stands", matches!(record.tender.state, State::Awarded { .. }));
	check_bids(&mut audit, record);
	let solvent = check_exclusions(&mut audit, record);
	let by_panel = record.panel.as_ref().and_then(|panel| check_panel(&mut audit, record, panel));
	let counted = by_panel.unwrap_or_else(|| check_officers(&mut audit, record, &solvent));
	let (mut given, by_evaluator): (Vec<AccountId>, Vec<BidRatings>) = counted.into_iter().unzip();
	let mut named = record.award.evaluators.to_vec();
	given.sort();
	named.sort();
	audit.note("the award names those whose ratings count, and nobody else", named == given);
	check_votes(&mut audit, record);
	check_places(&mut audit, record, &solvent, &by_evaluator);
	let (schedule, issued) = (&record.tender.call.schedule, record.award.issued_at);
	let in_time = schedule.disclosure_until <= issued && issued <= schedule.award_by;
	audit.note("the award was issued between the end of the ballots and its last moment", in_time);
	audit
}

/// Every opened offer is the one to which its bidder was bound before the opening.
fn check_bids(audit: &mut Audit, record: &Record) {
	for (index, bid) in &record.bids {
		let offer = match &bid.status {
			BidStatus::Opened { offer, .. } | BidStatus::Discarded { opened: Some((offer, _)), .. } => offer,
			_ => continue,
		};
		let context = SealContext { genesis: record.genesis, tender: record.id, bidder: bid.bidder.clone() };
		let intact = context.commitment(offer) == bid.commitment;
		audit.note(format!("bid {index} was opened as it was sealed"), intact);
	}
}

/// The draw is that of its blocks; every disclosed ballot is the sealed one of an alias that the draw chose, and whose it is was
/// shown. The ratings that count; `None` where too few disclosed, so that officers evaluated.
fn check_panel(
	audit: &mut Audit,
	record: &Record,
	PanelRecord { panel, blocks, disclosed }: &PanelRecord,
) -> Option<Vec<(AccountId, BidRatings)>> {
	let as_called = Some(&panel.terms) == record.tender.call.evaluation.panel();
	audit.note("the panel's size, quorum and pot are those of the call", as_called);
	let officers_stand_in = |audit: &mut Audit| {
		let what = "officers evaluated after ballots had been taken for longer";
		match record.tender.ballots_extended {
			true => audit.note(what, true),
			false => audit.skip(format!("{what}, or there was no time for that")),
		}
	};
	let Draw::Drawn { begun, hash: draw } = panel.draw else {
		officers_stand_in(audit);
		return None;
	};
	let what = format!("the draw is that of blocks {} to {}", begun + 1, begun + DRAW_BLOCKS);
	match blocks.len() == DRAW_BLOCKS as usize {
		true => audit.note(what, Draw::of(blocks) == draw),
		false => audit.skip(format!("{what}: the node does not have them")),
	}
	let context = context_of(&record.genesis, record.id, &draw);
	let (opened, criteria) = (record.tender.opened, record.tender.call.scoring.technical.len());
	let mut given = Vec::new();
	for ballot in disclosed.iter().filter(|ballot| ballot.disclosure.opened == opened) {
		let (alias, disclosure) = (&ballot.alias, &ballot.disclosure);
		let account = &disclosure.evaluator;
		let drawn = panel.ensure_drawn(alias).is_ok();
		let rates = validate_sheet(&disclosure.ratings, opened, criteria).is_ok();
		audit.note(
			format!("the draw chose the alias of {account}, who rated every opened bid"),
			drawn && rates,
		);
		check_alias(audit, &context, panel.terms.specialty, ballot);
		let bound = commitment(&context, alias, &disclosure.ratings, &disclosure.salt);
		let what = format!("evaluator {account} disclosed what they had sealed");
		match &ballot.sealed {
			Some(sealed) => audit.note(what, sealed.commitment == bound),
			None if panel.payment == Payment::Settled => {
				audit.skip(format!("{what}: the sealed ballots were cleared"))
			}
			None => audit.note(what, false),
		}
		let sheet = ratings_of(&disclosure.ratings, opened, criteria);
		given.extend(sheet.map(|sheet| (account.clone(), sheet)));
	}
	let persons: BTreeSet<_> = disclosed.iter().map(|ballot| ballot.disclosure.person).collect();
	audit.note("no person disclosed twice", persons.len() == disclosed.len());
	if given.len() < usize::from(panel.terms.quorum) {
		officers_stand_in(audit);
		return None;
	}
	Some(given)
}

/// The evaluator's certified key signed the disclosure and comes to the alias.
fn check_alias(audit: &mut Audit, context: &[u8; 32], specialty: SpecialtyId, ballot: &Disclosed) {
	let disclosure = &ballot.disclosure;
	let account = &disclosure.evaluator;
	let what = format!("the alias and the ballot are of the key of {account}");
	let Some(shown) = &ballot.shown else {
		return audit.note(what, false);
	};
	let message = disclosure_message(context, account, &disclosure.ratings, &disclosure.salt);
	let alias = crypto::alias_of(&shown.key, context, &message, &shown.proof);
	audit.note(what, alias == Some(ballot.alias));
	let is_registered = ballot.registered == Some(Collection::Specialty(specialty));
	audit.note(format!("the key of {account} was registered in the specialty"), is_registered);
	let what = format!("it is in the certificate of person {}", disclosure.person);
	match ballot.key {
		Some(KeySlot::Held(key) | KeySlot::GivenUp(key)) if key == shown.key => audit.note(what, true),
		Some(KeySlot::Held(_) | KeySlot::GivenUp(_)) => {
			audit.skip(format!("{what}: another one replaced it"))
		}
		Some(KeySlot::Empty) | None => audit.note(what, false),
	}
}

/// The ratings of the officers who rated every solvent bid: of more than half of those whom the call names.
fn check_officers(audit: &mut Audit, record: &Record, solvent: &[Candidate]) -> Vec<(AccountId, BidRatings)> {
	let given = complete(record.officers.iter().cloned(), solvent);
	let most = record.tender.call.officers_suffice(given.len());
	audit.note("more than half of the officers rated every solvent bid", most);
	given
}

/// The tally is that of the standing votes, and the award repeats it.
fn check_votes(audit: &mut Audit, record: &Record) {
	let tally = record.poll.as_ref().map(|poll| &poll.tally);
	audit.note("the award repeats the citizens' votes", tally == record.award.votes.as_ref());
	let Some(poll) = &record.poll else { return };
	let as_called = poll.tally.floor == record.tender.call.scoring.citizens.turnout_floor;
	audit.note("the turnout's floor is that of the call", as_called);
	audit.skip("the proofs of votes: the chain checked each when it took it");
	if record.recorded.len() < poll.tally.voters as usize {
		return audit
			.skip("that the votes come to the tally: they were cleared, and the chain's events keep them");
	}
	let mut counted = Poll::begun(poll.electorate, poll.tally.floor);
	for (_, recorded) in &record.recorded {
		counted.count(recorded.counted, None);
	}
	audit.note(format!("{} votes come to the tally", record.recorded.len()), counted.tally == poll.tally);
}

/// Every bid that was not solvent has its ground. The solvent ones.
fn check_exclusions(audit: &mut Audit, record: &Record) -> Vec<Candidate> {
	let barred = |bid: BidIndex| record.award.excluded.contains(&(bid, Exclusion::SupplierBarred));
	let (candidates, mut fallen) = admit(record.bids.iter().cloned(), |index, _| {
		let standing = if barred(index) { SupplierStanding::Debarred } else { SupplierStanding::Good };
		(None, standing)
	});
	if record.award.excluded.iter().any(|(_, why)| *why == Exclusion::SupplierBarred) {
		audit.skip("whether suppliers were barred then: taken from the award");
	}
	let (solvent, excluded) = screen(&record.tender.call, candidates);
	fallen.extend(excluded);
	fallen.sort_by_key(|(bid, _)| *bid);
	let mut stated = record.award.excluded.to_vec();
	stated.sort_by_key(|(bid, _)| *bid);
	audit.note("every bid without a place has its ground", fallen == stated);
	solvent
}

/// The chain's rules, on what the bids offer and the ratings say, give the points and places of the award.
fn check_places(audit: &mut Audit, record: &Record, solvent: &[Candidate], by_evaluator: &[BidRatings]) {
	let tally = record.poll.as_ref().map(|poll| &poll.tally);
	let ranked = rank(&record.tender.call, solvent, by_evaluator, tally).unwrap_or_default().placements;
	let places = &record.award.placements;
	let points = |places: &[Placement]| -> BTreeMap<BidIndex, Points> {
		places.iter().map(|place| (place.bid, place.points)).collect()
	};
	let all = places.len() == solvent.len() && points(places) == points(&ranked);
	audit.note("prices, medians, social grounds and votes give the points of the award", all);

	let of = |bid: BidIndex| solvent.iter().find(|candidate| candidate.bid == bid);
	let preferred = |place: &Placement| {
		of(place.bid).is_some_and(|bid| bid.offer.claims.without(&bid.refused_claims).social_sector)
	};
	let order = |place: &Placement| (Reverse(place.points.total()), !preferred(place));
	let offered = |place: &Placement| of(place.bid).map(|bid| bid.offer.price);
	let mut in_order = places.is_sorted_by_key(order);
	let mut round = false;
	for (number, group) in places.chunk_by(|a, b| order(a) == order(b)).enumerate() {
		let is_first = number == 0;
		let lowered = group.iter().any(|place| offered(place).is_some_and(|offer| place.price < offer));
		round |= lowered || (is_first && group.len() > 1);
		in_order &= (0..=group.len()).any(|members| after_a_round(group, members, is_first, offered));
	}
	audit.note("points, preferences and discounts give its places", in_order);
	if round {
		audit.skip(
			"the prices of the round of discount offers: taken from the award, the chain's events keep them",
		);
	}
}

/// Whether bids with equal points and preference stand as they do if so many of them, the first, were in a round of subsequent
/// discount offers: by the price there, then in the order of their submission, and none of them as low as the first.
fn after_a_round(
	group: &[Placement],
	members: usize,
	is_first: bool,
	offered: impl Fn(&Placement) -> Option<u128>,
) -> bool {
	let (round, others) = group.split_at(members);
	let lowered_at_most = round.iter().all(|place| offered(place).is_some_and(|offer| place.price <= offer));
	let unchanged = others.iter().all(|place| offered(place) == Some(place.price));
	let decided = match (is_first, group) {
		(true, [first, ..]) if members == 1 => offered(first).is_some_and(|offer| first.price < offer),
		(true, [first, second, ..]) => members > 1 && first.price < second.price,
		_ => true,
	};
	let in_order = round.is_sorted_by_key(|place| (place.price, place.bid))
		&& others.is_sorted_by_key(|place| place.bid);
	lowered_at_most && unchanged && decided && in_order
}
