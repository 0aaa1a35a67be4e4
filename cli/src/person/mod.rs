//! Natural persons.

mod accredit;
mod template;

use crate::{
	Answer, Common,
	answer::{Replies, local, reply},
	args::{Account, NewFile, OutFile, Place},
	progress,
};
use cadena_client::{
	At, Failure,
	base::{
		files,
		json::{self, Hex},
		words,
	},
	node::Included,
	persons::{
		self, enrolment, holder,
		json::{
			Answered, EnrolmentSummary, Joined, Level, Log, OfPerson, OfRequest, Person, Register, Request,
			Status, Tag, TemplateKey, Verification, Withdrawn,
		},
	},
};
use cadena_primitives::{AccountId, CurpTag, LegalDay, PersonId};
use cadena_runtime::{
	Runtime, RuntimeCall, RuntimeEvent,
	pallet_identity::{Call, Event, types},
};
use clap::{Args, Subcommand};
use std::path::{Path, PathBuf};

/// Answers of the verbs.
pub const REPLIES: Replies = &[
	("enrol", reply::<EnrolmentSummary>),
	("show", reply::<Person>),
	("move", reply::<OfPerson>),
	("reclassify", reply::<OfPerson>),
	("correct", reply::<OfPerson>),
	("tag", local::<Tag>),
	("suspend", reply::<OfPerson>),
	("clarify", reply::<OfPerson>),
	("reinstate", reply::<OfPerson>),
	("death", reply::<OfPerson>),
	("recover", reply::<OfPerson>),
	("recovery complete", reply::<OfPerson>),
	("recovery veto", reply::<OfPerson>),
	("recovery uphold", reply::<OfPerson>),
	("keys new", local::<persons::json::Keys>),
	("keys show", local::<persons::json::Keys>),
	("ring join", reply::<Joined>),
	("ring leave", reply::<OfPerson>),
	("template offer", reply::<TemplateKey>),
	("template consent", reply::<TemplateKey>),
	("template withdraw", reply::<Withdrawn>),
	("accredit request", reply::<OfRequest>),
	("accredit answer", reply::<Answered>),
	("accredit decline", reply::<OfRequest>),
	("accredit verify", reply::<Verification>),
	("accredit remove", reply::<OfRequest>),
	("log", reply::<Log>),
];

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
		outcomes: OutFile,
	},
	/// Shows what the chain knows of a person
	Show(Who),
	/// Records a change of residence; signed by an officer of CivilRegistry
	Move {
		/// The person's number
		person: PersonId,
		/// INEGI's key of the municipality, or the country's two letters
		#[arg(long, value_name = "PLACE")]
		to: Place,
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
		/// The day of death by the certificate, as YYYY-MM-DD
		#[arg(long, value_name = "DATE", value_parser = words::parse_day)]
		on: LegalDay,
	},
	/// Asks for another account for a person by a live match, five days before it can be completed; signed by an officer of
	/// CivilRegistry
	Recover {
		/// The person's number
		person: PersonId,
		/// The new account
		#[arg(long)]
		account: Account,
		#[command(flatten)]
		matched: template::Match,
	},
	/// A recovery that is under way
	#[command(subcommand)]
	Recovery(RecoveryVerb),
	/// The account's key and the ring key
	#[command(subcommand)]
	Keys(Keys),
	/// The person's key in a ring
	#[command(subcommand)]
	Ring(RingVerb),
	/// Biometrics
	#[command(subcommand)]
	Template(template::Verb),
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
	account: Option<Account>,
}

