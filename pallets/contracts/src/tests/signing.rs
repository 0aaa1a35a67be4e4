use super::*;
use crate::{Error, Event, Pallet, Seals};
use cadena_primitives::{Awarded, ContractLookup, ProcurementLaw, SupplierStanding};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::{self, BadOrigin};

#[test]
fn art_67_both_sides_sign_the_same_text() {
	run(|| {
		assert_ok!(offer());
		let supplier = account(SUPPLIER);
		let since = |price| Contracts::offered_since(TENDER, &supplier, price);
		assert_eq!((since(PRICE), since(PRICE - 1)), (Some(AWARDED_AT), None));
		assert!(!Contracts::is_signed(TENDER, &supplier));
		let seal = suppliers_seal();
		assert_ok!(sign());
		assert!(since(PRICE).is_none() && Contracts::is_signed(TENDER, &supplier));
		System::assert_last_event(
			Event::ContractSigned { tender: TENDER, supplier, seal: seal.clone() }.into(),
		);
		let seals = Seals::<Test>::get(TENDER).expect("are kept");
		assert_eq!(seals.supplier, Some(seal));
		assert_noop!(sign(), Error::<Test>::NotOffered);
		assert_noop!(offer(), Error::<Test>::AlreadySigned);
	});
}

#[test]
fn lfea_art_7_a_contract_without_the_e_firma_of_a_side_binds_nobody() {
	run(|| {
		let wrong = DispatchError::Other("WrongSignature");
		let list = [(PRICE, day(40))];
		let offer = |seal| Contracts::offer(signed(OFFICER), TENDER, document(1), milestones(&list), 0, seal);
		let good = officers_seal(OFFICER, &list, 0);
		for other in [
			officers_seal(STRANGER, &list, 0),
			officers_seal(OFFICER, &list, HALF),
			officers_seal(OFFICER, &[(PRICE, day(41))], 0),
		] {
			assert_noop!(offer(other), wrong);
		}
		assert_ok!(offer(good.clone()));
		let sign = |seal| Contracts::sign(signed(SUPPLIER), TENDER, seal);
		assert_noop!(sign(good), wrong);
		let canonical = contract().canonical(TENDER + 1, 0);
		let elsewhere = seal(&Signatory::Account(account(SUPPLIER)), PURPOSE, &canonical);
		assert_noop!(sign(elsewhere), wrong);
		assert_ok!(sign(suppliers_seal()));
	});
}

#[test]
fn a_signature_of_an_offer_that_was_replaced_offers_nothing() {
	run(|| {
		let first = [(PRICE, day(40))];
		let withdrawn = officers_seal(OFFICER, &first, 0);
		let offer =
			|seal| Contracts::offer(signed(OFFICER), TENDER, document(1), milestones(&first), 0, seal);
		assert_ok!(offer(withdrawn.clone()));
		assert_ok!(offer_with(OFFICER, &[(PRICE, day(50))], 0));
		assert_noop!(offer(withdrawn), DispatchError::Other("WrongSignature"));
	});
}

#[test]
fn an_offer_of_before_e_firma_is_made_again() {
	run(|| {
		assert_ok!(offer());
		Seals::<Test>::remove(TENDER);
		assert_noop!(sign(), Error::<Test>::NotOffered);
		assert_ok!(offer());
		assert_ok!(sign());
	});
}

#[test]
fn an_offer_is_for_the_agency_on_its_standing_award() {
	run(|| {
		let whole = [(PRICE, day(40))];
		assert_noop!(offer_with(CITIZEN, &whole, 0), BadOrigin);
		assert_noop!(offer_with(STRANGER, &whole, 0), Error::<Test>::NotTheContractingAgency);
		assert_noop!(
			Contracts::offer(
				signed(OFFICER),
				8,
				document(1),
				milestones(&whole),
				0,
				officers_seal(OFFICER, &whole, 0)
			),
			Error::<Test>::NotAwarded
		);
		at(SIGN_BY);
		assert_noop!(offer_with(OFFICER, &whole, 0), Error::<Test>::SigningTermOver);
	});
}

#[test]
fn f4_no_officer_who_acted_for_a_bidder_contracts_or_pays() {
	run(|| {
		ActedForBidder::set(Some(OFFICER));
		let interested = || Error::<Test>::InterestedParty;
		assert_noop!(offer(), interested());
		ActedForBidder::set(None);
		assert_ok!(offer());
		at(day(20));
		assert_ok!(sign());
		ActedForBidder::set(Some(OFFICER));
		let advance = Contracts::pay_advance(signed(OFFICER), TENDER, HALF, document(2), document(3));
		assert_noop!(advance, interested());
		assert_noop!(Contracts::begin_rescission(signed(OFFICER), TENDER, document(4)), interested());
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
		assert_noop!(
			Contracts::sign(signed(CITIZEN), TENDER, suppliers_seal()),
			Error::<Test>::NotTheSupplier
		);
		for standing in [SupplierStanding::Debarred, SupplierStanding::BarredByRescissions] {
			MockSuppliers::set(SUPPLIER, standing);
			assert_noop!(sign(), Error::<Test>::SupplierBarred);
		}
		MockSuppliers::set(SUPPLIER, SupplierStanding::Good);
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
		let read = suppliers_seal();
		assert_ok!(offer_with(OFFICER, &[(PRICE, AWARDED_AT + 1)], 0));
		let refused = Contracts::sign(signed(SUPPLIER), TENDER, read);
		assert_noop!(refused, DispatchError::Other("WrongSignature"));
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

#[test]
fn a_law_without_terms_binds_nobody() {
	run(|| {
		StandingAward::set(Some(Awarded { law: ProcurementLaw::State(14), ..award() }));
		assert_ok!(offer());
		assert_noop!(sign(), Error::<Test>::NoSuchTerm);
	});
}
