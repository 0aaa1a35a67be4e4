//! Constancias: what the chain says of anything that it stores, in a file that anyone verifies without a node.
//!
//! A constancia holds storage items, the proof that they are in the state of one block, and the proof that this block is
//! final, back to the chain's first block. Whoever verifies it trusts the hash of that first block alone, or, where a forced
//! change of authorities broke the chain of signatures, a [`Checkpoint`] that governance published after it.
//!
//! A file is valid in one form only: JSON as [`Constancia::to_text`] writes it, with no node of a proof that is not needed.

mod export;
mod finality;
mod reading;

pub use export::{checkpoint, export};
pub use reading::{CheckedAct, CheckedBid, check_acts, check_bids, reading};

use crate::{Failure, chain::Clock};
use cadena_primitives::Moment;
use cadena_runtime::{BlockNumber, Header, Runtime};
use codec::DecodeAll;
use finality::Trust;
use pallet_legal_terms::types::{Skipped, Skipper};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sp_core::H256;
use sp_runtime::traits::{BlakeTwo256, Header as _};
use sp_state_machine::{
	StorageProof, create_proof_check_backend, prove_read_on_trie_backend, read_proof_check,
};
use std::collections::BTreeSet;

/// The form of the files.
pub const FORMAT: &str = "cadena constancia 2";
/// The largest file that is read, in bytes.
const LARGEST: usize = 32 * 1024 * 1024;

/// Bytes in lower-case hexadecimal with `0x` before them.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Hex(pub Vec<u8>);

impl Serialize for Hex {
	fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(&format_args!("0x{}", hex::encode(&self.0)))
	}
}

impl<'de> Deserialize<'de> for Hex {
	fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let text = String::deserialize(deserializer)?;
		let digits =
			text.strip_prefix("0x").ok_or_else(|| serde::de::Error::custom("bytes begin with 0x"))?;
		hex::decode(digits).map(Hex).map_err(serde::de::Error::custom)
	}
}

/// A constancia.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Constancia {
	/// [`FORMAT`].
	pub format: String,
	/// The hash of the chain's first block.
	pub genesis: Hex,
	/// Where the proof of finality begins.
	pub origin: Origin,
	/// The last block of each set of authorities, and the block whose state is proven, each with its justification.
	pub finality: Vec<Fragment>,
	/// The nodes of the state's trie that lead to the items, in the order of their bytes.
	pub state: Vec<Hex>,
	/// What is stored, in the order of the keys. The chain's clock is always among it: the block's time, who skips time and what
	/// was skipped, and the interruptions.
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
	/// The same for people, where this program knows how to read it.
	pub reading: Option<Value>,
}

/// A set of authorities that governance published: the origin of trust after a forced change.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Checkpoint {
	/// `cadena checkpoint 1`.
	pub format: String,
	/// The hash of the chain's first block.
	pub genesis: Hex,
	/// The number of a final block.
	pub block: BlockNumber,
	/// Its hash.
	pub hash: Hex,
	/// The number of the set of authorities that vote on the blocks after it.
	pub set_id: u64,
	/// Their keys, each with the weight 1.
	pub authorities: Vec<Hex>,
}

/// What whoever verifies trusts.
#[derive(Clone, Debug)]
pub enum Anchor {
	/// The hash of the chain's first block.
	Genesis(H256),
	/// A checkpoint, and the SHA-256 of its file.
	Checkpoint(Checkpoint, H256),
}

/// What a valid constancia says.
#[derive(Clone, Debug)]
pub struct Verified {
	/// The hash of the chain's first block.
	pub genesis: H256,
	/// The number of the block.
	pub block: BlockNumber,
	/// Its hash.
	pub hash: H256,
	/// Its time, and whether the chain is for practice.
	pub clock: Clock,
	/// What it stored.
	pub items: Vec<Item>,
}

impl Constancia {
	/// The one form of the file.
	pub fn to_text(&self) -> Result<String, Failure> {
		let text = serde_json::to_string_pretty(self)
			.map_err(|error| Failure::input("UnwritableFile", error.to_string()))?;
		Ok(text + "\n")
	}

