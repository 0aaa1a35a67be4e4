use crate::{
	Builders, Call, Collections, CurrentRules, Error, Event, Leaving, Members, Rebuilds, RingKeys, Rings,
	Seals, fixture,
	mock::*,
	types::{BATCH, CAPACITY, GRACE, RingState, Rules, Spot, Task},
	upkeep::NOT_DUE,
};
use cadena_primitives::{
	Jurisdiction,
	membership::{AnonymousMembership, Collection, Constituency, Electorate, RingRegistry},
};
use frame_support::{assert_noop, assert_ok, traits::Authorize};
use sp_runtime::{
	DispatchError,
	transaction_validity::{InvalidTransaction, TransactionSource},
};

const EXTEND: Task = Task::Extend { collection: TLALPAN };
const REBUILD: Task = Task::Rebuild { collection: TLALPAN, ring: 0 };
const DISSOLVE: Task = Task::Dissolve { collection: TLALPAN, ring: 0 };
const FORWARD: Task = Task::Forward { collection: TLALPAN };

/// Does a task as the chain does one from the pool.
fn perform(task: Task) -> Result<(), DispatchError> {
	let call = Call::<Test>::perform { task };
	match call.authorize(TransactionSource::External).expect("the call is authorised") {
		Ok(_) => {
			let origin = frame_system::RawOrigin::Authorized;
			RingsPallet::perform(origin.into(), task).map(|_| ()).map_err(|refused| refused.error)
		}
		Err(refusal) => {
			assert_eq!(refusal, InvalidTransaction::Custom(NOT_DUE.code).into());
			assert!(!RingsPallet::is_due(task));
			Err(Error::<Test>::NothingToDo.into())
		}
	}
}

fn refused(task: Task) {
	assert_noop!(perform(task), Error::<Test>::NothingToDo);
}

#[test]
fn keys_enter_a_ring_together_or_not_at_all() {
	run(|| {
		join(TLALPAN, 0..2);
		refused(EXTEND);
		join(TLALPAN, 2..4);
		assert_ok!(perform(EXTEND));
		let extended = Event::RingExtended { collection: TLALPAN, ring: 0, revision: 0, entered: 4, size: 4 };
		System::assert_last_event(extended.into());
		refused(EXTEND);
		join(TLALPAN, 4..6);
		refused(EXTEND);
		join(TLALPAN, 6..7);
		assert_ok!(perform(EXTEND));
		let ring = Rings::<Test>::get(TLALPAN, 0).expect("stands");
		assert_eq!((ring.revision, ring.size), (1, 7));
		let keys: Vec<_> = (0..7).map(fixture::key).collect();
		assert_eq!(RingKeys::<Test>::get(TLALPAN, 0).into_inner(), keys);
	});
}

#[test]
fn a_step_takes_a_batch_and_a_full_ring_is_followed_by_another() {
	run(|| {
		join(TLALPAN, 0..CAPACITY + 1);
		let steps = CAPACITY / BATCH + 1;
		for _ in 0..steps {
			assert_ok!(perform(EXTEND));
		}
		assert_eq!(Rings::<Test>::get(TLALPAN, 0).map(|ring| ring.size), Some(CAPACITY));
		refused(EXTEND);
		join(TLALPAN, CAPACITY + 1..CAPACITY + 3);
		assert_ok!(perform(EXTEND));
		assert_eq!(Rings::<Test>::get(TLALPAN, 1).map(|ring| ring.size), Some(3));
	});
}

#[test]
fn whoever_enters_after_the_sealing_is_in_another_ring() {
	run(|| {
		assert_eq!(RingsPallet::fix_electorate(RESIDENTS), None);
		join(TLALPAN, 0..3);
		assert_ok!(perform(EXTEND));
		assert_eq!(
			RingsPallet::fix_electorate(RESIDENTS),
			Some(Electorate { constituency: RESIDENTS, as_of: 1 })
		);
		join(TLALPAN, 3..6);
		assert_ok!(perform(EXTEND));
		assert_eq!(Rings::<Test>::get(TLALPAN, 0).map(|ring| (ring.revision, ring.size)), Some((0, 3)));
		assert_eq!(Rings::<Test>::get(TLALPAN, 1).map(|ring| ring.size), Some(3));
	});
}

