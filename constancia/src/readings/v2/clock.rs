//! The chain's clock.

use super::{account, decode, nothing};
use crate::{CLOCK, Provable, Skipped, Skipper, moment};
use alloc::vec::Vec;
use codec::Decode;
use serde_json::{Value, json};

pub(super) const TABLE: &[Provable] = {
	let [block, skipped, practice, interruptions] = CLOCK;
	&[
		Provable { place: block, read: |_, value| block_time(value), absent: nothing, checks: &[] },
		Provable {
			place: skipped,
			read: |_, value| decode(value).map(time_skipped),
			absent: |_| Some(time_skipped(Skipped::default())),
			checks: &[],
		},
		Provable {
			place: practice,
			read: |_, value| decode(value).map(|known| skipper(Some(known))),
			absent: |_| Some(skipper(None)),
			checks: &[],
		},
		Provable {
			place: interruptions,
			read: |_, value| decode(value).map(known_interruptions),
			absent: |_| Some(known_interruptions(Interruptions::default())),
			checks: &[],
		},
	]
};

/// The interruptions that are remembered one by one, with their numbers, and the sum of those that ended before them.
#[derive(Decode, Default)]
struct Interruptions {
	/// How many, the first moment of the first, the first after the last, and milliseconds of all.
	oldest: (u32, u64, u64, u64),
	known: Vec<(u32, Interruption)>,
}

#[derive(Decode)]
struct Interruption {
	from: u64,
	to: u64,
	cause: InterruptionCause,
}

#[derive(Decode)]
enum InterruptionCause {
	NoBlocks,
	Declared,
}

/// `{ blockTime }` of `Timestamp.Now`: moment of the block by its author's clock.
fn block_time(value: &[u8]) -> Option<Value> {
	Some(json!({ "blockTime": moment(decode(value)?) }))
}

/// `{ timeSkipped: { skips, skippedMilliseconds, lastSkippedBy } }` of `LegalTerms.SkippedTime`: how often and by how much in
/// all; address, or `null` for the council and where nobody skipped.
fn time_skipped(skipped: Skipped) -> Value {
	json!({ "timeSkipped": {
		"skips": skipped.times,
		"skippedMilliseconds": skipped.total,
		"lastSkippedBy": skipped.last_by.as_ref().map(account),
	}})
}

/// `{ skipper }` of `LegalTerms.Practice`: `anyone`, `council`, or `null` where nobody may skip time.
fn skipper(skipper: Option<Skipper>) -> Value {
	json!({ "skipper": skipper.map(|skipper| match skipper {
		Skipper::Anyone => "anyone",
		Skipper::Council => "council",
	})})
}

/// `{ interruptions: { known: [{ from, to, cause }], before } }` of `LegalTerms.KnownInterruptions`: first moment, and first
/// after it; `no-blocks` or `declared`. `before`: `{ count, from, to, milliseconds }` of all older ones, or `null`.
fn known_interruptions(interruptions: Interruptions) -> Value {
	let known = interruptions.known.iter().map(|(_, known)| {
		json!({ "from": moment(known.from), "to": moment(known.to), "cause": match known.cause {
			InterruptionCause::NoBlocks => "no-blocks",
			InterruptionCause::Declared => "declared",
		}})
	});
	let (count, from, to, milliseconds) = interruptions.oldest;
	let before = (count > 0).then(
		|| json!({ "count": count, "from": moment(from), "to": moment(to), "milliseconds": milliseconds }),
	);
	json!({ "interruptions": { "known": known.collect::<Vec<_>>(), "before": before } })
}
