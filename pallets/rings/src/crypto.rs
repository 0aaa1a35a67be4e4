//! The ring VRF over the bytes that are stored.
//!
//! Keys are committed to with the points of the structured reference string (Zcash's ceremony) that `verifiable` carries and
//! that are part of this code: whoever checks the runtime's hash has checked them. What was stored was computed here, so its
//! points are not checked again when they are read.

use crate::types::{Builder, Commitment};
use alloc::vec::Vec;
use cadena_primitives::membership::{Alias, AliasProof, Claim, RingKey, RingSignature};
use codec::{Encode, Error};
use core::ops::Range;
use verifiable::{
	BatchProofItem, BatchProofItemFor, DecodeUnchecked, GenerateVerifiable,
	ring::{
		Bls12_381Params, RingCurveParams, RingDomainSize, RingSuiteExt, StaticChunk,
		ark_vrf::{
			CanonicalDeserializeExact, Input, Output, Public, VrfIo,
			reexports::ark_serialize::{self, CanonicalDeserialize, CanonicalSerialize},
			thin,
		},
		bandersnatch::{BandersnatchSha512Ell2 as Suite, BandersnatchVrfVerifiable as Vrf},
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

/// What of a key is behind its alias in a context: a point that only its holder can compute.
#[derive(CanonicalDeserialize, CanonicalSerialize)]
struct ShownAlias {
	output: Output<Suite>,
	proof: thin::Proof<Suite>,
}

/// The point from which every key's alias in a context comes.
fn input(context: &[u8; 32]) -> Option<Input<Suite>> {
	Input::new(&[Suite::VRF_INPUT_DOMAIN, context.as_slice()].concat()).ok()
}

/// As whom a key is known in a context, if its holder signed the message with both.
pub fn alias_of(key: &RingKey, context: &[u8; 32], message: &[u8; 32], proof: &AliasProof) -> Option<Alias> {
	let ShownAlias { output, proof } = ShownAlias::deserialize_compressed_exact(proof).ok()?;
	let public = Public::<Suite>::deserialize_compressed_exact(key).ok()?;
	let io = VrfIo { input: input(context)?, output };
	public.verify_thin(io, message, &proof).ok()?;
	Some(output.hash())
}

/// Shows as whom the secret's key is known in a context, by signing the message with both.
pub fn show_alias(
	secret: &<Vrf as GenerateVerifiable>::Secret,
	context: &[u8; 32],
	message: &[u8; 32],
) -> Option<AliasProof> {
	let io = secret.vrf_io(input(context)?);
	let shown = ShownAlias { output: io.output, proof: secret.prove_thin(io, message) };
	let mut bytes: AliasProof = [0; 96];
	shown.serialize_compressed(bytes.as_mut_slice()).ok()?;
	Some(bytes)
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

fn points(range: Range<usize>) -> Result<Vec<StaticChunk<Suite>>, ()> {
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
	fn an_alias_is_shown_by_its_own_key_for_its_own_message() {
		let secret = |seed: u8| Vrf::new_secret([seed; 32]);
		let key = |seed| Vrf::member_from_secret(&secret(seed));
		let (context, message) = ([7; 32], [8; 32]);
		let proof = show_alias(&secret(1), &context, &message).expect("is shown");
		let alias = Vrf::alias_in_context(&secret(1), &context).expect("has one");
		assert_eq!(alias_of(&key(1), &context, &message, &proof), Some(alias));
		assert_eq!(alias_of(&key(2), &context, &message, &proof), None, "another's");
		assert_eq!(alias_of(&key(1), &[6; 32], &message, &proof), None, "elsewhere");
		assert_eq!(alias_of(&key(1), &context, &[6; 32], &proof), None, "for something else");
		let others = show_alias(&secret(2), &context, &message).expect("is shown");
		let mixed: AliasProof = [&others[..32], &proof[32..]].concat().try_into().expect("96 bytes");
		assert_eq!(alias_of(&key(1), &context, &message, &mixed), None, "with another's output");
		for at in [0, 31, 32, 63, 64, 95] {
			let mut forged = proof;
			forged[at] ^= 1;
			assert_eq!(alias_of(&key(1), &context, &message, &forged), None, "byte {at}");
		}
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
		use verifiable::ring::ark_vrf::AffinePoint;
		let mut identity = [0u8; 32];
		AffinePoint::<Suite>::zero().serialize_compressed(identity.as_mut_slice()).expect("32 bytes");
		assert!(!is_key(&identity));
		assert!(!is_key(&[0; 32]));
		assert!(!is_key(&[0xff; 32]));
		assert!(is_key(&Vrf::member_from_secret(&Vrf::new_secret([1; 32]))));
	}
}
