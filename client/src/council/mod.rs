//! Motions of the council: each seat gives the same command, which proposes the act, or votes for it, or carries it out when
//! enough seats have voted.

pub mod json;
pub mod upgrade;

use crate::{
	At, Chain, Failure,
	base::keys,
	node::{BlockRef, Included, missing},
};
use cadena_primitives::AccountId;
use cadena_runtime::{
	Runtime, RuntimeCall, RuntimeEvent,
	configs::{CouncilInstance, LONGEST_MOTION, Quorum},
	pallet_collective,
};
use codec::{Decode, Encode};
use frame_support::{dispatch::GetDispatchInfo, weights::Weight};
use sp_core::H256;
use sp_io::hashing::blake2_256;
use subxt_signer::sr25519::Keypair;

type Instance = CouncilInstance;
type Call = pallet_collective::Call<Runtime, Instance>;

/// A motion under vote.
#[derive(Clone, Debug)]
pub struct Motion {
	/// BLAKE2b-256 of the call: the motion's name.
	pub hash: H256,
	/// The act.
	pub call: RuntimeCall,
	/// Its votes.
	pub votes: Votes,
}

/// The votes of a motion, as the chain stores them.
#[derive(Clone, Debug, Decode, Encode)]
pub struct Votes {
	/// The motion's number.
	pub index: u32,
	/// Votes needed.
	pub threshold: u32,
	/// Seats in favour.
	pub ayes: Vec<AccountId>,
	/// Seats against.
	pub nays: Vec<AccountId>,
	/// The block at which it lapses.
	pub end: u32,
}

/// What became of an act.
#[derive(Debug)]
pub enum Progress {
	/// Enough seats voted, and it was done; what happened.
	Done(Included),
	/// More votes are needed, in this block.
	Open(BlockRef, Box<Motion>),
}

/// The name of a motion for this act.
pub fn motion_hash(call: &RuntimeCall) -> H256 {
	blake2_256(&call.encode()).into()
}

/// The members of the council.
pub async fn members(at: &At) -> Result<Vec<AccountId>, Failure> {
	let key = pallet_collective::Members::<Runtime, Instance>::hashed_key().to_vec();
	Ok(at.read(key).await?.unwrap_or_default())
}

/// The motion of that name, if it is under vote.
pub async fn motion(at: &At, hash: H256) -> Result<Option<Motion>, Failure> {
	let votes = pallet_collective::Voting::<Runtime, Instance>::hashed_key_for(hash);
	let call = pallet_collective::ProposalOf::<Runtime, Instance>::hashed_key_for(hash);
	let (Some(votes), Some(call)) = (at.read::<Votes>(votes).await?, at.read(call).await?) else {
		return Ok(None);
	};
	ensure_named(hash, &call)?;
	Ok(Some(Motion { hash, call, votes }))
}

/// Refuses a call under the name of another: a seat would vote for what it has not seen.
fn ensure_named(hash: H256, call: &RuntimeCall) -> Result<(), Failure> {
	if motion_hash(call) == hash {
		return Ok(());
	}
	let advice =
		"the call that the node shows is not the motion of this hash: vote for nothing, and ask another node";
	Err(missing("OtherMotion", advice))
}

/// All motions under vote.
pub async fn motions(at: &At) -> Result<Vec<Motion>, Failure> {
	let key = pallet_collective::Proposals::<Runtime, Instance>::hashed_key().to_vec();
	let hashes = at.read::<Vec<H256>>(key).await?.unwrap_or_default();
	let votes: Vec<Option<Votes>> = at
		.read_all(hashes.iter().map(pallet_collective::Voting::<Runtime, Instance>::hashed_key_for))
		.await?;
	let calls: Vec<Option<RuntimeCall>> = at
		.read_all(hashes.iter().map(pallet_collective::ProposalOf::<Runtime, Instance>::hashed_key_for))
		.await?;
	let motions = hashes.into_iter().zip(votes).zip(calls);
	let motions: Vec<Motion> = motions
		.filter_map(|((hash, votes), call)| Some(Motion { hash, call: call?, votes: votes? }))
		.collect();
	motions.iter().try_for_each(|motion| ensure_named(motion.hash, &motion.call))?;
	Ok(motions)
}

