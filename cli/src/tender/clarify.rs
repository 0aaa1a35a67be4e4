use crate::{Answer, Common, args::DocumentArgs};
use cadena_client::{Failure, tenders::json::QuestionNumber};
use cadena_primitives::TenderId;
use cadena_runtime::{
	Runtime, RuntimeEvent,
	pallet_tenders::{Call, Event},
};
use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Requests a clarification; signed by a registered supplier
	Ask {
		tender: TenderId,
		#[command(flatten)]
		document: DocumentArgs,
	},
	/// Answers one in public; signed by an officer of the agency
	Answer {
		tender: TenderId,
		question: u16,
		#[command(flatten)]
		document: DocumentArgs,
	},
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Ask { tender, document } => {
				let included =
					common.act(Call::<Runtime>::ask { tender, document: document.read()? }).await?;
				let question = included.events.iter().find_map(|event| match event {
					RuntimeEvent::Tenders(Event::ClarificationRequested { question, .. }) => Some(*question),
					_ => None,
				});
				let question =
					question.ok_or_else(|| Failure::Node("the block has no event of the request".into()))?;
				Answer::at(included.block, "clarification requested", QuestionNumber { tender, question })
			}
			Verb::Answer { tender, question, document } => {
				let call = Call::<Runtime>::answer { tender, question, document: document.read()? };
				let block = common.act(call).await?.block;
				Answer::at(block, "clarification answered in public", QuestionNumber { tender, question })
			}
		}
	}
}
