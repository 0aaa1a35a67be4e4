//! Legal time: the clock of every pallet, the zone and the business days of each office, the terms that each law sets,
//! interruptions, and the UMA in which the law measures amounts.
//!
//! # Terms
//!
//! - **Legal time**: the block's timestamp plus what a chain for practice has skipped. Pallets ask [`LegalTime`] and never the timestamp.
//! - **Term** (*plazo*): hours, natural or business days, months or years that a law gives. **Edition**: a term from a moment on.
//!   Each is under a [`LegalTerm`]: the family of the law, the law and the kind. A domain asks [`TermLookup`] for kinds of its family.
//! - **Calendar**: days of rest (*días inhábiles*, LFT art. 74, LFPA art. 28), declared days, business hours and zone of a **scope**:
//!   country, state, municipality or agency. The nearest scope counts.
//! - **Interruption**: a span in which nobody could act. What was open moves by its length.
//! - **Practice**: a chain is for practice only if its genesis says so, and says who skips time. Elsewhere it is in earnest.
//! - **UMA** (*Unidad de Medida y Actualización*): the amount of money in which laws set thresholds.
//!
//! # Calls
//!
//! The signer pays the fee, seats and officers within their allowances. No call holds a deposit.
//!
//! | call | who may call it | what it does |
//! |---|---|---|
//! | `enact_term` | two thirds of the council | enacts an edition of a term from a future moment on |
//! | `declare_days` | two thirds of the council; an agency its own days of rest | declares future days of rest or of work |
//! | `take_back_days` | two thirds of the council | takes such a declaration back |
//! | `set_zone`, `set_year` | two thirds of the council | zone; yearly days of rest and business hours |
//! | `set_uma` | two thirds of the council | sets the daily value of the UMA |
//! | `declare_interruption` | two thirds of the council; an officer of Oversight of the federation, once it has ended | declares an interruption |
//! | `set_longest_pause` | two thirds of the council | how long blocks may stop before it is an interruption |
//! | `skip` | whom the genesis of a practice chain names | moves legal time forward |
//!
//! # Life of an edition, and of an interruption
//!
//! ```mermaid
//! stateDiagram-v2
//!     state "Edition enacted" as Enacted
//!     state "Edition in force" as InForce
//!     state "Edition kept for procedures of then" as Kept
//!     [*] --> Enacted: enact_term
//!     Enacted --> InForce: its moment comes
//!     InForce --> Kept: a later edition comes into force
//!     state "Interruption known" as Known
//!     state "Kept as a sum with older ones" as Summed
//!     [*] --> Known: declare_interruption, or blocks that stopped
//!     Known --> Summed: the list is full, and it ended first
//! ```
//!
//! What began earlier keeps the terms of then, because whoever asks names the moment at which the procedure began.
//!
//! # Security
//!
//! - Terms, days and zones change for the future only. What can shorten a term of others, such as a day of work, is for the
//!   council alone: a contracting agency must not cut short the challenge of its own award.
//! - An interruption only lengthens what is open. It is bounded, and overlaps no other, so that nothing moves twice. Of too many,
//!   those that ended first are kept as a sum. Officers declare short ones, few a year: a long one moves everybody's dates, and is
//!   for the council.
//! - No call of this pallet makes a chain one for practice. Time is never skipped backwards, and every skip is told and counted.

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
	AccountId, AgencyId, AgencyLookup, Calendar, Centavos, Document, Jurisdiction, LegalDay, LegalTerm,
	LegalTime, Mandate, Moment, Office, Officer, Role, Term, TermLookup,
	law::TermKind,
	time::{
		DAY, DayKind, Interruption, InterruptionCause, Interruptions, LocalCalendar, Scope, YearEdition,
		Zone, ZoneEdition,
	},
};
use frame_support::{
	pallet_prelude::*,
	traits::{ConstU64, EnsureOrigin, OnTimestampSet, UnixTime},
};
use frame_system::pallet_prelude::*;
use sp_runtime::traits::SaturatedConversion;
use types::{
	Edition, Editions, FARTHEST_INTERRUPTION, LATEST_DECLARATION, LONGEST_BY_OFFICER, LONGEST_INTERRUPTION,
	LONGEST_PAUSE, LONGEST_SKIP, MOST_BY_OFFICERS, MOST_DECLARED, NOTICE, OWN_DAYS, REMEMBERED_MONTHS,
	SHORTEST_PAUSE, Skipped, Skipper,
};

