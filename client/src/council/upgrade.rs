//! Runtime upgrades: what a file of code is, before anyone votes for it.

use crate::Failure;
use codec::Decode;
use sp_core::H256;
use sp_io::hashing::blake2_256;
use sp_maybe_compressed_blob::{CODE_BLOB_BOMB_LIMIT, decompress};
use sp_version::RuntimeVersion;
use wasmparser::{Parser, Payload};

const VERSION_SECTION: &str = "runtime_version";

/// The code of a runtime.
pub struct Release {
	/// The bytes, as the chain stores them.
	pub code: Vec<u8>,
	/// BLAKE2b-256 of the bytes: what the council authorises.
	pub hash: H256,
	/// What it says it is.
	pub version: RuntimeVersion,
}

impl Release {
	/// Reads the code of a runtime, compressed or not.
	pub fn parse(code: Vec<u8>) -> Result<Self, Failure> {
		let no_runtime = |why: &str| {
			let advice = format!("{why}: give the compressed wasm of a runtime, as the build makes it");
			Failure::input("NotARuntime", advice)
		};
		let plain =
			decompress(&code, CODE_BLOB_BOMB_LIMIT).map_err(|error| no_runtime(&error.to_string()))?;
		let version = version_section(&plain)
			.map_err(|error| no_runtime(&error.to_string()))?
			.ok_or_else(|| no_runtime("the code names no version"))?;
		let hash = blake2_256(&code).into();
		Ok(Self { code, hash, version })
	}

	/// Refuses what the chain would refuse after the vote: code of another chain, or no newer than what runs.
	pub fn ensure_succeeds(&self, name: &str, version: u32) -> Result<(), Failure> {
		if self.version.spec_name != name {
			let advice = format!("this is a runtime of {}, the chain is {name}", self.version.spec_name);
			return Err(Failure::input("WrongSpecName", advice));
		}
		if self.version.spec_version <= version {
			let advice = format!("this is version {}, the chain runs {version}", self.version.spec_version);
			return Err(Failure::input("OldVersion", advice));
		}
		Ok(())
	}
}

fn version_section(code: &[u8]) -> Result<Option<RuntimeVersion>, wasmparser::BinaryReaderError> {
	let mut version = None;
	for payload in Parser::new(0).parse_all(code) {
		if let Payload::CustomSection(section) = payload?
			&& section.name() == VERSION_SECTION
		{
			version = RuntimeVersion::decode(&mut section.data()).ok();
		}
	}
	Ok(version)
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::borrow::Cow;

	fn runtime() -> Vec<u8> {
		cadena_runtime::WASM_BINARY.expect("the runtime was built").to_vec()
	}

	fn name(code: Vec<u8>) -> Cow<'static, str> {
		match Release::parse(code) {
			Err(Failure::Input { name, .. }) => name,
			_ => Cow::default(),
		}
	}

	#[test]
	fn a_runtime_says_what_it_is() {
		let release = Release::parse(runtime()).expect("it is one");
		assert_eq!(release.version.spec_name, "cadena");
		assert_eq!(release.version.spec_version, cadena_runtime::VERSION.spec_version);
		assert_eq!(release.hash.0, blake2_256(&runtime()));
	}

	#[test]
	fn other_files_are_no_runtimes() {
		assert_eq!(name(Vec::new()), "NotARuntime");
		assert_eq!(name(b"a tender".to_vec()), "NotARuntime");
		assert_eq!(name(b"\0asm\x01\0\0\0".to_vec()), "NotARuntime", "wasm without a version");
		let whole = runtime();
		assert_eq!(name(whole[..whole.len() / 2].to_vec()), "NotARuntime", "cut in half");
	}

	#[test]
	fn code_of_another_chain_or_age_is_named() {
		let release = Release::parse(runtime()).expect("it is one");
		let refusal =
			|name, version| release.ensure_succeeds(name, version).err().map(|f| f.name().to_owned());
		let version = release.version.spec_version;
		assert_eq!(refusal("cadena", version - 1), None);
		assert_eq!(refusal("cadena", version).as_deref(), Some("OldVersion"));
		assert_eq!(refusal("polkadot", version - 1).as_deref(), Some("WrongSpecName"));
	}
}
