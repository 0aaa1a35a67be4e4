//! Connection to a node: which blocks it has, reads of one block's state, and transactions. It knows no domain.

mod at;
mod call;
mod offline;
mod receipt;
mod refusal;
mod submit;
mod trust;

pub(crate) use at::decode;
pub use at::{At, BLAKE2, BlockRef, TWOX};
pub use call::{Words, call_in_words};
pub use offline::Transaction;
pub use receipt::{Fate, Receipt};
pub use refusal::{in_words, missing};
pub use submit::{Included, without_account};
pub(crate) use trust::sorted;
pub use trust::{Trust, default_path, machine_clock};

use crate::Failure;
use cadena_runtime::{BlockNumber, Header, VERSION};
use serde::de::DeserializeOwned;
use sp_core::H256;
use std::{
	sync::{Arc, Mutex},
	time::Duration,
};
use submit::Api;
use subxt::rpcs::{RpcClient, client::RpcParams, rpc_params};

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// Connection to a node of this chain.
#[derive(Clone)]
pub struct Chain {
	api: Api,
	rpc: RpcClient,
	head: Head,
	trust: Option<Arc<Mutex<Trust>>>,
}

impl std::fmt::Debug for Chain {
	fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
		f.debug_struct("Chain").field("head", &self.head).finish_non_exhaustive()
	}
}

/// Block on which a connection acts.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Head {
	/// The last final one: what is read cannot change, and an act is done when it is final.
	Final,
	/// The best one, where finality stands still.
	Best,
}

impl Chain {
	/// Connects, and refuses a node whose runtime takes other transactions than this program makes.
	pub async fn connect(url: &str) -> Result<Self, Failure> {
		let unreachable = |reason: String| {
			Failure::NoNode(format!("{url}: {reason}. Start one with `make run`, or give --url"))
		};
		let open = async {
			let rpc =
				RpcClient::from_insecure_url(url).await.map_err(|error| unreachable(error.to_string()))?;
			let api =
				Api::from_rpc_client(rpc.clone()).await.map_err(|error| unreachable(error.to_string()))?;
			Ok::<_, Failure>(Self { api, rpc, head: Head::Final, trust: None })
		};
		let chain: Self = tokio::time::timeout(CONNECT_TIMEOUT, open)
			.await
			.map_err(|_| unreachable("no answer".into()))??;
		let at = chain.api.at_current_block().await.map_err(failed)?;
		if at.metadata_ref().pallet_by_name("Tenders").is_none() {
			return Err(unreachable("it is a node of another chain".into()));
		}
		if at.transaction_version() != VERSION.transaction_version {
			return Err(Failure::NoNode(format!(
				"the chain's transactions have version {}, this program makes version {}: update the program",
				at.transaction_version(),
				VERSION.transaction_version
			)));
		}
		Ok(chain)
	}

	/// Refuses a node of another chain than the one that is trusted.
	pub fn ensure_of(&self, genesis: H256) -> Result<(), Failure> {
		ensure_first(self.genesis(), genesis)
	}

	/// The same connection for the time while finality stands still: it reads the best block, and an act is done when it is
	/// in one. Nothing of it is proven.
	pub fn without_finality(self) -> Self {
		Self { head: Head::Best, trust: None, ..self }
	}

	/// State of the last final block. What is read from it belongs together, whatever the chain does meanwhile. Where the chain is
	/// [trusted](Self::trusting), both are proven.
	pub async fn at(&self) -> Result<At, Failure> {
		if let Some(trust) = &self.trust {
			return self.proven(trust).await;
		}
		Ok(At::new(self.rpc.clone(), self.genesis(), self.head(self.head).await?))
	}

	async fn head(&self, head: Head) -> Result<BlockRef, Failure> {
		let method = match head {
			Head::Final => "chain_getFinalizedHead",
			Head::Best => "chain_getBlockHash",
		};
		self.block(self.request(method, rpc_params![]).await?).await
	}

	/// State of the block of this hash. Where the chain is [trusted](Self::trusting), the block must be proven final.
	pub async fn at_block(&self, hash: H256) -> Result<At, Failure> {
		if let Some(trust) = &self.trust {
			return self.proven_block(hash, trust).await;
		}
		Ok(At::new(self.rpc.clone(), self.genesis(), self.block(hash).await?))
	}

	async fn block(&self, hash: H256) -> Result<BlockRef, Failure> {
		let header: Option<Header> = self.request("chain_getHeader", rpc_params![hash]).await?;
		let header = header.ok_or_else(|| failed("it does not know the block that it named"))?;
		Ok(BlockRef { number: header.number, hash })
	}

	/// Asks the node something by the name of its method.
	pub async fn request<T: DeserializeOwned>(&self, method: &str, params: RpcParams) -> Result<T, Failure> {
		self.rpc.request(method, params).await.map_err(failed)
	}

	/// Number of the set of GRANDPA in which the node votes or listens; none while it does neither.
	pub async fn grandpa_set(&self) -> Option<u64> {
		#[derive(serde::Deserialize)]
		#[serde(rename_all = "camelCase")]
		struct RoundState {
			set_id: u64,
		}
		let state: Result<RoundState, _> = self.rpc.request("grandpa_roundState", rpc_params![]).await;
		state.ok().map(|state| state.set_id)
	}

	/// The last final block.
	pub async fn finalised(&self) -> Result<BlockRef, Failure> {
		self.head(Head::Final).await
	}

	/// Number of the best block.
	pub async fn best(&self) -> Result<BlockNumber, Failure> {
		Ok(self.head(Head::Best).await?.number)
	}

	/// Hash of the chain's first block.
	pub fn genesis(&self) -> H256 {
		H256(self.api.genesis_hash().0)
	}
}

/// Refuses a first block that is another than the trusted one.
pub(crate) fn ensure_first(block: H256, trusted: H256) -> Result<(), Failure> {
	let advice = "the node's first block is another than the trusted one, of --genesis, CADENA_GENESIS or the file of `cadena trust`: give the --url of a node of that chain, or another --trust";
	if block == trusted { Ok(()) } else { Err(Failure::input("OtherChain", advice)) }
}

pub(crate) fn failed(error: impl std::fmt::Display) -> Failure {
	Failure::Node(error.to_string())
}
