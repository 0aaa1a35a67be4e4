//! The chain that one trusts, kept in a file.

use crate::{
	Answer, Common,
	answer::{Replies, reply},
};
use cadena_client::{
	Failure,
	base::{files, json::Hex},
	node::{Trust, default_path},
};
use cadena_constancia::{Checkpoint, TrustRoot};
use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;
use std::path::PathBuf;

/// Answer of `cadena trust`, which has no verb.
pub const REPLIES: Replies = &[("", reply::<Trusted>)];

/// Keeps in a file which chain is trusted, and how far it is proven: later commands prove what they read from there.
#[derive(Args, Debug)]
pub struct Verb {
	/// Begin at this checkpoint, which governance published after authorities were changed by force: compare its SHA-256
	#[arg(long, value_name = "FILE")]
	checkpoint: Option<PathBuf>,
}

/// Chain that is trusted.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Trusted {
	/// The file.
	file: String,
	/// Hash of the chain's first block.
	genesis: Hex,
	/// Number of the set of authorities that was reached.
	set_id: u64,
	/// How many authorities it has.
	authorities: usize,
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let checkpoint = self.checkpoint.as_deref().map(read).transpose()?;
		let path = common.trust.clone().or_else(default_path).ok_or_else(|| {
			Failure::input("NoTrustFile", "there is no folder for settings: say where, by --trust FILE")
		})?;
		let kept = if path.exists() { Some(Trust::read(&path)?) } else { None };
		let other = || {
			let advice = "the file, the checkpoint and --genesis are not of one chain: give another --trust";
			Failure::input("OtherChain", advice)
		};
		let known = common.genesis.or(kept.as_ref().map(Trust::genesis));
		let trust = match (checkpoint, kept) {
			(Some(checkpoint), _) => Trust::from(checkpoint)?.kept_in(&path),
			(None, Some(kept)) => kept,
			(None, None) => {
				let none = || {
					let advice =
						"say which chain you trust: --genesis HASH, from a source that is not the node";
					Failure::input("NoOrigin", advice)
				};
				Trust::of(known.ok_or_else(none)?).kept_in(&path)
			}
		};
		if known.is_some_and(|known| known != trust.genesis()) {
			return Err(other());
		}
		let chain = common.reading_as(Some(trust)).await?;
		let at = chain.at().await?;
		let reached = chain.trust().and_then(|trust| trust.reached().cloned());
		let reached = reached.ok_or_else(|| Failure::Node("it proved nothing".into()))?;
		let trusted = Trusted {
			file: path.display().to_string(),
			genesis: Hex::of(at.genesis()),
			set_id: reached.set_id,
			authorities: reached.authorities.len(),
		};
		let text = format!(
			"chain {:#x}\nproven to block {}, set {} of {} authorities\nkept in {}",
			at.genesis(),
			at.block().number,
			trusted.set_id,
			trusted.authorities,
			trusted.file
		);
		Answer::at(at.block(), text, trusted)
	}
}

fn read(path: &std::path::Path) -> Result<Checkpoint, Failure> {
	match Checkpoint::from_text(&files::read(path)?) {
		Ok(TrustRoot::Checkpoint(checkpoint, _)) => Ok(checkpoint),
		Ok(TrustRoot::Genesis(_)) => Err(Failure::input("MalformedCheckpoint", "it is no checkpoint")),
		Err(refusal) => Err(Failure::from(refusal).of_file()),
	}
}
