//! Public opinions: an agency asks those who live in a place, and each answers once, anonymously.
//!
//! A resident proves to be one of the electorate without saying which one, and is known in this question by an alias that means
//! nothing anywhere else. The result binds nobody: it cites no norm.
//!
//! # Terms
//!
//! - **Question**: a document with 2 to 16 choices that an agency puts to the residents of a place, for 90 days at most.
//! - **Electorate**: the rings of the place that were begun before the question. It is fixed when the question is asked.
//! - **Alias**: what a key comes to in one question; the same for every answer in it.
//! - **Reply**: a choice with sequence, last block, alias and ring proof. It has no signer. **Answer**: the one that stands of an alias.
//!
//! # Calls
//!
//! | call | who may call it | what it does | who pays |
//! |---|---|---|---|
//! | `ask` | an agency or any of its officers, within its jurisdiction | asks, and fixes the electorate | the allowance |
//! | `answer` | a resident, by a ring proof | answers, or replaces their answer | nobody |
//! | `answer_all` | anyone | brings up to 16 replies, each with its own outcome | the signer |
//! | `close` | anyone, once its time is over | makes the tally final | the signer |
//! | `clear` | anyone, once it is closed | removes up to 256 replies | the signer |
//!
//! # Life of a question
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Open: ask
//!     Open --> Open: answer, answer_all
//!     Open --> Over: its time passes (nothing is stored)
//!     Over --> Closed: close
//!     Closed --> Closed: clear
//!     Closed --> [*]
//! ```
//!
//! # Security
//!
//! - An agency asks within its jurisdiction, at most [`MOST_OPEN`](types::MOST_OPEN) questions at once.
//! - The electorate is fixed when the question is asked: whoever moves or changes keys answers once. Fixing it also ends the growth
//!   of the place's rings: who asks often keeps them small.
//! - The proof signs everything that gives the reply its effect, on this chain alone, and is checked after all that is cheap. An
//!   invalid reply never enters a block.
//! - Of one alias the pool keeps the reply that came first, until it enters a block or its last block passes; a higher sequence does
//!   not replace it there. In a block a reply replaces the standing one if its sequence is higher and
//!   [`PAUSE`](cadena_primitives::membership::PAUSE) blocks have passed.
//! - Replies have the lowest priority: they go behind whatever pays. Among themselves the pool puts first what expires first, so that their
//!   order is not one of arrival.
//! - While the council pauses the domains the pool refuses every reply: one that fails in a block would cost nothing.
//! - Anonymity is the ring's: whoever answers from an address that is known, or can prove their alias to a buyer, is not hidden.
//! - Answers are readable while the question is open. They are cleared after the end; the events keep them.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
#[cfg(test)]
mod mock;
mod refusal;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use weights::WeightInfo;

use alloc::{vec, vec::Vec};
use cadena_kit::{BallotBox, Matter, chain};
use cadena_primitives::{
	AccountId, AgencyId, AgencyLookup, Document, Jurisdiction, LegalTime, Moment, Office, Role,
	membership::{Alias, AnonymousMembership, BUNDLE, Constituency, Electorate},
};
use frame_support::pallet_prelude::*;
use frame_system::pallet_prelude::*;
use sp_runtime::traits::SaturatedConversion;
use types::{
	Answer, CLEARED_AT_ONCE, LONGEST, MOST_CHOICES, MOST_OPEN, Opinion, OpinionId, Refusal, Reply, State,
	Tally, context_of,
};

