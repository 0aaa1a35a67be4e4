//! People: enrolment by RENAPO, life and death, recovery, and accreditation with one or more factors.
//!
//! A person is a number. The chain knows neither name nor CURP nor biometric: a tag that RENAPO alone can compute, an account,
//! the place of residence, and public keys. Whoever asks for a person's accreditation leaves a line in that person's access
//! log.
//!
//! # Terms
//!
//! - **Person**: a natural person in RENAPO's registry (*Registro Nacional de Población*, LGP arts. 85-86), by number: a public pseudonym.
//! - **Tag**: HMAC-SHA-256 of the CURP (LGP art. 91) under a key of RENAPO.
//! - **Template**: the public key to which a biometric is bound, with its **modality** (face, fingerprints, iris). It counts after the
//!   person's **consent** (LGP art. 91 Bis).
//! - **Live match**: a signature of that key for one person, relying party, purpose and recent block.
//! - **Accreditation** (*acreditación de la identidad*, LGP art. 85): a request of a **relying party**, and the person's answer.
//!
//! # Calls
//!
//! "Registrar" is an officer of CivilRegistry. The signer pays the fee, registrar and person within their allowances.
//!
//! | call | who may call it | what it does |
//! |---|---|---|
//! | `enrol` | registrar | enrols a person (*alta*), with an account and, if given, a ring key |
//! | `correct`, `reclassify`, `relocate` | registrar | another CURP (LGP art. 95); another register; another residence |
//! | `suspend`, `reinstate` | registrar | suspends a record with written causes (LGP art. 102); lifts it |
//! | `record_death` | registrar | ends everything (*baja por defunción*, LGP art. 93), with the day of death |
//! | `annul_death` | two thirds of the council | takes a wrong record of death back, with its effects |
//! | `offer_template` | registrar | offers a biometric for consent |
//! | `recover` | registrar, with a live match for the new account | asks for another account |
//! | `veto_recovery` | the person, from the old account, within five days | stops it |
//! | `uphold_recovery` | an officer of Oversight, with a resolution | sets the veto aside, once |
//! | `complete_recovery` | another registrar, after five days | gives the other account |
//! | `replace` | two thirds of the council | the same for a person without a biometric |
//! | `clarify` | the person | asks for clarification of a suspension (*aclaración*) |
//! | `consent`, `withdraw_template` | the person | accepts a biometric; withdraws or refuses it |
//! | `join_ring`, `leave_ring` | the person, a citizen to join | lets a ring key wait; gives it up |
//! | `request` | anyone; who is no officer with a deposit | asks for an accreditation |
//! | `answer`, `decline` | the person | answers with one to four factors, or refuses |
//! | `remove` | anyone, five years after it expired | removes a line of the log, deposit back |
//!
//! # Life of a person
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Active: enrol
//!     Active --> Active: correct, reclassify, relocate, complete_recovery, replace
//!     Active --> Suspended: suspend
//!     Suspended --> Suspended: clarify, correct, reclassify, relocate, complete_recovery, replace
//!     Suspended --> Active: reinstate
//!     Active --> Deceased: record_death
//!     Suspended --> Deceased: record_death
//!     Deceased --> Active: annul_death
//!     Deceased --> Suspended: annul_death, if it was
//!     Deceased --> [*]
//! ```
//!
//! # Security
//!
//! - Whoever dies or is suspended leaves every ring that has a key of theirs: the citizen's, and those of the specialties in which they
//!   evaluate. Another register or residence leaves the latter alone, which are of no place.
//! - One CURP is one person, also after a correction: no tag is ever used for another.
//! - Officers of RENAPO enrol and change records; the person alone consents, answers, and holds keys.
//! - Whoever took a biometric can ask for a recovery with it. It takes two officers and five days, in which the account that the person
//!   has vetoes it; against a veto it takes a resolution of Oversight too.
//! - A death that was recorded is annulled by governance. The day of death is public, of a person who is a number.
//! - Nobody acts twice anonymously: a ring key joins when the one before can act no more.
//! - A live match is signed for one person, relying party, purpose and recent block. It is of no use elsewhere.
//! - What a suspended person can do is ask for clarification; after death nothing is done.
//! - Records are paid for: enrolment by the officers' allowance, requests by the officers' or by a deposit of anyone else.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod errors;
mod events;
#[cfg(test)]
mod mock;
mod steps;
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
	AccountId, AgencyId, AgencyLookup, LegalDay, LegalTime, Moment, Officer, PersonId, Role,
	ballots::OtherKeys,
	membership::{Collection, RingKey, RingRegistry, RingSignature},
};
use frame_support::{
	pallet_macros::import_section,
	pallet_prelude::*,
	traits::{Consideration, EnsureOrigin, Footprint},
};
use frame_system::pallet_prelude::*;
use sp_core::{H256, ed25519};
use sp_runtime::traits::SaturatedConversion;
use types::{
	Accreditation, Answer, BiometricProof, Class, CurpTag, Factors, Level, Modality, Person, Recovery,
	Refusal, RequestState, Requirement, Residence, Template, recovery_statement, statement,
};

