//! Verification with no node.

use crate::{
	Clock, Constancia, Header, Hex, Origin, Provable, Refusal, TrustRoot, Wording,
	finality::{self, AUTHORITIES, Trust},
	moment,
	readings::{self, Version},
	state,
};
use alloc::{format, string::String, vec::Vec};
use codec::DecodeAll;
use serde_json::{Value, json};
use sp_core::H256;
use sp_runtime::traits::Header as _;

/// Proven items, and the chain of which they are.
#[derive(Clone, Copy, Debug)]
pub struct Proven<'a> {
	/// The hash of the chain's first block.
	pub genesis: H256,
	/// Each key with its value; none where the chain stores nothing.
	pub items: &'a [(&'a [u8], Option<&'a [u8]>)],
}

impl<'a> Proven<'a> {
	/// The value under a key, or that there is none; `None` where the file does not say.
	pub fn value(&self, key: &[u8]) -> Option<Option<&'a [u8]>> {
		self.items.iter().find(|(proven, _)| *proven == key).map(|(_, value)| *value)
	}
}

/// A proven storage item.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ProvenItem {
	/// The storage key.
	pub key: Vec<u8>,
	/// The value in SCALE; `None` where the chain stores nothing.
	pub value: Option<Vec<u8>>,
	/// What the version of the readings makes of it. Of a version that is not known there is none, whatever the file says.
	pub reading: Option<Value>,
}

/// Something that verification found.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Finding {
	/// The name by which programs tell findings apart.
	pub name: &'static str,
	/// What the sentence is about.
	pub parameters: Value,
	/// The sentence.
	pub sentence: String,
}

impl Finding {
	fn new(wording: Wording, parameters: Value) -> Self {
		Self { name: wording.name, sentence: (wording.words)(&parameters), parameters }
	}
}

/// What a valid constancia says.
#[derive(Clone, Debug)]
pub struct Verified {
	/// The hash of the chain's first block.
	pub genesis: H256,
	/// The number of the block.
	pub block: u32,
	/// Its hash.
	pub hash: H256,
	/// Its time, and whether the chain is for practice.
	pub clock: Clock,
	/// The version of the readings.
	pub readings: u32,
	/// What it stored.
	pub items: Vec<ProvenItem>,
	/// What was found, the verdict first.
	pub findings: Vec<Finding>,
}

const GENUINE: Wording = Wording {
	name: "Genuine",
	words: |parameters| {
		let (block, time) = (&parameters["block"], parameters["time"].as_str().unwrap_or_default());
		format!("genuine: block {block} of {time} was final and held this")
	},
};

const NOT_READ: Wording = Wording {
	name: "NotRead",
	words: |parameters| {
		let version = &parameters["readings"];
		format!(
			"this program does not know readings of version {version}: the items are proven, but neither read nor checked further"
		)
	},
};

impl Verified {
	/// As one JSON document.
	pub fn to_json(&self) -> Value {
		let hash = |hash: H256| Hex(hash.0.to_vec());
		let items = self.items.iter().map(|item| match &item.reading {
			Some(reading) => reading.clone(),
			None => json!({ "key": Hex(item.key.clone()), "value": item.value.clone().map(Hex) }),
		});
		let findings = self.findings.iter().map(
			|finding| json!({ "name": finding.name, "parameters": finding.parameters, "sentence": finding.sentence }),
		);
		json!({
			"genesis": hash(self.genesis),
			"block": self.block,
			"hash": hash(self.hash),
			"time": moment(self.clock.legal_time()),
			"blockTime": moment(self.clock.block),
			"inEarnest": self.clock.is_in_earnest(),
			"timesSkipped": self.clock.skipped.times,
			"readings": self.readings,
			"items": items.collect::<Vec<_>>(),
			"findings": findings.collect::<Vec<_>>(),
		})
	}
}

/// The answer to a file, as one JSON document: `verified`, or `refused` with the name and the explanation. What is trusted is
/// [read](TrustRoot::from_text) too.
pub fn answer(file: &[u8], root: &[u8]) -> Value {
	let verified = TrustRoot::from_text(root).and_then(|root| Constancia::from_text(file)?.verify(&root));
	match verified {
		Ok(verified) => json!({ "verified": verified.to_json() }),
		Err(Refusal { name, explanation }) => {
			json!({ "refused": { "name": name, "explanation": explanation } })
		}
	}
}

