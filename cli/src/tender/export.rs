use crate::Answer;
use cadena_client::{
	At, Failure,
	tenders::{Snapshot, ocds},
};
use cadena_primitives::TenderId;
use clap::ValueEnum;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

/// Format of open data.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Format {
	/// Open Contracting Data Standard 1.1.5
	Ocds,
}

/// Tender as open data.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Exported {
	/// Release package of OCDS 1.1.5: the standard's own schema, against which it is checked, says what it holds.
	#[schemars(with = "Map<String, Value>")]
	package: Value,
}

/// As text it is the package alone, as the standard has it.
pub async fn export(at: &At, tender: TenderId, format: Format) -> Result<Answer, Failure> {
	let Format::Ocds = format;
	let package = ocds::release_package(&Snapshot::read(at, tender).await?);
	ocds::validate(&package)?;
	let text = serde_json::to_string_pretty(&package)
		.map_err(|error| Failure::input("UnwritableFile", error.to_string()))?;
	Answer::at(at.block(), text, Exported { package })
}
