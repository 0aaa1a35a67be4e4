//! Natural persons.

mod accredit;
mod anchor;

use super::{Answer, Common, progress};
use cadena_client::{Chain, Failure, enrolment, files, holder, keys, person, view};
use cadena_primitives::PersonId;
use cadena_runtime::Runtime;
use clap::{Args, Subcommand, ValueEnum};
use pallet_identity::{
	Call,
	types::{Class, Level, Modality, Outcome, Person, RingKeySlot, Standing},
};
use serde_json::{Value, json};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Enrols the persons of a table, each row on its own; signed by an officer of CivilRegistry
	Enrol {
		/// CSV with the columns curp,register,account,residence,consulate
		table: PathBuf,
		/// The private file with the key under which tags are computed
		#[arg(long, value_name = "FILE")]
		tag_key: PathBuf,
		/// What became of each row; given again, enrolled rows are passed over
		#[arg(long, value_name = "FILE")]
		outcomes: PathBuf,
	},
	/// Shows what the chain knows of a person
	Show(Who),
	/// Records a change of residence; signed by an officer of CivilRegistry
	Move {
		/// The person's number
		person: PersonId,
		/// INEGI's key of the municipality, or the country's two letters
		#[arg(long, value_name = "PLACE")]
		to: String,
		/// The consulate's number, abroad
		#[arg(long)]
		consulate: Option<u16>,
	},
	/// Moves a person to another register; signed by an officer of CivilRegistry
	Reclassify {
		/// The person's number
		person: PersonId,
		/// The register
		#[arg(long)]
		register: Register,
	},
	/// Replaces the CURP of a person; the new one is read from standard input; signed by an officer of CivilRegistry
	Correct {
		/// The person's number
		person: PersonId,
		/// The private file with the key under which tags are computed
		#[arg(long, value_name = "FILE")]
		tag_key: PathBuf,
		/// The act that orders it
		#[arg(long, value_name = "FILE")]
		grounds: PathBuf,
	},
	/// Computes the tag of a CURP, which is read from standard input: how the chain knows it
	Tag {
		/// The private file with the key under which tags are computed
		#[arg(long, value_name = "FILE")]
		tag_key: PathBuf,
	},
	/// Suspends a record; signed by an officer of CivilRegistry
	Suspend {
		/// The person's number
		person: PersonId,
		/// The written causes; the chain gets their SHA-256 only
		#[arg(long, value_name = "FILE")]
		grounds: PathBuf,
	},
	/// Asks for clarification of a suspension; signed by the person
	Clarify {
		/// The request; the chain gets its SHA-256 only
		#[arg(long, value_name = "FILE")]
		request: PathBuf,
	},
	/// Lifts a suspension; signed by an officer of CivilRegistry
	Reinstate {
		/// The person's number
		person: PersonId,
		/// The resolution; the chain gets its SHA-256 only
		#[arg(long, value_name = "FILE")]
		resolution: PathBuf,
	},
	/// Records a death; signed by an officer of CivilRegistry
	Death {
		/// The person's number
		person: PersonId,
		/// The certificate; the chain gets its SHA-256 only
		#[arg(long, value_name = "FILE")]
		certificate: PathBuf,
	},
	/// Gives a person another account by a live match; signed by an officer of CivilRegistry
	Recover {
		/// The person's number
		person: PersonId,
		/// The new account
		#[arg(long)]
		account: String,
		#[command(flatten)]
		matched: anchor::Match,
	},
	/// The account's key and the ring key
	#[command(subcommand)]
	Keys(Keys),
	/// The person's key in a ring
	#[command(subcommand)]
	Ring(RingVerb),
	/// Biometrics
	#[command(subcommand)]
	Anchor(anchor::Verb),
	/// Shows of identity to those who ask
	#[command(subcommand)]
	Accredit(accredit::Verb),
	/// Who asked for a person, when and for what
	Log(Who),
}

/// A person by number or account; the signer when nothing is given.
#[derive(Args, Clone, Debug)]
pub struct Who {
	/// The person's number
	#[arg(conflicts_with = "account")]
	person: Option<PersonId>,
	/// The person's account
	#[arg(long)]
	account: Option<String>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Register {
	/// Adult citizens
	Citizen,
	/// Mexicans under 18
	Minor,
	/// Foreign residents
	Foreigner,
}

#[derive(Debug, Subcommand)]
pub enum Keys {
	/// Makes new keys and writes them to a private file under a password
	New {
		/// The file
		file: PathBuf,
	},
	/// Shows the account and the ring key of the signer
	Show,
}

#[derive(Debug, Subcommand)]
pub enum RingVerb {
	/// Lets the ring key wait for a ring where the person lives; signed by the person
	Join,
	/// Gives up the ring key; signed by the person
	Leave,
}

/// The name of a biometric.
pub fn modality_name(modality: Modality) -> &'static str {
	match modality {
		Modality::Fingerprints => "fingerprints",
		Modality::Face => "face",
		Modality::Iris => "iris",
	}
}

