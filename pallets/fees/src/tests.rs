use crate::{
	CurrentTariff, Error, Event, Pallet, Payment, Spendings,
	mock::*,
	types::{Holder, Payer, Spending, Tariff},
};
use cadena_primitives::{Balance, OnDismissal, legal_person::account_of};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchInfo, PostDispatchInfo},
	weights::{Weight, WeightToFee},
};
use pallet_transaction_payment::OnChargeTransaction;
use sp_runtime::{
	DispatchError::BadOrigin,
	transaction_validity::{InvalidTransaction, TransactionValidityError},
};

type Charge = <Test as pallet_transaction_payment::Config>::OnChargeTransaction;
type Liquidity = <Charge as OnChargeTransaction<Test>>::LiquidityInfo;

const FEE: Balance = 1_000_000_000;

fn call() -> RuntimeCall {
	frame_system::Call::remark { remark: vec![] }.into()
}

fn withdraw(who: u8, fee: Balance, tip: Balance) -> Result<Liquidity, TransactionValidityError> {
	let info = DispatchInfo::default();
	let can =
		<Charge as OnChargeTransaction<Test>>::can_withdraw_fee(&account(who), &call(), &info, fee, tip);
	let done = <Charge as OnChargeTransaction<Test>>::withdraw_fee(&account(who), &call(), &info, fee, tip);
	assert_eq!(can.err(), done.as_ref().err().copied(), "the pool and the block agree");
	done
}

fn settle(who: u8, fee: Balance, tip: Balance, payment: Liquidity) {
	let (info, post) = (DispatchInfo::default(), PostDispatchInfo::default());
	assert_ok!(<Charge as OnChargeTransaction<Test>>::correct_and_deposit_fee(
		&account(who),
		&info,
		&post,
		fee,
		tip,
		payment
	));
}

fn left(who: u8) -> Option<Balance> {
	Pallet::<Test>::allowance_left(account(who))
}

fn money(who: u8) -> Balance {
	Balances::free_balance(account(who))
}

fn officers_allowance() -> Balance {
	Tariff::default().officer_allowance
}

#[test]
fn an_officer_acts_within_the_allowance() {
	run(|| {
		let payment = withdraw(OFFICER, FEE, 0).expect("the allowance is full");
		assert!(matches!(payment, Payment::Allowance(FEE, _)));
		settle(OFFICER, FEE / 2, 0, payment);
		assert_eq!(left(OFFICER), Some(officers_allowance() - FEE / 2), "the rest came back");
		assert_eq!(money(OFFICER), RICH);
	});
}

#[test]
fn an_exhausted_allowance_recovers_and_others_keep_theirs() {
	run(|| {
		let full = officers_allowance();
		withdraw(OFFICER, full, 0).expect("all of it");
		assert_eq!((left(OFFICER), left(AGENCY)), (Some(0), Some(Tariff::default().agency_allowance)));
		System::set_block_number(501);
		assert_eq!(left(OFFICER), Some(full / 2));
		System::set_block_number(1_001);
		assert_eq!(left(OFFICER), Some(full));
	});
}

#[test]
fn beyond_the_allowance_the_balance_pays_all_of_it() {
	run(|| {
		let fee = officers_allowance() + 1;
		let payment = withdraw(OFFICER, fee, 0).expect("there is money");
		assert!(matches!(payment, Payment::Money(_)));
		settle(OFFICER, fee, 0, payment);
		assert_eq!(money(OFFICER), RICH - fee);
		assert_eq!(left(OFFICER), Some(officers_allowance()), "the allowance is not touched");
	});
}

#[test]
fn without_allowance_or_money_a_transaction_is_refused() {
	run(|| {
		withdraw(AGENCY, Tariff::default().agency_allowance, 0).expect("all of it");
		let refusal = withdraw(AGENCY, FEE, 0).err();
		assert_eq!(refusal, Some(InvalidTransaction::Payment.into()));
		assert_eq!(withdraw(7, FEE, 0).err(), Some(InvalidTransaction::Payment.into()));
	});
}

#[test]
fn a_tip_is_paid_with_money_and_never_with_the_allowance() {
	run(|| {
		let payment = withdraw(OFFICER, FEE + 5, 5).expect("there is money");
		settle(OFFICER, FEE + 5, 5, payment);
		assert_eq!((money(OFFICER), left(OFFICER)), (RICH - FEE - 5, Some(officers_allowance())));
	});
}

#[test]
fn everyone_else_pays() {
	run(|| {
		let payment = withdraw(CITIZEN, FEE, 0).expect("there is money");
		settle(CITIZEN, FEE, 0, payment);
		assert_eq!((money(CITIZEN), left(CITIZEN)), (RICH - FEE, None));
	});
}

