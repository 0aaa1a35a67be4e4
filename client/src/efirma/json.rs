//! Issuers, certificates and acts in JSON.

use crate::base::{
	json::{Account, Hex, Moment},
	words::text,
};
use cadena_primitives::{self as primitives, AgencyId, CertificateNumber, PersonId};
use cadena_runtime::{
	Runtime,
	pallet_efirma::{
		ActId, SigningActOf,
		certificate::Kind,
		types::{self, IssuerId, SlotIndex, State, Status},
	},
};
use clap::ValueEnum;
use schemars::JsonSchema;
use serde::Serialize;

/// Number of a certificate: 20 digits.
#[derive(Clone, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[schemars(extend("pattern" = "^[0-9]{20}$"))]
pub struct Number(pub String);

impl From<CertificateNumber> for Number {
	fn from(number: CertificateNumber) -> Self {
		Self(number.to_text())
	}
}

/// Signatory, as the arguments have it: a legal person's RFC, `person:NUMBER`, or an account.
#[derive(Clone, Debug, Eq, JsonSchema, PartialEq, Serialize)]
pub struct Signatory(pub String);

impl From<&primitives::Signatory> for Signatory {
	fn from(signatory: &primitives::Signatory) -> Self {
		Self(match signatory {
			primitives::Signatory::LegalPerson(rfc) => rfc.to_text(),
			primitives::Signatory::Person(person) => format!("person:{person}"),
			primitives::Signatory::Account(account) => account.to_string(),
		})
	}
}

/// What a certificate signs.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CertificateKind {
	/// Acts: the e.firma.
	Fiel,
	/// Invoices: a seal.
	Csd,
}

impl From<Kind> for CertificateKind {
	fn from(kind: Kind) -> Self {
		match kind {
			Kind::Fiel => Self::Fiel,
			Kind::Csd => Self::Csd,
		}
	}
}

/// What the file of a certificate says.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Description {
	/// Its number.
	pub number: Number,
	/// What it signs.
	pub kind: CertificateKind,
	/// The holder's tax key.
	pub rfc: String,
	/// The representative's tax key, of a legal person's.
	pub representative_rfc: Option<String>,
	/// The holder's CURP, of a natural person's.
	pub curp: Option<String>,
	/// The representative's CURP, of a legal person's.
	pub representative_curp: Option<String>,
	/// From when it is valid.
	pub not_before: Moment,
	/// Until when it is valid.
	pub not_after: Moment,
	/// Common name of its issuer.
	pub issuer_name: Option<String>,
	/// Size of its key, in bits.
	pub key_bits: u32,
}

/// Holder of a certificate.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Holder {
	/// Enrolled person.
	NaturalPerson {
		/// Their number.
		person: PersonId,
	},
	/// Company or institution.
	LegalPerson {
		/// Its tax key.
		rfc: String,
		/// Tag of the representative's CURP.
		representative_tag: Option<Hex>,
	},
}

impl From<&types::Holder> for Holder {
	fn from(holder: &types::Holder) -> Self {
		match holder {
			types::Holder::NaturalPerson(person) => Self::NaturalPerson { person: *person },
			types::Holder::LegalPerson { rfc, representative } => {
				Self::LegalPerson { rfc: rfc.to_text(), representative_tag: representative.map(Hex::of) }
			}
		}
	}
}

/// Who vouches for a certificate.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Source {
	/// An officer verified it outside.
	TaxAuthority {
		/// The officer's agency.
		agency: AgencyId,
	},
	/// The chain verified it.
	Chain,
}

impl From<types::Source> for Source {
	fn from(source: types::Source) -> Self {
		match source {
			types::Source::TaxAuthority(agency) => Self::TaxAuthority { agency },
			types::Source::Chain => Self::Chain,
		}
	}
}

/// Revocation of a certificate.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Revocation {
	/// When the authority published it.
	pub published_at: Moment,
	/// When the chain learnt it.
	pub recorded_at: Moment,
}

impl From<types::Revocation> for Revocation {
	fn from(revocation: types::Revocation) -> Self {
		Self { published_at: Moment(revocation.published_at), recorded_at: Moment(revocation.recorded_at) }
	}
}

/// Whether a certificate counts at a moment.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CertificateStatus {
	/// It counts.
	Valid,
	/// Its validity has not begun.
	NotYetValid,
	/// Its validity is over.
	Expired,
	/// Its authority revoked it.
	Revoked,
	/// Its holder blocked it here.
	Blocked,
}

impl From<Status> for CertificateStatus {
	fn from(standing: Status) -> Self {
		match standing {
			Status::Valid => Self::Valid,
			Status::NotYetValid => Self::NotYetValid,
			Status::Expired => Self::Expired,
			Status::Revoked => Self::Revoked,
			Status::Blocked => Self::Blocked,
		}
	}
}

