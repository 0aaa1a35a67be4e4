use crate::{Anchors, Error, Event, mock::*, types::*};
use cadena_primitives::{PersonLookup, membership::Collection};
use frame_support::{assert_noop, assert_ok};
use pallet_rings::types::Spot;
use sp_core::{H256, Pair};
use sp_runtime::DispatchError;

const GROUNDS: H256 = H256::repeat_byte(7);

fn spot(seed: u8) -> Spot {
	let (key, _) = ring_key(seed, &account(seed));
	pallet_rings::Members::<Test>::get(key).expect("entered once").spot
}

#[test]
fn one_who_moves_joins_where_they_live() {
	run(|| {
		enrol(1, true);
		let to = Residence::Municipality(14_039);
		assert_noop!(Identity::relocate(signed(1), 0, to), DispatchError::BadOrigin);
		assert_noop!(Identity::relocate(registrar(), 0, TLALPAN), Error::<Test>::NothingChanges);
		assert_noop!(
			Identity::relocate(registrar(), 0, Residence::Municipality(1)),
			Error::<Test>::NoSuchPlace
		);
		assert_ok!(Identity::relocate(registrar(), 0, to));
		System::assert_last_event(Event::Relocated { person: 0, residence: to }.into());
		assert_eq!(spot(1), Spot::Withdrawn(None));
		let (key, signature) = ring_key(1, &account(1));
		assert_ok!(Identity::join_ring(signed(1), key, signature));
		let joined = Event::RingJoined { person: 0, key, collection: Collection::Municipality(14_039) };
		System::assert_last_event(joined.into());
	});
}

#[test]
fn another_consulate_of_the_same_country_changes_no_ring() {
	run(|| {
		let key = ring_key(1, &account(1));
		assert_ok!(Identity::enrol(registrar(), [1; 32], Class::Citizen, account(1), HOUSTON, Some(key)));
		let elsewhere = Residence::Abroad { country: *b"US", consulate: 3 };
		assert_ok!(Identity::relocate(registrar(), 0, elsewhere));
		assert_eq!(spot(1), Spot::Waiting(0));
	});
}

#[test]
fn a_minor_who_comes_of_age_enters_a_ring_and_one_who_is_no_citizen_leaves() {
	run(|| {
		assert_ok!(Identity::enrol(registrar(), [1; 32], Class::Minor, account(1), TLALPAN, None));
		let (key, signature) = ring_key(1, &account(1));
		assert_noop!(Identity::join_ring(signed(1), key, signature), Error::<Test>::NotAVoter);
		assert_noop!(Identity::reclassify(registrar(), 0, Class::Minor), Error::<Test>::NothingChanges);
		assert_noop!(Identity::reclassify(signed(1), 0, Class::Citizen), DispatchError::BadOrigin);
		assert_ok!(Identity::reclassify(registrar(), 0, Class::Citizen));
		assert_ok!(Identity::join_ring(signed(1), key, signature));
		assert_ok!(Identity::reclassify(registrar(), 0, Class::Foreigner));
		assert_eq!(spot(1), Spot::Withdrawn(None));
	});
}

#[test]
fn art_102_a_suspended_person_can_only_ask_for_clarification() {
	run(|| {
		enrol(1, true);
		let request = H256::repeat_byte(8);
		assert_noop!(Identity::clarify(signed(1), request), Error::<Test>::NotSuspended);
		assert_noop!(Identity::suspend(signed(1), 0, GROUNDS), DispatchError::BadOrigin);
		assert_ok!(Identity::suspend(registrar(), 0, GROUNDS));
		assert_noop!(Identity::suspend(registrar(), 0, GROUNDS), Error::<Test>::IsSuspended);
		assert_eq!(Identity::active_person(&account(1)), None);
		assert_eq!(Identity::living_person(&account(1)), Some(0));
		assert_eq!(spot(1), Spot::Withdrawn(None));
		let (key, signature) = ring_key(1, &account(1));
		assert_noop!(Identity::join_ring(signed(1), key, signature), Error::<Test>::IsSuspended);
		assert_noop!(Identity::leave_ring(signed(1)), Error::<Test>::IsSuspended);
		let requirement = Requirement { factors: 1, modality: None };
		assert_noop!(
			Identity::request(registrar(), 0, GROUNDS, requirement, 2_000),
			Error::<Test>::IsSuspended
		);
		assert_ok!(Identity::clarify(signed(1), request));
		System::assert_last_event(Event::ClarificationRequested { person: 0, request }.into());
		assert_noop!(Identity::reinstate(signed(1), 0, GROUNDS), DispatchError::BadOrigin);
		assert_ok!(Identity::reinstate(registrar(), 0, GROUNDS));
		assert_noop!(Identity::reinstate(registrar(), 0, GROUNDS), Error::<Test>::NotSuspended);
		assert_ok!(Identity::join_ring(signed(1), key, signature));
		assert_eq!(Identity::active_person(&account(1)), Some(0));
	});
}

