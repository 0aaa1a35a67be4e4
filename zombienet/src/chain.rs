use crate::{HANGS, until};
use anyhow::{Context, Result};
use jsonrpsee::ws_client::WsClientBuilder;
use std::collections::HashSet;
use tokio::time::timeout;
use zombienet_sdk::{
	subxt::{
		Metadata, OnlineClient, PolkadotConfig,
		backend::{legacy::LegacyRpcMethods, rpc::RpcClient},
		config::{Config, HashFor, Hasher, substrate::DigestItem},
		error::MetadataError,
		ext::{
			codec::{Decode, Encode},
			subxt_core,
		},
		tx::Payload,
	},
	subxt_signer::{SecretUri, sr25519::Keypair},
};

/// The hash of a block or of an extrinsic.
pub type Hash = HashFor<PolkadotConfig>;
type Header = <PolkadotConfig as Config>::Header;
/// What Aura calls itself in digests.
const AURA: [u8; 4] = *b"aura";
/// A public key of an account, or of an authority for Aura.
pub type Account = [u8; 32];

/// The development key of a name as `Alice` or `Alice//stash`.
pub fn account(name: &str) -> Result<Keypair> {
	Ok(Keypair::from_uri(&format!("//{name}").parse::<SecretUri>()?)?)
}

/// A slot of Aura.
pub struct Slot {
	/// Its number: slots since 1970.
	pub number: u64,
	/// The Aura key of the authority whose turn it was.
	pub authority: Account,
	/// The height of the block that the authority made in it, if it made one.
	pub block: Option<u32>,
}

/// The chain as one node sees it. The connection ends with the node.
pub struct Chain {
	/// For transactions and subscriptions.
	pub client: OnlineClient<PolkadotConfig>,
	/// For what the node is asked directly.
	pub rpc: LegacyRpcMethods<PolkadotConfig>,
}

impl Chain {
	/// Connects to a node at a WebSocket address.
	pub async fn connect(url: &str) -> Result<Self> {
		// A node that compiles a new runtime on a busy machine answers late.
		let rpc = RpcClient::new(WsClientBuilder::new().request_timeout(HANGS).build(url).await?);
		Ok(Self {
			client: OnlineClient::from_rpc_client(rpc.clone()).await?,
			rpc: LegacyRpcMethods::new(rpc),
		})
	}

	async fn header(&self, hash: Option<Hash>) -> Result<Header> {
		self.rpc.chain_get_header(hash).await?.context("the node has this header")
	}

	/// The hash of the block of the best chain at a height.
	pub async fn hash(&self, height: u32) -> Result<Hash> {
		self.rpc.chain_get_block_hash(Some(height.into())).await?.context("the best chain is as long")
	}

	/// The hash of the best block.
	pub async fn best_hash(&self) -> Result<Hash> {
		self.rpc.chain_get_block_hash(None).await?.context("there is a best block")
	}

	/// The height of the best block.
	pub async fn best(&self) -> Result<u32> {
		Ok(self.header(None).await?.number)
	}

	/// The height of the last finalised block.
	pub async fn finalized(&self) -> Result<u32> {
		let hash = self.rpc.chain_get_finalized_head().await?;
		Ok(self.header(Some(hash)).await?.number)
	}

	/// What a function of the runtime answers at a block.
	pub async fn call<T: Decode>(&self, function: &str, arguments: impl Encode, at: Hash) -> Result<T> {
		let answer = self.rpc.state_call(function, Some(&arguments.encode()), Some(at)).await?;
		T::decode(&mut &answer[..]).with_context(|| format!("the answer of {function}"))
	}

	/// The Aura authorities of the block after this one, in the order of their turns.
	pub async fn authorities(&self, at: Hash) -> Result<Vec<Account>> {
		self.call("AuraApi_authorities", (), at).await
	}

