//! Orders of authorities.

use super::{Account, Document, NUMBER, account, decode, document, nothing, one, pesos, text};
use crate::{Names, Place, Provable, moment};
use alloc::vec::Vec;
use codec::Decode;
use serde_json::{Value, json};

pub(super) const TABLE: &[Provable] = &[Provable {
	place: Place { pallet: "Orders", item: "Orders", key: &[NUMBER] },
	read: order,
	absent: nothing,
	checks: &[],
}];

type Moment = u64;

#[derive(Decode)]
struct Order {
	object: Object,
	terms: Terms,
	authority: Authority,
	officer: Account,
	given_at: Moment,
	effect: Effect,
	state: State,
}

#[derive(Decode)]
enum Object {
	/// Tender, supplier.
	Contract(u32, Account),
}

#[derive(Decode)]
struct Terms {
	kind: Kind,
	scope: Scope,
	norm: Vec<u8>,
	document: Document,
	expires_at: Option<Moment>,
}

#[derive(Decode)]
enum Kind {
	/// For a debt in centavos.
	Attachment(u128),
	Restraint,
	Suspension,
	Retention,
	Expropriation,
}

#[derive(Decode)]
enum Scope {
	Whole,
	Payments,
	Performance,
	Transfer,
}

#[derive(Decode)]
struct Authority {
	agency: u32,
	mandate: Mandate,
}

#[derive(Decode)]
enum Mandate {
	Procurement,
	CivilRegistry,
	TaxAuthority,
	PropertyRegistry,
	WarehouseRegistry,
	Subsidies,
	Oversight,
	Judiciary,
	TaxCollection,
	SocialSecurity,
	Expropriation,
}

#[derive(Decode)]
enum Effect {
	Noted,
	Closes,
}

#[derive(Decode)]
enum State {
	Given,
	Lifted(Moment, Authority, Document),
}

/// `{ order: { order, object, ordered, scope, norm, document, agency, mandate, officer, givenAt, expiresAt, effect, lifted } }` of
/// `Orders.Orders`. Object: `{ kind: "contract", tender, supplier }`. Ordered: `{ kind }`, of an attachment with `amount`.
/// `lifted`: `{ at, agency, document }`, or `null`. Whether it has expired, the block's time tells.
fn order(names: &Names<'_>, value: &[u8]) -> Option<Value> {
	let (id, order): (u32, Order) = (one(names)?, decode(value)?);
	let Object::Contract(tender, supplier) = &order.object;
	let lifted = match &order.state {
		State::Given => None,
		State::Lifted(at, by, paper) => {
			Some(json!({ "at": moment(*at), "agency": by.agency, "document": document(paper) }))
		}
	};
	let reading = json!({
		"order": id,
		"object": { "kind": "contract", "tender": tender, "supplier": account(supplier) },
		"ordered": ordered(&order.terms.kind),
		"scope": match order.terms.scope {
			Scope::Whole => "whole",
			Scope::Payments => "payments",
			Scope::Performance => "performance",
			Scope::Transfer => "transfer",
		},
		"norm": text(&order.terms.norm),
		"document": document(&order.terms.document),
		"agency": order.authority.agency,
		"mandate": mandate(&order.authority.mandate),
		"officer": account(&order.officer),
		"givenAt": moment(order.given_at),
		"expiresAt": order.terms.expires_at.map(moment),
		"effect": match order.effect {
			Effect::Noted => "noted",
			Effect::Closes => "closes",
		},
		"lifted": lifted,
	});
	Some(json!({ "order": reading }))
}

fn ordered(kind: &Kind) -> Value {
	match kind {
		Kind::Attachment(amount) => json!({ "kind": "attachment", "amount": pesos(*amount) }),
		Kind::Restraint => json!({ "kind": "restraint" }),
		Kind::Suspension => json!({ "kind": "suspension" }),
		Kind::Retention => json!({ "kind": "retention" }),
		Kind::Expropriation => json!({ "kind": "expropriation" }),
	}
}

fn mandate(mandate: &Mandate) -> &'static str {
	match mandate {
		Mandate::Procurement => "procurement",
		Mandate::CivilRegistry => "civil-registry",
		Mandate::TaxAuthority => "tax-authority",
		Mandate::PropertyRegistry => "property-registry",
		Mandate::WarehouseRegistry => "warehouse-registry",
		Mandate::Subsidies => "subsidies",
		Mandate::Oversight => "oversight",
		Mandate::Judiciary => "judiciary",
		Mandate::TaxCollection => "tax-collection",
		Mandate::SocialSecurity => "social-security",
		Mandate::Expropriation => "expropriation",
	}
}
