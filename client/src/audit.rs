//! Recomputes an award from public data alone.

use crate::{Chain, Failure, chain::missing, panels, votes};
use cadena_primitives::SupplierStanding;
use cadena_primitives::{AccountId, TenderId, ballots::VoteTally};
use cadena_runtime::Runtime;
use frame_support::BoundedVec;
use pallet_panels::types::{LOT_BLOCKS, Lot, commitment, context_of, validate_sheet};
use pallet_tenders::{
	Ballots,
	types::{
		Award, Ballot, Bid, BidIndex, BidStatus, Candidate, Exclusion, MaxBids, Placement, Ratings,
		SealContext, State, Tender, ballot_of, rank, screen,
	},
};
use pallet_votes::types::{Poll, Purpose};
use sp_core::H256;
use std::collections::{BTreeMap, BTreeSet};
use subxt::rpcs::rpc_params;

/// What became of a check.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Outcome {
	/// It holds.
	Holds,
	/// It does not.
	Fails,
	/// It could not be made any more, or not from the state alone.
	NotMade,
}

/// Something that was checked.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Check {
	/// What.
	pub what: String,
	/// What became of it.
	pub outcome: Outcome,
}

/// The checks of a tender's last award.
#[derive(Default)]
pub struct Audit {
	/// In their order.
	pub checks: Vec<Check>,
}

impl Audit {
	fn note(&mut self, what: impl Into<String>, holds: bool) {
		let outcome = if holds { Outcome::Holds } else { Outcome::Fails };
		self.checks.push(Check { what: what.into(), outcome });
	}

	fn skip(&mut self, what: impl Into<String>) {
		self.checks.push(Check { what: what.into(), outcome: Outcome::NotMade });
	}

	/// Whether nothing failed.
	pub fn holds(&self) -> bool {
		self.checks.iter().all(|check| check.outcome != Outcome::Fails)
	}
}

/// Checks the last award of a tender against what the chain holds of its bids, ballots and votes.
pub async fn audit(chain: &Chain, id: TenderId) -> Result<Audit, Failure> {
	let tender = chain.tender(id).await?;
	let award = chain.award(id).await?.ok_or_else(|| {
		missing("Tenders.NotAwarded", "there is no award to recompute: see `cadena tender show`")
	})?;
	let bids = chain.bids(id, &tender).await?;
	let mut audit = Audit::default();
	audit.note("the award stands", matches!(tender.state, State::Awarded { .. }));
	check_bids(&mut audit, chain.genesis(), id, &bids);
	let by_panel = match tender.call.evaluation.panel() {
		Some(_) => panel_ballots(&mut audit, chain, id, &tender).await?,
		None => None,
	};
	let all_count = by_panel.is_some();
	let ballots = match by_panel {
		Some(ballots) => ballots,
		None => officers_ballots(chain, id, &tender).await?,
	};
	let given: Vec<AccountId> = ballots.iter().map(|(account, _)| account.clone()).collect();
	check_evaluators(&mut audit, &given, &award.evaluators, all_count);
	let tally = check_votes(&mut audit, chain, id, &award).await?;
	check_ranking(&mut audit, &tender, &bids, &ballots, tally.as_ref(), &award);
	let schedule = &tender.call.schedule;
	let in_time = schedule.disclosure_until <= award.issued_at && award.issued_at <= schedule.award_by;
	audit.note("the award was issued between the end of the ballots and its last moment", in_time);
	Ok(audit)
}

/// Every opened offer is the one to which its bidder was bound before the opening.
fn check_bids(audit: &mut Audit, genesis: H256, tender: TenderId, bids: &[(BidIndex, Bid)]) {
	for (index, bid) in bids {
		let offer = match &bid.status {
			BidStatus::Opened { offer, .. } | BidStatus::Discarded { opened: Some((offer, _)), .. } => offer,
			_ => continue,
		};
		let context = SealContext { genesis, tender, bidder: bid.bidder.clone() };
		let intact = context.commitment(offer) == bid.commitment;
		audit.note(format!("bid {index} was opened as it was sealed"), intact);
	}
}

