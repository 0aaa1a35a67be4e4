use crate::practice;
use cadena_cli::{Answer, Common, args::When, waiting};
use cadena_client::{
	Failure,
	base::{
		json::{self, Reply},
		words,
	},
};
use cadena_primitives::{Moment, Office, TenderId, time::DAY};
use cadena_runtime::pallet_tenders::types::{Schedule, State, Tender};
use clap::{Args, ValueEnum};
use serde::Serialize;

/// Legal time after a skip.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Skipped {
	legal_time: json::Moment,
}

/// How far. One of the three.
#[derive(Args, Debug)]
#[group(required = true, multiple = false)]
pub struct Skip {
	/// By so many days of 24 hours
	#[arg(long, value_name = "DAYS")]
	days: Option<u32>,
	/// To a moment: RFC 3339, or +9d or +12h from now
	#[arg(long, value_name = "MOMENT")]
	to: Option<When>,
	/// To the beginning of a stage of a tender: its number and the stage
	#[arg(long, num_args = 2, value_names = ["TENDER", "STAGE"])]
	to_stage: Option<Vec<String>>,
}

/// A stage of a tender to which time can be skipped.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
enum StageName {
	/// The comments on the draft are over
	CommentsOver,
	/// The last clarification meeting is over
	Bidding,
	/// The act of opening
	Opening,
	/// The ballots of evaluators and citizens
	Ballots,
	/// Evaluators disclose their ballots
	Disclosure,
	/// The decision
	Evaluation,
	/// The time to award is over
	Overdue,
	/// The time to sign is over
	SigningOver,
}

impl StageName {
	fn begins(self, tender: &Tender) -> Option<Moment> {
		let Schedule {
			clarification_at,
			opening_at,
			evaluation_at,
			ballots_until,
			disclosure_until,
			award_by,
		} = tender.call.schedule;
		match (self, &tender.state) {
			(StageName::CommentsOver, State::Draft { comments_until }) => *comments_until,
			(StageName::SigningOver, State::Awarded { sign_by, .. }) => Some(*sign_by),
			(StageName::CommentsOver | StageName::SigningOver, _) => None,
			(_, State::Draft { .. }) => None,
			(StageName::Bidding, _) => Some(clarification_at),
			(StageName::Opening, _) => Some(opening_at),
			(StageName::Ballots, _) => Some(evaluation_at),
			(StageName::Disclosure, _) => Some(ballots_until),
			(StageName::Evaluation, _) => Some(disclosure_until),
			(StageName::Overdue, _) => Some(award_by.saturating_add(1)),
		}
	}
}

impl Skip {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let Self { days, to, to_stage } = self;
		let stage = to_stage.map(|words| parse_stage(&words)).transpose()?;
		let signer = common.signer()?;
		let chain = common.chain().await?;
		let at = chain.at().await?;
		practice::ensure_practice(&at).await?;
		let now = at.now().await?;
		let to = match (days, to, stage) {
			(Some(days), ..) => now.saturating_add(u64::from(days).saturating_mul(DAY)),
			(_, Some(when), _) => when.from(now)?,
			(_, _, Some((tender, stage))) => {
				let begins = stage.begins(&at.tender(tender).await?);
				begins.ok_or_else(|| {
					let advice = "the tender has no such stage before it: see `cadena tender show`";
					Failure::input("NoSuchStage", advice)
				})?
			}
			(None, None, None) => now,
		};
		let waiting = waiting("until it is finalised");
		let skipped = practice::skip(&chain, to, signer.key()?).await;
		waiting.finish_and_clear();
		let after = chain.at_block(skipped?.block.hash).await?;
		let (calendar, now) = (after.calendar(Office::Country).await?, after.now().await?);
		let text = format!("legal time is {}", words::local(now, &calendar));
		let of = Skipped { legal_time: now.into() };
		Answer::local(text, Reply { block: after.block().into(), of })
	}
}

fn parse_stage(words: &[String]) -> Result<(TenderId, StageName), Failure> {
	let malformed = || {
		let names: Vec<_> =
			StageName::value_variants().iter().filter_map(ValueEnum::to_possible_value).collect();
		let names: Vec<_> = names.iter().map(|name| name.get_name()).collect();
		Failure::input("MalformedStage", format!("give a tender's number and one of: {}", names.join(", ")))
	};
	let [tender, stage] = words else { return Err(malformed()) };
	let tender = tender.parse().map_err(|_| malformed())?;
	Ok((tender, StageName::from_str(stage, true).map_err(|_| malformed())?))
}
