//! Certificates of every kind, and every way in which one can be wrong.

use super::*;
use crate::{
	Refusal,
	certificate::{Kind, LONGEST, X509, is_signature},
};
use der::{Tag, asn1::ObjectIdentifier};
use efirma_practice::FlagsOfUsage;

const UNIQUE_IDENTIFIER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.45");

fn read(template: &Template) -> X509 {
	X509::read(&issued(template)).expect("is read")
}

fn refused(template: &Template) -> Refusal {
	read(template).ensure_signs_acts().expect_err("is refused")
}

/// With another value of the attribute that holds the RFC.
fn with_rfc(tag: Tag, bytes: &[u8]) -> Template {
	let mut template = fiel(CITIZEN);
	for attribute in &mut template.subject {
		if attribute.0 == UNIQUE_IDENTIFIER {
			*attribute = (UNIQUE_IDENTIFIER, tag, bytes.to_vec());
		}
	}
	template
}

#[test]
fn an_e_firma_of_a_natural_person() {
	let certificate = read(&fiel(CITIZEN));
	let subject = certificate.ensure_signs_acts().expect("signs acts");
	assert_eq!(subject.rfc, "CACX7605101P8");
	assert_eq!(subject.curp.as_deref(), Some("CACX760510MGTSHC04"));
	assert_eq!((subject.representative_rfc, subject.representative_curp), (None, None));
	assert_eq!(subject.kind, Kind::Fiel);
	assert_eq!(certificate.number().expect("has one").to_text(), NUMBER);
	assert_eq!(certificate.key_bits(), Ok(2_048));
	let validity = certificate.validity().expect("has one");
	assert_eq!(validity.not_before, START * 1_000);
	assert_eq!(validity.ensure_lawful(&cadena_primitives::Calendar::default()), Ok(()));
	assert_eq!(
		certificate.issuer_common_name().expect("is text").as_deref(),
		Some("Autoridad Certificadora de Práctica")
	);
	assert!(
		certificate
			.is_signed_by(&X509::read(AUTHORITY.certificate()).expect("is read").modulus().expect("RSA"))
	);
}

#[test]
fn an_e_firma_of_a_legal_person_names_its_representative() {
	let subject = read(&fiel(LEGAL)).ensure_signs_acts().expect("signs acts");
	assert_eq!(subject.rfc, COMPANY);
	assert_eq!(subject.representative_rfc.as_deref(), Some("VADA800927DJ3"));
	assert_eq!(subject.curp, None);
	assert_eq!(subject.representative_curp.as_deref(), Some("VADA800927HSRSRL05"));
	assert!(subject.legal_person().expect("is sound").is_some());
}

#[test]
fn seals_of_invoices_do_not_sign_acts() {
	for holder in [CITIZEN, LEGAL] {
		let seal = fiel(holder).csd();
		assert_eq!(read(&seal).subject().expect("is sound").kind, Kind::Csd);
		assert_eq!(refused(&seal), Refusal::IsSeal);
	}
}

#[test]
fn check_digits_are_the_issuers_affair() {
	let holder = Holder::LegalPerson {
		rfc: "EKU9003173C0",
		representative_rfc: "VADA800927DJ0",
		representative_curp: "VADA800927HSRSRL00",
	};
	let subject = read(&fiel(holder)).ensure_signs_acts().expect("signs acts");
	assert!(subject.legal_person().expect("is sound").is_some());
}

#[test]
fn a_certificate_cut_anywhere_or_continued_is_refused() {
	let whole = issued(&fiel(CITIZEN));
	for length in 0..whole.len() {
		assert_eq!(X509::read(&whole[..length]).err(), Some(Refusal::Malformed), "at {length}");
	}
	let longer = [&whole[..], &[0]].concat();
	assert_eq!(X509::read(&longer).err(), Some(Refusal::Malformed));
}

#[test]
fn a_certificate_with_any_byte_changed_is_not_the_authoritys() {
	let whole = issued(&fiel(LEGAL));
	let authority = X509::read(AUTHORITY.certificate()).expect("is read").modulus().expect("RSA");
	for at in 0..whole.len() {
		let mut forged = whole.clone();
		forged[at] ^= 1;
		let accepted = X509::read(&forged).is_ok_and(|read| read.is_signed_by(&authority));
		assert!(!accepted, "byte {at}");
	}
}

#[test]
fn only_keys_of_rsa_are_read() {
	use x509_cert::spki::SubjectPublicKeyInfoOwned;
	let mut key = SubjectPublicKeyInfoOwned::from_key(&KEYS[0].to_public_key()).expect("encodes");
	key.algorithm.oid = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
	let der = AUTHORITY.issue_for(&fiel(CITIZEN), key).expect("is issued");
	assert_eq!(X509::read(&der).expect("is read").modulus(), Err(Refusal::WrongAlgorithm));
}

#[test]
fn only_the_exponent_in_use_is_read() {
	use x509_cert::spki::SubjectPublicKeyInfoOwned;
	let mut key = SubjectPublicKeyInfoOwned::from_key(&KEYS[0].to_public_key()).expect("encodes");
	let mut numbers = key.subject_public_key.raw_bytes().to_vec();
	assert!(numbers.ends_with(&[1, 0, 1]), "the exponent comes last");
	numbers.pop();
	numbers.push(3);
	key.subject_public_key = der::asn1::BitString::from_bytes(&numbers).expect("is whole bytes");
	let der = AUTHORITY.issue_for(&fiel(CITIZEN), key).expect("is issued");
	assert_eq!(X509::read(&der).expect("is read").modulus(), Err(Refusal::WrongExponent));
}

