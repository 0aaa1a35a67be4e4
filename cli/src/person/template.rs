//! Biometrics: what RENAPO's stations and a person's own device do with templates, none of which goes anywhere.

use super::person_of;
use crate::{Answer, Common, args::NewFile};
use cadena_client::{
	At, Failure,
	base::{
		files,
		json::{self, Hex},
	},
	node::BlockRef,
	persons::{
		self,
		biometrics::{self, Helper},
		json::{Modality, TemplateKey, Withdrawn},
	},
};
use cadena_primitives::PersonId;
use cadena_runtime::{
	BlockNumber, Runtime,
	pallet_identity::{
		Call,
		types::{self, BiometricProof},
	},
};
use clap::{Args, Subcommand};
use sp_core::{H256, ed25519};
use std::path::{Path, PathBuf};

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Binds a key to a template and offers it for the person's consent; signed by an officer of CivilRegistry
	Offer {
		/// The person's number
		person: PersonId,
		/// Of what the template is
		#[arg(long)]
		modality: Modality,
		/// 256 bytes, or 512 with the mask, in a private file; it is read and not kept
		#[arg(long, value_name = "FILE")]
		template: PathBuf,
		/// Where the helper data are written, for the person and RENAPO alone
		#[arg(long, value_name = "FILE")]
		helper: NewFile,
	},
	/// Consents to what was offered, after comparing it with the helper data; signed by the person
	Consent {
		/// Of what it is
		#[arg(long)]
		modality: Modality,
		/// The helper data
		#[arg(long, value_name = "FILE")]
		helper: PathBuf,
	},
	/// Withdraws or refuses a biometric; signed by the person
	Withdraw {
		/// Of what it is
		#[arg(long)]
		modality: Modality,
	},
}

/// A live match by a fresh sample.
#[derive(Args, Clone, Debug)]
pub struct Match {
	/// Of what the sample is
	#[arg(long)]
	modality: Modality,
	/// The helper data
	#[arg(long, value_name = "FILE")]
	helper: PathBuf,
	/// The sample: 256 bytes, or 512 with the mask, in a private file
	#[arg(long, value_name = "FILE")]
	sample: PathBuf,
}

impl Match {
	/// Reproduces the key.
	pub fn reproduce(&self) -> Result<Matched, Failure> {
		Matched::reproduce(self.modality, &self.helper, &self.sample)
	}
}

/// Key of one modality, reproduced from a fresh sample.
pub struct Matched {
	/// The modality.
	pub modality: Modality,
	pair: ed25519::Pair,
}

impl Matched {
	/// Reproduces it from helper data and a sample.
	pub fn reproduce(modality: Modality, helper: &Path, sample: &Path) -> Result<Self, Failure> {
		let pair = biometrics::reproduce(&Helper::read(helper)?, &biometrics::Template::read(sample)?)?;
		Ok(Self { modality, pair })
	}

	/// Signs a statement, made from the genesis and from the hash of a recent block, for that block.
	pub fn prove(
		&self,
		at: &At,
		statement: impl Fn(&H256, &H256) -> [u8; 32],
	) -> (BlockNumber, BiometricProof) {
		let BlockRef { number: block, hash } = at.block();
		let statement = statement(&at.genesis(), &hash);
		(block, biometrics::prove(&self.pair, self.modality.into(), &statement))
	}
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Offer { person, modality, template, helper: NewFile(helper) } => {
				let signer = common.signer()?;
				let made = biometrics::enrol(&biometrics::Template::read(&template)?)?;
				files::write_secret(&helper, &made)?;
				let call = Call::<Runtime>::offer_template {
					person,
					modality: modality.into(),
					key: made.key(),
					helper: made.hash(),
				};
				let offered = common.act_as(&common.chain().await?, call, &signer).await?;
				let text = format!(
					"{} of person {person} wait for consent; the helper data are in {}",
					json::name(modality),
					helper.display()
				);
				Answer::at(offered.block, text, template_key(person, modality, &made))
			}
			Verb::Consent { modality, helper } => {
				let (helper, signer) = (Helper::read(&helper)?, common.signer()?);
				let chain = common.chain().await?;
				let at = chain.at().await?;
				let (person, _) = persons::signer(&at, &signer.account()).await?;
				let kind = types::Modality::from(modality);
				let offered = persons::templates(&at, person).await?;
				let is_offered = |(of, held): &(types::Modality, types::Template)| {
					*of == kind && held.key == helper.key() && held.helper == helper.hash()
				};
				if !offered.iter().any(is_offered) {
					let advice = "what was offered does not belong to these helper data";
					return Err(Failure::Refused {
						name: "Identity.NotTheOfferedAnchor".into(),
						explanation: advice.into(),
					});
				}
				let call = Call::<Runtime>::consent { modality: kind, key: helper.key() };
				let consented = common.act_as(&chain, call, &signer).await?;
				let text = format!("{} can be used", json::name(modality));
				Answer::at(consented.block, text, template_key(person, modality, &helper))
			}
			Verb::Withdraw { modality } => {
				let call = Call::<Runtime>::withdraw_template { modality: modality.into() };
				let withdrawn = common.act(call).await?;
				let text = format!("{} can be used no more", json::name(modality));
				Answer::at(withdrawn.block, text, Withdrawn { person: person_of(&withdrawn)?, modality })
			}
		}
	}
}

fn template_key(person: PersonId, modality: Modality, helper: &Helper) -> TemplateKey {
	TemplateKey { person, modality, key: Hex::of(helper.key()), helper_sha256: Hex::of(helper.hash()) }
}
