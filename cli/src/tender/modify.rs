use crate::{
	Answer, Common,
	args::{DocumentArgs, When},
};
use cadena_client::{Failure, tenders::json::TenderNumber};
use cadena_primitives::TenderId;
use cadena_runtime::{Runtime, pallet_tenders::Call};
use clap::Args;

/// New text of a published call, and the dates that change.
#[derive(Args, Debug)]
pub struct Modification {
	tender: TenderId,
	#[command(flatten)]
	document: DocumentArgs,
	/// The last clarification meeting
	#[arg(long)]
	clarification: Option<When>,
	/// The act of opening
	#[arg(long)]
	opening: Option<When>,
	/// The end of the act of opening
	#[arg(long)]
	evaluation: Option<When>,
	/// The end of the ballots of evaluators and citizens
	#[arg(long)]
	ballots: Option<When>,
	/// The end of their disclosure
	#[arg(long)]
	disclosure: Option<When>,
	/// The last moment of the award
	#[arg(long)]
	award: Option<When>,
}

impl Modification {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let Self { tender, document, clarification, opening, evaluation, ballots, disclosure, award } = self;
		let (document, signer) = (document.read()?, common.signer()?);
		let chain = common.chain().await?;
		let at = chain.at().await?;
		let now = at.now().await?;
		let mut schedule = at.tender(tender).await?.call.schedule;
		let rated_at_once = !schedule.has_ballots() && ballots.is_none();
		for (given, act) in [
			(clarification, &mut schedule.clarification_at),
			(opening, &mut schedule.opening_at),
			(evaluation, &mut schedule.evaluation_at),
			(ballots, &mut schedule.ballots_until),
			(disclosure, &mut schedule.disclosure_until),
			(award, &mut schedule.award_by),
		] {
			if let Some(when) = given {
				*act = when.from(now)?;
			}
		}
		if rated_at_once {
			schedule.ballots_until = schedule.evaluation_at;
			schedule.disclosure_until = schedule.evaluation_at;
		}
		let call = Call::<Runtime>::modify { tender, document, schedule };
		let block = common.act_as(&chain, call, &signer).await?.block;
		Answer::at(block, "call modified", TenderNumber { tender })
	}
}