/// Registered certificate.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SigningCertificate {
	/// Its number.
	pub number: Number,
	/// Its holder.
	pub holder: Holder,
	/// Number of the issuer.
	pub issuer: IssuerId,
	/// Account that acts with it.
	pub account: Account,
	/// From when it is valid.
	pub not_before: Moment,
	/// Until when it is valid.
	pub not_after: Moment,
	/// Who vouches for it.
	pub source: Source,
	/// When it was registered.
	pub registered_at: Moment,
	/// When its holder blocked it here.
	pub blocked_at: Option<Moment>,
	/// Its revocation.
	pub revocation: Option<Revocation>,
	/// Whether it counts at the block's legal time.
	pub status: CertificateStatus,
}

impl SigningCertificate {
	/// The certificate of this number, at a moment.
	pub fn of(
		number: CertificateNumber,
		record: &types::SigningCertificate,
		revocation: Option<types::Revocation>,
		now: primitives::Moment,
	) -> Self {
		Self {
			number: number.into(),
			holder: (&record.holder).into(),
			issuer: record.issuer,
			account: Account(record.account.clone()),
			not_before: Moment(record.validity.not_before),
			not_after: Moment(record.validity.not_after),
			source: record.source.into(),
			registered_at: Moment(record.registered_at),
			blocked_at: record.blocked_at.map(Moment),
			revocation: revocation.map(Revocation::from),
			status: record.standing(revocation, now).into(),
		}
	}
}

/// Issuer of certificates that the chain trusts.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Issuer {
	/// Its number.
	pub issuer: IssuerId,
	/// Its common name.
	pub name: String,
	/// SHA-256 of its certificate.
	pub certificate_sha256: Hex,
	/// Size of its key, in bits.
	pub key_bits: usize,
	/// From when its certificate is valid.
	pub not_before: Moment,
	/// Until when its certificate is valid.
	pub not_after: Moment,
	/// Since when nothing more is registered under it.
	pub retired_at: Option<Moment>,
}

impl Issuer {
	/// The issuer of this number.
	pub fn of(issuer: IssuerId, record: &types::Issuer) -> Self {
		Self {
			issuer,
			name: text(&record.name),
			certificate_sha256: Hex::of(record.certificate),
			key_bits: record.key.len().saturating_mul(8),
			not_before: Moment(record.validity.not_before),
			not_after: Moment(record.validity.not_after),
			retired_at: record.retired_at.map(Moment),
		}
	}
}

/// Issuers that the chain trusts.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Issuers {
	/// In the order of their numbers.
	pub issuers: Vec<Issuer>,
}

/// Norm by which acts are signed electronically, as an argument.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Basis {
	/// An act before or by the federal administration (LFEA arts. 2 and 7)
	FederalAdministration,
	/// An act of commerce (CCom arts. 89-114)
	Commerce,
}

impl From<Basis> for types::LegalBasis {
	fn from(basis: Basis) -> Self {
		match basis {
			Basis::FederalAdministration => Self::FederalAdministration,
			Basis::Commerce => Self::Commerce,
		}
	}
}

/// Norm by which an act is signed electronically.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum LegalBasis {
	/// Act before or by the federal administration (LFEA arts. 2 and 7).
	FederalAdministration,
	/// Act of commerce (CCom arts. 89-114).
	Commerce,
	/// Another norm.
	Norm {
		/// Its short name, as `LGTOC 231-II`.
		norm: String,
	},
}

impl From<&types::LegalBasis> for LegalBasis {
	fn from(basis: &types::LegalBasis) -> Self {
		match basis {
			types::LegalBasis::FederalAdministration => Self::FederalAdministration,
			types::LegalBasis::Commerce => Self::Commerce,
			types::LegalBasis::Norm(norm) => Self::Norm { norm: text(norm) },
		}
	}
}

/// Order in which signatories sign.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum SigningOrder {
	/// Signatories sign in any order
	Any,
	/// As they are listed
	Listed,
}

impl From<types::SigningOrder> for SigningOrder {
	fn from(order: types::SigningOrder) -> Self {
		match order {
			types::SigningOrder::Any => Self::Any,
			types::SigningOrder::Listed => Self::Listed,
		}
	}
}

impl From<SigningOrder> for types::SigningOrder {
	fn from(order: SigningOrder) -> Self {
		match order {
			SigningOrder::Any => Self::Any,
			SigningOrder::Listed => Self::Listed,
		}
	}
}

