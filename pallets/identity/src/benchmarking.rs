//! Benchmarks at the worst case: keys that leave full rings, and every factor.

use crate::{
	AccreditationOf, Accreditations, Call, Config, NextPerson, Pallet, PersonByAccount, PersonByTag, Persons,
	Recoveries, Templates, types::*,
};
use cadena_primitives::{
	AccountId, CurpTag, LegalDay, Moment, PersonId,
	membership::{RingKey, RingSignature, possession},
};
use frame_benchmarking::v2::*;
use frame_support::traits::{Consideration, EnsureOrigin, Footprint};
use frame_system::{RawOrigin, pallet_prelude::BlockNumberFor};
use sp_core::{H256, crypto::KeyTypeId, ed25519};
use verifiable::{GenerateVerifiable, ring::bandersnatch::BandersnatchVrfVerifiable as Vrf};

/// What the benchmarks need of other pallets.
pub trait BenchmarkHelper {
	/// Sets the block's time.
	fn set_time(now: Moment);
	/// Puts a key into a full ring.
	fn put_in_full_ring(key: RingKey);
	/// Makes a key one that left its ring long ago.
	fn put_outside(key: RingKey);
}

impl BenchmarkHelper for () {
	fn set_time(_: Moment) {}
	fn put_in_full_ring(_: RingKey) {}
	fn put_outside(_: RingKey) {}
}

/// 5 October 2026, at 09:00 in central Mexico.
const NOW: Moment = 1_791_212_400_000;
const HERE: Residence = Residence::Municipality(9_012);
const THERE: Residence = Residence::Municipality(14_039);
const TEST: KeyTypeId = KeyTypeId(*b"test");
const HASH: H256 = H256::repeat_byte(7);
/// The key of a person in a full ring.
const HELD: RingKey = [5; 32];

fn person_account() -> AccountId {
	account("person", 0, 0)
}

fn ring_key<T: Config>(holder: &AccountId) -> Result<(RingKey, RingSignature), BenchmarkError> {
	let secret = Vrf::new_secret([9; 32]);
	let signature = Vrf::sign(&secret, &possession(&hash_of::<T>(0), holder))
		.map_err(|_| BenchmarkError::Stop("the key signs"))?;
	Ok((Vrf::member_from_secret(&secret), signature))
}

fn hash_of<T: Config>(block: u32) -> H256 {
	let number: BlockNumberFor<T> = block.into();
	H256::from_slice(frame_system::Pallet::<T>::block_hash(number).as_ref())
}

fn registrar<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::BenchmarkHelper::set_time(NOW);
	frame_system::Pallet::<T>::set_block_number(2u32.into());
	T::RegistrarOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}

/// A living citizen, for the benchmarks of other pallets.
pub fn enrol<T: Config>(account: AccountId, tag: CurpTag) -> PersonId {
	let person = NextPerson::<T>::get();
	let record = Person::enrolled(tag, Class::Citizen, account.clone(), HERE, NOW);
	NextPerson::<T>::put(person.saturating_add(1));
	PersonByTag::<T>::insert(tag, person);
	PersonByAccount::<T>::insert(&account, person);
	frame_system::Pallet::<T>::inc_sufficients(&account);
	Persons::<T>::insert(person, record);
	person
}

/// A person of the number 0.
fn person<T: Config>(status: Status, ring_key: RingKeySlot) -> PersonId {
	T::BenchmarkHelper::set_time(NOW);
	frame_system::Pallet::<T>::set_block_number(2u32.into());
	let account = person_account();
	let mut record = Person::enrolled([1; 32], Class::Citizen, account.clone(), HERE, NOW);
	record.status = status;
	record.ring_key = ring_key;
	frame_system::Pallet::<T>::inc_sufficients(&account);
	NextPerson::<T>::put(1);
	PersonByTag::<T>::insert([1; 32], 0);
	PersonByAccount::<T>::insert(&account, 0);
	Persons::<T>::insert(0, record);
	0
}

fn in_full_ring<T: Config>() -> PersonId {
	T::BenchmarkHelper::put_in_full_ring(HELD);
	person::<T>(Status::Active, RingKeySlot::Held(HELD))
}

