use crate::{
	Agencies as Records, AgencyByAccount, EnsureOfficer, Error, Event, Offers, Officers, Pallet, Seats,
	mock::{
		AGENCY, Agencies, CouncilMembers, Dismissed, Now, OFFICER, POT_CEILING, RuntimeCall, RuntimeOrigin,
		System, Test, account, rfc, run,
	},
	types::{AgencyName, Mandates, OFFER_LASTS, Offer, Status},
};
use cadena_primitives::{
	AgencyLookup, AgencyTreasury, Jurisdiction, Mandate, Officer, OfficerLookup, Rfc, Role,
};
use codec::Decode;
use frame_support::{assert_noop, assert_ok, parameter_types, traits::EnsureOrigin};
use sp_runtime::DispatchError::BadOrigin;

fn name(text: &str) -> AgencyName {
	text.as_bytes().to_vec().try_into().expect("short")
}

fn mandates(list: &[Mandate]) -> Mandates {
	list.iter().copied().collect::<std::collections::BTreeSet<_>>().try_into().expect("at most 8")
}

fn signed(byte: u8) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(byte))
}

fn register(byte: u8) -> frame_support::dispatch::DispatchResult {
	Agencies::register(RuntimeOrigin::root(), name("RENAPO"), rfc(), Jurisdiction::Federation, account(byte))
}

fn offer(by: u8, to: u8, list: &[Mandate]) -> frame_support::dispatch::DispatchResult {
	Agencies::appoint(signed(by), account(to), mandates(list))
}

/// Makes an account an officer of the agency of the genesis, which it accepts.
fn seat(who: u8, list: &[Mandate]) {
	assert_ok!(offer(AGENCY, who, list));
	assert_ok!(Agencies::accept_post(signed(who), 0));
}

parameter_types! {
	pub const Procurement: Mandate = Mandate::Procurement;
	pub const Oversight: Mandate = Mandate::Oversight;
}

#[test]
fn genesis_seats_agencies_and_officers() {
	run(|| {
		assert_eq!(CouncilMembers::get(), vec![account(AGENCY)]);
		assert_eq!(Pallet::<Test>::acts_for(account(OFFICER), Mandate::Procurement), Some(0));
		assert_eq!(System::sufficients(&account(OFFICER)), 1);
	});
}

#[test]
fn register_gives_a_seat() {
	run(|| {
		assert_ok!(register(9));
		assert_eq!(Seats::<Test>::get().into_inner(), vec![account(AGENCY), account(9)]);
		assert_eq!(CouncilMembers::get(), vec![account(AGENCY), account(9)]);
		System::assert_last_event(
			Event::AgencyRegistered {
				agency: 1,
				name: name("RENAPO"),
				rfc: rfc(),
				jurisdiction: Jurisdiction::Federation,
				account: account(9),
			}
			.into(),
		);
	});
}

#[test]
fn register_refuses_what_is_not_an_agency() {
	run(|| {
		let federal = Jurisdiction::Federation;
		assert_noop!(Agencies::register(signed(AGENCY), name("x"), rfc(), federal, account(9)), BadOrigin);
		let root = RuntimeOrigin::root;
		assert_noop!(
			Agencies::register(root(), name(""), rfc(), federal, account(9)),
			Error::<Test>::UnnamedAgency
		);
		let forged = Rfc::decode(&mut &[b'A'; 12][..]).expect("any twelve bytes decode");
		assert_noop!(
			Agencies::register(root(), name("x"), forged, federal, account(9)),
			Error::<Test>::MalformedRfc
		);
		assert_noop!(
			Agencies::register(root(), name("x"), rfc(), Jurisdiction::State(33), account(9)),
			Error::<Test>::NoSuchJurisdiction
		);
		assert_noop!(register(AGENCY), Error::<Test>::AccountInUse);
		assert_noop!(register(OFFICER), Error::<Test>::AccountInUse);
		assert_ok!(register(8));
		assert_ok!(register(9));
		assert_noop!(register(10), Error::<Test>::NoSeatLeft);
	});
}

#[test]
fn retire_takes_seat_mandates_and_authority() {
	run(|| {
		assert_ok!(Agencies::retire(RuntimeOrigin::root(), 0));
		assert_eq!(CouncilMembers::get(), vec![]);
		assert_eq!(AgencyByAccount::<Test>::get(account(AGENCY)), None);
		assert_eq!(Records::<Test>::get(0).map(|agency| agency.status), Some(Status::Retired));
		assert_eq!(Pallet::<Test>::agency(&account(OFFICER), Mandate::Procurement), None);
		assert_noop!(
			Agencies::appoint(signed(AGENCY), account(7), mandates(&[Mandate::Procurement])),
			Error::<Test>::NotAnAgency
		);
	});
}

