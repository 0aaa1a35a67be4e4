//! e.firma: authorities, certificates, revocations and signing acts.

use super::{Account, Hash, NUMBER, account, decode, latin, nothing, one, statement, text};
use crate::{Check, Found, Hasher, Hex, Names, Part, Place, Provable, Proven, Refusal, Wording, moment};
use alloc::{format, string::String, vec::Vec};
use codec::{Decode, Encode};
use rsa::{BoxedUint, PublicKey, sha2::Sha256};
use serde_json::{Value, json};
use sp_crypto_hashing::sha2_256;

/// A certificate's number of 20 digits.
const CERTIFICATE: Part = Part { hasher: Hasher::Blake2, length: 20 };
const ACTS: Place = Place { pallet: "Efirma", item: "Acts", key: &[NUMBER] };
const CERTIFICATES: Place = Place { pallet: "Efirma", item: "Certificates", key: &[CERTIFICATE] };
const REVOCATIONS: Place = Place { pallet: "Efirma", item: "Revocations", key: &[CERTIFICATE] };
const ISSUERS: Place = Place { pallet: "Efirma", item: "Issuers", key: &[NUMBER] };

pub(super) const TABLE: &[Provable] = &[
	Provable { place: ACTS, read: act, absent: nothing, checks: &[SIGNATURES_MATCH] },
	Provable { place: CERTIFICATES, read: certificate, absent: nothing, checks: &[] },
	Provable {
		place: REVOCATIONS,
		read: |names, value| revoked(names, revocation(&decode(value)?)),
		absent: |names| revoked(names, Value::Null),
		checks: &[],
	},
	Provable { place: ISSUERS, read: issuer, absent: nothing, checks: &[] },
];

/// That each signature of an act is by the certificate that it names.
const SIGNATURES_MATCH: Check = Check {
	wording: Wording {
		name: "SignaturesMatch",
		words: |parameters| {
			let act = &parameters["act"];
			let standings = parameters["standings"].as_array().map(Vec::as_slice).unwrap_or_default();
			let standings: Vec<_> =
				standings.iter().map(|one| one.as_str().unwrap_or("not signed")).collect();
			let standings = standings.join(", ").replace('-', " ");
			format!(
				"every signature of act {act} is by the certificate it names, over this act; when it was put the certificate was: {standings}"
			)
		},
	},
	find: signatures_match,
};

/// The exponent of every key.
const EXPONENT: u64 = 65_537;

type Moment = u64;
/// The ASCII codes of 20 digits.
type Number = [u8; 20];
/// The first and the last moment.
type Validity = (Moment, Moment);
/// The tax key of a legal person, in ISO 8859-1.
type Rfc = [u8; 12];

/// An authority that issues certificates.
#[derive(Decode)]
struct Issuer {
	name: Vec<u8>,
	_subject: Hash,
	certificate: Hash,
	key: Vec<u8>,
	validity: Validity,
	retired_at: Option<Moment>,
}

#[derive(Decode)]
struct Certificate {
	issuer: u32,
	holder: Holder,
	/// The modulus of an RSA key of 2,048 bits.
	key: [u8; 256],
	validity: Validity,
	account: Account,
	_bindings: u32,
	_bound_at: Moment,
	_previous: Option<Account>,
	source: Source,
	registered_at: Moment,
	blocked_at: Option<Moment>,
}

#[derive(Decode)]
enum Holder {
	Person(u64),
	/// The tax key, and the tag of the representative's CURP.
	LegalPerson(Rfc, Option<[u8; 32]>),
}

#[derive(Decode)]
enum Source {
	TaxAuthority(u32),
	Chain,
}

#[derive(Decode)]
struct Revocation {
	published_at: Moment,
	recorded_at: Moment,
}

#[derive(Decode)]
struct Act {
	opener: Account,
	/// When, how many interruptions were known then, and their milliseconds.
	_opened_at: (Moment, u32, u64),
	terms: Terms,
	signatures: Vec<Option<Signed>>,
	state: State,
	/// The deposit.
	_ticket: Option<u128>,
}

/// What is signed: its SCALE is part of what the signatures cover.
#[derive(Decode, Encode)]
struct Terms {
	document: Hash,
	media_type: Vec<u8>,
	basis: Basis,
	signatories: Vec<Signatory>,
	order: Order,
	deadline: Moment,
}

#[derive(Decode, Encode)]
enum Basis {
	FederalAdministration,
	Commerce,
	Norm(Vec<u8>),
}

#[derive(Decode, Encode)]
enum Order {
	Any,
	Listed,
}

#[derive(Decode, Encode)]
enum Signatory {
	LegalPerson(Rfc),
	Person(u64),
	Account(Account),
}

#[derive(Decode)]
struct Signed {
	certificate: Number,
	signature: [u8; 256],
	at: Moment,
}