#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Who asks, and where.
		type Agencies: AgencyLookup;
		/// Who answers.
		type Membership: AnonymousMembership;
		/// Whether the domains are paused: a reply that would fail must not enter a block, as it costs nothing.
		type Paused: Get<bool>;
		/// Legal time, terms and calendars.
		type Time: LegalTime;
		/// Weights of the calls, without the proofs'.
		type WeightInfo: WeightInfo;
		/// Prepares other pallets for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkHelper;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The questions.
	#[pallet::storage]
	pub type Opinions<T: Config> = StorageMap<_, Twox64Concat, OpinionId, Opinion>;

	/// The number that the next question gets.
	#[pallet::storage]
	pub type NextOpinion<T: Config> = StorageValue<_, OpinionId, ValueQuery>;

	/// How many questions of each agency are open.
	#[pallet::storage]
	pub type OpenOpinions<T: Config> = StorageMap<_, Twox64Concat, AgencyId, u32, ValueQuery>;

	/// The standing answers of each question.
	#[pallet::storage]
	pub type Answers<T: Config> =
		StorageDoubleMap<_, Twox64Concat, OpinionId, Blake2_128Concat, Alias, Answer>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An agency asked.
		OpinionAsked {
			/// The question's number.
			opinion: OpinionId,
			/// Who asked.
			agency: AgencyId,
			/// The question with its choices.
			document: Document,
			/// How many choices there are.
			choices: u8,
			/// Who may answer.
			electorate: Electorate,
			/// Until when.
			closes: Moment,
		},
		/// A resident answered.
		OpinionAnswered {
			/// The question.
			opinion: OpinionId,
			/// Who, in this question.
			alias: Alias,
			/// Which choice, and the sequence that stands.
			answer: Answer,
			/// What stood before.
			replaced: Option<Answer>,
		},
		/// A reply of a bundle was refused.
		ReplyRefused {
			/// The question.
			opinion: OpinionId,
			/// Its place in the bundle.
			place: u32,
			/// Why.
			reason: Refusal,
		},
		/// A question closed.
		OpinionClosed {
			/// The question.
			opinion: OpinionId,
			/// How many chose each.
			tally: Tally,
		},
		/// Replies were cleared.
		RepliesCleared {
			/// The question.
			opinion: OpinionId,
			/// How many.
			replies: u32,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The signer is neither an agency nor its officer.
		NotOfAnAgency,
		/// The place is not within the agency's jurisdiction.
		OutsideJurisdiction,
		/// INEGI's catalogue or the list of countries has no such place.
		NoSuchPlace,
		/// A question has 2 to 16 choices.
		ChoicesOutOfRange,
		/// The end is past, or more than ninety days away.
		EndOutOfRange,
		/// The agency has as many open questions as it can: close those whose time is over.
		TooManyOpen,
		/// Nobody there can answer yet: no ring was made.
		NobodyCanAnswer,
		/// No question has this number.
		NoSuchOpinion,
		/// The question is closed, or its time is over.
		OpinionIsClosed,
		/// The question is open until its time is over.
		OpinionIsOpen,
		/// The question has no such choice.
		NoSuchChoice,
		/// A reply of the same or a higher sequence stands: use a higher one.
		Superseded,
		/// The standing reply was given less than ten blocks ago: wait a moment before you replace it.
		TooSoon,
		/// The reply is for a block that is past, or more than 64 ahead.
		OutOfTime,
		/// The ring is not of the electorate, or was dissolved.
		NotOfTheElectorate,
		/// The ring has changed: make the proof anew.
		StaleRevision,
		/// The proof does not show what the reply says.
		InvalidProof,
		/// There is nothing to clear.
		NothingToClear,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Asks those who live in a place. By an agency or its officers.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::ask())]
		pub fn ask(
			origin: OriginFor<T>,
			place: Jurisdiction,
			document: Document,
			choices: u8,
			closes: Moment,
		) -> DispatchResult {
			let agency = Self::asker(&ensure_signed(origin)?)?;
			place.validate().map_err(|_| Error::<T>::NoSuchPlace)?;
			let within = T::Agencies::jurisdiction(agency).is_some_and(|own| own.covers(&place));
			ensure!(within, Error::<T>::OutsideJurisdiction);
			ensure!((2..=MOST_CHOICES).contains(&choices), Error::<T>::ChoicesOutOfRange);
			let now = Self::now();
			let calendar = T::Time::calendar(Office::Agency(agency, None));
			let in_range = now < closes && closes <= calendar.deadline(now, LONGEST);
			ensure!(in_range, Error::<T>::EndOutOfRange);
			let open = OpenOpinions::<T>::get(agency);
			ensure!(open < MOST_OPEN, Error::<T>::TooManyOpen);
			let opinion = NextOpinion::<T>::get();
			let next = opinion.checked_add(1).ok_or(sp_runtime::ArithmeticError::Overflow)?;
			let tally = Tally::truncate_from(vec![0; choices.into()]);
			let electorate = T::Membership::fix_electorate(Constituency::Place(place))
				.ok_or(Error::<T>::NobodyCanAnswer)?;

			let record = Opinion {
				agency,
				document: document.clone(),
				electorate,
				asked_at: calendar.set_at(now),
				closes,
				tally,
				state: State::Open,
			};
			NextOpinion::<T>::put(next);
			OpenOpinions::<T>::insert(agency, open.saturating_add(1));
			Opinions::<T>::insert(opinion, record);
			Self::deposit_event(Event::OpinionAsked {
				opinion,
				agency,
				document,
				choices,
				electorate,
				closes,
			});
			Ok(())
		}

		/// Answers. By a resident, without an account and a fee.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::answer())]
		#[pallet::authorize(|_, opinion, reply| Pallet::<T>::admit(*opinion, reply))]
		#[pallet::weight_of_authorize(T::WeightInfo::admit().saturating_add(T::Membership::weight()))]
		pub fn answer(origin: OriginFor<T>, opinion: OpinionId, reply: Reply) -> DispatchResult {
			ensure_authorized(origin)?;
			Self::accept(opinion, &reply).map_err(Error::<T>::from)?;
			Ok(())
		}

		/// Brings replies of residents, each with its own outcome. By anyone, who pays.
		#[pallet::call_index(2)]
		#[pallet::weight({
			let replies = replies.len().saturated_into();
			T::WeightInfo::answer_all(replies).saturating_add(T::Membership::bundle_weight(replies))
		})]
		pub fn answer_all(
			origin: OriginFor<T>,
			opinion: OpinionId,
			replies: BoundedVec<Reply, ConstU32<BUNDLE>>,
		) -> DispatchResult {
			ensure_signed(origin)?;
			ensure!(Opinions::<T>::contains_key(opinion), Error::<T>::NoSuchOpinion);
			Self::accept_all(opinion, &replies);
			Ok(())
		}

		/// Ends a question whose time is over. By anyone.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::close())]
		pub fn close(origin: OriginFor<T>, opinion: OpinionId) -> DispatchResult {
			ensure_signed(origin)?;
			let mut record = Opinions::<T>::get(opinion).ok_or(Error::<T>::NoSuchOpinion)?;
			record.close(Self::now(), &T::Time::calendar(Office::Country)).map_err(Error::<T>::from)?;
			OpenOpinions::<T>::mutate(record.agency, |open| *open = open.saturating_sub(1));
			let tally = record.tally.clone();
			Opinions::<T>::insert(opinion, record);
			Self::deposit_event(Event::OpinionClosed { opinion, tally });
			Ok(())
		}

		/// Clears replies to a closed question, at most 256. By anyone.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::clear(CLEARED_AT_ONCE))]
		pub fn clear(origin: OriginFor<T>, opinion: OpinionId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let record = Opinions::<T>::get(opinion).ok_or(Error::<T>::NoSuchOpinion)?;
			ensure!(record.state == State::Closed, Error::<T>::OpinionIsOpen);
			let aliases: Vec<Alias> =
				Answers::<T>::iter_key_prefix(opinion).take(CLEARED_AT_ONCE.saturated_into()).collect();
			ensure!(!aliases.is_empty(), Error::<T>::NothingToClear);
			for alias in &aliases {
				Answers::<T>::remove(opinion, alias);
			}
			let replies = aliases.len().saturated_into();
			Self::deposit_event(Event::RepliesCleared { opinion, replies });
			Ok(Some(T::WeightInfo::clear(replies)).into())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A question.
		pub fn opinion(opinion: OpinionId) -> Option<Opinion> {
			Opinions::<T>::get(opinion)
		}

		/// What an alias answered, until it is cleared.
		pub fn answer_of(opinion: OpinionId, alias: Alias) -> Option<Answer> {
			Answers::<T>::get(opinion, alias)
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
		T::Time::now()
	}

	fn asker(account: &AccountId) -> Result<AgencyId, Error<T>> {
		match T::Agencies::role(account) {
			Some(Role::Agency(agency) | Role::Officer(agency)) => Ok(agency),
			None => Err(Error::<T>::NotOfAnAgency),
		}
	}
}

