//! What the calls are made of, and what other pallets ask.

use crate::{
	AccreditationOf, Accreditations, Config, Error, Event, Pallet, PersonByAccount, Persons, Recoveries,
	Templates,
	types::{BiometricProof, Modality, Person, RECENT_BLOCKS, Recovery, RingKeySlot, Template},
};
use alloc::vec::Vec;
use cadena_primitives::{
	AccountId, Calendar, CurpTag, LegalTime, Moment, Office, PersonId, PersonLookup,
	membership::{Collection, RingKey, RingRegistry, RingSignature},
};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use frame_system::{ensure_signed, pallet_prelude::*};
use sp_core::H256;
use sp_runtime::{
	DispatchError,
	traits::{Saturating, Zero},
};

impl<T: Config> Pallet<T> {
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// The calendar of the whole country: whoever asks for a person need not be of an office.
	pub(crate) fn calendar() -> Calendar {
		T::Time::calendar(Office::Country)
	}

	pub(crate) fn person(person: PersonId) -> Result<Person, Error<T>> {
		Persons::<T>::get(person).ok_or(Error::<T>::NoSuchPerson)
	}

	pub(crate) fn living(person: PersonId) -> Result<Person, Error<T>> {
		let record = Self::person(person)?;
		record.ensure_alive()?;
		Ok(record)
	}

	/// The person who signs. An account that was given up is nobody's.
	pub(crate) fn signer(origin: OriginFor<T>) -> Result<(PersonId, Person), DispatchError> {
		let account = ensure_signed(origin)?;
		Self::by_account(account).ok_or(Error::<T>::NotAPerson.into())
	}

	/// The request of the person who signs and acts.
	pub(crate) fn asked(
		origin: OriginFor<T>,
		request: u32,
	) -> Result<(PersonId, AccreditationOf<T>), DispatchError> {
		let (person, record) = Self::signer(origin)?;
		record.ensure_active().map_err(Error::<T>::from)?;
		let accreditation = Accreditations::<T>::get(person, request).ok_or(Error::<T>::NoSuchRequest)?;
		Ok((person, accreditation))
	}

	pub(crate) fn modalities(person: PersonId) -> Vec<Modality> {
		let consented = |modality: &Modality| {
			Templates::<T>::get(person, modality).is_some_and(|template| template.is_consented())
		};
		Modality::ALL.into_iter().filter(consented).collect()
	}

	/// The ring's own checks come last, as they write.
	pub(crate) fn enter(
		record: &mut Person,
		key: RingKey,
		signature: &RingSignature,
	) -> Result<Collection, DispatchError> {
		let collection = record.electoral_collection().map_err(Error::<T>::from)?;
		match record.ring_key {
			RingKeySlot::Held(held) if held == key => T::Rings::readmit(collection, key)?,
			RingKeySlot::Held(_) => return Err(Error::<T>::HasRingKey.into()),
			RingKeySlot::GivenUp(last) if T::Rings::can_act(&last) => {
				return Err(Error::<T>::LastKeyStillActs.into());
			}
			RingKeySlot::Empty | RingKeySlot::GivenUp(_) => {
				T::Rings::join(collection, &record.account, key, signature)?
			}
		}
		record.ring_key = RingKeySlot::Held(key);
		Ok(collection)
	}

	pub(crate) fn leave_ring_for_now(record: &Person) -> DispatchResult {
		match record.held_key() {
			Ok(key) => T::Rings::withdraw(&key),
			Err(_) => Ok(()),
		}
	}

	pub(crate) fn give_up_ring_key(person: PersonId, record: &mut Person) -> DispatchResult {
		if let Some(key) = record.give_up_key() {
			T::Rings::revoke(&key)?;
			Self::deposit_event(Event::RingKeyGivenUp { person, key });
		}
		Ok(())
	}

	/// The recovery of a person's account that is under way.
	pub(crate) fn recovery(person: PersonId) -> Result<Recovery, Error<T>> {
		Recoveries::<T>::get(person).ok_or(Error::<T>::NoSuchRecovery)
	}

	/// The last write of whatever gives a person another account.
	pub(crate) fn replace_account(
		person: PersonId,
		mut record: Person,
		account: AccountId,
		by: Option<Modality>,
	) -> DispatchResult {
		ensure!(!PersonByAccount::<T>::contains_key(&account), Error::<T>::AccountInUse);
		PersonByAccount::<T>::insert(&account, person);
		frame_system::Pallet::<T>::inc_sufficients(&account);
		frame_system::Pallet::<T>::dec_sufficients(&record.account);
		Self::give_up_ring_key(person, &mut record)?;
		record.account = account.clone();
		Persons::<T>::insert(person, record);
		Recoveries::<T>::remove(person);
		Self::deposit_event(Event::AccountRecovered { person, account, by });
		Ok(())
	}

	/// Whether each proof is a live match for a statement, which is made from the genesis and from the block's hash.
	pub(crate) fn ensure_live_match(
		person: PersonId,
		statement: impl Fn(&H256, &H256) -> [u8; 32],
		block: BlockNumberFor<T>,
		proofs: &[BiometricProof],
	) -> DispatchResult {
		if proofs.is_empty() {
			return Ok(());
		}
		let now = frame_system::Pallet::<T>::block_number();
		let oldest = now.saturating_sub(RECENT_BLOCKS.into());
		ensure!(block >= oldest && block < now, Error::<T>::BlockNotRecent);
		let hash = |block| H256::from_slice(frame_system::Pallet::<T>::block_hash(block).as_ref());
		let genesis = hash(BlockNumberFor::<T>::zero());
		let statement = statement(&genesis, &hash(block));
		for proof in proofs {
			let template = Templates::<T>::get(person, proof.modality).filter(Template::is_consented);
			let key = template.ok_or(Error::<T>::NoSuchTemplate)?.key;
			let signed = sp_io::crypto::ed25519_verify(&proof.signature, &statement, &key);
			ensure!(signed, Error::<T>::NoLiveMatch);
		}
		Ok(())
	}
}

impl<T: Config> PersonLookup for Pallet<T> {
	fn active_person(account: &AccountId) -> Option<PersonId> {
		let (person, record) = Self::by_account(account.clone())?;
		record.ensure_active().ok().map(|()| person)
	}

	fn living_person(account: &AccountId) -> Option<PersonId> {
		let (person, record) = Self::by_account(account.clone())?;
		record.ensure_alive().ok().map(|()| person)
	}

	fn active_person_of(tag: &CurpTag) -> Option<PersonId> {
		let (person, record) = Self::by_tag(*tag)?;
		record.ensure_active().ok().map(|()| person)
	}

	fn is_living(person: PersonId) -> bool {
		Persons::<T>::get(person).is_some_and(|record| record.ensure_alive().is_ok())
	}

	fn is_active(person: PersonId) -> bool {
		Persons::<T>::get(person).is_some_and(|record| record.ensure_active().is_ok())
	}
}
