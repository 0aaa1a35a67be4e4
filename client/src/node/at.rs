//! Reads of one block's state.

use super::sorted;
use crate::{
	Failure,
	node::{failed, missing},
};
use cadena_constancia::{Hex, proven_keys, proven_values};
use cadena_runtime::{BlockNumber, Runtime};
use codec::{Decode, DecodeAll};
use serde::Deserialize;
use sp_core::{Bytes, H256};
use sp_version::RuntimeVersion;
use std::collections::HashMap;
use subxt::rpcs::{RpcClient, client::RpcParams, rpc_params};

/// Length of the hash in a `Blake2_128Concat` key, in bytes.
pub const BLAKE2: usize = 16;
/// Length of the hash in a `Twox64Concat` key, in bytes.
pub const TWOX: usize = 8;

/// Values that one request asks for.
const VALUES: usize = 256;
/// Keys that one request asks for. A node gives at most a thousand.
const KEYS: u32 = 1_000;
/// Entries of a map that are read at most.
const MOST_ENTRIES: usize = 1_000_000;

/// Number and hash of a block.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct BlockRef {
	/// Its number.
	pub number: BlockNumber,
	/// Its hash.
	pub hash: H256,
}

/// State of one block: whatever is read from it belongs together.
#[derive(Clone)]
pub struct At {
	rpc: RpcClient,
	genesis: H256,
	block: BlockRef,
	/// Root of the state, which proves what is read; none where the node is believed.
	root: Option<H256>,
}

impl std::fmt::Debug for At {
	fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
		f.debug_struct("At").field("block", &self.block).finish_non_exhaustive()
	}
}

/// Values of keys in one block, as `state_queryStorageAt` answers.
#[derive(Deserialize)]
struct ChangeSet {
	changes: Vec<(Bytes, Option<Bytes>)>,
}

/// Nodes of the state's trie that lead to keys, as `state_getReadProof` answers.
#[derive(Deserialize)]
struct ReadProof {
	proof: Vec<Bytes>,
}

/// Refuses keys that a node lists out of order, twice, or of something else: its list would never end.
fn ensure_ascending(prefix: &[u8], last: Option<&[u8]>, page: &[Vec<u8>]) -> Result<(), Failure> {
	let mut last = last;
	for key in page {
		if !key.starts_with(prefix) || last.is_some_and(|last| key.as_slice() <= last) {
			return Err(failed("it listed keys out of order, or of something else: ask another node"));
		}
		last = Some(key);
	}
	Ok(())
}

impl At {
	pub(super) fn new(rpc: RpcClient, genesis: H256, block: BlockRef) -> Self {
		Self { rpc, genesis, block, root: None }
	}

	/// The same, of which what is read must be proven from the root of the state.
	pub(super) fn proven_by(self, root: H256) -> Self {
		Self { root: Some(root), ..self }
	}

	/// Whether what is read is proven; otherwise the node is believed.
	pub fn is_proven(&self) -> bool {
		self.root.is_some()
	}

	/// The block.
	pub fn block(&self) -> BlockRef {
		self.block
	}

	/// Hash of the chain's first block.
	pub fn genesis(&self) -> H256 {
		self.genesis
	}

	/// Value under a storage key; none where the chain stores nothing.
	pub async fn read<V: Decode>(&self, key: impl Into<Vec<u8>>) -> Result<Option<V>, Failure> {
		let [value] = self.values([key.into()]).await?;
		decode(value)
	}

	/// Values under storage keys, in their order.
	pub async fn read_all<V: Decode>(
		&self,
		keys: impl IntoIterator<Item = Vec<u8>>,
	) -> Result<Vec<Option<V>>, Failure> {
		let values = self.raw(keys.into_iter().collect()).await?;
		values.into_iter().map(decode).collect()
	}

	/// Undecoded values under a few storage keys, in one request.
	pub async fn values<const N: usize>(&self, keys: [Vec<u8>; N]) -> Result<[Option<Vec<u8>>; N], Failure> {
		let values = self.raw(keys.to_vec()).await?;
		values.try_into().map_err(|_| failed("it answered for other keys than it was asked for"))
	}

	/// Undecoded values under storage keys, in their order.
	pub async fn raw(&self, keys: Vec<Vec<u8>>) -> Result<Vec<Option<Vec<u8>>>, Failure> {
		let mut values = Vec::with_capacity(keys.len());
		for page in keys.chunks(VALUES) {
			if let Some(root) = self.root {
				values.extend(self.proven(root, page).await?.0);
				continue;
			}
			let asked: Vec<_> = page.iter().cloned().map(Bytes).collect();
			let sets: Vec<ChangeSet> =
				self.request("state_queryStorageAt", rpc_params![asked, self.block.hash]).await?;
			let found: HashMap<_, _> =
				sets.into_iter().flat_map(|set| set.changes).map(|(key, value)| (key.0, value)).collect();
			for key in page {
				let value =
					found.get(key).ok_or_else(|| failed("it left out a key that it was asked for"))?;
				values.push(value.as_ref().map(|bytes| bytes.0.clone()));
			}
		}
		Ok(values)
	}

	/// Values under keys, and the nodes that prove them from the root of the state.
	async fn proven(
		&self,
		root: H256,
		keys: &[Vec<u8>],
	) -> Result<(Vec<Option<Vec<u8>>>, Vec<Hex>), Failure> {
		let asked: Vec<_> = keys.iter().cloned().map(Bytes).collect();
		let proof: ReadProof =
			self.request("state_getReadProof", rpc_params![asked, self.block.hash]).await?;
		let nodes = sorted(proof.proof);
		let keys: Vec<_> = keys.iter().map(Vec::as_slice).collect();
		Ok((proven_values(root, &nodes, &keys)?, nodes))
	}

