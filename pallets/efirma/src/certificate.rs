//! Certificates as SAT issues them, read from DER and verified. The command reads them with this very code.

use crate::{Refusal, types::Validity};
use alloc::{string::String, vec::Vec};
use cadena_primitives::{CertificateNumber, Moment, Rfc};
use der::{
	Decode, Encode, Reader, SliceReader, Tag, Tagged,
	asn1::{Any, ObjectIdentifier, UintRef},
	oid::AssociatedOid,
};
use rsa::{BoxedUint, PublicKey, sha2::Sha256};
use x509_cert::{
	Certificate, Version,
	certificate::TbsCertificate,
	ext::pkix::{BasicConstraints, ExtendedKeyUsage, KeyUsage},
	name::Name,
	time::Time,
};

/// Longest certificate, in bytes of DER. Those of SAT have some 1,600, of its authorities some 2,200.
pub const LONGEST: u32 = 4_096;

/// Bytes of a holder's key: 2,048 bits, as SAT requires of every request.
pub const HOLDER_KEY: usize = 256;
/// Most bytes of an authority's key: 4,096 bits.
pub const ISSUER_KEY: usize = 512;

const SHA256_WITH_RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.11");
const RSA_ENCRYPTION: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
const SERIAL_NUMBER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.5");
const ORGANIZATIONAL_UNIT: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.11");
const UNIQUE_IDENTIFIER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.45");

/// The one exponent in use. A small one has been the way into more than one implementation.
const EXPONENT: u64 = 65_537;

/// For what a certificate of SAT is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
	/// The advanced electronic signature of a person (*FIEL*, *e.firma*, CFF art. 17-D).
	Fiel,
	/// The seal of a taxpayer's invoices (*certificado de sello digital*, CFF art. 29-II): it signs nothing else.
	Csd,
}

/// The subject of a holder's certificate, as far as it names keys of identity. Its names and addresses are not read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Subject {
	/// The tax key of the holder, of 12 characters for a legal person and of 13 for a natural one.
	pub rfc: String,
	/// The tax key of a legal person's representative.
	pub representative_rfc: Option<String>,
	/// The CURP of a natural person.
	pub curp: Option<String>,
	/// The CURP of a legal person's representative.
	pub representative_curp: Option<String>,
	/// Whether it signs acts or seals invoices.
	pub kind: Kind,
}

impl Subject {
	/// The tax key of a legal person; `None` of a natural one. The check digit is the issuer's affair.
	pub fn legal_person(&self) -> Result<Option<Rfc>, Refusal> {
		match self.rfc.chars().count() {
			12 => Rfc::as_issued(&self.rfc).map(Some).map_err(|_| Refusal::UnsoundSubject),
			13 => Ok(None),
			_ => Err(Refusal::UnsoundSubject),
		}
	}
}

/// A certificate that was read, and nothing of it verified yet.
pub struct X509 {
	certificate: Certificate,
	signed: Vec<u8>,
}

impl X509 {
	/// Reads DER: one certificate of version 3, signed by RSA with SHA-256, and nothing after it.
	pub fn read(bytes: &[u8]) -> Result<Self, Refusal> {
		let certificate = Certificate::from_der(bytes).map_err(|_| Refusal::Malformed)?;
		let mut outer = SliceReader::new(bytes).map_err(|_| Refusal::Malformed)?;
		let signed = outer
			.sequence(|inner| -> der::Result<_> {
				let signed = inner.tlv_bytes()?.to_vec();
				inner.tlv_bytes()?;
				inner.tlv_bytes()?;
				Ok(signed)
			})
			.map_err(|_| Refusal::Malformed)?;
		let this = Self { certificate, signed };
		if this.tbs().version() != Version::V3 {
			return Err(Refusal::Malformed);
		}
		let signature = this.certificate.signature_algorithm();
		if signature.oid != SHA256_WITH_RSA || this.tbs().signature() != signature {
			return Err(Refusal::WrongAlgorithm);
		}
		let by_default = signature.parameters.as_ref().is_none_or(|parameters| parameters.is_null());
		if by_default { Ok(this) } else { Err(Refusal::WrongAlgorithm) }
	}

	fn tbs(&self) -> &TbsCertificate {
		self.certificate.tbs_certificate()
	}

	/// The number, which SAT writes as 20 ASCII digits.
	pub fn number(&self) -> Result<CertificateNumber, Refusal> {
		CertificateNumber::of(self.tbs().serial_number().as_bytes()).ok_or(Refusal::UnsoundNumber)
	}

