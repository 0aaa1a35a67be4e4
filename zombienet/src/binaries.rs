use anyhow::{Result, bail};
use std::{
	env,
	path::{Path, PathBuf},
};

/// The path of one of the project's binaries: from the folder `CADENA_BIN`, or else from where cargo builds them.
pub fn binary(name: &str) -> Result<PathBuf> {
	let built = env::var_os("CARGO_TARGET_DIR")
		.map_or_else(|| crate::folder().join("../target"), PathBuf::from)
		.join("release");
	let folder = env::var_os("CADENA_BIN").map_or(built, PathBuf::from);
	find_binary(&folder, name)
}

/// The absolute path of the binary `name` in `folder`, or an error that says what to do.
fn find_binary(folder: &Path, name: &str) -> Result<PathBuf> {
	match folder.join(name).canonicalize() {
		Ok(path) => Ok(path),
		Err(_) => bail!(
			"{} is missing: build it with `make build`, or name the folder of the binaries in CADENA_BIN",
			folder.join(name).display()
		),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_missing_binary_is_named_with_what_to_do() {
		let error =
			find_binary(Path::new("/nonexistent"), "cadena-node").expect_err("there is none").to_string();
		assert!(error.contains("/nonexistent/cadena-node"), "{error}");
		assert!(error.contains("make build") && error.contains("CADENA_BIN"), "{error}");
	}
}
