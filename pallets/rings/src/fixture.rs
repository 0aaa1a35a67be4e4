//! A ring and a proof of one of its keys: the runtime verifies proofs and cannot make any, and its benchmarks need one.

use alloc::vec::Vec;
use cadena_primitives::membership::{Alias, MembershipProof, RingKey};
use codec::Encode;
use sp_io::hashing::blake2_256;
use verifiable::{GenerateVerifiable, ring::bandersnatch::BandersnatchVrfVerifiable as Vrf};

/// The proof of the first of [`SIZE`] keys; `tests::proofs` makes it anew when `WRITE_FIXTURE` is set.
const PROOF: &[u8; 785] = include_bytes!("../fixtures/proof.bin");

pub const SIZE: u32 = 64;
pub const CONTEXT: [u8; 32] = [1; 32];
pub const MESSAGE: [u8; 32] = [2; 32];

pub fn secret(number: u32) -> <Vrf as GenerateVerifiable>::Secret {
	Vrf::new_secret(blake2_256(&(b"cadena/fixture", number).encode()))
}

pub fn key(number: u32) -> RingKey {
	Vrf::member_from_secret(&secret(number))
}

pub fn keys() -> Vec<RingKey> {
	(0..SIZE).map(key).collect()
}

pub fn alias() -> Alias {
	Vrf::alias_in_context(&secret(0), &CONTEXT).unwrap_or_default()
}

pub fn proof() -> MembershipProof {
	MembershipProof::truncate_from(PROOF.to_vec())
}
