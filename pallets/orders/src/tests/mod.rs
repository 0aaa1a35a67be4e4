//! The calls and their refusals, by family.

mod give;
mod lift;
mod try_state;

use crate::{Error, Event, mock::*, types::*};
use cadena_primitives::orders::{ContractId, Effect, Object, OrderId, OrderKind, OrderLookup, Scope};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};

const DEBT: OrderKind = OrderKind::Attachment { amount: 12_000_000 };

fn object() -> Object {
	Object::Contract(ContractId { tender: TENDER, supplier: account(SUPPLIER) })
}

/// An order of this kind, in its usual scope, by a document of its own.
fn terms(kind: OrderKind, paper: u8) -> Terms {
	let scope = match kind {
		OrderKind::Attachment { .. } => Scope::Payments,
		_ => Scope::Performance,
	};
	let norm = b"CFF 151-I".to_vec().try_into().expect("fits");
	Terms { kind, scope, norm, document: document(paper), expires_at: None }
}

fn give(who: u8, terms: Terms) -> DispatchResult {
	Orders::give(signed(who), object(), terms)
}

fn lift(who: u8, order: OrderId) -> DispatchResult {
	Orders::lift(signed(who), order, document(99))
}

fn status(order: OrderId) -> Status {
	crate::Orders::<Test>::get(order).expect("is on record").status(Now::get())
}

fn in_force() -> Vec<OrderId> {
	crate::OrdersOn::<Test>::get(object()).at(Now::get()).map(|listed| listed.order).collect()
}
