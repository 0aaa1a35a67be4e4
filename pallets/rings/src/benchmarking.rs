//! Benchmarks at the worst case: full rings, and bundles in which no proof is valid.

use crate::{
	Builders, Call, Collections, Config, CurrentRules, Leaving, Members, Pallet, Rebuilds, RingKeys, Rings,
	Seals, crypto, fixture,
	types::{BATCH, CAPACITY, Keys, LEAST_MINIMUM, Member, Rebuild, Ring, RingState, Rules, Spot, Task},
};
use alloc::vec::Vec;
use cadena_primitives::{
	AccountId, Jurisdiction,
	membership::{
		Alias, AliasProof, AnonymousMembership, BUNDLE, Claim, Collection, Constituency, Electorate,
		MembershipProof, RingKey, RingRevision, RingSignature, possession,
	},
};
use codec::Encode;
use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;
use frame_system::RawOrigin;
use sp_io::hashing::blake2_256;

const TLALPAN: Jurisdiction = Jurisdiction::Municipality(9_012);
const HERE: Collection = Collection::Municipality(9_012);
const RULES: Rules = Rules { minimum: LEAST_MINIMUM, least: LEAST_MINIMUM, patience: 0, interval: 0 };

/// Bytes that stand for a key where no point is needed.
fn bytes(number: u32) -> RingKey {
	blake2_256(&number.encode())
}

fn list(keys: impl Iterator<Item = RingKey>) -> Keys {
	Keys::truncate_from(keys.collect())
}

fn stop(_: impl Sized) -> BenchmarkError {
	BenchmarkError::Stop("the ring cannot be computed")
}

/// A ring of the collection with these keys.
fn stand<T: Config>(keys: Keys) -> Result<(), BenchmarkError> {
	CurrentRules::<T>::put(RULES);
	let builder = crypto::empty().map_err(stop)?;
	let size = u32::try_from(keys.len()).map_err(stop)?;
	for constituency in Constituency::of(&HERE) {
		Seals::<T>::insert(constituency, 0);
	}
	Rings::<T>::insert(HERE, 0, Ring::begun(size, [0; 288], 1).revised(size, [0; 288], 0));
	Builders::<T>::insert(HERE, 0, builder);
	RingKeys::<T>::insert(HERE, 0, keys);
	Collections::<T>::mutate(HERE, |record| (record.rings, record.members) = (1, size));
	Ok(())
}

fn queue<T: Config>(keys: impl Iterator<Item = RingKey>) {
	CurrentRules::<T>::put(RULES);
	let mut record = Collections::<T>::get(HERE);
	for key in keys {
		Pallet::<T>::enqueue(HERE, &mut record, key);
	}
	Collections::<T>::insert(HERE, record);
}

/// The ring of the fixture in a collection, for pallets whose benchmarks take a proof.
pub fn settle<T: Config>(collection: Collection) -> Result<(), BenchmarkError> {
	let keys = fixture::keys();
	let builder = crypto::push(&crypto::empty().map_err(stop)?, &keys).map_err(stop)?;
	let commitment = crypto::finish(&builder).map_err(stop)?;
	CurrentRules::<T>::put(RULES);
	Rings::<T>::insert(collection, 0, Ring::begun(fixture::SIZE, commitment, 1));
	Builders::<T>::insert(collection, 0, builder);
	RingKeys::<T>::insert(collection, 0, list(keys.into_iter()));
	Collections::<T>::mutate(collection, |record| (record.rings, record.members) = (1, fixture::SIZE));
	Ok(())
}

/// The ring of the fixture and as many besides, each with another commitment than the one before.
fn settle_many<T: Config>(count: u32) -> Result<(), BenchmarkError> {
	settle::<T>(HERE)?;
	let nobody = crypto::finish(&crypto::empty().map_err(stop)?).map_err(stop)?;
	let everybody = Rings::<T>::get(HERE, 0).ok_or(BenchmarkError::Stop("the ring is there"))?;
	for number in 1..count {
		let ring = match number % 2 {
			0 => everybody.clone(),
			_ => Ring::begun(fixture::SIZE, nobody, 1),
		};
		Rings::<T>::insert(HERE, number, ring);
	}
	Ok(())
}

