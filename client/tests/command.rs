//! The real command against the real node: exit codes, named refusals, secrets, and a node that is killed and comes back.

use serde_json::Value;
use std::{
	fs,
	net::TcpListener,
	path::{Path, PathBuf},
	process::{Child, Command, Output, Stdio},
	thread::sleep,
	time::{Duration, Instant},
};
use tempfile::TempDir;

const START: Duration = Duration::from_secs(90);

fn cadena(url: &str, words: &[&str]) -> Output {
	Command::new(env!("CARGO_BIN_EXE_cadena"))
		.args(["--url", url])
		.args(words)
		.output()
		.expect("the command runs")
}

fn code(output: &Output) -> Option<i32> {
	output.status.code()
}

fn json(output: &Output) -> Value {
	serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
		panic!("one JSON document on standard output: {error}: {}", String::from_utf8_lossy(&output.stderr))
	})
}

fn error_name(output: &Output) -> String {
	json(output).pointer("/error/name").and_then(Value::as_str).expect("a named error").to_owned()
}

fn free_port() -> u16 {
	TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port()
}

/// A development node of its own, ended with the test.
struct Node {
	child: Child,
	port: u16,
	folder: TempDir,
}

impl Node {
	fn start() -> Self {
		let folder = TempDir::new().expect("a temporary folder");
		let port = free_port();
		let node = Self { child: Self::spawn(folder.path(), port), port, folder };
		node.wait();
		node
	}

	fn binary() -> PathBuf {
		let beside = Path::new(env!("CARGO_BIN_EXE_cadena")).with_file_name("cadena-node");
		assert!(beside.exists(), "build the node first: cargo build --release --workspace");
		beside
	}

	fn spawn(folder: &Path, port: u16) -> Child {
		let log =
			fs::OpenOptions::new().create(true).append(true).open(folder.join("node.log")).expect("a log");
		Command::new(Self::binary())
			.args(["--dev", "--no-prometheus", "--port", "0", "--rpc-port", &port.to_string(), "--base-path"])
			.arg(folder)
			.stdout(Stdio::null())
			.stderr(log)
			.spawn()
			.expect("the node starts")
	}

	fn url(&self) -> String {
		format!("ws://127.0.0.1:{}", self.port)
	}

	fn wait(&self) {
		let began = Instant::now();
		while code(&cadena(&self.url(), &["agency", "list"])) != Some(0) {
			assert!(began.elapsed() < START, "the node answers in time");
			sleep(Duration::from_millis(300));
		}
	}

	fn kill_and_restart(&mut self) {
		self.child.kill().expect("killed");
		self.child.wait().expect("ended");
		self.child = Self::spawn(self.folder.path(), self.port);
		self.wait();
	}
}

impl Drop for Node {
	fn drop(&mut self) {
		let _ = self.child.kill();
		let _ = self.child.wait();
	}
}

fn ok(url: &str, words: &[&str]) -> Value {
	let mut all = vec!["--json"];
	all.extend(words);
	let output = cadena(url, &all);
	assert_eq!(code(&output), Some(0), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
	json(&output)
}

fn refused(url: &str, words: &[&str]) -> (Option<i32>, String) {
	let mut all = vec!["--json"];
	all.extend(words);
	let output = cadena(url, &all);
	(code(&output), error_name(&output))
}

fn write(folder: &TempDir, name: &str, text: &str) -> String {
	let path = folder.path().join(name);
	fs::write(&path, text).expect("written");
	path.display().to_string()
}

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
	let record = concat!(env!("CARGO_MANIFEST_DIR"), "/../demo/LPN-016-2015.json");
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
	let people = ["dev:Alice//oversight", "dev:W", "dev:Bidder", "dev:Stranger"];
	let fund = ["--dev", "Ferdie", "account", "transfer", "--units", "10"];
	ok(url, &fund.into_iter().chain(officers).chain(people).collect::<Vec<_>>());
	ok(url, &["--dev", "Alice//oversight", "supplier", "register", "dev:Bidder"]);
	ok(url, &["--dev", "Alice//oversight", "witness", "accredit", "dev:W", "--document", paper]);

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

	let before = ok(url, &["tender", "show", "0"]);
	node.kill_and_restart();
	let after = ok(url, &["tender", "show", "0"]);
	assert_eq!(before, after, "nothing is lost");
	ok(url, &["--dev", "Bidder", "tender", "bid", "withdraw", "0"]);
	assert_eq!(ok(url, &["tender", "list"]).as_array().map(Vec::len), Some(1));
	assert_eq!(refused(url, &["tender", "show", "9"]), (Some(1), "Tenders.NoSuchTender".into()));
	let exported = ok(url, &["tender", "export", "0", "--format", "ocds"]);
	assert_eq!(exported.pointer("/version").and_then(Value::as_str), Some("1.1"));
	let listed = ok(url, &["agency", "list"]);
	assert_eq!(listed.as_array().map(Vec::len), Some(6));
}

fn is_private(path: &str) -> bool {
	use std::os::unix::fs::PermissionsExt;
	fs::metadata(path).is_ok_and(|metadata| metadata.permissions().mode() & 0o077 == 0)
}
