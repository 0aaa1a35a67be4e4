//! Registration and revocation.

use super::EfirmaArgs;
use crate::{
	Answer, Common,
	args::{Account, Date, NewFile, Serial, Tag},
	progress,
};
use cadena_client::{
	Failure,
	base::{files, keys},
	efirma::{
		self, Document, Possession,
		json::{Binding, Proof, Revocations},
	},
};
use cadena_primitives::{CertificateNumber, Moment};
use cadena_runtime::{
	Runtime,
	pallet_efirma::{self, Call, MOST_REVOCATIONS, types::Claim},
};
use clap::Args;
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// Most rows of a list of revocations.
const LONGEST_LIST: usize = 1_000_000;

#[derive(Args, Debug)]
pub struct Prove {
	#[command(flatten)]
	efirma: EfirmaArgs,
	/// The account that is to act with the certificate: an address, or `dev:NAME`
	#[arg(long)]
	account: Account,
	/// Where the proof is written
	#[arg(long, value_name = "FILE")]
	out: NewFile,
}

impl Prove {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		common.ensure_here()?;
		let credentials = self.efirma.open()?;
		let Account(account) = self.account;
		let number = credentials.certificate.number()?;
		let at = common.at().await?;
		let key = pallet_efirma::Certificates::<Runtime>::hashed_key_for(number);
		let registered: Option<pallet_efirma::types::SigningCertificate> = at.read(key).await?;
		let bindings = registered.map_or(0, |record| record.bindings.saturating_add(1));
		let proof = credentials.possession(&at.genesis(), &account, bindings)?;
		files::write_secret(&self.out.0, &proof)?;
		let text = format!("{} may act through {account}", number.to_text());
		Answer::at(at.block(), text, Proof { number: number.into(), account: account.into(), bindings })
	}
}

#[derive(Args, Debug)]
pub struct Register {
	/// The certificate (.cer)
	certificate: PathBuf,
	/// What its holder signed with `cadena efirma prove`
	#[arg(long, value_name = "FILE")]
	possession: PathBuf,
	/// The tag of the holder's CURP, or of the representative's, which RENAPO computes, in hexadecimal. A natural person's
	/// certificate needs it
	#[arg(long, value_name = "HEX")]
	curp_tag: Option<Tag>,
}

impl Register {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let certificate = Document::read(&self.certificate)?;
		let possession: Possession = files::read_json(&self.possession)?;
		let tag = self.curp_tag.map(|Tag(tag)| tag);
		let subject = certificate.x509.subject().and_then(|subject| subject.legal_person());
		let holder = match (subject, tag) {
			(Ok(Some(rfc)), representative) => Claim::LegalPerson { rfc, representative },
			(Ok(None), Some(tag)) => Claim::NaturalPerson(tag),
			(Ok(None), None) => {
				let advice =
					"a natural person's certificate is registered with --curp-tag: see `cadena person tag`";
				return Err(Failure::input("NoTag", advice));
			}
			(Err(_), _) => {
				return Err(Failure::input(
					"UnsoundSubject",
					"the certificate names no RFC of 12 or 13 characters",
				));
			}
		};
		let number = certificate.number()?;
		if possession.certificate != number.to_text() {
			return Err(Failure::input("OtherCertificate", "the proof is of another certificate"));
		}
		let account = keys::parse_account(&possession.account)?;
		let (possession, signer) = (possession.signature()?, common.signer()?);
		let chain = common.chain().await?;
		let issuer = efirma::issuer(&chain.at().await?, &certificate).await?;
		let registration = Box::new(certificate.registration(&issuer, holder)?);
		let call = Call::<Runtime>::register { registration, account: account.clone(), possession };
		let registered = common.act_as(&chain, call, &signer).await?;
		let text = format!("{} registered, acts through {account}", number.to_text());
		Answer::at(registered.block, text, Binding { number: number.into(), account: account.into() })
	}
}

#[derive(Args, Debug)]
pub struct Publish {
	#[command(flatten)]
	efirma: EfirmaArgs,
	/// Agree that everything in the certificate stays public for ever: names, addresses, the representative's CURP and RFC
	#[arg(long, required = true)]
	i_agree: bool,
}

