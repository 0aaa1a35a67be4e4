//! The calls and their refusals, by family.

mod ballots;
mod disclosure;
mod reward;

use crate::{Call, Error, Event, Unsealed, mock::*, types::*};
use cadena_primitives::{
	Balance,
	ballots::{BallotStage, BidSet, PanelLookup, PanelTerms, RatingSheet},
	membership::{MembershipError, RingRegistry, Untimely, pool},
};
use frame_support::{
	BoundedVec, assert_noop, assert_ok,
	traits::{
		Authorize,
		fungible::{Inspect, InspectHold},
	},
};
use sp_runtime::{
	DispatchError,
	transaction_validity::{
		InvalidTransaction, TransactionSource, TransactionValidityError, ValidTransaction,
	},
};

fn admitted(tender: u32, ballot: &Ballot) -> Result<ValidTransaction, TransactionValidityError> {
	let call = Call::<Test>::seal { tender, ballot: ballot.clone() };
	let outcome = call.authorize(TransactionSource::External).expect("the call is authorised");
	outcome.map(|(transaction, _)| transaction)
}

fn refused(tender: u32, ballot: &Ballot, why: impl Into<InvalidTransaction>) {
	let why: InvalidTransaction = why.into();
	assert_eq!(admitted(tender, ballot).err(), Some(why.into()));
}

fn bad_proof(ballot: &Ballot) {
	assert_eq!(admitted(TENDER, ballot).err(), Some(InvalidTransaction::BadProof.into()));
}

fn held() -> Balance {
	Balances::total_balance_on_hold(&account(201))
}

fn balance(byte: u8) -> Balance {
	Balances::balance(&account(byte))
}

#[test]
fn a_panel_holds_the_pot_and_fixes_who_may_be_drawn() {
	run(|| {
		let convene = |terms: PanelTerms| PanelsPallet::convene(TENDER, AGENCY, &terms);
		assert_noop!(convene(TERMS), Error::<Test>::TooFewEvaluators);
		settle_ring(0..6);
		assert_noop!(convene(PanelTerms { size: 2, ..TERMS }), Error::<Test>::UnsoundTerms);
		assert_noop!(convene(PanelTerms { specialty: 5, ..TERMS }), Error::<Test>::NoSuchSpecialty);
		let own = PanelsPallet::convene(TENDER, CERTIFIER, &TERMS);
		assert_noop!(own, Error::<Test>::OwnSpecialty);
		assert_noop!(convene(PanelTerms { size: 7, ..TERMS }), Error::<Test>::TooFewEvaluators);
		assert_noop!(convene(PanelTerms { pot: ENDOWMENT, ..TERMS }), Error::<Test>::PotNotCovered);
		MockAgencies::retire(AGENCY);
		assert_noop!(convene(TERMS), Error::<Test>::NoPayer);
		MockAgencies::seat(contracting());
		assert_ok!(convene(TERMS));
		let panel = panel();
		assert_eq!((panel.members, panel.held, panel.payer), (6, POT, account(201)));
		assert_eq!(held(), POT);
	});
}

#[test]
fn l2_an_officer_holds_no_pot_above_the_agencys_ceiling() {
	run(|| {
		settle_ring(0..6);
		let convene = |pot| PanelsPallet::convene(TENDER, AGENCY, &PanelTerms { pot, ..TERMS });
		MockAgencies::seat(contracting().with_pot_ceiling(POT));
		assert_noop!(convene(POT + 1), Error::<Test>::PotAboveCeiling);
		assert_noop!(convene(ENDOWMENT), Error::<Test>::PotAboveCeiling);
		assert_eq!(held(), 0);
		assert_ok!(convene(POT));
		assert_eq!(held(), POT);
	});
}

#[test]
fn corruption_is_noticed() {
	run(|| {
		drawn(0..5);
		seal(0, &sheet(50, 50));
		let right = panel();
		let wrong = [
			Panel { held: 1, ..right.clone() },
			Panel { sealed: 2, ..right.clone() },
			Panel { disclosed: 1, ..right.clone() },
			Panel { payment: Payment::Settled, ..right.clone() },
		];
		for wrong in wrong {
			crate::Panels::<Test>::insert(TENDER, wrong);
			assert!(PanelsPallet::do_try_state().is_err());
		}
		crate::Panels::<Test>::remove(TENDER);
		assert!(PanelsPallet::do_try_state().is_err(), "a ballot is of no panel");
		crate::Panels::<Test>::insert(TENDER, right);
		let shown = ShownAlias { key: key(0), proof: [0; 96] };
		crate::ShownAliases::<Test>::insert(TENDER, alias(0), shown);
		assert!(PanelsPallet::do_try_state().is_err(), "an alias was shown for no ballot");
		crate::ShownAliases::<Test>::remove(TENDER, alias(0));
	});
}
