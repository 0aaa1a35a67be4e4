//! Legal persons and who represents them.

use super::{Account, account, decode, latin, one};
use crate::{Hasher, Names, Part, Place, Provable, moment};
use alloc::vec::Vec;
use codec::Decode;
use serde_json::{Value, json};

/// The tax key of a legal person, in ISO 8859-1.
type Rfc = [u8; 12];
type Moment = u64;

const RFC: Part = Part { hasher: Hasher::Blake2, length: 12 };

pub(super) const TABLE: &[Provable] = &[Provable {
	place: Place { pallet: "LegalPersons", item: "LegalPersons", key: &[RFC] },
	read: |names, value| registered(names, company(&one(names)?, &decode(value)?)),
	absent: |names| registered(names, Value::Null),
	checks: &[],
}];

/// What the accounts of legal persons begin with; the RFC follows, and zeros.
const ACCOUNTS: &[u8; 12] = b"modlcdn/lgpn";

#[derive(Decode)]
struct LegalPerson {
	registered_at: Moment,
	sealed: u32,
	/// In the order of their accounts.
	representatives: Vec<(Account, Term)>,
}

#[derive(Decode)]
struct Term {
	since: Moment,
	until: Option<Moment>,
}

/// `{ company, rfc }` of `LegalPersons.LegalPersons`: `null` where none of this RFC is registered.
fn registered(names: &Names<'_>, company: Value) -> Option<Value> {
	Some(json!({ "company": company, "rfc": latin(&one::<Rfc>(names)?) }))
}

/// `{ account, registeredAt, sealed, representatives: [{ account, since, until }] }`: its own account, which has no key; how many
/// changes its e.firma signed; first moment of a term, and first at which it is over, or `null`. Whether a term runs, the block's
/// time tells.
fn company(rfc: &Rfc, company: &LegalPerson) -> Value {
	let representatives = company.representatives.iter().map(|(who, term)| {
		json!({
			"account": account(who),
			"since": moment(term.since),
			"until": term.until.map(moment),
		})
	});
	json!({
		"account": account(&account_of(rfc)),
		"registeredAt": moment(company.registered_at),
		"sealed": company.sealed,
		"representatives": representatives.collect::<Vec<_>>(),
	})
}

fn account_of(rfc: &Rfc) -> Account {
	let mut account = Account::default();
	account.iter_mut().zip(ACCOUNTS.iter().chain(rfc)).for_each(|(byte, known)| *byte = *known);
	account
}
