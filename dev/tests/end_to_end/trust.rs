//! Nodes that lie, connections that end, and secrets that wait: what the command proves, and what it never sends.

use crate::{
	common::{
		Node, accredit_witness, cadena, code, command, error_name, is_private, json, ok, program, refused,
		until, write, write_private,
	},
	liar::{Liar, alters_proofs, says},
};
use cadena_client::{
	Chain, Failure,
	node::{TWOX, Trust, machine_clock},
};
use cadena_primitives::{Moment, TenderId, ballots::BidIndex};
use cadena_runtime::{
	Runtime, pallet_agencies,
	pallet_legal_terms::{
		Practice,
		types::{Skipped, Skipper},
	},
	pallet_tenders::{Bids, Tenders},
};
use codec::Encode;
use frame_support::storage::storage_prefix;
use serde_json::Value;
use std::{fs, process::Command, thread::sleep, time::Duration};
use tempfile::TempDir;

const BIDDER: [&str; 2] = ["--dev", "Bidder"];

fn prefix(pallet: &str, item: &str) -> Vec<u8> {
	storage_prefix(pallet.as_bytes(), item.as_bytes()).to_vec()
}

fn genesis(url: &str) -> String {
	ok(url, &["chain", "show"])["genesis"].as_str().expect("is shown").to_owned()
}

fn words<'a>(parts: &[&[&'a str]]) -> Vec<&'a str> {
	parts.concat()
}

/// A tender that is called, whose openers' keys are in the folder.
fn called(url: &str, folder: &TempDir) {
	let paper = &write(folder, "paper.txt", "Acta");
	write(folder, "convocatoria.txt", "Convocatoria");
	let call = r#"{
		"title": "Alumbrado", "document": "convocatoria.txt", "jurisdiction": "14", "budget": "100,000.00",
		"schedule": { "clarification": "+40d", "opening": "+60d", "evaluation": "+65d", "award": "+75d" },
		"scoring": { "price": 60, "technical": [40] },
		"evaluators": ["dev:Ferdie//evaluator"],
		"openers": { "contracting": "dev:Ferdie//opener", "oversight": "dev:Alice//oversight", "witness": "dev:W" },
		"guaranteePercent": 10, "advancePercent": 0
	}"#;
	let call = &write(folder, "call.json", call);
	let officers = ["dev:Ferdie//issuer", "dev:Ferdie//opener", "dev:Ferdie//evaluator"];
	let appoint = ["--dev", "Ferdie", "officer", "appoint", "--mandate", "procurement"];
	ok(url, &words(&[&appoint, &officers]));
	ok(url, &["--dev", "Alice", "officer", "appoint", "--mandate", "oversight", "dev:Alice//oversight"]);
	for name in ["Ferdie//issuer", "Ferdie//opener", "Ferdie//evaluator", "Alice//oversight"] {
		ok(url, &["--dev", name, "officer", "accept"]);
	}
	let people = ["dev:Alice//oversight", "dev:W", "dev:Bidder"];
	let fund = ["--dev", "Ferdie", "account", "transfer", "--units", "10"];
	ok(url, &words(&[&fund, &officers, &people]));
	ok(url, &["--dev", "Alice//oversight", "supplier", "register", "dev:Bidder"]);
	accredit_witness(url, folder, paper);
	ok(url, &["--dev", "Ferdie//issuer", "tender", "draft", call]);
	for (who, file) in [("Ferdie//opener", "a.key"), ("Alice//oversight", "b.key"), ("W", "c.key")] {
		ok(url, &["--dev", who, "tender", "accept", "0", "--opening-key", &path(folder, file)]);
	}
	ok(url, &["--dev", "Ferdie//issuer", "tender", "publish", "0"]);
}

fn path(folder: &TempDir, name: &str) -> String {
	folder.path().join(name).display().to_string()
}

