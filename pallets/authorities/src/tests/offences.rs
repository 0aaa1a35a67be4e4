//! What a proven offence entails.

use crate::{
	Authorities as Set, Event, Nodes, Offences,
	mock::*,
	types::Consequence::{self, AlreadyOut, Removed, Retained},
};
use crate::{FirstOfSession, InOffice};
use frame_support::{
	assert_ok, parameter_types,
	traits::{Get, KeyOwnerProofSystem},
};
use sp_core::Encode;
use sp_runtime::{KeyTypeId, Perbill, key_types::DUMMY};
use sp_session::MembershipProof;
use sp_staking::offence::{Offence, OffenceDetails, OffenceError, OnOffenceHandler, ReportOffence};

type Offender = (cadena_primitives::AccountId, ());

fn report(node: u8, session: u32) {
	let details = OffenceDetails { offender: (account(node), ()), reporters: vec![] };
	Authorities::on_offence(&[details], &[Perbill::one()], session);
}

fn recorded(node: u8, session: u32, consequence: Consequence) -> RuntimeEvent {
	Event::OffenceRecorded { node: account(node), agency: AGENCY.into(), session, consequence }.into()
}

#[test]
fn an_offender_leaves_the_set() {
	run(|| {
		report(2, 0);
		System::assert_last_event(recorded(2, 0, Removed));
		assert_eq!(Set::<Test>::get().into_inner(), vec![account(1), account(3)]);
		next_session();
		next_session();
		assert_eq!(running(), vec![account(1), account(3)]);
		let record = Nodes::<Test>::get(account(2)).expect("it stays registered");
		assert_eq!((record.offences, record.last_offence, Offences::<Test>::get()), (1, Some(0), 1));
	});
}

#[test]
fn at_the_minimum_the_offender_is_retained() {
	run(|| {
		assert_ok!(Authorities::remove(RuntimeOrigin::root(), account(3)));
		report(2, 0);
		System::assert_last_event(recorded(2, 0, Retained));
		assert_eq!(Set::<Test>::get().into_inner(), vec![account(1), account(2)]);
		assert_eq!(Offences::<Test>::get(), 1);
	});
}

#[test]
fn one_who_is_out_already_is_recorded() {
	run(|| {
		assert_ok!(Authorities::remove(RuntimeOrigin::root(), account(3)));
		report(3, 0);
		System::assert_last_event(recorded(3, 0, AlreadyOut));
	});
}

#[test]
fn the_same_session_counts_once_and_strangers_do_not() {
	run(|| {
		report(2, 0);
		let before = System::events().len();
		report(2, 0);
		report(9, 0);
		assert_eq!(System::events().len(), before);
		assert_eq!(Offences::<Test>::get(), 1);
	});
}

#[test]
fn the_council_may_admit_an_offender_again() {
	run(|| {
		report(2, 0);
		assert_ok!(Authorities::admit(RuntimeOrigin::root(), account(2)));
		report(2, 1);
		System::assert_last_event(recorded(2, 1, Removed));
		assert_eq!(Nodes::<Test>::get(account(2)).map(|node| node.offences), Some(2));
	});
}

fn key(number: u64) -> (KeyTypeId, Vec<u8>) {
	(DUMMY, sp_runtime::testing::UintAuthorityId(number).encode())
}

#[test]
fn new_keys_do_not_hide_what_the_old_ones_did() {
	run(|| {
		let prove = |number| <Authorities as KeyOwnerProofSystem<_>>::prove(key(number));
		let check = |number, proof| <Authorities as KeyOwnerProofSystem<_>>::check_proof(key(number), proof);
		for session in 0..4u64 {
			let (old, new) = (10 + session, 11 + session);
			let old = if session == 0 { 1 } else { old };
			// As if seven days had gone by.
			crate::Nodes::<Test>::mutate_extant(account(1), |node| node.changed_keys = None);
			// New keys in every session: those in office are of two sessions ago.
			assert_ok!(Authorities::register(
				signed(AGENCY),
				account(1),
				Box::new(keys(new)),
				proof(AGENCY, 1, new)
			));
			let in_office = if session < 2 { 1 } else { 9 + session };
			let evidence = prove(in_office).expect("the key is in office");
			assert_eq!(check(in_office, evidence.clone()), Some((account(1), ())));
			assert_eq!(prove(new), None, "a key to come");
			if session > 1 {
				assert_eq!(prove(1), None, "a key of the past");
			}
			next_session();
			assert_eq!(check(in_office, evidence), Some((account(1), ())), "{old} is proven later");
		}
	});
}

#[test]
fn a_proof_must_be_of_the_session_and_the_key() {
	run(|| {
		let check = |number, proof| <Authorities as KeyOwnerProofSystem<_>>::check_proof(key(number), proof);
		let sound = MembershipProof { session: 0, trie_nodes: vec![], validator_count: 3 };
		assert_eq!(check(2, sound.clone()), Some((account(2), ())));
		assert_eq!(check(9, sound.clone()), None);
		assert_eq!(check(2, MembershipProof { session: 1, ..sound.clone() }), None);
		assert_eq!(check(2, MembershipProof { validator_count: 0, ..sound.clone() }), None);
		assert_eq!(check(2, MembershipProof { trie_nodes: vec![vec![]], ..sound }), None);
		let history: u32 = <Test as crate::Config>::History::get();
		for _ in 0..=history {
			next_session();
		}
		assert_eq!(InOffice::<Test>::iter_keys().count() as u32, history + 1);
		assert!(!InOffice::<Test>::contains_key(0), "too old to be proven");
	});
}

parameter_types! {
	static Passed: u32 = 0;
}

struct Count;
impl<O: Offence<Offender>> ReportOffence<cadena_primitives::AccountId, Offender, O> for Count {
	fn report_offence(_: Vec<cadena_primitives::AccountId>, offence: O) -> Result<(), OffenceError> {
		Passed::set(Passed::get() + 1);
		for (node, ()) in offence.offenders() {
			let details = OffenceDetails { offender: (node, ()), reporters: vec![] };
			Authorities::on_offence(&[details], &[Perbill::one()], offence.session_index());
		}
		Ok(())
	}
	fn is_known_offence(_: &[Offender], _: &O::Slot) -> bool {
		false
	}
}

struct DoubleVote(u8, u32);
impl Offence<Offender> for DoubleVote {
	const ID: [u8; 16] = *b"double vote here";
	type Slot = u32;
	fn offenders(&self) -> Vec<Offender> {
		vec![(account(self.0), ())]
	}
	fn session_index(&self) -> u32 {
		self.1
	}
	fn validator_set_count(&self) -> u32 {
		3
	}
	fn slot(&self) -> u32 {
		0
	}
	fn slash_fraction(&self, _: u32) -> Perbill {
		Perbill::one()
	}
}

#[test]
fn one_report_of_a_session_is_stored() {
	run(|| {
		let report =
			|node, session| FirstOfSession::<Test, Count>::report_offence(vec![], DoubleVote(node, session));
		Passed::set(0);
		assert_eq!(report(2, 3), Ok(()));
		for session in [3, 2] {
			assert_eq!(report(2, session), Err(OffenceError::DuplicateReport));
		}
		assert_eq!(report(2, 4), Ok(()));
		assert_eq!(report(3, 3), Ok(()));
		assert_eq!(report(9, 3), Err(OffenceError::DuplicateReport), "no node of the register");
		assert_eq!(Passed::get(), 3);
	});
}
