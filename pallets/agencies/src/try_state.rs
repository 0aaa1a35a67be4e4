use crate::{Agencies, AgencyByAccount, Config, NextAgency, Offers, Officers, Pallet, Seats, types::Status};
use alloc::{collections::BTreeMap, vec::Vec};
use frame_support::{ensure, traits::Get};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// What must hold after every block: the indexes, the seats and the counts agree with the records.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut officers = BTreeMap::new();
		for (_, appointment) in Officers::<T>::iter() {
			ensure!(!appointment.mandates.is_empty(), "an officer without a mandate");
			let count: &mut u32 = officers.entry(appointment.agency).or_default();
			*count = count.saturating_add(1);
		}

		let mut offers = BTreeMap::new();
		for (account, agency, offer) in Offers::<T>::iter() {
			ensure!(!offer.mandates.is_empty(), "an offer of no mandate");
			let held = Officers::<T>::get(&account);
			ensure!(held.is_none_or(|held| held.agency != agency), "an offer to one who accepted it");
			ensure!(frame_system::Pallet::<T>::sufficients(&account) > 0, "an offer that nobody can accept");
			let count: &mut u32 = offers.entry(agency).or_default();
			*count = count.saturating_add(1);
		}

		let mut seats = Vec::new();
		for (id, agency) in Agencies::<T>::iter() {
			ensure!(id < NextAgency::<T>::get(), "an agency beyond the next number");
			ensure!(
				agency.officers == officers.remove(&id).unwrap_or(0),
				"an agency's officers are miscounted"
			);
			ensure!(agency.offers == offers.remove(&id).unwrap_or(0), "an agency's offers are miscounted");
			ensure!(agency.posts() <= <T as Config>::MaxOfficers::get(), "an agency has too many posts");
			match agency.status {
				Status::Seated => {
					let indexed = AgencyByAccount::<T>::get(&agency.account) == Some(id);
					ensure!(indexed, "a seated agency is not found by its account");
					seats.push(agency.account);
				}
				Status::Retired => ensure!(agency.mandates.is_empty(), "a retired agency holds a mandate"),
			}
		}
		ensure!(officers.is_empty(), "an officer of an unknown agency");
		ensure!(offers.is_empty(), "an offer of an unknown agency");

		seats.sort();
		ensure!(seats == Seats::<T>::get().into_inner(), "the seats are not the seated agencies in order");
		ensure!(
			AgencyByAccount::<T>::iter().count() == seats.len(),
			"an account of an agency without a seat"
		);
		Ok(())
	}
}