#[derive(Debug, Subcommand)]
pub enum Keys {
	/// Makes new keys and writes them to a private file under a password
	New {
		/// The file
		file: NewFile,
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

#[derive(Debug, Subcommand)]
pub enum RecoveryVerb {
	/// Gives the person the account; signed by an officer of CivilRegistry other than who asked
	Complete {
		/// The person's number
		person: PersonId,
	},
	/// Vetoes the recovery; signed by the account that the person has
	Veto,
	/// Upholds the recovery against a veto; signed by an officer of Oversight
	Uphold {
		/// The person's number
		person: PersonId,
		/// The resolution; the chain gets its SHA-256 only
		#[arg(long, value_name = "FILE")]
		resolution: PathBuf,
	},
}

/// Whom the arguments name.
enum Whom {
	Number(PersonId),
	Account(AccountId),
}

impl Who {
	/// Reads the signer's key where the arguments name nobody.
	fn named(self, common: &Common) -> Result<Whom, Failure> {
		match (self.person, self.account) {
			(Some(number), _) => Ok(Whom::Number(number)),
			(None, Some(Account(account))) => Ok(Whom::Account(account)),
			(None, None) => Ok(Whom::Account(common.signer()?.account())),
		}
	}
}

impl Whom {
	async fn find(&self, at: &At) -> Result<(PersonId, types::Person), Failure> {
		match self {
			Self::Number(number) => Ok((*number, persons::record(at, *number).await?)),
			Self::Account(account) => persons::signer(at, account).await,
		}
	}
}

/// The person who signed an act, by what it did.
fn person_of(included: &Included) -> Result<PersonId, Failure> {
	let person = included.events.iter().find_map(|event| match event {
		RuntimeEvent::Identity(
			Event::ClarificationRequested { person, .. }
			| Event::RecoveryVetoed { person, .. }
			| Event::RingKeyGivenUp { person, .. }
			| Event::TemplateWithdrawn { person, .. }
			| Event::AccreditationDeclined { person, .. },
		) => Some(*person),
		_ => None,
	});
	person.ok_or_else(|| Failure::Node("it does not tell the person".into()))
}

fn tag_of_input(tag_key: &Path) -> Result<CurpTag, Failure> {
	let key = enrolment::tag_key(tag_key)?;
	persons::tag(&key, &persons::parse_curp(&files::line_of_input()?)?)
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Enrol { table, tag_key, outcomes: OutFile(outcomes) } => {
				let (key, signer) = (enrolment::tag_key(&tag_key)?, common.signer()?);
				let pair = signer.key()?;
				let table = enrolment::Table::open(&table, &outcomes)?;
				let chain = common.chain().await?;
				let bar = progress("rows");
				let ended = table.enrol(&chain, pair, &key, |_, _| bar.inc(1)).await;
				bar.finish_and_clear();
				let (block, summary) = ended?;
				let text = format!(
					"{} persons enrolled, {} had been before, {} rows refused; {} has each",
					summary.enrolled,
					summary.before,
					summary.refused,
					outcomes.display()
				);
				Answer::at(block, text, summary)
			}
			Verb::Show(who) => {
				let who = who.named(common)?;
				let at = common.at().await?;
				let (number, record) = who.find(&at).await?;
				let person = Person::of(
					number,
					&record,
					&persons::templates(&at, number).await?,
					persons::recovery(&at, number).await?.as_ref(),
				);
				let status = match person.status {
					Status::Active => "active",
					Status::Suspended { .. } => "suspended",
					Status::Deceased { .. } => "deceased",
				};
				let level = match person.level {
					Level::Curp => "CURP",
					Level::NationalDocument => "national document",
				};
				let mut text = format!(
					"person {number}: {} in {}, {status}, known by {level}",
					json::name(person.register),
					json::name(&person.residence)
				);
				if let Some(recovery) = &person.recovery {
					let (account, effective) = (&recovery.account.0, json::name(&recovery.effective_at));
					text.push_str(&format!(
						"\na recovery for {account} is {}, and can be completed from {effective}: `cadena person recovery veto` with \
						 the present account",
						json::name(recovery.status)
					));
				}
				Answer::at(at.block(), text, person)
			}
			Verb::Move { person, to: Place(to), consulate } => {
				let to = words::jurisdiction(&to);
				let residence = enrolment::residence(&to, consulate)?;
				let text = format!("person {person} lives in {to}");
				act(common, Call::<Runtime>::relocate { person, residence }, person, text).await
			}
			Verb::Reclassify { person, register } => {
				let text = format!("person {person} is in the register of {}s", json::name(register));
				let call = Call::<Runtime>::reclassify { person, class: register.into() };
				act(common, call, person, text).await
			}
			Verb::Correct { person, tag_key, grounds } => {
				let grounds = files::sha256(&grounds)?;
				let tag = tag_of_input(&tag_key)?;
				let text = format!("person {person} has another CURP");
				act(common, Call::<Runtime>::correct { person, tag, grounds }, person, text).await
			}
			Verb::Tag { tag_key } => {
				let tag = Hex::of(tag_of_input(&tag_key)?);
				Answer::local(hex::encode(&tag.0), Tag { tag })
			}
			Verb::Suspend { person, grounds } => {
				let grounds = files::sha256(&grounds)?;
				let text = format!("the record of person {person} is suspended");
				act(common, Call::<Runtime>::suspend { person, grounds }, person, text).await
			}
			Verb::Clarify { request } => {
				let call = Call::<Runtime>::clarify { request: files::sha256(&request)? };
				act_of_signer(common, call, "clarification is asked for").await
			}
			Verb::Reinstate { person, resolution } => {
				let resolution = files::sha256(&resolution)?;
				let text = format!("person {person} acts again");
				act(common, Call::<Runtime>::reinstate { person, resolution }, person, text).await
			}
			Verb::Death { person, certificate, on: died_on } => {
				let certificate = files::sha256(&certificate)?;
				let text = format!("the death of person {person} is recorded");
				let call = Call::<Runtime>::record_death { person, certificate, died_on };
				act(common, call, person, text).await
			}
			Verb::Recover { person, account: Account(account), matched } => {
				let (matched, signer) = (matched.reproduce()?, common.signer()?);
				let chain = common.chain().await?;
				let (block, proof) = matched.prove(&chain.at().await?, |genesis, hash| {
					types::recovery_statement(genesis, person, &account, hash)
				});
				let text = format!(
					"a recovery of person {person} for {account} is under way; after five days another officer completes it: \
					 `cadena person recovery complete {person}`"
				);
				let call = Call::<Runtime>::recover { person, account, block, proof };
				let recovered = common.act_as(&chain, call, &signer).await?;
				Answer::at(recovered.block, text, OfPerson { person })
			}
			Verb::Recovery(verb) => verb.execute(common).await,
			Verb::Keys(verb) => verb.execute(common),
			Verb::Ring(verb) => verb.execute(common).await,
			Verb::Template(verb) => verb.execute(common).await,
			Verb::Accredit(verb) => verb.execute(common).await,
			Verb::Log(who) => {
				let who = who.named(common)?;
				let at = common.at().await?;
				let (person, _) = who.find(&at).await?;
				let lines = persons::log(&at, person).await?;
				let requests: Vec<Request> =
					lines.iter().map(|(request, line)| Request::of(*request, line)).collect();
				let text: Vec<String> = requests.iter().map(accredit::text).collect();
				let text = if text.is_empty() {
					format!("nobody asked for person {person}")
				} else {
					text.join("\n")
				};
				Answer::at(at.block(), text, Log { person, requests })
			}
		}
	}
}

