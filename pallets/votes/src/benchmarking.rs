//! Benchmarks at the worst case. What the proofs cost is measured with the rings, and added.

use crate::{Call, Config, Pallet, Participations, Polls, types::*};
use alloc::{vec, vec::Vec};
use cadena_kit::BallotBox;
use cadena_primitives::{
	AccountId, Jurisdiction, TenderId,
	ballots::{BidIndex, BidSet, MAX_BIDS},
	membership::{
		Alias, BUNDLE, Collection, Constituency, Electorate, HORIZON, Latest, MembershipProof, PAUSE,
		PROOF_LENGTH, RingRevision,
	},
};
use codec::Encode;
use frame_benchmarking::v2::*;
use frame_support::{BoundedVec, traits::ConstU32};
use frame_system::RawOrigin;
use sp_io::hashing::blake2_256;

/// What the benchmarks need of other pallets.
pub trait BenchmarkHelper {
	/// Makes a ring of Tlalpan.
	fn settle() -> Result<(), BenchmarkError>;
	/// Puts the largest tender there, with 32 opened bids, into the stage of ballots; or has it end without an award.
	fn tender(number: TenderId, is_ended: bool) -> Result<(), BenchmarkError>;
}

impl BenchmarkHelper for () {
	fn settle() -> Result<(), BenchmarkError> {
		Ok(())
	}
	fn tender(_: TenderId, _: bool) -> Result<(), BenchmarkError> {
		Ok(())
	}
}

const TENDER: TenderId = 0;

fn all_bids() -> BidSet {
	BidSet::of((0..MAX_BIDS).filter_map(|bid| BidIndex::try_from(bid).ok()))
}

fn open<T: Config>() -> Result<(), BenchmarkError> {
	frame_system::Pallet::<T>::set_block_number(PAUSE.into());
	T::BenchmarkHelper::settle()?;
	T::BenchmarkHelper::tender(TENDER, false)?;
	let constituency = Constituency::Place(Jurisdiction::Municipality(9_012));
	let mut poll = Poll::begun(Electorate { constituency, as_of: 1 }, 0);
	poll.tally.voters = u32::MAX;
	Polls::<T>::insert(TENDER, poll);
	Ok(())
}

/// A vote in place of one that stands.
fn proven<T: Config>(number: u32) -> Vote {
	let alias: Alias = blake2_256(&number.encode());
	let recorded = Recorded { latest: Latest { sequence: 0, at: 0 }, counted: Effect::Approval(all_bids()) };
	Participations::<T>::insert((TENDER, Purpose::Vote, alias), recorded);
	Vote {
		payload: Participation::Approve(all_bids()),
		sequence: 1,
		last_block: HORIZON,
		at: RingRevision { collection: Collection::Municipality(9_012), ring: 0, revision: 0 },
		alias,
		proof: MembershipProof::truncate_from(vec![0; usize::try_from(PROOF_LENGTH).unwrap_or_default()]),
	}
}

fn anyone() -> RawOrigin<AccountId> {
	RawOrigin::Signed(account("anyone", 0, 0))
}

fn sequence<T: Config>(alias: Alias) -> Option<u32> {
	Participations::<T>::get((TENDER, Purpose::Vote, alias)).map(|recorded| recorded.latest.sequence)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// All but the ring's own checks: the proof is of no use, and is refused last.
	#[benchmark]
	fn admit() -> Result<(), BenchmarkError> {
		open::<T>()?;
		let vote = proven::<T>(0);
		let refused;
		#[block]
		{
			refused = Pallet::<T>::admit(TENDER, &vote);
		}
		assert_eq!(
			refused.err(),
			Some(sp_runtime::transaction_validity::InvalidTransaction::BadProof.into())
		);
		Ok(())
	}

	#[benchmark]
	fn cast() -> Result<(), BenchmarkError> {
		open::<T>()?;
		let vote = proven::<T>(0);

		#[extrinsic_call]
		_(RawOrigin::Authorized, TENDER, vote.clone());

		assert_eq!(sequence::<T>(vote.alias), Some(1));
		Ok(())
	}

	/// All but the verification: as if each proof held.
	#[benchmark]
	fn cast_all(n: Linear<1, BUNDLE>) -> Result<(), BenchmarkError> {
		open::<T>()?;
		let votes: Vec<Vote> = (0..n).map(proven::<T>).collect();
		let votes: BoundedVec<Vote, ConstU32<BUNDLE>> = BoundedVec::truncate_from(votes);
		#[block]
		{
			for vote in &votes {
				let _ = Pallet::<T>::takes(TENDER, vote);
			}
			for vote in &votes {
				Pallet::<T>::cast(RawOrigin::Authorized.into(), TENDER, vote.clone())?;
			}
		}
		assert!(votes.iter().all(|vote| sequence::<T>(vote.alias) == Some(1)));
		Ok(())
	}

	#[benchmark]
	fn clear(n: Linear<1, CLEARED_AT_ONCE>) -> Result<(), BenchmarkError> {
		open::<T>()?;
		for number in 0..n {
			proven::<T>(number);
		}
		T::BenchmarkHelper::tender(TENDER, true)?;

		#[extrinsic_call]
		_(anyone(), TENDER, Purpose::Vote);

		assert_eq!(Participations::<T>::iter_prefix((TENDER, Purpose::Vote)).count(), 0);
		Ok(())
	}
}
