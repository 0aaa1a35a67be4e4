//! What an upgrade does to the state of earlier versions.

use crate::{Config, CurrentTariff, Pallet, types::Tariff};
use cadena_primitives::Balance;
use codec::{Decode, Encode};
use core::marker::PhantomData;
use frame_support::{
	migrations::VersionedMigration,
	traits::{Get, UncheckedOnRuntimeUpgrade},
	weights::Weight,
};

/// Gives persons an allowance: the tariff of version 1 had none.
pub type PersonsAllowance<T> =
	VersionedMigration<1, 2, AddPersonsAllowance<T>, Pallet<T>, <T as frame_system::Config>::DbWeight>;

/// The tariff as version 1 stored it.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq)]
pub struct TariffV1 {
	/// Price of a microsecond of execution.
	pub per_microsecond: Balance,
	/// Price of a byte of a transaction.
	pub per_byte: Balance,
	/// The full allowance of an officer.
	pub officer_allowance: Balance,
	/// The full allowance of an agency's own account.
	pub agency_allowance: Balance,
	/// The full allowance that the officers of one agency share.
	pub shared_allowance: Balance,
	/// In how many blocks a spent allowance is full again.
	pub recovery_blocks: u32,
}

impl From<TariffV1> for Tariff {
	fn from(old: TariffV1) -> Self {
		Self {
			per_microsecond: old.per_microsecond,
			per_byte: old.per_byte,
			officer_allowance: old.officer_allowance,
			agency_allowance: old.agency_allowance,
			shared_allowance: old.shared_allowance,
			recovery_blocks: old.recovery_blocks,
			..Self::default()
		}
	}
}

/// The change itself, without the version.
pub struct AddPersonsAllowance<T>(PhantomData<T>);

impl<T: Config> UncheckedOnRuntimeUpgrade for AddPersonsAllowance<T> {
	fn on_runtime_upgrade() -> Weight {
		// A tariff that cannot be read would be lost either way: the default lets the council vote.
		let translated = CurrentTariff::<T>::translate(|old: Option<TariffV1>| old.map(Tariff::from));
		if translated.is_err() {
			CurrentTariff::<T>::kill();
		}
		T::DbWeight::get().reads_writes(1, 1)
	}

	#[cfg(feature = "try-runtime")]
	fn pre_upgrade() -> Result<alloc::vec::Vec<u8>, sp_runtime::TryRuntimeError> {
		Ok(frame_support::storage::unhashed::get_raw(&CurrentTariff::<T>::hashed_key()).unwrap_or_default())
	}

	#[cfg(feature = "try-runtime")]
	fn post_upgrade(state: alloc::vec::Vec<u8>) -> Result<(), sp_runtime::TryRuntimeError> {
		let expected = match state.as_slice() {
			[] => Tariff::default(),
			mut stored => TariffV1::decode(&mut stored).map_err(|_| "the old tariff cannot be read")?.into(),
		};
		frame_support::ensure!(CurrentTariff::<T>::get() == expected, "the tariff changed otherwise");
		Ok(())
	}
}
