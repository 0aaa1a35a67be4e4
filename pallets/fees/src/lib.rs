//! What a transaction costs and who pays it.
//!
//! Wallets sign as on any other chain: the runtime charges by [`AllowanceFirst`], and no transaction carries more than a tip.
//!
//! # Terms
//!
//! - **Native unit** (CDN): what fees and deposits are paid in. It has no other use.
//! - **Allowance**: what an agency, an officer, an enrolled person or a legal person may spend without a balance. It recovers with
//!   every block.
//! - **Shared allowance**: a second limit, of all officers of one agency together.
//! - **Tariff**: the prices of a microsecond and of a byte, and the size of each allowance.
//!
//! # Calls
//!
//! | call | who may call it | what it does | who pays |
//! |---|---|---|---|
//! | `issue` | a majority of the council | issues units to an agency | the seat that closes the motion |
//! | `set_tariff` | two thirds of the council | sets prices and allowances | the same |
//!
//! # How a transaction is paid
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Allowance: no tip, and every allowance of the signer covers the whole fee
//!     [*] --> Balance: a tip, no allowance, or too little of it
//!     Allowance --> Recovered: blocks pass
//!     Recovered --> [*]
//!     Balance --> [*]: the fee leaves circulation
//!     Balance --> Refused: the balance does not cover it
//!     Refused --> [*]
//! ```
//!
//! An officer who is an enrolled person spends the officer's allowance first, then the person's. An account without either that is offered a post
//! spends as an officer, so that it can accept. What a representative does by `legal_persons.act` the legal person's allowance pays
//! first, while the term lasts and once its e.firma has signed a change, and then the representative's own.
//!
//! # Security
//!
//! - An account spends its own allowance: a flood from one exhausts that one alone. In the pool each transaction is compared with
//!   the whole allowance, and the runtime bounds how many of one payer wait; the sum is checked when they enter a block.
//! - The officers of an agency also share one, and the agency's own follows it to another account: appointing and dismissing
//!   officers, or moving the agency, multiplies nothing.
//! - A tip is paid from the balance, with the whole fee: nobody buys a place before others with public money.
//! - No tariff is accepted under which an agency or an officer could not pay for a vote: the council cannot lock itself out.
//! - Whom an agency makes an officer keeps what they have as a person, so that no agency silences anyone.
//! - All representatives of a legal person share its allowance, and their places in the pool are no more than one person's. A legal
//!   person that an officer registered has none until its e.firma signs a change, so that nobody makes many of them.
//! - State is two records for each agency, one for each person and legal person, and one for each officer or account that is offered a post, which
//!   goes with the dismissal or the offer.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod charge;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
pub mod types;
pub mod weights;

pub use charge::{AllowanceFirst, Payment};
pub use pallet::*;
pub use weights::WeightInfo;

use alloc::vec::Vec;
use cadena_primitives::{
	AccountId, AgencyLookup, Balance, LegalPersons, OnBehalf, OnDismissal, PersonLookup, Role,
};
use frame_support::{
	dispatch::DispatchClass,
	pallet_prelude::*,
	traits::{EnsureOrigin, fungible::Mutate},
	weights::WeightToFee,
};
use frame_system::pallet_prelude::*;
use types::{Holder, Payer, Spending, Tariff};

