use super::DAY;
use crate::{
	Calendars, Error, Event,
	mock::{
		FEDERAL, FEDERAL_OFFICER, LegalTerms, RuntimeOrigin, STRANGER, System, TIJUANA, TODAY, Test,
		block_at, run, signed,
	},
};
use cadena_primitives::{
	Jurisdiction, LegalDay, LegalTime, Mandate, Office,
	time::{BusinessHours, DayKind, RestDays, Scope, YearEdition, Zone, ZoneEdition},
};
use frame_support::{BoundedVec, assert_noop, assert_ok, traits::ConstU32};
use sp_runtime::DispatchError::BadOrigin;

type Days = BoundedVec<LegalDay, ConstU32<64>>;

const EVERYBODY: Scope = Scope::Place(Jurisdiction::Federation);
const OWN: Scope = Scope::Agency(FEDERAL as u32);

fn today() -> LegalDay {
	LegalTerms::calendar(Office::Country).day(LegalTerms::now())
}

fn days(from: u32, count: u32) -> Days {
	(from..from + count).map(|n| LegalDay(today().0 + n)).collect::<Vec<_>>().try_into().expect("fit")
}

fn declare(origin: RuntimeOrigin, scope: Scope, days: Days) -> sp_runtime::DispatchResult {
	LegalTerms::declare_days(origin, scope, None, DayKind::Rest, days)
}

fn works(agency: u32, day: u32) -> bool {
	let office = Office::Agency(agency, Some(Mandate::Procurement));
	LegalTerms::calendar(office).is_business(LegalDay(today().0 + day))
}

#[test]
fn days_are_declared_for_all_or_by_an_agency_for_itself() {
	run(|| {
		assert_ok!(declare(RuntimeOrigin::root(), EVERYBODY, days(1, 1)));
		// 10 November, a Tuesday.
		assert_ok!(declare(signed(FEDERAL), OWN, days(36, 1)));
		assert_eq!([works(0, 1), works(1, 1), works(0, 36), works(1, 36)], [false, false, false, true]);
		let own = Scope::Agency(0);
		let (matter, kind) = (Some(Mandate::Procurement), DayKind::Business);
		let declare = |origin| LegalTerms::declare_days(origin, own, matter, kind, days(1, 1));
		assert_noop!(declare(signed(FEDERAL)), Error::<Test>::NotTheAgency);
		assert_ok!(declare(RuntimeOrigin::root()));
		assert!(works(0, 1), "it works in this matter");
		let other = Office::Agency(0, Some(Mandate::Oversight));
		assert!(!LegalTerms::calendar(other).is_business(LegalDay(today().0 + 1)), "and in no other");
	});
}

#[test]
fn a_declaration_can_be_taken_back() {
	run(|| {
		assert_ok!(declare(RuntimeOrigin::root(), EVERYBODY, days(1, 2)));
		let take_back = |origin, days| LegalTerms::take_back_days(origin, EVERYBODY, None, days);
		assert_noop!(take_back(signed(FEDERAL), days(1, 1)), BadOrigin);
		assert_noop!(take_back(RuntimeOrigin::root(), days(2, 2)), Error::<Test>::NotDeclared);
		assert_ok!(take_back(RuntimeOrigin::root(), days(1, 1)));
		assert_eq!([works(0, 1), works(0, 2)], [true, false]);
		let event = Event::DaysTakenBack { scope: EVERYBODY, matter: None, days: days(1, 1) };
		System::assert_last_event(event.into());
		block_at(TODAY + 2 * DAY);
		let past = Days::truncate_from(vec![LegalDay(today().0)]);
		assert_noop!(take_back(RuntimeOrigin::root(), past), Error::<Test>::DayIsPast);
	});
}

#[test]
fn declare_days_refuses_strangers_the_past_nobody_and_a_full_calendar() {
	run(|| {
		for stranger in [STRANGER, FEDERAL_OFFICER, TIJUANA] {
			assert_noop!(declare(signed(stranger), OWN, days(1, 1)), Error::<Test>::NotTheAgency);
		}
		assert_noop!(declare(signed(FEDERAL), EVERYBODY, days(1, 1)), Error::<Test>::NotTheAgency);
		assert_noop!(declare(RuntimeOrigin::none(), OWN, days(1, 1)), BadOrigin);
		let root = RuntimeOrigin::root;
		assert_noop!(declare(root(), Scope::Agency(9), days(1, 1)), Error::<Test>::NoSuchScope);
		let nowhere = Scope::Place(Jurisdiction::State(33));
		assert_noop!(declare(root(), nowhere, days(1, 1)), Error::<Test>::NoSuchScope);
		assert_noop!(declare(root(), EVERYBODY, days(0, 1)), Error::<Test>::DayIsPast);
		for n in 0..4 {
			assert_ok!(declare(root(), EVERYBODY, days(100 + n * 64, 64)));
		}
		assert_noop!(declare(root(), EVERYBODY, days(1_000, 1)), Error::<Test>::CalendarIsFull);
	});
}

