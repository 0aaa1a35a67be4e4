//! What citizens say of a tender, anonymously.

use super::{Answer, Common, DocumentArgs, waiting};
use cadena_client::{Chain, Failure, files, view, votes};
use cadena_primitives::{
	TenderId,
	ballots::{BidIndex, BidSet},
	membership::{Anonymous, BUNDLE},
};
use cadena_runtime::{Runtime, RuntimeCall, RuntimeEvent};
use clap::{Subcommand, ValueEnum};
use codec::{Decode, DecodeAll, Encode};
use frame_support::{BoundedVec, traits::ConstU32};
use pallet_votes::{
	Call, Error, Event,
	types::{Purpose, Voice},
};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Ballots that go together.
type Bundle<P> = BoundedVec<Anonymous<P>, ConstU32<BUNDLE>>;

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Approves bids, and not the others, in place of an earlier vote; needs a ring key and no account
	Cast {
		tender: TenderId,
		/// A bid that is approved; none for a vote against all
		#[arg(long = "approve", value_name = "BID")]
		approve: Vec<BidIndex>,
		/// Write the vote to a new file that anyone can deliver within two minutes, instead of sending it
		#[arg(long, value_name = "FILE")]
		out: Option<PathBuf>,
	},
	/// Comments on a draft; needs a ring key and no account
	Comment {
		tender: TenderId,
		#[command(flatten)]
		document: DocumentArgs,
		/// Write the comment to a new file that anyone can deliver within two minutes, instead of sending it
		#[arg(long, value_name = "FILE")]
		out: Option<PathBuf>,
	},
	/// Grades how the contract came out: 0, 10, ... 100; needs a ring key and no account
	Grade {
		tender: TenderId,
		#[arg(long)]
		grade: u8,
		/// Write the grade to a new file that anyone can deliver within two minutes, instead of sending it
		#[arg(long, value_name = "FILE")]
		out: Option<PathBuf>,
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
		purpose: PurposeName,
	},
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum PurposeName {
	Comment,
	Vote,
	Grade,
}

/// Proves it, and sends it or writes it to a file.
async fn say(
	common: &Common,
	chain: &Chain,
	tender: TenderId,
	voice: Voice,
	out: Option<PathBuf>,
	what: &str,
) -> Result<Answer, Failure> {
	let secret = common.holder()?.ring;
	let bar = waiting("for the proof");
	let ballot = votes::ballot(chain, secret, tender, voice).await;
	bar.finish_and_clear();
	let ballot = ballot?;
	let (alias, sequence) = (hex::encode(ballot.alias), ballot.sequence);
	if let Some(path) = out {
		let deliver = |ballots| Call::<Runtime>::cast_all { tender, ballots }.into();
		return written(&path, tender, ballot, deliver);
	}
	let bar = waiting("until it is final");
	let sent = chain.submit_without_account(Call::<Runtime>::cast { tender, ballot }.into()).await;
	bar.finish_and_clear();
	sent?;
	let json = json!({ "tender": tender, "said": what, "sequence": sequence, "alias": alias });
	Ok(Answer::new(format!("{what} on tender {tender}, as alias {alias}"), json))
}

/// Writes a ballot to a file, for somebody to bring, and tells by which call without this program.
pub fn written<P: Encode>(
	path: &Path,
	tender: TenderId,
	ballot: Anonymous<P>,
	deliver: impl FnOnce(Bundle<P>) -> RuntimeCall,
) -> Result<Answer, Failure> {
	files::write_private(path, hex::encode(ballot.encode()).as_bytes())?;
	let (alias, last_block) = (hex::encode(ballot.alias), ballot.last_block);
	let call = format!("0x{}", hex::encode(deliver(Bundle::truncate_from(vec![ballot])).encode()));
	let text = format!("ballot written; deliver it until block {last_block}");
	let json = json!({ "tender": tender, "alias": alias, "lastBlock": last_block, "call": call });
	Ok(Answer::new(text, json))
}

