//! Golden files: constancias of real chains, which must verify and say the same for ever.
//!
//! `scripts/golden` writes them from the demos on a fresh node. Until the first release a change of storage may make them
//! anew, in a commit that says so. Those of a release stay.

use cadena_constancia::{Constancia, TrustRoot};
use serde_json::Value;
use std::{
	collections::BTreeSet,
	fs,
	path::{Path, PathBuf},
};

/// What a set of golden files has.
const KINDS: [&str; 9] = [
	"act",
	"award",
	"ballots",
	"bid-discarded",
	"bid-opened",
	"bid-sealed",
	"from-checkpoint",
	"item-absent",
	"item-present",
];

fn folder() -> PathBuf {
	// As it is now: the path at which this was compiled may be another checkout's.
	let package = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo runs the tests");
	Path::new(&package).join("tests/golden")
}

fn read(path: &Path) -> Vec<u8> {
	fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The constancia of a kind, what is trusted, and what it says.
fn golden(kind: &str) -> (Constancia, TrustRoot, Value) {
	let folder = folder();
	let path = folder.join(format!("{kind}.json"));
	assert!(path.exists(), "{} is missing: write the golden files with scripts/golden", path.display());
	let file = Constancia::from_text(&read(&path)).unwrap_or_else(|refusal| panic!("{kind}: {refusal}"));
	let trust = if kind == "from-checkpoint" { "checkpoint.json" } else { "genesis" };
	let root = TrustRoot::from_text(&read(&folder.join(trust))).expect("is what is trusted");
	let says = serde_json::from_slice(&read(&folder.join(format!("{kind}.verified.json"))));
	(file, root, says.expect("is JSON"))
}

#[test]
fn every_golden_file_verifies_and_says_what_it_always_said() {
	for kind in KINDS {
		let (file, root, says) = golden(kind);
		let verified = file.verify(&root).unwrap_or_else(|refusal| panic!("{kind}: {refusal}"));
		assert_eq!(verified.to_json(), says, "{kind}");
		let readable = verified.items.iter().filter(|item| item.reading.is_some()).count();
		assert!(readable >= 4, "{kind}: its clock is read");
	}
}

#[test]
fn each_golden_file_is_of_its_kind() {
	let found = |kind: &str, pointer: &str| {
		let (_, _, says) = golden(kind);
		let items = says["items"].as_array().cloned().unwrap_or_default();
		items.iter().filter_map(|item| item.pointer(pointer)).cloned().collect::<Vec<_>>()
	};
	for (kind, status) in [("bid-sealed", "sealed"), ("bid-opened", "opened"), ("bid-discarded", "discarded")]
	{
		assert_eq!(found(kind, "/bid/status"), [status], "{kind}");
	}
	assert_eq!(found("act", "/act/documentSha256").len(), 1);
	assert_eq!(found("award", "/award/standing").len(), 1);
	assert_eq!(found("award", "/state").len(), 1, "whether it was annulled");
	assert_eq!(found("ballots", "/ballots/sealed").len(), 1);
	assert_eq!(found("ballots", "/votes/voters").len(), 1);
	assert!(found("item-present", "/value").iter().all(Value::is_string));
	assert_eq!(found("item-present", "/value").len(), 1);
	assert_eq!(found("item-absent", "/value"), [Value::Null]);
	let names = |kind: &str| {
		let (_, _, says) = golden(kind);
		let findings = says["findings"].as_array().cloned().unwrap_or_default();
		findings.iter().filter_map(|one| one["name"].as_str().map(String::from)).collect::<BTreeSet<_>>()
	};
	assert!(names("act").contains("SignaturesMatch"));
	assert!(names("bid-opened").contains("BidIntact"));
	assert!(!names("bid-sealed").contains("BidIntact"));
}

#[test]
fn no_file_in_the_folder_is_left_out() {
	let known: BTreeSet<String> = KINDS
		.iter()
		.flat_map(|kind| [format!("{kind}.json"), format!("{kind}.verified.json")])
		.chain(["genesis", "checkpoint.json"].map(String::from))
		.collect();
	let files = fs::read_dir(folder()).expect("the folder is there: write it with scripts/golden");
	let files: BTreeSet<String> =
		files.map(|file| file.expect("is listed").file_name().to_string_lossy().into_owned()).collect();
	assert!(!files.is_empty(), "there is no golden file: write them with scripts/golden");
	assert_eq!(files.difference(&known).collect::<Vec<_>>(), Vec::<&String>::new());
	assert_eq!(known.difference(&files).collect::<Vec<_>>(), Vec::<&String>::new());
}
