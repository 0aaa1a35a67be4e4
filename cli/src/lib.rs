//! The command line of `cadena`: a noun and a verb, one file per noun.

pub mod answer;
pub mod args;
#[doc(hidden)]
pub mod reference;

mod account;
mod agency;
mod authority;
mod chain;
mod checks;
#[cfg(test)]
mod command_line;
mod company;
mod constancia;
mod council;
mod efirma;
mod evaluator;
mod officer;
mod opinion;
mod order;
mod panel;
mod person;
mod ring;
pub mod schema;
mod stage;
mod supplier;
mod tender;
mod transaction;
mod trust;
mod vote;
mod witness;

pub use answer::Answer;

use cadena_client::{
	At, Chain, Failure,
	base::{files, keys},
	legal_persons,
	node::{Included, Receipt, Transaction, Trust, default_path},
	persons::holder::{self, Holder},
	rings::RingSecret,
};
use cadena_primitives::{Rfc, legal_person::account_of};
use cadena_runtime::{AccountId, RuntimeCall};
use clap::{Args, CommandFactory, Parser, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;
use sp_core::H256;
use std::{
	io::IsTerminal,
	path::{Path, PathBuf},
	process::ExitCode,
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
#[command(name = "cadena", version, arg_required_else_help = true)]
pub struct Cli {
	#[command(flatten)]
	pub common: Common,

	/// Print one JSON document on standard output and nothing else there
	#[arg(long, global = true)]
	pub json: bool,

	/// Sign the transaction that `--offline` wrote to this file, with the key that is here; needs no node
	#[arg(long, value_name = "FILE", conflicts_with = "deliver")]
	pub sign: Option<PathBuf>,

	/// Submit the transaction in this file, which was signed elsewhere
	#[arg(long, value_name = "FILE")]
	pub deliver: Option<PathBuf>,

	/// Say what became of a transaction whose sending was interrupted: HASH, or HASH:FIRST:LAST as the interruption gave it
	#[arg(long, value_name = "HASH", conflicts_with_all = ["sign", "deliver"])]
	pub resume: Option<Receipt>,

	#[command(subcommand)]
	pub noun: Option<Noun>,
}

/// Where the node is and who signs.
#[derive(Args, Clone, Debug)]
pub struct Common {
	/// The node's WebSocket address
	#[arg(long, global = true, default_value = DEFAULT_URL, env = "CADENA_URL")]
	pub url: args::NodeUrl,

	/// The hash of the chain's first block, from a source that you trust: what is of another chain is refused
	#[arg(long, global = true, value_name = "HASH", env = "CADENA_GENESIS")]
	pub genesis: Option<H256>,

	/// The file of `cadena trust`, from which what is read is proven; without it, the one in the folder of your settings, if it is there
	#[arg(long, global = true, value_name = "FILE", env = "CADENA_TRUST")]
	pub trust: Option<PathBuf>,

	/// Believe the node without proofs, and reach it without encryption wherever it is
	#[arg(long, global = true)]
	pub insecure: bool,

	/// Sign with the secret phrase or seed in this private file
	#[arg(long, global = true, value_name = "FILE", conflicts_with = "dev")]
	pub key_file: Option<PathBuf>,

	/// The private file with the password of a key file; without it the password is asked for
	#[arg(long, global = true, value_name = "FILE")]
	pub password_file: Option<PathBuf>,

	/// Sign with a development account: `Alice`, `Alice//officer`
	#[arg(long, global = true, value_name = "NAME")]
	pub dev: Option<String>,

	/// Write the transaction to this file instead of signing and sending it: see `--sign` and `--deliver`
	#[arg(long, global = true, value_name = "FILE", requires = "signer", conflicts_with_all = ["key_file", "dev"])]
	pub offline: Option<args::NewFile>,

	/// The account that is to sign what `--offline` writes
	#[arg(long, global = true, value_name = "ACCOUNT", requires = "offline")]
	pub signer: Option<args::Account>,

	/// Act with the account of the legal person with this RFC, as its representative
	#[arg(long, global = true, value_name = "RFC")]
	pub company: Option<args::LegalRfc>,

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
	/// Legal persons: their accounts without a key, and who represents them
	#[command(subcommand)]
	Company(Box<company::Verb>),
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
	/// Orders of courts and other authorities about a contract
	#[command(subcommand)]
	Order(order::Verb),
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
	/// Keeps which chain is trusted, so that later commands prove what they read
	Trust(trust::Verb),
	/// Public tenders and their contracts
	#[command(subcommand)]
	Tender(Box<tender::Verb>),
	/// Certified evaluators, who rate the bids of tenders anonymously
	#[command(subcommand)]
	Evaluator(evaluator::Verb),
	/// The panels of evaluators: the draw, grades of the outcome, and what evaluators earn
	#[command(subcommand)]
	Panel(panel::Verb),
	/// What citizens say of a tender, anonymously: comments, votes and grades
	#[command(subcommand)]
	Vote(vote::Verb),
	/// Prints the JSON Schema of what the verbs of a noun answer with --json
	Schema(schema::Verb),
	/// Prints the completions of a shell
	Completions {
		/// The shell
		shell: clap_complete::Shell,
	},
}

/// Reads the command line. A bad argument is named as every refusal is, in JSON too where that is asked for.
pub fn parse<C: Parser>() -> Result<C, ExitCode> {
	C::try_parse().map_err(|error| {
		if error.use_stderr() && std::env::args().any(|word| word == "--json") {
			println!("{}", refusal(&error).to_json());
		}
		let _ = error.print();
		ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
	})
}

/// Refusal of a command line: that of the argument which could not be read, if one could not.
pub fn refusal(error: &clap::Error) -> Failure {
	match std::error::Error::source(error).and_then(|source| source.downcast_ref::<Failure>()) {
		Some(Failure::Input { name, explanation }) => Failure::input(name.clone(), explanation.clone()),
		_ => Failure::input("BadArguments", error.to_string()),
	}
}

/// Prints what a command has to say, or why it failed, and gives the exit code.
pub fn report(outcome: Result<Answer, Failure>, json: bool) -> ExitCode {
	match outcome {
		Ok(answer) => {
			answer.print(json);
			if answer.holds { ExitCode::SUCCESS } else { ExitCode::FAILURE }
		}
		Err(failure) => {
			eprintln!("error: {failure}");
			if json {
				println!("{}", failure.to_json());
			}
			ExitCode::from(failure.exit_code())
		}
	}
}

impl Cli {
	/// Does what the words say.
	pub async fn execute(self) -> Result<Answer, Failure> {
		let common = &self.common;
		if self.noun.is_none() && common.company.is_some() {
			let advice = "the transaction in the file says already for whom it acts: leave --company out";
			return Err(Failure::input("BadArguments", advice));
		}
		let noun = match (self.noun, &self.sign, &self.deliver, &self.resume) {
			(Some(noun), None, None, None) => noun,
			(None, Some(file), ..) => return transaction::sign(common, file),
			(None, None, Some(file), _) => return transaction::deliver(common, file).await,
			(None, None, None, Some(receipt)) => return transaction::resume(common, receipt).await,
			_ => {
				let advice = "--sign, --deliver and --resume stand alone: without them say what to do, as in `cadena tender list`";
				return Err(Failure::input("BadArguments", advice));
			}
		};
		match noun.execute(common).await {
			Err(Failure::SignedElsewhere(file, transaction)) => transaction::written(&file, &transaction),
			Ok(_) if common.offline.is_some() => Err(nothing_to_sign()),
			outcome => outcome,
		}
	}
}

fn nothing_to_sign() -> Failure {
	let advice = "this writes no transaction, and --offline wrote no file: leave it out";
	Failure::input("NothingToSign", advice)
}

impl Noun {
	async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Noun::Chain(verb) => verb.execute(common).await,
			Noun::Account(verb) => verb.execute(common).await,
			Noun::Agency(verb) => verb.execute(common).await,
			Noun::Authority(verb) => verb.execute(common).await,
			Noun::Council(verb) => verb.execute(common).await,
			Noun::Company(verb) => verb.execute(common).await,
			Noun::Officer(verb) => verb.execute(common).await,
			Noun::Supplier(verb) => verb.execute(common).await,
			Noun::Witness(verb) => verb.execute(common).await,
			Noun::Person(verb) => verb.execute(common).await,
			Noun::Ring(verb) => verb.execute(common).await,
			Noun::Opinion(verb) => verb.execute(common).await,
			Noun::Order(verb) => verb.execute(common).await,
			Noun::Curp(verb) => verb.execute(),
			Noun::Rfc(verb) => verb.execute(),
			Noun::Efirma(verb) => verb.execute(common).await,
			Noun::Constancia(verb) => verb.execute(common).await,
			Noun::Verify(verify) => verify.execute(common.genesis),
			Noun::Trust(verb) => verb.execute(common).await,
			Noun::Tender(verb) => verb.execute(common).await,
			Noun::Evaluator(verb) => verb.execute(common).await,
			Noun::Panel(verb) => verb.execute(common).await,
			Noun::Vote(verb) => verb.execute(common).await,
			Noun::Schema(verb) => verb.execute(),
			Noun::Completions { shell } => {
				let mut script = Vec::new();
				clap_complete::generate(shell, &mut Cli::command(), "cadena", &mut script);
				let text = String::from_utf8_lossy(&script).into_owned();
				Answer::local(text.clone(), json!({ "shell": shell.to_string(), "script": text }))
			}
		}
	}
}

