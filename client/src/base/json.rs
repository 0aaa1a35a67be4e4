//! Parts that the JSON answers of all domains share.
//!
//! Answers are a contract: fields are camelCase, values of enums are written as the arguments of the command are, amounts are
//! integers of the smallest part with their currency, moments are RFC 3339 in UTC, bytes are hexadecimal after `0x`, and every
//! answer about the chain names its block.

use super::words;
use crate::node::BlockRef;
use cadena_primitives::{
	self as primitives,
	membership::{self, SpecialtyId},
};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use std::{borrow::Cow, fmt::Display};

/// Types that are one string in JSON.
macro_rules! string {
	($($(#[$doc:meta])* $name:ident($of:ty) as $words:expr, $schema:tt;)*) => { $(
		$(#[$doc])*
		#[derive(Clone, Debug, Eq, PartialEq)]
		pub struct $name(pub $of);

		impl Serialize for $name {
			fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
				let words: fn(&$of) -> String = $words;
				serializer.serialize_str(&words(&self.0))
			}
		}

		impl JsonSchema for $name {
			fn schema_name() -> Cow<'static, str> {
				stringify!($name).into()
			}

			fn json_schema(_: &mut SchemaGenerator) -> Schema {
				json_schema!($schema)
			}
		}

		impl From<$of> for $name {
			fn from(of: $of) -> Self {
				Self(of)
			}
		}
	)* };
}

string! {
	/// Account, as its address.
	Account(primitives::AccountId) as |account| account.to_string(),
		{ "type": "string", "description": "address (SS58)" };
	/// Moment of legal time.
	Moment(primitives::Moment) as |moment| words::moment(*moment),
		{ "type": "string", "format": "date-time", "description": "RFC 3339, in UTC" };
	/// Jurisdiction, as the arguments have it.
	Place(primitives::Jurisdiction) as |place| words::jurisdiction(place),
		{ "type": "string", "description": "`federation`, INEGI's key of a state (09) or municipality (09012), or a country (US)" };
	/// Law by which is bought, as the file of a call has it.
	Law(primitives::ProcurementLaw) as |law| law.to_string(),
		{ "type": "string", "pattern": "^(laassp|state:[0-9]{2})$", "description": "`laassp`, or `state:` and INEGI's key" };
	/// Term of a law, of any family.
	LegalTerm(primitives::LegalTerm) as |term| term.to_string(),
		{ "type": "string", "pattern": "^[a-z-]+/[^/]+/[a-z-]+$", "description": "family, law and kind, as in procurement/laassp/award" };
	/// Bytes.
	Hex(Vec<u8>) as |bytes| format!("0x{}", hex::encode(bytes)),
		{ "type": "string", "pattern": "^0x([0-9a-f]{2})*$" };
}

impl Hex {
	/// Bytes of something.
	pub fn of(bytes: impl AsRef<[u8]>) -> Self {
		Self(bytes.as_ref().to_vec())
	}
}

/// Block of which an answer is.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Block {
	/// Its number.
	pub number: u32,
	/// Its hash.
	pub hash: Hex,
}

impl From<BlockRef> for Block {
	fn from(block: BlockRef) -> Self {
		Self { number: block.number, hash: Hex::of(block.hash) }
	}
}

/// Answer about the chain: what is asked for, as it is in a block.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[schemars(rename = "{T}Reply")]
pub struct Reply<T> {
	/// The block: of a read, the one that was read; of an act, the one that includes it.
	pub block: Block,
	/// What is asked for.
	#[serde(flatten)]
	pub of: T,
}

/// Runtime of a chain.
#[derive(Clone, Debug, Eq, JsonSchema, PartialEq, Serialize)]
pub struct Runtime {
	/// Its name.
	pub name: String,
	/// Its version.
	pub version: u32,
}

/// Amount in Mexican pesos.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
pub struct Pesos {
	/// Centavos.
	pub amount: primitives::Centavos,
	/// Code of ISO 4217.
	pub currency: PesosCode,
}

/// Code of the peso.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
pub enum PesosCode {
	/// Mexican peso.
	#[serde(rename = "MXN")]
	Mxn,
}

impl From<primitives::Centavos> for Pesos {
	fn from(amount: primitives::Centavos) -> Self {
		Self { amount, currency: PesosCode::Mxn }
	}
}

/// Amount of the chain's native unit.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Units {
	/// Its smallest parts: a string of digits, for it may be more than a JSON number holds everywhere.
	#[schemars(regex(pattern = "^[0-9]+$"))]
	pub amount: String,
	/// Code of the unit.
	pub currency: UnitsCode,
}

/// Code of the native unit.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
pub enum UnitsCode {
	/// Native unit.
	#[serde(rename = "CDN")]
	Cdn,
}

impl From<primitives::Balance> for Units {
	fn from(amount: primitives::Balance) -> Self {
		Self { amount: amount.to_string(), currency: UnitsCode::Cdn }
	}
}

/// Document, of which the chain has the hash.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Document {
	/// SHA-256 of the file.
	pub sha256: Hex,
	/// URI that serves it, where it is published.
	pub locator: Option<String>,
}

impl From<&primitives::Document> for Document {
	fn from(document: &primitives::Document) -> Self {
		Self {
			sha256: Hex::of(document.sha256),
			locator: document.locator.as_ref().map(|uri| words::text(uri)),
		}
	}
}

/// Who may act anonymously in a matter.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Electorate {
	/// Whose rings.
	pub constituency: Constituency,
	/// Number of the block in which they were fixed.
	pub as_of_block: u32,
}

/// Whose rings an electorate has.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Constituency {
	/// The adult citizens who live in a place.
	Place {
		/// The place.
		place: Place,
	},
	/// The certified evaluators of a specialty.
	Specialty {
		/// The specialty's number.
		specialty: SpecialtyId,
	},
}

impl From<membership::Electorate> for Electorate {
	fn from(electorate: membership::Electorate) -> Self {
		let constituency = match electorate.constituency {
			membership::Constituency::Place(place) => Constituency::Place { place: Place(place) },
			membership::Constituency::Specialty(specialty) => Constituency::Specialty { specialty },
		};
		Self { constituency, as_of_block: electorate.as_of }
	}
}

/// Name of a value, as JSON and the arguments have it.
pub fn name(value: impl Serialize) -> String {
	match serde_json::to_value(value) {
		Ok(serde_json::Value::String(name)) => name,
		Ok(other) => other.to_string(),
		Err(error) => error.to_string(),
	}
}

/// Names of several values, in a row.
pub fn names<T: Serialize>(values: impl IntoIterator<Item = T>) -> String {
	join(values.into_iter().map(name))
}

/// Words in a row.
pub fn join(words: impl IntoIterator<Item = impl Display>) -> String {
	words.into_iter().map(|word| word.to_string()).collect::<Vec<_>>().join(", ")
}
