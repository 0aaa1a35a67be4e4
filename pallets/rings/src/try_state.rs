use crate::{
	Collections, Config, Leaving, Members, Pallet, Rebuilds, RingKeys, Rings, Waiting,
	types::{Member, RingState, Spot},
};
use alloc::{collections::BTreeSet, vec::Vec};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// What must hold after every block: each key is where its record says, and nowhere else but in a ring that is yet to be
	/// made anew.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		let (mut waiting, mut queued) = (0u64, 0u64);
		for (collection, number, key) in Waiting::<T>::iter() {
			let expected = Member { collection, spot: Spot::Waiting(number) };
			ensure!(Members::<T>::get(key) == Some(expected), "a key waits in another's place");
			waiting = waiting.saturating_add(1);
		}
		for (collection, record) in Collections::<T>::iter() {
			queued = queued.saturating_add(record.queue.waiting());
			let sizes: Vec<u32> = Rings::<T>::iter_prefix_values(collection).map(|ring| ring.size).collect();
			ensure!(
				u32::try_from(sizes.len()) == Ok(record.rings),
				"the rings are not those that were begun"
			);
			ensure!(sizes.iter().sum::<u32>() == record.members, "the rings do not have so many members");
		}
		ensure!(waiting == queued, "a queue has a gap");
		for (collection, number, ring) in Rings::<T>::iter() {
			let keys = RingKeys::<T>::get(collection, number);
			ensure!(
				u32::try_from(keys.len()) == Ok(ring.size),
				"a ring's size is not the number of its keys"
			);
			ensure!((ring.state == RingState::Standing) == (ring.size > 0), "a ring stands empty");
			let distinct: BTreeSet<_> = keys.iter().collect();
			ensure!(distinct.len() == keys.len(), "a key is twice in a ring");
			let leaving: BTreeSet<_> = Leaving::<T>::get(collection, number).into_iter().collect();
			let rebuild = Rebuilds::<T>::get(collection, number);
			for key in keys.iter().filter(|key| !leaving.contains(*key)) {
				let here = Members::<T>::get(key) == Some(Member { collection, spot: Spot::InRing(number) });
				let leaves = rebuild.as_ref().is_some_and(|rebuild| !rebuild.keys.contains(key));
				ensure!(here || leaves, "a ring has the key of one who is elsewhere");
			}
		}
		for (key, member) in Members::<T>::iter() {
			if let Spot::InRing(ring) = member.spot {
				let keys = RingKeys::<T>::get(member.collection, ring);
				ensure!(keys.contains(&key), "a member is not in its ring");
			}
		}
		Ok(())
	}
}
