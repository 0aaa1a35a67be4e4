//! The open loop: what comes at a rate, whatever the node answers, and what something honest waits for its block meanwhile.

use super::{FLOOD_BEFORE, Load, Percentiles, RETRY, Rpc, SILENCE, node};
use cadena_client::{Failure, node::in_words};
use codec::Encode;
use serde::Serialize;
use sp_core::H256;
use sp_io::hashing::blake2_256;
use std::{
	collections::{BTreeMap, HashMap},
	sync::{Arc, OnceLock},
	time::Duration,
};
use subxt::{
	config::DefaultExtrinsicParamsBuilder,
	rpcs::{self, RpcClient},
};
use subxt_signer::sr25519::Keypair;
use tokio::{
	pin, select,
	task::JoinSet,
	time::{Instant, MissedTickBehavior, interval, sleep, sleep_until, timeout},
};

/// What is due is sent so often.
const TICK: Duration = Duration::from_millis(10);
/// Most transactions that wait for an answer, each with some kilobytes on this side.
const MOST_UNANSWERED: usize = 20_000;
/// Blocks for which a signed transaction is good, as the command signs it.
const SIGNED_LIFETIME: u32 = 32;

/// How a flood comes.
#[derive(Clone, Copy, Debug)]
pub struct Flow {
	/// Connections over which it comes, each in its turn.
	pub connections: u32,
	/// Transactions per second.
	pub rate: u32,
}

/// What became of a flood that waits for no answer.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Poured {
	/// Transactions per second that were due.
	pub rate: u32,
	/// Connections over which they came.
	pub connections: u32,
	/// For how long it went on.
	pub seconds: f64,
	/// Transactions that were handed to a connection.
	pub sent: u64,
	/// How many of them the node refused.
	pub refused: u64,
	/// The same in a second.
	pub refused_per_second: f64,
	/// Why, and how often.
	pub reasons: BTreeMap<String, u64>,
	/// How many of them had no answer at the end, or whose connection gave up before.
	pub unanswered: u64,
	/// Why the first connection gave up.
	pub given_up: Option<String>,
	/// Transactions that were due and not sent, for too many others had no answer.
	pub withheld: u64,
	/// How many blocks were made meanwhile.
	pub blocks: u32,
}

/// What something honest waited, from its sending to its block.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Waits {
	/// How many were sent.
	pub sent: usize,
	/// How many were in no block as long as they were good.
	pub died: usize,
	/// Why the node refused the first one that it refused; each is sent again until it is taken or no longer good.
	pub refusal: Option<String>,
	/// Half of those in a block waited no longer, in milliseconds.
	pub median_ms: Option<u64>,
	/// The longest wait of those in a block, in milliseconds.
	pub worst_ms: Option<u64>,
}

impl Waits {
	fn of(waits: &[Option<Duration>], refusal: Option<String>) -> Self {
		let included: Vec<Duration> = waits.iter().copied().flatten().collect();
		let worst = included.iter().max().map(|wait| u64::try_from(wait.as_millis()).unwrap_or(u64::MAX));
		Self {
			sent: waits.len(),
			died: waits.len() - included.len(),
			refusal,
			median_ms: Percentiles::of(included).map(|of| of.p50),
			worst_ms: worst,
		}
	}
}

/// What the node answered.
#[derive(Default)]
struct Answers {
	reasons: BTreeMap<String, u64>,
	given_up: u64,
	reason: Option<String>,
}

impl Answers {
	fn note(&mut self, answer: Result<H256, rpcs::Error>) -> Result<(), Failure> {
		match answer {
			Ok(_) => return Err(node("it took what it had to refuse")),
			Err(rpcs::Error::User(refusal)) => *self.reasons.entry(in_words(&refusal)).or_default() += 1,
			Err(error) => {
				self.given_up += 1;
				self.reason.get_or_insert(error.to_string());
			}
		}
		Ok(())
	}
}

/// How many are due after so long.
fn due(rate: u32, passed: Duration) -> u64 {
	u64::try_from(u128::from(rate) * passed.as_millis() / 1_000).unwrap_or(u64::MAX)
}

