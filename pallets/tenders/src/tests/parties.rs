//! Who is a party of a tender, who witnesses it, and where an agency calls.

use super::*;
use crate::Error;
use cadena_primitives::{AccountId, AgencyLookup, Mandate, ballots::TenderLookup};
use frame_support::{
	assert_noop,
	dispatch::{DispatchResultWithPostInfo, GetDispatchInfo},
	traits::fungible::Mutate,
};

fn bid(bidder: u8) -> DispatchResultWithPostInfo {
	Tenders::seal_bid(signed(bidder), TENDER, envelope(bidder, &offer(1_000)))
}

/// The account of a legal person that may bid, with these representatives.
fn company(representatives: &[u8]) -> AccountId {
	let own = MockLegalPersons::register(rfc(), representatives.iter().copied());
	MockSuppliers::set(cadena_kit::mock::byte(&own), cadena_primitives::SupplierStanding::Good);
	assert_ok!(Balances::mint_into(&own, ENDOWMENT));
	own
}

fn bid_of(company: &AccountId) -> DispatchResultWithPostInfo {
	let context = SealContext { genesis: genesis_hash(), tender: TENDER, bidder: company.clone() };
	let offer = offer(1_000);
	let envelope = Envelope {
		commitment: context.commitment(&offer),
		ciphertext: context.encrypt(&offer, &PIECES).expect("offers have one length"),
		..envelope(BIDDER, &offer)
	};
	Tenders::seal_bid(RuntimeOrigin::signed(company.clone()), TENDER, envelope)
}

#[test]
fn a_legal_person_bids_unless_one_of_the_agencys_side_represents_it() {
	run(|| {
		published();
		at(day(10));
		for party in [ISSUER, EVALUATORS[0], CONTRACTING, OVERSIGHT, WITNESS, AGENCY] {
			let company = company(&[CITIZEN, party]);
			assert_noop!(bid_of(&company), Error::<Test>::InterestedParty);
		}
		let company = company(&[CITIZEN]);
		assert_ok!(bid_of(&company));
		assert!(Tenders::is_party(TENDER, &company));
	});
}

#[test]
fn h2_who_acted_for_a_bidder_is_a_party_and_whom_it_only_names_is_none() {
	run(|| {
		published();
		at(day(10));
		let company = company(&[CITIZEN, EVALUATORS[0] + 50]);
		MockLegalPersons::act(CITIZEN, rfc());
		assert!(!Tenders::is_party(TENDER, &account(CITIZEN)), "it does not bid yet");
		assert_ok!(bid_of(&company));
		assert!(Tenders::is_party(TENDER, &account(CITIZEN)));
		assert!(!Tenders::is_party(TENDER, &account(EVALUATORS[0] + 50)));
		MockLegalPersons::register(rfc(), []);
		assert!(Tenders::is_party(TENDER, &account(CITIZEN)), "also after a resignation");
	});
}

#[test]
fn an_evaluator_who_acted_for_a_bidder_does_not_score() {
	run(|| {
		published();
		seal(BIDDER, &offer(5));
		at(day(10));
		assert_ok!(bid_of(&company(&[CITIZEN])));
		MockLegalPersons::act(EVALUATORS[0], rfc());
		at(day(16));
		assert_ok!(Tenders::open_bid(signed(BIDDER), TENDER, offer(5)));
		at(day(17));
		let score = |byte| Tenders::score(signed(byte), TENDER, ratings_on(&[(0, [50, 50])]), document(4));
		assert_noop!(score(EVALUATORS[0]), Error::<Test>::InterestedParty);
		assert_ok!(score(EVALUATORS[1]));
	});
}

#[test]
fn f4_no_officer_who_acted_for_a_bidder_decides_for_either_agency() {
	run(|| {
		published();
		seal(BIDDER, &offer(5));
		at(day(10));
		assert_ok!(bid_of(&company(&[CITIZEN])));
		at(day(16));
		assert_ok!(Tenders::open_bid(signed(BIDDER), TENDER, offer(5)));
		at(day(17));
		MockLegalPersons::act(ISSUER, rfc());
		MockLegalPersons::act(OVERSIGHT, rfc());
		let interested = || Error::<Test>::InterestedParty;
		assert_noop!(Tenders::defer_award(signed(ISSUER), TENDER, day(40)), interested());
		let fallen = vec![0].try_into().expect("one");
		let discard = Tenders::discard(signed(ISSUER), TENDER, fallen, DiscardGround::Collusion, document(1));
		assert_noop!(discard, interested());
		assert_noop!(Tenders::award(signed(ISSUER), TENDER, document(1)), interested());
		assert_noop!(Tenders::declare_deserted(signed(ISSUER), TENDER, document(1)), interested());
		let harm = CancelGround::Harm;
		assert_noop!(Tenders::cancel(signed(ISSUER), TENDER, harm, document(1)), interested());
		assert_ok!(Tenders::cancel(signed(CONTRACTING), TENDER, harm, document(1)));
		assert_ok!(Tenders::challenge(signed(BIDDER), TENDER, Act::Cancellation, document(6), true));
		let challenger = account(BIDDER);
		let suspend = Tenders::suspend(signed(OVERSIGHT), TENDER, challenger.clone(), document(6));
		assert_noop!(suspend, interested());
		let decide = Tenders::decide(signed(OVERSIGHT), TENDER, challenger, Ruling::Rejected, document(6));
		assert_noop!(decide, interested());
	});
}

#[test]
fn f5_who_acted_for_a_bidder_and_then_for_another_is_a_party_still() {
	run(|| {
		published();
		at(day(10));
		assert_ok!(bid_of(&company(&[CITIZEN])));
		MockLegalPersons::act(CITIZEN, rfc());
		MockLegalPersons::act(CITIZEN, cadena_primitives::Rfc::parse("CAR990323SN1").expect("valid"));
		assert!(Tenders::is_party(TENDER, &account(CITIZEN)));
	});
}

#[test]
fn a_bid_weighs_by_the_representatives_of_whoever_bids() {
	run(|| {
		published();
		at(day(10));
		let envelope = envelope(BIDDER, &offer(5));
		let most = crate::Call::<Test>::seal_bid { tender: TENDER, envelope }.get_dispatch_info().call_weight;
		let of_one = bid(BIDDER).expect("bids").actual_weight.expect("is less");
		let of_company = bid_of(&company(&[CITIZEN, 71, 72])).expect("bids").actual_weight.expect("is less");
		assert!(of_one.all_lt(of_company) && of_company.all_lt(most));
	});
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