	/// Reads a file.
	pub fn from_text(bytes: &[u8]) -> Result<Self, Failure> {
		if bytes.len() > LARGEST {
			return Err(Failure::input("FileTooLarge", format!("a constancia has at most {LARGEST} bytes")));
		}
		let this: Self = serde_json::from_slice(bytes)
			.map_err(|error| refused("MalformedConstancia", &error.to_string()))?;
		if this.format != FORMAT {
			return Err(refused("MalformedConstancia", "another version of this program wrote it"));
		}
		if this.to_text()?.as_bytes() != bytes {
			let advice = "it was written again by something else: ask for the file as it was issued";
			return Err(refused("NotCanonical", advice));
		}
		Ok(this)
	}

	/// Verifies everything, with no node.
	pub fn verify(&self, anchor: &Anchor) -> Result<Verified, Failure> {
		let (genesis, mut trust) = self.origin(anchor)?;
		let mut last: Option<Header> = None;
		for fragment in &self.finality {
			if last.as_ref().is_some_and(|header| !finality::hands_over(header)) {
				return Err(refused("UselessFragment", "a block in the middle hands nothing over"));
			}
			let header = Header::decode_all(&mut fragment.header.0.as_slice())
				.map_err(|_| refused("MalformedHeader", "a header does not decode"))?;
			trust = trust.step(&header, &fragment.justification.0)?;
			last = Some(header);
		}
		let header = last.ok_or_else(|| refused("NoFinality", "it proves no block final"))?;
		let clock = self.check_state(&header)?;
		Ok(Verified {
			genesis,
			block: *header.number(),
			hash: header.hash(),
			clock,
			items: self.items.clone(),
		})
	}

	fn origin(&self, anchor: &Anchor) -> Result<(H256, Trust), Failure> {
		let other = || refused("OtherChain", "it is of another chain than the one that is trusted");
		let named = H256::from_slice(
			self.genesis.0.get(..32).filter(|_| self.genesis.0.len() == 32).ok_or_else(other)?,
		);
		match (&self.origin, anchor) {
			(Origin::Genesis { header, authorities }, Anchor::Genesis(trusted)) => {
				let header = Header::decode_all(&mut header.0.as_slice())
					.map_err(|_| refused("MalformedHeader", "the first block's header does not decode"))?;
				if header.hash() != *trusted || named != *trusted {
					return Err(other());
				}
				let key = pallet_grandpa::Authorities::<Runtime>::hashed_key().to_vec();
				let values = read_state(*header.state_root(), authorities, std::slice::from_ref(&key))?;
				let list = values.into_iter().next().flatten().ok_or_else(|| {
					refused("ForgedAuthorities", "the first block's state has no authorities")
				})?;
				Ok((*trusted, Trust::first(&list)?))
			}
			(Origin::Checkpoint { sha256 }, Anchor::Checkpoint(checkpoint, trusted)) => {
				if sha256.0 != trusted.0 {
					return Err(refused(
						"OtherCheckpoint",
						"it begins at another checkpoint than the given one",
					));
				}
				if checkpoint.genesis != self.genesis {
					return Err(other());
				}
				Ok((named, Trust::at(checkpoint)?))
			}
			(Origin::Genesis { .. }, Anchor::Checkpoint(..)) => {
				Err(refused("OtherOrigin", "it begins at the first block: verify it with --genesis"))
			}
			(Origin::Checkpoint { .. }, Anchor::Genesis(_)) => {
				Err(refused("OtherOrigin", "it begins at a checkpoint: verify it with --checkpoint"))
			}
		}
	}

