//! The ring VRF over the bytes that are stored.
//!
//! Keys are committed to with the points of the structured reference string (Zcash's ceremony) that `verifiable` carries and
//! that are part of this code: whoever checks the runtime's hash has checked them. What was stored was computed here, so its
//! points are not checked again when they are read.

use crate::types::{Builder, Commitment};
use alloc::vec::Vec;
use cadena_primitives::membership::{Alias, Claim, RingKey, RingSignature};
use codec::{Encode, Error};
use core::ops::Range;
use verifiable::{
	BatchProofItem, BatchProofItemFor, DecodeUnchecked, GenerateVerifiable,
	ring::{
		Bls12_381Params, RingCurveParams, RingDomainSize, StaticChunk,
		bandersnatch::{BandersnatchSha512Ell2, BandersnatchVrfVerifiable as Vrf},
	},
};

/// The verifier's domain, which holds [`CAPACITY`](crate::types::CAPACITY) keys.
pub const DOMAIN: RingDomainSize = RingDomainSize::Domain12;

/// The points come after their number, eight bytes.
const POINTS_AT: usize = 8;
const POINT_BYTES: usize = 96;

/// Whether the bytes are a point of the group other than its identity.
pub fn is_key(key: &RingKey) -> bool {
	Vrf::is_member_valid(key)
}

/// Whether the key's holder signed the message.
pub fn signed(key: &RingKey, message: &[u8], signature: &RingSignature) -> bool {
	Vrf::verify_signature(signature, message, key)
}

/// The commitment to no keys.
pub fn empty() -> Result<Builder, Error> {
	fixed(&Vrf::start_members(DOMAIN))
}

/// Commits to more keys.
pub fn push(builder: &Builder, keys: &[RingKey]) -> Result<Builder, Error> {
	let mut members = <Vrf as GenerateVerifiable>::Intermediate::decode_unchecked(&mut builder.as_slice())?;
	Vrf::push_members(&mut members, keys.iter().copied(), points)
		.map_err(|_| Error::from("the keys do not fit"))?;
	fixed(&members)
}

/// What the keys come to.
pub fn finish(builder: &Builder) -> Result<Commitment, Error> {
	let members = <Vrf as GenerateVerifiable>::Intermediate::decode_unchecked(&mut builder.as_slice())?;
	fixed(&Vrf::finish_members(members))
}

/// The alias that the claim's proof shows, if it is valid.
pub fn verify(commitment: &Commitment, claim: &Claim) -> Option<Alias> {
	let item = item(commitment, claim)?;
	Vrf::validate(DOMAIN, &item.proof, &item.members, &item.context, &item.message).ok()
}

/// The alias of each claim whose proof is valid.
pub fn verify_all(claims: &[(Commitment, Claim)]) -> Vec<Option<Alias>> {
	let items: Vec<_> = claims.iter().map(|(commitment, claim)| item(commitment, claim)).collect();
	let decoded: Vec<_> = items.iter().flatten().cloned().collect();
	let mut outcomes = Vrf::batch_validate_per_item(&decoded).into_iter();
	items.into_iter().map(|item| item.and_then(|_| outcomes.next()?.ok())).collect()
}

fn item(commitment: &Commitment, claim: &Claim) -> Option<BatchProofItemFor<Vrf>> {
	Some(BatchProofItem {
		proof: claim.proof.to_vec().try_into().ok()?,
		config: DOMAIN,
		members: <Vrf as GenerateVerifiable>::Members::decode_unchecked(&mut commitment.as_slice()).ok()?,
		context: claim.context.to_vec(),
		message: claim.message.to_vec(),
	})
}

fn points(range: Range<usize>) -> Result<Vec<StaticChunk<BandersnatchSha512Ell2>>, ()> {
	let at = |index: usize| index.checked_mul(POINT_BYTES)?.checked_add(POINTS_AT);
	let bytes = at(range.start)
		.zip(at(range.end))
		.and_then(|(from, to)| Bls12_381Params::ring_builder_params(DOMAIN).get(from..to))
		.ok_or(())?;
	bytes
		.chunks(POINT_BYTES)
		.map(|mut point| StaticChunk::decode_unchecked(&mut point).map_err(|_| ()))
		.collect()
}

fn fixed<const N: usize>(value: &impl Encode) -> Result<[u8; N], Error> {
	value.encode().try_into().map_err(|_| Error::from("another length"))
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::types::CAPACITY;

	#[test]
	fn the_points_are_those_that_were_reviewed() {
		let points = Bls12_381Params::ring_builder_params(DOMAIN);
		assert_eq!(points.len(), POINTS_AT + 1_024 * POINT_BYTES);
		let sha256 = hex_of(&sp_io::hashing::sha2_256(points));
		assert_eq!(sha256, "d8006bad13b15765008d3f835e89e81ee06f9c17c7d74dc201eda5a4fb3f00e2");
	}

	fn hex_of(bytes: &[u8]) -> String {
		bytes.iter().map(|byte| format!("{byte:02x}")).collect()
	}

	#[test]
	fn a_ring_takes_its_capacity_and_no_more() {
		let key = Vrf::member_from_secret(&Vrf::new_secret([1; 32]));
		let full = push(&empty().expect("encodes"), &vec![key; CAPACITY as usize]).expect("fits");
		assert!(finish(&full).is_ok());
		assert!(push(&full, &[key]).is_err());
	}

	#[test]
	fn keys_in_steps_come_to_the_same_as_at_once() {
		let key = |seed: u8| Vrf::member_from_secret(&Vrf::new_secret([seed; 32]));
		let keys: Vec<_> = (0..9).map(key).collect();
		let empty = empty().expect("encodes");
		let once = push(&empty, &keys).expect("fits");
		let steps = push(&push(&empty, &keys[..4]).expect("fits"), &keys[4..]).expect("fits");
		assert_eq!(once, steps);
	}

	#[test]
	fn the_identity_and_what_is_no_point_are_no_keys() {
		use verifiable::ring::ark_vrf::{AffinePoint, reexports::ark_serialize::CanonicalSerialize};
		let mut identity = [0u8; 32];
		AffinePoint::<BandersnatchSha512Ell2>::zero()
			.serialize_compressed(identity.as_mut_slice())
			.expect("32 bytes");
		assert!(!is_key(&identity));
		assert!(!is_key(&[0; 32]));
		assert!(!is_key(&[0xff; 32]));
		assert!(is_key(&Vrf::member_from_secret(&Vrf::new_secret([1; 32]))));
	}
}
