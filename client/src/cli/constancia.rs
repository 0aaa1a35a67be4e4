//! Constancias: export, verification without a node, and checkpoints.

use super::{Answer, Common};
use cadena_client::{
	Failure,
	constancia::{self, Anchor, CheckedAct, CheckedBid, Checkpoint, Constancia},
	efirma::{self, view},
	files,
	view::{moment, practice},
};
use cadena_primitives::{TenderId, ballots::BidIndex};
use cadena_runtime::Runtime;
use clap::{Args, Subcommand};
use pallet_efirma::ActId;
use serde_json::{Value, json};
use sp_core::H256;
use std::{
	fs,
	path::{Path, PathBuf},
};

/// Where a constancia goes and from where it proves finality.
#[derive(Args, Debug)]
pub struct Output {
	/// Where it is written
	#[arg(long, value_name = "FILE")]
	out: PathBuf,
	/// Begin at this checkpoint instead of the chain's first block
	#[arg(long, value_name = "FILE")]
	checkpoint: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Of a signing act: the act, each certificate, whether it was revoked, and its authority
	Act {
		/// The act's number
		act: ActId,
		#[command(flatten)]
		output: Output,
	},
	/// Of a bid: that it was included, and once it was opened, that it was opened as it was sealed
	Bid {
		/// The tender's number
		tender: TenderId,
		/// The bid's number
		bid: BidIndex,
		#[command(flatten)]
		output: Output,
	},
	/// Of how many evaluators and citizens sent ballots on a tender
	Ballots {
		/// The tender's number
		tender: TenderId,
		#[command(flatten)]
		output: Output,
	},
	/// Of a tender's last award
	Award {
		/// The tender's number
		tender: TenderId,
		#[command(flatten)]
		output: Output,
	},
	/// Of any storage items, by their keys: also that nothing is stored there
	Item {
		/// The keys, in hexadecimal, as Polkadot.js Apps shows them
		#[arg(required = true)]
		keys: Vec<String>,
		#[command(flatten)]
		output: Output,
	},
	/// Writes the set of authorities of now, for governance to publish after a forced change
	Checkpoint {
		/// Where it is written
		#[arg(long, value_name = "FILE")]
		out: PathBuf,
	},
}

/// What is trusted.
#[derive(Args, Debug)]
pub struct Verify {
	/// The constancia
	file: PathBuf,
	/// The hash of the chain's first block, from a source that one trusts
	#[arg(long, env = "CADENA_GENESIS", value_name = "HASH", required_unless_present = "checkpoint")]
	genesis: Option<H256>,
	/// The checkpoint that governance published
	#[arg(long, value_name = "FILE")]
	checkpoint: Option<PathBuf>,
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let chain = common.chain().await?;
		let (keys, output) = match self {
			Verb::Act { act, output } => (efirma::keys_of_act(&chain, act).await?, output),
			Verb::Bid { tender, bid, output } => {
				(vec![pallet_tenders::Bids::<Runtime>::hashed_key_for(tender, bid)], output)
			}
			Verb::Ballots { tender, output } => {
				let panel = pallet_panels::Panels::<Runtime>::hashed_key_for(tender);
				(vec![panel, pallet_votes::Polls::<Runtime>::hashed_key_for(tender)], output)
			}
			Verb::Award { tender, output } => {
				// The tender too: an award that was annulled stays on record.
				let award = pallet_tenders::Awards::<Runtime>::hashed_key_for(tender);
				(vec![award, pallet_tenders::Tenders::<Runtime>::hashed_key_for(tender)], output)
			}
			Verb::Item { keys, output } => {
				let keys: Result<Vec<_>, _> = keys.iter().map(|key| parse_key(key)).collect();
				(keys?, output)
			}
			Verb::Checkpoint { out } => {
				let checkpoint = constancia::checkpoint(&chain).await?;
				let text = checkpoint.to_text()?;
				write(&out, &text)?;
				let sha256 = hex::encode(sp_io::hashing::sha2_256(text.as_bytes()));
				let (block, set) = (checkpoint.block, checkpoint.set_id);
				let text = format!(
					"authorities of set {set} after block {block}; publish the file's SHA-256: {sha256}"
				);
				return Ok(Answer::new(text, json!({ "block": block, "setId": set, "sha256": sha256 })));
			}
		};
		let checkpoint = output.checkpoint.as_deref().map(read_checkpoint).transpose()?;
		let origin = match &checkpoint {
			Some(Anchor::Checkpoint(checkpoint, sha256)) => Some((checkpoint, *sha256)),
			_ => None,
		};
		let issued = constancia::export(&chain, keys, origin).await?;
		let anchor = checkpoint.unwrap_or(Anchor::Genesis(chain.genesis()));
		let verified = issued.verify(&anchor)?;
		write(&output.out, &issued.to_text()?)?;
		let text = format!("constancia of block {} written, and verified", verified.block);
		Ok(Answer::new(text, json!({ "block": verified.block, "items": issued.items.len() })))
	}
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
	fs::write(path, text)
		.map_err(|error| Failure::input("UnwritableFile", format!("{}: {error}", path.display())))
}

