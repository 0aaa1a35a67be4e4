//! What whoever verifies trusts.

use crate::{Hex, Refusal, file::to_text};
use alloc::{
	string::{String, ToString},
	vec::Vec,
};
use serde::{Deserialize, Serialize};
use sp_core::H256;
use sp_crypto_hashing::sha2_256;

/// A set of authorities that governance published: the origin of trust after a forced change.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Checkpoint {
	/// `cadena checkpoint 1`.
	pub format: String,
	/// The hash of the chain's first block.
	pub genesis: Hex,
	/// The number of a final block.
	pub block: u32,
	/// Its hash.
	pub hash: Hex,
	/// The number of the set of authorities that vote on the blocks after it.
	pub set_id: u64,
	/// Their keys, each with the weight 1.
	pub authorities: Vec<Hex>,
}

/// What whoever verifies trusts.
#[derive(Clone, Debug)]
pub enum TrustRoot {
	/// The hash of the chain's first block.
	Genesis(H256),
	/// A checkpoint, and the SHA-256 of its file.
	Checkpoint(Checkpoint, H256),
}

impl Checkpoint {
	/// The form of the files.
	pub const FORMAT: &'static str = "cadena checkpoint 1";

	/// The one form of the file.
	pub fn to_text(&self) -> Result<String, Refusal> {
		to_text(self)
	}

	/// Reads a file. Its SHA-256 is what governance publishes.
	pub fn from_text(bytes: &[u8]) -> Result<TrustRoot, Refusal> {
		let malformed = |reason: String| Refusal::new("MalformedCheckpoint", reason);
		let this: Self = serde_json::from_slice(bytes).map_err(|error| malformed(error.to_string()))?;
		if this.format != Self::FORMAT || this.to_text()?.as_bytes() != bytes {
			return Err(malformed("it is not as this program writes it".into()));
		}
		Ok(TrustRoot::Checkpoint(this, H256(sha2_256(bytes))))
	}
}

impl TrustRoot {
	/// The hash of a chain's first block in hexadecimal, or else a checkpoint's file.
	pub fn from_text(bytes: &[u8]) -> Result<Self, Refusal> {
		let digits = bytes.trim_ascii().strip_prefix(b"0x").and_then(|digits| hex::decode(digits).ok());
		match digits.and_then(|hash| <[u8; 32]>::try_from(hash).ok()) {
			Some(hash) => Ok(Self::Genesis(H256(hash))),
			None => Checkpoint::from_text(bytes),
		}
	}
}
