//! Calendars: what one scope sets, and what counts for the office that acts.

use super::{
	DAY, HOUR, Interruptions, LegalDay, RestDays, SetAt, Term, Unit, Zone, interruption::MAX_INTERRUPTIONS,
	zone::ahead,
};
use crate::{AgencyId, Jurisdiction, Mandate, Moment};
use alloc::vec::Vec;
use frame_support::{BoundedBTreeMap, BoundedVec, traits::ConstU32};
use serde::{Deserialize, Serialize};

/// How many days one scope declares at most: those of some years.
pub const MAX_DECLARED_DAYS: u32 = 256;
/// How many changes of its zone one scope remembers.
pub const MAX_ZONES: u32 = 8;
/// How many changes of its days of rest one scope remembers.
pub const MAX_YEARS: u32 = 4;
/// The next business day is searched over at most this many natural days.
const SEARCH_LIMIT: u32 = 3_660;
const MONTHS_PER_YEAR: u32 = 12;

/// For whom a calendar is set.
#[frame_support::stored]
#[derive(Copy, Deserialize, Serialize)]
pub enum Scope {
	/// Every authority that acts there; with the federation, every authority.
	Place(Jurisdiction),
	/// One agency.
	Agency(AgencyId),
}

/// Whose zone and business days count for an act.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Office {
	/// Nobody's in particular: those of the whole country.
	Country,
	/// An agency's, in the matter of one of its mandates or in none of them.
	Agency(AgencyId, Option<Mandate>),
}

/// What a declaration makes of a day.
#[frame_support::stored]
#[derive(Copy)]
pub enum DayKind {
	/// Nobody works (*día inhábil*).
	Rest,
	/// The office works, although others rest (*día habilitado*).
	Business,
}

/// Hours of the day in which authorities act (*horas hábiles*, LFPA art. 30).
#[frame_support::stored]
#[derive(Copy)]
pub struct BusinessHours {
	/// The first, 0 to 23.
	pub opens: u8,
	/// The one with which they end, up to 24.
	pub closes: u8,
}

impl Default for BusinessHours {
	fn default() -> Self {
		Self { opens: 8, closes: 18 }
	}
}

impl BusinessHours {
	/// Whether there is any time between them.
	pub fn are_sound(&self) -> bool {
		self.opens < self.closes && self.closes <= 24
	}
}

/// Zone from a moment on.
#[frame_support::stored]
#[derive(Copy)]
pub struct ZoneEdition {
	/// The first moment of the zone.
	pub valid_from: Moment,
	/// The zone.
	pub zone: Zone,
}

/// Days of rest of every year and business hours, from a day on.
#[frame_support::stored]
pub struct YearEdition {
	/// The first day for which they hold.
	pub valid_from: LegalDay,
	/// The days of rest; none to keep those of the wider scope.
	pub rest: Option<RestDays>,
	/// The hours in which authorities act; none to keep those of the wider scope.
	pub hours: Option<BusinessHours>,
}

impl YearEdition {
	/// Whether its dates exist and its hours have a length.
	pub fn is_sound(&self) -> bool {
		self.rest.as_ref().is_none_or(RestDays::are_dates)
			&& self.hours.as_ref().is_none_or(BusinessHours::are_sound)
	}
}

/// Calendar of one scope. What it leaves open, a wider scope sets.
#[frame_support::stored]
#[derive(Default)]
pub struct LocalCalendar {
	/// Its zones in the order of their validity.
	pub zones: BoundedVec<ZoneEdition, ConstU32<MAX_ZONES>>,
	/// Days of rest of every year and business hours, in the order of their validity.
	pub years: BoundedVec<YearEdition, ConstU32<MAX_YEARS>>,
	/// Declared days, each for one matter or for all.
	pub days: BoundedBTreeMap<(LegalDay, Option<Mandate>), DayKind, ConstU32<MAX_DECLARED_DAYS>>,
}

impl LocalCalendar {
	fn zone(&self, at: Moment) -> Option<Zone> {
		self.zones.iter().rev().find(|edition| edition.valid_from <= at).map(|edition| edition.zone)
	}

	fn day(&self, day: LegalDay, matter: Option<Mandate>) -> Option<DayKind> {
		let of_the_matter = matter.and_then(|matter| self.days.get(&(day, Some(matter))));
		of_the_matter.or_else(|| self.days.get(&(day, None))).copied()
	}

