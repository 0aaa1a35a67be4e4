//! Benchmarks of the calls. What paying costs is in those of the payment extension, which uses the dearest way.

use crate::{Call, Config, CurrentTariff, Pallet, types::Tariff};
use cadena_primitives::AccountId;
use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;

/// What the benchmarks need of the agencies.
pub trait BenchmarkHelper {
	/// Makes the account a seated agency.
	fn make_agency(account: &AccountId);
	/// Makes the account an officer of a seated agency.
	fn make_officer(account: &AccountId);
}

impl BenchmarkHelper for () {
	fn make_agency(_: &AccountId) {}
	fn make_officer(_: &AccountId) {}
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn issue() -> Result<(), BenchmarkError> {
		let origin = T::IssueOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let agency: AccountId = account("agency", 0, 0);
		T::BenchmarkHelper::make_agency(&agency);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, agency, 1_000_000_000_000);

		Ok(())
	}

	#[benchmark]
	fn set_tariff() -> Result<(), BenchmarkError> {
		let origin = T::GovernanceOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let tariff = Tariff { per_byte: 1, ..Tariff::default() };

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, tariff);

		assert_eq!(CurrentTariff::<T>::get(), tariff);
		Ok(())
	}
}
