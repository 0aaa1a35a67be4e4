//! Orders as plain values and rules, which know nothing of the pallet's configuration.

mod in_force;
mod power;

pub use in_force::{InForce, MaxInForce, OrderInForce};
pub use power::{Authority, powers, powers_to_lift};

use crate::refusal::Refusal;
use cadena_primitives::{
	AccountId, Document, Moment,
	orders::{Effect, Object, OrderKind, Scope},
};
use frame_support::{BoundedVec, traits::ConstU32};

/// Law and article that give the power (*fundamento*): at most 64 bytes of UTF-8, as in `CFF 151-I`.
pub type Norm = BoundedVec<u8, ConstU32<64>>;

/// What an order says.
#[frame_support::stored]
pub struct Terms {
	/// What is ordered.
	pub kind: OrderKind,
	/// How far it reaches.
	pub scope: Scope,
	/// Law and article that give the power.
	pub norm: Norm,
	/// The order's text, with its grounds.
	pub document: Document,
	/// The first moment at which it is in force no more; none where it holds until it is lifted.
	pub expires_at: Option<Moment>,
}

impl Terms {
	/// Refuses what no order says.
	pub fn ensure_sound(&self, now: Moment) -> Result<(), Refusal> {
		if !core::str::from_utf8(&self.norm).is_ok_and(|norm| !norm.trim().is_empty()) {
			return Err(Refusal::NoNorm);
		}
		if matches!(self.kind, OrderKind::Attachment { amount: 0 }) {
			return Err(Refusal::NoAmount);
		}
		if self.is_expired(now) {
			return Err(Refusal::AlreadyExpired);
		}
		Ok(())
	}

	fn is_expired(&self, now: Moment) -> bool {
		self.expires_at.is_some_and(|at| now >= at)
	}
}

/// Whether an order was lifted.
#[frame_support::stored]
pub enum State {
	/// It was not: it is in force until it expires.
	Given,
	/// It was.
	Lifted {
		/// When.
		at: Moment,
		/// The authority that lifted it.
		by: Authority,
		/// The decision.
		document: Document,
	},
}

/// Whether an order holds at a moment.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Status {
	/// It holds.
	InForce,
	/// Its last moment is over.
	Expired,
	/// It was lifted.
	Lifted,
}

/// Order of an authority about an object (*mandamiento*, *orden de autoridad*).
#[frame_support::stored]
pub struct Order {
	/// What it is about.
	pub object: Object,
	/// What it says.
	pub terms: Terms,
	/// The authority that gave it.
	pub authority: Authority,
	/// The officer who signed.
	pub officer: AccountId,
	/// When the chain received it.
	pub given_at: Moment,
	/// What it does to the object.
	pub effect: Effect,
	/// Whether it was lifted.
	pub state: State,
}

impl Order {
	/// An order that was just received.
	pub fn given(
		object: Object,
		terms: Terms,
		authority: Authority,
		officer: AccountId,
		effect: Effect,
		now: Moment,
	) -> Self {
		Self { object, terms, authority, officer, given_at: now, effect, state: State::Given }
	}

	/// Whether it holds.
	pub fn status(&self, now: Moment) -> Status {
		match self.state {
			State::Lifted { .. } => Status::Lifted,
			State::Given if self.terms.is_expired(now) => Status::Expired,
			State::Given => Status::InForce,
		}
	}

	/// Lifts it. `is_seated`: whether the authority that gave it still has a seat.
	pub fn lift(
		&mut self,
		by: Authority,
		is_seated: bool,
		document: Document,
		now: Moment,
	) -> Result<(), Refusal> {
		match self.status(now) {
			Status::Lifted => return Err(Refusal::AlreadyLifted),
			Status::Expired => return Err(Refusal::Expired),
			Status::InForce => {}
		}
		if !by.may_lift_of(&self.authority, is_seated) {
			return Err(Refusal::NotTheOrderingAuthority);
		}
		self.state = State::Lifted { at: now, by, document };
		Ok(())
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::{Mandate, orders::ContractId};
	use sp_core::H256;

	fn terms() -> Terms {
		Terms {
			kind: OrderKind::Attachment { amount: 12_000_000 },
			scope: Scope::Payments,
			norm: b"CFF 151-I".to_vec().try_into().expect("fits"),
			document: Document::unpublished(H256::repeat_byte(1)),
			expires_at: Some(10),
		}
	}

	fn norm(text: &[u8]) -> Terms {
		Terms { norm: text.to_vec().try_into().expect("fits"), ..terms() }
	}

	#[test]
	fn an_order_cites_its_norm() {
		assert_eq!(terms().ensure_sound(0), Ok(()));
		for text in [&b""[..], b"  ", &[0xff]] {
			assert_eq!(norm(text).ensure_sound(0), Err(Refusal::NoNorm));
		}
	}

	#[test]
	fn cff_151_an_attachment_is_for_an_amount() {
		let terms = Terms { kind: OrderKind::Attachment { amount: 0 }, ..terms() };
		assert_eq!(terms.ensure_sound(0), Err(Refusal::NoAmount));
	}

	#[test]
	fn an_order_holds_until_its_last_moment() {
		assert_eq!(terms().ensure_sound(9), Ok(()));
		assert_eq!(terms().ensure_sound(10), Err(Refusal::AlreadyExpired));
		assert_eq!(Terms { expires_at: None, ..terms() }.ensure_sound(Moment::MAX), Ok(()));
		let court = Authority { agency: 1, mandate: Mandate::Judiciary };
		let supplier = AccountId::new([2; 32]);
		let object = Object::Contract(ContractId { tender: 7, supplier: supplier.clone() });
		let mut order = Order::given(object, terms(), court, supplier, Effect::Noted, 5);
		assert_eq!([9, 10].map(|now| order.status(now)), [Status::InForce, Status::Expired]);
		let paper = Document::unpublished(H256::repeat_byte(2));
		assert_eq!(order.lift(court, true, paper.clone(), 10), Err(Refusal::Expired));
		assert_eq!(order.lift(court, true, paper.clone(), 9), Ok(()));
		assert_eq!(order.status(20), Status::Lifted);
		assert_eq!(order.lift(court, true, paper, 9), Err(Refusal::AlreadyLifted));
	}
}