async fn officers_ballots(
	chain: &Chain,
	id: TenderId,
	tender: &Tender,
) -> Result<Vec<(AccountId, Ballot)>, Failure> {
	let mut given = Vec::new();
	for officer in tender.call.evaluation.officers() {
		let key = Ballots::<Runtime>::hashed_key_for(id, officer);
		let ballot: Option<BoundedVec<(BidIndex, Ratings), MaxBids>> = chain.read(key).await?;
		given.extend(ballot.map(|ballot| (officer.clone(), ballot.into_iter().collect())));
	}
	Ok(given)
}

/// The lot is that of its blocks; every disclosed ballot is the sealed one of an alias that the lot drew. `None` where too few
/// disclosed, so that officers evaluated.
async fn panel_ballots(
	audit: &mut Audit,
	chain: &Chain,
	id: TenderId,
	tender: &Tender,
) -> Result<Option<Vec<(AccountId, Ballot)>>, Failure> {
	let panel = panels::panel(chain, id).await?;
	let criteria = tender.call.scoring.technical.len();
	let Lot::Drawn { begun, lot } = panel.lot else {
		audit.skip("no lot was drawn: officers evaluated");
		return Ok(None);
	};
	let mut hashes = Vec::new();
	for block in begun + 1..=begun + LOT_BLOCKS {
		let hash: Option<H256> = chain.request("chain_getBlockHash", rpc_params![block]).await?;
		hashes.extend(hash);
	}
	let what = format!("the lot is that of blocks {} to {}", begun + 1, begun + LOT_BLOCKS);
	match hashes.len() == LOT_BLOCKS as usize {
		true => audit.note(what, Lot::of(&hashes) == lot),
		false => audit.skip(format!("{what}: the node does not have them")),
	}
	let context = context_of(&chain.genesis(), id, &lot);
	let disclosures = panels::disclosures(chain, id).await?;
	audit.skip("whose the aliases are: the chain checked it when they were disclosed");
	let mut given = Vec::new();
	for (alias, disclosure) in disclosures.iter().filter(|(_, given)| given.opened == tender.opened) {
		let account = &disclosure.evaluator;
		let drawn = panel.ensure_drawn(alias).is_ok();
		let rates = validate_sheet(&disclosure.ratings, tender.opened, criteria).is_ok();
		let what = format!("the lot drew the alias of {account}, who rated every opened bid");
		audit.note(what, drawn && rates);
		let bound = commitment(&context, alias, &disclosure.ratings, &disclosure.salt);
		let what = format!("evaluator {account} disclosed what they had sealed");
		match panels::sealed(chain, id, alias).await? {
			Some(sealed) => audit.note(what, sealed.commitment == bound),
			None => audit.skip(format!("{what}: the sealed ballots were cleared")),
		}
		let ballot = ballot_of(&disclosure.ratings, tender.opened, criteria);
		given.extend(ballot.map(|ballot| (account.clone(), ballot)));
	}
	if given.len() < usize::from(panel.terms.quorum) {
		audit.skip("that too few disclosed, and no extension was left, so that officers evaluated");
		return Ok(None);
	}
	Ok(Some(given))
}

/// Of a panel all who disclosed are named; of officers those whose ballots rate every solvent bid.
fn check_evaluators(audit: &mut Audit, given: &[AccountId], named: &[AccountId], all: bool) {
	let distinct = |list: &[AccountId]| list.iter().cloned().collect::<BTreeSet<_>>();
	let (named, given) = (distinct(named), distinct(given));
	let holds = if all { named == given } else { named.is_subset(&given) };
	audit.note("the award names those whose ratings count, and nobody else", holds);
}

/// The tally is that of the standing votes, and the award repeats it.
async fn check_votes(
	audit: &mut Audit,
	chain: &Chain,
	id: TenderId,
	award: &Award,
) -> Result<Option<VoteTally>, Failure> {
	let poll = votes::find(chain, id).await?;
	let repeated = poll.as_ref().map(|poll| &poll.tally) == award.votes.as_ref();
	audit.note("the award repeats the citizens' votes", repeated);
	let (Some(poll), Some(tally)) = (poll, award.votes.clone()) else { return Ok(None) };
	audit.skip("the proofs of votes: the chain checked each when it took it");
	let said = votes::said(chain, id, Purpose::Vote).await?;
	if said.len() < tally.voters as usize {
		audit.skip("that the votes come to the tally: they were cleared, and the chain's events keep them");
		return Ok(Some(tally));
	}
	let mut counted = Poll::opened(poll.electorate, tally.floor);
	for (_, said) in &said {
		counted.count(said.counted, None);
	}
	audit.note(format!("{} votes come to the tally", said.len()), counted.tally == tally);
	Ok(Some(tally))
}

