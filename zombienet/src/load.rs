use crate::chain::{Chain, Hash, account};
use anyhow::{Context, Result};
use std::time::Duration;
use tokio::{
	sync::oneshot,
	task::JoinHandle,
	time::{MissedTickBehavior, interval},
};
use zombienet_sdk::subxt::{
	self, config::DefaultExtrinsicParamsBuilder, dynamic::Value, error::RpcError, ext::subxt_rpcs,
};

/// Plancks per transfer.
const AMOUNT: u128 = 1;
/// How a node refuses a transaction while as many of its signer wait for a block as may: `QUEUE_IS_FULL` of the runtime.
const QUEUE_IS_FULL: &str = "Custom error: 201";

/// Transfers that flow through one node until they are stopped.
pub struct Load {
	stop: oneshot::Sender<()>,
	sent: JoinHandle<Result<Vec<Hash>>>,
}

impl Load {
	/// Starts `per_second` transfers from the development account Ferdie to Eve, through the node at a WebSocket address.
	pub fn start(url: String, per_second: u32) -> Self {
		let (stop, stopped) = oneshot::channel();
		Self { stop, sent: tokio::spawn(send(url, per_second, stopped)) }
	}

	/// Stops, and returns the hashes of the transactions that the node's pool has accepted.
	pub async fn stop(self) -> Result<Vec<Hash>> {
		// Sending fails only when the task has ended already; then its error says why.
		let _ = self.stop.send(());
		self.sent.await?
	}
}

/// Numbers the transactions itself. A new runtime makes what waits in the pool invalid, and so may a refusal: the
/// numbers then begin again where the best block stands.
async fn send(url: String, per_second: u32, mut stopped: oneshot::Receiver<()>) -> Result<Vec<Hash>> {
	let chain = Chain::connect(&url).await?;
	let signer = account("Ferdie")?;
	let payer = signer.public_key().0;
	let payee = Value::unnamed_variant("Id", [Value::from_bytes(account("Eve")?.public_key().0)]);
	let transfer = subxt::dynamic::tx("Balances", "transfer_keep_alive", vec![payee, Value::u128(AMOUNT)]);

	let updater = chain.client.updater();
	let mut runtimes = updater.runtime_updates().await?;
	let mut nonce = chain.nonce(payer).await?;
	let mut accepted = Vec::new();
	let mut ticks = interval(Duration::from_secs(1) / per_second);
	ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
	loop {
		tokio::select! {
			_ = &mut stopped => return Ok(accepted),
			runtime = runtimes.next() => {
				// The first is the runtime that the client began with.
				if updater.apply_update(runtime.context("the node lives")??).is_ok() {
					nonce = chain.nonce(payer).await?;
				}
			}
			_ = ticks.tick() => {
				let parameters = DefaultExtrinsicParamsBuilder::new().nonce(nonce).immortal().build();
				let signed = chain.client.tx().create_partial_offline(&transfer, parameters)?.sign(&signer);
				match signed.submit().await {
					Ok(hash) => {
						accepted.push(hash);
						nonce += 1;
					}
					// The next one waits for a block.
					Err(error) if format!("{error:?}").contains(QUEUE_IS_FULL) => {}
					Err(subxt::Error::Rpc(RpcError::ClientError(subxt_rpcs::Error::User(_)))) => {
						nonce = chain.nonce(payer).await?;
					}
					Err(error) => return Err(error.into()),
				}
			}
		}
	}
}
