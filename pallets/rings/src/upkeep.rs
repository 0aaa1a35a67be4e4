//! The steps in which rings are made, each bounded and each with one effect.

use crate::{
	Builders, Collections, Config, CurrentRules, Error, Event, Leaving, Members, Pallet, Rebuilds, RingKeys,
	Rings, Seals, Waiting, WeightInfo, crypto,
	types::{BATCH, CollectionRecord, Due, Entry, Keys, Member, Rebuild, Ring, RingState, Spot, Task},
};
use alloc::{collections::BTreeSet, vec::Vec};
use cadena_kit::PoolRefusal;
use cadena_primitives::membership::{Collection, Constituency, RingKey};
use codec::Encode;
use frame_support::{
	dispatch::{DispatchResultWithPostInfo, PostDispatchInfo},
	ensure,
	pallet_prelude::{TransactionValidityWithRefund, ValidTransaction},
	weights::Weight,
};
use sp_runtime::transaction_validity::InvalidTransaction;

/// The pool's refusal of a task that is not due.
pub const NOT_DUE: PoolRefusal =
	PoolRefusal { code: 1, name: "NothingToDo", advice: &["too few wait, nobody left, or it was just done"] };
/// For how many blocks the pool keeps a task.
const LONGEVITY: u64 = 64;

/// The weight of a task's largest step.
pub(crate) fn weight<T: Config>(task: &Task) -> Weight {
	match task {
		Task::Extend { .. } => T::WeightInfo::extend(BATCH),
		Task::Rebuild { .. } => T::WeightInfo::begin_rebuild().max(T::WeightInfo::continue_rebuild(BATCH)),
		Task::Dissolve { .. } => T::WeightInfo::dissolve(BATCH),
		Task::Forward { .. } => T::WeightInfo::forward(BATCH),
	}
}

fn spent(weight: Weight) -> DispatchResultWithPostInfo {
	Ok(PostDispatchInfo::from(Some(weight)))
}

impl<T: Config> Pallet<T> {
	/// Takes a task into the pool or a block when it is due. What it would do next is its tag, so that the same step is
	/// taken once.
	pub(crate) fn admit(task: &Task) -> TransactionValidityWithRefund {
		let step = Self::step(task).ok_or(InvalidTransaction::from(NOT_DUE))?;
		let transaction = ValidTransaction::with_tag_prefix("rings")
			.and_provides((task, step))
			.longevity(LONGEVITY)
			.propagate(true)
			.build()?;
		Ok((transaction, Weight::zero()))
	}

	/// What the task would do next, if it is due: a value that changes with the step.
	pub(crate) fn step(task: &Task) -> Option<Vec<u8>> {
		match task {
			Task::Extend { collection } => {
				let record = Collections::<T>::get(collection);
				let entry = Self::entry(collection, &record)?;
				Some((entry.ring, entry.take, record.queue.first).encode())
			}
			Task::Rebuild { collection, ring } => {
				if let Some(done) = Rebuilds::<T>::get(collection, ring).map(|rebuild| rebuild.done) {
					return Some(done.encode());
				}
				let standing = Self::standing(collection, *ring)?;
				match Self::due(collection, *ring, &standing)? {
					Due::Rebuild(stay) => Some((standing.revision, stay).encode()),
					Due::Dissolve(_) => None,
				}
			}
			Task::Dissolve { collection, ring } => {
				let standing = Self::standing(collection, *ring)?;
				match Self::due(collection, *ring, &standing)? {
					Due::Dissolve(stay) if !Rebuilds::<T>::contains_key(collection, ring) => {
						Some((standing.revision, stay).encode())
					}
					_ => None,
				}
			}
			Task::Forward { collection } => {
				collection.residual()?;
				let record = Collections::<T>::get(collection);
				let due = record.is_stranded(&CurrentRules::<T>::get(), Self::now());
				due.then(|| record.queue.encode())
			}
		}
	}

	fn standing(collection: &Collection, ring: u32) -> Option<Ring> {
		Rings::<T>::get(collection, ring).filter(|ring| ring.state == RingState::Standing)
	}

