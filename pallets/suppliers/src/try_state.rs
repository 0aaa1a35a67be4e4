use crate::{Config, Pallet, Suppliers};
use cadena_primitives::LegalPersons;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// What must hold after every block: a legal person supplies with its own account, and nobody else has an RFC.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		for (account, supplier) in Suppliers::<T>::iter() {
			ensure!(T::LegalPersons::of(&account) == supplier.rfc, "a supplier's account is not of its RFC");
			ensure!(supplier.rescissions.is_sorted(), "rescissions are out of order");
		}
		Ok(())
	}
}
