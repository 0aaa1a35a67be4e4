//! Anonymous membership: collections of ring-VRF keys, and proofs that one of a ring's keys acts.
//!
//! The registries of persons and evaluators say whose key stands in which collection ([`RingRegistry`](cadena_primitives::membership::RingRegistry)); pallets that take
//! anonymous acts ask whether a proof holds ([`AnonymousMembership`](cadena_primitives::membership::AnonymousMembership)). Between the two, keys wait in a queue until enough of
//! them can enter a ring together. That work is done in bounded steps, which anyone may send.
//!
//! # Terms
//!
//! - **Ring key**: the key with which a person acts without a name. **Collection**: the keys of a municipality, a country abroad, a state's
//!   remainder or a specialty of evaluators. **Constituency**: the collections of one electorate.
//! - **Ring**: up to 767 keys that hide each other. **Revision**: one set of a ring's keys, by a commitment.
//! - **Electorate**: the rings that were begun until a block. Fixing one (`fix_electorate`) ends their growth. Matters of a place that begin
//!   within an interval (a day) share one.
//! - **Alias**: what a key comes to in one context. It is the same whatever ring the key is in, and unlike in any other context.
//! - **Task**: a step that makes, extends, rebuilds or dissolves a ring, or forwards a remainder.
//!
//! # Calls
//!
//! | call | who may call it | what it does | who pays |
//! |---|---|---|---|
//! | `perform` | anyone, without an account | does a task that is due | nobody |
//! | `set_rules` | two thirds of the council | fewest keys of a ring; patience of a remainder; interval of seals | the seat that closes the motion |
//!
//! Keys come and go through the registries, by `RingRegistry`.
//!
//! # Life of a key, and of a ring
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Waiting: joins
//!     Waiting --> InRing: Extend
//!     Waiting --> Waiting: Forward, to the state's remainder
//!     InRing --> Waiting: Dissolve
//!     Waiting --> Withdrawn: moves, or is suspended
//!     InRing --> Withdrawn: moves, or is suspended
//!     Withdrawn --> Waiting: comes back
//!     Waiting --> Revoked: given up
//!     InRing --> Revoked: given up
//!     Withdrawn --> Revoked: given up
//!     Revoked --> [*]
//! ```
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Standing: Extend, at least the minimum (50)
//!     Standing --> Standing: Extend, until an electorate is fixed or it is full
//!     Standing --> Standing: Rebuild, without those who left
//!     Standing --> Dissolved: Dissolve, fewer than the lower bound stay (25)
//!     Dissolved --> [*]
//! ```
//!
//! # Security
//!
//! - A key is that of one holder, who signed with it for their account: nobody enters another's key, and none is ever used again.
//! - No revision of a ring adds fewer keys than the minimum, and a ring that falls below a lower bound is dissolved.
//! - An electorate is the rings begun until a block, which grow no more: whoever enters later is in another ring, so that nobody
//!   acts twice by moving.
//! - A place's rings are sealed once in an interval, however many matters begin: nobody keeps rings small by asking. Whoever enters
//!   after the seal votes in matters that begin in the next interval. A municipality is sealed for itself, for its state and for
//!   the federation, so three times at most; a specialty for each panel, whose draw counts its members.
//! - A ring's last revision is taken for [`GRACE`](types::GRACE) blocks, so that a proof made against it is not lost. A key that
//!   leaves can act until its ring is made anew, and for that time after.
//! - A task has no fee and one effect: the same one is not taken twice into a block or the pool.
//! - State is a few records for each key, which the registries pay for by their officers' acts.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
pub mod crypto;
#[cfg(any(feature = "runtime-benchmarks", test))]
mod fixture;
mod membership;
#[cfg(test)]
mod mock;
#[cfg(feature = "std")]
pub mod mock_members;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
pub mod types;
mod upkeep;
pub mod weights;

pub use pallet::*;
pub use upkeep::NOT_DUE;
pub use weights::WeightInfo;

use cadena_primitives::{
	AccountId,
	membership::{Collection, Constituency, RingKey},
};
use frame_support::{pallet_prelude::*, traits::EnsureOrigin};
use frame_system::pallet_prelude::*;
use types::{CollectionRecord, Keys, Member, Rebuild, Ring, Rules, Task};

