use crate::{Certificates, Error, Event, mock::*, types::*};
use cadena_primitives::{
	ballots::{EvaluatorLookup, OtherKeys},
	membership::{AnonymousMembership, Collection, RingRegistry},
};
use frame_support::{assert_noop, assert_ok};
use pallet_rings::types::{GRACE, Spot, Task};
use sp_runtime::DispatchError::BadOrigin;

const SPECIALTY: u16 = 0;
const HERE: Collection = Collection::Specialty(SPECIALTY);

fn create() {
	assert_ok!(Evaluators::create_specialty(signed(CERTIFIER), document(1)));
}

fn certify(person: u8) {
	assert_ok!(Evaluators::certify(signed(CERTIFIER), SPECIALTY, person.into(), document(2)));
}

fn register(person: u8, seed: u8) -> frame_support::dispatch::DispatchResult {
	let (key, signature) = ring_key(seed, person);
	Evaluators::register_key(signed(person), SPECIALTY, key, signature)
}

fn perform(task: Task) {
	assert_ok!(Rings::perform(frame_system::RawOrigin::Authorized.into(), task));
}

fn certificate(person: u8) -> Certificate {
	Certificates::<Test>::get(SPECIALTY, u64::from(person)).expect("is certified")
}

/// Evaluators of these numbers in one ring.
fn settled(persons: core::ops::Range<u8>) {
	create();
	for person in persons {
		certify(person);
		assert_ok!(register(person, person));
	}
	perform(Task::Extend { collection: HERE });
}

#[test]
fn l5_one_agency_does_not_use_up_the_numbers() {
	run(|| {
		for _ in 0..MOST_SPECIALTIES {
			create();
		}
		let more = Evaluators::create_specialty(signed(CERTIFIER), document(1));
		assert_noop!(more, Error::<Test>::TooManySpecialties);
		assert_ok!(Evaluators::create_specialty(signed(OTHER_CERTIFIER), document(1)));
	});
}

#[test]
fn oversight_creates_specialties_and_certifies_living_persons_once() {
	run(|| {
		assert_noop!(Evaluators::create_specialty(signed(1), document(1)), BadOrigin);
		create();
		let created = Event::SpecialtyCreated { specialty: SPECIALTY, agency: 1, document: document(1) };
		System::assert_last_event(created.into());
		assert_eq!(Evaluators::certifier(SPECIALTY), Some(1));
		assert_eq!(Evaluators::certifier(1), None);
		let certify = |by, specialty, person| Evaluators::certify(signed(by), specialty, person, document(2));
		assert_noop!(certify(1, SPECIALTY, 1), BadOrigin);
		assert_noop!(certify(OTHER_CERTIFIER, SPECIALTY, 1), Error::<Test>::NotTheCertifier);
		assert_noop!(certify(CERTIFIER, 9, 1), Error::<Test>::NoSuchSpecialty);
		assert_noop!(certify(CERTIFIER, SPECIALTY, 99), Error::<Test>::NotAPerson);
		assert_ok!(certify(CERTIFIER, SPECIALTY, 1));
		assert_noop!(certify(CERTIFIER, SPECIALTY, 1), Error::<Test>::AlreadyCertified);
		assert_eq!(certificate(1), Certificate::issued(document(2)));
	});
}

#[test]
fn a_certified_evaluator_registers_one_key_which_nobody_else_had() {
	run(|| {
		create();
		assert_noop!(register(1, 1), Error::<Test>::NotCertified);
		certify(1);
		certify(2);
		let (key, signature) = ring_key(1, 1);
		let stolen = Evaluators::register_key(signed(2), SPECIALTY, key, signature);
		assert_noop!(stolen, pallet_rings::Error::<Test>::PossessionNotShown);
		let nobody = Evaluators::register_key(signed(90), SPECIALTY, key, signature);
		assert_noop!(nobody, Error::<Test>::NotAPerson);
		assert_ok!(register(1, 1));
		System::assert_last_event(Event::KeyRegistered { specialty: SPECIALTY, person: 1, key }.into());
		assert_noop!(register(1, 3), Error::<Test>::HasKey);
		assert_noop!(register(2, 1), pallet_rings::Error::<Test>::KeyInUse);
		let evaluator = Evaluators::evaluator(SPECIALTY, &account(1)).expect("is one");
		assert_eq!((evaluator.person, evaluator.key, evaluator.reputation), (1, key, FIRST_REPUTATION));
		assert_eq!(Evaluators::evaluator(SPECIALTY, &account(2)), None, "has no key");
		assert_eq!(Evaluators::evaluator(1, &account(1)), None, "not of this specialty");
	});
}

