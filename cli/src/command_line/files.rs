//! Every file is read before a node is asked: a bad one exits 2 where no node answers.

use super::{Verb, is_file, valid_word, verbs};
use crate::Cli;
use clap::{Arg, Parser};
use tempfile::TempDir;

/// Where no node listens.
const NOWHERE: &str = "ws://127.0.0.1:9";

/// Files that are written, not read: the verb and its argument. `out` is written by every verb.
const WRITTEN: &[(&str, &str)] = &[
	("account new", "file"),
	("authority init", "folder"),
	("evaluator ballot", "keep"),
	("person anchor offer", "helper"),
	("person enrol", "outcomes"),
	("person keys new", "file"),
	("tender accept", "opening_key"),
	("tender bid seal", "secret"),
];

fn is_written(verb: &str, argument: &Arg) -> bool {
	let name = argument.get_id().as_str();
	name == "out" || WRITTEN.contains(&(verb, name))
}

/// What becomes of a verb whose files are missing, of which one is given.
async fn outcome(verb: &Verb, file: &Arg, folder: &TempDir) -> Result<(), String> {
	let path = |name: &str| folder.path().join(name).display().to_string();
	let word = |argument: &Arg| match is_file(argument) {
		true if is_written(&verb.name(), argument) => path("written"),
		true => path("missing"),
		false => valid_word(argument),
	};
	let mut line = verb.valid_line(Some(file), word);
	line.splice(1..1, ["--url", NOWHERE, "--dev", "Alice"].map(String::from));
	let cli = Cli::try_parse_from(&line).map_err(|error| error.to_string())?;
	match Box::pin(cli.execute()).await {
		Err(failure) if failure.exit_code() == 2 => Ok(()),
		Err(failure) => Err(failure.to_string()),
		Ok(answer) => Err(format!("it was done: {}", answer.json)),
	}
}

#[tokio::test]
async fn every_file_is_read_before_a_node_is_asked() {
	let folder = TempDir::new().expect("a temporary folder");
	let mut late = Vec::new();
	for verb in verbs() {
		let name = verb.name();
		for file in verb.arguments().filter(|argument| is_file(argument) && !is_written(&name, argument)) {
			if let Err(why) = outcome(&verb, file, &folder).await {
				late.push(format!("{} of {name}: {why}", file.get_id()));
			}
		}
	}
	assert!(late.is_empty(), "{}", late.join("\n"));
	assert!(!folder.path().join("written").exists(), "nothing is written for a line that is refused");
}
