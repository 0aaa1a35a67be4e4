//! The agencies' nodes: which of them author and finalise blocks, how much each did, and what misbehaviour costs.
//!
//! An agency registers a node with its session keys; the council admits it to the set or removes it. The set of a session is
//! fixed one session ahead, so a change takes effect at the second session boundary. A proven equivocation takes the
//! node out in the same way, unless that would leave fewer than the minimum: then it is recorded, and
//! [`Event::OffenceRecorded`] asks the council to act.
//!
//! # Terms
//!
//! - **Node**: an account that an agency registers. It names the node and signs nothing.
//! - **Session keys**: the keys of Aura (authors blocks) and GRANDPA (finalises them) that a node holds.
//! - **Authority**: a node of the set. **Session**: a span of blocks with one set; 300 blocks unless the council changes it.
//! - **Equivocation**: two blocks for one slot, or two votes in one round, under one key.
//!
//! # Calls
//!
//! | call | who may call it | what it does | who pays |
//! |---|---|---|---|
//! | `register` | an agency | registers a node with its session keys, or gives it new ones | its allowance |
//! | `withdraw` | the node's agency; for a retired one two thirds of the council | takes a node out of the register | its allowance |
//! | `admit`, `remove` | two thirds of the council | changes the set | the seat that closes the motion |
//! | `set_rules` | two thirds of the council | length of sessions, fewest authorities | the same |
//!
//! # Life of a node
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Registered: register
//!     Registered --> Registered: register (new keys)
//!     Registered --> Entering: admit
//!     Entering --> Authority: second session boundary
//!     Authority --> Leaving: remove, or a proven equivocation
//!     Entering --> Registered: remove
//!     Leaving --> Registered: second session boundary
//!     Registered --> [*]: withdraw, once nothing can be proven any more
//! ```
//!
//! # Security
//!
//! - Session keys enter through [`Call::register`] alone. Their proof of possession binds them to the chain, the agency and
//!   the node, so nobody registers the keys of another, nor repeats another's registration, nor that of another chain.
//! - The set never falls below the minimum, by nobody's act.
//! - One of the set changes its keys once in seven days, so that constancias, which have each change, do not outgrow their limit.
//! - The keys in office are recorded for each session ([`InOffice`]), so that new keys hide nothing done with the old ones.
//! - A node leaves the register only once nothing that it did in office can be proven any more.
//! - One offence is recorded for each node and session ([`FirstOfSession`]): whoever has a key cannot fill the chain with
//!   reports against it.
//! - The list of nodes is bounded for each agency, the set as a whole, and what is kept of sessions by [`Config::History`].

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
#[cfg(test)]
mod mock;
mod offences;
mod session;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
pub mod types;
pub mod weights;

pub use offences::FirstOfSession;
pub use pallet::*;
pub use session::SessionLength;
pub use weights::WeightInfo;

use alloc::{boxed::Box, vec::Vec};
use cadena_kit::chain;
use cadena_primitives::{AccountId, AgencyId, AgencyLookup, Role};
use codec::Encode;
use frame_support::{pallet_prelude::*, traits::EnsureOrigin};
use frame_system::pallet_prelude::*;
use pallet_session::SessionInterface;
use sp_runtime::traits::{Convert, OpaqueKeys, SaturatedConversion};
use sp_staking::SessionIndex;
use types::{Consequence, KeyOwner, Node, Output, Production, Rules};

/// The longest proof of possession, in bytes.
pub type MaxProof = ConstU32<512>;

