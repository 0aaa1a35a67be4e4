//! What a proven offence entails.

use crate::{
	Authorities as Set, Event, Nodes, Offences,
	mock::*,
	types::Consequence::{self, AlreadyOut, Removed, Retained},
};
use frame_support::assert_ok;
use sp_runtime::Perbill;
use sp_staking::offence::{OffenceDetails, OnOffenceHandler};

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
