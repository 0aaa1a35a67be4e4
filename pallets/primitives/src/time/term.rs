//! Laws, the terms that they set, and the units in which terms count.

use crate::Jurisdiction;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// The law that governs a procedure.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
pub enum Law {
	/// *Ley de Adquisiciones, Arrendamientos y Servicios del Sector Público* (DOF 16-04-2025), for federal money.
	Laassp,
	/// The law on acquisitions of one state, for its own money.
	State(u8),
}

impl Law {
	/// Where it holds.
	pub const fn jurisdiction(self) -> Jurisdiction {
		match self {
			Law::Laassp => Jurisdiction::Federation,
			Law::State(state) => Jurisdiction::State(state),
		}
	}
}

/// A term that a law sets. The articles are those of the LAASSP.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
pub enum TermKind {
	/// Least time that a draft of a call is open to comments (art. 40).
	DraftComments,
	/// Least time from the call to the opening of bids, national tender (art. 42).
	NationalCall,
	/// Least time from the call to the opening of bids, international tender (art. 42).
	InternationalCall,
	/// Least time from the call to the opening of bids when shortened on recorded grounds (art. 42).
	ShortenedCall,
	/// The day before the opening of bids on which a call may last change (art. 43).
	Modification,
	/// Least time from the last clarification meeting to the opening of bids (art. 44).
	Clarification,
	/// Most time from the opening of bids to the award (art. 46-II).
	Award,
	/// Most time that the award may be deferred from the date first set (art. 46-II).
	AwardDeferral,
	/// Time to challenge an act (*inconformidad*, art. 95).
	Challenge,
	/// Time to challenge an act of a tender under a treaty (art. 95).
	TreatyChallenge,
	/// Time to comply with a ruling that annuls an act (art. 105).
	Compliance,
	/// Time from the award to the signature of the contract (art. 67).
	Signing,
	/// Time from the signature to the performance guarantee (art. 69).
	Guarantee,
	/// Most time from delivery to acceptance (art. 72).
	Acceptance,
	/// Most time from the verified invoice to payment (art. 73).
	Payment,
	/// Time for the supplier to answer a rescission (art. 77-I).
	RescissionAnswer,
	/// Time for the agency to decide a rescission (art. 77-II).
	RescissionRuling,
	/// Span within which three rescissions bar a supplier, and for which the bar lasts (art. 71-IV).
	RescissionBar,
	/// Least time of a debarment (*inhabilitación*, art. 90).
	ShortestDebarment,
	/// Most time of a debarment (*inhabilitación*, art. 90).
	LongestDebarment,
}

/// Unit of a term.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
pub enum Unit {
	/// Real hours, across changes of the zone.
	Hours,
	/// Every day (*días naturales*).
	NaturalDays,
	/// Monday to Friday but for the days of rest (*días hábiles*).
	BusinessDays,
	/// Months by the calendar: a term ends on the same number of day, or on the month's last.
	Months,
	/// Years by the calendar: 29 February and a year make 28 February.
	Years,
}

/// Length of legal time, and how the law counts it.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
pub struct Term {
	/// How many units.
	pub amount: u16,
	/// In which unit.
	pub unit: Unit,
	/// Whether the day on which it begins is the first day. Elsewhere the next one is.
	pub counts_first_day: bool,
	/// Whether a last day on which nobody works moves to the next business day: so do terms to act, not least times.
	pub rolls: bool,
}

impl Term {
	/// So many real hours.
	pub const fn hours(amount: u16) -> Self {
		Self::of(amount, Unit::Hours)
	}

	/// So many natural days.
	pub const fn natural(amount: u16) -> Self {
		Self::of(amount, Unit::NaturalDays)
	}

	/// So many business days.
	pub const fn business(amount: u16) -> Self {
		Self::of(amount, Unit::BusinessDays)
	}

	/// So many months by the calendar.
	pub const fn months(amount: u16) -> Self {
		Self::of(amount, Unit::Months)
	}

	/// So many years by the calendar.
	pub const fn years(amount: u16) -> Self {
		Self::of(amount, Unit::Years)
	}

	/// The same as a term to act: its last day is a business day.
	pub const fn rolling(self) -> Self {
		Self { rolls: true, ..self }
	}

	/// The same from the day on which it begins.
	pub const fn from_first_day(self) -> Self {
		Self { counts_first_day: true, ..self }
	}

	const fn of(amount: u16, unit: Unit) -> Self {
		Self { amount, unit, counts_first_day: false, rolls: false }
	}

	/// Whether every date of the chain's life can bear it, since a business term is searched day by day, and whether it says what
	/// it means: hours end at their hour, and a term with a first day has one.
	pub const fn is_sound(&self) -> bool {
		let most = match self.unit {
			Unit::Hours | Unit::NaturalDays => u16::MAX,
			Unit::BusinessDays => 2_000,
			Unit::Months => 1_200,
			Unit::Years => 100,
		};
		let by_days = !matches!(self.unit, Unit::Hours) || !(self.rolls || self.counts_first_day);
		self.amount <= most && by_days && (self.amount > 0 || !self.counts_first_day)
	}
}

/// Terms of the LAASSP as published in the DOF of 16-04-2025, each with its article. Terms to act roll (LFPA art. 29); least
/// times and bars do not.
pub const LAASSP: [(TermKind, u16, Term); 20] = [
	(TermKind::DraftComments, 40, Term::business(5)),
	(TermKind::NationalCall, 42, Term::natural(15)),
	(TermKind::InternationalCall, 42, Term::natural(20)),
	(TermKind::ShortenedCall, 42, Term::natural(10)),
	(TermKind::Modification, 43, Term::natural(7)),
	(TermKind::Clarification, 44, Term::natural(6)),
	(TermKind::Award, 46, Term::natural(20).rolling()),
	(TermKind::AwardDeferral, 46, Term::natural(20).rolling()),
	(TermKind::Challenge, 95, Term::business(6).rolling()),
	(TermKind::TreatyChallenge, 95, Term::business(10).rolling()),
	(TermKind::Compliance, 105, Term::business(6).rolling()),
	(TermKind::Signing, 67, Term::business(15).rolling()),
	(TermKind::Guarantee, 69, Term::natural(10).rolling()),
	(TermKind::Acceptance, 72, Term::business(10).rolling()),
	(TermKind::Payment, 73, Term::business(17).rolling()),
	(TermKind::RescissionAnswer, 77, Term::business(5).rolling()),
	(TermKind::RescissionRuling, 77, Term::business(10).rolling()),
	(TermKind::RescissionBar, 71, Term::years(2)),
	(TermKind::ShortestDebarment, 90, Term::months(3)),
	(TermKind::LongestDebarment, 90, Term::years(7)),
];

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_terms_of_the_law_are_sound_and_each_once() {
		assert!(LAASSP.iter().all(|(.., term)| term.is_sound()));
		let kinds: std::collections::BTreeSet<_> = LAASSP.iter().map(|(kind, ..)| kind.encode()).collect();
		assert_eq!(kinds.len(), LAASSP.len());
	}

	#[test]
	fn terms_that_no_date_bears_or_that_mean_nothing_are_unsound() {
		assert!(!Term::business(2_001).is_sound() && !Term::months(1_201).is_sound());
		assert!(!Term::years(101).is_sound() && Term::hours(u16::MAX).is_sound());
		assert!(!Term::hours(24).rolling().is_sound() && !Term::hours(24).from_first_day().is_sound());
		assert!(!Term::natural(0).from_first_day().is_sound() && Term::natural(0).is_sound());
	}
}
