use super::{
	Answer, Common,
	answer::{Replies, reply},
	args::Account,
};
use cadena_client::{
	Failure,
	agencies::{
		self,
		json::{Appointed, Dismissed, Mandate, Officer},
	},
	base::json,
};
use cadena_primitives as primitives;
use cadena_runtime::{AccountId, Runtime, RuntimeCall};
use clap::Subcommand;
use pallet_agencies::types::Mandates;
use std::collections::BTreeSet;

/// Answers of the verbs.
pub const REPLIES: Replies =
	&[("appoint", reply::<Appointed>), ("dismiss", reply::<Dismissed>), ("show", reply::<Officer>)];

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Appoints officers, or changes what they hold; signed by the agency
	Appoint {
		/// Their accounts
		#[arg(required = true)]
		accounts: Vec<Account>,
		/// What they may do
		#[arg(long, required = true)]
		mandate: Vec<Mandate>,
	},
	/// Dismisses an officer; signed by the agency
	Dismiss {
		/// The officer's account
		account: Account,
	},
	/// Shows what an officer holds
	Show {
		/// The officer's account
		account: Account,
	},
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Appoint { accounts, mandate } => {
				let accounts: Vec<AccountId> = accounts.into_iter().map(|Account(account)| account).collect();
				let set: BTreeSet<primitives::Mandate> = mandate.into_iter().map(Into::into).collect();
				let mandates = Mandates::try_from(set)
					.map_err(|_| Failure::input("TooManyMandates", "an officer holds sixteen at most"))?;
				let calls: Vec<RuntimeCall> = accounts
					.iter()
					.map(|account| {
						let (account, mandates) = (account.clone(), mandates.clone());
						pallet_agencies::Call::<Runtime>::appoint { account, mandates }.into()
					})
					.collect();
				let block = common.act(pallet_utility::Call::<Runtime>::batch_all { calls }).await?.block;
				let appointed = Appointed {
					officers: accounts.into_iter().map(Into::into).collect(),
					mandates: mandates.iter().copied().map(Mandate::from).collect(),
				};
				let Appointed { officers, mandates } = &appointed;
				let text = format!("{} officers hold {}", officers.len(), json::names(mandates));
				Answer::at(block, text, appointed)
			}
			Verb::Dismiss { account: Account(account) } => {
				let officer = account.clone().into();
				let block = common.act(pallet_agencies::Call::<Runtime>::dismiss { account }).await?.block;
				let dismissed = Dismissed { officer };
				let text = format!("{} is no officer any more", dismissed.officer.0);
				Answer::at(block, text, dismissed)
			}
			Verb::Show { account: Account(account) } => {
				let at = common.at().await?;
				let held = agencies::officer(&at, &account).await?;
				let officer = Officer::of(account, &held);
				let text = format!(
					"{} acts for agency {} under {}",
					officer.officer.0,
					officer.agency,
					json::names(&officer.mandates)
				);
				Answer::at(at.block(), text, officer)
			}
		}
	}
}
