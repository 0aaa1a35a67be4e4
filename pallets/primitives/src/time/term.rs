//! Terms, and the units in which they count.

use serde::{Deserialize, Serialize};

/// Most business days of a term: they are counted one by one, and laws give longer terms in months or years.
pub const MAX_BUSINESS_DAYS: u16 = 400;

/// Unit of a term.
#[frame_support::stored]
#[derive(Copy, Deserialize, Serialize)]
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
#[frame_support::stored]
#[derive(Copy, Deserialize, Serialize)]
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

	/// Whether every date of the chain's life can bear it, its days can be counted, and it says what it means: hours end at their
	/// hour, and a term with a first day has one.
	pub const fn is_sound(&self) -> bool {
		let most = match self.unit {
			Unit::Hours | Unit::NaturalDays => u16::MAX,
			Unit::BusinessDays => MAX_BUSINESS_DAYS,
			Unit::Months => 1_200,
			Unit::Years => 100,
		};
		let by_days = !matches!(self.unit, Unit::Hours) || !(self.rolls || self.counts_first_day);
		self.amount <= most && by_days && (self.amount > 0 || !self.counts_first_day)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn terms_that_no_date_bears_or_that_mean_nothing_are_unsound() {
		assert!(!Term::business(MAX_BUSINESS_DAYS + 1).is_sound() && !Term::months(1_201).is_sound());
		assert!(!Term::years(101).is_sound() && Term::hours(u16::MAX).is_sound());
		assert!(!Term::hours(24).rolling().is_sound() && !Term::hours(24).from_first_day().is_sound());
		assert!(!Term::natural(0).from_first_day().is_sound() && Term::natural(0).is_sound());
	}
}
