use crate::{Error, Event, Recoveries, Templates, mock::*, types::*};
use cadena_primitives::{Calendar, LegalDay, PersonLookup, membership::Collection};
use frame_support::{assert_noop, assert_ok};
use pallet_rings::types::Spot;
use sp_core::{H256, Pair};
use sp_runtime::DispatchError;

const GROUNDS: H256 = H256::repeat_byte(7);
/// The day of the tests' clock.
const TODAY: LegalDay = LegalDay(0);

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
		template(0, 1, Modality::Face, 5);
		assert_noop!(Identity::record_death(signed(1), 0, GROUNDS, TODAY), DispatchError::BadOrigin);
		let tomorrow = LegalDay(TODAY.0 + 1);
		assert_noop!(Identity::record_death(registrar(), 0, GROUNDS, tomorrow), Error::<Test>::DeathToCome);
		assert_ok!(Identity::record_death(registrar(), 0, GROUNDS, TODAY));
		let died_on = TODAY;
		System::assert_last_event(Event::DeathRecorded { person: 0, certificate: GROUNDS, died_on }.into());
		assert_eq!(spot(1), Spot::Revoked(None));
		assert_eq!(System::sufficients(&account(1)), 0);
		assert_eq!(Identity::living_person(&account(1)), None);
		let dead = Error::<Test>::IsDeceased;
		let (key, signature) = ring_key(2, &account(1));
		let requirement = Requirement { factors: 1, modality: None };
		let proof = recovery_match(0, Modality::Face, 5, &account(9), 99);
		assert_noop!(Identity::record_death(registrar(), 0, GROUNDS, TODAY), dead);
		assert_noop!(Identity::correct(registrar(), 0, [9; 32], GROUNDS), Error::<Test>::IsDeceased);
		assert_noop!(Identity::reclassify(registrar(), 0, Class::Minor), Error::<Test>::IsDeceased);
		assert_noop!(Identity::relocate(registrar(), 0, HOUSTON), Error::<Test>::IsDeceased);
		assert_noop!(Identity::suspend(registrar(), 0, GROUNDS), Error::<Test>::IsDeceased);
		assert_noop!(Identity::reinstate(registrar(), 0, GROUNDS), Error::<Test>::IsDeceased);
		assert_noop!(Identity::clarify(signed(1), GROUNDS), Error::<Test>::IsDeceased);
		let offered = biometric(6).public();
		assert_noop!(
			Identity::offer_template(registrar(), 0, Modality::Iris, offered, GROUNDS),
			Error::<Test>::IsDeceased
		);
		assert_noop!(Identity::withdraw_template(signed(1), Modality::Face), Error::<Test>::IsDeceased);
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
		let offer = |origin, key| Identity::offer_template(origin, 0, Modality::Face, key, GROUNDS);
		assert_noop!(offer(signed(1), key), DispatchError::BadOrigin);
		assert_noop!(Identity::consent(signed(1), Modality::Face, key), Error::<Test>::NoSuchTemplate);
		assert_ok!(offer(registrar(), biometric(4).public()));
		assert_ok!(offer(registrar(), key));
		assert_eq!(Identity::level(0), Some((Level::Curp, vec![])));
		let other = biometric(4).public();
		assert_noop!(
			Identity::consent(signed(1), Modality::Face, other),
			Error::<Test>::NotTheOfferedTemplate
		);
		assert_noop!(Identity::consent(signed(2), Modality::Face, key), Error::<Test>::NotAPerson);
		assert_ok!(Identity::consent(signed(1), Modality::Face, key));
		assert_noop!(offer(registrar(), other), Error::<Test>::TemplateHeld);
		template(0, 1, Modality::Fingerprints, 6);
		let both = vec![Modality::Fingerprints, Modality::Face];
		assert_eq!(Identity::level(0), Some((Level::NationalDocument, both)));
		assert_ok!(Identity::withdraw_template(signed(1), Modality::Face));
		assert_noop!(Identity::withdraw_template(signed(1), Modality::Face), Error::<Test>::NoSuchTemplate);
		assert_eq!(Identity::level(0), Some((Level::Curp, vec![Modality::Fingerprints])));
		assert!(!Templates::<Test>::contains_key(0, Modality::Face));
		assert_eq!(Identity::level(9), None);
	});
}

/// A recovery for account 9 that the first registrar asked for.
fn recovery_under_way() {
	enrol(1, true);
	template(0, 1, Modality::Iris, 5);
	let proof = recovery_match(0, Modality::Iris, 5, &account(9), 99);
	assert_ok!(Identity::recover(registrar(), 0, account(9), 99, proof));
}

fn after_the_term() {
	Now::set(Calendar::default().deadline(1_000, VETO_TERM));
}

