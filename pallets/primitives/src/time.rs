//! Legal time: the days in which the law counts, natural and business, over the chain's milliseconds.

use crate::Moment;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{BoundedBTreeSet, traits::ConstU32};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// How many non-working days the calendar holds at most: those of some years ahead.
pub const MAX_NON_WORKING_DAYS: u32 = 256;

const REAL_DAY: u64 = 86_400_000;
const HOURS_PER_DAY: u64 = 24;
const DAYS_PER_WEEK: u32 = 7;
/// 1 January 1970 was a Thursday; with Monday as 0, its weekday is 3.
const EPOCH_WEEKDAY: u32 = 3;
const FIRST_WEEKEND_DAY: u32 = 5;
/// A business term is searched over at most this many natural days.
const SEARCH_LIMIT: u32 = 3_660;

/// A calendar day in the local time of the chain, numbered from 1 January 1970.
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
	Ord,
	PartialEq,
	PartialOrd,
	Serialize,
	TypeInfo,
)]
pub struct LegalDay(pub u32);

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

/// Which days a term counts.
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
pub enum DayCount {
	/// Every day (*días naturales*).
	Natural,
	/// Monday to Friday but for the non-working days (*días hábiles*).
	Business,
}

/// A length of legal time.
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
	/// How many days.
	pub days: u16,
	/// Which days count.
	pub count: DayCount,
}

/// How the chain's milliseconds make days.
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
pub struct Clock {
	/// Milliseconds in a legal day: 86,400,000 really, fewer on a development chain. Never 0.
	pub day_length: u64,
	/// Minutes by which local time is ahead of UTC, as on a real day: -360 in central Mexico.
	pub utc_offset: i16,
}

impl Default for Clock {
	fn default() -> Self {
		Self { day_length: REAL_DAY, utc_offset: 0 }
	}
}

impl Clock {
	/// The local day in which a moment falls.
	pub fn day(&self, at: Moment) -> LegalDay {
		let local = if self.utc_offset < 0 {
			at.saturating_sub(self.shift())
		} else {
			at.saturating_add(self.shift())
		};
		let day = local.checked_div(self.day_length).unwrap_or(0);
		LegalDay(day.try_into().unwrap_or(u32::MAX))
	}

	/// The first moment of a day.
	pub fn start(&self, day: LegalDay) -> Moment {
		let local = u64::from(day.0).saturating_mul(self.day_length);
		if self.utc_offset < 0 {
			local.saturating_add(self.shift())
		} else {
			local.saturating_sub(self.shift())
		}
	}

	/// The first moment after a day: a term that ends with the day admits every earlier moment.
	pub fn end(&self, day: LegalDay) -> Moment {
		self.start(LegalDay(day.0.saturating_add(1)))
	}

	/// The length of some hours, scaled as the day is.
	pub fn hours(&self, hours: u32) -> u64 {
		self.day_length.saturating_mul(u64::from(hours)).checked_div(HOURS_PER_DAY).unwrap_or(0)
	}

	fn shift(&self) -> u64 {
		let minutes = u64::from(self.utc_offset.unsigned_abs());
		self.day_length.saturating_mul(minutes).checked_div(HOURS_PER_DAY.saturating_mul(60)).unwrap_or(0)
	}
}

/// The clock and the days on which authorities do not work.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Calendar {
	/// How moments make days.
	pub clock: Clock,
	/// Holidays and other days that no business term counts, besides Saturdays and Sundays.
	pub non_working: BoundedBTreeSet<LegalDay, ConstU32<MAX_NON_WORKING_DAYS>>,
}

impl Calendar {
	/// Whether authorities work on that day.
	pub fn is_business(&self, day: LegalDay) -> bool {
		let weekday = day.0.wrapping_add(EPOCH_WEEKDAY).checked_rem(DAYS_PER_WEEK).unwrap_or(0);
		weekday < FIRST_WEEKEND_DAY && !self.non_working.contains(&day)
	}

	/// The last day of a term that runs from the day after `from`.
	pub fn after(&self, from: LegalDay, term: Term) -> LegalDay {
		match term.count {
			DayCount::Natural => LegalDay(from.0.saturating_add(u32::from(term.days))),
			DayCount::Business => {
				let mut day = from;
				let mut left = term.days;
				for _ in 0..SEARCH_LIMIT {
					if left == 0 {
						break;
					}
					day = LegalDay(day.0.saturating_add(1));
					if self.is_business(day) {
						left = left.saturating_sub(1);
					}
				}
				day
			}
		}
	}

