//! The command line.

use crate::{bench, certificate::Certificate, play, skip::Skip};
use cadena_cli::{Answer, Common};
use cadena_client::Failure;
use clap::{Parser, Subcommand};

/// Plays stories on chains for practice, skips their legal time, makes certificates for them, and measures chains under load.
///
/// Nothing of it is for a chain in earnest. Exits as `cadena` does: 0 when it is done, 1 when the chain refuses, 2 on a bad
/// argument or file, and 3 when no node answers.
#[derive(Debug, Parser)]
#[command(name = "cadena-dev", version)]
pub struct Cli {
	#[command(flatten)]
	pub common: Common,

	/// Print one JSON document on standard output and nothing else there
	#[arg(long, global = true)]
	pub json: bool,

	#[command(subcommand)]
	pub noun: Noun,
}

/// What the command does.
#[derive(Debug, Subcommand)]
pub enum Noun {
	/// Plays a story on a practice chain with the verbs of `cadena`
	#[command(subcommand)]
	Play(play::Verb),
	/// Moves the legal time of a practice chain forward; signed by anyone, where the genesis lets anyone
	Skip(Skip),
	/// Makes a certificate of e.firma under the practice authority, whose key everybody has
	Certificate(Certificate),
	/// Measures a chain under load
	#[command(subcommand)]
	Bench(bench::Verb),
}

impl Cli {
	pub async fn execute(self) -> Result<Answer, Failure> {
		let common = &self.common;
		match self.noun {
			Noun::Play(verb) => verb.execute(common, self.json).await,
			Noun::Skip(skip) => skip.execute(common).await,
			Noun::Certificate(certificate) => certificate.execute(),
			Noun::Bench(verb) => verb.execute(common).await,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_cli::reference;
	use clap::CommandFactory;
	use std::path::Path;

	#[test]
	fn the_command_line_is_consistent() {
		Cli::command().debug_assert();
	}

	#[test]
	fn a_flood_without_measure_is_refused_when_the_line_is_read() {
		let parse = |words: &str| {
			let line = ["cadena-dev", "bench", "flood"].into_iter().chain(words.split_whitespace());
			Cli::try_parse_from(line).map(|_| ())
		};
		for right in ["", "--senders 4", "--open --rate 1", "--open --rate 5000 --seconds 60 --senders 64"] {
			assert!(parse(right).is_ok(), "{right}");
		}
		let wrong = [
			"--open",
			"--rate 100",
			"--seconds 40",
			"--open --rate 0",
			"--open --rate 5001",
			"--open --rate many",
			"--open --rate -1",
			"--open --rate 100 --seconds 4",
			"--open --rate 100 --seconds 61",
			"--open --rate 100 --senders 0",
			"--senders 65",
		];
		for wrong in wrong {
			assert!(parse(wrong).is_err(), "{wrong}");
		}
	}

	#[test]
	fn the_reference_is_the_one_that_is_kept() {
		// As it is now: the path at which this was compiled may be another checkout's.
		let package = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo runs the tests");
		let path = Path::new(&package).join("../docs/reference/cadena-dev.txt");
		let current = reference::ensure_current(&path, &reference::of(&Cli::command()));
		current.unwrap_or_else(|difference| panic!("{difference}"));
	}
}