/// Whether an act is signed.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum ActStatus {
	/// Signatures are missing.
	Open,
	/// All have signed.
	Complete {
		/// Since when.
		at: Moment,
		/// SHA-256 of the constancia of conservation (NOM-151).
		conservation_sha256: Option<Hex>,
	},
	/// A signatory refused.
	Refused {
		/// The signatory's place, from 0.
		place: SlotIndex,
		/// When.
		at: Moment,
		/// SHA-256 of the reasons.
		reasons_sha256: Hex,
	},
}

impl From<&State> for ActStatus {
	fn from(state: &State) -> Self {
		match state {
			State::Open => Self::Open,
			State::Complete { at, conservation } => {
				Self::Complete { at: Moment(*at), conservation_sha256: conservation.map(Hex::of) }
			}
			State::Refused { slot, at, reasons } => {
				Self::Refused { place: *slot, at: Moment(*at), reasons_sha256: Hex::of(reasons) }
			}
		}
	}
}

/// Signature of an act.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Signature {
	/// Number of the certificate.
	pub certificate: Number,
	/// When it signed.
	pub at: Moment,
}

impl From<&types::Signed> for Signature {
	fn from(signed: &types::Signed) -> Self {
		Self { certificate: signed.certificate.into(), at: Moment(signed.at) }
	}
}

/// Signature of an act, verified again.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VerifiedSignature {
	/// Number of the certificate.
	pub certificate: Number,
	/// When it signed.
	pub at: Moment,
	/// Whether the certificate counted when it signed, by what is known now.
	pub status: CertificateStatus,
	/// Whether it signed after its revocation was published.
	pub flagged: bool,
	/// Common name of the issuer.
	pub issuer_name: Option<String>,
}

/// Place of a signatory.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SignatoryPlace<S> {
	/// The signatory.
	pub signatory: Signatory,
	/// Their signature.
	pub signed: Option<S>,
}

/// Signing act.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SigningAct<S> {
	/// Its number.
	pub act: ActId,
	/// Account that opened it.
	pub opener: Account,
	/// SHA-256 of the document.
	pub document_sha256: Hex,
	/// Media type of the document.
	pub media_type: String,
	/// Norm by which it is signed.
	pub basis: LegalBasis,
	/// Order in which signatories sign.
	pub order: SigningOrder,
	/// Last moment to sign, but for interruptions since.
	pub deadline: Moment,
	/// Signatories, as they are listed.
	pub places: Vec<SignatoryPlace<S>>,
	/// Whether it is signed.
	pub status: ActStatus,
}

impl<S> SigningAct<S> {
	/// The act of this number, with its signatures in the order of the places.
	pub fn with(
		act: ActId,
		record: &SigningActOf<Runtime>,
		signatures: impl IntoIterator<Item = Option<S>>,
	) -> Self {
		let terms = &record.terms;
		let place = |(signatory, signed): (&primitives::Signatory, Option<S>)| SignatoryPlace {
			signatory: signatory.into(),
			signed,
		};
		Self {
			act,
			opener: Account(record.opener.clone()),
			document_sha256: Hex::of(terms.document),
			media_type: text(&terms.media_type),
			basis: (&terms.basis).into(),
			order: terms.order.into(),
			deadline: Moment(terms.deadline),
			places: terms.signatories.iter().zip(signatures).map(place).collect(),
			status: (&record.state).into(),
		}
	}
}

impl SigningAct<Signature> {
	/// The act of this number.
	pub fn of(act: ActId, record: &SigningActOf<Runtime>) -> Self {
		Self::with(act, record, record.signatures.iter().map(|signed| signed.as_ref().map(Signature::from)))
	}
}

/// Acts on a document, with every signature verified again.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VerifiedActs {
	/// SHA-256 of the document.
	pub document_sha256: Hex,
	/// In the order of their numbers.
	pub acts: Vec<SigningAct<VerifiedSignature>>,
	/// Whether it is proven that the chain holds this; otherwise the node was believed.
	pub proven: bool,
}

/// Certificate on which something was done.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct OfCertificate {
	/// Its number.
	pub number: Number,
}

/// Certificate and the account that acts with it.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Binding {
	/// The certificate's number.
	pub number: Number,
	/// The account.
	pub account: Account,
}

/// Proof that an account may act with a certificate.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Proof {
	/// The certificate's number.
	pub number: Number,
	/// The account.
	pub account: Account,
	/// How many accounts have acted with it before.
	pub bindings: u32,
}

/// Revocations that were recorded.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
pub struct Revocations {
	/// How many.
	pub revocations: usize,
}

/// Act on which something was done.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
pub struct OfAct {
	/// Its number.
	pub act: ActId,
}

/// Act that was signed.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
pub struct SignedAct {
	/// Its number.
	pub act: ActId,
	/// The signatory's place, from 0.
	pub place: SlotIndex,
	/// Whether all have signed.
	pub complete: bool,
}

