//! What is trusted of a chain, and the blocks that are proven final from it.
//!
//! A node is asked, and not believed: finality is proven from the first block on, or from a checkpoint that was reached before, and
//! what is read comes with a proof from the block's state. The block must be recent by the machine's own clock, so that a node
//! cannot show an old state as the present one.

mod file;

pub use file::default_path;

use super::{At, BlockRef, Chain, failed, missing};
use crate::{Failure, base::words};
use cadena_constancia::{AUTHORITIES, Checkpoint, Header, Hex, Trust as Finality, proven_values};
use cadena_primitives::{Moment, time::HOUR};
use cadena_runtime::{BlockNumber, Runtime, pallet_timestamp};
use codec::{DecodeAll, Encode};
use serde::Deserialize;
use sp_consensus_grandpa::GrandpaJustification;
use sp_core::{Bytes, H256};
use sp_runtime::traits::Header as _;
use std::{
	path::{Path, PathBuf},
	sync::{Mutex, MutexGuard, PoisonError},
	time::{Duration, SystemTime, UNIX_EPOCH},
};
use subxt::rpcs::rpc_params;

/// How old a block is at most, by the machine's clock, for what it holds to be the present state. Finality takes seconds.
const OLDEST: Moment = HOUR / 6;
/// How far a block's time is at most ahead of the machine's clock.
const AHEAD: Moment = HOUR / 60;
/// Answers of which a proof of finality has at most: of some 4 MiB each, they are those of years.
const MOST_PAGES: usize = 64;
/// How often it is asked whether a block is proven final, which the node says is, and the pause between two questions.
const PATIENCE: (usize, Duration) = (30, Duration::from_secs(1));

/// Blocks that GRANDPA's warp sync proves final, and whether they are all.
type WarpProof = (Vec<Justified>, bool);

/// Block with the votes that made it final.
pub(crate) type Justified = (Header, GrandpaJustification<Header>);

/// The first block and a proof of a part of its state.
#[derive(Deserialize)]
pub(crate) struct GenesisProof {
	/// The header in SCALE.
	pub header: Bytes,
	proof: Vec<Bytes>,
}

impl GenesisProof {
	/// Nodes of the proof, in the order of their bytes.
	pub fn nodes(self) -> Vec<Hex> {
		sorted(self.proof)
	}
}

/// Nodes of a proof, in the order of their bytes.
pub(crate) fn sorted(nodes: Vec<Bytes>) -> Vec<Hex> {
	let mut nodes: Vec<_> = nodes.into_iter().map(|node| Hex(node.0)).collect();
	nodes.sort();
	nodes
}

/// The machine's clock.
pub fn machine_clock() -> Moment {
	let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
	Moment::try_from(since.as_millis()).unwrap_or(Moment::MAX)
}

/// Chain that is trusted, and how far it was proven.
#[derive(Clone, Debug)]
pub struct Trust {
	genesis: H256,
	reached: Option<Checkpoint>,
	file: Option<PathBuf>,
}

impl Trust {
	/// Trusts the hash of a chain's first block, and keeps nothing.
	pub fn of(genesis: H256) -> Self {
		Self { genesis, reached: None, file: None }
	}

	/// Trusts a checkpoint that governance published.
	pub fn from(checkpoint: Checkpoint) -> Result<Self, Failure> {
		Ok(Self { genesis: hash(&checkpoint.genesis)?, reached: Some(checkpoint), file: None })
	}

	/// The hash of the chain's first block.
	pub fn genesis(&self) -> H256 {
		self.genesis
	}

	/// The block and the authorities that were reached.
	pub fn reached(&self) -> Option<&Checkpoint> {
		self.reached.as_ref()
	}

	/// The file that keeps it.
	pub fn file(&self) -> Option<&Path> {
		self.file.as_deref()
	}

	/// Moves on to a block that was proven, and keeps it; never back to an older one.
	fn reach(&mut self, checkpoint: Checkpoint) -> Result<(), Failure> {
		if self.reached.as_ref().is_some_and(|reached| reached.block >= checkpoint.block) {
			return Ok(());
		}
		self.reached = Some(checkpoint);
		self.keep()
	}
}

fn hash(bytes: &Hex) -> Result<H256, Failure> {
	H256::decode_all(&mut bytes.0.as_slice())
		.map_err(|_| Failure::input("MalformedTrust", "a hash has 32 bytes"))
}

/// Refuses a block that is not recent by the machine's clock.
fn ensure_recent(block: Moment, machine: Moment) -> Result<(), Failure> {
	if block.saturating_add(OLDEST) < machine {
		let advice = format!(
			"the newest final block that the node proves is of {}: it lags, or hides newer ones, or this machine's clock is wrong. Ask \
			another node",
			words::moment(block)
		);
		return Err(missing("StaleBlock", &advice));
	}
	if block > machine.saturating_add(AHEAD) {
		let advice = format!(
			"the block is of {}, which this machine's clock has not reached: set it",
			words::moment(block)
		);
		return Err(missing("ClockBehind", &advice));
	}
	Ok(())
}

/// The same votes in one order.
fn canonical((header, mut justification): Justified) -> Justified {
	let votes = &mut justification.commit.precommits;
	votes.sort_by_key(|vote| (vote.id.clone(), vote.precommit.target_number, vote.precommit.target_hash));
	votes.dedup();
	justification.votes_ancestries.sort_by_key(|header| (*header.number(), header.hash()));
	(header, justification)
}

impl Chain {
	/// The same connection, of which what is read is proven from what is trusted.
	pub fn trusting(self, trust: Trust) -> Result<Self, Failure> {
		self.ensure_of(trust.genesis)?;
		Ok(Self { trust: Some(Mutex::new(trust).into()), ..self })
	}

