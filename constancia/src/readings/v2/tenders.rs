//! Tenders, their bids and their awards.

use super::{
	Account, Document, Hash, Jurisdiction, NUMBER, PanelTerms, VoteTally, account, decode, document, nothing,
	one, pesos, text,
};
use crate::{Check, Found, Hasher, Hex, Names, Part, Place, Provable, Proven, Refusal, Wording, moment};
use alloc::{format, vec::Vec};
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
/// A moment, how many interruptions were known then, and their milliseconds.
type SetAt = (Moment, u32, u64);

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
	/// What others can have seen of the bids.
	_seen: u8,
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

/// Why a bid is discarded (LAASSP art. 49-I).
#[derive(Decode)]
enum DiscardGround {
	/// It does not match its own seal: the chain found this.
	SealMismatch,
	/// Point of the call that it breaks.
	BreaksCall(Vec<u8>),
	/// Its bidder is linked to another (art. 71-VIII).
	LinkedBidders,
	/// Fraction of art. 71 by which its bidder is barred.
	BarredByArticle71(u8),
	/// Its bidder agreed with others to raise the price (art. 40-XVIII).
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
	awarded_place: u8,
}

#[derive(Decode)]
struct Placement {
	bid: u16,
	price: u128,
	points: Points,
}

/// Thousandths of a point.
#[derive(Decode)]
struct Points {
	price: u32,
	technical: u32,
	social: u32,
	citizens: u32,
}

/// Why a bid has no place.
#[derive(Decode)]
enum Exclusion {
	/// Neither its bidder nor two openers opened it.
	NotOpened,
	Discarded(DiscardGround),
	UnacceptablePrice(PriceGround),
	/// Its bidder is debarred, or barred by rescissions (arts. 90, 71-IV).
	SupplierBarred,
}

/// Why a price is unacceptable (art. 5-XIV).
#[derive(Decode)]
enum PriceGround {
	Zero,
	/// Above the authorised budget (a).
	AboveBudget,
	/// More than 10 % above the market median (b).
	AboveMarketMedian,
	/// More than 10 % above the mean of the bids (b).
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

/// `{ state, tender }` of `Tenders.Tenders`: `draft`, `called`, `awarded`, `deserted`, `cancelled` or `annulled`, and the
/// tender's number.
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

/// `{ bid: { bid, bidder, sealedAt, commitment, status, ground, price, technical }, tender }` of `Tenders.Bids`. Status:
/// `sealed`, `opened`, `withdrawn` or `discarded`, on a ground. Price in centavos, SHA-256 of the technical proposal, once opened.
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
		"commitment": Hex::of(bid.commitment),
		"status": status,
		"ground": ground,
		"price": bid.offer().map(|offer| pesos(offer.price)),
		"technical": bid.offer().map(|offer| Hex::of(offer.technical)),
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

/// `{ award: { issuedAt, officer, grounds, awardedPlace, places: [{ bid, price, points }], excluded: [{ bid, reason }],
/// evaluators, votes }, tender }` of `Tenders.Awards`. `awardedPlace`: index in `places`, best first. Prices in centavos.
fn award(names: &Names<'_>, value: &[u8]) -> Option<Value> {
	let (tender, award): (u32, Award) = (one(names)?, decode(value)?);
	let places = award.placements.iter().map(|placement| {
		json!({
			"bid": placement.bid,
			"price": pesos(placement.price),
			"points": points(&placement.points),
		})
	});
	let excluded = award.excluded.iter().map(|(bid, why)| json!({ "bid": bid, "reason": exclusion(why) }));
	let reading = json!({
		"issuedAt": moment(award.issued_at),
		"officer": account(&award.officer),
		"grounds": document(&award.grounds),
		"awardedPlace": award.awarded_place,
		"places": places.collect::<Vec<_>>(),
		"excluded": excluded.collect::<Vec<_>>(),
		"evaluators": award.evaluators.iter().map(account).collect::<Vec<_>>(),
		"votes": award.votes.as_ref().map(VoteTally::to_json),
	});
	Some(json!({ "award": reading, "tender": tender }))
}

/// Thousandths of a point for the price, the ratings, the social grounds and the votes, and in all.
fn points(points: &Points) -> Value {
	json!({
		"priceThousandths": points.price,
		"technicalThousandths": points.technical,
		"socialThousandths": points.social,
		"citizensThousandths": points.citizens,
		"totalThousandths": points.total(),
	})
}

/// `{ kind, ground }`: why a bid has no place; on a ground where it was discarded or its price is unacceptable.
fn exclusion(exclusion: &Exclusion) -> Value {
	match exclusion {
		Exclusion::NotOpened => json!({ "kind": "not-opened" }),
		Exclusion::Discarded(ground) => json!({ "kind": "discarded", "ground": discard_ground(ground) }),
		Exclusion::UnacceptablePrice(ground) => {
			json!({ "kind": "unacceptable-price", "ground": price_ground(ground) })
		}
		Exclusion::SupplierBarred => json!({ "kind": "supplier-barred" }),
	}
}

fn price_ground(ground: &PriceGround) -> &'static str {
	match ground {
		PriceGround::Zero => "zero",
		PriceGround::AboveBudget => "above-budget",
		PriceGround::AboveMarketMedian => "above-market-median",
		PriceGround::AboveMeanOfBids => "above-mean-of-bids",
	}
}

/// `{ kind }`, with the `point` of the call or the `fraction` of art. 71: why a bid is discarded.
fn discard_ground(ground: &DiscardGround) -> Value {
	match ground {
		DiscardGround::SealMismatch => json!({ "kind": "seal-mismatch" }),
		DiscardGround::BreaksCall(point) => json!({ "kind": "clause", "point": text(point) }),
		DiscardGround::LinkedBidders => json!({ "kind": "linked" }),
		DiscardGround::BarredByArticle71(fraction) => json!({ "kind": "article71", "fraction": fraction }),
		DiscardGround::Collusion => json!({ "kind": "collusion" }),
	}
}
