//! Anonymous membership: one of the keys of a published list acts, and nobody learns which.

use crate::{AccountId, Jurisdiction, MunicipalityKey, StateKey};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	BoundedVec,
	pallet_prelude::{InvalidTransaction, TransactionValidityWithRefund, ValidTransaction},
	traits::ConstU32,
	weights::Weight,
};
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

/// What shows whose an alias is: the VRF output behind it and a thin VRF proof by the key, as `ark-vrf` encodes them.
pub type AliasProof = [u8; 96];

/// An anonymous act is for one of the next so many blocks.
pub const HORIZON: u32 = 64;
/// An anonymous act is replaced after so many blocks at the earliest: it costs its sender nothing.
pub const PAUSE: u32 = 10;
/// Most anonymous acts in a bundle.
pub const BUNDLE: u32 = 16;

/// The specialty of certified evaluators, numbered by the authority that certifies them.
pub type SpecialtyId = u16;

/// Those who can stand behind one anonymous act.
#[frame_support::stored]
#[derive(Copy, Ord, PartialOrd)]
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

/// Whose members act in a matter.
#[frame_support::stored]
#[derive(Copy)]
pub enum Constituency {
	/// The adult citizens who live in a place; under the federation all, abroad included.
	Place(Jurisdiction),
	/// The certified evaluators of a specialty.
	Specialty(SpecialtyId),
}

impl Constituency {
	/// Whether a collection's members act in it. Those of a residual collection act in matters of their state and of the
	/// federation: of which municipality they are, their ring does not show.
	pub fn covers(&self, collection: &Collection) -> bool {
		match (self, collection) {
			(Self::Specialty(own), Collection::Specialty(specialty)) => own == specialty,
			(Self::Specialty(_), _) | (Self::Place(_), Collection::Specialty(_)) => false,
			(Self::Place(place), Collection::Municipality(key)) => {
				place.covers(&Jurisdiction::Municipality(*key))
			}
			(Self::Place(place), Collection::Residual(state)) => place.covers(&Jurisdiction::State(*state)),
			(Self::Place(place), Collection::Abroad(country)) => {
				place.covers(&Jurisdiction::Abroad(*country))
			}
		}
	}

	/// The constituencies that have a collection's members, the widest first.
	pub fn of(collection: &Collection) -> Vec<Self> {
		let place = match collection {
			Collection::Specialty(specialty) => return Vec::from([Self::Specialty(*specialty)]),
			Collection::Municipality(key) => Jurisdiction::Municipality(*key),
			Collection::Residual(state) => Jurisdiction::State(*state),
			Collection::Abroad(country) => Jurisdiction::Abroad(*country),
		};
		let mut places = Vec::from([Jurisdiction::Federation]);
		places.extend(place.state().map(Jurisdiction::State));
		if !places.contains(&place) {
			places.push(place);
		}
		places.into_iter().map(Self::Place).collect()
	}
}

/// Who may act in one matter: the rings of a constituency that were begun until a block. From then on they only lose members, so
/// that nobody who moves or changes keys acts twice.
#[frame_support::stored]
#[derive(Copy)]
pub struct Electorate {
	/// Whose rings.
	pub constituency: Constituency,
	/// The block in which they were sealed, which may be before the matter began: those begun later take no part.
	pub as_of: u32,
}

/// The state of a ring against which a proof is made.
#[frame_support::stored]
#[derive(Copy)]
pub struct RingRevision {
	/// The ring's collection.
	pub collection: Collection,
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
#[frame_support::stored]
#[derive(Copy)]
pub enum MembershipError {
	/// The ring is not of the electorate: it does not exist, is of other people, or was begun after the electorate was fixed.
	NotOfTheElectorate,
	/// The ring has lost so many that it no longer hides anybody.
	RingDissolved,
	/// The revision is neither the ring's present one nor the last one within its time: make the proof anew.
	StaleRevision,
	/// The proof does not show what it is to show: for another context, message, ring or alias, or altered.
	InvalidProof,
}

/// An anonymous act: what one of an electorate says, and the proof that one of them says it.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Anonymous<P> {
	/// What is said.
	pub payload: P,
	/// Higher than that of the act before.
	pub sequence: u32,
	/// The last block in which it is taken.
	pub last_block: u32,
	/// The ring, as it was when the proof was made.
	pub at: RingRevision,
	/// Who the member is in this matter.
	pub alias: Alias,
	/// The proof.
	pub proof: MembershipProof,
}