	fn due(collection: &Collection, ring: u32, standing: &Ring) -> Option<Due> {
		let left = u32::try_from(Leaving::<T>::decode_len(collection, ring)?).ok()?;
		standing.due(left, &CurrentRules::<T>::get())
	}

	/// Where those who wait can enter, if they are enough.
	fn entry(collection: &Collection, record: &CollectionRecord) -> Option<Entry> {
		record.entry(
			&CurrentRules::<T>::get(),
			|ring| Self::standing(collection, ring),
			|| Self::last_seal(collection),
			|ring, standing| {
				Self::due(collection, ring, standing).is_none()
					&& !Rebuilds::<T>::contains_key(collection, ring)
			},
		)
	}

	fn last_seal(collection: &Collection) -> Option<u32> {
		Constituency::of(collection).into_iter().filter_map(Seals::<T>::get).max()
	}

	pub(crate) fn extend(collection: Collection) -> DispatchResultWithPostInfo {
		let mut record = Collections::<T>::get(collection);
		let Entry { ring, standing, take } =
			Self::entry(&collection, &record).ok_or(Error::<T>::NothingToDo)?;
		let mut keys = RingKeys::<T>::get(collection, ring);
		let (mut queue, mut entering) = (record.queue, Vec::new());
		for _ in 0..take {
			let key = Waiting::<T>::get(collection, queue.first).ok_or(Error::<T>::NotComputable)?;
			keys.try_push(key).map_err(|_| Error::<T>::NotComputable)?;
			entering.push(key);
			queue.first = queue.first.saturating_add(1);
		}
		let builder = match Builders::<T>::get(collection, ring) {
			Some(builder) => builder,
			None => crypto::empty().map_err(|_| Error::<T>::NotComputable)?,
		};
		let builder = crypto::push(&builder, &entering).map_err(|_| Error::<T>::NotComputable)?;
		let commitment = crypto::finish(&builder).map_err(|_| Error::<T>::NotComputable)?;

		for (number, key) in (record.queue.first..queue.first).zip(&entering) {
			Waiting::<T>::remove(collection, number);
			Members::<T>::insert(key, Member { collection, spot: Spot::InRing(ring) });
		}
		let (size, now) = (u32::try_from(keys.len()).unwrap_or(u32::MAX), Self::now());
		let revised = match standing {
			Some(standing) => standing.revised(size, commitment, now),
			None => Ring::begun(size, commitment, now),
		};
		queue.since = now;
		record.queue = queue;
		record.rings = record.rings.max(ring.saturating_add(1));
		record.members = record.members.saturating_add(take);
		Collections::<T>::insert(collection, record);
		Builders::<T>::insert(collection, ring, builder);
		RingKeys::<T>::insert(collection, ring, keys);
		let revision = revised.revision;
		Rings::<T>::insert(collection, ring, revised);
		Self::deposit_event(Event::RingExtended { collection, ring, revision, entered: take, size });
		spent(T::WeightInfo::extend(take))
	}

	pub(crate) fn rebuild(collection: Collection, ring: u32) -> DispatchResultWithPostInfo {
		ensure!(Self::step(&Task::Rebuild { collection, ring }).is_some(), Error::<T>::NothingToDo);
		match Rebuilds::<T>::get(collection, ring) {
			None => Self::begin_rebuild(collection, ring),
			Some(rebuild) => Self::continue_rebuild(collection, ring, rebuild),
		}
	}

	fn begin_rebuild(collection: Collection, ring: u32) -> DispatchResultWithPostInfo {
		let builder = crypto::empty().map_err(|_| Error::<T>::NotComputable)?;
		let keys = Self::take_those_who_stay(&collection, ring);
		Rebuilds::<T>::insert(collection, ring, Rebuild { keys, done: 0, builder });
		spent(T::WeightInfo::begin_rebuild())
	}

	fn take_those_who_stay(collection: &Collection, ring: u32) -> Keys {
		let leaving: BTreeSet<RingKey> = Leaving::<T>::take(collection, ring).into_iter().collect();
		let mut keys = RingKeys::<T>::get(collection, ring);
		keys.retain(|key| !leaving.contains(key));
		keys
	}

