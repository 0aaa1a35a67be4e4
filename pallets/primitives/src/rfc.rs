use crate::date;
use alloc::string::String;

const LENGTH: usize = 12;

/// The values of the check digit's characters, in order. `Ñ` is 0xD1, its code in ISO 8859-1.
const VALUES: &[u8; 39] = b"0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ \xD1";

/// The tax key of a legal person (*Registro Federal de Contribuyentes*, CFF art. 27): 12 characters, public by law.
/// The key of a natural person has 13 and never enters the chain.
///
/// A trust (*fideicomiso*, LGTOC art. 381) is no legal person, and one that is enrolled has 12 characters all the same: the key does
/// not tell the two apart. Whoever registers it answers for what it is.
///
/// Held as ISO 8859-1, in which every character is one byte.
#[frame_support::stored]
#[derive(Copy, Ord, PartialOrd)]
pub struct Rfc([u8; LENGTH]);

/// Why a text is no RFC of a legal person.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum RfcError {
	/// It has not 12 characters; with 13 it is a natural person's, which is personal data.
	Length,
	/// The first three characters are not letters, `Ñ` or `&`.
	Initials,
	/// The next six digits are not a date (year, month, day).
	Date,
	/// The last three characters are not letters or digits.
	Homoclave,
	/// The last character is not the check digit of the others.
	CheckDigit,
}

/// Whose tax key a text is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum RfcHolder {
	/// A company or institution (*persona moral*), or a trust (*fideicomiso*), by the key that may enter the chain.
	LegalPerson(Rfc),
	/// A natural person (*persona física*), whose key is personal data.
	NaturalPerson,
	/// The generic key of sales to the general public, `XAXX010101000`, which has no check digit.
	GeneralPublic,
	/// The generic key of those abroad without one, `XEXX010101000`.
	Abroad,
}

/// Longest key, in characters.
const LONGEST: usize = 13;

impl RfcHolder {
	/// Reads the RFC of a legal person (12 characters), of a natural person (13) or a generic one.
	pub fn of(text: &str) -> Result<Self, RfcError> {
		match text {
			"XAXX010101000" => return Ok(Self::GeneralPublic),
			"XEXX010101000" => return Ok(Self::Abroad),
			_ => (),
		}
		if text.chars().count() == LENGTH {
			return Rfc::parse(text).map(Self::LegalPerson);
		}
		check(&read::<LONGEST>(text)?)?;
		Ok(Self::NaturalPerson)
	}
}

impl Rfc {
	/// Reads an RFC as people write it.
	pub fn parse(text: &str) -> Result<Self, RfcError> {
		let rfc = Self(read(text)?);
		rfc.validate()?;
		Ok(rfc)
	}

	/// Reads an RFC as an issuer wrote it, whose check digit is its own affair: some that are in use have another.
	pub fn as_issued(text: &str) -> Result<Self, RfcError> {
		let rfc = Self(read(text)?);
		match rfc.validate() {
			Ok(()) | Err(RfcError::CheckDigit) => Ok(rfc),
			Err(error) => Err(error),
		}
	}

	/// Checks the shape and the check digit.
	pub fn validate(&self) -> Result<(), RfcError> {
		check(&self.0)
	}

	/// The key as people write it.
	pub fn to_text(&self) -> String {
		self.0.iter().copied().map(char::from).collect()
	}
}

fn read<const N: usize>(text: &str) -> Result<[u8; N], RfcError> {
	let mut bytes = [0u8; N];
	let mut characters = text.chars();
	for byte in &mut bytes {
		let character = characters.next().ok_or(RfcError::Length)?;
		*byte = u8::try_from(u32::from(character)).map_err(|_| RfcError::Initials)?;
	}
	if characters.next().is_some() { Err(RfcError::Length) } else { Ok(bytes) }
}

/// Checks the shape and the check digit of a key of 12 or 13 characters.
fn check(key: &[u8]) -> Result<(), RfcError> {
	let (initials, rest) = key.split_last_chunk::<9>().ok_or(RfcError::Length)?;
	let [y1, y2, m1, m2, d1, d2, h1, h2, check] = *rest;
	let initial = |byte: &u8| byte.is_ascii_uppercase() || *byte == b'&' || *byte == 0xD1;
	if !initials.iter().all(initial) {
		return Err(RfcError::Initials);
	}
	let number = |tens, units| date::two_digits(tens, units).ok_or(RfcError::Date);
	let (year, month, day) = (number(y1, y2)?, number(m1, m2)?, number(d1, d2)?);
	let in_century = |century: u16| date::exists(century.saturating_add(year.into()), month, day);
	if !in_century(1900) && !in_century(2000) {
		return Err(RfcError::Date);
	}
	if ![h1, h2, check].iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()) {
		return Err(RfcError::Homoclave);
	}
	if check_digit(key) != Some(check) {
		return Err(RfcError::CheckDigit);
	}
	Ok(())
}

