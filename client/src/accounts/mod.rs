//! What an account holds, and what is left of its allowance by the chain's own rules.

pub mod json;

use crate::{At, Failure, agencies, persons};
use cadena_primitives::{AccountId, AgencyId, Balance, Role};
use cadena_runtime::{
	Runtime,
	pallet_agencies::{
		self,
		types::{Agency, Appointment, Status},
	},
	pallet_fees::{
		self,
		types::{Payer, Spending, Tariff},
	},
};
use frame_system::AccountInfo;

type Info = AccountInfo<u32, <Runtime as frame_system::Config>::AccountData>;

/// What an account holds of the native unit, in its smallest parts.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Holdings {
	/// What it can spend.
	pub free: Balance,
	/// What is held in deposits.
	pub held: Balance,
	/// What is left of its allowance; `None` for an account that has none.
	pub allowance: Option<Balance>,
	/// How many transactions it has signed.
	pub nonce: u32,
}

/// What an account holds.
pub async fn holdings(at: &At, account: &AccountId) -> Result<Holdings, Failure> {
	let key = frame_system::Account::<Runtime>::hashed_key_for(account);
	let Info { nonce, data, .. } = at.read(key).await?.unwrap_or_default();
	let allowance = allowance(at, account).await?;
	Ok(Holdings { free: data.free, held: data.reserved, allowance, nonce })
}

/// What is left of the account's allowance in that block; `None` for one that has none.
async fn allowance(at: &At, account: &AccountId) -> Result<Option<Balance>, Failure> {
	let payers = payers(at, account).await?;
	let tariff: Tariff =
		at.read(pallet_fees::CurrentTariff::<Runtime>::hashed_key().to_vec()).await?.unwrap_or_default();
	let now = at.block().number;
	let mut most = None;
	for payer in payers {
		let mut least = None;
		for (holder, full) in tariff.allowances(account, payer) {
			let key = pallet_fees::Spendings::<Runtime>::hashed_key_for(holder);
			let spending = at.read::<Spending>(key).await?.unwrap_or_default();
			let left = spending.left(full, tariff.recovery_blocks, now);
			least = least.map_or(Some(left), |least: Balance| Some(least.min(left)));
		}
		most = most.max(least);
	}
	Ok(most)
}

/// By whose allowances an account pays, as the chain has it: what is for the public, what is the person's, and for one who has
/// neither what an agency lends to whom it offers a post.
async fn payers(at: &At, account: &AccountId) -> Result<Vec<Payer>, Failure> {
	let public = role(at, account).await?.map(Payer::Public);
	let person = persons::of_account(at, account).await?;
	let person =
		person.filter(|(_, record)| record.ensure_alive().is_ok()).map(|(person, _)| Payer::Person(person));
	let own: Vec<Payer> = public.into_iter().chain(person).collect();
	if !own.is_empty() {
		return Ok(own);
	}
	let now = at.now().await?;
	let open = agencies::offers(at, account).await?.into_iter().find(|(_, offer)| offer.is_open(now));
	Ok(open.map(|(agency, _)| Payer::Public(Role::Officer(agency))).into_iter().collect())
}

async fn role(at: &At, account: &AccountId) -> Result<Option<Role>, Failure> {
	let own = pallet_agencies::AgencyByAccount::<Runtime>::hashed_key_for(account);
	if let Some(agency) = at.read::<AgencyId>(own).await? {
		return Ok(Some(Role::Agency(agency)));
	}
	let held = pallet_agencies::Officers::<Runtime>::hashed_key_for(account);
	let Some(Appointment { agency, .. }) = at.read(held).await? else { return Ok(None) };
	let record: Option<Agency> =
		at.read(pallet_agencies::Agencies::<Runtime>::hashed_key_for(agency)).await?;
	Ok(record.filter(|record| record.status == Status::Seated).map(|_| Role::Officer(agency)))
}