#[test]
fn retire_refuses_strangers_unknown_and_retired_agencies() {
	run(|| {
		assert_noop!(Agencies::retire(signed(AGENCY), 0), BadOrigin);
		assert_noop!(Agencies::retire(RuntimeOrigin::root(), 7), Error::<Test>::NoSuchAgency);
		assert_ok!(Agencies::retire(RuntimeOrigin::root(), 0));
		assert_noop!(Agencies::retire(RuntimeOrigin::root(), 0), Error::<Test>::AgencyIsRetired);
	});
}

#[test]
fn change_account_moves_the_seat() {
	run(|| {
		assert_ok!(Agencies::change_account(signed(AGENCY), account(9)));
		assert_eq!(CouncilMembers::get(), vec![account(9)]);
		assert_noop!(Agencies::change_account(signed(AGENCY), account(8)), Error::<Test>::NotAnAgency);
		assert_noop!(Agencies::change_account(signed(9), account(OFFICER)), Error::<Test>::AccountInUse);
		assert_noop!(Agencies::change_account(signed(9), account(9)), Error::<Test>::AccountInUse);
	});
}

#[test]
fn mandates_are_granted_and_withdrawn_once() {
	run(|| {
		let root = RuntimeOrigin::root;
		assert_noop!(Agencies::grant_mandate(signed(AGENCY), 0, Mandate::Subsidies), BadOrigin);
		assert_noop!(Agencies::grant_mandate(root(), 5, Mandate::Subsidies), Error::<Test>::NoSuchAgency);
		assert_noop!(Agencies::grant_mandate(root(), 0, Mandate::Procurement), Error::<Test>::MandateHeld);
		assert_ok!(Agencies::grant_mandate(root(), 0, Mandate::Subsidies));
		assert_noop!(Agencies::withdraw_mandate(signed(AGENCY), 0, Mandate::Subsidies), BadOrigin);
		assert_ok!(Agencies::withdraw_mandate(root(), 0, Mandate::Subsidies));
		assert_noop!(
			Agencies::withdraw_mandate(root(), 0, Mandate::Subsidies),
			Error::<Test>::MandateNotHeld
		);
		assert_noop!(Agencies::withdraw_mandate(root(), 5, Mandate::Subsidies), Error::<Test>::NoSuchAgency);
		assert_ok!(Agencies::retire(root(), 0));
		assert_noop!(Agencies::grant_mandate(root(), 0, Mandate::Subsidies), Error::<Test>::AgencyIsRetired);
	});
}

#[test]
fn l2_the_ceiling_of_pots_is_the_councils() {
	run(|| {
		let root = RuntimeOrigin::root;
		let ceiling = |agency| <Agencies as AgencyTreasury>::pot_ceiling(agency);
		assert_eq!((ceiling(0), ceiling(5)), (POT_CEILING, 0));
		for signer in [AGENCY, OFFICER] {
			assert_noop!(Agencies::set_pot_ceiling(signed(signer), 0, 1_000), BadOrigin);
		}
		assert_noop!(Agencies::set_pot_ceiling(root(), 5, 1_000), Error::<Test>::NoSuchAgency);
		assert_ok!(Agencies::set_pot_ceiling(root(), 0, 1_000));
		System::assert_last_event(Event::PotCeilingSet { agency: 0, ceiling: 1_000 }.into());
		assert_eq!(ceiling(0), 1_000);
		assert_ok!(Agencies::retire(root(), 0));
		assert_noop!(Agencies::set_pot_ceiling(root(), 0, 1), Error::<Test>::AgencyIsRetired);
		assert_eq!(ceiling(0), 0);
	});
}

#[test]
fn withdrawing_a_mandate_stops_the_officers_at_once() {
	run(|| {
		assert_ok!(Agencies::withdraw_mandate(RuntimeOrigin::root(), 0, Mandate::Procurement));
		assert!(EnsureOfficer::<Test, Procurement>::ensure_origin(signed(OFFICER)).is_err());
	});
}

#[test]
fn appoint_changes_what_an_officer_holds() {
	run(|| {
		seat(7, &[Mandate::Oversight]);
		assert_eq!(System::sufficients(&account(7)), 1);
		Now::set(2_000);
		assert_ok!(Agencies::appoint(signed(AGENCY), account(7), mandates(&[Mandate::Procurement])));
		assert_eq!(System::sufficients(&account(7)), 1, "an officer counts once");
		assert_eq!(Records::<Test>::get(0).map(|agency| agency.officers), Some(2));
		assert_eq!(
			Officers::<Test>::get(account(7)).map(|held| held.mandates),
			Some(mandates(&[Mandate::Procurement]))
		);
		assert_eq!(Pallet::<Test>::post(&account(7)), Some((0, 1_000)), "an officer since the acceptance");
		assert!(Offers::<Test>::iter().next().is_none());
	});
}