	/// Refuses a list of keys that leaves out one that the state has under the prefix.
	async fn ensure_complete(&self, root: H256, prefix: &[u8], keys: &[Vec<u8>]) -> Result<(), Failure> {
		let mut nodes: Vec<Hex> = self.proven(root, &[prefix.to_vec()]).await?.1;
		for page in keys.chunks(VALUES) {
			nodes.extend(self.proven(root, page).await?.1);
		}
		let all = proven_keys(root, nodes.into_iter().map(|node| node.0), prefix)?;
		if all == keys {
			Ok(())
		} else {
			Err(missing("ForgedProof", "the node left out something that the chain holds: ask another node"))
		}
	}

	/// Entries of a map under a prefix, in the order of their keys, whose names follow hashes of so many bytes: [`BLAKE2`] or
	/// [`TWOX`].
	pub async fn entries<K: Decode, V: Decode>(
		&self,
		prefix: &[u8],
		hash: usize,
	) -> Result<Vec<(K, V)>, Failure> {
		let keys = self.keys(prefix).await?;
		if let Some(root) = self.root {
			self.ensure_complete(root, prefix, &keys).await?;
		}
		let mut entries = Vec::with_capacity(keys.len());
		for (key, value) in keys.iter().zip(self.raw(keys.clone()).await?) {
			let mut name = key.get(prefix.len().saturating_add(hash)..).unwrap_or_default();
			let name = K::decode(&mut name).map_err(failed)?;
			let value = decode(value)?.ok_or_else(|| failed("a key that it listed has no value"))?;
			entries.push((name, value));
		}
		Ok(entries)
	}

	/// Keys under a prefix, in their order, as the node lists them.
	async fn keys(&self, prefix: &[u8]) -> Result<Vec<Vec<u8>>, Failure> {
		let mut keys: Vec<Vec<u8>> = Vec::new();
		while keys.len() < MOST_ENTRIES {
			let last = keys.last().cloned().map(Bytes);
			let asked = rpc_params![Bytes(prefix.to_vec()), KEYS, last, self.block.hash];
			let page: Vec<Bytes> = self.request("state_getKeysPaged", asked).await?;
			let page: Vec<Vec<u8>> = page.into_iter().map(|key| key.0).collect();
			ensure_ascending(prefix, keys.last().map(Vec::as_slice), &page)?;
			let is_last = page.len() < KEYS as usize;
			keys.extend(page);
			if is_last {
				return Ok(keys);
			}
		}
		Err(failed(format!("it lists more than {MOST_ENTRIES} entries of one map")))
	}

	/// Hashes of blocks before this one, as far as the node has them; where reads are proven, as far as the state has them.
	pub async fn hashes(&self, blocks: Vec<BlockNumber>) -> Result<Vec<H256>, Failure> {
		if self.is_proven() {
			let keys = blocks.iter().map(frame_system::BlockHash::<Runtime>::hashed_key_for);
			let hashes: Vec<Option<H256>> = self.read_all(keys).await?;
			return Ok(hashes.into_iter().flatten().collect());
		}
		let hashes: Vec<Option<H256>> = self.request("chain_getBlockHash", rpc_params![blocks]).await?;
		Ok(hashes.into_iter().flatten().collect())
	}

	/// Name and version of the runtime.
	pub async fn runtime(&self) -> Result<(String, u32), Failure> {
		let version: RuntimeVersion = self.call("Core_version", &[]).await?;
		Ok((version.spec_name.into_owned(), version.spec_version))
	}

	/// Answer of a runtime API, by its name and its encoded arguments.
	pub async fn call<T: Decode>(&self, function: &str, arguments: &[u8]) -> Result<T, Failure> {
		let asked = rpc_params![function, Bytes(arguments.to_vec()), self.block.hash];
		let answer: Bytes = self.request("state_call", asked).await?;
		T::decode(&mut answer.0.as_slice()).map_err(failed)
	}

	async fn request<T: serde::de::DeserializeOwned>(
		&self,
		method: &str,
		params: RpcParams,
	) -> Result<T, Failure> {
		self.rpc.request(method, params).await.map_err(failed)
	}
}

/// Decodes a value of [`At::values`].
pub(crate) fn decode<V: Decode>(value: Option<Vec<u8>>) -> Result<Option<V>, Failure> {
	value.map(|bytes| V::decode_all(&mut bytes.as_slice())).transpose().map_err(failed)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn keys_of_a_map_ascend_within_its_prefix() {
		let page = |keys: &[&str]| keys.iter().map(|key| key.as_bytes().to_vec()).collect::<Vec<_>>();
		let listed = |last: Option<&str>, keys: &[&str]| {
			ensure_ascending(b"a", last.map(str::as_bytes), &page(keys)).is_ok()
		};
		assert!(listed(None, &[]) && listed(None, &["a", "ab", "b"][..2]) && listed(Some("ab"), &["ac"]));
		for (last, keys) in [
			(None, &["b"][..]),
			(None, &["ab", "ab"]),
			(None, &["ac", "ab"]),
			(Some("ab"), &["ab"]),
			(Some("ac"), &["ab"]),
		] {
			assert!(!listed(last, keys), "{last:?} {keys:?}");
		}
	}
}