#[test]
fn the_next_key_waits_until_the_last_one_can_act_no_more() {
	run(|| {
		settled(1..6);
		assert_noop!(Evaluators::give_up_key(signed(90), SPECIALTY), Error::<Test>::NotAPerson);
		assert_ok!(Evaluators::give_up_key(signed(1), SPECIALTY));
		assert_noop!(Evaluators::give_up_key(signed(1), SPECIALTY), Error::<Test>::NoKey);
		assert_noop!(register(1, 11), Error::<Test>::LastKeyStillActs);
		for _ in 0..2 {
			perform(Task::Rebuild { collection: HERE, ring: 0 });
		}
		assert_noop!(register(1, 11), Error::<Test>::LastKeyStillActs);
		System::set_block_number(u64::from(2 + GRACE));
		assert_ok!(register(1, 11));
		assert_noop!(register(1, 1), Error::<Test>::HasKey);
	});
}

#[test]
fn a_suspended_evaluators_key_leaves_the_ring_and_comes_back_with_the_certificate() {
	run(|| {
		settled(1..6);
		let suspend = |by| Evaluators::suspend(signed(by), SPECIALTY, 1, document(3));
		let reinstate = |by| Evaluators::reinstate(signed(by), SPECIALTY, 1, document(3));
		assert_noop!(suspend(1), BadOrigin);
		assert_noop!(suspend(OTHER_CERTIFIER), Error::<Test>::NotTheCertifier);
		assert_noop!(reinstate(CERTIFIER), Error::<Test>::NotSuspended);
		let unknown = Evaluators::suspend(signed(CERTIFIER), SPECIALTY, 40, document(3));
		assert_noop!(unknown, Error::<Test>::NotCertified);
		assert_ok!(suspend(CERTIFIER));
		assert_noop!(suspend(CERTIFIER), Error::<Test>::AlreadySuspended);
		let key = certificate(1).held_key().expect("is kept");
		let spot = || pallet_rings::Members::<Test>::get(key).expect("entered").spot;
		assert!(matches!(spot(), Spot::Withdrawn(_)));
		assert!(Evaluators::evaluator(SPECIALTY, &account(1)).is_some(), "discloses what was sealed before");
		assert_noop!(reinstate(CERTIFIER), Error::<Test>::LastKeyStillActs);
		for _ in 0..2 {
			perform(Task::Rebuild { collection: HERE, ring: 0 });
		}
		System::set_block_number(u64::from(2 + GRACE));
		assert_noop!(reinstate(1), BadOrigin);
		MockPersons::die(1);
		assert_noop!(reinstate(CERTIFIER), Error::<Test>::NotAPerson);
		MockPersons::revive(1);
		assert_ok!(reinstate(CERTIFIER));
		assert!(matches!(spot(), Spot::Waiting(_)));
	});
}

#[test]
fn a_revoked_certificate_and_its_key_are_gone_for_ever() {
	run(|| {
		settled(1..6);
		let revoke = |by| Evaluators::revoke(signed(by), SPECIALTY, 1, document(3));
		assert_noop!(revoke(1), BadOrigin);
		assert_noop!(revoke(OTHER_CERTIFIER), Error::<Test>::NotTheCertifier);
		let key = certificate(1).held_key().expect("has one");
		assert_ok!(revoke(CERTIFIER));
		assert_noop!(revoke(CERTIFIER), Error::<Test>::Revoked);
		assert!(matches!(pallet_rings::Members::<Test>::get(key).expect("entered").spot, Spot::Revoked(_)));
		assert_eq!(Evaluators::evaluator(SPECIALTY, &account(1)), None);
		assert_noop!(register(1, 9), Error::<Test>::Revoked);
		let again = Evaluators::certify(signed(CERTIFIER), SPECIALTY, 1, document(2));
		assert_noop!(again, Error::<Test>::AlreadyCertified);
	});
}

#[test]
fn a_reputation_below_the_floor_takes_the_key_out() {
	run(|| {
		settled(1..6);
		Evaluators::judge(SPECIALTY, 1, 80);
		assert_eq!(certificate(1).reputation, FIRST_REPUTATION + 80);
		System::assert_last_event(
			Event::ReputationMoved { specialty: SPECIALTY, person: 1, change: 80, reputation: 580 }.into(),
		);
		Evaluators::judge(SPECIALTY, 1, -400);
		assert_eq!(certificate(1).status, Status::Suspended);
		let suspended = Event::CertificateSuspended { specialty: SPECIALTY, person: 1, resolution: None };
		System::assert_last_event(suspended.into());
		let key = certificate(1).held_key().expect("is kept");
		let spot = pallet_rings::Members::<Test>::get(key).expect("entered").spot;
		assert!(matches!(spot, Spot::Withdrawn(_)));
		Evaluators::judge(SPECIALTY, 77, 80);
		assert_eq!(Certificates::<Test>::get(SPECIALTY, 77), None, "nobody is judged who is not certified");
	});
}

