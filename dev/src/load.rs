//! Load on a chain: transactions signed beforehand, submitted as fast as the node takes them, and counted in final blocks by the
//! blocks' own timestamps. It works on any chain of Substrate that signs with sr25519.

mod open;

pub use open::{Flow, Poured, Waits};

use cadena_client::{Failure, node::in_words};
use codec::{Decode, Encode};
use frame_support::storage::storage_prefix;
use serde::Serialize;
use sp_core::H256;
use sp_io::hashing::blake2_256;
use std::{
	collections::{BTreeMap, HashMap},
	ops::Range,
	sync::{
		Arc, Mutex, MutexGuard, PoisonError,
		atomic::{AtomicBool, Ordering},
	},
	time::Duration,
};
use subxt::{
	OnlineClient, SubstrateConfig,
	client::{ClientAtBlock, OnlineClientAtBlockImpl},
	config::{DefaultExtrinsicParamsBuilder, RpcConfigFor},
	dynamic::Value,
	error::DispatchError,
	events::Phase,
	rpcs::{self, RpcClient, methods::legacy::LegacyRpcMethods},
};
use subxt_signer::sr25519::Keypair;
use tokio::{
	sync::Semaphore,
	task::JoinSet,
	time::{Instant, sleep, sleep_until, timeout, timeout_at},
};

type Rpc = LegacyRpcMethods<RpcConfigFor<SubstrateConfig>>;
type At = ClientAtBlock<SubstrateConfig, OnlineClientAtBlockImpl<SubstrateConfig>>;

/// Connections over which transactions are submitted; another one follows the blocks.
const CONNECTIONS: usize = 4;
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// After a refusal the sender tries the same transaction again, for the ones after it need its nonce.
const RETRY: Duration = Duration::from_millis(500);
/// When for so long nothing becomes final, what is left counts as lost.
const SILENCE: Duration = Duration::from_secs(60);
/// A flood goes on for so long before something honest is sent, and for so long at least.
const FLOOD_BEFORE: Duration = Duration::from_secs(3);
const FLOOD_LEAST: Duration = Duration::from_secs(12);

/// How much is asked of the chain.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
	/// For how many seconds transactions are submitted.
	pub seconds: u32,
	/// Most transactions submitted per second.
	pub rate: u32,
	/// Most transactions that are submitted and not in a block.
	pub in_flight: u32,
}

/// The transactions of one sender in the order of their nonces, encoded and signed.
pub type Queue = Vec<Vec<u8>>;

/// What became of the load.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
	/// Transactions that the node took into its pool.
	pub sent: usize,
	/// Refusals of the node; a refused transaction is tried again.
	pub refused: usize,
	/// The reason of the first refusal.
	pub refusal: Option<String>,
	/// Transactions in final blocks.
	pub finalised: usize,
	/// Those of them that failed when they were carried out.
	pub failed: usize,
	/// The error of the first of them.
	pub failure: Option<String>,
	/// Transactions that were sent and are in no final block.
	pub lost: usize,
	/// Blocks over which the rate is taken: all with transactions of the load but the last.
	pub blocks: usize,
	/// The seconds between the first and the last of them, by their timestamps.
	pub block_seconds: f64,
	/// Transactions carried out per second in these blocks. `None` when they are fewer than two.
	pub finalised_per_second: Option<f64>,
	/// Most transactions of the load in one block.
	pub largest_block: usize,
	/// From the submission to the first block that has the transaction, in milliseconds.
	pub inclusion_ms: Option<Percentiles>,
	/// From the submission until that block is final, in milliseconds.
	pub finality_ms: Option<Percentiles>,
}

/// What a flood did to a node.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Flood {
	/// For how long it went on.
	pub seconds: f64,
	/// How much the node refused.
	pub refused: u64,
	/// The same in a second.
	pub refused_per_second: f64,
	/// Why, and how often.
	pub reasons: BTreeMap<String, u64>,
	/// How many blocks were made meanwhile.
	pub blocks: u32,
	/// From the submission of something honest until it was final, in milliseconds.
	pub honest_final_ms: u64,
}

