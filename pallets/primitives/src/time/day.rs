//! Days of the Gregorian calendar, and those on which the law lets everybody rest.

use chrono::{Datelike, Months, NaiveDate, Weekday};
use frame_support::{BoundedVec, traits::ConstU32};
use serde::{Deserialize, Serialize};

/// A term of office of the President begins on 1 October of this year, and of every sixth after it.
const FIRST_HANDOVER: i32 = 2024;
const YEARS_OF_OFFICE: i32 = 6;

/// Calendar day in the local time of an office, numbered from 1 January 1970.
#[frame_support::stored]
#[derive(Copy, Deserialize, Ord, PartialOrd, Serialize)]
pub struct LegalDay(pub u32);

impl LegalDay {
	/// The day of a date; `None` before 1970.
	pub fn of(year: i32, month: u8, day: u8) -> Option<Self> {
		NaiveDate::from_ymd_opt(year, month.into(), day.into()).and_then(Self::from_date)
	}

	/// Year, month and day of the month. Days past the year 262,000 are shown as the last one that there is.
	pub fn date(self) -> NaiveDate {
		i32::try_from(self.0).ok().and_then(NaiveDate::from_epoch_days).unwrap_or(NaiveDate::MAX)
	}

	/// The next day.
	pub const fn next(self) -> Self {
		Self(self.0.saturating_add(1))
	}

	/// The day before.
	pub const fn previous(self) -> Self {
		Self(self.0.saturating_sub(1))
	}

	/// The same day of the month so many months later, or the last day of a shorter month.
	pub fn plus_months(self, months: u32) -> Self {
		let later = self.date().checked_add_months(Months::new(months));
		later.and_then(Self::from_date).unwrap_or(Self(u32::MAX))
	}

	/// The same day of the month so many months before, or the last day of a shorter month; the first day of all at least.
	pub fn minus_months(self, months: u32) -> Self {
		let earlier = self.date().checked_sub_months(Months::new(months));
		earlier.and_then(Self::from_date).unwrap_or(Self(0))
	}

	/// Whether it is a Saturday or a Sunday.
	pub fn is_weekend(self) -> bool {
		matches!(self.date().weekday(), Weekday::Sat | Weekday::Sun)
	}

	fn from_date(date: NaiveDate) -> Option<Self> {
		u32::try_from(date.to_epoch_days()).ok().map(Self)
	}
}

/// Days of rest that come again every year, beside Saturdays and Sundays.
#[frame_support::stored]
#[derive(Default, Deserialize, Serialize)]
pub enum RestDays {
	/// The mandatory days of rest (*días de descanso obligatorio*, LFT art. 74), election days excepted: these are declared.
	#[default]
	LabourLaw,
	/// The same dates every year, each as its month and its day.
	Fixed(BoundedVec<(u8, u8), ConstU32<32>>),
}

impl RestDays {
	/// Whether everybody rests on that day.
	pub fn contain(&self, day: LegalDay) -> bool {
		let date = day.date();
		let (month, day) = (date.month(), date.day());
		match self {
			RestDays::LabourLaw => {
				let monday = |n| {
					NaiveDate::from_weekday_of_month_opt(date.year(), month, Weekday::Mon, n) == Some(date)
				};
				match (month, day) {
					(1, 1) | (5, 1) | (9, 16) | (12, 25) => true,
					(2, _) => monday(1),
					(3 | 11, _) => monday(3),
					(10, 1) => date
						.year()
						.checked_sub(FIRST_HANDOVER)
						.is_some_and(|years| years >= 0 && years.checked_rem(YEARS_OF_OFFICE) == Some(0)),
					_ => false,
				}
			}
			RestDays::Fixed(dates) => {
				dates.iter().any(|(m, d)| (u32::from(*m), u32::from(*d)) == (month, day))
			}
		}
	}

	/// Whether each fixed date is one of a leap year.
	pub fn are_dates(&self) -> bool {
		match self {
			RestDays::LabourLaw => true,
			RestDays::Fixed(dates) => {
				dates.iter().all(|(month, day)| LegalDay::of(FIRST_HANDOVER, *month, *day).is_some())
			}
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn rests_of(rest: &RestDays, year: i32) -> Vec<(u32, u32)> {
		let first = LegalDay::of(year, 1, 1).expect("a date");
		(first.0..first.0 + 366)
			.map(LegalDay)
			.filter(|day| day.date().year() == year && rest.contain(*day))
			.map(|day| (day.date().month(), day.date().day()))
			.collect()
	}

	#[test]
	fn lft_74_has_the_days_of_ten_years() {
		// The Mondays of February, March and November.
		let mondays = [
			(2024, 5, 18, 18),
			(2025, 3, 17, 17),
			(2026, 2, 16, 16),
			(2027, 1, 15, 15),
			(2028, 7, 20, 20),
			(2029, 5, 19, 19),
			(2030, 4, 18, 18),
			(2031, 3, 17, 17),
			(2032, 2, 15, 15),
			(2033, 7, 21, 21),
		];
		for (year, february, march, november) in mondays {
			let mut expected =
				vec![(1, 1), (2, february), (3, march), (5, 1), (9, 16), (11, november), (12, 25)];
			if [2024, 2030].contains(&year) {
				expected.insert(5, (10, 1));
			}
			assert_eq!(rests_of(&RestDays::LabourLaw, year), expected, "{year}");
		}
	}

	#[test]
	fn fixed_days_are_the_same_dates_every_year() {
		let rest = RestDays::Fixed(vec![(2, 5), (3, 21), (11, 20)].try_into().expect("fit"));
		for year in [2026, 2027, 2028] {
			assert_eq!(rests_of(&rest, year), [(2, 5), (3, 21), (11, 20)]);
		}
		assert!(rest.are_dates());
		let unsound = RestDays::Fixed(vec![(2, 30)].try_into().expect("fits"));
		assert!(!unsound.are_dates());
	}

	#[test]
	fn months_end_on_the_same_number_or_the_last_day() {
		let day = |year, month, day| LegalDay::of(year, month, day).expect("a date");
		assert_eq!(day(2027, 2, 1).plus_months(3), day(2027, 5, 1));
		assert_eq!(day(2026, 1, 31).plus_months(1), day(2026, 2, 28));
		assert_eq!(day(2028, 2, 29).plus_months(12), day(2029, 2, 28));
		assert_eq!(day(2028, 2, 29).plus_months(48), day(2032, 2, 29));
		assert_eq!(day(2028, 2, 29).minus_months(36), day(2025, 2, 28));
		assert_eq!(LegalDay(5).minus_months(1), LegalDay(0));
	}

	#[test]
	fn days_beyond_every_calendar_are_no_panic() {
		assert_eq!(LegalDay(u32::MAX).next(), LegalDay(u32::MAX));
		assert_eq!(LegalDay(u32::MAX).plus_months(1), LegalDay(u32::MAX));
		assert!(LegalDay(0).previous() == LegalDay(0) && !LegalDay(0).is_weekend());
	}
}
