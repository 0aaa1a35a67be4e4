//! Stand-in for the crate `wasm-opt`, with the interface that `substrate-wasm-builder` calls.
//!
//! The builder asks for two passes at level 0: strip DWARF and lower sign extension. The target `wasm32v1-none` emits
//! no sign extension, and DWARF lies in custom sections. So a copy without these sections is the same module. The real
//! crate compiles all of Binaryen, a fifth of a first build.
//!
//! [`OptimizationOptions::run`] validates the module as WebAssembly 1.0. A module that needs a pass fails the build.

use std::{
	fmt, fs, io,
	path::{Path, PathBuf},
};
use wasmparser::{BinaryReaderError, Parser, Payload, Validator, WasmFeatures};

/// Pass over a module. Both are wanted for every module, so that their choice changes nothing.
#[derive(Clone, Copy, Debug)]
pub enum Pass {
	/// Removes debugging information.
	StripDwarf,
	/// Replaces sign extension by shifts.
	SignextLowering,
}

/// Options of a run. The builder's other options hold for every module of the target already.
#[derive(Clone, Debug)]
pub struct OptimizationOptions(());

impl OptimizationOptions {
	pub fn new_opt_level_0() -> Self {
		Self(())
	}

	pub fn mvp_features_only(&mut self) -> &mut Self {
		self
	}

	pub fn debug_info(&mut self, _names: bool) -> &mut Self {
		self
	}

	pub fn add_pass(&mut self, _pass: Pass) -> &mut Self {
		self
	}

	/// Writes the module of `input` to `output`, without DWARF.
	pub fn run(&self, input: impl AsRef<Path>, output: impl AsRef<Path>) -> Result<(), OptimizationError> {
		let path = input.as_ref();
		let file = |source| OptimizationError::File { path: path.to_owned(), source };
		let module = without_dwarf(&fs::read(path).map_err(file)?)
			.map_err(|source| OptimizationError::Module { path: path.to_owned(), source })?;
		let path = output.as_ref();
		fs::write(path, module).map_err(|source| OptimizationError::File { path: path.to_owned(), source })
	}
}

/// Copy of a module without the custom sections of DWARF.
fn without_dwarf(module: &[u8]) -> Result<Vec<u8>, BinaryReaderError> {
	Validator::new_with_features(WasmFeatures::WASM1).validate_all(module)?;
	let mut copy = Vec::with_capacity(module.len());
	let mut copied = 0;
	for payload in Parser::new(0).parse_all(module) {
		match payload? {
			Payload::CustomSection(section) if section.name().starts_with(".debug") => {
				copied = section.range().end;
			}
			payload => {
				let end = match &payload {
					Payload::Version { range, .. } => range.end,
					Payload::End(_) => module.len(),
					other => match other.as_section() {
						Some((_, range)) => range.end,
						// The bodies of the code section lie in its range.
						None => continue,
					},
				};
				copy.extend_from_slice(module.get(copied..end).unwrap_or_default());
				copied = copied.max(end);
			}
		}
	}
	Ok(copy)
}

/// Why a module was not written.
#[derive(Debug)]
pub enum OptimizationError {
	/// A file cannot be read or written.
	File { path: PathBuf, source: io::Error },
	/// The module is no WebAssembly 1.0: the real crate is needed.
	Module { path: PathBuf, source: BinaryReaderError },
}

impl fmt::Display for OptimizationError {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::File { path, source } => write!(formatter, "{}: {source}", path.display()),
			Self::Module { path, source } => write!(
				formatter,
				"{} is no WebAssembly 1.0 ({source}): remove the patch of wasm-opt from Cargo.toml",
				path.display()
			),
		}
	}
}

impl std::error::Error for OptimizationError {}

#[cfg(test)]
mod tests {
	use super::*;

	const HEADER: [u8; 8] = *b"\0asm\x01\0\0\0";
	/// A function without parameters that does what the instructions do.
	const TYPES: [u8; 10] = [1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0];

	fn custom(name: &str) -> Vec<u8> {
		let length = u8::try_from(name.len()).expect("is short");
		[&[0, length + 2, length], name.as_bytes(), &[7]].concat()
	}

	fn code(instructions: &[u8]) -> Vec<u8> {
		let length = u8::try_from(instructions.len()).expect("is short");
		[&[10, length + 4, 1, length + 2, 0], instructions, &[0x0b]].concat()
	}

	#[test]
	fn sections_of_dwarf_go_and_all_others_stay() {
		let nothing = code(&[]);
		let (version, names) = (custom("runtime_version"), custom("name"));
		let kept = [&HEADER[..], &version, &TYPES, &nothing, &names].concat();
		let (info, line) = (custom(".debug_info"), custom(".debug_line"));
		let module = [&HEADER[..], &info, &version, &TYPES, &nothing, &line, &names, &info].concat();
		assert_eq!(without_dwarf(&module).expect("is valid"), kept);
		assert_eq!(without_dwarf(&kept).expect("is valid"), kept);
		assert_eq!(without_dwarf(&HEADER).expect("is valid"), HEADER);
	}

	#[test]
	fn a_module_with_sign_extension_or_cut_short_is_refused() {
		// i32.const 0, i32.extend8_s, drop
		let module = [&HEADER[..], &TYPES, &code(&[0x41, 0, 0xc0, 0x1a])].concat();
		assert!(without_dwarf(&module).is_err());
		let whole = [&HEADER[..], &TYPES, &code(&[])].concat();
		// Only the header, and the header with its types, are modules too.
		let is_module = |end: &usize| without_dwarf(&whole[..*end]).is_ok();
		assert_eq!((0..whole.len()).filter(is_module).collect::<Vec<_>>(), [8, 14]);
	}

	#[test]
	fn errors_name_the_file() {
		let missing =
			OptimizationOptions::new_opt_level_0().run("no-such-file", "nowhere").expect_err("is missing");
		assert!(missing.to_string().starts_with("no-such-file"));
	}
}
