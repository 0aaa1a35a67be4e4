//! Transactions in files: written where the network is, signed where the key is, and delivered.

use crate::{
	Answer, Common,
	answer::{Replies, local, reply},
	waiting,
};
use cadena_client::{
	Failure,
	base::json::{Account, Hex},
	node::{Fate, Receipt, Transaction, Words},
};
use codec::Encode;
use schemars::JsonSchema;
use serde::Serialize;
use sp_core::H256;
use std::{
	io::{IsTerminal, Write},
	path::Path,
};

/// What answers of the options below are about.
pub const NOUN: &str = "transaction";

/// Answers of the options of every verb that write, sign and deliver a transaction.
pub const REPLIES: Replies = &[
	("--offline", local::<Filed>),
	("--sign", local::<Filed>),
	("--deliver", reply::<Delivered>),
	("--resume", reply::<Resumed>),
];

/// Transaction in a file.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Filed {
	/// The file.
	file: String,
	/// Who signs.
	signer: Account,
	/// Hash of the first block of the chain that takes it.
	genesis: Hex,
	/// Version of the runtime that takes it.
	spec_version: u32,
	/// How many transactions the signer has sent before.
	nonce: u32,
	/// First block that takes it no more.
	good_until_block: u32,
	/// Pallet and call.
	act: String,
	/// Arguments of the call by their names.
	arguments: serde_json::Value,
}

impl Filed {
	fn of(path: &Path, transaction: &Transaction) -> Result<Self, Failure> {
		let Words { act, arguments, .. } = transaction.says().clone();
		Ok(Self {
			file: path.display().to_string(),
			signer: Account(transaction.signer()?),
			genesis: Hex::of(transaction.genesis()),
			spec_version: transaction.spec_version(),
			nonce: transaction.nonce(),
			good_until_block: transaction.good_until(),
			act,
			arguments,
		})
	}
}

/// Transaction that was delivered.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Delivered {
	/// What it did.
	#[serde(flatten)]
	filed: Filed,
	/// What happened, as events of the runtime in SCALE.
	events: Vec<Hex>,
}

/// Transaction that was looked for.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Resumed {
	/// Its hash.
	transaction: Hex,
	/// What became of it.
	fate: FateName,
	/// Whether the blocks and what is in them were proven; otherwise the node was believed.
	proven: bool,
	/// Number of the block that includes it, if one does.
	included: Option<u32>,
	/// The chain's refusal by name, where it refused what was asked.
	refusal: Option<String>,
	/// What happened, as events of the runtime in SCALE.
	events: Vec<Hex>,
}

/// What became of a transaction.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FateName {
	/// Included, and done.
	Done,
	/// Included, and refused.
	Refused,
	/// Included; the node keeps no more what it did.
	Included,
	/// Not included so far; it may be later.
	Pending,
	/// Not included in any block that was looked at.
	Absent,
}

/// What it does, and all else that its signature covers.
fn in_words(transaction: &Transaction) -> Result<String, Failure> {
	Ok(format!(
		"{}\nsigned by {} for the chain {:#x}\nas its transaction {} (from 0), under version {} of the runtime, before block {}",
		transaction.says().lines(),
		transaction.signer()?,
		transaction.genesis(),
		transaction.nonce(),
		transaction.spec_version(),
		transaction.good_until()
	))
}

/// What a verb says that wrote its transaction to a file.
pub fn written(path: &Path, transaction: &Transaction) -> Result<Answer, Failure> {
	let text = format!(
		"{}\nwritten to {}: sign it with `cadena --sign`, deliver it within an hour with `cadena --deliver`",
		in_words(transaction)?,
		path.display()
	);
	Answer::local(text, Filed::of(path, transaction)?)
}

/// Hash of the first block of the chain that is trusted, where one is.
fn trusted(common: &Common) -> Result<Option<H256>, Failure> {
	Ok(common.trusted()?.map(|trust| trust.genesis()))
}

