//! The command line: a noun and a verb, one file per noun.

mod account;
mod agency;
mod authority;
mod bench;
mod bid;
mod call_file;
mod chain;
mod checks;
mod constancia;
mod contract;
mod council;
mod demo;
mod efirma;
mod evaluator;
mod officer;
mod opinion;
mod panel;
mod person;
mod practice;
mod ring;
mod supplier;
mod tender;
mod vote;
mod witness;

use cadena_client::{
	Chain, Failure, files,
	holder::{self, Holder},
	keys,
	rings::RingSecret,
};
use cadena_primitives::{Document, Jurisdiction, Moment, time::HOUR};
use cadena_runtime::{RuntimeCall, RuntimeEvent};
use chrono::DateTime;
use clap::{Args, CommandFactory, Parser, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::Value;
use std::{
	io::IsTerminal,
	path::{Path, PathBuf},
	time::Duration,
};
use subxt_signer::sr25519::Keypair;
use zeroize::Zeroizing;

const DEFAULT_URL: &str = "ws://127.0.0.1:9944";

/// Acts on a Cadena chain: agencies and their council, authorities, persons, suppliers, tenders and contracts.
///
/// Waits until each act is finalised. Exits 0 when it is done, 1 when the chain refuses, 2 on a bad argument or file,
/// and 3 when no node answers.
#[derive(Debug, Parser)]
#[command(name = "cadena", version)]
pub struct Cli {
	#[command(flatten)]
	pub common: Common,

	/// Print one JSON document on standard output and nothing else there
	#[arg(long, global = true)]
	pub json: bool,

	#[command(subcommand)]
	pub noun: Noun,
}

/// Where the node is and who signs.
#[derive(Args, Clone, Debug)]
pub struct Common {
	/// The node's WebSocket address
	#[arg(long, global = true, default_value = DEFAULT_URL, env = "CADENA_URL")]
	pub url: String,

	/// Sign with the secret phrase or seed in this private file
	#[arg(long, global = true, value_name = "FILE", conflicts_with = "dev")]
	pub key_file: Option<PathBuf>,

	/// The private file with the password of a key file; without it the password is asked for
	#[arg(long, global = true, value_name = "FILE")]
	pub password_file: Option<PathBuf>,

	/// Sign with a development account: `Alice`, `Alice//officer`
	#[arg(long, global = true, value_name = "NAME")]
	pub dev: Option<String>,

	/// A connection of the play that gives this command
	#[arg(skip)]
	pub connected: Option<Chain>,
}

/// What the command acts on.
#[derive(Debug, Subcommand)]
pub enum Noun {
	/// The chain itself: which it is, its legal time, whether it is for practice
	#[command(subcommand)]
	Chain(chain::Verb),
	/// Legal time of a chain for practice
	#[command(subcommand)]
	Practice(practice::Verb),
	/// Accounts and the native unit
	#[command(subcommand)]
	Account(account::Verb),
	/// Public institutions
	#[command(subcommand)]
	Agency(agency::Verb),
	/// The nodes that agencies hold, and the authorities among them
	#[command(subcommand)]
	Authority(authority::Verb),
	/// The council of agencies: every seat gives the same command, the last that is needed carries it out
	#[command(subcommand)]
	Council(Box<council::Verb>),
	/// Persons acting for an agency
	#[command(subcommand)]
	Officer(officer::Verb),
	/// The registry of suppliers
	#[command(subcommand)]
	Supplier(supplier::Verb),
	/// Social witnesses
	#[command(subcommand)]
	Witness(witness::Verb),
	/// Natural persons: enrolment, keys, biometrics, accreditation and the access log
	#[command(subcommand)]
	Person(Box<person::Verb>),
	/// The rings of keys in which persons act anonymously
	#[command(subcommand)]
	Ring(ring::Verb),
	/// Questions that agencies put to residents
	#[command(subcommand)]
	Opinion(opinion::Verb),
	/// The key of the population registry
	#[command(subcommand)]
	Curp(checks::CurpVerb),
	/// The tax key
	#[command(subcommand)]
	Rfc(checks::RfcVerb),
	/// Advanced electronic signatures: certificates, documents and signing acts
	#[command(subcommand)]
	Efirma(Box<efirma::Verb>),
	/// What the chain says of something, in a file that anyone verifies without a node
	#[command(subcommand)]
	Constancia(constancia::Verb),
	/// Verifies a constancia without a node
	Verify(constancia::Verify),
	/// Public tenders and their contracts
	#[command(subcommand)]
	Tender(Box<tender::Verb>),
	/// Certified evaluators, who rate the bids of tenders anonymously
	#[command(subcommand)]
	Evaluator(evaluator::Verb),
	/// The panels of evaluators: the lot, grades of the outcome, and what evaluators earn
	#[command(subcommand)]
	Panel(panel::Verb),
	/// What citizens say of a tender, anonymously: comments, votes and grades
	#[command(subcommand)]
	Vote(vote::Verb),
	/// Measures a chain under load
	#[command(subcommand)]
	Bench(bench::Verb),
	/// Plays a story on a development chain with the command's own verbs
	#[command(subcommand)]
	Demo(demo::Verb),
	/// Prints the completions of a shell
	Completions {
		/// The shell
		shell: clap_complete::Shell,
	},
}

/// What a verb has to say.
pub struct Answer {
	text: String,
	json: Value,
}

impl Answer {
	pub fn new(text: impl Into<String>, json: Value) -> Self {
		Self { text: text.into(), json }
	}

	pub fn print(&self, json: bool) {
		if json {
			println!("{}", self.json);
		} else if !self.text.is_empty() {
			println!("{}", self.text.trim_end());
		}
	}
}

impl Cli {
	pub async fn execute(self) -> Result<Answer, Failure> {
		let common = &self.common;
		match self.noun {
			Noun::Chain(verb) => verb.execute(common).await,
			Noun::Practice(verb) => verb.execute(common).await,
			Noun::Account(verb) => verb.execute(common).await,
			Noun::Agency(verb) => verb.execute(common).await,
			Noun::Authority(verb) => verb.execute(common).await,
			Noun::Council(verb) => verb.execute(common).await,
			Noun::Officer(verb) => verb.execute(common).await,
			Noun::Supplier(verb) => verb.execute(common).await,
			Noun::Witness(verb) => verb.execute(common).await,
			Noun::Person(verb) => verb.execute(common).await,
			Noun::Ring(verb) => verb.execute(common).await,
			Noun::Opinion(verb) => verb.execute(common).await,
			Noun::Curp(verb) => verb.execute(),
			Noun::Rfc(verb) => verb.execute(),
			Noun::Efirma(verb) => verb.execute(common).await,
			Noun::Constancia(verb) => verb.execute(common).await,
			Noun::Verify(verify) => verify.execute(),
			Noun::Tender(verb) => verb.execute(common).await,
			Noun::Evaluator(verb) => verb.execute(common).await,
			Noun::Panel(verb) => verb.execute(common).await,
			Noun::Vote(verb) => verb.execute(common).await,
			Noun::Bench(verb) => verb.execute(common).await,
			Noun::Demo(verb) => verb.execute(common, self.json).await,
			Noun::Completions { shell } => {
				clap_complete::generate(shell, &mut Cli::command(), "cadena", &mut std::io::stdout());
				Ok(Answer::new("", Value::Null))
			}
		}
	}
}

impl Common {
	/// A connection to the node.
	pub async fn chain(&self) -> Result<Chain, Failure> {
		match &self.connected {
			Some(chain) => Ok(chain.clone()),
			None => Chain::connect(&self.url).await,
		}
	}

	/// Who signs.
	pub fn signer(&self) -> Result<Keypair, Failure> {
		match (&self.key_file, &self.dev) {
			(Some(file), _) => match self.key_file(file)? {
				Some(holder) => Ok(holder.account),
				None => keys::from_file(file),
			},
			(None, Some(name)) => keys::development(name),
			(None, None) => Err(Failure::input(
				"NoSigner",
				"say who signs: --key-file FILE, or --dev NAME on a development chain",
			)),
		}
	}

	/// Who signs, with the ring key: the file is opened, and the password asked for, once.
	pub fn holder(&self) -> Result<Holder, Failure> {
		let no_ring_key = || {
			let advice =
				"this needs a ring key: --key-file with a file of `cadena person keys new`, or --dev NAME";
			Failure::input("NoRingKey", advice)
		};
		match (&self.key_file, &self.dev) {
			(Some(file), _) => self.key_file(file)?.ok_or_else(no_ring_key),
			(None, Some(name)) => Ok(Holder {
				account: keys::development(name)?,
				ring: RingSecret::development(name.trim_start_matches('/')),
			}),
			(None, None) => Err(no_ring_key()),
		}
	}

	/// What is in a key file under a password; `None` for one with a phrase or seed alone.
	fn key_file(&self, path: &Path) -> Result<Option<Holder>, Failure> {
		files::ensure_private(path)?;
		let bytes = Zeroizing::new(files::read(path)?);
		if holder::is_key_file(&bytes) {
			holder::open(&bytes, &self.password("Password: ")?).map(Some)
		} else {
			Ok(None)
		}
	}

	/// The password of a key file.
	pub fn password(&self, prompt: &str) -> Result<Zeroizing<Vec<u8>>, Failure> {
		if let Some(path) = &self.password_file {
			files::ensure_private(path)?;
			let bytes = Zeroizing::new(files::read(path)?);
			return Ok(Zeroizing::new(bytes.trim_ascii_end().to_vec()));
		}
		let typed = rpassword::prompt_password(prompt).map_err(|error| {
			Failure::input("NoPassword", format!("{error}: give --password-file where nobody can type"))
		})?;
		Ok(Zeroizing::new(typed.into_bytes()))
	}

	/// Signs and submits a call, showing that it waits.
	pub async fn act(&self, call: impl Into<RuntimeCall>) -> Result<Vec<RuntimeEvent>, Failure> {
		let signer = self.signer()?;
		self.act_on(&self.chain().await?, call, &signer).await
	}

	/// As [`Common::act`], on a connection that is open.
	pub async fn act_on(
		&self,
		chain: &Chain,
		call: impl Into<RuntimeCall>,
		signer: &Keypair,
	) -> Result<Vec<RuntimeEvent>, Failure> {
		let waiting = waiting("until it is finalised");
		let happened = chain.submit(call.into(), signer).await;
		waiting.finish_and_clear();
		happened
	}
}

/// A sign on standard error that something takes time; none when that is no terminal.
pub fn waiting(what: &str) -> ProgressBar {
	if !std::io::stderr().is_terminal() {
		return ProgressBar::hidden();
	}
	let style = ProgressStyle::with_template("{spinner} waiting {msg} ({elapsed})")
		.unwrap_or_else(|_| ProgressStyle::default_spinner());
	let bar = ProgressBar::new_spinner().with_style(style).with_message(what.to_owned());
	bar.enable_steady_tick(Duration::from_millis(120));
	bar
}

/// A sign on standard error of how many are done; none when that is no terminal.
pub fn progress(what: &str) -> ProgressBar {
	let bar = waiting(what);
	let style = ProgressStyle::with_template("{spinner} {pos} {msg} ({elapsed})");
	bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()))
}

