use crate::{StateKey, date};
use core::fmt;

const LENGTH: usize = 18;

/// The values of the check digit's characters, in order. `Ñ` is 0xD1, its code in ISO 8859-1.
const VALUES: &[u8; 37] = b"0123456789ABCDEFGHIJKLMN\xD1OPQRSTUVWXYZ";

/// The codes of the states in the order of INEGI's keys, the first of which is 1.
const STATES: [&[u8; 2]; 32] = [
	b"AS", b"BC", b"BS", b"CC", b"CL", b"CM", b"CS", b"CH", b"DF", b"DG", b"GT", b"GR", b"HG", b"JC", b"MC",
	b"MN", b"MS", b"NT", b"NL", b"OC", b"PL", b"QT", b"QR", b"SP", b"SL", b"SR", b"TC", b"TS", b"TL", b"VZ",
	b"YN", b"ZS",
];
const BORN_ABROAD: &[u8; 2] = b"NE";

/// The key of a person in the population registry (*Clave Única de Registro de Población*, LGP art. 91): 18 characters.
///
/// Personal data, for clients alone: it has no encoding, so that it cannot enter a transaction, and is not shown by
/// `Debug`.
#[derive(Clone, Copy, Eq, PartialEq)]
pub struct Curp {
	characters: [u8; LENGTH],
	born: BirthDate,
}

/// The day of a birth in the Gregorian calendar.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct BirthDate {
	/// The year.
	pub year: u16,
	/// 1 to 12.
	pub month: u8,
	/// 1 to 31.
	pub day: u8,
}

/// The sex or gender that the civil registry records.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Sex {
	/// *Hombre*.
	Male,
	/// *Mujer*.
	Female,
	/// *No binario*.
	NonBinary,
}

/// Why a text is no CURP.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum CurpError {
	/// It has not 18 characters.
	Length,
	/// The first four characters are not capital letters, the second of them a vowel or `X`.
	Name,
	/// The next six digits are no day (year, month, day) of the century that the 17th character tells.
	Date,
	/// The 11th character is not `H`, `M` or `X`.
	Sex,
	/// The 12th and 13th characters are no state's code, nor `NE`.
	State,
	/// The 14th to 16th characters are not consonants.
	Consonants,
	/// The 17th character is no digit or capital letter.
	Differentiator,
	/// The 18th character is not the check digit of the others.
	CheckDigit,
}

impl Curp {
	/// Reads a CURP as people write it, in capital letters.
	pub fn parse(text: &str) -> Result<Self, CurpError> {
		let characters: [u8; LENGTH] = text.as_bytes().try_into().map_err(|_| CurpError::Length)?;
		let [n1, n2, n3, n4, y1, y2, m1, m2, d1, d2, sex, s1, s2, c1, c2, c3, differentiator, check] =
			characters;
		let vowel = |byte: u8| b"AEIOU".contains(&byte);
		if ![n1, n2, n3, n4].iter().all(u8::is_ascii_uppercase) || !(vowel(n2) || n2 == b'X') {
			return Err(CurpError::Name);
		}
		let number = |tens, units| date::two_digits(tens, units).ok_or(CurpError::Date);
		let (year, month, day) = (number(y1, y2)?, number(m1, m2)?, number(d1, d2)?);
		let born = BirthDate::read(year, month, day, differentiator)?;
		if !b"HMX".contains(&sex) {
			return Err(CurpError::Sex);
		}
		if state_key(&[s1, s2]).is_none() && [s1, s2] != *BORN_ABROAD {
			return Err(CurpError::State);
		}
		if ![c1, c2, c3].into_iter().all(|byte| byte.is_ascii_uppercase() && !vowel(byte)) {
			return Err(CurpError::Consonants);
		}
		if check_digit(&characters) != Some(check) {
			return Err(CurpError::CheckDigit);
		}
		Ok(Self { characters, born })
	}

	/// The day of birth.
	pub fn born(&self) -> BirthDate {
		self.born
	}

	/// The recorded sex or gender.
	pub fn sex(&self) -> Sex {
		let [.., sex, _, _, _, _, _, _, _] = self.characters;
		match sex {
			b'H' => Sex::Male,
			b'M' => Sex::Female,
			_ => Sex::NonBinary,
		}
	}

	/// INEGI's key of the state of birth; `None` for a birth abroad.
	pub fn state(&self) -> Option<StateKey> {
		let [.., s1, s2, _, _, _, _, _] = self.characters;
		state_key(&[s1, s2])
	}

	/// The characters, for computing the tag by which the chain knows the person.
	pub fn as_bytes(&self) -> &[u8; LENGTH] {
		&self.characters
	}
}

impl fmt::Debug for Curp {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		formatter.write_str("Curp(..)")
	}
}

impl BirthDate {
	/// A letter as differentiator tells a birth since 2000, a digit one before it. Some born since 2000 have a digit, so it is
	/// taken as well where the day existed in their century alone.
	fn read(year: u8, month: u8, day: u8, differentiator: u8) -> Result<Self, CurpError> {
		let in_century = |century: u16| {
			let year = century.saturating_add(year.into());
			date::exists(year, month, day).then_some(Self { year, month, day })
		};
		match differentiator {
			b'0'..=b'9' => in_century(1900).or_else(|| in_century(2000)),
			b'A'..=b'Z' => in_century(2000),
			_ => return Err(CurpError::Differentiator),
		}
		.ok_or(CurpError::Date)
	}