/// Votes on a motion.
pub async fn vote(
	chain: &Chain,
	motion: &Motion,
	approve: bool,
	signer: &Keypair,
) -> Result<Included, Failure> {
	let (proposal, index) = (motion.hash, motion.votes.index);
	chain.submit(Call::vote { proposal, index, approve }.into(), signer).await
}

/// Closes a motion and says what happened; fails as the act fails.
pub async fn close(chain: &Chain, motion: &Motion, signer: &Keypair) -> Result<Included, Failure> {
	let weight = motion.call.get_dispatch_info().call_weight;
	let close = Call::close {
		proposal_hash: motion.hash,
		index: motion.votes.index,
		// The node's runtime may weigh it a little more than this program's.
		proposal_weight_bound: Weight::from_parts(weight.ref_time().saturating_mul(2), u64::MAX / 4),
		length_bound: length(&motion.call)?,
	};
	executed(chain, chain.submit(close.into(), signer).await?).await
}

/// Proposes the act, or votes for it if it is proposed, and carries it out once enough seats have voted.
pub async fn carry(chain: &Chain, call: RuntimeCall, signer: &Keypair) -> Result<Progress, Failure> {
	let mut at = chain.at().await?;
	let members = members(&at).await?;
	let own = keys::account(signer);
	if !members.contains(&own) {
		return Err(Failure::Refused {
			name: "Council.NotMember".into(),
			explanation: "only the account of a seated agency votes: see `cadena council members`".into(),
		});
	}
	let seats = u32::try_from(members.len()).unwrap_or(u32::MAX);
	if call.encoded_size() > LONGEST_MOTION {
		let advice = format!("a motion has at most {LONGEST_MOTION} bytes: let it note a hash, or divide it");
		return Err(Failure::input("MotionTooLong", advice));
	}
	let hash = motion_hash(&call);
	let threshold = Quorum::of(&call).votes(seats);
	if motion(&at, hash).await?.is_none() {
		let length_bound = length(&call)?;
		let propose = Call::propose { threshold, proposal: Box::new(call.clone()), length_bound };
		let happened = chain.submit(propose.into(), signer).await?;
		if threshold < 2 {
			return executed(chain, happened).await.map(Progress::Done);
		}
		at = chain.at_block(happened.block.hash).await?;
	}
	let open = found(&at, hash).await?;
	if !open.votes.ayes.contains(&own) {
		let voted = vote(chain, &open, true, signer).await?;
		at = chain.at_block(voted.block.hash).await?;
	}
	match motion(&at, hash).await? {
		Some(open) if open.votes.ayes.len() < open.votes.threshold as usize => {
			Ok(Progress::Open(at.block(), Box::new(open)))
		}
		Some(open) => close(chain, &open, signer).await.map(Progress::Done),
		// Another seat was quicker to close it.
		None => Ok(Progress::Done(Included { block: at.block(), events: Vec::new() })),
	}
}

/// The motion of that name, or the refusal that says there is none.
pub async fn found(at: &At, hash: H256) -> Result<Motion, Failure> {
	motion(at, hash).await?.ok_or_else(|| {
		missing("Council.ProposalMissing", "no such motion is under vote: see `cadena council motions`")
	})
}

fn length(call: &RuntimeCall) -> Result<u32, Failure> {
	u32::try_from(call.encoded_size())
		.map_err(|_| Failure::input("CallTooLong", "a call fits into a block of five megabytes"))
}

/// Finds what became of the act among the events of the transaction that carried it out.
async fn executed(chain: &Chain, happened: Included) -> Result<Included, Failure> {
	for event in &happened.events {
		if let RuntimeEvent::Council(
			pallet_collective::Event::Executed { result: Err(refusal), .. }
			| pallet_collective::Event::MemberExecuted { result: Err(refusal), .. },
		) = event
		{
			return Err(chain.explain(*refusal).await?);
		}
	}
	Ok(happened)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_call_under_another_motions_name_is_refused() {
		let remark = |byte| frame_system::Call::<Runtime>::remark { remark: vec![byte] }.into();
		let shown: RuntimeCall = remark(1);
		assert!(ensure_named(motion_hash(&shown), &shown).is_ok());
		let refused = ensure_named(motion_hash(&remark(2)), &shown).expect_err("another's");
		assert_eq!(refused.name(), "OtherMotion");
	}
}
