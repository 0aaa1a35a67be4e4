//! Stories on a development chain, told with the command's own verbs.

mod council;
mod crowd;
mod efirma;
mod evaluation;
mod identity;
mod script;
mod tenders;
mod terms;

use super::{Answer, Cli, Common};
use cadena_client::{Chain, Failure, keys, practice, view};
use cadena_primitives::{Moment, Office};
use clap::{Parser, Subcommand};
use futures::future::try_join_all;
use script::Script;
use serde_json::{Value, json};
use std::{
	fs,
	sync::{Mutex, MutexGuard, PoisonError},
	time::Duration,
};
use tempfile::TempDir;

/// Who skips time.
const TIMEKEEPER: &str = "Eve";
const POLL: Duration = Duration::from_millis(500);

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// A tender from the draft to the closed contract: the cadastral census of Tlalpan, replayed lawfully
	Tenders {
		/// Instead, a tender that 32 certified evaluators rate, whom nobody can name, and on which 210 citizens vote: the lot, sealed
		/// ballots, disclosure, the outcome, reputation and income
		#[arg(long)]
		crowd: bool,
	},
	/// Persons: enrolment, rings, accreditation in two steps, an anonymous opinion, recovery and death
	Identity,
	/// e.firma: certificates, an act that two sign, a refusal, a revocation, and a constancia that needs no node
	Efirma,
	/// Terms of years: an accreditation, a debarment, certificates, the citizen's log and a signed act, over ten years
	Terms,
	/// The council: an agency joins, its node is admitted, units are issued, the domains pause
	Council,
}

impl Verb {
	pub async fn execute(self, common: &Common, json: bool) -> Result<Answer, Failure> {
		let mut play = Play::new(common, json).await?;
		let (mut json, text) = match self {
			Verb::Tenders { crowd: false } => {
				let tender = play.tenders().await?;
				let hint = format!("Tender {tender} is closed. See it with: cadena tender show {tender}");
				(json!({ "tender": tender }), hint)
			}
			Verb::Tenders { crowd: true } => {
				let json = play.smart_tender().await?;
				let hint = format!("See the panel with: cadena panel show {}", json["tender"]);
				(json, hint)
			}
			Verb::Identity => {
				let json = play.identity().await?;
				let hint = format!("See the first person with: cadena person show {}", json["person"]);
				(json, hint)
			}
			Verb::Efirma => {
				let act = play.efirma().await?;
				(json!({ "act": act }), format!("See the act with: cadena efirma act show {act}"))
			}
			Verb::Terms => {
				play.terms().await?;
				(json!({}), "See how far legal time is ahead with: cadena chain show".to_owned())
			}
			Verb::Council => {
				play.council().await?;
				(json!({}), "See what the authorities do with: cadena authority show".to_owned())
			}
		};
		json["acts"] = play.acts.into();
		json["refusals"] = play.refusals.into();
		let text =
			format!("\n{} acts done and {} refused as the rules want it.\n{text}", play.acts, play.refusals);
		Ok(Answer::new(text, json))
	}
}

struct Play {
	url: String,
	chain: Chain,
	/// Connections that no command uses now: a node takes a hundred, and a play gives more commands.
	idle: Mutex<Vec<Chain>>,
	folder: TempDir,
	json: bool,
	acts: u32,
	refusals: u32,
}

impl Play {
	async fn new(common: &Common, json: bool) -> Result<Self, Failure> {
		let folder = TempDir::with_prefix("cadena-demo-")
			.map_err(|error| Failure::input("UnwritableFile", error.to_string()))?;
		let chain = common.chain().await?;
		practice::ensure_practice(&chain).await?;
		Ok(Self {
			url: common.url.clone(),
			chain,
			idle: Mutex::default(),
			folder,
			json,
			acts: 0,
			refusals: 0,
		})
	}

