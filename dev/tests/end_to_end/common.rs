//! What the tests of the command share: a node of their own, and the command.

use chrono::{DateTime, Utc};
use serde_json::Value;
use std::{
	env, fs,
	net::{TcpListener, TcpStream},
	os::unix::fs::PermissionsExt,
	path::{Path, PathBuf},
	process::{Child, Command, Output, Stdio},
	thread::sleep,
	time::{Duration, Instant},
};
use tempfile::TempDir;

const LONGEST: Duration = Duration::from_secs(300);
/// The first pause between two questions, and the longest.
const PAUSES: (Duration, Duration) = (Duration::from_millis(20), Duration::from_millis(300));
/// Compiled runtimes. By themselves authorities of chains in earnest keep none.
const WASM_CACHE: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/wasm-cache");

/// A file of the repository, which may be another than the one in which this was compiled.
pub fn repository(path: &str) -> String {
	let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).expect("cargo runs the tests");
	package.join("..").join(path).display().to_string()
}

/// A program that is built beside `cadena-dev`.
pub fn program(name: &str) -> PathBuf {
	let path = Path::new(env!("CARGO_BIN_EXE_cadena-dev")).with_file_name(name);
	assert!(path.exists(), "build {name} first: cargo build --release --workspace");
	path
}

/// The command, or `cadena-dev` for the words that it knows.
pub fn command(words: &[&str]) -> Command {
	let mut rest = words.iter().filter(|word| **word != "--json");
	let noun = loop {
		match rest.next() {
			// Options before the noun have a value each.
			Some(word) if word.starts_with("--") => drop(rest.next()),
			noun => break noun,
		}
	};
	let of_dev = noun.is_some_and(|noun| ["play", "skip", "certificate", "bench"].contains(noun));
	let mut command = Command::new(program(if of_dev { "cadena-dev" } else { "cadena" }));
	// What the user of this machine trusts is no part of a test.
	command.env("XDG_CONFIG_HOME", env!("CARGO_TARGET_TMPDIR"));
	command
}

pub fn cadena(url: &str, words: &[&str]) -> Output {
	command(words).args(["--url", url]).args(words).output().expect("the command runs")
}

pub fn code(output: &Output) -> Option<i32> {
	output.status.code()
}

pub fn json(output: &Output) -> Value {
	serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
		panic!("one JSON document on standard output: {error}: {}", String::from_utf8_lossy(&output.stderr))
	})
}

pub fn error_name(output: &Output) -> String {
	json(output).pointer("/error/name").and_then(Value::as_str).expect("a named error").to_owned()
}

pub fn free_port() -> u16 {
	TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port()
}

/// A node of its own, ended with the test.
pub struct Node {
	child: Child,
	port: u16,
	folder: TempDir,
	words: Vec<String>,
}

impl Node {
	/// A development chain, whose legal time begins at `CADENA_TEST_START` if that is set: no test depends on the day.
	pub fn start() -> Self {
		let node = Self::start_with(&["--dev", "--port", "0"]);
		if let Ok(start) = std::env::var("CADENA_TEST_START") {
			let moment = DateTime::parse_from_rfc3339(&start).expect("CADENA_TEST_START is in RFC 3339");
			assert!(
				moment > Utc::now(),
				"CADENA_TEST_START is past, and time is skipped forward: give a later one"
			);
			let skip = ["--dev", "Alice", "skip", "--to", &start];
			// Before its first block a chain has no time to skip from.
			until("legal time begins there", || code(&cadena(&node.url(), &skip)) == Some(0));
		}
		node
	}

	/// A node with these arguments.
	pub fn start_with(words: &[&str]) -> Self {
		let folder = TempDir::new().expect("a temporary folder");
		let (port, words) = (free_port(), words.iter().map(ToString::to_string).collect::<Vec<_>>());
		let mut node = Self { child: Self::spawn(folder.path(), port, &words), port, folder, words };
		node.wait();
		node
	}

	fn spawn(folder: &Path, port: u16, words: &[String]) -> Child {
		let log =
			fs::OpenOptions::new().create(true).append(true).open(folder.join("node.log")).expect("a log");
		Command::new(program("cadena-node"))
			.args(words)
			.args((!words.iter().any(|word| word == "--prometheus-port")).then_some("--no-prometheus"))
			.args(["--rpc-port", &port.to_string(), "--wasm-cache", WASM_CACHE, "--base-path"])
			.arg(folder)
			.stdout(Stdio::null())
			.stderr(log)
			.spawn()
			.expect("the node starts")
	}

