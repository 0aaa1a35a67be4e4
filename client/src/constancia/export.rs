//! Constancias and checkpoints from a node.

use crate::{
	At, Chain, Failure,
	node::{failed, sorted},
};
use cadena_constancia::{
	Checkpoint, Constancia, FORMAT, Fragment, Hex, Item, Origin, clock_keys, readings::CURRENT,
};
use cadena_runtime::{Header, Runtime, pallet_grandpa};
use codec::{DecodeAll, Encode};
use serde::Deserialize;
use sp_consensus_grandpa::{AuthorityList, GrandpaJustification};
use sp_core::{Bytes, H256};
use subxt::rpcs::rpc_params;

#[derive(Deserialize)]
struct ReadProof {
	proof: Vec<Bytes>,
}

/// Proves storage items in the newest block that authorities justified, from the first block on, or from a checkpoint given
/// with the SHA-256 of its file.
pub async fn export(
	chain: &Chain,
	keys: impl IntoIterator<Item = Vec<u8>>,
	checkpoint: Option<(&Checkpoint, H256)>,
) -> Result<Constancia, Failure> {
	let genesis = chain.genesis();
	let (origin, from) = match checkpoint {
		Some((checkpoint, sha256)) => {
			let hash = H256::decode_all(&mut checkpoint.hash.0.as_slice()).map_err(failed)?;
			(Origin::Checkpoint { sha256: Hex(sha256.0.to_vec()) }, hash)
		}
		None => {
			let key = pallet_grandpa::Authorities::<Runtime>::hashed_key();
			let proof = chain.genesis_proof(vec![key.to_vec()]).await?;
			let header = Hex(proof.header.0.clone());
			(Origin::Genesis { header, authorities: proof.nodes() }, genesis)
		}
	};
	let trusted = checkpoint.map_or(0, |(checkpoint, _)| checkpoint.block);
	let finality = chain.finality(from, trusted).await?;
	let proven = finality.last().map(|(header, _)| header.hash()).ok_or_else(|| {
		let explanation = "no block after the origin is justified yet: try again in a moment".into();
		Failure::Refused { name: "NotJustified".into(), explanation }
	})?;
	let mut keys: Vec<Vec<u8>> = keys.into_iter().chain(clock_keys()).collect();
	keys.sort();
	keys.dedup();
	let asked: Vec<_> = keys.iter().cloned().map(Bytes).collect();
	let proof: ReadProof = chain.request("state_getReadProof", rpc_params![asked, proven]).await?;
	let values = chain.at_block(proven).await?.raw(keys.clone()).await?;
	let item = |(key, value): (Vec<u8>, Option<Vec<u8>>)| {
		let reading = CURRENT.read(&key, value.as_deref());
		Item { key: Hex(key), value: value.map(Hex), reading }
	};
	let items = keys.into_iter().zip(values).map(item).collect();
	let fragment = |(header, justification): (Header, GrandpaJustification<Header>)| Fragment {
		header: Hex(header.encode()),
		justification: Hex(justification.encode()),
	};
	Ok(Constancia {
		format: FORMAT.into(),
		readings: CURRENT.number,
		genesis: Hex(genesis.0.to_vec()),
		origin,
		finality: finality.into_iter().map(fragment).collect(),
		state: sorted(proof.proof),
		items,
	})
}

/// The set of authorities that votes after a block.
pub async fn checkpoint(at: &At) -> Result<Checkpoint, Failure> {
	let list: Option<AuthorityList> = at.read(pallet_grandpa::Authorities::<Runtime>::hashed_key()).await?;
	let list = list.ok_or_else(|| failed("the state has no authorities"))?;
	let set_id: Option<u64> = at.read(pallet_grandpa::CurrentSetId::<Runtime>::hashed_key()).await?;
	Ok(Checkpoint {
		format: Checkpoint::FORMAT.into(),
		genesis: Hex(at.genesis().0.to_vec()),
		block: at.block().number,
		hash: Hex(at.block().hash.0.to_vec()),
		set_id: set_id.unwrap_or_default(),
		authorities: list.into_iter().map(|(key, _)| Hex(key.encode())).collect(),
	})
}
