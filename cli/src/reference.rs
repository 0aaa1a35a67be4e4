//! The whole command line as one text, and the files that the repository keeps of it.

use clap::Command;
use std::{fs, path::Path};

/// Long help of a command and of each of its verbs, in their order.
pub fn of(command: &Command) -> String {
	let mut text = String::new();
	add(&mut text, command.get_name(), command);
	text
}

fn add(text: &mut String, words: &str, command: &Command) {
	// What the environment of the moment holds is no part of it.
	let mut alone =
		command.clone().bin_name(words.to_owned()).mut_args(|argument| argument.hide_env_values(true));
	let help = alone.render_long_help().to_string();
	if !text.is_empty() {
		*text += "\n";
	}
	*text += &format!("## {words}\n\n");
	for line in help.trim_end().lines() {
		*text += line.trim_end();
		*text += "\n";
	}
	for verb in command.get_subcommands() {
		add(text, &format!("{words} {}", verb.get_name()), verb);
	}
}

/// Refuses a file of the repository that has another text. With `CADENA_UPDATE=1` it is written anew instead.
pub fn ensure_current(path: &Path, text: &str) -> Result<(), String> {
	let named = |error: std::io::Error| format!("{}: {error}", path.display());
	if std::env::var_os("CADENA_UPDATE").is_some_and(|update| update == "1") {
		fs::create_dir_all(path.parent().unwrap_or(path)).map_err(named)?;
		return fs::write(path, text).map_err(named);
	}
	let kept = fs::read_to_string(path).unwrap_or_default();
	if kept == text {
		return Ok(());
	}
	let same = kept.lines().zip(text.lines()).take_while(|(kept, now)| kept == now).count();
	let line = |text: &str| text.lines().nth(same).unwrap_or("(the end)").to_owned();
	Err(format!(
		"{} is not what the command says now: see whether the change is meant, and write it anew with `make reference`.\n\
		 line {}\n  kept {}\n  now  {}",
		path.display(),
		same + 1,
		line(&kept),
		line(text)
	))
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{Cli, schema};
	use clap::CommandFactory;
	use std::{collections::BTreeSet, path::PathBuf};

	/// As it is now: the path at which this was compiled may be another checkout's.
	fn docs() -> PathBuf {
		let package = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo runs the tests");
		Path::new(&package).join("../docs")
	}

	#[test]
	fn the_command_line_is_the_one_that_is_kept() {
		let path = docs().join("reference/cadena.txt");
		ensure_current(&path, &of(&Cli::command())).unwrap_or_else(|difference| panic!("{difference}"));
	}

	#[test]
	fn the_answers_are_those_that_are_kept() {
		let path = |noun: &str| docs().join(format!("json/{noun}.json"));
		let differences: Vec<String> = schema::NOUNS
			.iter()
			.filter_map(|(noun, _)| {
				let text = serde_json::to_string_pretty(&schema::of(noun)).expect("is JSON");
				ensure_current(&path(noun), &format!("{text}\n")).err()
			})
			.collect();
		assert!(differences.is_empty(), "{}", differences.join("\n"));
		let kept: BTreeSet<PathBuf> = docs()
			.join("json")
			.read_dir()
			.expect("a folder")
			.map(|entry| entry.expect("a file").path())
			.filter(|path| path.extension().is_some_and(|extension| extension == "json"))
			.collect();
		let known: BTreeSet<PathBuf> = schema::NOUNS.iter().map(|(noun, _)| path(noun)).collect();
		assert_eq!(kept, known, "and no others");
	}

	#[test]
	fn every_verb_is_in_the_text_without_what_the_environment_holds() {
		let command = Command::new("tool").subcommand(
			Command::new("noun").subcommand(
				Command::new("verb")
					.about("Does it")
					.arg(clap::Arg::new("path").long("path").env("PATH").help("Where")),
			),
		);
		let text = of(&command);
		assert!(text.contains("## tool noun verb\n\nDoes it\n\nUsage: tool noun verb [OPTIONS]\n"), "{text}");
		assert!(text.contains("[env: PATH]"), "{text}");
	}
}
