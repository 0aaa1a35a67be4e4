use crate::types::SHORTEST_PAUSE;
use crate::{Calendars, Config, KnownInterruptions, LongestPause, Pallet, Practice, SkippedTime, Terms, Uma};
use cadena_primitives::time::{Interruptions, Scope, YearEdition};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// What must hold after every block: editions follow each other and hold where their law does, calendars are sound, interruptions lie apart, the UMA has
	/// a value, and a chain in earnest has skipped nothing.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		ensure!(Uma::<T>::get() > 0, "the UMA has no value");
		ensure!(LongestPause::<T>::get() >= SHORTEST_PAUSE, "every block is an interruption");
		for (of, editions) in Terms::<T>::iter() {
			let place = of.jurisdiction();
			ensure!(place.validate().is_ok(), "a law holds where there is no place");
			ensure!(editions.iter().all(|edition| edition.jurisdiction == place), "a law holds elsewhere");
			ensure!(editions.is_ordered(), "the editions of a term are out of order");
			ensure!(editions.iter().next().is_some(), "a term without an edition is stored");
			ensure!(editions.iter().all(|edition| edition.term.is_sound()), "a term is unsound");
		}
		for (scope, calendar) in Calendars::<T>::iter() {
			if let Scope::Place(place) = scope {
				ensure!(place.validate().is_ok(), "a calendar is of a place that there is not");
			}
			let ordered =
				calendar.zones.windows(2).all(|pair| matches!(pair, [a, b] if a.valid_from < b.valid_from));
			ensure!(ordered, "the zones of a calendar are out of order");
			ensure!(calendar.zones.iter().all(|edition| edition.zone.is_sound()), "a zone is unsound");
			let ordered =
				calendar.years.windows(2).all(|pair| matches!(pair, [a, b] if a.valid_from < b.valid_from));
			ensure!(ordered, "the years of a calendar are out of order");
			ensure!(calendar.years.iter().all(YearEdition::is_sound), "a year is unsound");
		}
		let Interruptions { oldest, known } = KnownInterruptions::<T>::get();
		let span = oldest.to.saturating_sub(oldest.from);
		ensure!(
			oldest.length <= span,
			"the oldest interruptions last longer than the time in which they fall"
		);
		ensure!(
			(oldest.count == 0) == (oldest.length == 0),
			"how many old interruptions and how long disagree"
		);
		let mut known: alloc::vec::Vec<_> = known.into_inner().into_values().collect();
		known.sort_by_key(|interruption| interruption.from);
		ensure!(
			known.iter().all(|interruption| interruption.from < interruption.to),
			"an interruption is empty"
		);
		let apart = known.windows(2).all(|pair| matches!(pair, [a, b] if a.to <= b.from));
		ensure!(apart, "interruptions overlap");
		let skipped = SkippedTime::<T>::get();
		ensure!((skipped.total == 0) == (skipped.times == 0), "what was skipped and how often disagree");
		ensure!(Practice::<T>::exists() || skipped.times == 0, "a chain in earnest has skipped time");
		Ok(())
	}
}
