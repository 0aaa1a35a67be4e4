//! Checks of identity keys, which are read from standard input: they are personal data, and no arguments.

use super::Answer;
use cadena_client::{Failure, files};
use cadena_primitives::{Curp, RfcHolder, Sex};
use clap::Subcommand;
use serde_json::json;

#[derive(Debug, Subcommand)]
pub enum CurpVerb {
	/// Reads a CURP from standard input and says whether it is well-formed
	Check,
}

impl CurpVerb {
	pub fn execute(self) -> Result<Answer, Failure> {
		let CurpVerb::Check = self;
		let curp = Curp::parse(&files::line_of_input()?)
			.map_err(|error| Failure::input("MalformedCurp", format!("it is not well-formed: {error:?}")))?;
		let born = curp.born();
		let born = format!("{}-{:02}-{:02}", born.year, born.month, born.day);
		let sex = match curp.sex() {
			Sex::Male => "male",
			Sex::Female => "female",
			Sex::NonBinary => "non-binary",
		};
		let place = curp.state().map(|state| format!("{state:02}"));
		let text = format!(
			"well-formed: born {born}, {sex}, in state {}",
			place.as_deref().unwrap_or("NE (abroad)")
		);
		Ok(Answer::new(text, json!({ "born": born, "sex": sex, "state": place })))
	}
}

#[derive(Debug, Subcommand)]
pub enum RfcVerb {
	/// Reads an RFC from standard input and says whether it is well-formed
	Check,
}

impl RfcVerb {
	pub fn execute(self) -> Result<Answer, Failure> {
		let RfcVerb::Check = self;
		let holder = RfcHolder::of(&files::line_of_input()?)
			.map_err(|error| Failure::input("MalformedRfc", format!("it is not well-formed: {error:?}")))?;
		let (holder, text) = match holder {
			RfcHolder::LegalPerson(_) => ("legalPerson", "a legal person's"),
			RfcHolder::NaturalPerson => ("naturalPerson", "a natural person's"),
			RfcHolder::GeneralPublic => ("generalPublic", "the generic one of sales to the general public"),
			RfcHolder::Abroad => ("abroad", "the generic one of those abroad"),
		};
		Ok(Answer::new(format!("well-formed: {text}"), json!({ "holder": holder })))
	}
}