impl Who {
	async fn find(&self, chain: &Chain, common: &Common) -> Result<(PersonId, Person), Failure> {
		match (self.person, &self.account) {
			(Some(number), _) => Ok((number, person::record(chain, number).await?)),
			(None, Some(account)) => person::signer(chain, &keys::parse_account(account)?).await,
			(None, None) => person::signer(chain, &keys::account(&common.signer()?)).await,
		}
	}
}

/// A person as a document: nothing in it tells who they are.
async fn document(chain: &Chain, number: PersonId, record: &Person) -> Result<Value, Failure> {
	let anchors = person::anchors(chain, number).await?;
	let consented: Vec<Modality> =
		anchors.iter().filter(|(_, anchor)| anchor.is_consented()).map(|(modality, _)| *modality).collect();
	let standing = match record.standing {
		Standing::Active => json!({ "state": "active" }),
		Standing::Suspended { grounds, since, clarification } => json!({
			"state": "suspended",
			"grounds": grounds,
			"since": view::moment(since),
			"clarification": clarification,
		}),
		Standing::Deceased { at } => json!({ "state": "deceased", "at": view::moment(at) }),
	};
	let anchors: Vec<Value> = anchors
		.iter()
		.map(|(modality, anchor)| {
			json!({
				"modality": modality_name(*modality),
				"key": hex::encode(anchor.key),
				"helper": anchor.helper,
				"consented": anchor.is_consented(),
			})
		})
		.collect();
	Ok(json!({
		"person": number,
		"account": record.account.to_string(),
		"register": register_name(record.class),
		"residence": view::jurisdiction(&record.residence.place()),
		"standing": standing,
		"level": match Level::of(&consented) {
			Level::Curp => "CURP",
			Level::NationalDocument => "national document",
		},
		"anchors": anchors,
		"ringKey": match record.ring_key {
			RingKeySlot::Held(key) => Some(hex::encode(key)),
			RingKeySlot::Empty | RingKeySlot::GivenUp(_) => None,
		},
		"enrolledAt": view::moment(record.enrolled_at),
	}))
}

fn register_name(class: Class) -> &'static str {
	match class {
		Class::Citizen => "citizen",
		Class::Minor => "minor",
		Class::Foreigner => "foreigner",
	}
}

