//! Benchmarks at the worst case: the largest documents, and keys in full rings.

use crate::{Call, Certificates, CertifiedIn, Config, NextSpecialty, Pallet, Specialties, types::*};
use alloc::vec;
use cadena_primitives::{
	AccountId, Document, Locator, PersonId,
	ballots::{EvaluatorLookup, OtherKeys},
	membership::{Collection, RingKey, RingSignature, SpecialtyId},
};
use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;
use frame_system::RawOrigin;
use sp_core::H256;

/// What the benchmarks need of other pallets.
pub trait BenchmarkHelper {
	/// Enrols a person with this account and returns their number.
	fn enrol(account: &AccountId) -> Result<PersonId, BenchmarkError>;
	/// A ring key and its holder's signature.
	fn ring_key(holder: &AccountId) -> Result<(RingKey, RingSignature), BenchmarkError>;
	/// Puts a key into a full ring of a collection.
	fn put_in_ring(collection: Collection, key: RingKey);
	/// Makes a key one that was withdrawn from its ring long ago.
	fn put_outside(collection: Collection, key: RingKey);
}

impl BenchmarkHelper for () {
	fn enrol(_: &AccountId) -> Result<PersonId, BenchmarkError> {
		Ok(1)
	}
	fn ring_key(_: &AccountId) -> Result<(RingKey, RingSignature), BenchmarkError> {
		Err(BenchmarkError::Weightless)
	}
	fn put_in_ring(_: Collection, _: RingKey) {}
	fn put_outside(_: Collection, _: RingKey) {}
}

const SPECIALTY: SpecialtyId = 0;
const HERE: Collection = Collection::Specialty(SPECIALTY);

fn document() -> Document {
	Document { sha256: H256::repeat_byte(1), locator: Some(Locator::truncate_from(vec![b'a'; 128])) }
}

fn evaluator() -> AccountId {
	account("evaluator", 0, 0)
}

/// The certifier, with a specialty and an enrolled person who is certified in it.
fn certified<T: Config>() -> Result<(T::RuntimeOrigin, PersonId), BenchmarkError> {
	let origin = T::CertifierOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
	let agency =
		T::CertifierOrigin::ensure_origin(origin.clone()).map_err(|_| BenchmarkError::Weightless)?.agency;
	Specialties::<T>::insert(SPECIALTY, Specialty { agency, document: document() });
	NextSpecialty::<T>::put(1);
	let person = T::BenchmarkHelper::enrol(&evaluator())?;
	Certificates::<T>::insert(SPECIALTY, person, Certificate::issued(document()));
	Ok((origin, person))
}

/// A certified evaluator whose key is in a full ring.
fn in_ring<T: Config>() -> Result<(T::RuntimeOrigin, PersonId, RingKey), BenchmarkError> {
	let (origin, person) = certified::<T>()?;
	let (key, _) = T::BenchmarkHelper::ring_key(&evaluator())?;
	T::BenchmarkHelper::put_in_ring(HERE, key);
	Certificates::<T>::mutate(SPECIALTY, person, |record| {
		if let Some(record) = record {
			record.key = KeySlot::Held(key);
		}
	});
	Ok((origin, person, key))
}

fn standing<T: Config>(person: PersonId) -> Option<Status> {
	Certificates::<T>::get(SPECIALTY, person).map(|record| record.status)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn create_specialty() -> Result<(), BenchmarkError> {
		let origin = T::CertifierOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, document());

		assert!(Specialties::<T>::contains_key(SPECIALTY));
		Ok(())
	}

	#[benchmark]
	fn certify() -> Result<(), BenchmarkError> {
		let (origin, person) = certified::<T>()?;
		Certificates::<T>::remove(SPECIALTY, person);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, SPECIALTY, person, document());

		assert_eq!(standing::<T>(person), Some(Status::Certified));
		Ok(())
	}

	/// After a key that was given up.
	#[benchmark]
	fn register_key() -> Result<(), BenchmarkError> {
		let (_, person) = certified::<T>()?;
		let before = [9; 32];
		T::BenchmarkHelper::put_outside(HERE, before);
		Certificates::<T>::mutate(SPECIALTY, person, |record| {
			if let Some(record) = record {
				record.key = KeySlot::GivenUp(before);
			}
		});
		let (key, signature) = T::BenchmarkHelper::ring_key(&evaluator())?;

		#[extrinsic_call]
		_(RawOrigin::Signed(evaluator()), SPECIALTY, key, signature);

		let record = Certificates::<T>::get(SPECIALTY, person);
		assert_eq!(record.and_then(|record| record.held_key().ok()), Some(key));
		Ok(())
	}

	#[benchmark]
	fn give_up_key() -> Result<(), BenchmarkError> {
		let (_, person, key) = in_ring::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(evaluator()), SPECIALTY);

		let slot = Certificates::<T>::get(SPECIALTY, person).map(|record| record.key);
		assert_eq!(slot, Some(KeySlot::GivenUp(key)));
		Ok(())
	}

	#[benchmark]
	fn suspend() -> Result<(), BenchmarkError> {
		let (origin, person, _) = in_ring::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, SPECIALTY, person, document());

		assert_eq!(standing::<T>(person), Some(Status::Suspended));
		Ok(())
	}

	#[benchmark]
	fn reinstate() -> Result<(), BenchmarkError> {
		let (origin, person, key) = in_ring::<T>()?;
		T::BenchmarkHelper::put_outside(HERE, key);
		Certificates::<T>::mutate(SPECIALTY, person, |record| {
			if let Some(record) = record {
				record.status = Status::Suspended;
			}
		});

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, SPECIALTY, person, document());

		assert_eq!(standing::<T>(person), Some(Status::Certified));
		Ok(())
	}

	#[benchmark]
	fn revoke() -> Result<(), BenchmarkError> {
		let (origin, person, _) = in_ring::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, SPECIALTY, person, document());

		assert_eq!(standing::<T>(person), Some(Status::Revoked));
		Ok(())
	}

	/// What a person's death does to their keys, each in a full ring.
	#[benchmark]
	fn withdraw_keys(n: Linear<0, MOST_CERTIFICATES>) -> Result<(), BenchmarkError> {
		let (_, person) = certified::<T>()?;
		for number in 0..n {
			let specialty = SpecialtyId::try_from(number)
				.map_err(|_| BenchmarkError::Stop("there are more specialties than numbers"))?;
			let mut record = Certificate::issued(document());
			let key = sp_io::hashing::blake2_256(&specialty.to_le_bytes());
			record.key = KeySlot::Held(key);
			T::BenchmarkHelper::put_in_ring(Collection::Specialty(specialty), key);
			Certificates::<T>::insert(specialty, person, record);
			CertifiedIn::<T>::try_append(person, specialty)
				.map_err(|()| BenchmarkError::Stop("a person has so many certificates"))?;
		}
		let outcome;
		#[block]
		{
			outcome = <Pallet<T> as OtherKeys>::withdraw(person);
		}
		assert!(outcome.is_ok());
		Ok(())
	}

	/// What an outcome does to one evaluator: below the floor, so that the key leaves its ring.
	#[benchmark]
	fn judge() -> Result<(), BenchmarkError> {
		let (_, person, _) = in_ring::<T>()?;
		#[block]
		{
			<Pallet<T> as EvaluatorLookup>::judge(SPECIALTY, person, i16::MIN);
		}
		assert_eq!(standing::<T>(person), Some(Status::Suspended));
		Ok(())
	}
}
