//! An open flood, and what honest acts wait before it and during it.

use super::{FLOODED, anonymous, citizens, open_to_comments, sender};
use crate::{
	crowd::Resident,
	load::{Flow, Load, Poured, Waits},
};
use cadena_cli::{Answer, Common, waiting};
use cadena_client::{Chain, Failure, base::json::Runtime as RuntimeVersion, council, node::without_account};
use cadena_primitives::{TenderId, membership::HORIZON};
use cadena_runtime::{
	Runtime, RuntimeCall, configs::CouncilInstance, pallet_collective, pallet_utility,
	pallet_votes::types::Vote,
};
use codec::Encode;
use serde::Serialize;
use std::time::Duration;
use subxt_signer::sr25519::Keypair;

/// What an open flood did, and what honest acts waited.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Measured {
	/// What runs on the chain.
	runtime: RuntimeVersion,
	/// What became of the flood.
	flood: Poured,
	/// What honest acts waited without it.
	before: Honest,
	/// What they waited in it.
	during: Honest,
}

/// What honest acts waited, from their sending to their blocks.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Honest {
	/// Of a seat on a motion of the council, signed, one after the other.
	votes: Waits,
	/// Of citizens, without a signer, one each.
	anonymous: Waits,
}

/// Honest anonymous acts, and the last block in which all are good.
struct Acts {
	transactions: Vec<Vec<u8>>,
	last: u32,
}

pub(super) async fn flood(common: &Common, flow: Flow, over: Duration) -> Result<Answer, Failure> {
	let (load, chain, signer) =
		(Load::connect(&common.url.0).await?, common.chain().await?, common.signer()?);
	let signer = signer.key()?;
	let progress = waiting("until citizens are in a ring");
	let citizens = citizens(&load, &chain, signer, FLOODED).await?;
	let (forger, honest) =
		citizens.split_first().ok_or_else(|| Failure::Node("nobody is in a ring".into()))?;
	let votes = votes(&chain, signer).await?;
	let (next, issuer) = (chain.at().await?.next_tender().await?, sender(signer, FLOODED));
	let measure = async |anonymous: Acts| {
		let Acts { transactions, last } = anonymous;
		let (votes, anonymous) =
			tokio::try_join!(load.in_turn(&votes, signer, over), load.spread(transactions, over, last))?;
		Ok::<_, Failure>(Honest { votes, anonymous })
	};

	open_to_comments(&load, &chain, next, signer, &issuer).await?;
	progress.set_message("until honest acts are in blocks without a flood");
	let before = measure(proven(&chain, next, honest).await?).await?;

	open_to_comments(&load, &chain, next + 1, signer, &issuer).await?;
	let (forged, _) = anonymous::proven(&chain.at().await?, next + 1, std::slice::from_ref(forger)).await?;
	let [forged] = forged.as_slice() else {
		return Err(Failure::Node("the one whose act is forged is in no ring".into()));
	};
	let during = proven(&chain, next + 1, honest).await?;
	progress.set_message("until honest acts are in blocks in a flood");
	let born = chain.finalised().await?.number.into();
	let bad = |number, best: u32| {
		// As far ahead as a block behind takes it, so that it is refused for its proof however long it waits.
		let last_block = best.saturating_add(HORIZON - 1);
		let act = Vote { last_block, ..forged.clone() };
		without_account(anonymous::forged(next + 1, &act, number), born).encode()
	};
	let (flood, during) = load.pour(&common.url.0, flow, bad, measure(during)).await?;
	progress.finish_and_clear();

	let (name, version) = load.runtime().await?;
	let measured = Measured { runtime: RuntimeVersion { name, version }, flood, before, during };
	Answer::local(table(&measured), measured)
}

/// Calls by which the signer votes against a motion and for it again. The motion does nothing, and needs more votes than that one.
async fn votes(chain: &Chain, signer: &Keypair) -> Result<Vec<Vec<u8>>, Failure> {
	type Council = pallet_collective::Call<Runtime, CouncilInstance>;
	let act: RuntimeCall = pallet_utility::Call::batch { calls: Vec::new() }.into();
	let council::Progress::Open(_, motion) = council::carry(chain, act, signer).await? else {
		return Err(Failure::Refused {
			name: "NotPrepared".into(),
			explanation: "a council in which one seat decides has no motion to vote on".into(),
		});
	};
	let (proposal, index) = (motion.hash, motion.votes.index);
	let vote = |approve| RuntimeCall::from(Council::vote { proposal, index, approve }).encode();
	Ok([false, true].map(vote).into())
}

/// An anonymous act of each of these citizens, all made now.
async fn proven(chain: &Chain, tender: TenderId, citizens: &[Resident]) -> Result<Acts, Failure> {
	let at = chain.at().await?;
	let (anonymous, _) = anonymous::proven(&at, tender, citizens).await?;
	let last = anonymous.iter().map(|act| act.last_block).max().unwrap_or_default();
	let born = at.block().number.into();
	let alone = |act| without_account(anonymous::alone(tender, act), born).encode();
	Ok(Acts { transactions: anonymous.iter().map(alone).collect(), last })
}

/// What honest acts waited, for people, and in how great a flood.
fn table(measured: &Measured) -> String {
	let Measured { flood, before, during, .. } = measured;
	let seconds = |wait: Option<u64>| match wait {
		Some(milliseconds) => format!("{:.1} s", milliseconds as f64 / 1_000.0),
		None => "-".into(),
	};
	let row = |act: &str, when: &str, waits: &Waits| {
		let (median, worst) = (seconds(waits.median_ms), seconds(waits.worst_ms));
		format!("{act:<9}{when:<8}{:>5}{:>6}{median:>10}{worst:>10}\n", waits.sent, waits.died)
	};
	let header =
		format!("{:<9}{:<8}{:>5}{:>6}{:>10}{:>10}\n", "", "flood", "sent", "died", "median", "worst");
	let rows = [
		row("votes", "before", &before.votes),
		row("", "during", &during.votes),
		row("anonymous", "before", &before.anonymous),
		row("", "during", &during.anonymous),
	];
	let poured = format!(
		"flood of {} per second over {} connections for {:.0} s: {} sent, {} refused, {} without an answer, {} withheld\n",
		flood.rate,
		flood.connections,
		flood.seconds,
		flood.sent,
		flood.refused,
		flood.unanswered,
		flood.withheld
	);
	[poured, header, rows.concat()].concat()
}