/// Reads a transaction, which must be of the chain that is trusted, where one is named.
fn read(path: &Path, genesis: Option<H256>) -> Result<Transaction, Failure> {
	let transaction = Transaction::read(path)?;
	if let Some(genesis) = genesis {
		transaction.ensure_of(genesis)?;
	}
	Ok(transaction)
}

/// Says what became of a transaction that was sent. The command exits 1 unless it was done.
pub async fn resume(common: &Common, receipt: &Receipt) -> Result<Answer, Failure> {
	let chain = common.reading().await?;
	let fate = chain.find(receipt).await?;
	let proven = chain.trust().is_some();
	let (name, at, refusal, events, text) = match fate {
		Fate::Done(done) => {
			let events = done.events.iter().map(|event| Hex(event.encode())).collect();
			let text = format!("done in block {}", done.block.number);
			(FateName::Done, done.block, None, events, text)
		}
		Fate::Refused(block, refusal) => {
			let text = format!("included in block {}, and {refusal}", block.number);
			(FateName::Refused, block, Some(refusal.name().to_owned()), Vec::new(), text)
		}
		Fate::Included(block) => {
			let text = format!(
				"included in block {}; this node keeps no more what it did: ask one that keeps all states, or see the object itself",
				block.number
			);
			(FateName::Included, block, None, Vec::new(), text)
		}
		Fate::Pending(block) => {
			let text = format!("not included up to block {}: it may be later. Look again", block.number);
			(FateName::Pending, block, None, Vec::new(), text)
		}
		Fate::Absent(block) => {
			let text = match receipt.blocks {
				Some((first, last)) => {
					format!("blocks {first} to {last} do not include it, and no later one does")
				}
				None => format!("the last blocks up to {} do not include it", block.number),
			};
			(FateName::Absent, block, None, Vec::new(), text)
		}
	};
	let is_included = matches!(name, FateName::Done | FateName::Refused | FateName::Included);
	let resumed = Resumed {
		transaction: Hex::of(receipt.hash),
		fate: name,
		proven,
		included: is_included.then_some(at.number),
		refusal,
		events,
	};
	let believed = if proven { "" } else { "\nbelieved of the node: nothing proves it" };
	let answer = Answer::at(at, format!("{text}{believed}"), resumed)?;
	Ok(Answer { holds: name == FateName::Done, ..answer })
}

/// Signs a transaction, after showing what its signature covers.
pub fn sign(common: &Common, path: &Path) -> Result<Answer, Failure> {
	let mut transaction = read(path, trusted(common)?)?;
	let signer = common.signer()?;
	eprintln!("{}", in_words(&transaction)?);
	if std::io::stdin().is_terminal() {
		eprint!("Sign it? yes or no: ");
		let _ = std::io::stderr().flush();
		if cadena_client::base::files::line_of_input()? != "yes" {
			return Err(Failure::input("NotSigned", "nothing was signed"));
		}
	}
	transaction.sign(signer.key()?)?;
	transaction.rewrite(path)?;
	Answer::local(format!("signed: {}", path.display()), Filed::of(path, &transaction)?)
}

/// Submits a transaction that was signed elsewhere.
pub async fn deliver(common: &Common, path: &Path) -> Result<Answer, Failure> {
	let transaction = read(path, trusted(common)?)?;
	transaction.ensure_signed()?;
	let chain = common.chain().await?;
	let waiting = waiting("until it is finalised");
	let delivered = chain.deliver(&transaction).await;
	waiting.finish_and_clear();
	let delivered = delivered?;
	let text = format!("{}\nfinal in block {}", in_words(&transaction)?, delivered.block.number);
	let filed = Filed::of(path, &transaction)?;
	let events = delivered.events.iter().map(|event| Hex(event.encode())).collect();
	Answer::at(delivered.block, text, Delivered { filed, events })
}