	/// What is trusted, as far as it was proven.
	pub fn trust(&self) -> Option<Trust> {
		self.trust.as_deref().map(|trust| locked(trust).clone())
	}

	/// Final blocks after one, each with its justification, as far as they lead from set to set to the newest.
	pub(crate) async fn finality(
		&self,
		mut from: H256,
		mut after: BlockNumber,
	) -> Result<Vec<Justified>, Failure> {
		let mut finality = Vec::new();
		for _ in 0..MOST_PAGES {
			let proof: Bytes = self.request("cadena_finalityProof", rpc_params![from]).await?;
			let (blocks, complete) = WarpProof::decode_all(&mut proof.0.as_slice()).map_err(failed)?;
			// What begins at the last block of a set has that block again.
			let newer = blocks.into_iter().filter(|(header, _)| *header.number() > after);
			finality.extend(newer.map(canonical));
			match finality.last() {
				Some((header, _)) if !complete && *header.number() > after => {
					(from, after) = (header.hash(), *header.number());
				}
				_ => return Ok(finality),
			}
		}
		Err(failed("its proof of finality does not end"))
	}

	/// The first block, with a proof of keys of its state.
	pub(crate) async fn genesis_proof(&self, keys: Vec<Vec<u8>>) -> Result<GenesisProof, Failure> {
		let keys: Vec<_> = keys.into_iter().map(Bytes).collect();
		self.request("cadena_genesisProof", rpc_params![keys]).await
	}

	/// Value of the first block's state. The hash by which the chain is known proves it.
	pub async fn first_value(&self, key: Vec<u8>) -> Result<Option<Vec<u8>>, Failure> {
		let proof = self.genesis_proof(vec![key.clone()]).await?;
		let header = Header::decode_all(&mut proof.header.0.as_slice()).map_err(failed)?;
		if header.hash() != self.genesis() {
			return Err(missing("OtherChain", "the first block that the node shows is not the chain's"));
		}
		let values = proven_values(*header.state_root(), &proof.nodes(), &[&key])?;
		Ok(values.into_iter().next().flatten())
	}

	/// State of the newest block that is proven final.
	pub(super) async fn proven(&self, trust: &Mutex<Trust>) -> Result<At, Failure> {
		let Trust { genesis, reached, .. } = locked(trust).clone();
		let (mut finality, from) = match &reached {
			Some(checkpoint) => (Finality::at(checkpoint)?, hash(&checkpoint.hash)?),
			None => {
				let list = self.first_value(AUTHORITIES.key(&[])).await?;
				let list = list.ok_or_else(|| failed("the first block's state has no authorities"))?;
				(Finality::first(&list)?, genesis)
			}
		};
		let mut newest = None;
		for (header, justification) in self.finality(from, finality.after()).await? {
			finality = finality.step(&header, &justification.encode())?;
			newest = Some(header);
		}
		let header = match (newest, &reached) {
			(Some(header), _) => header,
			(None, Some(_)) => self.header(from).await?,
			(None, None) => {
				let advice = "no block after the first is justified yet: try again in a moment";
				return Err(missing("NotJustified", advice));
			}
		};
		let at = self.at_header(&header);
		let key = pallet_timestamp::Now::<Runtime>::hashed_key().to_vec();
		ensure_recent(at.read(key).await?.unwrap_or_default(), machine_clock())?;
		locked(trust).reach(finality.checkpoint(genesis, header.hash()))?;
		Ok(at)
	}

	/// State of a block that the node says is final, which the newest proven block must have behind it.
	pub(super) async fn proven_block(&self, hash: H256, trust: &Mutex<Trust>) -> Result<At, Failure> {
		let header = self.header(hash).await?;
		let (tries, pause) = PATIENCE;
		for _ in 0..tries {
			let newest = self.proven(trust).await?;
			let BlockRef { number, hash: last } = newest.block();
			if number < *header.number() {
				tokio::time::sleep(pause).await;
				continue;
			}
			if last == hash || newest.hashes(vec![*header.number()]).await? == [hash] {
				return Ok(self.at_header(&header));
			}
			break;
		}
		let advice = "the node says that a block is final, and does not prove it: ask another node";
		Err(missing("NotFinal", advice))
	}

	/// A block's header, whose hash tells that it is this one.
	pub(super) async fn header(&self, hash: H256) -> Result<Header, Failure> {
		let header: Option<Header> = self.request("chain_getHeader", rpc_params![hash]).await?;
		let header = header.ok_or_else(|| failed("it does not know the block that it named"))?;
		if header.hash() != hash {
			return Err(missing("ForgedProof", "the node gives another block than it was asked for"));
		}
		Ok(header)
	}

	fn at_header(&self, header: &Header) -> At {
		let block = BlockRef { number: *header.number(), hash: header.hash() };
		At::new(self.rpc.clone(), self.genesis(), block).proven_by(*header.state_root())
	}
}

fn locked(trust: &Mutex<Trust>) -> MutexGuard<'_, Trust> {
	trust.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_block_is_recent_by_the_machines_clock() {
		let machine = 1_800_000_000_000;
		for (block, refused) in [
			(machine, None),
			(machine - OLDEST, None),
			(machine - OLDEST - 1, Some("StaleBlock")),
			(0, Some("StaleBlock")),
			(machine + AHEAD, None),
			(machine + AHEAD + 1, Some("ClockBehind")),
			(Moment::MAX, Some("ClockBehind")),
		] {
			let found = ensure_recent(block, machine).err();
			assert_eq!(found.as_ref().map(Failure::name), refused, "{block}");
		}
	}
}