impl Common {
	/// A connection to the node, for what signs.
	pub async fn chain(&self) -> Result<Chain, Failure> {
		let trust = match &self.connected {
			Some(_) => self.genesis.map(Trust::of),
			None => self.trusted()?,
		};
		self.chain_of(trust).await
	}

	async fn chain_of(&self, trust: Option<Trust>) -> Result<Chain, Failure> {
		let chain = match &self.connected {
			Some(chain) => chain.clone(),
			None => {
				self.url.ensure_secure(self.insecure)?;
				Chain::connect(&self.url.0).await?
			}
		};
		match trust {
			Some(trust) if self.insecure => chain.ensure_of(trust.genesis()).map(|()| chain),
			Some(trust) => chain.trusting(trust),
			None => Ok(chain),
		}
	}

	/// The chain that is trusted: of the file, if there is one, and of `--genesis`.
	pub fn trusted(&self) -> Result<Option<Trust>, Failure> {
		let kept = match &self.trust {
			Some(path) => Some(Trust::read(path)?),
			None => default_path().filter(|path| path.exists()).map(|path| Trust::read(&path)).transpose()?,
		};
		match (kept, self.genesis) {
			(Some(kept), Some(genesis)) if kept.genesis() != genesis && self.trust.is_some() => {
				let advice = "the file of --trust is of another chain than --genesis or CADENA_GENESIS";
				Err(Failure::input("OtherChain", advice))
			}
			(Some(kept), Some(genesis)) if kept.genesis() != genesis => Ok(Some(Trust::of(genesis))),
			(Some(kept), _) => Ok(Some(kept)),
			(None, genesis) => Ok(genesis.map(Trust::of)),
		}
	}

