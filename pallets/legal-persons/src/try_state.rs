use crate::{ActedFor, Config, Pallet, Registry, RepresentedBy, types::ActedForThese};
use cadena_primitives::Rfc;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// What must hold after every block: the indexes and the registry agree.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		for (rfc, company) in Registry::<T>::iter() {
			ensure!(rfc.validate().is_ok(), "a legal person's RFC is malformed");
			for (account, term) in &company.representatives {
				let sufficients = frame_system::Pallet::<T>::sufficients(account);
				ensure!(sufficients > 0, "a representative cannot act");
				ensure!(term.until.is_none_or(|until| term.since < until), "a term ends before it begins");
			}
		}
		for (account, rfc) in RepresentedBy::<T>::iter() {
			let company = Registry::<T>::get(rfc);
			let is_named = company.is_some_and(|company| company.representatives.contains_key(&account));
			ensure!(is_named, "one represents a legal person that does not name it");
			ensure!(ActedFor::<T>::get(&account).contains(&rfc), "one represents without an act");
		}
		let is_registered = |rfc: Rfc| Registry::<T>::contains_key(rfc);
		let are_registered = |rfcs: ActedForThese| !rfcs.is_empty() && rfcs.into_iter().all(is_registered);
		ensure!(ActedFor::<T>::iter_values().all(are_registered), "one acted for nobody");
		Ok(())
	}
}