/// Of a list of latencies.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
pub struct Percentiles {
	/// Half are no longer.
	pub p50: u64,
	/// 95 of 100 are no longer.
	pub p95: u64,
	/// 99 of 100 are no longer.
	pub p99: u64,
}

impl Percentiles {
	/// By the nearest rank; `None` of nothing.
	pub fn of(mut latencies: Vec<Duration>) -> Option<Self> {
		latencies.sort_unstable();
		let rank = |percent: usize| {
			let nearest = (latencies.len() * percent).div_ceil(100).checked_sub(1)?;
			latencies.get(nearest).map(|latency| u64::try_from(latency.as_millis()).unwrap_or(u64::MAX))
		};
		Some(Self { p50: rank(50)?, p95: rank(95)?, p99: rank(99)? })
	}
}

/// A final block with transactions of the load.
struct Counted {
	/// Its time, in milliseconds since 1970.
	timestamp: u64,
	/// Transactions of the load that were carried out in it.
	done: usize,
}

/// The rate in all blocks but the last, which has the rest: what all but the first of them did, in the time since the first.
fn rate(blocks: &[Counted]) -> (usize, f64, Option<f64>) {
	let full = blocks.split_last().map_or(blocks, |(_, full)| full);
	let (Some(first), Some(last)) = (full.first(), full.last()) else { return (0, 0.0, None) };
	let seconds = (last.timestamp - first.timestamp) as f64 / 1_000.0;
	let done: usize = full.iter().skip(1).map(|block| block.done).sum();
	(full.len(), seconds, (seconds > 0.0).then(|| (done as f64 / seconds * 100.0).round() / 100.0))
}

/// When the parts of a transaction's way were seen.
struct Way {
	submitted: Instant,
	included: Option<Instant>,
	finalised: Option<Instant>,
}

/// The load's transactions in a block, each with its place there.
type Own = Vec<(u32, H256)>;

/// What senders and the watcher share.
struct Ledger {
	ways: Mutex<HashMap<H256, Way>>,
	refusals: Mutex<(usize, Option<String>)>,
	room: Semaphore,
}

impl Ledger {
	fn ways(&self) -> MutexGuard<'_, HashMap<H256, Way>> {
		self.ways.lock().unwrap_or_else(PoisonError::into_inner)
	}

	fn submit(&self, transaction: H256) {
		self.ways().insert(transaction, Way { submitted: Instant::now(), included: None, finalised: None });
	}

	/// Notes the transactions of a block, which give room for others.
	fn include(&self, own: &Own, seen: Instant) {
		let mut ways = self.ways();
		for (_, transaction) in own {
			if let Some(way) = ways.get_mut(transaction)
				&& way.included.is_none()
			{
				way.included = Some(seen);
				self.room.add_permits(1);
			}
		}
	}

	fn finalise(&self, own: &Own, seen: Instant) {
		self.include(own, seen);
		let mut ways = self.ways();
		for (_, transaction) in own {
			if let Some(way) = ways.get_mut(transaction) {
				way.finalised = Some(seen);
			}
		}
	}

	fn refuse(&self, transaction: &H256, reason: String) {
		self.ways().remove(transaction);
		let mut refusals = self.refusals.lock().unwrap_or_else(PoisonError::into_inner);
		refusals.0 += 1;
		refusals.1.get_or_insert(reason);
		drop(refusals);
		self.room.add_permits(1);
	}
}

/// A connection to any chain of Substrate.
pub struct Load {
	api: OnlineClient<SubstrateConfig>,
	at: At,
	watcher: Rpc,
	senders: Vec<Rpc>,
}

