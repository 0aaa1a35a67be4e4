//! What the stories of tenders share: who is who, when it is, and a call that officers rate.

use cadena_primitives::{
	AccountId, Document, Jurisdiction, LegalDay, LegalTime, Moment, Office, ProcurementLaw, time::HOUR,
};
use cadena_runtime::{LegalTerms, Runtime};
use pallet_tenders::types::*;
use sp_core::H256;

pub fn account(byte: u8) -> AccountId {
	AccountId::new([byte; 32])
}

pub fn document(byte: u8) -> Document {
	Document::unpublished(H256::repeat_byte(byte))
}

/// Nine in the morning, so many days after the first of the stories: Monday 1 June 2026.
pub fn day(days: u32) -> Moment {
	let monday = LegalDay::of(2026, 6, 1).expect("a date");
	LegalTerms::calendar(Office::Country).start(LegalDay(monday.0 + days)) + 9 * HOUR
}

pub fn at(moment: Moment) {
	pallet_timestamp::Now::<Runtime>::put(moment);
}

/// A call of the municipality of Tlalpan for a survey, which these officers rate.
pub fn call(evaluators: &[u8]) -> CallForTenders {
	let evaluators: Vec<AccountId> = evaluators.iter().map(|byte| account(*byte)).collect();
	CallForTenders {
		title: b"Censo catastral".to_vec().try_into().expect("short"),
		official_number: None,
		document: document(1),
		law: ProcurementLaw::Laassp,
		character: Character::National,
		jurisdiction: Jurisdiction::Municipality(9_012),
		budget: 980_000_000,
		market_median: None,
		schedule: Schedule {
			clarification_at: day(9),
			opening_at: day(16),
			evaluation_at: day(17),
			ballots_until: day(17),
			disclosure_until: day(17),
			award_by: day(32),
		},
		shortening: None,
		scoring: Scoring {
			price: 48,
			technical: vec![32, 10].try_into().expect("few"),
			social: SocialWeights {
				disability: 2,
				social_sector: 4,
				gender: 2,
				integrity: 1,
				environment: 1,
			},
			citizens: CitizensShare::default(),
		},
		evaluation: Evaluation::Officers(evaluators.try_into().expect("few")),
		guarantee_percent: 10,
		advance_percent: 30,
	}
}