	pub fn url(&self) -> String {
		format!("ws://127.0.0.1:{}", self.port)
	}

	fn wait(&mut self) {
		until("the node listens", || {
			if let Some(status) = self.child.try_wait().expect("a child") {
				let log = fs::read_to_string(self.folder.path().join("node.log")).unwrap_or_default();
				panic!("the node ended: {status}\n{log}");
			}
			TcpStream::connect(("127.0.0.1", self.port)).is_ok()
		});
		until("the node answers", || code(&cadena(&self.url(), &["agency", "list"])) == Some(0));
	}

	/// Ends its process at once, as `kill -9` does.
	pub fn kill(&mut self) {
		self.child.kill().expect("killed");
		self.child.wait().expect("ended");
	}

	/// Starts it again after `kill`, with the same folder and further arguments.
	pub fn restart_with(&mut self, words: &[&str]) {
		self.words.extend(words.iter().map(ToString::to_string));
		self.restart();
	}

	/// Starts it again after `kill`, with the same folder and arguments.
	pub fn restart(&mut self) {
		self.child = Self::spawn(self.folder.path(), self.port, &self.words);
		self.wait();
	}

	pub fn kill_and_restart(&mut self) {
		self.kill();
		self.restart();
	}
}

/// Legal time of the chain, in seconds since 1970: 0 before its first block.
pub fn legal_time(shown: &Value) -> i64 {
	let text = shown["legalTime"].as_str().expect("is shown");
	DateTime::parse_from_rfc3339(text).expect("has its zone").timestamp()
}

/// Waits for something that must come.
pub fn until(what: &str, mut holds: impl FnMut() -> bool) {
	let (began, (mut pause, longest)) = (Instant::now(), PAUSES);
	while !holds() {
		assert!(began.elapsed() < LONGEST, "{what} in time");
		sleep(pause);
		pause = longest.min(pause * 2);
	}
}

impl Drop for Node {
	fn drop(&mut self) {
		let _ = self.child.kill();
		let _ = self.child.wait();
	}
}

/// What a command answers, which is as its schema says.
pub fn ok(url: &str, words: &[&str]) -> Value {
	let mut all = vec!["--json"];
	all.extend(words);
	let output = cadena(url, &all);
	assert_eq!(code(&output), Some(0), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
	let answer = json(&output);
	if let Err(mismatch) = cadena_cli::schema::ensure_valid(words, &answer) {
		panic!("{mismatch}");
	}
	answer
}

pub fn refused(url: &str, words: &[&str]) -> (Option<i32>, String) {
	let mut all = vec!["--json"];
	all.extend(words);
	let output = cadena(url, &all);
	(code(&output), error_name(&output))
}

pub fn write(folder: &TempDir, name: &str, text: &str) -> String {
	let path = folder.path().join(name);
	fs::write(&path, text).expect("written");
	path.display().to_string()
}

/// Writes a file that nobody else reads, as secrets are kept.
pub fn write_private(folder: &TempDir, name: &str, text: &str) -> String {
	let path = write(folder, name, text);
	fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("changed");
	path
}

/// Makes `W` a social witness for a tender that is drafted afterwards: accredited by `Alice//oversight`, enrolled, and three days
/// have passed.
pub fn accredit_witness(url: &str, folder: &TempDir, document: &str) {
	ok(url, &["--dev", "Alice//oversight", "witness", "accredit", "dev:W", "--document", document]);
	let registrar = "Bob//registrar";
	let account = &format!("dev:{registrar}");
	ok(url, &["--dev", "Bob", "officer", "appoint", "--mandate", "civil-registry", account]);
	ok(url, &["--dev", registrar, "officer", "accept"]);
	let table = "curp,register,account,residence,consulate\nHEGG560427MVZRRL04,citizen,dev:W,09012,\n";
	let table = write(folder, "table.csv", table);
	let tag_key = write_private(folder, "tag-key", &"5a".repeat(32));
	let outcomes = folder.path().join("outcomes.csv").display().to_string();
	let enrol = ["person", "enrol", &table, "--tag-key", &tag_key, "--outcomes", &outcomes];
	ok(url, &[&["--dev", registrar], &enrol[..]].concat());
	ok(url, &["--dev", "Alice", "skip", "--days", "3"]);
}

pub fn is_private(path: &str) -> bool {
	fs::metadata(path).is_ok_and(|metadata| metadata.permissions().mode() & 0o077 == 0)
}
