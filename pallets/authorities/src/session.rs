//! What the session and offences pallets ask: the next set, and what an offence entails.

use crate::{
	Authorities, Config, Current, Error, Event, Nodes, Offences, Pallet, Past, SetRules, WeightInfo,
	types::{Consequence, Production},
};
use alloc::vec::Vec;
use cadena_primitives::AccountId;
use frame_support::{traits::Get, weights::Weight};
use frame_system::pallet_prelude::BlockNumberFor;
use pallet_session::{QueuedKeys, historical};
use sp_runtime::Perbill;
use sp_staking::{
	SessionIndex,
	offence::{OffenceDetails, OnOffenceHandler},
};

/// The blocks of a session, as governance set them.
pub struct SessionLength<T>(core::marker::PhantomData<T>);

impl<T: Config> Get<BlockNumberFor<T>> for SessionLength<T> {
	fn get() -> BlockNumberFor<T> {
		SetRules::<T>::get().session_blocks.into()
	}
}

impl<T: Config> Pallet<T> {
	fn next_keys() -> Vec<(AccountId, T::Keys)> {
		Authorities::<T>::get()
			.into_iter()
			.filter_map(|node| pallet_session::NextKeys::<T>::get(&node).map(|keys| (node, keys)))
			.collect()
	}

	fn end(session: SessionIndex) {
		let production = Current::<T>::get();
		Past::<T>::insert(session, production.outputs);
		let kept_from = session.saturating_add(1).saturating_sub(T::History::get());
		if let Some(outdated) = kept_from.checked_sub(1) {
			Past::<T>::remove(outdated);
			historical::Pallet::<T>::prune_up_to(kept_from);
		}
	}

	fn start() {
		let authorities = pallet_session::Validators::<T>::get()
			.into_iter()
			.filter_map(|node| Nodes::<T>::get(&node).map(|record| (node, record.agency)))
			.collect();
		Current::<T>::mutate(|production| *production = Production::begin(production.last_slot, authorities));
	}
}

/// Plans a new set only when it or its keys changed, for each one that is planned changes the set of GRANDPA.
impl<T: Config> pallet_session::SessionManager<AccountId> for Pallet<T> {
	fn new_session(_: SessionIndex) -> Option<Vec<AccountId>> {
		let next = Self::next_keys();
		(next != QueuedKeys::<T>::get()).then(|| next.into_iter().map(|(node, _)| node).collect())
	}

	fn new_session_genesis(_: SessionIndex) -> Option<Vec<AccountId>> {
		Some(Self::next_keys().into_iter().map(|(node, _)| node).collect())
	}

	fn end_session(session: SessionIndex) {
		Self::end(session)
	}

	fn start_session(_: SessionIndex) {
		Self::start()
	}
}

impl<T: Config> historical::SessionManager<AccountId, ()> for Pallet<T> {
	fn new_session(session: SessionIndex) -> Option<Vec<(AccountId, ())>> {
		let set = <Self as pallet_session::SessionManager<_>>::new_session(session)?;
		Some(set.into_iter().map(|node| (node, ())).collect())
	}

	fn new_session_genesis(session: SessionIndex) -> Option<Vec<(AccountId, ())>> {
		let set = <Self as pallet_session::SessionManager<_>>::new_session_genesis(session)?;
		Some(set.into_iter().map(|node| (node, ())).collect())
	}

	fn end_session(session: SessionIndex) {
		Self::end(session)
	}

	fn start_session(_: SessionIndex) {
		Self::start()
	}
}

/// Takes offenders out of the set, or asks the council to, when the set is at its minimum.
impl<T: Config> OnOffenceHandler<AccountId, historical::IdentificationTuple<T>, Weight> for Pallet<T> {
	fn on_offence(
		offenders: &[OffenceDetails<AccountId, historical::IdentificationTuple<T>>],
		_: &[Perbill],
		session: SessionIndex,
	) -> Weight {
		for OffenceDetails { offender: (node, ()), .. } in offenders {
			let Some(mut record) = Nodes::<T>::get(node) else { continue };
			if !record.note_offence(session) {
				continue;
			}
			let agency = record.agency;
			Nodes::<T>::insert(node, record);
			Offences::<T>::mutate(|count| *count = count.saturating_add(1));
			let consequence = match Self::expel(node) {
				Ok(()) => Consequence::Removed,
				Err(Error::TooFewAuthorities) => Consequence::Retained,
				Err(_) => Consequence::AlreadyOut,
			};
			Self::deposit_event(Event::OffenceRecorded { node: node.clone(), agency, session, consequence });
		}
		<T as Config>::WeightInfo::on_offence()
	}
}
