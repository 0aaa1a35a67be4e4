//! Signing acts.

use super::{EfirmaArgs, Signing};
use crate::{
	Answer, Common, Signer,
	args::{Serial, SignatoryName, When},
};
use cadena_client::{
	Chain, Failure,
	base::{files, json},
	efirma::{
		self, Credentials,
		json::{ActStatus, OfAct, RefusedAct, SignedAct, SigningAct, SigningOrder},
	},
	node::{BlockRef, missing},
};
use cadena_runtime::{
	Runtime, RuntimeEvent,
	pallet_efirma::{
		self, ActId, Call, Event,
		types::{Holder, SlotIndex, Terms},
	},
};
use clap::Subcommand;
use sp_core::H256;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum ActVerb {
	/// Opens an act
	Open {
		#[command(flatten)]
		signing: Signing,
		/// Who signs: a legal person's RFC, `person:NUMBER`, or an account; repeat for each
		#[arg(long = "signatory", required = true)]
		signatories: Vec<SignatoryName>,
		/// In which order
		#[arg(long, value_enum, default_value_t = SigningOrder::Any)]
		order: SigningOrder,
		/// The last moment to sign: RFC 3339, or `+9d` and `+12h` from now
		#[arg(long)]
		deadline: When,
	},
	/// Signs an act at one's place
	Sign {
		/// Its number
		act: ActId,
		/// The document that one has read; its SHA-256 must be the act's
		#[arg(long, value_name = "FILE")]
		document: PathBuf,
		#[command(flatten)]
		efirma: EfirmaArgs,
	},
	/// Refuses to sign, which closes the act for all
	Refuse {
		/// Its number
		act: ActId,
		/// The number of one's certificate
		#[arg(long)]
		certificate: Serial,
		/// A file with the reasons; the chain gets its SHA-256 only
		#[arg(long, value_name = "FILE")]
		reasons: PathBuf,
	},
	/// Shows an act
	Show {
		/// Its number
		act: ActId,
	},
	/// Notes the constancia of conservation (NOM-151) of a complete act
	Conserve {
		/// Its number
		act: ActId,
		/// The constancia; the chain gets its SHA-256 only
		#[arg(long, value_name = "FILE")]
		constancia: PathBuf,
	},
	/// Removes an act that came to nothing, or is older than ten years
	Discard {
		/// Its number
		act: ActId,
	},
}

impl ActVerb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			ActVerb::Open { signing, signatories, order, deadline } => {
				let (subject, signer) = (signing.read()?, common.signer()?);
				let signatories = signatories.into_iter().map(|SignatoryName(signatory)| signatory).collect();
				let signatories = super::listed(signatories)?;
				let chain = common.chain().await?;
				let deadline = deadline.from(chain.at().await?.now().await?)?;
				let terms = subject.terms(signatories, order, deadline);
				let (block, act) = open(common, &chain, &signer, terms).await?;
				Answer::at(block, format!("act {act} opened"), OfAct { act })
			}
			ActVerb::Sign { act, document, efirma } => {
				let (credentials, read) = (efirma.open()?, Read::Document(files::sha256(&document)?));
				let signer = common.signer()?;
				let chain = common.chain().await?;
				sign(common, &chain, &signer, act, read, &credentials).await
			}
			ActVerb::Refuse { act, certificate: Serial(number), reasons } => {
				let (reasons, signer) = (files::sha256(&reasons)?, common.signer()?);
				let chain = common.chain().await?;
				let at = chain.at().await?;
				let record = efirma::act(&at, act).await?;
				let slot = place(&record.terms, &efirma::certificate(&at, number).await?)?;
				let call = Call::<Runtime>::refuse { act, slot, number, reasons };
				let refused = common.act_as(&chain, call, &signer).await?;
				Answer::at(refused.block, format!("act {act} refused"), RefusedAct { act, place: slot })
			}
			ActVerb::Show { act } => {
				let at = common.at().await?;
				let act = SigningAct::of(act, &efirma::act(&at, act).await?);
				let mut text = format!(
					"act {}: {}, until {}\n",
					act.act,
					describe(&act.status),
					json::name(&act.deadline)
				);
				for place in &act.places {
					let signed = match &place.signed {
						Some(signed) => format!("signed {}", json::name(&signed.at)),
						None => "has not signed".into(),
					};
					text += &format!("  {}: {signed}\n", place.signatory.0);
				}
				Answer::at(at.block(), text, act)
			}
			ActVerb::Conserve { act, constancia } => {
				let constancia = files::sha256(&constancia)?;
				let noted = common.act(Call::<Runtime>::conserve { act, constancia }).await?;
				Answer::at(noted.block, "constancia of conservation noted", OfAct { act })
			}
			ActVerb::Discard { act } => {
				let removed = common.act(Call::<Runtime>::discard { act }).await?;
				Answer::at(removed.block, "act removed", OfAct { act })
			}
		}
	}
}

