//! The council and the authorities, by the real command on the real node.

use crate::common::{Node, ok, refused, until, write};
use serde_json::Value;
use std::fs;
use tempfile::TempDir;

/// Four of the six seats of the development chain: two thirds.
const SEATS: [&str; 4] = ["Alice", "Bob", "Charlie", "Dave"];

/// Gives the same command for every seat; returns what the last one says.
fn carry(url: &str, words: &[&str]) -> Value {
	let mut last = Value::Null;
	for (n, seat) in SEATS.iter().enumerate() {
		last = ok(url, &[&["--dev", seat, "council"], words].concat());
		let done = last.get("done").and_then(Value::as_bool).expect("it says whether it is done");
		assert_eq!(done, n == SEATS.len() - 1, "{words:?} after {} votes", n + 1);
	}
	last
}

fn refusal(url: &str, words: &[&str]) -> String {
	let (code, name) = refused(url, words);
	assert!(matches!(code, Some(1 | 2)), "{words:?}");
	name
}

fn status(url: &str, node: &str) -> Option<String> {
	let list = ok(url, &["authority", "list"]);
	let nodes = list.get("nodes")?.as_array()?.clone();
	let found = nodes.iter().find(|entry| entry.get("node").and_then(Value::as_str) == Some(node))?;
	Some(found.get("status")?.as_str()?.to_owned())
}

#[test]
fn an_agency_registers_a_node_and_the_council_admits_and_removes_it() {
	let node = Node::start();
	let url = &node.url();
	let folder = TempDir::new().expect("a temporary folder");
	// The newcomer has no machine: no session may begin with it.
	carry(url, &["rules", "--session-blocks", "40000"]);

	let base = folder.path().join("node").display().to_string();
	let shown = ok(url, &["chain", "show"]);
	let genesis = shown["genesis"].as_str().expect("is shown");
	let unproven = folder.path().join("unproven").display().to_string();
	let made = ok(url, &["authority", "init", &unproven, "--agency", "1", "--chain-id", "cadena_dev"]);
	let document = write(&folder, "unproven.json", &made.to_string());
	assert_eq!(refusal(url, &["--dev", "Bob", "authority", "register", &document]), "NoKeyProof");
	let init =
		["--genesis", genesis, "authority", "init", &base, "--agency", "1", "--chain-id", "cadena_dev"];
	let made = ok(url, &init);
	assert_eq!(refusal(url, &init), "KeysExist");
	let account = made.get("node").and_then(Value::as_str).expect("an account").to_owned();
	let document = write(&folder, "node.json", &made.to_string());
	let register = |seat, file| ["--dev", seat, "authority", "register", file];
	assert_eq!(
		refusal(url, &register("Charlie", &document)),
		"Authorities.InvalidKeyProof",
		"of Bob's agency"
	);
	assert_eq!(refusal(url, &register("Stranger", &document)), "CannotPayFees");
	let half = write(&folder, "half.json", &made.to_string()[..100]);
	assert_eq!(refusal(url, &register("Bob", &half)), "MalformedFile");
	let withdraw = |seat| ["--dev", seat, "authority", "withdraw", &account].map(str::to_owned);
	let withdrawal = |seat| refusal(url, &withdraw(seat).each_ref().map(String::as_str));
	assert_eq!(withdrawal("Alice"), "Authorities.NoSuchNode");
	ok(url, &register("Bob", &document));
	assert_eq!(withdrawal("Alice"), "Authorities.NodeOfAnother");
	assert_eq!(status(url, &account).as_deref(), Some("out"));

	let admit = ["council", "admit", account.as_str()];
	assert_eq!(refusal(url, &[&["--dev", "Stranger"], &admit[..]].concat()), "Council.NotMember");
	carry(url, &admit[1..]);
	assert_eq!(status(url, &account).as_deref(), Some("entering"));
	assert_eq!(withdrawal("Bob"), "Authorities.StillInSession");
	carry(url, &["remove", &account]);
	assert_eq!(status(url, &account).as_deref(), Some("out"));
	ok(url, &withdraw("Bob").each_ref().map(String::as_str));
	assert_eq!(status(url, &account), None);
}

