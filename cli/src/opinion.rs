use super::{
	Answer, Common,
	answer::{Replies, reply},
	args::{DocumentArgs, Place, When},
	waiting,
};
use cadena_client::{
	At, Failure,
	base::{
		json::{self, Moment},
		words,
	},
	opinions::{
		self,
		json::{Asked, OfOpinion, Opinion, ResidentReply},
	},
};
use cadena_primitives::Office;
use cadena_runtime::{
	Runtime, RuntimeEvent,
	pallet_opinions::{Call, Event, types::OpinionId},
};
use clap::Subcommand;

/// Answers of the verbs.
pub const REPLIES: Replies = &[
	("ask", reply::<Asked>),
	("answer", reply::<ResidentReply>),
	("result", reply::<Opinion>),
	("close", reply::<Opinion>),
	("clear", reply::<OfOpinion>),
];

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Asks those who live in a place; signed by an agency or its officer
	Ask {
		#[command(flatten)]
		question: DocumentArgs,
		/// `federation`, INEGI's key of a state or municipality, or a foreign country's two letters
		#[arg(long)]
		place: Place,
		/// How many choices the question has
		#[arg(long)]
		choices: u8,
		/// Until when answers are taken: RFC 3339, or +9d
		#[arg(long)]
		closes: When,
	},
	/// Answers anonymously, in place of an earlier answer; needs a ring key and no account
	Answer {
		/// The question's number
		opinion: OpinionId,
		/// Which choice, from 0
		#[arg(long)]
		choice: u8,
	},
	/// Shows a question and how many chose each
	Result {
		/// The question's number
		opinion: OpinionId,
	},
	/// Ends a question whose time is over; signed by anyone
	Close {
		/// The question's number
		opinion: OpinionId,
	},
	/// Clears ballots of a closed question; signed by anyone
	Clear {
		/// The question's number
		opinion: OpinionId,
	},
}

/// A question as it is in a block.
async fn shown(at: &At, opinion: OpinionId) -> Result<Opinion, Failure> {
	let record = opinions::opinion(at, opinion).await?;
	Ok(Opinion::of(opinion, &record, &at.calendar(Office::Country).await?))
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Ask { question, place: Place(place), choices, closes } => {
				let (document, signer) = (question.read()?, common.signer()?);
				let chain = common.chain().await?;
				let closes = closes.from(chain.at().await?.now().await?)?;
				let call = Call::<Runtime>::ask { place, document, choices, closes };
				let asked = common.act_as(&chain, call, &signer).await?;
				let found = asked.events.iter().find_map(|event| match event {
					RuntimeEvent::Opinions(Event::OpinionAsked { opinion, electorate, closes, .. }) => {
						let (electorate, closes) = ((*electorate).into(), Moment(*closes));
						Some(Asked { opinion: *opinion, electorate, closes })
					}
					_ => None,
				});
				let question = found.ok_or_else(|| Failure::Node("it does not tell the question".into()))?;
				let text = format!(
					"question {} is put to the rings of {} until {}",
					question.opinion,
					words::jurisdiction(&place),
					json::name(&question.closes)
				);
				Answer::at(asked.block, text, question)
			}
			Verb::Answer { opinion, choice } => {
				let secret = common.holder()?.ring;
				let chain = common.chain().await?;
				let at = common.relied(&chain, "the electorate, the ring and your last answer").await?;
				let bar = waiting("for the proof");
				let ballot = opinions::ballot(&at, secret, opinion, choice).await;
				bar.finish_and_clear();
				let ballot = ballot?;
				let reply = ResidentReply::of(opinion, &ballot);
				let bar = waiting("until it is final");
				let sent =
					chain.submit_without_account(Call::<Runtime>::answer { opinion, ballot }.into()).await;
				bar.finish_and_clear();
				let alias = hex::encode(&reply.alias.0);
				let text = format!("choice {choice} of question {opinion} stands, as alias {alias}");
				Answer::at(sent?.block, text, reply)
			}
			Verb::Result { opinion } => {
				let at = common.at().await?;
				let shown = shown(&at, opinion).await?;
				let total: u32 = shown.tally.iter().sum();
				let lines: Vec<String> = shown
					.tally
					.iter()
					.enumerate()
					.map(|(choice, count)| format!("choice {choice}: {count}"))
					.collect();
				let status = json::name(shown.status);
				let text = format!("question {opinion}, {status}, {total} answers\n{}", lines.join("\n"));
				Answer::at(at.block(), text, shown)
			}
			Verb::Close { opinion } => {
				let signer = common.signer()?;
				let chain = common.chain().await?;
				let closed = common.act_as(&chain, Call::<Runtime>::close { opinion }, &signer).await?;
				let shown = shown(&chain.at_block(closed.block.hash).await?, opinion).await?;
				Answer::at(closed.block, format!("question {opinion} is closed"), shown)
			}
			Verb::Clear { opinion } => {
				let cleared = common.act(Call::<Runtime>::clear { opinion }).await?;
				let text = format!("ballots of question {opinion} are cleared");
				Answer::at(cleared.block, text, OfOpinion { opinion })
			}
		}
	}
}