#[derive(Decode)]
enum State {
	Open,
	/// When, and SHA-256 of the constancia of conservation.
	Complete(Moment, Option<Hash>),
	/// Whose place, when, and SHA-256 of the reasons.
	Refused(u8, Moment, Hash),
}

impl Certificate {
	/// Whether it counted at a moment, by what is known now.
	fn standing(&self, revocation: Option<&Revocation>, at: Moment) -> &'static str {
		let (not_before, not_after) = self.validity;
		if revocation.is_some_and(|revocation| revocation.published_at <= at) {
			"revoked"
		} else if self.blocked_at.is_some_and(|blocked_at| blocked_at <= at) {
			"blocked"
		} else if at < not_before {
			"not-yet-valid"
		} else if at > not_after {
			"expired"
		} else {
			"valid"
		}
	}

	/// Whether it is the signatory's. Whose account one was when it signed, the chain decided then.
	fn may_be_of(&self, signatory: &Signatory) -> bool {
		match (&self.holder, signatory) {
			(_, Signatory::Account(_)) => true,
			(Holder::LegalPerson(rfc, _), Signatory::LegalPerson(wanted)) => rfc == wanted,
			(Holder::Person(person), Signatory::Person(wanted)) => person == wanted,
			_ => false,
		}
	}

	/// Whether its key signed a message: RSASSA-PKCS1-v1_5 with SHA-256.
	fn signed(&self, message: &[u8], signature: &[u8; 256]) -> bool {
		let modulus = BoxedUint::from_be_slice_vartime(&self.key);
		PublicKey::new(modulus, BoxedUint::from(EXPONENT))
			.is_ok_and(|key| key.pkcs1v15_verify_prehash::<Sha256>(&sha2_256(message), signature).is_ok())
	}
}

/// `{ issuer: { issuer, name, certificateSha256, keyBits, notBefore, notAfter, retiredAt } }` of `Efirma.Issuers`: number and
/// common name; first and last moment of its certificate; from when nothing more is registered under it, or `null`.
fn issuer(names: &Names<'_>, value: &[u8]) -> Option<Value> {
	let (number, issuer): (u32, Issuer) = (one(names)?, decode(value)?);
	let (not_before, not_after) = issuer.validity;
	Some(json!({ "issuer": {
		"issuer": number,
		"name": text(&issuer.name),
		"certificateSha256": Hex::of(issuer.certificate),
		"keyBits": issuer.key.len().saturating_mul(8),
		"notBefore": moment(not_before),
		"notAfter": moment(not_after),
		"retiredAt": issuer.retired_at.map(moment),
	}}))
}

/// `{ certificate: { number, holder, issuer, account, notBefore, notAfter, source, registeredAt, blockedAt } }` of
/// `Efirma.Certificates`: 20 digits; number of the issuer; account that acts with it; when its holder blocked it, or `null`.
fn certificate(names: &Names<'_>, value: &[u8]) -> Option<Value> {
	let (number, record): (Number, Certificate) = (one(names)?, decode(value)?);
	let (not_before, not_after) = record.validity;
	Some(json!({ "certificate": {
		"number": latin(&number),
		"holder": holder(&record.holder),
		"issuer": record.issuer,
		"account": account(&record.account),
		"notBefore": moment(not_before),
		"notAfter": moment(not_after),
		"source": source(&record.source),
		"registeredAt": moment(record.registered_at),
		"blockedAt": record.blocked_at.map(moment),
	}}))
}

/// `{ kind, person }` by number, or `{ kind, rfc, representativeTag }`: tag of the representative's CURP, or `null`.
fn holder(holder: &Holder) -> Value {
	match holder {
		Holder::Person(person) => json!({ "kind": "natural-person", "person": person }),
		Holder::LegalPerson(rfc, representative) => json!({
			"kind": "legal-person",
			"rfc": latin(rfc),
			"representativeTag": representative.map(Hex::of),
		}),
	}
}

/// `{ kind }`: who vouches for a certificate, with the number of the tax authority's `agency`.
fn source(source: &Source) -> Value {
	match source {
		Source::TaxAuthority(agency) => json!({ "kind": "tax-authority", "agency": agency }),
		Source::Chain => json!({ "kind": "chain" }),
	}
}

/// `{ publishedAt, recordedAt }`: moments at which the authority published it, and the chain learnt it.
fn revocation(revocation: &Revocation) -> Value {
	json!({
		"publishedAt": moment(revocation.published_at),
		"recordedAt": moment(revocation.recorded_at),
	})
}

/// `{ revocation, certificate }` of `Efirma.Revocations`: `null` where there is none; number of the certificate.
fn revoked(names: &Names<'_>, revocation: Value) -> Option<Value> {
	Some(json!({ "revocation": revocation, "certificate": latin(&one::<Number>(names)?) }))
}