impl Load {
	/// Connects to a node.
	pub async fn connect(url: &str) -> Result<Self, Failure> {
		let unreachable = |reason: String| Failure::NoNode(format!("{url}: {reason}"));
		let open =
			async || RpcClient::from_insecure_url(url).await.map_err(|error| unreachable(error.to_string()));
		let connect = async {
			let rpc = open().await?;
			let api = OnlineClient::from_rpc_client(rpc.clone())
				.await
				.map_err(|error| unreachable(error.to_string()))?;
			let at = api.at_current_block().await.map_err(node)?;
			let mut senders = Vec::new();
			for _ in 0..CONNECTIONS {
				senders.push(Rpc::new(open().await?));
			}
			Ok(Self { api, at, watcher: Rpc::new(rpc), senders })
		};
		timeout(CONNECT_TIMEOUT, connect).await.map_err(|_| unreachable("no answer".into()))?
	}

	/// Hash of the chain's first block.
	pub fn genesis(&self) -> H256 {
		H256(self.api.genesis_hash().0)
	}

	/// The name and version of the chain's runtime.
	pub async fn runtime(&self) -> Result<(String, u32), Failure> {
		let version = self.at.runtime_apis().call_raw("Core_version", None).await.map_err(node)?;
		let name = String::decode(&mut version.as_slice()).map_err(node)?;
		Ok((name, self.at.spec_version()))
	}

	/// The number of transactions that an account has made.
	pub async fn nonce(&self, signer: &Keypair) -> Result<u64, Failure> {
		let account = signer.public_key().to_account_id();
		let at = self.api.at_current_block().await.map_err(node)?;
		at.transactions().account_nonce(&account).await.map_err(node)
	}

	/// The least that an account holds.
	pub fn existential_deposit(&self) -> Result<u128, Failure> {
		let address = subxt::dynamic::constant::<u128>("Balances", "ExistentialDeposit");
		self.at.constants().entry(address).map_err(node)
	}

	/// The call that sends so much of the native unit.
	pub fn transfer(&self, to: &Keypair, amount: u128) -> Result<Vec<u8>, Failure> {
		let to = Value::unnamed_variant("Id", [Value::from_bytes(to.public_key().0)]);
		let call = subxt::dynamic::tx("Balances", "transfer_keep_alive", vec![to, Value::u128(amount)]);
		self.at.transactions().call_data(&call).map_err(node)
	}

	/// What a call costs its signer.
	pub async fn fee(&self, call: &[u8], signer: &Keypair) -> Result<u128, Failure> {
		let signed = sign(&self.at, call, 0..1, signer)?.concat();
		self.at.transactions().from_bytes(signed).partial_fee_estimate().await.map_err(node)
	}

	/// Signs each sender's call so many times. `calls` has one for each sender.
	pub async fn sign(
		&self,
		calls: Vec<Vec<u8>>,
		senders: &[Keypair],
		times: u32,
	) -> Result<Vec<Queue>, Failure> {
		let mut tasks = JoinSet::new();
		for (index, (call, sender)) in calls.into_iter().zip(senders).enumerate() {
			let (at, sender, first) = (self.at.clone(), sender.clone(), self.nonce(sender).await?);
			let nonces = first..first + u64::from(times);
			tasks.spawn_blocking(move || sign(&at, &call, nonces, &sender).map(|queue| (index, queue)));
		}
		let mut queues = BTreeMap::new();
		while let Some(signed) = tasks.join_next().await {
			let (index, queue) = signed.map_err(node)??;
			queues.insert(index, queue);
		}
		Ok(queues.into_values().collect())
	}

	/// Sends these calls of one signer and waits until all are final and done.
	pub async fn settle(&self, calls: Vec<Vec<u8>>, signer: &Keypair) -> Result<(), Failure> {
		let first = self.nonce(signer).await?;
		let mut queue = Queue::new();
		for (call, nonce) in calls.iter().zip(first..) {
			queue.extend(sign(&self.at, call, nonce..nonce + 1, signer)?);
		}
		let count = u32::try_from(queue.len()).unwrap_or(u32::MAX);
		let report = self.run(vec![queue], Limits { seconds: 60, rate: u32::MAX, in_flight: count }).await?;
		if report.finalised < calls.len() || report.failed > 0 {
			return Err(Failure::Refused {
				name: "NotPrepared".into(),
				explanation: report.refusal.or(report.failure).unwrap_or_else(|| {
					"the signer could not endow the senders: it needs the native unit, and a chain that finalises".into()
				}),
			});
		}
		Ok(())
	}

