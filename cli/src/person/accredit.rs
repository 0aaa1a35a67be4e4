//! Accreditations: a relying party asks, the person answers, anyone sees whether it holds.

use super::{person_of, template::Matched};
use crate::{Answer, Common, args::When};
use cadena_client::{
	Failure,
	base::{files, json},
	persons::{
		self,
		json::{Answered, Factor, Modality, OfRequest, Request, RequestStatus, Verification},
	},
};
use cadena_primitives::PersonId;
use cadena_runtime::{
	Runtime, RuntimeEvent,
	pallet_identity::{
		Call, Event,
		types::{Factors, Requirement, statement},
	},
};
use clap::Subcommand;
use std::path::PathBuf;

/// Most biometrics of an answer: there are three.
const MOST_BIOMETRICS: usize = 3;

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
		modality: Option<Modality>,
		/// Until when it can be answered and holds: RFC 3339, or +30d
		#[arg(long, default_value = "+30d")]
		expires: When,
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
pub fn text(line: &Request) -> String {
	let Request { request, relying_party, agency, purpose_sha256, requirement, asked_at, expires, status } =
		line;
	let who = match agency {
		Some(agency) => format!("{} of agency {agency}", relying_party.0),
		None => relying_party.0.to_string(),
	};
	let status = match status {
		RequestStatus::Pending => "pending",
		RequestStatus::Granted { .. } => "granted",
		RequestStatus::Declined { .. } => "declined",
	};
	format!(
		"request {request}: {who} asked at {} for {} factors, purpose {}: {status}, until {}",
		json::name(asked_at),
		requirement.factors,
		json::name(purpose_sha256),
		json::name(expires)
	)
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Request { person, purpose, factors, modality, expires } => {
				let (purpose, signer) = (files::sha256(&purpose)?, common.signer()?);
				let chain = common.chain().await?;
				let expires = expires.from(chain.at().await?.now().await?)?;
				let requirement = Requirement { factors, modality: modality.map(Into::into) };
				let call = Call::<Runtime>::request { person, purpose, requirement, expires };
				let asked = common.act_as(&chain, call, &signer).await?;
				let request = asked.events.iter().find_map(|event| match event {
					RuntimeEvent::Identity(Event::AccreditationRequested { request, .. }) => Some(*request),
					_ => None,
				});
				let request = request.ok_or_else(|| Failure::Node("it does not tell the request".into()))?;
				let text = format!("request {request} waits for person {person}");
				Answer::at(asked.block, text, OfRequest { person, request })
			}
			Verb::Answer { request, live } => {
				let mut matches = Vec::new();
				for words in live.chunks(3) {
					let [modality, helper, sample] = words else { continue };
					let modality = <Modality as clap::ValueEnum>::from_str(modality, true)
						.map_err(|_| Failure::input("NoSuchModality", "give fingerprints, face or iris"))?;
					matches.push(Matched::reproduce(modality, helper.as_ref(), sample.as_ref())?);
				}
				let too_many = || Failure::input("TooManyFactors", "there are three biometrics");
				if matches.len() > MOST_BIOMETRICS {
					return Err(too_many());
				}
				let signer = common.signer()?;
				let chain = common.chain().await?;
				let at = chain.at().await?;
				let (person, _) = persons::signer(&at, &signer.account()).await?;
				let asked = persons::accreditation(&at, person, request).await?;
				let (mut block, mut proofs) = (0, Factors::new());
				for matched in &matches {
					let proven = matched.prove(&at, |genesis, hash| {
						let (relying_party, purpose) = (&asked.relying_party, &asked.purpose);
						statement(genesis, person, request, relying_party, purpose, hash)
					});
					block = proven.0;
					proofs.try_push(proven.1).map_err(|_| too_many())?;
				}
				let call = Call::<Runtime>::answer { request, block, factors: proofs };
				let included = common.act_as(&chain, call, &signer).await?;
				let factors = Factor::with(matches.iter().map(|matched| matched.modality.into()));
				let text = format!("request {request} is answered with {} factors", factors.len());
				Answer::at(included.block, text, Answered { person, request, factors })
			}
			Verb::Decline { request } => {
				let declined = common.act(Call::<Runtime>::decline { request }).await?;
				let person = person_of(&declined)?;
				let text = format!("request {request} is refused");
				Answer::at(declined.block, text, OfRequest { person, request })
			}
			Verb::Verify { person, request } => {
				let at = common.at().await?;
				let record = persons::accreditation(&at, person, request).await?;
				let holds = record.holds(at.now().await?);
				let request = Request::of(request, &record);
				let says = if holds { "it holds" } else { "it does not hold" };
				let text = format!("{}\n{says}", text(&request));
				Answer::at(at.block(), text, Verification { person, holds, request })
			}
			Verb::Remove { person, request } => {
				let removed = common.act(Call::<Runtime>::remove { person, request }).await?;
				let text = format!("request {request} left the log");
				Answer::at(removed.block, text, OfRequest { person, request })
			}
		}
	}
}
