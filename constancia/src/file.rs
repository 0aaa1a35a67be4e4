//! The form of the files.

use crate::Refusal;
use alloc::{
	collections::BTreeMap,
	format,
	string::{String, ToString},
	vec::Vec,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use serde_json::Value;

/// The form of the files.
pub const FORMAT: &str = "cadena constancia 2";
/// The largest file that is read, in bytes.
const LARGEST: usize = 32 * 1024 * 1024;

/// Bytes in lower-case hexadecimal with `0x` before them.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Hex(pub Vec<u8>);

impl Hex {
	/// Bytes of something.
	pub fn of(bytes: impl AsRef<[u8]>) -> Self {
		Self(bytes.as_ref().to_vec())
	}
}

impl Serialize for Hex {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(&format_args!("0x{}", hex::encode(&self.0)))
	}
}

impl<'de> Deserialize<'de> for Hex {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let text = String::deserialize(deserializer)?;
		let digits = text.strip_prefix("0x").ok_or_else(|| D::Error::custom("bytes begin with 0x"))?;
		hex::decode(digits).map(Hex).map_err(D::Error::custom)
	}
}

/// A constancia.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Constancia {
	/// [`FORMAT`].
	pub format: String,
	/// The version of the [readings](crate::readings).
	pub readings: u32,
	/// The hash of the chain's first block.
	pub genesis: Hex,
	/// Where the proof of finality begins.
	pub origin: Origin,
	/// The last block of each set of authorities, and the block whose state is proven, each with its justification.
	pub finality: Vec<Fragment>,
	/// The nodes of the state's trie that lead to the items, in the order of their bytes.
	pub state: Vec<Hex>,
	/// What is stored, in the order of the keys. The [clock](crate::Clock) is always among it.
	pub items: Vec<Item>,
}

/// Where a proof of finality begins.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Origin {
	/// At the chain's first block.
	#[serde(rename_all = "camelCase")]
	Genesis {
		/// Its header in SCALE.
		header: Hex,
		/// The nodes of its state's trie that lead to the first authorities, in the order of their bytes.
		authorities: Vec<Hex>,
	},
	/// At a checkpoint, which whoever verifies must have.
	#[serde(rename_all = "camelCase")]
	Checkpoint {
		/// SHA-256 of the checkpoint's file.
		sha256: Hex,
	},
}

/// A final block.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Fragment {
	/// Its header in SCALE.
	pub header: Hex,
	/// The justification of GRANDPA in SCALE.
	pub justification: Hex,
}

/// A storage item.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Item {
	/// The storage key.
	pub key: Hex,
	/// The value in SCALE; `null` where the chain stores nothing.
	pub value: Option<Hex>,
	/// Its reading; `null` where the version of the readings has none.
	#[serde(serialize_with = "in_order")]
	pub reading: Option<Value>,
}

impl Constancia {
	/// The one form of the file.
	pub fn to_text(&self) -> Result<String, Refusal> {
		to_text(self)
	}

	/// Reads a file.
	pub fn from_text(bytes: &[u8]) -> Result<Self, Refusal> {
		if bytes.len() > LARGEST {
			return Err(Refusal::new("FileTooLarge", format!("a constancia has at most {LARGEST} bytes")));
		}
		let this: Self = serde_json::from_slice(bytes)
			.map_err(|error| Refusal::new("MalformedConstancia", error.to_string()))?;
		if this.format != FORMAT {
			return Err(Refusal::new("MalformedConstancia", "another version of this program wrote it"));
		}
		let mut readings = this.items.iter().filter_map(|item| item.reading.as_ref());
		if !readings.all(has_natural_numbers) || this.to_text()?.as_bytes() != bytes {
			let advice = "it was written again by something else: ask for the file as it was issued";
			return Err(Refusal::new("NotCanonical", advice));
		}
		Ok(this)
	}
}

/// The one form of a file: JSON with two spaces, and a line's end.
pub(crate) fn to_text(file: &impl Serialize) -> Result<String, Refusal> {
	let mut text = serde_json::to_string_pretty(file)
		.map_err(|error| Refusal::new("UnwritableFile", error.to_string()))?;
	text.push('\n');
	Ok(text)
}

/// Whether each number of a reading is an integer of 0 to 2^64 - 1. Others have more than one form, by how `serde_json` was
/// built.
fn has_natural_numbers(reading: &Value) -> bool {
	match reading {
		Value::Number(number) => number.is_u64(),
		Value::Array(values) => values.iter().all(has_natural_numbers),
		Value::Object(fields) => fields.values().all(has_natural_numbers),
		Value::Null | Value::Bool(_) | Value::String(_) => true,
	}
}

/// A value whose fields are in the order of their names, however `serde_json` was built.
struct InOrder<'a>(&'a Value);

impl Serialize for InOrder<'_> {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		match self.0 {
			Value::Object(fields) => {
				let fields: BTreeMap<_, _> =
					fields.iter().map(|(name, value)| (name, InOrder(value))).collect();
				serializer.collect_map(fields)
			}
			Value::Array(values) => serializer.collect_seq(values.iter().map(InOrder)),
			other => other.serialize(serializer),
		}
	}
}

fn in_order<S: Serializer>(value: &Option<Value>, serializer: S) -> Result<S::Ok, S::Error> {
	value.as_ref().map(InOrder).serialize(serializer)
}
