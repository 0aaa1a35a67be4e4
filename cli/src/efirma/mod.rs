mod act;
mod registry;

use crate::{
	Answer, Common,
	answer::{Replies, local, reply},
	args::Serial,
};
use act::ActVerb;
use cadena_client::{
	At, Failure,
	base::{
		files,
		json::{self, Hex},
	},
	efirma::{
		self, Credentials, Document,
		json::{
			Basis, Binding, CertificateKind, Description, Issuer, Issuers, OfAct, OfCertificate, Proof,
			RefusedAct, Revocations, Signatory, Signature, SignedAct, SigningAct, SigningCertificate,
			SigningOrder, VerifiedActs,
		},
	},
	node::missing,
};
use cadena_primitives::{CertificateNumber, Moment};
use cadena_runtime::{
	Runtime,
	pallet_efirma::{
		Call,
		types::{LegalBasis, MOST_SIGNATORIES, MediaType, Terms},
	},
};
use clap::{Args, Subcommand};
use frame_support::{BoundedVec, traits::ConstU32};
use sp_core::H256;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Answers of the verbs.
pub const REPLIES: Replies = &[
	("inspect", local::<Description>),
	("prove", reply::<Proof>),
	("register", reply::<Binding>),
	("publish", reply::<Binding>),
	("rebind", reply::<Binding>),
	("block", reply::<OfCertificate>),
	("revoke", reply::<Revocations>),
	("show", reply::<SigningCertificate>),
	("issuers", reply::<Issuers>),
	("sign", reply::<SignedAct>),
	("verify", reply::<VerifiedActs>),
	("act open", reply::<OfAct>),
	("act sign", reply::<SignedAct>),
	("act refuse", reply::<RefusedAct>),
	("act show", reply::<SigningAct<Signature>>),
	("act conserve", reply::<OfAct>),
	("act discard", reply::<OfAct>),
];

/// Signatories in their order.
type Signatories = BoundedVec<cadena_primitives::Signatory, ConstU32<MOST_SIGNATORIES>>;

fn listed(signatories: Vec<cadena_primitives::Signatory>) -> Result<Signatories, Failure> {
	let advice = "an act has at most 16 signatories";
	signatories.try_into().map_err(|_| Failure::input("TooManySignatories", advice))
}

/// A certificate with its private key, as SAT delivers them.
#[derive(Args, Clone, Debug)]
pub struct EfirmaArgs {
	/// The certificate of e.firma (.cer)
	#[arg(long = "efirma", value_name = "FILE.cer")]
	pub certificate: PathBuf,
	/// Its private key (.key)
	#[arg(long, value_name = "FILE.key")]
	pub private_key: PathBuf,
	/// The private file with the password of the private key; without it the password is asked for
	#[arg(long, value_name = "FILE")]
	pub efirma_password_file: Option<PathBuf>,
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

/// What is signed, once it is read.
struct Subject {
	document: H256,
	media_type: MediaType,
	basis: LegalBasis,
}

impl Signing {
	/// Reads the document.
	fn read(&self) -> Result<Subject, Failure> {
		let long = |what: &str| Failure::input("TooLong", format!("{what} is too long"));
		let basis = match &self.norm {
			Some(norm) => {
				LegalBasis::Norm(norm.clone().into_bytes().try_into().map_err(|_| long("the norm"))?)
			}
			None => self.basis.into(),
		};
		let media_type = self.media_type.clone().into_bytes();
		Ok(Subject {
			document: files::sha256(&self.document)?,
			media_type: media_type.try_into().map_err(|_| long("the media type"))?,
			basis,
		})
	}
}

impl Subject {
	fn terms(self, signatories: Signatories, order: SigningOrder, deadline: Moment) -> Terms {
		let Self { document, media_type, basis } = self;
		Terms { document, media_type, basis, signatories, order: order.into(), deadline }
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
		number: Serial,
	},
	/// Records revocations that the authority published; signed by an officer of the tax authority
	Revoke(registry::Revoke),
	/// Shows a registered certificate
	Show {
		/// Its number
		number: Serial,
	},
	/// Lists the authorities that the chain trusts
	Issuers,
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
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Inspect { file } => inspect(&file),
			Verb::Prove(verb) => verb.execute(common).await,
			Verb::Register(verb) => verb.execute(common).await,
			Verb::Publish(verb) => verb.execute(common).await,
			Verb::Rebind { possession } => registry::rebind(common, &possession).await,
			Verb::Block { number: Serial(number) } => {
				let blocked = common.act(Call::<Runtime>::block { number }).await?;
				Answer::at(blocked.block, "certificate blocked", OfCertificate { number: number.into() })
			}
			Verb::Revoke(verb) => verb.execute(common).await,
			Verb::Show { number: Serial(number) } => show(&common.at().await?, number).await,
			Verb::Issuers => issuers(&common.at().await?).await,
			Verb::Sign { signing, efirma } => sign(common, &signing, &efirma).await,
			Verb::Verify { document } => verify(common, &document).await,
			Verb::Act(verb) => verb.execute(common).await,
		}
	}
}

