//! The real command against the real node: exit codes, named refusals, secrets, and a node that is killed and comes back.

use crate::common::{
	Node, accredit_witness, cadena, code, free_port, is_private, ok, refused, repository, write,
};
use serde_json::Value;
use tempfile::TempDir;

fn call_file(folder: &TempDir) -> String {
	write(folder, "convocatoria.txt", "Convocatoria");
	let call = r#"{
		"title": "Alumbrado", "document": "convocatoria.txt", "jurisdiction": "14", "budget": "100,000.00",
		"schedule": { "clarification": "+40d", "opening": "+60d", "evaluation": "+65d", "award": "+75d" },
		"scoring": { "price": 60, "technical": [40] },
		"evaluators": ["dev:Ferdie//evaluator"],
		"openers": { "contracting": "dev:Ferdie//opener", "oversight": "dev:Alice//oversight", "witness": "dev:W" },
		"guaranteePercent": 10, "advancePercent": 0
	}"#;
	write(folder, "call.json", call)
}

#[test]
fn without_a_node_it_exits_3() {
	let url = format!("ws://127.0.0.1:{}", free_port());
	assert_eq!(refused(&url, &["tender", "list"]), (Some(3), "NoNode".into()));
}

#[test]
fn bad_arguments_and_files_exit_2_before_any_node_is_asked() {
	let url = format!("ws://127.0.0.1:{}", free_port());
	let folder = TempDir::new().expect("a temporary folder");
	assert_eq!(code(&cadena(&url, &["tender", "explode"])), Some(2));
	assert_eq!(code(&cadena(&url, &["tender", "show", "first"])), Some(2));
	assert_eq!(code(&cadena(&url, &["--dev", "Alice", "--key-file", "x", "tender", "list"])), Some(2));
	let import = |text: &str| {
		let file = write(&folder, "release.json", text);
		refused(&url, &["tender", "import", &file, "--dry-run"])
	};
	assert_eq!(import("{\"releases\": [{\"ocid\":"), (Some(2), "NotJson".into()));
	assert_eq!(import("{}"), (Some(2), "NotOcds".into()));
	assert_eq!(refused(&url, &["tender", "import", "no-such-file"]), (Some(2), "UnreadableFile".into()));
	let paper = write(&folder, "paper.txt", "Acta");
	let comment = ["tender", "comment", "0", "--document", paper.as_str()];
	assert_eq!(refused(&url, &comment), (Some(2), "NoSigner".into()));
	let public_key = write(&folder, "key", "//Alice");
	let signed: Vec<&str> = ["--key-file", &public_key].into_iter().chain(comment).collect();
	assert_eq!(refused(&url, &signed), (Some(2), "SecretIsPublic".into()));
}

#[test]
fn the_record_of_2015_is_read_without_a_node() {
	let url = format!("ws://127.0.0.1:{}", free_port());
	let record = &repository("demo/LPN-016-2015.json");
	let shown = ok(&url, &["tender", "import", record, "--dry-run"]);
	let warnings = shown.get("warnings").and_then(Value::as_array).expect("warnings");
	assert!(warnings.iter().any(|warning| {
		warning.get("remark").and_then(Value::as_str).is_some_and(|remark| remark.ends_with("48.7 times"))
	}));
}