#[test]
fn after_death_nothing_is_done_in_the_persons_name() {
	run(|| {
		enrol(1, true);
		anchor(0, 1, Modality::Face, 5);
		assert_noop!(Identity::record_death(signed(1), 0, GROUNDS), DispatchError::BadOrigin);
		assert_ok!(Identity::record_death(registrar(), 0, GROUNDS));
		System::assert_last_event(Event::DeathRecorded { person: 0, certificate: GROUNDS }.into());
		assert_eq!(spot(1), Spot::Revoked(None));
		assert_eq!(System::sufficients(&account(1)), 0);
		assert_eq!(Identity::living_person(&account(1)), None);
		let dead = Error::<Test>::IsDeceased;
		let (key, signature) = ring_key(2, &account(1));
		let requirement = Requirement { factors: 1, modality: None };
		let proof = live_match(0, Modality::Face, 5, &account(9), H256::zero(), 99);
		assert_noop!(Identity::record_death(registrar(), 0, GROUNDS), dead);
		assert_noop!(Identity::correct(registrar(), 0, [9; 32], GROUNDS), Error::<Test>::IsDeceased);
		assert_noop!(Identity::reclassify(registrar(), 0, Class::Minor), Error::<Test>::IsDeceased);
		assert_noop!(Identity::relocate(registrar(), 0, HOUSTON), Error::<Test>::IsDeceased);
		assert_noop!(Identity::suspend(registrar(), 0, GROUNDS), Error::<Test>::IsDeceased);
		assert_noop!(Identity::reinstate(registrar(), 0, GROUNDS), Error::<Test>::IsDeceased);
		assert_noop!(Identity::clarify(signed(1), GROUNDS), Error::<Test>::IsDeceased);
		let offered = biometric(6).public();
		assert_noop!(
			Identity::offer_anchor(registrar(), 0, Modality::Iris, offered, GROUNDS),
			Error::<Test>::IsDeceased
		);
		assert_noop!(Identity::withdraw_anchor(signed(1), Modality::Face), Error::<Test>::IsDeceased);
		assert_noop!(Identity::join_ring(signed(1), key, signature), Error::<Test>::IsDeceased);
		assert_noop!(Identity::leave_ring(signed(1)), Error::<Test>::IsDeceased);
		assert_noop!(Identity::recover(registrar(), 0, account(9), 99, proof), Error::<Test>::IsDeceased);
		assert_noop!(Identity::replace(RuntimeOrigin::root(), 0, account(9)), Error::<Test>::IsDeceased);
		assert_noop!(
			Identity::request(registrar(), 0, GROUNDS, requirement, 2_000),
			Error::<Test>::IsDeceased
		);
	});
}

