use crate::{ActedFor, Config, Pallet, Registry, RepresentedBy};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// What must hold after every block: the indexes and the registry agree.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut representatives = 0usize;
		for (rfc, company) in Registry::<T>::iter() {
			ensure!(rfc.validate().is_ok(), "a legal person's RFC is malformed");
			for (account, term) in &company.representatives {
				representatives = representatives.saturating_add(1);
				ensure!(RepresentedBy::<T>::get(account) == Some(rfc), "a representative is not found");
				let sufficients = frame_system::Pallet::<T>::sufficients(account);
				ensure!(sufficients > 0, "a representative cannot act");
				ensure!(term.until.is_none_or(|until| term.since < until), "a term ends before it begins");
			}
		}
		ensure!(RepresentedBy::<T>::iter().count() == representatives, "one represents nobody");
		let is_registered = |rfc| Registry::<T>::contains_key(rfc);
		ensure!(ActedFor::<T>::iter_values().all(is_registered), "one acted for nobody");
		Ok(())
	}
}
