//! What citizens say of a tender, anonymously.

use super::{
	Answer, Common,
	answer::{Replies, reply},
	args::{DocumentArgs, NewFile},
	waiting,
};
use cadena_client::{
	Failure,
	base::{
		files,
		json::{self, Hex},
	},
	node::{BlockRef, Included},
	tenders::json::TenderNumber,
	votes::{
		self,
		json::{Delivery, Poll, Purpose, Refused, Submission},
	},
};
use cadena_primitives::{
	TenderId,
	ballots::{BidIndex, BidSet, MAX_BIDS},
	membership::{Anonymous, BUNDLE},
};
use cadena_runtime::{
	Runtime, RuntimeCall, RuntimeEvent,
	pallet_votes::{
		Call, Error, Event,
		types::{Participation, is_grade},
	},
};
use clap::{Subcommand, builder::RangedI64ValueParser, value_parser};
use codec::{Decode, DecodeAll, Encode};
use frame_support::{BoundedVec, traits::ConstU32};
use std::{
	path::{Path, PathBuf},
	str::FromStr,
};

/// Answers of the verbs.
pub const REPLIES: Replies = &[
	("cast", reply::<Submission>),
	("comment", reply::<Submission>),
	("grade", reply::<Submission>),
	("deliver", reply::<Delivery>),
	("result", reply::<Poll>),
	("clear", reply::<TenderNumber>),
];

/// Anonymous acts that go together.
pub type Bundle<P> = BoundedVec<Anonymous<P>, ConstU32<BUNDLE>>;

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Approves bids, and not the others, in place of an earlier vote; needs a ring key and no account
	Cast {
		tender: TenderId,
		/// A bid that is approved; none for a vote against all
		#[arg(long = "approve", value_name = "BID", value_parser = bid_index())]
		approve: Vec<BidIndex>,
		/// Write the vote to a new file that anyone can deliver within two minutes, instead of sending it
		#[arg(long, value_name = "FILE")]
		out: Option<NewFile>,
	},
	/// Comments on a draft; needs a ring key and no account
	Comment {
		tender: TenderId,
		#[command(flatten)]
		document: DocumentArgs,
		/// Write the comment to a new file that anyone can deliver within two minutes, instead of sending it
		#[arg(long, value_name = "FILE")]
		out: Option<NewFile>,
	},
	/// Grades how the contract came out: 0, 10, ... 100; needs a ring key and no account
	Grade {
		tender: TenderId,
		#[arg(long)]
		grade: Tens,
		/// Write the grade to a new file that anyone can deliver within two minutes, instead of sending it
		#[arg(long, value_name = "FILE")]
		out: Option<NewFile>,
	},
	/// Brings what others wrote to files, in one transaction; signed and paid by whoever brings them
	Deliver {
		tender: TenderId,
		/// The files
		#[arg(required = true)]
		files: Vec<PathBuf>,
	},
	/// Shows how citizens voted
	Result { tender: TenderId },
	/// Clears what counts no more; signed by anyone
	Clear {
		tender: TenderId,
		#[arg(long)]
		purpose: Purpose,
	},
}

/// Number of a bid, of as many as a tender has at most.
pub fn bid_index() -> RangedI64ValueParser<BidIndex> {
	value_parser!(BidIndex).range(..i64::from(MAX_BIDS))
}

/// Grade of a citizen: 0, 10, ... 100.
#[derive(Clone, Copy, Debug)]
pub struct Tens(u8);

impl FromStr for Tens {
	type Err = Failure;

	fn from_str(text: &str) -> Result<Self, Failure> {
		let malformed = || Failure::input("MalformedGrade", format!("{text} is not 0, 10, ... or 100"));
		text.parse().ok().filter(|grade| is_grade(*grade)).map(Self).ok_or_else(malformed)
	}
}

/// Proves it, and sends it or writes it to a file.
async fn say(
	common: &Common,
	tender: TenderId,
	participation: Participation,
	out: Option<NewFile>,
	what: &str,
) -> Result<Answer, Failure> {
	let secret = common.holder()?.ring;
	let chain = common.chain().await?;
	let at = common.relied(&chain, "the electorate, the ring and your last act").await?;
	let bar = waiting("for the proof");
	let vote = votes::proven(&at, secret, tender, participation).await;
	bar.finish_and_clear();
	let vote = vote?;
	if let Some(NewFile(path)) = out {
		let deliver = |votes| Call::<Runtime>::cast_all { tender, votes }.into();
		return written(&path, at.block(), tender, vote, deliver);
	}
	let submission = Submission::sent(tender, &vote);
	let text = format!("{what} on tender {tender}, as alias {}", json::name(Hex::of(vote.alias)));
	let bar = waiting("until it is final");
	let sent = chain.submit_without_account(Call::<Runtime>::cast { tender, vote }.into()).await;
	bar.finish_and_clear();
	Answer::at(sent?.block, text, submission)
}

/// Writes an anonymous act that was proven in a block to a file, for somebody to deliver, and tells by which call without this program.
pub fn written<P: Encode>(
	path: &Path,
	block: BlockRef,
	tender: TenderId,
	act: Anonymous<P>,
	deliver: impl FnOnce(Bundle<P>) -> RuntimeCall,
) -> Result<Answer, Failure> {
	let text = write(path, &act)?;
	let submission =
		Submission::written(tender, act, |act| deliver(Bundle::truncate_from(vec![act])).encode());
	Answer::at(block, text, submission)
}

