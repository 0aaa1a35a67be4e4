//! Benchmarks at the worst case: all seats taken, every motion open and voted on by all, the longest names, all mandates.

use crate::{
	Agencies, AgencyByAccount, Call, Config, Offers, Officers, Pallet, Seats,
	types::{AgencyName, Mandates, Status},
};
use alloc::{boxed::Box, collections::BTreeSet, vec};
use cadena_primitives::{AccountId, AgencyId, Jurisdiction, Mandate, Rfc};
use frame_benchmarking::v2::*;
use frame_support::traits::{EnsureOrigin, Get};
use frame_system::RawOrigin;

/// What the benchmarks need of the council.
pub trait BenchmarkHelper {
	/// Opens as many motions as the council can have, on each of which all `voters` have voted.
	fn open_motions(voters: &[AccountId]);
}

impl BenchmarkHelper for () {
	fn open_motions(_: &[AccountId]) {}
}

/// The account of the officer who holds a mandate in benchmarks.
pub fn officer_account(mandate: Mandate) -> AccountId {
	account("officer", mandate as u32, 0)
}

/// Makes the account an officer who holds the mandate, of the agency that holds it in benchmarks: one for each mandate,
/// so that Oversight is not of the contracting agency. May be repeated.
pub fn seat_officer<T: Config>(account: AccountId, mandate: Mandate) {
	let employer: AccountId = frame_benchmarking::account("employer", mandate as u32, 0);
	let agency = AgencyByAccount::<T>::get(&employer).unwrap_or_else(|| seat::<T>(employer));
	let record = Agencies::<T>::get(agency).expect("a seated agency has a record");
	let mut mandates = Officers::<T>::get(&account).map(|held| held.mandates).unwrap_or_default();
	mandates.try_insert(mandate).expect("the set has room for every mandate");
	Pallet::<T>::commission(agency, record, account, mandates).expect("the agency holds every mandate");
}

/// Offers the account a post of the agency that holds the mandate in benchmarks, and says of which.
pub fn offer_post<T: Config>(account: AccountId, mandate: Mandate) -> AgencyId {
	let employer: AccountId = frame_benchmarking::account("employer", mandate as u32, 0);
	let agency = AgencyByAccount::<T>::get(&employer).unwrap_or_else(|| seat::<T>(employer));
	let record = Agencies::<T>::get(agency).expect("a seated agency has a record");
	Pallet::<T>::offer(agency, record, account, all_mandates()).expect("the agency holds every mandate");
	agency
}

fn name() -> AgencyName {
	AgencyName::truncate_from(vec![b'a'; 128])
}

fn rfc() -> Rfc {
	Rfc::parse("SAT970701NN3").expect("valid")
}

fn all_mandates() -> Mandates {
	BTreeSet::from(Mandate::ALL).try_into().expect("the set has room for every mandate")
}

/// Seats an agency with every mandate.
pub fn seat<T: Config>(account: AccountId) -> AgencyId {
	let agency = Pallet::<T>::seat(name(), rfc(), Jurisdiction::Municipality(9_012), account)
		.expect("a seat is free and the account unused");
	Agencies::<T>::mutate(agency, |record| {
		if let Some(record) = record {
			record.mandates = all_mandates();
		}
	});
	agency
}

/// Seats an agency among so many others that `free` seats are left, and opens every motion.
fn seat_in_full_council<T: Config>(free: usize) -> (AgencyId, AccountId) {
	let own: AccountId = account("agency", 0, 0);
	let agency = seat::<T>(own.clone());
	let mut n = 1;
	while Seats::<T>::get().len().saturating_add(free) < T::MaxAgencies::get() as usize {
		seat::<T>(account("agency", n, 0));
		n += 1;
	}
	T::BenchmarkHelper::open_motions(&Seats::<T>::get());
	(agency, own)
}

