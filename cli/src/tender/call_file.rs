//! A call as people write it in a file.

use super::bounded;
use crate::args::{When, jurisdiction};
use cadena_client::{
	Failure,
	base::{files, keys, money},
	tenders::json::Character,
};
use cadena_primitives::{
	Moment, ProcurementLaw, ballots::PanelTerms, law::Misspelt, membership::SpecialtyId,
};
use cadena_runtime::{
	AccountId,
	pallet_tenders::types::{CallForTenders, CitizensShare, Evaluation, Schedule, Scoring, SocialWeights},
};
use clap::ValueEnum;
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// Words of the file.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Words {
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

/// Call as a file has it, with every document beside the file read. Its dates may be counted from the moment of the draft.
pub struct CallFile {
	drafted: Drafted,
	dates: Dates,
}

/// Dates of a call's acts.
struct Dates {
	clarification: When,
	opening: When,
	evaluation: When,
	ballots: Option<When>,
	disclosure: Option<When>,
	award: When,
}

/// Draft of a call.
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

impl Dates {
	fn read(file: &ScheduleFile) -> Result<Self, Failure> {
		let optional = |text: &Option<String>| text.as_deref().map(str::parse).transpose();
		Ok(Self {
			clarification: file.clarification.parse()?,
			opening: file.opening.parse()?,
			evaluation: file.evaluation.parse()?,
			ballots: optional(&file.ballots)?,
			disclosure: optional(&file.disclosure)?,
			award: file.award.parse()?,
		})
	}

	fn at(&self, now: Moment) -> Result<Schedule, Failure> {
		let optional = |when: Option<When>| when.map(|when| when.from(now)).transpose();
		let evaluation_at = self.evaluation.from(now)?;
		let ballots_until = optional(self.ballots)?.unwrap_or(evaluation_at);
		Ok(Schedule {
			clarification_at: self.clarification.from(now)?,
			opening_at: self.opening.from(now)?,
			evaluation_at,
			ballots_until,
			disclosure_until: optional(self.disclosure)?.unwrap_or(ballots_until),
			award_by: self.award.from(now)?,
		})
	}
}

impl CallFile {
	/// Reads it, and the documents beside it.
	pub fn read(path: &Path) -> Result<Self, Failure> {
		let file: Words = files::read_json(path)?;
		let folder = path.parent().unwrap_or(Path::new(""));
		let document = |name: &PathBuf| files::document(&folder.join(name), None);
		let dates = Dates::read(&file.schedule)?;
		let evaluators: Vec<AccountId> =
			file.evaluators.iter().map(|account| keys::parse_account(account)).collect::<Result<_, _>>()?;
		let social = file.scoring.social;
		let officers = bounded(evaluators, "the list of evaluators")?;
		let call = CallForTenders {
			title: bounded(file.title.into_bytes(), "the title")?,
			official_number: file
				.official_number
				.map(|number| bounded(number.into_bytes(), "the official number"))
				.transpose()?,
			document: files::document(&folder.join(&file.document), file.locator.as_deref())?,
			law: parse_law(file.law.as_deref().unwrap_or("laassp"))?,
			character: parse_character(file.character.as_deref().unwrap_or("national"))?.into(),
			jurisdiction: jurisdiction(&file.jurisdiction)?,
			budget: money::parse(&file.budget)?,
			market_median: file.market_median.as_deref().map(money::parse).transpose()?,
			schedule: dates.at(0)?,
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
		let drafted = Drafted {
			call,
			contracting: keys::parse_account(&file.openers.contracting)?,
			oversight: keys::parse_account(&file.openers.oversight)?,
			witness: keys::parse_account(&file.openers.witness)?,
		};
		Ok(Self { drafted, dates })
	}

	/// The call of one who drafts it now.
	pub fn at(self, now: Moment) -> Result<Drafted, Failure> {
		let Self { mut drafted, dates } = self;
		drafted.call.schedule = dates.at(now)?;
		Ok(drafted)
	}
}

fn parse_law(text: &str) -> Result<ProcurementLaw, Failure> {
	text.parse().map_err(|Misspelt(advice)| Failure::input("MalformedLaw", advice))
}

fn parse_character(text: &str) -> Result<Character, Failure> {
	Character::from_str(text, true)
		.map_err(|_| Failure::input("MalformedCharacter", format!("{text} is not national, treaty or open")))
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::time::DAY;
	use cadena_runtime::pallet_tenders;

	#[test]
	fn laws_are_read_by_name() {
		assert_eq!(parse_law("state:14").ok(), Some(ProcurementLaw::State(14)));
		assert!(parse_law("ley").is_err());
	}

	#[test]
	fn dates_are_counted_from_the_draft_and_documents_are_read_before_it() {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let path = folder.path().join("call.json");
		let call = r#"{
			"title": "Alumbrado", "document": "call.txt", "jurisdiction": "14", "budget": "100,000.00",
			"character": "Treaty",
			"schedule": { "clarification": "+1d", "opening": "+2d", "evaluation": "+3d", "award": "1970-01-09T00:00:00Z" },
			"scoring": { "price": 60, "technical": [40] },
			"evaluators": [],
			"openers": { "contracting": "dev:Alice", "oversight": "dev:Bob", "witness": "dev:Charlie" },
			"guaranteePercent": 10, "advancePercent": 0
		}"#;
		std::fs::write(&path, call).expect("written");
		assert_eq!(CallFile::read(&path).err().map(|failure| failure.exit_code()), Some(2));
		std::fs::write(folder.path().join("call.txt"), "Convocatoria").expect("written");
		let file = CallFile::read(&path).expect("is well-formed");
		let Drafted { call, .. } = file.at(1_000).expect("is in range");
		let expected = Schedule {
			clarification_at: 1_000 + DAY,
			opening_at: 1_000 + 2 * DAY,
			evaluation_at: 1_000 + 3 * DAY,
			ballots_until: 1_000 + 3 * DAY,
			disclosure_until: 1_000 + 3 * DAY,
			award_by: 8 * DAY,
		};
		assert_eq!(call.schedule, expected);
		assert_eq!(call.character, pallet_tenders::types::Character::Treaty);
	}
}
