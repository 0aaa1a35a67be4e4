//! A tender that anonymous evaluators rate and on which citizens vote, with a real node and the real command.

use crate::common::{Node, cadena, code, json};
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
	let package = json(&cadena(&url, &["--json", "tender", "export", &tender]));
	let extension = |name: &str| package.pointer(&format!("/releases/0/tender/{name}")).cloned();
	let evaluation = extension("cadenaEvaluation").expect("is exported");
	assert_eq!(evaluation["disclosedBallots"].as_array().map(Vec::len), Some(number("/disclosed") as usize));
	let participation = extension("cadenaParticipation").expect("is exported");
	assert_eq!(participation.pointer("/votes/voters").and_then(Value::as_u64), Some(169));
}
