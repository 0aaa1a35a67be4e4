//! A call as people write it in a file.

use super::{parse_jurisdiction, parse_moment, tender::bounded};
use cadena_client::{Failure, files, keys, money};
use cadena_primitives::{Law, Moment, ballots::PanelTerms, membership::SpecialtyId};
use cadena_runtime::AccountId;
use pallet_tenders::types::{
	CallForTenders, Character, CitizensShare, Evaluation, Schedule, Scoring, SocialWeights,
};
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// The file.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CallFile {
	title: String,
	official_number: Option<String>,
	/// The full text of the call, a file beside this one.
	document: PathBuf,
	locator: Option<String>,
	law: Option<String>,
	character: Option<String>,
	jurisdiction: String,
	budget: String,
	market_median: Option<String>,
	schedule: ScheduleFile,
	shortening_grounds: Option<PathBuf>,
	scoring: ScoringFile,
	/// The officers who evaluate, or who stand by for the panel.
	evaluators: Vec<String>,
	panel: Option<PanelFile>,
	openers: OpenersFile,
	guarantee_percent: u8,
	advance_percent: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScheduleFile {
	clarification: String,
	opening: String,
	evaluation: String,
	/// Until when evaluators and citizens send ballots, where they do.
	ballots: Option<String>,
	/// Until when evaluators disclose theirs.
	disclosure: Option<String>,
	award: String,
}

/// How anonymous evaluators rate the bids.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PanelFile {
	specialty: SpecialtyId,
	size: u8,
	quorum: u8,
	/// In the native unit.
	pot: String,
	/// In points.
	tolerance: u8,
}

impl PanelFile {
	fn terms(&self) -> Result<PanelTerms, Failure> {
		let Self { specialty, size, quorum, tolerance, .. } = *self;
		Ok(PanelTerms { specialty, size, quorum, pot: money::parse_native(&self.pot)?, tolerance })
	}
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ScoringFile {
	price: u8,
	technical: Vec<u8>,
	#[serde(default)]
	social: SocialFile,
	#[serde(default)]
	citizens: u8,
	citizens_norm: Option<PathBuf>,
	/// How many must vote.
	#[serde(default)]
	turnout_floor: u32,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
struct SocialFile {
	disability: u8,
	social_sector: u8,
	gender: u8,
	integrity: u8,
	environment: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenersFile {
	contracting: String,
	oversight: String,
	witness: String,
}

/// What it says.
pub struct Drafted {
	/// The call.
	pub call: CallForTenders,
	/// Who opens for the agency.
	pub contracting: AccountId,
	/// Who opens for Oversight.
	pub oversight: AccountId,
	/// The social witness.
	pub witness: AccountId,
}

impl CallFile {
	/// Reads it and the documents beside it.
	pub fn read(path: &Path, now: Moment) -> Result<Drafted, Failure> {
		let file: CallFile = files::read_json(path)?;
		let beside = |name: &PathBuf| path.parent().map_or_else(|| name.clone(), |folder| folder.join(name));
		let document = |name: &PathBuf| files::document(&beside(name), None);
		let at = |text: &str| parse_moment(text, now);
		let evaluators: Vec<AccountId> =
			file.evaluators.iter().map(|account| keys::parse_account(account)).collect::<Result<_, _>>()?;
		let social = file.scoring.social;
		let optional = |text: &Option<String>| text.as_deref().map(at).transpose();
		let evaluation = at(&file.schedule.evaluation)?;
		let ballots = optional(&file.schedule.ballots)?.unwrap_or(evaluation);
		let officers = bounded(evaluators, "the list of evaluators")?;
		let call = CallForTenders {
			title: bounded(file.title.into_bytes(), "the title")?,
			official_number: file
				.official_number
				.map(|number| bounded(number.into_bytes(), "the official number"))
				.transpose()?,
			document: files::document(&beside(&file.document), file.locator.as_deref())?,
			law: parse_law(file.law.as_deref().unwrap_or("laassp"))?,
			character: parse_character(file.character.as_deref().unwrap_or("national"))?,
			jurisdiction: parse_jurisdiction(&file.jurisdiction)?,
			budget: money::parse(&file.budget)?,
			market_median: file.market_median.as_deref().map(money::parse).transpose()?,
			schedule: Schedule {
				clarification_at: at(&file.schedule.clarification)?,
				opening_at: at(&file.schedule.opening)?,
				evaluation_at: evaluation,
				ballots_until: ballots,
				disclosure_until: optional(&file.schedule.disclosure)?.unwrap_or(ballots),
				award_by: at(&file.schedule.award)?,
			},
			shortening: file.shortening_grounds.as_ref().map(document).transpose()?,
			scoring: Scoring {
				price: file.scoring.price,
				technical: bounded(file.scoring.technical, "the list of criteria")?,
				social: SocialWeights {
					disability: social.disability,
					social_sector: social.social_sector,
					gender: social.gender,
					integrity: social.integrity,
					environment: social.environment,
				},
				citizens: CitizensShare {
					weight: file.scoring.citizens,
					norm: file.scoring.citizens_norm.as_ref().map(document).transpose()?,
					turnout_floor: file.scoring.turnout_floor,
				},
			},
			evaluation: match file.panel {
				Some(panel) => Evaluation::Panel { terms: panel.terms()?, fallback: officers },
				None => Evaluation::Officers(officers),
			},
			guarantee_percent: file.guarantee_percent,
			advance_percent: file.advance_percent,
		};
		Ok(Drafted {
			call,
			contracting: keys::parse_account(&file.openers.contracting)?,
			oversight: keys::parse_account(&file.openers.oversight)?,
			witness: keys::parse_account(&file.openers.witness)?,
		})
	}
}

fn parse_law(text: &str) -> Result<Law, Failure> {
	match text.to_lowercase().strip_prefix("state:") {
		Some(state) => state.parse().map(Law::State).map_err(|_| {
			Failure::input("MalformedLaw", "state:14 is the law of the state with INEGI key 14")
		}),
		None if text.eq_ignore_ascii_case("laassp") => Ok(Law::Laassp),
		None => Err(Failure::input("MalformedLaw", format!("{text} is neither laassp nor state:KEY"))),
	}
}

fn parse_character(text: &str) -> Result<Character, Failure> {
	match text.to_lowercase().as_str() {
		"national" => Ok(Character::National),
		"treaty" => Ok(Character::Treaty),
		"open" => Ok(Character::Open),
		_ => Err(Failure::input("MalformedCharacter", format!("{text} is not national, treaty or open"))),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn laws_are_read_by_name() {
		assert_eq!(parse_law("state:14").ok(), Some(Law::State(14)));
		assert!(parse_law("ley").is_err());
	}
}
