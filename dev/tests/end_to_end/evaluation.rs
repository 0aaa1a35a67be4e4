//! A tender that anonymous evaluators rate and on which citizens vote, with a real node and the real command.

use crate::common::{Node, cadena, code, json, ok};
use cadena_client::{
	At, Chain,
	tenders::{Snapshot, audit, ocds},
};
use serde_json::Value;

#[test]
fn evaluators_are_drawn_rate_and_answer_and_citizens_vote() {
	let node = Node::start();
	let url = node.url();
	let played = cadena(&url, &["--json", "play", "tenders", "--crowd"]);
	assert_eq!(code(&played), Some(0), "{}", String::from_utf8_lossy(&played.stderr));
	let said = json(&played);
	let number = |pointer: &str| said.pointer(pointer).and_then(Value::as_u64).expect("is said");
	assert!(number("/citizens") >= 200 && number("/evaluators") >= 30);
	assert_eq!(number("/sealed"), number("/disclosed"), "all who sealed disclosed");
	assert_eq!(number("/voted"), 169, "all but one of the two towns of the state");
	assert_eq!(number("/refusals"), 7);
	let tender = number("/tender").to_string();

	let panel = json(&cadena(&url, &["--json", "panel", "show", &tender]));
	assert_eq!(panel.pointer("/payment").and_then(Value::as_str), Some("settled"));
	let audit = json(&cadena(&url, &["--json", "tender", "audit", &tender]));
	let checks = audit.pointer("/checks").and_then(Value::as_array).expect("were made");
	let not_made = checks.iter().filter(|check| check["verdict"] == "not-checked").count();
	assert!(checks.len() > 10 && not_made == 1, "{checks:#?}");
	assert!(checks.iter().all(|check| check["verdict"] != "fails"), "{checks:#?}");
	of_one_moment(&url, &tender);
	let package = json(&cadena(&url, &["--json", "tender", "export", &tender]));
	let extension = |name: &str| package.pointer(&format!("/package/releases/0/tender/{name}")).cloned();
	let evaluation = extension("cadenaEvaluation").expect("is exported");
	assert_eq!(evaluation["disclosedBallots"].as_array().map(Vec::len), Some(number("/disclosed") as usize));
	let participation = extension("cadenaParticipation").expect("is exported");
	assert_eq!(participation.pointer("/votes/voters").and_then(Value::as_u64), Some(169));
}

/// What is read of a block is what it had, whole, whatever the chain does meanwhile.
fn of_one_moment(url: &str, tender: &str) {
	let id = tender.parse().expect("a number");
	let runtime = tokio::runtime::Runtime::new().expect("a runtime");
	let read = |at: &At| {
		let audit = runtime.block_on(audit::audit(at, id)).expect("is recomputed");
		let export =
			runtime.block_on(Snapshot::read(at, id)).map(|snapshot| ocds::release_package(&snapshot));
		(format!("{:?}", audit.checks), export.expect("is exported"))
	};
	let chain = runtime.block_on(Chain::connect(url)).expect("the node answers");
	let now = || runtime.block_on(chain.at()).expect("a block");
	let before = now();
	let first = read(&before);
	for purpose in ["vote", "grade"] {
		ok(url, &["--dev", "Alice", "vote", "clear", tender, "--purpose", purpose]);
	}
	ok(url, &["--dev", "Alice", "panel", "clear", tender]);
	assert_eq!(read(&before), first, "the old block has what it had");
	assert_ne!(read(&now()).0, first.0, "cleared ballots are not checked any more");
}
