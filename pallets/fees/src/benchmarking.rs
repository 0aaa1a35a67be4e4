//! Benchmarks of the calls, and of what this pallet adds to those of the payment extension.

use crate::{
	Call, Config, CurrentTariff, Pallet, Spendings,
	types::{Holder, Spending, Tariff},
};
use cadena_primitives::{AccountId, AgencyId, Balance, Rfc};
use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;

/// What the benchmarks need of the agencies and of legal persons.
pub trait BenchmarkHelper<RuntimeCall> {
	/// Makes the account a seated agency.
	fn make_agency(account: &AccountId);
	/// Offers the account a post of a seated agency, and says of which.
	fn offer_post(account: &AccountId) -> AgencyId;
	/// Makes the account the representative of a legal person with as many as one may have, and a call on its behalf.
	fn represent(account: &AccountId) -> Option<(Rfc, RuntimeCall)>;
}

impl<RuntimeCall> BenchmarkHelper<RuntimeCall> for () {
	fn make_agency(_: &AccountId) {}
	fn offer_post(_: &AccountId) -> AgencyId {
		0
	}
	fn represent(_: &AccountId) -> Option<(Rfc, RuntimeCall)> {
		None
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

	/// What it adds to a payment from the balance that the allowances are looked up first and found spent: that of a legal person, and
	/// the own of its representative.
	#[benchmark]
	fn look_up_allowance() -> Result<(), BenchmarkError> {
		let invited: AccountId = account("officer", 0, 0);
		spent_invited::<T>(&invited);
		let represented = T::BenchmarkHelper::represent(&invited);
		let (rfc, call) = represented.ok_or(BenchmarkError::Stop("there are legal persons"))?;
		let spending = Spending { spent: Balance::MAX, at: u32::MAX };
		Spendings::<T>::insert(Holder::LegalPerson(rfc), spending);
		let paid;

		#[block]
		{
			paid = Pallet::<T>::within_allowance(&invited, &call, 1, 0);
		}

		assert!(paid.is_none());
		Ok(())
	}
}