/// A document by its file: the chain gets its SHA-256, and where it is published if that is given.
#[derive(Args, Clone, Debug)]
pub struct DocumentArgs {
	/// The document; the chain gets its SHA-256 only
	#[arg(long, value_name = "FILE")]
	document: PathBuf,

	/// The URI that serves the document
	#[arg(long, value_name = "URI")]
	locator: Option<String>,
}

impl DocumentArgs {
	pub fn read(&self) -> Result<Document, Failure> {
		files::document(&self.document, self.locator.as_deref())
	}
}

/// Reads a moment: RFC 3339, or `+9d` and `+12h` in days of 24 hours and hours from now.
pub fn parse_moment(text: &str, now: Moment) -> Result<Moment, Failure> {
	let malformed = || {
		let advice = format!("{text} is neither an RFC 3339 date nor days or hours from now, as +9d or +12h");
		Failure::input("MalformedMoment", advice)
	};
	if let Some(span) = text.strip_prefix('+') {
		let hours = match (span.strip_suffix('d'), span.strip_suffix('h')) {
			(Some(days), _) => days.parse::<u64>().ok().and_then(|days| days.checked_mul(24)),
			(_, Some(hours)) => hours.parse::<u64>().ok(),
			_ => None,
		};
		let later =
			hours.and_then(|hours| hours.checked_mul(HOUR)).and_then(|length| now.checked_add(length));
		return later.ok_or_else(malformed);
	}
	let date = DateTime::parse_from_rfc3339(text).map_err(|_| malformed())?;
	u64::try_from(date.timestamp_millis()).map_err(|_| malformed())
}

