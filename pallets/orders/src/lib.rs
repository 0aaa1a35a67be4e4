//! Orders: an authority whose law gives it the power orders something about an object of any domain.
//!
//! # Terms
//!
//! - **Order** (*mandamiento*): what an officer of a court or another authority orders, by its **kind**: attachment (*embargo*, CFF art.
//!   151), restraint (*secuestro*, CCF art. 3043-IV), suspension (CCF art. 3043-VIII), retention (LGTOC art. 287), expropriation
//!   (Ley de Expropiación arts. 1-4).
//! - **Object**: what it is about. Today a contract, by tender and supplier. **Scope**: which part of it.
//! - **Effect**: what the domain of the object does with it: it notes it, or refuses acts within the scope while it is in force.
//!
//! # Calls
//!
//! | call | who may call it | what it does | who pays |
//! |---|---|---|---|
//! | [`give`](Pallet::give) | an officer of an authority whose mandate has the power ([`types::powers`]) | orders something, until a moment or without one | the allowance |
//! | [`lift`](Pallet::lift) | an officer of the authority that gave it; of a court, unless a court gave it | ends it | the allowance |
//!
//! The domain of the object decides what an order does ([`Ordered`]). Nothing freezes by default.
//!
//! # Life of an order
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> InForce: give
//!     InForce --> Lifted: lift
//!     InForce --> Expired: its last moment passes (nothing is stored)
//!     Lifted --> [*]
//!     Expired --> [*]
//! ```
//!
//! The record stays.
//!
//! # Security
//!
//! - The power follows from the officer's mandate, which the council gave the agency. No call names an authority. Whether the authority
//!   is competent for this object is for courts: the record says who ordered.
//! - What an object may suffer is a rule of its domain, not of whoever orders.
//! - A court's order is lifted by that court alone; if it has lost its seat, by any court.
//! - The orders in force on one object are bounded, so that a domain reads them in one value. Lifted and expired ones make room.
//! - The text stays outside: the chain holds its hash, and no name of whom it concerns.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod errors;
mod events;
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
pub use refusal::Refusal;
pub use weights::WeightInfo;

use cadena_primitives::{
	AccountId, AgencyId, AgencyLookup, Document, LegalTime, Mandate, OfficerLookup,
	orders::{ContractId, Effect, Object, OrderId, OrderLookup, OrderRefusal, Ordered, Scope},
};
use frame_support::{pallet_macros::import_section, pallet_prelude::*};
use frame_system::pallet_prelude::*;
use sp_core::H256;
use types::{Authority, InForce, Order, Terms, powers, powers_to_lift};

#[import_section(errors::errors)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Who acts for which agency, and which agencies have a seat.
		type Authorities: OfficerLookup + AgencyLookup;
		/// The contracts of tenders.
		type Contracts: Ordered<Id = ContractId>;
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

	/// The orders, those that have ended included.
	#[pallet::storage]
	pub type Orders<T: Config> = StorageMap<_, Twox64Concat, OrderId, Order>;

	/// The number that the next order gets.
	#[pallet::storage]
	pub type NextOrder<T: Config> = StorageValue<_, OrderId, ValueQuery>;

	/// The orders on each object that were not lifted; expired ones stay until their room is needed.
	#[pallet::storage]
	pub type OrdersOn<T: Config> = StorageMap<_, Blake2_128Concat, Object, InForce, ValueQuery>;

	/// The order that an agency gave about an object by the document of this SHA-256.
	#[pallet::storage]
	pub type OrderByDocument<T: Config> = StorageMap<_, Blake2_128Concat, (Object, AgencyId, H256), OrderId>;

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Orders something about an object, whose domain decides what the order does. By an officer of an authority whose law
		/// gives it the power.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::give())]
		pub fn give(origin: OriginFor<T>, object: Object, terms: Terms) -> DispatchResult {
			let officer = ensure_signed(origin)?;
			let authority = Self::authority(&officer, powers(terms.kind))?;
			let now = T::Time::now();
			terms.ensure_sound(now).map_err(Error::<T>::from)?;
			let key = (object.clone(), authority.agency, terms.document.sha256);
			ensure!(!OrderByDocument::<T>::contains_key(&key), Error::<T>::AlreadyGiven);
			let mut in_force = OrdersOn::<T>::get(&object);
			in_force.make_room(now).map_err(Error::<T>::from)?;
			let order = NextOrder::<T>::get();
			let next = order.checked_add(1).ok_or(Error::<T>::TooManyOrders)?;
			let effect = Self::received(&object, order, &terms)?;

			in_force.add(order, &terms, effect).map_err(Error::<T>::from)?;
			let record = Order::given(object.clone(), terms.clone(), authority, officer.clone(), effect, now);
			NextOrder::<T>::put(next);
			Orders::<T>::insert(order, record);
			OrderByDocument::<T>::insert(key, order);
			OrdersOn::<T>::insert(&object, in_force);
			let Authority { agency, mandate } = authority;
			Self::deposit_event(Event::OrderGiven { order, object, terms, agency, mandate, officer, effect });
			Ok(())
		}

		/// Lifts an order in force. By an officer of the authority that gave it, or of a court unless a court gave it.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::lift())]
		pub fn lift(origin: OriginFor<T>, order: OrderId, document: Document) -> DispatchResult {
			let officer = ensure_signed(origin)?;
			let mut record = Orders::<T>::get(order).ok_or(Error::<T>::NoSuchOrder)?;
			let authority = Self::authority(&officer, powers_to_lift(record.terms.kind))?;
			let is_seated = T::Authorities::is_seated(record.authority.agency);
			record.lift(authority, is_seated, document.clone(), T::Time::now()).map_err(Error::<T>::from)?;
			let object = record.object.clone();

			OrdersOn::<T>::mutate_exists(&object, |in_force| {
				if let Some(list) = in_force {
					list.remove(order);
				}
				*in_force = in_force.take().filter(|list| !list.is_empty());
			});
			Orders::<T>::insert(order, record);
			match &object {
				Object::Contract(contract) => T::Contracts::lifted(contract, order),
			}
			let agency = authority.agency;
			Self::deposit_event(Event::OrderLifted { order, object, agency, officer, document });
			Ok(())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The order of this number.
		pub fn order(order: OrderId) -> Option<Order> {
			Orders::<T>::get(order)
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
	/// The authority for which the account acts under the first of these mandates that it holds.
	fn authority(account: &AccountId, mandates: &[Mandate]) -> Result<Authority, Error<T>> {
		let held = |mandate: &Mandate| {
			let agency = T::Authorities::agency(account, *mandate)?;
			Some(Authority { agency, mandate: *mandate })
		};
		mandates.iter().find_map(held).ok_or(Error::<T>::NoPower)
	}

	fn received(object: &Object, order: OrderId, terms: &Terms) -> Result<Effect, Error<T>> {
		let received = match object {
			Object::Contract(contract) => T::Contracts::receive(contract, order, terms.kind, terms.scope),
		};
		received.map_err(|refusal| match refusal {
			OrderRefusal::NoSuchObject => Error::NoSuchObject,
			OrderRefusal::NotForThisObject => Error::NotForThisObject,
		})
	}
}

impl<T: Config> OrderLookup for Pallet<T> {
	fn closes(object: &Object, acts: Scope) -> bool {
		OrdersOn::<T>::get(object).closes(acts, T::Time::now())
	}
}