#[test]
fn art_91_bis_a_biometric_is_of_no_use_without_consent() {
	run(|| {
		enrol(1, false);
		let key = biometric(5).public();
		let offer = |origin, key| Identity::offer_anchor(origin, 0, Modality::Face, key, GROUNDS);
		assert_noop!(offer(signed(1), key), DispatchError::BadOrigin);
		assert_noop!(Identity::consent(signed(1), Modality::Face, key), Error::<Test>::NoSuchAnchor);
		assert_ok!(offer(registrar(), biometric(4).public()));
		assert_ok!(offer(registrar(), key));
		assert_eq!(Identity::level(0), Some((Level::Curp, vec![])));
		let other = biometric(4).public();
		assert_noop!(Identity::consent(signed(1), Modality::Face, other), Error::<Test>::NotTheOfferedAnchor);
		assert_noop!(Identity::consent(signed(2), Modality::Face, key), Error::<Test>::NotAPerson);
		assert_ok!(Identity::consent(signed(1), Modality::Face, key));
		assert_noop!(offer(registrar(), other), Error::<Test>::AnchorHeld);
		anchor(0, 1, Modality::Fingerprints, 6);
		let both = vec![Modality::Fingerprints, Modality::Face];
		assert_eq!(Identity::level(0), Some((Level::NationalDocument, both)));
		assert_ok!(Identity::withdraw_anchor(signed(1), Modality::Face));
		assert_noop!(Identity::withdraw_anchor(signed(1), Modality::Face), Error::<Test>::NoSuchAnchor);
		assert_eq!(Identity::level(0), Some((Level::Curp, vec![Modality::Fingerprints])));
		assert!(!Anchors::<Test>::contains_key(0, Modality::Face));
		assert_eq!(Identity::level(9), None);
	});
}

#[test]
fn a_lost_account_is_recovered_with_a_live_match() {
	run(|| {
		enrol(1, true);
		enrol(2, false);
		anchor(0, 1, Modality::Iris, 5);
		let fresh = account(9);
		let proof = || live_match(0, Modality::Iris, 5, &fresh, H256::zero(), 99);
		let recover = |account, block, proof| Identity::recover(registrar(), 0, account, block, proof);
		assert_noop!(Identity::recover(signed(1), 0, fresh.clone(), 99, proof()), DispatchError::BadOrigin);
		let wrong = live_match(0, Modality::Iris, 6, &fresh, H256::zero(), 99);
		assert_noop!(recover(fresh.clone(), 99, wrong), Error::<Test>::NoLiveMatch);
		assert_noop!(recover(account(8), 99, proof()), Error::<Test>::NoLiveMatch);
		assert_noop!(recover(fresh.clone(), 98, proof()), Error::<Test>::NoLiveMatch);
		assert_noop!(recover(fresh.clone(), 35, proof()), Error::<Test>::BlockNotRecent);
		assert_noop!(recover(fresh.clone(), 100, proof()), Error::<Test>::BlockNotRecent);
		let face = BiometricProof { modality: Modality::Face, ..proof() };
		assert_noop!(recover(fresh.clone(), 99, face), Error::<Test>::NoSuchAnchor);
		let to_another = live_match(0, Modality::Iris, 5, &account(2), H256::zero(), 99);
		assert_noop!(recover(account(2), 99, to_another), Error::<Test>::AccountInUse);

		assert_ok!(recover(fresh.clone(), 99, proof()));
		let recovered =
			Event::AccountRecovered { person: 0, account: fresh.clone(), by: Some(Modality::Iris) };
		System::assert_last_event(recovered.into());
		assert_eq!(Identity::active_person(&fresh), Some(0));
		assert_eq!(Identity::active_person(&account(1)), None);
		assert_eq!((System::sufficients(&account(1)), System::sufficients(&fresh)), (0, 1));
		assert_eq!(spot(1), Spot::Revoked(None));
		assert_noop!(Identity::leave_ring(signed(1)), Error::<Test>::NotAPerson);
		let again = Identity::enrol(registrar(), [3; 32], Class::Citizen, account(1), TLALPAN, None);
		assert_noop!(again, Error::<Test>::AccountInUse);
		assert_noop!(recover(fresh.clone(), 99, proof()), Error::<Test>::AccountInUse);
	});
}

#[test]
fn without_a_biometric_governance_gives_another_account() {
	run(|| {
		enrol(1, false);
		assert_noop!(Identity::replace(registrar(), 0, account(9)), DispatchError::BadOrigin);
		assert_ok!(Identity::replace(RuntimeOrigin::root(), 0, account(9)));
		assert_eq!(Identity::active_person(&account(9)), Some(0));
		anchor(0, 9, Modality::Face, 5);
		let refused = Identity::replace(RuntimeOrigin::root(), 0, account(8));
		assert_noop!(refused, Error::<Test>::HasAnchors);
	});
}
