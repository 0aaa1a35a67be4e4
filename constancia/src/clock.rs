//! The clock of a chain, which every constancia proves. Its layouts are frozen with the format.

use crate::{Moment, Place, Refusal, Wording};
use alloc::{format, string::String, vec::Vec};
use codec::{Decode, DecodeAll};
use serde_json::{Value, json};

/// The items of the clock: the block's time, what was skipped, who skips, and the interruptions. They belong to the
/// [format](crate::FORMAT): another clock is another format.
pub const CLOCK: [Place; 4] = [
	Place { pallet: "Timestamp", item: "Now", key: &[] },
	Place { pallet: "LegalTerms", item: "SkippedTime", key: &[] },
	Place { pallet: "LegalTerms", item: "Practice", key: &[] },
	Place { pallet: "LegalTerms", item: "KnownInterruptions", key: &[] },
];

/// Milliseconds of an hour.
const HOUR: u64 = 3_600_000;
/// Milliseconds of a day.
const DAY: u64 = 24 * HOUR;

/// Who moves the legal time of a chain for practice.
#[derive(Clone, Copy, Debug, Decode, Eq, PartialEq)]
pub enum Skipper {
	/// Any account.
	Anyone,
	/// The council.
	Council,
}

/// What a chain for practice has skipped.
#[derive(Clone, Debug, Decode, Default, Eq, PartialEq)]
pub struct Skipped {
	/// Milliseconds by which legal time is ahead of the block's.
	pub total: u64,
	/// How often time was skipped.
	pub times: u32,
	/// The account that did so last; none for the council.
	pub last_by: Option<[u8; 32]>,
}

/// The clock of a chain in one block.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Clock {
	/// The block's timestamp.
	pub block: Moment,
	/// What was skipped.
	pub skipped: Skipped,
	/// Who skips time; none on a chain in earnest.
	pub practice: Option<Skipper>,
}

const IN_EARNEST: Wording =
	Wording { name: "InEarnest", words: |_| "the chain is in earnest: nobody skips its time".into() };

const FOR_PRACTICE: Wording = Wording { name: "ForPractice", words: practice };

impl Clock {
	/// Reads the clock from the proven items.
	pub(crate) fn read(items: &[(&[u8], Option<&[u8]>)]) -> Result<Self, Refusal> {
		let [block, skipped, practice, interruptions] = CLOCK.map(|place| {
			let key = place.key(&[]);
			let proven = items.iter().find(|(proven, _)| *proven == key);
			proven.map(|(_, value)| *value).ok_or_else(no_clock)
		});
		interruptions?;
		Ok(Self {
			block: decode(block?)?.ok_or_else(no_clock)?,
			skipped: decode(skipped?)?.unwrap_or_default(),
			practice: decode(practice?)?,
		})
	}

	/// The block's timestamp, plus what was skipped.
	pub fn legal_time(&self) -> Moment {
		self.block.saturating_add(self.skipped.total)
	}

	/// Whether nobody skips time, and nobody ever did.
	pub fn is_in_earnest(&self) -> bool {
		self.practice.is_none() && self.skipped.total == 0 && self.skipped.times == 0
	}

	/// What is said of the clock.
	pub(crate) fn wording(&self) -> (Wording, Value) {
		if self.is_in_earnest() {
			return (IN_EARNEST, json!({}));
		}
		let by = self.practice.map(|skipper| match skipper {
			Skipper::Anyone => "anyone",
			Skipper::Council => "council",
		});
		let parameters =
			json!({ "skippedBy": by, "times": self.skipped.times, "milliseconds": self.skipped.total });
		(FOR_PRACTICE, parameters)
	}
}

fn practice(parameters: &Value) -> String {
	let by = match parameters["skippedBy"].as_str() {
		Some("anyone") => "anyone",
		Some("council") => "the council",
		_ => "somebody",
	};
	let times = &parameters["times"];
	let total = parameters["milliseconds"].as_u64().unwrap_or_default();
	let (days, hours) = (total / DAY, total % DAY / HOUR);
	format!(
		"FOR PRACTICE, of no legal effect: {by} skips time, {times} times so far, by {days} days and {hours} hours in all"
	)
}

fn no_clock() -> Refusal {
	Refusal::new("NoTime", "it lacks the chain's clock")
}

fn decode<T: Decode>(value: Option<&[u8]>) -> Result<Option<T>, Refusal> {
	value.map(|bytes| T::decode_all(&mut &*bytes)).transpose().map_err(|_| no_clock())
}

/// The keys of the clock.
pub fn clock_keys() -> [Vec<u8>; 4] {
	CLOCK.map(|place| place.key(&[]))
}
