//! What the council of a network of four authorities does to the network: it changes the set of authorities, upgrades the runtime,
//! and restores finality; and what the chain does by itself with an authority that equivocates.

use anyhow::{Context, Result, ensure};
use cadena_zombienet::{
	Account, Chain, Load, Network, Node, seconds_since,
	subxt::ext::codec::{Decode, Encode},
	until,
};
use finality_grandpa::{Equivocation, Message, Prevote};
use serde_json::{Value, json};
use sp_consensus_grandpa::{
	AuthorityPair, EquivocationProof, SetId, check_equivocation_proof, localized_payload,
};
use sp_core::{H256, Pair, bytes::from_hex, storage::well_known_keys::CODE};
use sp_maybe_compressed_blob::{CODE_BLOB_BOMB_LIMIT, compress_strongly, decompress};
use std::{collections::HashSet, fs, path::Path, time::Instant};
use tokio::task::spawn_blocking;

const FOLDER: &str = env!("CARGO_TARGET_TMPDIR");
/// Transfers per second.
const RATE: u32 = 20;
/// Two thirds of the six seats.
const SEATS: [&str; 4] = ["Alice", "Bob", "Charlie", "Dave"];

/// Two thirds of the council give the same command one after the other.
async fn decide(node: &Node, act: &[&str]) -> Result<()> {
	let mut answer = Value::Null;
	for seat in SEATS {
		answer = node.cadena(Some(seat), &[&["council"], act].concat()).await?;
	}
	ensure!(answer["done"] == true, "the last vote carries it out: {answer}");
	Ok(())
}

/// Waits until the set has one authority and has not the other.
async fn until_set(chain: &Chain, present: Account, absent: Account) -> Result<()> {
	let ask = async || {
		let set = chain.authorities(chain.best_hash().await?).await?;
		Ok((set.contains(&present) && !set.contains(&absent)).then_some(()))
	};
	until("the set has changed", ask).await
}

/// The numbers of the agencies whose nodes are the set.
async fn agencies(node: &Node) -> Result<Vec<Value>> {
	let listed = node.cadena(None, &["authority", "list"]).await?;
	let nodes = listed["nodes"].as_array().context("it lists the nodes")?;
	Ok(nodes.iter().filter(|node| node["status"] == "authority").map(|node| node["agency"].clone()).collect())
}

/// The authorities that author in the next 12 blocks, after which these are final.
async fn authors(chain: &Chain) -> Result<Vec<Account>> {
	let first = chain.best().await?;
	chain.until_finalized(first + 12).await?;
	let slots = chain.slots(first, first + 12).await?;
	Ok(slots.iter().filter(|slot| slot.block.is_some()).map(|slot| slot.authority).collect())
}

#[tokio::test]
async fn rotation() -> Result<()> {
	let folder = Path::new(FOLDER).join("rotation");
	let mut network = Network::start("local-4.toml", &folder).await?;
	let (alice, dave) = (network.node("alice")?, network.node("dave")?);
	let chain = alice.chain().await?;
	let eve = network.add("eve", &[]).await?;

	let words = ["authority", "rotate-keys", "--node", "dev:Eve//stash", "--agency", "4"];
	let document = eve.cadena(None, &words).await?;
	let file = folder.join("eve.json").display().to_string();
	fs::write(&file, document.to_string())?;
	eve.cadena(Some("Eve"), &["authority", "register", &file]).await?;
	// Aura's key comes first.
	let keys = from_hex(document["keys"].as_str().context("it prints the keys")?)?;
	let entering = Account::decode(&mut &keys[..])?;
	let leaving = dave.aura_key()?;

	decide(&alice, &["admit", "dev:Eve//stash"]).await?;
	decide(&alice, &["remove", "dev:Dave//stash"]).await?;
	let (began, decided) = (Instant::now(), chain.best().await?);
	until_set(&chain, entering, leaving).await?;
	let changed = seconds_since(began);
	let blocks = chain.best().await? - decided;
	let authors = authors(&chain).await?;
	assert!(authors.contains(&entering), "who entered authors");
	assert!(!authors.contains(&leaving), "who left does not");
	let measured = json!({
		"test": "rotation",
		"secondsFromDecisionToChange": changed,
		"blocksFromDecisionToChange": blocks,
		"slotsMissed": chain.missed(decided, chain.best().await?).await?,
		"agenciesOfTheSet": agencies(&alice).await?,
	});
	println!("measured: {measured}");
	network.end().await
}

