//! Benchmarks at the worst case: the mandate that is looked up last, the longest norm and locators, and one order less on the object
//! than it may have.

use crate::{
	Call, Config, NextOrder, OrderByDocument, Orders, OrdersOn, Pallet,
	types::{Authority, InForce, MaxInForce, Norm, Order, State, Terms},
};
use alloc::vec;
use cadena_primitives::{
	AccountId, AgencyId, Document, Locator, Mandate, Moment, OfficerLookup,
	orders::{Effect, Object, OrderId, OrderKind, Scope},
};
use frame_benchmarking::v2::*;
use frame_support::traits::Get;
use frame_system::RawOrigin;
use sp_core::H256;

/// What the benchmarks need of the block and of other pallets.
pub trait BenchmarkHelper {
	/// Sets the block's time.
	fn set_time(now: Moment);
	/// Makes the account an officer who holds the mandate.
	fn seat_officer(account: &AccountId, mandate: Mandate);
	/// Makes the largest object that takes attachments of payments.
	fn object() -> Object;
}

impl BenchmarkHelper for () {
	fn set_time(_: Moment) {}
	fn seat_officer(_: &AccountId, _: Mandate) {}
	fn object() -> Object {
		let supplier = AccountId::new([10; 32]);
		Object::Contract(cadena_primitives::orders::ContractId { tender: 7, supplier })
	}
}

/// 5 October 2026, at 09:00 in central Mexico.
const NOW: Moment = 1_791_212_400_000;
/// The last of the mandates that may attach.
const MANDATE: Mandate = Mandate::SocialSecurity;

fn document(byte: u8) -> Document {
	Document { sha256: H256::repeat_byte(byte), locator: Some(Locator::truncate_from(vec![b'a'; 128])) }
}

fn terms(paper: u8) -> Terms {
	Terms {
		kind: OrderKind::Attachment { amount: 1 },
		scope: Scope::Payments,
		norm: Norm::truncate_from(vec![b'a'; 64]),
		document: document(paper),
		expires_at: Some(NOW + 1),
	}
}

/// An officer, their agency, and an object on which so many of its orders stand.
fn prepared<T: Config>(orders: OrderId) -> Result<(AccountId, Object), BenchmarkError> {
	T::BenchmarkHelper::set_time(NOW);
	let officer: AccountId = account("officer", 0, 0);
	T::BenchmarkHelper::seat_officer(&officer, MANDATE);
	let agency: AgencyId = T::Authorities::agency(&officer, MANDATE).ok_or(BenchmarkError::Weightless)?;
	let authority = Authority { agency, mandate: MANDATE };
	let object = T::BenchmarkHelper::object();
	let mut in_force = InForce::default();
	for order in 0..orders {
		let terms = terms(u8::try_from(order).unwrap_or_default());
		in_force.add(order, &terms, Effect::Noted).map_err(|_| BenchmarkError::Stop("there is room"))?;
		let key = (object.clone(), agency, terms.document.sha256);
		OrderByDocument::<T>::insert(key, order);
		let record = Order::given(object.clone(), terms, authority, officer.clone(), Effect::Noted, NOW);
		Orders::<T>::insert(order, record);
	}
	NextOrder::<T>::put(orders);
	if orders > 0 {
		OrdersOn::<T>::insert(&object, in_force);
	}
	Ok((officer, object))
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn give() -> Result<(), BenchmarkError> {
		let most: u32 = MaxInForce::get();
		let (officer, object) = prepared::<T>(most - 1)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(officer), object, terms(99));

		assert!(Orders::<T>::contains_key(most - 1));
		Ok(())
	}

	#[benchmark]
	fn lift() -> Result<(), BenchmarkError> {
		let (officer, _) = prepared::<T>(MaxInForce::get())?;

		#[extrinsic_call]
		_(RawOrigin::Signed(officer), 0, document(99));

		assert!(Orders::<T>::get(0).is_some_and(|order| matches!(order.state, State::Lifted { .. })));
		Ok(())
	}
}
