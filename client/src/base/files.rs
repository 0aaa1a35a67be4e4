//! Files: documents by their hash, JSON, and secrets that only their owner reads.

use crate::Failure;
use cadena_primitives::Document;
use serde::{Serialize, de::DeserializeOwned};
use sp_core::H256;
use sp_io::hashing::sha2_256;
use std::{
	fs::{self, OpenOptions},
	io::{BufRead, Read, Write},
	path::Path,
};
use tempfile::NamedTempFile;

/// The largest file that a command reads: documents of a tender are far smaller.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// A file's bytes.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
	let unreadable = |error| Failure::input("UnreadableFile", format!("{}: {error}", path.display()));
	let size = fs::metadata(path).map_err(unreadable)?.len();
	if size > MOST_BYTES {
		return Err(Failure::input("FileTooLarge", format!("{} has {size} bytes", path.display())));
	}
	fs::read(path).map_err(unreadable)
}

/// The first line of standard input, for what is no argument.
pub fn line_of_input() -> Result<String, Failure> {
	const LONGEST_LINE: u64 = 1_024;
	let mut line = String::new();
	let mut input = std::io::stdin().lock().take(LONGEST_LINE);
	input.read_line(&mut line).map_err(|error| Failure::input("UnreadableInput", error.to_string()))?;
	Ok(line.trim().to_owned())
}

/// The SHA-256 of a file.
pub fn sha256(path: &Path) -> Result<H256, Failure> {
	Ok(H256(sha2_256(&read(path)?)))
}

/// A document: the SHA-256 of a file, and the URI that serves it.
pub fn document(path: &Path, locator: Option<&str>) -> Result<Document, Failure> {
	let sha256 = sha256(path)?;
	match locator {
		None => Ok(Document::unpublished(sha256)),
		Some(uri) => Document::published(sha256, uri.as_bytes().to_vec())
			.ok_or_else(|| Failure::input("LocatorTooLong", "a locator has at most 128 bytes")),
	}
}

/// A JSON file of a known shape.
pub fn read_json<T: DeserializeOwned>(path: &Path) -> Result<T, Failure> {
	serde_json::from_slice(&read(path)?)
		.map_err(|error| Failure::input("MalformedFile", format!("{}: {error}", path.display())))
}

/// Writes a secret to a new file that its owner alone reads. An existing file is never overwritten.
pub fn write_secret<T: Serialize>(path: &Path, secret: &T) -> Result<(), Failure> {
	let text = serde_json::to_vec_pretty(secret)
		.map_err(|error| Failure::input("UnwritableFile", error.to_string()))?;
	write_private(path, &text)
}

/// Writes bytes to a new file that its owner alone reads.
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
	let mut options = OpenOptions::new();
	options.write(true).create_new(true);
	#[cfg(unix)]
	std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
	let written = options.open(path).and_then(|mut file| {
		file.write_all(bytes)?;
		file.sync_all()
	});
	written.map_err(|error| Failure::input("UnwritableFile", format!("{}: {error}", path.display())))
}

/// Writes a file whole or not at all, in place of one that is there, and as readable as that was; a new one is for all to read.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
	let unwritable = |error| Failure::input("UnwritableFile", format!("{}: {error}", path.display()));
	// Behind a link the file itself is replaced.
	let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
	let written = NamedTempFile::new_in(folder_of(path)).and_then(|mut new| {
		new.write_all(bytes)?;
		match fs::metadata(path) {
			Ok(before) => new.as_file().set_permissions(before.permissions())?,
			#[cfg(unix)]
			Err(_) => new.as_file().set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644))?,
			#[cfg(not(unix))]
			Err(_) => (),
		}
		new.as_file().sync_all()?;
		new.persist(path).map_err(|error| error.error)
	});
	written.map(|_| ()).map_err(unwritable)
}

fn folder_of(path: &Path) -> &Path {
	path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Refuses a path at which no file can be written: of a folder, or in one that there is not.
pub fn ensure_writable(path: &Path) -> Result<(), Failure> {
	let refused =
		|advice: &str| Err(Failure::input("UnwritableFile", format!("{}: {advice}", path.display())));
	match () {
		_ if path.file_name().is_none() || (path.exists() && !path.is_file()) => {
			refused("give the name of a file")
		}
		_ if !folder_of(path).is_dir() => refused("its folder does not exist: make it first"),
		_ => Ok(()),
	}
}

/// Refuses a path at which no new file can be written.
pub fn ensure_new(path: &Path) -> Result<(), Failure> {
	if path.symlink_metadata().is_ok() {
		let advice = format!("{}: it exists, and nothing is overwritten", path.display());
		return Err(Failure::input("UnwritableFile", advice));
	}
	ensure_writable(path)
}

/// Refuses a secret file that others can read.
pub fn ensure_private(path: &Path) -> Result<(), Failure> {
	#[cfg(unix)]
	{
		use std::os::unix::fs::PermissionsExt;
		let mode = fs::metadata(path)
			.map_err(|error| Failure::input("UnreadableFile", format!("{}: {error}", path.display())))?
			.permissions()
			.mode();
		if mode & 0o077 != 0 {
			let advice = format!("others can read {0}: chmod 600 {0}", path.display());
			return Err(Failure::input("SecretIsPublic", advice));
		}
	}
	Ok(())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_secret_is_private_and_never_overwritten() {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let path = folder.path().join("secret.json");
		write_secret(&path, &"salt").expect("written");
		assert!(ensure_private(&path).is_ok());
		assert_eq!(write_secret(&path, &"other").map_err(|failure| failure.exit_code()), Err(2));
		assert_eq!(read_json::<String>(&path).ok().as_deref(), Some("salt"));
	}

	#[test]
	fn a_file_that_cannot_be_written_is_known_before() {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let path = |name: &str| folder.path().join(name);
		fs::write(path("old"), "1").expect("written");
		assert!(ensure_new(&path("new")).is_ok() && ensure_writable(&path("old")).is_ok());
		for refused in [ensure_new(&path("old")), ensure_new(folder.path()), ensure_writable(&path("no/new"))]
		{
			assert_eq!(refused.expect_err("cannot be written").name(), "UnwritableFile");
		}
		replace(&path("old"), b"2").expect("replaced");
		assert_eq!(read(&path("old")).expect("is read"), b"2");
		assert!(replace(&path("no/new"), b"3").is_err());
		assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1, "nothing else is left");
	}

	#[test]
	#[cfg(unix)]
	fn a_secret_that_others_can_read_is_refused() {
		use std::os::unix::fs::PermissionsExt;
		let folder = tempfile::tempdir().expect("a temporary folder");
		let path = folder.path().join("secret.json");
		write_secret(&path, &"salt").expect("written");
		fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("changed");
		let refused = ensure_private(&path).expect_err("others can read it");
		assert_eq!(refused.name(), "SecretIsPublic");
	}

	#[test]
	fn a_missing_or_malformed_file_is_named() {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let path = folder.path().join("half.json");
		assert_eq!(read(&path).expect_err("missing").name(), "UnreadableFile");
		fs::write(&path, "{\"a\": [1, 2").expect("written");
		assert_eq!(read_json::<Vec<u8>>(&path).expect_err("cut in half").name(), "MalformedFile");
	}
}
