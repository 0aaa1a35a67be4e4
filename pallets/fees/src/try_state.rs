use crate::{Config, CurrentTariff, Pallet, Spendings};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// What must hold after every block: the tariff lets the council vote, and nothing was spent in a block to come.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		ensure!(Self::admits(&CurrentTariff::<T>::get()), "the tariff is unsound");
		let now = Self::now();
		ensure!(
			Spendings::<T>::iter_values().all(|spending| spending.at <= now),
			"an allowance was spent in a block to come"
		);
		Ok(())
	}
}
