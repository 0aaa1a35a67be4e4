//! Anonymous membership: one of the keys of a published list acts, and nobody learns which.

use crate::{AccountId, Jurisdiction, MunicipalityKey, StateKey};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{BoundedVec, traits::ConstU32, weights::Weight};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_io::hashing::blake2_256;
use sp_runtime::DispatchError;

/// A public key of the ring VRF: a compressed point of Bandersnatch.
pub type RingKey = [u8; 32];

/// By what a member is known in one context: the same whenever the same key acts there, and of no use anywhere else.
pub type Alias = [u8; 32];

/// A signature by a ring key that shows whose it is.
pub type RingSignature = [u8; 64];

/// A proof that one of a ring's keys acts: the alias' VRF output and the ring proof, as the crate `verifiable` encodes them for
/// one context.
pub type MembershipProof = BoundedVec<u8, ConstU32<PROOF_LENGTH>>;

/// The bytes of every proof.
pub const PROOF_LENGTH: u32 = 785;

/// The specialty of certified evaluators, numbered by the authority that certifies them.
pub type SpecialtyId = u16;

/// Those who can stand behind one anonymous act.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub enum Collection {
	/// The adult citizens who live in a municipality.
	Municipality(MunicipalityKey),
	/// Those of a state's municipalities in which too few wait for a ring of their own.
	Residual(StateKey),
	/// The adult citizens who live in a foreign country, by its ISO 3166-1 alpha-2 code.
	Abroad([u8; 2]),
	/// The certified evaluators of a specialty.
	Specialty(SpecialtyId),
}

impl Collection {
	/// Whose rings stand for a place; `None` for a state or the federation, which have many.
	pub fn of(place: &Jurisdiction) -> Option<Self> {
		match place {
			Jurisdiction::Municipality(key) => Some(Self::Municipality(*key)),
			Jurisdiction::Abroad(country) => Some(Self::Abroad(*country)),
			Jurisdiction::State(_) | Jurisdiction::Federation => None,
		}
	}

	/// Where a remainder goes that is too small for a ring.
	pub fn residual(&self) -> Option<Self> {
		match self {
			Self::Municipality(key) => Jurisdiction::Municipality(*key).state().map(Self::Residual),
			Self::Residual(_) | Self::Abroad(_) | Self::Specialty(_) => None,
		}
	}
}

/// The rings of a collection at one moment. From then on they only lose members, so that nobody who moves or changes keys acts
/// twice.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Electorate {
	/// The collection.
	pub collection: Collection,
	/// How many rings it had: those numbered below take part.
	pub rings: u32,
}

/// The state of a ring against which a proof is made.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct RingRevision {
	/// The ring's number in its collection.
	pub ring: u32,
	/// Its revision.
	pub revision: u32,
}

/// What a proof says: that a member of the electorate, known as `alias` in the context, sends the message.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Claim<'a> {
	/// Who may act.
	pub electorate: Electorate,
	/// The ring, as it was when the proof was made.
	pub at: RingRevision,
	/// From [`context`].
	pub context: [u8; 32],
	/// From [`message`].
	pub message: [u8; 32],
	/// Who the member is in this context.
	pub alias: Alias,
	/// The proof.
	pub proof: &'a MembershipProof,
}

/// Why a claim does not hold.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum MembershipError {
	/// The ring is not of the electorate: it does not exist, or was begun after the electorate was fixed.
	NotOfTheElectorate,
	/// The ring has lost so many that it no longer hides anybody.
	RingDissolved,
	/// The revision is neither the ring's present one nor the last one within its time: make the proof anew.
	StaleRevision,
	/// The proof does not show what it is to show: for another context, message, ring or alias, or altered.
	InvalidProof,
}