/// Signs two votes of an authority against each other in one round of the set in which the nodes vote, and has them reported.
async fn report_double_vote(node: &Node, chain: &Chain, name: &str) -> Result<()> {
	let listed = node.cadena(None, &["authority", "list"]).await?;
	let set: SetId = listed["grandpaSet"].as_u64().context("the node votes")?;
	let at = chain.best_hash().await?;
	let pair = AuthorityPair::from_string(&format!("//{name}"), None)?;
	let (round, height) = (1, chain.best().await?);
	let vote = |target| {
		let vote = Prevote { target_hash: H256::repeat_byte(target), target_number: height };
		let signed = pair.sign(&localized_payload(round, set, &Message::Prevote(vote.clone())));
		(vote, signed)
	};
	let equivocation =
		Equivocation { round_number: round, identity: pair.public(), first: vote(1), second: vote(2) };
	let proof = EquivocationProof::new(set, equivocation.into());
	ensure!(check_equivocation_proof(proof.clone()), "the proof is sound");
	let owner: Option<Vec<u8>> =
		chain.call("GrandpaApi_generate_key_ownership_proof", (set, pair.public()), at).await?;
	let owner = owner.context("the key is of the set")?;
	chain.submit("Ferdie", "Grandpa", "report_equivocation", &[proof.encode(), owner].concat()).await
}

#[tokio::test]
async fn equivocator_removed() -> Result<()> {
	let network = Network::start("local-4.toml", &Path::new(FOLDER).join("equivocator_removed")).await?;
	let (alice, dave) = (network.node("alice")?, network.node("dave")?);
	let chain = alice.chain().await?;
	chain.until_finalized(1).await?;

	let (began, first) = (Instant::now(), chain.best().await?);
	report_double_vote(&alice, &chain, "Dave").await?;
	let reported = seconds_since(began);
	until_set(&chain, alice.aura_key()?, dave.aura_key()?).await?;
	let removed = seconds_since(began);
	assert!(!authors(&chain).await?.contains(&dave.aura_key()?), "the equivocator authors no more");
	let offences = async || Ok((alice.metric("cadena_offences_recorded").await? == 1.0).then_some(()));
	until("the metric shows the offence", offences).await?;
	let measured = json!({
		"test": "equivocator_removed",
		"secondsToReport": reported,
		"secondsToRemoval": removed,
		"slotsMissed": chain.missed(first, chain.best().await?).await?,
		"agenciesOfTheSet": agencies(&alice).await?,
	});
	println!("measured: {measured}");
	network.end().await
}

/// The code of the same runtime with the next version, which it holds both as a value and encoded in its metadata.
fn successor(code: &[u8], version: u32) -> Result<Vec<u8>> {
	// The versions of authoring and of the implementation, which are 1, surround it.
	let bytes = |version: u32| [1, version, 1].map(u32::to_le_bytes).concat();
	let (old, new) = (bytes(version), bytes(version + 1));
	let mut code = decompress(code, CODE_BLOB_BOMB_LIMIT)?.into_owned();
	let places: Vec<_> = (0..code.len() - old.len()).filter(|at| code[*at..].starts_with(&old)).collect();
	ensure!(!places.is_empty(), "the code holds its version");
	for place in places {
		code[place..place + new.len()].copy_from_slice(&new);
	}
	compress_strongly(&code, CODE_BLOB_BOMB_LIMIT).context("it is as small as before")
}

