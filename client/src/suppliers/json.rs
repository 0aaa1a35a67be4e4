//! Suppliers and social witnesses in JSON.

use crate::base::json::{Account, Document, Moment};
use cadena_primitives::{self as primitives, AccountId, SupplierStanding};
use cadena_runtime::pallet_suppliers::types;
use schemars::JsonSchema;
use serde::Serialize;

/// What a supplier may do.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
	/// May bid and be awarded.
	Good,
	/// May neither bid nor be awarded (LAASSP art. 90).
	Debarred,
	/// May not be awarded: three contracts rescinded within two years (LAASSP art. 71-IV).
	BarredByRescissions,
}

impl From<SupplierStanding> for Status {
	fn from(standing: SupplierStanding) -> Self {
		match standing {
			SupplierStanding::Good => Self::Good,
			SupplierStanding::Debarred => Self::Debarred,
			SupplierStanding::BarredByRescissions => Self::BarredByRescissions,
		}
	}
}

/// Supplier in the registry.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Supplier {
	/// The account.
	pub supplier: Account,
	/// Tax key of a legal person; null for a natural person.
	pub rfc: Option<String>,
	/// What the supplier may do at the block's legal time.
	pub status: Status,
	/// When the registry admitted the supplier.
	pub registered_at: Moment,
	/// Until when the supplier is debarred, if ever.
	pub debarred_until: Option<Moment>,
	/// When the last contracts were rescinded by the supplier's fault, oldest first.
	pub rescissions: Vec<Moment>,
	/// Until when three rescissions bar the supplier from awards, if ever.
	pub barred_until: Option<Moment>,
}

impl Supplier {
	/// The supplier of this account, as it is now.
	pub fn of(supplier: AccountId, record: &types::Supplier, now: primitives::Moment) -> Self {
		Self {
			supplier: Account(supplier),
			rfc: record.rfc.map(|rfc| rfc.to_text()),
			status: record.standing(now).into(),
			registered_at: Moment(record.registered_at),
			debarred_until: record.debarred_until.map(Moment),
			rescissions: record.rescissions.iter().copied().map(Moment).collect(),
			barred_until: record.barred_until.map(Moment),
		}
	}
}

/// Supplier who was registered.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Registered {
	/// The account.
	pub supplier: Account,
	/// Tax key of a legal person; null for a natural person.
	pub rfc: Option<String>,
}

/// Supplier who was debarred.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Debarred {
	/// The account.
	pub supplier: Account,
	/// Until when.
	pub until: Moment,
	/// The resolution.
	pub resolution: Document,
}

/// Supplier whose debarment was lifted.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Lifted {
	/// The account.
	pub supplier: Account,
	/// The resolution.
	pub resolution: Document,
}

/// Social witness who was accredited.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Accredited {
	/// The account.
	pub witness: Account,
	/// The accreditation.
	pub accreditation: Document,
}

/// Social witness whose accreditation was withdrawn.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Withdrawn {
	/// The account.
	pub witness: Account,
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	#[test]
	fn a_supplier_shows_what_bars_it() {
		let supplier = AccountId::new([1; 32]);
		let mut record = types::Supplier::admitted(None, 1_000);
		record.debarred_until = Some(90_000);
		record.rescissions.try_push(2_000).expect("is the first");
		let shown =
			|now| serde_json::to_value(Supplier::of(supplier.clone(), &record, now)).expect("is JSON");
		let expected = json!({
			"supplier": supplier.to_string(),
			"rfc": null,
			"status": "debarred",
			"registeredAt": "1970-01-01T00:00:01Z",
			"debarredUntil": "1970-01-01T00:01:30Z",
			"rescissions": ["1970-01-01T00:00:02Z"],
			"barredUntil": null,
		});
		assert_eq!(shown(89_999), expected);
		assert_eq!(shown(90_000)["status"], "good");
	}
}
