//! Who is a party of a tender, who witnesses it, and where an agency calls.

use super::*;
use crate::Error;
use cadena_primitives::{AgencyLookup, Mandate, ballots::TenderLookup};
use frame_support::assert_noop;

fn bid(bidder: u8) -> frame_support::dispatch::DispatchResult {
	Tenders::seal_bid(signed(bidder), TENDER, envelope(bidder, &offer(1_000)))
}

#[test]
fn h2_who_became_an_officer_after_the_publication_is_no_party() {
	run(|| {
		let before: u8 = 20;
		let after: u8 = 21;
		let [contracting, ..] = agencies();
		let contracting = contracting.with_post(before, Mandate::Procurement, CALL);
		MockAgencies::seat(contracting.clone());
		published();
		at(day(10));
		MockAgencies::seat(contracting.with_post(after, Mandate::Procurement, day(10)));
		assert_noop!(bid(before), Error::<Test>::InterestedParty);
		assert!(Tenders::is_party(TENDER, &account(before)));
		assert!(!Tenders::is_party(TENDER, &account(after)));
		assert_ok!(bid(after));
		assert!(Tenders::is_party(TENDER, &account(after)), "as a bidder");
	});
}

#[test]
fn l4_the_agency_and_all_its_officers_are_parties_whatever_the_mandate() {
	run(|| {
		let of_another: u8 = 22;
		let [contracting, _, another] = agencies();
		MockAgencies::seat(contracting.with_post(20, Mandate::TaxAuthority, 0));
		MockAgencies::seat(another.with_post(of_another, Mandate::Procurement, 0));
		assert_eq!(MockAgencies::role(&account(20)), Some(cadena_primitives::Role::Officer(0)));
		published();
		at(day(10));
		for party in [AGENCY, 20] {
			assert_noop!(bid(party), Error::<Test>::InterestedParty);
			assert!(Tenders::is_party(TENDER, &account(party)));
		}
		assert_ok!(bid(of_another));
	});
}

#[test]
fn l12_a_key_that_everybody_shares_is_refused() {
	run(|| {
		assert_ok!(draft_call(call_for_tenders(), false));
		let mut one = [0; 32];
		one[0] = 1;
		let mut minus_one = [0xff; 32];
		(minus_one[0], minus_one[31]) = (0xec, 0x7f);
		let mut masked = minus_one;
		masked[31] = 0xff;
		let order_eight =
			sp_core::hex2array!("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800");
		for weak in [[0; 32], one, minus_one, masked, order_eight] {
			let accepted = Tenders::accept_opening(signed(WITNESS), TENDER, weak);
			assert_noop!(accepted, Error::<Test>::WeakKey);
		}
		// The base point.
		let mut nine = [0; 32];
		nine[0] = 9;
		assert_ok!(Tenders::accept_opening(signed(WITNESS), TENDER, nine));
	});
}

#[test]
fn m7_an_agency_calls_within_its_jurisdiction() {
	run(|| {
		assert_ok!(draft_call(call_for_tenders(), false));
		accept_all();
		let publish = || Tenders::publish(signed(ISSUER), TENDER);
		for elsewhere in [Jurisdiction::Municipality(9_013), Jurisdiction::State(14)] {
			let [contracting, ..] = agencies();
			MockAgencies::seat(contracting.of(elsewhere));
			assert_noop!(publish(), Error::<Test>::OutsideJurisdiction);
		}
		let [contracting, ..] = agencies();
		MockAgencies::seat(contracting.of(Jurisdiction::State(9)));
		assert_ok!(publish());
	});
}

#[test]
fn m13_the_witness_is_a_person_of_no_agency_accredited_before_the_draft() {
	run(|| {
		assert_ok!(draft_call(call_for_tenders(), false));
		accept_all();
		let publish = || Tenders::publish(signed(ISSUER), TENDER);
		let refused = || {
			assert_noop!(publish(), Error::<Test>::WitnessNotIndependent);
		};
		MockPersons::die(WITNESS.into());
		refused();
		MockPersons::revive(WITNESS.into());
		for agency in agencies() {
			MockAgencies::seat(agency.clone().with_post(WITNESS, Mandate::TaxAuthority, 0));
			refused();
			MockAgencies::seat(agency);
		}
		for accredited in [CALL, CALL - 3 * DAY + 1] {
			MockSuppliers::accredit_at(accredited);
			refused();
		}
		MockSuppliers::accredit_at(CALL - 3 * DAY);
		assert_ok!(publish());
	});
}
