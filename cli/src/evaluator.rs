//! Certified evaluators: certificates, keys, sealed ballots and their disclosure.

use super::{
	Answer, Common,
	answer::{Replies, reply},
	args::{DocumentArgs, NewFile},
	stage::{self, Wait},
	tender::Rate,
	vote::{bundle, delivered, written},
	waiting,
};
use cadena_client::{
	At, Failure,
	base::{
		files,
		json::{self, Account, Hex},
	},
	node::missing,
	panels::{
		self, KeptBallot,
		json::{Certificate, DisclosedBallot, RegisteredKey, Specialties, Specialty, SpecialtyNumber},
	},
	persons, rings,
	tenders::stage::Showing,
	votes::json::{Delivery, Refused, Submission},
};
use cadena_primitives::{PersonId, TenderId, ballots::BidIndex, membership::SpecialtyId};
use cadena_runtime::{
	Runtime, RuntimeCall, RuntimeEvent,
	pallet_evaluators::{Call, Event},
	pallet_panels::{
		self,
		types::{commitment, disclosure_message},
	},
};
use clap::{Args, Subcommand};
use std::path::{Path, PathBuf};

/// Answers of the verbs.
pub const REPLIES: Replies = &[
	("create", reply::<SpecialtyNumber>),
	("specialties", reply::<Specialties>),
	("certify", reply::<Certificate>),
	("key", reply::<RegisteredKey>),
	("give-up-key", reply::<SpecialtyNumber>),
	("suspend", reply::<Certificate>),
	("reinstate", reply::<Certificate>),
	("revoke", reply::<Certificate>),
	("ballot", reply::<Submission>),
	("deliver", reply::<Delivery>),
	("disclose", reply::<DisclosedBallot>),
	("reputation", reply::<Certificate>),
];

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Creates a specialty; signed by an officer of Oversight
	Create {
		/// What it is and what a certificate asks for
		#[command(flatten)]
		document: DocumentArgs,
	},
	/// Lists the specialties
	Specialties,
	/// Certifies a person; signed by an officer of the agency that created the specialty
	Certify(Decision),
	/// Registers one's ring key of a specialty; signed by the evaluator, with a key file
	Key {
		#[arg(long)]
		specialty: SpecialtyId,
	},
	/// Gives one's ring key of a specialty up for ever
	GiveUpKey {
		#[arg(long)]
		specialty: SpecialtyId,
	},
	/// Suspends a certificate; signed by an officer of the agency that certifies
	Suspend(Decision),
	/// Ends a suspension; signed by an officer of the agency that certifies
	Reinstate(Decision),
	/// Revokes a certificate for ever; signed by an officer of the agency that certifies
	Revoke(Decision),
	/// Seals a ballot on a tender, in place of an earlier one; needs the ring key and no account
	Ballot {
		tender: TenderId,
		/// A bid and its ratings, 0 to 100 for each criterion: 0=95,66
		#[arg(long = "rate", required = true, value_name = "BID=RATINGS")]
		rates: Vec<Rate>,
		/// The new private file that keeps ratings and salt until the disclosure
		#[arg(long, value_name = "FILE")]
		keep: NewFile,
		/// Write the sealed ballot to a new file that anyone can deliver within two minutes, instead of sending it
		#[arg(long, value_name = "FILE")]
		out: Option<NewFile>,
	},
	/// Brings sealed ballots that others wrote to files, in one transaction; signed and paid by whoever brings them
	Deliver {
		tender: TenderId,
		/// The files
		#[arg(required = true)]
		files: Vec<PathBuf>,
	},
	/// Discloses a sealed ballot with one's name; signed by the evaluator
	Disclose {
		tender: TenderId,
		/// The file that `ballot` wrote
		#[arg(long, value_name = "FILE")]
		ballot: PathBuf,
		#[command(flatten)]
		wait: Wait,
	},
	/// Shows an evaluator's certificate and reputation
	Reputation {
		#[arg(long)]
		specialty: SpecialtyId,
		/// The person's number
		#[arg(long)]
		person: PersonId,
	},
}

/// What an officer of Oversight decides on a certificate.
#[derive(Args, Debug)]
pub struct Decision {
	#[arg(long)]
	specialty: SpecialtyId,
	/// The person's number
	#[arg(long)]
	person: PersonId,
	#[command(flatten)]
	document: DocumentArgs,
}

