//! The dates of a story.

use cadena_client::base::words;
use cadena_primitives::{Calendar, LegalDay, Moment, time::HOUR};

/// Fifty-two weeks, so that each act keeps its day of the week.
const YEAR: u32 = 364;

/// Day of a story's script: month and day of 2026.
pub(super) type Date = (u8, u8);

/// Dates of a script, later by the fewest times 364 days that put its first act ahead.
#[derive(Clone, Debug)]
pub(super) struct Script {
	calendar: Calendar,
	shift: u32,
}

impl Script {
	/// The script of which the first act, at `hour` of a date, is the next to come.
	pub(super) fn ahead(now: Moment, first: Date, hour: u64, calendar: Calendar) -> Self {
		let mut script = Self { calendar, shift: 0 };
		while script.at(first, hour) <= now {
			script.shift += YEAR;
		}
		script
	}

	/// The moment of an act at an hour of a date of the script.
	pub(super) fn at(&self, (month, day): Date, hour: u64) -> Moment {
		let day = LegalDay::of(2026, month, day).unwrap_or(LegalDay(0));
		self.calendar.start(LegalDay(day.0 + self.shift)) + hour * HOUR
	}

	/// The same as files and arguments have it.
	pub(super) fn text(&self, date: Date, hour: u64) -> String {
		words::moment(self.at(date, hour))
	}

	/// The calendar by which its terms count.
	pub(super) fn calendar(&self) -> &Calendar {
		&self.calendar
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_script_is_later_by_whole_weeks_and_ahead() {
		let calendar = Calendar::default();
		let date = (9, 14);
		let plain = Script::ahead(0, date, 10, calendar.clone()).at(date, 10);
		for now in [plain - 1, plain, plain + 1_000 * 24 * HOUR] {
			let script = Script::ahead(now, date, 10, calendar.clone());
			let ahead = script.at(date, 10) - now;
			assert!(ahead > 0 && ahead <= u64::from(YEAR) * 24 * HOUR);
			let days = calendar.day(script.at(date, 10)).0 - calendar.day(plain).0;
			assert_eq!(days % YEAR, 0);
		}
		assert_eq!(words::moment(plain), "2026-09-14T16:00:00Z");
	}
}
