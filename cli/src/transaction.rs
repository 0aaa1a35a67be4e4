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
pub struct Filed {
	/// The file.
	file: String,
	/// Who signs.
	signer: Account,
	/// Pallet and call.
	act: String,
	/// Arguments of the call by their names.
	arguments: serde_json::Value,
}

impl Filed {
	fn of(path: &Path, transaction: &Transaction) -> Result<Self, Failure> {
		let Words { act, arguments, .. } = transaction.says().clone();
		Ok(Self { file: path.display().to_string(), signer: Account(transaction.signer()?), act, arguments })
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

fn in_words(words: &Words) -> String {
	let arguments = match &words.arguments {
		serde_json::Value::Object(fields) => {
			fields.iter().map(|(name, value)| format!("\n  {name}: {value}")).collect()
		}
		other => format!("\n  {other}"),
	};
	format!("{}: {}{arguments}", words.act, words.meaning)
}

/// What a verb says that wrote its transaction to a file.
pub fn written(path: &Path, transaction: &Transaction) -> Result<Answer, Failure> {
	let text = format!(
		"{}\nwritten to {}: sign it with `cadena --sign`, deliver it within an hour with `cadena --deliver`",
		in_words(transaction.says()),
		path.display()
	);
	Answer::local(text, Filed::of(path, transaction)?)
}

/// Signs a transaction, after showing what it does.
pub fn sign(common: &Common, path: &Path) -> Result<Answer, Failure> {
	let mut transaction = Transaction::read(path)?;
	let signer = common.signer()?;
	eprintln!("{}", in_words(transaction.says()));
	if std::io::stdin().is_terminal() {
		eprint!("Sign it? yes or no: ");
		let _ = std::io::stderr().flush();
		if cadena_client::base::files::line_of_input()? != "yes" {
			return Err(Failure::input("NotSigned", "nothing was signed"));
		}
	}
	transaction.sign(signer.key()?)?;
	transaction.write(path)?;
	Answer::local(format!("signed: {}", path.display()), Filed::of(path, &transaction)?)
}

/// Submits a transaction that was signed elsewhere.
pub async fn deliver(common: &Common, path: &Path) -> Result<Answer, Failure> {
	let transaction = Transaction::read(path)?;
	transaction.ensure_signed()?;
	let chain = common.chain().await?;
	let waiting = waiting("until it is finalised");
	let delivered = chain.deliver(&transaction).await;
	waiting.finish_and_clear();
	let delivered = delivered?;
	let text = format!("{}\nfinal in block {}", in_words(transaction.says()), delivered.block.number);
	let filed = Filed::of(path, &transaction)?;
	let events = delivered.events.iter().map(|event| Hex(event.encode())).collect();
	Answer::at(delivered.block, text, Delivered { filed, events })
}
