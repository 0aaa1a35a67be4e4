//! The calls and their refusals, by family.

mod execution;
mod orders;
mod rescission;
mod signing;

use crate::{PURPOSE, mock::*, types::*};
use cadena_primitives::{Calendar, Centavos, LegalDay, Moment, Seal, SetAt, Signatory, time::HOUR};
use frame_support::{BoundedVec, assert_ok, dispatch::DispatchResult, traits::ConstU32};

const HALF: Centavos = PRICE / 2;

/// Midnight before a day, numbered from 28 May 2026.
fn day(day: u64) -> Moment {
	ZERO + day * DAY
}

/// A local hour of a date.
fn on(year: i32, month: u8, day: u8, hour: u64) -> Moment {
	let day = LegalDay::of(year, month, day).expect("a date");
	Calendar::default().start(day) + hour * HOUR
}

fn set_now() -> SetAt {
	SetAt::unaware(Now::get())
}

fn at(moment: Moment) {
	Now::set(moment);
}

fn milestones(list: &[(Centavos, Moment)]) -> BoundedVec<(Centavos, Moment), ConstU32<24>> {
	list.to_vec().try_into().expect("few")
}

fn offer_with(byte: u8, list: &[(Centavos, Moment)], advance: Centavos) -> DispatchResult {
	let seal = officers_seal(byte, list, advance);
	Contracts::offer(signed(byte), TENDER, document(1), milestones(list), advance, seal)
}

fn offer() -> DispatchResult {
	offer_with(OFFICER, &[(HALF, day(40)), (HALF, day(60))], HALF)
}

/// An officer's signature of the contract that such an offer makes, or of nothing.
fn officers_seal(byte: u8, list: &[(Centavos, Moment)], advance: Centavos) -> Seal {
	let award = StandingAward::get();
	let contract = award
		.and_then(|award| Contract::offer(&award, document(1), milestones(list), advance, set_now()).ok());
	let next = crate::Seals::<Test>::get(TENDER).map_or(0, |seals| seals.offer + 1);
	let canonical = contract.map(|contract| contract.canonical(TENDER, next)).unwrap_or_default();
	seal(&Signatory::Account(account(byte)), PURPOSE, &canonical)
}

fn sign() -> DispatchResult {
	Contracts::sign(signed(SUPPLIER), TENDER, suppliers_seal())
}

/// The supplier's signature of the contract on offer, or of nothing.
fn suppliers_seal() -> Seal {
	let contract = crate::Contracts::<Test>::get(TENDER);
	let offer = crate::Seals::<Test>::get(TENDER).map_or(0, |seals| seals.offer);
	let canonical = contract.map(|contract| contract.canonical(TENDER, offer)).unwrap_or_default();
	seal(&Signatory::Account(account(SUPPLIER)), PURPOSE, &canonical)
}

fn executing() {
	assert_ok!(offer());
	at(day(20));
	assert_ok!(sign());
}

fn guaranteed() {
	executing();
	assert_ok!(Contracts::present_guarantee(signed(SUPPLIER), TENDER, PRICE / 10, document(2)));
}

fn contract() -> Contract {
	crate::Contracts::<Test>::get(TENDER).expect("exists")
}
