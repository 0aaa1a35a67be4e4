use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// INEGI key of a state: 1 (Aguascalientes) to 32 (Zacatecas).
pub type StateKey = u8;

/// INEGI key of a municipality: the state's two digits and three of its own, as a number (09012 is 9012).
pub type MunicipalityKey = u16;

const STATES: u8 = 32;
const MUNICIPALITIES_PER_STATE: u16 = 1_000;

/// The territory over which an authority acts or that an act concerns, by the keys of INEGI's catalogue.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
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
	/// The municipality's own digits are 000, or its state does not exist.
	NoSuchMunicipality,
	/// The country is not two capital letters.
	NoSuchCountry,
}

impl Jurisdiction {
	/// Checks that the keys can exist: states 01-32, municipalities 001-999 of such a state, two capital letters.
	pub fn validate(&self) -> Result<(), JurisdictionError> {
		match self {
			Jurisdiction::Federation => Ok(()),
			Jurisdiction::State(state) if (1..=STATES).contains(state) => Ok(()),
			Jurisdiction::State(_) => Err(JurisdictionError::NoSuchState),
			Jurisdiction::Municipality(key) => {
				let known = state_of(*key).is_some_and(|state| (1..=STATES).contains(&state));
				match key.checked_rem(MUNICIPALITIES_PER_STATE) {
					Some(1..) if known => Ok(()),
					_ => Err(JurisdictionError::NoSuchMunicipality),
				}
			}
			Jurisdiction::Abroad(country) if country.iter().all(u8::is_ascii_uppercase) => Ok(()),
			Jurisdiction::Abroad(_) => Err(JurisdictionError::NoSuchCountry),
		}
	}

	/// Whether `other` lies within this jurisdiction. The federation covers everything, abroad included.
	pub fn covers(&self, other: &Jurisdiction) -> bool {
		match (self, other) {
			(Jurisdiction::Federation, _) => true,
			(Jurisdiction::State(state), Jurisdiction::Municipality(key)) => state_of(*key) == Some(*state),
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
	fn keys_of_inegi_exist_within_their_ranges() {
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
