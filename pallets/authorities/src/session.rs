//! What the session pallet asks: the next set, and what is kept of each session.

use crate::{Authorities, Config, Current, InOffice, Nodes, Pallet, Past, SetRules, types::Production};
use alloc::vec::Vec;
use cadena_primitives::AccountId;
use frame_support::{BoundedVec, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use pallet_session::{QueuedKeys, historical};
use sp_staking::SessionIndex;

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
			InOffice::<T>::remove(outdated);
			historical::Pallet::<T>::prune_up_to(kept_from);
		}
	}

	/// The queued keys are now those in office.
	fn start(session: SessionIndex) {
		let keys = QueuedKeys::<T>::get();
		let authorities: Vec<_> =
			keys.iter().filter_map(|(node, _)| Some((node.clone(), Nodes::<T>::get(node)?.agency))).collect();
		let before = Current::<T>::get();
		for output in
			before.outputs.iter().filter(|output| !keys.iter().any(|(node, _)| node == &output.node))
		{
			Nodes::<T>::mutate_extant(&output.node, |node| node.left = Some(session));
		}
		Current::<T>::put(Production::begin(before.last_slot, authorities));
		InOffice::<T>::insert(session, BoundedVec::truncate_from(keys));
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

	fn start_session(session: SessionIndex) {
		Self::start(session)
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

	fn start_session(session: SessionIndex) {
		Self::start(session)
	}
}
