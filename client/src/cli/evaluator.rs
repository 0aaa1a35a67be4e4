//! Certified evaluators: certificates, keys, sealed ballots and their disclosure.

use super::{
	Answer, Common, DocumentArgs,
	tender::parse_rate,
	vote::{brought, bundle, written},
	waiting,
};
use cadena_client::{
	Chain, Failure,
	chain::missing,
	files,
	panels::{self, KeptBallot},
	person, rings,
};
use cadena_primitives::{PersonId, TenderId, membership::SpecialtyId};
use cadena_runtime::{Runtime, RuntimeEvent};
use clap::{Args, Subcommand};
use pallet_evaluators::{
	Call, Event,
	types::{Certificate, Standing},
};
use pallet_panels::types::{commitment, disclosure_message};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Opens a specialty; signed by an officer of Oversight
	Open {
		/// What it is and what a certificate asks for
		#[command(flatten)]
		document: DocumentArgs,
	},
	/// Lists the specialties
	Specialties,
	/// Certifies a person; signed by an officer of the agency that opened the specialty
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
		rates: Vec<String>,
		/// The new private file that keeps ratings and salt until the disclosure
		#[arg(long, value_name = "FILE")]
		keep: PathBuf,
		/// Write the sealed ballot to a new file that anyone can deliver within two minutes, instead of sending it
		#[arg(long, value_name = "FILE")]
		out: Option<PathBuf>,
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

fn shown(specialty: SpecialtyId, person: PersonId, certificate: &Certificate) -> (String, Value) {
	let standing = match certificate.standing {
		Standing::Certified => "certified",
		Standing::Suspended => "suspended",
		Standing::Revoked => "revoked",
	};
	let text = format!(
		"person {person} in specialty {specialty}: {standing}, reputation {} after {} outcomes",
		certificate.reputation, certificate.outcomes
	);
	let json = json!({
		"specialty": specialty,
		"person": person,
		"standing": standing,
		"reputation": certificate.reputation,
		"outcomes": certificate.outcomes,
		"ringKey": certificate.held_key().ok().map(hex::encode),
	});
	(text, json)
}

async fn show(chain: &Chain, specialty: SpecialtyId, person: PersonId) -> Result<Answer, Failure> {
	let certificate = panels::certificate(chain, specialty, person).await?;
	let (text, json) = shown(specialty, person, &certificate);
	Ok(Answer::new(text, json))
}

async fn seal(
	common: &Common,
	chain: &Chain,
	tender: TenderId,
	kept: &KeptBallot,
	keep: &Path,
	out: Option<&Path>,
) -> Result<Answer, Failure> {
	let panel = panels::panel(chain, tender).await?;
	let holder = common.holder()?;
	let specialty = panel.terms.specialty;
	let (person, _) = person::signer(chain, &holder.account_id()).await?;
	let certificate = panels::certificate(chain, specialty, person).await?;
	let secret = panels::held_key(&holder.ring, specialty, &certificate)?;
	let context = panels::context(chain, tender, &panel)?;
	let alias = secret.alias(&context)?;
	panel
		.ensure_drawn(&alias)
		.map_err(|_| missing("Panels.NotDrawn", "the lot did not draw you for this tender"))?;
	let standing = panels::sealed(chain, tender, &alias).await?.map(|sealed| sealed.standing);
	let payload = commitment(&context, &alias, &kept.sheet()?, &kept.salt);
	let bar = waiting("for the proof");
	let ballot = rings::act(chain, secret, panel.electorate, context, payload, standing).await;
	bar.finish_and_clear();
	let ballot = ballot?;
	let sequence = ballot.sequence;
	// From here on the ballot may be taken, whatever becomes of the connection: the file stays.
	files::write_secret(keep, kept)?;
	if let Some(path) = out {
		let deliver = |ballots| pallet_panels::Call::<Runtime>::seal_all { tender, ballots }.into();
		return written(path, tender, ballot, deliver);
	}
	let bar = waiting("until it is final");
	let call = pallet_panels::Call::<Runtime>::seal { tender, ballot };
	let sent = chain.submit_without_account(call.into()).await;
	bar.finish_and_clear();
	sent?;
	let alias = hex::encode(alias);
	let text = format!("ballot sealed on tender {tender}, as alias {alias}; keep {}", keep.display());
	Ok(Answer::new(text, json!({ "tender": tender, "alias": alias, "sequence": sequence })))
}

