//! Stories on a development chain, told with the command's own verbs.

mod council;
mod crowd;
mod efirma;
mod evaluation;
mod identity;
mod script;
mod tenders;
mod terms;

use crate::{cli as dev, practice};
use cadena_cli::{Answer, Cli, Common, schema};
use cadena_client::{
	Chain, Failure,
	base::{keys, words},
};
use cadena_primitives::{Moment, Office, PersonId, TenderId};
use cadena_runtime::{BlockNumber, pallet_efirma::ActId};
use clap::{Parser, Subcommand};
use futures::future::try_join_all;
use script::Script;
use serde::Serialize;
use serde_json::Value;
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
		/// Instead, a tender that 32 certified evaluators rate, whom nobody can name, and on which 210 citizens vote: the draw, sealed
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

/// What a play did.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Played {
	/// Acts that were done.
	acts: u32,
	/// Acts that were refused as the rules want it.
	refusals: u32,
	#[serde(flatten)]
	story: Story,
}

/// What is left of a story, for tests that look at the chain afterwards.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "story", rename_all = "kebab-case", rename_all_fields = "camelCase")]
enum Story {
	/// A tender that officers evaluated.
	Tenders { tender: TenderId },
	/// A tender that anonymous evaluators rated, and numbers of those who took part.
	Crowd {
		tender: TenderId,
		citizens: usize,
		evaluators: usize,
		/// Ballots that evaluators sealed.
		sealed: u32,
		/// Ballots that they disclosed.
		disclosed: u32,
		/// Citizens whose vote was counted.
		voted: u32,
	},
	/// The first person, the play's number and the CURPs of its persons: what nothing on the chain may tell.
	Identity { person: PersonId, play: BlockNumber, curps: Vec<String> },
	/// An act that two signed.
	Efirma { act: ActId },
	/// Nothing.
	Terms,
	/// Nothing.
	Council,
}

impl Story {
	/// Where to look afterwards.
	fn hint(&self) -> String {
		match self {
			Self::Tenders { tender } => {
				format!("Tender {tender} is closed. See it with: cadena tender show {tender}")
			}
			Self::Crowd { tender, .. } => format!("See the panel with: cadena panel show {tender}"),
			Self::Identity { person, .. } => {
				format!("See the first person with: cadena person show {person}")
			}
			Self::Efirma { act } => format!("See the act with: cadena efirma act show {act}"),
			Self::Terms => "See how far legal time is ahead with: cadena chain show".to_owned(),
			Self::Council => "See what the authorities do with: cadena authority show".to_owned(),
		}
	}
}

impl Verb {
	pub async fn execute(self, common: &Common, json: bool) -> Result<Answer, Failure> {
		let mut play = Play::new(common, json).await?;
		let story = match self {
			Verb::Tenders { crowd: false } => Story::Tenders { tender: play.tenders().await? },
			Verb::Tenders { crowd: true } => play.smart_tender().await?,
			Verb::Identity => play.identity().await?,
			Verb::Efirma => Story::Efirma { act: play.efirma().await? },
			Verb::Terms => {
				play.terms().await?;
				Story::Terms
			}
			Verb::Council => {
				play.council().await?;
				Story::Council
			}
		};
		let (acts, refusals) = (play.acts, play.refusals);
		let text =
			format!("\n{acts} acts done and {refusals} refused as the rules want it.\n{}", story.hint());
		Answer::local(text, Played { acts, refusals, story })
	}
}

/// Whether it is `cadena-dev` that knows these words.
fn is_practice(words: &[&str]) -> bool {
	words.first().is_some_and(|word| *word == "certificate")
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
		let folder = TempDir::with_prefix("cadena-play-")
			.map_err(|error| Failure::input("UnwritableFile", error.to_string()))?;
		let chain = common.chain().await?;
		practice::ensure_practice(&chain.at().await?).await?;
		Ok(Self {
			url: common.url.0.clone(),
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
		let line = ["", "--url", &self.url, "--dev", who].into_iter().chain(words.iter().copied());
		let malformed = |error: clap::Error| cadena_cli::refusal(&error);
		if is_practice(words) {
			return Box::pin(dev::Cli::try_parse_from(line).map_err(malformed)?.execute()).await;
		}
		let mut cli = Cli::try_parse_from(line).map_err(malformed)?;
		let idle = self.idle().pop();
		let chain = match idle {
			Some(chain) => chain,
			None => Chain::connect(&self.url).await?,
		};
		cli.common.connected = Some(chain.clone());
		let outcome = Box::pin(cli.execute()).await;
		self.idle().push(chain);
		let answer = outcome?;
		schema::ensure_valid(words, &answer.json)?;
		Ok(answer)
	}

	fn show_line(&self, who: &str, words: &[&str]) {
		let folder = format!("{}/", self.folder.path().display());
		let quoted: Vec<String> = words
			.iter()
			.map(|word| word.replace(&folder, ""))
			.map(|word| if word.contains(' ') { format!("'{word}'") } else { word })
			.collect();
		let command = if is_practice(words) { "cadena-dev" } else { "cadena" };
		self.say(format!("  $ {command} {} --dev {who}", quoted.join(" ")));
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

	/// An agency offers posts, and each account accepts, unless an earlier play on this chain made it an officer.
	async fn hire(&mut self, agency: &str, mandate: &str, officers: &[&str]) -> Result<(), Failure> {
		let accounts: Vec<String> = officers.iter().map(|officer| format!("dev:{officer}")).collect();
		let mut words = vec!["officer", "appoint", "--mandate", mandate];
		words.extend(accounts.iter().map(String::as_str));
		self.act(agency, &words).await?;
		for officer in officers {
			self.once(officer, &["officer", "accept"], "Agencies.NoSuchOffer").await?;
		}
		Ok(())
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
		let at = self.chain.at().await?;
		let calendar = at.calendar(Office::Country).await?;
		let left = moment.saturating_sub(at.now().await?);
		let (span, at) = (words::span(left), words::local(moment, &calendar));
		self.say(format!("  ... {what}: {span} are skipped, to {at}"));
		practice::skip_until(&self.chain, moment, &keys::development(TIMEKEEPER)?).await
	}

	/// The script of a story whose first act is at an hour of a date.
	async fn script(&self, first: script::Date, hour: u64) -> Result<Script, Failure> {
		let at = self.chain.at().await?;
		let calendar = at.calendar(Office::Country).await?;
		Ok(Script::ahead(at.now().await?, first, hour, calendar))
	}

	/// Waits for blocks, which nobody skips.
	async fn blocks(&self, blocks: u32, what: &str) -> Result<(), Failure> {
		let last = self.chain.finalised().await?.number + blocks;
		self.say(format!("  ... {what}: {blocks} blocks"));
		while self.chain.finalised().await?.number < last {
			tokio::time::sleep(POLL).await;
		}
		Ok(())
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	#[test]
	fn a_play_says_what_it_did_and_what_is_left() {
		let played = |story| serde_json::to_value(Played { acts: 9, refusals: 2, story }).expect("is JSON");
		let expected = json!({ "acts": 9, "refusals": 2, "story": "tenders", "tender": 7 });
		assert_eq!(played(Story::Tenders { tender: 7 }), expected);
		assert_eq!(played(Story::Terms), json!({ "acts": 9, "refusals": 2, "story": "terms" }));
	}
}
