use super::{
	bid::{BidIndex, DiscardGround},
	evaluation::Points,
	tender::{State, Tender, WitnessDuty},
};
use crate::refusal::Refusal;
use cadena_primitives::{
	AccountId, Awarded, Centavos, Document, Moment,
	ballots::{MAX_DISCLOSED, VoteTally},
};
use frame_support::{BoundedVec, traits::ConstU32};

pub use cadena_primitives::ballots::MAX_BIDS;

/// [`MAX_BIDS`] as a bound.
pub type MaxBids = ConstU32<MAX_BIDS>;

/// The second place is within the margin at 90 % of the first's points (art. 67).
const MARGIN_NUMERATOR: u64 = 9;
const MARGIN_DENOMINATOR: u64 = 10;

/// A solvent bid in its place.
#[frame_support::stored]
pub struct Placement {
	/// The bid.
	pub bid: BidIndex,
	/// Its price after subsequent discount offers, in centavos.
	pub price: Centavos,
	/// Its points.
	pub points: Points,
}

/// Why a price is unacceptable (*precio no aceptable*, art. 5-XIV).
#[frame_support::stored]
#[derive(Copy)]
pub enum PriceGround {
	/// It is nothing.
	Zero,
	/// Above the authorised budget (a).
	AboveBudget,
	/// More than 10 % above the median of the market study (b).
	AboveMarketMedian,
	/// More than 10 % above the mean of the bids, when there is no market study (b).
	AboveMeanOfBids,
}

/// Why a bid has no place.
#[frame_support::stored]
pub enum Exclusion {
	/// Neither its bidder nor two openers opened it in time.
	NotOpened,
	/// It was discarded.
	Discarded(DiscardGround),
	/// Its price is unacceptable.
	UnacceptablePrice(PriceGround),
	/// Its bidder is debarred or barred by rescissions (arts. 90, 71-IV).
	SupplierBarred,
}

/// The award (*fallo*, art. 49).
#[frame_support::stored]
pub struct Award {
	/// When it was issued and notified.
	pub issued_at: Moment,
	/// The officer who issued it.
	pub officer: AccountId,
	/// The document that states its grounds.
	pub grounds: Document,
	/// Every solvent bid, best first.
	pub placements: BoundedVec<Placement, MaxBids>,
	/// Every other bid, with the reason.
	pub excluded: BoundedVec<(BidIndex, Exclusion), MaxBids>,
	/// Those responsible for the evaluation (art. 49-VII).
	pub evaluators: BoundedVec<AccountId, ConstU32<MAX_DISCLOSED>>,
	/// How citizens voted, where they could: published beside the award also where it gives no points.
	pub votes: Option<VoteTally>,
	/// Which placement the contract is awarded to: 0, or later when those before did not sign.
	pub awarded_place: u8,
}

impl Tender {
	/// What a contract stands on, given the award and whose bid it is; `None` unless the award stands.
	pub fn awarded(&self, award: &Award, supplier: AccountId) -> Option<Awarded> {
		let State::Awarded { called_at, sign_by, .. } = self.state else { return None };
		Some(Awarded {
			agency: self.agency,
			law: self.call.law,
			called_at,
			supplier,
			price: award.awarded()?.price,
			sign_by,
			guarantee_percent: self.call.guarantee_percent,
			advance_percent: self.call.advance_percent,
			suspended: self.suspensions > 0,
			report_due: self.witness == WitnessDuty::Due,
		})
	}
}

impl Award {
	/// The placement to which the contract is awarded now.
	pub fn awarded(&self) -> Option<&Placement> {
		self.placements.get(usize::from(self.awarded_place))
	}

	/// The place of a bid to which the contract is or was awarded.
	pub fn place_of_awardee(&self, bid: BidIndex) -> Option<u8> {
		(0..=self.awarded_place).find(|place| {
			self.placements.get(usize::from(*place)).is_some_and(|placement| placement.bid == bid)
		})
	}

	/// Passes the award to the next place, when it is within 10 % of the first's points (art. 67).
	pub fn pass_on(&mut self) -> Result<BidIndex, Refusal> {
		let next = self.awarded_place.saturating_add(1);
		let first = self.placements.first().ok_or(Refusal::NoPlaceLeft)?;
		let placement = self.placements.get(usize::from(next)).ok_or(Refusal::NoPlaceLeft)?;
		let least = u64::from(first.points.total()).saturating_mul(MARGIN_NUMERATOR);
		if u64::from(placement.points.total()).saturating_mul(MARGIN_DENOMINATOR) < least {
			return Err(Refusal::BeyondMargin);
		}
		let bid = placement.bid;
		self.awarded_place = next;
		Ok(bid)
	}
}
