//! The set and its sessions.

use crate::{Error, Event, Past, mock::*, types::Rules};
use frame_support::{assert_noop, assert_ok};
use pallet_session::historical;
use sp_runtime::DispatchError::BadOrigin;

fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

fn accounts(bytes: &[u8]) -> Vec<cadena_primitives::AccountId> {
	bytes.iter().copied().map(account).collect()
}

#[test]
fn a_change_takes_effect_at_the_second_boundary() {
	run(|| {
		register(4);
		assert_ok!(Authorities::admit(root(), account(4)));
		System::assert_last_event(Event::AuthorityAdmitted { node: account(4) }.into());
		assert_ok!(Authorities::remove(root(), account(2)));
		System::assert_last_event(Event::AuthorityRemoved { node: account(2) }.into());
		assert_eq!(running(), accounts(&[1, 2, 3]));
		next_session();
		assert_eq!(running(), accounts(&[1, 2, 3]));
		next_session();
		assert_eq!(running(), accounts(&[1, 3, 4]));
	});
}

#[test]
fn the_set_changes_only_when_it_or_its_keys_do() {
	run(|| {
		let changes = || {
			System::events()
				.iter()
				.filter(|record| record.event == pallet_session::Event::NewQueued.into())
				.count()
		};
		next_session();
		next_session();
		assert_eq!(changes(), 0);
		let new = Box::new(keys(11));
		assert_ok!(Authorities::register(signed(AGENCY), account(1), new, proof(AGENCY, 1, 11)));
		next_session();
		next_session();
		next_session();
		assert_eq!(changes(), 1, "new keys are one change");
	});
}

#[test]
fn the_set_keeps_its_minimum_and_its_bound() {
	run(|| {
		assert_ok!(Authorities::remove(root(), account(1)));
		assert_noop!(Authorities::remove(root(), account(2)), Error::<Test>::TooFewAuthorities);
		for node in [4, 5] {
			let proof = proof(OTHER_AGENCY, node, node.into());
			let new = Box::new(keys(node.into()));
			assert_ok!(Authorities::register(signed(OTHER_AGENCY), account(node), new, proof));
			assert_ok!(Authorities::admit(root(), account(node)));
		}
		assert_noop!(Authorities::admit(root(), account(1)), Error::<Test>::SetIsFull);
	});
}

#[test]
fn admission_and_removal_name_what_is_wrong() {
	run(|| {
		assert_noop!(Authorities::admit(root(), account(9)), Error::<Test>::NoSuchNode);
		assert_noop!(Authorities::admit(root(), account(1)), Error::<Test>::AlreadyAuthority);
		register(4);
		assert_noop!(Authorities::remove(root(), account(4)), Error::<Test>::NotAnAuthority);
		for origin in [signed(AGENCY), signed(1), RuntimeOrigin::none()] {
			assert_noop!(Authorities::admit(origin.clone(), account(4)), BadOrigin);
			assert_noop!(Authorities::remove(origin.clone(), account(1)), BadOrigin);
			assert_noop!(Authorities::set_rules(origin, Rules::default()), BadOrigin);
		}
	});
}

#[test]
fn rules_change_by_governance_and_must_suit_the_set() {
	run(|| {
		let rules = Rules { session_blocks: 10, minimum: 3 };
		for unsound in [
			Rules { minimum: 4, ..rules },
			Rules { minimum: 0, ..rules },
			Rules { session_blocks: 0, ..rules },
		] {
			assert_noop!(Authorities::set_rules(root(), unsound), Error::<Test>::UnsoundRules);
		}
		assert_ok!(Authorities::set_rules(root(), rules));
		System::assert_last_event(Event::RulesChanged { rules }.into());
		blocks(8);
		assert_eq!(pallet_session::CurrentIndex::<Test>::get(), 0, "block 9");
		blocks(1);
		assert_eq!(pallet_session::CurrentIndex::<Test>::get(), 1, "block 10");
	});
}

#[test]
fn production_is_readable_by_session_and_agency() {
	run(|| {
		Slot::set(Slot::get() + 1);
		blocks(4);
		let tally = |session| -> Vec<_> {
			Authorities::production(session).iter().map(|output| (output.authored, output.missed)).collect()
		};
		assert_eq!(tally(0), [(2, 0), (2, 0), (1, 1)], "slots 1, 3, 4, 5, 6 of blocks 1 to 5");
		assert!(Authorities::production(0).iter().all(|output| output.agency == u32::from(AGENCY)));
		assert_eq!(tally(1), [(0, 0); 3]);
		blocks(1);
		assert_eq!(tally(1), [(0, 0), (1, 0), (0, 0)]);
		assert_eq!(tally(7), []);
	});
}

#[test]
fn what_is_too_old_is_forgotten() {
	run(|| {
		for _ in 0..5 {
			next_session();
		}
		let kept: std::collections::BTreeSet<_> = Past::<Test>::iter_keys().collect();
		assert_eq!(kept, [3, 4].into());
		assert_eq!(historical::StoredRange::<Test>::get(), Some((3, 7)));
	});
}
