//! A certification authority for practice, and certificates in the layout that SAT uses.
//!
//! The key of the well-known [`Authority::practice`] is public, as those of the development accounts are: whoever likes can
//! issue under it. Development chains trust it; a chain that is used in earnest must not.

use der::{
	Decode, Encode, Tag,
	asn1::{Any, ObjectIdentifier, OctetString, SetOfVec},
	oid::AssociatedOid,
};
use getrandom::SysRng;
use pkcs8::{
	DecodePrivateKey, EncodePrivateKey, EncryptedPrivateKeyInfoOwned,
	pkcs5::pbes2::{EncryptionScheme, Kdf, Parameters, Pbkdf2Params, Pbkdf2Prf, Salt},
};
use rsa::{PrivateKey, pkcs1v15::SigningKey, rand_core::TryRng, sha2::Sha256};
use std::time::Duration;
use x509_cert::{
	Certificate, TbsCertificate,
	attr::AttributeTypeAndValue,
	builder::{self, Builder, CertificateBuilder, profile::BuilderProfile},
	ext::{
		Extension,
		pkix::{BasicConstraints, KeyUsage, KeyUsages},
	},
	name::{Name, RdnSequence, RelativeDistinguishedName},
	serial_number::SerialNumber,
	spki::{SubjectPublicKeyInfoOwned, SubjectPublicKeyInfoRef},
	time::{Time, Validity},
};

/// RSA keys of holders have so many bits, as SAT requires.
pub const HOLDER_BITS: usize = 2_048;
/// RSA keys of SAT's authorities have so many bits.
pub const AUTHORITY_BITS: usize = 4_096;

const DAY: u64 = 86_400;
const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
const SERIAL_NUMBER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.5");
const ORGANIZATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");
const ORGANIZATIONAL_UNIT: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.11");
const NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.41");
const UNIQUE_IDENTIFIER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.45");

/// What goes wrong here is a mistake of the caller, or the system lacks randomness.
pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// What a certificate says. Each field can be made wrong, to see that it is refused.
#[derive(Clone)]
pub struct Template {
	/// The bytes of the serial number: with SAT the ASCII codes of 20 digits.
	pub serial: Vec<u8>,
	/// The attributes of the subject in order: object identifier, kind of string, bytes.
	pub subject: Vec<(ObjectIdentifier, Tag, Vec<u8>)>,
	/// Seconds since the Unix epoch.
	pub not_before: u64,
	/// Seconds since the Unix epoch.
	pub not_after: u64,
	/// Whether it is an authority's.
	pub authority: bool,
	/// For what the key serves, if the certificate says so.
	pub usage: Option<FlagsOfUsage>,
	/// A further extension: object identifier and whether it is critical.
	pub extension: Option<(ObjectIdentifier, bool)>,
}

/// For what a key serves (RFC 5280, 4.2.1.3).
pub type FlagsOfUsage = der::flagset::FlagSet<KeyUsages>;

/// Whose certificate it is.
#[derive(Clone, Copy, Debug)]
pub enum Holder<'a> {
	/// A natural person.
	NaturalPerson {
		/// The tax key, of 13 characters.
		rfc: &'a str,
		/// The CURP.
		curp: &'a str,
	},
	/// A company or institution.
	LegalPerson {
		/// Its tax key, of 12 characters.
		rfc: &'a str,
		/// Its representative's tax key.
		representative_rfc: &'a str,
		/// Its representative's CURP.
		representative_curp: &'a str,
	},
}

impl Template {
	/// An e.firma (*FIEL*) as SAT lays it out: `number` of 20 digits, valid for four years from a moment in seconds.
	pub fn fiel(number: &str, name: &str, holder: Holder<'_>, not_before: u64) -> Self {
		let (rfc, curp) = match holder {
			Holder::NaturalPerson { rfc, curp } => (String::from(rfc), String::from(curp)),
			Holder::LegalPerson { rfc, representative_rfc, representative_curp } => {
				(format!("{rfc} / {representative_rfc}"), format!(" / {representative_curp}"))
			}
		};
		let text = |oid, text: &str| (oid, Tag::Utf8String, text.as_bytes().to_vec());
		Self {
			serial: number.as_bytes().to_vec(),
			subject: vec![
				text(COMMON_NAME, name),
				text(NAME, name),
				text(ORGANIZATION, name),
				(UNIQUE_IDENTIFIER, Tag::PrintableString, rfc.into_bytes()),
				(SERIAL_NUMBER, Tag::PrintableString, curp.into_bytes()),
			],
			not_before,
			not_after: not_before + 1_461 * DAY,
			authority: false,
			usage: Some(
				KeyUsages::DigitalSignature
					| KeyUsages::NonRepudiation
					| KeyUsages::DataEncipherment
					| KeyUsages::KeyAgreement,
			),
			extension: None,
		}
	}

	/// A seal of invoices (*CSD*): it names the branch in an organizational unit.
	pub fn csd(mut self) -> Self {
		self.subject.push((ORGANIZATIONAL_UNIT, Tag::Utf8String, b"Matriz".to_vec()));
		self.usage = Some(KeyUsages::DigitalSignature | KeyUsages::NonRepudiation);
		self
	}

	/// An authority, valid for twelve years from a moment in seconds.
	pub fn authority(name: &str, not_before: u64) -> Self {
		Self {
			serial: b"00001000000000000001".to_vec(),
			subject: vec![(COMMON_NAME, Tag::Utf8String, name.as_bytes().to_vec())],
			not_before,
			not_after: not_before + 12 * 365 * DAY,
			authority: true,
			usage: Some(KeyUsages::KeyCertSign | KeyUsages::CRLSign),
			extension: None,
		}
	}

