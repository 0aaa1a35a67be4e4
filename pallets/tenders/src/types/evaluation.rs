//! From ratings to points to a ranking. Points are held in thousandths, always rounded down.

use super::{
	award::{Exclusion, Placement, PriceGround},
	bid::{Bid, BidIndex, BidStatus, Offer, SocialClaims},
	call::{CallForTenders, MaxCriteria, SocialWeights},
};
use crate::refusal::Refusal;
use alloc::{collections::BTreeMap, vec::Vec};
use cadena_primitives::{
	AccountId, Centavos, SupplierStanding,
	ballots::{BidSet, RatingSheet, VoteTally},
};
use core::cmp::Reverse;
use frame_support::BoundedVec;

const THOUSANDTHS: u32 = 1_000;
const HIGHEST_RATING: u8 = 100;
/// An unacceptable price is above 110 % of the reference (art. 5-XIV-b).
const UNACCEPTABLE_NUMERATOR: u128 = 11;
const UNACCEPTABLE_DENOMINATOR: u128 = 10;

/// One rating, 0 to 100, for each technical criterion of the call, in its order.
pub type Ratings = BoundedVec<u8, MaxCriteria>;

/// The ratings that one evaluator gave to every admitted bid.
pub type BidRatings = BTreeMap<BidIndex, Ratings>;

/// Points, in thousandths of a point.
#[frame_support::stored]
#[derive(Copy, Default)]
pub struct Points {
	/// For the price.
	pub price: u32,
	/// For the technical ratings: the median of each criterion.
	pub technical: u32,
	/// For the social grounds.
	pub social: u32,
	/// For the citizens' votes.
	pub citizens: u32,
}

impl Points {
	/// All points together.
	pub fn total(&self) -> u32 {
		self.price.saturating_add(self.technical).saturating_add(self.social).saturating_add(self.citizens)
	}
}

/// A bid as the ranking sees it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Candidate {
	/// The bid.
	pub bid: BidIndex,
	/// What the bidder offered.
	pub offer: Offer,
	/// The claims that the agency found unproven.
	pub refused_claims: SocialClaims,
	/// The price after subsequent discount offers, where there was a round.
	pub discounted: Option<Centavos>,
	/// Whether the supplier may be awarded now.
	pub standing: SupplierStanding,
}

/// The outcome of an evaluation.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Ranking {
	/// The solvent bids, best first.
	pub placements: Vec<Placement>,
	/// The bids without a place, with the reason.
	pub excluded: Vec<(BidIndex, Exclusion)>,
	/// The bids that share the first place after every preference of the law: they need a round of discount offers.
	pub tied: Vec<BidIndex>,
}

/// Parts the bids that are evaluated from those that have no place whatever they offer; withdrawn ones are neither. Of an
/// opened bid and its bidder `seen` tells the price after discount offers and the standing.
pub fn admit(
	bids: impl IntoIterator<Item = (BidIndex, Bid)>,
	seen: impl Fn(BidIndex, &AccountId) -> (Option<Centavos>, SupplierStanding),
) -> (Vec<Candidate>, Vec<(BidIndex, Exclusion)>) {
	let (mut candidates, mut fallen) = (Vec::new(), Vec::new());
	for (index, Bid { status, bidder, .. }) in bids {
		match status {
			BidStatus::Sealed { .. } => fallen.push((index, Exclusion::NotOpened)),
			BidStatus::Withdrawn => {}
			BidStatus::Discarded { ground, .. } => fallen.push((index, Exclusion::Discarded(ground))),
			BidStatus::Opened { offer, refused_claims } => {
				let (discounted, standing) = seen(index, &bidder);
				candidates.push(Candidate { bid: index, offer, refused_claims, discounted, standing })
			}
		}
	}
	(candidates, fallen)
}

/// The ratings that cover every solvent bid: no others count.
pub fn complete(
	given: impl IntoIterator<Item = (AccountId, BidRatings)>,
	solvent: &[Candidate],
) -> Vec<(AccountId, BidRatings)> {
	given
		.into_iter()
		.filter(|(_, rated)| solvent.iter().all(|candidate| rated.contains_key(&candidate.bid)))
		.collect()
}