async fn show(at: &At, specialty: SpecialtyId, person: PersonId) -> Result<Answer, Failure> {
	let certificate = panels::certificate(at, specialty, person).await?;
	let certificate = Certificate::of(specialty, person, &certificate);
	let text = format!(
		"person {person} in specialty {specialty}: {}, reputation {} after {} outcomes",
		json::name(certificate.status),
		certificate.reputation,
		certificate.outcomes
	);
	Answer::at(at.block(), text, certificate)
}

/// Does an act on a certificate, and shows it in the block that includes the act.
async fn decide(
	common: &Common,
	specialty: SpecialtyId,
	person: PersonId,
	call: impl Into<RuntimeCall>,
) -> Result<Answer, Failure> {
	let signer = common.signer()?;
	let chain = common.chain().await?;
	let block = common.act_as(&chain, call, &signer).await?.block;
	show(&chain.at_block(block.hash).await?, specialty, person).await
}

async fn seal(
	common: &Common,
	tender: TenderId,
	rates: &[(BidIndex, Vec<u8>)],
	keep: &Path,
	out: Option<&Path>,
) -> Result<Answer, Failure> {
	let holder = common.holder()?;
	let chain = common.chain().await?;
	let at = &common.relied(&chain, "the panel, the ring and your last ballot").await?;
	let kept = KeptBallot::new(tender, &at.tender(tender).await?, rates)?;
	let panel = panels::panel(at, tender).await?;
	let specialty = panel.terms.specialty;
	let (person, _) = persons::signer(at, &holder.account_id()).await?;
	let certificate = panels::certificate(at, specialty, person).await?;
	let secret = panels::held_key(&holder.ring, specialty, &certificate)?;
	let context = panels::context(at, tender, &panel)?;
	let alias = secret.alias(&context)?;
	panel
		.ensure_drawn(&alias)
		.map_err(|_| missing("Panels.NotDrawn", "the draw did not choose you for this tender"))?;
	let standing = panels::sealed(at, tender, &alias).await?.map(|sealed| sealed.latest);
	let payload = commitment(&context, &alias, &kept.sheet()?, &kept.salt);
	let bar = waiting("for the proof");
	let ballot = rings::act(at, secret, panel.electorate, context, payload, standing).await;
	bar.finish_and_clear();
	let ballot = ballot?;
	// From here on the ballot may be accepted, whatever becomes of the connection: the file stays.
	files::write_secret(keep, &kept)?;
	if let Some(path) = out {
		let deliver = |ballots| pallet_panels::Call::<Runtime>::seal_all { tender, ballots }.into();
		return written(path, at.block(), tender, ballot, deliver);
	}
	let submission = Submission::sent(tender, &ballot);
	let bar = waiting("until it is final");
	let call = pallet_panels::Call::<Runtime>::seal { tender, ballot };
	let sent = chain.submit_without_account(call.into()).await;
	bar.finish_and_clear();
	let alias = json::name(Hex::of(alias));
	let text = format!("ballot sealed on tender {tender}, as alias {alias}; keep {}", keep.display());
	Answer::at(sent.map_err(|failure| failure.keeping(keep))?.block, text, submission)
}

