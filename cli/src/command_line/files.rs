//! Every file is read before a node is asked: a bad one exits 2 where no node answers.

use super::{Verb, is_file, is_new, is_written, valid_word, verbs};
use crate::Cli;
use cadena_client::base::files;
use clap::{Arg, Parser, error::ErrorKind};
use tempfile::TempDir;

/// Where no node listens.
const NOWHERE: &str = "ws://127.0.0.1:9";

/// What a file is in a line that is tried.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Bad {
	Missing,
	/// Cut in the middle, or of another kind.
	Malformed,
}

/// Files of which every content is one: the chain gets their SHA-256, or each row is told apart.
const ANY_CONTENT: &[&str] = &[
	"certificate of person death",
	"constancia",
	"document",
	"grounds",
	"guarantee",
	"order of council annul-death",
	"purpose",
	"reasons",
	"request",
	"resolution",
	"table",
	"technical",
];

/// Whether the file can be malformed.
fn has_form(verb: &Verb, file: &Arg) -> bool {
	let name = file.get_id().as_str();
	!ANY_CONTENT.contains(&name) && !ANY_CONTENT.contains(&format!("{name} of {}", verb.name()).as_str())
}

/// What becomes of a verb of which one file is bad, and the others are what any command would write.
async fn outcome(verb: &Verb, file: &Arg, bad: Bad, folder: &TempDir) -> Result<(), String> {
	let path = |name: &str| folder.path().join(name).display().to_string();
	let word = |argument: &Arg| match () {
		_ if is_written(argument) => path("written"),
		_ if !is_file(argument) => valid_word(argument),
		_ if argument.get_id() == file.get_id() && bad == Bad::Missing => path("missing"),
		_ => path("malformed"),
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
	files::write_private(&folder.path().join("malformed"), b"{\"a\": [1, 2").expect("written");
	let mut late = Vec::new();
	for verb in verbs() {
		// A folder is made where there is none.
		let is_read =
			|argument: &&Arg| is_file(argument) && !is_written(argument) && argument.get_id() != "folder";
		for file in verb.arguments().filter(is_read) {
			for bad in [Bad::Missing, Bad::Malformed] {
				if bad == Bad::Malformed && !has_form(&verb, file) {
					continue;
				}
				if let Err(why) = outcome(&verb, file, bad, &folder).await {
					late.push(format!("{} of {}, {bad:?}: {why}", file.get_id(), verb.name()));
				}
			}
		}
	}
	assert!(late.is_empty(), "{}", late.join("\n"));
	assert!(!folder.path().join("written").exists(), "nothing is written for a line that is refused");
}

#[test]
fn a_file_that_cannot_be_written_is_refused_when_the_line_is_read() {
	let folder = TempDir::new().expect("a temporary folder");
	let path = |name: &str| folder.path().join(name).display().to_string();
	std::fs::write(path("there"), "").expect("written");
	let mut accepted = Vec::new();
	for verb in verbs() {
		for file in verb.arguments().filter(|argument| is_written(argument)) {
			let place = if is_new(file) { "there" } else { "no/such" };
			let word = |argument: &Arg| match is_written(argument) {
				true if argument.get_id() == file.get_id() => path(place),
				true => path("new"),
				false => valid_word(argument),
			};
			let refused = Cli::try_parse_from(verb.line(&[file], word)).map(|_| ());
			if !matches!(refused.as_ref().map_err(|error| error.kind()), Err(ErrorKind::ValueValidation)) {
				accepted.push(format!("{} of {}: {refused:?}", file.get_id(), verb.name()));
			}
		}
	}
	assert!(accepted.is_empty(), "{}", accepted.join("\n"));
}
