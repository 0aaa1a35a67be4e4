//! Certificates are made as the tests run: RSA-2048 in SAT's layout, under the practice authority's RSA-4096.

mod acts;
mod fuzzing;
mod issuers;
mod reading;
mod registration;
mod revocation;
mod rules;

use crate::{
	Error, Pallet,
	mock::*,
	types::{Claim, Registration, possession},
};
use cadena_primitives::{CertificateNumber, EfirmaSignature, Moment, Rfc, Seal, efirma::statement};
use efirma_practice::{Authority, HOLDER_BITS, Holder, Template, new_key};
use frame_support::{assert_ok, pallet_prelude::DispatchResult};
use rsa::{PrivateKey, sha2::Sha256};
use sp_core::H256;
use std::sync::LazyLock;

/// 1 January 2026, in seconds.
pub const START: u64 = 1_767_225_600;
pub const COMPANY: &str = "EKU9003173C9";
pub const NUMBER: &str = "30001000000500003416";
pub const OTHER_NUMBER: &str = "30001000000500003417";

pub const CITIZEN: Holder<'static> =
	Holder::NaturalPerson { rfc: "CACX7605101P8", curp: "CACX760510MGTSHC04" };
pub const LEGAL: Holder<'static> = Holder::LegalPerson {
	rfc: COMPANY,
	representative_rfc: "VADA800927DJ3",
	representative_curp: "VADA800927HSRSRL05",
};

pub static AUTHORITY: LazyLock<Authority> = LazyLock::new(|| Authority::practice().expect("is kept"));
/// The keys of holders.
pub static KEYS: LazyLock<[PrivateKey; 2]> =
	LazyLock::new(|| [(); 2].map(|()| new_key(HOLDER_BITS).expect("there is randomness")));

pub fn fiel(holder: Holder<'_>) -> Template {
	Template::fiel(NUMBER, "XOCHILT CASAS CHAVEZ", holder, START)
}

pub fn issued(template: &Template) -> Vec<u8> {
	AUTHORITY.issue(template, &KEYS[0]).expect("is issued")
}

pub fn number(text: &str) -> CertificateNumber {
	CertificateNumber::of(text.as_bytes()).expect("20 digits")
}

pub fn signature(key: &PrivateKey, message: &[u8]) -> EfirmaSignature {
	let signature = key.pkcs1v15_sign::<Sha256>(message).expect("signs");
	signature.try_into().expect("2,048 bits")
}

pub fn genesis() -> H256 {
	System::block_hash(0)
}

pub fn proof(key: &PrivateKey, text: &str, byte: u8, bindings: u32) -> EfirmaSignature {
	signature(key, &possession(&genesis(), &number(text), &account(byte), bindings))
}

pub fn seal(key: &PrivateKey, text: &str, purpose: &[u8], content: &[u8]) -> Seal {
	let signature = signature(key, &statement(purpose, &genesis(), content));
	Seal { certificate: number(text), signature }
}

/// What an officer registers of a certificate of the first or second key.
pub fn registration(text: &str, key: usize, holder: Claim) -> Box<Registration<Claim>> {
	use crate::{certificate::X509, types::Validity};
	let template = Template::fiel(text, "NOMBRE", LEGAL, START);
	let der = AUTHORITY.issue(&template, &KEYS[key]).expect("is issued");
	let modulus = X509::read(&der).expect("is read").modulus().expect("is RSA");
	let seconds = |seconds: u64| -> Moment { seconds * 1_000 };
	Box::new(Registration {
		issuer: 0,
		number: number(text),
		holder,
		key: modulus.try_into().expect("2,048 bits"),
		validity: Validity {
			not_before: seconds(template.not_before),
			not_after: seconds(template.not_after),
		},
	})
}

pub fn company() -> Claim {
	let rfc = Rfc::parse(COMPANY).or_else(|_| Rfc::as_issued(COMPANY)).expect("has the shape");
	Claim::LegalPerson { rfc, representative: None }
}

/// Registers the certificate of a company, of the first key, for an account.
pub fn register_company(byte: u8) {
	let proof = proof(&KEYS[0], NUMBER, byte, 0);
	assert_ok!(Efirma::register(signed(OFFICER), registration(NUMBER, 0, company()), account(byte), proof));
}

/// Registers the certificate of the person whose tag has this byte, of the second key, for their account.
pub fn register_person(byte: u8) {
	let claim = Claim::NaturalPerson([byte; 32]);
	let proof = proof(&KEYS[1], OTHER_NUMBER, byte, 0);
	assert_ok!(Efirma::register(signed(OFFICER), registration(OTHER_NUMBER, 1, claim), account(byte), proof));
}

pub fn publish(byte: u8, der: Vec<u8>) -> DispatchResult {
	let proof = proof(&KEYS[0], NUMBER, byte, 0);
	Efirma::publish(signed(byte), 0, der.try_into().expect("is short enough"), proof)
}
