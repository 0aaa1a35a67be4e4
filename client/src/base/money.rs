//! Amounts of Mexican pesos and of the native unit, as people write them.

use crate::Failure;
use cadena_primitives::{Balance, Centavos};
use cadena_runtime::configs::UNIT;

/// The native unit with four decimals.
pub fn native(amount: Balance) -> String {
	format!("{}.{:04} CDN", amount / UNIT, amount % UNIT / (UNIT / 10_000))
}

/// Reads the native unit with at most four decimals: `90`, `0.25`.
pub fn parse_native(text: &str) -> Result<Balance, Failure> {
	let malformed = || Failure::input("MalformedAmount", format!("{text} is not units with four decimals"));
	let (units, decimals) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
	let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
	if units.is_empty() || decimals.len() > 4 || !digits(units) || !digits(decimals) {
		return Err(malformed());
	}
	let tenths: Balance = format!("{units}{decimals:0<4}").parse().map_err(|_| malformed())?;
	tenths.checked_mul(UNIT / 10_000).ok_or_else(malformed)
}

/// Reads pesos with at most two decimals: `9800000`, `9,800,000.00`.
pub fn parse(text: &str) -> Result<Centavos, Failure> {
	let malformed = || Failure::input("MalformedAmount", format!("{text} is not pesos with two decimals"));
	let plain = text.trim().replace(',', "");
	let (pesos, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
	let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
	if pesos.is_empty() || decimals.len() > 2 || !digits(pesos) || !digits(decimals) {
		return Err(malformed());
	}
	let pesos: Centavos = pesos.parse().map_err(|_| malformed())?;
	let cents: Centavos = format!("{decimals:0<2}").parse().map_err(|_| malformed())?;
	pesos.checked_mul(100).and_then(|amount| amount.checked_add(cents)).ok_or_else(malformed)
}

/// Pesos with two decimals and thousands apart.
pub fn format(centavos: Centavos) -> String {
	let pesos = (centavos / 100).to_string();
	let mut grouped = String::new();
	for (n, digit) in pesos.chars().enumerate() {
		if n > 0 && (pesos.len() - n).is_multiple_of(3) {
			grouped.push(',');
		}
		grouped.push(digit);
	}
	format!("{grouped}.{:02}", centavos % 100)
}

/// Pesos as a JSON number, exact to the centavo for every amount below 2^53 centavos.
pub fn to_json(centavos: Centavos) -> serde_json::Value {
	let number = format!("{}.{:02}", centavos / 100, centavos % 100);
	number.parse::<f64>().map_or(serde_json::Value::Null, Into::into)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn amounts_are_read_and_written_to_the_centavo() {
		for (text, centavos) in [
			("9800000", 980_000_000),
			("9,800,000.00", 980_000_000),
			("9742882.48", 974_288_248),
			("0.5", 50),
			("0", 0),
		] {
			assert_eq!(parse(text).expect("well-formed"), centavos, "{text}");
		}
		assert_eq!(format(974_288_248), "9,742,882.48");
		assert_eq!(format(5), "0.05");
		assert_eq!(to_json(974_288_248).to_string(), "9742882.48");
	}

	#[test]
	fn native_units_have_four_decimals() {
		for (text, amount) in [("90", 90 * UNIT), ("0.25", UNIT / 4), ("1.0001", UNIT + UNIT / 10_000)] {
			assert_eq!(parse_native(text).ok(), Some(amount), "{text}");
		}
		for text in ["", ".", ".5", "1.00001", "-1", "x", &"9".repeat(40)] {
			assert!(parse_native(text).is_err(), "{text}");
		}
		assert_eq!(native(UNIT / 4), "0.2500 CDN");
	}

	#[test]
	fn what_is_no_amount_is_refused() {
		for text in ["", ".5", "1.234", "-1", "1e6", "mil", "1.2.3", &"9".repeat(60)] {
			assert!(parse(text).is_err(), "{text}");
		}
	}
}
