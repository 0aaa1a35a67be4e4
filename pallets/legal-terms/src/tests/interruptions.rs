use super::{DAY, HOUR};
use crate::{
	Error, Event, KnownInterruptions, LongestPause,
	mock::{
		FEDERAL_OFFICER, LOCAL_OFFICER, LegalTerms, RuntimeOrigin, STRANGER, System, TODAY, Test, block_at,
		run, run_with, signed,
	},
	types::{LONGEST_PAUSE, Skipper},
};
use cadena_primitives::{
	Document, LegalTime, Office, Term,
	time::{Interruption, InterruptionCause, SetAt},
};
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::DispatchError::BadOrigin;

fn notice() -> Document {
	Document::unpublished(H256::repeat_byte(1))
}

fn declare(origin: RuntimeOrigin, from: u64, to: u64) -> sp_runtime::DispatchResult {
	LegalTerms::declare_interruption(origin, from, to, notice())
}

fn known() -> Vec<(u64, u64)> {
	KnownInterruptions::<Test>::get().known.values().map(|known| (known.from, known.to)).collect()
}

#[test]
fn blocks_that_stop_for_long_are_an_interruption() {
	run(|| {
		block_at(TODAY + LONGEST_PAUSE);
		assert!(known().is_empty());
		let (from, to) = (TODAY + LONGEST_PAUSE, TODAY + 2 * LONGEST_PAUSE + 1);
		block_at(to);
		assert_eq!(known(), [(from, to)]);
		let interruption = Interruption { from, to, cause: InterruptionCause::NoBlocks };
		System::assert_last_event(Event::Interrupted { number: 0, interruption, document: None }.into());
		let calendar = LegalTerms::calendar(Office::Country);
		assert_eq!(calendar.moved(SetAt::unaware(TODAY), to + 5), to + 5 + LONGEST_PAUSE + 1);
	});
}

#[test]
fn a_skip_is_no_interruption_and_moves_those_that_come() {
	run_with(Some(Skipper::Anyone), || {
		assert_ok!(LegalTerms::skip(signed(STRANGER), TODAY + 30 * DAY));
		block_at(TODAY + 2_000);
		assert!(known().is_empty());
		block_at(TODAY + 2_000 + DAY);
		assert_eq!(known(), [(TODAY + 30 * DAY + 2_000, TODAY + 31 * DAY + 2_000)]);
	});
}

#[test]
fn what_an_authority_declared_is_not_lost_twice() {
	run(|| {
		let (from, to) = (TODAY + HOUR, TODAY + 3 * HOUR);
		assert_noop!(declare(signed(FEDERAL_OFFICER), from, to), Error::<Test>::InterruptionOutOfRange);
		assert_ok!(declare(RuntimeOrigin::root(), from, to));
		block_at(TODAY + 4 * HOUR);
		assert_eq!(known(), [(from, to), (TODAY, from), (to, TODAY + 4 * HOUR)]);
	});
}

#[test]
fn an_authority_declares_an_interruption_also_afterwards() {
	run(|| {
		let (from, to) = (TODAY - 20 * DAY, TODAY - 10 * DAY);
		let term = Term::business(6);
		let before = LegalTerms::calendar(Office::Country).deadline(from - HOUR, term);
		assert_ok!(declare(signed(FEDERAL_OFFICER), from, to));
		let interruption = Interruption { from, to, cause: InterruptionCause::Declared };
		let document = Some(notice());
		System::assert_last_event(Event::Interrupted { number: 0, interruption, document }.into());
		let after = LegalTerms::calendar(Office::Country).deadline(from - HOUR, term);
		assert_eq!(after - before, 10 * DAY);
		assert_ok!(declare(RuntimeOrigin::root(), TODAY + DAY, TODAY + 2 * DAY));
	});
}

#[test]
fn one_that_was_declared_ahead_outlasts_many_that_came_before_it() {
	run(|| {
		let (from, to) = (TODAY + 80 * DAY, TODAY + 81 * DAY);
		assert_ok!(declare(RuntimeOrigin::root(), from, to));
		for n in 1..=70 {
			block_at(TODAY + n * HOUR);
		}
		assert!(known().contains(&(from, to)), "it lies ahead");
		// Blocks that stop in it are not counted beside it.
		let before = known();
		block_at(from);
		block_at(to);
		let new: Vec<_> = known().into_iter().filter(|span| !before.contains(span)).collect();
		assert_eq!(new, [(TODAY + 70 * HOUR, from)]);
	});
}