	fn continue_rebuild(
		collection: Collection,
		ring: u32,
		mut rebuild: Rebuild,
	) -> DispatchResultWithPostInfo {
		let size = u32::try_from(rebuild.keys.len()).unwrap_or(u32::MAX);
		let done = rebuild.done.saturating_add(BATCH).min(size);
		let step = done.saturating_sub(rebuild.done);
		let range = usize::try_from(rebuild.done).ok().zip(usize::try_from(done).ok());
		let batch =
			range.and_then(|(from, to)| rebuild.keys.get(from..to)).ok_or(Error::<T>::NotComputable)?;
		rebuild.builder = crypto::push(&rebuild.builder, batch).map_err(|_| Error::<T>::NotComputable)?;
		rebuild.done = done;
		if done < size {
			Rebuilds::<T>::insert(collection, ring, rebuild);
			return spent(T::WeightInfo::continue_rebuild(step));
		}
		let standing = Self::standing(&collection, ring).ok_or(Error::<T>::NotComputable)?;
		let commitment = crypto::finish(&rebuild.builder).map_err(|_| Error::<T>::NotComputable)?;
		let lost = standing.size.saturating_sub(size);
		Collections::<T>::mutate(collection, |record| record.members = record.members.saturating_sub(lost));
		let revised = standing.revised(size, commitment, Self::now());
		let revision = revised.revision;
		Rebuilds::<T>::remove(collection, ring);
		Builders::<T>::insert(collection, ring, rebuild.builder);
		RingKeys::<T>::insert(collection, ring, rebuild.keys);
		Rings::<T>::insert(collection, ring, revised);
		Self::deposit_event(Event::RingRebuilt { collection, ring, revision, size });
		spent(T::WeightInfo::continue_rebuild(step))
	}

	pub(crate) fn dissolve(collection: Collection, ring: u32) -> DispatchResultWithPostInfo {
		ensure!(Self::step(&Task::Dissolve { collection, ring }).is_some(), Error::<T>::NothingToDo);
		let standing = Self::standing(&collection, ring).ok_or(Error::<T>::NothingToDo)?;
		let keys = Self::take_those_who_stay(&collection, ring);
		let left = u32::try_from(keys.len()).unwrap_or(u32::MAX);
		let mut record = Collections::<T>::get(collection);
		for key in keys {
			Self::enqueue(collection, &mut record, key);
		}
		record.members = record.members.saturating_sub(standing.size);
		Collections::<T>::insert(collection, record);
		RingKeys::<T>::remove(collection, ring);
		Builders::<T>::remove(collection, ring);
		let dissolved = Ring { state: RingState::Dissolved, size: 0, previous: None, ..standing };
		Rings::<T>::insert(collection, ring, dissolved);
		Self::deposit_event(Event::RingDissolved { collection, ring, left });
		spent(T::WeightInfo::dissolve(left))
	}

	pub(crate) fn forward(collection: Collection) -> DispatchResultWithPostInfo {
		ensure!(Self::step(&Task::Forward { collection }).is_some(), Error::<T>::NothingToDo);
		let to = collection.residual().ok_or(Error::<T>::NothingToDo)?;
		let mut record = Collections::<T>::get(collection);
		let mut residual = Collections::<T>::get(to);
		let mut keys = 0u32;
		for number in record.queue.first..record.queue.next {
			if let Some(key) = Waiting::<T>::take(collection, number) {
				Self::enqueue(to, &mut residual, key);
				keys = keys.saturating_add(1);
			}
		}
		record.queue.first = record.queue.next;
		Collections::<T>::insert(collection, record);
		Collections::<T>::insert(to, residual);
		Self::deposit_event(Event::RemainderForwarded { from: collection, to, keys });
		spent(T::WeightInfo::forward(keys))
	}

	/// Lets a key wait; the collection's record is the caller's to store.
	pub(crate) fn enqueue(collection: Collection, record: &mut CollectionRecord, key: RingKey) {
		let number = record.queue.next;
		if record.queue.waiting() == 0 {
			record.queue.since = Self::now();
		}
		record.queue.next = number.saturating_add(1);
		Waiting::<T>::insert(collection, number, key);
		Members::<T>::insert(key, Member { collection, spot: Spot::Waiting(number) });
	}
}
