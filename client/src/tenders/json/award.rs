use super::bid::DiscardGround;
use crate::{
	base::json::{Account, Document, Moment, Pesos},
	votes::json::Votes,
};
use cadena_runtime::pallet_tenders::types::{self, BidIndex};
use schemars::JsonSchema;
use serde::Serialize;
use std::fmt;

/// Award (*fallo*, LAASSP art. 49).
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Award {
	/// When it was issued.
	pub issued_at: Moment,
	/// Who issued it.
	pub officer: Account,
	/// Document of its grounds.
	pub grounds: Document,
	/// Index in `places` of the bid to which the contract is awarded: 0, or more once those before did not sign.
	pub awarded_place: u8,
	/// Bids that meet the call, best first.
	pub places: Vec<Place>,
	/// The other bids.
	pub excluded: Vec<Excluded>,
	/// Those whose ratings count (art. 49-VII).
	pub evaluators: Vec<Account>,
	/// How citizens voted, where they could.
	pub votes: Option<Votes>,
}

/// Bid in its place.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Place {
	/// The bid.
	pub bid: BidIndex,
	/// Its price, after offers of discount.
	pub price: Pesos,
	/// Its points.
	pub points: Points,
}

/// Points of a bid, in thousandths of a point.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Points {
	/// Of its price.
	pub price_thousandths: u32,
	/// Of the ratings.
	pub technical_thousandths: u32,
	/// Of its social grounds.
	pub social_thousandths: u32,
	/// Of the citizens' votes.
	pub citizens_thousandths: u32,
	/// In all.
	pub total_thousandths: u32,
}

/// Bid without a place.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Excluded {
	/// The bid.
	pub bid: BidIndex,
	/// Why.
	pub reason: Exclusion,
}

/// Why a bid has no place.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Exclusion {
	/// Neither its bidder nor two openers opened it.
	NotOpened,
	/// It was discarded.
	Discarded {
		/// Why.
		ground: DiscardGround,
	},
	/// Its price is unacceptable.
	UnacceptablePrice {
		/// Why.
		ground: PriceGround,
	},
	/// Its bidder is debarred, or barred by rescissions (arts. 90, 71-IV).
	SupplierBarred,
}

/// Why a price is unacceptable (art. 5-XIV).
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PriceGround {
	/// It is nothing.
	Zero,
	/// It is above the authorised budget (a).
	AboveBudget,
	/// It is more than 10 % above the market median (b).
	AboveMarketMedian,
	/// It is more than 10 % above the mean of the bids (b).
	AboveMeanOfBids,
}

impl Award {
	/// The award of a tender with so many bids.
	pub fn of(award: &types::Award, bids: BidIndex) -> Self {
		Self {
			issued_at: Moment(award.issued_at),
			officer: Account(award.officer.clone()),
			grounds: (&award.grounds).into(),
			awarded_place: award.awarded_place,
			places: award.placements.iter().map(Place::from).collect(),
			excluded: award
				.excluded
				.iter()
				.map(|(bid, reason)| Excluded { bid: *bid, reason: reason.into() })
				.collect(),
			evaluators: award.evaluators.iter().cloned().map(Account).collect(),
			votes: award.votes.as_ref().map(|tally| Votes::of(tally, bids)),
		}
	}
}

impl From<&types::Placement> for Place {
	fn from(placement: &types::Placement) -> Self {
		Self { bid: placement.bid, price: placement.price.into(), points: placement.points.into() }
	}
}

impl From<types::Points> for Points {
	fn from(points: types::Points) -> Self {
		Self {
			price_thousandths: points.price,
			technical_thousandths: points.technical,
			social_thousandths: points.social,
			citizens_thousandths: points.citizens,
			total_thousandths: points.total(),
		}
	}
}

impl From<&types::Exclusion> for Exclusion {
	fn from(exclusion: &types::Exclusion) -> Self {
		match exclusion {
			types::Exclusion::NotOpened => Self::NotOpened,
			types::Exclusion::Discarded(ground) => Self::Discarded { ground: ground.into() },
			types::Exclusion::UnacceptablePrice(ground) => {
				Self::UnacceptablePrice { ground: (*ground).into() }
			}
			types::Exclusion::SupplierBarred => Self::SupplierBarred,
		}
	}
}

