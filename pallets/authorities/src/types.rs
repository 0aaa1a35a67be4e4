//! Nodes, the rules of the set, and what each authority produced, as plain values.

use alloc::vec::Vec;
use cadena_primitives::{AccountId, AgencyId};
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{BoundedVec, traits::Get};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_staking::SessionIndex;

/// The shortest session that may be set, in blocks.
pub const SHORTEST_SESSION: u32 = 5;
/// The longest: a day of blocks of two seconds. A change of the set waits for two boundaries.
pub const LONGEST_SESSION: u32 = 43_200;

/// For how many blocks an authority keeps its keys: seven days of blocks of two seconds. Each change is in every constancia of later
/// blocks.
pub const KEYS_KEPT: u32 = 302_400;

/// A node that an agency holds. Its account names it and signs nothing.
#[frame_support::stored]
#[derive(Copy)]
pub struct Node {
	/// The agency that holds it.
	pub agency: AgencyId,
	/// In how many sessions it was proven to misbehave.
	pub offences: u32,
	/// The last such session.
	pub last_offence: Option<SessionIndex>,
	/// The first session without it after its last time in office.
	pub left: Option<SessionIndex>,
	/// The block in which it last changed its keys as one of the set.
	pub changed_keys: Option<u32>,
}

impl Node {
	/// A node that has done nothing yet.
	pub fn new(agency: AgencyId) -> Self {
		Self { agency, offences: 0, last_offence: None, left: None, changed_keys: None }
	}

	/// Whether misbehaviour in a session is not recorded yet. What happened before the last recorded session says nothing new.
	pub fn is_news(&self, session: SessionIndex) -> bool {
		self.last_offence.is_none_or(|last| last < session)
	}

	/// Whether nothing that it did in office can be proven any more, when proofs are kept for so many sessions.
	pub fn is_past_proof(&self, now: SessionIndex, history: SessionIndex) -> bool {
		self.left.is_none_or(|left| left.saturating_add(history) <= now)
	}

	/// Records that it changes its keys in a block as one of the set; says whether it may.
	pub fn change_keys(&mut self, block: u32) -> bool {
		if self.changed_keys.is_some_and(|last| block < last.saturating_add(KEYS_KEPT)) {
			return false;
		}
		self.changed_keys = Some(block);
		true
	}

	/// Records misbehaviour in a session; says whether it is news.
	pub fn note_offence(&mut self, session: SessionIndex) -> bool {
		if !self.is_news(session) {
			return false;
		}
		self.offences = self.offences.saturating_add(1);
		self.last_offence = Some(session);
		true
	}
}

/// What follows for a node that was proven to misbehave.
#[frame_support::stored]
#[derive(Copy)]
pub enum Consequence {
	/// It is out of the set from the second session boundary on.
	Removed,
	/// It stays, for the set is at its minimum.
	Retained,
	/// It was out of the set already.
	AlreadyOut,
}

/// What the owner of session keys signs with them, in SCALE, to prove that it possesses them.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq)]
pub struct KeyOwner<'a> {
	/// The first block's hash of the chain on which they are registered.
	pub genesis: H256,
	/// The agency that registers them.
	pub agency: AgencyId,
	/// The node that will use them.
	pub node: alloc::borrow::Cow<'a, AccountId>,
}

impl<'a> KeyOwner<'a> {
	/// The owner to which keys of this node are bound.
	pub fn new(genesis: H256, agency: AgencyId, node: &'a AccountId) -> Self {
		Self { genesis, agency, node: alloc::borrow::Cow::Borrowed(node) }
	}
}

/// What governs the set.
#[frame_support::stored]
#[derive(Copy, serde::Deserialize, serde::Serialize)]
pub struct Rules {
	/// Blocks of a session.
	pub session_blocks: u32,
	/// The fewest authorities that there may be.
	pub minimum: u32,
}

impl Rules {
	/// Whether a chain can run by them.
	pub fn are_sound(&self, authorities: u32) -> bool {
		(SHORTEST_SESSION..=LONGEST_SESSION).contains(&self.session_blocks)
			&& (1..=authorities).contains(&self.minimum)
	}
}

/// Sessions of ten minutes at two seconds a block, and at least one authority.
impl Default for Rules {
	fn default() -> Self {
		Self { session_blocks: 300, minimum: 1 }
	}
}

/// What an authority did in a session.
#[frame_support::stored]
pub struct Output {
	/// The node.
	pub node: AccountId,
	/// The agency that holds it.
	pub agency: AgencyId,
	/// Blocks that it authored.
	pub authored: u32,
	/// Slots that were its own and in which no block was made.
	pub missed: u32,
}

/// What the authorities of a session did, in the order in which Aura gives them their slots.
#[derive(Debug, Decode, Encode, MaxEncodedLen, TypeInfo)]
#[scale_info(skip_type_params(Max))]
pub struct Production<Max: Get<u32>> {
	/// The slot of the last block.
	pub last_slot: Option<u64>,
	/// One for each authority.
	pub outputs: BoundedVec<Output, Max>,
}

impl<Max: Get<u32>> Default for Production<Max> {
	fn default() -> Self {
		Self { last_slot: None, outputs: BoundedVec::new() }
	}
}

