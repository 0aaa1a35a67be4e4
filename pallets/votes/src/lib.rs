//! What citizens say of a tender, anonymously: comments on its draft, votes on its bids, grades of its outcome.
//!
//! A citizen of the tender's jurisdiction proves to be one without saying which, and is known on this tender and for this purpose
//! by an alias that means nothing anywhere else. A vote approves any of the opened bids; of one alias the highest sequence counts.
//!
//! # Terms
//!
//! - **Purpose**: comment (*comentarios al proyecto de convocatoria*, LAASSP art. 40), vote, or grade. Each has aliases of its own.
//! - **Poll**: the votes on one tender and the grades of its outcome, with the **electorate** that was fixed when it was published.
//! - **Floor**: fewest voters for which votes enter the points, and grades the outcome. The call sets it, above 0.
//! - **Participation**: what a citizen says. **Vote**: a participation with sequence, last block, alias and ring proof. It has no signer.
//!
//! # Calls
//!
//! Publishing a tender with ballots begins its poll; no call here does.
//!
//! | call | who may call it | what it does | who pays |
//! |---|---|---|---|
//! | `cast` | a citizen of the jurisdiction, by a ring proof | comments, votes or grades, or replaces that | nobody |
//! | `cast_all` | anyone | brings up to 16 votes, each with its own outcome | the signer |
//! | `clear` | anyone, once they count no more | removes up to 256 votes of one purpose | the signer |
//!
//! # Life of a poll
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Comments: a draft is out for comments
//!     Comments --> Waiting: publish fixes the electorate
//!     [*] --> Waiting: publish fixes the electorate
//!     Waiting --> Votes: the stage of ballots
//!     Votes --> Closed: the stage ends
//!     Closed --> Grades: the contract is settled or rescinded
//!     Grades --> Graded: thirty days
//!     Closed --> Clearable: the tender ends without an award, for good
//!     Graded --> Clearable: the award is final
//!     Clearable --> [*]: clear
//! ```
//!
//! Nobody is asked where no ring of the jurisdiction stood at the publication: then the tender has no poll.
//!
//! # Security
//!
//! - One key has one alias for a purpose on a tender, whatever ring it is in, and the rings are those begun before the call was
//!   published: nobody votes twice by moving or by changing keys.
//! - The proof signs everything that gives a vote its effect, on this chain alone, and is checked after all that is cheap. An
//!   invalid vote never enters a block.
//! - Votes without a signer cost nothing: of one alias one waits in the pool, the first that came, and it is replaced after
//!   [`PAUSE`](cadena_primitives::membership::PAUSE) blocks at the earliest. Bundles are signed and paid by whoever brings them.
//! - A comment is not counted, so that whoever lives there now may comment.
//! - Votes are readable as they come. A citizen can prove their alias, and so their vote, to a buyer.

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

use alloc::vec::Vec;
use cadena_kit::{BallotBox, Matter, chain};
use cadena_primitives::{
	AccountId, Jurisdiction, LegalTime, Moment, TenderId,
	ballots::{BallotStage, OutcomeLookup, TenderLookup, VoteLookup, VoteTally},
	membership::{Alias, AnonymousMembership, BUNDLE, Constituency, Electorate},
};
use frame_support::pallet_prelude::*;
use frame_system::pallet_prelude::*;
use sp_runtime::traits::SaturatedConversion;
use types::{
	CLEARED_AT_ONCE, Effect, Participation, Poll, Purpose, Recorded, Refusal, Vote, commenters,
	ensure_accepted_now,
};