/// Writes a act to a file, for somebody to deliver, and tells until when.
pub fn write<P: Encode>(path: &Path, act: &Anonymous<P>) -> Result<String, Failure> {
	files::write_private(path, hex::encode(act.encode()).as_bytes())?;
	Ok(format!("written; deliver it until block {}", act.last_block))
}

/// Reads anonymous acts from such files, as many as go into a bundle.
pub fn bundle<P: Decode>(files: &[PathBuf]) -> Result<Bundle<P>, Failure> {
	let read = |path: &PathBuf| {
		let malformed =
			|| Failure::input("MalformedAct", format!("{} holds no anonymous act", path.display()));
		let bytes = hex::decode(files::read(path)?.trim_ascii()).map_err(|_| malformed())?;
		Anonymous::<P>::decode_all(&mut bytes.as_slice()).map_err(|_| malformed())
	};
	let acts: Vec<_> = files.iter().map(read).collect::<Result<_, Failure>>()?;
	acts.try_into().map_err(|_| Failure::input("TooLong", "a bundle has at most 16"))
}

/// What became of so many acts that were delivered, of which these were refused.
pub fn delivered(
	included: &Included,
	tender: TenderId,
	acts: usize,
	refused: Vec<Refused>,
) -> Result<Answer, Failure> {
	let (accepted, text) = counted(acts, &refused);
	Answer::at(included.block, text, Delivery { tender, accepted, refused })
}

/// How many of so many acts were accepted when these were refused, also in words.
pub fn counted(acts: usize, refused: &[Refused]) -> (usize, String) {
	let accepted = acts - refused.len();
	let mut text = format!("{accepted} of {acts} accepted");
	for Refused { place, reason } in refused {
		text += &format!("\n{}: {reason}", place + 1);
	}
	(accepted, text)
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		match self {
			Verb::Cast { tender, approve, out } => {
				let participation = Participation::Approve(BidSet::of(approve.iter().copied()));
				let what = match approve.as_slice() {
					[] => "approved no bid".to_owned(),
					bids => format!("approved bids {}", json::join(bids)),
				};
				say(common, tender, participation, out, &what).await
			}
			Verb::Comment { tender, document, out } => {
				say(common, tender, Participation::Comment(document.read()?), out, "commented").await
			}
			Verb::Grade { tender, grade: Tens(grade), out } => {
				say(common, tender, Participation::Grade(grade), out, &format!("graded {grade}")).await
			}
			Verb::Deliver { tender, files } => {
				let call = Call::<Runtime>::cast_all { tender, votes: bundle(&files)? };
				let included = common.act(call).await?;
				let refused = included.events.iter().filter_map(|event| match event {
					RuntimeEvent::Votes(Event::VoteRefused { place, reason, .. }) => {
						let name: &str = Error::<Runtime>::from(*reason).into();
						Some(Refused { place: *place, reason: format!("Votes.{name}") })
					}
					_ => None,
				});
				delivered(&included, tender, files.len(), refused.collect())
			}
			Verb::Result { tender } => {
				let at = common.at().await?;
				let poll = votes::poll(&at, tender).await?;
				let poll = Poll::of(tender, &poll, at.tender(tender).await?.bids);
				let approvals = poll.votes.approvals.iter();
				let lines: Vec<String> =
					approvals.map(|of| format!("bid {}: {}", of.bid, of.approvals)).collect();
				let text = format!(
					"tender {tender}: {} voted, of a floor of {}\n{}",
					poll.votes.voters,
					poll.votes.turnout_floor,
					lines.join("\n")
				);
				Answer::at(at.block(), text, poll)
			}
			Verb::Clear { tender, purpose } => {
				let call = Call::<Runtime>::clear { tender, purpose: purpose.into() };
				let block = common.act(call).await?.block;
				let text = format!("votes on tender {tender} are cleared");
				Answer::at(block, text, TenderNumber { tender })
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
	fn a_written_act_is_delivered_by_its_file_or_by_the_call() {
		let act = Anonymous {
			payload: Participation::Grade(80),
			sequence: 3,
			last_block: 99,
			at: RingRevision { collection: Collection::Municipality(9_012), ring: 1, revision: 2 },
			alias: [7; 32],
			proof: vec![8; PROOF_LENGTH as usize].try_into().expect("as long"),
		};
		let (folder, tender) = (TempDir::new().expect("made"), 5);
		let path = folder.path().join("act");
		let deliver = |votes| Call::<Runtime>::cast_all { tender, votes }.into();
		let block = BlockRef { number: 90, hash: Default::default() };
		let answer = written(&path, block, tender, act, deliver).expect("written");
		let acts = bundle(&[path]).expect("read");
		let expected: RuntimeCall = deliver(acts);
		let expected = json!({
			"block": { "number": 90, "hash": format!("0x{}", "00".repeat(32)) },
			"kind": "written",
			"tender": tender,
			"alias": format!("0x{}", "07".repeat(32)),
			"sequence": 3,
			"lastBlock": 99,
			"call": format!("0x{}", hex::encode(expected.encode())),
		});
		assert_eq!(answer.json, expected);
	}
}
