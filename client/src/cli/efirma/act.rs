//! Signing acts.

use super::{EfirmaArgs, Signing};
use crate::cli::{Answer, Common, parse_moment};
use cadena_client::{
	Chain, Failure,
	chain::missing,
	efirma::{self, Credentials, view},
	files,
	view::moment,
};
use cadena_runtime::{Runtime, RuntimeEvent};
use clap::{Subcommand, ValueEnum};
use pallet_efirma::{
	ActId, Call, Event,
	types::{Holder, Order, SlotIndex, State, Terms},
};
use serde_json::{Value, json};
use sp_core::H256;
use std::path::PathBuf;
use subxt_signer::sr25519::Keypair;

#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Basis {
	/// An act before or by the federal administration (LFEA arts. 2 and 7)
	FederalAdministration,
	/// An act of commerce (CCom arts. 89-114)
	Commerce,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum OrderName {
	/// Signatories sign in any order
	Any,
	/// As they are listed
	Listed,
}

#[derive(Debug, Subcommand)]
pub enum ActVerb {
	/// Opens an act
	Open {
		#[command(flatten)]
		signing: Signing,
		/// Who signs: a legal person's RFC, `person:NUMBER`, or an account; repeat for each
		#[arg(long = "signatory", required = true)]
		signatories: Vec<String>,
		/// In which order
		#[arg(long, value_enum, default_value_t = OrderName::Any)]
		order: OrderName,
		/// The last moment to sign: RFC 3339, or `+9d` and `+12h` from now
		#[arg(long)]
		deadline: String,
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
		certificate: String,
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
				let chain = common.chain().await?;
				let deadline = parse_moment(&deadline, chain.now().await?)?;
				let order = match order {
					OrderName::Any => Order::Any,
					OrderName::Listed => Order::Listed,
				};
				let signatories: Result<Vec<_>, _> =
					signatories.iter().map(|text| efirma::parse_signatory(text)).collect();
				let terms = signing.terms(signatories?, order, deadline)?;
				let act = open(common, &chain, &common.signer()?, terms).await?;
				Ok(Answer::new(format!("act {act} opened"), json!({ "act": act })))
			}
			ActVerb::Sign { act, document, efirma } => {
				let credentials = efirma.open()?;
				let chain = common.chain().await?;
				let read = Read::Document(files::sha256(&document)?);
				sign(common, &chain, &common.signer()?, act, read, &credentials).await
			}
			ActVerb::Refuse { act, certificate, reasons } => {
				let number = efirma::parse_number(&certificate)?;
				let chain = common.chain().await?;
				let record = efirma::act(&chain, act).await?;
				let slot = place(&record.terms, &efirma::certificate(&chain, number).await?)?;
				let reasons = files::sha256(&reasons)?;
				let call = Call::<Runtime>::refuse { act, slot, number, reasons };
				common.act_on(&chain, call, &common.signer()?).await?;
				Ok(Answer::new(format!("act {act} refused"), json!({ "act": act, "place": slot })))
			}
			ActVerb::Show { act } => {
				let record = efirma::act(&common.chain().await?, act).await?;
				let mut json = view::act(&record);
				json["number"] = act.into();
				Ok(Answer::new(text(act, &record.terms, &record.state, &json), json))
			}
			ActVerb::Conserve { act, constancia } => {
				let constancia = files::sha256(&constancia)?;
				common.act(Call::<Runtime>::conserve { act, constancia }).await?;
				Ok(Answer::new("constancia of conservation noted", json!({ "act": act })))
			}
			ActVerb::Discard { act } => {
				common.act(Call::<Runtime>::discard { act }).await?;
				Ok(Answer::new("act removed", json!({ "act": act })))
			}
		}
	}
}

fn text(act: ActId, terms: &Terms, state: &State, json: &Value) -> String {
	let mut text = format!("act {act}: {}, until {}\n", describe(state), moment(terms.deadline));
	for place in json["places"].as_array().into_iter().flatten() {
		let who = place["signatory"].as_str().unwrap_or_default();
		let signed = match place["signed"]["at"].as_str() {
			Some(at) => format!("signed {at}"),
			None => "has not signed".into(),
		};
		text += &format!("  {who}: {signed}\n");
	}
	text
}

/// Where an act stands, in words.
pub fn describe(state: &State) -> String {
	match state {
		State::Open => "open".into(),
		State::Complete { at, .. } => format!("complete since {}", moment(*at)),
		State::Refused { slot, at, .. } => format!("refused at place {slot} on {}", moment(*at)),
	}
}

/// The place of a certificate's holder.
fn place(terms: &Terms, certificate: &pallet_efirma::types::Certificate) -> Result<SlotIndex, Failure> {
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

/// Opens an act and returns its number.
pub async fn open(common: &Common, chain: &Chain, signer: &Keypair, terms: Terms) -> Result<ActId, Failure> {
	let happened = common.act_on(chain, Call::<Runtime>::open { terms }, signer).await?;
	let opened = happened.into_iter().find_map(|event| match event {
		RuntimeEvent::Efirma(Event::ActOpened { act, .. }) => Some(act),
		_ => None,
	});
	opened.ok_or_else(|| Failure::Node("the chain does not say which act was opened".into()))
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
	signer: &Keypair,
	act: ActId,
	read: Read,
	credentials: &Credentials,
) -> Result<Answer, Failure> {
	let record = efirma::act(chain, act).await?;
	let same = match read {
		Read::Document(sha256) => sha256 == record.terms.document,
		Read::All(terms) => terms == record.terms,
	};
	if !same {
		let advice = "the file is not the document of the act: see `cadena efirma act show`";
		return Err(Failure::input("OtherDocument", advice));
	}
	let certificate = efirma::certificate(chain, credentials.certificate.number()?).await?;
	let slot = place(&record.terms, &certificate)?;
	let seal = credentials.seal(&chain.genesis(), b"act", &record.terms.content(act))?;
	let happened = common.act_on(chain, Call::<Runtime>::sign { act, slot, seal }, signer).await?;
	let complete = happened
		.iter()
		.any(|event| matches!(event, RuntimeEvent::Efirma(Event::ActSigned { complete: true, .. })));
	let text = format!("act {act} signed{}", if complete { ", complete" } else { "" });
	Ok(Answer::new(text, json!({ "act": act, "place": slot, "complete": complete })))
}
