//! Anchors, certificates and acts for people, in JSON.

use crate::view::moment;
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
		"notBefore": moment(anchor.validity.not_before),
		"notAfter": moment(anchor.validity.not_after),
		"retiredAt": anchor.retired_at.map(moment),
	})
}

/// A registered certificate.
pub fn certificate(record: &Certificate) -> Value {
	json!({
		"holder": holder(&record.holder),
		"anchor": record.anchor,
		"account": record.account.to_string(),
		"notBefore": moment(record.validity.not_before),
		"notAfter": moment(record.validity.not_after),
		"source": match record.source {
			Source::TaxAuthority(agency) => json!({ "taxAuthority": agency }),
			Source::Chain => json!("chain"),
		},
		"registeredAt": moment(record.registered_at),
		"blockedAt": record.blocked_at.map(moment),
	})
}

/// A revocation.
pub fn revocation(revocation: &Revocation) -> Value {
	json!({
		"publishedAt": moment(revocation.published_at),
		"recordedAt": moment(revocation.recorded_at),
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
				"at": moment(signed.at),
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
		"deadline": moment(terms.deadline),
		"places": places.collect::<Vec<_>>(),
		"state": match &act.state {
			State::Open => json!("open"),
			State::Complete { at, conservation } => json!({ "complete": {
				"at": moment(*at),
				"conservationSha256": conservation.map(|hash| hex::encode(hash.0)),
			}}),
			State::Refused { slot, at, reasons } => json!({ "refused": {
				"place": slot,
				"at": moment(*at),
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