/// Parts the candidates that may be awarded from those that may not: barred suppliers and unacceptable prices.
pub fn screen(
	call: &CallForTenders,
	candidates: Vec<Candidate>,
) -> (Vec<Candidate>, Vec<(BidIndex, Exclusion)>) {
	let reference = price_reference(call, &candidates);
	let mut excluded = Vec::new();
	let mut solvent = Vec::new();
	for candidate in candidates {
		if candidate.standing != SupplierStanding::Good {
			excluded.push((candidate.bid, Exclusion::SupplierBarred));
		} else if let Some(ground) = unacceptable(call, reference, candidate.offer.price) {
			excluded.push((candidate.bid, Exclusion::UnacceptablePrice(ground)));
		} else {
			solvent.push(candidate);
		}
	}
	(solvent, excluded)
}

/// Ranks the solvent candidates of a call by the ratings of its evaluators and the votes of citizens.
///
/// The order is: points; then Mipymes, cooperatives and priority groups first (art. 48); then, within a round of
/// subsequent discount offers, the lower price. Any rank but the first follows the order of submission when all is equal.
pub fn rank(
	call: &CallForTenders,
	solvent: &[Candidate],
	by_evaluator: &[BidRatings],
	votes: Option<&VoteTally>,
) -> Result<Ranking, Refusal> {
	let lowest = solvent.iter().map(|candidate| candidate.offer.price).min().unwrap_or(0);
	let mut ranked = Vec::new();
	for candidate in solvent {
		let points = Points {
			price: price_points(call.scoring.price, lowest, candidate.offer.price),
			technical: technical_points(&call.scoring.technical, candidate.bid, by_evaluator)?,
			social: social_points(&call.scoring.social, candidate),
			citizens: citizens_points(call.scoring.citizens.weight, candidate.bid, votes),
		};
		let preferred = candidate.offer.claims.without(&candidate.refused_claims).social_sector;
		let price = candidate.discounted.unwrap_or(candidate.offer.price);
		let order = (Reverse(points.total()), !preferred, candidate.discounted.unwrap_or(Centavos::MAX));
		ranked.push((order, Placement { bid: candidate.bid, price, points }));
	}
	ranked.sort_by_key(|(order, placement)| (*order, placement.bid));

	let first = ranked.first().map(|(order, _)| *order);
	let tied: Vec<_> = ranked
		.iter()
		.filter(|(order, _)| Some(*order) == first)
		.map(|(_, placement)| placement.bid)
		.collect();
	Ok(Ranking {
		placements: ranked.into_iter().map(|(_, placement)| placement).collect(),
		excluded: Vec::new(),
		tied: if tied.len() > 1 { tied } else { Vec::new() },
	})
}

/// Checks ratings: one of 0 to 100 per criterion for every admitted bid and for no other.
pub(super) fn validate_ratings(
	ratings: &BidRatings,
	criteria: usize,
	admitted: impl Iterator<Item = BidIndex>,
) -> Result<(), Refusal> {
	let mut rated = 0usize;
	for bid in admitted {
		let of_bid = ratings.get(&bid).ok_or(Refusal::RatingsIncomplete)?;
		if of_bid.len() != criteria {
			return Err(Refusal::RatingsIncomplete);
		}
		if of_bid.iter().any(|rating| *rating > HIGHEST_RATING) {
			return Err(Refusal::RatingOutOfRange);
		}
		rated = rated.saturating_add(1);
	}
	if rated == ratings.len() { Ok(()) } else { Err(Refusal::RatingsIncomplete) }
}

/// What a price may not exceed by more than a tenth: the market median or, without one, the sum and number of the bids.
#[derive(Clone, Copy)]
enum PriceReference {
	Median(Centavos),
	Mean { sum: Centavos, bids: u128 },
}

fn price_reference(call: &CallForTenders, candidates: &[Candidate]) -> PriceReference {
	match call.market_median {
		Some(median) => PriceReference::Median(median),
		None => PriceReference::Mean {
			// Capped at the budget, so that one absurd price cannot make all others acceptable.
			sum: candidates
				.iter()
				.fold(0, |sum, candidate| candidate.offer.price.min(call.budget).saturating_add(sum)),
			bids: u128::try_from(candidates.len()).unwrap_or(u128::MAX),
		},
	}
}