/// Reads a jurisdiction: `federation`, INEGI's key of a state or municipality, or a foreign country's two letters.
pub fn parse_jurisdiction(text: &str) -> Result<Jurisdiction, Failure> {
	let parsed = match (text.len(), text.parse::<u16>()) {
		_ if text.eq_ignore_ascii_case("federation") => Some(Jurisdiction::Federation),
		(2, Ok(state)) => u8::try_from(state).ok().map(Jurisdiction::State),
		(5, Ok(key)) => Some(Jurisdiction::Municipality(key)),
		(2, Err(_)) => <[u8; 2]>::try_from(text.as_bytes()).ok().map(Jurisdiction::Abroad),
		_ => None,
	};
	parsed.filter(|jurisdiction| jurisdiction.validate().is_ok()).ok_or_else(|| {
		let advice = format!(
			"{text} is neither `federation`, an INEGI key of a state (09) or municipality (09012), nor a country (US)"
		);
		Failure::input("MalformedJurisdiction", advice)
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_command_line_is_consistent() {
		Cli::command().debug_assert();
	}

	#[test]
	fn moments_are_dates_or_days_from_now() {
		let parse = |text| parse_moment(text, 1_000).ok();
		assert_eq!(parse("+2d"), Some(1_000 + 2 * 86_400_000));
		assert_eq!(parse("+12h"), Some(1_000 + 43_200_000));
		assert_eq!(parse("1970-01-01T00:00:01Z"), Some(1_000));
		for text in ["", "+", "+d", "+9", "9d", "+9999999999999999d", "tomorrow", "1960-01-01T00:00:00Z"] {
			assert_eq!(parse(text), None, "{text}");
		}
	}

	#[test]
	fn places_are_read_by_their_keys() {
		assert_eq!(parse_jurisdiction("09012").ok(), Some(Jurisdiction::Municipality(9_012)));
		assert_eq!(parse_jurisdiction("09").ok(), Some(Jurisdiction::State(9)));
		for text in ["", "9", "99", "99001", "09000", "Tlalpan"] {
			assert!(parse_jurisdiction(text).is_err(), "{text}");
		}
	}

	#[test]
	fn a_secret_is_no_argument() {
		fn look(command: &clap::Command) {
			for argument in command.get_arguments() {
				let name = argument.get_id().as_str();
				let is_secret = ["secret", "seed", "password", "phrase", "suri"].contains(&name);
				let is_file = argument.get_value_parser().type_id() == std::any::TypeId::of::<PathBuf>();
				assert!(is_file || !is_secret, "{name} of {}", command.get_name());
			}
			command.get_subcommands().for_each(look);
		}
		look(&Cli::command());
	}
}
