use crate::base::json::Moment;
use cadena_runtime::pallet_tenders::types;
use clap::ValueEnum;
use schemars::JsonSchema;
use serde::Serialize;

/// Who may bid (LAASSP art. 36).
#[derive(Clone, Copy, Debug, JsonSchema, Serialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Character {
	/// Mexican persons
	National,
	/// Under the coverage of treaties
	Treaty,
	/// Anyone
	Open,
}

impl From<types::Character> for Character {
	fn from(character: types::Character) -> Self {
		match character {
			types::Character::National => Self::National,
			types::Character::Treaty => Self::Treaty,
			types::Character::Open => Self::Open,
		}
	}
}

impl From<Character> for types::Character {
	fn from(character: Character) -> Self {
		match character {
			Character::National => Self::National,
			Character::Treaty => Self::Treaty,
			Character::Open => Self::Open,
		}
	}
}

/// Dates of a tender's acts, with the interruptions so far.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Schedule {
	/// The last clarification meeting.
	pub clarification: Moment,
	/// The act of opening.
	pub opening: Moment,
	/// The end of the act of opening.
	pub evaluation: Moment,
	/// The end of the ballots of evaluators and citizens; that of the act of opening where there are none.
	pub ballots_until: Moment,
	/// The end of their disclosure.
	pub disclosure_until: Moment,
	/// The last moment of the award.
	pub award: Moment,
}

impl From<&types::Schedule> for Schedule {
	fn from(schedule: &types::Schedule) -> Self {
		Self {
			clarification: Moment(schedule.clarification_at),
			opening: Moment(schedule.opening_at),
			evaluation: Moment(schedule.evaluation_at),
			ballots_until: Moment(schedule.ballots_until),
			disclosure_until: Moment(schedule.disclosure_until),
			award: Moment(schedule.award_by),
		}
	}
}

/// How bids earn points, a hundred in all (LAASSP art. 18).
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Scoring {
	/// Points of the lowest price.
	pub price: u8,
	/// Points of each technical criterion.
	pub technical: Vec<u8>,
	/// Points of each social ground.
	pub social: SocialWeights,
	/// Points of the citizens' votes.
	pub citizens: u8,
	/// How many citizens must vote for their votes to give points.
	pub turnout_floor: u32,
}

/// Points of each social ground (LAASSP art. 18-III).
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SocialWeights {
	/// Persons with disability.
	pub disability: u8,
	/// Mipyme, cooperative or social sector of the economy.
	pub social_sector: u8,
	/// Policies of gender equality.
	pub gender: u8,
	/// Policy of business integrity.
	pub integrity: u8,
	/// Certificate of environmental audit.
	pub environment: u8,
}

impl From<&types::Scoring> for Scoring {
	fn from(scoring: &types::Scoring) -> Self {
		let social = scoring.social;
		Self {
			price: scoring.price,
			technical: scoring.technical.to_vec(),
			social: SocialWeights {
				disability: social.disability,
				social_sector: social.social_sector,
				gender: social.gender,
				integrity: social.integrity,
				environment: social.environment,
			},
			citizens: scoring.citizens.weight,
			turnout_floor: scoring.citizens.turnout_floor,
		}
	}
}
