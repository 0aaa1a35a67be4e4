//! Orders in JSON.

use crate::{
	agencies::json::Mandate,
	base::{
		json::{Account, Document, Moment, Pesos},
		words,
	},
};
use cadena_primitives::{
	self as primitives, AgencyId, TenderId,
	orders::{self, OrderId, OrderKind},
};
use cadena_runtime::pallet_orders::types::{self, OrderInForce, State};
use clap::ValueEnum;
use schemars::JsonSchema;
use serde::Serialize;

/// What an order is about.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Object {
	/// Contract of a tender.
	Contract {
		/// The tender.
		tender: TenderId,
		/// Who supplies.
		supplier: Account,
	},
}

impl From<&orders::Object> for Object {
	fn from(object: &orders::Object) -> Self {
		match object {
			orders::Object::Contract(contract) => {
				Self::Contract { tender: contract.tender, supplier: Account(contract.supplier.clone()) }
			}
		}
	}
}

/// What is ordered.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Ordered {
	/// Attachment for a debt (CFF art. 151, CCF art. 3043-II).
	Attachment {
		/// The debt with its accessories.
		amount: Pesos,
	},
	/// Seizure, or ban on disposal (CCF art. 3043-IV).
	Restraint,
	/// Suspension (CCF art. 3043-VIII).
	Suspension,
	/// Retention of deposited goods (LGTOC art. 287).
	Retention,
	/// Expropriation (CCF art. 3043-VII).
	Expropriation,
}

impl From<OrderKind> for Ordered {
	fn from(kind: OrderKind) -> Self {
		match kind {
			OrderKind::Attachment { amount } => Self::Attachment { amount: amount.into() },
			OrderKind::Restraint => Self::Restraint,
			OrderKind::Suspension => Self::Suspension,
			OrderKind::Retention => Self::Retention,
			OrderKind::Expropriation => Self::Expropriation,
		}
	}
}

impl Ordered {
	/// Its kind.
	pub fn kind(&self) -> Kind {
		match self {
			Self::Attachment { .. } => Kind::Attachment,
			Self::Restraint => Kind::Restraint,
			Self::Suspension => Kind::Suspension,
			Self::Retention => Kind::Retention,
			Self::Expropriation => Kind::Expropriation,
		}
	}
}

/// Kind of an order.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
	/// For a debt; give its amount
	Attachment,
	/// Seizure, or ban on disposal
	Restraint,
	/// Suspension of acts
	Suspension,
	/// Retention of deposited goods
	Retention,
	/// Expropriation
	Expropriation,
}

/// How far an order reaches.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
	/// All that is done with the object
	Whole,
	/// What is to be paid on it
	Payments,
	/// Its performance, and what follows from a lack of it
	Performance,
	/// Its transfer and encumbrance
	Transfer,
}

impl From<orders::Scope> for Scope {
	fn from(scope: orders::Scope) -> Self {
		match scope {
			orders::Scope::Whole => Self::Whole,
			orders::Scope::Payments => Self::Payments,
			orders::Scope::Performance => Self::Performance,
			orders::Scope::Transfer => Self::Transfer,
		}
	}
}

impl From<Scope> for orders::Scope {
	fn from(scope: Scope) -> Self {
		match scope {
			Scope::Whole => Self::Whole,
			Scope::Payments => Self::Payments,
			Scope::Performance => Self::Performance,
			Scope::Transfer => Self::Transfer,
		}
	}
}

/// What an order does, as its object's domain decided.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
	/// It is on record and shown; no act is refused for it.
	Noted,
	/// Acts within its scope are refused while it is in force.
	Closes,
}

impl From<orders::Effect> for Effect {
	fn from(effect: orders::Effect) -> Self {
		match effect {
			orders::Effect::Noted => Self::Noted,
			orders::Effect::Closes => Self::Closes,
		}
	}
}

/// Whether an order holds at the block's legal time.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
	/// It holds
	InForce,
	/// Its last moment is over
	Expired,
	/// It was lifted
	Lifted,
}

impl From<types::Status> for Status {
	fn from(status: types::Status) -> Self {
		match status {
			types::Status::InForce => Self::InForce,
			types::Status::Expired => Self::Expired,
			types::Status::Lifted => Self::Lifted,
		}
	}
}

/// How an order was lifted.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Lifted {
	/// When.
	pub at: Moment,
	/// The authority that lifted it.
	pub agency: AgencyId,
	/// The decision.
	pub document: Document,
}

