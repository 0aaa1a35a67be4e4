//! e.firma on the holder's machine: certificates and keys as SAT delivers them, and signatures.

pub mod json;

use crate::{
	At, Failure,
	base::{files, words},
	node::missing,
};
use cadena_primitives::{
	AccountId, CertificateNumber, EfirmaSignature, Moment, Seal, Signatory, efirma::statement,
};
use cadena_runtime::{
	Runtime,
	pallet_efirma::{
		self, ActId, Refusal, SigningActOf,
		certificate::{HOLDER_KEY, LONGEST, X509, is_signature},
		types::{
			Holder, Issuer, IssuerId, Registration, Revocation, Signed, SigningCertificate, Status,
			possession,
		},
	},
};
use frame_support::{Blake2_128Concat, StorageHasher, storage::StoragePrefixedMap as _};
use json::{Description, SigningAct, VerifiedSignature};
use pkcs8::{DecodePrivateKey, EncryptedPrivateKeyInfoRef};
use rsa::{PrivateKey, sha2::Sha256};
use serde::{Deserialize, Serialize};
use sp_core::H256;
use std::path::Path;
use zeroize::Zeroizing;

/// A certificate in a file.
pub struct Document {
	/// Its bytes in DER.
	pub der: Vec<u8>,
	/// What they say.
	pub x509: X509,
}

/// A refusal of a certificate's file, by the name that the chain would give it.
fn unsound(refusal: Refusal) -> Failure {
	refused(refusal).of_file()
}

/// A refusal of a certificate, by the name that the chain gives it.
fn refused(refusal: Refusal) -> Failure {
	let advice = match refusal {
		Refusal::Malformed => "it is no certificate in DER, is cut short, or has bytes after it",
		Refusal::WrongAlgorithm => "it is not of an RSA key signed by RSA with SHA-256",
		Refusal::WrongKeySize => "its key has not 2,048 bits",
		Refusal::WrongExponent => "its key's exponent is not 65,537",
		Refusal::UnsoundNumber => "its number is not 20 digits",
		Refusal::UnsoundSubject => "it names no RFC, or names something twice",
		Refusal::WrongUsage => "it does not serve to sign acts",
		Refusal::NotYetValid => "its validity has not begun",
		Refusal::Expired => "its validity is over: use the new one",
		Refusal::Revoked => "it was revoked (LFEA art. 19)",
		Refusal::Blocked => "its holder blocked it here",
		Refusal::IsSeal => "it is a seal of invoices (CSD): use the e.firma",
		_ => "it is not as SAT issues them",
	};
	let name: &str = pallet_efirma::Error::<Runtime>::from(refusal).into();
	Failure::Refused { name: format!("Efirma.{name}"), explanation: advice.into() }
}

impl Document {
	/// Reads a `.cer` file.
	pub fn read(path: &Path) -> Result<Self, Failure> {
		let der = files::read(path)?;
		if der.len() > usize::try_from(LONGEST).unwrap_or_default() {
			return Err(unsound(Refusal::Malformed));
		}
		let x509 = X509::read(&der).map_err(unsound)?;
		Ok(Self { der, x509 })
	}

	/// What it says.
	pub fn describe(&self) -> Result<Description, Failure> {
		let subject = self.x509.subject().map_err(unsound)?;
		let validity = self.x509.validity().map_err(unsound)?;
		Ok(Description {
			number: self.number()?.into(),
			kind: subject.kind.into(),
			rfc: subject.rfc,
			representative_rfc: subject.representative_rfc,
			curp: subject.curp,
			representative_curp: subject.representative_curp,
			not_before: validity.not_before.into(),
			not_after: validity.not_after.into(),
			issuer_name: self.x509.issuer_common_name().map_err(unsound)?,
			key_bits: self.x509.key_bits().map_err(unsound)?,
		})
	}

	/// Its number.
	pub fn number(&self) -> Result<CertificateNumber, Failure> {
		self.x509.number().map_err(unsound)
	}

