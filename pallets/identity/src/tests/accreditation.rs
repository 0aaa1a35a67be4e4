use crate::{AccreditationOf, Accreditations, Error, Event, mock::*, types::*};
use cadena_primitives::{AccountId, Calendar};
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::DispatchError;

const PURPOSE: H256 = H256::repeat_byte(3);
const ACCOUNT_ALONE: Requirement = Requirement { factors: 1, modality: None };
const WITH_FACE: Requirement = Requirement { factors: 2, modality: Some(Modality::Face) };

fn request(relying_party: AccountId, requirement: Requirement) -> u32 {
	let number = record(0).requests;
	let origin = RuntimeOrigin::signed(relying_party);
	assert_ok!(Identity::request(origin, 0, PURPOSE, requirement, 2_000));
	number
}

fn line(number: u32) -> AccreditationOf<Test> {
	Accreditations::<Test>::get(0, number).expect("is in the log")
}

fn factors(list: &[BiometricProof]) -> Factors {
	Factors::truncate_from(list.to_vec())
}

#[test]
fn whoever_asks_leaves_a_line_in_the_log() {
	run(|| {
		enrol(1, false);
		request(account(REGISTRAR), ACCOUNT_ALONE);
		request(account(50), WITH_FACE);
		assert_eq!((line(0).agency, line(0).ticket), (Some(AGENCY), None));
		assert_eq!((line(1).agency, line(1).ticket), (None, Some(())));
		let requested = Event::AccreditationRequested {
			person: 0,
			request: 1,
			relying_party: account(50),
			agency: None,
			purpose: PURPOSE,
			requirement: WITH_FACE,
			expires: 2_000,
		};
		System::assert_last_event(requested.into());
	});
}

#[test]
fn a_request_is_sound() {
	run(|| {
		enrol(1, false);
		let ask = |person, requirement, expires| {
			Identity::request(signed(50), person, PURPOSE, requirement, expires)
		};
		assert_noop!(ask(9, ACCOUNT_ALONE, 2_000), Error::<Test>::NoSuchPerson);
		let unsound = Requirement { factors: 0, modality: None };
		assert_noop!(ask(0, unsound, 2_000), Error::<Test>::UnsoundRequirement);
		assert_noop!(ask(0, ACCOUNT_ALONE, 1_000), Error::<Test>::ExpiryOutOfRange);
		assert_noop!(ask(0, ACCOUNT_ALONE, u64::MAX), Error::<Test>::ExpiryOutOfRange);
		let nobody = Identity::request(RuntimeOrigin::none(), 0, PURPOSE, ACCOUNT_ALONE, 2_000);
		assert_noop!(nobody, DispatchError::BadOrigin);
	});
}

#[test]
fn the_account_is_a_factor() {
	run(|| {
		enrol(1, false);
		let number = request(account(50), ACCOUNT_ALONE);
		assert!(!Identity::is_accredited(0, number));
		assert_ok!(Identity::answer(signed(1), number, 0, factors(&[])));
		assert!(Identity::is_accredited(0, number));
		Now::set(2_000);
		assert!(!Identity::is_accredited(0, number), "it expires");
	});
}

#[test]
fn two_factors_are_an_account_and_a_live_match() {
	run(|| {
		enrol(1, false);
		template(0, 1, Modality::Face, 5);
		template(0, 1, Modality::Iris, 6);
		let number = request(account(50), WITH_FACE);
		let with = |list: &[BiometricProof]| Identity::answer(signed(1), number, 99, factors(list));
		let face = live_match(0, Modality::Face, 5, &account(50), PURPOSE, 99);
		let iris = live_match(0, Modality::Iris, 6, &account(50), PURPOSE, 99);
		assert_noop!(with(&[]), Error::<Test>::TooFewFactors);
		assert_noop!(with(core::slice::from_ref(&iris)), Error::<Test>::TooFewFactors);
		assert_noop!(with(&[face.clone(), face.clone()]), Error::<Test>::FactorTwice);
		assert_ok!(with(&[face, iris]));
		let RequestState::Granted(answer) = line(number).state else { panic!("it is granted") };
		assert_eq!(answer.factors(), 3);
		System::assert_last_event(Event::AccreditationGranted { person: 0, request: number, answer }.into());
	});
}