	fn year(&self, day: LegalDay) -> Option<&YearEdition> {
		self.years.iter().rev().find(|edition| edition.valid_from <= day)
	}

	/// Sets days of rest and hours from a day on, in place of those that would begin with it or later.
	pub fn set_year(&mut self, edition: YearEdition) {
		self.years.retain(|known| known.valid_from < edition.valid_from);
		if self.years.is_full() {
			self.years.remove(0);
		}
		// There is room: a full list has just lost its oldest.
		let _ = self.years.try_push(edition);
	}

	/// Sets the zone from a moment on, in place of those that would begin with it or later.
	pub fn set_zone(&mut self, edition: ZoneEdition) {
		self.zones.retain(|known| known.valid_from < edition.valid_from);
		if self.zones.is_full() {
			self.zones.remove(0);
		}
		// There is room: a full list has just lost its oldest.
		let _ = self.zones.try_push(edition);
	}
}

/// Zone, business days and interruptions as they count for an office.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Calendar {
	/// From the office's own calendar to the whole country's.
	layers: Vec<LocalCalendar>,
	matter: Option<Mandate>,
	interruptions: Interruptions,
}

impl Calendar {
	/// The scopes that set an office's calendar, its own first, by where its agency acts.
	pub fn scopes(office: Office, place: Option<Jurisdiction>) -> Vec<Scope> {
		let own = match office {
			Office::Country => None,
			Office::Agency(agency, _) => Some(Scope::Agency(agency)),
		};
		let town =
			place.filter(|place| matches!(place, Jurisdiction::Municipality(_) | Jurisdiction::Abroad(_)));
		let state = place.and_then(|place| place.state()).map(Jurisdiction::State);
		let places = town.into_iter().chain(state).chain([Jurisdiction::Federation]).map(Scope::Place);
		own.into_iter().chain(places).collect()
	}

	/// The calendar of an office from what its [`Calendar::scopes`] set.
	pub fn new(office: Office, layers: Vec<LocalCalendar>, interruptions: Interruptions) -> Self {
		let matter = match office {
			Office::Country => None,
			Office::Agency(_, matter) => matter,
		};
		Self { layers, matter, interruptions }
	}

	/// Minutes by which the office's time is ahead of UTC at a moment.
	pub fn minutes_at(&self, at: Moment) -> i16 {
		self.layers.iter().find_map(|layer| layer.zone(at)).unwrap_or(Zone::CENTRAL).minutes_at(at)
	}

	/// The local day in which a moment falls.
	pub fn day(&self, at: Moment) -> LegalDay {
		let day = ahead(at, self.minutes_at(at)).checked_div(DAY).unwrap_or(0);
		LegalDay(day.try_into().unwrap_or(u32::MAX))
	}

	/// The first moment of a day.
	pub fn start(&self, day: LegalDay) -> Moment {
		let local = u64::from(day.0).saturating_mul(DAY);
		let utc = |at| ahead(local, self.minutes_at(at).saturating_neg());
		// The zone at the local hour taken for UTC may be that of another day: look again. Where clocks go forward at midnight, the
		// day begins later than at midnight.
		let first = utc(local);
		let second = utc(first);
		if self.day(second) < day { first } else { second }
	}

	/// The first moment after a day: a term that ends with the day admits every earlier moment.
	pub fn end(&self, day: LegalDay) -> Moment {
		self.start(day.next())
	}

	/// Whether the office works on that day.
	pub fn is_business(&self, day: LegalDay) -> bool {
		match self.layers.iter().find_map(|layer| layer.day(day, self.matter)) {
			Some(kind) => kind == DayKind::Business,
			None => {
				let rest = self.layers.iter().find_map(|layer| layer.year(day)?.rest.as_ref());
				!day.is_weekend() && !rest.unwrap_or(&RestDays::LabourLaw).contain(day)
			}
		}
	}

	/// The first business day that is not before a day.
	pub fn business_from(&self, day: LegalDay) -> LegalDay {
		let days = (0..SEARCH_LIMIT).map(|n| LegalDay(day.0.saturating_add(n)));
		days.into_iter().find(|day| self.is_business(*day)).unwrap_or(day)
	}

