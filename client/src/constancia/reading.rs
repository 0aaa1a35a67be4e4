//! What stored values say, for people. What is not known here has no reading.

use crate::{
	Failure,
	efirma::{self, decode, view},
	view::moment,
};
use cadena_primitives::{CertificateNumber, Moment};
use cadena_runtime::Runtime;
use frame_support::{Blake2_128Concat, StorageHasher, Twox64Concat, storage::StoragePrefixedMap as _};
use pallet_efirma::{
	ActId, ActOf, Acts, Anchors, Certificates, Revocations,
	types::{Anchor, AnchorId, Certificate, Revocation, Standing},
};
use serde_json::{Value, json};

/// What a map's key names, after the prefix of 32 bytes and a hash of so many. The hash must be its own: under another nothing
/// is ever stored, and that would read as an absence.
fn name<K: codec::DecodeAll, H: StorageHasher<Output = Vec<u8>>>(
	key: &[u8],
	prefix: [u8; 32],
	hash: usize,
) -> Option<K> {
	let rest = key.strip_prefix(&prefix)?;
	let name = rest.get(hash..)?;
	(H::hash(name) == rest).then(|| decode(name)).flatten()
}

/// The number of the act under a key, if it is one.
pub fn act_id(key: &[u8]) -> Option<ActId> {
	name::<_, Twox64Concat>(key, Acts::<Runtime>::final_prefix(), crate::chain::TWOX)
}

/// The certificate under a key, if it is one.
pub(crate) fn certificate_number(key: &[u8]) -> Option<CertificateNumber> {
	name::<_, Blake2_128Concat>(key, Certificates::<Runtime>::final_prefix(), crate::chain::BLAKE2)
}

/// The certificate whose revocation a key holds, if it does.
pub(crate) fn revoked_number(key: &[u8]) -> Option<CertificateNumber> {
	name::<_, Blake2_128Concat>(key, Revocations::<Runtime>::final_prefix(), crate::chain::BLAKE2)
}

/// The anchor under a key, if it is one.
pub(crate) fn anchor_id(key: &[u8]) -> Option<AnchorId> {
	name::<_, Twox64Concat>(key, Anchors::<Runtime>::final_prefix(), crate::chain::TWOX)
}

/// The reading of a value.
pub fn reading(key: &[u8], value: Option<&[u8]>) -> Option<Value> {
	if let Some(number) = revoked_number(key) {
		let what = match value {
			Some(bytes) => view::revocation(&decode::<Revocation>(bytes)?),
			None => json!("none"),
		};
		return Some(json!({ "revocation": what, "certificate": number.to_text() }));
	}
	let value = value?;
	if key == super::time_key() {
		return Some(json!({ "time": moment(decode::<Moment>(value)?) }));
	}
	if let Some(act) = act_id(key) {
		return Some(json!({ "act": view::act(&decode::<ActOf<Runtime>>(value)?), "number": act }));
	}
	if let Some(number) = certificate_number(key) {
		let record = view::certificate(&decode::<Certificate>(value)?);
		return Some(json!({ "certificate": view::numbered(number, record) }));
	}
	let anchor = anchor_id(key)?;
	Some(json!({ "anchor": view::anchor(&decode::<Anchor>(value)?), "number": anchor }))
}

/// An act of a constancia, each signature of which was checked again.
pub struct CheckedAct {
	/// Its number.
	pub act: ActId,
	/// Of each place that signed: whether the certificate counted then, by what the constancia says.
	pub standings: Vec<Option<Standing>>,
}

/// Checks each signature of the acts in a valid constancia again, by the certificates in it.
pub fn check_acts(verified: &super::Verified) -> Result<Vec<CheckedAct>, Failure> {
	let value = |wanted: &dyn Fn(&[u8]) -> bool| {
		verified.items.iter().find(|item| wanted(&item.key.0)).map(|item| item.value.as_ref())
	};
	let mut acts = Vec::new();
	for item in &verified.items {
		let (Some(act), Some(bytes)) = (act_id(&item.key.0), &item.value) else { continue };
		let malformed = || {
			super::refused(
				"MalformedValue",
				"an act or a revocation does not decode: another version issued it",
			)
		};
		let record: ActOf<Runtime> = decode(&bytes.0).ok_or_else(malformed)?;
		let mut standings = Vec::new();
		for (signatory, signed) in record.terms.signatories.iter().zip(&record.signatures) {
			let Some(signed) = signed else {
				standings.push(None);
				continue;
			};
			let number = signed.certificate;
			let certificate = value(&|key| certificate_number(key) == Some(number)).flatten();
			let certificate =
				certificate.and_then(|bytes| decode::<Certificate>(&bytes.0)).ok_or_else(|| {
					super::refused(
						"NoCertificate",
						"it lacks the certificate of a signature: ask for one of the act",
					)
				})?;
			let revocation = value(&|key| revoked_number(key) == Some(number)).ok_or_else(|| {
				super::refused("NoRevocation", "it does not say whether a certificate was revoked")
			})?;
			let revocation = match revocation {
				Some(bytes) => Some(decode::<Revocation>(&bytes.0).ok_or_else(malformed)?),
				None => None,
			};
			let checked =
				efirma::check(&verified.genesis, act, &record, signed, signatory, certificate, revocation)?;
			standings.push(Some(checked.standing));
		}
		acts.push(CheckedAct { act, standings });
	}
	Ok(acts)
}

#[cfg(test)]
mod tests {
	use super::*;

	/// Otherwise a revocation could be hidden behind a key under which there never is one.
	#[test]
	fn a_key_with_another_hash_names_nothing() {
		let number = CertificateNumber::of(b"00001000000504465028").expect("20 digits");
		let key = Revocations::<Runtime>::hashed_key_for(number);
		assert_eq!(revoked_number(&key), Some(number));
		for at in 0..key.len() {
			let mut other = key.clone();
			other[at] ^= 1;
			assert_eq!(revoked_number(&other), None, "byte {at}");
		}
		let act = Acts::<Runtime>::hashed_key_for(7);
		assert_eq!(act_id(&act), Some(7));
		assert_eq!(act_id(&act[..act.len() - 1]), None);
	}
}
