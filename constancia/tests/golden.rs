//! Golden files: constancias of real chains, which must verify and say the same for ever.
//!
//! Each folder of `golden` is a set. `scripts/golden` writes that of the next release, `next`, from the demos on a fresh node:
//! a change of storage may make it anew, in a commit that says so. A release moves it to a folder of its own name, and there
//! no file changes any more.

use cadena_constancia::{Constancia, TrustRoot, readings};
use serde_json::Value;
use std::{
	collections::BTreeSet,
	fs,
	path::{Path, PathBuf},
};

/// What the set of the next release has.
const KINDS: [&str; 10] = [
	"act",
	"award",
	"ballots",
	"bid-discarded",
	"bid-opened",
	"bid-sealed",
	"company",
	"from-checkpoint",
	"item-absent",
	"item-present",
];

/// What a folder holds, in the order of names.
fn entries(folder: &Path) -> Vec<PathBuf> {
	let shown = folder.display();
	let entries = fs::read_dir(folder);
	let entries = entries.unwrap_or_else(|error| panic!("{shown}: {error}: write it with scripts/golden"));
	let mut entries: Vec<_> = entries.map(|entry| entry.expect("is listed").path()).collect();
	assert!(!entries.is_empty(), "{shown} is empty: write it with scripts/golden");
	entries.sort();
	entries
}

fn name(path: &Path) -> String {
	path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The folders of all sets.
fn sets() -> Vec<PathBuf> {
	// As it is now: the path at which this was compiled may be another checkout's.
	let package = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo runs the tests");
	entries(&Path::new(&package).join("tests/golden"))
}

/// The kinds of constancias that a set has.
fn kinds(set: &Path) -> Vec<String> {
	let names = entries(set).into_iter().map(|path| name(&path)).filter(|name| name != "checkpoint.json");
	let kinds = names.filter_map(|name| name.strip_suffix(".json").map(String::from));
	kinds.filter(|kind| !kind.ends_with(".verified")).collect()
}

fn read(path: &Path) -> Vec<u8> {
	fs::read(path).unwrap_or_else(|error| panic!("{}: {error}: write it with scripts/golden", path.display()))
}

/// The constancia of a kind, what is trusted, and what it says.
fn golden(set: &Path, kind: &str) -> (Constancia, TrustRoot, Value) {
	let file = Constancia::from_text(&read(&set.join(format!("{kind}.json"))));
	let file = file.unwrap_or_else(|refusal| panic!("{}: {kind}: {refusal}", set.display()));
	let trust = if kind == "from-checkpoint" { "checkpoint.json" } else { "genesis" };
	let root = TrustRoot::from_text(&read(&set.join(trust))).expect("is what is trusted");
	let says = serde_json::from_slice(&read(&set.join(format!("{kind}.verified.json"))));
	(file, root, says.expect("is JSON"))
}

#[test]
fn every_golden_file_verifies_and_says_what_it_always_said() {
	for set in sets() {
		for kind in kinds(&set) {
			let at = format!("{}: {kind}", set.display());
			let (file, root, says) = golden(&set, &kind);
			let verified = file.verify(&root).unwrap_or_else(|refusal| panic!("{at}: {refusal}"));
			assert_eq!(verified.to_json(), says, "{at}");
			let readable = verified.items.iter().filter(|item| item.reading.is_some()).count();
			assert!(readable >= 4, "{at}: its clock is read");
		}
	}
}

/// By the fields of the current version of the readings.
#[test]
fn each_golden_file_is_of_its_kind() {
	let is_current = |set: &PathBuf| golden(set, "award").0.readings == readings::CURRENT.number;
	let sets: Vec<_> = sets().into_iter().filter(is_current).collect();
	assert!(!sets.is_empty(), "no set has the current readings: write it with scripts/golden");
	for set in sets {
		is_of_its_kinds(&set);
	}
}

fn is_of_its_kinds(set: &Path) {
	let found = |kind: &str, pointer: &str| {
		let (_, _, says) = golden(set, kind);
		let items = says["items"].as_array().cloned().unwrap_or_default();
		items.iter().filter_map(|item| item.pointer(pointer)).cloned().collect::<Vec<_>>()
	};
	for (kind, status) in [("bid-sealed", "sealed"), ("bid-opened", "opened"), ("bid-discarded", "discarded")]
	{
		assert_eq!(found(kind, "/bid/status"), [status], "{kind}");
	}
	assert_eq!(found("act", "/act/documentSha256").len(), 1);
	assert_eq!(found("award", "/award/awardedPlace").len(), 1);
	assert_eq!(found("award", "/state").len(), 1, "whether it was annulled");
	assert_eq!(found("ballots", "/ballots/sealed").len(), 1);
	assert_eq!(found("ballots", "/votes/voters").len(), 1);
	assert_eq!(found("company", "/company/representatives/0/until").len(), 1);
	assert!(found("item-present", "/value").iter().all(Value::is_string));
	assert_eq!(found("item-present", "/value").len(), 1);
	assert_eq!(found("item-absent", "/value"), [Value::Null]);
	let names = |kind: &str| {
		let (_, _, says) = golden(set, kind);
		let findings = says["findings"].as_array().cloned().unwrap_or_default();
		findings.iter().filter_map(|one| one["name"].as_str().map(String::from)).collect::<BTreeSet<_>>()
	};
	assert!(names("act").contains("SignaturesMatch"));
	assert!(names("bid-opened").contains("BidIntact"));
	assert!(!names("bid-sealed").contains("BidIntact"));
}

#[test]
fn no_file_of_a_set_is_left_out() {
	for set in sets() {
		let kinds = kinds(&set);
		if name(&set) == "next" {
			assert_eq!(kinds, KINDS);
		}
		let known: BTreeSet<String> = kinds
			.iter()
			.flat_map(|kind| [format!("{kind}.json"), format!("{kind}.verified.json")])
			.chain(["genesis", "checkpoint.json"].map(String::from))
			.collect();
		let files: BTreeSet<String> = entries(&set).iter().map(|path| name(path)).collect();
		assert_eq!(files, known, "{}", set.display());
	}
}