/// A key of that ring, and the proof of its alias in a context for a message.
pub fn shown(context: &[u8; 32], message: &[u8; 32]) -> Result<(RingKey, Alias, AliasProof), BenchmarkError> {
	let key = fixture::key(0);
	let proof = crypto::show_alias(&fixture::secret(0), context, message)
		.ok_or(BenchmarkError::Stop("no alias is shown"))?;
	let alias = crypto::alias_of(&key, context, message, &proof)
		.ok_or(BenchmarkError::Stop("the alias is not that of the key"))?;
	Ok((key, alias, proof))
}

/// A key that entered nowhere, and its holder's signature.
pub fn possessed<T: Config>(holder: &AccountId) -> Result<(RingKey, RingSignature), BenchmarkError> {
	use verifiable::{GenerateVerifiable, ring::bandersnatch::BandersnatchVrfVerifiable as Vrf};
	let message = possession(&cadena_kit::chain::genesis::<T>(), holder);
	let number = fixture::SIZE.saturating_add(1);
	let signature = Vrf::sign(&fixture::secret(number), &message).map_err(stop)?;
	Ok((fixture::key(number), signature))
}

/// Puts a key into a full ring of a collection.
pub fn put_in_full_ring<T: Config>(collection: Collection, key: RingKey) {
	let keys = list((1..CAPACITY).map(bytes).chain([key]));
	Rings::<T>::insert(collection, 0, Ring::begun(CAPACITY, [0; 288], 1).revised(CAPACITY, [0; 288], 0));
	RingKeys::<T>::insert(collection, 0, keys);
	Leaving::<T>::insert(collection, 0, list((1..CAPACITY).map(bytes)));
	Members::<T>::insert(key, Member { collection, spot: Spot::InRing(0) });
}

/// Makes a key one that was withdrawn from its ring long ago.
pub fn put_outside<T: Config>(collection: Collection, key: RingKey) {
	put_in_full_ring::<T>(collection, key);
	Rings::<T>::insert(collection, 0, Ring { revision: 9, ..Ring::begun(CAPACITY, [0; 288], 1) });
	let last = Some(RingRevision { collection, ring: 0, revision: 0 });
	Members::<T>::insert(key, Member { collection, spot: Spot::Withdrawn(last) });
}

