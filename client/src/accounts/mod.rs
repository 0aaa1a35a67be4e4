//! What an account holds, and what is left of its allowance by the chain's own rules.

pub mod json;

use crate::{At, Failure, persons};
use cadena_primitives::{AccountId, AgencyId, Balance, Role};
use cadena_runtime::Runtime;
use frame_system::AccountInfo;
use pallet_agencies::types::{Agency, Appointment, Standing};
use pallet_fees::types::{Payer, Spending, Tariff};

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
	let Some(payer) = payer(at, account).await? else { return Ok(None) };
	let tariff: Tariff =
		at.read(pallet_fees::CurrentTariff::<Runtime>::hashed_key().to_vec()).await?.unwrap_or_default();
	let now = at.block().number;
	let mut least = None;
	for (holder, full) in tariff.allowances(account, payer) {
		let key = pallet_fees::Spendings::<Runtime>::hashed_key_for(holder);
		let spending = at.read::<Spending>(key).await?.unwrap_or_default();
		let left = spending.left(full, tariff.recovery_blocks, now);
		least = least.map_or(Some(left), |least: Balance| Some(least.min(left)));
	}
	Ok(least)
}

async fn payer(at: &At, account: &AccountId) -> Result<Option<Payer>, Failure> {
	if let Some(role) = role(at, account).await? {
		return Ok(Some(Payer::Public(role)));
	}
	let person = persons::of_account(at, account).await?;
	Ok(person.filter(|(_, record)| record.ensure_alive().is_ok()).map(|(person, _)| Payer::Person(person)))
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
	Ok(record.filter(|record| record.standing == Standing::Seated).map(|_| Role::Officer(agency)))
}