#[test]
fn h2_nobody_is_an_officer_who_has_not_accepted() {
	run(|| {
		assert_ok!(offer(AGENCY, 7, &[Mandate::Procurement]));
		let lapses_at = 1_000 + OFFER_LASTS;
		let procurement = mandates(&[Mandate::Procurement]);
		System::assert_last_event(
			Event::PostOffered { agency: 0, account: account(7), mandates: procurement.clone(), lapses_at }
				.into(),
		);
		assert_eq!(Agencies::role(&account(7)), None);
		assert_eq!(Pallet::<Test>::post(&account(7)), None);
		assert_eq!(Pallet::<Test>::agency(&account(7), Mandate::Procurement), None);
		assert!(EnsureOfficer::<Test, Procurement>::ensure_origin(signed(7)).is_err());
		assert_eq!(Agencies::inviter(&account(7)), Some(0));
		assert_noop!(Agencies::accept_post(signed(8), 0), Error::<Test>::NoSuchOffer);
		assert_noop!(Agencies::accept_post(signed(7), 1), Error::<Test>::NoSuchOffer);
		assert_noop!(Agencies::accept_post(RuntimeOrigin::none(), 0), BadOrigin);

		Now::set(lapses_at - 1);
		assert_ok!(Agencies::accept_post(signed(7), 0));
		System::assert_last_event(
			Event::OfficerAppointed { agency: 0, account: account(7), mandates: procurement }.into(),
		);
		assert_eq!(Agencies::role(&account(7)), Some(Role::Officer(0)));
		assert_eq!(Pallet::<Test>::post(&account(7)), Some((0, lapses_at - 1)));
		assert_eq!(Agencies::inviter(&account(7)), None);
		assert_eq!(System::sufficients(&account(7)), 1);
		assert_noop!(Agencies::accept_post(signed(7), 0), Error::<Test>::NoSuchOffer);
	});
}

#[test]
fn h2_an_offer_lapses_and_is_then_removed_by_anyone() {
	run(|| {
		assert_ok!(offer(AGENCY, 7, &[Mandate::Procurement]));
		assert_noop!(Agencies::withdraw_post(signed(9), 0, account(7)), Error::<Test>::OfferStillOpen);
		assert_noop!(Agencies::withdraw_post(signed(9), 0, account(8)), Error::<Test>::NoSuchOffer);
		Now::set(1_000 + OFFER_LASTS);
		assert_noop!(Agencies::accept_post(signed(7), 0), Error::<Test>::OfferLapsed);
		assert_eq!(Agencies::inviter(&account(7)), None);
		assert_ok!(Agencies::withdraw_post(signed(9), 0, account(7)));
		System::assert_last_event(Event::PostWithdrawn { agency: 0, account: account(7) }.into());
		assert_eq!(System::sufficients(&account(7)), 0);
		assert_eq!(Dismissed::get().last(), Some(&account(7)));
		assert_eq!(Records::<Test>::get(0).map(|agency| agency.offers), Some(0));
	});
}

#[test]
fn h2_an_offer_is_withdrawn_by_the_agency_and_declined_by_the_account() {
	run(|| {
		for withdraws in [AGENCY, 7] {
			assert_ok!(offer(AGENCY, 7, &[Mandate::Procurement]));
			assert_ok!(Agencies::withdraw_post(signed(withdraws), 0, account(7)));
			assert_noop!(Agencies::accept_post(signed(7), 0), Error::<Test>::NoSuchOffer);
		}
		assert_ok!(offer(AGENCY, 7, &[Mandate::Procurement]));
		assert_ok!(offer(AGENCY, 7, &[Mandate::Oversight]));
		assert_eq!(System::sufficients(&account(7)), 1, "a later offer takes the place of the first");
		assert_ok!(Agencies::accept_post(signed(7), 0));
		assert!(EnsureOfficer::<Test, Oversight>::ensure_origin(signed(7)).is_ok());
		assert!(EnsureOfficer::<Test, Procurement>::ensure_origin(signed(7)).is_err());
	});
}

