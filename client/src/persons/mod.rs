//! Persons as the chain knows them, and what only RENAPO's clients know: the CURP behind a tag.

pub mod biometrics;
pub mod enrolment;
pub mod holder;
pub mod json;

use crate::{
	At, Failure,
	node::{TWOX, missing},
};
use cadena_primitives::{AccountId, Curp, CurpError, PersonId, RfcError, RfcHolder};
use cadena_runtime::{
	Runtime,
	pallet_identity::{
		AccreditationOf, Accreditations, PersonByAccount, PersonByTag, Persons, Recoveries, Templates,
		types::{CurpTag, Modality, Person, Recovery, Template},
	},
};
use hmac::{Hmac, Mac};
use sha2::Sha256;

/// Reads a CURP. A refusal does not show it.
pub fn parse_curp(text: &str) -> Result<Curp, Failure> {
	Curp::parse(text).map_err(|error| {
		let advice = match error {
			CurpError::Length => "it has not 18 characters",
			CurpError::Name => "its first four characters are not capital letters, the second a vowel or X",
			CurpError::Date => "its six digits are no day of birth",
			CurpError::Sex => "its 11th character is not H, M or X",
			CurpError::State => "its 12th and 13th characters are no state",
			CurpError::Consonants => "its 14th to 16th characters are not consonants",
			CurpError::Differentiator => "its 17th character is no digit or capital letter",
			CurpError::CheckDigit => "its last character is not the check digit of the others",
		};
		Failure::input("MalformedCurp", format!("the CURP is not well-formed: {advice}"))
	})
}

/// Reads an RFC. A refusal does not show it.
pub fn parse_rfc(text: &str) -> Result<RfcHolder, Failure> {
	RfcHolder::of(text).map_err(|error| {
		let advice = match error {
			RfcError::Length => "it has not 12 or 13 characters",
			RfcError::Initials => "it does not begin with letters, Ñ or &",
			RfcError::Date => "its six digits are no date",
			RfcError::Homoclave => "its last three characters are not letters or digits",
			RfcError::CheckDigit => "its last character is not the check digit of the others",
		};
		Failure::input("MalformedRfc", format!("the RFC is not well-formed: {advice}"))
	})
}

/// What the chain knows of a CURP: HMAC-SHA-256 of its 18 characters under RENAPO's key.
pub fn tag(key: &[u8], curp: &Curp) -> Result<CurpTag, Failure> {
	let mut mac = Hmac::<Sha256>::new_from_slice(key)
		.map_err(|error| Failure::input("MalformedKey", error.to_string()))?;
	mac.update(curp.as_bytes());
	Ok(mac.finalize().into_bytes().into())
}

/// A person, or the refusal that says there is none.
pub async fn record(at: &At, person: PersonId) -> Result<Person, Failure> {
	let key = Persons::<Runtime>::hashed_key_for(person);
	at.read(key)
		.await?
		.ok_or_else(|| missing("Identity.NoSuchPerson", "RENAPO enrols persons: `cadena person enrol`"))
}

/// The person whose account it is.
pub async fn of_account(at: &At, account: &AccountId) -> Result<Option<(PersonId, Person)>, Failure> {
	let key = PersonByAccount::<Runtime>::hashed_key_for(account);
	let Some(person) = at.read::<PersonId>(key).await? else { return Ok(None) };
	let record = record(at, person).await?;
	Ok((record.account == *account).then_some((person, record)))
}

/// The person whose account it is, or the refusal that says there is none.
pub async fn signer(at: &At, account: &AccountId) -> Result<(PersonId, Person), Failure> {
	let person = of_account(at, account).await?;
	person.ok_or_else(|| missing("Identity.NotAPerson", "RENAPO must enrol the account first"))
}

/// The number of the person of a tag.
pub async fn of_tag(at: &At, tag: &CurpTag) -> Result<Option<PersonId>, Failure> {
	at.read(PersonByTag::<Runtime>::hashed_key_for(tag)).await
}

/// To what a person's biometrics are bound.
pub async fn templates(at: &At, person: PersonId) -> Result<Vec<(Modality, Template)>, Failure> {
	let keys = Modality::ALL.iter().map(|modality| Templates::<Runtime>::hashed_key_for(person, modality));
	let templates: Vec<Option<Template>> = at.read_all(keys).await?;
	Ok(Modality::ALL.into_iter().zip(templates).filter_map(|(of, template)| Some((of, template?))).collect())
}

/// The recovery of a person's account that is under way.
pub async fn recovery(at: &At, person: PersonId) -> Result<Option<Recovery>, Failure> {
	at.read(Recoveries::<Runtime>::hashed_key_for(person)).await
}

/// A line of a person's access log.
pub async fn accreditation(
	at: &At,
	person: PersonId,
	request: u32,
) -> Result<AccreditationOf<Runtime>, Failure> {
	let key = Accreditations::<Runtime>::hashed_key_for(person, request);
	at.read(key)
		.await?
		.ok_or_else(|| missing("Identity.NoSuchRequest", "see the requests with `cadena person log`"))
}

/// A person's access log, in the order of asking.
pub async fn log(at: &At, person: PersonId) -> Result<Vec<(u32, AccreditationOf<Runtime>)>, Failure> {
	let prefix = Accreditations::<Runtime>::hashed_key_for(person, 0u32);
	let of_person = prefix.len().saturating_sub(TWOX + size_of::<u32>());
	let mut lines = at.entries(prefix.get(..of_person).unwrap_or_default(), TWOX).await?;
	lines.sort_by_key(|(request, _)| *request);
	Ok(lines)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_tag_is_of_use_to_those_who_have_the_key() {
		let curp = Curp::parse("GOMC850315HDFRRR07").expect("valid");
		let other = Curp::parse("HEGG560427MVZRRL04").expect("valid");
		let of = |key: &[u8], curp| tag(key, curp).expect("any key will do");
		assert_eq!(of(b"key", &curp), of(b"key", &curp));
		assert_ne!(of(b"key", &curp), of(b"key", &other));
		assert_ne!(of(b"key", &curp), of(b"yek", &curp));
	}
}
