//! Legal persons (*personas morales*, CCF art. 25): each is known by its RFC, has an account without a key, and acts through
//! representatives with a term.
//!
//! # Terms
//!
//! - **Legal person**: a company or another *persona moral*, by its **RFC** (CFF art. 27).
//! - **Representative** (*representante*): an account that acts for it until its **term** is over; sixteen at most.
//! - **Warrant**: on what a change rests: a **seal**, the company's e.firma (CFF art. 19-A) over the change, good for thirty days at most,
//!   or a **resolution** of Oversight.
//!
//! # Calls
//!
//! | call | who may call it | what it does | who pays |
//! |---|---|---|---|
//! | `register` | whoever brings the [seal](Warrant::Seal); an officer of Oversight by [resolution](Warrant::Resolution) | registers it with its first representative | the signer |
//! | `appoint` | the same | appoints a representative, or gives one another term | the signer |
//! | `dismiss` | the same | dismisses one, as when a key is lost | the signer |
//! | `resign` | whoever is named | ends the own representation | the legal person's allowance, then the signer |
//! | `act` | a representative within the term | calls with the legal person's account; fails as that call fails | the legal person's allowance once its e.firma signed a change, then the signer; the legal person's account what the call holds |
//!
//! # Life of a representative
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Named: register, appoint
//!     Named --> Representing: act
//!     Representing --> Representing: act, appoint with another term
//!     Named --> Over: the term passes (nothing is stored)
//!     Representing --> Over: the term passes (nothing is stored)
//!     Over --> Representing: appoint
//!     Named --> [*]: dismiss, resign
//!     Representing --> [*]: dismiss, resign
//!     Over --> [*]: dismiss, resign
//! ```
//!
//! A legal person itself is registered for ever.
//!
//! # Security
//!
//! - What a legal person holds hangs on its own account, which is derived from its RFC and has no key to lose: a change of
//!   representatives moves nothing.
//! - An account represents one legal person, from its first act for it until it resigns or is dismissed, and an RFC has one account:
//!   one company is one bidder.
//! - Nobody is asked before they are named, so a name alone takes nothing from them: others name them too, and they act for whom they
//!   choose.
//! - A representative leaves nothing behind that outlasts the term: [`Config::Representable`] admits by name what a legal
//!   person does, and neither proxies, multisigs and acts within acts, nor what blocks its certificate, also within a batch.
//! - In the runtime a legal person bids, opens, challenges, signs and delivers so; it takes no post, rates nothing and takes part in no draw.
//! - Interest follows from an act, not from an appointment: whoever ever acted for a bidder is a party of its tenders, also after a
//!   resignation and after acting for others. An account acts for sixteen legal persons in all, so that all are remembered.
//! - Each seal is over the number of changes sealed before, so that none counts twice, and over the moment at which it ends, so that
//!   none is kept for later.
//! - A representative's account can send transactions without a balance, until it is dismissed or resigns.
//! - The record is bounded: sixteen representatives. Whoever registers pays the fee, and nothing iterates over legal persons.
//! - Whom a resolution names for a registered legal person acts after five days ([`types::NOTICE`]): until then its e.firma dismisses
//!   them, so that no officer takes a legal person over at once. A certificate is an officer's word as well: whom one names that
//!   is known here for less than five days acts after them. A dismissal has effect at once, for it gives nobody a power.
//! - A legal person that only a resolution made has no allowance until its e.firma signs a change: no officer makes allowances.
//! - A certificate of e.firma names the legal person and not its notary's deed: that whoever holds it may appoint is for
//!   Oversight to set right, by resolution.
//! - Limits of a power (CCF art. 2554) are not on the chain: each representative acts alone and in everything. Those who act jointly
//!   are one multisig account.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod errors;
mod events;
#[cfg(test)]
mod mock;
mod refusal;
mod steps;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use refusal::Refusal;
pub use weights::WeightInfo;