impl From<types::PriceGround> for PriceGround {
	fn from(ground: types::PriceGround) -> Self {
		match ground {
			types::PriceGround::Zero => Self::Zero,
			types::PriceGround::AboveBudget => Self::AboveBudget,
			types::PriceGround::AboveMarketMedian => Self::AboveMarketMedian,
			types::PriceGround::AboveMeanOfBids => Self::AboveMeanOfBids,
		}
	}
}

impl fmt::Display for Exclusion {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::NotOpened => f.write_str("not opened: neither its bidder nor two openers opened it"),
			Self::Discarded { ground } => write!(f, "discarded: {ground}"),
			Self::UnacceptablePrice { ground } => write!(f, "unacceptable price: {ground}"),
			Self::SupplierBarred => {
				f.write_str("its bidder is debarred or barred by rescissions (arts. 90, 71-IV)")
			}
		}
	}
}

impl fmt::Display for PriceGround {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::Zero => "nothing",
			Self::AboveBudget => "above the authorised budget (art. 5-XIV-a)",
			Self::AboveMarketMedian => "more than 10 % above the market median (art. 5-XIV-b)",
			Self::AboveMeanOfBids => "more than 10 % above the mean of the bids (art. 5-XIV-b)",
		})
	}
}

/// Points with three decimals.
pub fn points(thousandths: u32) -> String {
	format!("{}.{:03}", thousandths / 1_000, thousandths % 1_000)
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::{AccountId, Document, ballots::VoteTally};
	use frame_support::BoundedVec;
	use serde_json::json;
	use sp_core::H256;

	#[test]
	fn an_award_says_places_points_and_exclusions() {
		let account = |byte: u8| AccountId::from([byte; 32]);
		let award = types::Award {
			issued_at: 1_000,
			officer: account(1),
			grounds: Document { sha256: H256::repeat_byte(7), locator: None },
			placements: BoundedVec::truncate_from(vec![types::Placement {
				bid: 1,
				price: 92_000_000,
				points: types::Points { price: 48_000, technical: 32_500, social: 6_000, citizens: 0 },
			}]),
			excluded: BoundedVec::truncate_from(vec![
				(0, types::Exclusion::UnacceptablePrice(types::PriceGround::AboveBudget)),
				(2, types::Exclusion::Discarded(types::DiscardGround::LinkedBidders)),
			]),
			evaluators: BoundedVec::truncate_from(vec![account(2)]),
			votes: Some(VoteTally {
				voters: 3,
				floor: 2,
				approvals: BoundedVec::truncate_from(vec![1, 2, 0, 9]),
			}),
			awarded_place: 0,
		};
		let expected = json!({
			"issuedAt": "1970-01-01T00:00:01Z",
			"officer": account(1).to_string(),
			"grounds": { "sha256": format!("0x{}", "07".repeat(32)), "locator": null },
			"awardedPlace": 0,
			"places": [{
				"bid": 1,
				"price": { "amount": 92_000_000, "currency": "MXN" },
				"points": {
					"priceThousandths": 48_000,
					"technicalThousandths": 32_500,
					"socialThousandths": 6_000,
					"citizensThousandths": 0,
					"totalThousandths": 86_500,
				},
			}],
			"excluded": [
				{ "bid": 0, "reason": { "kind": "unacceptable-price", "ground": "above-budget" } },
				{ "bid": 2, "reason": { "kind": "discarded", "ground": { "kind": "linked" } } },
			],
			"evaluators": [account(2).to_string()],
			"votes": {
				"voters": 3,
				"turnoutFloor": 2,
				"aboveFloor": true,
				"approvals": [
					{ "bid": 0, "approvals": 1 },
					{ "bid": 1, "approvals": 2 },
					{ "bid": 2, "approvals": 0 },
				],
			},
		});
		assert_eq!(serde_json::to_value(Award::of(&award, 3)).expect("is written"), expected);
		let excluded = Exclusion::from(&award.excluded[0].1).to_string();
		assert_eq!(excluded, "unacceptable price: above the authorised budget (art. 5-XIV-a)");
		assert_eq!(points(86_500), "86.500");
	}
}