#[test]
fn m7_two_matters_within_the_interval_have_one_electorate_and_split_no_ring() {
	run(|| {
		CurrentRules::<Test>::put(Rules { interval: 10, ..RULES });
		let seal = || RingsPallet::fix_electorate(RESIDENTS).map(|electorate| electorate.as_of);
		join(TLALPAN, 0..3);
		assert_ok!(perform(EXTEND));
		assert_eq!(seal(), Some(1));
		System::set_block_number(5);
		join(TLALPAN, 3..6);
		assert_ok!(perform(EXTEND));
		for block in 5..11 {
			System::set_block_number(block);
			assert_eq!(seal(), Some(1), "whoever asks again seals nothing");
		}
		join(TLALPAN, 6..9);
		assert_ok!(perform(EXTEND));
		let sizes = || [0, 1, 2].map(|ring| Rings::<Test>::get(TLALPAN, ring).map(|ring| ring.size));
		assert_eq!(sizes(), [Some(3), Some(6), None]);
		let first = Electorate { constituency: RESIDENTS, as_of: 1 };
		let second = Rings::<Test>::get(TLALPAN, 1).expect("stands");
		assert!(second.ensure_of(&first).is_err(), "it came after the seal");

		System::set_block_number(11);
		assert_eq!(seal(), Some(11), "the next interval has a seal of its own");
		assert_ok!(second.ensure_of(&Electorate { as_of: 11, ..first }));
		join(TLALPAN, 9..12);
		assert_ok!(perform(EXTEND));
		assert_eq!(sizes(), [Some(3), Some(6), Some(3)]);
		assert_eq!(
			Seals::<Test>::iter().count(),
			1,
			"a constituency has one seal, however often it is asked"
		);
	});
}

#[test]
fn m7_an_electorate_that_is_shared_loses_those_who_leave_and_the_rings_that_are_dissolved() {
	run(|| {
		CurrentRules::<Test>::put(Rules { interval: 10, ..RULES });
		join(TLALPAN, 0..4);
		assert_ok!(perform(EXTEND));
		let first = RingsPallet::fix_electorate(RESIDENTS);
		assert_ok!(RingsPallet::revoke(&fixture::key(0)));
		assert_ok!(perform(REBUILD));
		assert_ok!(perform(REBUILD));
		assert_eq!(Rings::<Test>::get(TLALPAN, 0).map(|ring| ring.size), Some(3));
		assert_ok!(RingsPallet::revoke(&fixture::key(1)));
		assert_ok!(perform(DISSOLVE));
		join(TLALPAN, 4..5);
		System::set_block_number(5);
		assert_ok!(perform(EXTEND));
		assert_eq!(RingsPallet::fix_electorate(RESIDENTS), first);
		let entered = Rings::<Test>::get(TLALPAN, 1).expect("stands");
		assert!(entered.ensure_of(&first.expect("is sealed")).is_err(), "they act from the next interval on");
		System::set_block_number(11);
		assert_ok!(entered.ensure_of(&RingsPallet::fix_electorate(RESIDENTS).expect("is sealed")));
	});
}

