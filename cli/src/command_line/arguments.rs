//! Every bad argument is refused when the line is read: before a node is asked, and with exit code 2.

use super::{is_file, is_text, valid_word, verbs};
use crate::Cli;
use clap::{CommandFactory, Parser, error::ErrorKind};

/// What no typed argument accepts.
const NONSENSE: &str = "?";

/// Arguments that are text, and why.
const TEXTS: &[(&str, &str)] = &[
	("dev", "every path names a development account"),
	("name", "official name of an agency"),
	("chain_id", "name of a folder, which `authority init` checks"),
	("locator", "the chain holds it as it is given"),
	("media_type", "the chain holds it as it is given"),
	("norm", "name of a norm, which the chain holds as it is given"),
	("live", "three words: the modality and two files"),
];

#[test]
fn every_verb_is_read_with_valid_words() {
	for verb in verbs() {
		verb.valid_line(None, valid_word);
	}
}

#[test]
fn every_bad_argument_is_refused_when_the_line_is_read() {
	let mut accepted = Vec::new();
	for verb in verbs() {
		for bad in verb.arguments().filter(|argument| !is_file(argument) && !is_text(argument)) {
			let word = |argument: &clap::Arg| {
				if argument.get_id() == bad.get_id() { NONSENSE.to_owned() } else { valid_word(argument) }
			};
			let refusal =
				Cli::try_parse_from(verb.line(&[bad], word)).map(|_| ()).map_err(|error| error.kind());
			if !matches!(refusal, Err(ErrorKind::ValueValidation | ErrorKind::InvalidValue)) {
				accepted.push(format!("{} of {}: {refusal:?}", bad.get_id(), verb.name()));
			}
		}
	}
	assert!(accepted.is_empty(), "{}", accepted.join("\n"));
}

#[test]
fn arguments_have_types_but_for_a_few_texts() {
	let command = Cli::command();
	let of_all = command.get_arguments().map(|argument| (argument.clone(), "all".to_owned()));
	let of_verbs = verbs().into_iter().flat_map(|verb| {
		let arguments: Vec<_> = verb.arguments().cloned().collect();
		arguments.into_iter().map(move |argument| (argument, verb.name()))
	});
	let untyped: Vec<String> = of_all
		.chain(of_verbs)
		.filter(|(argument, _)| is_text(argument))
		.filter(|(argument, _)| !TEXTS.iter().any(|(name, _)| argument.get_id() == *name))
		.map(|(argument, verb)| format!("{} of {verb}", argument.get_id()))
		.collect();
	assert!(untyped.is_empty(), "give these a type, or TEXTS a reason:\n{}", untyped.join("\n"));
}
