//! Transactions in files: written where the network is, signed where the key is, and delivered.

use crate::{
	Answer, Common,
	answer::{Replies, local, reply},
	waiting,
};
use cadena_client::{
	Failure,
	base::json::{Account, Hex},
	node::{Transaction, Words},
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
pub const REPLIES: Replies =
	&[("--offline", local::<Filed>), ("--sign", local::<Filed>), ("--deliver", reply::<Delivered>)];

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

/// Reads a transaction, which must be of the chain that is trusted, where one is named.
fn read(path: &Path, genesis: Option<H256>) -> Result<Transaction, Failure> {
	let transaction = Transaction::read(path)?;
	if let Some(genesis) = genesis {
		transaction.ensure_of(genesis)?;
	}
	Ok(transaction)
}

/// Signs a transaction, after showing what its signature covers.
pub fn sign(common: &Common, path: &Path) -> Result<Answer, Failure> {
	let mut transaction = read(path, common.genesis)?;
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
	let transaction = read(path, common.genesis)?;
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
