//! Agencies.

pub mod json;

use crate::{At, Failure, node::missing};
use cadena_primitives::{AccountId, AgencyId};
use cadena_runtime::Runtime;
use pallet_agencies::{
	Agencies, NextAgency, Officers,
	types::{Agency, Appointment},
};

/// An agency's record.
pub async fn agency(at: &At, agency: AgencyId) -> Result<Agency, Failure> {
	let record = at.read(Agencies::<Runtime>::hashed_key_for(agency)).await?;
	record.ok_or_else(|| missing("Agencies.NoSuchAgency", "see `cadena agency list`"))
}

/// All agencies, in the order of their numbers.
pub async fn agencies(at: &At) -> Result<Vec<(AgencyId, Agency)>, Failure> {
	let count: AgencyId = at.read(NextAgency::<Runtime>::hashed_key()).await?.unwrap_or_default();
	let records = at.read_all((0..count).map(Agencies::<Runtime>::hashed_key_for)).await?;
	Ok((0..count).zip(records).filter_map(|(id, record)| Some((id, record?))).collect())
}

/// What an officer holds.
pub async fn officer(at: &At, account: &AccountId) -> Result<Appointment, Failure> {
	let held = at.read(Officers::<Runtime>::hashed_key_for(account)).await?;
	held.ok_or_else(|| {
		missing("Agencies.NotAnOfficer", "an agency appoints officers: `cadena officer appoint`")
	})
}
