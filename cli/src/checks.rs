//! Checks of identity keys, which are read from standard input: they are personal data, and no arguments.

use super::{
	Answer,
	answer::{Replies, local},
};
use cadena_client::{
	Failure,
	base::{files, json},
	persons::{
		self,
		json::{Curp, Rfc, RfcHolder},
	},
};
use clap::Subcommand;

/// Answers of the verbs on a CURP.
pub const CURP_REPLIES: Replies = &[("check", local::<Curp>)];

/// Answers of the verbs on an RFC.
pub const RFC_REPLIES: Replies = &[("check", local::<Rfc>)];

#[derive(Debug, Subcommand)]
pub enum CurpVerb {
	/// Reads a CURP from standard input and says whether it is well-formed
	Check,
}

impl CurpVerb {
	pub fn execute(self) -> Result<Answer, Failure> {
		let CurpVerb::Check = self;
		let curp = Curp::from(&persons::parse_curp(&files::line_of_input()?)?);
		let state = curp.state.as_ref().map_or("NE (abroad)".into(), json::name);
		let text = format!("well-formed: born {}, {}, in state {state}", curp.born, json::name(curp.sex));
		Answer::local(text, curp)
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
		let holder = RfcHolder::from(&persons::parse_rfc(&files::line_of_input()?)?);
		let text = match holder {
			RfcHolder::LegalPerson => "a legal person's",
			RfcHolder::NaturalPerson => "a natural person's",
			RfcHolder::GeneralPublic => "the generic one of sales to the general public",
			RfcHolder::Abroad => "the generic one of those abroad",
		};
		Answer::local(format!("well-formed: {text}"), Rfc { holder })
	}
}