impl Constancia {
	/// Verifies everything, with no node.
	pub fn verify(&self, root: &TrustRoot) -> Result<Verified, Refusal> {
		let (genesis, mut trust) = self.origin(root)?;
		let mut last: Option<Header> = None;
		for fragment in &self.finality {
			if last.as_ref().is_some_and(|header| !finality::hands_over(header)) {
				return Err(Refusal::new("UselessFragment", "a block in the middle hands nothing over"));
			}
			let header = Header::decode_all(&mut fragment.header.0.as_slice())
				.map_err(|_| Refusal::new("MalformedHeader", "a header does not decode"))?;
			trust = trust.step(&header, &fragment.justification.0)?;
			last = Some(header);
		}
		let header = last.ok_or_else(|| Refusal::new("NoFinality", "it proves no block final"))?;
		let known = readings::version(self.readings);
		self.check_state(&header, known)?;
		let items: Vec<_> = self
			.items
			.iter()
			.map(|item| (item.key.0.as_slice(), item.value.as_ref().map(|value| value.0.as_slice())))
			.collect();
		let clock = Clock::read(&items)?;
		let block = *header.number();
		let genuine = json!({ "block": block, "time": moment(clock.legal_time()) });
		let (of_clock, parameters) = clock.wording();
		let mut findings = Vec::from([Finding::new(GENUINE, genuine), Finding::new(of_clock, parameters)]);
		match known {
			Some(version) => check_items(version, &Proven { genesis, items: &items }, &mut findings)?,
			None => findings.push(Finding::new(NOT_READ, json!({ "readings": self.readings }))),
		}
		let items = self.items.iter().map(|item| ProvenItem {
			key: item.key.0.clone(),
			value: item.value.as_ref().map(|value| value.0.clone()),
			reading: item.reading.clone().filter(|_| known.is_some()),
		});
		Ok(Verified {
			genesis,
			block,
			hash: header.hash(),
			clock,
			readings: self.readings,
			items: items.collect(),
			findings,
		})
	}

	fn origin(&self, root: &TrustRoot) -> Result<(H256, Trust), Refusal> {
		let other = || Refusal::new("OtherChain", "it is of another chain than the one that is trusted");
		let named = <[u8; 32]>::try_from(self.genesis.0.as_slice()).map(H256).map_err(|_| other())?;
		match (&self.origin, root) {
			(Origin::Genesis { header, authorities }, TrustRoot::Genesis(trusted)) => {
				let header = Header::decode_all(&mut header.0.as_slice()).map_err(|_| {
					Refusal::new("MalformedHeader", "the first block's header does not decode")
				})?;
				if header.hash() != *trusted || named != *trusted {
					return Err(other());
				}
				let values = state::read(*header.state_root(), authorities, &[&AUTHORITIES.key(&[])])?;
				let list = values.into_iter().next().flatten().ok_or_else(|| {
					Refusal::new("ForgedAuthorities", "the first block's state has no authorities")
				})?;
				Ok((*trusted, Trust::first(&list)?))
			}
			(Origin::Checkpoint { sha256 }, TrustRoot::Checkpoint(checkpoint, trusted)) => {
				if sha256.0 != trusted.0 {
					return Err(Refusal::new(
						"OtherCheckpoint",
						"it begins at another checkpoint than the given one",
					));
				}
				if checkpoint.genesis != self.genesis {
					return Err(other());
				}
				Ok((named, Trust::at(checkpoint)?))
			}
			(Origin::Genesis { .. }, TrustRoot::Checkpoint(..)) => Err(Refusal::new(
				"OtherOrigin",
				"it begins at the first block: verify it with the hash of that block",
			)),
			(Origin::Checkpoint { .. }, TrustRoot::Genesis(_)) => {
				Err(Refusal::new("OtherOrigin", "it begins at a checkpoint: verify it with that checkpoint"))
			}
		}
	}

	/// Checks the items against the header's state, and their readings against the version's.
	fn check_state(&self, header: &Header, known: Option<&Version>) -> Result<(), Refusal> {
		let keys: Vec<_> = self.items.iter().map(|item| item.key.0.as_slice()).collect();
		if !keys.is_sorted_by(|one, next| one < next) {
			return Err(Refusal::new("NotCanonical", "the items are not in the order of their keys"));
		}
		let values = state::read(*header.state_root(), &self.state, &keys)?;
		for (item, value) in self.items.iter().zip(&values) {
			if item.value.as_ref().map(|value| &value.0) != value.as_ref() {
				return Err(Refusal::new("ForgedValue", "a value is not what the block's state holds"));
			}
			let honest = |version: &Version| item.reading == version.read(&item.key.0, value.as_deref());
			if !known.is_none_or(honest) {
				return Err(Refusal::new(
					"ForgedReading",
					"what is written for people is not what the value says",
				));
			}
		}
		Ok(())
	}
}

/// Does what the version's tables ask of each value that they can read.
fn check_items(version: &Version, proven: &Proven<'_>, findings: &mut Vec<Finding>) -> Result<(), Refusal> {
	for (key, value) in proven.items {
		let (Some((Provable { checks, .. }, names)), Some(value)) = (version.provable(key), value) else {
			continue;
		};
		for check in *checks {
			let found = (check.find)(proven, &names, value)?;
			findings.extend(found.map(|parameters| Finding::new(check.wording, parameters)));
		}
	}
	Ok(())
}
