use crate::{Answer, order};
use cadena_client::{
	At, Failure,
	base::{json, money, words},
	tenders::{
		Snapshot,
		json::{Award, Bid, BidStatus, Tender, points},
	},
};
use cadena_primitives::{Calendar, TenderId};
use cadena_runtime::pallet_tenders::types::BidIndex;

/// Shows a tender with its bids, award and contract.
pub async fn show(at: &At, tender: TenderId) -> Result<Answer, Failure> {
	let snapshot = Snapshot::read(at, tender).await?;
	let calendar = at.contracting_calendar(&snapshot.tender).await?;
	let tender = Tender::of(&snapshot, &calendar);
	Answer::at(at.block(), describe(&tender, &calendar), tender)
}

fn describe(tender: &Tender, calendar: &Calendar) -> String {
	let local = |json::Moment(at): &json::Moment| words::local(*at, calendar);
	let mut text = format!(
		"tender {}: {} [{}]\n  agency         {}\n  budget         {} MXN\n",
		tender.tender,
		tender.title,
		json::name(tender.stage),
		tender.agency_name,
		money::format(tender.budget.amount),
	);
	for (act, at) in [
		("clarification", &tender.schedule.clarification),
		("opening", &tender.schedule.opening),
		("evaluation", &tender.schedule.evaluation),
		("ballots until", &tender.schedule.ballots_until),
		("disclosed by", &tender.schedule.disclosure_until),
		("award by", &tender.schedule.award),
	] {
		text += &format!("  {act:<14} {}\n", local(at));
	}
	for interruption in &tender.interruptions {
		let (from, to) = (local(&interruption.from), local(&interruption.to));
		text += &format!("  interruption   {from} to {to}: what was open has moved by as long\n");
	}
	for bid in &tender.bids {
		text += &format!("  bid {:<10} {}\n", bid.bid, described(bid, tender.award.as_ref()));
	}
	if let Some(contract) = &tender.contract {
		text += &format!(
			"  contract       {}, {} MXN, milestones {}\n",
			json::name(contract.status),
			money::format(contract.price.amount),
			json::names(contract.milestones.iter().map(|milestone| milestone.progress)),
		);
	}
	for order in &tender.orders {
		text += &format!("  order {:<8} {}\n", order.order, order::in_words(order));
	}
	text
}

/// What a bid offers, and what the award says of it.
fn described(bid: &Bid, award: Option<&Award>) -> String {
	let discarded = bid.ground.as_ref().map(|ground| format!("discarded: {ground}"));
	let offered = bid.price.map(|price| format!("{} MXN", money::format(price.amount)));
	let status = discarded.or(offered).unwrap_or_else(|| json::name(bid.status));
	let outcome = award.and_then(|award| {
		let excluded = || exclusion(award, bid.bid).filter(|_| bid.status != BidStatus::Discarded);
		place(award, bid.bid).or_else(excluded)
	});
	let outcome = outcome.map(|outcome| format!(" ({outcome})"));
	format!("{status}{}", outcome.unwrap_or_default())
}

fn place(award: &Award, bid: BidIndex) -> Option<String> {
	let (at, place) = award.places.iter().enumerate().find(|(_, place)| place.bid == bid)?;
	let mark = if at == usize::from(award.awarded_place) { ", awarded" } else { "" };
	Some(format!("place {}: {} points{mark}", at + 1, points(place.points.total_thousandths)))
}

fn exclusion(award: &Award, bid: BidIndex) -> Option<String> {
	award.excluded.iter().find(|excluded| excluded.bid == bid).map(|excluded| excluded.reason.to_string())
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_client::{
		base::json::{Account, Document, Hex, Moment},
		tenders::json::{DiscardGround, Excluded, Exclusion, Place, Points, PriceGround},
	};

	fn bid(bid: BidIndex, status: BidStatus, ground: Option<DiscardGround>, price: Option<u128>) -> Bid {
		Bid {
			bid,
			bidder: Account([1; 32].into()),
			sealed_at: Moment(0),
			commitment: Hex::of([2; 32]),
			status,
			ground,
			price: price.map(Into::into),
			technical: None,
		}
	}

	#[test]
	fn a_bid_is_told_by_its_price_its_place_and_why_it_has_none() {
		let points = Points {
			price_thousandths: 48_000,
			technical_thousandths: 43_000,
			social_thousandths: 0,
			citizens_thousandths: 0,
			total_thousandths: 91_000,
		};
		let ground = PriceGround::Zero;
		let linked = DiscardGround::Linked;
		let award = Award {
			issued_at: Moment(0),
			officer: Account([3; 32].into()),
			grounds: Document { sha256: Hex::of([4; 32]), locator: None },
			awarded_place: 0,
			places: vec![Place { bid: 0, price: 920_000_000.into(), points }],
			excluded: vec![
				Excluded { bid: 1, reason: Exclusion::UnacceptablePrice { ground } },
				Excluded { bid: 2, reason: Exclusion::Discarded { ground: linked.clone() } },
				Excluded { bid: 3, reason: Exclusion::NotOpened },
			],
			evaluators: Vec::new(),
			votes: None,
		};
		let told = |bid: &Bid| described(bid, Some(&award));
		let first = bid(0, BidStatus::Opened, None, Some(920_000_000));
		assert_eq!(described(&first, None), "9,200,000.00 MXN");
		assert_eq!(told(&first), "9,200,000.00 MXN (place 1: 91.000 points, awarded)");
		let free = bid(1, BidStatus::Opened, None, Some(0));
		assert_eq!(told(&free), "0.00 MXN (unacceptable price: nothing)");
		let discarded = bid(2, BidStatus::Discarded, Some(linked), Some(920_000_000));
		assert_eq!(told(&discarded), "discarded: its bidder is linked to another (art. 71-VIII)");
		let sealed = bid(3, BidStatus::Sealed, None, None);
		assert_eq!(told(&sealed), "sealed (not opened: neither its bidder nor two openers opened it)");
		assert_eq!(described(&bid(4, BidStatus::Withdrawn, None, None), None), "withdrawn");
	}
}
