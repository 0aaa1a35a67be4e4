//! Zones: by how much an office's local time differs from UTC, and when.

use super::{DAY, HOUR};
use crate::Moment;
use chrono::{DateTime, Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

const MINUTE: u64 = 60_000;
/// Zones of the world lie within these minutes of UTC.
const WIDEST: i16 = 14 * 60;
const SUMMER_MINUTES: i16 = 60;
/// Clocks change at two in the morning by the time that ends then.
const CHANGE_HOUR: u64 = 2;

/// Local time of a place (*huso horario*, Ley de los Husos Horarios en los Estados Unidos Mexicanos, DOF 28-10-2022).
#[frame_support::stored]
#[derive(Copy, Deserialize, Serialize)]
pub struct Zone {
	/// Minutes by which standard time is ahead of UTC: -360 in the centre, -480 in Tijuana.
	pub minutes: i16,
	/// When clocks go an hour forward, in municipalities at the northern border (*horario de verano*, art. 5).
	pub summer: Option<SummerTime>,
}

/// Days between which clocks are an hour ahead. Each change is at 02:00.
#[frame_support::stored]
#[derive(Copy, Deserialize, Serialize)]
pub struct SummerTime {
	/// When it begins.
	pub begins: Sunday,
	/// When it ends.
	pub ends: Sunday,
}

/// The n-th Sunday of a month.
#[frame_support::stored]
#[derive(Copy, Deserialize, Serialize)]
pub struct Sunday {
	/// 1 to 12.
	pub month: u8,
	/// 1 to 4.
	pub number: u8,
}

impl SummerTime {
	/// From the second Sunday of March to the first of November: that of the United States, to which the border keeps.
	pub const BORDER: Self =
		Self { begins: Sunday { month: 3, number: 2 }, ends: Sunday { month: 11, number: 1 } };
}

impl Zone {
	/// Central Mexico, where nothing else is set.
	pub const CENTRAL: Self = Self { minutes: -360, summer: None };

	/// A zone without summer time.
	pub const fn standard(minutes: i16) -> Self {
		Self { minutes, summer: None }
	}

	/// A zone of the northern border.
	pub const fn border(minutes: i16) -> Self {
		Self { minutes, summer: Some(SummerTime::BORDER) }
	}

	/// Whether there can be such a zone.
	pub fn is_sound(&self) -> bool {
		let exists = |sunday: Sunday| (1..=12).contains(&sunday.month) && (1..=4).contains(&sunday.number);
		let summer = |summer: SummerTime| {
			exists(summer.begins) && exists(summer.ends) && summer.begins.month < summer.ends.month
		};
		(-WIDEST..=WIDEST).contains(&self.minutes) && self.summer.is_none_or(summer)
	}

	/// Minutes by which local time is ahead of UTC at a moment.
	pub fn minutes_at(&self, at: Moment) -> i16 {
		let standard = ahead(at, self.minutes);
		let is_summer = self.summer.is_some_and(|summer| {
			let year = i64::try_from(standard)
				.ok()
				.and_then(DateTime::from_timestamp_millis)
				.map(|date| date.year());
			let begins = year.and_then(|year| summer.begins.midnight(year));
			let ends = year.and_then(|year| summer.ends.midnight(year));
			begins.zip(ends).is_some_and(|(begins, ends)| {
				let begins = begins.saturating_add(CHANGE_HOUR.saturating_mul(HOUR));
				let ends = ends.saturating_add(CHANGE_HOUR.saturating_sub(1).saturating_mul(HOUR));
				(begins..ends).contains(&standard)
			})
		});
		if is_summer { self.minutes.saturating_add(SUMMER_MINUTES) } else { self.minutes }
	}
}

impl Sunday {
	/// Its first millisecond, as if local time were UTC.
	fn midnight(self, year: i32) -> Option<u64> {
		let date = NaiveDate::from_weekday_of_month_opt(year, self.month.into(), Weekday::Sun, self.number)?;
		u64::try_from(date.to_epoch_days()).ok().map(|days| days.saturating_mul(DAY))
	}
}

/// A moment so many minutes later, or earlier.
pub(super) fn ahead(at: Moment, minutes: i16) -> u64 {
	let shift = u64::from(minutes.unsigned_abs()).saturating_mul(MINUTE);
	if minutes < 0 { at.saturating_sub(shift) } else { at.saturating_add(shift) }
}

#[cfg(test)]
mod tests {
	use super::*;

	fn at(text: &str) -> Moment {
		DateTime::parse_from_rfc3339(text).expect("a date").timestamp_millis().try_into().expect("positive")
	}

	#[test]
	fn the_border_changes_its_clocks_with_its_neighbour() {
		let tijuana = Zone::border(-480);
		for (moment, minutes) in [
			("2026-03-08T01:59:59-08:00", -480),
			("2026-03-08T03:00:00-07:00", -420),
			("2026-11-01T01:59:59-07:00", -420),
			("2026-11-01T01:00:00-08:00", -480),
			("2027-03-14T01:59:59-08:00", -480),
			("2027-03-14T03:00:00-07:00", -420),
		] {
			assert_eq!(tijuana.minutes_at(at(moment)), minutes, "{moment}");
		}
		assert_eq!(Zone::CENTRAL.minutes_at(at("2026-07-01T00:00:00Z")), -360);
	}

	#[test]
	fn zones_that_cannot_be_are_known() {
		assert!(Zone::CENTRAL.is_sound() && Zone::border(-420).is_sound());
		assert!(!Zone::standard(15 * 60).is_sound());
		let summer = |begins, ends| Zone { minutes: 0, summer: Some(SummerTime { begins, ends }) };
		let (march, november) = (SummerTime::BORDER.begins, SummerTime::BORDER.ends);
		assert!(!summer(november, march).is_sound());
		assert!(!summer(Sunday { month: 0, ..march }, november).is_sound());
		assert!(!summer(Sunday { number: 5, ..march }, november).is_sound());
	}
}