fn suspended() -> Status {
	Status::Suspended(Suspension { grounds: HASH, since: NOW, clarification: Some(HASH) })
}

fn anchored<T: Config>(modality: Modality) -> ed25519::Public {
	let key = sp_io::crypto::ed25519_generate(TEST, None);
	let state = TemplateState::Consented { at: NOW };
	Templates::<T>::insert(0, modality, Template { key, helper: HASH, state });
	key
}

fn live_match<T: Config>(
	modality: Modality,
	relying_party: &AccountId,
	purpose: &H256,
) -> Result<BiometricProof, BenchmarkError> {
	signed_by(
		anchored::<T>(modality),
		modality,
		&statement(&hash_of::<T>(0), 0, 0, relying_party, purpose, &hash_of::<T>(1)),
	)
}

fn signed_by(
	key: ed25519::Public,
	modality: Modality,
	statement: &[u8; 32],
) -> Result<BiometricProof, BenchmarkError> {
	let signature =
		sp_io::crypto::ed25519_sign(TEST, &key, statement).ok_or(BenchmarkError::Stop("the key signs"))?;
	Ok(BiometricProof { modality, signature })
}

fn fresh() -> AccountId {
	account("fresh", 0, 0)
}

/// A recovery of the person 0 for a fresh account, which another officer asked for long ago.
fn recovery<T: Config>(stage: RecoveryStage) {
	let calendar = Pallet::<T>::calendar();
	let officer = account("officer who asked", 0, 0);
	let mut recovery = Recovery::requested(fresh(), Modality::Iris, officer, NOW, &calendar);
	recovery.stage = stage;
	T::BenchmarkHelper::set_time(recovery.due_at(&calendar));
	Recoveries::<T>::insert(0, recovery);
}

fn relying_party<T: Config>() -> AccountId {
	let relying_party = account("relying party", 0, 0);
	T::Consideration::ensure_successful(&relying_party, Footprint::from_mel::<AccreditationOf<T>>());
	relying_party
}

