//! Schemas of the answers in JSON.

use crate::{
	Answer, Cli, account, agency, answer::Replies, authority, chain, checks, company, constancia, council,
	efirma, evaluator, officer, opinion, order, panel, person, ring, supplier, tender, transaction, trust,
	vote, witness,
};
use cadena_client::Failure;
use clap::{ArgMatches, Args, CommandFactory, builder::PossibleValuesParser};
use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

/// Nouns with the answers of their verbs.
pub const NOUNS: &[(&str, Replies)] = &[
	("account", account::REPLIES),
	("agency", agency::REPLIES),
	("authority", authority::REPLIES),
	("chain", chain::REPLIES),
	("company", company::REPLIES),
	("constancia", constancia::REPLIES),
	("council", council::REPLIES),
	("curp", checks::CURP_REPLIES),
	("efirma", efirma::REPLIES),
	("evaluator", evaluator::REPLIES),
	("officer", officer::REPLIES),
	("opinion", opinion::REPLIES),
	("order", order::REPLIES),
	("panel", panel::REPLIES),
	("person", person::REPLIES),
	("rfc", checks::RFC_REPLIES),
	("ring", ring::REPLIES),
	("supplier", supplier::REPLIES),
	("tender", tender::REPLIES),
	(transaction::NOUN, transaction::REPLIES),
	("trust", trust::REPLIES),
	("verify", constancia::VERIFY_REPLIES),
	("vote", vote::REPLIES),
	("witness", witness::REPLIES),
];

/// Prints the JSON Schema of what the verbs of a noun answer with `--json`.
#[derive(Args, Debug)]
pub struct Verb {
	/// The noun
	#[arg(value_parser = PossibleValuesParser::new(NOUNS.iter().map(|(noun, _)| *noun)))]
	noun: String,
}

impl Verb {
	pub fn execute(&self) -> Result<Answer, Failure> {
		let schema = of(&self.noun);
		let text = serde_json::to_string_pretty(&schema)
			.map_err(|error| Failure::input("UnwritableAnswer", error.to_string()))?;
		Answer::local(text, schema)
	}
}

/// Refuses an answer that breaks the schema of its noun and verb. `words` are those of the command line; of a line or a noun
/// that has no schema, nothing is said.
pub fn ensure_valid(words: &[&str], answer: &Value) -> Result<(), Failure> {
	let mismatch = |why: String| Failure::input("SchemaMismatch", format!("{}: {why}", words.join(" ")));
	let Ok(matches) = Cli::command().try_get_matches_from(["cadena"].iter().chain(words)) else {
		return Ok(());
	};
	let Some((noun, verb)) = noun_and_verb(&matches) else { return Ok(()) };
	if !NOUNS.iter().any(|(name, _)| *name == noun) {
		return Ok(());
	}
	let schema = of_verb(&noun, &verb).ok_or_else(|| mismatch("its answer has no schema".into()))?;
	let validator = jsonschema::validator_for(&schema).map_err(|error| mismatch(error.to_string()))?;
	let errors: Vec<String> =
		validator.iter_errors(answer).map(|error| format!("{}: {error}", error.instance_path())).collect();
	if errors.is_empty() { Ok(()) } else { Err(mismatch(format!("{}: {answer}", errors.join("; ")))) }
}

/// JSON Schema of a verb's answer.
pub fn of_verb(noun: &str, verb: &str) -> Option<Value> {
	let mut schemas = of(noun);
	let mut schema = schemas["verbs"][verb].take();
	schema.as_object_mut()?.insert("$defs".into(), schemas["$defs"].take());
	Some(schema)
}

/// The noun of a command line, and the words of its verb. Where an option stands for the verb, it is that.
fn noun_and_verb(matches: &ArgMatches) -> Option<(String, String)> {
	let (mut words, mut rest) = (Vec::new(), matches);
	while let Some((word, of_word)) = rest.subcommand() {
		words.push(word);
		rest = of_word;
	}
	let given = |option: &str| rest.try_contains_id(option.trim_start_matches('-')).is_ok_and(|given| given);
	if let Some((option, _)) = transaction::REPLIES.iter().find(|(option, _)| given(option)) {
		return Some((transaction::NOUN.into(), (*option).into()));
	}
	let (noun, verb) = words.split_first()?;
	Some(((*noun).to_owned(), verb.join(" ")))
}

/// JSON Schema of a noun's answers: each verb's is under `verbs`.
pub fn of(noun: &str) -> Value {
	let replies = NOUNS.iter().find(|(name, _)| *name == noun).map_or(&[][..], |(_, replies)| replies);
	let mut generator = SchemaGenerator::new(SchemaSettings::draft2020_12().for_serialize());
	let verbs: Map<String, Value> = replies
		.iter()
		.map(|(verb, schema)| ((*verb).to_owned(), schema(&mut generator).to_value()))
		.collect();
	json!({
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"title": format!("Answers about: {noun}"),
		"verbs": verbs,
		"$defs": generator.take_definitions(true),
	})
}