/// When an alias' standing act was taken, and under which sequence.
#[frame_support::stored]
#[derive(Copy)]
pub struct Latest {
	/// Only a higher one replaces it.
	pub sequence: u32,
	/// The block in which it was taken.
	pub at: u32,
}

/// Why an anonymous act is not taken now, whatever it says.
#[frame_support::stored]
#[derive(Copy)]
pub enum Untimely {
	/// Its last block is past or too far ahead.
	OutOfTime,
	/// An act of the same or a higher sequence stands.
	Superseded,
	/// The standing act was taken less than [`PAUSE`] blocks ago.
	TooSoon,
}

impl<P: Encode> Anonymous<P> {
	/// Whether it is for this block and replaces what stands.
	pub fn ensure_timely(&self, standing: Option<Latest>, block: u32) -> Result<(), Untimely> {
		if !(block..=block.saturating_add(HORIZON)).contains(&self.last_block) {
			return Err(Untimely::OutOfTime);
		}
		match standing {
			Some(standing) if self.sequence <= standing.sequence => Err(Untimely::Superseded),
			Some(standing) if block < standing.at.saturating_add(PAUSE) => Err(Untimely::TooSoon),
			_ => Ok(()),
		}
	}

	/// What its proof has to show.
	pub fn claim(&self, electorate: Electorate, context: [u8; 32]) -> Claim<'_> {
		let payload = self.payload.encode();
		Claim {
			electorate,
			at: self.at,
			context,
			message: message(&context, self.at, self.sequence, self.last_block, &payload),
			alias: self.alias,
			proof: &self.proof,
		}
	}

	/// How it waits in the pool once it was found valid: of one alias in one matter one act, the first that came. It pays nothing,
	/// so it goes behind whatever pays, and before no other of its kind: a sequence, which its sender chooses, buys nothing.
	pub fn in_pool(&self, purpose: &'static str, subject: impl Encode) -> TransactionValidityWithRefund {
		let transaction = ValidTransaction::with_tag_prefix(purpose)
			.and_provides((subject, self.alias))
			.priority(0)
			.longevity(HORIZON.into())
			.propagate(true)
			.build()?;
		Ok((transaction, Weight::zero()))
	}

	/// What stands once it was taken.
	pub fn latest(&self, at: u32) -> Latest {
		Latest { sequence: self.sequence, at }
	}
}

/// The codes by which the pool refuses an anonymous act, whatever it says.
pub mod pool {
	/// The ring is not of the electorate, or was dissolved.
	pub const NOT_OF_THE_ELECTORATE: u8 = 13;
	/// The ring has changed: make the proof anew.
	pub const STALE_REVISION: u8 = 14;
	/// The act's last block is past or too far ahead.
	pub const OUT_OF_TIME: u8 = 15;
	/// An act of the same or a higher sequence stands.
	pub const SUPERSEDED: u8 = 16;
	/// The standing act was taken less than ten blocks ago.
	pub const TOO_SOON: u8 = 17;
	/// The council has paused the domains.
	pub const PAUSED: u8 = 18;
}

impl From<Untimely> for InvalidTransaction {
	fn from(untimely: Untimely) -> Self {
		Self::Custom(match untimely {
			Untimely::OutOfTime => pool::OUT_OF_TIME,
			Untimely::Superseded => pool::SUPERSEDED,
			Untimely::TooSoon => pool::TOO_SOON,
		})
	}
}

impl From<MembershipError> for InvalidTransaction {
	fn from(error: MembershipError) -> Self {
		match error {
			MembershipError::NotOfTheElectorate | MembershipError::RingDissolved => {
				Self::Custom(pool::NOT_OF_THE_ELECTORATE)
			}
			MembershipError::StaleRevision => Self::Custom(pool::STALE_REVISION),
			MembershipError::InvalidProof => Self::BadProof,
		}
	}
}