async fn disclose(
	common: &Common,
	tender: TenderId,
	kept: &KeptBallot,
	file: &Path,
	wait: Wait,
) -> Result<Answer, Failure> {
	let (ratings, salt) = (kept.sheet()?, kept.salt);
	let holder = common.holder()?;
	let (chain, at, _) = stage::reached(common, tender, Showing::Disclosure, wait).await?;
	let at = &at;
	let panel = panels::panel(at, tender).await?;
	let account = holder.account_id();
	let (person, _) = persons::signer(at, &account).await?;
	let specialty = panel.terms.specialty;
	let certificate = panels::certificate(at, specialty, person).await?;
	let secret = panels::held_key(&holder.ring, specialty, &certificate)?;
	let context = panels::context(at, tender, &panel)?;
	let message = disclosure_message(&context, &account, &ratings, &salt);
	let proof = secret.show_alias(&context, &message)?;
	let call = pallet_panels::Call::<Runtime>::disclose { tender, ratings, salt, proof };
	let disclosed = common.act_as(&chain, call, &crate::Signer::from(&holder.account)).await;
	let block = disclosed.map_err(|failure| failure.keeping(file))?.block;
	let text = format!("the ballot on tender {tender} is disclosed, by {account}");
	Answer::at(block, text, DisclosedBallot { tender, evaluator: Account(account) })
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Create { document } => {
				let call = Call::<Runtime>::create_specialty { document: document.read()? };
				let included = common.act(call).await?;
				let created = included.events.iter().find_map(|event| match event {
					RuntimeEvent::Evaluators(Event::SpecialtyCreated { specialty, .. }) => Some(*specialty),
					_ => None,
				});
				let specialty =
					created.ok_or_else(|| Failure::Node("it does not tell the specialty".into()))?;
				let text = format!("specialty {specialty} is created");
				Answer::at(included.block, text, SpecialtyNumber { specialty })
			}
			Verb::Specialties => {
				let at = common.at().await?;
				let list = panels::specialties(&at).await?;
				let specialties: Vec<Specialty> =
					list.iter().map(|(specialty, record)| Specialty::of(*specialty, record)).collect();
				let lines: Vec<String> = specialties
					.iter()
					.map(|of| format!("{}: certified by agency {}", of.specialty, of.agency))
					.collect();
				Answer::at(at.block(), lines.join("\n"), Specialties { specialties })
			}
			Verb::Certify(Decision { specialty, person, document }) => {
				let call = Call::<Runtime>::certify { specialty, person, document: document.read()? };
				decide(common, specialty, person, call).await
			}
			Verb::Key { specialty } => {
				let holder = common.holder()?;
				let chain = common.chain().await?;
				let secret = panels::next_key(&chain.at().await?, &holder.ring, specialty).await?;
				let signature = secret.possession(&chain.genesis(), &holder.account_id())?;
				let key = secret.key();
				let call = Call::<Runtime>::register_key { specialty, key, signature };
				let block = common.act_as(&chain, call, &crate::Signer::from(&holder.account)).await?.block;
				let ring_key = Hex::of(key);
				let text = format!("key {} waits for a ring of specialty {specialty}", json::name(&ring_key));
				Answer::at(block, text, RegisteredKey { specialty, ring_key })
			}
			Verb::GiveUpKey { specialty } => {
				let block = common.act(Call::<Runtime>::give_up_key { specialty }).await?.block;
				let text = format!("the key of specialty {specialty} is given up");
				Answer::at(block, text, SpecialtyNumber { specialty })
			}
			Verb::Suspend(Decision { specialty, person, document }) => {
				let call = Call::<Runtime>::suspend { specialty, person, resolution: document.read()? };
				decide(common, specialty, person, call).await
			}
			Verb::Reinstate(Decision { specialty, person, document }) => {
				let call = Call::<Runtime>::reinstate { specialty, person, resolution: document.read()? };
				decide(common, specialty, person, call).await
			}
			Verb::Revoke(Decision { specialty, person, document }) => {
				let call = Call::<Runtime>::revoke { specialty, person, resolution: document.read()? };
				decide(common, specialty, person, call).await
			}
			Verb::Ballot { tender, rates, keep: NewFile(keep), out } => {
				let rates: Vec<_> =
					rates.into_iter().map(|Rate(bid, ratings)| (bid, ratings.into_inner())).collect();
				seal(common, tender, &rates, &keep, out.as_ref().map(|NewFile(out)| out.as_path())).await
			}
			Verb::Deliver { tender, files } => {
				let call = pallet_panels::Call::<Runtime>::seal_all { tender, ballots: bundle(&files)? };
				let included = common.act(call).await?;
				let refused = included.events.iter().filter_map(|event| match event {
					RuntimeEvent::Panels(pallet_panels::Event::BallotRefused { place, reason, .. }) => {
						let name: &str = pallet_panels::Error::<Runtime>::from(*reason).into();
						Some(Refused { place: *place, reason: format!("Panels.{name}") })
					}
					_ => None,
				});
				delivered(&included, tender, files.len(), refused.collect())
			}
			Verb::Disclose { tender, ballot, wait } => {
				files::ensure_private(&ballot)?;
				let kept: KeptBallot = files::read_json(&ballot)?;
				if kept.tender != tender {
					let advice = format!("the ballot is of tender {}", kept.tender);
					return Err(Failure::input("OtherTender", advice));
				}
				disclose(common, tender, &kept, &ballot, wait).await
			}
			Verb::Reputation { specialty, person } => show(&common.at().await?, specialty, person).await,
		}
	}
}