fn tag_of_input(tag_key: &std::path::Path) -> Result<cadena_primitives::CurpTag, Failure> {
	let key = enrolment::tag_key(tag_key)?;
	let curp = cadena_primitives::Curp::parse(&files::line_of_input()?)
		.map_err(|error| Failure::input("MalformedCurp", format!("it is not well-formed: {error:?}")))?;
	person::tag(&key, &curp)
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Enrol { table, tag_key, outcomes } => {
				let key = enrolment::tag_key(&tag_key)?;
				let (chain, signer) = (common.chain().await?, common.signer()?);
				let bar = progress("rows");
				let seen = |_, _: &enrolment::Outcome| bar.inc(1);
				let ended = enrolment::enrol(&chain, &signer, &table, &key, &outcomes, seen).await;
				bar.finish_and_clear();
				let summary = ended?;
				let text = format!(
					"{} persons enrolled, {} had been before, {} rows refused; {} has each",
					summary.enrolled,
					summary.before,
					summary.refused,
					outcomes.display()
				);
				let json = json!({
					"enrolled": summary.enrolled,
					"before": summary.before,
					"refused": summary.refused,
				});
				Ok(Answer::new(text, json))
			}
			Verb::Show(who) => {
				let chain = common.chain().await?;
				let (number, record) = who.find(&chain, common).await?;
				let json = document(&chain, number, &record).await?;
				let text = format!(
					"person {number}: {} in {}, {}, known by {}",
					register_name(record.class),
					view::jurisdiction(&record.residence.place()),
					json["standing"]["state"].as_str().unwrap_or_default(),
					json["level"].as_str().unwrap_or_default(),
				);
				Ok(Answer::new(text, json))
			}
			Verb::Move { person, to, consulate } => {
				let residence = enrolment::residence(&to, consulate)?;
				common.act(Call::<Runtime>::relocate { person, residence }).await?;
				done(person, format!("person {person} lives in {}", view::jurisdiction(&residence.place())))
			}
			Verb::Reclassify { person, register } => {
				let class = match register {
					Register::Citizen => Class::Citizen,
					Register::Minor => Class::Minor,
					Register::Foreigner => Class::Foreigner,
				};
				common.act(Call::<Runtime>::reclassify { person, class }).await?;
				done(person, format!("person {person} is in the register of {}s", register_name(class)))
			}
			Verb::Correct { person, tag_key, grounds } => {
				let grounds = files::sha256(&grounds)?;
				let tag = tag_of_input(&tag_key)?;
				common.act(Call::<Runtime>::correct { person, tag, grounds }).await?;
				done(person, format!("person {person} has another CURP"))
			}
			Verb::Tag { tag_key } => {
				let tag = hex::encode(tag_of_input(&tag_key)?);
				Ok(Answer::new(tag.clone(), json!({ "tag": tag })))
			}
			Verb::Suspend { person, grounds } => {
				let grounds = files::sha256(&grounds)?;
				common.act(Call::<Runtime>::suspend { person, grounds }).await?;
				done(person, format!("the record of person {person} is suspended"))
			}
			Verb::Clarify { request } => {
				common.act(Call::<Runtime>::clarify { request: files::sha256(&request)? }).await?;
				Ok(Answer::new("clarification is asked for", json!({})))
			}
			Verb::Reinstate { person, resolution } => {
				let resolution = files::sha256(&resolution)?;
				common.act(Call::<Runtime>::reinstate { person, resolution }).await?;
				done(person, format!("person {person} acts again"))
			}
			Verb::Death { person, certificate } => {
				let certificate = files::sha256(&certificate)?;
				common.act(Call::<Runtime>::record_death { person, certificate }).await?;
				done(person, format!("the death of person {person} is recorded"))
			}
			Verb::Recover { person, account, matched } => {
				let account = keys::parse_account(&account)?;
				let chain = common.chain().await?;
				let (block, proof) = matched.prove(&chain, person, &account, &sp_core::H256::zero()).await?;
				let name = account.to_string();
				let call = Call::<Runtime>::recover { person, account, block, proof };
				common.act_on(&chain, call, &common.signer()?).await?;
				done(person, format!("person {person} signs with {name} now, and needs another ring key"))
			}
			Verb::Keys(verb) => verb.execute(common),
			Verb::Ring(verb) => verb.execute(common).await,
			Verb::Anchor(verb) => verb.execute(common).await,
			Verb::Accredit(verb) => verb.execute(common).await,
			Verb::Log(who) => {
				let chain = common.chain().await?;
				let (number, _) = who.find(&chain, common).await?;
				let lines = person::log(&chain, number).await?;
				let text: Vec<String> =
					lines.iter().map(|(request, line)| accredit::text(*request, line)).collect();
				let text = if text.is_empty() {
					format!("nobody asked for person {number}")
				} else {
					text.join("\n")
				};
				let list: Vec<Value> =
					lines.iter().map(|(request, line)| accredit::document(*request, line)).collect();
				Ok(Answer::new(text, json!({ "person": number, "requests": list })))
			}
		}
	}
}

fn done(person: PersonId, text: String) -> Result<Answer, Failure> {
	Ok(Answer::new(text, json!({ "person": person })))
}

impl Keys {
	fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let (account, ring, text) = match self {
			Keys::New { file } => {
				let password = common.password("A password for the file: ")?;
				let made = holder::generate(&file, &password)?;
				let text = format!("in {}, under the password: keep both", file.display());
				(made.account_id(), made.ring.key(), text)
			}
			Keys::Show => {
				let holder = common.holder()?;
				(holder.account_id(), holder.ring.key(), String::from("the signer's"))
			}
		};
		let (account, ring) = (account.to_string(), hex::encode(ring));
		let text = format!("account {account}\nring key {ring}\n{text}");
		Ok(Answer::new(text, json!({ "account": account, "ringKey": ring })))
	}
}

impl RingVerb {
	async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			RingVerb::Join => {
				let (chain, holder) = (common.chain().await?, common.holder()?);
				let key = holder.ring.key();
				let signature = holder.ring.possession(&chain.genesis(), &holder.account_id())?;
				let call = Call::<Runtime>::join_ring { key, signature };
				common.act_on(&chain, call, &holder.account).await?;
				let key = hex::encode(key);
				let text = format!("ring key {key} waits for a ring");
				Ok(Answer::new(text, json!({ "ringKey": key })))
			}
			RingVerb::Leave => {
				common.act(Call::<Runtime>::leave_ring {}).await?;
				Ok(Answer::new("the ring key is given up", json!({})))
			}
		}
	}
}

/// What became of a request, in a word.
fn outcome_name(outcome: &Outcome) -> &'static str {
	match outcome {
		Outcome::Pending => "pending",
		Outcome::Granted(_) => "granted",
		Outcome::Declined { .. } => "declined",
	}
}
