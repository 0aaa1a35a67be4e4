//! Tenders, their bids and their awards.

use super::{
	Account, Document, Hash, Jurisdiction, NUMBER, PanelTerms, VoteTally, account, decode, document, nothing,
	one, pesos, points, text,
};
use crate::{Check, Found, Hasher, Names, Part, Place, Provable, Proven, Refusal, Wording, moment};
use alloc::{
	format,
	string::{String, ToString},
	vec::Vec,
};
use codec::{Decode, Encode};
use serde_json::{Value, json};
use sp_crypto_hashing::blake2_256;

pub(super) const TABLE: &[Provable] = &[
	Provable {
		place: Place { pallet: "Tenders", item: "Tenders", key: &[NUMBER] },
		read: state,
		absent: nothing,
		checks: &[],
	},
	Provable {
		place: Place {
			pallet: "Tenders",
			item: "Bids",
			key: &[NUMBER, Part { hasher: Hasher::Twox64, length: 2 }],
		},
		read: bid,
		absent: nothing,
		checks: &[BID_INTACT],
	},
	Provable {
		place: Place { pallet: "Tenders", item: "Awards", key: &[NUMBER] },
		read: award,
		absent: nothing,
		checks: &[],
	},
];

/// That a bid was opened as it was sealed.
const BID_INTACT: Check = Check {
	wording: Wording {
		name: "BidIntact",
		words: |parameters| {
			let (bid, tender) = (&parameters["bid"], &parameters["tender"]);
			let bidder = parameters["bidder"].as_str().unwrap_or_default();
			format!("bid {bid} of tender {tender} was opened as {bidder} had sealed it")
		},
	},
	find: bid_intact,
};

type Moment = u64;
/// A moment, and how many interruptions were known then.
type SetAt = (Moment, u32);

/// A tender, whose state alone is read.
#[derive(Decode)]
struct Tender {
	_agency: u32,
	_call: Call,
	/// Of the agency, the internal control body and the social witness: the account, and its key.
	_openers: [(Account, Option<[u8; 32]>); 3],
	state: State,
	_dated: SetAt,
	_award_ceiling: Option<Moment>,
	_witness: WitnessDuty,
	_bids: u16,
	_opened: u32,
	_ballots_extended: bool,
	/// Questions, those without an answer, suspensions, pending challenges.
	_counters: [u16; 4],
}

#[derive(Decode)]
struct Call {
	_title: Vec<u8>,
	_official_number: Option<Vec<u8>>,
	_document: Document,
	_law: Law,
	_character: Character,
	_jurisdiction: Jurisdiction,
	_budget: u128,
	_market_median: Option<u128>,
	_schedule: [Moment; 6],
	_shortening: Option<Document>,
	_scoring: Scoring,
	_evaluation: Evaluation,
	_guarantee_percent: u8,
	_advance_percent: u8,
}

