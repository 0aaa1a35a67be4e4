//! Benchmarks at the worst case: full calendars, as many interruptions as are remembered, and a term with all its editions.

use crate::{
	Calendars, Call, Config, KnownInterruptions, LongestPause, Pallet, Practice, SkippedTime, Terms, Uma,
	types::{Edition, Editions, MaxEditions, Skipper},
};
use alloc::vec::Vec;
use cadena_primitives::{
	Document, Jurisdiction, LegalDay, LegalTerm, Locator, Mandate, Moment, ProcurementLaw, ProcurementTerm,
	Term,
	time::{
		BusinessHours, DAY, DayKind, HOUR, Interruption, InterruptionCause, Interruptions, LocalCalendar,
		MAX_BUSINESS_DAYS, MAX_DECLARED_DAYS, MAX_INTERRUPTIONS, MAX_YEARS, MAX_ZONES, RestDays, Scope,
		YearEdition, Zone, ZoneEdition,
	},
};
use frame_benchmarking::v2::*;
use frame_support::{
	BoundedVec,
	traits::{EnsureOrigin, Get},
};
use sp_core::H256;

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
const TODAY: LegalDay = LegalDay(20_731);
const EVERYBODY: Scope = Scope::Place(Jurisdiction::Federation);

fn governance<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::BenchmarkHelper::set_time(NOW);
	T::GovernanceOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}

/// As many as are remembered, each a minute long, an hour apart, after the moment from which the benchmarks' terms run.
pub fn many_interruptions() -> Interruptions {
	let mut known = Interruptions::default();
	for n in 1..=u64::from(MAX_INTERRUPTIONS) {
		let from = NOW.saturating_add(n.saturating_mul(HOUR));
		let cause = InterruptionCause::NoBlocks;
		known.note(Interruption { from, to: from.saturating_add(60_000), cause });
	}
	known
}

/// The country's calendar, full of days of which the first `past` are to be forgotten.
fn full_calendar(past: u32) -> Result<LocalCalendar, BenchmarkError> {
	let mut calendar = LocalCalendar::default();
	for n in 0..MAX_DECLARED_DAYS {
		let day = if n < past { TODAY.0.saturating_sub(2_000) } else { TODAY.0.saturating_add(100) };
		let day = LegalDay(day.saturating_add(n));
		let entered = calendar.days.try_insert((day, Some(Mandate::Procurement)), DayKind::Rest);
		entered.map_err(|_| BenchmarkError::Stop("the calendar has room"))?;
	}
	fill_editions(&mut calendar);
	Ok(calendar)
}

/// Sets as many days of rest and zones as are remembered.
pub fn fill_editions(calendar: &mut LocalCalendar) {
	for n in 0..MAX_YEARS {
		calendar.set_year(full_year(LegalDay(n)));
	}
	for n in 0..MAX_ZONES {
		calendar.set_zone(ZoneEdition { valid_from: n.into(), zone: Zone::border(-360) });
	}
}

/// As many fixed dates as fit.
fn full_year(valid_from: LegalDay) -> YearEdition {
	let rest = Some(RestDays::Fixed(BoundedVec::truncate_from([(12, 25); 32].to_vec())));
	YearEdition { valid_from, rest, hours: Some(BusinessHours::default()) }
}

fn days(from: u32, count: u32) -> BoundedVec<LegalDay, frame_support::traits::ConstU32<64>> {
	let day = |n: u32| LegalDay(TODAY.0.saturating_add(from).saturating_add(n));
	BoundedVec::truncate_from((0..count).map(day).collect::<Vec<_>>())
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn enact_term() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let of = LegalTerm::Procurement(ProcurementLaw::State(32), ProcurementTerm::LongestDebarment);
		let (term, jurisdiction) = (Term::business(MAX_BUSINESS_DAYS), of.jurisdiction());
		let mut editions = Editions::default();
		for n in 1..<MaxEditions as Get<u32>>::get() {
			editions.enact(Edition { valid_from: n.into(), term, article: u16::MAX, jurisdiction });
		}
		Terms::<T>::insert(of, editions);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, of, term, u16::MAX, Moment::MAX);

		assert_eq!(Terms::<T>::get(of).iter().count(), <MaxEditions as Get<u32>>::get() as usize);
		Ok(())
	}

	#[benchmark]
	fn declare_days(n: Linear<0, 64>) -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		KnownInterruptions::<T>::put(many_interruptions());
		// As many days are forgotten as are declared, so that the calendar is full before and after.
		Calendars::<T>::insert(EVERYBODY, full_calendar(n)?);
		let days = days(1, n);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, EVERYBODY, None, DayKind::Rest, days);

		assert_eq!(Calendars::<T>::get(EVERYBODY).days.len(), MAX_DECLARED_DAYS as usize);
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

	#[benchmark]
	fn take_back_days(n: Linear<0, 64>) -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		KnownInterruptions::<T>::put(many_interruptions());
		Calendars::<T>::insert(EVERYBODY, full_calendar(0)?);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, EVERYBODY, Some(Mandate::Procurement), days(100, n));

		let left = MAX_DECLARED_DAYS.saturating_sub(n);
		assert_eq!(Calendars::<T>::get(EVERYBODY).days.len(), left as usize);
		Ok(())
	}

	#[benchmark]
	fn set_zone() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		Calendars::<T>::insert(EVERYBODY, full_calendar(0)?);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, EVERYBODY, Zone::border(-480), Moment::MAX);

		let newest = Calendars::<T>::get(EVERYBODY).zones.last().map(|edition| edition.valid_from);
		assert_eq!(newest, Some(Moment::MAX));
		Ok(())
	}

	#[benchmark]
	fn set_year() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		Calendars::<T>::insert(EVERYBODY, full_calendar(0)?);
		let edition = full_year(LegalDay(u32::MAX));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, EVERYBODY, edition.clone());

		assert_eq!(Calendars::<T>::get(EVERYBODY).years.last(), Some(&edition));
		Ok(())
	}

	#[benchmark]
	fn declare_interruption() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		Calendars::<T>::insert(EVERYBODY, full_calendar(0)?);
		KnownInterruptions::<T>::put(many_interruptions());
		let uri = Locator::truncate_from([b'u'; 256].to_vec());
		let document = Document { sha256: H256::repeat_byte(1), locator: Some(uri) };

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, NOW.saturating_sub(DAY), NOW, document);

		assert_eq!(KnownInterruptions::<T>::get().oldest.count, 1);
		Ok(())
	}

	#[benchmark]
	fn set_longest_pause() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, u64::MAX);

		assert_eq!(LongestPause::<T>::get(), u64::MAX);
		Ok(())
	}

	#[benchmark]
	fn skip() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		Practice::<T>::put(Skipper::Council);
		Calendars::<T>::insert(EVERYBODY, full_calendar(0)?);
		KnownInterruptions::<T>::put(many_interruptions());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, NOW.saturating_add(DAY));

		assert_eq!(SkippedTime::<T>::get().times, 1);
		Ok(())
	}
}