#[test]
fn m7_a_panels_specialty_is_sealed_with_all_its_members() {
	run(|| {
		CurrentRules::<Test>::put(Rules { interval: 10, ..RULES });
		let (whom, here) = (Constituency::Specialty(1), Collection::Specialty(1));
		for (block, keys) in [(1, 0..3), (2, 3..6)] {
			System::set_block_number(block.into());
			join(here, keys);
			assert_ok!(perform(Task::Extend { collection: here }));
			let electorate = RingsPallet::fix_electorate(whom).expect("is sealed");
			let members = Rings::<Test>::iter_prefix_values(here)
				.filter(|ring| ring.ensure_of(&electorate).is_ok())
				.map(|ring| ring.size);
			assert_eq!(members.sum::<u32>(), RingsPallet::members(&here));
			assert_eq!(electorate.as_of, block);
		}
	});
}

#[test]
fn an_electorate_of_the_state_or_the_federation_seals_every_ring_in_it() {
	for place in [Jurisdiction::Federation, Jurisdiction::State(9)] {
		run(|| {
			join(TLALPAN, 0..3);
			assert_ok!(perform(EXTEND));
			assert!(RingsPallet::fix_electorate(Constituency::Place(place)).is_some());
			System::set_block_number(2);
			join(TLALPAN, 3..6);
			assert_ok!(perform(EXTEND));
			assert_eq!(Rings::<Test>::get(TLALPAN, 1).map(|ring| (ring.size, ring.begun_at)), Some((3, 2)));
			join(TLALPAN, 6..9);
			assert_ok!(perform(EXTEND));
			assert_eq!(Rings::<Test>::get(TLALPAN, 1).map(|ring| ring.size), Some(6), "it is not sealed");
		});
	}
	run(|| {
		join(TLALPAN, 0..3);
		assert_ok!(perform(EXTEND));
		assert!(RingsPallet::fix_electorate(Constituency::Place(Jurisdiction::State(10))).is_some());
		join(TLALPAN, 3..6);
		assert_ok!(perform(EXTEND));
		assert_eq!(Rings::<Test>::get(TLALPAN, 0).map(|ring| ring.size), Some(6), "another state's");
	});
}

#[test]
fn a_ring_is_made_anew_without_those_who_left() {
	run(|| {
		let size = BATCH + 10;
		join(TLALPAN, 0..size);
		assert_ok!(perform(EXTEND));
		assert_ok!(perform(EXTEND));
		refused(REBUILD);
		assert_ok!(RingsPallet::withdraw(&fixture::key(1)));
		assert_ok!(RingsPallet::revoke(&fixture::key(2)));
		refused(DISSOLVE);
		for _ in 0..3 {
			assert_ok!(perform(REBUILD));
		}
		refused(REBUILD);
		let ring = Rings::<Test>::get(TLALPAN, 0).expect("stands");
		assert_eq!((ring.revision, ring.size), (2, size - 2));
		assert!(!RingKeys::<Test>::get(TLALPAN, 0).contains(&fixture::key(1)));
		let rebuilt = Event::RingRebuilt { collection: TLALPAN, ring: 0, revision: 2, size: size - 2 };
		System::assert_last_event(rebuilt.into());
	});
}

#[test]
fn one_who_leaves_during_the_making_leaves_with_the_next() {
	run(|| {
		join(TLALPAN, 0..8);
		assert_ok!(perform(EXTEND));
		assert_ok!(RingsPallet::withdraw(&fixture::key(0)));
		assert_ok!(perform(REBUILD));
		assert_ok!(RingsPallet::withdraw(&fixture::key(1)));
		assert_ok!(perform(REBUILD));
		assert_eq!(Rings::<Test>::get(TLALPAN, 0).map(|ring| ring.size), Some(7));
		assert_eq!(Leaving::<Test>::get(TLALPAN, 0).into_inner(), vec![fixture::key(1)]);
		assert_ok!(perform(REBUILD));
		assert_ok!(perform(REBUILD));
		assert_eq!(Rings::<Test>::get(TLALPAN, 0).map(|ring| ring.size), Some(6));
	});
}

