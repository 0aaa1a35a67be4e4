//! Constancias: export, verification without a node, and checkpoints.

use super::{
	Answer, Common,
	answer::{Replies, local, reply},
	args::{HexBytes, LegalRfc, OutFile},
};
use cadena_client::{
	Failure,
	base::{
		files,
		json::{self, Hex},
	},
	constancia::{
		self,
		json::{Issued, Verdict},
	},
	efirma,
	node::BlockRef,
};
use cadena_constancia::{Checkpoint, Constancia, TrustRoot};
use cadena_primitives::{TenderId, ballots::BidIndex, orders::OrderId};
use cadena_runtime::{
	Runtime, pallet_efirma::ActId, pallet_legal_persons, pallet_orders, pallet_panels, pallet_tenders,
	pallet_votes,
};
use clap::{Args, Subcommand};
use sp_core::H256;
use std::path::{Path, PathBuf};

/// Answers of the verbs.
pub const REPLIES: Replies = &[
	("act", reply::<Issued>),
	("bid", reply::<Issued>),
	("ballots", reply::<Issued>),
	("award", reply::<Issued>),
	("order", reply::<Issued>),
	("company", reply::<Issued>),
	("item", reply::<Issued>),
	("checkpoint", reply::<constancia::json::Checkpoint>),
];

/// Answer of `cadena verify`, which has no verb.
pub const VERIFY_REPLIES: Replies = &[("", local::<Verdict>)];

/// Where a constancia goes and from where it proves finality.
#[derive(Args, Debug)]
pub struct Output {
	/// Where it is written
	#[arg(long, value_name = "FILE")]
	out: OutFile,
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
	/// Of an authority's order
	Order {
		/// The order's number
		order: OrderId,
		#[command(flatten)]
		output: Output,
	},
	/// Of a legal person: its own account, and who represents it from when to when, or that none of this RFC is registered
	Company {
		/// The legal person's RFC
		rfc: LegalRfc,
		#[command(flatten)]
		output: Output,
	},
	/// Of any storage items, by their keys: also that nothing is stored there
	Item {
		/// The keys, in hexadecimal, as Polkadot.js Apps shows them
		#[arg(required = true)]
		keys: Vec<HexBytes>,
		#[command(flatten)]
		output: Output,
	},
	/// Writes the set of authorities of now, for governance to publish after a forced change
	Checkpoint {
		/// Where it is written
		#[arg(long, value_name = "FILE")]
		out: OutFile,
	},
}

/// What is trusted.
#[derive(Args, Debug)]
pub struct Verify {
	/// The constancia
	file: PathBuf,
	/// The checkpoint that governance published
	#[arg(long, value_name = "FILE")]
	checkpoint: Option<PathBuf>,
}

impl Verb {
	/// File of the checkpoint at which it begins, if it does at one.
	fn checkpoint(&self) -> Option<&Path> {
		let (Self::Act { output, .. }
		| Self::Bid { output, .. }
		| Self::Ballots { output, .. }
		| Self::Award { output, .. }
		| Self::Order { output, .. }
		| Self::Company { output, .. }
		| Self::Item { output, .. }) = self
		else {
			return None;
		};
		output.checkpoint.as_deref()
	}

	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let checkpoint = self.checkpoint().map(read_checkpoint).transpose()?;
		let chain = common.reading().await?;
		let (keys, output) = match self {
			Verb::Act { act, output } => (efirma::keys_of_act(&chain.at().await?, act).await?, output),
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
			Verb::Order { order, output } => {
				(vec![pallet_orders::Orders::<Runtime>::hashed_key_for(order)], output)
			}
			Verb::Company { rfc: LegalRfc(rfc), output } => {
				(vec![pallet_legal_persons::Registry::<Runtime>::hashed_key_for(rfc)], output)
			}
			Verb::Item { keys, output } => (keys.into_iter().map(|HexBytes(key)| key).collect(), output),
			Verb::Checkpoint { out: OutFile(out) } => {
				let at = chain.at().await?;
				let file = constancia::checkpoint(&at).await?;
				let text = file.to_text()?;
				files::replace(&out, text.as_bytes())?;
				let checkpoint = constancia::json::Checkpoint {
					set_id: file.set_id,
					sha256: Hex::of(sp_io::hashing::sha2_256(text.as_bytes())),
				};
				let text = format!(
					"authorities of set {} after block {}; publish the file's SHA-256: {}",
					checkpoint.set_id,
					at.block().number,
					hex::encode(&checkpoint.sha256.0)
				);
				return Answer::at(at.block(), text, checkpoint);
			}
		};
		let origin = match &checkpoint {
			Some(TrustRoot::Checkpoint(checkpoint, sha256)) => Some((checkpoint, *sha256)),
			_ => None,
		};
		let issued = constancia::export(&chain, keys, origin).await?;
		let root = checkpoint.unwrap_or(TrustRoot::Genesis(chain.genesis()));
		let verified = issued.verify(&root)?;
		files::replace(&output.out.0, issued.to_text()?.as_bytes())?;
		let text = format!("constancia of block {} written, and verified", verified.block);
		let block = BlockRef { number: verified.block, hash: verified.hash };
		Answer::at(block, text, Issued { items: issued.items.len() })
	}
}

fn read_checkpoint(path: &Path) -> Result<TrustRoot, Failure> {
	Checkpoint::from_text(&files::read(path)?).map_err(|refusal| Failure::from(refusal).of_file())
}

/// Where the first block's hash is given too, the checkpoint must be of its chain.
fn of_chain(root: TrustRoot, genesis: Option<H256>) -> Result<TrustRoot, Failure> {
	match (&root, genesis) {
		(TrustRoot::Checkpoint(checkpoint, _), Some(genesis)) if checkpoint.genesis.0 != genesis.0 => {
			Err(Failure::input(
				"OtherChain",
				"the checkpoint is of another chain than --genesis or CADENA_GENESIS",
			))
		}
		_ => Ok(root),
	}
}

impl Verify {
	pub fn execute(self, genesis: Option<H256>) -> Result<Answer, Failure> {
		let root = match (&self.checkpoint, genesis) {
			(Some(path), genesis) => of_chain(read_checkpoint(path)?, genesis)?,
			(None, Some(genesis)) => TrustRoot::Genesis(genesis),
			(None, None) => {
				return Err(Failure::input("NoOrigin", "say what you trust: --genesis or --checkpoint"));
			}
		};
		let constancia = Constancia::from_text(&files::read(&self.file)?)
			.map_err(|refusal| Failure::from(refusal).of_file())?;
		let verified = constancia.verify(&root)?;
		let verdict = Verdict::from(&verified);
		Answer::local(in_words(&verdict), verdict)
	}
}

/// The verdict, what else was found, and the items.
fn in_words(verdict: &Verdict) -> String {
	let found = verdict.findings.iter().map(|finding| finding.sentence.clone());
	let items = verdict.items.iter().map(json::name);
	found.chain(items).collect::<Vec<_>>().join("\n  ") + "\n"
}
