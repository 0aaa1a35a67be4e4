//! Transactions, from their signature to the block that includes them.

use super::{
	At, BlockRef, Chain, Head, Receipt, failed,
	refusal::{explain, in_words, unaccepted},
};
use crate::{Failure, base::failure::Interruption};
use cadena_runtime::{
	RuntimeCall, RuntimeEvent, TxExtension, UncheckedExtrinsic,
	extensions::{CheckEra, CheckQueue},
	pallet_transaction_payment,
};
use codec::{DecodeAll, Encode};
use frame_support::traits::GetCallMetadata;
use sp_core::H256;
use sp_runtime::generic::Era;
use subxt::{
	OnlineClient, SubstrateConfig,
	client::{ClientAtBlock, OnlineClientAtBlockImpl},
	error::{BackendError, DispatchError, ExtrinsicError, RpcError, TransactionEventsError},
	rpcs::{self, rpc_params},
	transactions::{DefaultParams, SubmittableTransaction, TransactionProgress, TransactionStatus},
};
use subxt_signer::sr25519::Keypair;

/// Blocks for which a transaction is good that was not signed at once; what it carries may end sooner.
pub(super) const LIFETIME: u64 = 2_048;
/// Blocks for which a transaction is good that is signed at once, as the library for it has it.
const SIGNED_LIFETIME: u64 = 32;

pub(super) type Api = OnlineClient<SubstrateConfig>;
type ApiAt = ClientAtBlock<SubstrateConfig, OnlineClientAtBlockImpl<SubstrateConfig>>;
type Submittable = SubmittableTransaction<SubstrateConfig, OnlineClientAtBlockImpl<SubstrateConfig>>;
type Progress = TransactionProgress<SubstrateConfig, OnlineClientAtBlockImpl<SubstrateConfig>>;

/// What a transaction did.
#[derive(Clone, Debug)]
pub struct Included {
	/// Block that includes it: final, unless the connection is [`Chain::without_finality`].
	pub block: BlockRef,
	/// What happened, in order.
	pub events: Vec<RuntimeEvent>,
}

impl Chain {
	async fn api_at(&self, at: &At) -> Result<ApiAt, Failure> {
		self.api.at_block_hash_and_number(at.block().hash, at.block().number.into()).await.map_err(failed)
	}

	/// Signs and submits a call, waits until it is final, and returns what happened.
	pub async fn submit(&self, call: RuntimeCall, signer: &Keypair) -> Result<Included, Failure> {
		let at = self.at().await?;
		let mut transactions = self.api_at(&at).await?.transactions();
		let payload = transactions.from_call_data_bytes(&call.encode()).map_err(failed)?;
		let pallet = call.get_call_metadata().pallet_name;
		let signed = transactions
			.create_signed(&payload, signer, DefaultParams::default_params())
			.await
			.map_err(|error| unaccepted(pallet, error))?;
		self.watch(pallet, &at, SIGNED_LIFETIME, &signed).await
	}

	/// Submits a transaction that was made as of a block, and is good for so many after it. Whatever fails once it is sent says by
	/// which receipt it is found again.
	async fn watch(
		&self,
		pallet: &str,
		at: &At,
		lifetime: u64,
		transaction: &Submittable,
	) -> Result<Included, Failure> {
		let receipt = Receipt::of(transaction.encoded(), at.block().number, lifetime);
		let interrupted =
			|reason: String| Failure::Interrupted(Interruption { receipt, reason, kept: None }.into());
		let progress = match transaction.submit_and_watch().await {
			Ok(progress) => progress,
			Err(ExtrinsicError::ErrorSubmittingTransaction(BackendError::Rpc(RpcError::ClientError(
				error @ rpcs::Error::User(_),
			)))) => return Err(unaccepted(pallet, error)),
			Err(ExtrinsicError::ErrorSubmittingTransaction(error)) => {
				return Err(interrupted(error.to_string()));
			}
			Err(error) => return Err(unaccepted(pallet, error)),
		};
		match self.follow(pallet, progress).await {
			Err(Failure::Node(reason) | Failure::NoNode(reason)) => Err(interrupted(reason)),
			followed => followed,
		}
	}

