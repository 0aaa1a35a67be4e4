//! Who may supply and who witnesses: the registry of suppliers (LAASSP art. 86) with debarments and the bar by
//! rescissions, and the register of social witnesses (art. 38).
//!
//! # Terms
//!
//! - **Supplier** (*proveedor, licitante*): an account that may bid. A legal person supplies with its own account, from which its RFC
//!   follows (`legal-persons`); a natural person with business activity (*persona física*) is known by the account alone.
//! - **Debarment** (*inhabilitación*, art. 90): three months to seven years without bids and awards.
//! - **Bar by rescissions** (art. 71-IV): three contracts that were rescinded by the supplier's fault within the law's span bar from
//!   awards.
//! - **Social witness** (*testigo social*, art. 38): who watches a tender, opens its bids with others, and reports.
//!
//! # Calls
//!
//! Every call is of an officer of Oversight, who pays within the allowance. A legal person registers itself too, by `act` of a
//! representative, and pays with its own.
//!
//! | call | what it does |
//! |---|---|
//! | `register` | admits a supplier: a legal person by its own account, a natural person by theirs |
//! | `debar` | debars until a moment, with the resolution |
//! | `lift_debarment` | lifts it, as when a court annuls it |
//! | `accredit_witness`, `withdraw_witness` | changes the register of social witnesses |
//!
//! Contracts tell this pallet of rescissions, by `SupplierLookup`.
//!
//! # Life of a supplier
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Good: register
//!     Good --> Debarred: debar
//!     Debarred --> Debarred: debar, for another time
//!     Debarred --> Good: lift_debarment, or its time passes
//!     Good --> BarredByRescissions: third rescission within the span
//!     BarredByRescissions --> Good: its time passes
//!     BarredByRescissions --> Debarred: debar
//!     Debarred --> BarredByRescissions: the debarment ends first
//! ```
//!
//! # Security
//!
//! - One company is one bidder: its account is derived from its RFC, so that nobody registers it under another, and a debarred one
//!   cannot come back. It needs no admission by Oversight, as it could not be a legal person here without its e.firma or Oversight.
//! - A natural person has no RFC here: Oversight admits each, so that nobody is several.
//! - One officer of Oversight admits, debars and accredits alone; each act names its document, and events keep it.
//! - A legal person's account has no key that could be lost. A natural person's that is lost stays registered: no call moves a
//!   supplier to another.
//! - A natural person is an account here, nothing more.

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

use cadena_primitives::{
	AccountId, AgencyId, Document, LegalPersons, LegalTime, Mandate, Moment, Office, Officer, ProcurementLaw,
	ProcurementTerm, Rfc, Signatory, SupplierLookup, SupplierStanding, TermLookup,
	legal_person::{account_of, rfc_of},
};
use frame_support::{pallet_prelude::*, traits::EnsureOrigin};
use frame_system::pallet_prelude::*;
use types::{Accreditation, Supplier};

