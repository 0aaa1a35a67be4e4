use crate::{Config, Pallet};
use cadena_primitives::{AccountId, Mandate, Officer, OfficerLookup};
use core::marker::PhantomData;
use frame_support::traits::{EnsureOrigin, Get};
use frame_system::RawOrigin;

/// The origin of an officer who acts under the mandate `M`: yields the agency and the account.
pub struct EnsureOfficer<T, M>(PhantomData<(T, M)>);

impl<T, M, O> EnsureOrigin<O> for EnsureOfficer<T, M>
where
	T: Config,
	M: Get<Mandate>,
	O: Into<Result<RawOrigin<AccountId>, O>> + From<RawOrigin<AccountId>>,
{
	type Success = Officer;

	fn try_origin(origin: O) -> Result<Self::Success, O> {
		origin.into().and_then(|raw| match raw {
			RawOrigin::Signed(account) => match Pallet::<T>::agency(&account, M::get()) {
				Some(agency) => Ok(Officer { agency, account }),
				None => Err(RawOrigin::Signed(account).into()),
			},
			other => Err(other.into()),
		})
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<O, ()> {
		let account = crate::benchmarking::officer_account(M::get());
		crate::benchmarking::seat_officer::<T>(account.clone(), M::get());
		Ok(RawOrigin::Signed(account).into())
	}
}