#[test]
fn a_lost_account_is_recovered_with_a_live_match() {
	run(|| {
		enrol(1, true);
		enrol(2, false);
		template(0, 1, Modality::Iris, 5);
		let fresh = account(9);
		let proof = || recovery_match(0, Modality::Iris, 5, &fresh, 99);
		let recover = |account, block, proof| Identity::recover(registrar(), 0, account, block, proof);
		assert_noop!(Identity::recover(signed(1), 0, fresh.clone(), 99, proof()), DispatchError::BadOrigin);
		let wrong = recovery_match(0, Modality::Iris, 6, &fresh, 99);
		assert_noop!(recover(fresh.clone(), 99, wrong), Error::<Test>::NoLiveMatch);
		assert_noop!(recover(account(8), 99, proof()), Error::<Test>::NoLiveMatch);
		assert_noop!(recover(fresh.clone(), 98, proof()), Error::<Test>::NoLiveMatch);
		assert_noop!(recover(fresh.clone(), 35, proof()), Error::<Test>::BlockNotRecent);
		assert_noop!(recover(fresh.clone(), 100, proof()), Error::<Test>::BlockNotRecent);
		let face = BiometricProof { modality: Modality::Face, ..proof() };
		assert_noop!(recover(fresh.clone(), 99, face), Error::<Test>::NoSuchTemplate);
		let to_another = recovery_match(0, Modality::Iris, 5, &account(2), 99);
		assert_noop!(recover(account(2), 99, to_another), Error::<Test>::AccountInUse);

		assert_ok!(recover(fresh.clone(), 99, proof()));
		let effective_at = Calendar::default().deadline(1_000, VETO_TERM);
		let requested = Event::RecoveryRequested {
			person: 0,
			account: fresh.clone(),
			by: Modality::Iris,
			officer: account(REGISTRARS[0]),
			effective_at,
		};
		System::assert_last_event(requested.into());
		assert_eq!(Identity::active_person(&account(1)), Some(0), "nothing changes yet");
		assert_eq!(Identity::active_person(&fresh), None);

		after_the_term();
		assert_ok!(Identity::complete_recovery(signed(REGISTRARS[1]), 0));
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
fn h3_one_officer_recovers_nothing_alone_and_none_at_once() {
	run(|| {
		recovery_under_way();
		let complete = |byte| Identity::complete_recovery(signed(byte), 0);
		assert_noop!(complete(REGISTRARS[1]), Error::<Test>::RecoveryNotDue);
		assert_noop!(Identity::complete_recovery(signed(REGISTRARS[1]), 1), Error::<Test>::NoSuchPerson);
		after_the_term();
		assert_noop!(complete(REGISTRARS[0]), Error::<Test>::SameOfficer);
		assert_noop!(complete(9), DispatchError::BadOrigin);
		assert_ok!(complete(REGISTRARS[1]));
		assert_noop!(complete(REGISTRARS[1]), Error::<Test>::NoSuchRecovery);
	});
}

#[test]
fn h3_an_answer_to_a_request_is_no_recovery_and_no_request_is_without_purpose() {
	run(|| {
		enrol(1, false);
		template(0, 1, Modality::Iris, 5);
		let requirement = Requirement { factors: 2, modality: None };
		let ask = Identity::request(signed(9), 0, H256::zero(), requirement, 2_000);
		assert_noop!(ask, Error::<Test>::NoPurpose);
		let answer = live_match(0, Modality::Iris, 5, &account(9), H256::zero(), 99);
		let taken = Identity::recover(registrar(), 0, account(9), 99, answer);
		assert_noop!(taken, Error::<Test>::NoLiveMatch);
	});
}

#[test]
fn h3_the_account_that_the_person_has_vetoes_a_recovery() {
	run(|| {
		assert_noop!(Identity::veto_recovery(signed(1)), Error::<Test>::NotAPerson);
		recovery_under_way();
		enrol(2, false);
		assert_noop!(Identity::veto_recovery(signed(2)), Error::<Test>::NoSuchRecovery);
		assert_noop!(Identity::veto_recovery(signed(9)), Error::<Test>::NotAPerson);
		assert_ok!(Identity::suspend(registrar(), 0, GROUNDS));
		assert_ok!(Identity::veto_recovery(signed(1)));
		System::assert_last_event(Event::RecoveryVetoed { person: 0, account: account(9) }.into());
		after_the_term();
		let complete = || Identity::complete_recovery(signed(REGISTRARS[1]), 0);
		assert_noop!(complete(), Error::<Test>::RecoveryVetoed);
		assert_noop!(Identity::veto_recovery(signed(1)), Error::<Test>::RecoveryVetoed);
		assert_eq!(Identity::living_person(&account(1)), Some(0));
	});
}

#[test]
fn h3_a_thief_with_the_old_key_does_not_veto_for_ever() {
	run(|| {
		recovery_under_way();
		let uphold = |byte| Identity::uphold_recovery(signed(byte), 0, GROUNDS);
		assert_noop!(uphold(OVERSEER), Error::<Test>::RecoveryNotVetoed);
		assert_ok!(Identity::veto_recovery(signed(1)));
		assert_noop!(uphold(REGISTRARS[1]), DispatchError::BadOrigin);
		assert_noop!(Identity::uphold_recovery(signed(OVERSEER), 7, GROUNDS), Error::<Test>::NoSuchRecovery);
		assert_ok!(uphold(OVERSEER));
		let upheld = Event::RecoveryUpheld { person: 0, account: account(9), resolution: GROUNDS };
		System::assert_last_event(upheld.into());
		assert_noop!(Identity::veto_recovery(signed(1)), Error::<Test>::RecoveryUpheld);
		after_the_term();
		assert_noop!(Identity::complete_recovery(signed(REGISTRARS[0]), 0), Error::<Test>::SameOfficer);
		assert_ok!(Identity::complete_recovery(signed(REGISTRARS[1]), 0));
		assert_eq!(Identity::active_person(&account(9)), Some(0));
	});
}

#[test]
fn h3_a_recovery_that_is_asked_anew_begins_its_five_days_anew() {
	run(|| {
		recovery_under_way();
		assert_ok!(Identity::veto_recovery(signed(1)));
		Now::set(2_000);
		let proof = recovery_match(0, Modality::Iris, 5, &account(8), 99);
		assert_ok!(Identity::recover(signed(REGISTRARS[1]), 0, account(8), 99, proof));
		Now::set(Calendar::default().deadline(2_000, VETO_TERM) - 1);
		assert_noop!(Identity::complete_recovery(registrar(), 0), Error::<Test>::RecoveryNotDue);
		assert_ok!(Identity::veto_recovery(signed(1)));
	});
}

#[test]
fn l6_whoever_dies_or_is_suspended_leaves_every_ring() {
	run(|| {
		for byte in 1..4 {
			enrol(byte, false);
		}
		assert_noop!(Identity::suspend(signed(1), 0, GROUNDS), DispatchError::BadOrigin);
		assert_ok!(Identity::suspend(registrar(), 0, GROUNDS));
		assert_ok!(Identity::record_death(registrar(), 1, GROUNDS, TODAY));
		assert_ok!(Identity::reclassify(registrar(), 2, Class::Foreigner));
		assert_ok!(Identity::relocate(registrar(), 2, HOUSTON));
		assert_eq!(Withdrawn::get(), [0, 1]);
		let weight = |call: crate::Call<Test>| {
			frame_support::dispatch::GetDispatchInfo::get_dispatch_info(&call).call_weight
		};
		let alone = <<Test as crate::Config>::WeightInfo as crate::WeightInfo>::suspend();
		let whole = weight(crate::Call::suspend { person: 0, grounds: GROUNDS });
		assert_eq!(whole, alone + frame_support::weights::Weight::from_parts(7, 0), "it is paid for");
	});
}

#[test]
fn m6_an_annulled_death_is_undone_with_all_its_effects() {
	run(|| {
		enrol(1, true);
		let annul = |origin| Identity::annul_death(origin, 0, GROUNDS);
		assert_noop!(annul(RuntimeOrigin::root()), Error::<Test>::NotDeceased);
		assert_noop!(Identity::annul_death(RuntimeOrigin::root(), 7, GROUNDS), Error::<Test>::NoSuchPerson);
		template(0, 1, Modality::Iris, 5);
		let proof = recovery_match(0, Modality::Iris, 5, &account(9), 99);
		assert_ok!(Identity::recover(registrar(), 0, account(9), 99, proof));
		assert_ok!(Identity::record_death(registrar(), 0, GROUNDS, TODAY));
		assert!(Recoveries::<Test>::get(0).is_none(), "nobody recovers for the dead");
		assert_noop!(annul(registrar()), DispatchError::BadOrigin);
		assert_ok!(annul(RuntimeOrigin::root()));
		System::assert_last_event(Event::DeathAnnulled { person: 0, order: GROUNDS }.into());
		assert_noop!(annul(RuntimeOrigin::root()), Error::<Test>::NotDeceased);
		assert_eq!(Identity::active_person(&account(1)), Some(0));
		assert_eq!(System::sufficients(&account(1)), 1);
		assert_eq!(record(0).ring_key, RingKeySlot::GivenUp(ring_key(1, &account(1)).0));
		let (key, signature) = ring_key(2, &account(1));
		assert_ok!(Identity::join_ring(signed(1), key, signature));
		assert_eq!(record(0).ring_key, RingKeySlot::Held(key));
		let again = Identity::enrol(registrar(), [1; 32], Class::Citizen, account(8), TLALPAN, None);
		assert_noop!(again, Error::<Test>::TagInUse);
	});
}

#[test]
fn without_a_biometric_governance_gives_another_account() {
	run(|| {
		enrol(1, false);
		assert_noop!(Identity::replace(registrar(), 0, account(9)), DispatchError::BadOrigin);
		assert_ok!(Identity::replace(RuntimeOrigin::root(), 0, account(9)));
		assert_eq!(Identity::active_person(&account(9)), Some(0));
		template(0, 9, Modality::Face, 5);
		let refused = Identity::replace(RuntimeOrigin::root(), 0, account(8));
		assert_noop!(refused, Error::<Test>::HasTemplates);
	});
}