/// Reads ballots from such files, as many as go into a bundle.
pub fn bundle<P: Decode>(files: &[PathBuf]) -> Result<Bundle<P>, Failure> {
	let read = |path: &PathBuf| {
		let malformed = || Failure::input("MalformedBallot", format!("{} holds no ballot", path.display()));
		let bytes = hex::decode(files::read(path)?.trim_ascii()).map_err(|_| malformed())?;
		Anonymous::<P>::decode_all(&mut bytes.as_slice()).map_err(|_| malformed())
	};
	let ballots: Vec<_> = files.iter().map(read).collect::<Result<_, Failure>>()?;
	ballots.try_into().map_err(|_| Failure::input("TooLong", "a bundle has at most 16 ballots"))
}

/// What became of a bundle in which these places were refused.
pub fn brought(tender: TenderId, brought: usize, refused: Vec<(u32, String)>) -> Answer {
	let taken = brought - refused.len();
	let mut text = format!("{taken} of {brought} ballots taken");
	for (place, reason) in &refused {
		text += &format!("\n{}: {reason}", place + 1);
	}
	let refused: Vec<_> =
		refused.iter().map(|(place, reason)| json!({ "place": place, "reason": reason })).collect();
	Answer::new(text, json!({ "tender": tender, "taken": taken, "refused": refused }))
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let chain = common.chain().await?;
		match self {
			Verb::Cast { tender, approve, out } => {
				let voice = Voice::Approve(BidSet::of(approve.iter().copied()));
				say(common, &chain, tender, voice, out, &format!("approved bids {approve:?}")).await
			}
			Verb::Comment { tender, document, out } => {
				say(common, &chain, tender, Voice::Comment(document.read()?), out, "commented").await
			}
			Verb::Grade { tender, grade, out } => {
				say(common, &chain, tender, Voice::Grade(grade), out, &format!("graded {grade}")).await
			}
			Verb::Deliver { tender, files } => {
				let call = Call::<Runtime>::cast_all { tender, ballots: bundle(&files)? };
				let events = common.act_on(&chain, call, &common.signer()?).await?;
				let refused = events.iter().filter_map(|event| match event {
					RuntimeEvent::Votes(Event::BallotRefused { place, reason, .. }) => {
						Some((*place, format!("Votes.{:?}", Error::<Runtime>::from(*reason))))
					}
					_ => None,
				});
				Ok(brought(tender, files.len(), refused.collect()))
			}
			Verb::Result { tender } => {
				let poll = votes::poll(&chain, tender).await?;
				let bids = chain.tender(tender).await?.bids;
				let lines: Vec<String> =
					(0..bids).map(|bid| format!("bid {bid}: {}", poll.tally.approve(bid))).collect();
				let text = format!(
					"tender {tender}: {} voted, of a floor of {}\n{}",
					poll.tally.voters,
					poll.tally.floor,
					lines.join("\n")
				);
				let json = json!({
					"tender": tender,
					"electorate": view::electorate(&poll.electorate),
					"votes": view::votes(&poll.tally, bids),
					"grade": poll.median_grade(),
				});
				Ok(Answer::new(text, json))
			}
			Verb::Clear { tender, purpose } => {
				let purpose = match purpose {
					PurposeName::Comment => Purpose::Comment,
					PurposeName::Vote => Purpose::Vote,
					PurposeName::Grade => Purpose::Grade,
				};
				let call = Call::<Runtime>::clear { tender, purpose };
				common.act_on(&chain, call, &common.signer()?).await?;
				Ok(Answer::new(
					format!("ballots on tender {tender} are cleared"),
					json!({ "tender": tender }),
				))
			}
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::membership::{Collection, PROOF_LENGTH, RingRevision};
	use tempfile::TempDir;

	#[test]
	fn a_written_ballot_is_brought_by_its_file_or_by_the_call() {
		let ballot = Anonymous {
			payload: Voice::Grade(80),
			sequence: 3,
			last_block: 99,
			at: RingRevision { collection: Collection::Municipality(9_012), ring: 1, revision: 2 },
			alias: [7; 32],
			proof: vec![8; PROOF_LENGTH as usize].try_into().expect("as long"),
		};
		let (folder, tender) = (TempDir::new().expect("made"), 5);
		let path = folder.path().join("ballot");
		let deliver = |ballots| Call::<Runtime>::cast_all { tender, ballots }.into();
		let answer = written(&path, tender, ballot, deliver).expect("written");
		let ballots = bundle(&[path]).expect("read");
		let expected: RuntimeCall = deliver(ballots);
		assert_eq!(answer.json["call"], format!("0x{}", hex::encode(expected.encode())));
	}
}