#[test]
fn h2_an_offer_blocks_neither_another_agency_nor_a_new_one_nor_a_move() {
	run(|| {
		assert_ok!(register(9));
		assert_ok!(Agencies::grant_mandate(RuntimeOrigin::root(), 1, Mandate::Procurement));
		assert_ok!(offer(AGENCY, 7, &[Mandate::Procurement]));
		assert_ok!(offer(9, 7, &[Mandate::Procurement]));
		assert_ok!(Agencies::accept_post(signed(7), 1));
		assert_noop!(Agencies::accept_post(signed(7), 0), Error::<Test>::OfficerOfAnother);
		assert_ok!(Agencies::withdraw_post(signed(7), 0, account(7)));
		assert_eq!(System::sufficients(&account(7)), 1, "the post of the other agency stays");
		assert!(!Dismissed::get().contains(&account(7)));

		assert_ok!(offer(AGENCY, 10, &[Mandate::Procurement]));
		assert_ok!(register(10));
		assert_noop!(Agencies::accept_post(signed(10), 0), Error::<Test>::AccountInUse);
		assert_ok!(Agencies::withdraw_post(signed(10), 0, account(10)));
		assert_ok!(offer(AGENCY, 11, &[Mandate::Procurement]));
		assert_ok!(Agencies::change_account(signed(9), account(11)));
		assert_eq!(AgencyByAccount::<Test>::get(account(11)), Some(1));
	});
}

#[test]
fn h2_posts_are_bounded_whether_accepted_or_not() {
	run(|| {
		assert_ok!(offer(AGENCY, 7, &[Mandate::Procurement]));
		assert_noop!(offer(AGENCY, 8, &[Mandate::Procurement]), Error::<Test>::NoPostLeft);
		assert_ok!(Agencies::accept_post(signed(7), 0));
		assert_noop!(offer(AGENCY, 8, &[Mandate::Procurement]), Error::<Test>::NoPostLeft);
	});
}

#[test]
fn h2_a_post_is_accepted_only_while_the_agency_can_confer_it() {
	run(|| {
		assert_ok!(offer(AGENCY, 7, &[Mandate::Procurement]));
		assert_ok!(Agencies::withdraw_mandate(RuntimeOrigin::root(), 0, Mandate::Procurement));
		assert_noop!(Agencies::accept_post(signed(7), 0), Error::<Test>::MandateNotConferrable);
		assert_ok!(Agencies::retire(RuntimeOrigin::root(), 0));
		assert_noop!(Agencies::accept_post(signed(7), 0), Error::<Test>::AgencyIsRetired);
		assert_eq!(Agencies::inviter(&account(7)), None);
		assert_ok!(Agencies::withdraw_post(signed(9), 0, account(7)));
	});
}

#[test]
fn appoint_refuses_what_an_agency_cannot_confer() {
	run(|| {
		let procurement = || mandates(&[Mandate::Procurement]);
		assert_noop!(
			Agencies::appoint(signed(OFFICER), account(7), procurement()),
			Error::<Test>::NotAnAgency
		);
		assert_noop!(
			Agencies::appoint(signed(AGENCY), account(7), mandates(&[])),
			Error::<Test>::MandateNotConferrable
		);
		assert_noop!(
			Agencies::appoint(signed(AGENCY), account(7), mandates(&[Mandate::TaxAuthority])),
			Error::<Test>::MandateNotConferrable
		);
		assert_noop!(
			Agencies::appoint(signed(AGENCY), account(AGENCY), procurement()),
			Error::<Test>::AccountInUse
		);
		assert_ok!(Agencies::appoint(signed(AGENCY), account(7), procurement()));
		assert_noop!(Agencies::appoint(signed(AGENCY), account(8), procurement()), Error::<Test>::NoPostLeft);

		assert_ok!(register(9));
		assert_ok!(Agencies::grant_mandate(RuntimeOrigin::root(), 1, Mandate::Procurement));
		assert_ok!(Agencies::accept_post(signed(7), 0));
		assert_noop!(
			Agencies::appoint(signed(9), account(7), procurement()),
			Error::<Test>::OfficerOfAnother
		);
	});
}

#[test]
fn dismiss_ends_an_appointment() {
	run(|| {
		assert_noop!(Agencies::dismiss(signed(7), account(OFFICER)), Error::<Test>::NotAnOfficer);
		assert_noop!(Agencies::dismiss(signed(AGENCY), account(7)), Error::<Test>::NotAnOfficer);
		assert_noop!(Agencies::dismiss(RuntimeOrigin::root(), account(OFFICER)), BadOrigin);
		assert_ok!(Agencies::dismiss(signed(AGENCY), account(OFFICER)));
		assert_eq!(Dismissed::get(), [account(OFFICER)]);
		assert_eq!(System::sufficients(&account(OFFICER)), 0);
		assert_noop!(Agencies::dismiss(signed(AGENCY), account(OFFICER)), Error::<Test>::NotAnOfficer);
	});
}

