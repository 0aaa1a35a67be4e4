//! Agencies.

pub mod json;

use crate::{
	At, Failure,
	node::{TWOX, missing},
};
use cadena_primitives::{AccountId, AgencyId};
use cadena_runtime::{
	Runtime,
	pallet_agencies::{
		Agencies, NextAgency, Offers, Officers,
		types::{Agency, Appointment, Offer},
	},
};
use codec::Encode;
use frame_support::{Blake2_128Concat, StorageHasher, storage::StoragePrefixedMap};

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

/// The posts that are offered to an account, lapsed ones included, in the order of the agencies' numbers.
pub async fn offers(at: &At, account: &AccountId) -> Result<Vec<(AgencyId, Offer)>, Failure> {
	let prefix =
		[Offers::<Runtime>::final_prefix().as_slice(), &Blake2_128Concat::hash(&account.encode())].concat();
	let mut offers = at.entries(&prefix, TWOX).await?;
	offers.sort_by_key(|(agency, _)| *agency);
	Ok(offers)
}

/// The agency whose open offer an account accepts when it names none: there must be one alone.
pub async fn only_offer(at: &At, account: &AccountId) -> Result<AgencyId, Failure> {
	let now = at.now().await?;
	let open = offers(at, account).await?.into_iter().filter(|(_, offer)| offer.is_open(now));
	match open.map(|(agency, _)| agency).collect::<Vec<_>>().as_slice() {
		[agency] => Ok(*agency),
		[] => Err(missing("Agencies.NoSuchOffer", "an agency offers posts: `cadena officer appoint`")),
		_ => Err(Failure::input("SeveralOffers", "several agencies offer a post: choose one with --agency")),
	}
}

/// What an officer holds.
pub async fn officer(at: &At, account: &AccountId) -> Result<Appointment, Failure> {
	let held = at.read(Officers::<Runtime>::hashed_key_for(account)).await?;
	held.ok_or_else(|| {
		missing("Agencies.NotAnOfficer", "an agency appoints officers: `cadena officer appoint`")
	})
}
