use crate::node::{Receipt, Transaction};
use serde_json::{Value, json};
use std::{
	borrow::Cow,
	path::{Path, PathBuf},
};

/// Why a command did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
	/// The chain refused: the error by the name that the pallet gives it, and how to avoid it.
	#[error("refused: {name}. {explanation}")]
	Refused {
		/// `Pallet.Error`, or the name of a general refusal.
		name: String,
		/// What to do about it.
		explanation: String,
	},

	/// The argument or file is not what the command needs.
	#[error("{name}: {explanation}")]
	Input {
		/// What is wrong, in a word.
		name: Cow<'static, str>,
		/// What to do about it.
		explanation: String,
	},

	/// Nothing failed: the transaction is in a file, and waits for a key that is elsewhere.
	#[error("written for its signature: {}", .0.display())]
	SignedElsewhere(PathBuf, Box<Transaction>),

	/// The connection or the node failed after a transaction was sent. A block may include it all the same.
	#[error("{name}: {explanation}", name = self.name(), explanation = self.interruption())]
	Interrupted {
		/// The transaction, and the blocks that may include it.
		receipt: Receipt,
		/// What failed.
		reason: String,
		/// The file with the secret of what was sent.
		kept: Option<PathBuf>,
	},

	/// No node answers, or it is not one of this chain.
	#[error("no node: {0}")]
	NoNode(String),

	/// The connection or the node failed in the middle of something.
	#[error("the node failed: {0}")]
	Node(String),
}

impl From<cadena_constancia::Refusal> for Failure {
	fn from(refusal: cadena_constancia::Refusal) -> Self {
		Self::Refused { name: refusal.name.into(), explanation: refusal.explanation }
	}
}

impl Failure {
	/// A bad argument or file.
	pub fn input(name: impl Into<Cow<'static, str>>, explanation: impl Into<String>) -> Self {
		Failure::Input { name: name.into(), explanation: explanation.into() }
	}

	/// The same about a file that was read: it is the input that is bad.
	pub fn of_file(self) -> Self {
		match self {
			Failure::Refused { name, explanation } => Failure::Input { name: name.into(), explanation },
			other => other,
		}
	}

	/// The same of an act whose secret is in a file.
	pub fn keeping(self, file: &Path) -> Self {
		match self {
			Failure::Interrupted { receipt, reason, .. } => {
				Failure::Interrupted { receipt, reason, kept: Some(file.to_owned()) }
			}
			other => other,
		}
	}

	/// What is known of a transaction that was sent, and how to look again.
	fn interruption(&self) -> String {
		let Failure::Interrupted { receipt, reason, kept } = self else { return String::new() };
		let until = receipt.blocks.map(|(_, last)| format!(", until block {last}")).unwrap_or_default();
		let kept = kept.as_ref().map(|file| format!(" Its secret is in {}: keep it.", file.display()));
		format!(
			"the transaction was sent, and may be included or not{until}: {reason}.{} Send nothing again before you look: `cadena \
			 --resume {receipt}`",
			kept.unwrap_or_default()
		)
	}

	/// The exit code: 1 refused, 2 bad input, 3 no node.
	pub fn exit_code(&self) -> u8 {
		match self {
			Failure::Refused { .. } | Failure::Node(_) | Failure::Interrupted { .. } => 1,
			Failure::Input { .. } => 2,
			Failure::NoNode(_) => 3,
			Failure::SignedElsewhere(..) => 0,
		}
	}

	/// The name by which scripts tell failures apart.
	pub fn name(&self) -> &str {
		match self {
			Failure::Refused { name, .. } => name,
			Failure::Input { name, .. } => name,
			Failure::NoNode(_) => "NoNode",
			Failure::Node(_) => "NodeFailed",
			Failure::Interrupted { .. } => "Interrupted",
			Failure::SignedElsewhere(..) => "SignedElsewhere",
		}
	}

	/// As one JSON document.
	pub fn to_json(&self) -> Value {
		let explanation = match self {
			Failure::Refused { explanation, .. } | Failure::Input { explanation, .. } => explanation,
			Failure::NoNode(reason) | Failure::Node(reason) => reason,
			Failure::SignedElsewhere(..) => "the transaction waits for its signature",
			Failure::Interrupted { receipt, kept, .. } => {
				let error = json!({
					"name": self.name(),
					"explanation": self.interruption(),
					"transaction": format!("{:#x}", receipt.hash),
					"lastBlock": receipt.blocks.map(|(_, last)| last),
					"resume": receipt.to_string(),
					"kept": kept.as_ref().map(|file| file.display().to_string()),
				});
				return json!({ "error": error });
			}
		};
		json!({ "error": { "name": self.name(), "explanation": explanation } })
	}
}
