//! The committed specification of the rehearsal network makes blocks and finality.

use crate::common::{Node, cadena, ok, refused, repository, until};
use serde_json::Value;

const PLAIN: &str = "chain-specs/mx-test-plain.json";
const RAW: &str = "chain-specs/mx-test-raw.json";
/// The network key of the first node, and the name under which the others find it.
const FIRST_KEY: &str = "0000000000000000000000000000000000000000000000000000000000000001";
const FIRST_PEER: &str = "12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp";

#[test]
fn five_of_seven_authorities_finalise_the_rehearsal_network() {
	let port = crate::common::free_port().to_string();
	let boot = format!("/ip4/127.0.0.1/tcp/{port}/p2p/{FIRST_PEER}");
	let modest = ["--validator", "--trie-cache-size", "67108864", "--db-cache", "64"];
	let (raw, plain) = (&repository(RAW), &repository(PLAIN));
	let first =
		[&["--chain", raw, "--alice", "--node-key", FIRST_KEY, "--port", &port], &modest[..]].concat();
	let first = Node::start_with(&first);
	let others: Vec<Node> = [("--bob", raw), ("--charlie", raw), ("--dave", raw), ("--eve", plain)]
		.into_iter()
		.map(|(name, spec)| {
			let words = [
				"--chain",
				spec,
				name,
				"--port",
				"0",
				"--bootnodes",
				&boot,
				"--unsafe-force-node-key-generation",
			];
			Node::start_with(&[&words[..], &modest[..]].concat())
		})
		.collect();
	for node in std::iter::once(&first).chain(&others) {
		let list = || ok(&node.url(), &["authority", "list"]);
		let finalised = || list().pointer("/block/number").and_then(Value::as_u64);
		until("blocks are final", || finalised() >= Some(3));
	}
	let list = ok(&first.url(), &["authority", "list"]);
	assert_eq!(list.get("nodes").and_then(Value::as_array).map(Vec::len), Some(7));
	assert_eq!(list.get("minimum").and_then(Value::as_u64), Some(4));

	// It is in earnest: nobody skips its time, and no play begins on it.
	let shown = ok(&first.url(), &["chain", "show"]);
	assert_eq!((&shown["inEarnest"], &shown["practice"]), (&true.into(), &Value::Null));
	let skip = ["--dev", "Alice", "skip", "--days", "6"];
	assert_eq!(refused(&first.url(), &skip), (Some(1), "LegalTerms.NotForPractice".into()));
	for play in ["tenders", "identity", "efirma", "terms", "council"] {
		let begun = refused(&first.url(), &["play", play]);
		assert_eq!(begun, (Some(1), "LegalTerms.NotForPractice".into()), "{play}");
	}
	assert_eq!(ok(&first.url(), &["tender", "list"])["tenders"], serde_json::json!([]), "nothing was sent");

	let folder = tempfile::TempDir::new().expect("a temporary folder");
	let path = folder.path().join("nothing.json").display().to_string();
	let key = format!("0x{}", hex::encode(sp_io::hashing::twox_128(b"Efirma")));
	let exported =
		|| cadena(&first.url(), &["--json", "constancia", "item", &key, "--out", &path]).status.success();
	until("a block is justified", exported);
	let genesis = shown["genesis"].as_str().expect("is shown");
	let verified = ok(&first.url(), &["verify", &path, "--genesis", genesis]);
	assert_eq!((&verified["inEarnest"], &verified["timesSkipped"]), (&true.into(), &0.into()));
	assert_eq!(verified["time"], verified["blockTime"]);
}