/// Verifies anonymous acts. Owner: `pallet-rings`.
pub trait AnonymousMembership {
	/// Fixes who may act in a matter that begins now; `None` while the collection has no ring.
	fn seal(collection: Collection) -> Option<Electorate>;
	/// Whether the claim holds: ring and revision first, at the price of one read, the proof last.
	fn verify(claim: &Claim) -> Result<(), MembershipError>;
	/// The outcome of each claim, for less than each alone.
	fn verify_bundle(claims: &[Claim]) -> Vec<Result<(), MembershipError>>;
	/// The weight of verifying one.
	fn weight() -> Weight;
	/// The weight of verifying so many at once, whatever their outcomes.
	fn bundle_weight(claims: u32) -> Weight;
}

/// Whose keys stand in which rings. Owner: `pallet-rings`; the registries of persons and of evaluators tell it.
pub trait RingRegistry {
	/// Lets a key that was never seen wait for a ring. Its holder signs [`possession`] with it.
	fn join(
		collection: Collection,
		holder: &AccountId,
		key: RingKey,
		signature: &RingSignature,
	) -> Result<(), DispatchError>;
	/// Takes a key out of its ring or queue until it comes back. Nothing happens to one that is out.
	fn withdraw(key: &RingKey) -> Result<(), DispatchError>;
	/// Lets a withdrawn key wait for a ring again, once it can act in none.
	fn readmit(collection: Collection, key: RingKey) -> Result<(), DispatchError>;
	/// Takes a key out for ever. Nothing happens to one that was.
	fn revoke(key: &RingKey) -> Result<(), DispatchError>;
	/// Whether a proof by the key can still be valid. While it can, its holder's next key must not join: one person would act
	/// twice.
	fn can_act(key: &RingKey) -> bool;
}

/// In what somebody acts once: a purpose and its subject on one chain. Different purposes never share a context.
pub fn context(purpose: &[u8], genesis: &H256, subject: &[u8]) -> [u8; 32] {
	blake2_256(&(b"cadena/context", genesis, purpose, subject).encode())
}

/// What a proof signs: everything that gives the act its effect, so that it can be used for nothing else and only in time.
pub fn message(
	context: &[u8; 32],
	at: RingRevision,
	sequence: u32,
	last_block: u32,
	payload: &[u8],
) -> [u8; 32] {
	blake2_256(&(b"cadena/message", context, at, sequence, last_block, payload).encode())
}

/// What a ring key signs to show that the account's holder holds it too.
pub fn possession(genesis: &H256, holder: &AccountId) -> [u8; 32] {
	blake2_256(&(b"cadena/ring-key", genesis, holder).encode())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn every_part_of_a_message_counts() {
		let (genesis, other) = (H256::repeat_byte(1), H256::repeat_byte(2));
		let here = context(b"opinion", &genesis, &[1]);
		let contexts = [
			here,
			context(b"ballot", &genesis, &[1]),
			context(b"opinion", &other, &[1]),
			context(b"opinion", &genesis, &[2]),
			context(b"opinio", &genesis, &[b'n', 1]),
		];
		let at = |ring, revision| RingRevision { ring, revision };
		let messages = [
			message(&here, at(0, 0), 1, 10, b"yes"),
			message(&contexts[1], at(0, 0), 1, 10, b"yes"),
			message(&here, at(1, 0), 1, 10, b"yes"),
			message(&here, at(0, 1), 1, 10, b"yes"),
			message(&here, at(0, 0), 2, 10, b"yes"),
			message(&here, at(0, 0), 1, 11, b"yes"),
			message(&here, at(0, 0), 1, 10, b"no"),
		];
		let distinct = |list: &[[u8; 32]]| list.iter().collect::<std::collections::BTreeSet<_>>().len();
		assert_eq!(distinct(&contexts), contexts.len());
		assert_eq!(distinct(&messages), messages.len());
	}

	#[test]
	fn a_remainder_goes_to_the_rest_of_its_state() {
		assert_eq!(Collection::Municipality(20_570).residual(), Some(Collection::Residual(20)));
		assert_eq!(Collection::Residual(20).residual(), None);
		assert_eq!(Collection::Abroad(*b"US").residual(), None);
	}
}
