use crate::{Authorities, Config, Current, InOffice, NodeCount, Nodes, Pallet, Past, SetRules};
use alloc::collections::{BTreeMap, BTreeSet};
use frame_support::{ensure, traits::Get};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// What must hold after every block: the counts agree with the nodes, and the set is of registered nodes with keys,
	/// distinct, not fewer than the minimum.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut counts = BTreeMap::new();
		for (_, node) in Nodes::<T>::iter() {
			let count: &mut u32 = counts.entry(node.agency).or_default();
			*count = count.saturating_add(1);
		}
		for (agency, count) in NodeCount::<T>::iter().filter(|(_, count)| *count > 0) {
			ensure!(counts.remove(&agency) == Some(count), "an agency's nodes are miscounted");
			ensure!(count <= T::MaxNodes::get(), "an agency has too many nodes");
		}
		ensure!(counts.is_empty(), "an agency's nodes are not counted");

		let set = Authorities::<T>::get();
		ensure!(set.iter().collect::<BTreeSet<_>>().len() == set.len(), "an authority is twice in the set");
		for node in &set {
			ensure!(Nodes::<T>::contains_key(node), "an authority is no registered node");
			ensure!(pallet_session::NextKeys::<T>::contains_key(node), "an authority has no keys");
		}
		let minimum = SetRules::<T>::get().minimum;
		ensure!(
			set.is_empty() || u32::try_from(set.len()).is_ok_and(|size| size >= minimum),
			"the set is below its minimum"
		);

		let running = pallet_session::Validators::<T>::get();
		let credited = Current::<T>::get().outputs;
		ensure!(
			running.iter().eq(credited.iter().map(|output| &output.node)),
			"the session's production is not of its authorities"
		);
		let session = pallet_session::CurrentIndex::<T>::get();
		let in_office = InOffice::<T>::get(session);
		ensure!(
			running.iter().eq(in_office.iter().map(|(node, _)| node)),
			"the keys in office are not of the session's authorities"
		);
		let is_kept = |kept: u32| kept <= session && session.saturating_sub(kept) <= T::History::get();
		ensure!(InOffice::<T>::iter_keys().all(is_kept), "keys are recorded of a session that is not kept");
		ensure!(
			u32::try_from(Past::<T>::iter().count()).is_ok_and(|kept| kept <= T::History::get()),
			"production is kept for too long"
		);
		Ok(())
	}
}
