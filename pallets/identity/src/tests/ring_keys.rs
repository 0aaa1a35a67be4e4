use crate::{Error, Event, mock::*, types::*};
use cadena_primitives::membership::{Collection, RingRegistry};
use frame_support::{assert_noop, assert_ok};
use pallet_rings::types::{GRACE, Task};

const HERE: Collection = Collection::Municipality(9_012);

fn perform(task: Task) {
	assert_ok!(Rings::perform(frame_system::RawOrigin::Authorized.into(), task));
}

#[test]
fn a_person_has_one_ring_key_of_their_own() {
	run(|| {
		enrol(1, false);
		let (key, signature) = ring_key(1, &account(1));
		assert_noop!(Identity::join_ring(signed(2), key, signature), Error::<Test>::NotAPerson);
		assert_noop!(Identity::leave_ring(signed(1)), Error::<Test>::NoRingKey);
		let (_, anothers) = ring_key(1, &account(2));
		let not_shown = pallet_rings::Error::<Test>::PossessionNotShown;
		assert_noop!(Identity::join_ring(signed(1), key, anothers), not_shown);
		assert_ok!(Identity::join_ring(signed(1), key, signature));
		let (second, second_signature) = ring_key(2, &account(1));
		assert_noop!(Identity::join_ring(signed(1), second, second_signature), Error::<Test>::HasRingKey);
		let waits = pallet_rings::Error::<Test>::KeyCannotReturn;
		assert_noop!(Identity::join_ring(signed(1), key, signature), waits);
		enrol(2, false);
		let stolen = Identity::join_ring(signed(2), key, anothers);
		assert_noop!(stolen, pallet_rings::Error::<Test>::KeyInUse);
	});
}

#[test]
fn the_next_key_joins_when_the_last_can_act_no_more() {
	run(|| {
		for byte in 1..=4 {
			enrol(byte, true);
		}
		perform(Task::Extend { collection: HERE });
		let (first, first_signature) = ring_key(1, &account(1));
		assert_ok!(Identity::leave_ring(signed(1)));
		System::assert_last_event(Event::RingKeyGivenUp { person: 0, key: first }.into());
		assert_noop!(Identity::join_ring(signed(1), first, first_signature), Error::<Test>::LastKeyStillActs);
		let (key, signature) = ring_key(9, &account(1));
		assert_noop!(Identity::join_ring(signed(1), key, signature), Error::<Test>::LastKeyStillActs);
		perform(Task::Rebuild { collection: HERE, ring: 0 });
		perform(Task::Rebuild { collection: HERE, ring: 0 });
		assert_noop!(Identity::join_ring(signed(1), key, signature), Error::<Test>::LastKeyStillActs);
		System::set_block_number(101 + u64::from(GRACE));
		assert!(!Rings::can_act(&first));
		let revoked = pallet_rings::Error::<Test>::KeyInUse;
		assert_noop!(Identity::join_ring(signed(1), first, first_signature), revoked);
		assert_ok!(Identity::join_ring(signed(1), key, signature));
		assert_eq!(record(0).ring_key, RingKeySlot::Held(key));
	});
}

#[test]
fn one_who_moves_joins_when_the_old_ring_is_made_anew() {
	run(|| {
		for byte in 1..=4 {
			enrol(byte, true);
		}
		perform(Task::Extend { collection: HERE });
		assert_ok!(Identity::relocate(registrar(), 0, HOUSTON));
		let (key, signature) = ring_key(1, &account(1));
		let still = pallet_rings::Error::<Test>::KeyStillActs;
		assert_noop!(Identity::join_ring(signed(1), key, signature), still);
		perform(Task::Rebuild { collection: HERE, ring: 0 });
		perform(Task::Rebuild { collection: HERE, ring: 0 });
		System::set_block_number(101 + u64::from(GRACE));
		assert_ok!(Identity::join_ring(signed(1), key, signature));
	});
}