#[test]
fn declare_interruption_refuses_others_and_what_cannot_be() {
	run(|| {
		let root = RuntimeOrigin::root;
		assert_noop!(declare(signed(STRANGER), TODAY, TODAY + 1), BadOrigin);
		assert_noop!(declare(signed(LOCAL_OFFICER), TODAY, TODAY + 1), Error::<Test>::NotFederal);
		let out_of_range = [
			(TODAY, TODAY),
			(TODAY + 1, TODAY),
			(TODAY - 20 * DAY, TODAY + 71 * DAY),
			(TODAY, TODAY + LONGEST_PAUSE - 1),
			(TODAY + 90 * DAY, TODAY + 92 * DAY),
			(TODAY - 367 * DAY, TODAY),
			(0, u64::MAX),
			(u64::MAX, u64::MAX),
		];
		for (from, to) in out_of_range {
			assert_noop!(declare(root(), from, to), Error::<Test>::InterruptionOutOfRange);
		}
		assert_ok!(declare(root(), TODAY, TODAY + DAY));
		for (from, to) in [(TODAY, TODAY + DAY), (TODAY - DAY, TODAY + 1), (TODAY + DAY - 1, TODAY + 2 * DAY)]
		{
			assert_noop!(declare(root(), from, to), Error::<Test>::OverlapsInterruption);
		}
	});
}

#[test]
fn the_longest_pause_is_set_by_governance() {
	run(|| {
		assert_noop!(LegalTerms::set_longest_pause(signed(STRANGER), 1), BadOrigin);
		assert_noop!(
			LegalTerms::set_longest_pause(RuntimeOrigin::root(), 59_999),
			Error::<Test>::PauseTooShort
		);
		assert_ok!(LegalTerms::set_longest_pause(RuntimeOrigin::root(), HOUR));
		assert_eq!(LongestPause::<Test>::get(), HOUR);
		block_at(TODAY + HOUR);
		assert!(known().is_empty());
	});
}

#[test]
fn declarations_are_few_a_year_and_fewer_by_officers() {
	run(|| {
		let days_ago = |origin, n| declare(origin, TODAY - n * DAY, TODAY - n * DAY + HOUR);
		for n in 1..=8 {
			assert_ok!(days_ago(signed(FEDERAL_OFFICER), n));
		}
		assert_noop!(days_ago(signed(FEDERAL_OFFICER), 9), Error::<Test>::TooManyInterruptions);
		for n in 9..=32 {
			assert_ok!(days_ago(RuntimeOrigin::root(), n));
		}
		assert_noop!(days_ago(RuntimeOrigin::root(), 33), Error::<Test>::TooManyInterruptions);
		block_at(TODAY + DAY);
		assert_eq!((known().len(), KnownInterruptions::<Test>::get().oldest.count), (33, 0));
		assert_ok!(LegalTerms::set_longest_pause(RuntimeOrigin::root(), 400 * DAY));
		block_at(TODAY + 360 * DAY);
		assert_ok!(LegalTerms::set_longest_pause(RuntimeOrigin::root(), LONGEST_PAUSE));
		// Most of them are more than a year ago then, but not from each other.
		let again = declare(signed(FEDERAL_OFFICER), TODAY - 2 * HOUR, TODAY - HOUR);
		assert_noop!(again, Error::<Test>::TooManyInterruptions);
		// Of those within a year of this one there are few.
		assert_ok!(declare(signed(FEDERAL_OFFICER), TODAY + 359 * DAY, TODAY + 359 * DAY + HOUR));
	});
}

#[test]
fn what_an_officer_declares_is_short() {
	run(|| {
		let (from, to) = (TODAY - 20 * DAY, TODAY - 9 * DAY);
		assert_noop!(declare(signed(FEDERAL_OFFICER), from, to), Error::<Test>::InterruptionOutOfRange);
		assert_ok!(declare(signed(FEDERAL_OFFICER), from, from + 10 * DAY));
		assert_ok!(declare(RuntimeOrigin::root(), TODAY - 100 * DAY, TODAY - 30 * DAY));
	});
}
