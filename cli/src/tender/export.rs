use crate::Answer;
use cadena_client::{
	At, Failure,
	tenders::{Snapshot, ocds},
};
use cadena_primitives::TenderId;
use clap::ValueEnum;
use schemars::{Schema, SchemaGenerator, json_schema};

/// Format of open data.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Format {
	/// Open Contracting Data Standard 1.1.5
	Ocds,
}

/// Any object: the official schema of OCDS 1.1.5, against which the package is checked, says what it holds.
pub fn release_package(_: &mut SchemaGenerator) -> Schema {
	json_schema!({ "type": "object", "description": "release package of OCDS 1.1.5" })
}

/// The package is the whole answer, as the standard has it: its date says of when it is.
pub async fn export(at: &At, tender: TenderId, format: Format) -> Result<Answer, Failure> {
	let Format::Ocds = format;
	let package = ocds::release_package(&Snapshot::read(at, tender).await?);
	ocds::validate(&package)?;
	let text = serde_json::to_string_pretty(&package)
		.map_err(|error| Failure::input("UnwritableFile", error.to_string()))?;
	Answer::local(text, package)
}
