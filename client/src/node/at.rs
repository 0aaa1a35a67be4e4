//! Reads of one block's state.

use crate::{Failure, node::failed};
use cadena_runtime::BlockNumber;
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

impl At {
	pub(super) fn new(rpc: RpcClient, genesis: H256, block: BlockRef) -> Self {
		Self { rpc, genesis, block }
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

	/// Entries of a map under a prefix, in the order of their keys, whose names follow hashes of so many bytes: [`BLAKE2`] or
	/// [`TWOX`].
	pub async fn entries<K: Decode, V: Decode>(
		&self,
		prefix: &[u8],
		hash: usize,
	) -> Result<Vec<(K, V)>, Failure> {
		let mut entries = Vec::new();
		let mut last: Option<Bytes> = None;
		loop {
			let asked = rpc_params![Bytes(prefix.to_vec()), KEYS, last, self.block.hash];
			let page: Vec<Bytes> = self.request("state_getKeysPaged", asked).await?;
			let keys: Vec<Vec<u8>> = page.iter().map(|key| key.0.clone()).collect();
			for (key, value) in keys.iter().zip(self.raw(keys.clone()).await?) {
				let mut name = key.get(prefix.len().saturating_add(hash)..).unwrap_or_default();
				let name = K::decode(&mut name).map_err(failed)?;
				let value = decode(value)?.ok_or_else(|| failed("a key that it listed has no value"))?;
				entries.push((name, value));
			}
			if page.len() < KEYS as usize {
				return Ok(entries);
			}
			last = page.into_iter().last();
		}
	}

	/// Hashes of blocks before this one, as far as the node has them.
	pub async fn hashes(&self, blocks: Vec<BlockNumber>) -> Result<Vec<H256>, Failure> {
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