#[tokio::test]
async fn upgrade_under_load() -> Result<()> {
	let folder = Path::new(FOLDER).join("upgrade_under_load");
	let network = Network::start("local-4.toml", &folder).await?;
	let alice = network.node("alice")?;
	let chain = alice.chain().await?;
	chain.until_finalized(1).await?;

	let version = chain.spec_version().await?;
	let code = chain.rpc.state_get_storage(CODE, None).await?.context("a chain has code")?;
	let file = folder.join("successor.wasm").display().to_string();
	// It takes long, and the connection must be answered meanwhile.
	let successor = spawn_blocking(move || successor(&code, version)).await??;
	fs::write(&file, successor)?;
	let first = chain.finalized().await?;
	let load = Load::start(alice.url().to_owned(), RATE);
	let began = Instant::now();
	let (last, others) = SEATS.split_last().context("there are seats")?;
	for seat in others {
		alice.cadena(Some(seat), &["council", "upgrade", &file, "--no-wait"]).await?;
	}
	let done = alice.cadena(Some(last), &["council", "upgrade", &file]).await?;
	let seconds = seconds_since(began);
	assert_eq!(done["runtime"]["version"], version + 1);
	let upgraded = chain.best().await?;
	chain.until_finalized(upgraded + 10).await?;

	let sent = load.stop().await?;
	chain.until_finalized(chain.best().await? + 10).await?;
	let end = chain.finalized().await?;
	let included = chain.extrinsics(first, end).await?;
	let after = chain.extrinsics(upgraded, end).await?;
	let count = |blocks: &HashSet<_>| sent.iter().filter(|hash| blocks.contains(*hash)).count();
	assert!(count(&after) > 0, "transfers flow after the upgrade");
	for node in network.nodes() {
		let own = node.chain().await?;
		own.until_finalized(end).await?;
		assert_eq!(own.spec_version().await?, version + 1, "{} runs the new version", node.name());
		assert_eq!(own.hash(end).await?, chain.hash(end).await?, "{} has the same chain", node.name());
	}
	let slots = chain.slots(first, end).await?;
	let measured = json!({
		"test": "upgrade_under_load",
		"versions": [version, version + 1],
		"secondsFromFirstVote": seconds,
		"blocks": end - first,
		"slotsMissed": slots.iter().filter(|slot| slot.block.is_none()).count(),
		"transfersAccepted": sent.len(),
		"transfersFinal": count(&included),
		"transfersFinalAfterUpgrade": count(&after),
	});
	println!("measured: {measured}");
	network.end().await
}

#[tokio::test]
async fn stalled_finality_rescue() -> Result<()> {
	let network = Network::start("local-4.toml", &Path::new(FOLDER).join("stalled_finality_rescue")).await?;
	let (alice, bob) = (network.node("alice")?, network.node("bob")?);
	let chain = alice.chain().await?;
	chain.until_finalized(1).await?;

	for name in ["charlie", "dave"] {
		network.node(name)?.kill()?;
	}
	let killed = chain.best().await?;
	chain.until_best(killed + 5).await?;
	let finalized = chain.finalized().await?.max(bob.chain().await?.finalized().await?);
	chain.until_best(killed + 10).await?;
	assert_eq!(chain.finalized().await?, finalized, "two of four finalise nothing");

	let began = Instant::now();
	let listed = alice.cadena(None, &["authority", "list"]).await?;
	let set = listed["grandpaSet"].as_u64().context("the node votes")?.to_string();
	let lost = ["--lost", "dev:Charlie//stash", "--lost", "dev:Dave//stash", "--minimum", "2"];
	let last = finalized.to_string();
	decide(&alice, &[&["rescue"], &lost[..], &["--finalized", &last, "--set-id", &set]].concat()).await?;
	let decided = seconds_since(began);
	chain.until_finalized(finalized + 1).await?;
	let resumed = seconds_since(began);
	// A rescue shortens the sessions.
	decide(&alice, &["rules", "--session-blocks", "15"]).await?;
	let authors = authors(&chain).await?;
	let own = bob.chain().await?;
	let height = chain.finalized().await?;
	own.until_finalized(height).await?;
	assert_eq!(own.hash(height).await?, chain.hash(height).await?, "both finalise the same");
	// The chain and the nodes count the same sets, so that equivocations are still proven.
	let counted: SetId = chain.call("GrandpaApi_current_set_id", (), chain.best_hash().await?).await?;
	let listed = alice.cadena(None, &["authority", "list"]).await?;
	assert_eq!(listed["grandpaSet"], counted, "the chain and the nodes count the same sets");
	report_double_vote(&alice, &chain, "Bob").await?;
	let measured = json!({
		"test": "stalled_finality_rescue",
		"secondsToDecide": decided,
		"secondsToFinality": resumed,
		"blocksWithoutFinality": height - finalized,
		"slotsMissed": chain.missed(killed, height).await?,
		"grandpaSet": counted,
		"authorsAfterwards": authors.iter().collect::<HashSet<_>>().len(),
	});
	println!("measured: {measured}");
	network.end().await
}
