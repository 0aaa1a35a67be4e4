use crate::Failure;
use jsonschema::{Registry, Validator};
use serde_json::Value;
use std::sync::LazyLock;

const PACKAGE: &str = include_str!("../../../schemas/release-package-schema.json");
const RELEASE: &str = include_str!("../../../schemas/release-schema.json");
const RELEASE_URI: &str = "https://standard.open-contracting.org/schema/1__1__5/release-schema.json";

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| {
	let parse = |text| serde_json::from_str::<Value>(text).expect("the official schema is JSON");
	let registry = Registry::new()
		.add(RELEASE_URI, parse(RELEASE))
		.and_then(|registry| registry.prepare())
		.expect("the official schema has a location");
	jsonschema::options()
		.with_registry(&registry)
		.build(&parse(PACKAGE))
		.expect("the official schema is valid")
});

/// Checks a release package against the official schema 1.1.5; names each field that breaks it.
pub fn validate(package: &Value) -> Result<(), Failure> {
	let errors: Vec<String> =
		VALIDATOR.iter_errors(package).map(|error| format!("{}: {error}", error.instance_path())).collect();
	if errors.is_empty() { Ok(()) } else { Err(Failure::input("BreaksOcdsSchema", errors.join("; "))) }
}
