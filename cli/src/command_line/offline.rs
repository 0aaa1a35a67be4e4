//! `--offline` is refused before a node is asked, by every verb that signs nothing.

use super::{Verb, is_file, is_written, valid_word, verbs};
use crate::Cli;
use clap::{Arg, Parser};
use tempfile::TempDir;

/// No node listens there, and no file is.
const NOWHERE: &str = "ws://127.0.0.1:9";

/// Exit code of a verb's shortest line with these options, where no node answers.
async fn code(verb: &Verb, options: &[&str], folder: &TempDir) -> u8 {
	let path = |name: &str| folder.path().join(name).display().to_string();
	let word = |argument: &Arg| match () {
		// A file that one run made stands in the way of none.
		_ if is_written(argument) => path(&format!("{}-{}", verb.words.concat(), options.len())),
		_ if is_file(argument) => path("missing"),
		_ => valid_word(argument),
	};
	let mut line = verb.valid_line(None, word);
	// No password is asked for.
	let missing = path("missing");
	let common = ["--url", NOWHERE, "--password-file", &missing];
	line.splice(1..1, common.iter().chain(options).map(|word| (*word).to_owned()));
	let cli = Cli::try_parse_from(&line).unwrap_or_else(|error| panic!("{line:?}: {error}"));
	match Box::pin(cli.execute()).await {
		Err(failure) => failure.exit_code(),
		Ok(answer) => u8::from(!answer.holds),
	}
}

#[tokio::test]
async fn what_only_reads_refuses_offline_before_a_node_is_asked() {
	const NO_NODE: u8 = 3;
	let folder = TempDir::new().expect("a temporary folder");
	let file = folder.path().join("transaction").display().to_string();
	let (mut reading, mut late) = (0, Vec::new());
	// The checks of keys read standard input.
	for verb in verbs().iter().filter(|verb| !verb.name().ends_with("check")) {
		if code(verb, &[], &folder).await != NO_NODE {
			continue;
		}
		reading += 1;
		if code(verb, &["--offline", &file, "--signer", "dev:Alice"], &folder).await != 2 {
			late.push(verb.name());
		}
	}
	assert!(late.is_empty(), "{late:?}");
	assert!(reading >= 20, "{reading} verbs read without a key");
}
