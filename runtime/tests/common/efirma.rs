//! Certificates of e.firma under the practice authority, one for each small number, made once.

use cadena_primitives::{AccountId, CertificateNumber, EfirmaSignature, Seal, efirma::statement};
use cadena_runtime::System;
use efirma_practice::{Authority, HOLDER_BITS, Holder, Template, new_key};
use pallet_efirma::{
	certificate::X509,
	types::{self, Claim, Registration},
};
use rsa::{PrivateKey, sha2::Sha256};
use std::{
	collections::BTreeMap,
	sync::{LazyLock, Mutex},
};

/// 1 January 2026, in seconds.
const START: u64 = 1_767_225_600;

static KEYS: LazyLock<Mutex<BTreeMap<u8, PrivateKey>>> = LazyLock::new(Mutex::default);

fn key(of: u8) -> PrivateKey {
	let mut keys = KEYS.lock().expect("nobody fails with it");
	keys.entry(of).or_insert_with(|| new_key(HOLDER_BITS).expect("there is randomness")).clone()
}

fn number(of: u8) -> String {
	format!("3000100000050{of:07}")
}

/// What an officer registers of it.
pub fn registration(of: u8, holder: Claim) -> Registration<Claim> {
	let anyone = Holder::NaturalPerson { rfc: "CACX7605101P8", curp: "CACX760510MGTSHC04" };
	let template = Template::fiel(&number(of), "NOMBRE", anyone, START);
	let authority = Authority::practice().expect("is kept");
	let read = X509::read(&authority.issue(&template, &key(of)).expect("is issued")).expect("is read");
	Registration {
		issuer: 0,
		number: read.number().expect("20 digits"),
		holder,
		key: read.modulus().expect("is RSA").try_into().expect("2,048 bits"),
		validity: read.validity().expect("has one"),
	}
}

fn signature(of: u8, message: &[u8]) -> EfirmaSignature {
	key(of).pkcs1v15_sign::<Sha256>(message).expect("signs").try_into().expect("2,048 bits")
}

fn certificate(of: u8) -> CertificateNumber {
	CertificateNumber::of(number(of).as_bytes()).expect("20 digits")
}

/// The first proof that its holder has the key.
pub fn possession(of: u8, account: &AccountId) -> EfirmaSignature {
	signature(of, &types::possession(&System::block_hash(0), &certificate(of), account, 0))
}

/// Its signature over a content.
pub fn seal(of: u8, purpose: &[u8], content: &[u8]) -> Seal {
	let signature = signature(of, &statement(purpose, &System::block_hash(0), content));
	Seal { certificate: certificate(of), signature }
}
