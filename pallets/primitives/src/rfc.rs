use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

const LENGTH: usize = 12;

/// The values of the check digit's characters, in order. `Ñ` is 0xD1, its code in ISO 8859-1.
const VALUES: &[u8; 39] = b"0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ \xD1";

/// The tax key of a legal person (*Registro Federal de Contribuyentes*, CFF art. 27): 12 characters, public by law.
/// The key of a natural person has 13 and never enters the chain.
///
/// Held as ISO 8859-1, in which every character is one byte.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
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

impl Rfc {
	/// Reads an RFC as people write it.
	pub fn parse(text: &str) -> Result<Self, RfcError> {
		let mut bytes = [0u8; LENGTH];
		let mut length = 0usize;
		for character in text.chars() {
			let byte = u8::try_from(u32::from(character)).map_err(|_| RfcError::Initials)?;
			*bytes.get_mut(length).ok_or(RfcError::Length)? = byte;
			length = length.saturating_add(1);
		}
		if length != LENGTH {
			return Err(RfcError::Length);
		}
		let rfc = Self(bytes);
		rfc.validate()?;
		Ok(rfc)
	}

	/// Checks the shape and the check digit.
	pub fn validate(&self) -> Result<(), RfcError> {
		let [a, b, c, y1, y2, m1, m2, d1, d2, h1, h2, check] = self.0;
		let initial = |byte: u8| byte.is_ascii_uppercase() || byte == b'&' || byte == 0xD1;
		if ![a, b, c].into_iter().all(initial) {
			return Err(RfcError::Initials);
		}
		if ![y1, y2, m1, m2, d1, d2].iter().all(u8::is_ascii_digit) {
			return Err(RfcError::Date);
		}
		let number = |tens: u8, units: u8| {
			tens.saturating_sub(b'0').saturating_mul(10).saturating_add(units.saturating_sub(b'0'))
		};
		let day_of_month = match number(m1, m2) {
			2 => 1..=29,
			4 | 6 | 9 | 11 => 1..=30,
			1..=12 => 1..=31,
			_ => return Err(RfcError::Date),
		};
		if !day_of_month.contains(&number(d1, d2)) {
			return Err(RfcError::Date);
		}
		if ![h1, h2, check].iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()) {
			return Err(RfcError::Homoclave);
		}
		if self.check_digit() != Some(check) {
			return Err(RfcError::CheckDigit);
		}
		Ok(())
	}

	/// The key as people write it.
	pub fn to_text(&self) -> String {
		self.0.iter().copied().map(char::from).collect()
	}

	/// SAT's check digit: the characters' values weighted 12 to 2, after a leading blank of weight 13, modulo 11.
	fn check_digit(&self) -> Option<u8> {
		let (_, signed) = self.0.split_last()?;
		let mut sum = value(b' ')?.saturating_mul(13);
		for (byte, weight) in signed.iter().zip((2u32..=12).rev()) {
			sum = sum.saturating_add(value(*byte)?.saturating_mul(weight));
		}
		match sum.checked_rem(11)? {
			0 => Some(b'0'),
			1 => Some(b'A'),
			rest => VALUES.get(usize::try_from(11u32.checked_sub(rest)?).ok()?).copied(),
		}
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
	fn enye_is_one_character() {
		assert_eq!(Rfc::parse("ÑAT970701NN3").map_err(|e| e == RfcError::Length), Err(false));
	}
}
