use super::{
	Answer, Common,
	answer::{Replies, reply},
	args::{Account, DocumentArgs},
};
use cadena_client::{
	Failure,
	suppliers::json::{Accredited, Withdrawn},
};
use cadena_runtime::{Runtime, pallet_suppliers};
use clap::Subcommand;

/// Answers of the verbs.
pub const REPLIES: Replies = &[("accredit", reply::<Accredited>), ("withdraw", reply::<Withdrawn>)];

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Accredits a social witness; signed by an officer of Oversight
	Accredit {
		/// The witness's account
		account: Account,
		#[command(flatten)]
		accreditation: DocumentArgs,
	},
	/// Withdraws an accreditation; signed by an officer of Oversight
	Withdraw {
		/// The witness's account
		account: Account,
	},
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Accredit { account: Account(witness), accreditation } => {
				let accreditation = accreditation.read()?;
				let accredited =
					Accredited { witness: witness.clone().into(), accreditation: (&accreditation).into() };
				let call = pallet_suppliers::Call::<Runtime>::accredit_witness { witness, accreditation };
				let block = common.act(call).await?.block;
				let text = format!("{} is an accredited social witness", accredited.witness.0);
				Answer::at(block, text, accredited)
			}
			Verb::Withdraw { account: Account(witness) } => {
				let withdrawn = Withdrawn { witness: witness.clone().into() };
				let call = pallet_suppliers::Call::<Runtime>::withdraw_witness { witness };
				let block = common.act(call).await?.block;
				Answer::at(block, format!("{} is accredited no more", withdrawn.witness.0), withdrawn)
			}
		}
	}
}