#[test]
fn one_who_died_acts_no_more() {
	run(|| {
		settled(1..6);
		MockPersons::die(1);
		assert_eq!(Evaluators::evaluator(SPECIALTY, &account(1)), None);
		assert_noop!(Evaluators::give_up_key(signed(1), SPECIALTY), Error::<Test>::NotAPerson);
		let key = certificate(1).held_key().expect("has one");
		assert!(Rings::can_act(&key));
		assert_ok!(<Evaluators as OtherKeys>::withdraw(1));
		for _ in 0..2 {
			perform(Task::Rebuild { collection: HERE, ring: 0 });
		}
		System::set_block_number(u64::from(2 + GRACE));
		assert!(!Rings::can_act(&key));
	});
}

#[test]
fn l6_the_dead_leave_every_specialty_and_return_with_the_same_keys() {
	run(|| {
		settled(1..6);
		create();
		let elsewhere = Collection::Specialty(1);
		for person in 1..5 {
			let (key, signature) = ring_key(20 + person, person);
			assert_ok!(Evaluators::certify(signed(CERTIFIER), 1, person.into(), document(2)));
			assert_ok!(Evaluators::register_key(signed(person), 1, key, signature));
		}
		perform(Task::Extend { collection: elsewhere });
		let keys = [(HERE, ring_key(1, 1).0), (elsewhere, ring_key(21, 1).0)];
		let spot = |key| pallet_rings::Members::<Test>::get(key).expect("entered").spot;
		MockPersons::die(1);
		assert_ok!(<Evaluators as OtherKeys>::withdraw(1));
		assert_ok!(<Evaluators as OtherKeys>::withdraw(1));
		assert_ok!(<Evaluators as OtherKeys>::withdraw(60));
		for (collection, key) in keys {
			assert!(matches!(spot(key), Spot::Withdrawn(Some(_))));
			let before = Rings::members(&collection);
			for _ in 0..2 {
				perform(Task::Rebuild { collection, ring: 0 });
			}
			assert_eq!(Rings::members(&collection), before - 1, "the draw is among the living");
		}
		assert!(matches!(spot(ring_key(2, 2).0), Spot::InRing(0)));

		assert_noop!(register(1, 1), Error::<Test>::NotAPerson);
		MockPersons::revive(1);
		assert_noop!(register(1, 1), pallet_rings::Error::<Test>::KeyStillActs);
		assert_noop!(register(1, 11), Error::<Test>::HasKey);
		System::set_block_number(u64::from(2 + GRACE));
		assert_ok!(register(1, 1));
		assert!(matches!(spot(keys[0].1), Spot::Waiting(_)));
		assert_noop!(register(1, 1), pallet_rings::Error::<Test>::KeyCannotReturn);
		assert_ok!(Evaluators::suspend(signed(CERTIFIER), 1, 1, document(3)));
		let (key, signature) = ring_key(21, 1);
		let refused = Evaluators::register_key(signed(1), 1, key, signature);
		assert_noop!(refused, Error::<Test>::Suspended);
		assert_ok!(Evaluators::reinstate(signed(CERTIFIER), 1, 1, document(3)));
		assert!(matches!(spot(key), Spot::Waiting(_)));
	});
}

#[test]
fn l6_a_person_is_certified_in_so_many_specialties_and_no_more() {
	run(|| {
		for specialty in 0..=MOST_CERTIFICATES as u16 {
			create();
			let certified = Evaluators::certify(signed(CERTIFIER), specialty, 1, document(2));
			if u32::from(specialty) < MOST_CERTIFICATES {
				assert_ok!(certified);
			} else {
				assert_eq!(certified, Err(Error::<Test>::TooManyCertificates.into()));
			}
		}
	});
}

#[test]
fn corruption_is_noticed() {
	run(|| {
		settled(1..6);
		let record = certificate(1);
		let wrong = [
			Certificate { reputation: 1_001, ..record.clone() },
			Certificate { reputation: REPUTATION_FLOOR - 1, ..record.clone() },
			Certificate { key: certificate(2).key, ..record.clone() },
			Certificate { status: Status::Revoked, ..record.clone() },
		];
		for wrong in wrong {
			Certificates::<Test>::insert(SPECIALTY, 1, wrong);
			assert!(Evaluators::do_try_state().is_err());
		}
		crate::CreatedBy::<Test>::insert(1, 2);
		Certificates::<Test>::insert(SPECIALTY, 1, record.clone());
		assert!(Evaluators::do_try_state().is_err());
		crate::CreatedBy::<Test>::insert(1, 1);
		Certificates::<Test>::insert(9, 1, record.clone());
		Certificates::<Test>::insert(SPECIALTY, 1, record);
		assert!(Evaluators::do_try_state().is_err(), "there is no such specialty");
		Certificates::<Test>::remove(9, 1);
		crate::CertifiedIn::<Test>::remove(1);
		assert!(Evaluators::do_try_state().is_err(), "a certificate is not listed");
		assert_ok!(crate::CertifiedIn::<Test>::try_append(1, 0));
		assert_ok!(crate::CertifiedIn::<Test>::try_append(60, 0));
		assert!(Evaluators::do_try_state().is_err(), "what is listed is no certificate");
		crate::CertifiedIn::<Test>::remove(60);
	});
}