fn governance<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::GovernanceOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register() -> Result<(), BenchmarkError> {
		seat_in_full_council::<T>(1);
		let origin = governance::<T>()?;
		let newcomer: AccountId = account("newcomer", 0, 0);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, name(), rfc(), Jurisdiction::Municipality(9_012), newcomer.clone());

		assert!(AgencyByAccount::<T>::contains_key(&newcomer));
		Ok(())
	}

	#[benchmark]
	fn retire() -> Result<(), BenchmarkError> {
		let (agency, _) = seat_in_full_council::<T>(0);
		let origin = governance::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, agency);

		assert_eq!(Agencies::<T>::get(agency).map(|record| record.status), Some(Status::Retired));
		Ok(())
	}

	#[benchmark]
	fn change_account() {
		let (agency, from) = seat_in_full_council::<T>(0);
		let to: AccountId = account("newcomer", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(from), to.clone());

		assert_eq!(AgencyByAccount::<T>::get(&to), Some(agency));
	}

	#[benchmark]
	fn grant_mandate() -> Result<(), BenchmarkError> {
		let agency = seat::<T>(account("agency", 0, 0));
		Agencies::<T>::mutate(agency, |record| {
			record.as_mut().map(|record| record.mandates.remove(&Mandate::Judiciary))
		});
		let origin = governance::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, agency, Mandate::Judiciary);

		assert_eq!(Agencies::<T>::get(agency).map(|record| record.mandates), Some(all_mandates()));
		Ok(())
	}

	#[benchmark]
	fn set_pot_ceiling() -> Result<(), BenchmarkError> {
		let agency = seat::<T>(account("agency", 0, 0));
		let origin = governance::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, agency, u128::MAX);

		assert_eq!(Agencies::<T>::get(agency).map(|record| record.pot_ceiling), Some(u128::MAX));
		Ok(())
	}

	#[benchmark]
	fn withdraw_mandate() -> Result<(), BenchmarkError> {
		let agency = seat::<T>(account("agency", 0, 0));
		let origin = governance::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, agency, Mandate::Judiciary);

		assert!(Agencies::<T>::get(agency).is_some_and(|record| !record.holds(Mandate::Judiciary)));
		Ok(())
	}

	#[benchmark]
	fn appoint() {
		let own: AccountId = account("agency", 0, 0);
		let agency = seat::<T>(own.clone());
		let officer: AccountId = account("officer", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(own), officer.clone(), all_mandates());

		assert!(Offers::<T>::contains_key(&officer, agency));
	}

	#[benchmark]
	fn accept_post() -> Result<(), BenchmarkError> {
		let own: AccountId = account("agency", 0, 0);
		let agency = seat::<T>(own.clone());
		let officer: AccountId = account("officer", 0, 0);
		Pallet::<T>::appoint(RawOrigin::Signed(own).into(), officer.clone(), all_mandates())?;

		#[extrinsic_call]
		_(RawOrigin::Signed(officer.clone()), agency);

		assert_eq!(Officers::<T>::get(&officer).map(|held| held.agency), Some(agency));
		Ok(())
	}

	#[benchmark]
	fn withdraw_post() -> Result<(), BenchmarkError> {
		let own: AccountId = account("agency", 0, 0);
		let agency = seat::<T>(own.clone());
		let officer: AccountId = account("officer", 0, 0);
		Pallet::<T>::appoint(RawOrigin::Signed(own.clone()).into(), officer.clone(), all_mandates())?;

		#[extrinsic_call]
		_(RawOrigin::Signed(own), agency, officer.clone());

		assert!(!Offers::<T>::contains_key(&officer, agency));
		Ok(())
	}

	#[benchmark]
	fn dismiss() -> Result<(), BenchmarkError> {
		let own: AccountId = account("agency", 0, 0);
		let agency = seat::<T>(own.clone());
		let officer: AccountId = account("officer", 0, 0);
		Pallet::<T>::appoint(RawOrigin::Signed(own.clone()).into(), officer.clone(), all_mandates())?;
		Pallet::<T>::accept_post(RawOrigin::Signed(officer.clone()).into(), agency)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(own), officer.clone());

		assert!(!Officers::<T>::contains_key(&officer));
		Ok(())
	}

	#[benchmark]
	fn dispatch_as_root() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let call = frame_system::Call::<T>::remark { remark: vec![] };

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, Box::new(call.into()));

		Ok(())
	}
}
