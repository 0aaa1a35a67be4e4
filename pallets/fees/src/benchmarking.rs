//! Benchmarks of the calls, and of what this pallet adds to those of the payment extension.

use crate::{
	Call, Config, CurrentTariff, Pallet, Spendings,
	types::{Holder, Spending, Tariff},
};
use cadena_primitives::{AccountId, AgencyId, Balance};
use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;

/// What the benchmarks need of the agencies.
pub trait BenchmarkHelper {
	/// Makes the account a seated agency.
	fn make_agency(account: &AccountId);
	/// Offers the account a post of a seated agency, and says of which.
	fn offer_post(account: &AccountId) -> AgencyId;
}

impl BenchmarkHelper for () {
	fn make_agency(_: &AccountId) {}
	fn offer_post(_: &AccountId) -> AgencyId {
		0
	}
}

/// An account to which a post is offered, of whose agency the shared allowance is spent.
pub(crate) fn spent_invited<T: Config>(account: &AccountId) {
	let agency = T::BenchmarkHelper::offer_post(account);
	// Benchmarks set the block's number after this, and nothing is to recover.
	let at = u32::MAX;
	Spendings::<T>::insert(Holder::Officer(account.clone()), Spending { spent: 0, at });
	Spendings::<T>::insert(Holder::Officers(agency), Spending { spent: Balance::MAX, at });
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

	/// What it adds to a payment from the balance that the allowance is looked up first and found spent.
	#[benchmark]
	fn look_up_allowance() {
		let invited: AccountId = account("officer", 0, 0);
		spent_invited::<T>(&invited);
		let left;

		#[block]
		{
			left = Pallet::<T>::allowance_left(invited);
		}

		assert_eq!(left, Some(0));
	}
}
