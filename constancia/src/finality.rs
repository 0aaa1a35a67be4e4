//! Finality as GRANDPA's authorities sign it, from set to set.

use crate::{Checkpoint, Hex, Place, Refusal};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use codec::{Decode, DecodeAll, Encode};
use finality_grandpa::{Chain, Error, Message, SignedPrecommit, validate_commit, voter_set::VoterSet};
use sp_consensus_grandpa::{
	AuthorityId, AuthorityList, AuthoritySignature, ConsensusLog, GRANDPA_ENGINE_ID, GrandpaJustification,
	SetId, SignatureResult, check_message_signature,
};
use sp_core::{H256, crypto::UncheckedFrom, ed25519};
use sp_runtime::{
	generic::{self, OpaqueDigestItemId},
	traits::{BlakeTwo256, Header as _},
};

type BlockNumber = u32;

/// The header of a block.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;

/// Where a state holds the authorities.
pub const AUTHORITIES: Place = Place { pallet: "Grandpa", item: "Authorities", key: &[] };

/// Who is trusted to make the next block final, and after which block.
#[derive(Debug)]
pub struct Trust {
	set_id: SetId,
	authorities: AuthorityList,
	after: BlockNumber,
}

/// A vote for a block or its descendant.
type Vote = SignedPrecommit<H256, BlockNumber, AuthoritySignature, AuthorityId>;

/// What the consensus says in a header of its authorities.
fn logs(header: &Header) -> impl Iterator<Item = ConsensusLog<BlockNumber>> {
	let id = OpaqueDigestItemId::Consensus(&GRANDPA_ENGINE_ID);
	header.digest().logs().iter().filter_map(move |log| log.try_to::<ConsensusLog<BlockNumber>>(id))
}

/// Whether the block ends its set of authorities.
pub fn hands_over(header: &Header) -> bool {
	logs(header).any(|log| matches!(log, ConsensusLog::ScheduledChange(_)))
}

impl Trust {
	/// The first set, as the first block's state holds it.
	pub fn first(list: &[u8]) -> Result<Self, Refusal> {
		let authorities = AuthorityList::decode(&mut &*list)
			.map_err(|_| Refusal::new("ForgedAuthorities", "the first authorities do not decode"))?;
		Ok(Self { set_id: 0, authorities, after: 0 })
	}

	/// The set of a checkpoint.
	pub fn at(checkpoint: &Checkpoint) -> Result<Self, Refusal> {
		let key = |bytes: &Hex| {
			let bytes: [u8; 32] = bytes
				.0
				.as_slice()
				.try_into()
				.map_err(|_| Refusal::new("MalformedCheckpoint", "an authority's key has 32 bytes"))?;
			Ok((AuthorityId::from(ed25519::Public::unchecked_from(bytes)), 1))
		};
		let authorities = checkpoint.authorities.iter().map(key).collect::<Result<_, Refusal>>()?;
		Ok(Self { set_id: checkpoint.set_id, authorities, after: checkpoint.block })
	}

	/// The last block that is trusted.
	pub fn after(&self) -> BlockNumber {
		self.after
	}

	/// The same as a checkpoint, of the chain with this first block: the last block that is trusted has this hash.
	pub fn checkpoint(&self, genesis: H256, hash: H256) -> Checkpoint {
		Checkpoint {
			format: Checkpoint::FORMAT.into(),
			genesis: Hex::of(genesis),
			block: self.after,
			hash: Hex::of(hash),
			set_id: self.set_id,
			authorities: self.authorities.iter().map(|(key, _)| Hex(key.encode())).collect(),
		}
	}

