//! Anchors, certificates and acts for people, in JSON.

use super::rfc3339;
use cadena_primitives::{CertificateNumber, Signatory};
use cadena_runtime::Runtime;
use pallet_efirma::{
	ActOf,
	types::{Anchor, Certificate, Holder, LegalBasis, Order, Revocation, Source, Standing, State},
};
use serde_json::{Value, json};

/// A signatory as people write it.
pub fn signatory(signatory: &Signatory) -> String {
	match signatory {
		Signatory::LegalPerson(rfc) => rfc.to_text(),
		Signatory::Person(person) => format!("person:{person}"),
		Signatory::Account(account) => account.to_string(),
	}
}

/// The holder of a certificate.
pub fn holder(holder: &Holder) -> Value {
	match holder {
		Holder::NaturalPerson(person) => json!({ "person": person }),
		Holder::LegalPerson { rfc, representative } => json!({
			"rfc": rfc.to_text(),
			"representativeTag": representative.map(hex::encode),
		}),
	}
}

/// An anchor.
pub fn anchor(anchor: &Anchor) -> Value {
	json!({
		"name": String::from_utf8_lossy(&anchor.name),
		"certificateSha256": hex::encode(anchor.certificate.0),
		"keyBits": anchor.key.len() * 8,
		"notBefore": rfc3339(anchor.validity.not_before),
		"notAfter": rfc3339(anchor.validity.not_after),
		"retiredAt": anchor.retired_at.map(rfc3339),
	})
}

/// A registered certificate.
pub fn certificate(record: &Certificate) -> Value {
	json!({
		"holder": holder(&record.holder),
		"anchor": record.anchor,
		"account": record.account.to_string(),
		"notBefore": rfc3339(record.validity.not_before),
		"notAfter": rfc3339(record.validity.not_after),
		"source": match record.source {
			Source::TaxAuthority(agency) => json!({ "taxAuthority": agency }),
			Source::Chain => json!("chain"),
		},
		"registeredAt": rfc3339(record.registered_at),
		"blockedAt": record.blocked_at.map(rfc3339),
	})
}

/// A revocation.
pub fn revocation(revocation: &Revocation) -> Value {
	json!({
		"publishedAt": rfc3339(revocation.published_at),
		"recordedAt": rfc3339(revocation.recorded_at),
	})
}

/// Why a certificate counts, or does not.
pub fn standing(standing: Standing) -> &'static str {
	match standing {
		Standing::Valid => "valid",
		Standing::NotYetValid => "not yet valid",
		Standing::Expired => "expired",
		Standing::Revoked => "revoked",
		Standing::Blocked => "blocked",
	}
}

/// An act.
pub fn act(act: &ActOf<Runtime>) -> Value {
	let terms = &act.terms;
	let places = terms.signatories.iter().zip(&act.signatures).map(|(who, signed)| {
		json!({
			"signatory": signatory(who),
			"signed": signed.as_ref().map(|signed| json!({
				"certificate": signed.certificate.to_text(),
				"at": rfc3339(signed.at),
			})),
		})
	});
	json!({
		"opener": act.opener.to_string(),
		"documentSha256": hex::encode(terms.document.0),
		"mediaType": String::from_utf8_lossy(&terms.media_type),
		"basis": match &terms.basis {
			LegalBasis::FederalAdministration => "federal-administration".into(),
			LegalBasis::Commerce => "commerce".into(),
			LegalBasis::Norm(norm) => String::from_utf8_lossy(norm),
		},
		"order": match terms.order {
			Order::Any => "any",
			Order::Listed => "listed",
		},
		"deadline": rfc3339(terms.deadline),
		"places": places.collect::<Vec<_>>(),
		"state": match &act.state {
			State::Open => json!("open"),
			State::Complete { at, conservation } => json!({ "complete": {
				"at": rfc3339(*at),
				"conservationSha256": conservation.map(|hash| hex::encode(hash.0)),
			}}),
			State::Refused { slot, at, reasons } => json!({ "refused": {
				"place": slot,
				"at": rfc3339(*at),
				"reasonsSha256": hex::encode(reasons.0),
			}}),
		},
	})
}

/// A certificate's number with what it is.
pub fn numbered(number: CertificateNumber, mut value: Value) -> Value {
	value["number"] = number.to_text().into();
	value
}