fn parse_key(text: &str) -> Result<Vec<u8>, Failure> {
	hex::decode(text.trim_start_matches("0x"))
		.map_err(|_| Failure::input("MalformedKey", format!("{text} is not hexadecimal")))
}

fn read_checkpoint(path: &Path) -> Result<Anchor, Failure> {
	Checkpoint::from_text(&files::read(path)?)
}

/// Where the first block's hash is given too, the checkpoint must be of its chain.
fn of_chain(anchor: Anchor, genesis: Option<H256>) -> Result<Anchor, Failure> {
	match (&anchor, genesis) {
		(Anchor::Checkpoint(checkpoint, _), Some(genesis)) if checkpoint.genesis.0 != genesis.0 => {
			Err(Failure::input(
				"OtherChain",
				"the checkpoint is of another chain than --genesis or CADENA_GENESIS",
			))
		}
		_ => Ok(anchor),
	}
}

impl Verify {
	pub fn execute(self) -> Result<Answer, Failure> {
		let anchor = match (&self.checkpoint, self.genesis) {
			(Some(path), genesis) => of_chain(read_checkpoint(path)?, genesis)?,
			(None, Some(genesis)) => Anchor::Genesis(genesis),
			(None, None) => {
				return Err(Failure::input("NoOrigin", "say what you trust: --genesis or --checkpoint"));
			}
		};
		let issued = Constancia::from_text(&files::read(&self.file)?)?;
		let verified = issued.verify(&anchor)?;
		let acts = constancia::check_acts(&verified)?;
		let mut text = format!(
			"genuine: block {} of {} was final and held this\n",
			verified.block,
			moment(verified.clock.legal_time())
		);
		text += &match practice(&verified.clock) {
			None => "  the chain is in earnest: nobody skips its time\n".to_owned(),
			Some(words) => format!("  FOR PRACTICE, of no legal effect: {words}\n"),
		};
		let mut readings = Vec::new();
		for item in &verified.items {
			let reading =
				item.reading.clone().unwrap_or_else(|| json!({ "key": item.key, "value": item.value }));
			text += &format!("  {reading}\n");
			readings.push(reading);
		}
		let mut checked = Vec::new();
		for CheckedAct { act, standings } in &acts {
			let names: Vec<_> = standings.iter().map(|standing| standing.map(view::standing)).collect();
			let said: Vec<_> = names.iter().map(|name| name.unwrap_or("not signed")).collect();
			text += &format!(
				"  every signature of act {act} is by the certificate it names, over this act; when it was put the certificate was: {}\n",
				said.join(", ")
			);
			checked.push(json!({ "act": act, "standings": names }));
		}
		let mut intact = Vec::new();
		for CheckedBid { tender, bid, bidder } in constancia::check_bids(&verified)? {
			text += &format!("  bid {bid} of tender {tender} was opened as {bidder} had sealed it\n");
			intact.push(json!({ "tender": tender, "bid": bid, "bidder": bidder.to_string() }));
		}
		let json: Value = json!({
			"bidsIntact": intact,
			"genesis": verified.genesis,
			"block": verified.block,
			"hash": verified.hash,
			"time": moment(verified.clock.legal_time()),
			"blockTime": moment(verified.clock.block),
			"inEarnest": verified.clock.is_in_earnest(),
			"timesSkipped": verified.clock.skipped.times,
			"items": readings,
			"actsVerified": checked,
		});
		Ok(Answer::new(text, json))
	}
}