/// The records of accreditations, with what holds the relying party's deposit.
pub type AccreditationOf<T> = Accreditation<<T as Config>::Consideration>;

#[import_section(errors::errors)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// The officers who keep the population registry: those with the mandate CivilRegistry.
		type RegistrarOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Officer>;
		/// Who gives another account to a person without biometrics, and annuls deaths: two thirds of the council.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// The officers who uphold a recovery against a veto: those with the mandate Oversight.
		type OversightOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Officer>;
		/// Who asks as an officer, without a deposit.
		type Agencies: AgencyLookup;
		/// Where ring keys join.
		type Rings: RingRegistry;
		/// Keys of persons in other rings.
		type OtherKeys: OtherKeys;
		/// The deposit of relying parties that are no officers.
		type Consideration: Consideration<AccountId, Footprint>;
		/// Legal time, terms and calendars.
		type Time: LegalTime;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// Prepares other pallets for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkHelper;
	}

	/// Why something is held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// For a record in somebody's access log.
		Accreditation,
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The persons.
	#[pallet::storage]
	pub type Persons<T: Config> = StorageMap<_, Twox64Concat, PersonId, Person>;

	/// The number that the next person gets.
	#[pallet::storage]
	pub type NextPerson<T: Config> = StorageValue<_, PersonId, ValueQuery>;

	/// The person of each CURP that was ever enrolled, corrected ones included.
	#[pallet::storage]
	pub type PersonByTag<T: Config> = StorageMap<_, Blake2_128Concat, CurpTag, PersonId>;

	/// The person whose account it is or was.
	#[pallet::storage]
	pub type PersonByAccount<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, PersonId>;

	/// To what each person's biometrics are bound.
	#[pallet::storage]
	pub type Templates<T: Config> =
		StorageDoubleMap<_, Twox64Concat, PersonId, Twox64Concat, Modality, Template>;

	/// The recovery of each person's account that is under way.
	#[pallet::storage]
	pub type Recoveries<T: Config> = StorageMap<_, Twox64Concat, PersonId, Recovery>;

	/// The access log of each person.
	#[pallet::storage]
	pub type Accreditations<T: Config> =
		StorageDoubleMap<_, Twox64Concat, PersonId, Twox64Concat, u32, AccreditationOf<T>>;

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Enrols a person (*alta*). By an officer of CivilRegistry.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::enrol())]
		pub fn enrol(
			origin: OriginFor<T>,
			tag: CurpTag,
			class: Class,
			account: AccountId,
			residence: Residence,
			ring_key: Option<(RingKey, RingSignature)>,
		) -> DispatchResult {
			T::RegistrarOrigin::ensure_origin(origin)?;
			residence.validate().map_err(|_| Error::<T>::NoSuchPlace)?;
			ensure!(!PersonByTag::<T>::contains_key(tag), Error::<T>::TagInUse);
			ensure!(!PersonByAccount::<T>::contains_key(&account), Error::<T>::AccountInUse);
			let person = NextPerson::<T>::get();
			let next = person.checked_add(1).ok_or(sp_runtime::ArithmeticError::Overflow)?;
			let mut record = Person::enrolled(tag, class, account.clone(), residence, Self::now());
			let joined = match ring_key {
				Some((key, signature)) => Some((key, Self::enter(&mut record, key, &signature)?)),
				None => None,
			};

			NextPerson::<T>::put(next);
			PersonByTag::<T>::insert(tag, person);
			PersonByAccount::<T>::insert(&account, person);
			frame_system::Pallet::<T>::inc_sufficients(&account);
			Persons::<T>::insert(person, record);
			Self::deposit_event(Event::PersonEnrolled { person, tag, class, account, residence });
			if let Some((key, collection)) = joined {
				Self::deposit_event(Event::RingJoined { person, key, collection });
			}
			Ok(())
		}

		/// Corrects a CURP, by RENAPO's own act or as a court ordered (LGP art. 95). The number stays. By an officer of
		/// CivilRegistry.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::correct())]
		pub fn correct(
			origin: OriginFor<T>,
			#[pallet::compact] person: PersonId,
			tag: CurpTag,
			grounds: H256,
		) -> DispatchResult {
			T::RegistrarOrigin::ensure_origin(origin)?;
			let mut record = Self::living(person)?;
			ensure!(!PersonByTag::<T>::contains_key(tag), Error::<T>::TagInUse);
			PersonByTag::<T>::insert(tag, person);
			record.tag = tag;
			Persons::<T>::insert(person, record);
			Self::deposit_event(Event::CurpCorrected { person, tag, grounds });
			Ok(())
		}

		/// Moves a person to another register: a minor who came of age, a foreigner who was naturalised. Whoever is no citizen
		/// any more leaves the rings. By an officer of CivilRegistry.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::reclassify())]
		pub fn reclassify(
			origin: OriginFor<T>,
			#[pallet::compact] person: PersonId,
			class: Class,
		) -> DispatchResult {
			T::RegistrarOrigin::ensure_origin(origin)?;
			let mut record = Self::living(person)?;
			ensure!(record.class != class, Error::<T>::NothingChanges);
			Self::leave_ring_for_now(&record)?;
			record.class = class;
			Persons::<T>::insert(person, record);
			Self::deposit_event(Event::Reclassified { person, class });
			Ok(())
		}

		/// Records a change of residence. The ring key leaves its ring; the person joins again where they live now. By an
		/// officer of CivilRegistry.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::relocate())]
		pub fn relocate(
			origin: OriginFor<T>,
			#[pallet::compact] person: PersonId,
			residence: Residence,
		) -> DispatchResult {
			T::RegistrarOrigin::ensure_origin(origin)?;
			residence.validate().map_err(|_| Error::<T>::NoSuchPlace)?;
			let mut record = Self::living(person)?;
			ensure!(record.residence != residence, Error::<T>::NothingChanges);
			if record.residence.collection() != residence.collection() {
				Self::leave_ring_for_now(&record)?;
			}
			record.residence = residence;
			Persons::<T>::insert(person, record);
			Self::deposit_event(Event::Relocated { person, residence });
			Ok(())
		}

		/// Suspends a record for an irregularity, with written causes (LGP art. 102). By an officer of CivilRegistry.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::suspend().saturating_add(T::OtherKeys::withdraw_weight()))]
		pub fn suspend(
			origin: OriginFor<T>,
			#[pallet::compact] person: PersonId,
			grounds: H256,
		) -> DispatchResult {
			T::RegistrarOrigin::ensure_origin(origin)?;
			let mut record = Self::person(person)?;
			record.suspend(grounds, Self::now()).map_err(Error::<T>::from)?;
			Self::leave_ring_for_now(&record)?;
			T::OtherKeys::withdraw(person)?;
			Persons::<T>::insert(person, record);
			Self::deposit_event(Event::Suspended { person, grounds });
			Ok(())
		}

		/// Asks for clarification of a suspension (LGP art. 102). By the person.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::clarify())]
		pub fn clarify(origin: OriginFor<T>, request: H256) -> DispatchResult {
			let (person, mut record) = Self::signer(origin)?;
			record.clarify(request).map_err(Error::<T>::from)?;
			Persons::<T>::insert(person, record);
			Self::deposit_event(Event::ClarificationRequested { person, request });
			Ok(())
		}

		/// Lifts a suspension. By an officer of CivilRegistry.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::reinstate())]
		pub fn reinstate(
			origin: OriginFor<T>,
			#[pallet::compact] person: PersonId,
			resolution: H256,
		) -> DispatchResult {
			T::RegistrarOrigin::ensure_origin(origin)?;
			let mut record = Self::person(person)?;
			record.reinstate().map_err(Error::<T>::from)?;
			Persons::<T>::insert(person, record);
			Self::deposit_event(Event::Reinstated { person, resolution });
			Ok(())
		}

		/// Records a death (*baja por defunción*), with the day that the certificate tells. By an officer of CivilRegistry.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::record_death().saturating_add(T::OtherKeys::withdraw_weight()))]
		pub fn record_death(
			origin: OriginFor<T>,
			#[pallet::compact] person: PersonId,
			certificate: H256,
			died_on: LegalDay,
		) -> DispatchResult {
			T::RegistrarOrigin::ensure_origin(origin)?;
			let mut record = Self::person(person)?;
			let now = Self::now();
			record.die(died_on, now, Self::calendar().day(now)).map_err(Error::<T>::from)?;
			Self::give_up_ring_key(person, &mut record)?;
			T::OtherKeys::withdraw(person)?;
			frame_system::Pallet::<T>::dec_sufficients(&record.account);
			Recoveries::<T>::remove(person);
			Persons::<T>::insert(person, record);
			Self::deposit_event(Event::DeathRecorded { person, certificate, died_on });
			Ok(())
		}

		/// Offers a biometric for the person's consent, in place of one that waits. By an officer of CivilRegistry.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::offer_template())]
		pub fn offer_template(
			origin: OriginFor<T>,
			#[pallet::compact] person: PersonId,
			modality: Modality,
			key: ed25519::Public,
			helper: H256,
		) -> DispatchResult {
			T::RegistrarOrigin::ensure_origin(origin)?;
			Self::living(person)?;
			let held = Templates::<T>::get(person, modality).is_some_and(|template| template.is_consented());
			ensure!(!held, Error::<T>::TemplateHeld);
			Templates::<T>::insert(person, modality, Template::offered(key, helper));
			Self::deposit_event(Event::TemplateOffered { person, modality, key, helper });
			Ok(())
		}

		/// Consents to a biometric (LGP art. 91 Bis). By the person.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::consent())]
		pub fn consent(origin: OriginFor<T>, modality: Modality, key: ed25519::Public) -> DispatchResult {
			let (person, record) = Self::signer(origin)?;
			record.ensure_active().map_err(Error::<T>::from)?;
			let mut template = Templates::<T>::get(person, modality).ok_or(Error::<T>::NoSuchTemplate)?;
			template.consent(&key, Self::now()).map_err(Error::<T>::from)?;
			Templates::<T>::insert(person, modality, template);
			Self::deposit_event(Event::TemplateConsented { person, modality });
			Ok(())
		}

		/// Withdraws or refuses a biometric. By the person.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::withdraw_template())]
		pub fn withdraw_template(origin: OriginFor<T>, modality: Modality) -> DispatchResult {
			let (person, record) = Self::signer(origin)?;
			record.ensure_active().map_err(Error::<T>::from)?;
			Templates::<T>::take(person, modality).ok_or(Error::<T>::NoSuchTemplate)?;
			Self::deposit_event(Event::TemplateWithdrawn { person, modality });
			Ok(())
		}

		/// Lets a ring key wait for a ring where the person lives: the first one, one that left a ring by a move or a
		/// suspension, or a new one when the last can act no more. The signature is the key's over
		/// [`possession`](cadena_primitives::membership::possession). By the person.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::join_ring())]
		pub fn join_ring(origin: OriginFor<T>, key: RingKey, signature: RingSignature) -> DispatchResult {
			let (person, mut record) = Self::signer(origin)?;
			let collection = Self::enter(&mut record, key, &signature)?;
			Persons::<T>::insert(person, record);
			Self::deposit_event(Event::RingJoined { person, key, collection });
			Ok(())
		}

		/// Gives up the ring key, to have another or none. By the person.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::leave_ring())]
		pub fn leave_ring(origin: OriginFor<T>) -> DispatchResult {
			let (person, mut record) = Self::signer(origin)?;
			record.ensure_active().map_err(Error::<T>::from)?;
			record.held_key().map_err(Error::<T>::from)?;
			Self::give_up_ring_key(person, &mut record)?;
			Persons::<T>::insert(person, record);
			Ok(())
		}

		/// Asks for another account for a person who lost theirs, with a live match over
		/// [`recovery_statement`](types::recovery_statement), in place of what was asked before. It takes effect by
		/// `complete_recovery`. By an officer of CivilRegistry.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::recover())]
		pub fn recover(
			origin: OriginFor<T>,
			#[pallet::compact] person: PersonId,
			account: AccountId,
			block: BlockNumberFor<T>,
			proof: BiometricProof,
		) -> DispatchResult {
			let officer = T::RegistrarOrigin::ensure_origin(origin)?.account;
			Self::living(person)?;
			ensure!(!PersonByAccount::<T>::contains_key(&account), Error::<T>::AccountInUse);
			let statement = |genesis: &H256, hash: &H256| recovery_statement(genesis, person, &account, hash);
			Self::ensure_live_match(person, statement, block, core::slice::from_ref(&proof))?;
			let by = proof.modality;
			let recovery =
				Recovery::requested(account.clone(), by, officer.clone(), Self::now(), &Self::calendar());
			let effective_at = recovery.effective_at;
			Recoveries::<T>::insert(person, recovery);
			Self::deposit_event(Event::RecoveryRequested { person, account, by, officer, effective_at });
			Ok(())
		}

		/// Gives another account to a person who lost theirs and has no biometric. By governance.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::replace())]
		pub fn replace(
			origin: OriginFor<T>,
			#[pallet::compact] person: PersonId,
			account: AccountId,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			let record = Self::living(person)?;
			ensure!(Self::modalities(person).is_empty(), Error::<T>::HasTemplates);
			Self::replace_account(person, record, account, None)
		}

		/// Asks for a person's accreditation. By anyone: an officer for their agency, others with a deposit for the record.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::request())]
		pub fn request(
			origin: OriginFor<T>,
			#[pallet::compact] person: PersonId,
			purpose: H256,
			requirement: Requirement,
			expires: Moment,
		) -> DispatchResult {
			let relying_party = ensure_signed(origin)?;
			ensure!(!purpose.is_zero(), Error::<T>::NoPurpose);
			let mut record = Self::person(person)?;
			record.ensure_active().map_err(Error::<T>::from)?;
			let now = Self::now();
			let calendar = Self::calendar();
			requirement.validate().map_err(Error::<T>::from)?;
			AccreditationOf::<T>::validate_expiry(now, expires, &calendar).map_err(Error::<T>::from)?;
			let agency = T::Agencies::role(&relying_party).map(|role| match role {
				Role::Agency(agency) | Role::Officer(agency) => agency,
			});
			let request = record.requests;
			record.requests = request.checked_add(1).ok_or(sp_runtime::ArithmeticError::Overflow)?;
			let ticket = match agency {
				Some(_) => None,
				None => {
					Some(T::Consideration::new(&relying_party, Footprint::from_mel::<AccreditationOf<T>>())?)
				}
			};
			let accreditation = Accreditation {
				relying_party: relying_party.clone(),
				agency,
				purpose,
				requirement,
				asked_at: calendar.set_at(now),
				expires,
				state: RequestState::Pending,
				ticket,
			};
			Accreditations::<T>::insert(person, request, accreditation);
			Persons::<T>::insert(person, record);
			Self::deposit_event(Event::AccreditationRequested {
				person,
				request,
				relying_party,
				agency,
				purpose,
				requirement,
				expires,
			});
			Ok(())
		}

		/// Answers a request: the account that signs is one factor, each live match another. `block` is the one for which the
		/// matches were signed. By the person.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::answer(factors.len().saturated_into()))]
		pub fn answer(
			origin: OriginFor<T>,
			#[pallet::compact] request: u32,
			block: BlockNumberFor<T>,
			factors: Factors,
		) -> DispatchResult {
			let (person, mut accreditation) = Self::asked(origin, request)?;
			let calendar = Self::calendar();
			accreditation.ensure_pending(Self::now(), &calendar).map_err(Error::<T>::from)?;
			let answer = Answer::of(&factors, Self::now()).map_err(Error::<T>::from)?;
			let (relying_party, purpose) = (&accreditation.relying_party, &accreditation.purpose);
			let statement = |genesis: &H256, hash: &H256| {
				statement(genesis, person, request, relying_party, purpose, hash)
			};
			Self::ensure_live_match(person, statement, block, &factors)?;
			accreditation.grant(answer.clone(), &calendar).map_err(Error::<T>::from)?;
			Accreditations::<T>::insert(person, request, accreditation);
			Self::deposit_event(Event::AccreditationGranted { person, request, answer });
			Ok(())
		}

		/// Refuses a request. By the person.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::decline())]
		pub fn decline(origin: OriginFor<T>, #[pallet::compact] request: u32) -> DispatchResult {
			let (person, mut accreditation) = Self::asked(origin, request)?;
			accreditation.decline(Self::now(), &Self::calendar()).map_err(Error::<T>::from)?;
			Accreditations::<T>::insert(person, request, accreditation);
			Self::deposit_event(Event::AccreditationDeclined { person, request });
			Ok(())
		}

		/// Removes a record whose time in the access log is over, and gives the deposit back. By anyone.
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::remove())]
		pub fn remove(
			origin: OriginFor<T>,
			#[pallet::compact] person: PersonId,
			#[pallet::compact] request: u32,
		) -> DispatchResult {
			ensure_signed(origin)?;
			let accreditation = Accreditations::<T>::get(person, request).ok_or(Error::<T>::NoSuchRequest)?;
			accreditation.ensure_removable(Self::now(), &Self::calendar()).map_err(Error::<T>::from)?;
			if let Some(ticket) = accreditation.ticket {
				ticket.drop(&accreditation.relying_party)?;
			}
			Accreditations::<T>::remove(person, request);
			Self::deposit_event(Event::AccreditationRemoved { person, request });
			Ok(())
		}

		/// Vetoes the recovery that is under way. By the account that the person has, also while suspended.
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::veto_recovery())]
		pub fn veto_recovery(origin: OriginFor<T>) -> DispatchResult {
			let (person, record) = Self::signer(origin)?;
			record.ensure_alive().map_err(Error::<T>::from)?;
			let mut recovery = Self::recovery(person)?;
			recovery.veto(Self::now()).map_err(Error::<T>::from)?;
			let account = recovery.account.clone();
			Recoveries::<T>::insert(person, recovery);
			Self::deposit_event(Event::RecoveryVetoed { person, account });
			Ok(())
		}

		/// Upholds a recovery against the veto of whoever holds the old account. By an officer of Oversight.
		#[pallet::call_index(20)]
		#[pallet::weight(T::WeightInfo::uphold_recovery())]
		pub fn uphold_recovery(
			origin: OriginFor<T>,
			#[pallet::compact] person: PersonId,
			resolution: H256,
		) -> DispatchResult {
			T::OversightOrigin::ensure_origin(origin)?;
			let mut recovery = Self::recovery(person)?;
			recovery.uphold(resolution).map_err(Error::<T>::from)?;
			let account = recovery.account.clone();
			Recoveries::<T>::insert(person, recovery);
			Self::deposit_event(Event::RecoveryUpheld { person, account, resolution });
			Ok(())
		}

		/// Gives a person the account that a recovery is for, once the time to veto is over. The ring key is given up. By an
		/// officer of CivilRegistry other than who asked.
		#[pallet::call_index(21)]
		#[pallet::weight(T::WeightInfo::complete_recovery())]
		pub fn complete_recovery(
			origin: OriginFor<T>,
			#[pallet::compact] person: PersonId,
		) -> DispatchResult {
			let officer = T::RegistrarOrigin::ensure_origin(origin)?.account;
			let record = Self::living(person)?;
			let recovery = Self::recovery(person)?;
			recovery
				.ensure_completed_by(&officer, Self::now(), &Self::calendar())
				.map_err(Error::<T>::from)?;
			Self::replace_account(person, record, recovery.account, Some(recovery.by))
		}

		/// Annuls the record of a death, as a court orders or the registry's own correction shows: the person acts as before, and
		/// joins a ring with a new key. By governance.
		#[pallet::call_index(22)]
		#[pallet::weight(T::WeightInfo::annul_death())]
		pub fn annul_death(
			origin: OriginFor<T>,
			#[pallet::compact] person: PersonId,
			order: H256,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			let mut record = Self::person(person)?;
			record.revive().map_err(Error::<T>::from)?;
			frame_system::Pallet::<T>::inc_sufficients(&record.account);
			Persons::<T>::insert(person, record);
			Self::deposit_event(Event::DeathAnnulled { person, order });
			Ok(())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The person whose account it is, and their record.
		pub fn by_account(account: AccountId) -> Option<(PersonId, Person)> {
			let person = PersonByAccount::<T>::get(&account)?;
			Persons::<T>::get(person)
				.filter(|record| record.account == account)
				.map(|record| (person, record))
		}

		/// The person of a CURP's tag, and their record.
		pub fn by_tag(tag: CurpTag) -> Option<(PersonId, Person)> {
			let person = PersonByTag::<T>::get(tag)?;
			Persons::<T>::get(person).map(|record| (person, record))
		}

		/// How much RENAPO has ascertained of a person, and by which biometrics; `None` for nobody.
		pub fn level(person: PersonId) -> Option<(Level, Vec<Modality>)> {
			Persons::<T>::get(person)?;
			let modalities = Self::modalities(person);
			Some((Level::of(&modalities), modalities))
		}

		/// Whether an accreditation holds now.
		pub fn is_accredited(person: PersonId, request: u32) -> bool {
			Accreditations::<T>::get(person, request).is_some_and(|record| record.holds(Self::now()))
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

impl<T> From<Refusal> for Error<T> {
	fn from(refusal: Refusal) -> Self {
		match refusal {
			Refusal::IsDeceased => Self::IsDeceased,
			Refusal::IsSuspended => Self::IsSuspended,
			Refusal::NotSuspended => Self::NotSuspended,
			Refusal::NotAVoter => Self::NotAVoter,
			Refusal::NoRingKey => Self::NoRingKey,
			Refusal::NotTheOfferedTemplate => Self::NotTheOfferedTemplate,
			Refusal::UnsoundRequirement => Self::UnsoundRequirement,
			Refusal::ExpiryOutOfRange => Self::ExpiryOutOfRange,
			Refusal::AlreadyAnswered => Self::AlreadyAnswered,
			Refusal::RequestExpired => Self::RequestExpired,
			Refusal::FactorTwice => Self::FactorTwice,
			Refusal::TooFewFactors => Self::TooFewFactors,
			Refusal::StillKept => Self::StillKept,
			Refusal::NotDeceased => Self::NotDeceased,
			Refusal::DeathToCome => Self::DeathToCome,
			Refusal::RecoveryVetoed => Self::RecoveryVetoed,
			Refusal::RecoveryNotVetoed => Self::RecoveryNotVetoed,
			Refusal::RecoveryUpheld => Self::RecoveryUpheld,
			Refusal::SameOfficer => Self::SameOfficer,
			Refusal::RecoveryNotDue => Self::RecoveryNotDue,
		}
	}
}