fn seal<'a>(paper: &'a str, secret: &'a str) -> Vec<&'a str> {
	let bid = ["tender", "bid", "seal", "0", "--price", "90,000", "--technical", paper, "--secret", secret];
	words(&[&BIDDER, &bid])
}

#[test]
fn h1_a_command_that_waits_sends_its_secret_in_the_stage_and_not_before() {
	let (node, folder) = (Node::start(), TempDir::new().expect("a temporary folder"));
	let url = &node.url();
	called(url, &folder);
	let (paper, secret) = (path(&folder, "paper.txt"), path(&folder, "bid.json"));
	ok(url, &seal(&paper, &secret));
	let liar = Liar::before(url, |_, _, _| ());
	let words = words(&[&BIDDER, &["tender", "bid", "open", "0", "--wait", "--secret", &secret]]);
	let mut waiting =
		command(&words).args(["--url", &liar.url()]).args(&words).spawn().expect("the command runs");
	sleep(Duration::from_secs(6));
	assert!(waiting.try_wait().expect("a child").is_none(), "it waits");
	assert!(!liar.was_sent_something());
	ok(url, &["--dev", "Alice", "skip", "--to-stage", "0", "opening"]);
	assert!(waiting.wait().expect("it ends").success());
	assert!(liar.was_sent_something());
	assert_eq!(ok(url, &["tender", "show", "0"])["bids"][0]["status"], "opened");
}

/// A chain in earnest: that of development without practice, whose first state holds more.
fn in_earnest(folder: &TempDir, more: impl IntoIterator<Item = (Vec<u8>, Vec<u8>)>) -> Node {
	let export = ["export-chain-spec", "--chain", "dev", "--raw"];
	let exported = Command::new(program("cadena-node")).args(export).output().expect("the node runs");
	assert!(exported.status.success(), "{}", String::from_utf8_lossy(&exported.stderr));
	let mut spec: Value = serde_json::from_slice(&exported.stdout).expect("a specification");
	spec["id"] = "cadena_earnest".into();
	let hexadecimal = |bytes: &[u8]| format!("0x{}", hex::encode(bytes));
	let state = spec.pointer_mut("/genesis/raw/top").and_then(Value::as_object_mut).expect("a state");
	let practice = state.remove(&hexadecimal(&Practice::<Runtime>::hashed_key()));
	assert!(practice.is_some(), "development is for practice");
	state.extend(more.into_iter().map(|(key, value)| (hexadecimal(&key), hexadecimal(&value).into())));
	let file = write(folder, "earnest.json", &spec.to_string());
	// The liar passes on under an address of its own, which a node that is not for development refuses.
	let rpc = ["--rpc-cors", "all"];
	let words = ["--chain", &file, "--alice", "--port", "0", "--unsafe-force-node-key-generation"];
	Node::start_with(&[&words[..], &rpc].concat())
}