	/// Signs and submits a call, and does not wait for what becomes of it.
	pub async fn send(&self, call: RuntimeCall, signer: &Keypair) -> Result<(), Failure> {
		let pallet = call.get_call_metadata().pallet_name;
		let mut transactions = self.api_at(&self.at().await?).await?.transactions();
		let payload = transactions.from_call_data_bytes(&call.encode()).map_err(failed)?;
		let sent = transactions.sign_and_submit_default(&payload, signer).await;
		sent.map(|_| ()).map_err(|error| unaccepted(pallet, error))
	}

	/// Submits a call that the chain itself admits, and does not wait for what becomes of it.
	pub async fn send_without_account(&self, call: RuntimeCall) -> Result<(), Failure> {
		let pallet = call.get_call_metadata().pallet_name;
		let born = self.at().await?.block().number;
		let transaction = format!("0x{}", hex::encode(without_account(call, born.into()).encode()));
		let sent: Result<H256, rpcs::Error> =
			self.rpc.request("author_submitExtrinsic", rpc_params![transaction]).await;
		sent.map(|_| ()).map_err(|error| match error {
			rpcs::Error::User(refusal) => unaccepted(pallet, in_words(&refusal)),
			other => failed(other),
		})
	}

	/// Submits a call that the chain itself admits, without an account and a fee; otherwise as [`Chain::submit`].
	pub async fn submit_without_account(&self, call: RuntimeCall) -> Result<Included, Failure> {
		let pallet = call.get_call_metadata().pallet_name;
		let at = self.at().await?;
		let transaction = without_account(call, at.block().number.into()).encode();
		self.submit_bytes(pallet, &at, LIFETIME, transaction).await
	}

	/// Submits a whole transaction, which is good for so many blocks from now.
	pub(super) async fn submit_bytes(
		&self,
		pallet: &str,
		at: &At,
		lifetime: u64,
		transaction: Vec<u8>,
	) -> Result<Included, Failure> {
		let transaction = self.api_at(at).await?.transactions().from_bytes(transaction);
		self.watch(pallet, at, lifetime, &transaction).await
	}

	async fn follow(&self, pallet: &str, mut progress: Progress) -> Result<Included, Failure> {
		let included = loop {
			match progress.next().await.ok_or_else(|| failed("it ended the connection"))?.map_err(failed)? {
				TransactionStatus::InFinalizedBlock(block) => break block,
				TransactionStatus::InBestBlock(block) if self.head == Head::Best => break block,
				TransactionStatus::Error { message }
				| TransactionStatus::Invalid { message }
				| TransactionStatus::Dropped { message } => return Err(unaccepted(pallet, message)),
				_ => (),
			}
		};
		let block = H256(included.block_hash().0);
		if self.trust.is_some() {
			let proven = self.included(block, H256(included.extrinsic_hash().0)).await;
			// Without a proof nothing is known of what was sent.
			return proven.unwrap_or_else(|doubt| Err(failed(doubt)));
		}
		let block = self.block(block).await?;
		let happened = included.wait_for_success().await.map_err(|error| match error {
			TransactionEventsError::ExtrinsicFailed(refusal) => explain(&refusal),
			other => failed(other),
		})?;
		let mut events = Vec::new();
		for event in happened.iter() {
			let event = event.map_err(failed)?;
			let mut bytes = vec![event.pallet_index(), event.event_index()];
			bytes.extend_from_slice(event.field_bytes());
			events.push(RuntimeEvent::decode_all(&mut bytes.as_slice()).map_err(failed)?);
		}
		Ok(Included { block, events })
	}

	/// A refusal by name, as the chain's own records give it.
	pub async fn explain(&self, refusal: sp_runtime::DispatchError) -> Result<Failure, Failure> {
		let api = self.api_at(&self.at().await?).await?;
		let decoded = DispatchError::decode_from(refusal.encode(), api.metadata()).map_err(failed)?;
		Ok(explain(&decoded))
	}
}

/// Transaction without a signer. Nothing signs its extensions, so they bind nothing. The block in which it is born tells it from
/// the same call of an earlier block, whose bytes a node refuses for a while once it is done.
pub fn without_account(call: RuntimeCall, born: u64) -> UncheckedExtrinsic {
	let extension: TxExtension = (
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		CheckEra::from(Era::mortal(LIFETIME, born)),
		CheckQueue::from(0),
		frame_system::AuthorizeCall::new(),
		frame_system::CheckWeight::new(),
		pallet_transaction_payment::ChargeTransactionPayment::from(0),
	);
	UncheckedExtrinsic::new_transaction(call, extension)
}
