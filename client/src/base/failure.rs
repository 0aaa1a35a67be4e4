use crate::node::Transaction;
use serde_json::{Value, json};
use std::{borrow::Cow, path::PathBuf};

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

	/// The exit code: 1 refused, 2 bad input, 3 no node.
	pub fn exit_code(&self) -> u8 {
		match self {
			Failure::Refused { .. } | Failure::Node(_) => 1,
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
			Failure::SignedElsewhere(..) => "SignedElsewhere",
		}
	}

	/// As one JSON document.
	pub fn to_json(&self) -> Value {
		let explanation = match self {
			Failure::Refused { explanation, .. } | Failure::Input { explanation, .. } => explanation,
			Failure::NoNode(reason) | Failure::Node(reason) => reason,
			Failure::SignedElsewhere(..) => "the transaction waits for its signature",
		};
		json!({ "error": { "name": self.name(), "explanation": explanation } })
	}
}
