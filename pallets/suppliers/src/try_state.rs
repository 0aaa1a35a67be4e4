use crate::{Config, Pallet, SupplierByRfc, Suppliers};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// What must hold after every block: the index by RFC and the registry agree.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut legal_persons = 0usize;
		for (account, supplier) in Suppliers::<T>::iter() {
			if let Some(rfc) = supplier.rfc {
				legal_persons = legal_persons.saturating_add(1);
				let indexed = SupplierByRfc::<T>::get(rfc).is_some_and(|found| found == account);
				ensure!(indexed, "a supplier is not found by RFC");
			}
			ensure!(supplier.rescissions.is_sorted(), "rescissions are out of order");
		}
		ensure!(SupplierByRfc::<T>::iter().count() == legal_persons, "an RFC without a supplier");
		Ok(())
	}
}
