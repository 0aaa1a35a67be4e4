use crate::{
	base::json::{Account, Block, Hex, Moment},
	tenders::{audit, bid::SocialGround, ocds},
};
use cadena_primitives::TenderId;
use cadena_runtime::pallet_tenders::types::{self, BidIndex};
use clap::ValueEnum;
use schemars::JsonSchema;
use serde::Serialize;

/// Tender on which something was done.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
pub struct TenderNumber {
	/// Its number.
	pub tender: TenderId,
}

/// Question on which something was done.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
pub struct QuestionNumber {
	/// The tender.
	pub tender: TenderId,
	/// Its number in the tender.
	pub question: u16,
}

/// Bids on which something was done.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct BidNumbers {
	/// The tender.
	pub tender: TenderId,
	/// Their numbers in the tender.
	pub bids: Vec<BidIndex>,
}

/// Social grounds of a bid that are refused.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RefusedClaims {
	/// The tender.
	pub tender: TenderId,
	/// The bid.
	pub bid: BidIndex,
	/// The grounds.
	pub refused_claims: Vec<SocialGround>,
}

/// Challenge on which something was done.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct ChallengeNumber {
	/// The tender.
	pub tender: TenderId,
	/// Whose challenge it is.
	pub challenger: Account,
}

/// Bid that was sealed.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct SealedBid {
	/// The tender.
	pub tender: TenderId,
	/// Hash to which its bidder is bound.
	pub commitment: Hex,
}

/// Bids whose pieces an opener revealed.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct RevealedBids {
	/// The tender.
	pub tender: TenderId,
	/// How many.
	pub revealed: usize,
	/// Bids whose pieces are not encrypted to the opener's key.
	pub unreadable: Vec<BidIndex>,
}

/// Deferred award.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct DeferredAward {
	/// The tender.
	pub tender: TenderId,
	/// The new last moment of the award.
	pub award: Moment,
}

/// Round of offers of discount.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DiscountRound {
	/// The tender.
	pub tender: TenderId,
	/// When it closes.
	pub closes_at: Moment,
}

/// Ground to cancel a tender (LAASSP art. 51).
#[derive(Clone, Copy, Debug, JsonSchema, Serialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum CancelGround {
	/// Caso fortuito
	FortuitousEvent,
	/// Fuerza mayor
	ForceMajeure,
	/// Justified circumstances extinguish the need
	NeedExtinguished,
	/// Going on would harm the agency
	Harm,
}

impl From<CancelGround> for types::CancelGround {
	fn from(ground: CancelGround) -> Self {
		match ground {
			CancelGround::FortuitousEvent => Self::FortuitousEvent,
			CancelGround::ForceMajeure => Self::ForceMajeure,
			CancelGround::NeedExtinguished => Self::NeedExtinguished,
			CancelGround::Harm => Self::Harm,
		}
	}
}

/// Act of a tender that is challenged (LAASSP art. 95).
#[derive(Clone, Copy, Debug, JsonSchema, Serialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
	/// The call and its clarifications, by whoever asked for a clarification
	Call,
	/// The opening of bids, by a bidder
	Opening,
	/// The award, or the declaration that the tender is deserted, by a bidder
	Award,
	/// The cancellation, by a bidder
	Cancellation,
	/// What keeps the contract from being signed, by the awarded bidder
	Signing,
}

impl From<Act> for types::Act {
	fn from(act: Act) -> Self {
		match act {
			Act::Call => Self::Call,
			Act::Opening => Self::Opening,
			Act::Award => Self::Award,
			Act::Cancellation => Self::Cancellation,
			Act::Signing => Self::Signing,
		}
	}
}

/// Ruling on a challenge (LAASSP art. 104).
#[derive(Clone, Copy, Debug, JsonSchema, Serialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Ruling {
	/// It is rejected (I)
	Rejected,
	/// It is discontinued (II)
	Discontinued,
	/// It is unfounded (III)
	Unfounded,
	/// Its motives do not suffice to annul (IV)
	Inoperative,
	/// The whole procedure is null (V)
	ProcedureAnnulled,
	/// The challenged act is null and is repeated (VI)
	ActAnnulled,
	/// The contract is to be signed (VII)
	SigningOrdered,
}

impl From<Ruling> for types::Ruling {
	fn from(ruling: Ruling) -> Self {
		match ruling {
			Ruling::Rejected => Self::Rejected,
			Ruling::Discontinued => Self::Discontinued,
			Ruling::Unfounded => Self::Unfounded,
			Ruling::Inoperative => Self::Inoperative,
			Ruling::ProcedureAnnulled => Self::ProcedureAnnulled,
			Ruling::ActAnnulled => Self::ActAnnulled,
			Ruling::SigningOrdered => Self::SigningOrdered,
		}
	}
}

/// Audit of a tender's last award.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Audit {
	/// The tender.
	pub tender: TenderId,
	/// Whether no check failed.
	pub holds: bool,
	/// The checks, in their order.
	pub checks: Vec<Check>,
	/// Whether it is proven that the chain holds what was checked; otherwise the node was believed.
	pub proven: bool,
}

/// Check of an audit.
#[derive(Clone, Debug, Eq, JsonSchema, PartialEq, Serialize)]
pub struct Check {
	/// What was checked.
	pub check: String,
	/// Whether it holds.
	pub verdict: Verdict,
}

/// Whether what was checked holds.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
	/// It holds.
	Holds,
	/// It does not.
	Fails,
	/// It cannot be checked any more, or not from the state alone.
	NotChecked,
}

impl Audit {
	/// The audit of this tender's award.
	pub fn of(tender: TenderId, audit: audit::Audit, proven: bool) -> Self {
		Self { tender, holds: audit.holds(), checks: audit.checks, proven }
	}
}

/// Release of the past that is imported as history.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct ImportedRelease {
	/// Block that includes the import; none where it was only shown.
	pub block: Option<Block>,
	/// Its identifier of open contracting.
	pub ocid: String,
	/// What was bought, if it says so.
	pub title: Option<String>,
	/// SHA-256 of the file.
	pub sha256: Hex,
	/// What contradicts itself or the standard.
	pub warnings: Vec<Warning>,
}

/// What contradicts itself or the standard in a release.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Warning {
	/// The field, as a path in the release.
	pub field: String,
	/// Its value and what is wrong with it.
	pub remark: String,
}

impl ImportedRelease {
	/// The release, and the block that includes its import.
	pub fn of(imported: &ocds::Imported, block: Option<Block>) -> Self {
		let warnings = imported.remarks.iter();
		Self {
			block,
			ocid: imported.ocid.clone(),
			title: imported.title.clone(),
			sha256: Hex::of(imported.sha256),
			warnings: warnings
				.map(|remark| Warning { field: remark.field.clone(), remark: remark.remark.clone() })
				.collect(),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	#[test]
	fn an_audit_says_the_verdict_of_each_check() {
		let check = |what: &str, verdict| Check { check: what.into(), verdict };
		let checks = vec![check("bids", Verdict::Holds), check("votes", Verdict::NotChecked)];
		let audit = Audit::of(7, audit::Audit { checks }, true);
		let expected = json!({
			"tender": 7,
			"holds": true,
			"checks": [
				{ "check": "bids", "verdict": "holds" },
				{ "check": "votes", "verdict": "not-checked" },
			],
			"proven": true,
		});
		assert_eq!(serde_json::to_value(audit).expect("is written"), expected);
		let fails = audit::Audit { checks: vec![check("places", Verdict::Fails)] };
		assert!(!Audit::of(7, fails, true).holds);
	}
}