#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Who sets the rules: two thirds of the council.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// How rings are made.
	#[pallet::storage]
	pub type CurrentRules<T: Config> = StorageValue<_, Rules, ValueQuery>;

	/// The collections that a key ever entered.
	#[pallet::storage]
	pub type Collections<T: Config> =
		StorageMap<_, Blake2_128Concat, Collection, CollectionRecord, ValueQuery>;

	/// The block in which an electorate of each constituency was last fixed: the rings begun until then grow no more.
	#[pallet::storage]
	pub type Seals<T: Config> = StorageMap<_, Blake2_128Concat, Constituency, u32>;

	/// The keys that wait, by collection and number.
	#[pallet::storage]
	pub type Waiting<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, Collection, Twox64Concat, u64, RingKey>;

	/// The rings, by collection and number.
	#[pallet::storage]
	pub type Rings<T: Config> = StorageDoubleMap<_, Blake2_128Concat, Collection, Twox64Concat, u32, Ring>;

	/// The keys of each ring in the order of its commitment: what a prover needs.
	#[pallet::storage]
	pub type RingKeys<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, Collection, Twox64Concat, u32, Keys, ValueQuery>;

	/// The commitment in the making of each ring, to which keys can be added.
	#[pallet::storage]
	pub type Builders<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, Collection, Twox64Concat, u32, types::Builder>;

	/// Those who left each ring since it was last made anew.
	#[pallet::storage]
	pub type Leaving<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, Collection, Twox64Concat, u32, Keys, ValueQuery>;

	/// The rings that are being made anew.
	#[pallet::storage]
	pub type Rebuilds<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, Collection, Twox64Concat, u32, Rebuild>;

	/// Where each key is that ever entered.
	#[pallet::storage]
	pub type Members<T: Config> = StorageMap<_, Blake2_128Concat, RingKey, Member>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// How rings are made.
		pub rules: Rules,
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			assert!(self.rules.are_sound(), "the rules of rings hide their members");
			CurrentRules::<T>::put(self.rules);
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A key waits for a ring.
		KeyJoined {
			/// The key.
			key: RingKey,
			/// Its collection.
			collection: Collection,
		},
		/// A key was taken out.
		KeyLeft {
			/// The key.
			key: RingKey,
			/// Whether for ever.
			revoked: bool,
		},
		/// Keys entered a ring together.
		RingExtended {
			/// The collection.
			collection: Collection,
			/// The ring.
			ring: u32,
			/// Its revision.
			revision: u32,
			/// How many entered.
			entered: u32,
			/// How many it has.
			size: u32,
		},
		/// A ring was made anew without those who left.
		RingRebuilt {
			/// The collection.
			collection: Collection,
			/// The ring.
			ring: u32,
			/// Its revision.
			revision: u32,
			/// How many it has.
			size: u32,
		},
		/// A ring had too few left, who wait for another.
		RingDissolved {
			/// The collection.
			collection: Collection,
			/// The ring.
			ring: u32,
			/// How many wait again.
			left: u32,
		},
		/// A remainder went to another collection.
		RemainderForwarded {
			/// Where it waited.
			from: Collection,
			/// Where it waits.
			to: Collection,
			/// How many.
			keys: u32,
		},
		/// The rules changed.
		RulesChanged {
			/// The rules from now on.
			rules: Rules,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The bytes are no ring key: give the 32 bytes that `cadena person keys new` prints.
		MalformedKey,
		/// The signature does not show that the account's holder has the key: sign for this chain and account with it.
		PossessionNotShown,
		/// The key entered before: make a new one, for each is used once.
		KeyInUse,
		/// No such key entered.
		NoSuchKey,
		/// Only a key that was withdrawn can come back; a revoked one cannot.
		KeyCannotReturn,
		/// The key still acts in the ring that it left: have that made anew, and wait a minute.
		KeyStillActs,
		/// There is nothing of the kind to do now: too few wait, nobody left, or it was just done.
		NothingToDo,
		/// The minimum is at least 3 and at most 64, so that one step hides those who enter; the fewest of a ring are 3 to that; the interval is at
		/// most a week of blocks.
		UnsoundRules,
		/// A ring could not be computed; nothing changed. Report it.
		NotComputable,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Does a step of the rings' upkeep. By anyone, without an account and a fee, when there is something to do.
		#[pallet::call_index(0)]
		#[pallet::weight(upkeep::weight::<T>(task))]
		#[pallet::authorize(|_, task| Pallet::<T>::admit(task))]
		#[pallet::weight_of_authorize(T::WeightInfo::admit())]
		pub fn perform(origin: OriginFor<T>, task: Task) -> DispatchResultWithPostInfo {
			ensure_authorized(origin)?;
			match task {
				Task::Extend { collection } => Self::extend(collection),
				Task::Rebuild { collection, ring } => Self::rebuild(collection, ring),
				Task::Dissolve { collection, ring } => Self::dissolve(collection, ring),
				Task::Forward { collection } => Self::forward(collection),
			}
		}

		/// Sets how rings are made. Those that stand are not touched. By governance.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::set_rules())]
		pub fn set_rules(origin: OriginFor<T>, rules: Rules) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			ensure!(rules.are_sound(), Error::<T>::UnsoundRules);
			CurrentRules::<T>::put(rules);
			Self::deposit_event(Event::RulesChanged { rules });
			Ok(())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// Where a key is.
		pub fn member(key: RingKey) -> Option<Member> {
			Members::<T>::get(key)
		}

		/// Whether the task would be done now.
		pub fn is_due(task: Task) -> bool {
			Self::step(&task).is_some()
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
	fn now() -> u32 {
		cadena_kit::chain::block::<T>()
	}
}
