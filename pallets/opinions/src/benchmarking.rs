//! Benchmarks at the worst case. What the proofs cost is measured with the rings, and added.

use crate::{Answers, Call, Config, NextOpinion, OpenOpinions, Opinions, Pallet, types::*};
use alloc::{vec, vec::Vec};
use cadena_kit::BallotBox;
use cadena_primitives::{
	AccountId, Document, Jurisdiction, LegalTime, Locator, Moment, Office, SetAt,
	membership::{
		BUNDLE, Collection, Constituency, Electorate, HORIZON, Latest, MembershipProof, PAUSE, PROOF_LENGTH,
		RingRevision,
	},
};
use codec::Encode;
use frame_benchmarking::v2::*;
use frame_support::{BoundedVec, traits::ConstU32};
use frame_system::RawOrigin;
use sp_core::H256;
use sp_io::hashing::blake2_256;

/// What the benchmarks need of other pallets.
pub trait BenchmarkHelper {
	/// Sets the block's time.
	fn set_time(now: Moment);
	/// Makes the account an officer of a federal agency.
	fn make_officer(account: &AccountId);
	/// Makes the ring of Tlalpan.
	fn settle() -> Result<(), BenchmarkError>;
}

impl BenchmarkHelper for () {
	fn set_time(_: Moment) {}
	fn make_officer(_: &AccountId) {}
	fn settle() -> Result<(), BenchmarkError> {
		Ok(())
	}
}

const TLALPAN: Jurisdiction = Jurisdiction::Municipality(9_012);
/// 5 October 2026, at 09:00 in central Mexico.
const NOW: Moment = 1_791_212_400_000;

fn document() -> Document {
	Document { sha256: H256::repeat_byte(1), locator: Some(Locator::truncate_from(vec![b'a'; 128])) }
}

/// A question of the number 0 that is open.
fn open<T: Config>() -> Result<(), BenchmarkError> {
	T::BenchmarkHelper::set_time(NOW);
	frame_system::Pallet::<T>::set_block_number(PAUSE.into());
	T::BenchmarkHelper::settle()?;
	let opinion = Opinion {
		agency: 0,
		document: document(),
		electorate: Electorate { constituency: Constituency::Place(TLALPAN), as_of: 1 },
		asked_at: SetAt { at: NOW, interruptions: u32::MAX, lost: u64::MAX },
		closes: NOW.saturating_add(1),
		tally: Tally::truncate_from(vec![u32::MAX; 16]),
		state: State::Open,
	};
	NextOpinion::<T>::put(1);
	OpenOpinions::<T>::insert(0, 1);
	Opinions::<T>::insert(0, opinion);
	Ok(())
}

/// A reply in place of one that stands.
fn proven<T: Config>(number: u32) -> Reply {
	let alias = blake2_256(&number.encode());
	Answers::<T>::insert(0, alias, Answer { choice: 1, latest: Latest { sequence: 0, at: 0 } });
	Reply {
		payload: 15,
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

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn ask() -> Result<(), BenchmarkError> {
		T::BenchmarkHelper::set_time(NOW);
		T::BenchmarkHelper::settle()?;
		let officer: AccountId = account("officer", 0, 0);
		T::BenchmarkHelper::make_officer(&officer);
		let closes = T::Time::calendar(Office::Country).deadline(NOW, LONGEST);
		let place = TLALPAN;

		#[extrinsic_call]
		_(RawOrigin::Signed(officer), place, document(), MOST_CHOICES, closes);

		assert!(Opinions::<T>::contains_key(0));
		Ok(())
	}

	/// All but the ring's own checks: the proof is of no use, and is refused last.
	#[benchmark]
	fn admit() -> Result<(), BenchmarkError> {
		open::<T>()?;
		let reply = proven::<T>(0);
		let refused;
		#[block]
		{
			refused = Pallet::<T>::admit(0, &reply);
		}
		assert!(refused.is_err());
		Ok(())
	}

	#[benchmark]
	fn answer() -> Result<(), BenchmarkError> {
		open::<T>()?;
		let reply = proven::<T>(0);

		#[extrinsic_call]
		_(RawOrigin::Authorized, 0, reply.clone());

		assert_eq!(Answers::<T>::get(0, reply.alias).map(|given| given.latest.sequence), Some(1));
		Ok(())
	}

	/// All but the verification: as if each proof held.
	#[benchmark]
	fn answer_all(n: Linear<1, BUNDLE>) -> Result<(), BenchmarkError> {
		open::<T>()?;
		let replies: Vec<Reply> = (0..n).map(proven::<T>).collect();
		let replies: BoundedVec<Reply, ConstU32<BUNDLE>> = BoundedVec::truncate_from(replies);
		#[block]
		{
			for reply in &replies {
				let _ = Pallet::<T>::takes(0, reply);
			}
			for reply in &replies {
				Pallet::<T>::answer(RawOrigin::Authorized.into(), 0, reply.clone())?;
			}
		}
		assert!(Answers::<T>::iter_prefix_values(0).all(|given| given.latest.sequence == 1));
		Ok(())
	}

	#[benchmark]
	fn close() -> Result<(), BenchmarkError> {
		open::<T>()?;
		T::BenchmarkHelper::set_time(NOW.saturating_add(1));

		#[extrinsic_call]
		_(anyone(), 0);

		assert_eq!(Opinions::<T>::get(0).map(|record| record.state), Some(State::Closed));
		Ok(())
	}

	#[benchmark]
	fn clear(n: Linear<1, CLEARED_AT_ONCE>) -> Result<(), BenchmarkError> {
		open::<T>()?;
		T::BenchmarkHelper::set_time(NOW.saturating_add(1));
		Pallet::<T>::close(anyone().into(), 0)?;
		for number in 0..n {
			proven::<T>(number);
		}

		#[extrinsic_call]
		_(anyone(), 0);

		assert_eq!(Answers::<T>::iter_prefix(0).count(), 0);
		Ok(())
	}
}