#[derive(Decode)]
enum Law {
	Laassp,
	State(#[expect(dead_code)] u8),
}

#[derive(Decode)]
enum Character {
	National,
	Treaty,
	Open,
}

#[derive(Decode)]
struct Scoring {
	_price: u8,
	_technical: Vec<u8>,
	_social: [u8; 5],
	/// Weight, norm, turnout floor.
	_citizens: (u8, Option<Document>, u32),
}

#[derive(Decode)]
enum Evaluation {
	Officers(#[expect(dead_code)] Vec<Account>),
	Panel(#[expect(dead_code)] (PanelTerms, Vec<Account>)),
}

#[derive(Decode)]
enum State {
	Draft(#[expect(dead_code)] Option<Moment>),
	Called(#[expect(dead_code)] (Moment, Option<DiscountRound>)),
	/// When it was called, awarded, and is to be signed.
	Awarded(#[expect(dead_code)] [Moment; 3]),
	Deserted(#[expect(dead_code)] ([Moment; 2], DesertedGround)),
	Cancelled(#[expect(dead_code)] (Option<Moment>, Moment, CancelGround)),
	Annulled(#[expect(dead_code)] Moment),
}

/// The prices by bid, when the round closes, and when that was set.
type DiscountRound = (Vec<(u16, u128)>, Moment, SetAt);

#[derive(Decode)]
enum DesertedGround {
	NoBids,
	NoneSolvent,
}

#[derive(Decode)]
enum CancelGround {
	FortuitousEvent,
	ForceMajeure,
	NeedExtinguished,
	Harm,
}

#[derive(Decode)]
enum WitnessDuty {
	Voluntary,
	Due,
	Reported(#[expect(dead_code)] Document),
}

#[derive(Decode)]
struct Bid {
	bidder: Account,
	sealed_at: Moment,
	commitment: Hash,
	status: BidStatus,
	_deposit: u128,
}

#[expect(clippy::large_enum_variant, reason = "one is in memory at a time")]
#[derive(Decode)]
enum BidStatus {
	/// The envelope (commitment, encrypted offer, hashes of the pieces, sealed pieces), and the revealed pieces.
	Sealed(
		#[expect(dead_code)] (Hash, [u8; 101], [Hash; 3], [[u8; 112]; 3]),
		#[expect(dead_code)] [Option<[u8; 32]>; 3],
	),
	Opened(Offer, #[expect(dead_code)] SocialClaims),
	Withdrawn,
	Discarded(DiscardGround, Option<(Offer, SocialClaims)>),
}

#[derive(Decode, Encode)]
struct Offer {
	price: u128,
	technical: Hash,
	claims: SocialClaims,
	salt: [u8; 32],
}

/// Disability, social sector, gender, integrity, environment.
type SocialClaims = [bool; 5];

#[derive(Decode)]
enum DiscardGround {
	SealMismatch,
	BreaksCall(Vec<u8>),
	LinkedBidders,
	BarredByArticle71(u8),
	Collusion,
}

#[derive(Decode)]
struct Award {
	issued_at: Moment,
	officer: Account,
	grounds: Document,
	placements: Vec<Placement>,
	excluded: Vec<(u16, Exclusion)>,
	evaluators: Vec<Account>,
	votes: Option<VoteTally>,
	standing: u8,
}

#[derive(Decode)]
struct Placement {
	bid: u16,
	price: u128,
	points: Points,
}

#[derive(Decode)]
struct Points {
	price: u32,
	technical: u32,
	social: u32,
	citizens: u32,
}

#[derive(Decode)]
enum Exclusion {
	NotOpened,
	Discarded(DiscardGround),
	UnacceptablePrice(PriceGround),
	SupplierBarred,
}

#[derive(Decode)]
enum PriceGround {
	Zero,
	AboveBudget,
	AboveMarketMedian,
	AboveMeanOfBids,
}

impl Points {
	fn total(&self) -> u32 {
		self.price.saturating_add(self.technical).saturating_add(self.social).saturating_add(self.citizens)
	}
}

impl Bid {
	/// The offer, where the bid was opened.
	fn offer(&self) -> Option<&Offer> {
		match &self.status {
			BidStatus::Opened(offer, _) | BidStatus::Discarded(_, Some((offer, _))) => Some(offer),
			_ => None,
		}
	}
}

fn state(names: &Names<'_>, value: &[u8]) -> Option<Value> {
	let (id, tender): (u32, Tender) = (one(names)?, decode(value)?);
	let state = match tender.state {
		State::Draft(_) => "draft",
		State::Called(_) => "called",
		State::Awarded(_) => "awarded",
		State::Deserted(_) => "deserted",
		State::Cancelled(_) => "cancelled",
		State::Annulled(_) => "annulled",
	};
	Some(json!({ "state": state, "tender": id }))
}

/// The numbers of a tender and of a bid.
fn bid_id(names: &Names<'_>) -> Option<(u32, u16)> {
	match names {
		[tender, bid] => Some((decode(tender)?, decode(bid)?)),
		_ => None,
	}
}

fn bid(names: &Names<'_>, value: &[u8]) -> Option<Value> {
	let ((tender, index), bid): (_, Bid) = (bid_id(names)?, decode(value)?);
	let (status, ground) = match &bid.status {
		BidStatus::Sealed(..) => ("sealed", None),
		BidStatus::Withdrawn => ("withdrawn", None),
		BidStatus::Opened(..) => ("opened", None),
		BidStatus::Discarded(ground, _) => ("discarded", Some(discard_ground(ground))),
	};
	let reading = json!({
		"bid": index,
		"bidder": account(&bid.bidder),
		"sealedAt": moment(bid.sealed_at),
		"commitment": hex::encode(bid.commitment),
		"status": status,
		"ground": ground,
		"price": bid.offer().map(|offer| pesos(offer.price)),
		"technical": bid.offer().map(|offer| hex::encode(offer.technical)),
	});
	Some(json!({ "bid": reading, "tender": tender }))
}

fn bid_intact(proven: &Proven<'_>, names: &Names<'_>, value: &[u8]) -> Found {
	let Some(((tender, index), bid)) = bid_id(names).zip(decode::<Bid>(value)) else { return Ok(None) };
	let Some(offer) = bid.offer() else { return Ok(None) };
	let sealed = (b"cadena/bid", proven.genesis, tender, bid.bidder, offer).encode();
	if blake2_256(&sealed) != bid.commitment {
		return Err(Refusal::new("OtherOffer", "a bid was not opened as it was sealed"));
	}
	Ok(Some(json!({ "tender": tender, "bid": index, "bidder": account(&bid.bidder) })))
}

fn award(names: &Names<'_>, value: &[u8]) -> Option<Value> {
	let (tender, award): (u32, Award) = (one(names)?, decode(value)?);
	let places = award.placements.iter().map(|placement| {
		json!({
			"bid": placement.bid,
			"price": pesos(placement.price),
			"points": {
				"price": points(placement.points.price),
				"technical": points(placement.points.technical),
				"social": points(placement.points.social),
				"citizens": points(placement.points.citizens),
				"total": points(placement.points.total()),
			},
		})
	});
	let excluded = award.excluded.iter().map(|(bid, why)| json!({ "bid": bid, "reason": exclusion(why) }));
	let reading = json!({
		"issuedAt": moment(award.issued_at),
		"officer": account(&award.officer),
		"grounds": document(&award.grounds),
		"standing": award.standing,
		"places": places.collect::<Vec<_>>(),
		"excluded": excluded.collect::<Vec<_>>(),
		"evaluators": award.evaluators.iter().map(account).collect::<Vec<_>>(),
		"votes": award.votes.as_ref().map(VoteTally::to_json),
	});
	Some(json!({ "award": reading, "tender": tender }))
}

fn exclusion(exclusion: &Exclusion) -> String {
	let reason = match exclusion {
		Exclusion::NotOpened => "not opened: neither its bidder nor two openers opened it",
		Exclusion::Discarded(ground) => return format!("discarded: {}", discard_ground(ground)),
		Exclusion::UnacceptablePrice(PriceGround::Zero) => "unacceptable price: nothing",
		Exclusion::UnacceptablePrice(PriceGround::AboveBudget) => {
			"unacceptable price: above the authorised budget (art. 5-XIV-a)"
		}
		Exclusion::UnacceptablePrice(PriceGround::AboveMarketMedian) => {
			"unacceptable price: more than 10 % above the market median (art. 5-XIV-b)"
		}
		Exclusion::UnacceptablePrice(PriceGround::AboveMeanOfBids) => {
			"unacceptable price: more than 10 % above the mean of the bids (art. 5-XIV-b)"
		}
		Exclusion::SupplierBarred => "its bidder is debarred or barred by rescissions (arts. 90, 71-IV)",
	};
	reason.to_string()
}

fn discard_ground(ground: &DiscardGround) -> String {
	match ground {
		DiscardGround::SealMismatch => "it does not match its own seal".into(),
		DiscardGround::BreaksCall(clause) => format!("it breaks point {} of the call", text(clause)),
		DiscardGround::LinkedBidders => "its bidder is linked to another (art. 71-VIII)".into(),
		DiscardGround::BarredByArticle71(fraction) => format!("its bidder is barred by art. 71-{fraction}"),
		DiscardGround::Collusion => "its bidder colluded to raise the price (art. 40-XVIII)".into(),
	}
}