/// `{ act: { act, opener, documentSha256, mediaType, basis, order, deadline, places: [{ signatory, signed }], status } }` of
/// `Efirma.Acts`. Order: `any` or `listed`. Signed: `{ certificate, at }`, or `null`.
fn act(names: &Names<'_>, value: &[u8]) -> Option<Value> {
	let (number, act): (u32, Act) = (one(names)?, decode(value)?);
	let terms = &act.terms;
	let places = terms.signatories.iter().zip(&act.signatures).map(|(who, signed)| {
		json!({
			"signatory": signatory(who),
			"signed": signed.as_ref().map(|signed| json!({
				"certificate": latin(&signed.certificate),
				"at": moment(signed.at),
			})),
		})
	});
	Some(json!({ "act": {
		"act": number,
		"opener": account(&act.opener),
		"documentSha256": Hex::of(terms.document),
		"mediaType": text(&terms.media_type),
		"basis": basis(&terms.basis),
		"order": match terms.order {
			Order::Any => "any",
			Order::Listed => "listed",
		},
		"deadline": moment(terms.deadline),
		"places": places.collect::<Vec<_>>(),
		"status": status(&act.state),
	}}))
}

/// `{ kind }`: norm by which an act is signed, with the short name of another `norm`.
fn basis(basis: &Basis) -> Value {
	match basis {
		Basis::FederalAdministration => json!({ "kind": "federal-administration" }),
		Basis::Commerce => json!({ "kind": "commerce" }),
		Basis::Norm(norm) => json!({ "kind": "norm", "norm": text(norm) }),
	}
}

/// `{ kind }`: `open`; `complete` since `at`, with `conservationSha256` or `null`; `refused` `at` a moment by the signatory of
/// `place`, from 0, with `reasonsSha256`.
fn status(state: &State) -> Value {
	match state {
		State::Open => json!({ "kind": "open" }),
		State::Complete(at, conservation) => json!({
			"kind": "complete",
			"at": moment(*at),
			"conservationSha256": conservation.map(Hex::of),
		}),
		State::Refused(place, at, reasons) => json!({
			"kind": "refused",
			"place": place,
			"at": moment(*at),
			"reasonsSha256": Hex::of(reasons),
		}),
	}
}

/// RFC of a legal person, `person:` and the number of an enrolled one, or address of an account.
fn signatory(signatory: &Signatory) -> String {
	match signatory {
		Signatory::LegalPerson(rfc) => latin(rfc),
		Signatory::Person(person) => format!("person:{person}"),
		Signatory::Account(who) => account(who),
	}
}

/// Checks each signature of an act again, by the certificates and the revocations in the same file.
fn signatures_match(proven: &Proven<'_>, names: &Names<'_>, value: &[u8]) -> Found {
	let Some((number, act)) = one::<u32>(names).zip(decode::<Act>(value)) else { return Ok(None) };
	let message = statement(b"act", &proven.genesis.0, &(number, &act.terms).encode());
	let mut standings = Vec::new();
	for (signatory, signed) in act.terms.signatories.iter().zip(&act.signatures) {
		let Some(signed) = signed else {
			standings.push(None);
			continue;
		};
		let (certificate, revocation) = certificate_of(proven, &signed.certificate)?;
		let wrong = |explanation: &str| Err(Refusal::new("Efirma.WrongSignature", explanation));
		if !certificate.signed(&message, &signed.signature) {
			return wrong("a signature of the act is not by the certificate that it names");
		}
		if !certificate.may_be_of(signatory) {
			return wrong("a signature of the act is by another than its signatory");
		}
		standings.push(Some(certificate.standing(revocation.as_ref(), signed.at)));
	}
	Ok(Some(json!({ "act": number, "standings": standings })))
}

fn certificate_of(
	proven: &Proven<'_>,
	number: &Number,
) -> Result<(Certificate, Option<Revocation>), Refusal> {
	let malformed = || {
		let explanation = "a certificate or a revocation does not decode: another version issued it";
		Refusal::new("MalformedValue", explanation)
	};
	let certificate = proven.value(&CERTIFICATES.key(&[number])).flatten().ok_or_else(|| {
		Refusal::new("NoCertificate", "it lacks the certificate of a signature: ask for one of the act")
	})?;
	let revocation = proven
		.value(&REVOCATIONS.key(&[number]))
		.ok_or_else(|| Refusal::new("NoRevocation", "it does not say whether a certificate was revoked"))?;
	let certificate = decode(certificate).ok_or_else(malformed)?;
	let revocation = revocation.map(|value| decode(value).ok_or_else(malformed)).transpose()?;
	Ok((certificate, revocation))
}
