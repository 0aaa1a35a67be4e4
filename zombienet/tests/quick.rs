//! What a network of four authorities does, and how it bears the crash of one of them.

use anyhow::Result;
use cadena_zombienet::{Load, Network, find_binary, folder, seconds_since, until};
use serde_json::json;
use std::{path::Path, process::Command, time::Instant};

const FOLDER: &str = env!("CARGO_TARGET_TMPDIR");
/// Seconds per slot.
const SLOT: f64 = 2.0;
/// Transfers per second.
const RATE: u32 = 20;

#[test]
fn a_missing_binary_is_named_with_what_to_do() {
	let error = find_binary(Path::new("/nonexistent"), "cadena-node").expect_err("there is none").to_string();
	assert!(error.contains("/nonexistent/cadena-node"), "{error}");
	assert!(error.contains("make build") && error.contains("CADENA_BIN"), "{error}");
}

#[tokio::test]
async fn blocks_and_finality() -> Result<()> {
	let network = Network::start("local-4.toml", &Path::new(FOLDER).join("blocks_and_finality")).await?;
	let chain = network.node("alice")?.chain().await?;

	chain.until_finalized(1).await?;
	let first = chain.finalized().await?;
	let last = first + 20;
	let mut lags = Vec::new();
	let watch = async || {
		let best = chain.best().await?;
		lags.push(best - chain.finalized().await?);
		Ok((best >= last).then_some(()))
	};
	until("20 more blocks follow", watch).await?;
	chain.until_finalized(last).await?;

	let slots = chain.slots(first, last).await?;
	for node in network.nodes() {
		let key = node.aura_key()?;
		let authored = slots.iter().any(|slot| slot.authority == key && slot.block.is_some());
		assert!(authored, "{} authors", node.name());
		let own = node.chain().await?;
		own.until_finalized(last).await?;
		assert_eq!(own.hash(last).await?, chain.hash(last).await?, "{} finalises the same", node.name());
	}
	let check = folder().join("../ops/check-metrics");
	let checked = Command::new("node").arg(check).arg(network.node("alice")?.metrics_url()?).output()?;
	assert!(checked.status.success(), "alerts and dashboard: {}", String::from_utf8_lossy(&checked.stderr));
	let blocks = slots.iter().filter(|slot| slot.block.is_some()).count();
	let measured = json!({
		"test": "blocks_and_finality",
		"blocks": blocks,
		"slotsMissed": slots.len() - blocks,
		"blocksPerSecond": blocks as f64 / (slots.len() as f64 * SLOT),
		"finalityLagBlocks": {
			"mean": f64::from(lags.iter().sum::<u32>()) / lags.len() as f64,
			"max": lags.iter().max(),
		},
	});
	println!("measured: {measured}");
	network.end().await
}

#[tokio::test]
async fn crash_under_load() -> Result<()> {
	let network = Network::start("local-4.toml", &Path::new(FOLDER).join("crash_under_load")).await?;
	let (alice, charlie) = (network.node("alice")?, network.node("charlie")?);
	let chain = alice.chain().await?;
	chain.until_finalized(1).await?;

	let first = chain.finalized().await?;
	let load = Load::start(alice.url().to_owned(), RATE);
	chain.until_best(first + 8).await?;
	charlie.kill()?;
	let killed = chain.best().await?;
	chain.until_best(killed + 9).await?;

	let began = Instant::now();
	let restarted = chain.best().await?;
	charlie.start().await?;
	let own = charlie.chain().await?;
	let caught_up = async || Ok((own.best().await? + 1 >= chain.best().await?).then_some(()));
	until("it caught up", caught_up).await?;
	let caught_up = seconds_since(began);
	let key = charlie.aura_key()?;
	let authors = async || {
		let slots = chain.slots(restarted, chain.best().await?).await?;
		Ok(slots.iter().find(|slot| slot.authority == key && slot.block.is_some()).map(|slot| slot.number))
	};
	let resumed_slot = until("it authors again", authors).await?;
	let resumed = seconds_since(began);

	let sent = load.stop().await?;
	chain.until_included(first, &sent).await?;
	let slots = chain.slots(killed, chain.finalized().await?).await?;
	let missed = slots.iter().filter(|slot| slot.block.is_none() && slot.number <= resumed_slot);
	let (by_the_crashed, by_others): (Vec<_>, Vec<_>) = missed.partition(|slot| slot.authority == key);
	assert!(!by_the_crashed.is_empty(), "its slots were missed");
	let measured = json!({
		"test": "crash_under_load",
		"slotsMissed": { "byTheCrashed": by_the_crashed.len(), "byOthers": by_others.len() },
		"secondsToCatchUp": caught_up,
		"secondsToAuthor": resumed,
		"transfersFinal": sent.len(),
	});
	println!("measured: {measured}");
	network.end().await
}