impl Publish {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let (credentials, signer) = (self.efirma.open()?, common.signer()?);
		let certificate = &credentials.certificate;
		let (number, account) = (certificate.number()?, signer.account());
		let der = certificate
			.der
			.clone()
			.try_into()
			.map_err(|_| Failure::input("FileTooLarge", "a certificate has at most 4,096 bytes"))?;
		let chain = common.chain().await?;
		let at = chain.at().await?;
		let (issuer, _) = efirma::issuer(&at, certificate).await?;
		let key = pallet_efirma::PersonsMayPublish::<Runtime>::hashed_key().to_vec();
		let practice = at.read::<bool>(key).await?.unwrap_or_default();
		let company = certificate.x509.subject().and_then(|subject| subject.legal_person());
		if !practice && !matches!(company, Ok(Some(_))) {
			let advice = "a natural person's certificate would stay public for ever, though the chain refuses it: an officer of the \
				tax authority registers it";
			return Err(Failure::input("NaturalPerson", advice));
		}
		let possession = credentials.possession(&at.genesis(), &account, 0)?;
		let call = Call::<Runtime>::publish { issuer, der, possession: possession.signature()? };
		let published = common.act_as(&chain, call, &signer).await?;
		let text = format!("{} published and verified", number.to_text());
		Answer::at(published.block, text, Binding { number: number.into(), account: account.into() })
	}
}

pub async fn rebind(common: &Common, possession: &Path) -> Result<Answer, Failure> {
	let possession: Possession = files::read_json(possession)?;
	let number = efirma::parse_number(&possession.certificate)?;
	let account = keys::parse_account(&possession.account)?;
	let call = Call::<Runtime>::rebind { number, possession: possession.signature()? };
	let rebound = common.act(call).await?;
	let text = format!("{} acts through {account}", number.to_text());
	Answer::at(rebound.block, text, Binding { number: number.into(), account: account.into() })
}

#[derive(Args, Debug)]
pub struct Revoke {
	/// The certificate's number
	#[arg(required_unless_present = "list", requires = "published")]
	number: Option<Serial>,
	/// When the authority published it, in RFC 3339
	#[arg(long)]
	published: Option<Date>,
	/// A CSV file with the columns `number` and `published`, of any length
	#[arg(long, value_name = "FILE", conflicts_with_all = ["number", "published"])]
	list: Option<PathBuf>,
}

impl Revoke {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let revocations = match (self.list, self.number, self.published) {
			(Some(list), ..) => read_list(&list)?,
			(None, Some(Serial(number)), Some(Date(published))) => vec![(number, published)],
			_ => return Err(Failure::input("NothingToRevoke", "give a number and --published, or --list")),
		};
		let signer = common.signer()?;
		let key = signer.key()?;
		let chain = common.chain().await?;
		let mut block = chain.at().await?.block();
		let bar = progress("revocations recorded");
		let most = usize::try_from(MOST_REVOCATIONS).unwrap_or(1);
		for part in revocations.chunks(most) {
			let list =
				part.to_vec().try_into().map_err(|_| Failure::input("TooMany", "a part is too long"))?;
			block = chain.submit(Call::<Runtime>::revoke { list }.into(), key).await?.block;
			bar.inc(u64::try_from(part.len()).unwrap_or_default());
		}
		bar.finish_and_clear();
		let count = revocations.len();
		let text = format!("{count} revocations recorded");
		Answer::at(block, text, Revocations { revocations: count })
	}
}

/// The whole list is read before the first part is sent.
fn read_list(path: &Path) -> Result<Vec<(CertificateNumber, Moment)>, Failure> {
	let bytes = files::read(path)?;
	// Excel begins a file with a mark of its encoding.
	let table = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
	let mut reader = csv::Reader::from_reader(table);
	let mut list = Vec::new();
	for (row, record) in reader.deserialize::<Row>().enumerate() {
		let wrong = |reason: String| Failure::input("MalformedRow", format!("row {}: {reason}", row + 1));
		let Row { number, published } = record.map_err(|error| wrong(error.to_string()))?;
		let number = efirma::parse_number(&number).map_err(|error| wrong(error.to_string()))?;
		let Date(published) = published.parse().map_err(|error: Failure| wrong(error.to_string()))?;
		list.push((number, published));
		if list.len() > LONGEST_LIST {
			return Err(Failure::input("FileTooLarge", "a list has at most a million rows"));
		}
	}
	if list.is_empty() {
		return Err(Failure::input("NothingToRevoke", "the list has no row after `number,published`"));
	}
	Ok(list)
}

/// Row of a list of revocations.
#[derive(Deserialize)]
struct Row {
	number: String,
	published: String,
}
