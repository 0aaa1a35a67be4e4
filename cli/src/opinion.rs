use super::{
	Answer, Common,
	answer::{Replies, reply},
	args::{DocumentArgs, NewFile, Place, When},
	vote::{Bundle, bundle, counted, write},
	waiting,
};
use cadena_client::{
	At, Failure,
	base::{
		json::{self, Hex, Moment},
		words,
	},
	node::BlockRef,
	opinions::{
		self,
		json::{Asked, Delivery, OfOpinion, Opinion, ResidentReply},
	},
	votes::json::Refused,
};
use cadena_primitives::Office;
use cadena_runtime::{
	Runtime, RuntimeCall, RuntimeEvent,
	pallet_opinions::{
		Call, Error, Event,
		types::{OpinionId, Reply},
	},
};
use clap::Subcommand;
use codec::Encode;
use std::path::{Path, PathBuf};

/// Answers of the verbs.
pub const REPLIES: Replies = &[
	("ask", reply::<Asked>),
	("answer", reply::<ResidentReply>),
	("deliver", reply::<Delivery>),
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
		/// Write the answer to a new file that anyone can deliver within two minutes, instead of sending it
		#[arg(long, value_name = "FILE")]
		out: Option<NewFile>,
	},
	/// Brings answers that others wrote to files, in one transaction; signed and paid by whoever brings them
	Deliver {
		/// The question's number
		opinion: OpinionId,
		/// The files
		#[arg(required = true)]
		files: Vec<PathBuf>,
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
	/// Clears replies to a closed question; signed by anyone
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

/// Call that delivers answers.
fn deliver(opinion: OpinionId, replies: Bundle<u8>) -> RuntimeCall {
	Call::<Runtime>::answer_all { opinion, replies }.into()
}

/// Writes an answer that was proven in a block to a file, and tells by which call it is delivered without this program.
fn written(path: &Path, block: BlockRef, opinion: OpinionId, reply: Reply) -> Result<Answer, Failure> {
	let text = write(path, &reply)?;
	let call = deliver(opinion, Bundle::truncate_from(vec![reply.clone()])).encode();
	Answer::at(block, text, ResidentReply::written(opinion, &reply, call))
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
			Verb::Answer { opinion, choice, out } => {
				let secret = common.holder()?.ring;
				let chain = common.chain().await?;
				let at = common.relied(&chain, "the electorate, the ring and your last answer").await?;
				let bar = waiting("for the proof");
				let reply = opinions::proven(&at, secret, opinion, choice).await;
				bar.finish_and_clear();
				let reply = reply?;
				if let Some(NewFile(path)) = out {
					return written(&path, at.block(), opinion, reply);
				}
				let alias = json::name(Hex::of(reply.alias));
				let stated = ResidentReply::sent(opinion, &reply);
				let bar = waiting("until it is final");
				let sent =
					chain.submit_without_account(Call::<Runtime>::answer { opinion, reply }.into()).await;
				bar.finish_and_clear();
				let text = format!("choice {choice} of question {opinion} stands, as alias {alias}");
				Answer::at(sent?.block, text, stated)
			}
			Verb::Deliver { opinion, files } => {
				let included = common.act(deliver(opinion, bundle(&files)?)).await?;
				let refused = included.events.iter().filter_map(|event| match event {
					RuntimeEvent::Opinions(Event::ReplyRefused { place, reason, .. }) => {
						let name: &str = Error::<Runtime>::from(*reason).into();
						Some(Refused { place: *place, reason: format!("Opinions.{name}") })
					}
					_ => None,
				});
				let refused: Vec<Refused> = refused.collect();
				let (accepted, text) = counted(files.len(), &refused);
				Answer::at(included.block, text, Delivery { opinion, accepted, refused })
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
				let text = format!("replies to question {opinion} are cleared");
				Answer::at(cleared.block, text, OfOpinion { opinion })
			}
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::membership::{Collection, PROOF_LENGTH, RingRevision};
	use serde_json::json;
	use tempfile::TempDir;

	#[test]
	fn a_written_answer_is_delivered_by_its_file_or_by_the_call() {
		let reply = Reply {
			payload: 2,
			sequence: 3,
			last_block: 99,
			at: RingRevision { collection: Collection::Municipality(9_012), ring: 1, revision: 2 },
			alias: [7; 32],
			proof: vec![8; PROOF_LENGTH as usize].try_into().expect("as long"),
		};
		let (folder, opinion) = (TempDir::new().expect("made"), 5);
		let path = folder.path().join("answer");
		let block = BlockRef { number: 90, hash: Default::default() };
		let answer = written(&path, block, opinion, reply).expect("written");
		let delivered = deliver(opinion, bundle(&[path]).expect("read"));
		let expected = json!({
			"block": { "number": 90, "hash": format!("0x{}", "00".repeat(32)) },
			"kind": "written",
			"opinion": opinion,
			"choice": 2,
			"alias": format!("0x{}", "07".repeat(32)),
			"sequence": 3,
			"lastBlock": 99,
			"call": format!("0x{}", hex::encode(delivered.encode())),
		});
		assert_eq!(answer.json, expected);
	}
}