fn claim(message: [u8; 32], proof: &MembershipProof) -> Claim<'_> {
	Claim {
		electorate: Electorate { constituency: Constituency::Place(TLALPAN), as_of: 1 },
		at: RingRevision { collection: HERE, ring: 0, revision: 0 },
		context: fixture::CONTEXT,
		message,
		alias: fixture::alias(),
		proof,
	}
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn admit() -> Result<(), BenchmarkError> {
		stand::<T>(list((0..CAPACITY).map(bytes)))?;
		let rebuild = Rebuild {
			keys: list((0..CAPACITY).map(bytes)),
			done: 0,
			builder: crypto::empty().map_err(stop)?,
		};
		Rebuilds::<T>::insert(HERE, 0, rebuild);
		let admitted;
		#[block]
		{
			admitted = Pallet::<T>::admit(&Task::Rebuild { collection: HERE, ring: 0 });
		}
		assert!(admitted.is_ok());
		Ok(())
	}

	#[benchmark]
	fn extend(n: Linear<LEAST_MINIMUM, BATCH>) -> Result<(), BenchmarkError> {
		stand::<T>(list((0..CAPACITY.saturating_sub(BATCH)).map(bytes)))?;
		queue::<T>((0..n).map(fixture::key));

		#[extrinsic_call]
		perform(RawOrigin::Authorized, Task::Extend { collection: HERE });

		assert_eq!(Rings::<T>::get(HERE, 0).map(|ring| ring.revision), Some(2));
		Ok(())
	}

	#[benchmark]
	fn begin_rebuild() -> Result<(), BenchmarkError> {
		stand::<T>(list((0..CAPACITY).map(bytes)))?;
		Leaving::<T>::insert(HERE, 0, list((0..CAPACITY.div_ceil(2)).map(bytes)));

		#[extrinsic_call]
		perform(RawOrigin::Authorized, Task::Rebuild { collection: HERE, ring: 0 });

		assert!(Rebuilds::<T>::contains_key(HERE, 0));
		Ok(())
	}

	/// The last step, which also writes the ring.
	#[benchmark]
	fn continue_rebuild(n: Linear<1, BATCH>) -> Result<(), BenchmarkError> {
		stand::<T>(list((0..CAPACITY).map(bytes)))?;
		let done = CAPACITY.saturating_sub(n);
		let keys = list((0..done).map(bytes).chain((0..n).map(fixture::key)));
		Rebuilds::<T>::insert(HERE, 0, Rebuild { keys, done, builder: crypto::empty().map_err(stop)? });

		#[extrinsic_call]
		perform(RawOrigin::Authorized, Task::Rebuild { collection: HERE, ring: 0 });

		assert_eq!(Rings::<T>::get(HERE, 0).map(|ring| ring.revision), Some(2));
		Ok(())
	}

	#[benchmark]
	fn dissolve(n: Linear<1, { BATCH - 1 }>) -> Result<(), BenchmarkError> {
		stand::<T>(list((0..CAPACITY).map(bytes)))?;
		CurrentRules::<T>::put(Rules { minimum: BATCH, least: BATCH, ..RULES });
		Leaving::<T>::insert(HERE, 0, list((n..CAPACITY).map(bytes)));

		#[extrinsic_call]
		perform(RawOrigin::Authorized, Task::Dissolve { collection: HERE, ring: 0 });

		assert_eq!(Rings::<T>::get(HERE, 0).map(|ring| ring.state), Some(RingState::Dissolved));
		Ok(())
	}

	#[benchmark]
	fn forward(n: Linear<1, { BATCH - 1 }>) -> Result<(), BenchmarkError> {
		queue::<T>((0..n).map(bytes));
		CurrentRules::<T>::put(Rules { minimum: BATCH, ..RULES });

		#[extrinsic_call]
		perform(RawOrigin::Authorized, Task::Forward { collection: HERE });

		assert_eq!(Collections::<T>::get(Collection::Residual(9)).queue.waiting(), u64::from(n));
		Ok(())
	}

	#[benchmark]
	fn set_rules() -> Result<(), BenchmarkError> {
		let origin = T::GovernanceOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, RULES);

		assert_eq!(CurrentRules::<T>::get(), RULES);
		Ok(())
	}

	#[benchmark]
	fn verify_proof() -> Result<(), BenchmarkError> {
		settle::<T>(HERE)?;
		let proof = fixture::proof();
		let claim = claim(fixture::MESSAGE, &proof);
		let outcome;
		#[block]
		{
			outcome = Pallet::<T>::verify(&claim);
		}
		assert_eq!(outcome, Ok(()));
		Ok(())
	}

	#[benchmark]
	fn show_alias() -> Result<(), BenchmarkError> {
		let proof = crypto::show_alias(&fixture::secret(0), &fixture::CONTEXT, &fixture::MESSAGE)
			.ok_or(BenchmarkError::Stop("no alias is shown"))?;
		let key = fixture::key(0);
		let alias;
		#[block]
		{
			alias = Pallet::<T>::alias_of(&key, &fixture::CONTEXT, &fixture::MESSAGE, &proof);
		}
		assert_eq!(alias, Some(fixture::alias()));
		Ok(())
	}

	/// Each of another ring, so that each ring is read and its verifier is made.
	#[benchmark]
	fn verify_proofs(n: Linear<1, BUNDLE>) -> Result<(), BenchmarkError> {
		settle_many::<T>(n)?;
		let proof = fixture::proof();
		let of = |ring| Claim {
			at: RingRevision { collection: HERE, ring, revision: 0 },
			..claim([0; 32], &proof)
		};
		let claims: Vec<_> = (0..n).map(of).collect();
		let outcomes;
		#[block]
		{
			outcomes = Pallet::<T>::verify_bundle(&claims);
		}
		assert!(outcomes.iter().all(Result::is_err));
		Ok(())
	}
}