async fn disclose(common: &Common, tender: TenderId, kept: &KeptBallot) -> Result<Answer, Failure> {
	let chain = common.chain().await?;
	let panel = panels::panel(&chain, tender).await?;
	let holder = common.holder()?;
	let account = holder.account_id();
	let (person, _) = person::signer(&chain, &account).await?;
	let specialty = panel.terms.specialty;
	let certificate = panels::certificate(&chain, specialty, person).await?;
	let secret = panels::held_key(&holder.ring, specialty, &certificate)?;
	let context = panels::context(&chain, tender, &panel)?;
	let (ratings, salt) = (kept.sheet()?, kept.salt);
	let message = disclosure_message(&context, &account, &ratings, &salt);
	let proof = secret.show_alias(&context, &message)?;
	let call = pallet_panels::Call::<Runtime>::disclose { tender, ratings, salt, proof };
	common.act_on(&chain, call, &holder.account).await?;
	let text = format!("the ballot on tender {tender} is disclosed, by {account}");
	Ok(Answer::new(text, json!({ "tender": tender, "evaluator": account.to_string() })))
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Open { document } => {
				let events =
					common.act(Call::<Runtime>::open_specialty { document: document.read()? }).await?;
				let opened = events.iter().find_map(|event| match event {
					RuntimeEvent::Evaluators(Event::SpecialtyOpened { specialty, .. }) => Some(*specialty),
					_ => None,
				});
				let specialty =
					opened.ok_or_else(|| Failure::Node("it does not tell the specialty".into()))?;
				Ok(Answer::new(format!("specialty {specialty} is open"), json!({ "specialty": specialty })))
			}
			Verb::Specialties => {
				let list = panels::specialties(&common.chain().await?).await?;
				let lines: Vec<String> = list
					.iter()
					.map(|(specialty, record)| format!("{specialty}: certified by agency {}", record.agency))
					.collect();
				let json: Vec<Value> = list
					.iter()
					.map(|(specialty, record)| {
						json!({
							"specialty": specialty,
							"agency": record.agency,
							"document": cadena_client::view::document(&record.document),
						})
					})
					.collect();
				Ok(Answer::new(lines.join("\n"), json!({ "specialties": json })))
			}
			Verb::Certify(Decision { specialty, person, document }) => {
				let chain = common.chain().await?;
				let call = Call::<Runtime>::certify { specialty, person, document: document.read()? };
				common.act_on(&chain, call, &common.signer()?).await?;
				show(&chain, specialty, person).await
			}
			Verb::Key { specialty } => {
				let chain = common.chain().await?;
				let holder = common.holder()?;
				let secret = panels::next_key(&chain, &holder.ring, specialty).await?;
				let signature = secret.possession(&chain.genesis(), &holder.account_id())?;
				let key = secret.key();
				let call = Call::<Runtime>::register_key { specialty, key, signature };
				common.act_on(&chain, call, &holder.account).await?;
				let key = hex::encode(key);
				let text = format!("key {key} waits for a ring of specialty {specialty}");
				Ok(Answer::new(text, json!({ "specialty": specialty, "ringKey": key })))
			}
			Verb::GiveUpKey { specialty } => {
				common.act(Call::<Runtime>::give_up_key { specialty }).await?;
				let text = format!("the key of specialty {specialty} is given up");
				Ok(Answer::new(text, json!({ "specialty": specialty })))
			}
			Verb::Suspend(Decision { specialty, person, document }) => {
				let chain = common.chain().await?;
				let call = Call::<Runtime>::suspend { specialty, person, resolution: document.read()? };
				common.act_on(&chain, call, &common.signer()?).await?;
				show(&chain, specialty, person).await
			}
			Verb::Reinstate(Decision { specialty, person, document }) => {
				let chain = common.chain().await?;
				let call = Call::<Runtime>::reinstate { specialty, person, resolution: document.read()? };
				common.act_on(&chain, call, &common.signer()?).await?;
				show(&chain, specialty, person).await
			}
			Verb::Revoke(Decision { specialty, person, document }) => {
				let chain = common.chain().await?;
				let call = Call::<Runtime>::revoke { specialty, person, resolution: document.read()? };
				common.act_on(&chain, call, &common.signer()?).await?;
				show(&chain, specialty, person).await
			}
			Verb::Ballot { tender, rates, keep, out } => {
				let chain = common.chain().await?;
				let rates: Vec<_> = rates
					.iter()
					.map(|rate| parse_rate(rate).map(|(bid, ratings)| (bid, ratings.into_inner())))
					.collect::<Result<_, _>>()?;
				let kept = KeptBallot::new(tender, &chain.tender(tender).await?, &rates)?;
				seal(common, &chain, tender, &kept, &keep, out.as_deref()).await
			}
			Verb::Deliver { tender, files } => {
				let chain = common.chain().await?;
				let call = pallet_panels::Call::<Runtime>::seal_all { tender, ballots: bundle(&files)? };
				let events = common.act_on(&chain, call, &common.signer()?).await?;
				let refused = events.iter().filter_map(|event| match event {
					RuntimeEvent::Panels(pallet_panels::Event::BallotRefused { place, reason, .. }) => {
						Some((*place, format!("Panels.{:?}", pallet_panels::Error::<Runtime>::from(*reason))))
					}
					_ => None,
				});
				Ok(brought(tender, files.len(), refused.collect()))
			}
			Verb::Disclose { tender, ballot } => {
				files::ensure_private(&ballot)?;
				let kept: KeptBallot = files::read_json(&ballot)?;
				if kept.tender != tender {
					let advice = format!("the ballot is of tender {}", kept.tender);
					return Err(Failure::input("OtherTender", advice));
				}
				disclose(common, tender, &kept).await
			}
			Verb::Reputation { specialty, person } => show(&common.chain().await?, specialty, person).await,
		}
	}
}
