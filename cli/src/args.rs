//! Arguments as people write them. Each is read when the command line is, so that a bad one is refused before a node is asked.

use cadena_client::{
	Failure,
	base::{files, keys, money},
	efirma,
};
use cadena_primitives::{
	AccountId, Balance, Centavos, CertificateNumber, CurpTag, Document, Jurisdiction, LegalTerm, Moment, Rfc,
	Signatory, law::Misspelt, time::HOUR,
};
use chrono::DateTime;
use clap::Args;
use std::{path::PathBuf, str::FromStr};
use url::{Host, Url};

/// Types whose text is read by a function.
macro_rules! read_by {
	($($(#[$doc:meta])* $name:ident($of:ty) by $read:expr;)*) => { $(
		$(#[$doc])*
		#[derive(Clone, Debug, Eq, PartialEq)]
		pub struct $name(pub $of);

		impl FromStr for $name {
			type Err = Failure;

			fn from_str(text: &str) -> Result<Self, Failure> {
				$read(text).map(Self)
			}
		}
	)* };
}

read_by! {
	/// Account: an address, `dev:` and the path of a development account, or `company:` and the RFC of a legal person.
	Account(AccountId) by keys::parse_account;
	/// Amount of the native unit, with at most four decimals.
	Native(Balance) by money::parse_native;
	/// Amount in pesos.
	Pesos(Centavos) by money::parse;
	/// Jurisdiction: `federation`, INEGI's key of a state or municipality, or a foreign country's two letters.
	Place(Jurisdiction) by jurisdiction;
	/// Tax key of a legal person.
	LegalRfc(Rfc) by keys::parse_legal_rfc;
	/// Signatory: a legal person's RFC, `person:NUMBER`, or an account.
	SignatoryName(Signatory) by efirma::parse_signatory;
	/// Number of a certificate, of 20 digits.
	Serial(CertificateNumber) by efirma::parse_number;
	/// Term of a law: its family, the law and its kind, as in `procurement/laassp/award`.
	TermName(LegalTerm) by legal_term;
	/// Tag of a CURP, in hexadecimal.
	Tag(CurpTag) by tag;
	/// Bytes in hexadecimal.
	HexBytes(Vec<u8>) by hex_bytes;
	/// Moment of the past or future, in RFC 3339.
	Date(Moment) by date;
	/// File that is made: none is there yet.
	NewFile(PathBuf) by new_file;
	/// File that is written, in place of one that may be there.
	OutFile(PathBuf) by out_file;
	/// Address of a node, by WebSocket.
	NodeUrl(String) by node_url;
}

impl NodeUrl {
	/// Refuses a line without encryption to another machine, unless that is asked for.
	pub fn ensure_secure(&self, insecure: bool) -> Result<(), Failure> {
		let is_secure = Url::parse(&self.0).is_ok_and(|url| {
			url.scheme() == "wss"
				|| match url.host() {
					Some(Host::Ipv4(address)) => address.is_loopback(),
					Some(Host::Ipv6(address)) => address.is_loopback(),
					Some(Host::Domain(name)) => name == "localhost",
					None => false,
				}
		});
		if is_secure || insecure {
			return Ok(());
		}
		let advice = format!(
			"{} reaches another machine without encryption: give wss://, or --insecure on a network of your own",
			self.0
		);
		Err(Failure::input("InsecureUrl", advice))
	}
}

/// Moment: a date in RFC 3339, or a length of time from now.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum When {
	/// A date.
	At(Moment),
	/// Milliseconds from now.
	After(u64),
}

impl When {
	/// The moment, of one who says it now.
	pub fn from(self, now: Moment) -> Result<Moment, Failure> {
		match self {
			Self::At(moment) => Ok(moment),
			Self::After(length) => now
				.checked_add(length)
				.ok_or_else(|| Failure::input("MalformedMoment", "that long from now is out of range")),
		}
	}
}

impl FromStr for When {
	type Err = Failure;

	/// RFC 3339, or `+9d` and `+12h` in days of 24 hours and hours.
	fn from_str(text: &str) -> Result<Self, Failure> {
		let Some(span) = text.strip_prefix('+') else { return date(text).map(Self::At) };
		let hours = match (span.strip_suffix('d'), span.strip_suffix('h')) {
			(Some(days), _) => days.parse::<u64>().ok().and_then(|days| days.checked_mul(24)),
			(_, Some(hours)) => hours.parse::<u64>().ok(),
			_ => None,
		};
		let length = hours.and_then(|hours| hours.checked_mul(HOUR));
		length.map(Self::After).ok_or_else(|| malformed_moment(text))
	}
}

fn new_file(text: &str) -> Result<PathBuf, Failure> {
	let path = PathBuf::from(text);
	files::ensure_new(&path)?;
	Ok(path)
}

fn out_file(text: &str) -> Result<PathBuf, Failure> {
	let path = PathBuf::from(text);
	files::ensure_writable(&path)?;
	Ok(path)
}

fn node_url(text: &str) -> Result<String, Failure> {
	let is_node = |url: &Url| matches!(url.scheme(), "ws" | "wss") && url.has_host();
	match Url::parse(text) {
		Ok(url) if is_node(&url) => Ok(text.to_owned()),
		_ => {
			let advice =
				format!("{text} is no address of a node: give one as ws://127.0.0.1:9944 or wss://HOST");
			Err(Failure::input("MalformedUrl", advice))
		}
	}
}

fn malformed_moment(text: &str) -> Failure {
	let advice = format!("{text} is neither an RFC 3339 date nor days or hours from now, as +9d or +12h");
	Failure::input("MalformedMoment", advice)
}

fn date(text: &str) -> Result<Moment, Failure> {
	let date = DateTime::parse_from_rfc3339(text).map_err(|_| malformed_moment(text))?;
	u64::try_from(date.timestamp_millis()).map_err(|_| malformed_moment(text))
}

/// Reads a jurisdiction, as [`Place`] says.
pub fn jurisdiction(text: &str) -> Result<Jurisdiction, Failure> {
	let parsed = match (text.len(), text.parse::<u16>()) {
		_ if text.eq_ignore_ascii_case("federation") => Some(Jurisdiction::Federation),
		(2, Ok(state)) => u8::try_from(state).ok().map(Jurisdiction::State),
		(5, Ok(key)) => Some(Jurisdiction::Municipality(key)),
		(2, Err(_)) => <[u8; 2]>::try_from(text.as_bytes()).ok().map(Jurisdiction::Abroad),
		_ => None,
	};
	parsed.filter(|jurisdiction| jurisdiction.validate().is_ok()).ok_or_else(|| {
		let advice = format!(
			"{text} is neither `federation`, an INEGI key of a state (09) or municipality (09012), nor a country (US)"
		);
		Failure::input("MalformedJurisdiction", advice)
	})
}

fn legal_term(text: &str) -> Result<LegalTerm, Failure> {
	text.parse().map_err(|Misspelt(advice)| Failure::input("MalformedTerm", advice))
}

fn tag(text: &str) -> Result<CurpTag, Failure> {
	let malformed = || Failure::input("MalformedTag", "a tag has 32 bytes, in 64 hexadecimal digits");
	let bytes = hex_bytes(text).map_err(|_| malformed())?;
	bytes.try_into().map_err(|_| malformed())
}

fn hex_bytes(text: &str) -> Result<Vec<u8>, Failure> {
	hex::decode(text.strip_prefix("0x").unwrap_or(text))
		.map_err(|_| Failure::input("MalformedBytes", format!("{text} is not hexadecimal")))
}

/// Document by its file: the chain gets its SHA-256, and where it is published if that is given.
#[derive(Args, Clone, Debug)]
pub struct DocumentArgs {
	/// The document; the chain gets its SHA-256 only
	#[arg(long, value_name = "FILE")]
	document: PathBuf,

	/// The URI that serves the document
	#[arg(long, value_name = "URI")]
	locator: Option<String>,
}

impl DocumentArgs {
	/// Reads it.
	pub fn read(&self) -> Result<Document, Failure> {
		files::document(&self.document, self.locator.as_deref())
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn moments_are_dates_or_days_from_now() {
		let parse = |text: &str| text.parse::<When>().and_then(|when| when.from(1_000)).ok();
		assert_eq!(parse("+2d"), Some(1_000 + 2 * 86_400_000));
		assert_eq!(parse("+12h"), Some(1_000 + 43_200_000));
		assert_eq!(parse("1970-01-01T00:00:01Z"), Some(1_000));
		for text in ["", "+", "+d", "+9", "9d", "+9999999999999999d", "tomorrow", "1960-01-01T00:00:00Z"] {
			assert_eq!(parse(text), None, "{text}");
		}
	}

	#[test]
	fn places_are_read_by_their_keys() {
		assert_eq!(jurisdiction("09012").ok(), Some(Jurisdiction::Municipality(9_012)));
		assert_eq!(jurisdiction("09").ok(), Some(Jurisdiction::State(9)));
		for text in ["", "9", "99", "99001", "09000", "Tlalpan"] {
			assert!(jurisdiction(text).is_err(), "{text}");
		}
	}

	#[test]
	fn another_machine_is_reached_with_encryption() {
		for (text, is_secure) in [
			("ws://127.0.0.1:9944", true),
			("ws://127.8.0.1:9944", true),
			("ws://[::1]:9944", true),
			("ws://localhost:9944", true),
			("wss://nodo.gob.mx", true),
			("ws://nodo.gob.mx", false),
			("ws://localhost.gob.mx", false),
			("ws://10.0.0.1:9944", false),
		] {
			let url: NodeUrl = text.parse().expect("an address");
			assert_eq!(url.ensure_secure(false).is_ok(), is_secure, "{text}");
			assert!(url.ensure_secure(true).is_ok(), "{text}");
		}
	}

	#[test]
	fn nodes_are_asked_by_websocket() {
		for text in ["ws://127.0.0.1:9944", "wss://nodo.gob.mx", "wss://nodo.gob.mx:443/rpc"] {
			assert!(node_url(text).is_ok(), "{text}");
		}
		for text in ["", "127.0.0.1:9944", "http://127.0.0.1:9944", "ws://", "wss://a b"] {
			assert!(node_url(text).is_err(), "{text}");
		}
	}
}
