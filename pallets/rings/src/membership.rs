//! What other pallets ask of this one.

use crate::{
	Collections, Config, CurrentRules, Error, Event, Leaving, Members, Pallet, Rebuilds, Rings, Seals,
	Waiting, WeightInfo, crypto,
	types::{Commitment, Last, Member, Spot},
};
use alloc::{vec, vec::Vec};
use cadena_kit::chain;
use cadena_primitives::{
	AccountId,
	membership::{
		Alias, AliasProof, AnonymousMembership, Claim, Collection, Constituency, Electorate, MembershipError,
		RingKey, RingRegistry, RingRevision, RingSignature, possession,
	},
};
use frame_support::{ensure, weights::Weight};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	fn leave(key: &RingKey, out: fn(Last) -> Spot) -> Result<(), DispatchError> {
		let Member { collection, spot } = Members::<T>::get(key).ok_or(Error::<T>::NoSuchKey)?;
		let last = match spot {
			Spot::Waiting(number) => {
				Self::leave_queue(collection, number)?;
				None
			}
			Spot::InRing(ring) => Some(Self::leave_ring(collection, ring, key)?),
			Spot::Withdrawn(last) if out(last) != spot => last,
			Spot::Withdrawn(_) | Spot::Revoked(_) => return Ok(()),
		};
		Members::<T>::insert(key, Member { collection, spot: out(last) });
		Self::deposit_event(Event::KeyLeft { key: *key, revoked: out(last) == Spot::Revoked(last) });
		Ok(())
	}

	/// A ring that is being made anew keeps the key for this once.
	fn leave_ring(collection: Collection, ring: u32, key: &RingKey) -> Result<RingRevision, Error<T>> {
		let standing = Rings::<T>::get(collection, ring).ok_or(Error::<T>::NotComputable)?;
		Leaving::<T>::try_append(collection, ring, *key).map_err(|()| Error::<T>::NotComputable)?;
		let more = u32::from(Rebuilds::<T>::contains_key(collection, ring));
		Ok(RingRevision { collection, ring, revision: standing.revision.saturating_add(more) })
	}

	/// The last one of the queue takes the place.
	fn leave_queue(collection: Collection, number: u64) -> Result<(), Error<T>> {
		let mut record = Collections::<T>::get(collection);
		let last = record.queue.next.checked_sub(1).ok_or(Error::<T>::NotComputable)?;
		let moved = Waiting::<T>::take(collection, last).ok_or(Error::<T>::NotComputable)?;
		if number != last {
			Waiting::<T>::insert(collection, number, moved);
			Members::<T>::insert(moved, Member { collection, spot: Spot::Waiting(number) });
		}
		record.queue.next = last;
		Collections::<T>::insert(collection, record);
		Ok(())
	}

	fn wait(collection: Collection, key: RingKey) {
		let mut record = Collections::<T>::get(collection);
		Self::enqueue(collection, &mut record, key);
		Collections::<T>::insert(collection, record);
		Self::deposit_event(Event::KeyJoined { key, collection });
	}

	fn commitment(claim: &Claim) -> Result<Commitment, MembershipError> {
		if !claim.electorate.constituency.covers(&claim.at.collection) {
			return Err(MembershipError::NotOfTheElectorate);
		}
		let ring =
			Rings::<T>::get(claim.at.collection, claim.at.ring).ok_or(MembershipError::NotOfTheElectorate)?;
		ring.ensure_of(&claim.electorate)?;
		ring.at(claim.at.revision, Self::now()).copied()
	}
}

impl<T: Config> RingRegistry for Pallet<T> {
	fn join(
		collection: Collection,
		holder: &AccountId,
		key: RingKey,
		signature: &RingSignature,
	) -> Result<(), DispatchError> {
		ensure!(!Members::<T>::contains_key(key), Error::<T>::KeyInUse);
		ensure!(crypto::is_key(&key), Error::<T>::MalformedKey);
		let shown = crypto::signed(&key, &possession(&chain::genesis::<T>(), holder), signature);
		ensure!(shown, Error::<T>::PossessionNotShown);
		Self::wait(collection, key);
		Ok(())
	}