#[test]
fn one_who_left_comes_back_when_the_ring_is_made_anew_and_its_last_revision_over() {
	run(|| {
		join(TLALPAN, 0..6);
		assert_ok!(perform(EXTEND));
		let key = fixture::key(0);
		assert_ok!(RingsPallet::withdraw(&key));
		assert_noop!(RingsPallet::readmit(TLALPAN, key), Error::<Test>::KeyStillActs);
		join(TLALPAN, 6..9);
		refused(EXTEND);
		assert_ok!(perform(REBUILD));
		refused(EXTEND);
		assert_ok!(perform(REBUILD));
		assert_noop!(RingsPallet::readmit(TLALPAN, key), Error::<Test>::KeyStillActs);
		System::set_block_number(u64::from(2 + GRACE));
		assert_ok!(RingsPallet::readmit(TLALPAN, key));
		assert_ok!(perform(EXTEND));
		assert!(RingKeys::<Test>::get(TLALPAN, 0).contains(&key));
		assert_eq!(Rings::<Test>::get(TLALPAN, 0).map(|ring| ring.size), Some(9));
	});
}

#[test]
fn a_ring_that_no_longer_hides_is_dissolved() {
	run(|| {
		join(TLALPAN, 0..4);
		assert_ok!(perform(EXTEND));
		assert_ok!(RingsPallet::withdraw(&fixture::key(0)));
		refused(DISSOLVE);
		assert_ok!(RingsPallet::withdraw(&fixture::key(1)));
		refused(REBUILD);
		assert_ok!(perform(DISSOLVE));
		System::assert_last_event(Event::RingDissolved { collection: TLALPAN, ring: 0, left: 2 }.into());
		refused(DISSOLVE);
		refused(REBUILD);
		assert_eq!(Rings::<Test>::get(TLALPAN, 0).map(|ring| ring.state), Some(RingState::Dissolved));
		assert_eq!(Collections::<Test>::get(TLALPAN).queue.waiting(), 2);
		join(TLALPAN, 4..5);
		assert_ok!(perform(EXTEND));
		assert_eq!(Members::<Test>::get(fixture::key(2)).map(|member| member.spot), Some(Spot::InRing(1)));
	});
}

#[test]
fn m2_one_who_leaves_a_ring_of_the_minimum_does_not_end_it() {
	run(|| {
		assert_ok!(RingsPallet::set_rules(
			RuntimeOrigin::root(),
			Rules { minimum: 6, least: 3, patience: 20, interval: 0 }
		));
		join(TLALPAN, 0..6);
		assert_ok!(perform(EXTEND));
		for number in 0..3 {
			assert_ok!(RingsPallet::withdraw(&fixture::key(number)));
			refused(DISSOLVE);
		}
		assert_ok!(perform(REBUILD));
		assert_ok!(perform(REBUILD));
		let ring = Rings::<Test>::get(TLALPAN, 0).expect("stands");
		assert_eq!((ring.size, ring.state), (3, RingState::Standing));
		assert_ok!(RingsPallet::withdraw(&fixture::key(3)));
		refused(REBUILD);
		assert_ok!(perform(DISSOLVE));
	});
}

#[test]
fn a_ring_is_not_dissolved_while_it_is_made_anew() {
	run(|| {
		join(TLALPAN, 0..4);
		assert_ok!(perform(EXTEND));
		assert_ok!(RingsPallet::withdraw(&fixture::key(0)));
		assert_ok!(perform(REBUILD));
		assert_ok!(RingsPallet::withdraw(&fixture::key(1)));
		refused(DISSOLVE);
		assert_ok!(perform(REBUILD));
		assert_ok!(perform(DISSOLVE));
		assert!(!Rebuilds::<Test>::contains_key(TLALPAN, 0));
	});
}

