//! Legal persons are those that the test registers, each with the accounts that represent it.

use super::account;
use cadena_primitives::{
	AccountId, LegalPersons, OnBehalf, Rfc,
	legal_person::{account_of, rfc_of},
};
use frame_support::parameter_types;
use std::collections::BTreeMap;

parameter_types! {
	static Registered: BTreeMap<Rfc, Vec<u8>> = BTreeMap::new();
	static Acted: Vec<(u8, Rfc)> = Vec::new();
	static Unsigned: Vec<Rfc> = Vec::new();
}

/// The legal persons of a test.
pub struct MockLegalPersons;

impl MockLegalPersons {
	/// Registers these legal persons, each with the accounts that represent it, and no others.
	pub fn begin(companies: impl IntoIterator<Item = (Rfc, Vec<u8>)>) {
		Registered::set(companies.into_iter().collect());
		Acted::set(Vec::new());
		Unsigned::set(Vec::new());
	}

	/// Registers a legal person, or changes who represents it. Returns its own account.
	pub fn register(rfc: Rfc, representatives: impl IntoIterator<Item = u8>) -> AccountId {
		Registered::mutate(|all| all.insert(rfc, representatives.into_iter().collect()));
		account_of(&rfc)
	}

	/// Leaves a legal person without any change that its e.firma signed.
	pub fn unsign(rfc: Rfc) {
		Unsigned::mutate(|all| all.push(rfc));
	}

	/// Lets an account act for a legal person.
	pub fn act(by: u8, rfc: Rfc) {
		Acted::mutate(|all| all.push((by, rfc)));
	}
}

impl LegalPersons for MockLegalPersons {
	fn of(account: &AccountId) -> Option<Rfc> {
		rfc_of(account).filter(|rfc| Registered::get().contains_key(rfc))
	}

	fn acted_for(account: &AccountId) -> Vec<Rfc> {
		let acted = Acted::get().into_iter().filter(|(byte, _)| *account == super::account(*byte));
		acted.map(|(_, rfc)| rfc).collect()
	}

	fn representatives(rfc: &Rfc) -> Vec<AccountId> {
		let named = Registered::get().get(rfc).cloned().unwrap_or_default();
		named.into_iter().map(account).collect()
	}
}

/// Every call of a representative is on behalf of the legal person, if its e.firma signed.
impl<Call> OnBehalf<Call> for MockLegalPersons {
	fn has_signed(rfc: &Rfc) -> bool {
		Registered::get().contains_key(rfc) && !Unsigned::get().contains(rfc)
	}

	fn on_behalf(signer: &AccountId, _: &Call) -> Option<Rfc> {
		let represented =
			Registered::get().into_keys().find(|rfc| Self::representatives(rfc).contains(signer));
		represented.filter(<Self as OnBehalf<Call>>::has_signed)
	}
}
