use super::{Answer, Common, DocumentArgs, parse_jurisdiction, parse_moment, waiting};
use cadena_client::{Chain, Failure, chain::missing, rings, view};
use cadena_primitives::{Calendar, Office};
use cadena_runtime::{Runtime, RuntimeEvent};
use clap::Subcommand;
use pallet_opinions::{
	Answers, Call, Event, Opinions,
	types::{Answer as Standing, Ballot, Opinion, OpinionId, State, context_of},
};
use serde_json::{Value, json};

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Asks those who live in a place; signed by an agency or its officer
	Ask {
		#[command(flatten)]
		question: DocumentArgs,
		/// `federation`, INEGI's key of a state or municipality, or a foreign country's two letters
		#[arg(long)]
		place: String,
		/// How many choices the question has
		#[arg(long)]
		choices: u8,
		/// Until when answers are taken: RFC 3339, or +9d
		#[arg(long)]
		closes: String,
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

async fn record(chain: &Chain, opinion: OpinionId) -> Result<Opinion, Failure> {
	let key = Opinions::<Runtime>::hashed_key_for(opinion);
	chain.read(key).await?.ok_or_else(|| missing("Opinions.NoSuchOpinion", "no question has this number"))
}

fn document(number: OpinionId, record: &Opinion, calendar: &Calendar) -> Value {
	json!({
		"opinion": number,
		"agency": record.agency,
		"document": view::document(&record.document),
		"electorate": view::electorate(&record.electorate),
		"closes": view::moment(record.closes_at(calendar)),
		"closed": record.state == State::Closed,
		"tally": record.tally.to_vec(),
	})
}

/// A ballot with its proof, against the ring as it is now.
async fn ballot(
	common: &Common,
	chain: &Chain,
	opinion: OpinionId,
	record: &Opinion,
	choice: u8,
) -> Result<Ballot, Failure> {
	let secret = common.holder()?.ring;
	let context = context_of(&chain.genesis(), opinion);
	let alias = secret.alias(&context)?;
	let standing: Option<Standing> = chain.read(Answers::<Runtime>::hashed_key_for(opinion, alias)).await?;
	let standing = standing.map(|answer| answer.standing);
	let bar = waiting("for the proof");
	let ballot = rings::act(chain, secret, record.electorate, context, choice, standing).await;
	bar.finish_and_clear();
	ballot
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let chain = common.chain().await?;
		match self {
			Verb::Ask { question, place, choices, closes } => {
				let place = parse_jurisdiction(&place)?;
				let closes = parse_moment(&closes, chain.now().await?)?;
				let document = question.read()?;
				let call = Call::<Runtime>::ask { place, document, choices, closes };
				let events = common.act_on(&chain, call, &common.signer()?).await?;
				let asked = events.iter().find_map(|event| match event {
					RuntimeEvent::Opinions(Event::OpinionAsked { opinion, electorate, .. }) => {
						Some((*opinion, *electorate))
					}
					_ => None,
				});
				let (opinion, electorate) =
					asked.ok_or_else(|| Failure::Node("it does not tell the question".into()))?;
				let text = format!(
					"question {opinion} is put to the rings of {} until {}",
					view::jurisdiction(&place),
					view::moment(closes)
				);
				let json = json!({ "opinion": opinion, "electorate": view::electorate(&electorate) });
				Ok(Answer::new(text, json))
			}
			Verb::Answer { opinion, choice } => {
				let record = record(&chain, opinion).await?;
				let ballot = ballot(common, &chain, opinion, &record, choice).await?;
				let (alias, sequence) = (hex::encode(ballot.alias), ballot.sequence);
				let bar = waiting("until it is final");
				let sent =
					chain.submit_without_account(Call::<Runtime>::answer { opinion, ballot }.into()).await;
				bar.finish_and_clear();
				sent?;
				let text = format!("choice {choice} of question {opinion} stands, as alias {alias}");
				let json = json!({
					"opinion": opinion,
					"choice": choice,
					"sequence": sequence,
					"alias": alias,
				});
				Ok(Answer::new(text, json))
			}
			Verb::Result { opinion } => {
				let record = record(&chain, opinion).await?;
				let total: u32 = record.tally.iter().sum();
				let lines: Vec<String> = record
					.tally
					.iter()
					.enumerate()
					.map(|(choice, count)| format!("choice {choice}: {count}"))
					.collect();
				let state = if record.state == State::Closed { "closed" } else { "open" };
				let text = format!("question {opinion}, {state}, {total} answers\n{}", lines.join("\n"));
				Ok(Answer::new(text, document(opinion, &record, &chain.calendar(Office::Country).await?)))
			}
			Verb::Close { opinion } => {
				common.act_on(&chain, Call::<Runtime>::close { opinion }, &common.signer()?).await?;
				let record = record(&chain, opinion).await?;
				Ok(Answer::new(
					format!("question {opinion} is closed"),
					document(opinion, &record, &chain.calendar(Office::Country).await?),
				))
			}
			Verb::Clear { opinion } => {
				common.act_on(&chain, Call::<Runtime>::clear { opinion }, &common.signer()?).await?;
				Ok(Answer::new(
					format!("ballots of question {opinion} are cleared"),
					json!({ "opinion": opinion }),
				))
			}
		}
	}
}
