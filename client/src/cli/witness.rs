use super::{Answer, Common, DocumentArgs};
use cadena_client::{Failure, keys};
use cadena_runtime::Runtime;
use clap::Subcommand;
use serde_json::json;

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Accredits a social witness; signed by an officer of Oversight
	Accredit {
		/// The witness's account
		account: String,
		#[command(flatten)]
		accreditation: DocumentArgs,
	},
	/// Withdraws an accreditation; signed by an officer of Oversight
	Withdraw {
		/// The witness's account
		account: String,
	},
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Accredit { account, accreditation } => {
				let witness = keys::parse_account(&account)?;
				let accreditation = accreditation.read()?;
				common
					.act(pallet_suppliers::Call::<Runtime>::accredit_witness { witness, accreditation })
					.await?;
				Ok(Answer::new(
					format!("{account} is an accredited social witness"),
					json!({ "witness": account }),
				))
			}
			Verb::Withdraw { account } => {
				let witness = keys::parse_account(&account)?;
				common.act(pallet_suppliers::Call::<Runtime>::withdraw_witness { witness }).await?;
				Ok(Answer::new(format!("{account} is accredited no more"), json!({ "witness": account })))
			}
		}
	}
}
