use super::{Answer, Common};
use cadena_client::{Failure, fees, keys, money};
use cadena_runtime::{AccountId, Balance, Runtime, configs::UNIT};
use clap::Subcommand;
use frame_system::AccountInfo;
use pallet_balances::AccountData;
use serde_json::json;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Makes a key and writes its seed to a new private file
	New {
		/// The file to write
		file: PathBuf,
	},
	/// Shows an account's balance of the native unit
	Show {
		/// The account
		account: String,
	},
	/// Sends units of the native unit to accounts
	Transfer {
		/// Who receives, each as much
		#[arg(required = true)]
		to: Vec<String>,
		/// Units for each
		#[arg(long)]
		units: u64,
	},
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::New { file } => {
				let account = keys::generate(&file)?.to_string();
				let text = format!("{account}\nIts secret is in {}: keep it.", file.display());
				Ok(Answer::new(text, json!({ "account": account })))
			}
			Verb::Show { account } => {
				let account = keys::parse_account(&account)?;
				let chain = common.chain().await?;
				let key = frame_system::Account::<Runtime>::hashed_key_for(&account);
				let info: AccountInfo<u32, AccountData<Balance>> = chain.read(key).await?.unwrap_or_default();
				let allowance = fees::allowance(&chain, &account).await?;
				let json = json!({
					"account": account.to_string(),
					"allowance": allowance.map(|left| left.to_string()),
					"free": info.data.free.to_string(),
					"held": info.data.reserved.to_string(),
					"nonce": info.nonce,
				});
				let allowance = allowance
					.map_or("no allowance".into(), |left| format!("{} of allowance", money::native(left)));
				let text = format!(
					"{account}: {} free, {} held, {allowance}",
					money::native(info.data.free),
					money::native(info.data.reserved)
				);
				Ok(Answer::new(text, json))
			}
			Verb::Transfer { to, units } => {
				let accounts: Vec<AccountId> =
					to.iter().map(|account| keys::parse_account(account)).collect::<Result<_, _>>()?;
				let value = Balance::from(units) * UNIT;
				let calls = accounts
					.iter()
					.map(|account| {
						let dest = account.clone().into();
						pallet_balances::Call::<Runtime>::transfer_keep_alive { dest, value }.into()
					})
					.collect();
				common.act(pallet_utility::Call::<Runtime>::batch_all { calls }).await?;
				let text = format!("{units} units sent to each of {} accounts", accounts.len());
				Ok(Answer::new(text, json!({ "accounts": accounts.len(), "units": units })))
			}
		}
	}
}
