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
			read: |_, value| decode(value).map(|skipper| skipped_by(Some(skipper))),
			absent: |_| Some(skipped_by(None)),
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

/// The interruptions that are remembered, and how many older ones are forgotten.
#[derive(Decode, Default)]
struct Interruptions {
	_forgotten: u32,
	known: Vec<Interruption>,
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

fn block_time(value: &[u8]) -> Option<Value> {
	Some(json!({ "blockTime": moment(decode(value)?) }))
}

fn time_skipped(skipped: Skipped) -> Value {
	json!({ "timeSkipped": {
		"milliseconds": skipped.total,
		"times": skipped.times,
		"lastBy": skipped.last_by.as_ref().map(account),
	}})
}

fn skipped_by(skipper: Option<Skipper>) -> Value {
	json!({ "timeIsSkippedBy": match skipper {
		Some(Skipper::Anyone) => "anyone",
		Some(Skipper::Council) => "the council",
		None => "nobody: the chain is in earnest",
	}})
}

fn known_interruptions(interruptions: Interruptions) -> Value {
	let known = interruptions.known.iter().map(|known| {
		json!({ "from": moment(known.from), "to": moment(known.to), "cause": match known.cause {
			InterruptionCause::NoBlocks => "no blocks",
			InterruptionCause::Declared => "declared",
		}})
	});
	json!({ "interruptions": known.collect::<Vec<_>>() })
}
