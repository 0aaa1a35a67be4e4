//! Accounts in JSON.

use crate::{
	accounts,
	base::json::{Account, Units},
};
use cadena_primitives::AccountId;
use schemars::JsonSchema;
use serde::Serialize;

/// Account that was made.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NewAccount {
	/// Its address.
	pub account: Account,
}

/// What an account holds of the native unit.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Holdings {
	/// The account.
	pub account: Account,
	/// What it can spend.
	pub free: Units,
	/// What is held in deposits.
	pub held: Units,
	/// What is left of its allowance; null for an account that has none.
	pub allowance: Option<Units>,
	/// How many transactions it has signed.
	pub nonce: u32,
}

impl Holdings {
	/// The holdings of this account.
	pub fn of(account: AccountId, holdings: &accounts::Holdings) -> Self {
		Self {
			account: Account(account),
			free: holdings.free.into(),
			held: holdings.held.into(),
			allowance: holdings.allowance.map(Units::from),
			nonce: holdings.nonce,
		}
	}
}

/// Units that were sent.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Transfer {
	/// Who received them.
	pub accounts: Vec<Account>,
	/// How much each received.
	pub each: Units,
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	#[test]
	fn holdings_are_amounts_with_their_unit() {
		let account = AccountId::new([1; 32]);
		let holdings = accounts::Holdings { free: 5, held: 0, allowance: None, nonce: 3 };
		let holdings = Holdings::of(account.clone(), &holdings);
		let units = |amount: &str| json!({ "amount": amount, "currency": "CDN" });
		let expected = json!({
			"account": account.to_string(), "free": units("5"), "held": units("0"), "allowance": null, "nonce": 3,
		});
		assert_eq!(serde_json::to_value(holdings).expect("is JSON"), expected);
	}
}
