//! Certified evaluators of tenders: specialties, certificates, ring keys and reputation.
//!
//! Oversight creates specialties and certifies enrolled persons in them. Each evaluator registers a ring key of the specialty, under
//! which the draw chooses them and they rate without a name. After the outcome of what they rated their reputation moves; below a
//! floor the certificate is suspended.
//!
//! # Terms
//!
//! - **Specialty**: a field in which bids are rated, of one agency of Oversight, the **certifier**.
//! - **Certificate**: that a person may be drawn in a specialty. Evaluators are *responsables de la evaluación* (LAASSP art. 49-VII).
//! - **Ring key**: the key with which the evaluator acts without a name; a ring hides it among others.
//! - **Reputation**: 0 to 1,000, from 500. It moves by how an evaluator's ratings agree with outcome and medians.
//!
//! # Calls
//!
//! | call | who may call it | what it does | who pays |
//! |---|---|---|---|
//! | `create_specialty` | an officer of Oversight | creates a specialty; its agency certifies in it | the allowance |
//! | `certify` | an officer of the certifier | certifies a living person | the allowance |
//! | `suspend`, `reinstate` | an officer of the certifier | stops and lets the evaluator be drawn, with a resolution | the allowance |
//! | `revoke` | an officer of the certifier | revokes for ever, as for a conflict of interest | the allowance |
//! | `register_key` | the evaluator, an active person | lets their ring key wait for a ring | the person's allowance |
//! | `give_up_key` | the evaluator, a living person | gives the key up for ever | the person's allowance |
//!
//! # Life of a certificate
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Certified: certify
//!     Certified --> Suspended: suspend, or a reputation below 200
//!     Suspended --> Certified: reinstate
//!     Certified --> Revoked: revoke
//!     Suspended --> Revoked: revoke
//!     Revoked --> [*]
//! ```
//!
//! # Security
//!
//! - One person has one certificate and one key in a specialty: nobody is drawn twice. A key that was given up can act no more
//!   before the next one joins.
//! - Only the agency that created a specialty certifies in it. Nothing stops a certifier that certifies whom it likes: certificates
//!   are public, and it is never the contracting agency.
//! - Who dies or is suspended as a person leaves the rings of all their specialties, 16 at most. With the certificate and the person in
//!   good standing again, they register the same key, which waits for a ring anew.
//! - A suspended or revoked evaluator's key leaves its ring. What they sealed before they can still disclose, unless the
//!   certificate was revoked.
//! - One agency creates 512 specialties at most, so that none uses up their numbers.
//! - Who is certified is public. What is hidden is who of them rates what.

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
pub use refusal::Refusal;
pub use weights::WeightInfo;

use cadena_primitives::{
	AccountId, AgencyId, Document, Officer, PersonId, PersonLookup,
	ballots::{Evaluator, EvaluatorLookup, OtherKeys},
	membership::{Collection, RingKey, RingRegistry, RingSignature, SpecialtyId},
};
use frame_support::{pallet_prelude::*, traits::EnsureOrigin};
use frame_system::pallet_prelude::*;
use types::{Certificate, MOST_CERTIFICATES, MOST_SPECIALTIES, Specialty};

