//! Every verb says what it answers with `--json`.

use super::verbs;
use crate::{
	schema::{self, NOUNS},
	transaction,
};
use serde_json::json;
use std::collections::BTreeSet;

/// Nouns that answer nothing about the chain, and what they print instead.
const WITHOUT_SCHEMA: &[(&str, &str)] = &[("schema", "a schema"), ("completions", "a script for a shell")];

/// The verbs of a noun, without it.
fn verbs_of(noun: &str) -> BTreeSet<String> {
	let of_noun = verbs().into_iter().filter(|verb| verb.words.first().is_some_and(|word| word == noun));
	of_noun.map(|verb| verb.words[1..].join(" ")).collect()
}

#[test]
fn every_verb_has_a_schema_and_every_schema_a_verb() {
	for (noun, replies) in NOUNS.iter().filter(|(noun, _)| *noun != transaction::NOUN) {
		let with_schema: BTreeSet<String> = replies.iter().map(|(verb, _)| (*verb).to_owned()).collect();
		assert_eq!(with_schema.len(), replies.len(), "each verb of {noun} once");
		assert_eq!(with_schema, verbs_of(noun), "{noun}");
	}
}

#[test]
fn every_noun_has_schemas() {
	let nouns: BTreeSet<String> =
		verbs().into_iter().filter_map(|verb| verb.words.into_iter().next()).collect();
	let known: BTreeSet<String> = NOUNS
		.iter()
		.map(|(noun, _)| *noun)
		.filter(|noun| *noun != transaction::NOUN)
		.chain(WITHOUT_SCHEMA.iter().map(|(noun, _)| *noun))
		.map(String::from)
		.collect();
	assert_eq!(nouns, known);
}

#[test]
fn nouns_are_in_alphabetical_order() {
	assert!(NOUNS.is_sorted_by_key(|(noun, _)| *noun));
}

#[test]
fn every_schema_can_be_used() {
	for (noun, replies) in NOUNS {
		for (verb, _) in *replies {
			let schema = schema::of_verb(noun, verb).expect("is there");
			if let Err(error) = jsonschema::validator_for(&schema) {
				panic!("{noun} {verb}: {error}");
			}
		}
	}
}

#[test]
fn an_answer_that_breaks_its_schema_is_refused() {
	let words = ["--dev", "Alice", "officer", "dismiss", "dev:Bob"];
	let block = json!({ "number": 1, "hash": format!("0x{}", "01".repeat(32)) });
	let ensure_valid =
		|answer| schema::ensure_valid(&words, &answer).map_err(|failure| failure.name().to_owned());
	assert_eq!(ensure_valid(json!({ "block": block, "officer": "5Grw" })), Ok(()));
	for broken in [
		json!({ "block": block }),
		json!({ "officer": "5Grw" }),
		json!({ "block": block, "officer": 5 }),
		json!({ "block": { "number": 1, "hash": "01" }, "officer": "5Grw" }),
	] {
		assert_eq!(ensure_valid(broken.clone()), Err("SchemaMismatch".into()), "{broken}");
	}
}

#[test]
fn transactions_of_every_verb_have_schemas() {
	let transfer = ["account", "transfer", "dev:Bob", "--units", "1"];
	let offline = ["--offline", "file", "--signer", "dev:Alice"];
	let mut filed = json!({
		"file": "file",
		"signer": "5Grw",
		"genesis": format!("0x{}", "02".repeat(32)),
		"specVersion": 112,
		"nonce": 0,
		"goodUntilBlock": 2_048,
		"act": "Balances.transfer",
		"arguments": {},
	});
	for words in
		[&[&offline[..], &transfer].concat()[..], &[&transfer[..], &offline].concat(), &["--sign", "file"]]
	{
		assert!(schema::ensure_valid(words, &filed).is_ok(), "{words:?}");
		assert!(schema::ensure_valid(words, &json!({})).is_err(), "{words:?}");
	}
	let deliver = ["--deliver", "file"];
	assert!(schema::ensure_valid(&deliver, &filed).is_err(), "names no block");
	filed["block"] = json!({ "number": 1, "hash": format!("0x{}", "01".repeat(32)) });
	filed["events"] = json!(["0x00"]);
	assert!(schema::ensure_valid(&deliver, &filed).is_ok(), "{filed}");
}

#[test]
fn what_is_absent_is_null_and_not_left_out() {
	let words = ["account", "show", "dev:Bob"];
	let units = json!({ "amount": "1", "currency": "CDN" });
	let block = json!({ "number": 1, "hash": format!("0x{}", "01".repeat(32)) });
	let mut shown = json!({
		"block": block, "account": "5Grw", "free": units, "held": units, "allowance": null, "nonce": 0,
	});
	assert!(schema::ensure_valid(&words, &shown).is_ok(), "{shown}");
	shown.as_object_mut().expect("an object").remove("allowance");
	assert!(schema::ensure_valid(&words, &shown).is_err(), "{shown}");
}

#[test]
fn words_of_other_commands_have_no_schema() {
	for words in [&["skip", "--days", "1"][..], &["schema", "officer"], &["officer", "explode"]] {
		assert!(schema::ensure_valid(words, &json!(null)).is_ok(), "{words:?}");
	}
}
