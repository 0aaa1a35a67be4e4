//! Readings: what stored values say, in JSON that programs can rely on.
//!
//! A file names the version of its readings, and its readings must be exactly what that version makes of its values. So a
//! version is never edited after the first release: neither its layouts, nor its tables, nor the JSON that it makes. Whatever
//! changes, in the chain's storage or in what one wants to say of it, is a new version beside it. Words of findings are in no
//! file, and may change.
//!
//! A value that a layout does not fit, because the chain's storage has changed since, has no reading. A file of a version
//! that is not known here is proven, and has none.

pub mod v2;

use crate::Provable;
use alloc::vec::Vec;
use serde_json::Value;

/// A version of the readings.
#[derive(Clone, Copy, Debug)]
pub struct Version {
	/// Its number.
	pub number: u32,
	/// One table per domain.
	pub tables: &'static [&'static [Provable]],
}

/// The versions that are known, oldest first.
pub const VERSIONS: &[Version] = &[v2::VERSION];

/// The version in which constancias are issued.
pub const CURRENT: Version = v2::VERSION;

/// The version of this number.
pub fn version(number: u32) -> Option<&'static Version> {
	VERSIONS.iter().find(|version| version.number == number)
}

impl Version {
	/// The item of a storage key, and what the key names.
	pub fn provable<'a>(&self, key: &'a [u8]) -> Option<(&'static Provable, Vec<&'a [u8]>)> {
		let mut known = self.tables.iter().copied().flatten();
		known.find_map(|provable| Some((provable, provable.place.names(key)?)))
	}

	/// The reading of a value, or of the absence of one.
	pub fn read(&self, key: &[u8], value: Option<&[u8]>) -> Option<Value> {
		let (provable, names) = self.provable(key)?;
		match value {
			Some(value) => (provable.read)(&names, value),
			None => (provable.absent)(&names),
		}
	}
}
