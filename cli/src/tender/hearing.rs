use crate::{
	Answer, Common,
	args::{Account, DocumentArgs},
};
use cadena_client::{
	Failure,
	base::json,
	tenders::json::{ChallengeNumber, Ruling},
};
use cadena_primitives::{AccountId, Document, TenderId};
use cadena_runtime::{Runtime, pallet_tenders::Call};
use clap::Args;

/// Step of Oversight on a challenge, with its document.
#[derive(Args, Debug)]
pub struct Hearing {
	tender: TenderId,
	/// Whose challenge
	#[arg(long)]
	challenger: Account,
	#[command(flatten)]
	document: DocumentArgs,
}

impl Hearing {
	/// Suspends signing while the challenge is heard.
	pub async fn suspend(self, common: &Common) -> Result<Answer, Failure> {
		let call = |tender, challenger, document| Call::suspend { tender, challenger, document };
		self.act(common, call, "signing is suspended").await
	}

	/// Lifts the suspension.
	pub async fn lift(self, common: &Common) -> Result<Answer, Failure> {
		let call = |tender, challenger, document| Call::lift_suspension { tender, challenger, document };
		self.act(common, call, "the suspension is lifted").await
	}

	/// Decides the challenge.
	pub async fn decide(self, common: &Common, ruling: Ruling) -> Result<Answer, Failure> {
		let ruling = ruling.into();
		let call = |tender, challenger, document| Call::decide { tender, challenger, ruling, document };
		self.act(common, call, "the challenge is decided").await
	}

	/// Does an act on the challenge.
	async fn act(
		self,
		common: &Common,
		call: impl FnOnce(TenderId, AccountId, Document) -> Call<Runtime>,
		text: &str,
	) -> Result<Answer, Failure> {
		let Self { tender, challenger: Account(challenger), document } = self;
		let call = call(tender, challenger.clone(), document.read()?);
		let challenge = ChallengeNumber { tender, challenger: json::Account(challenger) };
		Answer::at(common.act(call).await?.block, text, challenge)
	}
}