fn unacceptable(call: &CallForTenders, reference: PriceReference, price: Centavos) -> Option<PriceGround> {
	if price == 0 {
		return Some(PriceGround::Zero);
	}
	if price > call.budget {
		return Some(PriceGround::AboveBudget);
	}
	let above = |price: u128, reference: u128| {
		price.saturating_mul(UNACCEPTABLE_DENOMINATOR) > reference.saturating_mul(UNACCEPTABLE_NUMERATOR)
	};
	match reference {
		PriceReference::Median(median) => above(price, median).then_some(PriceGround::AboveMarketMedian),
		PriceReference::Mean { sum, bids } => {
			above(price.saturating_mul(bids), sum).then_some(PriceGround::AboveMeanOfBids)
		}
	}
}

fn price_points(weight: u8, lowest: Centavos, price: Centavos) -> u32 {
	let best = u128::from(weight).saturating_mul(u128::from(THOUSANDTHS));
	let points = best.saturating_mul(lowest).checked_div(price).unwrap_or(best);
	points.try_into().unwrap_or(u32::MAX)
}

fn technical_points(weights: &[u8], bid: BidIndex, by_evaluator: &[BidRatings]) -> Result<u32, Refusal> {
	let mut sum = 0u32;
	for (criterion, weight) in weights.iter().enumerate() {
		let mut ratings = Vec::new();
		for rated in by_evaluator {
			let given = rated.get(&bid).and_then(|ratings| ratings.get(criterion));
			ratings.push(*given.ok_or(Refusal::RatingsIncomplete)?);
		}
		let median = median_in_thousandths(ratings).ok_or(Refusal::TooFewRatings)?;
		let points = u32::from(*weight).saturating_mul(median).checked_div(u32::from(HIGHEST_RATING));
		sum = sum.saturating_add(points.unwrap_or(0));
	}
	Ok(sum)
}

/// The points of the share of voters who approve a bid; all of them for every bid while too few voted.
fn citizens_points(weight: u8, bid: BidIndex, votes: Option<&VoteTally>) -> u32 {
	let all = u32::from(weight).saturating_mul(THOUSANDTHS);
	let Some(votes) = votes.filter(|votes| votes.counts()) else { return all };
	let points = u64::from(all).saturating_mul(votes.approve(bid).into()).checked_div(votes.voters.into());
	points.and_then(|points| points.try_into().ok()).unwrap_or(all)
}

/// Ratings of each opened bid, from a sheet.
pub fn ratings_of(sheet: &RatingSheet, opened: BidSet, criteria: usize) -> Option<BidRatings> {
	let mut rows = sheet.chunks(criteria.max(1));
	opened.iter().map(|bid| Some((bid, Ratings::try_from(rows.next()?.to_vec()).ok()?))).collect()
}

/// The median of ratings in thousandths; of an even number, the mean of the two in the middle.
fn median_in_thousandths(mut ratings: Vec<u8>) -> Option<u32> {
	ratings.sort_unstable();
	let middle = ratings.len().checked_div(2)?;
	let upper = u32::from(*ratings.get(middle)?);
	let lower = if ratings.len().is_multiple_of(2) {
		u32::from(*ratings.get(middle.checked_sub(1)?)?)
	} else {
		upper
	};
	upper.saturating_add(lower).saturating_mul(THOUSANDTHS).checked_div(2)
}

fn social_points(weights: &SocialWeights, candidate: &Candidate) -> u32 {
	let claims = candidate.offer.claims.without(&candidate.refused_claims);
	let grounds = [
		(claims.disability, weights.disability),
		(claims.social_sector, weights.social_sector),
		(claims.gender, weights.gender),
		(claims.integrity, weights.integrity),
		(claims.environment, weights.environment),
	];
	let points: u32 =
		grounds.into_iter().filter(|(claimed, _)| *claimed).map(|(_, weight)| u32::from(weight)).sum();
	points.saturating_mul(THOUSANDTHS)
}