	/// What an officer registers of it, once it is verified against its issuer.
	pub fn registration<Whom>(
		&self,
		(issuer, authority): &(IssuerId, Issuer),
		holder: Whom,
	) -> Result<Registration<Whom>, Failure> {
		self.x509.ensure_signs_acts().map_err(unsound)?;
		if !self.x509.is_signed_by(&authority.key) {
			let explanation = "the authority that it names did not sign it".into();
			return Err(Failure::Input { name: "Efirma.ForgedCertificate".into(), explanation });
		}
		let key = self.x509.modulus().map_err(unsound)?;
		let key: [u8; HOLDER_KEY] = key.try_into().map_err(|_| unsound(Refusal::WrongKeySize))?;
		let validity = self.x509.validity().map_err(unsound)?;
		Ok(Registration { issuer: *issuer, number: self.number()?, holder, key, validity })
	}
}

/// A certificate and its private key.
pub struct Credentials {
	/// The certificate.
	pub certificate: Document,
	key: PrivateKey,
}

impl Credentials {
	/// Opens a `.key` file, PKCS#8 in DER under a password, and makes sure that it belongs to the certificate.
	pub fn open(certificate: Document, key: &Path, password: &[u8]) -> Result<Self, Failure> {
		files::ensure_private(key)?;
		let bytes = Zeroizing::new(files::read(key)?);
		let malformed =
			|| Failure::input("MalformedKey", "it is no private key as SAT delivers it (PKCS#8 in DER)");
		let encrypted = EncryptedPrivateKeyInfoRef::try_from(bytes.as_slice()).map_err(|_| malformed())?;
		let plain = encrypted
			.decrypt(password)
			.map_err(|_| Failure::input("WrongPassword", "the password does not open the private key"))?;
		let key = PrivateKey::from_pkcs8_der(plain.as_bytes())
			.map_err(|_| Failure::input("WrongPassword", "the password does not open the private key"))?;
		let modulus = certificate.x509.modulus().map_err(unsound)?;
		let probe = key.pkcs1v15_sign::<Sha256>(b"probe").map_err(|_| malformed())?;
		if !is_signature(&modulus, b"probe", &probe) {
			return Err(Failure::input("OtherKey", "the private key is not this certificate's"));
		}
		Ok(Self { certificate, key })
	}

	fn signature(&self, message: &[u8]) -> Result<EfirmaSignature, Failure> {
		let unusable = || Failure::input("UnusableKey", "the private key has not 2,048 bits");
		let signature = self.key.pkcs1v15_sign::<Sha256>(message).map_err(|_| unusable())?;
		signature.try_into().map_err(|_| unusable())
	}

	/// Signs a content for a purpose on a chain.
	pub fn seal(&self, genesis: &H256, purpose: &[u8], content: &[u8]) -> Result<Seal, Failure> {
		let signature = self.signature(&statement(purpose, genesis, content))?;
		Ok(Seal { certificate: self.certificate.number()?, signature })
	}

	/// Signs that an account may act with the certificate.
	pub fn possession(
		&self,
		genesis: &H256,
		account: &AccountId,
		bindings: u32,
	) -> Result<Possession, Failure> {
		let number = self.certificate.number()?;
		let signature = self.signature(&possession(genesis, &number, account, bindings))?;
		Ok(Possession {
			certificate: number.to_text(),
			account: account.to_string(),
			bindings,
			signature: signature.to_vec(),
		})
	}
}

/// The proof that a certificate's holder lets an account act with it, in a file.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Possession {
	/// The certificate's number.
	pub certificate: String,
	/// The account.
	pub account: String,
	/// How many accounts have acted with it before.
	pub bindings: u32,
	/// The signature.
	#[serde(with = "hex::serde")]
	pub signature: Vec<u8>,
}

impl Possession {
	/// The signature, in the form of the chain.
	pub fn signature(&self) -> Result<EfirmaSignature, Failure> {
		let malformed = |_| Failure::input("MalformedFile", "a signature has 256 bytes");
		self.signature.clone().try_into().map_err(malformed)
	}
}

