//! What a table says of a domain: which items a constancia proves, how they read, what is checked, in which words.

use crate::{Proven, Refusal};
use alloc::{string::String, vec::Vec};
use serde_json::Value;
use sp_crypto_hashing::{blake2_128, twox_64, twox_128};

/// What a map's key names: each of its keys in SCALE.
pub type Names<'a> = [&'a [u8]];

/// Hasher of a map's key, which the key follows.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Hasher {
	/// `Twox64Concat`.
	Twox64,
	/// `Blake2_128Concat`.
	Blake2,
}

impl Hasher {
	fn hash(self, name: &[u8]) -> Vec<u8> {
		match self {
			Self::Twox64 => twox_64(name).into(),
			Self::Blake2 => blake2_128(name).into(),
		}
	}

	fn length(self) -> usize {
		match self {
			Self::Twox64 => 8,
			Self::Blake2 => 16,
		}
	}
}

/// One key of a map.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Part {
	/// Its hasher.
	pub hasher: Hasher,
	/// Its bytes in SCALE, without the hash.
	pub length: usize,
}

/// A storage item: a value, or a map with one key or more.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Place {
	/// The pallet, as the runtime names it.
	pub pallet: &'static str,
	/// The item.
	pub item: &'static str,
	/// The keys of a map.
	pub key: &'static [Part],
}

impl Place {
	/// The bytes with which every key of the item begins.
	pub fn prefix(&self) -> [u8; 32] {
		let mut prefix = [0; 32];
		let halves = [self.pallet, self.item].map(|name| twox_128(name.as_bytes()));
		for (byte, hashed) in prefix.iter_mut().zip(halves.as_flattened()) {
			*byte = *hashed;
		}
		prefix
	}

	/// The storage key of these names.
	pub fn key(&self, names: &Names<'_>) -> Vec<u8> {
		let mut key = self.prefix().to_vec();
		for (part, name) in self.key.iter().zip(names) {
			key.extend(part.hasher.hash(name));
			key.extend_from_slice(name);
		}
		key
	}

	/// What a storage key names; `None` for a key of another item. Each hash must be its own: under another nothing is ever
	/// stored, and that would read as an absence.
	pub fn names<'a>(&self, key: &'a [u8]) -> Option<Vec<&'a [u8]>> {
		let mut rest = key.strip_prefix(&self.prefix())?;
		let mut names = Vec::new();
		for part in self.key {
			let (hash, after) = rest.split_at_checked(part.hasher.length())?;
			let (name, after) = after.split_at_checked(part.length)?;
			if part.hasher.hash(name) != hash {
				return None;
			}
			names.push(name);
			rest = after;
		}
		rest.is_empty().then_some(names)
	}
}

/// A storage item that a version of the readings knows.
#[derive(Clone, Copy, Debug)]
pub struct Provable {
	/// Where it is stored.
	pub place: Place,
	/// The reading of a value; `None` where the frozen layout does not fit it.
	pub read: fn(&Names<'_>, &[u8]) -> Option<Value>,
	/// The reading of an absence; `None` where it has none.
	pub absent: fn(&Names<'_>) -> Option<Value>,
	/// What is checked of a value beyond that it was stored.
	pub checks: &'static [Check],
}

/// A check of a value.
#[derive(Clone, Copy, Debug)]
pub struct Check {
	/// What is said when it holds.
	pub wording: Wording,
	/// What it finds in a value.
	pub find: fn(&Proven<'_>, &Names<'_>, &[u8]) -> Found,
}

/// The parameters of a check's words; `None` where there is nothing to check.
pub type Found = Result<Option<Value>, Refusal>;

/// The name and the words of something found.
#[derive(Clone, Copy, Debug)]
pub struct Wording {
	/// The name by which programs tell findings apart, and catalogues of other languages find their words.
	pub name: &'static str,
	/// The sentence about these parameters.
	pub words: fn(&Value) -> String,
}