#[test]
fn a_tender_survives_a_killed_node_and_refusals_are_named() {
	let mut node = Node::start();
	let url = &node.url();
	let folder = TempDir::new().expect("a temporary folder");
	let paper = &write(&folder, "paper.txt", "Acta");
	let officers = ["dev:Ferdie//issuer", "dev:Ferdie//opener", "dev:Ferdie//evaluator"];
	let appoint = ["--dev", "Ferdie", "officer", "appoint", "--mandate", "procurement"];
	ok(url, &appoint.into_iter().chain(officers).collect::<Vec<_>>());
	ok(url, &["--dev", "Alice", "officer", "appoint", "--mandate", "oversight", "dev:Alice//oversight"]);
	for officer in officers.into_iter().chain(["dev:Alice//oversight"]) {
		let name = officer.trim_start_matches("dev:");
		ok(url, &["--dev", name, "officer", "accept"]);
	}
	let people = ["dev:Alice//oversight", "dev:W", "dev:Bidder", "dev:Stranger"];
	let fund = ["--dev", "Ferdie", "account", "transfer", "--units", "10"];
	ok(url, &fund.into_iter().chain(officers).chain(people).collect::<Vec<_>>());
	ok(url, &["--dev", "Alice//oversight", "supplier", "register", "dev:Bidder"]);
	accredit_witness(url, &folder, paper);

	let call = &call_file(&folder);
	let stranger = ["--dev", "Stranger", "tender", "draft", call];
	assert_eq!(refused(url, &stranger), (Some(1), "BadOrigin".into()));
	assert_eq!(
		refused(url, &["--dev", "Penniless", "tender", "reclaim", "0"]),
		(Some(1), "CannotPayFees".into())
	);
	ok(url, &["--dev", "Ferdie//issuer", "tender", "draft", call]);
	for (who, file) in [("Ferdie//opener", "a.key"), ("Alice//oversight", "b.key"), ("W", "c.key")] {
		let secret = folder.path().join(file).display().to_string();
		ok(url, &["--dev", who, "tender", "accept", "0", "--opening-key", &secret]);
		assert!(is_private(&secret));
	}
	let issuer = ["--dev", "Ferdie//issuer"];
	ok(url, &[&issuer[..], &["tender", "publish", "0"]].concat());
	let secret = &folder.path().join("bid.json").display().to_string();
	let bid = ["tender", "bid", "seal", "0", "--price", "90,000", "--technical", paper, "--secret", secret];
	ok(url, &[&["--dev", "Bidder"], &bid[..]].concat());
	assert!(is_private(secret));
	assert_eq!(
		refused(url, &[&["--dev", "Bidder"], &bid[..]].concat()),
		(Some(2), "UnwritableFile".into()),
		"a secret is never overwritten"
	);
	assert_eq!(
		refused(url, &["--dev", "Bidder", "tender", "bid", "open", "0", "--secret", secret]),
		(Some(1), "Tenders.WrongStage".into())
	);

	let shown = || {
		let mut shown = ok(url, &["tender", "show", "0"]);
		let block = shown.as_object_mut().and_then(|shown| shown.remove("block"));
		(block.and_then(|block| block["number"].as_u64()), shown)
	};
	let (earlier, before) = shown();
	node.kill_and_restart();
	let (later, after) = shown();
	assert!(earlier.is_some() && earlier <= later);
	assert_eq!(before, after, "nothing is lost");
	assert_eq!(before["budget"], serde_json::json!({ "amount": 10_000_000, "currency": "MXN" }));
	ok(url, &["--dev", "Bidder", "tender", "bid", "withdraw", "0"]);
	assert_eq!(ok(url, &["tender", "list"])["tenders"].as_array().map(Vec::len), Some(1));
	assert_eq!(refused(url, &["tender", "show", "9"]), (Some(1), "Tenders.NoSuchTender".into()));
	let debt = ["--kind", "attachment", "--amount", "1,000", "--scope", "payments", "--norm", "CFF 151-I"];
	let give = [&issuer[..], &["order", "give", "--contract", "0", "--document", paper], &debt].concat();
	assert_eq!(refused(url, &give), (Some(1), "Orders.NoSuchObject".into()));
	let lift = [&issuer[..], &["order", "lift", "0", "--document", paper]].concat();
	assert_eq!(refused(url, &lift), (Some(1), "Orders.NoSuchOrder".into()));
	assert_eq!(ok(url, &["order", "list"])["total"], 0);
	let exported = ok(url, &["tender", "export", "0", "--format", "ocds"]);
	assert_eq!(exported.pointer("/package/version").and_then(Value::as_str), Some("1.1"));
	let listed = ok(url, &["agency", "list"]);
	assert_eq!(listed["agencies"].as_array().map(Vec::len), Some(6));
}