	/// Submits what the node has to refuse, over a connection for each sender, and something honest meanwhile.
	pub async fn flood<T>(
		&self,
		url: &str,
		senders: u32,
		bad: impl Fn(u64) -> Vec<u8> + Clone + Send + 'static,
		honest: impl Future<Output = Result<T, Failure>>,
	) -> Result<Flood, Failure> {
		let (began, first) = (Instant::now(), self.best().await?);
		let ends = Arc::new(AtomicBool::new(false));
		let mut tasks = JoinSet::new();
		for sender in 0..u64::from(senders) {
			let rpc = Rpc::new(RpcClient::from_insecure_url(url).await.map_err(node)?);
			let (ends, bad) = (ends.clone(), bad.clone());
			tasks.spawn(async move {
				let mut reasons = BTreeMap::<String, u64>::new();
				let mut number = sender << 32;
				while !ends.load(Ordering::Relaxed) {
					let reason = match rpc.author_submit_extrinsic(&bad(number)).await {
						Ok(_) => return Err(node("it took what it had to refuse")),
						Err(rpcs::Error::User(refusal)) => in_words(&refusal),
						Err(error) => return Err(node(error)),
					};
					*reasons.entry(reason).or_default() += 1;
					number += 1;
				}
				Ok(reasons)
			});
		}
		sleep(FLOOD_BEFORE).await;
		let honest_final_ms = milliseconds(honest).await?;
		sleep_until(began + FLOOD_LEAST).await;
		ends.store(true, Ordering::Relaxed);
		let (seconds, blocks) = (began.elapsed().as_secs_f64(), self.best().await? - first);
		let mut reasons = BTreeMap::<String, u64>::new();
		while let Some(of_sender) = tasks.join_next().await {
			for (reason, count) in of_sender.map_err(node)?? {
				*reasons.entry(reason).or_default() += count;
			}
		}
		let refused: u64 = reasons.values().sum();
		let refused_per_second = (refused as f64 / seconds * 10.0).round() / 10.0;
		Ok(Flood { seconds, refused, refused_per_second, reasons, blocks, honest_final_ms })
	}

	async fn best(&self) -> Result<u32, Failure> {
		let header = self.watcher.chain_get_header(None).await.map_err(node)?;
		let number = header.ok_or_else(|| node("it has no best block"))?.number;
		u32::try_from(number).map_err(node)
	}

