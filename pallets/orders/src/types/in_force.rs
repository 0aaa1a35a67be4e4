//! The orders in force on one object.

use super::Terms;
use crate::refusal::Refusal;
use cadena_primitives::{
	Moment,
	orders::{Effect, OrderId, OrderKind, Scope},
};
use frame_support::{BoundedVec, traits::ConstU32};

/// Most orders in force on one object.
pub type MaxInForce = ConstU32<16>;

/// What is to be known of an order while it is in force, without its record.
#[frame_support::stored]
#[derive(Copy)]
pub struct OrderInForce {
	/// Its number.
	pub order: OrderId,
	/// What is ordered.
	pub kind: OrderKind,
	/// How far it reaches.
	pub scope: Scope,
	/// What it does.
	pub effect: Effect,
	/// The first moment at which it is in force no more.
	pub expires_at: Option<Moment>,
}

impl OrderInForce {
	fn holds(&self, now: Moment) -> bool {
		self.expires_at.is_none_or(|at| now < at)
	}
}

/// The orders on one object that were not lifted, in the order in which they were given.
#[frame_support::stored]
#[derive(Default)]
pub struct InForce(BoundedVec<OrderInForce, MaxInForce>);

impl InForce {
	/// All of them, with those that have expired.
	pub fn iter(&self) -> impl Iterator<Item = &OrderInForce> {
		self.0.iter()
	}

	/// Those that hold.
	pub fn at(&self, now: Moment) -> impl Iterator<Item = &OrderInForce> {
		self.0.iter().filter(move |listed| listed.holds(now))
	}

	/// Whether there is none.
	pub fn is_empty(&self) -> bool {
		self.0.is_empty()
	}

	/// Forgets those that have expired, and refuses where there is no room even so.
	pub fn make_room(&mut self, now: Moment) -> Result<(), Refusal> {
		self.0.retain(|listed| listed.holds(now));
		if self.0.is_full() { Err(Refusal::TooManyOrders) } else { Ok(()) }
	}

	/// Adds one.
	pub fn add(&mut self, order: OrderId, terms: &Terms, effect: Effect) -> Result<(), Refusal> {
		let Terms { kind, scope, expires_at, .. } = *terms;
		let listed = OrderInForce { order, kind, scope, effect, expires_at };
		self.0.try_push(listed).map_err(|_| Refusal::TooManyOrders)
	}

	/// Removes one that was lifted.
	pub fn remove(&mut self, order: OrderId) {
		self.0.retain(|listed| listed.order != order);
	}

	/// Whether one of them closes acts of this scope.
	pub fn closes(&self, acts: Scope, now: Moment) -> bool {
		self.at(now).any(|listed| listed.effect == Effect::Closes && listed.scope.covers(acts))
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::Document;
	use sp_core::H256;

	fn terms(scope: Scope, expires_at: Option<Moment>) -> Terms {
		Terms {
			kind: OrderKind::Suspension,
			scope,
			norm: b"LA 128".to_vec().try_into().expect("fits"),
			document: Document::unpublished(H256::zero()),
			expires_at,
		}
	}

	fn list(orders: &[(Scope, Option<Moment>, Effect)]) -> InForce {
		let mut list = InForce::default();
		for (order, (scope, expires_at, effect)) in (0..).zip(orders) {
			list.add(order, &terms(*scope, *expires_at), *effect).expect("there is room");
		}
		list
	}

	#[test]
	fn an_order_closes_only_what_its_domain_said_and_within_its_scope() {
		let noted = list(&[(Scope::Whole, None, Effect::Noted)]);
		assert!(!noted.closes(Scope::Payments, 0));
		let closing = list(&[(Scope::Whole, None, Effect::Noted), (Scope::Payments, None, Effect::Closes)]);
		assert!(closing.closes(Scope::Payments, 0));
		assert!(!closing.closes(Scope::Performance, 0));
	}

	#[test]
	fn an_expired_order_closes_nothing_and_makes_room() {
		let mut full = list(&[(Scope::Whole, Some(10), Effect::Closes); 16]);
		assert!(full.closes(Scope::Payments, 9));
		assert_eq!(full.make_room(9), Err(Refusal::TooManyOrders));
		assert_eq!(full.add(99, &terms(Scope::Whole, None), Effect::Noted), Err(Refusal::TooManyOrders));
		assert!(!full.closes(Scope::Payments, 10));
		assert_eq!(full.at(10).count(), 0);
		assert_eq!(full.make_room(10), Ok(()));
		assert!(full.is_empty());
	}

	#[test]
	fn a_lifted_order_leaves_the_others() {
		let mut orders =
			list(&[(Scope::Whole, None, Effect::Noted), (Scope::Payments, None, Effect::Closes)]);
		orders.remove(0);
		assert_eq!(orders.iter().map(|listed| listed.order).collect::<Vec<_>>(), [1]);
	}
}
