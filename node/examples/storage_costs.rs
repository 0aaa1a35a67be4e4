//! Measures what a read and a write of the state cost in the node's database, from which the runtime's `DbWeight` is set:
//! `cargo run --release --package cadena-node --example storage_costs [ACCOUNTS]`. Prints JSON, in nanoseconds a key.
//!
//! The database is the node's own, ParityDB with the pruning of a default node, and holds the balances of so many accounts.
//! The trie cache is off, so that every read descends from the root. Reads are of every account, in random order. Writes
//! are of blocks that each overwrite random accounts, as an import does: the new root, the commit, the finality of the block
//! and the pruning of an old one, one block after the other without pause, so that the database's own threads must keep up.

use cadena_runtime::{Hash, Header, opaque::Block};
use sc_client_api::{Backend as _, BlockImportOperation, NewBlockState, StateBackend, TrieCacheContext};
use sc_client_db::{Backend, BlocksPruning, DatabaseSettings, DatabaseSource, PruningMode};
use sp_io::hashing::{blake2_128, blake2_256, twox_128};
use sp_runtime::{StateVersion, Storage, traits::Header as _};
use std::{
	error::Error,
	time::{Duration, Instant},
};

const ACCOUNTS: u32 = 200_000;
/// Blocks whose state is kept; so many are written before measuring, so that each that follows prunes one.
const PRUNING: u32 = 256;
const CANONICALIZATION_DELAY: u64 = 4_096;
const MEASURED_BLOCKS: u32 = 100;
/// How many accounts a block overwrites.
const BATCHES: [u32; 3] = [100, 1_000, 5_000];

fn key(account: u32) -> Vec<u8> {
	let account = blake2_256(&account.to_le_bytes());
	[&twox_128(b"System")[..], &twox_128(b"Account"), &blake2_128(&account), &account].concat()
}

/// As long as an account's record, and never the same.
fn value(seed: u64) -> Vec<u8> {
	let noise = blake2_256(&seed.to_le_bytes());
	[&noise[..], &noise, &noise[..16]].concat()
}

struct Chain {
	backend: Backend<Block>,
	number: u32,
	best: Hash,
}

impl Chain {
	fn commit(
		&mut self,
		mut operation: <Backend<Block> as sc_client_api::Backend<Block>>::BlockImportOperation,
		state_root: Hash,
		state: NewBlockState,
	) -> Result<(), Box<dyn Error>> {
		let header = Header::new(self.number, Hash::default(), state_root, self.best, Default::default());
		let hash = header.hash();
		operation.set_block_data(header, Some(vec![]), None, None, state, true)?;
		self.backend.commit_operation(operation)?;
		self.number += 1;
		self.best = hash;
		Ok(())
	}

	fn begin(backend: Backend<Block>, accounts: u32) -> Result<Self, Box<dyn Error>> {
		let mut chain = Self { backend, number: 0, best: Hash::default() };
		let top = (0..accounts).map(|account| (key(account), value(account.into()))).collect();
		let mut operation = chain.backend.begin_operation()?;
		let genesis = Storage { top, children_default: Default::default() };
		let state_root = operation.set_genesis_state(genesis, true, StateVersion::V1)?;
		chain.commit(operation, state_root, NewBlockState::Final)?;
		Ok(chain)
	}

	/// Appends a block with these changes and finalises it.
	fn append(&mut self, changes: &[(Vec<u8>, Vec<u8>)]) -> Result<(), Box<dyn Error>> {
		let mut operation = self.backend.begin_operation()?;
		self.backend.begin_state_operation(&mut operation, self.best)?;
		let state = self.backend.state_at(self.best, TrieCacheContext::Trusted)?;
		let delta = changes.iter().map(|(key, value)| (&key[..], Some(&value[..])));
		let (state_root, update) = state.storage_root(delta, StateVersion::V1);
		operation.update_db_storage(update)?;
		self.commit(operation, state_root, NewBlockState::Best)?;
		self.backend.finalize_block(self.best, None)?;
		Ok(())
	}

	/// Appends a block that overwrites random accounts; how long that took.
	fn overwrite(&mut self, accounts: u32, batch: u32) -> Result<Duration, Box<dyn Error>> {
		let random = |n: u32| {
			let noise = blake2_256(&[self.number.to_le_bytes(), n.to_le_bytes()].concat());
			u32::from_le_bytes([noise[0], noise[1], noise[2], noise[3]]) % accounts
		};
		let seed = u64::from(self.number) << 32;
		let changes: Vec<_> = (0..batch).map(|n| (key(random(n)), value(seed + u64::from(n)))).collect();
		let start = Instant::now();
		self.append(&changes)?;
		Ok(start.elapsed())
	}

	fn read(&self, keys: &[Vec<u8>]) -> Result<Vec<Duration>, Box<dyn Error>> {
		let state = self.backend.state_at(self.best, TrieCacheContext::Trusted)?;
		let mut times = Vec::with_capacity(keys.len());
		for key in keys {
			let start = Instant::now();
			let value = state.storage(key)?;
			times.push(start.elapsed());
			assert!(value.is_some(), "every account has a record");
		}
		Ok(times)
	}
}

/// Mean, median and 99th percentile, as JSON.
fn summary(mut times: Vec<Duration>, keys: u32) -> String {
	times.sort();
	let nanos = |time: Duration| (time / keys).as_nanos();
	let mean = times.iter().sum::<Duration>() / u32::try_from(times.len()).unwrap_or(u32::MAX);
	let [median, p99] = [50, 99].map(|percent| times[times.len() * percent / 100]);
	format!(r#"{{"mean": {}, "median": {}, "p99": {}}}"#, nanos(mean), nanos(median), nanos(p99))
}

fn main() -> Result<(), Box<dyn Error>> {
	let accounts = std::env::args().nth(1).map_or(Ok(ACCOUNTS), |text| text.parse())?;
	let folder = tempfile::tempdir()?;
	let backend = Backend::new(
		DatabaseSettings {
			trie_cache_maximum_size: None,
			state_pruning: Some(PruningMode::blocks_pruning(PRUNING)),
			source: DatabaseSource::ParityDb { path: folder.path().into() },
			blocks_pruning: BlocksPruning::KeepFinalized,
			pruning_filters: vec![],
			metrics_registry: None,
		},
		CANONICALIZATION_DELAY,
	)?;
	let mut chain = Chain::begin(backend, accounts)?;

	let mut writes = Vec::new();
	for batch in BATCHES {
		for _ in 0..PRUNING {
			chain.overwrite(accounts, batch)?;
		}
		let times =
			(0..MEASURED_BLOCKS).map(|_| chain.overwrite(accounts, batch)).collect::<Result<_, _>>()?;
		writes.push(format!(r#""{batch}": {}"#, summary(times, batch)));
	}

	let mut keys: Vec<_> = (0..accounts).map(key).collect();
	keys.sort_by_key(|key| blake2_128(key));
	chain.read(&keys)?;
	let read = summary(chain.read(&keys)?, 1);
	println!(
		r#"{{"accounts": {accounts}, "read": {read}, "write_by_keys_a_block": {{{}}}}}"#,
		writes.join(", ")
	);
	Ok(())
}