	/// Checks the items against the header's state. Returns the chain's clock.
	fn check_state(&self, header: &Header) -> Result<Clock, Failure> {
		let keys: Vec<Vec<u8>> = self.items.iter().map(|item| item.key.0.clone()).collect();
		if !keys.is_sorted_by(|one, next| one < next) {
			return Err(refused("NotCanonical", "the items are not in the order of their keys"));
		}
		let values = read_state(*header.state_root(), &self.state, &keys)?;
		for (item, value) in self.items.iter().zip(&values) {
			if item.value.as_ref().map(|value| &value.0) != value.as_ref() {
				return Err(refused("ForgedValue", "a value is not what the block's state holds"));
			}
			if item.reading != reading(&item.key.0, value.as_deref()) {
				return Err(refused(
					"ForgedReading",
					"what is written for people is not what the value says",
				));
			}
		}
		let no_clock = || refused("NoTime", "it lacks the chain's clock");
		let proven = |key: Vec<u8>| {
			let place = keys.binary_search(&key).map_err(|_| no_clock())?;
			Ok::<_, Failure>(values.get(place).cloned().flatten())
		};
		let [block, skipped, practice, interruptions] = clock_keys();
		proven(interruptions)?;
		let block = proven(block)?.ok_or_else(no_clock)?;
		let skipped = proven(skipped)?.map(|bytes| Skipped::decode_all(&mut bytes.as_slice()));
		let practice = proven(practice)?.map(|bytes| Skipper::decode_all(&mut bytes.as_slice()));
		Ok(Clock {
			block: Moment::decode_all(&mut block.as_slice()).map_err(|_| no_clock())?,
			skipped: skipped.transpose().map_err(|_| no_clock())?.unwrap_or_default(),
			practice: practice.transpose().map_err(|_| no_clock())?,
		})
	}
}

/// Reads values from a proof, each node of which is needed and in its place.
fn read_state(root: H256, nodes: &[Hex], keys: &[Vec<u8>]) -> Result<Vec<Option<Vec<u8>>>, Failure> {
	let forged = |_| refused("ForgedProof", "the proof does not lead from the block's state to the items");
	if !nodes.is_sorted_by(|one, next| one < next) {
		return Err(refused("NotCanonical", "the nodes of a proof are not in the order of their bytes"));
	}
	let proof = StorageProof::new(nodes.iter().map(|node| node.0.clone()));
	let backend = create_proof_check_backend::<BlakeTwo256>(root, proof.clone()).map_err(|_| forged(()))?;
	let needed = prove_read_on_trie_backend(&backend, keys).map_err(|_| forged(()))?;
	let given: BTreeSet<_> = proof.iter_nodes().collect();
	if needed.iter_nodes().collect::<BTreeSet<_>>() != given {
		return Err(refused("UselessNode", "the proof has a node that leads to no item"));
	}
	let mut values = read_proof_check::<BlakeTwo256, _>(root, proof, keys).map_err(|_| forged(()))?;
	Ok(keys.iter().map(|key| values.remove(key).flatten()).collect())
}

/// The keys of the chain's clock: the block's time, what was skipped, who skips, and the interruptions.
pub fn clock_keys() -> [Vec<u8>; 4] {
	[
		pallet_timestamp::Now::<Runtime>::hashed_key(),
		pallet_legal_terms::SkippedTime::<Runtime>::hashed_key(),
		pallet_legal_terms::Practice::<Runtime>::hashed_key(),
		pallet_legal_terms::KnownInterruptions::<Runtime>::hashed_key(),
	]
	.map(|key| key.to_vec())
}

impl Checkpoint {
	/// The form of the files.
	pub const FORMAT: &'static str = "cadena checkpoint 1";

	/// The one form of the file.
	pub fn to_text(&self) -> Result<String, Failure> {
		let text = serde_json::to_string_pretty(self)
			.map_err(|error| Failure::input("UnwritableFile", error.to_string()))?;
		Ok(text + "\n")
	}

	/// Reads a file. Its SHA-256 is what governance publishes.
	pub fn from_text(bytes: &[u8]) -> Result<Anchor, Failure> {
		let malformed = |reason: String| refused("MalformedCheckpoint", &reason);
		let this: Self = serde_json::from_slice(bytes).map_err(|error| malformed(error.to_string()))?;
		if this.format != Self::FORMAT || this.to_text()?.as_bytes() != bytes {
			return Err(malformed("it is not as this program writes it".into()));
		}
		Ok(Anchor::Checkpoint(this, H256(sp_io::hashing::sha2_256(bytes))))
	}
}

fn refused(name: &str, explanation: &str) -> Failure {
	Failure::Refused { name: name.into(), explanation: explanation.into() }
}
