//! What the fuzzer begins with goes through the same code in every run of the tests.

use crate::fuzz;
use std::{collections::BTreeMap, env, fs, path::PathBuf};

fn corpus(target: &str) -> BTreeMap<String, Vec<u8>> {
	// As it is now: the path at which this was compiled may be another checkout's.
	let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).expect("cargo runs the tests");
	let folder = package.join("../../fuzz/corpus").join(target);
	let files = fs::read_dir(folder).expect("the corpus is kept").map(|file| file.expect("is listed"));
	files
		.map(|file| (file.file_name().into_string().expect("ASCII"), fs::read(file.path()).expect("is read")))
		.collect()
}

#[test]
fn kept_certificates_are_read_without_panic() {
	let inputs = corpus("certificate");
	assert!(!inputs.is_empty());
	inputs.values().for_each(|input| fuzz::certificate(input));
}

/// Otherwise the fuzzer would try the decoder alone.
#[test]
fn kept_calls_reach_the_pallet_and_keep_the_invariants() {
	let done: BTreeMap<String, usize> =
		corpus("calls").into_iter().map(|(name, input)| (name, fuzz::calls(&input))).collect();
	for (name, expected) in [
		("anchor-again-retire-publish", 1),
		("publish-open-refuse-discard", 4),
		("publish-open-sign-conserve-discard", 4),
		("publish-rebind-block", 3),
		("publish-revoke-open-sign", 3),
	] {
		assert_eq!(done.get(name), Some(&expected), "{name}");
	}
}
