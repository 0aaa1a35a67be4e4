//! Four authorities, each a process of its own: what they agree on, and what the loss of one and of two of them does.

use crate::common::{Node, free_port, ok, repository, until};
use cadena_client::base::keys;
use cadena_runtime::{AccountId, Runtime, RuntimeCall, configs::UNIT, pallet_balances};
use codec::{Decode, Encode};
use serde::de::DeserializeOwned;
use sp_core::{Bytes, H256};
use std::{
	collections::BTreeSet,
	process::Command,
	sync::{
		Arc,
		atomic::{AtomicBool, AtomicU32, Ordering},
	},
	time::Duration,
};
use subxt::{
	OnlineClient, SubstrateConfig,
	config::{
		DefaultExtrinsicParamsBuilder,
		substrate::{DigestItem, SubstrateHeader},
	},
	rpcs::{RpcClient, client::RpcParams, rpc_params},
};
use tokio::{
	runtime::Handle,
	task::{JoinHandle, block_in_place},
	time::sleep,
};

const CHECK_METRICS: &str = "ops/check-metrics";
/// Name of Aura in the digest of a block.
const AURA: [u8; 4] = *b"aura";
/// Blocks without finality: more than its usual lag, which is two or three.
const STALLED: u64 = 4;
/// Pause between two transfers.
const PAUSE: Duration = Duration::from_millis(50);
/// Development account that sends the transfers, and no other transaction.
const PAYER: &str = "Ferdie";
/// Development account that receives them, and holds nothing before.
const PAYEE: &str = "Payee";

fn wait_for<T>(answer: impl Future<Output = T>) -> T {
	block_in_place(|| Handle::current().block_on(answer))
}

/// Authority of the preset `local`.
struct Authority {
	name: &'static str,
	key: AccountId,
	node: Node,
	rpc: RpcClient,
}

impl Authority {
	fn start(name: &'static str, more: &[&str]) -> Self {
		let flag = format!("--{}", name.to_lowercase());
		let words = [
			"--chain",
			"local",
			&flag,
			"--validator",
			"--unsafe-force-node-key-generation",
			"--no-mdns",
			"--listen-addr",
			"/ip4/127.0.0.1/tcp/0",
			"--trie-cache-size",
			"67108864",
			"--db-cache",
			"64",
		];
		let node = Node::start_with(&[&words[..], more].concat());
		let key = keys::account(&keys::development(name).expect("a development key"));
		Self { name, key, rpc: Self::connect(&node), node }
	}

	fn connect(node: &Node) -> RpcClient {
		wait_for(RpcClient::from_insecure_url(node.url())).expect("it answers")
	}

	/// Starts a killed node again. The old connection ended with the old process.
	fn restart(&mut self) {
		self.node.restart();
		self.rpc = Self::connect(&self.node);
	}

	fn ask<T: DeserializeOwned>(&self, method: &str, params: RpcParams) -> T {
		wait_for(self.rpc.request(method, params)).unwrap_or_else(|error| panic!("{method}: {error}"))
	}

	fn header(&self, hash: Option<H256>) -> SubstrateHeader<H256> {
		self.ask("chain_getHeader", rpc_params![hash])
	}

	fn best(&self) -> u64 {
		self.header(None).number
	}

	fn finalised(&self) -> u64 {
		let hash = self.ask("chain_getFinalizedHead", rpc_params![]);
		self.header(Some(hash)).number
	}

	/// Hash of the block at a height of the best chain.
	fn hash(&self, height: u64) -> Option<H256> {
		self.ask("chain_getBlockHash", rpc_params![height])
	}

	/// Author of a block: the authority to whom Aura gives its slot.
	fn author(&self, hash: H256) -> AccountId {
		let header = self.header(Some(hash));
		let slot = header.digest.logs.iter().find_map(|item| match item {
			DigestItem::PreRuntime(AURA, slot) => u64::decode(&mut slot.as_slice()).ok(),
			_ => None,
		});
		let parameters = rpc_params!["AuraApi_authorities", "0x", header.parent_hash];
		let keys: Bytes = self.ask("state_call", parameters);
		let keys = Vec::<AccountId>::decode(&mut &keys[..]).expect("a list of keys");
		let turn = slot.expect("a slot") % keys.len() as u64;
		keys[turn as usize].clone()
	}

	/// Authors of the blocks of the best chain above a height.
	fn authors_above(&self, height: u64) -> BTreeSet<AccountId> {
		(height + 1..=self.best()).filter_map(|height| Some(self.author(self.hash(height)?))).collect()
	}
}

/// Height of the longest chain among these nodes.
fn tallest(nodes: &[&Authority]) -> u64 {
	nodes.iter().map(|node| node.best()).max().expect("there are nodes")
}

/// Waits until a height is final on all these nodes, and demands the same block of each.
fn agree(nodes: &[&Authority], height: u64) {
	for node in nodes {
		until(&format!("block {height} is final on {}", node.name), || node.finalised() >= height);
	}
	let hashes: BTreeSet<_> = nodes.iter().map(|node| node.hash(height)).collect();
	assert_eq!(hashes.len(), 1, "one final block at height {height}: {hashes:?}");
}