/// A signatory as people write it: `LEGAL PERSON'S RFC`, `person:NUMBER`, or an account.
pub fn parse_signatory(text: &str) -> Result<Signatory, Failure> {
	if let Some(number) = text.strip_prefix("person:") {
		let person = number.parse().map_err(|_| {
			Failure::input("MalformedSignatory", format!("{text} is not `person:` and a number"))
		})?;
		return Ok(Signatory::Person(person));
	}
	if let Ok(rfc) = cadena_primitives::Rfc::as_issued(text) {
		return Ok(Signatory::LegalPerson(rfc));
	}
	crate::base::keys::parse_account(text).map(Signatory::Account).map_err(|_| {
		let advice = format!("{text} is neither a legal person's RFC, nor `person:NUMBER`, nor an account");
		Failure::input("MalformedSignatory", advice)
	})
}

/// A certificate's number as people write it.
pub fn parse_number(text: &str) -> Result<CertificateNumber, Failure> {
	CertificateNumber::of(text.as_bytes())
		.ok_or_else(|| Failure::input("MalformedNumber", format!("{text} is not a number of 20 digits")))
}

/// A registered certificate, if it is.
pub async fn certificate(at: &At, number: CertificateNumber) -> Result<SigningCertificate, Failure> {
	let key = pallet_efirma::Certificates::<Runtime>::hashed_key_for(number);
	at.read(key)
		.await?
		.ok_or_else(|| missing("Efirma.NoSuchCertificate", "register it first: `cadena efirma register`"))
}

/// A revocation, if there is one.
pub async fn revocation(at: &At, number: CertificateNumber) -> Result<Option<Revocation>, Failure> {
	at.read(pallet_efirma::Revocations::<Runtime>::hashed_key_for(number)).await
}

/// Refuses a certificate that does not count at a moment, before anything is sent that would then be refused.
pub fn ensure_counts(
	record: &SigningCertificate,
	revocation: Option<Revocation>,
	at: Moment,
) -> Result<(), Failure> {
	record.standing(revocation, at).ensure_valid().map_err(refused)
}

/// The issuers, by number.
pub async fn issuers(at: &At) -> Result<Vec<(IssuerId, Issuer)>, Failure> {
	let prefix = pallet_efirma::Issuers::<Runtime>::final_prefix().to_vec();
	let mut issuers = at.entries(&prefix, crate::node::TWOX).await?;
	issuers.sort_by_key(|(number, _)| *number);
	Ok(issuers)
}

/// The issuer of a certificate: of several with one name, the one that signed it.
pub async fn issuer(at: &At, certificate: &Document) -> Result<(IssuerId, Issuer), Failure> {
	let name = certificate.x509.issuer().map_err(unsound)?;
	let named = issuers(at).await?.into_iter().filter(|(_, issuer)| issuer.subject.0 == name);
	let mut named: Vec<_> = named.collect();
	let signer = named.iter().position(|(_, issuer)| certificate.x509.is_signed_by(&issuer.key));
	if named.is_empty() {
		return Err(missing(
			"Efirma.NoSuchAnchor",
			"the chain does not trust its issuer: see `cadena efirma issuers`",
		));
	}
	Ok(named.swap_remove(signer.unwrap_or_default()))
}

/// An act, or the refusal that says there is none.
pub async fn act(at: &At, act: ActId) -> Result<SigningActOf<Runtime>, Failure> {
	let key = pallet_efirma::Acts::<Runtime>::hashed_key_for(act);
	at.read(key).await?.ok_or_else(|| missing("Efirma.NoSuchAct", "no act has this number"))
}

/// The acts on a document.
pub async fn acts_on(at: &At, sha256: H256) -> Result<Vec<ActId>, Failure> {
	let map = pallet_efirma::ActsByDocument::<Runtime>::final_prefix();
	let prefix = [&map[..], &Blake2_128Concat::hash(sha256.as_bytes())].concat();
	let mut acts: Vec<_> =
		at.entries::<ActId, ()>(&prefix, crate::node::TWOX).await?.into_iter().map(|(act, ())| act).collect();
	acts.sort_unstable();
	Ok(acts)
}

