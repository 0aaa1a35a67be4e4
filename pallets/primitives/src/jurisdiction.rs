use serde::{Deserialize, Serialize};

/// INEGI key of a state: 1 (Aguascalientes) to 32 (Zacatecas).
pub type StateKey = u8;

/// INEGI key of a municipality: the state's two digits and three of its own, as a number (09012 is 9012).
pub type MunicipalityKey = u16;

const STATES: u8 = 32;
const MUNICIPALITIES_PER_STATE: u16 = 1_000;

/// The municipalities of INEGI's catalogue of 2020, as the first and the last key of each gapless run, in ascending order.
const MUNICIPALITIES: [(MunicipalityKey, MunicipalityKey); 34] = [
	(1_001, 1_011),
	(2_001, 2_007),
	(3_001, 3_003),
	(3_008, 3_009),
	(4_001, 4_013),
	(5_001, 5_038),
	(6_001, 6_010),
	(7_001, 7_094),
	(7_096, 7_125),
	(8_001, 8_067),
	(9_002, 9_017),
	(10_001, 10_039),
	(11_001, 11_046),
	(12_001, 12_085),
	(13_001, 13_084),
	(14_001, 14_125),
	(15_001, 15_125),
	(16_001, 16_113),
	(17_001, 17_036),
	(18_001, 18_020),
	(19_001, 19_051),
	(20_001, 20_570),
	(21_001, 21_217),
	(22_001, 22_018),
	(23_001, 23_011),
	(24_001, 24_059),
	(25_001, 25_020),
	(26_001, 26_072),
	(27_001, 27_017),
	(28_001, 28_043),
	(29_001, 29_060),
	(30_001, 30_212),
	(31_001, 31_106),
	(32_001, 32_058),
];

/// The territory over which an authority acts or that an act concerns, by the keys of INEGI's catalogue.
#[frame_support::stored]
#[derive(Copy, Deserialize, Serialize)]
pub enum Jurisdiction {
	/// The federation (*ámbito federal*): all states, and Mexicans abroad.
	Federation,
	/// One state.
	State(StateKey),
	/// One municipality, or *alcaldía* of Mexico City.
	Municipality(MunicipalityKey),
	/// Mexicans in one foreign country, by its ISO 3166-1 alpha-2 code.
	Abroad([u8; 2]),
}

/// Why a jurisdiction does not exist.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum JurisdictionError {
	/// The state's key is not between 1 and 32.
	NoSuchState,
	/// INEGI's catalogue has no such municipality.
	NoSuchMunicipality,
	/// The country is not two capital letters.
	NoSuchCountry,
}

impl Jurisdiction {
	/// Checks the keys: states 01-32, the municipalities of INEGI's catalogue, two capital letters.
	pub fn validate(&self) -> Result<(), JurisdictionError> {
		match self {
			Jurisdiction::Federation => Ok(()),
			Jurisdiction::State(state) if (1..=STATES).contains(state) => Ok(()),
			Jurisdiction::State(_) => Err(JurisdictionError::NoSuchState),
			Jurisdiction::Municipality(key) => {
				let known = |(first, last): &(_, _)| (first..=last).contains(&key);
				let exists = MUNICIPALITIES.iter().any(known);
				if exists { Ok(()) } else { Err(JurisdictionError::NoSuchMunicipality) }
			}
			Jurisdiction::Abroad(country) if country.iter().all(u8::is_ascii_uppercase) => Ok(()),
			Jurisdiction::Abroad(_) => Err(JurisdictionError::NoSuchCountry),
		}
	}

	/// The state in which it lies or that it is.
	pub fn state(&self) -> Option<StateKey> {
		match self {
			Jurisdiction::State(state) => Some(*state),
			Jurisdiction::Municipality(key) => state_of(*key),
			Jurisdiction::Federation | Jurisdiction::Abroad(_) => None,
		}
	}

	/// Whether `other` lies within this jurisdiction. The federation covers everything, abroad included.
	pub fn covers(&self, other: &Jurisdiction) -> bool {
		match (self, other) {
			(Jurisdiction::Federation, _) => true,
			(Jurisdiction::State(state), Jurisdiction::Municipality(_)) => other.state() == Some(*state),
			(a, b) => a == b,
		}
	}
}

fn state_of(key: MunicipalityKey) -> Option<StateKey> {
	key.checked_div(MUNICIPALITIES_PER_STATE).and_then(|state| state.try_into().ok())
}

#[cfg(test)]
mod tests {
	use super::*;

	const TLALPAN: Jurisdiction = Jurisdiction::Municipality(9_012);

	#[test]
	fn keys_of_inegi_are_known() {
		assert_eq!(TLALPAN.validate(), Ok(()));
		assert_eq!(Jurisdiction::State(32).validate(), Ok(()));
		assert_eq!(Jurisdiction::State(0).validate(), Err(JurisdictionError::NoSuchState));
		assert_eq!(Jurisdiction::State(33).validate(), Err(JurisdictionError::NoSuchState));
		assert_eq!(Jurisdiction::Municipality(9_000).validate(), Err(JurisdictionError::NoSuchMunicipality));
		assert_eq!(Jurisdiction::Municipality(33_001).validate(), Err(JurisdictionError::NoSuchMunicipality));
		assert_eq!(Jurisdiction::Municipality(12).validate(), Err(JurisdictionError::NoSuchMunicipality));
		assert_eq!(Jurisdiction::Abroad(*b"US").validate(), Ok(()));
		assert_eq!(Jurisdiction::Abroad(*b"us").validate(), Err(JurisdictionError::NoSuchCountry));
	}

	#[test]
	fn the_catalogue_is_whole() {
		let catalogue = include_str!("../data/municipalities.csv");
		let listed: Vec<MunicipalityKey> =
			catalogue.lines().skip(1).map(|key| key.parse().expect("a key")).collect();
		let known: Vec<MunicipalityKey> =
			(0..=u16::MAX).filter(|key| Jurisdiction::Municipality(*key).validate().is_ok()).collect();
		assert_eq!(known, listed);
		assert_eq!(known.len(), 2_478);
	}

	#[test]
	fn a_jurisdiction_covers_what_lies_within_it() {
		assert!(Jurisdiction::Federation.covers(&TLALPAN));
		assert!(Jurisdiction::Federation.covers(&Jurisdiction::Abroad(*b"US")));
		assert!(Jurisdiction::State(9).covers(&TLALPAN));
		assert!(!Jurisdiction::State(14).covers(&TLALPAN));
		assert!(TLALPAN.covers(&TLALPAN));
		assert!(!TLALPAN.covers(&Jurisdiction::State(9)));
		assert!(!Jurisdiction::State(9).covers(&Jurisdiction::Federation));
	}
}
