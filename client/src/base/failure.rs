use crate::node::{Receipt, Transaction};
use serde_json::{Value, json};
use std::{
	borrow::Cow,
	fmt,
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
	#[error("Interrupted: {0}")]
	Interrupted(Box<Interruption>),

	/// No node answers, or it is not one of this chain.
	#[error("no node: {0}")]
	NoNode(String),

	/// The connection or the node failed in the middle of something.
	#[error("the node failed: {0}")]
	Node(String),
}

/// What is known of a transaction whose sending was interrupted.
#[derive(Debug)]
pub struct Interruption {
	/// The transaction, and the blocks that may include it.
	pub receipt: Receipt,
	/// What failed.
	pub reason: String,
	/// The file with the secret of what was sent.
	pub kept: Option<PathBuf>,
}

impl fmt::Display for Interruption {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "the transaction was sent, and a block may include it")?;
		if let Some((_, last)) = self.receipt.blocks {
			write!(f, ", until block {last}")?;
		}
		write!(f, ": {}.", self.reason)?;
		if let Some(file) = &self.kept {
			write!(f, " Its secret is in {}: keep it.", file.display())?;
		}
		write!(f, " Look before you send it again: `cadena --resume {}`", self.receipt)
	}
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
	pub fn keeping(mut self, file: &Path) -> Self {
		if let Failure::Interrupted(interruption) = &mut self {
			interruption.kept = Some(file.to_owned());
		}
		self
	}

	/// The exit code: 1 refused, 2 bad input, 3 no node.
	pub fn exit_code(&self) -> u8 {
		match self {
			Failure::Refused { .. } | Failure::Node(_) | Failure::Interrupted(_) => 1,
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
			Failure::Interrupted(_) => "Interrupted",
			Failure::SignedElsewhere(..) => "SignedElsewhere",
		}
	}

	/// As one JSON document.
	pub fn to_json(&self) -> Value {
		let explanation = match self {
			Failure::Refused { explanation, .. } | Failure::Input { explanation, .. } => explanation,
			Failure::NoNode(reason) | Failure::Node(reason) => reason,
			Failure::SignedElsewhere(..) => "the transaction waits for its signature",
			Failure::Interrupted(interruption) => {
				let Interruption { receipt, kept, .. } = &**interruption;
				let error = json!({
					"name": self.name(),
					"explanation": interruption.to_string(),
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

#[cfg(test)]
mod tests {
	use super::*;
	use sp_core::H256;

	#[test]
	fn an_interruption_says_what_is_known_and_how_to_look_again() {
		let receipt = Receipt { hash: H256::repeat_byte(5), blocks: Some((11, 42)) };
		let interruption = Interruption { receipt, reason: "the connection ended".into(), kept: None };
		let failure = Failure::Interrupted(interruption.into()).keeping(Path::new("bid.json"));
		let error = failure.to_json()["error"].clone();
		assert_eq!((error["name"].as_str(), failure.exit_code()), (Some("Interrupted"), 1));
		assert_eq!((&error["lastBlock"], &error["kept"]), (&42.into(), &"bid.json".into()));
		assert_eq!(error["resume"].as_str().and_then(|text| text.parse().ok()), Some(receipt));
		assert!(failure.to_string().contains(&format!("cadena --resume {receipt}")));
		let other = Failure::Node("it".into()).keeping(Path::new("bid.json"));
		assert_eq!(other.name(), "NodeFailed");
	}
}
