//! Every file is read before a node is asked: a bad one exits 2 where no node answers.

use super::{Verb, is_file, is_new, is_written, valid_word, verbs};
use crate::Cli;
use cadena_client::{
	base::{files, keys},
	efirma::{Credentials, Document},
	persons::biometrics,
};
use clap::{Arg, Parser, error::ErrorKind};
use efirma_practice::{Authority, HOLDER_BITS, Holder, Template, encrypted, new_key};
use sp_core::H256;
use std::path::Path;
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

/// Argument that gives a password where nobody types one.
const PASSWORD_FILE: &str = "efirma_password_file";

/// Writes valid files, named as the arguments that take them: those of each kind that a verb takes beside another with a form.
fn write_valid(folder: &TempDir) {
	let write = |name: &str, bytes: &[u8]| {
		let path = folder.path().join(name);
		files::write_private(&path, bytes).expect("written");
		path
	};
	let holder = Holder::NaturalPerson { rfc: "CACX7605101P8", curp: "CACX760510MGTSHC04" };
	let template = Template::fiel("30001000000500000001", "PERSONA DE PRACTICA", holder, 1_767_225_600);
	let key = new_key(HOLDER_BITS).expect("there is randomness");
	let certificate = Authority::practice().expect("is kept").issue(&template, &key).expect("is issued");
	let certificate = write("certificate", &certificate);
	let password = b"a password";
	let private_key = write("private_key", &encrypted(&key, password).expect("is sealed"));
	write(PASSWORD_FILE, password);
	let certificate = Document::read(&certificate).expect("is a certificate");
	let credentials = Credentials::open(certificate, &private_key, password).expect("belong together");
	let account = keys::account(&keys::development("Alice").expect("a development key"));
	let possession = credentials.possession(&H256::zero(), &account, 0).expect("is signed");
	write("possession", &serde_json::to_vec(&possession).expect("is JSON"));

	let sample = [0x5a; 256];
	let helper = biometrics::enrol(&biometrics::Template::new(sample, [0xff; 256])).expect("is reliable");
	write("helper", &serde_json::to_vec(&helper).expect("is JSON"));
	write("sample", &sample);
	write("tag_key", "5a".repeat(32).as_bytes());
	write("file", include_bytes!("../../../constancia/tests/golden/next/act.json"));
}

/// What becomes of a verb of which one file is bad, and no other.
async fn outcome(verb: &Verb, file: &Arg, bad: Bad, folder: &TempDir) -> Result<(), String> {
	let path = |name: &str| folder.path().join(name).display().to_string();
	let word = |argument: &Arg| match () {
		_ if is_written(argument) => path("written"),
		_ if !is_file(argument) => valid_word(argument),
		_ if argument.get_id() == file.get_id() && bad == Bad::Missing => path("missing"),
		_ if argument.get_id() == file.get_id() || !has_form(verb, argument) => path("malformed"),
		_ => path(argument.get_id().as_str()),
	};
	let mut line = verb.valid_line(Some(file), word);
	if file.get_id() != PASSWORD_FILE && line.iter().any(|word| word == "--efirma") {
		line.extend(["--efirma-password-file".to_owned(), path(PASSWORD_FILE)]);
	}
	let [missing, written] = ["missing", "written"].map(path);
	let is_unmade = |word: &&String| {
		let of_folder = Path::new(word).starts_with(folder.path()) && !Path::new(word).exists();
		of_folder && **word != missing && **word != written
	};
	if let Some(unmade) = line.iter().find(is_unmade) {
		return Err(format!("write_valid makes no {unmade}"));
	}
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
	write_valid(&folder);
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
