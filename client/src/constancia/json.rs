//! Constancias in JSON.

use crate::base::json::{Hex, Moment};
use cadena_constancia::{ProvenItem, Verified};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

/// Constancia that was written, of the block that it proves.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Issued {
	/// How many storage items it proves.
	pub items: usize,
}

/// Checkpoint that was written: authorities that vote after the block.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Checkpoint {
	/// Number of their set.
	pub set_id: u64,
	/// SHA-256 of the file, which governance publishes.
	pub sha256: Hex,
}

/// Storage item. What a reading has is of the version of the readings, which no schema here describes.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(untagged)]
pub enum Item {
	/// As the version of the readings has it.
	Read(Value),
	/// Of a key or version that is not known.
	Unread {
		/// Storage key.
		key: Hex,
		/// Value in SCALE; `null` where the chain stores nothing.
		value: Option<Hex>,
	},
}

impl From<&ProvenItem> for Item {
	fn from(item: &ProvenItem) -> Self {
		match &item.reading {
			Some(reading) => Self::Read(reading.clone()),
			None => Self::Unread { key: Hex::of(&item.key), value: item.value.as_ref().map(Hex::of) },
		}
	}
}

/// What verification found.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
	/// Name by which programs tell findings apart.
	pub name: String,
	/// What the sentence is about, by the name of the finding.
	pub parameters: Map<String, Value>,
	/// Sentence for people.
	pub sentence: String,
}

/// What a valid constancia says. The web page answers so too.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Verdict {
	/// Hash of the chain's first block.
	pub genesis: Hex,
	/// Number of the proven block.
	pub block: u32,
	/// Hash of the proven block.
	pub hash: Hex,
	/// Legal time of the block.
	pub time: Moment,
	/// Time of the block by its author's clock.
	pub block_time: Moment,
	/// Whether nobody skips the chain's time, and nobody ever did.
	pub in_earnest: bool,
	/// How often time was skipped.
	pub times_skipped: u32,
	/// Version of the readings.
	pub readings: u32,
	/// Proven storage items, in the order of their keys.
	pub items: Vec<Item>,
	/// Findings, the verdict first.
	pub findings: Vec<Finding>,
}

impl From<&Verified> for Verdict {
	fn from(verified: &Verified) -> Self {
		let finding = |finding: &cadena_constancia::Finding| Finding {
			name: finding.name.into(),
			parameters: finding.parameters.as_object().cloned().unwrap_or_default(),
			sentence: finding.sentence.clone(),
		};
		Self {
			genesis: Hex::of(verified.genesis),
			block: verified.block,
			hash: Hex::of(verified.hash),
			time: Moment(verified.clock.legal_time()),
			block_time: Moment(verified.clock.block),
			in_earnest: verified.clock.is_in_earnest(),
			times_skipped: verified.clock.skipped.times,
			readings: verified.readings,
			items: verified.items.iter().map(Item::from).collect(),
			findings: verified.findings.iter().map(finding).collect(),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_constancia::{Constancia, TrustRoot};

	/// The crate of constancias knows no schema, and its answer never changes: this one describes it.
	#[test]
	fn a_verdict_is_the_answer_of_the_frozen_crate() {
		macro_rules! files {
			($($name:literal)*) => { [$((
				include_bytes!(concat!("../../../constancia/tests/synthetic/", $name, ".json")).as_slice(),
				include_bytes!(concat!("../../../constancia/tests/synthetic/", $name, ".trust")).as_slice(),
			)),*] };
		}
		let mut read = (false, false);
		for (file, trust) in files!("constancia" "from-checkpoint") {
			let root = TrustRoot::from_text(trust).expect("is what is trusted");
			let verified =
				Constancia::from_text(file).and_then(|file| file.verify(&root)).expect("is genuine");
			let mut unread = verified.clone();
			unread.items.iter_mut().for_each(|item| item.reading = None);
			for verified in [verified, unread] {
				let verdict = serde_json::to_value(Verdict::from(&verified)).expect("is JSON");
				assert_eq!(verdict, verified.to_json());
				read.0 |= verified.items.iter().any(|item| item.reading.is_some());
				read.1 |= verified.items.iter().any(|item| item.value.is_none());
			}
		}
		assert_eq!(read, (true, true), "items that are read, and items that are absent");
	}

	#[test]
	fn a_verdict_matches_its_schema() {
		let root = include_bytes!("../../../constancia/tests/synthetic/constancia.trust");
		let file = include_bytes!("../../../constancia/tests/synthetic/constancia.json");
		let root = TrustRoot::from_text(root).expect("is what is trusted");
		let verified = Constancia::from_text(file).and_then(|file| file.verify(&root)).expect("is genuine");
		let schema = schemars::schema_for!(Verdict).to_value();
		let validator = jsonschema::validator_for(&schema).expect("is a schema");
		assert!(validator.is_valid(&verified.to_json()));
	}
}
