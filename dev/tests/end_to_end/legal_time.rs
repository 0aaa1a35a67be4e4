//! Legal time by the real command on the real node: skipped for practice, told in every constancia, refused in earnest.

use crate::common::{Node, cadena, code, legal_time, ok, refused, until, write};
use serde_json::Value;
use std::fs;
use tempfile::TempDir;

const DAY: i64 = 86_400;

/// The words that skip time.
fn skip<'a>(words: &[&'a str]) -> Vec<&'a str> {
	[&["--dev", "Alice", "skip"], words].concat()
}

#[test]
fn practice_skips_time_and_every_constancia_tells_it() {
	let node = Node::start();
	let url = &node.url();
	let show = || ok(url, &["chain", "show"]);
	// Before its first block a chain has no time to skip from.
	until("the first block", || legal_time(&show()) > 0);
	let before = show();
	assert_eq!(before["inEarnest"], false);
	assert_eq!(before["practice"]["skipper"], "anyone");
	let skips = before["practice"]["skips"].as_u64().expect("are counted");

	ok(url, &skip(&["--days", "6"]));
	let after = show();
	let gone = legal_time(&after) - legal_time(&before);
	assert!(gone >= 6 * DAY, "{gone}");
	assert_eq!(after["practice"]["skips"].as_u64(), Some(skips + 1));
	assert!(after["practice"]["lastSkippedBy"].as_str().is_some());

	assert_eq!(
		refused(url, &skip(&["--to", "2020-01-01T00:00:00Z"])),
		(Some(1), "LegalTerms.SkipsBackwards".into())
	);
	assert_eq!(refused(url, &skip(&["--days", "4000"])), (Some(1), "LegalTerms.SkipTooLong".into()));
	assert_eq!(
		refused(url, &skip(&["--to-stage", "0", "opening"])),
		(Some(1), "Tenders.NoSuchTender".into())
	);
	assert_eq!(refused(url, &skip(&["--to-stage", "0", "tomorrow"])), (Some(2), "MalformedStage".into()));
	assert_eq!(refused(url, &skip(&["--to", "tomorrow"])), (Some(2), "MalformedMoment".into()));
	assert_eq!(refused(url, &["skip", "--days", "1"]), (Some(2), "NoSigner".into()));
	assert_eq!(code(&cadena(url, &skip(&[]))), Some(2), "one of the three is needed");
	assert_eq!(code(&cadena(url, &skip(&["--days", "1", "--to", "+1d"]))), Some(2));

	let folder = TempDir::new().expect("a temporary folder");
	let path = folder.path().join("nothing.json").display().to_string();
	let key = format!("0x{}", hex::encode(sp_io::hashing::twox_128(b"Efirma")));
	ok(url, &["constancia", "item", &key, "--out", &path]);
	let genesis = after["genesis"].as_str().expect("is shown");
	let verify = ["verify", path.as_str(), "--genesis", genesis];
	let verified = ok(url, &verify);
	assert_eq!(verified["inEarnest"], false);
	assert_eq!(verified["timesSkipped"].as_u64(), Some(skips + 1));
	let words = String::from_utf8(cadena(url, &verify).stdout).expect("is text");
	assert!(words.contains("FOR PRACTICE"), "{words}");

	let text = fs::read_to_string(&path).expect("is read");
	let earnest = text.replace("\"skipper\": \"anyone\"", "\"skipper\": null");
	assert_ne!(text, earnest);
	let forged = write(&folder, "earnest.json", &earnest);
	assert_eq!(refused(url, &["verify", &forged, "--genesis", genesis]), (Some(1), "ForgedReading".into()));
}

#[test]
fn terms_of_the_laws_are_listed_and_the_council_enacts_one() {
	let node = Node::start();
	let url = &node.url();
	let editions_of = |name: &str| -> Vec<Value> {
		let shown = ok(url, &["chain", "terms"]);
		let terms = shown["terms"].as_array().expect("is a list").clone();
		terms.into_iter().filter(|term| term["term"] == name).collect()
	};
	let name = "procurement/laassp/award";
	let known = editions_of(name);
	assert_eq!(known.len(), 1);
	assert_eq!((&known[0]["amount"], &known[0]["unit"]), (&20.into(), &"natural-days".into()));

	let enact = |seat, name| {
		let term = ["council", "enact-term", name, "--amount", "25", "--unit", "business-days"];
		let edition = ["--rolls", "--article", "46", "--from", "2100-01-01T00:00:00-06:00"];
		[["--dev", seat].as_slice(), &term, &edition].concat()
	};
	let misspelt = enact("Alice", "procurement/laassp/fallo");
	assert_eq!(refused(url, &misspelt), (Some(2), "MalformedTerm".into()));
	for seat in ["Alice", "Bob", "Charlie", "Dave"] {
		ok(url, &enact(seat, name));
	}
	let known = editions_of(name);
	assert_eq!(known.len(), 2);
	assert_eq!((&known[1]["amount"], &known[1]["inForce"]), (&25.into(), &false.into()));
}

#[test]
fn terms_of_one_to_ten_years_are_played() {
	let node = Node::start();
	let url = node.url();
	let played = cadena(&url, &["--json", "play", "terms"]);
	assert_eq!(code(&played), Some(0), "{}", String::from_utf8_lossy(&played.stderr));
	let said = crate::common::json(&played);
	assert_eq!(said["refusals"].as_u64(), Some(10));
	let shown = ok(&url, &["chain", "show"]);
	let skipped = shown["practice"]["skippedMilliseconds"].as_u64().expect("is counted");
	assert!(skipped / 1_000 >= 3_652 * DAY.unsigned_abs(), "ten years");
}
