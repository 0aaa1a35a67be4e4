//! Reads: of one moment, and in few requests.

use crate::common::{Node, ok, write};
use cadena_client::{Chain, tenders::Snapshot};
use serde_json::Value;
use tempfile::TempDir;

/// Tenders of a large agency's year.
const MANY: usize = 1_200;
/// What docs/operations.md has for a node that anyone may ask.
const PUBLIC: [&str; 6] =
	["--rpc-rate-limit", "600", "--rpc-max-batch-request-len", "10", "--rpc-max-request-size", "4"];

fn call_file(folder: &TempDir, title: &str) -> String {
	write(folder, "convocatoria.txt", "Convocatoria");
	let call = format!(
		r#"{{
		"title": "{title}", "document": "convocatoria.txt", "jurisdiction": "14", "budget": "100,000.00",
		"schedule": {{ "clarification": "+40d", "opening": "+60d", "evaluation": "+65d", "award": "+75d" }},
		"scoring": {{ "price": 60, "technical": [40] }},
		"evaluators": ["dev:Ferdie//evaluator"],
		"openers": {{ "contracting": "dev:Ferdie//opener", "oversight": "dev:Alice//oversight", "witness": "dev:W" }},
		"guaranteePercent": 10, "advancePercent": 0
	}}"#
	);
	write(folder, "call.json", &call)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_snapshot_is_of_one_moment_whatever_the_chain_does_meanwhile() {
	let (node, folder) = (Node::start(), TempDir::new().expect("a temporary folder"));
	let url = node.url();
	let officer = ["--dev", "Ferdie//issuer"];
	ok(&url, &["--dev", "Ferdie", "officer", "appoint", "--mandate", "procurement", "dev:Ferdie//issuer"]);
	ok(&url, &[&officer[..], &["officer", "accept"]].concat());
	ok(&url, &[&officer[..], &["tender", "draft", &call_file(&folder, "Antes")]].concat());
	let chain = Chain::connect(&url).await.expect("the node answers");
	let before = chain.at().await.expect("a block");
	let title = |snapshot: &Snapshot| String::from_utf8_lossy(&snapshot.tender.call.title).into_owned();
	let read = Snapshot::read(&before, 0).await.expect("a draft");
	assert_eq!(title(&read), "Antes");

	ok(&url, &[&officer[..], &["tender", "revise", "0", &call_file(&folder, "Después")]].concat());
	ok(&url, &[&officer[..], &["tender", "draft", &call_file(&folder, "Otra")]].concat());
	let again = Snapshot::read(&before, 0).await.expect("a draft");
	assert_eq!(format!("{again:?}"), format!("{read:?}"), "the old block has what it had, whole");
	assert_eq!(before.tenders().await.expect("a list").len(), 1);
	let after = chain.at().await.expect("a block");
	assert!(after.block().number > before.block().number);
	assert_eq!(title(&Snapshot::read(&after, 0).await.expect("a draft")), "Después");
	assert_eq!(after.tenders().await.expect("a list").len(), 2);
}

#[test]
fn a_thousand_tenders_are_listed_within_the_limits_of_a_public_node() {
	let mut node = Node::start();
	let words =
		["bench", "throughput", "--call", "draft", "--senders", "100", "--seconds", "12", "--rate", "100"];
	ok(&node.url(), &[&["--dev", "Alice"][..], &words].concat());
	node.kill();
	node.restart_with(&PUBLIC);
	let listed = ok(&node.url(), &["tender", "list"]);
	let tenders = listed["tenders"].as_array().map_or(0, Vec::len);
	// A few of those that were sent last may have come in no block.
	assert!(tenders > MANY * 9 / 10, "{tenders} tenders");
	assert!(listed.pointer("/block/number").and_then(Value::as_u64).is_some());
}