use alloc::boxed::Box;
use cadena_primitives::{
	AccountId, LegalTime, OfficerLookup, Rfc, SignatureVerifier, legal_person::account_of,
};
use frame_support::{
	dispatch::{GetDispatchInfo, PostDispatchInfo},
	pallet_macros::import_section,
	pallet_prelude::*,
	traits::{Contains, IsSubType, OriginTrait},
};
use frame_system::pallet_prelude::*;
use sp_core::H256;
use sp_runtime::traits::Dispatchable;
use types::{ActedForThese, Change, LegalPerson, Term, Warrant};

/// The purpose of the e.firma signatures of changes.
pub const PURPOSE: &[u8] = b"legal-person";

#[import_section(errors::errors)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// The calls that representatives make.
		type RuntimeCall: Parameter
			+ Dispatchable<RuntimeOrigin = Self::RuntimeOrigin, PostInfo = PostDispatchInfo>
			+ GetDispatchInfo
			+ From<frame_system::Call<Self>>
			+ IsSubType<Call<Self>>
			+ IsType<<Self as frame_system::Config>::RuntimeCall>;
		/// What a representative may do with the legal person's account: nothing that outlasts the term.
		type Representable: Contains<<Self as frame_system::Config>::RuntimeCall>;
		/// Who resolves: officers with the mandate Oversight.
		type Officers: OfficerLookup;
		/// Verifies the e.firma of legal persons.
		type Signatures: SignatureVerifier;
		/// Legal time.
		type Time: LegalTime;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// Prepares other pallets for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkHelper;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The registered legal persons.
	#[pallet::storage]
	#[pallet::storage_prefix = "LegalPersons"]
	pub type Registry<T: Config> = StorageMap<_, Blake2_128Concat, Rfc, LegalPerson>;

	/// The legal person that each representative represents: for which it acted, and which names it still.
	#[pallet::storage]
	pub type RepresentedBy<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, Rfc>;

	/// The legal persons for which each account ever acted, also once it represents them no more.
	#[pallet::storage]
	pub type ActedFor<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, ActedForThese, ValueQuery>;

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Registers a legal person, with its first representative. By its e.firma over [`Change::Register`], or by an officer
		/// of Oversight.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register().saturating_add(T::Signatures::weight()))]
		pub fn register(
			origin: OriginFor<T>,
			rfc: Rfc,
			representative: AccountId,
			term: Term,
			warrant: Warrant,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			rfc.validate().map_err(|_| Error::<T>::MalformedRfc)?;
			ensure!(!Registry::<T>::contains_key(rfc), Error::<T>::AlreadyRegistered);
			Self::ensure_may_represent(&representative, &rfc)?;
			let mut company = LegalPerson::registered(Self::now());
			company.appoint(representative.clone(), term, Self::now()).map_err(Error::<T>::from)?;
			let change = Change::Register { representative: representative.clone(), term };
			Self::ensure_warranted(&signer, &rfc, &mut company, &change, &warrant)?;
			Registry::<T>::insert(rfc, company);
			Self::include(&representative);
			Self::deposit_event(Event::LegalPersonRegistered { rfc, account: account_of(&rfc) });
			Self::deposit_event(Event::RepresentativeAppointed { rfc, representative, term, warrant });
			Ok(())
		}

		/// Appoints a representative, or gives one another term. By the legal person's e.firma over [`Change::Appoint`], or by an
		/// officer of Oversight, and then the term begins in five days at the earliest. So it does by a certificate that is known
		/// here for less, counted from there.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::appoint().saturating_add(T::Signatures::weight()))]
		pub fn appoint(
			origin: OriginFor<T>,
			rfc: Rfc,
			representative: AccountId,
			term: Term,
			warrant: Warrant,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			let mut company = Self::company(&rfc)?;
			Self::ensure_may_represent(&representative, &rfc)?;
			let change = Change::Appoint { representative: representative.clone(), term };
			let seen_since = warrant.seen_since(Self::now(), T::Signatures::known_since);
			let term = term.warranted(seen_since, Self::now());
			let is_new =
				company.appoint(representative.clone(), term, Self::now()).map_err(Error::<T>::from)?;
			Self::ensure_warranted(&signer, &rfc, &mut company, &change, &warrant)?;
			Registry::<T>::insert(rfc, company);
			if is_new {
				Self::include(&representative);
			}
			Self::deposit_event(Event::RepresentativeAppointed { rfc, representative, term, warrant });
			Ok(())
		}

		/// Dismisses a representative, as one whose key is lost. By the legal person's e.firma over [`Change::Dismiss`], or by an
		/// officer of Oversight.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::dismiss().saturating_add(T::Signatures::weight()))]
		pub fn dismiss(
			origin: OriginFor<T>,
			rfc: Rfc,
			representative: AccountId,
			warrant: Warrant,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			let mut company = Self::company(&rfc)?;
			company.dismiss(&representative).map_err(Error::<T>::from)?;
			let change = Change::Dismiss { representative: representative.clone() };
			Self::ensure_warranted(&signer, &rfc, &mut company, &change, &warrant)?;
			Registry::<T>::insert(rfc, company);
			Self::exclude(&representative, &rfc);
			Self::deposit_event(Event::RepresentativeDismissed { rfc, representative, warrant });
			Ok(())
		}

		/// Resigns, also once the term is over. By whom the legal person names.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::resign())]
		pub fn resign(origin: OriginFor<T>, rfc: Rfc) -> DispatchResult {
			let representative = ensure_signed(origin)?;
			let mut company = Self::company(&rfc)?;
			company.dismiss(&representative).map_err(Error::<T>::from)?;
			Registry::<T>::insert(rfc, company);
			Self::exclude(&representative, &rfc);
			Self::deposit_event(Event::RepresentativeResigned { rfc, representative });
			Ok(())
		}

		/// Acts with the legal person's account, whose allowance pays the fee. Fails as the call fails. By a representative within
		/// the term, who by the first act takes the representation up.
		#[pallet::call_index(4)]
		#[pallet::weight({
			let encoded_size = call.encoded_size();
			let call = call.get_dispatch_info();
			(Pallet::<T>::act_weight(encoded_size).saturating_add(call.call_weight), call.class)
		})]
		pub fn act(
			origin: OriginFor<T>,
			rfc: Rfc,
			call: Box<<T as Config>::RuntimeCall>,
		) -> DispatchResultWithPostInfo {
			let representative = ensure_signed(origin)?;
			Self::company(&rfc)?
				.ensure_represented_by(&representative, Self::now())
				.map_err(Error::<T>::from)?;
			let may = |call: &<T as frame_system::Config>::RuntimeCall| T::Representable::contains(call);
			ensure!(may((*call).into_ref()), Error::<T>::NotForRepresentatives);
			let represents = Self::ensure_may_represent(&representative, &rfc)?;
			let encoded = call.encode();
			let own_weight = Self::act_weight(encoded.len());
			let hash = sp_io::hashing::blake2_256(&encoded).into();
			if !represents {
				ActedFor::<T>::try_mutate(&representative, |acted_for| acted_for.try_insert(rfc))
					.map_err(|_| Error::<T>::ActedForTooMany)?;
				RepresentedBy::<T>::insert(&representative, rfc);
			}
			let mut origin: T::RuntimeOrigin = frame_system::RawOrigin::Signed(account_of(&rfc)).into();
			// It holds for the calls of a batch too.
			origin.add_filter(may);
			let whole = |done: PostDispatchInfo| PostDispatchInfo {
				actual_weight: done.actual_weight.map(|weight| own_weight.saturating_add(weight)),
				..done
			};
			let done = call.dispatch(origin).map_err(|mut failed| {
				failed.post_info = whole(failed.post_info);
				failed
			})?;
			Self::deposit_event(Event::Represented { rfc, representative, call: hash });
			Ok(whole(done))
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The legal person with this RFC, and its own account.
		pub fn legal_person(rfc: Rfc) -> Option<(AccountId, LegalPerson)> {
			Registry::<T>::get(rfc).map(|company| (account_of(&rfc), company))
		}

		/// The legal person that the account represents, since it acted for it, and from when to when.
		pub fn representation(account: AccountId) -> Option<(Rfc, Term)> {
			let rfc = RepresentedBy::<T>::get(&account)?;
			let term = Registry::<T>::get(rfc)?.representatives.get(&account).copied()?;
			Some((rfc, term))
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