#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::config]
	pub trait Config:
		frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>>
		+ pallet_session::Config<ValidatorId = AccountId, Keys: MaxEncodedLen>
		+ pallet_session::historical::Config<FullIdentification = ()>
	{
		/// Who admits and removes authorities and sets the rules: two thirds of the council.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Who is an agency.
		type Agencies: AgencyLookup;
		/// The slot of the block, known before this pallet begins it.
		type Slot: Get<u64>;
		/// Most authorities in the set.
		#[pallet::constant]
		type MaxAuthorities: Get<u32>;
		/// Most nodes of one agency.
		#[pallet::constant]
		type MaxNodes: Get<u32>;
		/// For how many ended sessions production and the evidence for offences are kept.
		#[pallet::constant]
		type History: Get<SessionIndex>;
		/// Weights of the calls and the hook.
		type WeightInfo: WeightInfo;
		/// Seats agencies for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkHelper<Self>;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The nodes, by their accounts.
	#[pallet::storage]
	pub type Nodes<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, Node>;

	/// How many nodes each agency has.
	#[pallet::storage]
	pub type NodeCount<T: Config> = StorageMap<_, Twox64Concat, AgencyId, u32, ValueQuery>;

	/// The set, in the order of admission, as the next session that is planned will have it.
	#[pallet::storage]
	pub type Authorities<T: Config> =
		StorageValue<_, BoundedVec<AccountId, <T as Config>::MaxAuthorities>, ValueQuery>;

	/// The length of sessions and the minimum of the set.
	#[pallet::storage]
	pub type SetRules<T: Config> = StorageValue<_, Rules, ValueQuery>;

	/// What the authorities of the session under way did so far.
	#[pallet::storage]
	pub type Current<T: Config> = StorageValue<_, Production<<T as Config>::MaxAuthorities>, ValueQuery>;

	/// What the authorities of ended sessions did.
	#[pallet::storage]
	pub type Past<T: Config> = StorageMap<
		_,
		Twox64Concat,
		SessionIndex,
		BoundedVec<Output, <T as Config>::MaxAuthorities>,
		ValueQuery,
	>;

	/// The authorities of each session with the keys that they used in it.
	#[pallet::storage]
	pub type InOffice<T: Config> = StorageMap<
		_,
		Twox64Concat,
		SessionIndex,
		BoundedVec<(AccountId, <T as pallet_session::Config>::Keys), <T as Config>::MaxAuthorities>,
		ValueQuery,
	>;

	/// How many offences were recorded in all.
	#[pallet::storage]
	pub type Offences<T: Config> = StorageValue<_, u32, ValueQuery>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The first authorities in order, each with the agency that holds it. Their keys are in the session's genesis.
		pub authorities: Vec<(AccountId, AgencyId)>,
		/// The rules.
		pub rules: Rules,
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			let count = u32::try_from(self.authorities.len()).expect("a genesis has few authorities");
			assert!(count == 0 || self.rules.are_sound(count), "the rules suit the first authorities");
			for (node, agency) in &self.authorities {
				Pallet::<T>::enlist(node, *agency).expect("the first nodes are distinct and few");
				let admitted = Authorities::<T>::try_append(node);
				admitted.expect("the set has room for the first authorities");
			}
			SetRules::<T>::put(self.rules);
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An agency registered a node, or gave one of its nodes new keys.
		NodeRegistered {
			/// The agency.
			agency: AgencyId,
			/// The node.
			node: AccountId,
			/// Its session keys from the second session boundary on.
			keys: <T as pallet_session::Config>::Keys,
		},
		/// A node was withdrawn from the register.
		NodeWithdrawn {
			/// The agency that held it.
			agency: AgencyId,
			/// The node.
			node: AccountId,
		},
		/// The council admitted a node to the set.
		AuthorityAdmitted {
			/// The node.
			node: AccountId,
		},
		/// The council removed a node from the set.
		AuthorityRemoved {
			/// The node.
			node: AccountId,
		},
		/// A node was proven to misbehave. If it was retained, the council must act.
		OffenceRecorded {
			/// The node.
			node: AccountId,
			/// The agency that holds it.
			agency: AgencyId,
			/// In which session it misbehaved.
			session: SessionIndex,
			/// What followed.
			consequence: Consequence,
		},
		/// The rules of the set changed.
		RulesChanged {
			/// The rules from now on.
			rules: Rules,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The signer is not a seated agency: sign with the agency's own account.
		NotAnAgency,
		/// The proof does not show that the agency's node holds these keys: make them with `cadena authority rotate-keys` for
		/// this chain, agency and node.
		InvalidKeyProof,
		/// Another agency holds the node: register it under an account of its own.
		NodeOfAnother,
		/// The agency has as many nodes as one may have: withdraw one first.
		NoNodeLeft,
		/// No agency has registered this node.
		NoSuchNode,
		/// The node is of the set already.
		AlreadyAuthority,
		/// The node is not of the set.
		NotAnAuthority,
		/// The set is full: remove another first.
		SetIsFull,
		/// The set would fall below its minimum: admit another first, or change the rules.
		TooFewAuthorities,
		/// The node is still of the set or of a session under way or planned: have the council remove it, and wait for two
		/// session boundaries.
		StillInSession,
		/// What the node did in office can still be proven: wait until the sessions for which evidence is kept are over.
		StillProvable,
		/// The node is of the set, and changed its keys less than seven days ago: wait, or have the council remove it first.
		KeysJustChanged,
		/// A session has between five blocks and a day's, and the minimum is between one and the size of the set.
		UnsoundRules,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Registers a node of the agency with its session keys, or gives it new ones. By the agency.
		///
		/// The proof shows possession of every key by a signature over [`KeyOwner`].
		#[pallet::call_index(0)]
		#[pallet::weight(<T as Config>::WeightInfo::register())]
		pub fn register(
			origin: OriginFor<T>,
			node: AccountId,
			keys: Box<<T as pallet_session::Config>::Keys>,
			proof: BoundedVec<u8, MaxProof>,
		) -> DispatchResult {
			let agency = Self::agency(origin)?;
			let owner = KeyOwner::new(chain::genesis::<T>(), agency, &node).encode();
			ensure!(keys.ownership_proof_is_valid(&owner, &proof), Error::<T>::InvalidKeyProof);
			Self::enlist(&node, agency)?;
			Self::ensure_keys_may_change(&node)?;
			<pallet_session::Pallet<T> as SessionInterface>::set_keys(&node, *keys.clone())?;
			Self::deposit_event(Event::NodeRegistered { agency, node, keys: *keys });
			Ok(())
		}

		/// Takes a node out of the register. By its agency, or by governance when that agency is retired.
		#[pallet::call_index(1)]
		#[pallet::weight(<T as Config>::WeightInfo::withdraw())]
		pub fn withdraw(origin: OriginFor<T>, node: AccountId) -> DispatchResult {
			let record = Nodes::<T>::get(&node).ok_or(Error::<T>::NoSuchNode)?;
			let agency = record.agency;
			if T::Agencies::is_seated(agency) {
				ensure!(Self::agency(origin)? == agency, Error::<T>::NodeOfAnother);
			} else {
				<T as Config>::GovernanceOrigin::ensure_origin(origin)?;
			}
			ensure!(!Self::is_in_session(&node), Error::<T>::StillInSession);
			let now = pallet_session::CurrentIndex::<T>::get();
			ensure!(record.is_past_proof(now, T::History::get()), Error::<T>::StillProvable);
			<pallet_session::Pallet<T> as SessionInterface>::purge_keys(&node)?;
			Nodes::<T>::remove(&node);
			NodeCount::<T>::mutate(agency, |count| *count = count.saturating_sub(1));
			Self::deposit_event(Event::NodeWithdrawn { agency, node });
			Ok(())
		}

		/// Admits a registered node to the set, from the second session boundary on. By governance.
		#[pallet::call_index(2)]
		#[pallet::weight(<T as Config>::WeightInfo::admit())]
		pub fn admit(origin: OriginFor<T>, node: AccountId) -> DispatchResult {
			<T as Config>::GovernanceOrigin::ensure_origin(origin)?;
			ensure!(Nodes::<T>::contains_key(&node), Error::<T>::NoSuchNode);
			let mut set = Authorities::<T>::get();
			ensure!(!set.contains(&node), Error::<T>::AlreadyAuthority);
			set.try_push(node.clone()).map_err(|_| Error::<T>::SetIsFull)?;
			Authorities::<T>::put(set);
			Self::deposit_event(Event::AuthorityAdmitted { node });
			Ok(())
		}

		/// Removes a node from the set, from the second session boundary on. By governance.
		#[pallet::call_index(3)]
		#[pallet::weight(<T as Config>::WeightInfo::remove())]
		pub fn remove(origin: OriginFor<T>, node: AccountId) -> DispatchResult {
			<T as Config>::GovernanceOrigin::ensure_origin(origin)?;
			Self::expel(&node)?;
			Self::deposit_event(Event::AuthorityRemoved { node });
			Ok(())
		}

		/// Changes the length of sessions and the minimum of the set. By governance.
		#[pallet::call_index(4)]
		#[pallet::weight(<T as Config>::WeightInfo::set_rules())]
		pub fn set_rules(origin: OriginFor<T>, rules: Rules) -> DispatchResult {
			<T as Config>::GovernanceOrigin::ensure_origin(origin)?;
			let count = u32::try_from(Authorities::<T>::get().len()).unwrap_or(u32::MAX);
			ensure!(rules.are_sound(count), Error::<T>::UnsoundRules);
			SetRules::<T>::put(rules);
			Self::deposit_event(Event::RulesChanged { rules });
			Ok(())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What the authorities of a session did: empty when it is not yet or no longer known.
		pub fn production(session: SessionIndex) -> Vec<Output> {
			if session == pallet_session::CurrentIndex::<T>::get() {
				Current::<T>::get().outputs.into_inner()
			} else {
				Past::<T>::get(session).into_inner()
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Credits the block to its author. Runs after Aura and before the session, so that the last block of a session is
		/// credited to that session's set.
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			Current::<T>::mutate(|production| production.observe(T::Slot::get()));
			<T as Config>::WeightInfo::on_initialize()
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}

impl<T: Config> Pallet<T> {
	fn agency(origin: OriginFor<T>) -> Result<AgencyId, DispatchError> {
		match T::Agencies::role(&ensure_signed(origin)?) {
			Some(Role::Agency(agency)) => Ok(agency),
			_ => Err(Error::<T>::NotAnAgency.into()),
		}
	}

	fn now() -> u32 {
		frame_system::Pallet::<T>::block_number().saturated_into()
	}

	/// Each change of the keys of one of the set changes GRANDPA's.
	fn ensure_keys_may_change(node: &AccountId) -> Result<(), Error<T>> {
		if !Authorities::<T>::get().contains(node) {
			return Ok(());
		}
		let mut record = Nodes::<T>::get(node).ok_or(Error::<T>::NoSuchNode)?;
		ensure!(record.change_keys(Self::now()), Error::<T>::KeysJustChanged);
		Nodes::<T>::insert(node, record);
		Ok(())
	}

	fn enlist(node: &AccountId, agency: AgencyId) -> Result<(), Error<T>> {
		if let Some(record) = Nodes::<T>::get(node) {
			ensure!(record.agency == agency, Error::<T>::NodeOfAnother);
			return Ok(());
		}
		let count = NodeCount::<T>::get(agency).saturating_add(1);
		ensure!(count <= T::MaxNodes::get(), Error::<T>::NoNodeLeft);
		NodeCount::<T>::insert(agency, count);
		Nodes::<T>::insert(node, Node::new(agency));
		Ok(())
	}

	fn expel(node: &AccountId) -> Result<(), Error<T>> {
		let mut set = Authorities::<T>::get();
		let at = set.iter().position(|other| other == node).ok_or(Error::<T>::NotAnAuthority)?;
		let left = u32::try_from(set.len()).unwrap_or(u32::MAX).saturating_sub(1);
		ensure!(left >= SetRules::<T>::get().minimum, Error::<T>::TooFewAuthorities);
		set.remove(at);
		Authorities::<T>::put(set);
		Ok(())
	}

	fn is_in_session(node: &AccountId) -> bool {
		Authorities::<T>::get().contains(node)
			|| pallet_session::Validators::<T>::get().contains(node)
			|| pallet_session::QueuedKeys::<T>::get().iter().any(|(queued, _)| queued == node)
	}
}

/// A registered node is the validator of its own account.
impl<T: Config> Convert<AccountId, Option<AccountId>> for Pallet<T> {
	fn convert(node: AccountId) -> Option<AccountId> {
		Nodes::<T>::contains_key(&node).then_some(node)
	}
}

/// What a proof of misbehaviour says of a node besides its account: nothing.
impl<T: Config> Convert<AccountId, Option<()>> for Pallet<T> {
	fn convert(_: AccountId) -> Option<()> {
		Some(())
	}
}