	/// The last day of a term that begins on a day.
	pub fn last_day(&self, from: LegalDay, term: Term) -> LegalDay {
		let base = if term.counts_first_day { from.previous() } else { from };
		let amount = u32::from(term.amount);
		let by_calendar = |months| match term.counts_first_day {
			true => from.plus_months(months).previous(),
			false => from.plus_months(months),
		};
		let last = match term.unit {
			Unit::Hours => LegalDay(base.0.saturating_add(amount.div_ceil(24))),
			Unit::NaturalDays => LegalDay(base.0.saturating_add(amount)),
			Unit::BusinessDays => (0..amount).fold(base, |day, _| self.business_from(day.next())),
			Unit::Months => by_calendar(amount),
			Unit::Years => by_calendar(amount.saturating_mul(MONTHS_PER_YEAR)),
		};
		if term.rolls { self.business_from(last) } else { last }
	}

	/// The first moment at which a term that begins at `from` is over, whatever interrupted it: of a bar, a validity or a time to
	/// keep. A term of hours includes its last millisecond.
	pub fn term_end(&self, from: Moment, term: Term) -> Moment {
		match term.unit {
			Unit::Hours => from.saturating_add(hours(term.amount)).saturating_add(1),
			_ => self.end(self.last_day(self.day(from), term)),
		}
	}

	/// The first moment at which a term to act that begins at `from` is over: interruptions move it, and where a last day off
	/// moves, it is moved from there again.
	pub fn deadline(&self, from: Moment, term: Term) -> Moment {
		let (set, end) = (SetAt::unaware(from), self.term_end(from, term));
		if term.rolls { self.moved_deadline(set, end) } else { self.moved(set, end) }
	}

	/// Where interruptions have moved the end of a term to act since it was set: from a day off to the end of the next business
	/// day, and past those that it reaches by that.
	pub fn moved_deadline(&self, set: SetAt, end: Moment) -> Moment {
		let moved = self.moved(set, end);
		if moved > end { self.rolled(moved) } else { moved }
	}

	/// Where a term to act ends that would end at a moment: on a day off, with the next business day, and past the interruptions
	/// that it reaches by that, whenever they became known.
	pub fn rolled(&self, end: Moment) -> Moment {
		let mut rolled = end;
		// Each time one more interruption is passed.
		for _ in 0..=MAX_INTERRUPTIONS {
			let last = self.day(rolled.saturating_sub(1));
			if self.is_business(last) {
				break;
			}
			rolled = self.interruptions.passed(rolled, self.end(self.business_from(last)));
		}
		rolled
	}

	/// Whether at least the term lies between two moments: in days, between their days.
	pub fn spans(&self, from: Moment, to: Moment, term: Term) -> bool {
		match term.unit {
			Unit::Hours => from.saturating_add(hours(term.amount)) <= to,
			_ => self.last_day(self.day(from), term) <= self.day(to),
		}
	}

	/// The moment from which an act of the office counts: out of its business hours, the beginning of the next (LAASSP art. 84,
	/// LFPA arts. 28 and 30).
	pub fn counted_from(&self, act: Moment) -> Moment {
		let hours = |day| self.layers.iter().find_map(|layer| layer.year(day)?.hours).unwrap_or_default();
		let at = |day, hour: u8| self.start(day).saturating_add(self::hours(hour.into()));
		let day = self.day(act);
		if self.is_business(day) && act < at(day, hours(day).closes) {
			act.max(at(day, hours(day).opens))
		} else {
			let next = self.business_from(day.next());
			at(next, hours(next).opens)
		}
	}

	/// What a moment that is set now carries with it.
	pub fn set_at(&self, now: Moment) -> SetAt {
		self.interruptions.set_at(now)
	}

	/// Where interruptions have moved a moment since it was set.
	pub fn moved(&self, set: SetAt, moment: Moment) -> Moment {
		self.interruptions.moved(set, moment)
	}

	/// The interruptions so far.
	pub fn interruptions(&self) -> &Interruptions {
		&self.interruptions
	}
}

