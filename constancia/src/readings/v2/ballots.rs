//! How many evaluators and citizens sent ballots on a tender.

use super::{Account, Hash, Jurisdiction, NUMBER, PanelTerms, VoteTally, decode, nothing, one};
use crate::{Place, Provable};
use alloc::vec::Vec;
use codec::Decode;
use serde_json::{Value, json};

pub(super) const TABLE: &[Provable] = &[
	Provable {
		place: Place { pallet: "Panels", item: "Panels", key: &[NUMBER] },
		read: panel,
		absent: nothing,
		checks: &[],
	},
	Provable {
		place: Place { pallet: "Votes", item: "Polls", key: &[NUMBER] },
		read: poll,
		absent: nothing,
		checks: &[],
	},
];

/// Who may act in a matter, and the block as of which.
type Electorate = (Constituency, u32);

#[derive(Decode)]
enum Constituency {
	Place(#[expect(dead_code)] Jurisdiction),
	Specialty(#[expect(dead_code)] u16),
}

/// Which evaluators rate.
#[derive(Decode)]
enum Draw {
	Awaited,
	Begun(#[expect(dead_code)] u32),
	Drawn(#[expect(dead_code)] (u32, Hash)),
}

/// What was paid of the pot.
#[derive(Decode)]
enum Payment {
	Held,
	Begun(#[expect(dead_code)] u128),
	Settled,
}

/// Those who rate the bids of a tender.
#[derive(Decode)]
struct Panel {
	_terms: PanelTerms,
	_electorate: Electorate,
	_members: u32,
	_payer: Account,
	_held: u128,
	_draw: Draw,
	sealed: u32,
	disclosed: u32,
	_last_disclosed: Option<u32>,
	/// Of the requiring area and of the social witness.
	_grades: [Option<u8>; 2],
	_payment: Payment,
}

/// The votes of citizens on a tender, and the grades that they give to its outcome.
#[derive(Decode)]
struct Poll {
	_electorate: Electorate,
	tally: VoteTally,
	_grades: Vec<u32>,
}

/// `{ ballots: { sealed, disclosed }, tender }` of `Panels.Panels`: how many evaluators sealed a ballot, and disclosed theirs;
/// the tender's number.
fn panel(names: &[&[u8]], value: &[u8]) -> Option<Value> {
	let (tender, panel): (u32, Panel) = (one(names)?, decode(value)?);
	Some(json!({ "ballots": { "sealed": panel.sealed, "disclosed": panel.disclosed }, "tender": tender }))
}

/// `{ votes, tender }` of `Votes.Polls`: votes of citizens as an award has them, and the tender's number.
fn poll(names: &[&[u8]], value: &[u8]) -> Option<Value> {
	let (tender, poll): (u32, Poll) = (one(names)?, decode(value)?);
	Some(json!({ "votes": poll.tally.to_json(), "tender": tender }))
}
