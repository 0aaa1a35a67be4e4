use super::{Answer, Common};
use cadena_client::{Failure, chain::missing, keys};
use cadena_primitives::Mandate;
use cadena_runtime::{AccountId, Runtime, RuntimeCall};
use clap::{Subcommand, ValueEnum};
use pallet_agencies::types::{Appointment, Mandates};
use serde_json::json;
use std::collections::BTreeSet;

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Appoints officers, or changes what they hold; signed by the agency
	Appoint {
		/// Their accounts
		#[arg(required = true)]
		accounts: Vec<String>,
		/// What they may do
		#[arg(long, required = true)]
		mandate: Vec<MandateName>,
	},
	/// Dismisses an officer; signed by the agency
	Dismiss {
		/// The officer's account
		account: String,
	},
	/// Shows what an officer holds
	Show {
		/// The officer's account
		account: String,
	},
}

/// A mandate by its name.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum MandateName {
	/// Runs tenders
	Procurement,
	/// Keeps the population registry
	CivilRegistry,
	/// Issues certificates of e.firma
	TaxAuthority,
	/// Keeps a registry of property
	PropertyRegistry,
	/// Keeps the registry of certificates of deposit
	WarehouseRegistry,
	/// Runs programmes of support
	Subsidies,
	/// Decides challenges and oversees
	Oversight,
	/// Orders that freeze or annotate
	Judiciary,
}

impl From<MandateName> for Mandate {
	fn from(name: MandateName) -> Self {
		match name {
			MandateName::Procurement => Mandate::Procurement,
			MandateName::CivilRegistry => Mandate::CivilRegistry,
			MandateName::TaxAuthority => Mandate::TaxAuthority,
			MandateName::PropertyRegistry => Mandate::PropertyRegistry,
			MandateName::WarehouseRegistry => Mandate::WarehouseRegistry,
			MandateName::Subsidies => Mandate::Subsidies,
			MandateName::Oversight => Mandate::Oversight,
			MandateName::Judiciary => Mandate::Judiciary,
		}
	}
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Appoint { accounts, mandate } => {
				let accounts: Vec<AccountId> =
					accounts.iter().map(|account| keys::parse_account(account)).collect::<Result<_, _>>()?;
				let set: BTreeSet<Mandate> = mandate.into_iter().map(Mandate::from).collect();
				let mandates = Mandates::try_from(set)
					.map_err(|_| Failure::input("TooManyMandates", "there are eight mandates"))?;
				let calls: Vec<RuntimeCall> = accounts
					.iter()
					.map(|account| {
						let (account, mandates) = (account.clone(), mandates.clone());
						pallet_agencies::Call::<Runtime>::appoint { account, mandates }.into()
					})
					.collect();
				common.act(pallet_utility::Call::<Runtime>::batch_all { calls }).await?;
				let names: Vec<String> = mandates.iter().map(|mandate| format!("{mandate:?}")).collect();
				let text = format!("{} officers hold {}", accounts.len(), names.join(", "));
				let list: Vec<String> = accounts.iter().map(ToString::to_string).collect();
				Ok(Answer::new(text, json!({ "officers": list, "mandates": names })))
			}
			Verb::Dismiss { account } => {
				let account = keys::parse_account(&account)?;
				let dismissed = account.to_string();
				common.act(pallet_agencies::Call::<Runtime>::dismiss { account }).await?;
				Ok(Answer::new(
					format!("{dismissed} is no officer any more"),
					json!({ "dismissed": dismissed }),
				))
			}
			Verb::Show { account } => {
				let account = keys::parse_account(&account)?;
				let key = pallet_agencies::Officers::<Runtime>::hashed_key_for(&account);
				let held: Appointment = common.chain().await?.read(key).await?.ok_or_else(|| {
					missing("Agencies.NotAnOfficer", "an agency appoints officers: `cadena officer appoint`")
				})?;
				let names: Vec<String> = held.mandates.iter().map(|mandate| format!("{mandate:?}")).collect();
				let text = format!("{account} acts for agency {} under {}", held.agency, names.join(", "));
				let json =
					json!({ "account": account.to_string(), "agency": held.agency, "mandates": names });
				Ok(Answer::new(text, json))
			}
		}
	}
}
