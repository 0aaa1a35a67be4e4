use crate::{
	CalendarRecord, Error, Event, Pallet, Terms, Uma,
	mock::{HOLIDAY, LegalTerms, RuntimeOrigin, System, TODAY, Test, run},
	types::{Edition, Editions},
};
use cadena_primitives::{DayCount, Law, LegalDay, LegalTime, Term, TermKind};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

const DAY: u64 = 86_400_000;

fn natural(days: u16) -> Term {
	Term { days, count: DayCount::Natural }
}

#[test]
fn genesis_has_the_terms_of_the_laassp() {
	run(|| {
		assert_eq!(LegalTerms::term(Law::Laassp, TermKind::NationalCall, TODAY), Some(natural(15)));
		assert_eq!(LegalTerms::term(Law::Laassp, TermKind::InternationalCall, TODAY), Some(natural(20)));
		assert_eq!(
			LegalTerms::term(Law::Laassp, TermKind::Signing, TODAY),
			Some(Term { days: 15, count: DayCount::Business })
		);
		assert_eq!(LegalTerms::term(Law::State(14), TermKind::NationalCall, TODAY), None);
	});
}

#[test]
fn a_deadline_counts_the_holidays() {
	run(|| {
		let clock = LegalTerms::calendar().clock;
		let today = clock.day(TODAY);
		assert_eq!(HOLIDAY, LegalDay(today.0 + 7));
		let deadline = Pallet::<Test>::deadline(Law::Laassp, TermKind::Challenge, TODAY);
		assert_eq!(deadline, Some(clock.end(LegalDay(today.0 + 9))), "six business days with one holiday");
	});
}

#[test]
fn a_new_edition_holds_from_its_moment_on() {
	run(|| {
		let from = TODAY + DAY;
		let enact = |valid_from| {
			LegalTerms::enact_term(
				RuntimeOrigin::root(),
				Law::Laassp,
				TermKind::NationalCall,
				natural(18),
				42,
				valid_from,
			)
		};
		assert_ok!(enact(from));
		assert_eq!(LegalTerms::term(Law::Laassp, TermKind::NationalCall, from - 1), Some(natural(15)));
		assert_eq!(LegalTerms::term(Law::Laassp, TermKind::NationalCall, from), Some(natural(18)));
		let edition = Edition { valid_from: from, term: natural(18), article: 42 };
		System::assert_last_event(
			Event::TermEnacted { law: Law::Laassp, kind: TermKind::NationalCall, edition }.into(),
		);
	});
}

#[test]
fn enact_term_refuses_strangers_the_past_and_unknown_states() {
	run(|| {
		let call = |origin, law, from| {
			LegalTerms::enact_term(origin, law, TermKind::NationalCall, natural(18), 42, from)
		};
		assert_noop!(call(RuntimeOrigin::signed(1), Law::Laassp, TODAY + 1), BadOrigin);
		assert_noop!(call(RuntimeOrigin::root(), Law::Laassp, TODAY), Error::<Test>::Retroactive);
		assert_noop!(call(RuntimeOrigin::root(), Law::State(0), TODAY + 1), Error::<Test>::NoSuchState);
		assert_noop!(call(RuntimeOrigin::root(), Law::State(33), TODAY + 1), Error::<Test>::NoSuchState);
		let long = Term { days: 2_001, count: DayCount::Business };
		assert_noop!(
			LegalTerms::enact_term(
				RuntimeOrigin::root(),
				Law::Laassp,
				TermKind::NationalCall,
				long,
				42,
				TODAY + 1
			),
			Error::<Test>::TermTooLong
		);
	});
}

#[test]
fn declared_days_do_not_count_and_old_ones_are_forgotten() {
	run(|| {
		let today = LegalTerms::calendar().clock.day(TODAY);
		let day = LegalDay(today.0 + 1);
		assert_ok!(LegalTerms::declare_non_working(RuntimeOrigin::root(), vec![day].try_into().expect("1")));
		assert!(!LegalTerms::calendar().is_business(day));
		crate::mock::Now::set(TODAY + 400 * DAY);
		assert_ok!(LegalTerms::declare_non_working(RuntimeOrigin::root(), Default::default()));
		assert!(CalendarRecord::<Test>::get().non_working.is_empty());
	});
}

#[test]
fn declare_non_working_refuses_strangers_the_past_and_a_full_calendar() {
	run(|| {
		let today = LegalTerms::calendar().clock.day(TODAY);
		let days =
			|from: u32| (from..from + 64).map(LegalDay).collect::<Vec<_>>().try_into().expect("64 days fit");
		let declare = |from| LegalTerms::declare_non_working(RuntimeOrigin::root(), days(from));
		assert_noop!(LegalTerms::declare_non_working(RuntimeOrigin::signed(1), days(today.0 + 1)), BadOrigin);
		assert_noop!(declare(today.0), Error::<Test>::DayIsPast);
		for n in 0..3 {
			assert_ok!(declare(today.0 + 100 + n * 64));
		}
		assert_noop!(declare(today.0 + 1_000), Error::<Test>::CalendarIsFull);
	});
}

#[test]
fn the_uma_is_set_by_governance() {
	run(|| {
		assert_ok!(LegalTerms::set_uma(RuntimeOrigin::root(), 12_000));
		assert_eq!(<LegalTerms as LegalTime>::uma(), 12_000);
		assert_noop!(LegalTerms::set_uma(RuntimeOrigin::root(), 0), Error::<Test>::UmaIsZero);
		assert_noop!(LegalTerms::set_uma(RuntimeOrigin::signed(1), 1), BadOrigin);
	});
}

#[test]
fn try_state_catches_corruption() {
	let corruptions: [fn(); 3] = [
		|| Uma::<Test>::kill(),
		|| CalendarRecord::<Test>::mutate(|calendar| calendar.clock.day_length = 0),
		|| Terms::<Test>::insert(Law::Laassp, TermKind::Award, Editions::default()),
	];
	for corrupt in corruptions {
		run(|| {
			let _ = frame_support::storage::with_transaction(|| {
				corrupt();
				assert!(Pallet::<Test>::do_try_state().is_err());
				sp_runtime::TransactionOutcome::Rollback(Ok::<(), sp_runtime::DispatchError>(()))
			});
		});
	}
}
