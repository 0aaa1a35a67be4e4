use super::*;
use crate::{Error, Event, Pallet};
use cadena_primitives::{Awarded, ContractLookup, SupplierStanding};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

#[test]
fn art_67_both_sides_sign_the_same_text() {
	run(|| {
		assert_ok!(offer());
		let supplier = account(SUPPLIER);
		let since = |price| Contracts::offered_since(TENDER, &supplier, price);
		assert_eq!((since(PRICE), since(PRICE - 1)), (Some(AWARDED_AT), None));
		assert!(!Contracts::is_signed(TENDER, &supplier));
		assert_noop!(Contracts::sign(signed(SUPPLIER), TENDER, H256::zero()), Error::<Test>::OtherTerms);
		let terms = terms();
		assert_ok!(sign());
		assert!(since(PRICE).is_none() && Contracts::is_signed(TENDER, &supplier));
		System::assert_last_event(
			Event::ContractSigned { tender: TENDER, supplier: account(SUPPLIER), terms }.into(),
		);
		assert_noop!(sign(), Error::<Test>::NotOffered);
		assert_noop!(offer(), Error::<Test>::AlreadySigned);
	});
}

#[test]
fn an_offer_is_for_the_agency_on_its_standing_award() {
	run(|| {
		let whole = [(PRICE, day(40))];
		assert_noop!(offer_with(CITIZEN, &whole, 0), BadOrigin);
		assert_noop!(offer_with(STRANGER, &whole, 0), Error::<Test>::NotTheContractingAgency);
		assert_noop!(
			Contracts::offer(signed(OFFICER), 8, document(1), milestones(&whole), 0),
			Error::<Test>::NotAwarded
		);
		at(SIGN_BY);
		assert_noop!(offer_with(OFFICER, &whole, 0), Error::<Test>::SigningTermOver);
	});
}

#[test]
fn art_66_milestones_add_up_to_the_award() {
	run(|| {
		for list in [
			vec![],
			vec![(PRICE - 1, day(40))],
			vec![(PRICE, day(40)), (1, day(50))],
			vec![(PRICE, AWARDED_AT)],
			vec![(PRICE, day(40)), (0, day(50))],
			vec![(u128::MAX, day(40)), (PRICE + 1, day(50))],
		] {
			assert_noop!(offer_with(OFFICER, &list, 0), Error::<Test>::MilestonesDoNotAddUp);
		}
	});
}

#[test]
fn art_66_ix_the_advance_is_at_most_what_the_call_allows() {
	run(|| {
		let whole = [(PRICE, day(40))];
		assert_noop!(offer_with(OFFICER, &whole, HALF + 1), Error::<Test>::AdvanceTooLarge);
		assert_ok!(offer_with(OFFICER, &whole, HALF));
	});
}

#[test]
fn art_100_a_suspension_bars_offer_and_signature() {
	run(|| {
		StandingAward::set(Some(Awarded { suspended: true, ..award() }));
		assert_noop!(offer(), Error::<Test>::Suspended);
		StandingAward::set(Some(award()));
		assert_ok!(offer());
		StandingAward::set(Some(Awarded { suspended: true, ..award() }));
		assert_noop!(sign(), Error::<Test>::Suspended);
		StandingAward::set(Some(award()));
		assert_ok!(sign());
	});
}

#[test]
fn only_the_awardee_signs_in_time_and_in_good_standing() {
	run(|| {
		assert_noop!(sign(), Error::<Test>::NoSuchContract);
		assert_ok!(offer());
		assert_noop!(Contracts::sign(signed(CITIZEN), TENDER, terms()), Error::<Test>::NotTheSupplier);
		for standing in [SupplierStanding::Debarred, SupplierStanding::BarredByRescissions] {
			Standing::set(standing);
			assert_noop!(sign(), Error::<Test>::SupplierBarred);
		}
		Standing::set(SupplierStanding::Good);
		StandingAward::set(None);
		assert_noop!(sign(), Error::<Test>::NotAwarded);
		StandingAward::set(Some(Awarded { supplier: account(CITIZEN), ..award() }));
		assert_noop!(sign(), Error::<Test>::NotTheSupplier);
		StandingAward::set(Some(Awarded { price: PRICE - 1, ..award() }));
		assert_noop!(sign(), Error::<Test>::NotOffered);
		StandingAward::set(Some(award()));
		at(SIGN_BY);
		assert_noop!(sign(), Error::<Test>::SigningTermOver);
	});
}

#[test]
fn an_offer_that_nobody_signed_ends_and_makes_room_for_the_next() {
	run(|| {
		assert_ok!(offer());
		Contracts::end_early(TENDER, day(27));
		assert_eq!(contract().state, State::EndedEarly { at: day(27), execution: None });
		assert_noop!(sign(), Error::<Test>::NotOffered);
		StandingAward::set(Some(Awarded { supplier: account(CITIZEN), ..award() }));
		assert_ok!(offer());
		assert_eq!(Pallet::<Test>::contract(TENDER).map(|next| next.supplier), Some(account(CITIZEN)));
		Contracts::end_early(99, day(27));
	});
}

#[test]
fn a_settled_contract_does_not_end_early() {
	run(|| {
		guaranteed();
		crate::Contracts::<Test>::mutate(TENDER, |contract| {
			let contract = contract.as_mut().expect("exists");
			contract.state = State::Closed { at: 1, settlement: document(1) };
		});
		Contracts::end_early(TENDER, day(30));
		assert!(matches!(contract().state, State::Closed { .. }));
	});
}

#[test]
fn terms_that_change_after_the_supplier_read_them_are_not_signed() {
	run(|| {
		assert_ok!(offer());
		let read = terms();
		assert_ok!(offer_with(OFFICER, &[(PRICE, AWARDED_AT + 1)], 0));
		assert_noop!(Contracts::sign(signed(SUPPLIER), TENDER, read), Error::<Test>::OtherTerms);
	});
}

#[test]
fn a_performed_contract_that_ended_early_is_settled_before_the_next() {
	run(|| {
		guaranteed();
		Contracts::end_early(TENDER, day(27));
		assert!(matches!(contract().state, State::EndedEarly { execution: Some(_), .. }));
		StandingAward::set(Some(Awarded { supplier: account(CITIZEN), ..award() }));
		assert_noop!(offer(), Error::<Test>::NotSettled);
		assert_ok!(Contracts::close(signed(OFFICER), TENDER, document(7)));
		assert_ok!(offer());
		assert_eq!(contract().supplier, account(CITIZEN));
	});
}

#[test]
fn a_settled_contract_is_not_replaced_by_another_of_the_same_supplier() {
	run(|| {
		guaranteed();
		assert_ok!(Contracts::begin_rescission(signed(OFFICER), TENDER, document(3)));
		assert_ok!(Contracts::answer_rescission(signed(SUPPLIER), TENDER, document(4)));
		assert_ok!(Contracts::decide_rescission(signed(OFFICER), TENDER, true, document(5)));
		assert_noop!(offer(), Error::<Test>::NotSettled);
		assert_ok!(Contracts::close(signed(OFFICER), TENDER, document(7)));
		assert_noop!(offer(), Error::<Test>::AlreadySigned);
	});
}
