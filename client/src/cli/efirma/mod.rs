mod act;
mod practice;
mod registry;

use super::{Answer, Common};
use act::{ActVerb, Basis};
use cadena_client::{
	Chain, Failure,
	chain::missing,
	efirma::{self, Credentials, Document, view},
	files,
	view::moment,
};
use cadena_runtime::Runtime;
use clap::{Args, Subcommand};
use pallet_efirma::{
	ActId, Call,
	types::{LegalBasis, Order, Standing, Terms},
};
use serde_json::{Value, json};
use sp_core::H256;
use std::path::PathBuf;
use zeroize::Zeroizing;

/// A certificate with its private key, as SAT delivers them.
#[derive(Args, Clone, Debug)]
pub struct EfirmaArgs {
	/// The certificate of e.firma (.cer)
	#[arg(long = "efirma", value_name = "FILE.cer")]
	certificate: PathBuf,
	/// Its private key (.key)
	#[arg(long, value_name = "FILE.key")]
	private_key: PathBuf,
	/// The private file with the password of the private key; without it the password is asked for
	#[arg(long, value_name = "FILE")]
	efirma_password_file: Option<PathBuf>,
}

impl EfirmaArgs {
	pub fn open(&self) -> Result<Credentials, Failure> {
		let certificate = Document::read(&self.certificate)?;
		let password = match &self.efirma_password_file {
			Some(path) => {
				files::ensure_private(path)?;
				let bytes = Zeroizing::new(files::read(path)?);
				Zeroizing::new(bytes.trim_ascii_end().to_vec())
			}
			None => {
				let typed = rpassword::prompt_password("Password of the private key: ").map_err(|error| {
					let advice = format!("{error}: give --efirma-password-file where nobody can type");
					Failure::input("NoPassword", advice)
				})?;
				Zeroizing::new(typed.into_bytes())
			}
		};
		Credentials::open(certificate, &self.private_key, &password)
	}
}

/// What is signed.
#[derive(Args, Clone, Debug)]
pub struct Signing {
	/// The document; the chain gets its SHA-256 only
	document: PathBuf,
	/// What kind of document it is
	#[arg(long, default_value = "application/pdf")]
	media_type: String,
	/// By which norm it is signed electronically
	#[arg(long, value_enum, default_value_t = Basis::FederalAdministration)]
	basis: Basis,
	/// Another norm, by its short name, as `LGTOC 231-II`
	#[arg(long, conflicts_with = "basis")]
	norm: Option<String>,
}

