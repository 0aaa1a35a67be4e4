//! Legal time: how the chain's milliseconds make days, which days authorities work, which terms each law sets, and the
//! UMA in which it measures amounts.
//!
//! Terms are data. Governance enacts a new edition from a moment on; what began earlier keeps the terms of then, because
//! whoever asks names the moment at which the procedure began.
//!
//! # Security
//!
//! - Only governance writes here, and only for the future: no running procedure can be shortened or lengthened.
//! - The length of a day and the UTC offset are fixed at genesis.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use weights::WeightInfo;

use alloc::vec::Vec;
use cadena_primitives::{
	Calendar, Centavos, Clock, DayCount, Law, LegalDay, LegalTime, Moment, Term, TermKind,
};
use frame_support::{
	pallet_prelude::*,
	traits::{EnsureOrigin, UnixTime},
};
use frame_system::pallet_prelude::*;
use sp_runtime::traits::SaturatedConversion;
use types::{Edition, Editions, LAASSP};

#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);
	/// Business days that a calendar is sure to find within the ten years that it searches.
	const LONGEST_BUSINESS_TERM: u16 = 2_000;

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who enacts terms, business days and the UMA: two thirds of the council.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// The block's time.
		type Time: UnixTime;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// Sets the time for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkHelper;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The clock and the non-working days.
	#[pallet::storage]
	pub type CalendarRecord<T: Config> = StorageValue<_, Calendar, ValueQuery>;

	/// Each law's terms, in their editions.
	#[pallet::storage]
	pub type Terms<T: Config> =
		StorageDoubleMap<_, Twox64Concat, Law, Twox64Concat, TermKind, Editions, ValueQuery>;

	/// The daily value of the UMA, in centavos.
	#[pallet::storage]
	pub type Uma<T: Config> = StorageValue<_, Centavos, ValueQuery>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// How moments make days.
		pub clock: Clock,
		/// Days on which authorities do not work, besides weekends.
		pub non_working: Vec<LegalDay>,
		/// The daily value of the UMA, in centavos.
		pub uma: u64,
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			assert!(self.clock.day_length > 0, "a day has a length");
			let mut calendar = Calendar { clock: self.clock, ..Default::default() };
			for day in &self.non_working {
				calendar.non_working.try_insert(*day).expect("the genesis non-working days fit");
			}
			CalendarRecord::<T>::put(calendar);
			Uma::<T>::put(Centavos::from(self.uma));
			for (kind, article, days, count) in LAASSP {
				let edition = Edition { valid_from: 0, term: Term { days, count }, article };
				Terms::<T>::mutate(Law::Laassp, kind, |editions| editions.enact(edition));
			}
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A law's term was enacted from a moment on.
		TermEnacted {
			/// The law.
			law: Law,
			/// Which of its terms.
			kind: TermKind,
			/// The term, its article and the moment from which it holds.
			edition: Edition,
		},
		/// Days were declared non-working.
		DaysDeclaredNonWorking {
			/// The days, numbered from 1 January 1970 in local time.
			days: BoundedVec<LegalDay, ConstU32<64>>,
		},
		/// The daily value of the UMA changed.
		UmaSet {
			/// Its value, in centavos.
			centavos: Centavos,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The term would hold from a moment already past: give a future one.
		Retroactive,
		/// A term of business days has at most 2,000.
		TermTooLong,
		/// A state's law needs the state's key of INEGI, 1 to 32.
		NoSuchState,
		/// One of the days is past or today: only future days may be declared.
		DayIsPast,
		/// The calendar holds as many non-working days as it can: declare fewer years ahead.
		CalendarIsFull,
		/// The UMA has a value above zero.
		UmaIsZero,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Enacts a term of a law from a future moment on. By governance.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::enact_term())]
		pub fn enact_term(
			origin: OriginFor<T>,
			law: Law,
			kind: TermKind,
			term: Term,
			article: u16,
			valid_from: Moment,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			if let Law::State(state) = law {
				ensure!((1..=32).contains(&state), Error::<T>::NoSuchState);
			}
			ensure!(valid_from > Self::now(), Error::<T>::Retroactive);
			let too_long = term.count == DayCount::Business && term.days > LONGEST_BUSINESS_TERM;
			ensure!(!too_long, Error::<T>::TermTooLong);
			let edition = Edition { valid_from, term, article };
			Terms::<T>::mutate(law, kind, |editions| editions.enact(edition));
			Self::deposit_event(Event::TermEnacted { law, kind, edition });
			Ok(())
		}

		/// Declares future days non-working, and forgets those past more than a year ago. By governance.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::declare_non_working(days.len().try_into().unwrap_or(u32::MAX)))]
		pub fn declare_non_working(
			origin: OriginFor<T>,
			days: BoundedVec<LegalDay, ConstU32<64>>,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			let mut calendar = CalendarRecord::<T>::get();
			let today = calendar.clock.day(Self::now());
			let remembered = LegalDay(today.0.saturating_sub(366));
			let mut non_working = calendar.non_working.into_inner().split_off(&remembered);
			ensure!(days.iter().all(|day| *day > today), Error::<T>::DayIsPast);
			non_working.extend(days.iter().copied());
			calendar.non_working = non_working.try_into().map_err(|_| Error::<T>::CalendarIsFull)?;
			CalendarRecord::<T>::put(calendar);
			Self::deposit_event(Event::DaysDeclaredNonWorking { days });
			Ok(())
		}

		/// Sets the daily value of the UMA, which INEGI publishes each year. By governance.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::set_uma())]
		pub fn set_uma(origin: OriginFor<T>, centavos: Centavos) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			ensure!(centavos > 0, Error::<T>::UmaIsZero);
			Uma::<T>::put(centavos);
			Self::deposit_event(Event::UmaSet { centavos });
			Ok(())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The term of a law in force at a moment.
		pub fn term_at(law: Law, kind: TermKind, at: Moment) -> Option<Term> {
			Terms::<T>::get(law, kind).at(at)
		}

		/// The first moment at which a term that runs from `from` is over.
		pub fn deadline(law: Law, kind: TermKind, from: Moment) -> Option<Moment> {
			let term = Terms::<T>::get(law, kind).at(from)?;
			Some(CalendarRecord::<T>::get().deadline(from, term))
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}

impl<T: Config> Pallet<T> {
	fn now() -> Moment {
		T::Time::now().as_millis().saturated_into()
	}
}

impl<T: Config> LegalTime for Pallet<T> {
	fn calendar() -> Calendar {
		CalendarRecord::<T>::get()
	}

	fn term(law: Law, kind: TermKind, at: Moment) -> Option<Term> {
		Terms::<T>::get(law, kind).at(at)
	}

	fn uma() -> Centavos {
		Uma::<T>::get()
	}
}
