//! Accreditations: a relying party asks, the person answers, anyone sees whether it holds.

use super::{
	anchor::{ModalityName, live_match},
	modality_name, outcome_name,
};
use crate::cli::{Answer, Common, parse_moment};
use cadena_client::{Failure, files, keys, person, view};
use cadena_primitives::PersonId;
use cadena_runtime::{Runtime, RuntimeEvent};
use clap::Subcommand;
use pallet_identity::{
	AccreditationOf, Call, Event,
	types::{Factors, Modality, Outcome, Requirement},
};
use serde_json::{Value, json};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Asks for a person's accreditation; signed by anyone, officers without a deposit
	Request {
		/// The person's number
		person: PersonId,
		/// What it is for; the chain gets its SHA-256 only, the person must have the text
		#[arg(long, value_name = "FILE")]
		purpose: PathBuf,
		/// How many factors, the account among them: 2 or more are two-step verification
		#[arg(long, default_value_t = 1)]
		factors: u8,
		/// A biometric that must be one of them
		#[arg(long)]
		modality: Option<ModalityName>,
		/// Until when it can be answered and holds: RFC 3339, or +30d
		#[arg(long, default_value = "+30d")]
		expires: String,
	},
	/// Answers a request; signed by the person
	Answer {
		/// The number of the request, from `cadena person log`
		request: u32,
		/// A biometric, with its helper data and a fresh sample; may be given for each kind
		#[arg(long, num_args = 3, value_names = ["MODALITY", "HELPER", "SAMPLE"], action = clap::ArgAction::Append)]
		live: Vec<String>,
	},
	/// Refuses a request; signed by the person
	Decline {
		/// The number of the request
		request: u32,
	},
	/// Says whether an accreditation holds now
	Verify {
		/// The person's number
		person: PersonId,
		/// The number of the request
		request: u32,
	},
	/// Removes a record whose five years in the log are over, and gives its deposit back
	Remove {
		/// The person's number
		person: PersonId,
		/// The number of the request
		request: u32,
	},
}

/// A line of the log in words.
pub fn text(request: u32, line: &AccreditationOf<Runtime>) -> String {
	let who = match line.agency {
		Some(agency) => format!("{} of agency {agency}", line.relying_party),
		None => line.relying_party.to_string(),
	};
	format!(
		"request {request}: {who} asked at {} for {} factors, purpose {:#x}: {}, until {}",
		view::moment(line.asked_at.at),
		line.requirement.factors,
		line.purpose,
		outcome_name(&line.outcome),
		view::moment(line.expires)
	)
}

/// A line of the log as a document.
pub fn document(request: u32, line: &AccreditationOf<Runtime>) -> Value {
	let (factors, at) = match &line.outcome {
		Outcome::Pending => (None, None),
		Outcome::Declined { at } => (None, Some(view::moment(*at))),
		Outcome::Granted(answer) => {
			let names = answer.biometrics.iter().map(|modality| modality_name(*modality));
			(Some(std::iter::once("account").chain(names).collect::<Vec<_>>()), Some(view::moment(answer.at)))
		}
	};
	json!({
		"request": request,
		"relyingParty": line.relying_party.to_string(),
		"agency": line.agency,
		"purpose": line.purpose,
		"requirement": {
			"factors": line.requirement.factors,
			"modality": line.requirement.modality.map(modality_name),
		},
		"askedAt": view::moment(line.asked_at.at),
		"expires": view::moment(line.expires),
		"outcome": outcome_name(&line.outcome),
		"factors": factors,
		"at": at,
	})
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Request { person, purpose, factors, modality, expires } => {
				let purpose = files::sha256(&purpose)?;
				let (chain, signer) = (common.chain().await?, common.signer()?);
				let expires = parse_moment(&expires, chain.now().await?)?;
				let requirement = Requirement { factors, modality: modality.map(Modality::from) };
				let call = Call::<Runtime>::request { person, purpose, requirement, expires };
				let events = common.act_on(&chain, call, &signer).await?;
				let request = events.iter().find_map(|event| match event {
					RuntimeEvent::Identity(Event::AccreditationRequested { request, .. }) => Some(*request),
					_ => None,
				});
				let request = request.ok_or_else(|| Failure::Node("it does not tell the request".into()))?;
				let text = format!("request {request} waits for person {person}");
				Ok(Answer::new(text, json!({ "person": person, "request": request })))
			}
			Verb::Answer { request, live } => {
				let (chain, signer) = (common.chain().await?, common.signer()?);
				let (number, _) = person::signer(&chain, &keys::account(&signer)).await?;
				let asked = person::accreditation(&chain, number, request).await?;
				let (mut block, mut factors) = (0, Factors::new());
				for words in live.chunks(3) {
					let [modality, helper, sample] = words else { continue };
					let name = <ModalityName as clap::ValueEnum>::from_str(modality, true)
						.map_err(|_| Failure::input("NoSuchModality", "give fingerprints, face or iris"))?;
					let (relying_party, purpose) = (&asked.relying_party, &asked.purpose);
					let (helper, sample) = (helper.as_ref(), sample.as_ref());
					let matched =
						live_match(&chain, number, relying_party, purpose, name.into(), helper, sample)
							.await?;
					if block != 0 && block != matched.0 {
						return Err(Failure::input(
							"SlowMatch",
							"a block passed between two matches: try again",
						));
					}
					block = matched.0;
					factors
						.try_push(matched.1)
						.map_err(|_| Failure::input("TooManyFactors", "there are three biometrics"))?;
				}
				let count = factors.len() + 1;
				common.act_on(&chain, Call::<Runtime>::answer { request, block, factors }, &signer).await?;
				let text = format!("request {request} is answered with {count} factors");
				Ok(Answer::new(text, json!({ "person": number, "request": request, "factors": count })))
			}
			Verb::Decline { request } => {
				common.act(Call::<Runtime>::decline { request }).await?;
				Ok(Answer::new(format!("request {request} is refused"), json!({ "request": request })))
			}
			Verb::Verify { person, request } => {
				let chain = common.chain().await?;
				let line = person::accreditation(&chain, person, request).await?;
				let holds = line.holds(chain.now().await?);
				let mut json = document(request, &line);
				json["person"] = person.into();
				json["holds"] = holds.into();
				let says = if holds { "it holds" } else { "it does not hold" };
				Ok(Answer::new(format!("{}\n{says}", text(request, &line)), json))
			}
			Verb::Remove { person, request } => {
				common.act(Call::<Runtime>::remove { person, request }).await?;
				Ok(Answer::new(format!("request {request} left the log"), json!({ "request": request })))
			}
		}
	}
}
