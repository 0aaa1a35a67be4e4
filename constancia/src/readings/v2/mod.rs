//! Version 2. Frozen: never edited after the first release. A change is a version 3.
//!
//! The layouts repeat how the chain stored things then, in SCALE, as far as it takes to read them: what is only passed over
//! has no names.
//!
//! The JSON spells what it says as the answers of `cadena --json` do: fields in camelCase, values of enums in kebab-case, as
//! `kind` of an object where they carry more, amounts as integers of the smallest part with their currency, points in
//! thousandths, moments of RFC 3339 in UTC, bytes in hexadecimal after `0x`, and `null` for what is absent.

mod ballots;
mod clock;
mod efirma;
mod legal_persons;
mod orders;
mod tenders;

use super::Version;
use crate::{Hasher, Hex, Part};
use alloc::{
	string::{String, ToString},
	vec::Vec,
};
use codec::{Decode, DecodeAll, Encode};
use serde_json::{Value, json};
use sp_core::crypto::{AccountId32, Ss58AddressFormat, Ss58Codec};

/// The version.
pub const VERSION: Version = Version {
	number: 2,
	tables: &[
		clock::TABLE,
		tenders::TABLE,
		ballots::TABLE,
		efirma::TABLE,
		orders::TABLE,
		legal_persons::TABLE,
	],
};

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

impl VoteTally {
	/// `{ voters, turnoutFloor, aboveFloor, approvals: [{ bid, approvals }] }`: how many voted, and must for points; whether they
	/// did; the bids that somebody approves, in the order of their numbers, and by how many.
	fn to_json(&self) -> Value {
		let approved = self.approvals.iter().enumerate().filter(|(_, approvals)| **approvals > 0);
		let approvals = approved.map(|(bid, approvals)| json!({ "bid": bid, "approvals": approvals }));
		json!({
			"voters": self.voters,
			"turnoutFloor": self.floor,
			"aboveFloor": self.voters > 0 && self.voters >= self.floor,
			"approvals": approvals.collect::<Vec<_>>(),
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

/// `{ sha256, locator }`: the file's hash; the URI that serves it, or `null`.
fn document(document: &Document) -> Value {
	json!({ "sha256": Hex::of(document.sha256), "locator": document.locator.as_deref().map(text) })
}

/// Text that the chain holds as bytes.
fn text(bytes: &[u8]) -> String {
	String::from_utf8_lossy(bytes).into_owned()
}

/// Text that the chain holds as ISO 8859-1.
fn latin(bytes: &[u8]) -> String {
	bytes.iter().copied().map(char::from).collect()
}

/// `{ amount, currency }`: centavos of `MXN`, above 2^64 - 1 a string of digits.
fn pesos(centavos: u128) -> Value {
	let amount = u64::try_from(centavos).map_or_else(|_| Value::from(centavos.to_string()), Value::from);
	json!({ "amount": amount, "currency": "MXN" })
}

/// What a signature by e.firma covers.
fn statement(purpose: &[u8], genesis: &Hash, content: &[u8]) -> Vec<u8> {
	(b"cadena/efirma", genesis, purpose, content).encode()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn amounts_are_integers_that_any_program_holds() {
		let largest = u128::from(u64::MAX);
		for (centavos, amount) in [
			(0, json!(0)),
			(974_288_248, json!(974_288_248)),
			(largest, json!(u64::MAX)),
			(largest + 1, json!("18446744073709551616")),
		] {
			assert_eq!(pesos(centavos), json!({ "amount": amount, "currency": "MXN" }));
		}
	}
}