	/// Takes a block that the trusted set made final, and what it says of the next set.
	pub fn step(self, header: &Header, justification: &[u8]) -> Result<Self, Refusal> {
		if *header.number() <= self.after {
			return Err(Refusal::new("OutOfOrder", "a block comes before the one that is trusted already"));
		}
		let justification = GrandpaJustification::<Header>::decode_all(&mut &*justification)
			.map_err(|_| Refusal::new("MalformedJustification", "a justification does not decode"))?;
		let target = (justification.commit.target_hash, justification.commit.target_number);
		if target != (header.hash(), *header.number()) {
			return Err(Refusal::new("OtherBlock", "a justification is of another block than the header"));
		}
		self.ensure_signed(&justification)?;
		let mut next = Self { after: *header.number(), ..self };
		for log in logs(header) {
			match log {
				ConsensusLog::ForcedChange(..) => {
					let advice = "authorities were changed by force since: ask for a constancia that begins at the checkpoint after that change";
					return Err(Refusal::new("ForcedChange", advice));
				}
				ConsensusLog::ScheduledChange(change) => {
					next.authorities = change.next_authorities;
					next.set_id = next.set_id.saturating_add(1);
				}
				_ => (),
			}
		}
		Ok(next)
	}

	/// Refuses unless more than two thirds of the set signed for the block or its descendants, and every signature and header
	/// of the justification is good and needed.
	fn ensure_signed(&self, justification: &GrandpaJustification<Header>) -> Result<(), Refusal> {
		let forged = |reason| Refusal::new("ForgedJustification", reason);
		let voters = VoterSet::new(self.authorities.iter().cloned()).ok_or_else(|| {
			let advice = "a set of authorities has no votes, or too many: compare the checkpoint with the published one";
			Refusal::new("ForgedAuthorities", advice)
		})?;
		let ancestry = Ancestry::of(&justification.votes_ancestries);
		let commit = &justification.commit;
		let place =
			|signed: &Vote| (signed.id.clone(), signed.precommit.target_number, signed.precommit.target_hash);
		let ordered = commit.precommits.is_sorted_by(|one, next| place(one) < place(next));
		let headers = &justification.votes_ancestries;
		let ordered = ordered
			&& headers.is_sorted_by(|one, next| (one.number(), one.hash()) < (next.number(), next.hash()));
		if !ordered || !commit.precommits.iter().all(|signed| voters.contains(&signed.id)) {
			let advice = "votes are out of order, repeated, or not of the trusted set: ask for the file as it was issued";
			return Err(Refusal::new("NotCanonical", advice));
		}
		for signed in &commit.precommits {
			let vote = Message::Precommit(signed.precommit.clone());
			let round = justification.round;
			let verdict = check_message_signature(&vote, &signed.id, &signed.signature, round, self.set_id);
			if !matches!(verdict, SignatureResult::Valid) {
				return Err(forged("a vote has a wrong signature"));
			}
		}
		let counted = validate_commit(commit, &voters, &ancestry);
		if !counted.is_ok_and(|counted| counted.is_valid()) {
			return Err(forged("too few of the set that is trusted voted for the block"));
		}
		let mut used = BTreeSet::new();
		let base = commit.precommits.iter().min_by_key(|signed| signed.precommit.target_number);
		let base = base.map(|signed| signed.precommit.target_hash).unwrap_or_default();
		for signed in &commit.precommits {
			let target = signed.precommit.target_hash;
			if target != base {
				let route =
					ancestry.ancestry(base, target).map_err(|_| forged("a vote is on no descendant"))?;
				used.extend(route.into_iter().chain([target]));
			}
		}
		let given: BTreeSet<_> = ancestry.parents.keys().copied().collect();
		if used == given && given.len() == justification.votes_ancestries.len() {
			Ok(())
		} else {
			Err(forged("a header of the justification is of no use"))
		}
	}
}

/// The headers between a block and the votes on its descendants.
struct Ancestry {
	parents: BTreeMap<H256, H256>,
}

impl Ancestry {
	fn of(headers: &[Header]) -> Self {
		Self { parents: headers.iter().map(|header| (header.hash(), *header.parent_hash())).collect() }
	}
}

impl Chain<H256, BlockNumber> for Ancestry {
	fn ancestry(&self, base: H256, block: H256) -> Result<Vec<H256>, Error> {
		let mut route = Vec::new();
		let mut current = block;
		while current != base {
			current = *self.parents.get(&current).ok_or(Error::NotDescendent)?;
			route.push(current);
		}
		// The route ends before the base.
		route.pop();
		Ok(route)
	}
}