/// Act that a signatory refused to sign.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
pub struct RefusedAct {
	/// Its number.
	pub act: ActId,
	/// The signatory's place, from 0.
	pub place: SlotIndex,
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::{AccountId, Rfc, SetAt};
	use serde_json::{json, to_value};
	use sp_core::H256;

	const NUMBER: &str = "30001000000500003416";

	fn number() -> CertificateNumber {
		CertificateNumber::of(NUMBER.as_bytes()).expect("has 20 digits")
	}

	fn company() -> Rfc {
		Rfc::as_issued("PMA120229AB1").expect("is well-formed")
	}

	fn hex(byte: &str) -> String {
		format!("0x{}", byte.repeat(32))
	}

	#[test]
	fn a_certificate_tells_its_holder_and_status() {
		let account = AccountId::new([1; 32]);
		let record = types::SigningCertificate {
			issuer: 2,
			holder: types::Holder::LegalPerson { rfc: company(), representative: Some([3; 32]) },
			key: [0; 256],
			validity: types::Validity { not_before: 1_000, not_after: 90_000 },
			account: account.clone(),
			bindings: 0,
			bound_at: 2_000,
			previous: None,
			source: types::Source::TaxAuthority(4),
			registered_at: 2_000,
			blocked_at: None,
		};
		let revocation = types::Revocation { published_at: 5_000, recorded_at: 6_000 };
		let expected = json!({
			"number": NUMBER,
			"holder": {
				"kind": "legal-person",
				"rfc": "PMA120229AB1",
				"representativeTag": hex("03"),
			},
			"issuer": 2,
			"account": account.to_string(),
			"notBefore": "1970-01-01T00:00:01Z",
			"notAfter": "1970-01-01T00:01:30Z",
			"source": { "kind": "tax-authority", "agency": 4 },
			"registeredAt": "1970-01-01T00:00:02Z",
			"blockedAt": null,
			"revocation": {
				"publishedAt": "1970-01-01T00:00:05Z",
				"recordedAt": "1970-01-01T00:00:06Z",
			},
			"status": "revoked",
		});
		let certificate = SigningCertificate::of(number(), &record, Some(revocation), 7_000);
		assert_eq!(to_value(certificate).expect("is JSON"), expected);
		assert_eq!(to_value(CertificateStatus::from(Status::NotYetValid)).expect("is JSON"), "not-yet-valid");
	}

	#[test]
	fn an_act_tells_who_has_signed() {
		let account = AccountId::new([1; 32]);
		let signatories = vec![
			primitives::Signatory::LegalPerson(company()),
			primitives::Signatory::Person(17),
			primitives::Signatory::Account(account.clone()),
		];
		let signed = types::Signed { certificate: number(), signature: [0; 256], at: 3_000 };
		let record = SigningActOf::<Runtime> {
			opener: account.clone(),
			opened_at: SetAt::default(),
			terms: types::Terms {
				document: H256::repeat_byte(2),
				media_type: b"text/plain".to_vec().try_into().expect("is short"),
				basis: types::LegalBasis::Norm(b"LGTOC 231-II".to_vec().try_into().expect("is short")),
				signatories: signatories.try_into().expect("are three"),
				order: types::SigningOrder::Listed,
				deadline: 9_000,
			},
			signatures: vec![Some(signed), None, None].try_into().expect("are three"),
			state: State::Refused { slot: 1, at: 4_000, reasons: H256::repeat_byte(5) },
			ticket: None,
		};
		let expected = json!({
			"act": 7,
			"opener": account.to_string(),
			"documentSha256": hex("02"),
			"mediaType": "text/plain",
			"basis": { "kind": "norm", "norm": "LGTOC 231-II" },
			"order": "listed",
			"deadline": "1970-01-01T00:00:09Z",
			"places": [
				{
					"signatory": "PMA120229AB1",
					"signed": { "certificate": NUMBER, "at": "1970-01-01T00:00:03Z" },
				},
				{ "signatory": "person:17", "signed": null },
				{ "signatory": account.to_string(), "signed": null },
			],
			"status": {
				"kind": "refused",
				"place": 1,
				"at": "1970-01-01T00:00:04Z",
				"reasonsSha256": hex("05"),
			},
		});
		assert_eq!(to_value(SigningAct::of(7, &record)).expect("is JSON"), expected);
	}

	#[test]
	fn a_complete_act_tells_its_conservation() {
		let status = ActStatus::from(&State::Complete { at: 1_000, conservation: None });
		let expected =
			json!({ "kind": "complete", "at": "1970-01-01T00:00:01Z", "conservationSha256": null });
		assert_eq!(to_value(status).expect("is JSON"), expected);
		assert_eq!(to_value(ActStatus::Open).expect("is JSON"), json!({ "kind": "open" }));
	}
}
