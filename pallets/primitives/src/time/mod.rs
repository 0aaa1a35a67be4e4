//! Legal time: days, zones, calendars, terms and interruptions over milliseconds. Rules without storage.

mod calendar;
mod day;
mod interruption;
mod term;
mod zone;

pub use calendar::{
	BusinessHours, Calendar, DayKind, LocalCalendar, MAX_DECLARED_DAYS, MAX_YEARS, MAX_ZONES, Office, Scope,
	YearEdition, ZoneEdition, hours,
};
pub use day::{LegalDay, RestDays};
pub use interruption::{Interruption, InterruptionCause, Interruptions, MAX_INTERRUPTIONS, Oldest, SetAt};
pub use term::{MAX_BUSINESS_DAYS, Term, Unit};
pub use zone::{SummerTime, Sunday, Zone};

/// Milliseconds of an hour.
pub const HOUR: u64 = 3_600_000;
/// Milliseconds of a day on which no clock changes.
pub const DAY: u64 = 24 * HOUR;
