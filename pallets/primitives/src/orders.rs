//! Orders of authorities about objects of any domain, and the trait by which a domain decides what an order does.

use crate::{AccountId, Centavos, TenderId};

/// An order, numbered from 0 as the chain received them.
pub type OrderId = u32;

/// What an order is about. A domain that obeys orders has a variant here, whose index is its own for ever.
#[frame_support::stored]
pub enum Object {
	/// The contract of a tender with a supplier.
	#[codec(index = 0)]
	Contract(ContractId),
}

/// Contract that was signed. Another supplier's on the same tender is another.
#[frame_support::stored]
pub struct ContractId {
	/// The tender.
	pub tender: TenderId,
	/// Who supplies.
	pub supplier: AccountId,
}

/// What is ordered.
#[frame_support::stored]
#[derive(Copy)]
pub enum OrderKind {
	/// Attachment for a debt (*embargo*, CFF art. 151, CCF art. 3043-II).
	#[codec(index = 0)]
	Attachment {
		/// The debt with its accessories, in centavos.
		amount: Centavos,
	},
	/// Seizure, or ban on disposal (*secuestro*, *prohibición de enajenar*, CCF art. 3043-IV).
	#[codec(index = 1)]
	Restraint,
	/// Suspension (*suspensión* in *amparo*, Ley de Amparo art. 128, CCF art. 3043-VIII).
	#[codec(index = 2)]
	Suspension,
	/// Retention of deposited goods (*retención*, LGTOC art. 287).
	#[codec(index = 3)]
	Retention,
	/// Expropriation (*expropiación*, Ley de Expropiación arts. 1-4, CCF art. 3043-VII).
	#[codec(index = 4)]
	Expropriation,
}

/// How far an order reaches.
#[frame_support::stored]
#[derive(Copy)]
pub enum Scope {
	/// All that is done with the object.
	#[codec(index = 0)]
	Whole,
	/// What is to be paid on it (*derechos de cobro*).
	#[codec(index = 1)]
	Payments,
	/// Its performance (*cumplimiento*), and what follows from a lack of it.
	#[codec(index = 2)]
	Performance,
	/// Its transfer and encumbrance (*enajenación*, *gravamen*).
	#[codec(index = 3)]
	Transfer,
}

impl Scope {
	/// Whether an order of this scope reaches acts of another.
	pub fn covers(self, acts: Scope) -> bool {
		self == Scope::Whole || self == acts
	}
}

/// What an order does, as the object's domain decided when it received it.
#[frame_support::stored]
#[derive(Copy)]
pub enum Effect {
	/// It is on record and shown with the object. No act is refused for it.
	#[codec(index = 0)]
	Noted,
	/// While it is in force, the domain refuses acts within its scope by name.
	#[codec(index = 1)]
	Closes,
}

/// Why a domain takes no such order.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OrderRefusal {
	/// There is no such object.
	NoSuchObject,
	/// The law of the domain knows no such order about the object, or not in this scope.
	NotForThisObject,
}

/// A domain of which objects are subject to orders. Owner: the domain's pallet.
pub trait Ordered {
	/// What names an object of the domain.
	type Id;
	/// Receives an order and decides what it does to the object, or why it is none for it. Writes only once nothing is refused any
	/// more.
	fn receive(
		object: &Self::Id,
		order: OrderId,
		kind: OrderKind,
		scope: Scope,
	) -> Result<Effect, OrderRefusal>;
	/// Learns that an order was lifted. A domain that asks [`OrderLookup`] has nothing to do.
	fn lifted(_object: &Self::Id, _order: OrderId) {}
}

/// The orders in force, for domains that refuse acts while one stands. Owner: `pallet-orders`.
pub trait OrderLookup {
	/// Whether an order in force closes acts of this scope on the object.
	fn closes(object: &Object, acts: Scope) -> bool;
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn only_an_order_on_the_whole_reaches_beyond_its_own_scope() {
		assert!(Scope::Whole.covers(Scope::Payments));
		assert!(Scope::Payments.covers(Scope::Payments));
		assert!(!Scope::Payments.covers(Scope::Performance));
		assert!(!Scope::Payments.covers(Scope::Whole));
	}
}