/// Does something to a person.
async fn act(
	common: &Common,
	call: impl Into<RuntimeCall>,
	person: PersonId,
	text: String,
) -> Result<Answer, Failure> {
	let included = common.act(call).await?;
	Answer::at(included.block, text, OfPerson { person })
}

/// Does something of the person who signs.
async fn act_of_signer(common: &Common, call: impl Into<RuntimeCall>, text: &str) -> Result<Answer, Failure> {
	let included = common.act(call).await?;
	Answer::at(included.block, text, OfPerson { person: person_of(&included)? })
}

impl RecoveryVerb {
	async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			RecoveryVerb::Complete { person } => {
				let text = format!("person {person} has another account, and needs another ring key");
				act(common, Call::<Runtime>::complete_recovery { person }, person, text).await
			}
			RecoveryVerb::Veto => {
				act_of_signer(common, Call::<Runtime>::veto_recovery {}, "the recovery is vetoed").await
			}
			RecoveryVerb::Uphold { person, resolution } => {
				let resolution = files::sha256(&resolution)?;
				let text = format!("the recovery of person {person} is upheld");
				act(common, Call::<Runtime>::uphold_recovery { person, resolution }, person, text).await
			}
		}
	}
}

impl Keys {
	fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let (holder, text) = match self {
			Keys::New { file: NewFile(file) } => {
				common.ensure_here()?;
				let password = common.password("A password for the file: ")?;
				let made = holder::generate(&file, &password)?;
				(made, format!("in {}, under the password: keep both", file.display()))
			}
			Keys::Show => (common.holder()?, String::from("the signer's")),
		};
		let (account, ring_key) = (holder.account_id(), holder.ring.key());
		let text = format!("account {account}\nring key {}\n{text}", hex::encode(ring_key));
		Answer::local(text, persons::json::Keys { account: account.into(), ring_key: Hex::of(ring_key) })
	}
}

impl RingVerb {
	async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			RingVerb::Join => {
				let holder = common.holder()?;
				let chain = common.chain().await?;
				let key = holder.ring.key();
				let signature = holder.ring.possession(&chain.genesis(), &holder.account_id())?;
				let call = Call::<Runtime>::join_ring { key, signature };
				let included = common.act_as(&chain, call, &crate::Signer::from(&holder.account)).await?;
				let joined = included.events.iter().find_map(|event| match event {
					RuntimeEvent::Identity(Event::RingJoined { person, key, collection }) => Some(Joined {
						person: *person,
						ring_key: Hex::of(key),
						collection: (*collection).into(),
					}),
					_ => None,
				});
				let joined =
					joined.ok_or_else(|| Failure::Node("it does not tell where the key waits".into()))?;
				let text = format!("ring key {} waits for a ring", hex::encode(key));
				Answer::at(included.block, text, joined)
			}
			RingVerb::Leave => {
				act_of_signer(common, Call::<Runtime>::leave_ring {}, "the ring key is given up").await
			}
		}
	}
}
