//! Legal time in JSON.

use super::Clock;
use crate::base::json::{Account, Hex, Moment, Runtime};
use cadena_primitives::{
	self as primitives,
	time::{InterruptionCause, Interruptions},
};
use pallet_legal_terms::types;
use schemars::JsonSchema;
use serde::Serialize;
use sp_core::H256;

/// Which chain it is, and its time.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Chain {
	/// Hash of its first block.
	pub genesis: Hex,
	/// What runs on it.
	pub runtime: Runtime,
	/// The block's time, plus what was skipped.
	pub legal_time: Moment,
	/// The block's own time.
	pub block_time: Moment,
	/// Whether nobody skips its time, and nobody ever did.
	pub in_earnest: bool,
	/// How its time is skipped; null of a chain in earnest.
	pub practice: Option<Practice>,
	/// What interrupted it, in order.
	pub interruptions: Vec<Interruption>,
}

impl Chain {
	/// The chain of this first block.
	pub fn of(genesis: H256, runtime: Runtime, clock: &Clock, interruptions: &Interruptions) -> Self {
		let practice = (!clock.is_in_earnest()).then(|| Practice {
			skipper: clock.practice.map(Skipper::from),
			skips: clock.skipped.times,
			skipped_milliseconds: clock.skipped.total,
			last_skipped_by: clock.skipped.last_by.clone().map(Account),
		});
		Self {
			genesis: Hex::of(genesis),
			runtime,
			legal_time: Moment(clock.legal_time()),
			block_time: Moment(clock.block),
			in_earnest: practice.is_none(),
			practice,
			interruptions: self::interruptions(interruptions, 0),
		}
	}
}

/// How the time of a chain for practice is skipped.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Practice {
	/// Who may skip it; null where nobody may any more.
	pub skipper: Option<Skipper>,
	/// How often it was skipped.
	pub skips: u32,
	/// By how much in all.
	pub skipped_milliseconds: u64,
	/// Who skipped it last; null for the council, and where nobody did.
	pub last_skipped_by: Option<Account>,
}

/// Who may skip the time of a chain for practice.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Skipper {
	/// Any account.
	Anyone,
	/// Two thirds of the council.
	Council,
}

impl From<types::Skipper> for Skipper {
	fn from(skipper: types::Skipper) -> Self {
		match skipper {
			types::Skipper::Anyone => Self::Anyone,
			types::Skipper::Council => Self::Council,
		}
	}
}

/// Time in which terms did not run.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Interruption {
	/// Its first moment.
	pub from: Moment,
	/// The first moment after it.
	pub to: Moment,
	/// Why.
	pub cause: Cause,
}

/// Why terms did not run.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
	/// The chain made no blocks.
	NoBlocks,
	/// An authority declared it.
	Declared,
}

/// The interruptions that ended after a moment.
pub fn interruptions(interruptions: &Interruptions, since: primitives::Moment) -> Vec<Interruption> {
	let known = interruptions.known.iter().filter(|known| known.to > since);
	known
		.map(|known| Interruption {
			from: Moment(known.from),
			to: Moment(known.to),
			cause: match known.cause {
				InterruptionCause::NoBlocks => Cause::NoBlocks,
				InterruptionCause::Declared => Cause::Declared,
			},
		})
		.collect()
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::AccountId;
	use pallet_legal_terms::types::Skipped;
	use serde_json::{Value, json};

	fn chain(clock: &Clock) -> Value {
		let runtime = Runtime { name: "cadena".into(), version: 3 };
		let chain = Chain::of(H256::repeat_byte(1), runtime, clock, &Interruptions::default());
		serde_json::to_value(chain).expect("is JSON")
	}

	#[test]
	fn a_chain_for_practice_says_who_skipped_its_time() {
		let skipper = AccountId::new([2; 32]);
		let skipped = Skipped { total: 86_400_000, times: 2, last_by: Some(skipper.clone()) };
		let clock = Clock { block: 1_000, skipped, practice: Some(types::Skipper::Council) };
		let expected = json!({
			"genesis": format!("0x{}", "01".repeat(32)),
			"runtime": { "name": "cadena", "version": 3 },
			"legalTime": "1970-01-02T00:00:01Z",
			"blockTime": "1970-01-01T00:00:01Z",
			"inEarnest": false,
			"practice": {
				"skipper": "council",
				"skips": 2,
				"skippedMilliseconds": 86_400_000,
				"lastSkippedBy": skipper.to_string(),
			},
			"interruptions": [],
		});
		assert_eq!(chain(&clock), expected);
	}

	#[test]
	fn a_chain_in_earnest_has_no_practice() {
		let clock = Clock { block: 1_000, skipped: Skipped::default(), practice: None };
		assert_eq!(chain(&clock)["inEarnest"], json!(true));
		assert_eq!(chain(&clock)["practice"], Value::Null);
	}
}
