//! The calls and their refusals, by family.

mod execution;
mod rescission;
mod signing;

use crate::{mock::*, types::*};
use cadena_primitives::{Centavos, Document, Moment};
use frame_support::{BoundedVec, assert_ok, dispatch::DispatchResult, traits::ConstU32};
use sp_core::H256;

const HALF: Centavos = PRICE / 2;

fn signed(byte: u8) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(byte))
}

fn document(byte: u8) -> Document {
	Document::unpublished(H256::repeat_byte(byte))
}

fn day(day: u64) -> Moment {
	day * DAY
}

fn at(moment: Moment) {
	Now::set(moment);
}

fn milestones(list: &[(Centavos, Moment)]) -> BoundedVec<(Centavos, Moment), ConstU32<24>> {
	list.to_vec().try_into().expect("few")
}

fn offer_with(byte: u8, list: &[(Centavos, Moment)], advance: Centavos) -> DispatchResult {
	Contracts::offer(signed(byte), TENDER, document(1), milestones(list), advance)
}

fn offer() -> DispatchResult {
	offer_with(OFFICER, &[(HALF, day(40)), (HALF, day(60))], HALF)
}

fn sign() -> DispatchResult {
	Contracts::sign(signed(SUPPLIER), TENDER, terms())
}

/// The terms on offer, or none.
fn terms() -> H256 {
	crate::Contracts::<Test>::get(TENDER).map_or(H256::zero(), |contract| contract.terms())
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