	/// The first moment at which a term that runs from the day after `from` is over.
	pub fn deadline(&self, from: Moment, term: Term) -> Moment {
		self.clock.end(self.after(self.clock.day(from), term))
	}

	/// Whether at least the term's days lie between the day of `from` and the day of `to`.
	pub fn spans(&self, from: Moment, to: Moment, term: Term) -> bool {
		self.after(self.clock.day(from), term) <= self.clock.day(to)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const CENTRAL: Clock = Clock { day_length: REAL_DAY, utc_offset: -360 };
	/// 5 October 2026, a Monday, at 09:00 in central Mexico.
	const CALL: Moment = 1_791_212_400_000;

	fn calendar() -> Calendar {
		Calendar { clock: CENTRAL, ..Default::default() }
	}

	fn natural(days: u16) -> Term {
		Term { days, count: DayCount::Natural }
	}

	fn business(days: u16) -> Term {
		Term { days, count: DayCount::Business }
	}

	#[test]
	fn a_day_begins_at_local_midnight() {
		let day = CENTRAL.day(CALL);
		assert_eq!(CENTRAL.start(day), CALL - 9 * 3_600_000);
		assert_eq!(CENTRAL.day(CENTRAL.end(day) - 1), day);
		assert_eq!(CENTRAL.day(CENTRAL.end(day)), LegalDay(day.0 + 1));
	}

	#[test]
	fn east_of_greenwich_the_day_begins_earlier() {
		let clock = Clock { day_length: REAL_DAY, utc_offset: 60 };
		assert_eq!(clock.day(REAL_DAY - 3_600_000), LegalDay(1));
		assert_eq!(clock.start(LegalDay(1)), REAL_DAY - 3_600_000);
	}

	#[test]
	fn a_week_has_five_business_days() {
		let monday = CENTRAL.day(CALL);
		let week: Vec<bool> = (0..7).map(|n| calendar().is_business(LegalDay(monday.0 + n))).collect();
		assert_eq!(week, [true, true, true, true, true, false, false]);
	}

	#[test]
	fn business_terms_skip_weekends_and_holidays() {
		let monday = CENTRAL.day(CALL);
		assert_eq!(calendar().after(monday, business(4)), LegalDay(monday.0 + 4));
		assert_eq!(calendar().after(monday, business(5)), LegalDay(monday.0 + 7));
		let mut with_holiday = calendar();
		with_holiday.non_working.try_insert(LegalDay(monday.0 + 7)).expect("has room");
		assert_eq!(with_holiday.after(monday, business(5)), LegalDay(monday.0 + 8));
	}

	#[test]
	fn a_term_of_no_days_ends_with_its_first_day() {
		assert_eq!(calendar().deadline(CALL, natural(0)), CENTRAL.end(CENTRAL.day(CALL)));
		assert_eq!(calendar().deadline(CALL, business(0)), CENTRAL.end(CENTRAL.day(CALL)));
	}

	#[test]
	fn spans_compares_calendar_days() {
		let opening = CALL + 15 * REAL_DAY;
		assert!(calendar().spans(CALL, opening, natural(15)));
		assert!(!calendar().spans(CALL, opening, natural(16)));
		assert!(calendar().spans(CALL, opening - 8 * 3_600_000, natural(15)));
	}

	#[test]
	fn a_short_day_scales_its_hours_and_its_offset() {
		let clock = Clock { day_length: 4_800, utc_offset: -360 };
		assert_eq!(clock.hours(24), 4_800);
		assert_eq!(clock.hours(6), 1_200);
		assert_eq!(clock.start(LegalDay(10)), 48_000 + 1_200);
	}

	#[test]
	fn a_calendar_without_any_business_day_still_ends_the_search() {
		let mut closed = calendar();
		let monday = CENTRAL.day(CALL);
		for n in 0..MAX_NON_WORKING_DAYS {
			closed.non_working.try_insert(LegalDay(monday.0 + n)).expect("has room");
		}
		assert!(closed.after(monday, business(1)).0 >= monday.0 + MAX_NON_WORKING_DAYS);
	}
}