/// Transfers of one unit each, through one node, until they are stopped.
struct Load {
	sent: Arc<AtomicU32>,
	stop: Arc<AtomicBool>,
	task: JoinHandle<()>,
}

impl Load {
	fn start(url: String) -> Self {
		let (sent, stop) = (Arc::default(), Arc::default());
		let task = tokio::spawn(send(url, Arc::clone(&sent), Arc::clone(&stop)));
		Self { sent, stop, task }
	}

	/// Number of transfers that the node has accepted.
	fn sent(&self) -> u32 {
		assert!(!self.task.is_finished(), "the node accepts every transfer");
		self.sent.load(Ordering::Relaxed)
	}

	async fn stop(self) -> u32 {
		self.stop.store(true, Ordering::Relaxed);
		self.task.await.expect("the node accepts every transfer");
		self.sent.load(Ordering::Relaxed)
	}
}

async fn send(url: String, sent: Arc<AtomicU32>, stop: Arc<AtomicBool>) {
	let rpc = RpcClient::from_insecure_url(url).await.expect("the node answers");
	let api = OnlineClient::<SubstrateConfig>::from_rpc_client(rpc.clone()).await.expect("the same node");
	let transactions = api.at_current_block().await.expect("a final block").transactions();
	let payer = keys::development(PAYER).expect("a development key");
	let payee = keys::account(&keys::development(PAYEE).expect("a development key"));
	let call: RuntimeCall =
		pallet_balances::Call::<Runtime>::transfer_keep_alive { dest: payee.into(), value: UNIT }.into();
	let call = transactions.from_call_data_bytes(&call.encode()).expect("a call of the runtime");
	// One payer has so many places in the pool: the next transfer waits for a block.
	let queue_is_full = format!("Custom error: {}", cadena_runtime::extensions::refusal::QUEUE_IS_FULL.code);
	while !stop.load(Ordering::Relaxed) {
		let nonce = sent.load(Ordering::Relaxed).into();
		let parameters = DefaultExtrinsicParamsBuilder::new().nonce(nonce).immortal().build();
		let mut transfer = transactions.create_signable_offline(&call, parameters).expect("a transaction");
		let signed = transfer.sign(&payer).expect("a signed transaction").into_encoded();
		let accepted = rpc.request::<H256>("author_submitExtrinsic", rpc_params![Bytes(signed)]).await;
		match accepted {
			Err(full) if format!("{full:?}").contains(&queue_is_full) => {}
			accepted => {
				accepted.expect("the node accepts the transfer");
				sent.fetch_add(1, Ordering::Relaxed);
			}
		}
		sleep(PAUSE).await;
	}
}

#[tokio::test(flavor = "multi_thread")]
async fn four_authorities_agree_and_lose_nothing_with_one_or_two_of_them_down() {
	let metrics = free_port().to_string();
	let alice = Authority::start("Alice", &["--prometheus-port", &metrics]);
	let [boot]: [String; 1] = alice.ask("system_localListenAddresses", rpc_params![]);
	let [bob, mut charlie, mut dave] =
		["Bob", "Charlie", "Dave"].map(|name| Authority::start(name, &["--bootnodes", &boot]));

	let load = Load::start(alice.node.url());
	let all = [&alice, &bob, &charlie, &dave];
	let keys: BTreeSet<_> = all.iter().map(|node| node.key.clone()).collect();
	until("every authority authors", || alice.authors_above(0) == keys);
	agree(&all, alice.best());
	let url = format!("http://127.0.0.1:{metrics}/metrics");
	let check =
		Command::new(repository(CHECK_METRICS)).arg(url).output().expect("Node.js runs it: make setup");
	assert!(check.status.success(), "alerts and dashboard: {}", String::from_utf8_lossy(&check.stderr));

	charlie.node.kill();
	let killed = tallest(&[&alice, &bob, &dave]);
	until("three of four finalise", || alice.finalised() > killed);
	let restarted = alice.best();
	charlie.restart();
	until("who was down authors again", || alice.authors_above(restarted).contains(&charlie.key));
	agree(&[&alice, &bob, &charlie, &dave], restarted);

	charlie.node.kill();
	dave.node.kill();
	// No vote of theirs is for a block that neither of the others has by now.
	let killed = tallest(&[&alice, &bob]);
	let (last, before) = (alice.finalised(), load.sent());
	let hash = alice.hash(last);
	until("two of four author", || alice.best().min(bob.best()) >= killed + STALLED);
	until("the node accepts more transfers", || load.sent() > before);
	for node in [&alice, &bob] {
		assert!(node.finalised() <= killed, "two of four finalise nothing new");
	}
	let alone = tallest(&[&alice, &bob]);
	charlie.restart();
	dave.restart();
	let sent = load.stop().await;
	let all = [&alice, &bob, &charlie, &dave];
	agree(&all, alone + 1);
	for node in all {
		assert_eq!(node.hash(last), hash, "what was final has not changed");
	}

	let units = (u128::from(sent) * UNIT).to_string();
	let payee = format!("dev:{PAYEE}");
	for node in all {
		let received = || ok(&node.node.url(), &["account", "show", &payee])["free"]["amount"] == units;
		until(&format!("every transfer is final on {}", node.name), received);
	}
}