/// The length of some hours.
pub fn hours(hours: u16) -> u64 {
	u64::from(hours).saturating_mul(HOUR)
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::time::{Interruption, InterruptionCause};

	/// 5 October 2026, a Monday, at 09:00 in central Mexico.
	const CALL: Moment = 1_791_212_400_000;
	const AGENCY: Office = Office::Agency(7, Some(Mandate::Procurement));

	fn monday() -> LegalDay {
		Calendar::default().day(CALL)
	}

	fn with(layers: Vec<LocalCalendar>) -> Calendar {
		Calendar::new(AGENCY, layers, Interruptions::default())
	}

	fn declaring(day: LegalDay, matter: Option<Mandate>, kind: DayKind) -> LocalCalendar {
		let mut calendar = LocalCalendar::default();
		calendar.days.try_insert((day, matter), kind).expect("has room");
		calendar
	}

	#[test]
	fn a_day_begins_at_local_midnight() {
		let calendar = Calendar::default();
		assert_eq!(monday(), LegalDay::of(2026, 10, 5).expect("a date"));
		assert_eq!(calendar.start(monday()), CALL - 9 * HOUR);
		assert_eq!(calendar.day(calendar.end(monday()) - 1), monday());
		assert_eq!(calendar.day(calendar.end(monday())), monday().next());
	}

	#[test]
	fn the_zone_is_that_of_the_moment() {
		let mut border = LocalCalendar::default();
		border.set_zone(ZoneEdition { valid_from: 0, zone: Zone::border(-480) });
		let tijuana = with(vec![border.clone()]);
		let change = LegalDay::of(2026, 3, 8).expect("a date");
		assert_eq!(tijuana.end(change) - tijuana.start(change), 23 * HOUR);
		let back = LegalDay::of(2026, 11, 1).expect("a date");
		assert_eq!(tijuana.end(back) - tijuana.start(back), 25 * HOUR);

		border.set_zone(ZoneEdition { valid_from: CALL, zone: Zone::standard(-420) });
		let reformed = with(vec![border]);
		assert_eq!(reformed.minutes_at(CALL - 1), -420, "summer time until then");
		assert_eq!(reformed.minutes_at(CALL), -420);
		assert_eq!(reformed.start(back.next()) - reformed.start(back), 24 * HOUR);
	}

	#[test]
	fn a_day_begins_once_where_the_zone_changes_at_midnight() {
		let midnight = Calendar::default().start(monday());
		for (from, to) in [(-360, -420), (-420, -360), (-360, -300), (-480, 600)] {
			let mut local = LocalCalendar::default();
			local.set_zone(ZoneEdition { valid_from: 0, zone: Zone::standard(from) });
			let before = with(vec![local.clone()]).start(monday());
			local.set_zone(ZoneEdition { valid_from: before, zone: Zone::standard(to) });
			let calendar = with(vec![local]);
			let day = calendar.day(midnight.max(before));
			let start = calendar.start(day);
			assert_eq!(calendar.day(start), day, "{from} to {to}");
			assert!(calendar.day(start - 1) < day, "{from} to {to}");
		}
	}

	#[test]
	fn business_terms_skip_weekends_and_days_of_rest() {
		let calendar = Calendar::default();
		let week: Vec<bool> = (0..7).map(|n| calendar.is_business(LegalDay(monday().0 + n))).collect();
		assert_eq!(week, [true, true, true, true, true, false, false]);
		assert_eq!(calendar.last_day(monday(), Term::business(4)), LegalDay(monday().0 + 4));
		assert_eq!(calendar.last_day(monday(), Term::business(5)), LegalDay(monday().0 + 7));
		let november = LegalDay::of(2026, 11, 13).expect("a Friday");
		assert_eq!(calendar.last_day(november, Term::business(1)), LegalDay(november.0 + 4), "16 November");
	}

	#[test]
	fn the_nearest_declaration_of_the_matter_counts() {
		let day = monday().next();
		let (all, own) = (None, Some(Mandate::Procurement));
		let business = |layers| with(layers).is_business(day);
		let rest = declaring(day, all, DayKind::Rest);
		assert!(!business(vec![LocalCalendar::default(), rest.clone()]));
		assert!(business(vec![declaring(day, own, DayKind::Business), rest.clone()]));
		assert!(!business(vec![declaring(day, Some(Mandate::Oversight), DayKind::Business), rest.clone()]));
		let sunday = LegalDay(monday().0 - 1);
		assert!(with(vec![declaring(sunday, all, DayKind::Business)]).is_business(sunday));
	}

	#[test]
	fn fixed_days_replace_those_of_the_labour_law() {
		let fixed = RestDays::Fixed(vec![(11, 20)].try_into().expect("fits"));
		let day = |year, month, day| LegalDay::of(year, month, day).expect("a date");
		let mut own = LocalCalendar::default();
		own.set_year(YearEdition { valid_from: day(2026, 11, 17), rest: Some(fixed), hours: None });
		let calendar = with(vec![own]);
		assert!(!calendar.is_business(day(2026, 11, 16)), "until then the labour law holds");
		assert!(!calendar.is_business(day(2026, 11, 20)));
		assert!(calendar.is_business(day(2027, 11, 15)));
	}

	#[test]
	fn scopes_go_from_the_office_to_the_country() {
		let town = Jurisdiction::Municipality(2_004);
		let places = [
			Scope::Place(town),
			Scope::Place(Jurisdiction::State(2)),
			Scope::Place(Jurisdiction::Federation),
		];
		assert_eq!(Calendar::scopes(AGENCY, Some(town)), [&[Scope::Agency(7)], &places[..]].concat());
		assert_eq!(Calendar::scopes(Office::Country, None), [Scope::Place(Jurisdiction::Federation)]);
	}

	#[test]
	fn a_term_of_no_days_ends_with_its_first_day() {
		let calendar = Calendar::default();
		assert_eq!(calendar.deadline(CALL, Term::natural(0)), calendar.end(monday()));
		assert_eq!(calendar.deadline(CALL, Term::business(0)), calendar.end(monday()));
	}

	#[test]
	fn hours_are_real_and_include_the_last() {
		let calendar = Calendar::default();
		assert_eq!(calendar.deadline(CALL, Term::hours(48)), CALL + 48 * HOUR + 1);
		assert!(calendar.spans(CALL, CALL + 24 * HOUR, Term::hours(24)));
		assert!(!calendar.spans(CALL, CALL + 24 * HOUR - 1, Term::hours(24)));
	}

	#[test]
	fn the_first_day_counts_where_the_law_says_so() {
		let calendar = Calendar::default();
		let last = |term| calendar.last_day(monday(), term);
		assert_eq!(last(Term::natural(5).from_first_day()), LegalDay(monday().0 + 4));
		assert_eq!(last(Term::business(5).from_first_day()), LegalDay(monday().0 + 4));
		assert_eq!(last(Term::months(1).from_first_day()), LegalDay::of(2026, 11, 4).expect("a date"));
		let day = |year, month, day| LegalDay::of(year, month, day).expect("a date");
		let from = |first, term: Term| calendar.last_day(first, term.from_first_day());
		assert_eq!(from(day(2027, 3, 1), Term::months(1)), day(2027, 3, 31));
		assert_eq!(from(day(2029, 3, 1), Term::years(3)), day(2032, 2, 29));
	}

	#[test]
	fn terms_to_act_end_on_a_business_day_and_least_times_do_not() {
		let calendar = Calendar::default();
		let last = |term| calendar.last_day(monday(), term);
		assert_eq!(last(Term::natural(5)), LegalDay(monday().0 + 5), "a Saturday");
		assert_eq!(last(Term::natural(5).rolling()), LegalDay(monday().0 + 7));
	}

	#[test]
	fn spans_compares_calendar_days() {
		let (calendar, opening) = (Calendar::default(), CALL + 15 * DAY);
		assert!(calendar.spans(CALL, opening, Term::natural(15)));
		assert!(!calendar.spans(CALL, opening, Term::natural(16)));
		assert!(calendar.spans(CALL, opening - 8 * HOUR, Term::natural(15)));
	}

	#[test]
	fn acts_out_of_business_hours_count_from_the_next() {
		let calendar = Calendar::default();
		let at = |day: u32, hour: u64| calendar.start(LegalDay(monday().0 + day)) + hour * HOUR;
		assert_eq!(calendar.counted_from(at(0, 9)), at(0, 9));
		assert_eq!(calendar.counted_from(at(0, 7)), at(0, 8));
		assert_eq!(calendar.counted_from(at(0, 18)), at(1, 8));
		assert_eq!(calendar.counted_from(at(5, 12)), at(7, 8));
		let late = BusinessHours { opens: 9, closes: 21 };
		let mut own = LocalCalendar::default();
		own.set_year(YearEdition { valid_from: LegalDay(0), rest: None, hours: Some(late) });
		let evening = with(vec![own]);
		assert_eq!(evening.counted_from(at(0, 20)), at(0, 20));
		assert!(late.are_sound() && !BusinessHours { opens: 9, closes: 9 }.are_sound());
		assert!(!BusinessHours { opens: 9, closes: 25 }.are_sound());
	}

	#[test]
	fn a_deadline_moves_by_an_interruption_within_its_term() {
		let mut interruptions = Interruptions::default();
		let (from, to) = (CALL + DAY, CALL + 3 * DAY);
		interruptions.note(Interruption { from, to, cause: InterruptionCause::Declared });
		let calendar = Calendar::new(AGENCY, vec![], interruptions);
		let plain = Calendar::default();
		let term = Term::business(6);
		assert_eq!(calendar.deadline(CALL, term), plain.deadline(CALL, term) + 2 * DAY);
		assert_eq!(calendar.deadline(to, term), plain.deadline(to, term));
		assert_eq!(calendar.term_end(CALL, term), plain.deadline(CALL, term), "a bar does not move");
		// Ten natural days end on Thursday 15 October; two later on Saturday, and a term to act on Monday.
		let rolling = Term::natural(10).rolling();
		assert_eq!(calendar.deadline(CALL, rolling), calendar.end(LegalDay(monday().0 + 14)));
	}

	#[test]
	fn a_deadline_ends_on_a_business_day_whenever_the_interruption_became_known() {
		let plain = Calendar::default();
		// Six business days end on Tuesday 13 October; four days later is a Saturday.
		let (term, from) = (Term::business(6).rolling(), CALL + DAY);
		let mut interruptions = Interruptions::default();
		let cause = InterruptionCause::Declared;
		interruptions.note(Interruption { from, to: from + 4 * DAY, cause });
		let calendar = Calendar::new(AGENCY, vec![], interruptions);
		let monday = calendar.end(LegalDay(monday().0 + 14));
		assert_eq!(calendar.deadline(CALL, term), monday, "known before");
		assert_eq!(calendar.moved_deadline(plain.set_at(CALL), plain.deadline(CALL, term)), monday, "after");
		assert_eq!(calendar.moved_deadline(calendar.set_at(CALL), monday), monday, "it is not moved again");
	}

	#[test]
	fn a_deadline_that_moves_to_monday_passes_what_was_known_of_it() {
		let mut interruptions = Interruptions::default();
		let day = |n| Calendar::default().start(LegalDay(monday().0 + n));
		// Monday and Tuesday of the next week, declared ahead.
		interruptions.note(Interruption { from: day(7), to: day(9), cause: InterruptionCause::Declared });
		let set = interruptions.set_at(CALL);
		// The term ends on Friday; a day of it is lost afterwards.
		interruptions.note(Interruption { from: day(1), to: day(2), cause: InterruptionCause::NoBlocks });
		let calendar = Calendar::new(AGENCY, vec![], interruptions);
		assert_eq!(calendar.moved_deadline(set, day(5)), day(10), "Monday and the two days lost in it");
		assert_eq!(calendar.rolled(day(6)), day(10));
		assert_eq!(calendar.rolled(day(5)), day(5));
	}

	#[test]
	fn a_deadline_that_moves_to_monday_passes_what_interrupts_that_weekend() {
		let day = |n| Calendar::default().start(LegalDay(monday().0 + n));
		let mut interruptions = Interruptions::default();
		let cause = InterruptionCause::Declared;
		// Six business days end on Tuesday 13 October, four days later on Saturday 17, and on Monday 19.
		interruptions.note(Interruption { from: day(1), to: day(5), cause });
		// From Sunday noon to Wednesday 21.
		interruptions.note(Interruption { from: day(13) + 12 * HOUR, to: day(16), cause });
		let calendar = Calendar::new(AGENCY, vec![], interruptions);
		let end = calendar.deadline(CALL, Term::business(6).rolling());
		assert_eq!(end, day(15) + 60 * HOUR, "two days and a half after the end of Monday");
	}

	#[test]
	fn a_calendar_without_any_business_day_still_ends_the_search() {
		let day = |n| ((LegalDay(monday().0 + n), None), DayKind::Rest);
		let mut closed = LocalCalendar::default();
		for n in 0..MAX_DECLARED_DAYS {
			let (day, kind) = day(n);
			closed.days.try_insert(day, kind).expect("has room");
		}
		assert!(with(vec![closed]).last_day(monday(), Term::business(1)).0 >= monday().0 + MAX_DECLARED_DAYS);
		assert_eq!(Calendar::default().business_from(LegalDay(u32::MAX)), LegalDay(u32::MAX));
	}
}
