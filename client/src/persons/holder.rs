//! What a person holds: the account's key and the ring key, in a file that a password opens.

use crate::{Failure, base::files, rings::RingSecret};
use argon2::{Algorithm, Argon2, Params, Version};
use cadena_primitives::AccountId;
use chacha20poly1305::{
	KeyInit, XChaCha20Poly1305,
	aead::{Aead, OsRng, Payload, rand_core::RngCore},
};
use serde::{Deserialize, Serialize};
use std::path::Path;
use subxt_signer::sr25519::Keypair;
use zeroize::Zeroizing;

/// The account's seed and the ring key's.
const SECRETS: usize = 64;
/// Argon2id as OWASP advises at least, and more: 64 MiB, three passes.
const MEMORY_KIB: u32 = 65_536;
const PASSES: u32 = 3;
/// No file makes this program work longer than that.
const MOST_MEMORY_KIB: u32 = 1_048_576;
const MOST_PASSES: u32 = 16;
/// Shorter passwords are tried out in no time.
const SHORTEST_PASSWORD: usize = 12;

/// Signs for a person, with and without a name.
pub struct Holder {
	/// The account's key.
	pub account: Keypair,
	/// The ring key.
	pub ring: RingSecret,
}

/// The file: everything but the keys themselves can be read without the password.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct KeyFile {
	version: u8,
	account: String,
	#[serde(with = "hex::serde")]
	ring_key: [u8; 32],
	kdf: Kdf,
	#[serde(with = "hex::serde")]
	nonce: [u8; 24],
	#[serde(with = "hex::serde")]
	sealed: Vec<u8>,
}

#[derive(Clone, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Kdf {
	name: String,
	memory_ki_b: u32,
	passes: u32,
	#[serde(with = "hex::serde")]
	salt: [u8; 16],
}

impl Holder {
	fn from_secrets(secrets: &[u8]) -> Result<Self, Failure> {
		let wrong = || Failure::input("MalformedKey", "the file holds no two keys");
		let (account, ring) = secrets.split_first_chunk::<32>().ok_or_else(wrong)?;
		let account = Keypair::from_secret_key(*account).map_err(|_| wrong())?;
		Ok(Self { account, ring: RingSecret::from_seed(ring.try_into().map_err(|_| wrong())?) })
	}

	/// The account.
	pub fn account_id(&self) -> AccountId {
		crate::base::keys::account(&self.account)
	}
}

/// Makes new keys and writes them to a private file under a password.
pub fn generate(path: &Path, password: &[u8]) -> Result<Holder, Failure> {
	if password.len() < SHORTEST_PASSWORD {
		let advice = format!("a password has at least {SHORTEST_PASSWORD} bytes");
		return Err(Failure::input("PasswordTooShort", advice));
	}
	let mut secrets = Zeroizing::new([0u8; SECRETS]);
	OsRng.fill_bytes(&mut *secrets);
	let holder = Holder::from_secrets(&*secrets)?;
	let mut file = KeyFile {
		version: 1,
		account: holder.account_id().to_string(),
		ring_key: holder.ring.key(),
		kdf: Kdf { name: "argon2id".into(), memory_ki_b: MEMORY_KIB, passes: PASSES, salt: [0; 16] },
		nonce: [0; 24],
		sealed: Vec::new(),
	};
	OsRng.fill_bytes(&mut file.kdf.salt);
	OsRng.fill_bytes(&mut file.nonce);
	let message = Payload { msg: &*secrets, aad: &file.bound() };
	file.sealed = file
		.cipher(password)?
		.encrypt(&file.nonce.into(), message)
		.map_err(|_| Failure::input("UnwritableFile", "the keys could not be sealed"))?;
	files::write_secret(path, &file)?;
	Ok(holder)
}

/// Whether the bytes look like such a file.
pub fn is_key_file(bytes: &[u8]) -> bool {
	bytes.trim_ascii_start().starts_with(b"{")
}

/// Opens a file.
pub fn open(bytes: &[u8], password: &[u8]) -> Result<Holder, Failure> {
	let malformed = |reason: String| Failure::input("MalformedKeyFile", reason);
	let file: KeyFile = serde_json::from_slice(bytes).map_err(|error| malformed(error.to_string()))?;
	if file.version != 1 || file.kdf.name != "argon2id" {
		return Err(malformed("another version of this program wrote it".into()));
	}
	if file.kdf.memory_ki_b > MOST_MEMORY_KIB || file.kdf.passes > MOST_PASSES {
		return Err(malformed("it asks for more work than is sound".into()));
	}
	let message = Payload { msg: &file.sealed, aad: &file.bound() };
	let opened = file.cipher(password)?.decrypt(&file.nonce.into(), message);
	let secrets = Zeroizing::new(opened.map_err(|_| {
		Failure::input("WrongPassword", "the password does not open the file, or the file was altered")
	})?);
	Holder::from_secrets(&secrets)
}

impl KeyFile {
	/// What the seal also covers.
	fn bound(&self) -> Vec<u8> {
		[self.account.as_bytes(), &self.ring_key].concat()
	}

	fn cipher(&self, password: &[u8]) -> Result<XChaCha20Poly1305, Failure> {
		let unsound = |error: argon2::Error| Failure::input("MalformedKeyFile", error.to_string());
		let params = Params::new(self.kdf.memory_ki_b, self.kdf.passes, 1, Some(32)).map_err(unsound)?;
		let mut key = Zeroizing::new([0u8; 32]);
		Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
			.hash_password_into(password, &self.kdf.salt, &mut *key)
			.map_err(unsound)?;
		Ok(XChaCha20Poly1305::new((&*key).into()))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const PASSWORD: &[u8] = b"correct horse battery staple";

	#[test]
	fn keys_are_found_again_with_the_password_alone() {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let path = folder.path().join("keys.json");
		let made = generate(&path, PASSWORD).expect("written");
		assert!(files::ensure_private(&path).is_ok());
		let bytes = files::read(&path).expect("there");
		assert!(is_key_file(&bytes));
		let opened = open(&bytes, PASSWORD).expect("opens");
		assert_eq!((opened.account_id(), opened.ring.key()), (made.account_id(), made.ring.key()));
		let name =
			|bytes: &[u8], password| open(bytes, password).err().map(|failure| failure.name().to_owned());
		assert_eq!(name(&bytes, b"another password"), Some("WrongPassword".into()));
		assert_eq!(name(&bytes[..bytes.len() / 2], PASSWORD), Some("MalformedKeyFile".into()));
		let text = String::from_utf8(bytes).expect("JSON");
		let altered = text.replace(&made.account_id().to_string(), &"5".repeat(48));
		assert_eq!(name(altered.as_bytes(), PASSWORD), Some("WrongPassword".into()));
		let greedy = text.replace("65536", "4000000000");
		assert_eq!(name(greedy.as_bytes(), PASSWORD), Some("MalformedKeyFile".into()));
	}

	#[test]
	fn a_short_password_is_refused() {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let refused = generate(&folder.path().join("keys.json"), b"short").err();
		assert_eq!(refused.map(|failure| failure.name().to_owned()), Some("PasswordTooShort".into()));
	}
}