	/// Whether a person born on this day has completed so many years on another day.
	pub fn has_turned(&self, years: u16, on: &BirthDate) -> bool {
		let anniversary = (self.year.saturating_add(years), self.month, self.day);
		anniversary <= (on.year, on.month, on.day)
	}
}

fn state_key(code: &[u8; 2]) -> Option<StateKey> {
	let index = STATES.iter().position(|known| *known == code)?;
	index.checked_add(1)?.try_into().ok()
}

/// The registry's check digit: the characters' values weighted 18 to 2, subtracted from the next multiple of ten.
fn check_digit(characters: &[u8; LENGTH]) -> Option<u8> {
	let mut sum = 0u32;
	for (byte, weight) in characters.iter().zip((2u32..=18).rev()) {
		let value: u32 = VALUES.iter().position(|known| known == byte)?.try_into().ok()?;
		sum = sum.saturating_add(value.saturating_mul(weight));
	}
	let rest: u8 = sum.checked_rem(10)?.try_into().ok()?;
	Some(b'0'.saturating_add(10u8.saturating_sub(rest).checked_rem(10)?))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn keys_of_the_registry_are_read() {
		let read = |text| Curp::parse(text).expect("is well-formed");
		let curp = read("BOXW310820HNERXN09");
		assert_eq!(curp.born(), BirthDate { year: 1931, month: 8, day: 20 });
		assert_eq!((curp.sex(), curp.state()), (Sex::Male, None));
		let curp = read("HEGG560427MVZRRL04");
		assert_eq!((curp.sex(), curp.state()), (Sex::Female, Some(30)));
		let states = [
			("MOTR930411HJCRMN03", Some(14)),
			("MOTR930411HNERMN03", None),
			("BEML920313HCMLNS09", Some(6)),
			("GOMC850315HDFRRR07", Some(9)),
			("SANC000229HBCNNN06", Some(2)),
			("XEXX010101HNEXXXA4", None),
		];
		for (text, state) in states {
			assert_eq!(read(text).state(), state, "{text}");
		}
	}

	#[test]
	fn a_false_check_digit_is_refused() {
		for text in ["BOXW310820HNERXN08", "MARR890512HCSRYR09", "OEAF771012HMCRGR09"] {
			assert_eq!(Curp::parse(text), Err(CurpError::CheckDigit), "{text}");
		}
	}

	#[test]
	fn the_differentiator_tells_the_century() {
		assert_eq!(Curp::parse("XEXX010101HNEXXXA4").map(|curp| curp.born().year), Ok(2001));
		assert_eq!(Curp::parse("GOMC850315HDFRRR07").map(|curp| curp.born().year), Ok(1985));
		let leap = Curp::parse("SANC000229HBCNNN06").map(|curp| curp.born().year);
		assert_eq!(leap, Ok(2000), "29 February did not exist in 1900");
	}

	#[test]
	fn the_day_of_birth_must_exist() {
		for date in ["850229", "851301", "850001", "850431", "850100", "8503A5"] {
			let text = format!("GOMC{date}HDFRRR07");
			assert_eq!(Curp::parse(&text), Err(CurpError::Date), "{text}");
		}
		assert_eq!(Curp::parse("SANC010229HBCNNNA6"), Err(CurpError::Date));
	}

	#[test]
	fn each_part_is_checked() {
		assert_eq!(Curp::parse("GOMC850315HDFRRR0"), Err(CurpError::Length));
		assert_eq!(Curp::parse("GOMC850315HDFRRR077"), Err(CurpError::Length));
		assert_eq!(Curp::parse(""), Err(CurpError::Length));
		assert_eq!(Curp::parse("gOMC850315HDFRRR07"), Err(CurpError::Name));
		assert_eq!(Curp::parse("GRMC850315HDFRRR07"), Err(CurpError::Name));
		assert_eq!(Curp::parse("GOMC850315ADFRRR07"), Err(CurpError::Sex));
		assert_eq!(Curp::parse("GOMC850315HXXRRR07"), Err(CurpError::State));
		assert_eq!(Curp::parse("GOMC850315HDFRAR07"), Err(CurpError::Consonants));
		assert_eq!(Curp::parse("GOMC850315HDFRRR-7"), Err(CurpError::Differentiator));
	}

	#[test]
	fn a_key_is_not_shown() {
		let curp = Curp::parse("GOMC850315HDFRRR07").expect("valid");
		assert_eq!(format!("{curp:?}"), "Curp(..)");
	}

	#[test]
	fn majority_begins_on_the_eighteenth_birthday() {
		let born = BirthDate { year: 2008, month: 2, day: 29 };
		assert!(!born.has_turned(18, &BirthDate { year: 2026, month: 2, day: 28 }));
		assert!(born.has_turned(18, &BirthDate { year: 2026, month: 3, day: 1 }));
	}
}