	/// A connection to the node, for what only reads.
	pub async fn reading(&self) -> Result<Chain, Failure> {
		if self.offline.is_some() { Err(nothing_to_sign()) } else { self.chain().await }
	}

	/// The same, of which what is read is proven from this.
	async fn reading_as(&self, trust: Option<Trust>) -> Result<Chain, Failure> {
		if self.offline.is_some() { Err(nothing_to_sign()) } else { self.chain_of(trust).await }
	}

	/// State of the last final block, on which something depends that cannot be taken back. Where nothing proves it, it is said.
	pub async fn relied(&self, chain: &Chain, on: &str) -> Result<At, Failure> {
		let at = chain.at().await?;
		self.say_believed(&at, on);
		Ok(at)
	}

	/// Says what the node is believed about, where nothing proves it. Plays, which are for practice, say nothing.
	pub fn say_believed(&self, at: &At, what: &str) {
		if !at.is_proven() && self.connected.is_none() {
			eprintln!(
				"the node is believed about {what}: nothing proves it. Give --genesis, or trust the chain once: `cadena trust --genesis HASH`"
			);
		}
	}

	/// State of the node's last final block, for what only reads.
	pub async fn at(&self) -> Result<At, Failure> {
		self.reading().await?.at().await
	}

	/// The RFC of the company for which is acted.
	fn company(&self) -> Option<Rfc> {
		self.company.as_ref().map(|args::LegalRfc(rfc)| *rfc)
	}

	/// The account that acts: of the company, which needs no key to be named, or else of the signer.
	pub fn actor(&self) -> Result<AccountId, Failure> {
		match self.company() {
			Some(rfc) => Ok(account_of(&rfc)),
			None => Ok(self.signer()?.account()),
		}
	}

	/// Who signs, and for whom.
	pub fn signer(&self) -> Result<Signer, Failure> {
		let company = self.company();
		if let (Some(args::NewFile(file)), Some(args::Account(account))) = (&self.offline, &self.signer) {
			return Ok(Signer { hand: Hand::Elsewhere(account.clone(), file.clone()), company });
		}
		let key = match (&self.key_file, &self.dev) {
			(Some(file), _) => match self.key_file(file)? {
				Some(holder) => Ok(holder.account),
				None => keys::from_file(file),
			},
			(None, Some(name)) => keys::development(name),
			(None, None) => Err(Failure::input(
				"NoSigner",
				"say who signs: --key-file FILE, or --dev NAME on a development chain",
			)),
		};
		key.map(|key| Signer { hand: Hand::Key(Box::new(key)), company })
	}

