use crate::{Error, Event, NextPerson, PersonByTag, Persons, mock::*, types::*};
use cadena_primitives::PersonLookup;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn renapo_enrols_a_person_who_can_act_at_once() {
	run(|| {
		let person = enrol(1, true);
		assert_eq!(person, 0);
		assert_eq!(NextPerson::<Test>::get(), 1);
		assert_eq!(Identity::active_person(&account(1)), Some(0));
		assert_eq!(System::sufficients(&account(1)), 1, "without any coins");
		let enrolled = Event::PersonEnrolled {
			person,
			tag: [1; 32],
			class: Class::Citizen,
			account: account(1),
			residence: TLALPAN,
		};
		System::assert_has_event(enrolled.into());
		let (key, _) = ring_key(1, &account(1));
		assert_eq!(record(0).ring_key, RingKeySlot::Held(key));
		assert_eq!(Identity::by_tag([1; 32]).map(|(person, _)| person), Some(0));
	});
}

#[test]
fn mexicans_abroad_are_enrolled_too() {
	run(|| {
		assert_ok!(Identity::enrol(registrar(), [1; 32], Class::Citizen, account(1), HOUSTON, None));
		assert_eq!(record(0).residence, HOUSTON);
	});
}

#[test]
fn nobody_else_enrols() {
	run(|| {
		for origin in [signed(1), RuntimeOrigin::none(), RuntimeOrigin::root()] {
			let refused = Identity::enrol(origin, [1; 32], Class::Citizen, account(1), TLALPAN, None);
			assert_noop!(refused, DispatchError::BadOrigin);
		}
	});
}

#[test]
fn one_curp_and_one_account_are_one_person() {
	run(|| {
		enrol(1, false);
		let enrol = |tag, account| Identity::enrol(registrar(), tag, Class::Citizen, account, TLALPAN, None);
		assert_noop!(enrol([1; 32], account(2)), Error::<Test>::TagInUse);
		assert_noop!(enrol([2; 32], account(1)), Error::<Test>::AccountInUse);
		assert_ok!(enrol([2; 32], account(2)));
	});
}

#[test]
fn a_refused_ring_key_leaves_nothing_behind() {
	run(|| {
		enrol(1, true);
		let enrol = |class, key| Identity::enrol(registrar(), [2; 32], class, account(2), TLALPAN, Some(key));
		let in_use = ring_key(1, &account(2));
		assert_noop!(enrol(Class::Citizen, in_use), pallet_rings::Error::<Test>::KeyInUse);
		let not_shown = ring_key(2, &account(3));
		assert_noop!(enrol(Class::Citizen, not_shown), pallet_rings::Error::<Test>::PossessionNotShown);
		assert_noop!(enrol(Class::Citizen, ([0; 32], [0; 64])), pallet_rings::Error::<Test>::MalformedKey);
		for class in [Class::Minor, Class::Foreigner] {
			assert_noop!(enrol(class, ring_key(2, &account(2))), Error::<Test>::NotAVoter);
		}
		assert!(!PersonByTag::<Test>::contains_key([2; 32]));
	});
}

#[test]
fn the_place_must_exist() {
	run(|| {
		let nowhere = [
			Residence::Municipality(9_001),
			Residence::Municipality(0),
			Residence::Abroad { country: *b"us", consulate: 0 },
		];
		for residence in nowhere {
			let refused = Identity::enrol(registrar(), [1; 32], Class::Citizen, account(1), residence, None);
			assert_noop!(refused, Error::<Test>::NoSuchPlace);
		}
	});
}

#[test]
fn art_95_a_corrected_curp_stays_the_same_person_and_the_old_one_nobody_elses() {
	run(|| {
		enrol(1, false);
		let grounds = sp_core::H256::repeat_byte(7);
		assert_ok!(Identity::correct(registrar(), 0, [9; 32], grounds));
		assert_eq!(record(0).tag, [9; 32]);
		System::assert_last_event(Event::CurpCorrected { person: 0, tag: [9; 32], grounds }.into());
		assert_eq!(Identity::by_tag([1; 32]).map(|(person, _)| person), Some(0));
		let again = Identity::enrol(registrar(), [1; 32], Class::Citizen, account(2), TLALPAN, None);
		assert_noop!(again, Error::<Test>::TagInUse);
		assert_noop!(Identity::correct(registrar(), 0, [1; 32], grounds), Error::<Test>::TagInUse);
		assert_noop!(Identity::correct(registrar(), 5, [8; 32], grounds), Error::<Test>::NoSuchPerson);
		assert_noop!(Identity::correct(signed(1), 0, [8; 32], grounds), DispatchError::BadOrigin);
	});
}

#[test]
fn numbers_are_never_used_up_in_silence() {
	run(|| {
		NextPerson::<Test>::put(u64::MAX);
		let refused = Identity::enrol(registrar(), [1; 32], Class::Citizen, account(1), TLALPAN, None);
		assert_noop!(refused, sp_runtime::ArithmeticError::Overflow);
	});
}

#[test]
fn corruption_is_noticed() {
	run(|| {
		enrol(1, false);
		let record = Persons::<Test>::take(0).expect("is enrolled");
		assert!(Identity::do_try_state().is_err(), "a tag is nobody's");
		Persons::<Test>::insert(0, record);
		PersonByTag::<Test>::remove([1; 32]);
		assert!(Identity::do_try_state().is_err(), "a person is not found");
		PersonByTag::<Test>::insert([1; 32], 0);
		System::dec_sufficients(&account(1));
		assert!(Identity::do_try_state().is_err(), "an account cannot act");
		System::inc_sufficients(&account(1));
	});
}