	/// The number of an account's next transaction, as of the best block.
	pub async fn nonce(&self, account: Account) -> Result<u64> {
		let best = self.best_hash().await?;
		self.call::<u32>("AccountNonceApi_account_nonce", account, best).await.map(u64::from)
	}

	/// The version of the runtime of the best block.
	pub async fn spec_version(&self) -> Result<u32> {
		Ok(self.rpc.state_get_runtime_version(None).await?.spec_version)
	}

	/// Signs a call with a development account, its arguments in SCALE, and waits until it is final. It fails if the chain
	/// refuses the call.
	pub async fn submit(&self, signer: &str, pallet: &str, call: &str, arguments: &[u8]) -> Result<()> {
		let call = Call { pallet, call, arguments };
		let progress = self.client.tx().sign_and_submit_then_watch_default(&call, &account(signer)?).await?;
		timeout(HANGS, progress.wait_for_finalized_success()).await??;
		Ok(())
	}

	/// The slots after the block at `after`, up to that of the block at `last`.
	pub async fn slots(&self, after: u32, last: u32) -> Result<Vec<Slot>> {
		let mut slots = Vec::new();
		let mut parent = self.hash(after).await?;
		let mut previous = slot(&self.header(Some(parent)).await?)?;
		for height in after + 1..=last {
			let hash = self.hash(height).await?;
			let own = slot(&self.header(Some(hash)).await?)?;
			let authorities = self.authorities(parent).await?;
			for number in previous + 1..=own {
				let turn = usize::try_from(number)? % authorities.len();
				let block = (number == own).then_some(height);
				slots.push(Slot { number, authority: authorities[turn], block });
			}
			(parent, previous) = (hash, own);
		}
		Ok(slots)
	}

	/// How many of the slots after the block at `after`, up to that of the block at `last`, have no block.
	pub async fn missed(&self, after: u32, last: u32) -> Result<usize> {
		Ok(self.slots(after, last).await?.iter().filter(|slot| slot.block.is_none()).count())
	}

	/// Waits until the best block has a height.
	pub async fn until_best(&self, height: u32) -> Result<()> {
		until(&format!("block {height} is best"), async || Ok((self.best().await? >= height).then_some(())))
			.await
	}

	/// Waits until the block of a height is final.
	pub async fn until_finalized(&self, height: u32) -> Result<()> {
		let ask = async || Ok((self.finalized().await? >= height).then_some(()));
		until(&format!("block {height} is final"), ask).await
	}

	/// The hashes of the extrinsics in the blocks after the height `after`, up to `last`.
	pub async fn extrinsics(&self, after: u32, last: u32) -> Result<HashSet<Hash>> {
		let mut hashes = HashSet::new();
		for height in after + 1..=last {
			let hash = self.hash(height).await?;
			let details = self.rpc.chain_get_block(Some(hash)).await?.context("the node has this block")?;
			hashes.extend(details.block.extrinsics.iter().map(|bytes| self.client.hasher().hash(&bytes.0)));
		}
		Ok(hashes)
	}
}

/// A call with its arguments in SCALE.
struct Call<'a> {
	pallet: &'a str,
	call: &'a str,
	arguments: &'a [u8],
}

impl Payload for Call<'_> {
	fn encode_call_data_to(&self, metadata: &Metadata, out: &mut Vec<u8>) -> Result<(), subxt_core::Error> {
		let pallet = metadata.pallet_by_name_err(self.pallet)?;
		let call = pallet
			.call_variant_by_name(self.call)
			.ok_or_else(|| MetadataError::CallNameNotFound(self.call.to_owned()))?;
		out.extend([pallet.index(), call.index]);
		out.extend(self.arguments);
		Ok(())
	}
}

/// The slot that a block claims in its digest.
fn slot(header: &Header) -> Result<u64> {
	let claim = header.digest.logs.iter().find_map(|item| match item {
		DigestItem::PreRuntime(AURA, slot) => Some(slot),
		_ => None,
	});
	Ok(u64::decode(&mut &claim.context("a block of Aura claims a slot")?[..])?)
}
