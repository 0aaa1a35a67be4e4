//! Persons with the real command and node: keys under a password, a table in pieces, and a flood of proofs that are none.

use crate::common::{Node, cadena, command, error_name, ok, refused, write};
use cadena_client::{Chain, Failure, rings};
use cadena_primitives::membership::{Collection, MembershipProof, RingRevision};
use cadena_runtime::{
	BlockNumber, Runtime,
	pallet_opinions::{self, types::Reply},
};
use serde_json::Value;
use std::{
	fs,
	io::Write,
	os::unix::fs::PermissionsExt,
	process::Stdio,
	sync::atomic::{AtomicBool, AtomicU32, Ordering},
	time::Duration,
};
use tempfile::TempDir;

const REGISTRAR: &str = "Bob//registrar";
/// Where no node listens.
const NOWHERE: &str = "ws://127.0.0.1:9";

fn private(folder: &TempDir, name: &str, text: &str) -> String {
	let path = write(folder, name, text);
	fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("changed");
	path
}

fn hire(url: &str) {
	let officer = format!("dev:{REGISTRAR}");
	ok(url, &["--dev", "Bob", "officer", "appoint", "--mandate", "civil-registry", &officer]);
	ok(url, &["--dev", REGISTRAR, "officer", "accept"]);
}

fn with_input(words: &[&str], input: &str) -> (Option<i32>, Value) {
	let mut child = command(words)
		.arg("--json")
		.args(words)
		.stdin(Stdio::piped())
		.stdout(Stdio::piped())
		.stderr(Stdio::null())
		.spawn()
		.expect("the command runs");
	child.stdin.take().expect("piped").write_all(input.as_bytes()).expect("taken");
	let output = child.wait_with_output().expect("ended");
	(output.status.code(), crate::common::json(&output))
}

#[test]
fn keys_of_the_registries_are_read_from_standard_input() {
	let (code, read) = with_input(&["curp", "check"], "HEGG560427MVZRRL04\n");
	assert_eq!(code, Some(0));
	assert_eq!(read.pointer("/born").and_then(Value::as_str), Some("1956-04-27"));
	let (code, read) = with_input(&["curp", "check"], "HEGG560427MVZRRL05\n");
	assert_eq!(code, Some(2));
	assert_eq!(read.pointer("/error/name").and_then(Value::as_str), Some("MalformedCurp"));
	let (code, read) = with_input(&["rfc", "check"], "GODE561231GR8");
	assert_eq!((code, read.pointer("/holder").and_then(Value::as_str)), (Some(0), Some("natural-person")));
	let (code, _) = with_input(&["rfc", "check"], "");
	assert_eq!(code, Some(2));
}

#[test]
fn files_and_arguments_are_read_before_a_node_is_asked() {
	let folder = TempDir::new().expect("a temporary folder");
	let here = |name: &str| folder.path().join(name).display().to_string();
	let (absent, out) = (here("absent"), here("out"));
	let tag_key = private(&folder, "tag-key", &"5a".repeat(32));
	let enrol = ["person", "enrol", &absent, "--tag-key", &tag_key, "--outcomes", &out];
	let open = ["efirma", "act", "open", &absent, "--signatory", "PMA120229AB1", "--deadline", "+1d"];
	let ask =
		["opinion", "ask", "--document", &absent, "--place", "09012", "--choices", "2", "--closes", "+9d"];
	let request = ["person", "accredit", "request", "0", "--purpose", &absent];
	let consent = ["person", "template", "consent", "--modality", "face", "--helper", &absent];
	let bid = ["constancia", "bid", "0", "0", "--out", &out, "--checkpoint", &absent];
	let verify = ["efirma", "verify", &absent];
	for words in [&enrol[..], &open, &ask, &request, &consent, &bid, &verify] {
		let signed = [&["--dev", "Alice"], words].concat();
		assert_eq!(refused(NOWHERE, &signed), (Some(2), "UnreadableFile".into()), "{words:?}");
	}
	assert_eq!(refused(NOWHERE, &["person", "show"]), (Some(2), "NoSigner".into()));
	let answer = ["opinion", "answer", "0", "--choice", "1"];
	assert_eq!(refused(NOWHERE, &answer), (Some(2), "NoRingKey".into()));
	let show = refused(NOWHERE, &["ring", "show", "federation"]);
	assert_eq!(show, (Some(2), "MalformedCollection".into()));
}

