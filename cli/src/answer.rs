//! What a verb has to say: for programs by a schema, and for people.

use cadena_client::{Failure, base::json::Reply, node::BlockRef};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde_json::Value;

/// Schema of a verb's answer.
pub type ReplySchema = fn(&mut SchemaGenerator) -> Schema;

/// Answers of a noun's verbs, each after the words of the verb.
pub type Replies = &'static [(&'static str, ReplySchema)];

/// Schema of an answer about the chain.
pub fn reply<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
	generator.subschema_for::<Reply<T>>()
}

/// Schema of an answer for which no node is asked.
pub fn local<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
	generator.subschema_for::<T>()
}

/// What a verb has to say.
#[derive(Clone, Debug)]
pub struct Answer {
	/// For people.
	pub text: String,
	/// For programs.
	pub json: Value,
	/// Whether what was asked holds: the command exits 1 where it does not.
	pub holds: bool,
}

impl Answer {
	/// About the chain as it is in a block, or as an act made it.
	pub fn at<T: JsonSchema + Serialize>(
		block: BlockRef,
		text: impl Into<String>,
		of: T,
	) -> Result<Self, Failure> {
		Self::local(text, Reply { block: block.into(), of })
	}

	/// For which no node is asked.
	pub fn local(text: impl Into<String>, json: impl Serialize) -> Result<Self, Failure> {
		let json = serde_json::to_value(json)
			.map_err(|error| Failure::input("UnwritableAnswer", error.to_string()))?;
		Ok(Self { text: text.into(), json, holds: true })
	}

	/// Prints it.
	pub fn print(&self, json: bool) {
		if json {
			println!("{}", self.json);
		} else if !self.text.is_empty() {
			println!("{}", self.text.trim_end());
		}
	}
}