#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// On what citizens vote.
		type Tenders: TenderLookup;
		/// What came of it.
		type Outcomes: OutcomeLookup;
		/// Who votes.
		type Membership: AnonymousMembership;
		/// Whether the domains are paused: a vote that would fail must not enter a block, as it costs nothing.
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

	/// The polls.
	#[pallet::storage]
	pub type Polls<T: Config> = StorageMap<_, Twox64Concat, TenderId, Poll>;

	/// What stands of what was said, by tender, purpose and alias.
	#[pallet::storage]
	pub type Participations<T: Config> = StorageNMap<
		_,
		(NMapKey<Twox64Concat, TenderId>, NMapKey<Twox64Concat, Purpose>, NMapKey<Blake2_128Concat, Alias>),
		Recorded,
	>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Who may vote on a tender was fixed.
		PollBegun {
			/// The tender.
			tender: TenderId,
			/// Who may vote.
			electorate: Electorate,
			/// How many must, for their votes to tell the bids apart.
			floor: u32,
		},
		/// A citizen said something.
		ParticipationRecorded {
			/// The tender.
			tender: TenderId,
			/// Who, for this purpose on this tender.
			alias: Alias,
			/// What.
			participation: Participation,
			/// Under which sequence.
			sequence: u32,
			/// What stood before.
			replaced: Option<Recorded>,
		},
		/// A vote of a bundle was refused.
		VoteRefused {
			/// The tender.
			tender: TenderId,
			/// Its place in the bundle.
			place: u32,
			/// Why.
			reason: Refusal,
		},
		/// Votes were cleared.
		VotesCleared {
			/// The tender.
			tender: TenderId,
			/// For what they were.
			purpose: Purpose,
			/// How many.
			votes: u32,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no such tender, or citizens have no vote on it.
		NoSuchPoll,
		/// It is not the time for this: comments come to a draft that is open to them, votes while ballots are taken, grades once
		/// the contract is settled or rescinded and until grading ends.
		WrongStage,
		/// Only bids that were opened can be approved.
		NoSuchBid,
		/// A grade is 0, 10, ... or 100.
		GradeOutOfRange,
		/// A vote of the same or a higher sequence stands: use a higher one.
		Superseded,
		/// The standing vote was given less than ten blocks ago: wait a moment before you replace it.
		TooSoon,
		/// The vote is for a block that is past, or more than 64 ahead.
		OutOfTime,
		/// The ring is not of the tender's jurisdiction, was begun after the call was published, or was dissolved.
		NotOfTheElectorate,
		/// The ring has changed: make the proof anew.
		StaleRevision,
		/// The proof does not show what the vote says.
		InvalidProof,
		/// Votes are kept until they count no more.
		StillCounts,
		/// There is nothing to clear.
		NothingToClear,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Comments, votes or grades. By a citizen of the tender's jurisdiction, without an account and a fee.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::cast())]
		#[pallet::authorize(|_, tender, vote| Pallet::<T>::admit(*tender, vote))]
		#[pallet::weight_of_authorize(T::WeightInfo::admit().saturating_add(T::Membership::weight()))]
		pub fn cast(origin: OriginFor<T>, tender: TenderId, vote: Vote) -> DispatchResult {
			ensure_authorized(origin)?;
			Self::accept(tender, &vote).map_err(Error::<T>::from)?;
			Ok(())
		}

		/// Brings votes of citizens, each with its own outcome. By anyone, who pays.
		#[pallet::call_index(1)]
		#[pallet::weight({
			let votes = votes.len().saturated_into();
			T::WeightInfo::cast_all(votes).saturating_add(T::Membership::bundle_weight(votes))
		})]
		pub fn cast_all(
			origin: OriginFor<T>,
			tender: TenderId,
			votes: BoundedVec<Vote, ConstU32<BUNDLE>>,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::accept_all(tender, &votes);
			Ok(())
		}

		/// Clears votes that count no more, at most 256. By anyone.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::clear(CLEARED_AT_ONCE))]
		pub fn clear(origin: OriginFor<T>, tender: TenderId, purpose: Purpose) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			ensure!(Self::counts_no_more(tender, purpose)?, Error::<T>::StillCounts);
			let aliases: Vec<Alias> = Participations::<T>::iter_key_prefix((tender, purpose))
				.take(CLEARED_AT_ONCE.saturated_into())
				.collect();
			ensure!(!aliases.is_empty(), Error::<T>::NothingToClear);
			for alias in &aliases {
				Participations::<T>::remove((tender, purpose, alias));
			}
			let votes = aliases.len().saturated_into();
			Self::deposit_event(Event::VotesCleared { tender, purpose, votes });
			Ok(Some(T::WeightInfo::clear(votes)).into())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The votes on a tender.
		pub fn poll(tender: TenderId) -> Option<Poll> {
			Polls::<T>::get(tender)
		}

		/// What stands of what an alias said, until it is cleared.
		pub fn recorded(tender: TenderId, purpose: Purpose, alias: Alias) -> Option<Recorded> {
			Participations::<T>::get((tender, purpose, alias))
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

	fn counts_no_more(tender: TenderId, purpose: Purpose) -> Result<bool, Error<T>> {
		let view = T::Tenders::balloting(tender).ok_or(Error::<T>::NoSuchPoll)?;
		let stage = view.stage;
		let is_graded = || T::Outcomes::graded_until(tender).is_some_and(|until| until <= Self::now());
		Ok(match purpose {
			Purpose::Comment => stage != BallotStage::Comments,
			Purpose::Vote | Purpose::Grade => {
				let is_over = stage == BallotStage::Ended || (stage == BallotStage::Awarded && is_graded());
				view.is_final && is_over
			}
		})
	}
}