#[test]
fn only_sha_256_with_rsa_is_read() {
	let whole = issued(&fiel(CITIZEN));
	let sha256 = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.11");
	let sha1 = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.5");
	let places: Vec<_> = whole
		.windows(sha256.as_bytes().len())
		.enumerate()
		.filter(|(_, window)| *window == sha256.as_bytes())
		.map(|(at, _)| at)
		.collect();
	assert_eq!(places.len(), 2);
	for changed in [&places[..], &places[..1], &places[1..]] {
		let mut weak = whole.clone();
		for at in changed {
			weak[*at..at + sha1.as_bytes().len()].copy_from_slice(sha1.as_bytes());
		}
		assert_eq!(X509::read(&weak).err(), Some(Refusal::WrongAlgorithm));
	}
}

#[test]
fn a_number_must_be_twenty_digits() {
	for serial in [&b"0000100000050446502"[..], b"0000100000050446502X", &[7; 8]] {
		let template = Template { serial: serial.to_vec(), ..fiel(CITIZEN) };
		assert_eq!(read(&template).number(), Err(Refusal::UnsoundNumber));
	}
}

#[test]
fn both_uses_of_a_signature_are_needed() {
	use x509_cert::ext::pkix::KeyUsages;
	let some: FlagsOfUsage = KeyUsages::DigitalSignature | KeyUsages::DataEncipherment;
	let others: FlagsOfUsage = KeyUsages::NonRepudiation.into();
	for usage in [None, Some(some), Some(others)] {
		assert_eq!(refused(&Template { usage, ..fiel(CITIZEN) }), Refusal::WrongUsage);
	}
	assert_eq!(refused(&Template { authority: true, ..fiel(CITIZEN) }), Refusal::WrongUsage);
}

#[test]
fn a_critical_extension_that_nobody_knows_is_refused() {
	let strange = ObjectIdentifier::new_unwrap("1.3.6.1.4.1.99999.1");
	let with = |critical| Template { extension: Some((strange, critical)), ..fiel(CITIZEN) };
	assert_eq!(refused(&with(true)), Refusal::UnknownExtension);
	assert!(read(&with(false)).ensure_signs_acts().is_ok());
}

#[test]
fn a_subject_names_one_rfc() {
	let mut twice = fiel(CITIZEN);
	twice.subject.push((UNIQUE_IDENTIFIER, Tag::PrintableString, b"XAXX010101000".to_vec()));
	assert_eq!(refused(&twice), Refusal::UnsoundSubject);
	let mut none = fiel(CITIZEN);
	none.subject.retain(|attribute| attribute.0 != UNIQUE_IDENTIFIER);
	assert_eq!(refused(&none), Refusal::UnsoundSubject);
	assert_eq!(refused(&with_rfc(Tag::PrintableString, b"")), Refusal::UnsoundSubject);
	assert_eq!(refused(&with_rfc(Tag::OctetString, b"CACX7605101P8")), Refusal::UnsoundSubject);
	let short = read(&with_rfc(Tag::PrintableString, b"CACX76")).ensure_signs_acts().expect("is text");
	assert_eq!(short.legal_person(), Err(Refusal::UnsoundSubject));
	let no_date =
		read(&with_rfc(Tag::PrintableString, b"CACX76051A1P")).ensure_signs_acts().expect("is text");
	assert_eq!(no_date.legal_person(), Err(Refusal::UnsoundSubject));
}

#[test]
fn an_rfc_is_read_in_every_kind_of_string() {
	let rfc = "ÑUÑ9003173C9";
	let wide: Vec<u8> = rfc.encode_utf16().flat_map(u16::to_be_bytes).collect();
	let latin: Vec<u8> =
		rfc.chars().map(|character| u8::try_from(u32::from(character)).expect("Latin")).collect();
	for (tag, bytes) in
		[(Tag::Utf8String, rfc.as_bytes().to_vec()), (Tag::BmpString, wide), (Tag::TeletexString, latin)]
	{
		let subject = read(&with_rfc(tag, &bytes)).ensure_signs_acts().expect("signs acts");
		assert_eq!(subject.rfc, rfc, "{tag}");
	}
}

#[test]
fn a_signature_is_over_these_bytes_by_this_key_in_full_length() {
	let modulus = registration(NUMBER, 0, company()).key;
	let good = signature(&KEYS[0], b"these bytes");
	assert!(is_signature(&modulus, b"these bytes", &good));
	assert!(!is_signature(&modulus, b"other bytes", &good));
	assert!(!is_signature(&registration(NUMBER, 1, company()).key, b"these bytes", &good));
	assert!(!is_signature(&modulus, b"these bytes", &good[..255]));
	assert!(!is_signature(&modulus[..255], b"these bytes", &good[..255]));
	for strange in [[0; 256], [255; 256], modulus] {
		assert!(!is_signature(&modulus, b"these bytes", &strange));
	}
	for strange in [[0; 256], [255; 256]] {
		assert!(!is_signature(&strange, b"these bytes", &good));
	}
}

#[test]
fn the_largest_certificate_of_the_benchmarks_is_near_the_bound() {
	let largest = include_bytes!("../../fixtures/largest.cer");
	let bound = usize::try_from(LONGEST).expect("is small");
	assert!((bound - 64..=bound).contains(&largest.len()));
	assert!(X509::read(largest).is_ok_and(|read| read.ensure_signs_acts().is_ok()));
}