	fn idle(&self) -> MutexGuard<'_, Vec<Chain>> {
		self.idle.lock().unwrap_or_else(PoisonError::into_inner)
	}

	fn say(&self, text: impl AsRef<str>) {
		if self.json {
			eprintln!("{}", text.as_ref());
		} else {
			println!("{}", text.as_ref());
		}
	}

	fn scene(&self, title: &str) {
		self.say(format!("\n== {title}"));
	}

	fn path(&self, name: &str) -> String {
		self.folder.path().join(name).display().to_string()
	}

	/// A document with this text in the play's folder.
	fn document(&self, name: &str, text: &str) -> Result<String, Failure> {
		let path = self.folder.path().join(name);
		fs::write(&path, text).map_err(|error| Failure::input("UnwritableFile", error.to_string()))?;
		Ok(path.display().to_string())
	}

	async fn run(&self, who: &str, words: &[&str]) -> Result<Answer, Failure> {
		let line = ["cadena", "--url", &self.url, "--dev", who].into_iter().chain(words.iter().copied());
		let mut cli =
			Cli::try_parse_from(line).map_err(|error| Failure::input("DemoLine", error.to_string()))?;
		let idle = self.idle().pop();
		let chain = match idle {
			Some(chain) => chain,
			None => Chain::connect(&self.url).await?,
		};
		cli.common.connected = Some(chain.clone());
		let outcome = Box::pin(cli.execute()).await;
		self.idle().push(chain);
		outcome
	}

	fn show_line(&self, who: &str, words: &[&str]) {
		let folder = format!("{}/", self.folder.path().display());
		let quoted: Vec<String> = words
			.iter()
			.map(|word| word.replace(&folder, ""))
			.map(|word| if word.contains(' ') { format!("'{word}'") } else { word })
			.collect();
		self.say(format!("  $ cadena {} --dev {who}", quoted.join(" ")));
	}

	/// Does something on the chain and says what came of it.
	async fn act(&mut self, who: &str, words: &[&str]) -> Result<Value, Failure> {
		let json = self.locally(who, words).await?;
		self.acts += 1;
		Ok(json)
	}

	/// Does something of which the chain learns nothing, and says what came of it.
	async fn locally(&self, who: &str, words: &[&str]) -> Result<Value, Failure> {
		self.show_line(who, words);
		let answer = self.run(who, words).await?;
		for line in answer.text.trim_end().lines() {
			self.say(format!("    {line}"));
		}
		Ok(answer.json)
	}

	/// Does several things of different people at once.
	async fn together(&mut self, acts: &[(&str, Vec<&str>)]) -> Result<Vec<Value>, Failure> {
		let answers = self.at_once(acts).await?;
		Ok(self.tell(answers))
	}

	async fn at_once(&self, acts: &[(&str, Vec<&str>)]) -> Result<Vec<Answer>, Failure> {
		for (who, words) in acts {
			self.show_line(who, words);
		}
		try_join_all(acts.iter().map(|(who, words)| self.run(who, words))).await
	}

	/// Says what came of several things.
	fn tell(&mut self, answers: Vec<Answer>) -> Vec<Value> {
		let mut said = Vec::new();
		for answer in answers {
			self.acts += 1;
			if let Some(line) = answer.text.lines().next() {
				self.say(format!("    {line}"));
			}
			said.push(answer.json);
		}
		said
	}

	/// Does something that may have been done by an earlier play on this chain.
	async fn once(&mut self, who: &str, words: &[&str], done_before: &str) -> Result<(), Failure> {
		match self.act(who, words).await {
			Err(Failure::Refused { name, .. }) if name == done_before => {
				self.say("    (done before on this chain)");
				Ok(())
			}
			other => other.map(|_| ()),
		}
	}

	/// Tries something that the chain, or the program before it, has to refuse, by this name.
	async fn refused(&mut self, who: &str, words: &[&str], expected: &str) -> Result<(), Failure> {
		self.show_line(who, words);
		let outcome = self.run(who, words).await;
		self.is_refused(outcome, expected)
	}

	/// Fails unless it was refused by this name.
	fn is_refused(&mut self, outcome: Result<Answer, Failure>, expected: &str) -> Result<(), Failure> {
		match outcome {
			Err(failure) if failure.name() == expected => {
				self.refusals += 1;
				self.say(format!("    {failure}"));
				Ok(())
			}
			Err(failure) => Err(failure),
			Ok(_) => Err(Failure::Node(format!("the chain was to refuse this with {expected}, and did not"))),
		}
	}

	/// Skips legal time to a moment, unless it has come.
	async fn until(&self, moment: Moment, what: &str) -> Result<(), Failure> {
		let calendar = self.chain.calendar(Office::Country).await?;
		let left = moment.saturating_sub(self.chain.now().await?);
		let (span, at) = (view::span(left), view::local(moment, &calendar));
		self.say(format!("  ... {what}: {span} are skipped, to {at}"));
		practice::skip_until(&self.chain, moment, &keys::development(TIMEKEEPER)?).await
	}

	/// The script of a story whose first act is at an hour of a date.
	async fn script(&self, first: script::Date, hour: u64) -> Result<Script, Failure> {
		let calendar = self.chain.calendar(Office::Country).await?;
		Ok(Script::ahead(self.chain.now().await?, first, hour, calendar))
	}

	/// Waits for blocks, which nobody skips.
	async fn blocks(&self, blocks: u64, what: &str) -> Result<(), Failure> {
		let last = self.chain.finalised().await? + blocks;
		self.say(format!("  ... {what}: {blocks} blocks"));
		while self.chain.finalised().await? < last {
			tokio::time::sleep(POLL).await;
		}
		Ok(())
	}
}