#[test]
fn a_running_node_makes_its_own_keys() {
	let node = Node::start();
	let url = &node.url();
	let folder = TempDir::new().expect("a temporary folder");
	let authorities = ok(url, &["authority", "list"]);
	let alice = authorities.pointer("/nodes/0/node").and_then(Value::as_str).expect("one").to_owned();
	let rotate = ["authority", "rotate-keys", "--node", &alice];
	let made = ok(url, &rotate);
	assert_eq!(made.get("agency").and_then(Value::as_u64), Some(0), "as it is registered");
	let document = write(&folder, "keys.json", &made.to_string());
	ok(url, &["--dev", "Alice", "authority", "register", &document]);
	assert_eq!(refusal(url, &["authority", "rotate-keys", "--node", "dev:Nobody"]), "NoAgency");

	let aura = made.get("aura").and_then(Value::as_str).expect("a key").to_owned();
	until("the new keys are in office and make blocks", || {
		let shown = ok(url, &["authority", "show"]);
		let is_new = shown.pointer("/production/0/aura").and_then(Value::as_str) == Some(aura.as_str());
		is_new && shown.pointer("/production/0/authored").and_then(Value::as_u64) > Some(2)
	});
	let finalised = || ok(url, &["authority", "list"]).pointer("/block/number").and_then(Value::as_u64);
	let then = finalised();
	until("blocks are final by the new keys", || finalised() > then);
	assert_eq!(refusal(url, &["authority", "show", "--session", "900"]), "NoSuchSession");
}

#[test]
fn the_demo_of_the_council_plays() {
	let node = Node::start();
	let played = ok(&node.url(), &["play", "council"]);
	assert_eq!(played.get("refusals").and_then(Value::as_u64), Some(3));
}

#[test]
fn the_council_governs_from_the_command_line() {
	let node = Node::start();
	let url = &node.url();
	let folder = TempDir::new().expect("a temporary folder");
	assert_eq!(ok(url, &["council", "members"])["members"].as_array().map(Vec::len), Some(6));

	let agency = [
		"register-agency",
		"--name",
		"Instituto Nacional de Estadística y Geografía",
		"--rfc",
		"INE0804164Z7",
		"--jurisdiction",
		"federation",
		"--account",
		"dev:Inegi",
	];
	carry(url, &agency);
	assert_eq!(ok(url, &["agency", "list"])["agencies"].as_array().map(Vec::len), Some(7));
	let allowance = ok(url, &["account", "show", "dev:Inegi"]);
	let amount = allowance.pointer("/allowance/amount").and_then(Value::as_str);
	assert_eq!(amount, Some("3000000000000"));

	let motion = ok(url, &["--dev", "Alice", "council", "pause"]);
	let hash = motion.get("motion").and_then(Value::as_str).expect("its name").to_owned();
	assert_eq!(refusal(url, &["--dev", "Alice", "council", "vote", &hash, "aye"]), "Council.DuplicateVote");
	assert_eq!(refusal(url, &["--dev", "Alice", "council", "close", &hash]), "Council.TooEarly");
	assert_eq!(
		refusal(url, &["--dev", "Alice", "council", "close", &format!("0x{}", "00".repeat(32))]),
		"Council.ProposalMissing"
	);
	for seat in ["Bob", "Charlie", "Dave"] {
		ok(url, &["--dev", seat, "council", "pause"]);
	}
	let transfer = ["--dev", "Alice", "account", "transfer", "dev:Bob", "--units", "1"];
	assert_eq!(refusal(url, &transfer), "System.CallFiltered");
	for seat in SEATS {
		ok(url, &["--dev", seat, "council", "resume"]);
	}
	ok(url, &transfer);

	let code = folder.path().join("runtime.wasm");
	let upgrade = ["--dev", "Alice", "council", "upgrade", &code.display().to_string()].map(str::to_owned);
	let upgrade: Vec<&str> = upgrade.iter().map(String::as_str).collect();
	let runtime = cadena_runtime::WASM_BINARY.expect("the runtime was built");
	fs::write(&code, b"no runtime").expect("written");
	assert_eq!(refusal(url, &upgrade), "NotARuntime");
	fs::write(&code, &runtime[..runtime.len() / 2]).expect("written");
	assert_eq!(refusal(url, &upgrade), "NotARuntime");
	fs::write(&code, runtime).expect("written");
	assert_eq!(refusal(url, &upgrade), "OldVersion");
	assert_eq!(ok(url, &["council", "motions"])["motions"], Value::Array(vec![]), "nothing was proposed");
}
