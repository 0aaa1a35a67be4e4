//! Legal time in JSON.

use super::Clock;
use crate::base::json::{Account, Hex, LegalTerm, Moment, Place, Runtime};
use cadena_primitives::{
	self as primitives,
	time::{self, InterruptionCause, Interruptions},
};
use cadena_runtime::pallet_legal_terms::types::{self, Editions};
use clap::ValueEnum;
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

/// Terms of the laws.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Terms {
	/// Those that hold and those to come, each term's by their first moments.
	pub terms: Vec<Term>,
}

impl Terms {
	/// Those that hold at a moment, and those to come.
	pub fn at(now: primitives::Moment, terms: &[(primitives::LegalTerm, Editions)]) -> Self {
		let terms = terms.iter().flat_map(|(term, editions)| {
			let holds = editions.iter().map(|edition| edition.valid_from).filter(|from| *from <= now).max();
			let current =
				editions.iter().filter(move |edition| holds.is_none_or(|from| edition.valid_from >= from));
			current.map(move |edition| Term {
				term: LegalTerm(*term),
				amount: edition.term.amount,
				unit: edition.term.unit.into(),
				counts_first_day: edition.term.counts_first_day,
				rolls: edition.term.rolls,
				article: edition.article,
				jurisdiction: Place(edition.jurisdiction),
				valid_from: Moment(edition.valid_from),
				in_force: edition.valid_from <= now,
			})
		});
		Self { terms: terms.collect() }
	}
}

/// Term of a law, as it is from a moment on.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Term {
	/// Which term of which law.
	pub term: LegalTerm,
	/// How many units.
	pub amount: u16,
	/// Its unit.
	pub unit: Unit,
	/// Whether the day on which it begins is its first.
	pub counts_first_day: bool,
	/// Whether a last day on which nobody works moves to the next business day.
	pub rolls: bool,
	/// The article that sets it.
	pub article: u16,
	/// Where the law holds.
	pub jurisdiction: Place,
	/// The first moment at which the law has it so; that of 1970 of one with which the chain began.
	pub valid_from: Moment,
	/// Whether the law has it so now.
	pub in_force: bool,
}

/// Unit of a term.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
	/// Real hours
	Hours,
	/// Every day
	NaturalDays,
	/// Monday to Friday but for the days of rest
	BusinessDays,
	/// Months by the calendar
	Months,
	/// Years by the calendar
	Years,
}

impl From<time::Unit> for Unit {
	fn from(unit: time::Unit) -> Self {
		match unit {
			time::Unit::Hours => Self::Hours,
			time::Unit::NaturalDays => Self::NaturalDays,
			time::Unit::BusinessDays => Self::BusinessDays,
			time::Unit::Months => Self::Months,
			time::Unit::Years => Self::Years,
		}
	}
}

impl From<Unit> for time::Unit {
	fn from(unit: Unit) -> Self {
		match unit {
			Unit::Hours => Self::Hours,
			Unit::NaturalDays => Self::NaturalDays,
			Unit::BusinessDays => Self::BusinessDays,
			Unit::Months => Self::Months,
			Unit::Years => Self::Years,
		}
	}
}

/// The interruptions that ended after a moment.
pub fn interruptions(interruptions: &Interruptions, since: primitives::Moment) -> Vec<Interruption> {
	let known = interruptions.known.values().filter(|known| known.to > since);
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
	use cadena_primitives::{AccountId, Jurisdiction, ProcurementLaw, ProcurementTerm};
	use cadena_runtime::pallet_legal_terms::types::{Edition, Skipped};
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

	#[test]
	fn terms_are_those_that_hold_and_those_to_come() {
		let mut editions = Editions::default();
		for (valid_from, days) in [(0, 15), (1_000, 18), (9_000, 20)] {
			let (term, jurisdiction) = (primitives::Term::natural(days), Jurisdiction::Federation);
			editions.enact(Edition { valid_from, term, article: 42, jurisdiction });
		}
		let of = primitives::LegalTerm::Procurement(ProcurementLaw::Laassp, ProcurementTerm::NationalCall);
		let terms = serde_json::to_value(Terms::at(2_000, &[(of, editions)])).expect("is JSON");
		let term = |days, valid_from, in_force| {
			json!({
				"term": "procurement/laassp/national-call",
				"amount": days,
				"unit": "natural-days",
				"countsFirstDay": false,
				"rolls": false,
				"article": 42,
				"jurisdiction": "federation",
				"validFrom": valid_from,
				"inForce": in_force,
			})
		};
		let expected = [term(18, "1970-01-01T00:00:01Z", true), term(20, "1970-01-01T00:00:09Z", false)];
		assert_eq!(terms, json!({ "terms": expected }));
	}
}