impl Load {
	/// Submits at a rate what the node has to refuse and waits for no answer, until something that begins a little later is over. What
	/// is submitted has a number, and the best block at that moment.
	pub async fn pour<T>(
		&self,
		url: &str,
		flow: Flow,
		bad: impl Fn(u64, u32) -> Vec<u8>,
		meanwhile: impl Future<Output = Result<T, Failure>>,
	) -> Result<(Poured, T), Failure> {
		let mut connections = Vec::new();
		for _ in 0..flow.connections {
			connections.push(Rpc::new(RpcClient::from_insecure_url(url).await.map_err(node)?));
		}
		let mut turns = connections.iter().cycle();
		let mut heads = self.watcher.chain_subscribe_new_heads().await.map_err(node)?;
		let (began, first) = (Instant::now(), self.best().await?);
		let mut best = first;
		let mut ticks = interval(TICK);
		ticks.set_missed_tick_behavior(MissedTickBehavior::Skip);
		let (mut answers, mut told) = (JoinSet::new(), Answers::default());
		let (mut next, mut sent, mut withheld) = (0, 0, 0);
		let meanwhile = async {
			sleep(FLOOD_BEFORE).await;
			meanwhile.await
		};
		pin!(meanwhile);
		let meanwhile = loop {
			select! {
				ended = &mut meanwhile => break ended?,
				head = heads.next() => {
					let header = head.ok_or_else(|| node("it ended the connection"))?.map_err(node)?;
					best = u32::try_from(header.number).map_err(node)?;
				}
				Some(answer) = answers.join_next() => told.note(answer.map_err(node)?)?,
				_ = ticks.tick() => {
					let due = due(flow.rate, began.elapsed());
					for number in next..due {
						let Some(connection) = turns.next().filter(|_| answers.len() < MOST_UNANSWERED) else {
							withheld += 1;
							continue;
						};
						let (connection, bytes) = (connection.clone(), bad(number, best));
						answers.spawn(async move { connection.author_submit_extrinsic(&bytes).await });
						sent += 1;
					}
					next = due;
				}
			}
		};
		while let Some(answer) = answers.try_join_next() {
			told.note(answer.map_err(node)?)?;
		}
		let seconds = began.elapsed().as_secs_f64();
		let refused: u64 = told.reasons.values().sum();
		let poured = Poured {
			rate: flow.rate,
			connections: flow.connections,
			seconds,
			sent,
			refused,
			refused_per_second: (refused as f64 / seconds * 10.0).round() / 10.0,
			reasons: told.reasons,
			unanswered: told.given_up + u64::try_from(answers.len()).unwrap_or(u64::MAX),
			given_up: told.reason,
			withheld,
			blocks: best.saturating_sub(first),
		};
		Ok((poured, meanwhile))
	}

	/// Submits these one after the other over so long, whether or not those before are in a block. None is good after this block.
	pub async fn spread(
		&self,
		transactions: Vec<Vec<u8>>,
		over: Duration,
		last: u32,
	) -> Result<Waits, Failure> {
		let (waits, refusal) = self.wait(transactions, over, last).await?;
		Ok(Waits::of(&waits, refusal))
	}

	/// Has a signer submit these calls in turn for so long, each once the one before is in a block or can be in none.
	pub async fn in_turn(
		&self,
		calls: &[Vec<u8>],
		signer: &Keypair,
		over: Duration,
	) -> Result<Waits, Failure> {
		let ends = Instant::now() + over;
		let (mut waits, mut refusal) = (Vec::new(), None);
		for call in calls.iter().cycle() {
			if Instant::now() >= ends {
				break;
			}
			let (transaction, last) = self.sign_mortal(call, signer).await?;
			let (waited, refused) = self.wait(vec![transaction], Duration::ZERO, last).await?;
			waits.extend(waited);
			refusal = refusal.or(refused);
		}
		self.until_final().await?;
		Ok(Waits::of(&waits, refusal))
	}

	/// Waits until what is in a block by now is final: there other commands count the transactions of a signer.
	async fn until_final(&self) -> Result<(), Failure> {
		let best = self.number(None).await?;
		loop {
			let head = self.watcher.chain_get_finalized_head().await.map_err(node)?;
			if self.number(Some(head)).await? >= best {
				return Ok(());
			}
			sleep(RETRY).await;
		}
	}

	/// The number of a block that the node knows, or of its best one.
	async fn number(&self, block: Option<H256>) -> Result<u64, Failure> {
		let header = self.watcher.chain_get_header(block).await.map_err(node)?;
		Ok(header.ok_or_else(|| node("it does not know a block that it named"))?.number)
	}

