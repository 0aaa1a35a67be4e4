//! Certificates for practice.

use cadena_cli::{Answer, args::Date};
use cadena_client::{Failure, base::files};
use clap::Args;
use efirma_practice::{Authority, HOLDER_BITS, Holder, Template, encrypted, new_key};
use serde::Serialize;
use std::{
	path::PathBuf,
	time::{SystemTime, UNIX_EPOCH},
};

/// Certificate that was made.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Made {
	/// Its number, of 20 digits.
	number: String,
}

/// A certificate under the practice authority, whose key everybody has: for development chains and trials.
#[derive(Args, Debug)]
pub struct Certificate {
	/// The name of the files: NAME.cer, NAME.key, and NAME.password with the password of the key
	#[arg(long)]
	out: PathBuf,
	/// The holder's tax key: of 13 characters for a natural person, of 12 for a legal one
	#[arg(long)]
	rfc: String,
	/// The holder's CURP, or the representative's
	#[arg(long)]
	curp: String,
	/// The representative's tax key, for a legal person
	#[arg(long)]
	representative_rfc: Option<String>,
	/// The name
	#[arg(long, default_value = "PERSONA DE PRACTICA")]
	name: String,
	/// From when it is valid, for four years: RFC 3339; without it from an hour ago
	#[arg(long, value_name = "MOMENT")]
	valid_from: Option<Date>,
	/// Make a seal of invoices (CSD) instead
	#[arg(long)]
	csd: bool,
}

impl Certificate {
	pub fn execute(self) -> Result<Answer, Failure> {
		let failed = |error: efirma_practice::Error| Failure::input("NotMade", error.to_string());
		let now = SystemTime::now().duration_since(UNIX_EPOCH).map_err(|error| failed(error.into()))?;
		let holder = match &self.representative_rfc {
			Some(representative_rfc) => {
				Holder::LegalPerson { rfc: &self.rfc, representative_rfc, representative_curp: &self.curp }
			}
			None => Holder::NaturalPerson { rfc: &self.rfc, curp: &self.curp },
		};
		// The number only has to be new: milliseconds since 1970 have 13 digits.
		let number = format!("3000100{:013}", now.as_millis() % 10_000_000_000_000);
		let from = match &self.valid_from {
			Some(Date(from)) => from / 1_000,
			None => now.as_secs().saturating_sub(3_600),
		};
		let template = Template::fiel(&number, &self.name, holder, from);
		let template = if self.csd { template.csd() } else { template };
		let key = new_key(HOLDER_BITS).map_err(failed)?;
		let certificate =
			Authority::practice().and_then(|authority| authority.issue(&template, &key)).map_err(failed)?;
		let password = format!("practice-{number}");
		let key = encrypted(&key, password.as_bytes()).map_err(failed)?;
		let path = |extension: &str| self.out.with_extension(extension);
		files::write_private(&path("cer"), &certificate)?;
		files::write_private(&path("key"), &key)?;
		files::write_private(&path("password"), password.as_bytes())?;
		let text = format!("{number}: {}", path("cer").display());
		Answer::local(text, Made { number })
	}
}
