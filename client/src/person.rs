//! Persons as the chain knows them, and what only RENAPO's clients know: the CURP behind a tag.

use crate::{
	Chain, Failure,
	chain::{TWOX, missing},
};
use cadena_primitives::{AccountId, Curp, PersonId};
use cadena_runtime::Runtime;
use hmac::{Hmac, Mac};
use pallet_identity::{
	AccreditationOf, Accreditations, Anchors, PersonByAccount, PersonByTag, Persons,
	types::{Anchor, CurpTag, Modality, Person},
};
use sha2::Sha256;

/// What the chain knows of a CURP: HMAC-SHA-256 of its 18 characters under RENAPO's key.
pub fn tag(key: &[u8], curp: &Curp) -> Result<CurpTag, Failure> {
	let mut mac = Hmac::<Sha256>::new_from_slice(key)
		.map_err(|error| Failure::input("MalformedKey", error.to_string()))?;
	mac.update(curp.as_bytes());
	Ok(mac.finalize().into_bytes().into())
}

/// A person, or the refusal that says there is none.
pub async fn record(chain: &Chain, person: PersonId) -> Result<Person, Failure> {
	let key = Persons::<Runtime>::hashed_key_for(person);
	chain
		.read(key)
		.await?
		.ok_or_else(|| missing("Identity.NoSuchPerson", "RENAPO enrols persons: `cadena person enrol`"))
}

/// The person whose account it is.
pub async fn of_account(chain: &Chain, account: &AccountId) -> Result<Option<(PersonId, Person)>, Failure> {
	let key = PersonByAccount::<Runtime>::hashed_key_for(account);
	let Some(person) = chain.read::<PersonId>(key).await? else { return Ok(None) };
	let record = record(chain, person).await?;
	Ok((record.account == *account).then_some((person, record)))
}

/// The person whose account it is, or the refusal that says there is none.
pub async fn signer(chain: &Chain, account: &AccountId) -> Result<(PersonId, Person), Failure> {
	let person = of_account(chain, account).await?;
	person.ok_or_else(|| missing("Identity.NotAPerson", "RENAPO must enrol the account first"))
}

/// The number of the person of a tag.
pub async fn of_tag(chain: &Chain, tag: &CurpTag) -> Result<Option<PersonId>, Failure> {
	chain.read(PersonByTag::<Runtime>::hashed_key_for(tag)).await
}

/// To what a person's biometrics are bound.
pub async fn anchors(chain: &Chain, person: PersonId) -> Result<Vec<(Modality, Anchor)>, Failure> {
	let mut anchors = Vec::new();
	for modality in Modality::ALL {
		let key = Anchors::<Runtime>::hashed_key_for(person, modality);
		anchors.extend(chain.read(key).await?.map(|anchor: Anchor| (modality, anchor)));
	}
	Ok(anchors)
}

/// A line of a person's access log.
pub async fn accreditation(
	chain: &Chain,
	person: PersonId,
	request: u32,
) -> Result<AccreditationOf<Runtime>, Failure> {
	let key = Accreditations::<Runtime>::hashed_key_for(person, request);
	chain
		.read(key)
		.await?
		.ok_or_else(|| missing("Identity.NoSuchRequest", "see the requests with `cadena person log`"))
}

/// A person's access log, in the order of asking.
pub async fn log(chain: &Chain, person: PersonId) -> Result<Vec<(u32, AccreditationOf<Runtime>)>, Failure> {
	let prefix = Accreditations::<Runtime>::hashed_key_for(person, 0u32);
	let of_person = prefix.len().saturating_sub(TWOX + size_of::<u32>());
	let mut lines = chain.entries(prefix.get(..of_person).unwrap_or_default(), TWOX).await?;
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