impl<Max: Get<u32>> Production<Max> {
	/// A session that begins after the block of `last_slot`.
	pub fn begin(last_slot: Option<u64>, authorities: Vec<(AccountId, AgencyId)>) -> Self {
		let outputs = authorities
			.into_iter()
			.map(|(node, agency)| Output { node, agency, authored: 0, missed: 0 })
			.collect();
		Self { last_slot, outputs: BoundedVec::truncate_from(outputs) }
	}

	/// Credits the block of a slot to the authority whose slot it is, and the empty slots since the last one to theirs.
	pub fn observe(&mut self, slot: u64) {
		let Ok(count) = u64::try_from(self.outputs.len()) else { return };
		let Some(author) = slot.checked_rem(count) else { return };
		let first = self.last_slot.map_or(slot, |last| last.saturating_add(1));
		let skipped = slot.saturating_sub(first);
		let turns = skipped.checked_div(count).unwrap_or_default();
		let rest = skipped.checked_rem(count).unwrap_or_default();
		let start = first.checked_rem(count).unwrap_or_default();
		for (index, output) in (0u64..).zip(self.outputs.iter_mut()) {
			let after_start =
				index.saturating_add(count).saturating_sub(start).checked_rem(count).unwrap_or_default();
			let missed = turns.saturating_add(u64::from(after_start < rest));
			output.missed = output.missed.saturating_add(u32::try_from(missed).unwrap_or(u32::MAX));
			output.authored = output.authored.saturating_add(u32::from(index == author));
		}
		self.last_slot = Some(slot);
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use frame_support::traits::ConstU32;

	fn session(authorities: u8) -> Production<ConstU32<8>> {
		let list = (0..authorities).map(|n| (AccountId::new([n; 32]), AgencyId::from(n))).collect();
		Production::begin(None, list)
	}

	fn tallies(production: &Production<ConstU32<8>>) -> Vec<(u32, u32)> {
		production.outputs.iter().map(|output| (output.authored, output.missed)).collect()
	}

	#[test]
	fn the_first_block_blames_nobody() {
		let mut production = session(3);
		production.observe(1_000_000);
		assert_eq!(tallies(&production), [(0, 0), (1, 0), (0, 0)]);
	}

	#[test]
	fn each_block_is_its_slots_owners() {
		let mut production = session(3);
		for slot in 30..36 {
			production.observe(slot);
		}
		assert_eq!(tallies(&production), [(2, 0); 3]);
	}

	#[test]
	fn empty_slots_are_missed_by_their_owners() {
		let mut production = session(3);
		production.observe(30);
		production.observe(32);
		assert_eq!(tallies(&production), [(1, 0), (0, 1), (1, 0)]);
	}

	#[test]
	fn a_long_silence_is_shared_exactly() {
		for silence in 0..20 {
			let mut counted = session(3);
			counted.observe(31);
			counted.observe(32 + silence);
			let mut expected = [0u32; 3];
			for slot in 32..32 + silence {
				expected[(slot % 3) as usize] += 1;
			}
			let missed: Vec<_> = counted.outputs.iter().map(|output| output.missed).collect();
			assert_eq!(missed, expected, "a silence of {silence} slots");
		}
	}

	#[test]
	fn a_silence_across_sessions_belongs_to_the_new_set() {
		let list = (0..2).map(|n| (AccountId::new([n; 32]), AgencyId::from(n))).collect();
		let mut production = Production::<ConstU32<8>>::begin(Some(9), list);
		production.observe(11);
		assert_eq!(tallies(&production), [(0, 1), (1, 0)]);
	}

	#[test]
	fn extreme_slots_do_not_overflow() {
		let mut production = session(3);
		production.observe(0);
		production.observe(u64::MAX);
		assert!(production.outputs.iter().all(|output| output.missed == u32::MAX));
		production.observe(u64::MAX);
		let mut nobody = session(0);
		nobody.observe(7);
		assert_eq!(nobody.last_slot, None);
	}

	#[test]
	fn an_offence_counts_once_a_session() {
		let mut node = Node::new(1);
		assert!(node.note_offence(0));
		assert!(!node.note_offence(0));
		assert!(node.note_offence(4));
		assert!(!node.note_offence(3), "an older session's, reported late, says nothing new");
		assert_eq!(node.offences, 2);
	}

	#[test]
	fn what_a_node_did_in_office_is_provable_for_a_while() {
		let mut node = Node::new(1);
		assert!(node.is_past_proof(0, 2), "it never was in office");
		node.left = Some(5);
		assert!(!node.is_past_proof(6, 2));
		assert!(node.is_past_proof(7, 2));
		assert!(!node.is_past_proof(SessionIndex::MAX - 1, SessionIndex::MAX));
	}

	#[test]
	fn m12_keys_are_kept_for_seven_days() {
		let mut node = Node::new(1);
		assert!(node.change_keys(5));
		assert!(!node.change_keys(4 + KEYS_KEPT));
		assert_eq!(node.changed_keys, Some(5), "a refusal changes nothing");
		assert!(node.change_keys(5 + KEYS_KEPT));
	}

	#[test]
	fn rules_must_let_the_chain_run() {
		let rules = Rules { session_blocks: 5, minimum: 2 };
		assert!(rules.are_sound(2));
		assert!(!rules.are_sound(1), "the minimum is not reached");
		assert!(!Rules { session_blocks: 4, ..rules }.are_sound(2));
		assert!(!Rules { session_blocks: LONGEST_SESSION + 1, ..rules }.are_sound(2));
		assert!(!Rules { minimum: 0, ..rules }.are_sound(2));
	}
}
