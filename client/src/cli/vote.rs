//! What citizens say of a tender, anonymously.

use super::{Answer, Common, DocumentArgs, waiting};
use cadena_client::{Chain, Failure, files, view, votes};
use cadena_primitives::{
	TenderId,
	ballots::{BidIndex, BidSet},
};
use cadena_runtime::{Runtime, RuntimeEvent};
use clap::{Subcommand, ValueEnum};
use codec::{DecodeAll, Encode};
use pallet_votes::{
	Call, Event,
	types::{Ballot, Purpose, Voice},
};
use serde_json::json;
use std::path::{Path, PathBuf};

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
	},
	/// Grades how the contract came out: 0, 10, ... 100; needs a ring key and no account
	Grade {
		tender: TenderId,
		#[arg(long)]
		grade: u8,
	},
	/// Brings votes that others wrote to files, in one transaction; signed and paid by whoever brings them
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

async fn say(common: &Common, chain: &Chain, tender: TenderId, voice: Voice) -> Result<Ballot, Failure> {
	let secret = common.holder()?.ring;
	let bar = waiting("for the proof");
	let ballot = votes::ballot(chain, secret, tender, voice).await;
	bar.finish_and_clear();
	ballot
}

async fn send(chain: &Chain, tender: TenderId, ballot: Ballot, what: &str) -> Result<Answer, Failure> {
	let (alias, sequence) = (hex::encode(ballot.alias), ballot.sequence);
	let bar = waiting("until it is final");
	let sent = chain.submit_without_account(Call::<Runtime>::cast { tender, ballot }.into()).await;
	bar.finish_and_clear();
	sent?;
	let json = json!({ "tender": tender, "said": what, "sequence": sequence, "alias": alias });
	Ok(Answer::new(format!("{what} on tender {tender}, as alias {alias}"), json))
}

fn read(path: &Path) -> Result<Ballot, Failure> {
	let malformed = || Failure::input("MalformedBallot", format!("{} holds no ballot", path.display()));
	let bytes = hex::decode(files::read(path)?.trim_ascii()).map_err(|_| malformed())?;
	Ballot::decode_all(&mut bytes.as_slice()).map_err(|_| malformed())
}

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let chain = common.chain().await?;
		match self {
			Verb::Cast { tender, approve, out } => {
				let voice = Voice::Approve(BidSet::of(approve.iter().copied()));
				let ballot = say(common, &chain, tender, voice).await?;
				let Some(path) = out else {
					return send(&chain, tender, ballot, &format!("approved bids {approve:?}")).await;
				};
				files::write_private(&path, hex::encode(ballot.encode()).as_bytes())?;
				let (alias, last_block) = (hex::encode(ballot.alias), ballot.last_block);
				let text = format!("vote written; deliver it until block {last_block}");
				Ok(Answer::new(text, json!({ "tender": tender, "alias": alias, "lastBlock": last_block })))
			}
			Verb::Comment { tender, document } => {
				let ballot = say(common, &chain, tender, Voice::Comment(document.read()?)).await?;
				send(&chain, tender, ballot, "commented").await
			}
			Verb::Grade { tender, grade } => {
				let ballot = say(common, &chain, tender, Voice::Grade(grade)).await?;
				send(&chain, tender, ballot, &format!("graded {grade}")).await
			}
			Verb::Deliver { tender, files } => {
				let brought = files.len();
				let ballots: Vec<Ballot> = files.iter().map(|file| read(file)).collect::<Result<_, _>>()?;
				let ballots = ballots
					.try_into()
					.map_err(|_| Failure::input("TooLong", "a bundle has at most 16 ballots"))?;
				let call = Call::<Runtime>::cast_all { tender, ballots };
				let events = common.act_on(&chain, call, &common.signer()?).await?;
				let refused: Vec<_> = events
					.iter()
					.filter_map(|event| match event {
						RuntimeEvent::Votes(Event::BallotRefused { place, reason, .. }) => {
							Some(json!({ "place": place, "reason": format!("{reason:?}") }))
						}
						_ => None,
					})
					.collect();
				let taken = brought - refused.len();
				let text = format!("{taken} of {brought} votes taken");
				Ok(Answer::new(text, json!({ "tender": tender, "taken": taken, "refused": refused })))
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