	/// A transaction as the command signs it, and the last block in which it is good.
	async fn sign_mortal(&self, call: &[u8], signer: &Keypair) -> Result<(Vec<u8>, u32), Failure> {
		let account = signer.public_key().to_account_id();
		let hash = self.watcher.chain_get_finalized_head().await.map_err(node)?;
		let born = self.number(Some(hash)).await?;
		let nonce = self.watcher.system_account_next_index(&account).await.map_err(node)?;
		let parameters = DefaultExtrinsicParamsBuilder::new()
			.nonce(nonce)
			.mortal_from_unchecked(SIGNED_LIFETIME.into(), born, hash)
			.build();
		let transactions = self.at.transactions();
		let call = transactions.from_call_data_bytes(call).map_err(node)?;
		let mut signable = transactions.create_signable_offline(&call, parameters).map_err(node)?;
		let signed = signable.sign(signer).map_err(node)?.into_encoded();
		Ok((signed, u32::try_from(born).map_err(node)?.saturating_add(SIGNED_LIFETIME)))
	}

	/// How long each waited for its block, if it is in any up to the last one; and the first refusal.
	async fn wait(
		&self,
		transactions: Vec<Vec<u8>>,
		over: Duration,
		last: u32,
	) -> Result<(Vec<Option<Duration>>, Option<String>), Failure> {
		let mut heads = self.watcher.chain_subscribe_all_heads().await.map_err(node)?;
		let step = over / u32::try_from(transactions.len()).map_err(node)?.max(1);
		let (began, refusal) = (Instant::now(), Arc::new(OnceLock::new()));
		let (mut sending, mut ways) = (JoinSet::new(), HashMap::new());
		for ((place, transaction), rpc) in (0u32..).zip(transactions).zip(self.senders.iter().cycle()) {
			let turn = began + step * place;
			ways.insert(H256(blake2_256(&transaction)), (turn, None));
			sending.spawn(until_taken(rpc.clone(), transaction, turn, refusal.clone()));
		}
		while ways.values().any(|(_, waited)| waited.is_none()) {
			let Ok(head) = timeout(SILENCE, heads.next()).await else { break };
			let header = head.ok_or_else(|| node("it ended the connection"))?.map_err(node)?;
			let seen = Instant::now();
			for hash in self.hashes(H256(blake2_256(&header.encode()))).await? {
				if let Some((turn, waited)) = ways.get_mut(&hash) {
					waited.get_or_insert(seen.saturating_duration_since(*turn));
				}
			}
			if header.number > u64::from(last) {
				break;
			}
		}
		let waits = ways.into_values().map(|(_, waited)| waited).collect();
		Ok((waits, refusal.get().cloned()))
	}
}

/// Submits at its time, and again as long as the node refuses it.
async fn until_taken(rpc: Rpc, transaction: Vec<u8>, turn: Instant, refusal: Arc<OnceLock<String>>) {
	sleep_until(turn).await;
	while let Err(rpcs::Error::User(reason)) = rpc.author_submit_extrinsic(&transaction).await {
		refusal.get_or_init(|| in_words(&reason));
		sleep(RETRY).await;
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn what_is_due_follows_the_time_and_not_the_answers() {
		let at = |milliseconds| due(150, Duration::from_millis(milliseconds));
		assert_eq!([0, 6, 7, 1_000, 60_000].map(at), [0, 0, 1, 150, 9_000]);
	}

	#[test]
	fn those_that_died_are_counted_and_have_no_wait() {
		let seconds = |seconds| Some(Duration::from_secs(seconds));
		let waits = Waits::of(&[seconds(9), None, seconds(2), seconds(4), None], None);
		let expected =
			Waits { sent: 5, died: 2, refusal: None, median_ms: Some(4_000), worst_ms: Some(9_000) };
		assert_eq!(waits, expected);
		let none = Waits::of(&[None], Some("the pool is full".into()));
		assert_eq!((none.sent, none.died, none.median_ms, none.worst_ms), (1, 1, None, None));
	}

	#[test]
	fn an_answer_is_a_refusal_or_a_connection_that_gave_up() {
		let mut answers = Answers::default();
		assert!(answers.note(Ok(H256::zero())).is_err(), "nothing false is taken");
		let refusal = || rpcs::Error::User(rpcs::UserError { code: 1010, message: "bad".into(), data: None });
		for answer in [refusal(), rpcs::Error::DisconnectedWillReconnect("gone".into()), refusal()] {
			answers.note(Err(answer)).expect("is counted");
		}
		assert_eq!(answers.reasons.values().sum::<u64>(), 2);
		assert_eq!(answers.given_up, 1);
		assert!(answers.reason.is_some());
	}
}