	/// From when to when.
	pub fn validity(&self) -> Result<Validity, Refusal> {
		let validity = self.tbs().validity();
		let (not_before, not_after) = (moment(&validity.not_before)?, moment(&validity.not_after)?);
		Ok(Validity { not_before, not_after })
	}

	/// The modulus of the RSA key, without leading zeros.
	pub fn modulus(&self) -> Result<Vec<u8>, Refusal> {
		let key = self.tbs().subject_public_key_info();
		if key.algorithm.oid != RSA_ENCRYPTION {
			return Err(Refusal::WrongAlgorithm);
		}
		let bytes = key.subject_public_key.as_bytes().ok_or(Refusal::Malformed)?;
		let mut reader = SliceReader::new(bytes).map_err(|_| Refusal::Malformed)?;
		let (modulus, exponent) = reader
			.sequence(|numbers| -> der::Result<_> {
				Ok((UintRef::decode(numbers)?, UintRef::decode(numbers)?))
			})
			.map_err(|_| Refusal::Malformed)?;
		reader.finish().map_err(|_| Refusal::Malformed)?;
		if exponent.as_bytes() != trimmed(&EXPONENT.to_be_bytes()) {
			return Err(Refusal::WrongExponent);
		}
		Ok(modulus.as_bytes().to_vec())
	}

	/// The size of the key in bits.
	pub fn key_bits(&self) -> Result<u32, Refusal> {
		let modulus = self.modulus()?;
		let leading = modulus.first().map_or(0, |byte| byte.leading_zeros());
		let bits = u32::try_from(modulus.len()).unwrap_or(u32::MAX).saturating_mul(8);
		Ok(bits.saturating_sub(leading))
	}

	/// SHA-256 of the issuer's name in DER, by which an issuer is known.
	pub fn issuer(&self) -> Result<[u8; 32], Refusal> {
		fingerprint(self.tbs().issuer())
	}

	/// SHA-256 of the subject's name in DER.
	pub fn subject_name(&self) -> Result<[u8; 32], Refusal> {
		fingerprint(self.tbs().subject())
	}

	/// The common name of the issuer.
	pub fn issuer_common_name(&self) -> Result<Option<String>, Refusal> {
		attribute(self.tbs().issuer(), COMMON_NAME)
	}

	/// The common name of the subject: of an authority, never stored of a holder.
	pub fn common_name(&self) -> Result<Option<String>, Refusal> {
		attribute(self.tbs().subject(), COMMON_NAME)
	}

	/// Whom a holder's certificate is of.
	pub fn subject(&self) -> Result<Subject, Refusal> {
		let name = self.tbs().subject();
		let (rfc, representative_rfc) = pair(attribute(name, UNIQUE_IDENTIFIER)?);
		let (curp, representative_curp) = pair(attribute(name, SERIAL_NUMBER)?);
		let kind = match attribute(name, ORGANIZATIONAL_UNIT)? {
			Some(_) => Kind::Csd,
			None => Kind::Fiel,
		};
		let rfc = rfc.ok_or(Refusal::UnsoundSubject)?;
		Ok(Subject { rfc, representative_rfc, curp, representative_curp, kind })
	}

	/// Refuses what does not sign acts: an authority's certificate, one without both uses of a signature, a seal of
	/// invoices, or one that demands what is not understood here.
	pub fn ensure_signs_acts(&self) -> Result<Subject, Refusal> {
		self.ensure_understood()?;
		if self.is_authority()? {
			return Err(Refusal::WrongUsage);
		}
		let usage = self.usage()?.ok_or(Refusal::WrongUsage)?;
		if !usage.digital_signature() || !usage.non_repudiation() {
			return Err(Refusal::WrongUsage);
		}
		let subject = self.subject()?;
		match subject.kind {
			Kind::Fiel => Ok(subject),
			Kind::Csd => Err(Refusal::IsSeal),
		}
	}

	/// Refuses what does not sign certificates.
	pub fn ensure_signs_certificates(&self) -> Result<(), Refusal> {
		self.ensure_understood()?;
		let may_sign = self.usage()?.is_none_or(|usage| usage.key_cert_sign());
		if self.is_authority()? && may_sign { Ok(()) } else { Err(Refusal::NotAnAuthority) }
	}