	/// Submits the transactions of the senders within the limits, and waits until they are final.
	pub async fn run(&self, queues: Vec<Queue>, limits: Limits) -> Result<Report, Failure> {
		let ledger = Arc::new(Ledger {
			ways: Mutex::default(),
			refusals: Mutex::default(),
			room: Semaphore::new(limits.in_flight as usize),
		});
		let mut imported = self.watcher.chain_subscribe_all_heads().await.map_err(node)?;
		let mut finalised = self.watcher.chain_subscribe_finalized_heads().await.map_err(node)?;

		let began = Instant::now();
		let ends = began + Duration::from_secs(limits.seconds.into());
		let step = Duration::from_secs(1).div_f64(f64::from(limits.rate))
			* u32::try_from(queues.len()).unwrap_or(u32::MAX);
		let mut senders = JoinSet::new();
		for ((place, queue), rpc) in (0u32..).zip(queues).zip(self.senders.iter().cycle()) {
			let first = began + Duration::from_secs(1).div_f64(f64::from(limits.rate)) * place;
			senders.spawn(send(rpc.clone(), queue, ledger.clone(), first, step, ends));
		}

		let mut known = HashMap::<H256, Own>::new();
		let mut last_final: Option<u64> = None;
		let mut blocks = Vec::<(H256, Own)>::new();
		let mut all_sent = false;
		let mut heard = Instant::now();
		while !all_sent || !ledger.ways().values().all(|way| way.finalised.is_some()) {
			tokio::select! {
				ended = senders.join_next(), if !all_sent => match ended {
					Some(result) => result.map_err(node)??,
					None => {
						all_sent = true;
						heard = Instant::now();
					}
				},
				head = imported.next() => {
					let header = head.ok_or_else(|| node("it ended the connection"))?.map_err(node)?;
					let (hash, seen) = (H256(blake2_256(&header.encode())), Instant::now());
					let own = self.own(&ledger, hash).await?;
					ledger.include(&own, seen);
					known.insert(hash, own);
				}
				head = finalised.next() => {
					let header = head.ok_or_else(|| node("it ended the connection"))?.map_err(node)?;
					let seen = Instant::now();
					for number in last_final.map_or(header.number, |last| last + 1)..=header.number {
						let hash = self.watcher.chain_get_block_hash(Some(number.into())).await.map_err(node)?;
						let hash = hash.ok_or_else(|| node("it does not know a final block"))?;
						let own = match known.remove(&hash) {
							Some(own) => own,
							None => self.own(&ledger, hash).await?,
						};
						ledger.finalise(&own, seen);
						if !own.is_empty() {
							heard = seen;
							blocks.push((hash, own));
						}
					}
					last_final = Some(header.number);
				}
				_ = sleep_until(heard + SILENCE), if all_sent => break,
			}
		}
		self.report(&ledger, blocks).await
	}

	async fn own(&self, ledger: &Ledger, block: H256) -> Result<Own, Failure> {
		let hashes = (0u32..).zip(self.hashes(block).await?);
		let ways = ledger.ways();
		Ok(hashes.filter(|(_, hash)| ways.contains_key(hash)).collect())
	}

	/// Hashes of a block's transactions, in order.
	async fn hashes(&self, block: H256) -> Result<Vec<H256>, Failure> {
		let details = self.watcher.chain_get_block(Some(block)).await.map_err(node)?;
		let extrinsics = details.map(|details| details.block.extrinsics).unwrap_or_default();
		Ok(extrinsics.iter().map(|bytes| H256(blake2_256(&bytes.0))).collect())
	}

	async fn report(&self, ledger: &Ledger, blocks: Vec<(H256, Own)>) -> Result<Report, Failure> {
		let key = storage_prefix(b"Timestamp", b"Now");
		let mut counted = Vec::new();
		let (mut failed, mut failure, mut largest_block) = (0, None, 0);
		for (hash, own) in blocks {
			let time = self.watcher.state_get_storage(&key, Some(hash)).await.map_err(node)?;
			let time = time.ok_or_else(|| node("the chain keeps no time"))?;
			let timestamp = u64::decode(&mut time.as_slice()).map_err(node)?;
			let (failures, first) = self.failures(hash, &own).await?;
			failed += failures;
			failure = failure.or(first);
			largest_block = largest_block.max(own.len());
			counted.push(Counted { timestamp, done: own.len() - failures });
		}
		let (blocks, block_seconds, finalised_per_second) = rate(&counted);
		let ways = ledger.ways();
		let latencies = |end: fn(&Way) -> Option<Instant>| {
			Percentiles::of(ways.values().filter_map(|way| Some(end(way)? - way.submitted)).collect())
		};
		let finalised = ways.values().filter(|way| way.finalised.is_some()).count();
		let refusals = ledger.refusals.lock().unwrap_or_else(PoisonError::into_inner);
		Ok(Report {
			sent: ways.len(),
			refused: refusals.0,
			refusal: refusals.1.clone(),
			finalised,
			failed,
			failure,
			lost: ways.len() - finalised,
			blocks,
			block_seconds,
			finalised_per_second,
			largest_block,
			inclusion_ms: latencies(|way| way.included),
			finality_ms: latencies(|way| way.finalised),
		})
	}

