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
	time::{BusinessHours, DayKind, RestDays, Scope, Zone, ZoneEdition},
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
		assert_ok!(declare(signed(FEDERAL), OWN, days(2, 1)));
		assert_eq!([works(0, 1), works(1, 1), works(0, 2), works(1, 2)], [false, false, false, true]);
		let own = Scope::Agency(0);
		let (matter, kind) = (Some(Mandate::Procurement), DayKind::Business);
		assert_ok!(LegalTerms::declare_days(signed(FEDERAL), own, matter, kind, days(1, 1)));
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
		assert_noop!(take_back(signed(FEDERAL), days(1, 1)), Error::<Test>::NotTheAgency);
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
fn days_of_rest_and_business_hours_are_a_calendar() {
	run(|| {
		let fixed = RestDays::Fixed(vec![(11, 20)].try_into().expect("fits"));
		let hours = BusinessHours { opens: 9, closes: 15 };
		let set = |origin, rest, hours| LegalTerms::set_year(origin, OWN, rest, hours);
		assert_noop!(set(signed(TIJUANA), None, None), Error::<Test>::NotTheAgency);
		let no_date = RestDays::Fixed(vec![(2, 30)].try_into().expect("fits"));
		assert_noop!(set(signed(FEDERAL), Some(no_date), None), Error::<Test>::UnsoundYear);
		let never = BusinessHours { opens: 9, closes: 9 };
		assert_noop!(set(signed(FEDERAL), None, Some(never)), Error::<Test>::UnsoundYear);
		assert_ok!(set(signed(FEDERAL), Some(fixed.clone()), Some(hours)));
		let event = Event::YearSet { scope: OWN, rest: Some(fixed), hours: Some(hours) };
		System::assert_last_event(event.into());
		// 16 and 20 November.
		assert_eq!([works(0, 42), works(0, 46)], [true, false]);
		assert_eq!([works(1, 42), works(1, 46)], [false, true]);
	});
}
