//! The calls and their refusals, by family.

mod acting;
mod registry;
mod representatives;

use crate::{ActedFor, Error, Event, Registry, RepresentedBy, mock::*, types::*};
use cadena_primitives::{LegalPersons as _, Moment, Rfc, Signatory, legal_person::account_of};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use sp_runtime::DispatchError::{self, BadOrigin};

const ANA: u8 = 10;
const BRUNO: u8 = 11;
const STRANGER: u8 = 12;
const LASTING: Term = Term { since: 0, until: None };

fn other_rfc() -> Rfc {
	Rfc::parse("CAR990323SN1").expect("valid")
}

fn resolution() -> Warrant {
	Warrant::Resolution(document(7))
}

/// The company's e.firma over a change, when it has signed so many before.
fn sealed(rfc: Rfc, change: Change, before: u32) -> Warrant {
	sealed_until(rfc, change, before, Now::get() + DAY)
}

fn sealed_until(rfc: Rfc, change: Change, before: u32, until: Moment) -> Warrant {
	let content = change.content(&rfc, before, until);
	Warrant::Seal { seal: seal(&Signatory::LegalPerson(rfc), crate::PURPOSE, &content), until }
}

fn wrong_signature() -> DispatchError {
	DispatchError::Other("WrongSignature")
}

/// A term that begins now.
fn days(days: u64) -> Term {
	Term { since: Now::get(), until: Some(Now::get() + days * DAY) }
}

/// Registers the company with Ana.
fn registered() {
	assert_ok!(LegalPersons::register(signed(OVERSIGHT), rfc(), account(ANA), LASTING, resolution()));
}

fn appoint(who: u8, term: Term) -> DispatchResult {
	let change = Change::Appoint { representative: account(who), term };
	let before = Registry::<Test>::get(rfc()).map_or(0, |company| company.sealed);
	LegalPersons::appoint(signed(STRANGER), rfc(), account(who), term, sealed(rfc(), change, before))
}

fn dismiss(who: u8) -> DispatchResult {
	LegalPersons::dismiss(signed(OVERSIGHT), rfc(), account(who), resolution())
}

fn remark() -> Box<RuntimeCall> {
	Box::new(frame_system::Call::remark { remark: vec![] }.into())
}

/// Acts for a company, and so takes the representation up.
fn act_for(who: u8, rfc: Rfc) {
	assert_ok!(LegalPersons::act(signed(who), rfc, remark()));
}

fn represents(who: u8) -> bool {
	let company = Registry::<Test>::get(rfc());
	company.is_some_and(|company| company.ensure_represented_by(&account(who), Now::get()).is_ok())
}

#[test]
fn try_state_catches_corruption() {
	let corruptions: [fn(); 6] = [
		|| {
			System::dec_sufficients(&account(ANA));
		},
		|| {
			let added = ActedFor::<Test>::mutate(account(ANA), |these| these.try_insert(other_rfc()));
			assert_eq!(added, Ok(true));
		},
		|| ActedFor::<Test>::remove(account(ANA)),
		|| RepresentedBy::<Test>::insert(account(ANA), other_rfc()),
		|| Registry::<Test>::remove(rfc()),
		|| {
			Registry::<Test>::mutate(rfc(), |company| {
				let company = company.as_mut().expect("registered");
				company.appoint(account(ANA), Term { since: 9, until: Some(10) }, 0).expect("lasts");
				let term = company.representatives.get_mut(&account(ANA)).expect("is there");
				term.until = Some(9);
			})
		},
	];
	for corrupt in corruptions {
		run(|| {
			registered();
			act_for(ANA, rfc());
			let _ = frame_support::storage::with_transaction(|| {
				corrupt();
				assert!(crate::Pallet::<Test>::do_try_state().is_err());
				sp_runtime::TransactionOutcome::Rollback(Ok::<(), DispatchError>(()))
			});
		});
	}
}
