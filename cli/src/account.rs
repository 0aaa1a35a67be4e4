use super::{
	Answer, Common,
	answer::{Replies, local, reply},
	args::{Account, NewFile},
};
use cadena_client::{
	Failure,
	accounts::{
		self,
		json::{Holdings, NewAccount, Transfer},
	},
	base::{keys, money},
};
use cadena_runtime::{Balance, Runtime, configs::UNIT, pallet_balances, pallet_utility};
use clap::Subcommand;

/// Answers of the verbs.
pub const REPLIES: Replies =
	&[("new", local::<NewAccount>), ("show", reply::<Holdings>), ("transfer", reply::<Transfer>)];

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Makes a key and writes its seed to a new private file
	New {
		/// The file to write
		file: NewFile,
	},
	/// Shows an account's balance of the native unit
	Show {
		/// The account; without it the one that acts: the signer's, or the company's of --company
		account: Option<Account>,
	},
	/// Sends units of the native unit to accounts
	Transfer {
		/// Who receives, each as much
		#[arg(required = true)]
		to: Vec<Account>,
		/// Units for each
		#[arg(long)]
		units: u64,
	},
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::New { file: NewFile(file) } => {
				common.ensure_here()?;
				let account = keys::generate(&file)?;
				let text = format!("{account}\nIts secret is in {}: keep it.", file.display());
				Answer::local(text, NewAccount { account: account.into() })
			}
			Verb::Show { account } => {
				let account = match account {
					Some(Account(account)) => account,
					None => common.actor()?,
				};
				let at = common.at().await?;
				let holdings = accounts::holdings(&at, &account).await?;
				let allowance = holdings
					.allowance
					.map_or("no allowance".into(), |left| format!("{} of allowance", money::native(left)));
				let text = format!(
					"{account}: {} free, {} held, {allowance}",
					money::native(holdings.free),
					money::native(holdings.held)
				);
				Answer::at(at.block(), text, Holdings::of(account, &holdings))
			}
			Verb::Transfer { to, units } => {
				let value = Balance::from(units) * UNIT;
				let calls = to
					.iter()
					.map(|Account(account)| {
						let dest = account.clone().into();
						pallet_balances::Call::<Runtime>::transfer_keep_alive { dest, value }.into()
					})
					.collect();
				let block = common.act(pallet_utility::Call::<Runtime>::batch_all { calls }).await?.block;
				let text = format!("{units} units sent to each of {} accounts", to.len());
				let accounts = to.into_iter().map(|Account(account)| account.into()).collect();
				Answer::at(block, text, Transfer { accounts, each: value.into() })
			}
		}
	}
}
