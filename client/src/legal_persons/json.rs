//! Legal persons in JSON.

use crate::base::json::{Account, Moment};
use cadena_primitives::{self as primitives, Rfc, legal_person::account_of};
use cadena_runtime::pallet_legal_persons::{
	Refusal,
	types::{LegalPerson, Term},
};
use schemars::JsonSchema;
use serde::Serialize;

/// Whether a representative acts at the block's legal time.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
	/// The term has not begun.
	NotBegun,
	/// Within the term.
	InForce,
	/// The term is over.
	Over,
}

impl Status {
	fn of(term: &Term, now: primitives::Moment) -> Self {
		match term.ensure_contains(now) {
			Ok(()) => Self::InForce,
			Err(Refusal::TermNotBegun) => Self::NotBegun,
			Err(_) => Self::Over,
		}
	}
}

/// Representative of a legal person.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Representative {
	/// Its account.
	pub account: Account,
	/// The first moment of its term.
	pub since: Moment,
	/// The first moment at which its term is over; null where it has no end.
	pub until: Option<Moment>,
	/// Whether it acts.
	pub status: Status,
}

/// Legal person with its representatives.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Company {
	/// Its tax key.
	pub rfc: String,
	/// Its own account, which has no key.
	pub account: Account,
	/// When it was registered.
	pub registered_at: Moment,
	/// How many changes its e.firma has signed.
	pub sealed: u32,
	/// Its representatives, in the order of their accounts.
	pub representatives: Vec<Representative>,
}

impl Company {
	/// The legal person with this RFC, as it is now.
	pub fn of(rfc: &Rfc, record: &LegalPerson, now: primitives::Moment) -> Self {
		let representative = |(account, term): (&primitives::AccountId, &Term)| Representative {
			account: Account(account.clone()),
			since: Moment(term.since),
			until: term.until.map(Moment),
			status: Status::of(term, now),
		};
		Self {
			rfc: rfc.to_text(),
			account: Account(account_of(rfc)),
			registered_at: Moment(record.registered_at),
			sealed: record.sealed,
			representatives: record.representatives.iter().map(representative).collect(),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	#[test]
	fn a_company_says_who_acts_for_it_and_until_when() {
		let account = |byte: u8| primitives::AccountId::new([byte; 32]);
		let rfc = Rfc::parse("SAT970701NN3").expect("valid");
		let mut record = LegalPerson { sealed: 2, ..LegalPerson::registered(1_000) };
		for (byte, since, until) in [(1, 1_000, None), (2, 2_000, Some(60_000)), (3, 90_000, None)] {
			record.appoint(account(byte), Term { since, until }, 0).expect("there is room");
		}
		let told = |now| serde_json::to_value(Company::of(&rfc, &record, now)).expect("is written");
		let representative = |byte, since: &str, until: Option<&str>, status: &str| {
			let account = account(byte).to_string();
			json!({ "account": account, "since": since, "until": until, "status": status })
		};
		let expected = json!({
			"rfc": "SAT970701NN3",
			"account": account_of(&rfc).to_string(),
			"registeredAt": "1970-01-01T00:00:01Z",
			"sealed": 2,
			"representatives": [
				representative(1, "1970-01-01T00:00:01Z", None, "in-force"),
				representative(2, "1970-01-01T00:00:02Z", Some("1970-01-01T00:01:00Z"), "in-force"),
				representative(3, "1970-01-01T00:01:30Z", None, "not-begun"),
			],
		});
		assert_eq!(told(2_000), expected);
		assert_eq!(told(60_000)["representatives"][1]["status"], "over");
	}
}
