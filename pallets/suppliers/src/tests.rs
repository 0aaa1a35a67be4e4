use crate::{
	Error, Event, Pallet, SupplierByRfc, Suppliers as Registry,
	mock::{DAY, Now, RuntimeOrigin, Suppliers, System, Test, account, run},
};
use cadena_primitives::{
	Calendar, Document, LegalDay, ProcurementLaw, Rfc, SupplierLookup, SupplierStanding, time::HOUR,
};
use codec::Decode;
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::DispatchError::BadOrigin;

fn registrar() -> RuntimeOrigin {
	RuntimeOrigin::signed(account(1))
}

fn rfc() -> Option<Rfc> {
	Rfc::parse("SMI680112PG9").ok()
}

fn document() -> Document {
	Document::unpublished(H256::repeat_byte(7))
}

fn standing(byte: u8) -> Option<SupplierStanding> {
	Suppliers::standing(&account(byte), Now::get())
}

#[test]
fn art_86_a_supplier_is_registered_once() {
	run(|| {
		assert_ok!(Suppliers::register(registrar(), account(5), rfc()));
		System::assert_last_event(
			Event::SupplierRegistered { supplier: account(5), rfc: rfc(), by: 0 }.into(),
		);
		assert_eq!(standing(5), Some(SupplierStanding::Good));
		assert_noop!(Suppliers::register(registrar(), account(5), None), Error::<Test>::AlreadyRegistered);
		assert_noop!(Suppliers::register(registrar(), account(6), rfc()), Error::<Test>::RfcInUse);
	});
}

#[test]
fn a_natural_person_is_an_account_alone() {
	run(|| {
		assert_ok!(Suppliers::register(registrar(), account(5), None));
		assert_eq!(Registry::<Test>::get(account(5)).and_then(|supplier| supplier.rfc), None);
	});
}

#[test]
fn register_refuses_strangers_and_malformed_keys() {
	run(|| {
		assert_noop!(Suppliers::register(RuntimeOrigin::signed(account(2)), account(5), None), BadOrigin);
		let forged = Rfc::decode(&mut &[b'Z'; 12][..]).ok();
		assert_noop!(Suppliers::register(registrar(), account(5), forged), Error::<Test>::MalformedRfc);
	});
}

#[test]
fn art_90_a_debarment_lasts_three_months_to_seven_years() {
	run(|| {
		let now = Now::get();
		let debar = |until| Suppliers::debar(registrar(), account(5), until, document());
		assert_noop!(debar(now + 400 * DAY), Error::<Test>::NotASupplier);
		assert_ok!(Suppliers::register(registrar(), account(5), rfc()));
		assert_noop!(debar(now + 80 * DAY), Error::<Test>::DebarmentOutOfRange);
		assert_noop!(debar(now + 3_000 * DAY), Error::<Test>::DebarmentOutOfRange);
		assert_noop!(
			Suppliers::debar(RuntimeOrigin::signed(account(5)), account(5), now + 400 * DAY, document()),
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
		let lift = |origin| Suppliers::lift_debarment(origin, account(5), document());
		assert_noop!(lift(registrar()), Error::<Test>::NotASupplier);
		assert_ok!(Suppliers::register(registrar(), account(5), rfc()));
		assert_noop!(lift(registrar()), Error::<Test>::NotDebarred);
		assert_ok!(Suppliers::debar(registrar(), account(5), Now::get() + 400 * DAY, document()));
		assert_noop!(lift(RuntimeOrigin::signed(account(5))), BadOrigin);
		assert_ok!(lift(registrar()));
		assert_eq!(standing(5), Some(SupplierStanding::Good));
	});
}

#[test]
fn rescissions_are_noted_under_a_law_that_has_the_term() {
	run(|| {
		assert_ok!(Suppliers::register(registrar(), account(5), rfc()));
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
			Suppliers::accredit_witness(RuntimeOrigin::signed(account(2)), account(3), document()),
			BadOrigin
		);
		assert_ok!(Suppliers::accredit_witness(registrar(), account(3), document()));
		assert_eq!(Suppliers::witness_since(&account(3)), Some(Now::get()));
		assert_noop!(
			Suppliers::accredit_witness(registrar(), account(3), document()),
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
		assert_ok!(Suppliers::register(registrar(), account(5), rfc()));
		let found = Pallet::<Test>::supplier_by_rfc(rfc().expect("valid"));
		assert_eq!(found.map(|(account, _)| account), Some(account(5)));
	});
}

#[test]
fn try_state_catches_corruption() {
	let corruptions: [fn(); 2] =
		[|| SupplierByRfc::<Test>::remove(rfc().expect("valid")), || Registry::<Test>::remove(account(5))];
	for corrupt in corruptions {
		run(|| {
			assert_ok!(Suppliers::register(registrar(), account(5), rfc()));
			let _ = frame_support::storage::with_transaction(|| {
				corrupt();
				assert!(Pallet::<Test>::do_try_state().is_err());
				sp_runtime::TransactionOutcome::Rollback(Ok::<(), sp_runtime::DispatchError>(()))
			});
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
			assert_ok!(Suppliers::register(registrar(), account(5), rfc()));
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
		assert_ok!(Suppliers::register(registrar(), account(5), rfc()));
		// The circular of 1 February takes effect on the next day.
		Now::set(midnight(2, 1) + 12 * HOUR);
		let debar = |until| Suppliers::debar(registrar(), account(5), until, document());
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