impl Signing {
	fn terms(
		&self,
		signatories: Vec<cadena_primitives::Signatory>,
		order: Order,
		deadline: u64,
	) -> Result<Terms, Failure> {
		let long = |what: &str| Failure::input("TooLong", format!("{what} is too long"));
		let basis = match (&self.norm, self.basis) {
			(Some(norm), _) => {
				LegalBasis::Norm(norm.clone().into_bytes().try_into().map_err(|_| long("the norm"))?)
			}
			(None, Basis::FederalAdministration) => LegalBasis::FederalAdministration,
			(None, Basis::Commerce) => LegalBasis::Commerce,
		};
		Ok(Terms {
			document: files::sha256(&self.document)?,
			media_type: self
				.media_type
				.clone()
				.into_bytes()
				.try_into()
				.map_err(|_| long("the media type"))?,
			basis,
			signatories: signatories
				.try_into()
				.map_err(|_| Failure::input("TooManySignatories", "an act has at most 16 signatories"))?,
			order,
			deadline,
		})
	}
}

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Shows what a certificate says, without a node
	Inspect {
		/// The certificate (.cer)
		file: PathBuf,
	},
	/// Signs that an account may act with a certificate, for the officer who registers it, or to move it
	Prove(registry::Prove),
	/// Registers a certificate that was verified outside; signed by an officer of the tax authority
	Register(registry::Register),
	/// Publishes one's own certificate, which the chain verifies; its names stay public for ever
	Publish(registry::Publish),
	/// Lets a certificate act through the signer's account instead
	Rebind {
		/// What `cadena efirma prove` wrote
		#[arg(long, value_name = "FILE")]
		possession: PathBuf,
	},
	/// Blocks the use of one's certificate here, for ever
	Block {
		/// Its number
		number: String,
	},
	/// Records revocations that the authority published; signed by an officer of the tax authority
	Revoke(registry::Revoke),
	/// Shows a registered certificate
	Show {
		/// Its number
		number: String,
	},
	/// Lists the authorities that the chain trusts
	Anchors,
	/// Signs a document alone: opens an act and signs it
	Sign {
		#[command(flatten)]
		signing: Signing,
		#[command(flatten)]
		efirma: EfirmaArgs,
	},
	/// Says who signed a document, when, whether each certificate counted then, and under which authority
	Verify {
		/// The document
		document: PathBuf,
	},
	/// Signing acts of one or more
	#[command(subcommand)]
	Act(ActVerb),
	/// Makes a certificate and key for practice, which development chains accept
	Practice(practice::Practice),
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Inspect { file } => inspect(&file),
			Verb::Prove(verb) => verb.execute(common).await,
			Verb::Register(verb) => verb.execute(common).await,
			Verb::Publish(verb) => verb.execute(common).await,
			Verb::Rebind { possession } => registry::rebind(common, &possession).await,
			Verb::Block { number } => {
				let number = efirma::parse_number(&number)?;
				common.act(Call::<Runtime>::block { number }).await?;
				Ok(Answer::new("certificate blocked", json!({ "number": number.to_text() })))
			}
			Verb::Revoke(verb) => verb.execute(common).await,
			Verb::Show { number } => show(&common.chain().await?, &number).await,
			Verb::Anchors => anchors(&common.chain().await?).await,
			Verb::Sign { signing, efirma } => sign(common, &signing, &efirma).await,
			Verb::Verify { document } => verify(common, &document).await,
			Verb::Act(verb) => verb.execute(common).await,
			Verb::Practice(verb) => verb.execute(),
		}
	}
}

fn inspect(file: &std::path::Path) -> Result<Answer, Failure> {
	let description = Document::read(file)?.describe()?;
	let json = serde_json::to_value(&description).map_err(|error| Failure::Node(error.to_string()))?;
	let line = |name: &str, value: Option<&str>| value.map(|value| format!("{name:<22} {value}\n"));
	let bits = description.key_bits.to_string();
	let text: String = [
		line("number", Some(&description.serial)),
		line("kind", Some(description.kind)),
		line("RFC", Some(&description.rfc)),
		line("RFC of representative", description.representative_rfc.as_deref()),
		line("CURP", description.curp.as_deref()),
		line("CURP of representative", description.representative_curp.as_deref()),
		line("valid from", Some(&description.not_before)),
		line("valid until", Some(&description.not_after)),
		line("issuer", description.issuer.as_deref()),
		line("key, in bits", Some(&bits)),
	]
	.into_iter()
	.flatten()
	.collect();
	Ok(Answer::new(text, json))
}

async fn show(chain: &Chain, number: &str) -> Result<Answer, Failure> {
	let number = efirma::parse_number(number)?;
	let record = efirma::certificate(chain, number).await?;
	let revocation = efirma::revocation(chain, number).await?;
	let standing = record.standing(revocation, chain.now().await?);
	let mut json = view::numbered(number, view::certificate(&record));
	json["revocation"] = revocation.as_ref().map_or(Value::Null, view::revocation);
	json["standing"] = view::standing(standing).into();
	let text = format!(
		"{} of {}: {}, from {} to {}, acts through {}",
		number.to_text(),
		view::holder(&record.holder),
		view::standing(standing),
		moment(record.validity.not_before),
		moment(record.validity.not_after),
		record.account
	);
	Ok(Answer::new(text, json))
}