#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(2);

	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Who sets the tariff: two thirds of the council.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Who issues the native unit: a majority of the council.
		type IssueOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// The native unit.
		type Currency: Mutate<AccountId, Balance = Balance>;
		/// Who acts for the public.
		type Agencies: AgencyLookup;
		/// Who is an enrolled person.
		type Persons: PersonLookup;
		/// Who is a legal person, and who acts for it.
		type LegalPersons: OnBehalf<<Self as frame_system::Config>::RuntimeCall>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// Makes officers for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkHelper<<Self as frame_system::Config>::RuntimeCall>;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The tariff in force.
	#[pallet::storage]
	pub type CurrentTariff<T: Config> = StorageValue<_, Tariff, ValueQuery>;

	/// What is spent of each allowance.
	#[pallet::storage]
	pub type Spendings<T: Config> = StorageMap<_, Blake2_128Concat, Holder, Spending, ValueQuery>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The tariff.
		pub tariff: Tariff,
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			assert!(Pallet::<T>::admits(&self.tariff), "the tariff lets the council vote");
			CurrentTariff::<T>::put(self.tariff);
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The council issued units to an agency.
		Issued {
			/// The account of the agency.
			to: AccountId,
			/// How much, in the smallest part of the unit.
			amount: Balance,
		},
		/// The tariff changed.
		TariffChanged {
			/// The tariff from now on.
			tariff: Tariff,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The native unit is issued to agencies alone: give the account of a seated one.
		NotAnAgency,
		/// Under this tariff an agency's allowance would not pay for the largest transaction, or an officer's for a hundredth of
		/// it, or the shared one is smaller than an officer's, or a legal person's larger, or they would take more than a day to
		/// recover: lower the prices or change the allowances.
		UnsoundTariff,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Issues units to an agency. By a majority of the council.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::issue())]
		pub fn issue(
			origin: OriginFor<T>,
			to: AccountId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			T::IssueOrigin::ensure_origin(origin)?;
			ensure!(matches!(T::Agencies::role(&to), Some(Role::Agency(_))), Error::<T>::NotAnAgency);
			T::Currency::mint_into(&to, amount)?;
			Self::deposit_event(Event::Issued { to, amount });
			Ok(())
		}

		/// Sets what transactions cost and how large the allowances are. By governance.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::set_tariff())]
		pub fn set_tariff(origin: OriginFor<T>, tariff: Tariff) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			ensure!(Self::admits(&tariff), Error::<T>::UnsoundTariff);
			CurrentTariff::<T>::put(tariff);
			Self::deposit_event(Event::TariffChanged { tariff });
			Ok(())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What is left of the account's allowance, of the larger one for an officer who is an enrolled person; of a legal person's
		/// for its own account. `None` for one that has none.
		pub fn allowance_left(account: AccountId) -> Option<Balance> {
			let tariff = CurrentTariff::<T>::get();
			let left =
				|(holder, full)| Spendings::<T>::get(holder).left(full, tariff.recovery_blocks, Self::now());
			let of = |payer| tariff.allowances(&account, payer).into_iter().map(left).min();
			let own = Self::payers(&account);
			let company = T::LegalPersons::of(&account).filter(T::LegalPersons::has_signed);
			let payers = own.into_iter().chain(company.map(Payer::LegalPerson));
			payers.filter_map(of).max()
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

	/// Whose allowance is tried first for a call that the account sends.
	pub fn payer(account: &AccountId, call: &<T as frame_system::Config>::RuntimeCall) -> Option<Payer> {
		Self::represented(account, call).or_else(|| Self::payers(account).first().copied())
	}

	/// The legal person for which the account makes the call.
	fn represented(account: &AccountId, call: &<T as frame_system::Config>::RuntimeCall) -> Option<Payer> {
		T::LegalPersons::on_behalf(account, call).map(Payer::LegalPerson)
	}

	/// In which order an account's allowances are tried, the first that covers a transaction paying it all. Who acts for the public
	/// spends what is given for that, and what they have as a person when it does not cover. One who has neither, and is offered a
	/// post, spends as the officer whom the agency wants, so that they can accept.
	fn payers(account: &AccountId) -> Vec<Payer> {
		let public = T::Agencies::role(account).map(Payer::Public);
		let person = T::Persons::living_person(account).map(Payer::Person);
		let own: Vec<Payer> = public.into_iter().chain(person).collect();
		if !own.is_empty() {
			return own;
		}
		let inviter = T::Agencies::inviter(account);
		inviter.map(|agency| Payer::Public(Role::Officer(agency))).into_iter().collect()
	}

	fn admits(tariff: &Tariff) -> bool {
		let weights = <T as frame_system::Config>::BlockWeights::get();
		let longest = weights.per_class.get(DispatchClass::Normal).max_extrinsic.unwrap_or(weights.max_block);
		let bytes = *<T as frame_system::Config>::BlockLength::get().max.get(DispatchClass::Normal);
		tariff.is_sound(longest.ref_time(), bytes.into())
	}
}

/// A dismissed officer's record goes; a new appointment spends from what is left of the shared allowance.
impl<T: Config> OnDismissal for Pallet<T> {
	fn dismissed(officer: &AccountId) {
		Spendings::<T>::remove(Holder::Officer(officer.clone()));
	}
}

/// The price of execution.
impl<T: Config> WeightToFee for Pallet<T> {
	type Balance = Balance;

	fn weight_to_fee(weight: &Weight) -> Balance {
		CurrentTariff::<T>::get().execution(weight.ref_time())
	}
}

/// The price of a transaction's bytes, which the payment pallet gives as if they were weight.
pub struct LengthFee<T>(core::marker::PhantomData<T>);

impl<T: Config> WeightToFee for LengthFee<T> {
	type Balance = Balance;

	fn weight_to_fee(bytes: &Weight) -> Balance {
		CurrentTariff::<T>::get().length(bytes.ref_time())
	}
}
