#[cfg(feature = "std")]
use {
	std::{env, path::PathBuf},
	substrate_wasm_builder::WasmBuilder,
};

fn main() {
	#[cfg(feature = "std")]
	{
		let builder = WasmBuilder::init_with_defaults();
		paths().into_iter().fold(builder, WasmBuilder::append_to_rust_flags).build();
	}
}

/// Flags that take the folders of this machine out of the code, which holds the paths of sources in its messages: it says nothing of
/// who built it, and does not depend on where.
#[cfg(feature = "std")]
fn paths() -> Vec<String> {
	let variable = |name: &str| env::var_os(name).map(PathBuf::from);
	let cargo = variable("CARGO_HOME").or_else(|| Some(variable("HOME")?.join(".cargo")));
	let workspace = variable("CARGO_MANIFEST_DIR").and_then(|runtime| Some(runtime.parent()?.to_owned()));
	// OUT_DIR is `build/PACKAGE-HASH/out` in the folder of the profile.
	let profile = variable("OUT_DIR").and_then(|out| Some(out.ancestors().nth(3)?.to_owned()));
	[(cargo, "/cargo"), (workspace, "/cadena"), (profile, "/target")]
		.into_iter()
		.filter_map(|(folder, name)| Some((folder?.to_str()?.to_owned(), name)))
		// The flags are told apart by spaces.
		.filter(|(folder, _)| !folder.contains(' '))
		.map(|(folder, name)| format!("--remap-path-prefix={folder}={name}"))
		.collect()
}
