//! What is left of an account's allowance, by the chain's own rules.

use crate::{Chain, Failure, person};
use cadena_primitives::{AccountId, AgencyId, Balance, Role};
use cadena_runtime::Runtime;
use pallet_agencies::types::{Agency, Appointment, Standing};
use pallet_fees::types::{Payer, Spending, Tariff};

/// What is left of the account's allowance in the last finalised block; `None` for one that has none.
pub async fn allowance(chain: &Chain, account: &AccountId) -> Result<Option<Balance>, Failure> {
	let Some(payer) = payer(chain, account).await? else { return Ok(None) };
	let tariff: Tariff =
		chain.read(pallet_fees::CurrentTariff::<Runtime>::hashed_key().to_vec()).await?.unwrap_or_default();
	let now = u32::try_from(chain.finalised().await?).unwrap_or(u32::MAX);
	let mut least = None;
	for (holder, full) in tariff.allowances(account, payer) {
		let key = pallet_fees::Spendings::<Runtime>::hashed_key_for(holder);
		let spending = chain.read::<Spending>(key).await?.unwrap_or_default();
		let left = spending.left(full, tariff.recovery_blocks, now);
		least = least.map_or(Some(left), |least: Balance| Some(least.min(left)));
	}
	Ok(least)
}

async fn payer(chain: &Chain, account: &AccountId) -> Result<Option<Payer>, Failure> {
	if let Some(role) = role(chain, account).await? {
		return Ok(Some(Payer::Public(role)));
	}
	let person = person::of_account(chain, account).await?;
	Ok(person.filter(|(_, record)| record.ensure_alive().is_ok()).map(|(person, _)| Payer::Person(person)))
}

async fn role(chain: &Chain, account: &AccountId) -> Result<Option<Role>, Failure> {
	let own = pallet_agencies::AgencyByAccount::<Runtime>::hashed_key_for(account);
	if let Some(agency) = chain.read::<AgencyId>(own).await? {
		return Ok(Some(Role::Agency(agency)));
	}
	let held = pallet_agencies::Officers::<Runtime>::hashed_key_for(account);
	let Some(Appointment { agency, .. }) = chain.read(held).await? else { return Ok(None) };
	let record: Option<Agency> =
		chain.read(pallet_agencies::Agencies::<Runtime>::hashed_key_for(agency)).await?;
	Ok(record.filter(|record| record.standing == Standing::Seated).map(|_| Role::Officer(agency)))
}