#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Who creates specialties and certifies: the mandate Oversight.
		type CertifierOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Officer>;
		/// Who is a person.
		type Persons: PersonLookup;
		/// Where keys stand.
		type Rings: RingRegistry;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// Prepares other pallets for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkHelper;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The specialties.
	#[pallet::storage]
	pub type Specialties<T: Config> = StorageMap<_, Twox64Concat, SpecialtyId, Specialty>;

	/// The number that the next specialty gets.
	#[pallet::storage]
	pub type NextSpecialty<T: Config> = StorageValue<_, SpecialtyId, ValueQuery>;

	/// How many specialties each agency has created.
	#[pallet::storage]
	pub type CreatedBy<T: Config> = StorageMap<_, Twox64Concat, AgencyId, u16, ValueQuery>;

	/// The certificates, by specialty and person.
	#[pallet::storage]
	pub type Certificates<T: Config> =
		StorageDoubleMap<_, Twox64Concat, SpecialtyId, Twox64Concat, PersonId, Certificate>;

	/// The specialties in which each person has a certificate, revoked ones included.
	#[pallet::storage]
	pub type CertifiedIn<T: Config> = StorageMap<
		_,
		Twox64Concat,
		PersonId,
		BoundedVec<SpecialtyId, ConstU32<MOST_CERTIFICATES>>,
		ValueQuery,
	>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A specialty was created.
		SpecialtyCreated {
			/// The specialty.
			specialty: SpecialtyId,
			/// The agency that certifies in it.
			agency: AgencyId,
			/// What it is.
			document: Document,
		},
		/// A person was certified.
		EvaluatorCertified {
			/// The specialty.
			specialty: SpecialtyId,
			/// The person.
			person: PersonId,
			/// The certificate.
			document: Document,
		},
		/// An evaluator registered a ring key.
		KeyRegistered {
			/// The specialty.
			specialty: SpecialtyId,
			/// The person.
			person: PersonId,
			/// The key.
			key: RingKey,
		},
		/// An evaluator's key can act no more once its ring is made anew.
		KeyGivenUp {
			/// The specialty.
			specialty: SpecialtyId,
			/// The person.
			person: PersonId,
			/// The key.
			key: RingKey,
		},
		/// A certificate was suspended.
		CertificateSuspended {
			/// The specialty.
			specialty: SpecialtyId,
			/// The person.
			person: PersonId,
			/// The resolution, unless the reputation did it.
			resolution: Option<Document>,
		},
		/// A suspension ended.
		CertificateReinstated {
			/// The specialty.
			specialty: SpecialtyId,
			/// The person.
			person: PersonId,
			/// The resolution.
			resolution: Document,
		},
		/// A certificate was revoked, as for a conflict of interest that was found later.
		CertificateRevoked {
			/// The specialty.
			specialty: SpecialtyId,
			/// The person.
			person: PersonId,
			/// The resolution.
			resolution: Document,
		},
		/// An outcome moved an evaluator's reputation.
		ReputationMoved {
			/// The specialty.
			specialty: SpecialtyId,
			/// The person.
			person: PersonId,
			/// By how much it should.
			change: i16,
			/// What it is.
			reputation: u16,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no such specialty: see `cadena evaluator specialties`.
		NoSuchSpecialty,
		/// The agency has created as many specialties as one may: certify in one of them.
		TooManySpecialties,
		/// Another agency certifies in this specialty.
		NotTheCertifier,
		/// No living person has this number, or the person is suspended, or the signer's account is nobody's.
		NotAPerson,
		/// The person has a certificate in this specialty, if only a revoked one.
		AlreadyCertified,
		/// The person has certificates in as many specialties as one may: certify another person.
		TooManyCertificates,
		/// The person has no certificate in this specialty.
		NotCertified,
		/// The certificate was revoked and cannot come back.
		Revoked,
		/// The certificate is suspended: wait until it is reinstated.
		Suspended,
		/// The certificate is suspended already.
		AlreadySuspended,
		/// The certificate is not suspended.
		NotSuspended,
		/// A key is registered: give it up before you register another.
		HasKey,
		/// No key is registered.
		NoKey,
		/// The last key can still act: have its ring made anew (`cadena ring build`), and wait a minute.
		LastKeyStillActs,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Creates a specialty. By an officer of Oversight.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::create_specialty())]
		pub fn create_specialty(origin: OriginFor<T>, document: Document) -> DispatchResult {
			let agency = T::CertifierOrigin::ensure_origin(origin)?.agency;
			let created = CreatedBy::<T>::get(agency);
			ensure!(created < MOST_SPECIALTIES, Error::<T>::TooManySpecialties);
			let specialty = NextSpecialty::<T>::get();
			NextSpecialty::<T>::put(specialty.checked_add(1).ok_or(Error::<T>::NoSuchSpecialty)?);
			CreatedBy::<T>::insert(agency, created.saturating_add(1));
			Specialties::<T>::insert(specialty, Specialty { agency, document: document.clone() });
			Self::deposit_event(Event::SpecialtyCreated { specialty, agency, document });
			Ok(())
		}

		/// Certifies a living person. By an officer of the agency that created the specialty.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::certify())]
		pub fn certify(
			origin: OriginFor<T>,
			specialty: SpecialtyId,
			person: PersonId,
			document: Document,
		) -> DispatchResult {
			Self::ensure_certifier(origin, specialty)?;
			ensure!(T::Persons::is_living(person), Error::<T>::NotAPerson);
			let is_new = !Certificates::<T>::contains_key(specialty, person);
			ensure!(is_new, Error::<T>::AlreadyCertified);
			CertifiedIn::<T>::try_append(person, specialty).map_err(|()| Error::<T>::TooManyCertificates)?;
			Certificates::<T>::insert(specialty, person, Certificate::issued(document.clone()));
			Self::deposit_event(Event::EvaluatorCertified { specialty, person, document });
			Ok(())
		}

		/// Registers one's ring key of a specialty, which waits for a ring; the same one again after a death was annulled or a person's
		/// suspension lifted. By a certified evaluator.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::register_key())]
		pub fn register_key(
			origin: OriginFor<T>,
			specialty: SpecialtyId,
			key: RingKey,
			signature: RingSignature,
		) -> DispatchResult {
			let account = ensure_signed(origin)?;
			let person = T::Persons::active_person(&account).ok_or(Error::<T>::NotAPerson)?;
			let mut record = Self::certificate(specialty, person)?;
			let collection = Collection::Specialty(specialty);
			if record.takes_back(&key).map_err(Error::<T>::from)? {
				T::Rings::readmit(collection, key)?;
			} else {
				let before = record.take_key(key).map_err(Error::<T>::from)?;
				let done = before.is_none_or(|before| !T::Rings::can_act(&before));
				ensure!(done, Error::<T>::LastKeyStillActs);
				T::Rings::join(collection, &account, key, &signature)?;
			}
			Certificates::<T>::insert(specialty, person, record);
			Self::deposit_event(Event::KeyRegistered { specialty, person, key });
			Ok(())
		}

		/// Gives one's ring key up for ever, as when it was lost. By an evaluator.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::give_up_key())]
		pub fn give_up_key(origin: OriginFor<T>, specialty: SpecialtyId) -> DispatchResult {
			let account = ensure_signed(origin)?;
			let person = T::Persons::living_person(&account).ok_or(Error::<T>::NotAPerson)?;
			let mut record = Self::certificate(specialty, person)?;
			let key = record.give_up_key().map_err(Error::<T>::from)?;
			T::Rings::revoke(&key)?;
			Certificates::<T>::insert(specialty, person, record);
			Self::deposit_event(Event::KeyGivenUp { specialty, person, key });
			Ok(())
		}

		/// Suspends a certificate. By an officer of the agency that certifies.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::suspend())]
		pub fn suspend(
			origin: OriginFor<T>,
			specialty: SpecialtyId,
			person: PersonId,
			resolution: Document,
		) -> DispatchResult {
			Self::ensure_certifier(origin, specialty)?;
			let mut record = Self::certificate(specialty, person)?;
			record.suspend().map_err(Error::<T>::from)?;
			if let Ok(key) = record.held_key() {
				T::Rings::withdraw(&key)?;
			}
			Certificates::<T>::insert(specialty, person, record);
			let resolution = Some(resolution);
			Self::deposit_event(Event::CertificateSuspended { specialty, person, resolution });
			Ok(())
		}

		/// Ends a suspension; the key waits for a ring again. By an officer of the agency that certifies.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::reinstate())]
		pub fn reinstate(
			origin: OriginFor<T>,
			specialty: SpecialtyId,
			person: PersonId,
			resolution: Document,
		) -> DispatchResult {
			Self::ensure_certifier(origin, specialty)?;
			ensure!(T::Persons::is_active(person), Error::<T>::NotAPerson);
			let mut record = Self::certificate(specialty, person)?;
			record.reinstate().map_err(Error::<T>::from)?;
			if let Ok(key) = record.held_key() {
				ensure!(!T::Rings::can_act(&key), Error::<T>::LastKeyStillActs);
				T::Rings::readmit(Collection::Specialty(specialty), key)?;
			}
			Certificates::<T>::insert(specialty, person, record);
			Self::deposit_event(Event::CertificateReinstated { specialty, person, resolution });
			Ok(())
		}

		/// Revokes a certificate for ever, as for a conflict of interest. By an officer of the agency that certifies.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::revoke())]
		pub fn revoke(
			origin: OriginFor<T>,
			specialty: SpecialtyId,
			person: PersonId,
			resolution: Document,
		) -> DispatchResult {
			Self::ensure_certifier(origin, specialty)?;
			let mut record = Self::certificate(specialty, person)?;
			record.revoke().map_err(Error::<T>::from)?;
			if let Ok(key) = record.give_up_key() {
				T::Rings::revoke(&key)?;
			}
			Certificates::<T>::insert(specialty, person, record);
			Self::deposit_event(Event::CertificateRevoked { specialty, person, resolution });
			Ok(())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A person's certificate in a specialty.
		pub fn certificate_of(specialty: SpecialtyId, person: PersonId) -> Option<Certificate> {
			Certificates::<T>::get(specialty, person)
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
	fn ensure_certifier(origin: OriginFor<T>, specialty: SpecialtyId) -> DispatchResult {
		let officer = T::CertifierOrigin::ensure_origin(origin)?;
		let record = Specialties::<T>::get(specialty).ok_or(Error::<T>::NoSuchSpecialty)?;
		ensure!(record.agency == officer.agency, Error::<T>::NotTheCertifier);
		Ok(())
	}

	fn certificate(specialty: SpecialtyId, person: PersonId) -> Result<Certificate, Error<T>> {
		Certificates::<T>::get(specialty, person).ok_or(Error::<T>::NotCertified)
	}
}

impl<T: Config> OtherKeys for Pallet<T> {
	fn withdraw(person: PersonId) -> DispatchResult {
		for specialty in CertifiedIn::<T>::get(person) {
			if let Ok(key) = Self::certificate(specialty, person)?.held_key() {
				T::Rings::withdraw(&key)?;
			}
		}
		Ok(())
	}

	fn withdraw_weight() -> Weight {
		T::WeightInfo::withdraw_keys(MOST_CERTIFICATES)
	}
}

impl<T: Config> EvaluatorLookup for Pallet<T> {
	fn evaluator(specialty: SpecialtyId, account: &AccountId) -> Option<Evaluator> {
		let person = T::Persons::active_person(account)?;
		let record = Certificates::<T>::get(specialty, person)?;
		record.ensure_not_revoked().ok()?;
		Some(Evaluator { person, key: record.held_key().ok()?, reputation: record.reputation })
	}

	fn certifier(specialty: SpecialtyId) -> Option<AgencyId> {
		Specialties::<T>::get(specialty).map(|record| record.agency)
	}

	fn judge_weight() -> Weight {
		T::WeightInfo::judge()
	}

	fn judge(specialty: SpecialtyId, person: PersonId, change: i16) {
		let Some(mut record) = Certificates::<T>::get(specialty, person) else { return };
		let falls = record.judge(change);
		let (key, reputation) = (record.held_key(), record.reputation);
		Certificates::<T>::insert(specialty, person, record);
		Self::deposit_event(Event::ReputationMoved { specialty, person, change, reputation });
		if falls {
			if let Ok(key) = key {
				// A held key is in the registry, which is all that this asks for.
				let _ = T::Rings::withdraw(&key);
			}
			Self::deposit_event(Event::CertificateSuspended { specialty, person, resolution: None });
		}
	}
}
