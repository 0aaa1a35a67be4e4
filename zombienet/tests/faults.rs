//! What networks bear: two of seven authorities down, a damaged database, and one key in two nodes.

use anyhow::{Context, Result, ensure};
use cadena_zombienet::{HANGS, Load, Network, Node, seconds_since, until};
use serde_json::{Value, json};
use std::{
	collections::BTreeMap,
	fs::{self, OpenOptions},
	path::Path,
	time::{Duration, Instant},
};
use tokio::time::timeout;

const FOLDER: &str = env!("CARGO_TARGET_TMPDIR");
/// Transfers per second.
const RATE: u32 = 20;
/// How long a node with a damaged database is watched.
const ATTEMPT: Duration = Duration::from_secs(30);
const REFUSAL: &str = "a file of the database is cut short";

#[tokio::test]
async fn two_of_seven_down() -> Result<()> {
	let network = Network::start("mx-7.toml", &Path::new(FOLDER).join("two_of_seven_down")).await?;
	let chain = network.node("alice")?.chain().await?;
	chain.until_finalized(1).await?;

	for name in ["ferdie", "one"] {
		network.node(name)?.kill()?;
	}
	let (began, killed) = (Instant::now(), chain.best().await?);
	chain.until_finalized(killed + 14).await?;
	let seconds = seconds_since(began);
	let last = chain.finalized().await?;
	let silent = [network.node("ferdie")?.aura_key()?, network.node("one")?.aura_key()?];
	let slots = chain.slots(killed + 1, last).await?;
	assert!(slots.iter().all(|slot| slot.block.is_none() || !silent.contains(&slot.authority)));
	let measured = json!({
		"test": "two_of_seven_down",
		"blocksFinalWithoutThem": last - killed,
		"secondsForThem": seconds,
		"slotsMissed": slots.iter().filter(|slot| slot.block.is_none()).count(),
	});
	println!("measured: {measured}");
	network.end().await
}

/// Cuts the largest file of a node's database, of those whose names begin so, in half, starts the node
/// once, which goes on or says what to do, and then removes the database.
async fn cut(node: &Node, kind: &str) -> Result<Value> {
	let mut files = Vec::new();
	for entry in fs::read_dir(node.database()?)? {
		let path = entry?.path();
		if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(kind)) {
			files.push((fs::metadata(&path)?.len(), path));
		}
	}
	let (size, file) = files.into_iter().max().with_context(|| format!("it has a {kind}"))?;
	OpenOptions::new().write(true).open(&file)?.set_len(size / 2)?;
	let (status, log) = node.attempt(ATTEMPT).await?;
	ensure!(
		status.is_none_or(|status| status.code() == Some(1) && log.contains(REFUSAL)),
		"a node that gives up says so: {status:?}: {log}"
	);
	let found = log
		.lines()
		.find_map(|line| line.split("Highest known block at #").nth(1)?.trim().parse::<u32>().ok());
	node.purge().await?;
	Ok(json!({
		"file": file.file_name().map(|name| name.to_string_lossy()),
		"bytes": size,
		"bytesLeft": size / 2,
		"refused": status.is_some(),
		"bestBlockFound": found,
		"lastLine": log.lines().last(),
	}))
}

#[tokio::test]
async fn truncated_database() -> Result<()> {
	let network = Network::start("local-4.toml", &Path::new(FOLDER).join("truncated_database")).await?;
	let (alice, dave) = (network.node("alice")?, network.node("dave")?);
	let chain = alice.chain().await?;
	let load = Load::start(alice.url().to_owned(), RATE);
	chain.until_finalized(10).await?;

	let killed = chain.best().await?;
	dave.kill()?;
	let log = cut(&dave, "log").await?;
	dave.start().await?;
	chain.until_finalized(chain.best().await? + 10).await?;
	dave.stop()?;
	// What it leaves may all be in its log: the database makes tables of it when it is opened.
	dave.start().await?;
	dave.stop()?;
	let table = cut(&dave, "table").await?;
	assert_eq!(table["refused"], true, "half a table is refused: {table}");

	let began = Instant::now();
	let restarted = chain.best().await?;
	dave.start().await?;
	let own = dave.chain().await?;
	own.until_finalized(restarted).await?;
	let synced = seconds_since(began);
	assert_eq!(own.hash(restarted).await?, chain.hash(restarted).await?, "it has the same chain");
	let key = dave.aura_key()?;
	let authors = async || {
		let slots = chain.slots(restarted, chain.best().await?).await?;
		Ok(slots.iter().any(|slot| slot.authority == key && slot.block.is_some()).then_some(()))
	};
	until("it authors again", authors).await?;
	let resumed = seconds_since(began);
	load.stop().await?;
	let measured = json!({
		"test": "truncated_database",
		"bestBlockWhenKilled": killed,
		"log": log,
		"table": table,
		"equivocationsLogged": alice.logged("equivocating").await?,
		"slotsMissed": chain.missed(killed, chain.best().await?).await?,
		"blocksToSync": restarted,
		"secondsToSync": synced,
		"secondsToAuthor": resumed,
	});
	println!("measured: {measured}");
	network.end().await
}

#[tokio::test]
async fn same_keys_twice() -> Result<()> {
	let mut network = Network::start("local-4.toml", &Path::new(FOLDER).join("same_keys_twice")).await?;
	let bob = network.node("bob")?;
	let chain = bob.chain().await?;
	chain.until_finalized(1).await?;
	network.add("twin", &["--alice"]).await?;

	let mut heads = chain.client.blocks().subscribe_all().await?;
	let mut blocks = BTreeMap::<u32, usize>::new();
	let first = chain.finalized().await?;
	while chain.finalized().await? < first + 40 {
		let head = timeout(HANGS, heads.next()).await?.context("bob lives")??;
		*blocks.entry(head.number()).or_default() += 1;
	}
	let mut logged = BTreeMap::new();
	let mut counted = BTreeMap::new();
	for name in ["bob", "charlie", "dave"] {
		let node = network.node(name)?;
		logged.insert(name, node.logged("equivocating").await?);
		counted.insert(name, node.metric("cadena_aura_equivocations_total").await?);
	}
	assert!(logged.values().all(|lines| *lines > 0), "the others log the equivocations: {logged:?}");
	assert!(counted.values().all(|count| *count > 0.0), "the others count the equivocations: {counted:?}");
	let measured = json!({
		"test": "same_keys_twice",
		"heights": blocks.len(),
		"heightsWithForks": blocks.values().filter(|count| **count > 1).count(),
		"equivocationsLogged": logged,
		"equivocationsCounted": counted,
		"blocksFinal": chain.finalized().await? - first,
		"slotsMissed": chain.missed(first, chain.finalized().await?).await?,
	});
	println!("measured: {measured}");
	network.end().await
}
