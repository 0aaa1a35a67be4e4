use super::{
	Answer, Common,
	answer::{Replies, reply},
	args::Account,
};
use cadena_client::{
	Failure,
	agencies::{
		self,
		json::{Accepted, Appointed, Dismissed, Mandate, Offered, OfferedPosts, Officer, Withdrawn},
	},
	base::json,
};
use cadena_primitives as primitives;
use cadena_runtime::{
	AccountId, Runtime, RuntimeCall,
	pallet_agencies::{self, types::Mandates},
	pallet_utility,
};
use clap::Subcommand;
use std::collections::BTreeSet;

/// Answers of the verbs.
pub const REPLIES: Replies = &[
	("appoint", reply::<Appointed>),
	("accept", reply::<Accepted>),
	("withdraw", reply::<Withdrawn>),
	("offers", reply::<OfferedPosts>),
	("dismiss", reply::<Dismissed>),
	("show", reply::<Officer>),
];

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Offers posts, which each account accepts within 30 days, or changes what officers hold; signed by the agency
	Appoint {
		/// Their accounts
		#[arg(required = true)]
		accounts: Vec<Account>,
		/// What they may do
		#[arg(long, required = true)]
		mandate: Vec<Mandate>,
	},
	/// Accepts an offered post and becomes an officer; signed by the account, which needs no units
	Accept {
		/// The agency whose offer it is, by its number, when several offer a post
		#[arg(long)]
		agency: Option<primitives::AgencyId>,
	},
	/// Withdraws an offered post; signed by the agency, or by the account, which declines
	Withdraw {
		/// The account to which the post is offered
		account: Account,
		/// The agency that offers it, by its number
		#[arg(long)]
		agency: primitives::AgencyId,
	},
	/// Lists the posts that are offered to an account
	Offers {
		/// The account
		account: Account,
	},
	/// Dismisses an officer; signed by the agency, or by the officer, who resigns
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
				let text = format!(
					"{} accounts are to hold {}; who is not an officer yet accepts with `cadena officer accept`, within 30 days",
					officers.len(),
					json::names(mandates)
				);
				Answer::at(block, text, appointed)
			}
			Verb::Accept { agency } => {
				let signer = common.signer()?;
				let chain = common.chain().await?;
				let account = signer.account();
				let agency = match agency {
					Some(agency) => agency,
					None => agencies::only_offer(&chain.at().await?, &account).await?,
				};
				let accept = pallet_agencies::Call::<Runtime>::accept_post { agency };
				let block = common.act_as(&chain, accept, &signer).await?.block;
				let accepted = Accepted { officer: account.into(), agency };
				let text = format!("{} is an officer of agency {agency}", accepted.officer.0);
				Answer::at(block, text, accepted)
			}
			Verb::Withdraw { account: Account(account), agency } => {
				let withdrawn = Withdrawn { officer: account.clone().into(), agency };
				let withdraw = pallet_agencies::Call::<Runtime>::withdraw_post { agency, account };
				let block = common.act(withdraw).await?.block;
				let text = format!("agency {agency} offers {} no post any more", withdrawn.officer.0);
				Answer::at(block, text, withdrawn)
			}
			Verb::Offers { account: Account(account) } => {
				let at = common.at().await?;
				let offers = agencies::offers(&at, &account).await?;
				let offers: Vec<Offered> =
					offers.iter().map(|(agency, offer)| Offered::of(*agency, offer)).collect();
				let line = |offer: &Offered| {
					let Offered { agency, mandates, lapses_at } = offer;
					format!("agency {agency} offers {} until {lapses_at}", json::names(mandates))
				};
				let text = match offers.as_slice() {
					[] => "no post is offered to this account".into(),
					offers => offers.iter().map(line).collect::<Vec<_>>().join("\n"),
				};
				Answer::at(at.block(), text, OfferedPosts { offers })
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
