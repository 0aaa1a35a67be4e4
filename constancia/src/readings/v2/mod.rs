//! Version 2. Frozen: never edited after the first release. A change is a version 3.
//!
//! The layouts repeat how the chain stored things then, in SCALE, as far as it takes to read them: what is only passed over
//! has no names.

mod ballots;
mod clock;
mod efirma;
mod tenders;

use super::Version;
use crate::{Hasher, Part};
use alloc::{format, string::String, vec::Vec};
use codec::{Decode, DecodeAll, Encode};
use serde_json::{Value, json};
use sp_core::crypto::{AccountId32, Ss58AddressFormat, Ss58Codec};

/// The version.
pub const VERSION: Version =
	Version { number: 2, tables: &[clock::TABLE, tenders::TABLE, ballots::TABLE, efirma::TABLE] };

/// The prefix of the chain's addresses.
const ADDRESSES: u16 = 42;

/// A key of four bytes under `Twox64Concat`: the number of a tender, an act or an authority.
const NUMBER: Part = Part { hasher: Hasher::Twox64, length: 4 };

type Account = [u8; 32];
type Hash = [u8; 32];

/// A document that stays outside the chain.
#[derive(Decode)]
struct Document {
	sha256: Hash,
	locator: Option<Vec<u8>>,
}

/// The territory over which an authority acts or that an act concerns.
#[derive(Decode)]
enum Jurisdiction {
	Federation,
	State(#[expect(dead_code)] u8),
	Municipality(#[expect(dead_code)] u16),
	Abroad(#[expect(dead_code)] [u8; 2]),
}

/// How a call has its bids rated: specialty, size, quorum, pot, tolerance.
type PanelTerms = (u16, u8, u8, u128, u8);

/// How citizens voted.
#[derive(Decode)]
struct VoteTally {
	voters: u32,
	floor: u32,
	approvals: Vec<u32>,
}

/// Most bids of one tender.
const MAX_BIDS: u16 = 32;

impl VoteTally {
	fn to_json(&self) -> Value {
		let approvals = |bid: u16| self.approvals.get(usize::from(bid)).copied().unwrap_or_default();
		let by_bid = (0..MAX_BIDS).map(|bid| json!({ "bid": bid, "approvals": approvals(bid) }));
		json!({
			"voters": self.voters,
			"turnoutFloor": self.floor,
			"aboveFloor": self.voters > 0 && self.voters >= self.floor,
			"approvals": by_bid.collect::<Vec<_>>(),
		})
	}
}

/// A whole value of a layout.
fn decode<T: Decode>(mut bytes: &[u8]) -> Option<T> {
	T::decode_all(&mut bytes).ok()
}

/// The one name of a key.
fn one<T: Decode>(names: &[&[u8]]) -> Option<T> {
	match names {
		[name] => decode(name),
		_ => None,
	}
}

fn nothing(_: &[&[u8]]) -> Option<Value> {
	None
}

fn account(account: &Account) -> String {
	AccountId32::new(*account).to_ss58check_with_version(Ss58AddressFormat::custom(ADDRESSES))
}

fn document(document: &Document) -> Value {
	json!({ "sha256": hex::encode(document.sha256), "locator": document.locator.as_deref().map(text) })
}

/// Text that the chain holds as bytes.
fn text(bytes: &[u8]) -> String {
	String::from_utf8_lossy(bytes).into_owned()
}

/// Text that the chain holds as ISO 8859-1.
fn latin(bytes: &[u8]) -> String {
	bytes.iter().copied().map(char::from).collect()
}

/// Pesos with two decimals and thousands apart.
fn pesos(centavos: u128) -> String {
	let mut groups = Vec::new();
	let mut rest = centavos / 100;
	while rest >= 1_000 {
		groups.push(format!(",{:03}", rest % 1_000));
		rest /= 1_000;
	}
	let groups: String = groups.into_iter().rev().collect();
	format!("{rest}{groups}.{:02}", centavos % 100)
}

/// Points with three decimals.
fn points(thousandths: u32) -> String {
	format!("{}.{:03}", thousandths / 1_000, thousandths % 1_000)
}

/// What a signature by e.firma covers.
fn statement(purpose: &[u8], genesis: &Hash, content: &[u8]) -> Vec<u8> {
	(b"cadena/efirma", genesis, purpose, content).encode()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn pesos_have_thousands_apart() {
		for (centavos, text) in [
			(5, "0.05"),
			(99_999, "999.99"),
			(100_000, "1,000.00"),
			(974_288_248, "9,742,882.48"),
			(100_000_000_000, "1,000,000,000.00"),
		] {
			assert_eq!(pesos(centavos), text);
		}
		assert_eq!(points(50_007), "50.007");
	}
}
