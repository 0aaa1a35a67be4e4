//! The load and its measure, on a real node.

use crate::common::{Node, ok, refused};
use serde_json::Value;

const SENDERS: u64 = 5;

fn number(report: &Value, name: &str) -> u64 {
	report.get(name).and_then(Value::as_u64).unwrap_or_else(|| panic!("{name} in {report}"))
}

#[test]
fn what_is_sent_becomes_final_and_is_counted() {
	let node = Node::start();
	let url = &node.url();
	let mut drafted = 0;
	for call in ["transfer", "draft", "comment"] {
		let mut words = vec!["--dev", "Alice", "bench", "throughput", "--call", call];
		words.extend(["--senders", "5", "--seconds", "6", "--rate", "20"]);
		let report = ok(url, &words);
		let sent = number(&report, "sent");
		assert!(sent > 0, "{report}");
		for (name, expected) in [("refused", 0), ("finalised", sent), ("failed", 0), ("lost", 0)] {
			assert_eq!(number(&report, name), expected, "{name} in {report}");
		}
		assert!(report.get("finalisedPerSecond").and_then(Value::as_f64) > Some(0.0), "{report}");
		let latency = |kind: &str| number(&report[kind], "p50")..=number(&report[kind], "p99");
		assert!(latency("inclusionMs").start() <= latency("finalityMs").start(), "{report}");
		drafted += if call == "draft" { sent } else { 0 };
	}
	let tenders = ok(url, &["tender", "list"])["tenders"].as_array().map(Vec::len);
	assert_eq!(tenders, usize::try_from(drafted + 1).ok(), "and one for the comments");
	let nonce =
		|sender| number(&ok(url, &["account", "show", &format!("dev:Alice//bench//{sender}")]), "nonce");
	assert!((0..=SENDERS).all(|sender| nonce(sender) > 1), "no account begins at zero again");
}

#[test]
fn anonymous_acts_become_final_alone_and_in_a_bundle_and_a_flood_of_false_ones_is_refused() {
	let node = Node::start();
	let url = &node.url();
	for (call, transactions) in [("anonymous", 6), ("bundle", 1)] {
		let words =
			["--dev", "Bob", "bench", "throughput", "--call", call, "--senders", "6", "--seconds", "20"];
		let report = ok(url, &words);
		for (name, expected) in
			[("sent", transactions), ("finalised", transactions), ("failed", 0), ("lost", 0)]
		{
			assert_eq!(number(&report, name), expected, "{name} in {report}");
		}
		assert_eq!(number(&report["anonymous"], "sent"), 6);
		assert_eq!(number(&report["anonymous"], "recorded"), 6, "none was refused in its bundle: {report}");
		assert!(number(&report["anonymous"], "bytes") > 700, "a proof is in it: {report}");
	}
	let flood = ok(url, &["--dev", "Bob", "bench", "flood", "--senders", "4"]);
	let reasons = flood["reasons"].as_object().expect("why they were refused");
	let of_proof = |reason: &String| reason.contains("bad signature");
	// A machine that is busy can have the time to comment end before the flood does.
	let late = |reason: &String| reason.contains("Custom error: 21");
	assert!(reasons.keys().any(of_proof), "some for their proofs: {flood}");
	assert!(reasons.keys().all(|reason| of_proof(reason) || late(reason)), "and none otherwise: {flood}");
	assert!(number(&flood, "refused") > 0 && number(&flood, "blocks") > 0, "{flood}");
}

#[test]
fn m5_an_open_flood_is_measured_by_what_honest_acts_wait() {
	let node = Node::start();
	let words = ["bench", "flood", "--open", "--rate", "60", "--senders", "4", "--seconds", "8"];
	let report = ok(&node.url(), &[&["--dev", "Bob"][..], &words].concat());
	let flood = &report["flood"];
	for name in ["sent", "refused", "blocks"] {
		assert!(number(flood, name) > 0, "{name} in {report}");
	}
	let told = ["refused", "unanswered"].map(|name| number(flood, name)).iter().sum::<u64>();
	assert_eq!(number(flood, "sent"), told, "each has an answer or is counted: {report}");
	let reasons = flood["reasons"].as_object().expect("why they were refused");
	assert!(reasons.keys().all(|reason| reason.contains("bad signature")), "for their proofs: {report}");
	for when in ["before", "during"] {
		for act in ["votes", "anonymous"] {
			let waits = &report[when][act];
			assert!(number(waits, "sent") > 0, "{when} {act} in {report}");
			if when == "before" {
				assert_eq!(number(waits, "died"), 0, "{act} in {report}");
				assert!(number(waits, "medianMs") <= number(waits, "worstMs"), "{act} in {report}");
			}
		}
		assert_eq!(number(&report[when]["anonymous"], "sent"), 15, "one of each citizen but the one forged");
	}
}

#[test]
fn a_signer_who_cannot_prepare_the_load_is_told() {
	let node = Node::start();
	let url = &node.url();
	let bench = |signer, call| {
		refused(
			url,
			&["--dev", signer, "bench", "throughput", "--call", call, "--seconds", "1", "--senders", "1"],
		)
		.1
	};
	assert_eq!(bench("Stranger", "transfer"), "NotPrepared");
	assert_eq!(bench("Ferdie//nobody", "draft"), "CannotPayFees");
}