/// Order of an authority about an object.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Order {
	/// Its number.
	pub order: OrderId,
	/// What it is about.
	pub object: Object,
	/// What is ordered.
	pub ordered: Ordered,
	/// How far it reaches.
	pub scope: Scope,
	/// Law and article that give the power.
	pub norm: String,
	/// The order's text.
	pub document: Document,
	/// The authority that gave it.
	pub agency: AgencyId,
	/// The mandate by which it has the power.
	pub mandate: Mandate,
	/// The officer who signed.
	pub officer: Account,
	/// When the chain received it.
	pub given_at: Moment,
	/// The first moment at which it is in force no more; null where it holds until it is lifted.
	pub expires_at: Option<Moment>,
	/// What it does.
	pub effect: Effect,
	/// Whether it holds.
	pub status: Status,
	/// How it was lifted, if it was.
	pub lifted: Option<Lifted>,
}

impl Order {
	/// The order of this number, as it is now.
	pub fn of(order: OrderId, record: &types::Order, now: primitives::Moment) -> Self {
		let types::Order { object, terms, authority, officer, given_at, effect, state } = record;
		Self {
			order,
			object: object.into(),
			ordered: terms.kind.into(),
			scope: terms.scope.into(),
			norm: words::text(&terms.norm),
			document: (&terms.document).into(),
			agency: authority.agency,
			mandate: authority.mandate.into(),
			officer: Account(officer.clone()),
			given_at: Moment(*given_at),
			expires_at: terms.expires_at.map(Moment),
			effect: (*effect).into(),
			status: record.status(now).into(),
			lifted: match state {
				State::Given => None,
				State::Lifted { at, by, document } => {
					Some(Lifted { at: Moment(*at), agency: by.agency, document: document.into() })
				}
			},
		}
	}
}

/// Orders that were asked for.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Orders {
	/// Those of this page, in the order of their numbers.
	pub orders: Vec<Order>,
	/// How many there are in all.
	pub total: usize,
	/// Number of the page, from 1.
	pub page: usize,
	/// How many pages there are.
	pub pages: usize,
}

/// Order in force on an object.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InForce {
	/// Its number.
	pub order: OrderId,
	/// What is ordered.
	pub ordered: Ordered,
	/// How far it reaches.
	pub scope: Scope,
	/// What it does.
	pub effect: Effect,
}

impl From<&OrderInForce> for InForce {
	fn from(listed: &OrderInForce) -> Self {
		let OrderInForce { order, kind, scope, effect, .. } = *listed;
		Self { order, ordered: kind.into(), scope: scope.into(), effect: effect.into() }
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::{AccountId, orders::ContractId};
	use cadena_runtime::pallet_orders::types::{Authority, Terms};
	use serde_json::json;
	use sp_core::H256;

	#[test]
	fn an_order_says_what_who_and_until_when() {
		let account = |byte: u8| AccountId::new([byte; 32]);
		let document = |byte: u8| primitives::Document::unpublished(H256::repeat_byte(byte));
		let tax = Authority { agency: 3, mandate: primitives::Mandate::TaxCollection };
		let terms = Terms {
			kind: OrderKind::Attachment { amount: 12_000_000 },
			scope: orders::Scope::Payments,
			norm: b"CFF 151-I".to_vec().try_into().expect("fits"),
			document: document(1),
			expires_at: Some(60_000),
		};
		let object = orders::Object::Contract(ContractId { tender: 7, supplier: account(2) });
		let mut record = types::Order::given(object, terms, tax, account(4), orders::Effect::Noted, 1_000);
		let told =
			|record: &types::Order, now| serde_json::to_value(Order::of(5, record, now)).expect("is written");
		let paper = |byte: &str| json!({ "sha256": format!("0x{}", byte.repeat(32)), "locator": null });
		let expected = json!({
			"order": 5,
			"object": { "kind": "contract", "tender": 7, "supplier": account(2).to_string() },
			"ordered": { "kind": "attachment", "amount": { "amount": 12_000_000, "currency": "MXN" } },
			"scope": "payments",
			"norm": "CFF 151-I",
			"document": paper("01"),
			"agency": 3,
			"mandate": "tax-collection",
			"officer": account(4).to_string(),
			"givenAt": "1970-01-01T00:00:01Z",
			"expiresAt": "1970-01-01T00:01:00Z",
			"effect": "noted",
			"status": "in-force",
			"lifted": null,
		});
		assert_eq!(told(&record, 2_000), expected);
		assert_eq!(told(&record, 60_000)["status"], "expired");
		record.lift(tax, true, document(9), 3_000).expect("is its own");
		let lifted = json!({ "at": "1970-01-01T00:00:03Z", "agency": 3, "document": paper("09") });
		assert_eq!(told(&record, 60_000)["status"], "lifted");
		assert_eq!(told(&record, 60_000)["lifted"], lifted);
	}
}
