//! Dates of the property registry's and the certificates of deposit's terms, each with the result that the law gives. Here the
//! functions that count are tried.

use super::HOUR;
use crate::types::{Edition, Editions, ZONES};
use cadena_primitives::{
	Calendar, Jurisdiction, LegalDay, Mandate, Moment, Office, Term,
	time::{DayKind, Interruptions, LocalCalendar, Scope, ZoneEdition},
};

/// A property registry's office at a place: its own calendar, then those of the places around it.
fn office(place: Jurisdiction, non_working: &[LegalDay]) -> Calendar {
	let office = Office::Agency(0, Some(Mandate::PropertyRegistry));
	let layer = |scope| {
		let mut calendar = LocalCalendar::default();
		if let Some((_, zone)) = ZONES.iter().find(|(of, _)| Scope::Place(*of) == scope) {
			calendar.set_zone(ZoneEdition { valid_from: 0, zone: *zone });
		}
		if let Scope::Agency(_) = scope {
			for day in non_working {
				calendar.days.try_insert((*day, None), DayKind::Rest).expect("fits");
			}
		}
		calendar
	};
	let layers = Calendar::scopes(office, Some(place)).into_iter().map(layer).collect();
	Calendar::new(office, layers, Interruptions::default())
}

fn central() -> Calendar {
	office(Jurisdiction::Municipality(9_012), &[])
}

fn day(text: &str) -> LegalDay {
	let mut parts = text.split('-').map(|part| part.parse::<u16>().expect("a number"));
	let mut next = || parts.next().expect("year, month and day");
	let (year, month, day) = (next(), next(), next());
	let part = |part: u16| part.try_into().expect("is small");
	LegalDay::of(year.into(), part(month), part(day)).expect("a date")
}

/// A local hour of a day in central Mexico.
fn at(text: &str, hour: u64) -> Moment {
	central().start(day(text)) + hour * HOUR
}

/// The last moment of a day in central Mexico is in time, and the next one is not.
fn ends_with(deadline: Moment, last: &str) {
	assert_eq!(deadline, central().end(day(last)), "{last}");
}

// --- The public registry of property ---

const FIRST_NOTICE: Term = Term::natural(30);
const SECOND_NOTICE_DUE: Term = Term::hours(48);

#[test]
fn t1_an_embargo_lives_three_years_by_the_calendar_from_its_signature() {
	let deadline = central().deadline(at("2026-03-13", 12), Term::years(3));
	ends_with(deadline, "2029-03-13");
	assert_eq!(deadline, at("2029-03-14", 0), "extinct from then without any call");
}

#[test]
fn t6_forty_eight_hours_are_real_where_clocks_change() {
	let tijuana = office(Jurisdiction::Municipality(2_004), &[]);
	let midnight = |text| tijuana.start(day(text));
	// Signed on 7 March at 12:00, -08:00. Clocks go forward on the 8th: 48 hours end on the 9th at 13:00, -07:00.
	let signed = midnight("2026-03-07") + 12 * HOUR;
	let last = midnight("2026-03-09") + 13 * HOUR;
	let deadline = tijuana.deadline(signed, SECOND_NOTICE_DUE);
	assert!(last < deadline && last + 1 >= deadline);
	assert_eq!(tijuana.end(day("2026-03-08")) - midnight("2026-03-08"), 23 * HOUR);
}

#[test]
fn t7_guanajuato_counts_business_days() {
	let rest = [day("2026-03-16"), day("2026-05-01")];
	let guanajuato = office(Jurisdiction::State(11), &rest);
	let last = |from, days| guanajuato.last_day(day(from), Term::business(days));
	assert_eq!(last("2026-03-02", 20), day("2026-03-31"));
	assert_eq!(last("2026-03-18", 5), day("2026-03-25"));
	assert_eq!(last("2026-03-25", 90), day("2026-07-30"));
}

#[test]
fn t9_a_notice_keeps_the_edition_of_its_day() {
	let mut editions = Editions::default();
	let jurisdiction = Jurisdiction::Federation;
	for (valid_from, days) in [(0, 30), (at("2026-03-15", 0), 60)] {
		editions.enact(Edition { valid_from, term: Term::natural(days), article: 3016, jurisdiction });
	}
	for (notice, last) in [("2026-03-02", "2026-04-01"), ("2026-03-16", "2026-05-15")] {
		let notice = at(notice, 9);
		let term = editions.at(notice).expect("is in force");
		ends_with(central().deadline(notice, term), last);
	}
	assert_eq!(editions.at(at("2026-03-02", 9)), Some(FIRST_NOTICE));
}

