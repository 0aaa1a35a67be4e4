use super::DAY;
use crate::{
	Error, Event, SkippedTime,
	mock::{
		LegalTerms, Paused, RuntimeOrigin, STRANGER, System, TODAY, Test, account, block_at, run, run_with,
		signed,
	},
	types::Skipper,
};
use cadena_primitives::{LegalTime, Office, Term};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

#[test]
fn practice_skips_time_and_tells_it() {
	run_with(Some(Skipper::Anyone), || {
		let to = TODAY + 6 * DAY;
		assert_ok!(LegalTerms::skip(signed(STRANGER), to));
		assert_eq!(LegalTerms::now(), to);
		let by = Some(account(STRANGER));
		System::assert_last_event(Event::TimeSkipped { from: TODAY, to, by: by.clone() }.into());
		block_at(TODAY + 2_000);
		assert_eq!(LegalTerms::now(), to + 2_000, "time goes on from there");
		assert_ok!(LegalTerms::skip(signed(STRANGER), to + DAY));
		let skipped = SkippedTime::<Test>::get();
		assert_eq!((skipped.total, skipped.times, skipped.last_by), (7 * DAY - 2_000, 2, by));
	});
}

#[test]
fn nobody_skips_time_in_earnest() {
	run(|| {
		for origin in [RuntimeOrigin::root(), signed(STRANGER), RuntimeOrigin::none()] {
			assert_noop!(LegalTerms::skip(origin, TODAY + DAY), Error::<Test>::NotForPractice);
		}
	});
}

#[test]
fn on_a_public_practice_chain_the_council_skips() {
	run_with(Some(Skipper::Council), || {
		assert_noop!(LegalTerms::skip(signed(STRANGER), TODAY + DAY), BadOrigin);
		assert_ok!(LegalTerms::skip(RuntimeOrigin::root(), TODAY + DAY));
		assert_eq!(SkippedTime::<Test>::get().last_by, None);
	});
}

#[test]
fn time_is_skipped_forward_within_ten_years_and_not_while_paused() {
	run_with(Some(Skipper::Anyone), || {
		let skip = |to| LegalTerms::skip(signed(STRANGER), to);
		assert_noop!(LegalTerms::skip(RuntimeOrigin::none(), TODAY + 1), BadOrigin);
		assert_noop!(skip(TODAY), Error::<Test>::SkipsBackwards);
		assert_noop!(skip(TODAY - 1), Error::<Test>::SkipsBackwards);
		let end = LegalTerms::calendar(Office::Country).deadline(TODAY, Term::years(10));
		assert_noop!(skip(end), Error::<Test>::SkipTooLong);
		assert_noop!(skip(u64::MAX), Error::<Test>::SkipTooLong);
		Paused::set(true);
		assert_noop!(skip(TODAY + 1), Error::<Test>::Paused);
		Paused::set(false);
		assert_ok!(skip(end - 1));
	});
}
