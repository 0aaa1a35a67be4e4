//! Constancias and checkpoints from a node.

use super::{Checkpoint, Constancia, FORMAT, Fragment, Hex, Item, Origin, clock_keys, reading};
use crate::{Chain, Failure};
use cadena_runtime::{Header, Runtime};
use codec::{Decode, DecodeAll, Encode};
use serde::Deserialize;
use sp_consensus_grandpa::{AuthorityList, GrandpaJustification};
use sp_core::{Bytes, H256};
use sp_runtime::traits::Header as _;
use subxt::rpcs::rpc_params;

/// Blocks that GRANDPA's warp sync proves final, and whether they are all.
type WarpProof = (Vec<(Header, GrandpaJustification<Header>)>, bool);

#[derive(Deserialize)]
struct GenesisProof {
	header: Bytes,
	proof: Vec<Bytes>,
}

#[derive(Deserialize)]
struct ReadProof {
	proof: Vec<Bytes>,
}

fn node(error: impl std::fmt::Display) -> Failure {
	Failure::Node(error.to_string())
}

fn sorted(nodes: Vec<Bytes>) -> Vec<Hex> {
	let mut nodes: Vec<_> = nodes.into_iter().map(|node| Hex(node.0)).collect();
	nodes.sort();
	nodes
}

/// Proves storage items in the newest block that authorities justified, from the first block on, or from a checkpoint given
/// with the SHA-256 of its file.
pub async fn export(
	chain: &Chain,
	keys: impl IntoIterator<Item = Vec<u8>>,
	checkpoint: Option<(&Checkpoint, H256)>,
) -> Result<Constancia, Failure> {
	let genesis = chain.genesis();
	let (origin, mut from) = match checkpoint {
		Some((checkpoint, sha256)) => {
			let hash = H256::decode_all(&mut checkpoint.hash.0.as_slice()).map_err(node)?;
			(Origin::Checkpoint { sha256: Hex(sha256.0.to_vec()) }, hash)
		}
		None => {
			let key = pallet_grandpa::Authorities::<Runtime>::hashed_key();
			let proof: GenesisProof =
				chain.request("cadena_genesisProof", rpc_params![vec![Bytes(key.to_vec())]]).await?;
			let (header, authorities) = (Hex(proof.header.0), sorted(proof.proof));
			(Origin::Genesis { header, authorities }, genesis)
		}
	};
	let mut finality = Vec::new();
	loop {
		let proof: Bytes = chain.request("cadena_finalityProof", rpc_params![from]).await?;
		let (blocks, complete) = WarpProof::decode_all(&mut proof.0.as_slice()).map_err(node)?;
		let last = blocks.last().map(|(header, _)| header.hash());
		finality.extend(blocks);
		match last {
			Some(hash) if !complete => from = hash,
			_ => break,
		}
	}
	let trusted = checkpoint.map_or(0, |(checkpoint, _)| checkpoint.block);
	let newest = finality.last().filter(|(header, _)| *header.number() > trusted);
	let proven = newest.map(|(header, _)| header.hash()).ok_or_else(|| {
		let explanation = "no block after the origin is justified yet: try again in a moment".into();
		Failure::Refused { name: "NotJustified".into(), explanation }
	})?;
	let mut keys: Vec<Vec<u8>> = keys.into_iter().chain(clock_keys()).collect();
	keys.sort();
	keys.dedup();
	let asked: Vec<_> = keys.iter().cloned().map(Bytes).collect();
	let proof: ReadProof = chain.request("state_getReadProof", rpc_params![asked, proven]).await?;
	let mut items = Vec::new();
	for key in keys {
		let value: Option<Bytes> =
			chain.request("state_getStorage", rpc_params![Bytes(key.clone()), proven]).await?;
		let value = value.map(|bytes| bytes.0);
		let reading = reading(&key, value.as_deref());
		items.push(Item { key: Hex(key), value: value.map(Hex), reading });
	}
	// The same votes in one order.
	let fragment = |(header, mut justification): (Header, GrandpaJustification<Header>)| {
		let votes = &mut justification.commit.precommits;
		votes.sort_by_key(|vote| (vote.id.clone(), vote.precommit.target_number, vote.precommit.target_hash));
		votes.dedup();
		justification.votes_ancestries.sort_by_key(|header| (*header.number(), header.hash()));
		Fragment { header: Hex(header.encode()), justification: Hex(justification.encode()) }
	};
	Ok(Constancia {
		format: FORMAT.into(),
		genesis: Hex(genesis.0.to_vec()),
		origin,
		finality: finality.into_iter().map(fragment).collect(),
		state: sorted(proof.proof),
		items,
	})
}

/// The set of authorities that votes after the last final block.
pub async fn checkpoint(chain: &Chain) -> Result<Checkpoint, Failure> {
	let (block, hash) = chain.finalised_block().await?;
	let at = |key: Vec<u8>| chain.request::<Option<Bytes>>("state_getStorage", rpc_params![Bytes(key), hash]);
	let list = at(pallet_grandpa::Authorities::<Runtime>::hashed_key().to_vec()).await?;
	let list = list.ok_or_else(|| node("the state has no authorities"))?;
	let list = AuthorityList::decode(&mut list.0.as_slice()).map_err(node)?;
	let set = at(pallet_grandpa::CurrentSetId::<Runtime>::hashed_key().to_vec()).await?;
	let set_id = match set {
		Some(bytes) => u64::decode(&mut bytes.0.as_slice()).map_err(node)?,
		None => 0,
	};
	Ok(Checkpoint {
		format: Checkpoint::FORMAT.into(),
		genesis: Hex(chain.genesis().0.to_vec()),
		block,
		hash: Hex(hash.0.to_vec()),
		set_id,
		authorities: list.into_iter().map(|(key, _)| Hex(key.encode())).collect(),
	})
}
