use super::{Answer, Common, parse_moment, waiting};
use cadena_client::{Failure, practice, view};
use cadena_primitives::{Moment, Office, TenderId, time::DAY};
use clap::{Args, Subcommand, ValueEnum};
use pallet_tenders::types::{Schedule, State, Tender};
use serde_json::json;

#[derive(Debug, Subcommand)]
pub enum Verb {
	/// Moves the legal time of a practice chain forward; signed by anyone, where the genesis lets anyone
	Skip(Skip),
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
	to: Option<String>,
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

impl Verb {
	pub async fn execute(self, common: &Common) -> Result<Answer, Failure> {
		let Verb::Skip(Skip { days, to, to_stage }) = self;
		let stage = to_stage.map(|words| parse_stage(&words)).transpose()?;
		let signer = common.signer()?;
		let chain = common.chain().await?;
		practice::ensure_practice(&chain).await?;
		let now = chain.now().await?;
		let to = match (days, to, stage) {
			(Some(days), ..) => now.saturating_add(u64::from(days).saturating_mul(DAY)),
			(_, Some(text), _) => parse_moment(&text, now)?,
			(_, _, Some((tender, stage))) => {
				let begins = stage.begins(&chain.tender(tender).await?);
				begins.ok_or_else(|| {
					let advice = "the tender has no such stage before it: see `cadena tender show`";
					Failure::input("NoSuchStage", advice)
				})?
			}
			(None, None, None) => now,
		};
		let waiting = waiting("until it is finalised");
		let skipped = practice::skip(&chain, to, &signer).await;
		waiting.finish_and_clear();
		skipped?;
		let calendar = chain.calendar(Office::Country).await?;
		let now = chain.now().await?;
		let text = format!("legal time is {}", view::local(now, &calendar));
		Ok(Answer::new(text, json!({ "legalTime": view::moment(now) })))
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