/// SAT's check digit: the values of the characters before it, padded on the left with blanks to 12, weighted 13 to 2,
/// modulo 11.
fn check_digit(key: &[u8]) -> Option<u8> {
	let (_, signed) = key.split_last()?;
	let blanks = LENGTH.checked_sub(signed.len())?;
	let padded = core::iter::repeat_n(&b' ', blanks).chain(signed);
	let mut sum = 0u32;
	for (byte, weight) in padded.zip((2u32..=13).rev()) {
		sum = sum.saturating_add(value(*byte)?.saturating_mul(weight));
	}
	match sum.checked_rem(11)? {
		0 => Some(b'0'),
		1 => Some(b'A'),
		rest => VALUES.get(usize::try_from(11u32.checked_sub(rest)?).ok()?).copied(),
	}
}

fn value(byte: u8) -> Option<u32> {
	VALUES.iter().position(|known| *known == byte).and_then(|at| at.try_into().ok())
}

impl serde::Serialize for Rfc {
	fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(&self.to_text())
	}
}

impl<'de> serde::Deserialize<'de> for Rfc {
	fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let text = String::deserialize(deserializer)?;
		Rfc::parse(&text).map_err(|_| serde::de::Error::custom("not the RFC of a legal person"))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn keys_of_known_institutions_and_companies_are_accepted() {
		for text in ["SAT970701NN3", "GDF9712054NA", "SMI680112PG9", "CAR990323SN1", "CNF010405EG1"] {
			assert_eq!(Rfc::parse(text).expect("is in use").to_text(), text);
		}
	}

	#[test]
	fn each_part_is_checked() {
		assert_eq!(Rfc::parse("SAT970701NN"), Err(RfcError::Length));
		assert_eq!(Rfc::parse("SATX970701NN3"), Err(RfcError::Length));
		assert_eq!(Rfc::parse("S1T970701NN3"), Err(RfcError::Initials));
		assert_eq!(Rfc::parse("SAT971301NN3"), Err(RfcError::Date));
		assert_eq!(Rfc::parse("SAT970231NN3"), Err(RfcError::Date));
		assert_eq!(Rfc::parse("SAT97O701NN3"), Err(RfcError::Date));
		assert_eq!(Rfc::parse("SAT970701N-3"), Err(RfcError::Homoclave));
		assert_eq!(Rfc::parse("SAT970701NN4"), Err(RfcError::CheckDigit));
		assert_eq!(Rfc::parse("漢AT970701NN3"), Err(RfcError::Initials));
	}

	#[test]
	fn keys_of_natural_persons_and_generic_keys_are_told_apart() {
		for text in ["COSC8001137NA", "CAMA911215CJ0", "GODE561231GR8"] {
			assert_eq!(RfcHolder::of(text), Ok(RfcHolder::NaturalPerson), "{text}");
			assert_eq!(Rfc::parse(text), Err(RfcError::Length), "{text} is no legal person's");
		}
		for text in ["SAT970701NN3", "A&A050908GT0"] {
			assert!(matches!(RfcHolder::of(text), Ok(RfcHolder::LegalPerson(_))), "{text}");
		}
		assert_eq!(RfcHolder::of("XEXX010101000"), Ok(RfcHolder::Abroad));
		assert_eq!(RfcHolder::of("XAXX010101000"), Ok(RfcHolder::GeneralPublic));
		assert_eq!(check(b"XEXX010101000"), Ok(()), "this generic key has a check digit");
		assert_eq!(check(b"XAXX010101000"), Err(RfcError::CheckDigit), "that one has none");
		assert_eq!(RfcHolder::of("GODE561231GR7"), Err(RfcError::CheckDigit));
		assert_eq!(RfcHolder::of("GODE561231GR"), Err(RfcError::Date));
		assert_eq!(RfcHolder::of("GODE561231GR88"), Err(RfcError::Length));
	}

	#[test]
	fn an_issuer_may_use_another_check_digit() {
		assert_eq!(Rfc::as_issued("SAT970701NN4").expect("has the shape").to_text(), "SAT970701NN4");
		assert_eq!(Rfc::as_issued("SAT970231NN3"), Err(RfcError::Date));
		assert_eq!(Rfc::as_issued("GODE561231GR8"), Err(RfcError::Length));
	}

	#[test]
	fn enye_is_one_character() {
		assert_eq!(Rfc::parse("ÑAT970701NN3").map_err(|e| e == RfcError::Length), Err(false));
	}
}
