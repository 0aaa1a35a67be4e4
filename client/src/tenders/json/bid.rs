use crate::{
	Failure,
	base::{
		json::{Account, Hex, Moment, Pesos},
		words,
	},
};
use cadena_runtime::pallet_tenders::types::{self, BidIndex};
use schemars::JsonSchema;
use serde::Serialize;
use std::{fmt, str::FromStr};

/// Bid of a tender.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Bid {
	/// Its number.
	pub bid: BidIndex,
	/// Who bids.
	pub bidder: Account,
	/// When it was last sealed.
	pub sealed_at: Moment,
	/// Hash to which its bidder is bound.
	pub commitment: Hex,
	/// Whether it was opened and admitted.
	pub status: BidStatus,
	/// Why it was discarded, if it was.
	pub ground: Option<DiscardGround>,
	/// What it offers, once it was opened.
	pub price: Option<Pesos>,
	/// SHA-256 of its technical proposal, once it was opened.
	pub technical: Option<Hex>,
}

/// Whether a bid was opened and admitted.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BidStatus {
	/// It is sealed.
	Sealed,
	/// It was opened and is admitted.
	Opened,
	/// Its bidder withdrew it.
	Withdrawn,
	/// It was discarded.
	Discarded,
}

impl Bid {
	/// The bid of this number.
	pub fn of(bid: BidIndex, record: &types::Bid) -> Self {
		let (status, offer, ground) = match &record.status {
			types::BidStatus::Sealed { .. } => (BidStatus::Sealed, None, None),
			types::BidStatus::Withdrawn => (BidStatus::Withdrawn, None, None),
			types::BidStatus::Opened { offer, .. } => (BidStatus::Opened, Some(offer), None),
			types::BidStatus::Discarded { ground, opened } => {
				(BidStatus::Discarded, opened.as_ref().map(|(offer, _)| offer), Some(ground.into()))
			}
		};
		Self {
			bid,
			bidder: Account(record.bidder.clone()),
			sealed_at: Moment(record.sealed_at),
			commitment: Hex::of(record.commitment),
			status,
			ground,
			price: offer.map(|offer| offer.price.into()),
			technical: offer.map(|offer| Hex::of(offer.technical)),
		}
	}
}

/// Why a bid is discarded (LAASSP art. 49-I).
#[derive(Clone, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum DiscardGround {
	/// It does not match its own seal. The chain finds this, never an officer.
	SealMismatch,
	/// It breaks a point of the call.
	Clause {
		/// The point.
		point: String,
	},
	/// Its bidder is linked to another (art. 71-VIII).
	Linked,
	/// Its bidder is in another situation of art. 71.
	Article71 {
		/// The fraction of the article.
		fraction: u8,
	},
	/// Its bidder agreed with others to raise the price (art. 40-XVIII).
	Collusion,
}

impl From<&types::DiscardGround> for DiscardGround {
	fn from(ground: &types::DiscardGround) -> Self {
		match ground {
			types::DiscardGround::SealMismatch => Self::SealMismatch,
			types::DiscardGround::BreaksCall(clause) => Self::Clause { point: words::text(clause) },
			types::DiscardGround::LinkedBidders => Self::Linked,
			types::DiscardGround::BarredByArticle71(fraction) => Self::Article71 { fraction: *fraction },
			types::DiscardGround::Collusion => Self::Collusion,
		}
	}
}

impl TryFrom<DiscardGround> for types::DiscardGround {
	type Error = Failure;

	fn try_from(ground: DiscardGround) -> Result<Self, Failure> {
		Ok(match ground {
			DiscardGround::SealMismatch => Self::SealMismatch,
			DiscardGround::Clause { point } => {
				let long = |_| Failure::input("TooLong", "the clause is longer than the chain holds");
				Self::BreaksCall(point.into_bytes().try_into().map_err(long)?)
			}
			DiscardGround::Linked => Self::LinkedBidders,
			DiscardGround::Article71 { fraction } => Self::BarredByArticle71(fraction),
			DiscardGround::Collusion => Self::Collusion,
		})
	}
}

impl FromStr for DiscardGround {
	type Err = Failure;

	/// `clause:POINT`, `linked`, `collusion` or `article71:FRACTION`.
	fn from_str(text: &str) -> Result<Self, Failure> {
		match text.split_once(':') {
			Some(("clause", point)) => Ok(Self::Clause { point: point.into() }),
			Some(("article71", fraction)) => {
				fraction.parse().map(|fraction| Self::Article71 { fraction }).map_err(|_| {
					Failure::input("MalformedGround", "article71:1 is the first fraction of article 71")
				})
			}
			None if text == "linked" => Ok(Self::Linked),
			None if text == "collusion" => Ok(Self::Collusion),
			_ => Err(Failure::input(
				"MalformedGround",
				"use clause:POINT, linked, collusion or article71:FRACTION",
			)),
		}
	}
}

impl fmt::Display for DiscardGround {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::SealMismatch => f.write_str("it does not match its own seal"),
			Self::Clause { point } => write!(f, "it breaks point {point} of the call"),
			Self::Linked => f.write_str("its bidder is linked to another (art. 71-VIII)"),
			Self::Article71 { fraction } => write!(f, "its bidder is barred by art. 71-{fraction}"),
			Self::Collusion => f.write_str("its bidder colluded to raise the price (art. 40-XVIII)"),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_runtime::pallet_tenders::types::{Offer, SocialClaims};
	use serde_json::json;
	use sp_core::H256;

	#[test]
	fn a_discarded_bid_says_its_ground_and_what_it_offered() {
		let offer = Offer {
			price: 920_000_050,
			technical: H256::repeat_byte(2),
			claims: SocialClaims::default(),
			salt: [3; 32],
		};
		let record = types::Bid {
			bidder: [1; 32].into(),
			sealed_at: 1_000,
			commitment: H256::repeat_byte(4),
			status: types::BidStatus::Discarded {
				ground: types::DiscardGround::BreaksCall(b"V.2".to_vec().try_into().expect("short")),
				opened: Some((offer, SocialClaims::default())),
			},
			deposit: 5,
		};
		let bid = serde_json::to_value(Bid::of(3, &record)).expect("is written");
		let expected = json!({
			"bid": 3,
			"bidder": record.bidder.to_string(),
			"sealedAt": "1970-01-01T00:00:01Z",
			"commitment": format!("0x{}", "04".repeat(32)),
			"status": "discarded",
			"ground": { "kind": "clause", "point": "V.2" },
			"price": { "amount": 920_000_050, "currency": "MXN" },
			"technical": format!("0x{}", "02".repeat(32)),
		});
		assert_eq!(bid, expected);
	}

	#[test]
	fn grounds_are_read_by_the_names_that_json_has() {
		for (text, kind) in [
			("clause:V.2", "clause"),
			("article71:8", "article71"),
			("linked", "linked"),
			("collusion", "collusion"),
		] {
			let ground: DiscardGround = text.parse().expect("is read");
			assert_eq!(serde_json::to_value(&ground).expect("is written")["kind"], kind);
			let of_chain = types::DiscardGround::try_from(ground.clone()).expect("is short");
			assert_eq!(DiscardGround::from(&of_chain), ground);
		}
		for text in ["seal-mismatch", "article71:x", "clause", ""] {
			assert!(text.parse::<DiscardGround>().is_err(), "{text}");
		}
		let long: DiscardGround = format!("clause:{}", "V".repeat(33)).parse().expect("is read");
		assert!(types::DiscardGround::try_from(long).is_err());
	}
}