#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Who enacts terms, calendars and the UMA: two thirds of the council.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Who declares interruptions beside governance, for an agency of the federation.
		type OversightOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Officer>;
		/// Who is an agency, and where it acts.
		type Agencies: AgencyLookup;
		/// The block's time.
		type BlockTime: UnixTime;
		/// Whether the acts of the domains are paused.
		type Paused: Get<bool>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// Sets the time for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkHelper;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Zone, days of rest and business hours of each scope.
	#[pallet::storage]
	pub type Calendars<T: Config> = StorageMap<_, Twox64Concat, Scope, LocalCalendar, ValueQuery>;

	/// The interruptions so far.
	#[pallet::storage]
	pub type KnownInterruptions<T: Config> = StorageValue<_, Interruptions, ValueQuery>;

	/// Milliseconds without a block that are an interruption.
	#[pallet::storage]
	pub type LongestPause<T: Config> = StorageValue<_, u64, ValueQuery, ConstU64<LONGEST_PAUSE>>;

	/// The timestamp of the last block; none before the first.
	#[pallet::storage]
	pub type LastBlockAt<T: Config> = StorageValue<_, u64>;

	/// Who skips time, on a chain for practice. Set by the genesis alone; none on a chain in earnest.
	#[pallet::storage]
	pub type Practice<T: Config> = StorageValue<_, Skipper>;

	/// What was skipped.
	#[pallet::storage]
	pub type SkippedTime<T: Config> = StorageValue<_, Skipped, ValueQuery>;

	/// The terms of every law, in their editions.
	#[pallet::storage]
	pub type Terms<T: Config> = StorageMap<_, Twox64Concat, LegalTerm, Editions, ValueQuery>;

	/// The daily value of the UMA, in centavos.
	#[pallet::storage]
	pub type Uma<T: Config> = StorageValue<_, Centavos, ValueQuery>;

	#[pallet::genesis_config]
	pub struct GenesisConfig<T: Config> {
		/// Who skips time; `None` makes a chain in earnest.
		pub practice: Option<Skipper>,
		/// The zones of places that differ from central Mexico's.
		pub zones: Vec<(Jurisdiction, Zone)>,
		/// Milliseconds without a block that are an interruption.
		pub longest_pause: u64,
		/// The daily value of the UMA, in centavos.
		pub uma: u64,
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	impl<T: Config> Default for GenesisConfig<T> {
		fn default() -> Self {
			let zones = types::ZONES.to_vec();
			Self { practice: None, zones, longest_pause: LONGEST_PAUSE, uma: 0, _config: Default::default() }
		}
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for (place, zone) in &self.zones {
				assert!(
					place.validate().is_ok() && zone.is_sound(),
					"a zone is one of a place that there is"
				);
				Calendars::<T>::mutate(Scope::Place(*place), |calendar| {
					calendar.set_zone(ZoneEdition { valid_from: 0, zone: *zone });
				});
			}
			assert!(self.longest_pause >= SHORTEST_PAUSE, "a pause is longer than some slots");
			LongestPause::<T>::put(self.longest_pause);
			Practice::<T>::set(self.practice);
			Uma::<T>::put(Centavos::from(self.uma));
			for (of, article, term) in LegalTerm::published() {
				let edition = Edition { valid_from: 0, term, article, jurisdiction: of.jurisdiction() };
				Terms::<T>::mutate(of, |editions| editions.enact(edition));
			}
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A law's term was enacted from a moment on.
		TermEnacted {
			/// Of which law, and which of its terms.
			of: LegalTerm,
			/// The term, its article and the moment from which it holds.
			edition: Edition,
		},
		/// Days were declared days of rest or of work.
		DaysDeclared {
			/// For whom.
			scope: Scope,
			/// In which matter; none for all.
			matter: Option<Mandate>,
			/// What they are.
			kind: DayKind,
			/// The days, numbered from 1 January 1970 in local time.
			days: BoundedVec<LegalDay, ConstU32<64>>,
		},
		/// The declaration of days was taken back.
		DaysTakenBack {
			/// For whom.
			scope: Scope,
			/// In which matter; none for all.
			matter: Option<Mandate>,
			/// The days, numbered from 1 January 1970 in local time.
			days: BoundedVec<LegalDay, ConstU32<64>>,
		},
		/// The zone of a scope was set from a moment on.
		ZoneSet {
			/// For whom.
			scope: Scope,
			/// The zone and its first moment.
			edition: ZoneEdition,
		},
		/// The days of rest of every year and the business hours of a scope were set.
		YearSet {
			/// For whom.
			scope: Scope,
			/// The days of rest, the business hours, and the first day for which they hold.
			edition: YearEdition,
		},
		/// Everything stood still: what was open and had not passed moved by its length.
		Interrupted {
			/// Its number, from 0.
			number: u32,
			/// From when to when, and why.
			interruption: Interruption,
			/// What declares it; none where the chain noted it itself.
			document: Option<Document>,
		},
		/// The length of a pause between blocks that is an interruption was set.
		LongestPauseSet {
			/// In milliseconds.
			milliseconds: u64,
		},
		/// Legal time was moved forward, on a chain for practice.
		TimeSkipped {
			/// Legal time before.
			from: Moment,
			/// Legal time after.
			to: Moment,
			/// By whom; none for the council.
			by: Option<AccountId>,
		},
		/// The daily value of the UMA changed.
		UmaSet {
			/// Its value, in centavos.
			centavos: Centavos,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The term or zone would hold from a moment already past: give a future one.
		Retroactive,
		/// The term has more than 400 business days, for which to give months or years; or more than 1,200 months or 100 years; or is of
		/// hours, which have no first day and move to no business day; or is of no days, of which none is the first.
		UnsoundTerm,
		/// A state's law needs the state's key of INEGI, 1 to 32.
		NoSuchState,
		/// The catalogue of INEGI has no such place, or the council no such agency.
		NoSuchScope,
		/// An agency declares its own days of rest only: sign with its account, or let the council decide.
		NotTheAgency,
		/// One of the days is past or today: only future days are declared or taken back.
		DayIsPast,
		/// One of the days was not declared so: look at the scope's calendar.
		NotDeclared,
		/// The calendar holds as many days as it can, 60 of an agency's own: declare fewer years ahead.
		CalendarIsFull,
		/// An agency declares its own days of rest 30 days ahead, and only where nothing is declared: ask the council otherwise.
		NoticeTooShort,
		/// The zone lies more than 14 hours from UTC, or its summer time has no such Sundays in their order.
		UnsoundZone,
		/// A day of rest is no date, or business hours end before they begin.
		UnsoundYear,
		/// Only an officer of Oversight of an agency of the federation, or the council, declares interruptions.
		NotFederal,
		/// The interruption is shorter than the longest pause, lasts more than 90 days, began more than a year ago or begins in more
		/// than 90 days. An officer declares only what has ended, of 10 days at most: ask the council otherwise.
		InterruptionOutOfRange,
		/// Within a year of it as many are declared as may be: 32, or 8 for an officer, whoever declared them. Ask the council, or declare
		/// one span for several.
		TooManyInterruptions,
		/// A moment of it lies in an interruption that is known: declare what is left.
		OverlapsInterruption,
		/// A pause lasts a minute at least.
		PauseTooShort,
		/// This chain is in earnest: its genesis lets nobody skip time. Use a chain for practice.
		NotForPractice,
		/// The domains are paused: skip time when the pause is over.
		Paused,
		/// Legal time moves forward only: give a later moment.
		SkipsBackwards,
		/// One skip moves legal time by ten years at most: skip in steps.
		SkipTooLong,
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
			of: LegalTerm,
			term: Term,
			article: u16,
			valid_from: Moment,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			let jurisdiction = of.jurisdiction();
			jurisdiction.validate().map_err(|_| Error::<T>::NoSuchState)?;
			ensure!(valid_from > Self::now(), Error::<T>::Retroactive);
			ensure!(term.is_sound(), Error::<T>::UnsoundTerm);
			let edition = Edition { valid_from, term, article, jurisdiction };
			Terms::<T>::mutate(of, |editions| editions.enact(edition));
			Self::deposit_event(Event::TermEnacted { of, edition });
			Ok(())
		}

		/// Declares future days days of rest, or of work where others rest, in one matter or in all. Forgets those past for three
		/// years. By governance; its own days of rest also by an agency.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::declare_days(days.len().saturated_into()))]
		pub fn declare_days(
			origin: OriginFor<T>,
			scope: Scope,
			matter: Option<Mandate>,
			kind: DayKind,
			days: BoundedVec<LegalDay, ConstU32<64>>,
		) -> DispatchResult {
			let is_own = Self::ensure_declares(origin, scope, kind)?;
			let today = Self::ensure_future(scope, &days)?;
			let mut calendar = Calendars::<T>::get(scope);
			let remembered = today.minus_months(REMEMBERED_MONTHS);
			let mut declared = calendar.days.into_inner();
			declared.retain(|(day, _), _| *day >= remembered);
			if is_own {
				let first = LegalDay(today.0.saturating_add(NOTICE.amount.into()));
				// What is declared for one matter would take the place of what is declared for all.
				let is_new = !declared.keys().any(|(day, _)| days.contains(day));
				ensure!(is_new && days.iter().all(|day| *day > first), Error::<T>::NoticeTooShort);
				let own = declared.len().saturating_add(days.len());
				ensure!(own <= OWN_DAYS, Error::<T>::CalendarIsFull);
			}
			declared.extend(days.iter().map(|day| ((*day, matter), kind)));
			calendar.days = declared.try_into().map_err(|_| Error::<T>::CalendarIsFull)?;
			Calendars::<T>::insert(scope, calendar);
			Self::deposit_event(Event::DaysDeclared { scope, matter, kind, days });
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

		/// Takes the declaration of future days back. By governance.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::take_back_days(days.len().saturated_into()))]
		pub fn take_back_days(
			origin: OriginFor<T>,
			scope: Scope,
			matter: Option<Mandate>,
			days: BoundedVec<LegalDay, ConstU32<64>>,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::ensure_future(scope, &days)?;
			let mut calendar = Calendars::<T>::get(scope);
			for day in &days {
				calendar.days.remove(&(*day, matter)).ok_or(Error::<T>::NotDeclared)?;
			}
			Calendars::<T>::insert(scope, calendar);
			Self::deposit_event(Event::DaysTakenBack { scope, matter, days });
			Ok(())
		}

		/// Sets the zone of a place or an agency from a future moment on. By governance.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::set_zone())]
		pub fn set_zone(
			origin: OriginFor<T>,
			scope: Scope,
			zone: Zone,
			valid_from: Moment,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::ensure_exists(scope)?;
			ensure!(zone.is_sound(), Error::<T>::UnsoundZone);
			ensure!(valid_from > Self::now(), Error::<T>::Retroactive);
			let edition = ZoneEdition { valid_from, zone };
			Calendars::<T>::mutate(scope, |calendar| calendar.set_zone(edition));
			Self::deposit_event(Event::ZoneSet { scope, edition });
			Ok(())
		}

		/// Sets the days of rest of every year and the business hours from a future day on. By governance.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::set_year())]
		pub fn set_year(origin: OriginFor<T>, scope: Scope, edition: YearEdition) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::ensure_exists(scope)?;
			ensure!(edition.is_sound(), Error::<T>::UnsoundYear);
			Self::ensure_future(scope, &[edition.valid_from])?;
			Calendars::<T>::mutate(scope, |calendar| calendar.set_year(edition.clone()));
			Self::deposit_event(Event::YearSet { scope, edition });
			Ok(())
		}

		/// Declares that nobody could act in a span of legal time, also afterwards. By governance, or by an officer of Oversight of
		/// the federation once it has ended.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::declare_interruption())]
		pub fn declare_interruption(
			origin: OriginFor<T>,
			from: Moment,
			to: Moment,
			document: Document,
		) -> DispatchResult {
			let now = Self::now();
			let calendar = Self::calendar(Office::Country);
			let (latest_end, longest, most) = match T::GovernanceOrigin::try_origin(origin) {
				Ok(_) => (calendar.term_end(now, FARTHEST_INTERRUPTION), LONGEST_INTERRUPTION, MOST_DECLARED),
				Err(origin) => {
					let officer = T::OversightOrigin::ensure_origin(origin)?;
					let place = T::Agencies::jurisdiction(officer.agency);
					ensure!(place == Some(Jurisdiction::Federation), Error::<T>::NotFederal);
					(now, LONGEST_BY_OFFICER, MOST_BY_OFFICERS)
				}
			};
			let within_a_year = |one: Moment, other: Moment| {
				one.max(other) < calendar.term_end(one.min(other), LATEST_DECLARATION)
			};
			let in_range = from.saturating_add(LongestPause::<T>::get()) <= to
				&& to <= latest_end
				&& to < calendar.term_end(from, longest)
				&& (now < from || within_a_year(from, now));
			ensure!(in_range, Error::<T>::InterruptionOutOfRange);
			let Interruptions { oldest, known } = calendar.interruptions();
			// By their distance from this one: that others grow old makes no room for it.
			let declared = known.values().filter(|known| {
				known.cause == InterruptionCause::Declared && within_a_year(known.from, from)
			});
			ensure!(declared.count() < most, Error::<T>::TooManyInterruptions);
			let is_new = calendar.interruptions().uncovered(from, to) == [(from, to)] && from >= oldest.to;
			ensure!(is_new, Error::<T>::OverlapsInterruption);
			Self::note(Interruption { from, to, cause: InterruptionCause::Declared }, Some(document));
			Ok(())
		}

		/// Sets how long blocks may stop before it is an interruption. By governance.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::set_longest_pause())]
		pub fn set_longest_pause(origin: OriginFor<T>, milliseconds: u64) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			ensure!(milliseconds >= SHORTEST_PAUSE, Error::<T>::PauseTooShort);
			LongestPause::<T>::put(milliseconds);
			Self::deposit_event(Event::LongestPauseSet { milliseconds });
			Ok(())
		}

		/// Moves legal time forward to a moment, on a chain for practice. By whom its genesis names.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::skip())]
		pub fn skip(origin: OriginFor<T>, to: Moment) -> DispatchResult {
			let by = match Practice::<T>::get().ok_or(Error::<T>::NotForPractice)? {
				Skipper::Anyone => Some(ensure_signed(origin)?),
				Skipper::Council => {
					T::GovernanceOrigin::ensure_origin(origin)?;
					None
				}
			};
			ensure!(!T::Paused::get(), Error::<T>::Paused);
			let from = Self::now();
			ensure!(from < to, Error::<T>::SkipsBackwards);
			let latest = Self::calendar(Office::Country).term_end(from, LONGEST_SKIP);
			ensure!(to < latest, Error::<T>::SkipTooLong);
			SkippedTime::<T>::mutate(|skipped| {
				skipped.total = skipped.total.saturating_add(to.saturating_sub(from));
				skipped.times = skipped.times.saturating_add(1);
				skipped.last_by.clone_from(&by);
			});
			Self::deposit_event(Event::TimeSkipped { from, to, by });
			Ok(())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// Legal time: the block's, plus what was skipped.
		pub fn legal_time() -> Moment {
			Self::now()
		}

		/// The term of a law in force at a moment.
		pub fn term_at(of: LegalTerm, at: Moment) -> Option<Term> {
			Terms::<T>::get(of).at(at)
		}

		/// The first moment at which a term that runs from `from` is over for an agency in the matter of a mandate.
		pub fn deadline(of: LegalTerm, from: Moment, agency: AgencyId, matter: Mandate) -> Option<Moment> {
			let term = Terms::<T>::get(of).at(from)?;
			Some(Self::calendar(Office::Agency(agency, Some(matter))).deadline(from, term))
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
	fn ensure_exists(scope: Scope) -> Result<(), Error<T>> {
		let exists = match scope {
			Scope::Place(place) => place.validate().is_ok(),
			Scope::Agency(agency) => T::Agencies::is_seated(agency),
		};
		if exists { Ok(()) } else { Err(Error::<T>::NoSuchScope) }
	}

	/// Admits governance for every scope that there is, and an agency for its own days of rest.
	/// Returns whether it is the agency.
	fn ensure_declares(origin: T::RuntimeOrigin, scope: Scope, kind: DayKind) -> Result<bool, DispatchError> {
		let governance = T::GovernanceOrigin::try_origin(origin);
		let is_own = governance.is_err();
		if let Err(origin) = governance {
			let own = match T::Agencies::role(&ensure_signed(origin)?) {
				Some(Role::Agency(agency)) => scope == Scope::Agency(agency) && kind == DayKind::Rest,
				_ => false,
			};
			ensure!(own, Error::<T>::NotTheAgency);
		}
		Self::ensure_exists(scope)?;
		Ok(is_own)
	}

	/// Refuses days that have begun for the scope, or in Greenwich, which is ahead of the whole country. Returns the later today.
	fn ensure_future(scope: Scope, days: &[LegalDay]) -> Result<LegalDay, Error<T>> {
		let now = Self::now();
		let greenwich = LegalDay(now.checked_div(DAY).unwrap_or(0).try_into().unwrap_or(u32::MAX));
		let calendar = match scope {
			Scope::Agency(agency) => Self::calendar(Office::Agency(agency, None)),
			Scope::Place(place) => Self::calendar_at(Office::Country, Some(place)),
		};
		let today = calendar.day(now).max(greenwich);
		ensure!(days.iter().all(|day| *day > today), Error::<T>::DayIsPast);
		Ok(today)
	}

	/// The calendar of an office by where it is.
	fn calendar_at(office: Office, place: Option<Jurisdiction>) -> Calendar {
		let layers = Calendar::scopes(office, place).into_iter().map(Calendars::<T>::get).collect();
		Calendar::new(office, layers, Self::interruptions())
	}

	fn note(interruption: Interruption, document: Option<Document>) {
		let number = KnownInterruptions::<T>::mutate(|known| known.note(interruption));
		Self::deposit_event(Event::Interrupted { number, interruption, document });
	}
}

impl<T: Config> OnTimestampSet<u64> for Pallet<T> {
	/// Notes an interruption where the block before is long ago.
	fn on_timestamp_set(now: u64) {
		let last = LastBlockAt::<T>::get();
		LastBlockAt::<T>::put(now);
		let is_late = |last: &u64| now.saturating_sub(*last) > LongestPause::<T>::get();
		if let Some(last) = last.filter(is_late) {
			let skipped = SkippedTime::<T>::get().total;
			let (last, now) = (last.saturating_add(skipped), now.saturating_add(skipped));
			// What an authority declared for then is not lost twice.
			for (from, to) in KnownInterruptions::<T>::get().uncovered(last, now) {
				Self::note(Interruption { from, to, cause: InterruptionCause::NoBlocks }, None);
			}
		}
	}
}

impl<T: Config> LegalTime for Pallet<T> {
	fn now() -> Moment {
		let block: u64 = T::BlockTime::now().as_millis().saturated_into();
		block.saturating_add(SkippedTime::<T>::get().total)
	}

	fn calendar(office: Office) -> Calendar {
		let place = match office {
			Office::Country => None,
			Office::Agency(agency, _) => T::Agencies::jurisdiction(agency),
		};
		Self::calendar_at(office, place)
	}

	fn interruptions() -> Interruptions {
		KnownInterruptions::<T>::get()
	}

	fn uma() -> Centavos {
		Uma::<T>::get()
	}
}

impl<T: Config, K: TermKind> TermLookup<K> for Pallet<T>
where
	LegalTerm: From<(K::Law, K)>,
{
	fn term(law: K::Law, kind: K, at: Moment) -> Option<Term> {
		Terms::<T>::get(LegalTerm::from((law, kind))).at(at)
	}
}