/// Who signs an act with a certificate.
pub fn signatory_of(record: &SigningCertificate) -> Signatory {
	match record.holder {
		Holder::LegalPerson { rfc, .. } => Signatory::LegalPerson(rfc),
		Holder::NaturalPerson(person) => Signatory::Person(person),
	}
}

/// A signature of an act, checked again from what is stored: by its certificate's key, over this act, in force then.
pub struct Checked {
	/// The certificate.
	pub certificate: SigningCertificate,
	/// Whether the certificate counted when it signed, by what is known now.
	pub standing: Status,
}

/// Checks a signature of an act by mathematics, without trusting that the chain did.
pub fn check(
	genesis: &H256,
	act: ActId,
	record: &SigningActOf<Runtime>,
	signed: &Signed,
	signatory: &Signatory,
	certificate: SigningCertificate,
	revocation: Option<Revocation>,
) -> Result<Checked, Failure> {
	let wrong = |explanation: &str| Failure::Refused {
		name: "Efirma.WrongSignature".into(),
		explanation: explanation.into(),
	};
	let message = statement(b"act", genesis, &record.terms.content(act));
	if !is_signature(&certificate.key, &message, &signed.signature) {
		return Err(wrong("a signature of the act is not by the certificate that it names"));
	}
	// Whose account it was when it signed, the chain decided then.
	let by_account = matches!(signatory, Signatory::Account(_));
	if !by_account && !certificate.is_of(signatory, |_| None) {
		return Err(wrong("a signature of the act is by another than its signatory"));
	}
	let standing = certificate.standing(revocation, signed.at);
	Ok(Checked { certificate, standing })
}

/// An act of which every signature is verified again. The issuers are those of the same block.
pub async fn verified(
	at: &At,
	number: ActId,
	issuers: &[(IssuerId, Issuer)],
) -> Result<SigningAct<VerifiedSignature>, Failure> {
	let record = act(at, number).await?;
	let mut signatures = Vec::new();
	for (signatory, signed) in record.terms.signatories.iter().zip(&record.signatures) {
		let Some(signed) = signed else {
			signatures.push(None);
			continue;
		};
		let certificate = certificate(at, signed.certificate).await?;
		let revocation = revocation(at, signed.certificate).await?;
		let genesis = at.genesis();
		let checked = check(&genesis, number, &record, signed, signatory, certificate, revocation)?;
		let issuer = issuers.iter().find(|(issuer, _)| *issuer == checked.certificate.issuer);
		signatures.push(Some(VerifiedSignature {
			certificate: signed.certificate.into(),
			at: signed.at.into(),
			status: checked.standing.into(),
			flagged: checked.standing == Status::Revoked,
			issuer_name: issuer.map(|(_, issuer)| words::text(&issuer.name)),
		}));
	}
	Ok(SigningAct::with(number, &record, signatures))
}

/// The storage keys with which an act can be verified without a node: the act, and of each signature the certificate, its
/// revocation or the absence of one, and the issuer.
pub async fn keys_of_act(at: &At, act: ActId) -> Result<Vec<Vec<u8>>, Failure> {
	let record = self::act(at, act).await?;
	let mut keys = vec![pallet_efirma::Acts::<Runtime>::hashed_key_for(act)];
	for signed in record.signatures.iter().flatten() {
		let number = signed.certificate;
		let issuer = certificate(at, number).await?.issuer;
		keys.push(pallet_efirma::Certificates::<Runtime>::hashed_key_for(number));
		keys.push(pallet_efirma::Revocations::<Runtime>::hashed_key_for(number));
		keys.push(pallet_efirma::Issuers::<Runtime>::hashed_key_for(issuer));
	}
	Ok(keys)
}