	fn name(&self) -> der::Result<Name> {
		let relative = |(oid, tag, bytes): &(ObjectIdentifier, Tag, Vec<u8>)| {
			let value = Any::new(*tag, bytes.clone())?;
			let attribute = AttributeTypeAndValue { oid: *oid, value };
			Ok(RelativeDistinguishedName::from(SetOfVec::from_iter([attribute])?))
		};
		let names = self.subject.iter().map(relative).collect::<der::Result<Vec<_>>>()?;
		Name::from_der(&RdnSequence::from(names).to_der()?)
	}
}

struct Profile<'a> {
	template: &'a Template,
	subject: Name,
	issuer: Name,
}

fn extension(oid: ObjectIdentifier, critical: bool, value: &impl Encode) -> der::Result<Extension> {
	Ok(Extension { extn_id: oid, critical, extn_value: OctetString::new(value.to_der()?)? })
}

impl BuilderProfile for Profile<'_> {
	fn get_issuer(&self, _: &Name) -> Name {
		self.issuer.clone()
	}

	fn get_subject(&self) -> Name {
		self.subject.clone()
	}

	fn build_extensions(
		&self,
		_: SubjectPublicKeyInfoRef<'_>,
		_: SubjectPublicKeyInfoRef<'_>,
		_: &TbsCertificate,
	) -> builder::Result<Vec<Extension>> {
		let template = self.template;
		let constraints = BasicConstraints { ca: template.authority, path_len_constraint: None };
		let mut extensions = vec![extension(BasicConstraints::OID, template.authority, &constraints)?];
		if let Some(usage) = template.usage {
			extensions.push(extension(KeyUsage::OID, template.authority, &KeyUsage(usage))?);
		}
		if let Some((oid, critical)) = template.extension {
			extensions.push(extension(oid, critical, &Any::null())?);
		}
		Ok(extensions)
	}
}

/// An authority that issues certificates.
pub struct Authority {
	key: SigningKey<Sha256>,
	name: Name,
	certificate: Vec<u8>,
}

impl Authority {
	/// The authority that development chains trust, with a key of 4,096 bits that is public.
	pub fn practice() -> Result<Self, Error> {
		let key = PrivateKey::from_pkcs8_der(include_bytes!("../authority.key"))?;
		let certificate = include_bytes!("../authority.cer").to_vec();
		let name = Certificate::from_der(&certificate)?.tbs_certificate().subject().clone();
		Ok(Self { key: SigningKey::new(key), name, certificate })
	}

	/// An authority with a key of its own, whose certificate it signs itself.
	pub fn new(template: &Template, key: PrivateKey) -> Result<Self, Error> {
		let name = template.name()?;
		let public = public_key(&key)?;
		let mut this = Self { key: SigningKey::new(key), name, certificate: Vec::new() };
		this.certificate = this.issue_for(template, public)?;
		Ok(this)
	}

	/// Its own certificate in DER.
	pub fn certificate(&self) -> &[u8] {
		&self.certificate
	}

	/// A certificate of the key, in DER.
	pub fn issue(&self, template: &Template, key: &PrivateKey) -> Result<Vec<u8>, Error> {
		self.issue_for(template, public_key(key)?)
	}

	/// A certificate of any key, in DER.
	pub fn issue_for(&self, template: &Template, key: SubjectPublicKeyInfoOwned) -> Result<Vec<u8>, Error> {
		let at = |seconds| Time::try_from(std::time::UNIX_EPOCH + Duration::from_secs(seconds));
		let validity = Validity::new(at(template.not_before)?, at(template.not_after)?);
		let profile = Profile { template, subject: template.name()?, issuer: self.name.clone() };
		let serial = SerialNumber::new(&template.serial)?;
		let certificate = CertificateBuilder::new(profile, serial, validity, key)?.build(&self.key)?;
		Ok(certificate.to_der()?)
	}
}

fn public_key(key: &PrivateKey) -> Result<SubjectPublicKeyInfoOwned, Error> {
	Ok(SubjectPublicKeyInfoOwned::from_key(&key.to_public_key())?)
}

/// A new private key.
pub fn new_key(bits: usize) -> Result<PrivateKey, Error> {
	Ok(PrivateKey::new(&mut SysRng, bits)?)
}

/// A private key as SAT delivers it: PKCS#8 in DER, encrypted by PBES2 with 3DES under a password.
pub fn encrypted(key: &PrivateKey, password: &[u8]) -> Result<Vec<u8>, Error> {
	let (mut salt, mut iv) = ([0; 8], [0; 8]);
	SysRng.try_fill_bytes(&mut salt)?;
	SysRng.try_fill_bytes(&mut iv)?;
	let parameters = Parameters {
		kdf: Kdf::Pbkdf2(Pbkdf2Params {
			salt: Salt::new(salt).map_err(|_| "a salt of 8 bytes")?,
			iteration_count: 2_048,
			key_length: None,
			prf: Pbkdf2Prf::HmacWithSha1,
		}),
		encryption: EncryptionScheme::DesEde3Cbc { iv },
	};
	let plain = key.to_pkcs8_der()?;
	let data = parameters.encrypt(password, plain.as_bytes()).map_err(|error| error.to_string())?;
	let encrypted = EncryptedPrivateKeyInfoOwned {
		encryption_algorithm: parameters.into(),
		encrypted_data: OctetString::new(data)?,
	};
	Ok(encrypted.to_der()?)
}