fn inspect(file: &Path) -> Result<Answer, Failure> {
	let description = Document::read(file)?.describe()?;
	let line = |name: &str, value: Option<&str>| value.map(|value| format!("{name:<22} {value}\n"));
	let kind = match description.kind {
		CertificateKind::Fiel => "FIEL",
		CertificateKind::Csd => "CSD",
	};
	let (from, until) = (json::name(&description.not_before), json::name(&description.not_after));
	let bits = description.key_bits.to_string();
	let text: String = [
		line("number", Some(&description.number.0)),
		line("kind", Some(kind)),
		line("RFC", Some(&description.rfc)),
		line("RFC of representative", description.representative_rfc.as_deref()),
		line("CURP", description.curp.as_deref()),
		line("CURP of representative", description.representative_curp.as_deref()),
		line("valid from", Some(&from)),
		line("valid until", Some(&until)),
		line("issuer", description.issuer_name.as_deref()),
		line("key, in bits", Some(&bits)),
	]
	.into_iter()
	.flatten()
	.collect();
	Answer::local(text, description)
}

async fn show(at: &At, number: CertificateNumber) -> Result<Answer, Failure> {
	let record = efirma::certificate(at, number).await?;
	let revocation = efirma::revocation(at, number).await?;
	let certificate = SigningCertificate::of(number, &record, revocation, at.now().await?);
	let text = format!(
		"{} of {}: {}, from {} to {}, acts through {}",
		certificate.number.0,
		Signatory::from(&efirma::signatory_of(&record)).0,
		json::name(certificate.status),
		json::name(&certificate.not_before),
		json::name(&certificate.not_after),
		certificate.account.0
	);
	Answer::at(at.block(), text, certificate)
}

async fn issuers(at: &At) -> Result<Answer, Failure> {
	let trusted = efirma::issuers(at).await?;
	let issuers: Vec<Issuer> = trusted.iter().map(|(number, issuer)| Issuer::of(*number, issuer)).collect();
	let line = |Issuer { issuer, name, retired_at, .. }: &Issuer| {
		let retired = retired_at.as_ref().map(|at| format!(", retired {}", json::name(at)));
		format!("{issuer}: {name}{}", retired.unwrap_or_default())
	};
	let text: Vec<String> = issuers.iter().map(line).collect();
	Answer::at(at.block(), text.join("\n"), Issuers { issuers })
}

async fn sign(common: &Common, signing: &Signing, efirma: &EfirmaArgs) -> Result<Answer, Failure> {
	let (credentials, subject, signer) = (efirma.open()?, signing.read()?, common.signer()?);
	// Two transactions, of which the second names what the first made.
	signer.ensure_here()?;
	let number = credentials.certificate.number()?;
	let chain = common.chain().await?;
	let at = chain.at().await?;
	let record = efirma::certificate(&at, number).await?;
	let now = at.now().await?;
	efirma::ensure_counts(&record, efirma::revocation(&at, number).await?, now)?;
	// A day is long enough for the act to be signed right after it was opened.
	let deadline = now + cadena_primitives::time::DAY;
	let terms = subject.terms(listed(vec![efirma::signatory_of(&record)])?, SigningOrder::Any, deadline);
	let (_, act) = act::open(common, &chain, &signer, terms.clone()).await?;
	act::sign(common, &chain, &signer, act, act::Read::All(terms), &credentials).await
}

async fn verify(common: &Common, document: &Path) -> Result<Answer, Failure> {
	let sha256 = files::sha256(document)?;
	let at = common.at().await?;
	let numbers = efirma::acts_on(&at, sha256).await?;
	if numbers.is_empty() {
		let advice = "nobody opened an act on a document of these very bytes";
		return Err(missing("Efirma.NotSigned", advice));
	}
	let issuers = efirma::issuers(&at).await?;
	let (mut text, mut acts) = (String::new(), Vec::new());
	for number in numbers {
		let act = efirma::verified(&at, number, &issuers).await?;
		text += &format!("act {number}: {}\n", act::describe(&act.status));
		for place in &act.places {
			let who = &place.signatory.0;
			let Some(signed) = &place.signed else {
				text += &format!("  {who}: has not signed\n");
				continue;
			};
			let flag = if signed.flagged { ", after its revocation was published: FLAGGED" } else { "" };
			text += &format!(
				"  {who}: signed {} with {}, {} then{flag}, issued by {}\n",
				json::name(&signed.at),
				signed.certificate.0,
				json::name(signed.status),
				signed.issuer_name.as_deref().unwrap_or("an authority without a name"),
			);
		}
		acts.push(act);
	}
	let proven = at.is_proven();
	if !proven {
		text += "of what the node says: nothing proves that the chain holds it\n";
	}
	Answer::at(at.block(), text, VerifiedActs { document_sha256: Hex::of(sha256), acts, proven })
}
