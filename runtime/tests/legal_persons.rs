//! A company on the composed runtime: what it holds stays its own when the key of whoever represents it is lost.

mod common;

use cadena_primitives::{
	AccountId, Document, LegalTime, Mandate, Rfc, SupplierLookup, legal_person::account_of,
};
use cadena_runtime::{
	Agencies, LegalPersons, LegalTerms, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin, Suppliers, System,
	configs::ProxyType,
};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResultWithPostInfo};
use pallet_agencies::AgencyByAccount;
use pallet_legal_persons::{
	Error,
	types::{Term, Warrant},
};
use sp_core::H256;
use sp_keyring::Sr25519Keyring;
use std::collections::BTreeSet;

/// The agency that oversees, and its officer.
const AGENCY: Sr25519Keyring = Sr25519Keyring::Alice;
const OVERSIGHT: Sr25519Keyring = Sr25519Keyring::AliceStash;
const LOST: Sr25519Keyring = Sr25519Keyring::One;
const NEXT: Sr25519Keyring = Sr25519Keyring::Two;

fn signed(key: Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(key.to_account_id())
}

fn rfc() -> Rfc {
	Rfc::parse("SAT970701NN3").expect("valid")
}

fn resolution() -> Warrant {
	Warrant::Resolution(Document::unpublished(H256::repeat_byte(7)))
}

fn lasting() -> Term {
	Term { since: 0, until: None }
}

fn act(key: Sr25519Keyring, call: impl Into<RuntimeCall>) -> DispatchResultWithPostInfo {
	LegalPersons::act(signed(key), rfc(), Box::new(call.into()))
}

/// Tells a story with an officer of Oversight.
fn told(story: impl FnOnce()) {
	common::story("development", || {
		let agency = AgencyByAccount::<Runtime>::get(AGENCY.to_account_id()).expect("has a seat");
		let mandates = BTreeSet::from([Mandate::Oversight]).try_into().expect("one");
		assert_ok!(Agencies::appoint(signed(AGENCY), OVERSIGHT.to_account_id(), mandates));
		assert_ok!(Agencies::accept_post(signed(OVERSIGHT), agency));
		story();
	});
}

fn remark() -> RuntimeCall {
	frame_system::Call::remark_with_event { remark: vec![1] }.into()
}

fn remarked_by(sender: &AccountId) -> bool {
	System::events().iter().any(|record| {
		matches!(&record.event, RuntimeEvent::System(frame_system::Event::Remarked { sender: by, .. }) if by == sender)
	})
}

#[test]
fn m11_a_lost_key_is_replaced_and_nothing_that_was_held_moves() {
	told(|| {
		let company = account_of(&rfc());
		let register =
			|by, term| LegalPersons::register(signed(by), rfc(), LOST.to_account_id(), term, resolution());
		assert!(register(LOST, lasting()).is_err(), "nobody but Oversight resolves");
		assert_ok!(register(OVERSIGHT, lasting()));
		assert_ok!(Suppliers::register(signed(OVERSIGHT), company.clone(), Some(rfc())));
		assert_ok!(act(LOST, remark()));
		assert!(remarked_by(&company));

		assert_ok!(LegalPersons::dismiss(signed(OVERSIGHT), rfc(), LOST.to_account_id(), resolution()));
		assert_ok!(LegalPersons::appoint(
			signed(OVERSIGHT),
			rfc(),
			NEXT.to_account_id(),
			lasting(),
			resolution()
		));
		assert_noop!(act(LOST, remark()), Error::<Runtime>::NotARepresentative);
		System::reset_events();
		assert_ok!(act(NEXT, remark()));
		assert!(remarked_by(&company));
		assert!(Suppliers::standing(&company, LegalTerms::now()).is_some(), "the supplier is the company");
	});
}

#[test]
fn a_representative_leaves_nothing_that_outlasts_the_term() {
	told(|| {
		let first = LOST.to_account_id();
		assert_ok!(LegalPersons::register(signed(OVERSIGHT), rfc(), first, lasting(), resolution()));
		let proxy: RuntimeCall = pallet_proxy::Call::add_proxy {
			delegate: NEXT.to_account_id().into(),
			proxy_type: ProxyType::Any,
			delay: 0,
		}
		.into();
		let nested = pallet_legal_persons::Call::act { rfc: rfc(), call: Box::new(remark()) };
		assert_noop!(act(LOST, proxy.clone()), Error::<Runtime>::NotForRepresentatives);
		assert_noop!(act(LOST, nested), Error::<Runtime>::NotForRepresentatives);
		let batch = pallet_utility::Call::batch_all { calls: vec![remark(), proxy] };
		assert!(act(LOST, batch).is_err(), "nor within a batch");
		assert_ok!(act(LOST, pallet_utility::Call::batch_all { calls: vec![remark(), remark()] }));
	});
}