fn requested<T: Config>(requirement: Requirement) -> Result<AccountId, BenchmarkError> {
	let relying_party = relying_party::<T>();
	let origin = RawOrigin::Signed(relying_party.clone()).into();
	let expires = Pallet::<T>::calendar().term_end(NOW, LONGEST_ACCREDITATION);
	Pallet::<T>::request(origin, 0, HASH, requirement, expires)?;
	Ok(relying_party)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn enrol() -> Result<(), BenchmarkError> {
		let origin = registrar::<T>()?;
		let account = person_account();
		let key = ring_key::<T>(&account)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, [1; 32], Class::Citizen, account.clone(), HERE, Some(key));

		assert_eq!(PersonByAccount::<T>::get(&account), Some(0));
		Ok(())
	}

	#[benchmark]
	fn correct() -> Result<(), BenchmarkError> {
		let origin = registrar::<T>()?;
		let number = in_full_ring::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, number, [2; 32], HASH);

		assert_eq!(PersonByTag::<T>::get([2; 32]), Some(number));
		Ok(())
	}

	#[benchmark]
	fn reclassify() -> Result<(), BenchmarkError> {
		let origin = registrar::<T>()?;
		let number = in_full_ring::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, number, Class::Foreigner);

		assert_eq!(Persons::<T>::get(number).map(|record| record.class), Some(Class::Foreigner));
		Ok(())
	}

	#[benchmark]
	fn relocate() -> Result<(), BenchmarkError> {
		let origin = registrar::<T>()?;
		let number = in_full_ring::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, number, THERE);

		assert_eq!(Persons::<T>::get(number).map(|record| record.residence), Some(THERE));
		Ok(())
	}

	#[benchmark]
	fn suspend() -> Result<(), BenchmarkError> {
		let origin = registrar::<T>()?;
		let number = in_full_ring::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, number, HASH);

		assert!(Persons::<T>::get(number).is_some_and(|record| record.ensure_active().is_err()));
		Ok(())
	}

	#[benchmark]
	fn clarify() -> Result<(), BenchmarkError> {
		let number = person::<T>(suspended(), RingKeySlot::Held(HELD));

		#[extrinsic_call]
		_(RawOrigin::Signed(person_account()), H256::zero());

		let standing = Persons::<T>::get(number).map(|record| record.status);
		let clarification = Some(H256::zero());
		let suspension = Suspension { grounds: HASH, since: NOW, clarification };
		assert_eq!(standing, Some(Status::Suspended(suspension)));
		Ok(())
	}

	#[benchmark]
	fn reinstate() -> Result<(), BenchmarkError> {
		let origin = registrar::<T>()?;
		let number = person::<T>(suspended(), RingKeySlot::Held(HELD));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, number, HASH);

		assert_eq!(Persons::<T>::get(number).map(|record| record.status), Some(Status::Active));
		Ok(())
	}

	#[benchmark]
	fn record_death() -> Result<(), BenchmarkError> {
		let origin = registrar::<T>()?;
		let number = in_full_ring::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, number, HASH, LegalDay(20_000));

		assert!(Persons::<T>::get(number).is_some_and(|record| record.ensure_alive().is_err()));
		Ok(())
	}

	#[benchmark]
	fn offer_template() -> Result<(), BenchmarkError> {
		let origin = registrar::<T>()?;
		let number = in_full_ring::<T>();
		let key = ed25519::Public::from_raw([1; 32]);
		Templates::<T>::insert(number, Modality::Iris, Template::offered(key, HASH));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, number, Modality::Iris, key, H256::zero());

		assert_eq!(Templates::<T>::get(number, Modality::Iris), Some(Template::offered(key, H256::zero())));
		Ok(())
	}

	#[benchmark]
	fn consent() -> Result<(), BenchmarkError> {
		let number = in_full_ring::<T>();
		let key = ed25519::Public::from_raw([1; 32]);
		Templates::<T>::insert(number, Modality::Iris, Template::offered(key, HASH));

		#[extrinsic_call]
		_(RawOrigin::Signed(person_account()), Modality::Iris, key);

		assert!(Templates::<T>::get(number, Modality::Iris).is_some_and(|template| template.is_consented()));
		Ok(())
	}

	#[benchmark]
	fn withdraw_template() -> Result<(), BenchmarkError> {
		let number = in_full_ring::<T>();
		anchored::<T>(Modality::Iris);

		#[extrinsic_call]
		_(RawOrigin::Signed(person_account()), Modality::Iris);

		assert!(!Templates::<T>::contains_key(number, Modality::Iris));
		Ok(())
	}

	#[benchmark]
	fn join_ring() -> Result<(), BenchmarkError> {
		T::BenchmarkHelper::put_outside(HELD);
		let number = person::<T>(Status::Active, RingKeySlot::GivenUp(HELD));
		let (key, signature) = ring_key::<T>(&person_account())?;

		#[extrinsic_call]
		_(RawOrigin::Signed(person_account()), key, signature);

		let held = Persons::<T>::get(number).map(|record| record.ring_key);
		assert_eq!(held, Some(RingKeySlot::Held(key)));
		Ok(())
	}

	#[benchmark]
	fn leave_ring() -> Result<(), BenchmarkError> {
		let number = in_full_ring::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(person_account()));

		let held = Persons::<T>::get(number).map(|record| record.ring_key);
		assert_eq!(held, Some(RingKeySlot::GivenUp(HELD)));
		Ok(())
	}

	#[benchmark]
	fn recover() -> Result<(), BenchmarkError> {
		let origin = registrar::<T>()?;
		let number = in_full_ring::<T>();
		let key = anchored::<T>(Modality::Iris);
		let statement = recovery_statement(&hash_of::<T>(0), 0, &fresh(), &hash_of::<T>(1));
		let proof = signed_by(key, Modality::Iris, &statement)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, number, fresh(), 1u32.into(), proof);

		assert!(Recoveries::<T>::contains_key(number));
		Ok(())
	}

	#[benchmark]
	fn veto_recovery() -> Result<(), BenchmarkError> {
		let number = in_full_ring::<T>();
		recovery::<T>(RecoveryStage::Requested);

		#[extrinsic_call]
		_(RawOrigin::Signed(person_account()));

		let vetoed = |recovery: Recovery| matches!(recovery.stage, RecoveryStage::Vetoed { .. });
		assert!(Recoveries::<T>::get(number).is_some_and(vetoed));
		Ok(())
	}

	#[benchmark]
	fn uphold_recovery() -> Result<(), BenchmarkError> {
		let number = in_full_ring::<T>();
		recovery::<T>(RecoveryStage::Vetoed { at: NOW });
		let origin = T::OversightOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, number, HASH);

		let upheld = |recovery: Recovery| recovery.stage == RecoveryStage::Upheld { resolution: HASH };
		assert!(Recoveries::<T>::get(number).is_some_and(upheld));
		Ok(())
	}

	#[benchmark]
	fn complete_recovery() -> Result<(), BenchmarkError> {
		let origin = registrar::<T>()?;
		let number = in_full_ring::<T>();
		recovery::<T>(RecoveryStage::Upheld { resolution: HASH });

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, number);

		assert_eq!(PersonByAccount::<T>::get(fresh()), Some(number));
		Ok(())
	}

	#[benchmark]
	fn annul_death() -> Result<(), BenchmarkError> {
		let origin = T::GovernanceOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let suspension = Some(Suspension { grounds: HASH, since: NOW, clarification: Some(HASH) });
		let dead = Status::Deceased { at: NOW, on: LegalDay(20_000), suspension };
		let number = person::<T>(dead, RingKeySlot::GivenUp(HELD));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, number, HASH);

		assert!(Persons::<T>::get(number).is_some_and(|record| record.ensure_alive().is_ok()));
		Ok(())
	}

	#[benchmark]
	fn replace() -> Result<(), BenchmarkError> {
		let origin = T::GovernanceOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let number = in_full_ring::<T>();
		let key = ed25519::Public::from_raw([1; 32]);
		for modality in Modality::ALL {
			Templates::<T>::insert(number, modality, Template::offered(key, HASH));
		}
		let fresh: AccountId = account("fresh", 0, 0);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, number, fresh.clone());

		assert_eq!(PersonByAccount::<T>::get(&fresh), Some(number));
		Ok(())
	}

	#[benchmark]
	fn request() -> Result<(), BenchmarkError> {
		let number = in_full_ring::<T>();
		let relying_party = relying_party::<T>();
		let requirement = Requirement { factors: 4, modality: Some(Modality::Iris) };

		#[extrinsic_call]
		_(RawOrigin::Signed(relying_party), number, HASH, requirement, NOW.saturating_add(1));

		assert!(Accreditations::<T>::contains_key(number, 0));
		Ok(())
	}

	#[benchmark]
	fn answer(n: Linear<0, 3>) -> Result<(), BenchmarkError> {
		let number = in_full_ring::<T>();
		let relying_party = requested::<T>(Requirement { factors: 1, modality: None })?;
		let mut factors = Factors::new();
		for modality in Modality::ALL.into_iter().zip(0..n).map(|(modality, _)| modality) {
			let proof = live_match::<T>(modality, &relying_party, &HASH)?;
			factors.try_push(proof).map_err(|_| BenchmarkError::Stop("three fit"))?;
		}

		#[extrinsic_call]
		_(RawOrigin::Signed(person_account()), 0, 1u32.into(), factors);

		assert!(Accreditations::<T>::get(number, 0).is_some_and(|record| record.holds(NOW)));
		Ok(())
	}

	#[benchmark]
	fn decline() -> Result<(), BenchmarkError> {
		let number = in_full_ring::<T>();
		requested::<T>(Requirement { factors: 1, modality: None })?;

		#[extrinsic_call]
		_(RawOrigin::Signed(person_account()), 0);

		assert!(
			Accreditations::<T>::get(number, 0)
				.is_some_and(|record| record.ensure_pending(NOW, &Pallet::<T>::calendar()).is_err())
		);
		Ok(())
	}

	#[benchmark]
	fn remove() -> Result<(), BenchmarkError> {
		let number = in_full_ring::<T>();
		requested::<T>(Requirement { factors: 1, modality: None })?;
		let calendar = Pallet::<T>::calendar();
		let expired = calendar.term_end(NOW, LONGEST_ACCREDITATION);
		T::BenchmarkHelper::set_time(calendar.term_end(expired, RETENTION));

		#[extrinsic_call]
		_(RawOrigin::Signed(account("anyone", 0, 0)), number, 0);

		assert!(!Accreditations::<T>::contains_key(number, 0));
		Ok(())
	}
}