	/// How many of these transactions of a block failed, and the error of the first.
	async fn failures(&self, block: H256, own: &Own) -> Result<(usize, Option<String>), Failure> {
		let at = self.api.at_block(block).await.map_err(node)?;
		let (mut failures, mut error) = (0, None);
		for event in at.events().fetch().await.map_err(node)?.iter() {
			let event = event.map_err(node)?;
			let failed = event.pallet_name() == "System" && event.event_name() == "ExtrinsicFailed";
			if let Phase::ApplyExtrinsic(failure) = event.phase()
				&& failed && own.binary_search_by_key(&failure, |(place, _)| *place).is_ok()
			{
				failures += 1;
				if error.is_none() {
					let reason = DispatchError::decode_from(event.field_bytes(), at.metadata());
					error = Some(reason.map_err(node)?.to_string());
				}
			}
		}
		Ok((failures, error))
	}
}

/// Signs a call with each of these nonces.
fn sign(at: &At, call: &[u8], nonces: Range<u64>, signer: &Keypair) -> Result<Queue, Failure> {
	let transactions = at.transactions();
	let call = transactions.from_call_data_bytes(call).map_err(node)?;
	nonces
		.map(|nonce| {
			let parameters = DefaultExtrinsicParamsBuilder::new().nonce(nonce).immortal().build();
			let mut signable = transactions.create_signable_offline(&call, parameters).map_err(node)?;
			Ok(signable.sign(signer).map_err(node)?.into_encoded())
		})
		.collect()
}

/// Submits a sender's transactions, one every `step`, until the end or until they are used up.
async fn send(
	rpc: Rpc,
	queue: Queue,
	ledger: Arc<Ledger>,
	mut turn: Instant,
	step: Duration,
	ends: Instant,
) -> Result<(), Failure> {
	for transaction in queue {
		sleep_until(turn.min(ends)).await;
		turn += step;
		let hash = H256(blake2_256(&transaction));
		loop {
			let Ok(room) = timeout_at(ends, ledger.room.acquire()).await else { return Ok(()) };
			room.map_err(node)?.forget();
			if Instant::now() >= ends {
				return Ok(());
			}
			ledger.submit(hash);
			match rpc.author_submit_extrinsic(&transaction).await {
				Ok(_) => break,
				Err(rpcs::Error::User(refusal)) => ledger.refuse(&hash, in_words(&refusal)),
				Err(error) => return Err(node(error)),
			}
			sleep_until(ends.min(Instant::now() + RETRY)).await;
		}
	}
	Ok(())
}

/// How long it takes, in milliseconds.
pub async fn milliseconds<T>(act: impl Future<Output = Result<T, Failure>>) -> Result<u64, Failure> {
	let began = Instant::now();
	act.await?;
	Ok(u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX))
}

fn node(error: impl std::fmt::Display) -> Failure {
	Failure::Node(error.to_string())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn percentiles_are_of_the_nearest_rank() {
		let of = |count: u64| Percentiles::of((1..=count).rev().map(Duration::from_millis).collect());
		assert_eq!(of(0), None);
		assert_eq!(of(1), Some(Percentiles { p50: 1, p95: 1, p99: 1 }));
		assert_eq!(of(200), Some(Percentiles { p50: 100, p95: 190, p99: 198 }));
	}

	#[test]
	fn the_rate_is_of_full_blocks() {
		let blocks: Vec<_> = [(1_000, 900), (3_000, 400), (5_000, 600), (7_000, 50)]
			.map(|(timestamp, done)| Counted { timestamp, done })
			.into();
		assert_eq!(
			rate(&blocks),
			(3, 4.0, Some(250.0)),
			"the first block began before, the last is the rest"
		);
		assert_eq!(rate(&blocks[..2]), (1, 0.0, None));
		assert_eq!(rate(&[]), (0, 0.0, None));
	}
}