#[test]
fn a_person_acts_with_a_key_file_and_a_table_is_taken_in_pieces() {
	let (node, folder) = (Node::start(), TempDir::new().expect("a temporary folder"));
	let url = node.url();
	hire(&url);
	let password = private(&folder, "password", "correct horse battery staple\n");
	let file = folder.path().join("keys.json").display().to_string();
	let made = ok(&url, &["person", "keys", "new", &file, "--password-file", &password]);
	let account = made.pointer("/account").and_then(Value::as_str).expect("an account").to_owned();
	let ring_key = made.pointer("/ringKey").and_then(Value::as_str).expect("a ring key").to_owned();

	let tag_key = private(&folder, "tag-key", &"5a".repeat(32));
	let header = "curp,register,account,residence,consulate\n";
	let whole = format!(
		"{header}HEGG560427MVZRRL04,citizen,{account},09012,\nGOMC850315HDFRRR07,citizen,dev:Luis,09012,\n\
		 BEML920313HCMLNS09,citizen,dev:Marta,US,12\nMOTR930411HJCRMN03,minor,dev:Nadie,09012,\n"
	);
	let cut = &whole[..whole.find("MLNS09").expect("there")];
	let outcomes = folder.path().join("outcomes.csv").display().to_string();
	let enrol = |table: &str| {
		let words =
			["--dev", REGISTRAR, "person", "enrol", table, "--tag-key", &tag_key, "--outcomes", &outcomes];
		let answer = ok(&url, &words);
		["enrolled", "before", "refused"]
			.map(|name| answer.get(name).and_then(Value::as_u64).expect("counted"))
	};
	assert_eq!(enrol(&write(&folder, "cut.csv", cut)), [2, 0, 1]);
	assert_eq!(enrol(&write(&folder, "whole.csv", &whole)), [1, 2, 1]);
	let text = fs::read_to_string(&outcomes).expect("written");
	assert!(
		text.contains("4,refused,,MalformedRow") && text.contains("5,refused,,\"WrongRegister"),
		"{text}"
	);
	assert!(!text.contains("HEGG"), "outcomes hold no CURP");
	fs::remove_file(&outcomes).expect("removed");
	assert_eq!(enrol(&write(&folder, "again.csv", &whole)), [0, 3, 1], "the chain knows them too");
	let words = ["--dev", "Alice", "person", "enrol", "no", "--tag-key", &tag_key, "--outcomes", &outcomes];
	assert_eq!(refused(&url, &words), (Some(2), "UnreadableFile".into()));

	let signed = ["--key-file", &file, "--password-file", &password];
	let with =
		|words: &[&'static str]| signed.iter().copied().chain(words.iter().copied()).collect::<Vec<&str>>();
	let shown = ok(&url, &with(&["person", "show"]));
	assert_eq!(shown.get("account").and_then(Value::as_str), Some(account.as_str()));
	let joined = ok(&url, &with(&["person", "ring", "join"]));
	assert_eq!(joined.get("ringKey").and_then(Value::as_str), Some(ring_key.as_str()));
	let wrong = private(&folder, "wrong", "another password");
	let words = ["--key-file", &file, "--password-file", &wrong, "person", "show"];
	assert_eq!(refused(&url, &words), (Some(2), "WrongPassword".into()));
	let question = write(&folder, "question.txt", "0: sí; 1: no");
	let ask =
		["opinion", "ask", "--document", &question, "--place", "09012", "--choices", "2", "--closes", "+9d"];
	let words = [&["--dev", REGISTRAR][..], &ask].concat();
	assert_eq!(refused(&url, &words), (Some(1), "Opinions.NobodyCanAnswer".into()));

	let causes = write(&folder, "causes.txt", "Causas");
	ok(&url, &["--dev", REGISTRAR, "person", "suspend", "0", "--grounds", &causes]);
	let leave = with(&["person", "ring", "leave"]);
	assert_eq!(refused(&url, &leave), (Some(1), "Identity.IsSuspended".into()));
	ok(&url, &[&signed[..], &["person", "clarify", "--request", &causes]].concat());
	ok(&url, &["--dev", REGISTRAR, "person", "reinstate", "0", "--resolution", &causes]);
	ok(&url, &["--dev", REGISTRAR, "person", "move", "0", "--to", "14039"]);
	ok(&url, &with(&["person", "ring", "join"]));
	let shown = ok(&url, &["ring", "show", "14039"]);
	assert_eq!(shown.pointer("/collections/0/waiting").and_then(Value::as_u64), Some(1));
	let words = ["--dev", "Alice//nobody", "person", "move", "0", "--to", "09012"];
	assert_eq!(error_name(&cadena(&url, &[&["--json"][..], &words].concat())), "CannotPayFees");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_flood_of_invalid_proofs_does_not_stop_the_author() {
	const SENDERS: u8 = 16;
	/// Blocks that are made while the flood goes on, after an honest answer was final.
	const BLOCKS: BlockNumber = 3;
	const PAUSE: Duration = Duration::from_millis(100);
	let (node, folder) = (Node::start(), TempDir::new().expect("a temporary folder"));
	let url = node.url();
	hire(&url);
	let tag_key = private(&folder, "tag-key", &"5a".repeat(32));
	let mut table = String::from("curp,register,account,residence,consulate\n");
	let residents = ["HEGG560427MVZRRL04", "GOMC850315HDFRRR07", "BEML920313HCMLNS09"];
	for (number, curp) in residents.iter().enumerate() {
		table.push_str(&format!("{curp},citizen,dev:Resident//{number},09012,\n"));
	}
	let table = write(&folder, "table.csv", &table);
	let outcomes = folder.path().join("outcomes.csv").display().to_string();
	let enrol = ["person", "enrol", &table, "--tag-key", &tag_key, "--outcomes", &outcomes];
	ok(&url, &[&["--dev", REGISTRAR][..], &enrol].concat());
	for number in 0..residents.len() {
		ok(&url, &["--dev", &format!("Resident//{number}"), "person", "ring", "join"]);
	}
	ok(&url, &["ring", "build"]);
	let question = write(&folder, "question.txt", "0: sí; 1: no");
	let ask =
		["opinion", "ask", "--document", &question, "--place", "09012", "--choices", "2", "--closes", "+60d"];
	ok(&url, &[&["--dev", REGISTRAR][..], &ask].concat());

	// A proof that is well-formed and shows another choice: nothing but its verification finds that out.
	let chain = Chain::connect(&url).await.expect("the node answers");
	let secret = rings::RingSecret::development("Resident//0");
	let own = rings::own(&chain.at().await.expect("a block"), &secret.key()).await.expect("is in a ring");
	assert_eq!(own.at.collection, Collection::Municipality(9_012));
	let proof: MembershipProof =
		secret.prove(&own.keys, b"another context", b"another message").expect("proves");
	let (refusals, over, revision) = (AtomicU32::new(0), AtomicBool::new(false), own.at);
	let flood = (0..SENDERS).map(|sender| {
		let (chain, proof, refusals, over) = (&chain, &proof, &refusals, &over);
		async move {
			let mut sent = 0u32;
			while !over.load(Ordering::Relaxed) {
				sent += 1;
				let best = chain.best().await.expect("a height");
				let reply = invalid(sender, sent, best, revision, proof.clone());
				let call = pallet_opinions::Call::<Runtime>::answer { opinion: 0, reply };
				match chain.submit_without_account(call.into()).await {
					Err(Failure::Refused { name, .. }) if name == "InvalidProof" => {
						refusals.fetch_add(1, Ordering::Relaxed);
					}
					other => panic!("an invalid proof was not refused: {other:?}"),
				}
			}
		}
	});
	let honest = async {
		while refusals.load(Ordering::Relaxed) < u32::from(SENDERS) {
			tokio::time::sleep(PAUSE).await;
		}
		let url = url.clone();
		let answer = move || ok(&url, &["--dev", "Resident//1", "opinion", "answer", "0", "--choice", "1"]);
		tokio::task::spawn_blocking(answer).await.expect("answered");
		let answered = chain.best().await.expect("a height");
		while chain.best().await.expect("a height") < answered + BLOCKS {
			tokio::time::sleep(PAUSE).await;
		}
		over.store(true, Ordering::Relaxed);
	};
	tokio::join!(futures::future::join_all(flood), honest);
	let result = ok(&url, &["opinion", "result", "0"]);
	assert_eq!(result.get("tally"), Some(&serde_json::json!([0, 1])));

	// An answer in a file, which somebody with an account brings, and once only.
	let file = folder.path().join("answer").display().to_string();
	let answer = ["opinion", "answer", "0", "--choice", "0", "--out", &file];
	let written = ok(&url, &[&["--dev", "Resident//2"][..], &answer].concat());
	assert_eq!(written["kind"], "written");
	let deliver = ["--dev", "Alice", "opinion", "deliver", "0", &file];
	assert_eq!(ok(&url, &deliver)["accepted"], 1);
	assert_eq!(ok(&url, &deliver)["refused"][0]["reason"], "Opinions.Superseded");
	assert_eq!(ok(&url, &["opinion", "result", "0"])["tally"], serde_json::json!([1, 1]));
}

fn invalid(sender: u8, sent: u32, best: BlockNumber, at: RingRevision, proof: MembershipProof) -> Reply {
	let mut alias = [sender; 32];
	alias[..4].copy_from_slice(&sent.to_le_bytes());
	Reply { payload: 0, sequence: 0, last_block: best + 60, at, alias, proof }
}
