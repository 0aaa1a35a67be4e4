use crate::{
	Certificates, CertifiedIn, Config, CreatedBy, NextSpecialty, Pallet, Specialties,
	types::{KeySlot, REPUTATION_FLOOR, Status},
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use cadena_primitives::ballots::HIGHEST_REPUTATION;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// What must hold after every block.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		let next = NextSpecialty::<T>::get();
		ensure!(Specialties::<T>::iter_keys().all(|specialty| specialty < next), "a number is given twice");
		let mut created: BTreeMap<_, u16> = BTreeMap::new();
		for record in Specialties::<T>::iter_values() {
			let count = created.entry(record.agency).or_default();
			*count = count.saturating_add(1);
		}
		let counted: BTreeMap<_, u16> = CreatedBy::<T>::iter().collect();
		ensure!(counted == created, "an agency's specialties are miscounted");
		let certified: BTreeSet<_> =
			Certificates::<T>::iter_keys().map(|(specialty, person)| (person, specialty)).collect();
		let listed: Vec<_> = CertifiedIn::<T>::iter()
			.flat_map(|(person, all)| all.into_iter().map(move |specialty| (person, specialty)))
			.collect();
		ensure!(
			listed.len() == certified.len() && listed.iter().all(|of| certified.contains(of)),
			"a person's certificates are not those that are listed"
		);
		let mut keys = BTreeSet::new();
		for (specialty, _, record) in Certificates::<T>::iter() {
			ensure!(Specialties::<T>::contains_key(specialty), "a certificate is of no specialty");
			ensure!(record.reputation <= HIGHEST_REPUTATION, "a reputation is above the highest");
			let is_certified = record.status == Status::Certified;
			ensure!(
				!is_certified || record.reputation >= REPUTATION_FLOOR,
				"one is certified below the floor"
			);
			if let KeySlot::Held(key) = record.key {
				ensure!(keys.insert(key), "two evaluators have the same key");
				ensure!(record.status != Status::Revoked, "one whose certificate was revoked has a key");
			}
		}
		Ok(())
	}
}
