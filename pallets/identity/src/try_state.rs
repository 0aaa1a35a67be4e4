use crate::{
	Accreditations, Config, NextPerson, Pallet, PersonByAccount, PersonByTag, Persons, Recoveries, Templates,
	types::RingKeySlot,
};
use alloc::collections::BTreeSet;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// What must hold after every block: each person is found by tag and account, and nothing is of nobody.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		let next = NextPerson::<T>::get();
		let mut keys = BTreeSet::new();
		for (person, record) in Persons::<T>::iter() {
			ensure!(person < next, "a person has a number that was not given");
			ensure!(PersonByTag::<T>::get(record.tag) == Some(person), "a person is not found by tag");
			let by_account = PersonByAccount::<T>::get(&record.account);
			ensure!(by_account == Some(person), "a person is not found by account");
			ensure!(record.residence.validate().is_ok(), "a person lives nowhere");
			if let RingKeySlot::Held(key) | RingKeySlot::GivenUp(key) = record.ring_key {
				ensure!(keys.insert(key), "two persons have one ring key");
			}
			let sufficients = frame_system::Pallet::<T>::sufficients(&record.account);
			ensure!(
				record.ensure_alive().is_err() || sufficients > 0,
				"a living person's account cannot act"
			);
			for (request, _) in Accreditations::<T>::iter_prefix(person) {
				ensure!(request < record.requests, "a request has a number that was not given");
			}
		}
		for (person, recovery) in Recoveries::<T>::iter() {
			let record = Persons::<T>::get(person);
			ensure!(record.is_some_and(|record| record.ensure_alive().is_ok()), "a recovery of nobody");
			ensure!(recovery.asked_at.at < recovery.effective_at, "a recovery without time to veto it");
		}
		let known = |person| Persons::<T>::contains_key(person);
		ensure!(PersonByTag::<T>::iter_values().all(known), "a tag is nobody's");
		ensure!(PersonByAccount::<T>::iter_values().all(known), "an account is nobody's");
		ensure!(Templates::<T>::iter_keys().all(|(person, _)| known(person)), "a template is nobody's");
		ensure!(Accreditations::<T>::iter_keys().all(|(person, _)| known(person)), "a request is for nobody");
		Ok(())
	}
}
