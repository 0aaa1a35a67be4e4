//! Transactions that are signed where no network is.

use crate::common::{Node, ok, refused};
use serde_json::Value;
use std::fs;
use tempfile::TempDir;

/// Where no node listens.
const NOWHERE: &str = "ws://127.0.0.1:9";
const ALICE: &str = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";

#[test]
fn key_and_network_are_never_on_one_machine() {
	let (node, folder) = (Node::start(), TempDir::new().expect("a temporary folder"));
	let url = &node.url();
	let file = &folder.path().join("transaction.json").display().to_string();
	let transfer = ["account", "transfer", "dev:Stranger", "--units", "7"];
	let offline = ["--signer", ALICE, "--offline", file];
	let written = ok(url, &[&offline[..], &transfer].concat());
	assert_eq!(written["signer"], ALICE);
	assert_eq!(written["act"], "Utility.batch_all");
	assert_eq!(written["genesis"], ok(url, &["chain", "show"])["genesis"]);
	assert_eq!(refused(url, &["--deliver", file]), (Some(2), "NotSigned".into()));
	let again = refused(url, &[&offline[..], &transfer].concat());
	assert_eq!(again, (Some(2), "UnwritableFile".into()), "nothing is overwritten");

	let sign = |who: &str| ["--dev", who, "--sign", file].map(String::from);
	let words = |words: &[String]| refused(NOWHERE, &words.iter().map(String::as_str).collect::<Vec<_>>());
	assert_eq!(words(&sign("Bob")), (Some(2), "OtherSigner".into()));
	let other = format!("0x{}", "01".repeat(32));
	let of_another_chain = ["--dev", "Alice", "--sign", file, "--genesis", &other];
	assert_eq!(refused(NOWHERE, &of_another_chain), (Some(2), "OtherChain".into()));
	let genesis = written["genesis"].as_str().expect("is told");
	ok(NOWHERE, &["--dev", "Alice", "--sign", file, "--genesis", genesis]);

	let signed = fs::read_to_string(file).expect("is read");
	let altered = signed.replace("\"nonce\": ", "\"nonce\": 1");
	assert_ne!(altered, signed);
	fs::write(file, &altered).expect("is written");
	assert_eq!(refused(url, &["--deliver", file]), (Some(2), "ForgedSignature".into()));
	fs::write(file, &signed).expect("is written");

	let balance = || ok(url, &["account", "show", "dev:Stranger"])["free"].clone();
	let before = balance();
	let delivered = ok(url, &["--deliver", file]);
	assert!(delivered.pointer("/block/number").and_then(Value::as_u64).is_some());
	assert_ne!(balance(), before);
	let (code, name) = refused(url, &["--deliver", file]);
	assert_eq!((code, name.as_str()), (Some(1), "NonceUsed"), "a nonce is used once");

	let unwritten = &folder.path().join("unwritten.json").display().to_string();
	let unsigned = ["--signer", ALICE, "--offline", unwritten];
	for several in [&["council", "pause"][..], &["ring", "build"], &["vote", "cast", "0"]] {
		let refusal = refused(NOWHERE, &[&unsigned[..], several].concat());
		assert_eq!(refusal, (Some(2), "NotOffline".into()), "{several:?}");
	}
	assert_eq!(
		refused(url, &[&unsigned[..], &["agency", "list"]].concat()),
		(Some(2), "NothingToSign".into())
	);
	assert!(!fs::exists(unwritten).expect("is looked for"));
	assert_eq!(refused(NOWHERE, &["--sign", file, "agency", "list"]), (Some(2), "BadArguments".into()));
}
