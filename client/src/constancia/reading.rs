//! What stored values say, for people. What is not known here has no reading.

use crate::{
	Failure,
	efirma::{self, decode, view as signed},
	view::{self, moment},
};
use cadena_primitives::{AccountId, CertificateNumber, Moment, TenderId, time::Interruptions};
use cadena_runtime::Runtime;
use frame_support::{Blake2_128Concat, StorageHasher, Twox64Concat, storage::StoragePrefixedMap as _};
use pallet_efirma::{
	ActId, ActOf, Acts, Anchors, Certificates, Revocations,
	types::{Anchor, AnchorId, Certificate, Revocation, Standing},
};
use pallet_legal_terms::types::{Skipped, Skipper};
use pallet_panels::{Panels, types::Panel};
use pallet_tenders::{
	Awards, Bids, Tenders,
	types::{Award, Bid, BidIndex, BidStatus, SealContext, Tender},
};
use pallet_votes::{Polls, types::Poll};
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

/// The numbers of a map's two keys, both under `Twox64Concat`.
fn pair<A: codec::DecodeAll + codec::MaxEncodedLen, B: codec::DecodeAll>(
	key: &[u8],
	prefix: [u8; 32],
) -> Option<(A, B)> {
	const TWOX: usize = crate::chain::TWOX;
	let rest = key.strip_prefix(&prefix)?;
	let (first, second) = rest.split_at_checked(TWOX + A::max_encoded_len())?;
	let own = |part: &[u8]| {
		(Twox64Concat::hash(part.get(TWOX..)?) == part)
			.then(|| part.get(TWOX..))
			.flatten()
			.map(<[u8]>::to_vec)
	};
	Some((decode(&own(first)?)?, decode(&own(second)?)?))
}

/// The tender and the number of the bid under a key, if it is one.
pub fn bid_id(key: &[u8]) -> Option<(TenderId, BidIndex)> {
	pair(key, Bids::<Runtime>::final_prefix())
}

fn tender_under(key: &[u8], prefix: [u8; 32]) -> Option<TenderId> {
	name::<_, Twox64Concat>(key, prefix, crate::chain::TWOX)
}

/// A bid of a constancia that was opened, and whether its offer is the one to which the bidder was bound before.
pub struct CheckedBid {
	/// The tender.
	pub tender: TenderId,
	/// The bid.
	pub bid: BidIndex,
	/// Who bid.
	pub bidder: AccountId,
}

/// Checks that the opened bids in a valid constancia were opened as they were sealed.
pub fn check_bids(verified: &super::Verified) -> Result<Vec<CheckedBid>, Failure> {
	let mut bids = Vec::new();
	for item in &verified.items {
		let (Some((tender, bid)), Some(bytes)) = (bid_id(&item.key.0), &item.value) else { continue };
		let malformed =
			|| super::refused("MalformedValue", "a bid does not decode: another version issued it");
		let record: Bid = decode(&bytes.0).ok_or_else(malformed)?;
		let (BidStatus::Opened { offer, .. } | BidStatus::Discarded { opened: Some((offer, _)), .. }) =
			&record.status
		else {
			continue;
		};
		let genesis = verified.genesis;
		let context = SealContext { genesis, tender, bidder: record.bidder.clone() };
		if context.commitment(offer) != record.commitment {
			return Err(super::refused("OtherOffer", "a bid was not opened as it was sealed"));
		}
		bids.push(CheckedBid { tender, bid, bidder: record.bidder });
	}
	Ok(bids)
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
			Some(bytes) => signed::revocation(&decode::<Revocation>(bytes)?),
			None => json!("none"),
		};
		return Some(json!({ "revocation": what, "certificate": number.to_text() }));
	}
	let [block, skipped, practice, interruptions] = super::clock_keys();
	if key == practice {
		let by = match value {
			Some(bytes) => view::skipper(decode::<Skipper>(bytes)?),
			None => "nobody: the chain is in earnest",
		};
		return Some(json!({ "timeIsSkippedBy": by }));
	}
	if key == skipped {
		let skipped: Skipped = decode(value.unwrap_or_default()).unwrap_or_default();
		return Some(
			json!({ "timeSkipped": { "milliseconds": skipped.total, "times": skipped.times, "lastBy": skipped.last_by.map(|by| by.to_string()) } }),
		);
	}
	if key == interruptions {
		let known: Interruptions = decode(value.unwrap_or_default()).unwrap_or_default();
		return Some(json!({ "interruptions": view::interruptions(&known, 0) }));
	}
	let value = value?;
	if key == block {
		return Some(json!({ "blockTime": moment(decode::<Moment>(value)?) }));
	}
	if let Some(act) = act_id(key) {
		return Some(json!({ "act": signed::act(&decode::<ActOf<Runtime>>(value)?), "number": act }));
	}
	if let Some(number) = certificate_number(key) {
		let record = signed::certificate(&decode::<Certificate>(value)?);
		return Some(json!({ "certificate": signed::numbered(number, record) }));
	}
	if let Some((tender, bid)) = bid_id(key) {
		return Some(json!({ "bid": view::bid(bid, &decode::<Bid>(value)?), "tender": tender }));
	}
	if let Some(tender) = tender_under(key, Awards::<Runtime>::final_prefix()) {
		return Some(json!({ "award": view::award(&decode::<Award>(value)?, 32), "tender": tender }));
	}
	if let Some(tender) = tender_under(key, Tenders::<Runtime>::final_prefix()) {
		return Some(json!({ "state": view::state(&decode::<Tender>(value)?.state), "tender": tender }));
	}
	if let Some(tender) = tender_under(key, Polls::<Runtime>::final_prefix()) {
		let poll: Poll = decode(value)?;
		return Some(json!({ "votes": view::votes(&poll.tally, 32), "tender": tender }));
	}
	if let Some(tender) = tender_under(key, Panels::<Runtime>::final_prefix()) {
		let panel: Panel = decode(value)?;
		let ballots = json!({ "sealed": panel.sealed, "disclosed": panel.disclosed });
		return Some(json!({ "ballots": ballots, "tender": tender }));
	}
	let anchor = anchor_id(key)?;
	Some(json!({ "anchor": signed::anchor(&decode::<Anchor>(value)?), "number": anchor }))
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
		let bid = Bids::<Runtime>::hashed_key_for(3, 5);
		assert_eq!(bid_id(&bid), Some((3, 5)));
		for at in 0..bid.len() {
			let mut other = bid.clone();
			other[at] ^= 1;
			assert_eq!(bid_id(&other), None, "byte {at}");
		}
		let act = Acts::<Runtime>::hashed_key_for(7);
		assert_eq!(act_id(&act), Some(7));
		assert_eq!(act_id(&act[..act.len() - 1]), None);
	}
}