	fn withdraw(key: &RingKey) -> Result<(), DispatchError> {
		Self::leave(key, Spot::Withdrawn)
	}

	fn readmit(collection: Collection, key: RingKey) -> Result<(), DispatchError> {
		let member = Members::<T>::get(key).ok_or(Error::<T>::NoSuchKey)?;
		ensure!(matches!(member.spot, Spot::Withdrawn(_)), Error::<T>::KeyCannotReturn);
		ensure!(!Self::can_act(&key), Error::<T>::KeyStillActs);
		Self::wait(collection, key);
		Ok(())
	}

	fn revoke(key: &RingKey) -> Result<(), DispatchError> {
		Self::leave(key, Spot::Revoked)
	}

	fn can_act(key: &RingKey) -> bool {
		let Some(Member { collection, spot }) = Members::<T>::get(key) else { return false };
		match spot {
			Spot::InRing(_) => true,
			Spot::Waiting(_) | Spot::Withdrawn(None) | Spot::Revoked(None) => false,
			Spot::Withdrawn(Some(last)) | Spot::Revoked(Some(last)) => Rings::<T>::get(collection, last.ring)
				.is_some_and(|ring| ring.lets_act(last.revision, Self::now())),
		}
	}
}

impl<T: Config> AnonymousMembership for Pallet<T> {
	fn fix_electorate(constituency: Constituency) -> Option<Electorate> {
		let only = match constituency {
			Constituency::Specialty(specialty) => Some(Collection::Specialty(specialty)),
			Constituency::Place(place) => Collection::of(&place),
		};
		if only.is_some_and(|only| Collections::<T>::get(only).rings == 0) {
			return None;
		}
		let (now, last) = (Self::now(), Seals::<T>::get(constituency));
		let shared = CurrentRules::<T>::get().shared_seal(&constituency, last, now);
		let as_of = shared.unwrap_or(now);
		if shared.is_none() {
			Seals::<T>::insert(constituency, as_of);
		}
		Some(Electorate { constituency, as_of })
	}

	fn members(collection: &Collection) -> u32 {
		Collections::<T>::get(collection).members
	}

	fn alias_of(key: &RingKey, context: &[u8; 32], message: &[u8; 32], proof: &AliasProof) -> Option<Alias> {
		crypto::alias_of(key, context, message, proof)
	}

	fn alias_weight() -> Weight {
		T::WeightInfo::show_alias()
	}

	fn verify(claim: &Claim) -> Result<(), MembershipError> {
		let alias = crypto::verify(&Self::commitment(claim)?, claim);
		if alias == Some(claim.alias) { Ok(()) } else { Err(MembershipError::InvalidProof) }
	}

	fn verify_bundle(claims: &[Claim]) -> Vec<Result<(), MembershipError>> {
		let mut outcomes = vec![Ok(()); claims.len()];
		let mut provable = Vec::new();
		for (outcome, claim) in outcomes.iter_mut().zip(claims) {
			match Self::commitment(claim) {
				Ok(commitment) => provable.push((outcome, commitment, claim)),
				Err(error) => *outcome = Err(error),
			}
		}
		let batch: Vec<_> =
			provable.iter().map(|(_, commitment, claim)| (*commitment, (*claim).clone())).collect();
		let aliases = crypto::verify_all(&batch);
		for ((outcome, _, claim), alias) in provable.into_iter().zip(aliases) {
			if alias != Some(claim.alias) {
				*outcome = Err(MembershipError::InvalidProof);
			}
		}
		outcomes
	}

	fn weight() -> Weight {
		T::WeightInfo::verify_proof()
	}

	fn bundle_weight(claims: u32) -> Weight {
		T::WeightInfo::verify_proofs(claims)
	}
}
