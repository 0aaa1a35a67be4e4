//! Votes of citizens and what is sent anonymously, in JSON.

use crate::base::json::{Electorate, Hex};
use cadena_primitives::{
	TenderId,
	ballots::{BidIndex, VoteTally},
	membership::Anonymous,
};
use cadena_runtime::pallet_votes::types;
use clap::ValueEnum;
use schemars::JsonSchema;
use serde::Serialize;

/// For what a citizen is known by one alias on a tender.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
	/// To comment on its draft
	Comment,
	/// To vote on its bids
	Vote,
	/// To grade how its contract came out
	Grade,
}

impl From<Purpose> for types::Purpose {
	fn from(purpose: Purpose) -> Self {
		match purpose {
			Purpose::Comment => Self::Comment,
			Purpose::Vote => Self::Vote,
			Purpose::Grade => Self::Grade,
		}
	}
}

/// Anonymous submission on a tender: a citizen's, or an evaluator's sealed ballot.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Submission {
	/// The chain has it.
	Sent {
		/// The tender.
		tender: TenderId,
		/// Pseudonym of the sender in this matter.
		alias: Hex,
		/// Only a submission of a higher sequence replaces it.
		sequence: u32,
	},
	/// A file has it, for somebody to deliver.
	Written {
		/// The tender.
		tender: TenderId,
		/// Pseudonym of the sender in this matter.
		alias: Hex,
		/// Only a submission of a higher sequence replaces it.
		sequence: u32,
		/// Number of the last block in which the chain accepts it.
		last_block: u32,
		/// Call that delivers it, which any account can sign.
		call: Hex,
	},
}

impl Submission {
	/// One that the chain has.
	pub fn sent<P>(tender: TenderId, act: &Anonymous<P>) -> Self {
		Self::Sent { tender, alias: Hex::of(act.alias), sequence: act.sequence }
	}

	/// One that a file has. `call` makes the call that delivers it, encoded.
	pub fn written<P>(
		tender: TenderId,
		act: Anonymous<P>,
		call: impl FnOnce(Anonymous<P>) -> Vec<u8>,
	) -> Self {
		Self::Written {
			tender,
			alias: Hex::of(act.alias),
			sequence: act.sequence,
			last_block: act.last_block,
			call: Hex(call(act)),
		}
	}
}

/// What became of submissions that somebody delivered.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Delivery {
	/// The tender.
	pub tender: TenderId,
	/// How many the chain accepted.
	pub accepted: usize,
	/// Those that it refused.
	pub refused: Vec<Refused>,
}

/// Submission that the chain refused.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Refused {
	/// Its place among those delivered, from 0.
	pub place: u32,
	/// Name of the refusal.
	pub reason: String,
}

/// Poll of citizens on a tender.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Poll {
	/// The tender.
	pub tender: TenderId,
	/// Who may vote and grade.
	pub electorate: Electorate,
	/// The votes.
	pub votes: Votes,
	/// Median of the grades of the outcome, 0 to 100; none while fewer graded than the floor.
	pub grade: Option<u8>,
}

impl Poll {
	/// The poll on a tender with so many bids.
	pub fn of(tender: TenderId, poll: &types::Poll, bids: BidIndex) -> Self {
		Self {
			tender,
			electorate: poll.electorate.into(),
			votes: Votes::of(&poll.tally, bids),
			grade: poll.median_grade(),
		}
	}
}

/// Votes of citizens on the bids of a tender.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Votes {
	/// How many voted.
	pub voters: u32,
	/// How many must, for their votes to give points.
	pub turnout_floor: u32,
	/// Whether enough voted.
	pub above_floor: bool,
	/// Approvals of each bid, in the order of their numbers.
	pub approvals: Vec<Approvals>,
}

/// Approvals of a bid.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
pub struct Approvals {
	/// The bid.
	pub bid: BidIndex,
	/// How many approve it.
	pub approvals: u32,
}

impl Votes {
	/// The votes on so many bids.
	pub fn of(tally: &VoteTally, bids: BidIndex) -> Self {
		Self {
			voters: tally.voters,
			turnout_floor: tally.floor,
			above_floor: tally.counts(),
			approvals: (0..bids).map(|bid| Approvals { bid, approvals: tally.approve(bid) }).collect(),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::{
		Jurisdiction,
		ballots::BidSet,
		membership::{self, Constituency},
	};
	use cadena_runtime::pallet_votes::types::Effect;
	use serde_json::json;

	#[test]
	fn a_poll_says_who_may_vote_and_how_many_approve() {
		let constituency = Constituency::Place(Jurisdiction::State(9));
		let mut poll = types::Poll::begun(membership::Electorate { constituency, as_of: 12 }, 2);
		poll.count(Effect::Approval(BidSet::of([1])), None);
		for _ in 0..2 {
			poll.count(Effect::Grade(80), None);
		}
		let expected = json!({
			"tender": 7,
			"electorate": { "constituency": { "kind": "place", "place": "09" }, "asOfBlock": 12 },
			"votes": {
				"voters": 1,
				"turnoutFloor": 2,
				"aboveFloor": false,
				"approvals": [{ "bid": 0, "approvals": 0 }, { "bid": 1, "approvals": 1 }],
			},
			"grade": 80,
		});
		assert_eq!(serde_json::to_value(Poll::of(7, &poll, 2)).expect("is written"), expected);
	}
}