/// The chain's rules, on what the bids offer and the ballots say, give the places of the award.
fn check_ranking(
	audit: &mut Audit,
	tender: &Tender,
	bids: &[(BidIndex, Bid)],
	ballots: &[(AccountId, Ballot)],
	tally: Option<&VoteTally>,
	award: &Award,
) {
	let barred = |bid: BidIndex| {
		award.excluded.iter().any(|(index, why)| *index == bid && *why == Exclusion::SupplierBarred)
	};
	let offers: BTreeMap<BidIndex, u128> = bids
		.iter()
		.filter_map(|(index, bid)| bid.admitted().map(|(offer, _)| (*index, offer.price)))
		.collect();
	let mut candidates = Vec::new();
	let mut fallen = Vec::new();
	for (index, bid) in bids {
		match &bid.status {
			BidStatus::Sealed { .. } => fallen.push((*index, Exclusion::NotOpened)),
			BidStatus::Withdrawn => {}
			BidStatus::Discarded { ground, .. } => {
				fallen.push((*index, Exclusion::Discarded(ground.clone())))
			}
			BidStatus::Opened { offer, refused_claims } => candidates.push(Candidate {
				bid: *index,
				offer: offer.clone(),
				refused_claims: *refused_claims,
				discounted: discounted(award, *index, &offers),
				standing: if barred(*index) { SupplierStanding::Debarred } else { SupplierStanding::Good },
			}),
		}
	}
	if award.excluded.iter().any(|(_, why)| *why == Exclusion::SupplierBarred) {
		audit.skip("whether suppliers were barred then: taken from the award");
	}
	let (solvent, excluded) = screen(&tender.call, candidates);
	fallen.extend(excluded);
	fallen.sort_by_key(|(bid, _)| *bid);
	let mut stated = award.excluded.to_vec();
	stated.sort_by_key(|(bid, _)| *bid);
	audit.note("every bid without a place has its ground", fallen == stated);
	let ballots: Vec<Ballot> = ballots
		.iter()
		.filter(|(account, _)| award.evaluators.contains(account))
		.map(|(_, ballot)| ballot.clone())
		.collect();
	let places = rank(&tender.call, &solvent, &ballots, tally).map(|ranking| ranking.placements);
	audit.note(
		"prices, medians, social grounds and votes give the points and places of the award",
		places.is_ok_and(|places| places == award.placements.to_vec()),
	);
}

/// The price after a round of subsequent discount offers, in which those took part who share the first's points; none where
/// nobody lowered a price.
fn discounted(award: &Award, bid: BidIndex, offers: &BTreeMap<BidIndex, u128>) -> Option<u128> {
	let lowered = |place: &Placement| offers.get(&place.bid).is_some_and(|price| place.price < *price);
	if !award.placements.iter().any(lowered) {
		return None;
	}
	let first = award.placements.first()?.points.total();
	let placed = award.placements.iter().find(|placement| placement.bid == bid)?;
	(placed.points.total() == first).then_some(placed.price)
}

#[cfg(test)]
mod tests {
	use super::*;

	fn named(given: &[u8], named: &[u8], all: bool) -> Outcome {
		let accounts = |list: &[u8]| list.iter().map(|byte| [*byte; 32].into()).collect::<Vec<AccountId>>();
		let mut audit = Audit::default();
		check_evaluators(&mut audit, &accounts(given), &accounts(named), all);
		audit.checks[0].outcome
	}

	#[test]
	fn art_49_an_award_that_names_others_than_those_who_rated_fails() {
		assert_eq!(named(&[1, 2, 3], &[3, 1, 2], true), Outcome::Holds);
		assert_eq!(named(&[1, 2, 3], &[1, 2], true), Outcome::Fails, "one of the panel is left out");
		assert_eq!(named(&[1, 2, 3], &[1, 2], false), Outcome::Holds, "an officer's ballot was incomplete");
		assert_eq!(named(&[1, 2, 3], &[1, 4], false), Outcome::Fails, "one who did not rate");
	}
}