async fn anchors(chain: &Chain) -> Result<Answer, Failure> {
	let anchors = efirma::anchors(chain).await?;
	let text: Vec<String> = anchors
		.iter()
		.map(|(number, anchor)| {
			let retired = anchor.retired_at.map(|at| format!(", retired {}", moment(at))).unwrap_or_default();
			format!("{number}: {}{retired}", String::from_utf8_lossy(&anchor.name))
		})
		.collect();
	let json: Vec<Value> = anchors
		.iter()
		.map(|(number, anchor)| {
			let mut json = view::anchor(anchor);
			json["anchor"] = (*number).into();
			json
		})
		.collect();
	Ok(Answer::new(text.join("\n"), json!(json)))
}

async fn sign(common: &Common, signing: &Signing, efirma: &EfirmaArgs) -> Result<Answer, Failure> {
	let credentials = efirma.open()?;
	let (chain, signer) = (common.chain().await?, common.signer()?);
	let number = credentials.certificate.number()?;
	let record = efirma::certificate(&chain, number).await?;
	let now = chain.now().await?;
	efirma::ensure_counts(&record, efirma::revocation(&chain, number).await?, now)?;
	// A day is long enough for the act to be signed right after it was opened.
	let terms =
		signing.terms(vec![efirma::signatory_of(&record)], Order::Any, now + cadena_primitives::time::DAY)?;
	let act = act::open(common, &chain, &signer, terms.clone()).await?;
	act::sign(common, &chain, &signer, act, act::Read::All(terms), &credentials).await
}

async fn verify(common: &Common, document: &std::path::Path) -> Result<Answer, Failure> {
	let chain = common.chain().await?;
	let sha256 = files::sha256(document)?;
	let acts = efirma::acts_on(&chain, sha256).await?;
	if acts.is_empty() {
		let advice = "nobody opened an act on a document of these very bytes";
		return Err(missing("Efirma.NotSigned", advice));
	}
	let anchors = efirma::anchors(&chain).await?;
	let mut text = String::new();
	let mut list = Vec::new();
	for act in acts {
		let (lines, json) = verified(&chain, act, &anchors).await?;
		text += &lines;
		list.push(json);
	}
	Ok(Answer::new(text, json!({ "sha256": hex::encode(sha256.0), "acts": list })))
}

type Anchors = [(pallet_efirma::types::AnchorId, pallet_efirma::types::Anchor)];

/// Checks every signature of an act again, and says what came of it.
async fn verified(chain: &Chain, act: ActId, anchors: &Anchors) -> Result<(String, Value), Failure> {
	let record = efirma::act(chain, act).await?;
	let mut text = format!("act {act}: {}\n", act::describe(&record.state));
	let mut json = view::act(&record);
	for (place, (signatory, signed)) in record.terms.signatories.iter().zip(&record.signatures).enumerate() {
		let who = view::signatory(signatory);
		let Some(signed) = signed else {
			text += &format!("  {who}: has not signed\n");
			continue;
		};
		let certificate = efirma::certificate(chain, signed.certificate).await?;
		let revocation = efirma::revocation(chain, signed.certificate).await?;
		let genesis: H256 = chain.genesis();
		let checked = efirma::check(&genesis, act, &record, signed, signatory, certificate, revocation)?;
		let anchor = anchors.iter().find(|(number, _)| *number == checked.certificate.anchor);
		let anchor = anchor.map(|(_, anchor)| String::from_utf8_lossy(&anchor.name).into_owned());
		let standing = view::standing(checked.standing);
		let flagged = checked.standing == Standing::Revoked;
		let flag = if flagged { ", after its revocation was published: FLAGGED" } else { "" };
		text += &format!(
			"  {who}: signed {} with {}, {standing} then{flag}, issued by {}\n",
			moment(signed.at),
			signed.certificate.to_text(),
			anchor.as_deref().unwrap_or("an authority without a name"),
		);
		json["places"][place]["standing"] = standing.into();
		json["places"][place]["flagged"] = flagged.into();
		json["places"][place]["issuer"] = json!(anchor);
	}
	json["number"] = act.into();
	Ok((text, json))
}