	/// Who signs, with the ring key: the file is opened, and the password asked for, once.
	pub fn holder(&self) -> Result<Holder, Failure> {
		self.ensure_here()?;
		if self.company.is_some() {
			return Err(not_for_companies());
		}
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

	/// Refuses `--offline` for what is sent without a signature, or needs a ring key.
	pub fn ensure_here(&self) -> Result<(), Failure> {
		if self.offline.is_some() { Err(not_offline()) } else { Ok(()) }
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

	/// Signs and submits a call, showing that it waits; or writes it to a file for a key that is elsewhere. For a company it is the
	/// act of a representative.
	pub async fn act(&self, call: impl Into<RuntimeCall>) -> Result<Included, Failure> {
		// A missing key is told before a node is asked.
		let signer = self.signer()?;
		self.act_as(&self.chain().await?, call, &signer).await
	}

	/// As [`Common::act`], on a connection that is open, by a signer who is known.
	pub async fn act_as(
		&self,
		chain: &Chain,
		call: impl Into<RuntimeCall>,
		signer: &Signer,
	) -> Result<Included, Failure> {
		let call = match signer.company {
			Some(rfc) => legal_persons::act(chain, rfc, &signer.hand.account(), call.into()).await?,
			None => call.into(),
		};
		match &signer.hand {
			Hand::Key(key) => {
				let waiting = waiting("until it is finalised");
				let happened = chain.submit(call, key).await;
				waiting.finish_and_clear();
				happened
			}
			Hand::Elsewhere(account, file) => {
				let transaction = Transaction::prepare(chain, &call, account).await?;
				transaction.write(file)?;
				Err(Failure::SignedElsewhere(file.clone(), Box::new(transaction)))
			}
		}
	}
}

/// Who signs a transaction, and the company for which.
#[derive(Clone)]
pub struct Signer {
	hand: Hand,
	company: Option<Rfc>,
}

/// Where the key of a signer is.
#[derive(Clone)]
enum Hand {
	/// Here.
	Key(Box<Keypair>),
	/// Elsewhere: its account, and the file that the transaction is written to.
	Elsewhere(AccountId, PathBuf),
}

impl Hand {
	fn account(&self) -> AccountId {
		match self {
			Self::Key(key) => keys::account(key),
			Self::Elsewhere(account, _) => account.clone(),
		}
	}
}

impl Signer {
	/// The account that acts: the company's, where one is acted for.
	pub fn account(&self) -> AccountId {
		self.company.as_ref().map_or_else(|| self.hand.account(), account_of)
	}

	/// Refuses a key that is elsewhere.
	pub fn ensure_here(&self) -> Result<(), Failure> {
		match self.hand {
			Hand::Key(_) => Ok(()),
			Hand::Elsewhere(..) => Err(not_offline()),
		}
	}

	/// The key, which must be here, for what no company does.
	pub fn key(&self) -> Result<&Keypair, Failure> {
		match (&self.hand, self.company) {
			(Hand::Elsewhere(..), _) => Err(not_offline()),
			(Hand::Key(_), Some(_)) => Err(not_for_companies()),
			(Hand::Key(key), None) => Ok(key),
		}
	}
}

fn not_for_companies() -> Failure {
	let advice = "this is done by a person or an office for itself: leave --company out";
	Failure::input("NotForCompanies", advice)
}

fn not_offline() -> Failure {
	let advice =
		"this takes several transactions, or a key that is here: give --key-file in place of --offline";
	Failure::input("NotOffline", advice)
}

impl From<&Keypair> for Signer {
	fn from(key: &Keypair) -> Self {
		Self { hand: Hand::Key(Box::new(key.clone())), company: None }
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

#[cfg(test)]
mod tests {
	use super::*;
	use std::any::TypeId;

	#[test]
	fn the_command_line_is_consistent() {
		Cli::command().debug_assert();
	}

	#[test]
	fn a_secret_is_no_argument() {
		fn look(command: &clap::Command) {
			for argument in command.get_arguments() {
				let name = argument.get_id().as_str();
				let is_secret = ["secret", "seed", "password", "phrase", "suri"].contains(&name);
				let kind = argument.get_value_parser().type_id();
				let is_file = kind == TypeId::of::<PathBuf>() || kind == TypeId::of::<args::NewFile>();
				assert!(is_file || !is_secret, "{name} of {}", command.get_name());
			}
			command.get_subcommands().for_each(look);
		}
		look(&Cli::command());
	}
}