#[test]
fn an_officer_resigns() {
	run(|| {
		assert_ok!(Agencies::dismiss(signed(OFFICER), account(OFFICER)));
		System::assert_last_event(Event::OfficerDismissed { agency: 0, account: account(OFFICER) }.into());
	});
}

#[test]
fn governance_dismisses_the_officers_of_a_retired_agency() {
	run(|| {
		assert_ok!(Agencies::retire(RuntimeOrigin::root(), 0));
		assert_noop!(Agencies::dismiss(signed(AGENCY), account(OFFICER)), BadOrigin);
		assert_ok!(Agencies::dismiss(RuntimeOrigin::root(), account(OFFICER)));
	});
}

#[test]
fn the_officer_origin_yields_agency_and_account() {
	run(|| {
		assert_eq!(
			EnsureOfficer::<Test, Procurement>::ensure_origin(signed(OFFICER)).ok(),
			Some(Officer { agency: 0, account: account(OFFICER) })
		);
		for origin in [signed(AGENCY), signed(77), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert!(EnsureOfficer::<Test, Procurement>::ensure_origin(origin).is_err());
		}
		assert!(EnsureOfficer::<Test, Oversight>::ensure_origin(signed(OFFICER)).is_err());
	});
}

#[test]
fn try_state_catches_corruption() {
	let corruptions: [fn(); 7] = [
		|| Seats::<Test>::kill(),
		|| AgencyByAccount::<Test>::remove(account(AGENCY)),
		|| Records::<Test>::remove(0),
		|| Officers::<Test>::remove(account(OFFICER)),
		|| AgencyByAccount::<Test>::insert(account(50), 0),
		|| Records::<Test>::mutate(0, |record| record.as_mut().expect("is registered").offers = 1),
		|| {
			let offer = Offer::made(mandates(&[Mandate::Procurement]), 0);
			Offers::<Test>::insert(account(50), 0, offer)
		},
	];
	for corrupt in corruptions {
		run(|| {
			frame_support::storage::with_transaction(
				|| -> sp_runtime::TransactionOutcome<Result<(), sp_runtime::DispatchError>> {
					corrupt();
					assert!(Pallet::<Test>::do_try_state().is_err());
					sp_runtime::TransactionOutcome::Rollback(Ok(()))
				},
			)
			.expect("rolled back");
		});
	}
}

#[test]
fn an_agency_acts_without_money() {
	run(|| {
		assert_eq!(System::sufficients(&account(AGENCY)), 1);
		assert_ok!(register(9));
		assert_ok!(Agencies::change_account(signed(9), account(8)));
		assert_eq!((System::sufficients(&account(9)), System::sufficients(&account(8))), (0, 1));
		assert_ok!(Agencies::retire(RuntimeOrigin::root(), 1));
		assert_eq!(System::sufficients(&account(8)), 0);
	});
}

#[test]
fn everyone_has_one_role_or_none() {
	run(|| {
		assert_eq!(Agencies::role(&account(AGENCY)), Some(Role::Agency(0)));
		assert_eq!(Agencies::role(&account(OFFICER)), Some(Role::Officer(0)));
		assert_eq!(Agencies::role(&account(9)), None);
		assert_ok!(Agencies::retire(RuntimeOrigin::root(), 0));
		assert_eq!(Agencies::role(&account(AGENCY)), None);
		assert_eq!(Agencies::role(&account(OFFICER)), None, "the officer of a retired agency");
		assert!(!Agencies::is_seated(0));
	});
}

#[test]
fn governance_acts_as_root_and_leaves_an_event() {
	run(|| {
		let kill = || -> Box<RuntimeCall> {
			let keys = vec![AgencyByAccount::<Test>::hashed_key_for(account(9))];
			Box::new(frame_system::Call::kill_storage { keys }.into())
		};
		assert_noop!(Agencies::dispatch_as_root(signed(AGENCY), kill()), BadOrigin);
		let hash = sp_io::hashing::blake2_256(&codec::Encode::encode(&*kill())).into();
		assert_ok!(Agencies::dispatch_as_root(RuntimeOrigin::root(), kill()));
		System::assert_last_event(Event::ActedAsRoot { call: hash }.into());
	});
}

#[test]
fn an_act_as_root_fails_as_the_call_fails() {
	run(|| {
		let call = Box::new(crate::Call::retire { agency: 9 }.into());
		let refusal = Agencies::dispatch_as_root(RuntimeOrigin::root(), call).map_err(|error| error.error);
		assert_eq!(refusal, Err(Error::<Test>::NoSuchAgency.into()));
	});
}
