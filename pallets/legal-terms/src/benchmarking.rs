//! Benchmarks at the worst case: a full calendar, and a term with all the editions that are remembered.

use crate::{
	CalendarRecord, Call, Config, Pallet, Terms, Uma,
	types::{Edition, Editions, MaxEditions},
};
use alloc::{collections::BTreeSet, vec::Vec};
use cadena_primitives::{Calendar, DayCount, Law, LegalDay, MAX_NON_WORKING_DAYS, Moment, Term, TermKind};
use frame_benchmarking::v2::*;
use frame_support::{
	BoundedVec,
	traits::{EnsureOrigin, Get},
};

/// What the benchmarks need of the block.
pub trait BenchmarkHelper {
	/// Sets the block's time.
	fn set_time(now: Moment);
}

impl BenchmarkHelper for () {
	fn set_time(_: Moment) {}
}

/// 5 October 2026, at noon in Greenwich.
const NOW: Moment = 1_791_201_600_000;

fn governance<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::BenchmarkHelper::set_time(NOW);
	T::GovernanceOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn enact_term() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let (law, kind) = (Law::State(32), TermKind::LongestDebarment);
		let term = Term { days: 2_000, count: DayCount::Business };
		let mut editions = Editions::default();
		for n in 1..<MaxEditions as Get<u32>>::get() {
			let edition = Edition { valid_from: n.into(), term, article: u16::MAX };
			editions.enact(edition);
		}
		Terms::<T>::insert(law, kind, editions);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, law, kind, term, u16::MAX, Moment::MAX);

		assert_eq!(Terms::<T>::get(law, kind).iter().count(), <MaxEditions as Get<u32>>::get() as usize);
		Ok(())
	}

	#[benchmark]
	fn declare_non_working(n: Linear<0, 64>) -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let mut calendar = Calendar::default();
		let today = calendar.clock.day(NOW).0;
		// As many days are forgotten as are declared, so that the calendar is full before and after.
		let forgotten = (0..n).map(|day| LegalDay(today - 400 - day));
		let kept = (n..MAX_NON_WORKING_DAYS).map(|day| LegalDay(today + 100 + day));
		calendar.non_working = forgotten
			.chain(kept)
			.collect::<BTreeSet<_>>()
			.try_into()
			.map_err(|_| BenchmarkError::Stop("the calendar has room"))?;
		CalendarRecord::<T>::put(calendar);
		let days = BoundedVec::truncate_from((1..=n).map(|day| LegalDay(today + day)).collect::<Vec<_>>());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, days);

		let non_working = CalendarRecord::<T>::get().non_working;
		assert_eq!(non_working.len(), MAX_NON_WORKING_DAYS as usize);
		assert!(n == 0 || non_working.contains(&LegalDay(today + n)));
		Ok(())
	}

	#[benchmark]
	fn set_uma() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, u128::MAX);

		assert_eq!(Uma::<T>::get(), u128::MAX);
		Ok(())
	}
}
