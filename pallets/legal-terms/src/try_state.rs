use crate::{CalendarRecord, Config, Pallet, Terms, Uma};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// What must hold after every block: a day has a length, the UMA a value, and editions follow each other.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		ensure!(CalendarRecord::<T>::get().clock.day_length > 0, "a day has no length");
		ensure!(Uma::<T>::get() > 0, "the UMA has no value");
		for editions in Terms::<T>::iter_values() {
			ensure!(editions.is_ordered(), "the editions of a term are out of order");
			ensure!(editions.iter().next().is_some(), "a term without an edition is stored");
		}
		Ok(())
	}
}
