use crate::{
	Error, Event, Pallet, Suppliers as Registry,
	mock::{
		DAY, MockLegalPersons, Now, REPRESENTATIVE, RuntimeOrigin, Suppliers, System, Test, account,
		document, rfc, run,
	},
};
use cadena_primitives::{
	AccountId, Calendar, LegalDay, ProcurementLaw, Rfc, Signatory, SupplierLookup, SupplierStanding,
	legal_person::account_of, time::HOUR,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

fn registrar() -> RuntimeOrigin {
	RuntimeOrigin::signed(account(1))
}

/// The account of the registered legal person.
fn company() -> AccountId {
	account_of(&rfc())
}

fn standing(byte: u8) -> Option<SupplierStanding> {
	Suppliers::standing(&account(byte), Now::get())
}

#[test]
fn art_86_a_supplier_is_registered_once() {
	run(|| {
		assert_ok!(Suppliers::register(registrar(), account(5)));
		System::assert_last_event(
			Event::SupplierRegistered { supplier: account(5), rfc: None, by: Some(0) }.into(),
		);
		assert_eq!(standing(5), Some(SupplierStanding::Good));
		assert_noop!(Suppliers::register(registrar(), account(5)), Error::<Test>::AlreadyRegistered);
	});
}

#[test]
fn a_natural_person_is_an_account_alone() {
	run(|| {
		assert_ok!(Suppliers::register(registrar(), account(5)));
		assert_eq!(Registry::<Test>::get(account(5)).and_then(|supplier| supplier.rfc), None);
		assert_eq!(Suppliers::signatory(&account(5)), Some(Signatory::Account(account(5))));
	});
}

#[test]
fn m11_a_legal_person_registers_itself_and_its_rfc_follows_from_its_account() {
	run(|| {
		let itself = || RuntimeOrigin::signed(company());
		assert_ok!(Suppliers::register(itself(), company()));
		System::assert_last_event(
			Event::SupplierRegistered { supplier: company(), rfc: Some(rfc()), by: None }.into(),
		);
		assert_eq!(Suppliers::signatory(&company()), Some(Signatory::LegalPerson(rfc())));
		assert_noop!(Suppliers::register(itself(), company()), Error::<Test>::AlreadyRegistered);
		assert_noop!(Suppliers::register(registrar(), company()), Error::<Test>::AlreadyRegistered);
	});
}

#[test]
fn oversight_registers_a_legal_person_by_its_own_account() {
	run(|| {
		assert_ok!(Suppliers::register(registrar(), company()));
		System::assert_last_event(
			Event::SupplierRegistered { supplier: company(), rfc: Some(rfc()), by: Some(0) }.into(),
		);
	});
}

#[test]
fn register_refuses_strangers_and_legal_persons_that_are_not_registered() {
	run(|| {
		// A natural person needs Oversight, and a legal person registers nobody but itself.
		for stranger in [account(5), account(REPRESENTATIVE), company()] {
			let register = Suppliers::register(RuntimeOrigin::signed(stranger), account(5));
			assert_noop!(register, BadOrigin);
		}
		let by_key = Suppliers::register(RuntimeOrigin::signed(account(REPRESENTATIVE)), company());
		assert_noop!(by_key, BadOrigin);
		let unregistered = account_of(&Rfc::parse("CAR990323SN1").expect("valid"));
		for origin in [registrar(), RuntimeOrigin::signed(unregistered.clone())] {
			let register = Suppliers::register(origin, unregistered.clone());
			assert_noop!(register, Error::<Test>::LegalPersonNotRegistered);
		}
	});
}

#[test]
fn art_90_a_debarment_lasts_three_months_to_seven_years() {
	run(|| {
		let now = Now::get();
		let debar = |until| Suppliers::debar(registrar(), account(5), until, document(7));
		assert_noop!(debar(now + 400 * DAY), Error::<Test>::NotASupplier);
		assert_ok!(Suppliers::register(registrar(), account(5)));
		assert_noop!(debar(now + 80 * DAY), Error::<Test>::DebarmentOutOfRange);
		assert_noop!(debar(now + 3_000 * DAY), Error::<Test>::DebarmentOutOfRange);
		assert_noop!(
			Suppliers::debar(RuntimeOrigin::signed(account(5)), account(5), now + 400 * DAY, document(7)),
			BadOrigin
		);
		assert_ok!(debar(now + 400 * DAY));
		assert_eq!(standing(5), Some(SupplierStanding::Debarred));
		Now::set(now + 400 * DAY);
		assert_eq!(standing(5), Some(SupplierStanding::Good));
	});
}

#[test]
fn a_debarment_is_lifted_once() {
	run(|| {
		let lift = |origin| Suppliers::lift_debarment(origin, account(5), document(7));
		assert_noop!(lift(registrar()), Error::<Test>::NotASupplier);
		assert_ok!(Suppliers::register(registrar(), account(5)));
		assert_noop!(lift(registrar()), Error::<Test>::NotDebarred);
		assert_ok!(Suppliers::debar(registrar(), account(5), Now::get() + 400 * DAY, document(7)));
		assert_noop!(lift(RuntimeOrigin::signed(account(5))), BadOrigin);
		assert_ok!(lift(registrar()));
		assert_eq!(standing(5), Some(SupplierStanding::Good));
	});
}

#[test]
fn rescissions_are_noted_under_a_law_that_has_the_term() {
	run(|| {
		assert_ok!(Suppliers::register(registrar(), account(5)));
		for day in 101..104 {
			assert_ok!(Suppliers::note_rescission(&account(5), ProcurementLaw::Laassp, 0, day * DAY));
		}
		Now::set(104 * DAY);
		assert_eq!(standing(5), Some(SupplierStanding::BarredByRescissions));
		assert_noop!(
			Suppliers::note_rescission(&account(6), ProcurementLaw::Laassp, 0, 0),
			Error::<Test>::NotASupplier
		);
		assert_noop!(
			Suppliers::note_rescission(&account(5), ProcurementLaw::State(14), 0, 0),
			Error::<Test>::NoSuchTerm
		);
	});
}

#[test]
fn art_38_witnesses_are_accredited_by_oversight() {
	run(|| {
		assert_noop!(
			Suppliers::accredit_witness(RuntimeOrigin::signed(account(2)), account(3), document(7)),
			BadOrigin
		);
		assert_ok!(Suppliers::accredit_witness(registrar(), account(3), document(7)));
		assert_eq!(Suppliers::witness_since(&account(3)), Some(Now::get()));
		assert_noop!(
			Suppliers::accredit_witness(registrar(), account(3), document(7)),
			Error::<Test>::AlreadyAccredited
		);
		assert_noop!(Suppliers::withdraw_witness(RuntimeOrigin::signed(account(2)), account(3)), BadOrigin);
		assert_ok!(Suppliers::withdraw_witness(registrar(), account(3)));
		assert_eq!(Suppliers::witness_since(&account(3)), None);
		assert_noop!(Suppliers::withdraw_witness(registrar(), account(3)), Error::<Test>::NotAWitness);
	});
}

#[test]
fn a_supplier_is_found_by_rfc() {
	run(|| {
		let found = || Pallet::<Test>::supplier_by_rfc(rfc()).map(|(account, _)| account);
		assert_eq!(found(), None);
		assert_ok!(Suppliers::register(registrar(), company()));
		assert_eq!(found(), Some(company()));
	});
}

#[test]
fn try_state_catches_corruption() {
	let corruptions: [fn(); 3] = [
		|| MockLegalPersons::begin([]),
		|| Registry::<Test>::mutate(company(), |record| record.as_mut().expect("registered").rfc = None),
		|| {
			let record = Registry::<Test>::get(company()).expect("registered");
			Registry::<Test>::insert(account(5), record);
		},
	];
	for corrupt in corruptions {
		run(|| {
			assert_ok!(Suppliers::register(registrar(), company()));
			let _ = frame_support::storage::with_transaction(|| {
				corrupt();
				assert!(Pallet::<Test>::do_try_state().is_err());
				sp_runtime::TransactionOutcome::Rollback(Ok::<(), sp_runtime::DispatchError>(()))
			});
			MockLegalPersons::begin([(rfc(), vec![REPRESENTATIVE])]);
		});
	}
}

#[test]
fn laassp71_three_rescissions_within_two_calendar_years_bar_for_two() {
	let on = |year, month, day| {
		Calendar::default().start(LegalDay::of(year, month, day).expect("a date")) + 9 * HOUR
	};
	for (third, barred) in [(on(2028, 3, 10), true), (on(2028, 3, 11), false)] {
		run(|| {
			assert_ok!(Suppliers::register(registrar(), account(5)));
			for notified in [on(2026, 3, 10), on(2026, 9, 1), third] {
				assert_ok!(Suppliers::note_rescission(&account(5), ProcurementLaw::Laassp, 0, notified));
			}
			let standing = |at| Suppliers::standing(&account(5), at);
			assert_eq!(standing(third) == Some(SupplierStanding::BarredByRescissions), barred);
			if barred {
				assert_eq!(standing(on(2030, 3, 10)), Some(SupplierStanding::BarredByRescissions));
				assert_eq!(standing(on(2030, 3, 11)), Some(SupplierStanding::Good));
			}
		});
	}
}

#[test]
fn laassp73_three_months_from_2_february_are_89_days() {
	run(|| {
		let midnight =
			|month, day| Calendar::default().start(LegalDay::of(2027, month, day).expect("a date"));
		assert_ok!(Suppliers::register(registrar(), account(5)));
		// The circular of 1 February takes effect on the next day.
		Now::set(midnight(2, 1) + 12 * HOUR);
		let debar = |until| Suppliers::debar(registrar(), account(5), until, document(7));
		assert_noop!(debar(midnight(5, 1)), Error::<Test>::DebarmentOutOfRange);
		let end = midnight(5, 2);
		assert_eq!((end - midnight(2, 2)) / DAY, 89);
		assert_ok!(debar(end));
		Now::set(end - 1);
		assert_eq!(standing(5), Some(SupplierStanding::Debarred));
		Now::set(end);
		assert_eq!(standing(5), Some(SupplierStanding::Good));
	});
}
