//! Tests of the command line as a whole.

mod arguments;
mod files;
mod offline;
mod replies;

use crate::{
	Cli,
	args::{NewFile, OutFile},
};
use clap::{Arg, Command, CommandFactory};
use std::{any::TypeId, path::PathBuf};

/// Of these each typed argument accepts one, or has names to choose from.
const CANDIDATES: &[&str] = &[
	"0",
	"1",
	"dev:Alice",
	"+9d",
	"2027-01-31T12:00:00Z",
	"2026-01-31",
	"09012",
	"9,200,000",
	"0=90,80",
	"9,200,000@+60d",
	"INE0804164Z7",
	"00001000000500000001",
	// 32 bytes.
	"0x0101010101010101010101010101010101010101010101010101010101010101",
	"0101010101010101010101010101010101010101010101010101010101010101",
	// The call of System.remark without a remark.
	"0x000000",
	"linked",
	"procurement/laassp/award",
	"specialty:0",
	"person:0",
	"US",
	"ws://127.0.0.1:9",
];

/// Verb of the command line.
struct Verb {
	/// The words that name it.
	words: Vec<String>,
	command: Command,
}

impl Verb {
	/// Its name.
	fn name(&self) -> String {
		self.words.join(" ")
	}

	/// What it takes with a value.
	fn arguments(&self) -> impl Iterator<Item = &Arg> {
		self.command.get_arguments().filter(|argument| argument.get_action().takes_values())
	}

	/// A line of the required arguments and of others, each with a word for its value.
	fn line(&self, others: &[&Arg], word: impl Fn(&Arg) -> String) -> Vec<String> {
		let given = |argument: &&Arg| {
			argument.is_required_set() || others.iter().any(|other| other.get_id() == argument.get_id())
		};
		let (places, options): (Vec<&Arg>, Vec<&Arg>) =
			self.arguments().filter(given).partition(|argument| argument.is_positional());
		let mut line = vec!["cadena".to_owned()];
		line.extend(self.words.iter().cloned());
		for argument in places.into_iter().chain(options) {
			line.extend(argument.get_long().map(|name| format!("--{name}")));
			let values = argument.get_num_args().map_or(1, |count| count.min_values().max(1));
			line.extend(std::iter::repeat_n(word(argument), values));
		}
		let flags = self.command.get_arguments().filter(|argument| !argument.get_action().takes_values());
		let required = flags.filter(|flag| flag.is_required_set()).filter_map(Arg::get_long);
		line.extend(required.map(|name| format!("--{name}")));
		line
	}

	/// The shortest line with this argument that is read: the required arguments, and one or two more where one of several is needed.
	fn valid_line(&self, argument: Option<&Arg>, word: impl Fn(&Arg) -> String) -> Vec<String> {
		let own: Vec<&Arg> = argument.into_iter().collect();
		let one_more = self.arguments().map(|more| vec![more]);
		let two_more = self.arguments().flat_map(|one| self.arguments().map(move |other| vec![one, other]));
		let more = std::iter::once(Vec::new()).chain(one_more).chain(two_more);
		let mut lines = more.map(|more: Vec<&Arg>| self.line(&[&own[..], &more].concat(), &word));
		let read = |line: &Vec<String>| Cli::command().try_get_matches_from(line).is_ok();
		lines.find(read).unwrap_or_else(|| {
			let line = self.line(&own, &word);
			panic!("{line:?}: {}", Cli::command().try_get_matches_from(&line).expect_err("it is not read"))
		})
	}
}

/// All verbs, in their order.
fn verbs() -> Vec<Verb> {
	fn walk(words: &[String], command: &Command, verbs: &mut Vec<Verb>) {
		if !command.has_subcommands() {
			verbs.push(Verb { words: words.to_vec(), command: command.clone() });
		}
		for verb in command.get_subcommands() {
			walk(&[words, &[verb.get_name().to_owned()]].concat(), verb, verbs);
		}
	}
	let mut verbs = Vec::new();
	walk(&[], &Cli::command(), &mut verbs);
	verbs
}

fn is<T: 'static>(argument: &Arg) -> bool {
	argument.get_value_parser().type_id() == TypeId::of::<T>()
}

/// Whether it is the name of a file.
fn is_file(argument: &Arg) -> bool {
	is::<PathBuf>(argument) || is_written(argument)
}

/// Whether it is the name of a file that is written.
fn is_written(argument: &Arg) -> bool {
	is_new(argument) || is::<OutFile>(argument)
}

/// Whether it is the name of a file that is made.
fn is_new(argument: &Arg) -> bool {
	is::<NewFile>(argument)
}

/// Whether it is text of any kind.
fn is_text(argument: &Arg) -> bool {
	is::<String>(argument) && argument.get_possible_values().is_empty()
}

/// A word that the argument accepts.
fn valid_word(argument: &Arg) -> String {
	if let Some(value) = argument.get_possible_values().first() {
		return value.get_name().to_owned();
	}
	let accepts = |word: &&&str| {
		let lone = Arg::new("lone").required(true).value_parser(argument.get_value_parser().clone());
		Command::new("lone").arg(lone).try_get_matches_from(["lone", word]).is_ok()
	};
	let word = CANDIDATES.iter().find(accepts);
	word.unwrap_or_else(|| panic!("give {} a word in CANDIDATES that it accepts", argument.get_id()))
		.to_string()
}