#[test]
fn a_small_remainder_goes_to_the_rest_of_its_state_in_time() {
	run(|| {
		join(TLALPAN, 0..2);
		System::set_block_number(20);
		refused(FORWARD);
		System::set_block_number(21);
		assert_ok!(perform(FORWARD));
		let to = Collection::Residual(9);
		System::assert_last_event(Event::RemainderForwarded { from: TLALPAN, to, keys: 2 }.into());
		refused(FORWARD);
		refused(Task::Forward { collection: to });
		join(Collection::Municipality(9_013), 2..3);
		System::set_block_number(41);
		assert_ok!(perform(Task::Forward { collection: Collection::Municipality(9_013) }));
		assert_ok!(perform(Task::Extend { collection: to }));
		assert_eq!(Rings::<Test>::get(to, 0).map(|ring| ring.size), Some(3));
	});
}

#[test]
fn abroad_there_is_no_rest() {
	run(|| {
		let abroad = Collection::Abroad(*b"US");
		join(abroad, 0..2);
		System::set_block_number(10_000);
		refused(Task::Forward { collection: abroad });
	});
}

#[test]
fn the_same_step_is_one_transaction() {
	run(|| {
		join(TLALPAN, 0..BATCH + 3);
		let tag = || {
			let call = Call::<Test>::perform { task: EXTEND };
			let admitted = call.authorize(TransactionSource::External).expect("authorised");
			admitted.expect("is due").0.provides
		};
		let first = tag();
		assert_eq!(tag(), first);
		assert_ok!(perform(EXTEND));
		assert_ne!(tag(), first);
	});
}

#[test]
fn only_the_chain_admits_tasks_and_governance_sets_rules() {
	run(|| {
		join(TLALPAN, 0..3);
		let signed = || RuntimeOrigin::signed(holder(0));
		for origin in [signed(), RuntimeOrigin::none(), RuntimeOrigin::root()] {
			assert_noop!(RingsPallet::perform(origin, EXTEND), DispatchError::BadOrigin);
		}
		let authorized = || frame_system::RawOrigin::Authorized.into();
		assert_noop!(RingsPallet::perform(authorized(), REBUILD), Error::<Test>::NothingToDo);
		let rules = Rules { minimum: 4, least: 3, patience: 1, interval: 0 };
		assert_noop!(RingsPallet::set_rules(signed(), rules), DispatchError::BadOrigin);
		let unsound = Rules { minimum: 2, least: 2, ..rules };
		assert_noop!(RingsPallet::set_rules(RuntimeOrigin::root(), unsound), Error::<Test>::UnsoundRules);
		assert_ok!(RingsPallet::set_rules(RuntimeOrigin::root(), rules));
		refused(EXTEND);
	});
}

#[test]
fn what_cannot_be_computed_changes_nothing() {
	run(|| {
		join(TLALPAN, 0..3);
		assert_ok!(perform(EXTEND));
		join(TLALPAN, 3..6);
		let sound = Builders::<Test>::get(TLALPAN, 0).expect("was stored");
		Builders::<Test>::insert(TLALPAN, 0, [0xFF; 848]);
		assert!(RingsPallet::is_due(EXTEND));
		assert_noop!(perform(EXTEND), Error::<Test>::NotComputable);
		Builders::<Test>::insert(TLALPAN, 0, sound);
		assert_ok!(perform(EXTEND));
	});
}

#[test]
fn corruption_is_noticed() {
	run(|| {
		join(TLALPAN, 0..3);
		assert_ok!(perform(EXTEND));
		let member = Members::<Test>::take(fixture::key(1)).expect("known");
		assert!(RingsPallet::do_try_state().is_err(), "a ring has an unknown key");
		Members::<Test>::insert(fixture::key(1), member);
		Members::<Test>::insert(fixture::key(5), member);
		assert!(RingsPallet::do_try_state().is_err(), "a member is in no ring");
		Members::<Test>::remove(fixture::key(5));
		Collections::<Test>::mutate(TLALPAN, |record| record.queue.next += 1);
		assert!(RingsPallet::do_try_state().is_err(), "nobody waits in a place");
		Collections::<Test>::mutate(TLALPAN, |record| record.queue.next -= 1);
	});
}