impl<T: Config> BallotBox for Pallet<T> {
	type Subject = OpinionId;
	type Payload = u8;
	/// The question, and what stands of the reply's alias.
	type State = (Opinion, Option<Answer>);
	type Refusal = Refusal;
	type Membership = T::Membership;
	type Paused = T::Paused;

	const PURPOSE: &'static str = "opinion";

	fn takes(opinion: OpinionId, reply: &Reply) -> Result<(Matter, Self::State), Refusal> {
		let record = Opinions::<T>::get(opinion).ok_or(Refusal::NoSuchOpinion)?;
		let standing = Answers::<T>::get(opinion, reply.alias);
		let calendar = T::Time::calendar(Office::Country);
		record.ensure_takes(reply, standing, (Self::now(), chain::block::<T>()), &calendar)?;
		let context = context_of(&chain::genesis::<T>(), opinion);
		Ok((Matter { electorate: record.electorate, context }, (record, standing)))
	}

	fn record(opinion: OpinionId, reply: &Reply, (mut record, replaced): Self::State) {
		let answer = record.count(reply, replaced, chain::block::<T>());
		Opinions::<T>::insert(opinion, record);
		Answers::<T>::insert(opinion, reply.alias, answer);
		Self::deposit_event(Event::OpinionAnswered { opinion, alias: reply.alias, answer, replaced });
	}

	fn refuse(opinion: OpinionId, place: u32, reason: Refusal) {
		Self::deposit_event(Event::ReplyRefused { opinion, place, reason });
	}
}