/// Says that the chain is for practice, that so much was skipped, and that legal time is this.
fn says_it_is(time: Moment, skipped: u64) -> impl Fn(&str, &Value, &mut Value) + Send + Sync {
	let skip = Skipped { total: skipped, times: 1, last_by: None };
	let lies = [
		says(prefix("Timestamp", "Now"), (time - skipped).encode()),
		says(prefix("LegalTerms", "SkippedTime"), skip.encode()),
		says(prefix("LegalTerms", "Practice"), Skipper::Anyone.encode()),
	];
	move |method, params, result| lies.iter().for_each(|lie| lie(method, params, result))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn h1_a_lying_node_in_earnest_gets_no_secret() {
	const TENDER: TenderId = 0;
	const BID: BidIndex = 0;
	const MINUTE: u64 = 60_000;
	let (practice, folder) = (Node::start(), TempDir::new().expect("a temporary folder"));
	let url = &practice.url();
	called(url, &folder);
	let (paper, secret) = (path(&folder, "paper.txt"), path(&folder, "bid.json"));
	ok(url, &seal(&paper, &secret));

	// The tender and its bid, as they are stored, on a chain where no time is skipped: all else of both is the same.
	let at = Chain::connect(url).await.expect("connected").at().await.expect("a block");
	let schedule = at.tender(TENDER).await.expect("is called").call.schedule;
	let keys = [Tenders::<Runtime>::hashed_key_for(TENDER), Bids::<Runtime>::hashed_key_for(TENDER, BID)];
	let values = at.values(keys.clone()).await.expect("are read").map(|value| value.expect("is stored"));
	let earnest = in_earnest(&folder, keys.into_iter().zip(values));
	let shown = ok(&earnest.url(), &["chain", "show"]);
	assert_eq!((&shown["inEarnest"], &shown["practice"]), (&true.into(), &Value::Null));

	let opening_key = path(&folder, "a.key");
	let kept = format!(r#"{{ "tender": {TENDER}, "ratings": [90], "salt": "{}" }}"#, "5a".repeat(32));
	let ballot = write_private(&folder, "ballot.json", &kept);
	let bid = words(&[&BIDDER, &["tender", "bid", "open", "0", "--secret", &secret]]);
	let open = ["--dev", "Ferdie//opener", "tender", "open", "0", "--opening-key", &opening_key];
	let disclose = ["--dev", "Ferdie//evaluator", "evaluator", "disclose", "0", "--ballot", &ballot];
	let opening = schedule.opening_at + MINUTE;
	let disclosure = schedule.ballots_until + MINUTE;
	for (line, time) in [(&bid[..], opening), (&open[..], opening), (&disclose[..], disclosure)] {
		// It lies about the block's time, or about what was skipped.
		for skipped in [0, time - machine_clock()] {
			let liar = Liar::before(&earnest.url(), says_it_is(time, skipped));
			let told = refused(&liar.url(), line);
			assert_eq!(told, (Some(1), "ClocksDiffer".into()), "{line:?}, {skipped} skipped");
			assert!(!liar.was_sent_something(), "{line:?}, {skipped} skipped");
		}
	}

	// The lie is a good one: where anyone skips time, as the first state proves, it is believed.
	let liar = Liar::before(url, says_it_is(opening, opening - machine_clock()));
	assert_eq!(refused(&liar.url(), &bid), (Some(1), "Tenders.WrongStage".into()));
	assert!(liar.was_sent_something());
}

#[test]
fn h4_no_bid_is_sealed_for_openers_that_the_chain_does_not_prove() {
	let (node, folder) = (Node::start(), TempDir::new().expect("a temporary folder"));
	let url = &node.url();
	called(url, &folder);
	let genesis = &genesis(url);
	let (paper, secret) = (path(&folder, "paper.txt"), path(&folder, "bid.json"));
	let liar = Liar::before(url, alters_proofs(prefix("Tenders", "Tenders")));
	let proven = words(&[&["--genesis", genesis], &seal(&paper, &secret)]);
	assert_eq!(refused(&liar.url(), &proven), (Some(1), "ForgedProof".into()));
	assert!(!liar.was_sent_something() && !fs::exists(&secret).expect("is looked for"), "nothing was sealed");
	ok(url, &proven);

	let output = cadena(url, &words(&[&["--json"], &seal(&paper, &path(&folder, "other.json"))]));
	assert!(
		String::from_utf8_lossy(&output.stderr).contains("the node is believed"),
		"without proofs it says so"
	);
	let other = &format!("0x{}", "01".repeat(32));
	let rotate = ["authority", "rotate-keys", "--node", "dev:Alice//stash", "--agency", "0"];
	for verb in [&["tender", "list"][..], &rotate] {
		let told = refused(url, &words(&[&["--genesis", other], verb]));
		assert_eq!(told, (Some(2), "OtherChain".into()), "{verb:?}");
	}
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn h4_a_lie_about_anything_that_is_relied_on_is_refused() {
	let node = Node::start();
	let url = node.url();
	let trust = Trust::of(genesis(&url).parse().expect("a hash"));
	let honest =
		Chain::connect(&url).await.and_then(|chain| chain.trusting(trust.clone())).expect("connected");
	let mut at = honest.at().await;
	for _ in 0..60 {
		if at.is_ok() {
			break;
		}
		tokio::time::sleep(Duration::from_secs(1)).await;
		at = honest.at().await;
	}
	let at = at.expect("a block is justified");
	assert!(at.is_proven());
	for (pallet, item) in [
		("Tenders", "Tenders"),
		("Contracts", "Contracts"),
		("Votes", "Participations"),
		("Panels", "SealedBallots"),
		("Council", "ProposalOf"),
		("Council", "Proposals"),
		("Rings", "Rings"),
		("LegalTerms", "SkippedTime"),
	] {
		let key = prefix(pallet, item);
		assert!(at.values([key.clone()]).await.is_ok(), "{pallet} {item}");
		let liar = Liar::before(&url, alters_proofs(key.clone()));
		let chain = Chain::connect(&liar.url()).await.and_then(|chain| chain.trusting(trust.clone()));
		let believed = match chain.expect("connected").at().await {
			Ok(at) => at.values([key]).await.map(|_| ()),
			Err(failure) => Err(failure),
		};
		assert_eq!(believed.err().as_ref().map(Failure::name), Some("ForgedProof"), "{pallet} {item}");
	}

	// The time of the block itself, and its finality.
	let liar = Liar::before(&url, alters_proofs(prefix("Timestamp", "Now")));
	let chain = Chain::connect(&liar.url()).await.and_then(|chain| chain.trusting(trust.clone()));
	assert_eq!(chain.expect("connected").at().await.expect_err("a lie").name(), "ForgedProof");
	let liar = Liar::before(&url, |method, _, result| {
		if method == "cadena_finalityProof" {
			// A byte of the last signature or ancestor: before the word that says whether it is all.
			let mut text = result.as_str().expect("bytes").to_owned();
			let at = text.len() - 12;
			let other = if &text[at..=at] == "0" { "1" } else { "0" };
			text.replace_range(at..=at, other);
			*result = text.into();
		}
	});
	let chain = Chain::connect(&liar.url()).await.and_then(|chain| chain.trusting(trust.clone()));
	assert!(chain.expect("connected").at().await.is_err());

	// A list that leaves one out.
	let agencies = prefix("Agencies", "Agencies");
	type Agency = pallet_agencies::types::Agency;
	let all = at.entries::<u32, Agency>(&agencies, TWOX).await.expect("are proven");
	assert!(all.len() >= 6);
	let liar = Liar::before(&url, |method, _, result| {
		if let Some(keys) = result.as_array_mut().filter(|_| method == "state_getKeysPaged") {
			keys.pop();
		}
	});
	let chain = Chain::connect(&liar.url()).await.and_then(|chain| chain.trusting(trust)).expect("connected");
	let hidden = chain.at().await.expect("a block").entries::<u32, Agency>(&agencies, TWOX).await;
	assert_eq!(hidden.expect_err("one is left out").name(), "ForgedProof");
}

#[test]
fn h4_what_is_trusted_is_kept_and_moves_on() {
	let (node, folder) = (Node::start(), TempDir::new().expect("a temporary folder"));
	let url = &node.url();
	let (file, genesis) = (&path(&folder, "settings/trust.json"), &genesis(url));
	let trusting = ["--trust", file, "trust"];
	assert_eq!(refused(url, &trusting), (Some(2), "NoOrigin".into()));
	let first = words(&[&["--genesis", genesis], &trusting]);
	until("a block is justified", || code(&cadena(url, &first)) == Some(0));
	let block = |answer: &Value| answer.pointer("/block/number").and_then(Value::as_u64).expect("is told");
	let before = ok(url, &trusting);
	until("a later block is proven", || block(&ok(url, &trusting)) > block(&before));
	assert_eq!(ok(url, &["--trust", file, "council", "motions"])["proven"], true);
	assert_eq!(ok(url, &["council", "motions"])["proven"], false);
	let other = format!("0x{}", "01".repeat(32));
	let another = words(&[&["--genesis", &other], &trusting]);
	assert_eq!(refused(url, &another), (Some(2), "OtherChain".into()));

	// An act is found in a block that is proven.
	ok(url, &["--trust", file, "--dev", "Alice", "account", "transfer", "dev:Stranger", "--units", "7"]);

	let kept = fs::read_to_string(file).expect("is read");
	for broken in [&kept[..kept.len() / 2], &kept.replace("\"block\": ", "\"block\": 1")] {
		fs::write(file, broken).expect("is written");
		let list = ["--trust", file, "tender", "list"];
		assert_eq!(refused(url, &list), (Some(2), "MalformedTrust".into()));
	}
}

#[test]
fn h5_an_interrupted_act_keeps_its_secret_and_is_found_again() {
	let (node, folder) = (Node::start(), TempDir::new().expect("a temporary folder"));
	let url = &node.url();
	called(url, &folder);
	let genesis = &genesis(url);
	let (paper, secret) = (path(&folder, "paper.txt"), path(&folder, "bid.json"));
	let liar = Liar::that_cuts(url);
	let output = cadena(&liar.url(), &words(&[&["--json"], &seal(&paper, &secret)]));
	assert_eq!((code(&output), error_name(&output)), (Some(1), "Interrupted".into()));
	assert!(is_private(&secret), "the secret is kept");
	let error = json(&output)["error"].clone();
	assert_eq!(error["kept"].as_str(), Some(secret.as_str()));
	let receipt = error["resume"].as_str().expect("is told").to_owned();
	let look = |words: &[&str]| json(&cadena(url, words))["fate"].as_str().map(str::to_owned);
	let proven = ["--json", "--genesis", genesis, "--resume", &receipt];
	until("it is in a final block", || look(&proven).as_deref() == Some("done"));
	assert_eq!(json(&cadena(url, &proven))["proven"], true);
	assert_eq!(ok(url, &["tender", "show", "0"])["bids"].as_array().map(Vec::len), Some(1));

	let hash = receipt.split(':').next().expect("a hash");
	let unknown = receipt.replace(hash, &format!("0x{}", "01".repeat(32)));
	until("its blocks are over", || {
		look(&["--json", "--genesis", genesis, "--resume", &unknown]).as_deref() == Some("absent")
	});
	// A block of which the node hides a part is no answer.
	let liar = Liar::before(url, |method, _, result| {
		if let Some(all) = result.pointer_mut("/block/extrinsics").and_then(Value::as_array_mut)
			&& method == "chain_getBlock"
		{
			all.truncate(1);
		}
	});
	assert_eq!(refused(&liar.url(), &proven[1..]), (Some(1), "ForgedProof".into()));
}

#[test]
fn m9_a_motion_under_anothers_name_is_neither_shown_nor_voted_for() {
	let node = Node::start();
	let url = &node.url();
	ok(url, &["--dev", "Alice", "council", "pause"]);
	let motions = ok(url, &["council", "motions"]);
	let hash = motions["motions"][0]["motion"].as_str().expect("is under vote").to_owned();
	// System.remark of nothing.
	let liar = Liar::before(url, says(prefix("Council", "ProposalOf"), vec![0, 0, 0]));
	assert_eq!(refused(&liar.url(), &["council", "motions"]), (Some(1), "OtherMotion".into()));
	let vote = ["--dev", "Bob", "council", "vote", &hash, "aye"];
	assert_eq!(refused(&liar.url(), &vote), (Some(1), "OtherMotion".into()));
	assert!(!liar.was_sent_something());
	ok(url, &vote);
}

#[test]
fn m9_another_machine_is_not_reached_without_encryption() {
	let words = ["tender", "list"];
	assert_eq!(refused("ws://192.0.2.1:9944", &words), (Some(2), "InsecureUrl".into()));
}