#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// The officers who keep the registries: those with the mandate Oversight.
		type RegistrarOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Officer>;
		/// Who is a legal person.
		type LegalPersons: LegalPersons;
		/// Legal time, terms and calendars.
		type Time: LegalTime + TermLookup<ProcurementTerm>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// Prepares other pallets for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkHelper;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The registered suppliers.
	#[pallet::storage]
	pub type Suppliers<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, Supplier>;

	/// The accredited social witnesses.
	#[pallet::storage]
	pub type SocialWitnesses<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, Accreditation>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A supplier was admitted to the registry.
		SupplierRegistered {
			/// The supplier's account.
			supplier: AccountId,
			/// The tax key of a legal person.
			rfc: Option<Rfc>,
			/// The agency that keeps the registry; none of a legal person that registered itself.
			by: Option<AgencyId>,
		},
		/// A supplier was debarred.
		SupplierDebarred {
			/// The supplier's account.
			supplier: AccountId,
			/// The first moment at which the supplier may bid again.
			until: Moment,
			/// The resolution that orders it.
			resolution: Document,
		},
		/// A debarment was lifted before its term.
		DebarmentLifted {
			/// The supplier's account.
			supplier: AccountId,
			/// The resolution that orders it.
			resolution: Document,
		},
		/// A contract of the supplier was rescinded by the supplier's fault.
		RescissionNoted {
			/// The supplier's account.
			supplier: AccountId,
			/// Until when three rescissions bar the supplier from awards, if they do.
			barred_until: Option<Moment>,
		},
		/// A social witness was accredited.
		WitnessAccredited {
			/// The witness's account.
			witness: AccountId,
			/// The accreditation.
			accreditation: Document,
		},
		/// A social witness is accredited no more.
		WitnessWithdrawn {
			/// The witness's account.
			witness: AccountId,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The account is a registered supplier already.
		AlreadyRegistered,
		/// The account is derived from the RFC of a legal person that is not registered: register that first, with its e.firma or by
		/// Oversight.
		LegalPersonNotRegistered,
		/// The account is no registered supplier: Oversight must register it first, or a legal person itself.
		NotASupplier,
		/// A debarment lasts at least three months and at most seven years (LAASSP art. 90).
		DebarmentOutOfRange,
		/// The supplier is not debarred now.
		NotDebarred,
		/// The law has no such term: governance must enact it first.
		NoSuchTerm,
		/// The account is an accredited witness already.
		AlreadyAccredited,
		/// The account is no accredited witness.
		NotAWitness,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Admits a supplier to the registry (LAASSP art. 86): a legal person by its own account, a natural person by theirs. By an
		/// officer of Oversight, or by the legal person itself.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register())]
		pub fn register(origin: OriginFor<T>, supplier: AccountId) -> DispatchResult {
			let by = Self::registrar_of(origin, &supplier)?;
			let rfc = T::LegalPersons::of(&supplier);
			ensure!(rfc == rfc_of(&supplier), Error::<T>::LegalPersonNotRegistered);
			ensure!(!Suppliers::<T>::contains_key(&supplier), Error::<T>::AlreadyRegistered);
			Suppliers::<T>::insert(&supplier, Supplier::admitted(rfc, Self::now()));
			Self::deposit_event(Event::SupplierRegistered { supplier, rfc, by });
			Ok(())
		}

		/// Debars a supplier from bidding and from awards (LAASSP art. 90). By an officer of Oversight.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::debar())]
		pub fn debar(
			origin: OriginFor<T>,
			supplier: AccountId,
			until: Moment,
			resolution: Document,
		) -> DispatchResult {
			let officer = T::RegistrarOrigin::ensure_origin(origin)?;
			let mut record = Suppliers::<T>::get(&supplier).ok_or(Error::<T>::NotASupplier)?;
			let now = Self::now();
			let calendar = T::Time::calendar(Office::Agency(officer.agency, Some(Mandate::Oversight)));
			let end_of = |kind| {
				let term = T::Time::term(ProcurementLaw::Laassp, kind, now).ok_or(Error::<T>::NoSuchTerm)?;
				Ok::<_, Error<T>>(calendar.term_end(now, term))
			};
			let range =
				end_of(ProcurementTerm::ShortestDebarment)?..=end_of(ProcurementTerm::LongestDebarment)?;
			ensure!(range.contains(&until), Error::<T>::DebarmentOutOfRange);
			record.debarred_until = Some(until);
			Suppliers::<T>::insert(&supplier, record);
			Self::deposit_event(Event::SupplierDebarred { supplier, until, resolution });
			Ok(())
		}

		/// Lifts a debarment, as when a court annuls it. By an officer of Oversight.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::lift_debarment())]
		pub fn lift_debarment(
			origin: OriginFor<T>,
			supplier: AccountId,
			resolution: Document,
		) -> DispatchResult {
			T::RegistrarOrigin::ensure_origin(origin)?;
			let mut record = Suppliers::<T>::get(&supplier).ok_or(Error::<T>::NotASupplier)?;
			ensure!(record.standing(Self::now()) == SupplierStanding::Debarred, Error::<T>::NotDebarred);
			record.debarred_until = None;
			Suppliers::<T>::insert(&supplier, record);
			Self::deposit_event(Event::DebarmentLifted { supplier, resolution });
			Ok(())
		}

		/// Accredits a social witness (LAASSP art. 38). By an officer of Oversight.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::accredit_witness())]
		pub fn accredit_witness(
			origin: OriginFor<T>,
			witness: AccountId,
			accreditation: Document,
		) -> DispatchResult {
			T::RegistrarOrigin::ensure_origin(origin)?;
			ensure!(!SocialWitnesses::<T>::contains_key(&witness), Error::<T>::AlreadyAccredited);
			let record = Accreditation { document: accreditation.clone(), since: T::Time::now() };
			SocialWitnesses::<T>::insert(&witness, record);
			Self::deposit_event(Event::WitnessAccredited { witness, accreditation });
			Ok(())
		}

		/// Withdraws a witness's accreditation. By an officer of Oversight.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::withdraw_witness())]
		pub fn withdraw_witness(origin: OriginFor<T>, witness: AccountId) -> DispatchResult {
			T::RegistrarOrigin::ensure_origin(origin)?;
			SocialWitnesses::<T>::take(&witness).ok_or(Error::<T>::NotAWitness)?;
			Self::deposit_event(Event::WitnessWithdrawn { witness });
			Ok(())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The supplier of an RFC, and its account.
		pub fn supplier_by_rfc(rfc: Rfc) -> Option<(AccountId, Supplier)> {
			let account = account_of(&rfc);
			let supplier = Suppliers::<T>::get(&account)?;
			Some((account, supplier))
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

	/// The agency that admits the supplier; none when it is a legal person that sends this itself.
	fn registrar_of(origin: OriginFor<T>, supplier: &AccountId) -> Result<Option<AgencyId>, DispatchError> {
		let signer = ensure_signed(origin.clone())?;
		if signer == *supplier && rfc_of(supplier).is_some() {
			return Ok(None);
		}
		Ok(Some(T::RegistrarOrigin::ensure_origin(origin)?.agency))
	}
}

impl<T: Config> SupplierLookup for Pallet<T> {
	fn standing(account: &AccountId, at: Moment) -> Option<SupplierStanding> {
		Suppliers::<T>::get(account).map(|supplier| supplier.standing(at))
	}

	fn signatory(account: &AccountId) -> Option<Signatory> {
		Suppliers::<T>::get(account).map(|supplier| supplier.signatory(account))
	}

	fn witness_since(account: &AccountId) -> Option<Moment> {
		SocialWitnesses::<T>::get(account).map(|record| record.since)
	}

	fn note_rescission(
		account: &AccountId,
		law: ProcurementLaw,
		agency: AgencyId,
		at: Moment,
	) -> Result<(), DispatchError> {
		let mut record = Suppliers::<T>::get(account).ok_or(Error::<T>::NotASupplier)?;
		let span = T::Time::term(law, ProcurementTerm::RescissionBar, at).ok_or(Error::<T>::NoSuchTerm)?;
		let calendar = T::Time::calendar(Office::Agency(agency, Some(Mandate::Procurement)));
		record.note_rescission(at, span, &calendar);
		let barred_until = record.barred_until;
		Suppliers::<T>::insert(account, record);
		Self::deposit_event(Event::RescissionNoted { supplier: account.clone(), barred_until });
		Ok(())
	}
}
