//! Orders of authorities about objects of any domain.

pub mod json;

use crate::{At, Failure, node::missing};
use cadena_primitives::{
	TenderId,
	orders::{ContractId, Object, OrderId},
};
use cadena_runtime::{
	Runtime,
	pallet_orders::{
		NextOrder, Orders, OrdersOn,
		types::{InForce, Order, OrderInForce},
	},
	pallet_procurement_contracts::types::Contract,
};

/// An order.
pub async fn order(at: &At, order: OrderId) -> Result<Order, Failure> {
	let record = at.read(Orders::<Runtime>::hashed_key_for(order)).await?;
	record.ok_or_else(|| missing("Orders.NoSuchOrder", "see `cadena order list`"))
}

/// All orders, in the order of their numbers. Few requests read them, however many there are.
pub async fn orders(at: &At) -> Result<Vec<(OrderId, Order)>, Failure> {
	let count: OrderId = at.read(NextOrder::<Runtime>::hashed_key()).await?.unwrap_or_default();
	let records = at.read_all((0..count).map(Orders::<Runtime>::hashed_key_for)).await?;
	Ok((0..count).zip(records).filter_map(|(id, record)| Some((id, record?))).collect())
}

/// The orders that hold on an object.
pub async fn in_force(at: &At, object: &Object) -> Result<Vec<OrderInForce>, Failure> {
	let listed: InForce = at.read(OrdersOn::<Runtime>::hashed_key_for(object)).await?.unwrap_or_default();
	let now = at.now().await?;
	Ok(listed.at(now).copied().collect())
}

/// The contract of a tender as an object of orders, or the refusal that says there is none.
pub async fn contract(at: &At, tender: TenderId) -> Result<Object, Failure> {
	let contract = at.contract(tender).await?;
	let none = || missing("Orders.NoSuchObject", "the tender has no contract: see `cadena tender show`");
	Ok(object_of(tender, &contract.ok_or_else(none)?))
}

/// A contract as an object of orders.
pub fn object_of(tender: TenderId, contract: &Contract) -> Object {
	Object::Contract(ContractId { tender, supplier: contract.supplier.clone() })
}
