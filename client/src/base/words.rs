//! Moments, places, terms and documents as people and programs read them.

use cadena_primitives::{
	Calendar, Jurisdiction, LegalDay, Moment,
	time::{DAY, HOUR},
};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, SecondsFormat, Utc};

/// A moment in UTC, RFC 3339 with seconds.
pub fn moment(at: Moment) -> String {
	utc(at, SecondsFormat::Secs)
}

/// A moment in UTC, RFC 3339 with seconds, and milliseconds where there are some.
pub fn exact_moment(at: Moment) -> String {
	utc(at, SecondsFormat::AutoSi)
}

fn utc(at: Moment, seconds: SecondsFormat) -> String {
	let date = i64::try_from(at).ok().and_then(DateTime::<Utc>::from_timestamp_millis);
	date.map_or_else(|| at.to_string(), |date| date.to_rfc3339_opts(seconds, true))
}

/// A moment in an office's local time for people, with its zone.
pub fn local(at: Moment, calendar: &Calendar) -> String {
	let offset = FixedOffset::east_opt(i32::from(calendar.minutes_at(at)) * 60);
	i64::try_from(at).ok().and_then(DateTime::<Utc>::from_timestamp_millis).zip(offset).map_or_else(
		|| at.to_string(),
		|(date, offset)| date.with_timezone(&offset).format("%Y-%m-%d %H:%M:%S %:z").to_string(),
	)
}

/// A day, as YYYY-MM-DD.
pub fn day(day: LegalDay) -> String {
	day.date().format("%Y-%m-%d").to_string()
}

/// The day that was written as YYYY-MM-DD.
pub fn parse_day(text: &str) -> Result<LegalDay, String> {
	let refused = || format!("{text} is no day since 1970: write it as YYYY-MM-DD");
	let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| refused())?;
	let (month, day) = (u8::try_from(date.month()), u8::try_from(date.day()));
	month
		.ok()
		.zip(day.ok())
		.and_then(|(month, day)| LegalDay::of(date.year(), month, day))
		.ok_or_else(refused)
}

/// A length of time in days and hours.
pub fn span(milliseconds: u64) -> String {
	format!("{} days and {} hours", milliseconds / DAY, milliseconds % DAY / HOUR)
}

/// Text that the chain holds as bytes.
pub fn text(bytes: &[u8]) -> String {
	String::from_utf8_lossy(bytes).into_owned()
}

/// An INEGI key, or the name of the level.
pub fn jurisdiction(jurisdiction: &Jurisdiction) -> String {
	match jurisdiction {
		Jurisdiction::Federation => "federation".into(),
		Jurisdiction::State(state) => format!("{state:02}"),
		Jurisdiction::Municipality(key) => format!("{key:05}"),
		Jurisdiction::Abroad(country) => text(country),
	}
}