#[test]
fn l14_a_live_match_is_of_use_for_nothing_else() {
	run(|| {
		enrol(1, false);
		enrol(2, false);
		template(0, 1, Modality::Face, 5);
		let number = request(account(50), WITH_FACE);
		let with =
			|proof: BiometricProof, block| Identity::answer(signed(1), number, block, factors(&[proof]));
		let made = |person, seed, relying_party: u8, purpose, block| {
			live_match(person, Modality::Face, seed, &account(relying_party), purpose, block)
		};
		let no_match = Error::<Test>::NoLiveMatch;
		assert_noop!(with(made(0, 6, 50, PURPOSE, 99), 99), no_match);
		assert_noop!(with(made(1, 5, 50, PURPOSE, 99), 99), Error::<Test>::NoLiveMatch);
		assert_noop!(with(made(0, 5, 51, PURPOSE, 99), 99), Error::<Test>::NoLiveMatch);
		assert_noop!(with(made(0, 5, 50, H256::zero(), 99), 99), Error::<Test>::NoLiveMatch);
		assert_noop!(with(made(0, 5, 50, PURPOSE, 98), 99), Error::<Test>::NoLiveMatch);
		assert_noop!(with(made(0, 5, 50, PURPOSE, 35), 35), Error::<Test>::BlockNotRecent);
		assert_noop!(with(made(0, 5, 50, PURPOSE, 100), 100), Error::<Test>::BlockNotRecent);
		let other_request = live_match_for(1, 0, Modality::Face, 5, &account(50), PURPOSE, 99);
		assert_noop!(with(other_request, 99), Error::<Test>::NoLiveMatch);
		let recovery = recovery_match(0, Modality::Face, 5, &account(50), 99);
		assert_noop!(with(recovery, 99), Error::<Test>::NoLiveMatch);
		let unknown = live_match(0, Modality::Iris, 5, &account(50), PURPOSE, 99);
		assert_noop!(with(unknown, 99), Error::<Test>::NoSuchTemplate);
		assert_ok!(with(made(0, 5, 50, PURPOSE, 36), 36));
	});
}

#[test]
fn a_request_is_answered_by_the_person_once_and_in_time() {
	run(|| {
		enrol(1, false);
		enrol(2, false);
		let (first, second) = (request(account(50), ACCOUNT_ALONE), request(account(50), ACCOUNT_ALONE));
		let answer = |byte, number| Identity::answer(signed(byte), number, 0, factors(&[]));
		assert_noop!(answer(50, first), Error::<Test>::NotAPerson);
		assert_noop!(answer(2, first), Error::<Test>::NoSuchRequest);
		assert_noop!(answer(1, 9), Error::<Test>::NoSuchRequest);
		assert_ok!(answer(1, first));
		assert_noop!(answer(1, first), Error::<Test>::AlreadyAnswered);
		assert_noop!(Identity::decline(signed(1), first), Error::<Test>::AlreadyAnswered);
		assert_noop!(Identity::decline(signed(2), second), Error::<Test>::NoSuchRequest);
		assert_ok!(Identity::decline(signed(1), second));
		assert_noop!(answer(1, second), Error::<Test>::AlreadyAnswered);
		let third = request(account(50), ACCOUNT_ALONE);
		Now::set(2_000);
		assert_noop!(answer(1, third), Error::<Test>::RequestExpired);
		assert_noop!(Identity::decline(signed(1), third), Error::<Test>::RequestExpired);
	});
}

#[test]
fn the_log_keeps_a_line_for_five_years() {
	run(|| {
		enrol(1, false);
		let number = request(account(50), ACCOUNT_ALONE);
		// It expired at 2,000.
		let kept = Calendar::default().deadline(2_000, RETENTION);
		Now::set(kept - 1);
		assert_noop!(Identity::remove(signed(60), 0, number), Error::<Test>::StillKept);
		Now::set(kept);
		assert_noop!(Identity::remove(RuntimeOrigin::none(), 0, number), DispatchError::BadOrigin);
		assert_ok!(Identity::remove(signed(60), 0, number));
		System::assert_last_event(Event::AccreditationRemoved { person: 0, request: number }.into());
		assert_noop!(Identity::remove(signed(60), 0, number), Error::<Test>::NoSuchRequest);
	});
}
