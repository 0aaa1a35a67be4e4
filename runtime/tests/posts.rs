//! Posts on the composed runtime: what an agency cannot do to others by appointing them, and how an account without anything
//! accepts.

mod common;

use cadena_primitives::{AccountId, AgencyId, Jurisdiction, Mandate, Rfc};
use cadena_runtime::{
	Agencies, Balances, Fees, Runtime, RuntimeCall, RuntimeExecutive, RuntimeOrigin, System,
};
use common::{block, story, transaction};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use pallet_agencies::{Call, Error};
use sp_keyring::Sr25519Keyring;
use std::collections::BTreeSet;

/// The agency that attacks, and its number.
const ATTACKER: Sr25519Keyring = Sr25519Keyring::Charlie;
const ATTACKERS: AgencyId = 2;
/// An account that the attack is on, which holds nothing.
const VICTIM: Sr25519Keyring = Sr25519Keyring::Two;

fn signed(key: Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(key.to_account_id())
}

fn procurement() -> pallet_agencies::types::Mandates {
	BTreeSet::from([Mandate::Procurement]).try_into().expect("one")
}

fn appoint(who: &AccountId) -> DispatchResult {
	Agencies::appoint(signed(ATTACKER), who.clone(), procurement())
}

fn register(account: AccountId) -> DispatchResult {
	let rfc = Rfc::parse("SAT970701NN3").expect("sound");
	let name = b"Nueva dependencia".to_vec().try_into().expect("short");
	Agencies::register(RuntimeOrigin::root(), name, rfc, Jurisdiction::Federation, account)
}

#[test]
fn h2_an_offer_blocks_no_new_agency() {
	story("development", || {
		let account = VICTIM.to_account_id();
		assert_ok!(appoint(&account));
		assert_ok!(register(account.clone()));
		assert_noop!(Agencies::accept_post(signed(VICTIM), ATTACKERS), Error::<Runtime>::AccountInUse);
		assert_noop!(appoint(&account), Error::<Runtime>::AccountInUse);
	});
}

#[test]
fn h2_an_offer_blocks_no_emergency_move_of_an_agency() {
	story("development", || {
		let safe = VICTIM.to_account_id();
		assert_ok!(appoint(&safe));
		assert_ok!(Agencies::change_account(signed(Sr25519Keyring::Bob), safe.clone()));
		assert_eq!(pallet_agencies::AgencyByAccount::<Runtime>::get(&safe), Some(1));
	});
}

#[test]
fn h2_an_account_without_anything_accepts_a_post_at_the_cost_of_the_agency() {
	story("development", || {
		let account = VICTIM.to_account_id();
		assert_eq!(Balances::free_balance(&account), 0);
		let accept = || Call::accept_post { agency: ATTACKERS };
		block(|| {
			let first = *System::account_nonce(&account);
			assert!(RuntimeExecutive::apply_extrinsic(transaction(VICTIM, first, accept())).is_err());
		});
		assert_ok!(appoint(&account));
		assert_eq!(pallet_agencies::Officers::<Runtime>::get(&account), None);
		block(|| {
			let first = *System::account_nonce(&account);
			let accepted = RuntimeExecutive::apply_extrinsic(transaction(VICTIM, first, accept()));
			assert_ok!(accepted.expect("is paid for"));
			let next = *System::account_nonce(&account);
			assert_eq!(next, first + 1, "the account lives on from the offer to the post");
			let remark = frame_system::Call::<Runtime>::remark { remark: vec![] };
			let acts = RuntimeExecutive::apply_extrinsic(transaction(VICTIM, next, remark));
			assert_ok!(acts.expect("an officer acts within the allowance"));
		});
		let held = pallet_agencies::Officers::<Runtime>::get(&account).expect("is an officer");
		assert_eq!(held.agency, ATTACKERS);
	});
}

#[test]
fn h2_a_withdrawn_offer_pays_nothing_more() {
	story("development", || {
		let account = VICTIM.to_account_id();
		assert_ok!(appoint(&account));
		assert!(Fees::allowance_left(account.clone()).is_some());
		assert_ok!(Agencies::withdraw_post(signed(ATTACKER), ATTACKERS, account.clone()));
		assert_eq!(Fees::allowance_left(account.clone()), None);
		block(|| {
			let accept: RuntimeCall = Call::accept_post { agency: ATTACKERS }.into();
			assert!(
				RuntimeExecutive::apply_extrinsic(transaction(
					VICTIM,
					*System::account_nonce(&account),
					accept
				))
				.is_err()
			);
		});
	});
}