/// Whether an act is signed, in words.
pub fn describe(status: &ActStatus) -> String {
	match status {
		ActStatus::Open => "open".into(),
		ActStatus::Complete { at, .. } => format!("complete since {}", json::name(at)),
		ActStatus::Refused { place, at, .. } => {
			format!("refused at place {place} on {}", json::name(at))
		}
	}
}

/// The place of a certificate's holder.
fn place(
	terms: &Terms,
	certificate: &pallet_efirma::types::SigningCertificate,
) -> Result<SlotIndex, Failure> {
	let place = terms.signatories.iter().position(|signatory| {
		// The chain decides whose account it is; here the place is looked for.
		certificate.is_of(signatory, |account| match &certificate.holder {
			Holder::NaturalPerson(person) if certificate.account == *account => Some(*person),
			_ => None,
		})
	});
	place.and_then(|place| SlotIndex::try_from(place).ok()).ok_or_else(|| {
		missing("Efirma.NotTheSignatory", "the certificate is of none of the act's signatories")
	})
}

/// Opens an act and returns its block and number.
pub async fn open(
	common: &Common,
	chain: &Chain,
	signer: &Signer,
	terms: Terms,
) -> Result<(BlockRef, ActId), Failure> {
	let included = common.act_as(chain, Call::<Runtime>::open { terms }, signer).await?;
	let opened = included.events.into_iter().find_map(|event| match event {
		RuntimeEvent::Efirma(Event::ActOpened { act, .. }) => Some(act),
		_ => None,
	});
	let opened = opened.ok_or_else(|| Failure::Node("the chain does not say which act was opened".into()))?;
	Ok((included.block, opened))
}

/// What the signer knows of an act by themselves: a node could tell anything.
pub enum Read {
	/// The SHA-256 of its document.
	Document(H256),
	/// All of its terms.
	All(Terms),
}

/// Signs an act at the place of the certificate's holder.
pub async fn sign(
	common: &Common,
	chain: &Chain,
	signer: &Signer,
	act: ActId,
	read: Read,
	credentials: &Credentials,
) -> Result<Answer, Failure> {
	let at = chain.at().await?;
	let record = efirma::act(&at, act).await?;
	let same = match read {
		Read::Document(sha256) => sha256 == record.terms.document,
		Read::All(terms) => terms == record.terms,
	};
	if !same {
		let advice = "the file is not the document of the act: see `cadena efirma act show`";
		return Err(Failure::input("OtherDocument", advice));
	}
	let certificate = efirma::certificate(&at, credentials.certificate.number()?).await?;
	let slot = place(&record.terms, &certificate)?;
	let seal = credentials.seal(&at.genesis(), b"act", &record.terms.content(act))?;
	let included = common.act_as(chain, Call::<Runtime>::sign { act, slot, seal }, signer).await?;
	let complete = included
		.events
		.iter()
		.any(|event| matches!(event, RuntimeEvent::Efirma(Event::ActSigned { complete: true, .. })));
	let text = format!("act {act} signed{}", if complete { ", complete" } else { "" });
	Answer::at(included.block, text, SignedAct { act, place: slot, complete })
}
