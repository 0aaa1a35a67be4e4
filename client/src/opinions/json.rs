//! Questions to residents in JSON.

use crate::{
	base::json::{Document, Electorate, Hex, Moment},
	votes::json::Refused,
};
use cadena_primitives::{AgencyId, Calendar};
use cadena_runtime::pallet_opinions::types::{self, OpinionId, Reply, State};
use schemars::JsonSchema;
use serde::Serialize;

/// Whether a question takes replies.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
	/// Until its time is over.
	Open,
	/// The tally is final.
	Closed,
}

/// Question to those who live in a place.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Opinion {
	/// Its number.
	pub opinion: OpinionId,
	/// Agency that asks.
	pub agency: AgencyId,
	/// The question with its choices.
	pub document: Document,
	/// Who may reply.
	pub electorate: Electorate,
	/// First moment at which no reply is taken.
	pub closes: Moment,
	/// Whether it takes replies.
	pub status: Status,
	/// How many chose each, in the order of the choices.
	pub tally: Vec<u32>,
}

impl Opinion {
	/// The question of this number, with its end by a calendar.
	pub fn of(opinion: OpinionId, record: &types::Opinion, calendar: &Calendar) -> Self {
		Self {
			opinion,
			agency: record.agency,
			document: (&record.document).into(),
			electorate: record.electorate.into(),
			closes: Moment(record.closes_at(calendar)),
			status: match record.state {
				State::Open => Status::Open,
				State::Closed => Status::Closed,
			},
			tally: record.tally.to_vec(),
		}
	}
}

/// Question that was just asked.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Asked {
	/// Its number.
	pub opinion: OpinionId,
	/// Who may reply.
	pub electorate: Electorate,
	/// First moment at which no reply is taken.
	pub closes: Moment,
}

/// Reply of a resident.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum ResidentReply {
	/// The chain has it.
	Sent {
		/// The question.
		opinion: OpinionId,
		/// Which choice, from 0.
		choice: u8,
		/// Higher than that of the reply before.
		sequence: u32,
		/// Pseudonym of the resident in this question.
		alias: Hex,
	},
	/// A file has it, for somebody to deliver.
	Written {
		/// The question.
		opinion: OpinionId,
		/// Which choice, from 0.
		choice: u8,
		/// Higher than that of the reply before.
		sequence: u32,
		/// Pseudonym of the resident in this question.
		alias: Hex,
		/// Number of the last block in which the chain accepts it.
		last_block: u32,
		/// Call that delivers it, which any account can sign.
		call: Hex,
	},
}

impl ResidentReply {
	/// One that the chain has.
	pub fn sent(opinion: OpinionId, reply: &Reply) -> Self {
		let Reply { payload, sequence, alias, .. } = *reply;
		Self::Sent { opinion, choice: payload, sequence, alias: Hex::of(alias) }
	}

	/// One that a file has, with the encoded call that delivers it.
	pub fn written(opinion: OpinionId, reply: &Reply, call: Vec<u8>) -> Self {
		let Reply { payload, sequence, alias, last_block, .. } = *reply;
		Self::Written {
			opinion,
			choice: payload,
			sequence,
			alias: Hex::of(alias),
			last_block,
			call: Hex(call),
		}
	}
}

/// What became of replies that somebody delivered.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Delivery {
	/// The question.
	pub opinion: OpinionId,
	/// How many the chain accepted.
	pub accepted: usize,
	/// Those that it refused.
	pub refused: Vec<Refused>,
}

/// Question on which something was done.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
pub struct OfOpinion {
	/// Its number.
	pub opinion: OpinionId,
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::{
		Jurisdiction, SetAt,
		membership::{self, Constituency},
	};
	use serde_json::json;

	#[test]
	fn a_question_tells_its_end_and_its_tally() {
		let document = cadena_primitives::Document::unpublished([1; 32].into());
		let place = Constituency::Place(Jurisdiction::Municipality(9_012));
		let record = types::Opinion {
			agency: 1,
			document,
			electorate: membership::Electorate { constituency: place, as_of: 40 },
			asked_at: SetAt::default(),
			closes: 1_000,
			tally: vec![1, 3, 0].try_into().expect("is short"),
			state: State::Closed,
		};
		let expected = json!({
			"opinion": 5,
			"agency": 1,
			"document": { "sha256": format!("0x{}", "01".repeat(32)), "locator": null },
			"electorate": { "constituency": { "kind": "place", "place": "09012" }, "asOfBlock": 40 },
			"closes": "1970-01-01T00:00:01Z",
			"status": "closed",
			"tally": [1, 3, 0],
		});
		let opinion = Opinion::of(5, &record, &Calendar::default());
		assert_eq!(serde_json::to_value(opinion).expect("is JSON"), expected);
	}
}