// --- Certificates of deposit ---

/// Demand of payment (LGTOC art. 242): two business days.
const DEMAND: Term = Term::business(2);
/// Time to pay before the sale is asked for (LGTOC art. 243).
const TO_PAY: Term = Term::natural(8);

/// Earliest auction after its publication of a day: five business days from the day after its effect, and eight natural days
/// from the publication; a day off moves (CCom art. 50 Bis, LGOAAC art. 22-II, LGTOC art. 243).
fn auction_from(published: LegalDay) -> LegalDay {
	let calendar = central();
	let effect = published.next();
	let business = calendar.last_day(effect, Term::business(5));
	let natural = calendar.last_day(published, TO_PAY);
	calendar.business_from(business.max(natural))
}

/// The way from maturity to the auction: last day of the demand, first day of the publication, first day of the auction.
fn sale(maturity: &str) -> [LegalDay; 3] {
	let calendar = central();
	let demand = calendar.last_day(day(maturity), DEMAND);
	let publication = calendar.last_day(demand, TO_PAY).next();
	[demand, publication, auction_from(publication)]
}

#[test]
fn v01_an_unpaid_pledge_is_auctioned_from_5_june() {
	assert_eq!(sale("2026-05-15"), ["2026-05-19", "2026-05-28", "2026-06-05"].map(day));
}

#[test]
fn v03_the_first_of_may_is_no_day_of_the_demand() {
	assert_eq!(sale("2026-04-30"), ["2026-05-05", "2026-05-14", "2026-05-22"].map(day));
}

#[test]
fn v05_a_term_crosses_the_year() {
	assert_eq!(sale("2026-12-31"), ["2027-01-05", "2027-01-14", "2027-01-22"].map(day));
}

#[test]
fn v07_an_auction_is_not_held_on_a_day_off() {
	assert_eq!(sale("2026-11-13"), ["2026-11-18", "2026-11-27", "2026-12-07"].map(day));
}

#[test]
fn v08_the_later_of_two_terms_sets_the_auction() {
	assert_eq!(auction_from(day("2026-04-27")), day("2026-05-06"));
	// Damaged goods under a pledge have the same terms as in V07: art. 243 knows no exception.
	assert_eq!(auction_from(day("2026-11-27")), day("2026-12-07"));
	// Without a pledge: three natural days (LGOAAC art. 22-II).
	let damaged = central().last_day(day("2026-04-27"), Term::natural(3));
	assert_eq!(central().business_from(damaged), day("2026-04-30"));
}

#[test]
fn v09_three_months_are_no_ninety_days() {
	let calendar = central();
	let deadline = calendar.deadline(at("2026-06-05", 12), Term::months(3).rolling());
	ends_with(deadline, "2026-09-07");
	assert_eq!(calendar.last_day(day("2026-06-05"), Term::natural(90)), day("2026-09-03"), "is wrong");
}

#[test]
fn v11_a_day_of_rest_moves_the_record_of_a_pledge() {
	assert_eq!(central().last_day(day("2026-01-30"), Term::business(1)), day("2026-02-03"));
}

#[test]
fn v13_ten_natural_days_move_from_a_saturday_to_monday() {
	assert_eq!(central().last_day(day("2026-05-20"), Term::natural(10)), day("2026-05-30"));
	let last = central().last_day(day("2026-05-20"), Term::natural(10).rolling());
	assert_eq!(
		(last, last.next()),
		(day("2026-06-01"), day("2026-06-02")),
		"and is published from the next day"
	);
}

#[test]
fn v14_goods_that_nobody_withdraws_are_auctioned_from_20_july() {
	let calendar = central();
	let publication = calendar.last_day(day("2026-07-01"), TO_PAY).next();
	assert_eq!(publication, day("2026-07-10"));
	assert_eq!(calendar.business_from(calendar.last_day(publication, TO_PAY)), day("2026-07-20"));
}

#[test]
fn the_dates_of_v01_shift_with_the_weeks_of_a_year() {
	let dates = sale("2026-05-15");
	for years in 1..=5u32 {
		let shift = 364 * years;
		let maturity = LegalDay(day("2026-05-15").0 + shift);
		let calendar = central();
		let demand = calendar.last_day(maturity, DEMAND);
		let publication = calendar.last_day(demand, TO_PAY).next();
		let shifted = [demand, publication, auction_from(publication)];
		assert_eq!(shifted, dates.map(|day| LegalDay(day.0 + shift)), "{years}");
	}
}