#[test]
fn days_past_for_three_years_are_forgotten() {
	run(|| {
		assert_ok!(declare(RuntimeOrigin::root(), EVERYBODY, days(1, 1)));
		// 6 October 2029, three years later.
		block_at(TODAY + 1_097 * DAY);
		assert_ok!(declare(RuntimeOrigin::root(), EVERYBODY, Days::default()));
		assert_eq!(Calendars::<Test>::get(EVERYBODY).days.len(), 1);
		block_at(TODAY + 1_098 * DAY);
		assert_ok!(declare(RuntimeOrigin::root(), EVERYBODY, Days::default()));
		assert!(Calendars::<Test>::get(EVERYBODY).days.is_empty());
	});
}

#[test]
fn a_zone_changes_for_the_future() {
	run(|| {
		let place = Scope::Place(Jurisdiction::State(2));
		let (zone, from) = (Zone::standard(-420), TODAY + 60 * DAY);
		let set = |origin, scope, zone, from| LegalTerms::set_zone(origin, scope, zone, from);
		let root = RuntimeOrigin::root;
		assert_noop!(set(signed(TIJUANA), place, zone, from), BadOrigin);
		assert_noop!(set(root(), place, zone, TODAY), Error::<Test>::Retroactive);
		assert_noop!(set(root(), place, Zone::standard(900), from), Error::<Test>::UnsoundZone);
		assert_noop!(set(root(), Scope::Agency(9), zone, from), Error::<Test>::NoSuchScope);
		assert_ok!(set(root(), place, zone, from));
		let edition = ZoneEdition { valid_from: from, zone };
		System::assert_last_event(Event::ZoneSet { scope: place, edition }.into());
		let calendar = LegalTerms::calendar(Office::Agency(TIJUANA.into(), None));
		assert_eq!((calendar.minutes_at(from - 1), calendar.minutes_at(from)), (-480, -420));
		assert_eq!(LegalTerms::calendar(Office::Country).minutes_at(from), -360);
	});
}

#[test]
fn days_of_rest_and_business_hours_are_a_calendar_from_a_future_day_on() {
	run(|| {
		let edition =
			|day: u32, rest, hours| YearEdition { valid_from: LegalDay(today().0 + day), rest, hours };
		let set = |origin, scope, edition| LegalTerms::set_year(origin, scope, edition);
		let (root, none) = (RuntimeOrigin::root, edition(1, None, None));
		assert_noop!(set(signed(FEDERAL), OWN, none.clone()), BadOrigin);
		assert_noop!(set(root(), Scope::Agency(9), none), Error::<Test>::NoSuchScope);
		let no_date = RestDays::Fixed(vec![(2, 30)].try_into().expect("fits"));
		assert_noop!(set(root(), OWN, edition(1, Some(no_date), None)), Error::<Test>::UnsoundYear);
		let never = BusinessHours { opens: 9, closes: 9 };
		assert_noop!(set(root(), OWN, edition(1, None, Some(never))), Error::<Test>::UnsoundYear);
		let fixed = RestDays::Fixed(vec![(11, 20)].try_into().expect("fits"));
		assert_noop!(set(root(), OWN, edition(0, Some(fixed.clone()), None)), Error::<Test>::DayIsPast);
		let hours = BusinessHours { opens: 9, closes: 15 };
		// From 17 November: the 16th stays off, and from then on the 20th is.
		let from = edition(43, Some(fixed), Some(hours));
		assert_ok!(set(root(), OWN, from.clone()));
		System::assert_last_event(Event::YearSet { scope: OWN, edition: from }.into());
		assert_eq!([works(0, 42), works(0, 46)], [false, false]);
		assert_eq!([works(1, 42), works(1, 46)], [false, true]);
	});
}

#[test]
fn an_agency_declares_few_days_of_its_own_and_none_soon() {
	run(|| {
		let own = |days| declare(signed(FEDERAL), OWN, days);
		assert_noop!(own(days(30, 1)), Error::<Test>::NoticeTooShort);
		let kind = DayKind::Business;
		assert_ok!(LegalTerms::declare_days(RuntimeOrigin::root(), OWN, None, kind, days(40, 1)));
		assert_noop!(own(days(40, 1)), Error::<Test>::NoticeTooShort);
		let matter = Some(Mandate::Procurement);
		let around = LegalTerms::declare_days(signed(FEDERAL), OWN, matter, DayKind::Rest, days(40, 1));
		assert_noop!(around, Error::<Test>::NoticeTooShort);
		assert_ok!(own(days(41, 59)));
		assert_noop!(own(days(200, 1)), Error::<Test>::CalendarIsFull);
		assert_ok!(declare(RuntimeOrigin::root(), OWN, days(200, 1)));
	});
}