	/// Whether the holder of this key signed the certificate.
	pub fn is_signed_by(&self, modulus: &[u8]) -> bool {
		let signature = self.certificate.signature().as_bytes();
		signature.is_some_and(|signature| is_signature(modulus, &self.signed, signature))
	}

	fn is_authority(&self) -> Result<bool, Refusal> {
		let constraints = self.tbs().get_extension::<BasicConstraints>().map_err(|_| Refusal::Malformed)?;
		Ok(constraints.is_some_and(|(_, constraints)| constraints.ca))
	}

	fn usage(&self) -> Result<Option<KeyUsage>, Refusal> {
		let usage = self.tbs().get_extension::<KeyUsage>().map_err(|_| Refusal::Malformed)?;
		Ok(usage.map(|(_, usage)| usage))
	}

	/// A critical extension that one does not know makes a certificate one that one cannot use (RFC 5280, 4.2).
	fn ensure_understood(&self) -> Result<(), Refusal> {
		let known = [BasicConstraints::OID, KeyUsage::OID, ExtendedKeyUsage::OID];
		let understood = self
			.tbs()
			.extensions()
			.is_none_or(|all| all.iter().all(|one| !one.critical || known.contains(&one.extn_id)));
		if understood { Ok(()) } else { Err(Refusal::UnknownExtension) }
	}
}

/// Whether these bytes are a signature by this key over the message: RSASSA-PKCS1-v1_5 with SHA-256, exponent 65,537.
pub fn is_signature(modulus: &[u8], message: &[u8], signature: &[u8]) -> bool {
	if modulus.len() < HOLDER_KEY || modulus.len() > ISSUER_KEY || signature.len() != modulus.len() {
		return false;
	}
	let number = BoxedUint::from_be_slice_vartime(modulus);
	let digest = sp_io::hashing::sha2_256(message);
	PublicKey::new(number, BoxedUint::from(EXPONENT))
		.is_ok_and(|key| key.pkcs1v15_verify_prehash::<Sha256>(&digest, signature).is_ok())
}

/// Whether bytes can be the modulus of a key: as long as that, with the first bit set, and odd.
pub fn is_modulus(bytes: &[u8]) -> bool {
	let high = bytes.first().is_some_and(|byte| byte.leading_zeros() == 0);
	let odd = bytes.last().is_some_and(|byte| byte.trailing_zeros() == 0);
	high && odd
}

fn trimmed(bytes: &[u8]) -> &[u8] {
	let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
	bytes.get(zeros..).unwrap_or_default()
}

fn moment(time: &Time) -> Result<Moment, Refusal> {
	time.to_unix_duration().as_millis().try_into().map_err(|_| Refusal::Malformed)
}

fn fingerprint(name: &Name) -> Result<[u8; 32], Refusal> {
	let bytes = name.to_der().map_err(|_| Refusal::Malformed)?;
	Ok(sp_io::hashing::sha2_256(&bytes))
}

/// The text of an attribute of a name. One that occurs twice could be read in two ways.
fn attribute(name: &Name, oid: ObjectIdentifier) -> Result<Option<String>, Refusal> {
	let mut found = name.iter().filter(|attribute| attribute.oid == oid);
	let value = match (found.next(), found.next()) {
		(None, _) => return Ok(None),
		(Some(attribute), None) => &attribute.value,
		(Some(_), Some(_)) => return Err(Refusal::UnsoundSubject),
	};
	text(value).map(Some).ok_or(Refusal::UnsoundSubject)
}

fn text(value: &Any) -> Option<String> {
	match value.tag() {
		Tag::Utf8String | Tag::PrintableString | Tag::Ia5String => {
			core::str::from_utf8(value.value()).ok().map(String::from)
		}
		Tag::TeletexString => Some(value.value().iter().copied().map(char::from).collect()),
		Tag::BmpString => {
			let (units, []) = value.value().as_chunks::<2>() else { return None };
			let units: Vec<u16> = units.iter().copied().map(u16::from_be_bytes).collect();
			String::from_utf16(&units).ok()
		}
		_ => None,
	}
}

/// A key and the representative's, as SAT writes them: `KEY`, `KEY / KEY OF REPRESENTATIVE`, ` / KEY OF REPRESENTATIVE`.
fn pair(text: Option<String>) -> (Option<String>, Option<String>) {
	let text = text.unwrap_or_default();
	let (own, representative) = text.split_once('/').unwrap_or((&text, ""));
	let key = |key: &str| match key.trim() {
		"" => None,
		key => Some(String::from(key)),
	};
	(key(own), key(representative))
}
