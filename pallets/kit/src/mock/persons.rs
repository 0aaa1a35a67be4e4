//! Persons are those that the test enrols: the account and the tag of CURP of one byte are of one person.

use super::byte;
use cadena_primitives::{AccountId, CurpTag, PersonId, PersonLookup};
use frame_support::parameter_types;
use std::collections::{BTreeMap, BTreeSet};

parameter_types! {
	static Enrolled: BTreeMap<u8, PersonId> = BTreeMap::new();
	static Deceased: BTreeSet<PersonId> = BTreeSet::new();
}

/// The persons of a test.
pub struct MockPersons;

impl MockPersons {
	/// Enrols these persons, each with the account of a byte, and no others.
	pub fn begin(persons: impl IntoIterator<Item = (u8, PersonId)>) {
		Enrolled::set(persons.into_iter().collect());
		Deceased::set(BTreeSet::new());
	}

	/// Enrols the persons whose numbers are the bytes of their accounts, and no others.
	pub fn numbered(bytes: impl IntoIterator<Item = u8>) {
		Self::begin(bytes.into_iter().map(|byte| (byte, byte.into())));
	}

	/// Records a person's death.
	pub fn die(person: PersonId) {
		Deceased::mutate(|all| all.insert(person));
	}

	/// Takes the death back.
	pub fn revive(person: PersonId) {
		Deceased::mutate(|all| all.remove(&person));
	}
}

impl PersonLookup for MockPersons {
	fn active_person(account: &AccountId) -> Option<PersonId> {
		Self::living_person(account)
	}

	fn living_person(account: &AccountId) -> Option<PersonId> {
		Self::active_person_of(account.as_ref())
	}

	fn active_person_of(tag: &CurpTag) -> Option<PersonId> {
		let byte = byte(&AccountId::new(*tag));
		let person = Enrolled::get().get(&byte).copied();
		person.filter(|person| *tag == [byte; 32] && Self::is_living(*person))
	}

	fn is_living(person: PersonId) -> bool {
		Enrolled::get().values().any(|enrolled| *enrolled == person) && !Deceased::get().contains(&person)
	}

	fn is_active(person: PersonId) -> bool {
		Self::is_living(person)
	}
}
