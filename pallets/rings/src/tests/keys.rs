use crate::{
	Collections, Error, Event, Members, Waiting, fixture,
	mock::*,
	types::{GRACE, Member, Spot},
};
use cadena_primitives::membership::RingRegistry;
use frame_support::{assert_noop, assert_ok};

#[test]
fn a_key_enters_with_its_holders_signature_once() {
	run(|| {
		join(TLALPAN, 0..1);
		let key = fixture::key(0);
		assert_eq!(Members::<Test>::get(key), Some(Member { collection: TLALPAN, spot: Spot::Waiting(0) }));
		System::assert_last_event(Event::KeyJoined { key, collection: TLALPAN }.into());
		let again = RingsPallet::join(TLALPAN, &holder(0), key, &possessed(0, &holder(0)));
		assert_noop!(again, Error::<Test>::KeyInUse);
	});
}

#[test]
fn nobody_enters_anothers_key_or_none() {
	run(|| {
		let key = fixture::key(0);
		let for_another = possessed(0, &holder(1));
		let not_shown = Error::<Test>::PossessionNotShown;
		assert_noop!(RingsPallet::join(TLALPAN, &holder(0), key, &for_another), not_shown);
		let by_another = possessed(1, &holder(0));
		let not_shown = Error::<Test>::PossessionNotShown;
		assert_noop!(RingsPallet::join(TLALPAN, &holder(0), key, &by_another), not_shown);
		for key in [[0; 32], [0xff; 32]] {
			let malformed = Error::<Test>::MalformedKey;
			assert_noop!(RingsPallet::join(TLALPAN, &holder(0), key, &by_another), malformed);
		}
	});
}

#[test]
fn the_last_of_the_queue_takes_the_place_of_one_who_leaves() {
	run(|| {
		join(TLALPAN, 0..3);
		assert_ok!(RingsPallet::withdraw(&fixture::key(0)));
		assert_eq!(Waiting::<Test>::get(TLALPAN, 0), Some(fixture::key(2)));
		assert_eq!(Collections::<Test>::get(TLALPAN).queue.waiting(), 2);
		assert_ok!(RingsPallet::revoke(&fixture::key(1)));
		assert_ok!(RingsPallet::withdraw(&fixture::key(2)));
		assert_eq!(Collections::<Test>::get(TLALPAN).queue.waiting(), 0);
	});
}

#[test]
fn a_withdrawn_key_comes_back_and_a_revoked_one_does_not() {
	run(|| {
		join(TLALPAN, 0..1);
		let key = fixture::key(0);
		assert_noop!(RingsPallet::readmit(TLALPAN, key), Error::<Test>::KeyCannotReturn);
		assert_ok!(RingsPallet::withdraw(&key));
		assert_ok!(RingsPallet::withdraw(&key));
		assert_ok!(RingsPallet::readmit(TLALPAN, key));
		assert_ok!(RingsPallet::withdraw(&key));
		assert_ok!(RingsPallet::revoke(&key));
		assert_noop!(RingsPallet::readmit(TLALPAN, key), Error::<Test>::KeyCannotReturn);
		assert_ok!(RingsPallet::withdraw(&key));
		assert_noop!(RingsPallet::readmit(TLALPAN, key), Error::<Test>::KeyCannotReturn);
		let again = RingsPallet::join(TLALPAN, &holder(0), key, &possessed(0, &holder(0)));
		assert_noop!(again, Error::<Test>::KeyInUse);
		assert_noop!(RingsPallet::withdraw(&fixture::key(9)), Error::<Test>::NoSuchKey);
		assert_noop!(RingsPallet::readmit(TLALPAN, fixture::key(9)), Error::<Test>::NoSuchKey);
	});
}

#[test]
fn whether_a_key_can_still_act_is_known() {
	run(|| {
		let key = fixture::key(0);
		assert!(!RingsPallet::can_act(&key), "unknown");
		join(TLALPAN, 0..4);
		assert!(!RingsPallet::can_act(&key), "waits");
		assert_ok!(RingsPallet::extend(TLALPAN));
		assert!(RingsPallet::can_act(&key));
		assert_ok!(RingsPallet::withdraw(&fixture::key(1)));
		assert_ok!(RingsPallet::rebuild(TLALPAN, 0));
		assert_ok!(RingsPallet::revoke(&key));
		assert_ok!(RingsPallet::rebuild(TLALPAN, 0));
		System::set_block_number(u64::from(2 + GRACE));
		assert!(!RingsPallet::can_act(&fixture::key(1)));
		assert!(RingsPallet::can_act(&key), "the ring was being made with it");
		assert_ok!(RingsPallet::dissolve(TLALPAN, 0));
		assert!(!RingsPallet::can_act(&key));
	});
}