impl<T: Config> BallotBox for Pallet<T> {
	type Subject = TenderId;
	type Payload = Participation;
	/// What of the vote counts, and what stands of its alias.
	type State = (Effect, Option<Recorded>);
	type Refusal = Refusal;
	type Membership = T::Membership;
	type Paused = T::Paused;

	const PURPOSE: &'static str = "vote";

	fn takes(tender: TenderId, vote: &Vote) -> Result<(Matter, Self::State), Refusal> {
		let view = T::Tenders::balloting(tender).ok_or(Refusal::NoSuchPoll)?;
		let purpose = vote.payload.purpose();
		let is_graded_now = purpose == Purpose::Grade
			&& T::Outcomes::graded_until(tender).is_some_and(|until| Self::now() < until);
		let counted = ensure_accepted_now(&vote.payload, &view, is_graded_now)?;
		let electorate = match purpose {
			Purpose::Comment => commenters(&view),
			Purpose::Vote | Purpose::Grade => Polls::<T>::get(tender).ok_or(Refusal::NoSuchPoll)?.electorate,
		};
		let standing = Participations::<T>::get((tender, purpose, vote.alias));
		vote.ensure_timely(standing.map(|recorded| recorded.latest), chain::block::<T>())?;
		let context = purpose.context(&chain::genesis::<T>(), tender);
		Ok((Matter { electorate, context }, (counted, standing)))
	}

	fn record(tender: TenderId, vote: &Vote, (counted, replaced): Self::State) {
		let purpose = vote.payload.purpose();
		if counted != Effect::Comment {
			Polls::<T>::mutate(tender, |poll| {
				if let Some(poll) = poll {
					poll.count(counted, replaced.map(|recorded| recorded.counted));
				}
			});
		}
		let recorded = Recorded { latest: vote.latest(chain::block::<T>()), counted };
		Participations::<T>::insert((tender, purpose, vote.alias), recorded);
		Self::deposit_event(Event::ParticipationRecorded {
			tender,
			alias: vote.alias,
			participation: vote.payload.clone(),
			sequence: vote.sequence,
			replaced,
		});
	}

	fn refuse(tender: TenderId, place: u32, reason: Refusal) {
		Self::deposit_event(Event::VoteRefused { tender, place, reason });
	}
}

impl<T: Config> VoteLookup for Pallet<T> {
	/// Where nobody can vote yet, nobody ever may on this tender.
	fn begin_poll(tender: TenderId, place: Jurisdiction, floor: u32) {
		if let Some(electorate) = T::Membership::fix_electorate(Constituency::Place(place)) {
			Polls::<T>::insert(tender, Poll::begun(electorate, floor));
			Self::deposit_event(Event::PollBegun { tender, electorate, floor });
		}
	}

	fn tally(tender: TenderId) -> Option<VoteTally> {
		Polls::<T>::get(tender).map(|poll| poll.tally)
	}

	fn grade(tender: TenderId) -> Option<u8> {
		Polls::<T>::get(tender)?.median_grade()
	}
}