#[test]
fn officers_share_what_no_new_appointment_multiplies() {
	run(|| {
		let tariff = Tariff { shared_allowance: officers_allowance(), ..Tariff::default() };
		assert_ok!(Fees::set_tariff(RuntimeOrigin::root(), tariff));
		withdraw(OFFICER, officers_allowance() - FEE, 0).expect("most of it");
		Fees::dismissed(&account(OFFICER));
		assert!(
			!Spendings::<Test>::contains_key(Holder::Officer(account(OFFICER))),
			"nothing is left behind"
		);
		assert_eq!(left(OFFICER), Some(FEE), "appointed again");
		assert!(matches!(withdraw(OFFICER, 2 * FEE, 0), Ok(Payment::Money(_))));
		assert_eq!(left(OFFICER), Some(FEE), "neither allowance is touched when one does not cover the fee");
	});
}

#[test]
fn a_dismissal_leaves_no_record_when_it_is_paid_by_the_dismissed() {
	run(|| {
		let payment = withdraw(OFFICER, FEE, 0).expect("the allowance is full");
		Fees::dismissed(&account(OFFICER));
		settle(OFFICER, FEE / 2, 0, payment);
		assert!(!Spendings::<Test>::contains_key(Holder::Officer(account(OFFICER))));
		assert_eq!(Spendings::<Test>::get(Holder::Officers(0)).spent, FEE / 2);
	});
}

#[test]
fn an_agency_keeps_its_spending_when_it_moves() {
	run(|| {
		withdraw(AGENCY, Tariff::default().agency_allowance, 0).expect("all of it");
		MockAgencies::begin([agency().with_account(MOVED)]);
		assert_eq!(left(MOVED), Some(0));
	});
}

#[test]
fn a_dismissed_officer_has_no_allowance() {
	run(|| {
		withdraw(OFFICER, FEE, 0).expect("the allowance is full");
		MockAgencies::begin([agency()]);
		assert_eq!(left(OFFICER), None);
		assert!(matches!(withdraw(OFFICER, FEE, 0), Ok(Payment::Money(_))));
	});
}

#[test]
fn a_person_pays_with_an_allowance_of_their_own() {
	run(|| {
		let full = Tariff::default().person_allowance;
		assert_eq!((money(PERSON), left(PERSON)), (0, Some(full)));
		let payment = withdraw(PERSON, FEE, 0).expect("the allowance covers it");
		settle(PERSON, FEE / 2, 0, payment);
		assert_eq!(left(PERSON), Some(full - FEE / 2));
		assert_eq!(Spendings::<Test>::get(Holder::Person(7)).spent, FEE / 2);
		assert!(withdraw(PERSON, full, 0).is_err());
		assert!(withdraw(PERSON, FEE, 1).is_err());
	});
}

fn left_of_legal_person() -> Option<Balance> {
	Pallet::<Test>::allowance_left(account_of(&rfc()))
}

#[test]
fn what_a_representative_does_for_a_legal_person_its_allowance_pays() {
	run(|| {
		let full = Tariff::default().legal_person_allowance;
		assert_eq!((left(REPRESENTATIVE), left_of_legal_person()), (None, Some(full)));
		let payment = withdraw(REPRESENTATIVE, FEE, 0).expect("the allowance covers it");
		settle(REPRESENTATIVE, FEE / 2, 0, payment);
		assert_eq!(left_of_legal_person(), Some(full - FEE / 2));
		assert_eq!(Spendings::<Test>::get(Holder::LegalPerson(rfc())).spent, FEE / 2);
		assert!(withdraw(REPRESENTATIVE, full, 0).is_err());
		assert!(withdraw(REPRESENTATIVE, FEE, 1).is_err(), "no tip of it");
		System::set_block_number(1_001);
		assert_eq!(left_of_legal_person(), Some(full));
		MockLegalPersons::register(rfc(), []);
		assert!(withdraw(REPRESENTATIVE, FEE, 0).is_err(), "the term is over");
		assert_eq!(left_of_legal_person(), Some(full));
	});
}

#[test]
fn beyond_the_legal_persons_allowance_its_representatives_own_pays() {
	run(|| {
		MockPersons::begin([(REPRESENTATIVE, 9)]);
		withdraw(REPRESENTATIVE, Tariff::default().legal_person_allowance, 0).expect("all of it");
		assert_eq!(left(REPRESENTATIVE), Some(Tariff::default().person_allowance));
		withdraw(REPRESENTATIVE, FEE, 0).expect("the person's covers it");
		assert_eq!(left_of_legal_person(), Some(0));
		assert_eq!(Spendings::<Test>::get(Holder::Person(9)).spent, FEE);
	});
}

