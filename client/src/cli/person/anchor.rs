//! Biometrics: what RENAPO's stations and a person's own device do with templates, none of which goes anywhere.

use super::modality_name;
use crate::cli::{Answer, Common};
use cadena_client::{
	Chain, Failure,
	biometrics::{self, Helper, Template},
	files, keys, person,
};
use cadena_primitives::{AccountId, PersonId};
use cadena_runtime::{BlockNumber, Runtime};
use clap::{Args, Subcommand, ValueEnum};
use pallet_identity::{
	Call,
	types::{BiometricProof, Modality, statement},
};
use serde_json::json;
use sp_core::H256;
use std::path::PathBuf;

#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum ModalityName {
	/// Fingerprints
	Fingerprints,
	/// The face
	Face,
	/// The iris
	Iris,
}

impl From<ModalityName> for Modality {
	fn from(name: ModalityName) -> Self {
		match name {
			ModalityName::Fingerprints => Self::Fingerprints,
			ModalityName::Face => Self::Face,
			ModalityName::Iris => Self::Iris,
		}
	}
}

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Binds a key to a template and offers it for the person's consent; signed by an officer of CivilRegistry
	Offer {
		/// The person's number
		person: PersonId,
		/// Of what the template is
		#[arg(long)]
		modality: ModalityName,
		/// 256 bytes, or 512 with the mask, in a private file; it is read and not kept
		#[arg(long, value_name = "FILE")]
		template: PathBuf,
		/// Where the helper data are written, for the person and RENAPO alone
		#[arg(long, value_name = "FILE")]
		helper: PathBuf,
	},
	/// Consents to what was offered, after comparing it with the helper data; signed by the person
	Consent {
		/// Of what it is
		#[arg(long)]
		modality: ModalityName,
		/// The helper data
		#[arg(long, value_name = "FILE")]
		helper: PathBuf,
	},
	/// Withdraws or refuses a biometric; signed by the person
	Withdraw {
		/// Of what it is
		#[arg(long)]
		modality: ModalityName,
	},
}

/// A live match by a fresh sample.
#[derive(Args, Clone, Debug)]
pub struct Match {
	/// Of what the sample is
	#[arg(long)]
	modality: ModalityName,
	/// The helper data
	#[arg(long, value_name = "FILE")]
	helper: PathBuf,
	/// The sample: 256 bytes, or 512 with the mask, in a private file
	#[arg(long, value_name = "FILE")]
	sample: PathBuf,
}

impl Match {
	/// Reproduces the key and signs for the last finalised block.
	pub async fn prove(
		&self,
		chain: &Chain,
		person: PersonId,
		relying_party: &AccountId,
		purpose: &H256,
	) -> Result<(BlockNumber, BiometricProof), Failure> {
		live_match(chain, person, relying_party, purpose, self.modality.into(), &self.helper, &self.sample)
			.await
	}
}

/// A live match of one modality.
pub async fn live_match(
	chain: &Chain,
	person: PersonId,
	relying_party: &AccountId,
	purpose: &H256,
	modality: Modality,
	helper: &std::path::Path,
	sample: &std::path::Path,
) -> Result<(BlockNumber, BiometricProof), Failure> {
	let pair = biometrics::reproduce(&Helper::read(helper)?, &Template::read(sample)?)?;
	let (block, hash) = chain.finalised_block().await?;
	let statement = statement(&chain.genesis(), person, relying_party, purpose, &hash);
	Ok((block, biometrics::prove(&pair, modality, &statement)))
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Offer { person, modality, template, helper } => {
				let made = biometrics::enrol(&Template::read(&template)?)?;
				files::write_secret(&helper, &made)?;
				let (key, hash) = (made.key(), made.hash());
				let modality = Modality::from(modality);
				common.act(Call::<Runtime>::offer_anchor { person, modality, key, helper: hash }).await?;
				let text = format!(
					"{} of person {person} wait for consent; the helper data are in {}",
					modality_name(modality),
					helper.display()
				);
				let json = json!({ "person": person, "key": hex::encode(key), "helper": hash });
				Ok(Answer::new(text, json))
			}
			Verb::Consent { modality, helper } => {
				let helper = Helper::read(&helper)?;
				let (chain, signer) = (common.chain().await?, common.signer()?);
				let (number, _) = person::signer(&chain, &keys::account(&signer)).await?;
				let modality = Modality::from(modality);
				let offered = person::anchors(&chain, number).await?;
				let is_offered = |(kind, anchor): &(Modality, pallet_identity::types::Anchor)| {
					*kind == modality && anchor.key == helper.key() && anchor.helper == helper.hash()
				};
				if !offered.iter().any(is_offered) {
					let advice = "what was offered does not belong to these helper data";
					return Err(Failure::Refused {
						name: "Identity.NotTheOfferedAnchor".into(),
						explanation: advice.into(),
					});
				}
				let call = Call::<Runtime>::consent { modality, key: helper.key() };
				common.act_on(&chain, call, &signer).await?;
				let text = format!("{} can be used", modality_name(modality));
				Ok(Answer::new(text, json!({ "person": number, "key": hex::encode(helper.key()) })))
			}
			Verb::Withdraw { modality } => {
				let modality = Modality::from(modality);
				common.act(Call::<Runtime>::withdraw_anchor { modality }).await?;
				Ok(Answer::new(format!("{} can be used no more", modality_name(modality)), json!({})))
			}
		}
	}
}
