//! The file that keeps what is trusted.

use super::{Trust, hash};
use crate::{Failure, base::files};
use cadena_constancia::Checkpoint;
use serde::{Deserialize, Serialize};
use sp_core::H256;
use sp_io::hashing::sha2_256;
use std::{
	env, fs,
	path::{Path, PathBuf},
};

/// Form of the files.
const FORMAT: &str = "cadena trust 1";

/// What is kept.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Kept {
	/// [`FORMAT`].
	format: String,
	/// Hash of the chain's first block.
	genesis: H256,
	/// Block and authorities from which the next proof begins; none for the first block.
	reached: Option<Checkpoint>,
}

/// The file: what is kept, and the SHA-256 of it, by which a file that was cut or changed is known.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Sealed {
	trust: Kept,
	sha256: H256,
}

fn sha256(kept: &Kept) -> Result<H256, Failure> {
	let bytes =
		serde_json::to_vec(kept).map_err(|error| Failure::input("UnwritableFile", error.to_string()))?;
	Ok(H256(sha2_256(&bytes)))
}

/// Where the file is if nothing else is said: in the user's folder of settings.
pub fn default_path() -> Option<PathBuf> {
	let home = || env::var_os("HOME").map(|home| PathBuf::from(home).join(".config"));
	let folder = env::var_os("XDG_CONFIG_HOME").map(PathBuf::from).or_else(home)?;
	Some(folder.join("cadena").join("trust.json"))
}

impl Trust {
	/// Reads a file.
	pub fn read(path: &Path) -> Result<Self, Failure> {
		let malformed = |why: &str| {
			let advice = format!(
				"{}: {why}. Move it away, and make it anew from a source that you trust: `cadena trust --genesis HASH`",
				path.display()
			);
			Failure::input("MalformedTrust", advice)
		};
		let Sealed { trust: kept, sha256: sealed } = serde_json::from_slice(&files::read(path)?)
			.map_err(|_| malformed("it is cut short, or no file of `cadena trust`"))?;
		if kept.format != FORMAT {
			return Err(malformed("another version of this program wrote it"));
		}
		if sha256(&kept)? != sealed {
			return Err(malformed("it was changed after it was written"));
		}
		match &kept.reached {
			Some(reached) if hash(&reached.genesis)? != kept.genesis => {
				Err(malformed("its checkpoint is of another chain"))
			}
			_ => Ok(Self { genesis: kept.genesis, reached: kept.reached, file: Some(path.to_owned()) }),
		}
	}

	/// Keeps it in a file from now on.
	pub fn kept_in(self, path: &Path) -> Self {
		Self { file: Some(path.to_owned()), ..self }
	}

	/// Replaces its file whole, unless another command has reached a later block meanwhile.
	pub(super) fn keep(&self) -> Result<(), Failure> {
		let Some(path) = &self.file else { return Ok(()) };
		if fs::exists(path).unwrap_or_default() {
			let kept = Self::read(path)?;
			if kept.genesis != self.genesis {
				let advice = format!("{}: it is of another chain: give another --trust", path.display());
				return Err(Failure::input("OtherChain", advice));
			}
			let block = |trust: &Self| trust.reached.as_ref().map(|reached| reached.block);
			if block(&kept) >= block(self) {
				return Ok(());
			}
		} else if let Some(folder) = path.parent() {
			fs::create_dir_all(folder)
				.map_err(|error| Failure::input("UnwritableFile", format!("{}: {error}", path.display())))?;
		}
		let trust = Kept { format: FORMAT.into(), genesis: self.genesis, reached: self.reached.clone() };
		let sha256 = sha256(&trust)?;
		let text = serde_json::to_string_pretty(&Sealed { trust, sha256 })
			.map_err(|error| Failure::input("UnwritableFile", error.to_string()))?;
		files::replace(path, (text + "\n").as_bytes())
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_constancia::Hex;
	use tempfile::TempDir;

	fn genesis() -> H256 {
		H256::repeat_byte(7)
	}

	fn checkpoint(block: u32) -> Checkpoint {
		Checkpoint {
			format: Checkpoint::FORMAT.into(),
			genesis: Hex::of(genesis()),
			block,
			hash: Hex::of(H256::from_low_u64_be(block.into())),
			set_id: 0,
			authorities: vec![Hex::of([1; 32])],
		}
	}

	fn block(trust: &Trust) -> Option<u32> {
		trust.reached().map(|reached| reached.block)
	}

	#[test]
	fn what_was_reached_is_read_again() {
		let folder = TempDir::new().expect("a temporary folder");
		let path = folder.path().join("new/trust.json");
		let mut trust = Trust::of(genesis()).kept_in(&path);
		trust.reach(checkpoint(9)).expect("is kept");
		let read = Trust::read(&path).expect("is read");
		assert_eq!((read.genesis(), block(&read)), (genesis(), Some(9)));
	}

	#[test]
	fn nothing_leads_back_to_an_older_block() {
		let folder = TempDir::new().expect("a temporary folder");
		let path = folder.path().join("trust.json");
		let mut trust = Trust::of(genesis()).kept_in(&path);
		let mut slower = trust.clone();
		trust.reach(checkpoint(9)).expect("is kept");
		trust.reach(checkpoint(8)).expect("is passed over");
		assert_eq!(block(&trust), Some(9));
		slower.reach(checkpoint(5)).expect("is passed over in the file");
		assert_eq!(block(&Trust::read(&path).expect("is read")), Some(9));
		slower.reach(checkpoint(12)).expect("is kept");
		assert_eq!(block(&Trust::read(&path).expect("is read")), Some(12));
	}

	#[test]
	fn a_file_that_is_cut_or_changed_is_refused_and_not_replaced() {
		let folder = TempDir::new().expect("a temporary folder");
		let path = folder.path().join("trust.json");
		let mut trust = Trust::of(genesis()).kept_in(&path);
		trust.reach(checkpoint(9)).expect("is kept");
		let text = fs::read_to_string(&path).expect("is read");
		let other_block = text.replace("\"block\": 9", "\"block\": 8");
		let other_chain = text.replace(&"07".repeat(32), &"08".repeat(32));
		for broken in [&text[..text.len() / 2], "", "{}", &other_block, &other_chain] {
			assert_ne!(broken, text);
			fs::write(&path, broken).expect("is written");
			assert_eq!(Trust::read(&path).expect_err("broken").name(), "MalformedTrust", "{broken}");
			let mut later = trust.clone();
			assert!(later.reach(checkpoint(10)).is_err(), "it is not written over");
			assert_eq!(fs::read_to_string(&path).expect("is read"), broken);
		}
	}

	#[test]
	fn a_file_of_another_chain_is_not_written_over() {
		let folder = TempDir::new().expect("a temporary folder");
		let path = folder.path().join("trust.json");
		Trust::of(genesis()).kept_in(&path).reach(checkpoint(9)).expect("is kept");
		let other = Checkpoint { genesis: Hex::of(H256::zero()), ..checkpoint(10) };
		let refused = Trust::of(H256::zero()).kept_in(&path).reach(other).expect_err("another chain's");
		assert_eq!(refused.name(), "OtherChain");
	}
}
