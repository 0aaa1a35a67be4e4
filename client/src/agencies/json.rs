//! Agencies in JSON.

use crate::base::{
	json::{Account, Place, Units},
	words,
};
use cadena_primitives::{AccountId, AgencyId, Mandate as Mandates};
use cadena_runtime::pallet_agencies::types;
use clap::ValueEnum;
use schemars::JsonSchema;
use serde::Serialize;

/// Power that the council gives an agency, and an agency its officers.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Mandate {
	/// Calls for and runs tenders
	Procurement,
	/// Keeps the population registry
	CivilRegistry,
	/// Registers and revokes certificates of e.firma
	TaxAuthority,
	/// Keeps a public registry of property
	PropertyRegistry,
	/// Keeps the registry of certificates of deposit
	WarehouseRegistry,
	/// Runs programmes of support
	Subsidies,
	/// Decides challenges and oversees
	Oversight,
	/// Orders as a court
	Judiciary,
	/// Collects taxes and attaches for them
	TaxCollection,
	/// Collects dues of social security and attaches for them
	SocialSecurity,
	/// Expropriates
	Expropriation,
}

impl From<Mandates> for Mandate {
	fn from(mandate: Mandates) -> Self {
		match mandate {
			Mandates::Procurement => Self::Procurement,
			Mandates::CivilRegistry => Self::CivilRegistry,
			Mandates::TaxAuthority => Self::TaxAuthority,
			Mandates::PropertyRegistry => Self::PropertyRegistry,
			Mandates::WarehouseRegistry => Self::WarehouseRegistry,
			Mandates::Subsidies => Self::Subsidies,
			Mandates::Oversight => Self::Oversight,
			Mandates::Judiciary => Self::Judiciary,
			Mandates::TaxCollection => Self::TaxCollection,
			Mandates::SocialSecurity => Self::SocialSecurity,
			Mandates::Expropriation => Self::Expropriation,
		}
	}
}

impl From<Mandate> for Mandates {
	fn from(mandate: Mandate) -> Self {
		match mandate {
			Mandate::Procurement => Self::Procurement,
			Mandate::CivilRegistry => Self::CivilRegistry,
			Mandate::TaxAuthority => Self::TaxAuthority,
			Mandate::PropertyRegistry => Self::PropertyRegistry,
			Mandate::WarehouseRegistry => Self::WarehouseRegistry,
			Mandate::Subsidies => Self::Subsidies,
			Mandate::Oversight => Self::Oversight,
			Mandate::Judiciary => Self::Judiciary,
			Mandate::TaxCollection => Self::TaxCollection,
			Mandate::SocialSecurity => Self::SocialSecurity,
			Mandate::Expropriation => Self::Expropriation,
		}
	}
}

/// Whether an agency has its seat.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
	/// It has, and its officers act.
	Seated,
	/// The council has removed it.
	Retired,
}

/// Agency.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Agency {
	/// Its number.
	pub agency: AgencyId,
	/// Its official name.
	pub name: String,
	/// Its tax key.
	pub rfc: String,
	/// Where it acts.
	pub jurisdiction: Place,
	/// Its account.
	pub account: Account,
	/// What it may do.
	pub mandates: Vec<Mandate>,
	/// How many officers it has.
	pub officers: u32,
	/// The most that they may hold of its balance for the panel of one tender.
	pub pot_ceiling: Units,
	/// Whether it has its seat.
	pub status: Status,
}

impl Agency {
	/// The agency of this number.
	pub fn of(agency: AgencyId, record: &types::Agency) -> Self {
		Self {
			agency,
			name: words::text(&record.name),
			rfc: record.rfc.to_text(),
			jurisdiction: Place(record.jurisdiction),
			account: Account(record.account.clone()),
			mandates: record.mandates.iter().copied().map(Mandate::from).collect(),
			officers: record.officers,
			pot_ceiling: record.pot_ceiling.into(),
			status: match record.status {
				types::Status::Seated => Status::Seated,
				types::Status::Retired => Status::Retired,
			},
		}
	}
}

/// All agencies.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Agencies {
	/// In the order of their numbers.
	pub agencies: Vec<Agency>,
}

/// Posts that an agency offers, or officers whose mandates it changed.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Appointed {
	/// Their accounts.
	pub officers: Vec<Account>,
	/// What they may do.
	pub mandates: Vec<Mandate>,
}

/// Post that an account accepted.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Accepted {
	/// The account, which is an officer now.
	pub officer: Account,
	/// The agency for which the officer acts.
	pub agency: AgencyId,
}

/// Offer that was withdrawn or declined.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Withdrawn {
	/// The account to which the post was offered.
	pub officer: Account,
	/// The agency that offered it.
	pub agency: AgencyId,
}

/// Post that is offered.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Offered {
	/// The agency that offers it.
	pub agency: AgencyId,
	/// What the officer would hold.
	pub mandates: Vec<Mandate>,
	/// The first moment at which it can no more be accepted, RFC 3339.
	pub lapses_at: String,
}

impl Offered {
	/// The offer of an agency.
	pub fn of(agency: AgencyId, offer: &types::Offer) -> Self {
		Self {
			agency,
			mandates: offer.mandates.iter().copied().map(Mandate::from).collect(),
			lapses_at: words::moment(offer.lapses_at),
		}
	}
}

/// Posts that are offered to an account.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct OfferedPosts {
	/// In the order of the agencies' numbers.
	pub offers: Vec<Offered>,
}

/// Officer who was dismissed.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Dismissed {
	/// The account.
	pub officer: Account,
}

/// Officer of an agency.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Officer {
	/// The account.
	pub officer: Account,
	/// The agency for which the officer acts.
	pub agency: AgencyId,
	/// What the officer may do, while the agency may too.
	pub mandates: Vec<Mandate>,
	/// Since when: the moment of the acceptance, RFC 3339.
	pub since: String,
}

impl Officer {
	/// The officer of this account.
	pub fn of(officer: AccountId, held: &types::Appointment) -> Self {
		Self {
			officer: Account(officer),
			agency: held.agency,
			mandates: held.mandates.iter().copied().map(Mandate::from).collect(),
			since: words::moment(held.since),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;
	use std::collections::BTreeSet;

	#[test]
	fn mandates_are_written_as_the_arguments_are() {
		let officer = AccountId::new([1; 32]);
		let mandates = BTreeSet::from([Mandates::Procurement, Mandates::CivilRegistry]);
		let mandates = mandates.try_into().expect("the set has room");
		let shown = Officer::of(officer.clone(), &types::Appointment { agency: 7, mandates, since: 0 });
		let expected = json!({
			"officer": officer.to_string(), "agency": 7, "mandates": ["procurement", "civil-registry"],
			"since": words::moment(0),
		});
		assert_eq!(serde_json::to_value(shown).expect("is JSON"), expected);
	}
}