#[test]
fn f3_a_legal_person_that_never_signed_has_no_allowance() {
	run(|| {
		MockLegalPersons::unsign(rfc());
		assert_eq!(left_of_legal_person(), None);
		assert_eq!(Pallet::<Test>::payer(&account(REPRESENTATIVE), &call()), None);
		let unpaid = withdraw(REPRESENTATIVE, FEE, 0).err();
		assert_eq!(unpaid, Some(InvalidTransaction::Payment.into()));
	});
}

#[test]
fn m4_the_queue_is_that_of_whoever_pays_first() {
	run(|| {
		let payer = |who| Pallet::<Test>::payer(&account(who), &call());
		assert_eq!(payer(REPRESENTATIVE), Some(Payer::LegalPerson(rfc())));
		assert_eq!(payer(PERSON), Some(Payer::Person(7)));
		assert_eq!(payer(CITIZEN), None);
	});
}

#[test]
fn h2_an_officer_whose_agency_spent_all_still_pays_as_a_person() {
	run(|| {
		let tariff = Tariff { shared_allowance: officers_allowance(), ..Tariff::default() };
		assert_ok!(Fees::set_tariff(RuntimeOrigin::root(), tariff));
		withdraw(OFFICER, officers_allowance(), 0).expect("all that the officers share");
		assert!(matches!(withdraw(OFFICER, FEE, 0), Ok(Payment::Money(_))));
		MockPersons::begin([(OFFICER, 8)]);
		assert_eq!(left(OFFICER), Some(tariff.person_allowance));
		let payment = withdraw(OFFICER, FEE, 0).expect("the person's allowance covers it");
		assert!(matches!(payment, Payment::Allowance(FEE, _)));
		settle(OFFICER, FEE / 2, 0, payment);
		assert_eq!(Spendings::<Test>::get(Holder::Person(8)).spent, FEE / 2);
		assert_eq!(Spendings::<Test>::get(Holder::Officers(0)).spent, officers_allowance());
	});
}

#[test]
fn h2_who_is_offered_a_post_and_has_nothing_can_accept_it() {
	run(|| {
		assert_eq!((money(INVITED), left(INVITED)), (0, Some(officers_allowance())));
		let payment = withdraw(INVITED, FEE, 0).expect("the agency pays");
		settle(INVITED, FEE, 0, payment);
		assert_eq!(Spendings::<Test>::get(Holder::Officers(0)).spent, FEE);
		MockAgencies::begin([agency()]);
		assert_eq!(left(INVITED), None);
		assert!(withdraw(INVITED, FEE, 0).is_err());
	});
}

#[test]
fn units_are_issued_to_agencies_by_a_majority() {
	run(|| {
		let by_majority = || RuntimeOrigin::signed(account(9));
		assert_ok!(Fees::issue(by_majority(), account(AGENCY), 500));
		assert_eq!(money(AGENCY), 500);
		System::assert_last_event(Event::Issued { to: account(AGENCY), amount: 500 }.into());
		for stranger in [OFFICER, CITIZEN] {
			assert_noop!(Fees::issue(by_majority(), account(stranger), 500), Error::<Test>::NotAnAgency);
		}
		assert_noop!(Fees::issue(RuntimeOrigin::signed(account(AGENCY)), account(AGENCY), 1), BadOrigin);
		assert_noop!(
			Fees::issue(by_majority(), account(AGENCY), Balance::MAX),
			sp_runtime::ArithmeticError::Overflow
		);
	});
}

#[test]
fn the_tariff_changes_by_governance_and_stays_payable() {
	run(|| {
		let tariff = Tariff { per_byte: 1, ..Tariff::default() };
		assert_noop!(Fees::set_tariff(RuntimeOrigin::signed(account(9)), tariff), BadOrigin);
		let generous = Tariff { legal_person_allowance: tariff.officer_allowance + 1, ..tariff };
		for unsound in [Tariff { agency_allowance: 1, ..tariff }, generous] {
			assert_noop!(Fees::set_tariff(RuntimeOrigin::root(), unsound), Error::<Test>::UnsoundTariff);
		}
		assert_ok!(Fees::set_tariff(RuntimeOrigin::root(), tariff));
		System::assert_last_event(Event::TariffChanged { tariff }.into());
		assert_eq!(crate::LengthFee::<Test>::weight_to_fee(&Weight::from_parts(100, 0)), 100);
		assert_eq!(Fees::weight_to_fee(&Weight::from_parts(2_000_000, 9)), 2_000_000);
	});
}

#[test]
fn the_invariants_check_finds_corruption() {
	run(|| {
		let fails = || Pallet::<Test>::do_try_state().is_err();
		Spendings::<Test>::insert(Holder::Officers(0), Spending { spent: 0, at: 2 });
		assert!(fails());
		Spendings::<Test>::remove(Holder::Officers(0));
		CurrentTariff::<Test>::put(Tariff { recovery_blocks: 0, ..Tariff::default() });
		assert!(fails());
		CurrentTariff::<Test>::kill();
	});
}