/// Verifies anonymous acts. Owner: `pallet-rings`.
pub trait AnonymousMembership {
	/// Fixes who may act in a matter that begins now: the rings begun until then grow no more. A place's matters that begin within
	/// the interval of the rules have one electorate, of the block in which the first of them began: whoever entered a ring since
	/// then has no part in them. `None` where there is one collection at most and it has no ring.
	fn fix_electorate(constituency: Constituency) -> Option<Electorate>;
	/// How many stand in the rings of a collection.
	fn members(collection: &Collection) -> u32;
	/// Whether the claim holds: ring and revision first, at the price of one read, the proof last.
	fn verify(claim: &Claim) -> Result<(), MembershipError>;
	/// As whom a key is known in a context, as its holder shows by signing the message with both.
	fn alias_of(key: &RingKey, context: &[u8; 32], message: &[u8; 32], proof: &AliasProof) -> Option<Alias>;
	/// The weight of that.
	fn alias_weight() -> Weight;
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
		let at = |ring, revision| RingRevision { collection: Collection::Residual(9), ring, revision };
		let elsewhere = RingRevision { collection: Collection::Residual(8), ..at(0, 0) };
		let messages = [
			message(&here, elsewhere, 1, 10, b"yes"),
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
	fn a_constituency_has_the_members_of_its_place() {
		let tlalpan = Collection::Municipality(9_012);
		let place = |place| Constituency::Place(place);
		let (federation, state) = (place(Jurisdiction::Federation), place(Jurisdiction::State(9)));
		let municipality = place(Jurisdiction::Municipality(9_012));
		for whom in [federation, state, municipality] {
			assert!(whom.covers(&tlalpan));
		}
		assert!(federation.covers(&Collection::Abroad(*b"US")) && !state.covers(&Collection::Abroad(*b"US")));
		assert!(state.covers(&Collection::Residual(9)) && !state.covers(&Collection::Residual(10)));
		assert!(
			!municipality.covers(&Collection::Residual(9)),
			"of which municipality they are is not known"
		);
		assert!(!federation.covers(&Collection::Specialty(1)));
		assert!(Constituency::Specialty(1).covers(&Collection::Specialty(1)));
		assert!(!Constituency::Specialty(1).covers(&Collection::Specialty(2)));
		assert!(!Constituency::Specialty(1).covers(&tlalpan));
	}

	#[test]
	fn every_constituency_of_a_collection_is_named() {
		let collections = [
			Collection::Municipality(9_012),
			Collection::Residual(9),
			Collection::Abroad(*b"US"),
			Collection::Specialty(1),
		];
		let places = [
			Jurisdiction::Federation,
			Jurisdiction::State(9),
			Jurisdiction::State(10),
			Jurisdiction::Municipality(9_012),
			Jurisdiction::Abroad(*b"US"),
		];
		let all = places.map(Constituency::Place).into_iter().chain([Constituency::Specialty(1)]);
		let all: Vec<_> = all.collect();
		for collection in collections {
			let named = Constituency::of(&collection);
			let covering: Vec<_> = all.iter().copied().filter(|whom| whom.covers(&collection)).collect();
			assert_eq!(named, covering, "{collection:?}");
		}
	}

	#[test]
	fn only_a_higher_sequence_replaces_and_only_in_time() {
		let at = RingRevision { collection: Collection::Residual(9), ring: 0, revision: 0 };
		let act = |sequence, last_block| Anonymous {
			payload: 1u8,
			sequence,
			last_block,
			at,
			alias: [0; 32],
			proof: MembershipProof::new(),
		};
		assert_eq!(act(0, 10).ensure_timely(None, 10), Ok(()));
		assert_eq!(act(0, 10 + HORIZON).ensure_timely(None, 10), Ok(()));
		assert_eq!(act(0, 11 + HORIZON).ensure_timely(None, 10), Err(Untimely::OutOfTime));
		assert_eq!(act(0, 9).ensure_timely(None, 10), Err(Untimely::OutOfTime));
		let first = act(5, 10).latest(10);
		for sequence in [0, 5] {
			assert_eq!(act(sequence, 30).ensure_timely(Some(first), 30), Err(Untimely::Superseded));
		}
		assert_eq!(act(6, 30).ensure_timely(Some(first), 9 + PAUSE), Err(Untimely::TooSoon));
		assert_eq!(act(6, 30).ensure_timely(Some(first), 10 + PAUSE), Ok(()));
	}

	#[test]
	fn a_remainder_goes_to_the_rest_of_its_state() {
		assert_eq!(Collection::Municipality(20_570).residual(), Some(Collection::Residual(20)));
		assert_eq!(Collection::Residual(20).residual(), None);
		assert_eq!(Collection::Abroad(*b"US").residual(), None);
	}
}
