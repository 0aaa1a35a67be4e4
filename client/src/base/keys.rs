//! Who signs. Secrets come from files, never from arguments; development accounts are public by nature.

use super::files;
use crate::Failure;
use cadena_primitives::{AccountId, Rfc, RfcError, legal_person::account_of};
use sp_core::crypto::Ss58Codec;
use std::{path::Path, str::FromStr};
use subxt_signer::{SecretUri, sr25519::Keypair};
use zeroize::Zeroizing;

/// The account of a key pair.
pub fn account(pair: &Keypair) -> AccountId {
	AccountId::new(pair.public_key().0)
}

/// A development account by its path: `Alice`, `Alice//officer`.
pub fn development(path: &str) -> Result<Keypair, Failure> {
	from_uri(&format!("//{}", path.trim_start_matches('/')))
}

/// The key pair of a file that holds a secret phrase or seed, with derivations if wanted.
pub fn from_file(path: &Path) -> Result<Keypair, Failure> {
	files::ensure_private(path)?;
	let bytes = Zeroizing::new(files::read(path)?);
	let text = std::str::from_utf8(&bytes)
		.map_err(|_| Failure::input("MalformedKey", format!("{} is not text", path.display())))?;
	from_uri(text.trim())
}

fn from_uri(uri: &str) -> Result<Keypair, Failure> {
	let malformed =
		|error: String| Failure::input("MalformedKey", format!("not a secret phrase, seed or path: {error}"));
	let uri = SecretUri::from_str(uri).map_err(|error| malformed(error.to_string()))?;
	Keypair::from_uri(&uri).map_err(|error| malformed(error.to_string()))
}

/// Makes a new key and writes its seed to a private file.
pub fn generate(path: &Path) -> Result<AccountId, Failure> {
	use crypto_box::aead::{OsRng, rand_core::RngCore};
	let mut seed = Zeroizing::new([0u8; 32]);
	OsRng.fill_bytes(&mut *seed);
	let text = Zeroizing::new(format!("0x{}\n", hex::encode(*seed)));
	let pair = from_uri(text.trim())?;
	files::write_private(path, text.as_bytes())?;
	Ok(account(&pair))
}

/// An account as people give it: an SS58 address, `dev:` and the path of a development account, or `company:` and the RFC of a legal
/// person, whose own account it is.
pub fn parse_account(text: &str) -> Result<AccountId, Failure> {
	if let Some(rfc) = text.strip_prefix("company:") {
		return parse_legal_rfc(rfc).map(|rfc| account_of(&rfc));
	}
	match text.strip_prefix("dev:") {
		Some(path) => development(path).map(|pair| account(&pair)),
		None => AccountId::from_ss58check(text).map_err(|_| {
			let advice = format!(
				"{text} is neither an address, nor `dev:` and the path of a development account, nor `company:` and an RFC"
			);
			Failure::input("MalformedAccount", advice)
		}),
	}
}

/// The RFC of a legal person as people give it.
pub fn parse_legal_rfc(text: &str) -> Result<Rfc, Failure> {
	Rfc::parse(text).map_err(|error| {
		let why = match error {
			RfcError::Length => "it has 12 characters (with 13 it is a natural person's)",
			RfcError::Initials => "it begins with three letters",
			RfcError::Date => "its six digits are a date: year, month, day",
			RfcError::Homoclave => "it ends with three letters or digits",
			RfcError::CheckDigit => "its last character is the check digit of the others: look for a slip",
		};
		Failure::input("MalformedRfc", format!("{text} is not the RFC of a legal person: {why}"))
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	const ALICE: &str = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";

	#[test]
	fn development_accounts_are_those_of_every_wallet() {
		assert_eq!(account(&development("Alice").expect("known")).to_ss58check(), ALICE);
		assert_eq!(parse_account("dev:Alice").ok(), parse_account(ALICE).ok());
		assert_ne!(parse_account("dev:Alice//officer").ok(), parse_account(ALICE).ok());
	}

	#[test]
	fn a_companys_account_is_named_by_its_rfc() {
		let rfc = Rfc::parse("SAT970701NN3").expect("valid");
		assert_eq!(parse_account("company:SAT970701NN3").ok(), Some(account_of(&rfc)));
	}

	#[test]
	fn a_generated_key_is_found_again_in_its_file() {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let path = folder.path().join("key");
		let generated = generate(&path).expect("written");
		assert_eq!(account(&from_file(&path).expect("read")), generated);
	}

	#[test]
	fn what_is_no_account_or_key_is_named() {
		assert_eq!(parse_account("Alice").expect_err("no address").name(), "MalformedAccount");
		for natural_or_none in ["company:CACX7605101P8", "company:SAT970701NN4", "company:"] {
			assert_eq!(parse_account(natural_or_none).expect_err("no company").name(), "MalformedRfc");
		}
		let folder = tempfile::tempdir().expect("a temporary folder");
		let path = folder.path().join("key");
		files::write_private(&path, b"only three words").expect("written");
		assert_eq!(from_file(&path).expect_err("no key").name(), "MalformedKey");
	}
}
