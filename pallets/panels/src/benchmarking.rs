//! Benchmarks at the worst case: 32 bids on 8 criteria, 64 disclosures. What proofs and reputations cost is measured with rings and
//! evaluators, and added.

use crate::{
	CLEARED_AT_ONCE, Call, Config, Disclosures, HoldReason, Pallet, Panels, SealedBallots, ShownAliases,
	types::{
		Ballot, DRAW_BLOCKS, Disclosure, Draw, FINAL_BLOCKS, Panel, Payment, SealedBallot, commitment,
		context_of,
	},
};
use alloc::{vec, vec::Vec};
use cadena_kit::BallotBox;
use cadena_primitives::{
	AccountId, Balance, Document, Locator, TenderId,
	ballots::{
		BidIndex, BidSet, LARGEST_PANEL, MAX_BIDS, MAX_CRITERIA, MAX_DISCLOSED, PanelTerms, RatingSheet,
	},
	membership::{
		Alias, AliasProof, BUNDLE, Collection, Constituency, Electorate, HORIZON, Latest, MembershipProof,
		PAUSE, PROOF_LENGTH, RingRevision, SpecialtyId,
	},
};
use codec::{Decode, Encode};
use frame_benchmarking::v2::*;
use frame_support::{
	BoundedVec,
	traits::{
		ConstU32, EnsureOrigin,
		fungible::{Unbalanced as _, hold::Mutate as _},
		tokens::Precision,
	},
};
use frame_system::RawOrigin;
use sp_core::H256;
use sp_io::hashing::blake2_256;

/// Where the benchmarks put a tender.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum At {
	/// Ballots are taken.
	Ballots,
	/// Ballots are disclosed.
	Disclosure,
	/// Awarded, and the contract was settled just now.
	Settled,
	/// Awarded, and the time to grade the contract is over.
	Graded,
}

/// What the benchmarks need of other pallets.
pub trait BenchmarkHelper {
	/// Makes the ring of a specialty that is opened by an agency of Oversight with an account.
	fn settle(specialty: SpecialtyId) -> Result<(), BenchmarkError>;
	/// Puts the largest tender there, with 32 opened bids of which the last is awarded, called by the agency of whoever holds
	/// Procurement in benchmarks.
	fn tender(number: TenderId, at: At) -> Result<(), BenchmarkError>;
	/// Certifies an evaluator, and gives the proof of their alias in a context for a message, with the alias.
	fn shown(
		specialty: SpecialtyId,
		account: &AccountId,
		context: &[u8; 32],
		message: &[u8; 32],
	) -> Result<(Alias, AliasProof), BenchmarkError>;
}

impl BenchmarkHelper for () {
	fn settle(_: SpecialtyId) -> Result<(), BenchmarkError> {
		Ok(())
	}
	fn tender(_: TenderId, _: At) -> Result<(), BenchmarkError> {
		Ok(())
	}
	fn shown(
		_: SpecialtyId,
		_: &AccountId,
		_: &[u8; 32],
		_: &[u8; 32],
	) -> Result<(Alias, AliasProof), BenchmarkError> {
		Err(BenchmarkError::Weightless)
	}
}

const TENDER: TenderId = 0;
const SPECIALTY: SpecialtyId = 0;
const HERE: Collection = Collection::Specialty(SPECIALTY);
const DRAWN: H256 = H256([7; 32]);
const POT: Balance = 1_000_000_000_000_000;
const SALT: [u8; 32] = [8; 32];

fn all_bids() -> BidSet {
	BidSet::of((0..MAX_BIDS).filter_map(|bid| BidIndex::try_from(bid).ok()))
}

fn sheet() -> RatingSheet {
	let cells = usize::try_from(MAX_BIDS.saturating_mul(MAX_CRITERIA)).unwrap_or_default();
	RatingSheet::truncate_from(vec![90; cells])
}

fn document() -> Document {
	Document { sha256: H256::repeat_byte(1), locator: Some(Locator::truncate_from(vec![b'a'; 128])) }
}

fn payer() -> AccountId {
	account("payer", 0, 0)
}

fn anyone() -> RawOrigin<AccountId> {
	RawOrigin::Signed(account("anyone", 0, 0))
}

/// A panel of a tender there, of whose evaluators everyone is drawn.
fn panel<T: Config>(at: At) -> Result<(), BenchmarkError> {
	frame_system::Pallet::<T>::set_block_number(PAUSE.into());
	T::BenchmarkHelper::settle(SPECIALTY)?;
	T::BenchmarkHelper::tender(TENDER, at)?;
	let terms = PanelTerms { specialty: SPECIALTY, size: LARGEST_PANEL, quorum: 3, pot: POT, tolerance: 100 };
	let electorate = Electorate { constituency: Constituency::Specialty(SPECIALTY), as_of: 1 };
	let mut panel = Panel::convened(terms, electorate, 1, payer());
	panel.draw = Draw::Drawn { begun: 0, hash: DRAWN };
	T::Currency::increase_balance(&payer(), POT.saturating_mul(2), Precision::Exact)?;
	T::Currency::hold(&HoldReason::Pot.into(), &payer(), POT)?;
	Panels::<T>::insert(TENDER, panel);
	Ok(())
}

/// A ballot in place of one that stands.
fn ballot<T: Config>(number: u32) -> Ballot {
	let alias: Alias = blake2_256(&number.encode());
	let sealed = SealedBallot { commitment: H256::zero(), latest: Latest { sequence: 0, at: 0 } };
	SealedBallots::<T>::insert(TENDER, alias, sealed);
	Ballot {
		payload: H256::repeat_byte(1),
		sequence: 1,
		last_block: HORIZON,
		at: RingRevision { collection: HERE, ring: 0, revision: 0 },
		alias,
		proof: MembershipProof::truncate_from(vec![0; usize::try_from(PROOF_LENGTH).unwrap_or_default()]),
	}
}

/// Has as many evaluators disclose the largest ballots as can, so many of them ballots that rate these bids.
pub fn disclose<T: Config>(tender: TenderId, opened: BidSet, count: u32) {
	for number in 0..MAX_DISCLOSED {
		let disclosure = Disclosure {
			evaluator: account("evaluator", number, 0),
			person: number.into(),
			reputation: 0,
			opened: if number < count { opened } else { BidSet::default() },
			ratings: sheet(),
			salt: SALT,
			paid: 0,
		};
		let alias: Alias = blake2_256(&(b"evaluator", number).encode());
		Disclosures::<T>::insert(tender, alias, disclosure);
	}
}

fn disclosed<T: Config>(count: u32) -> Result<(), BenchmarkError> {
	for number in 0..count {
		let evaluator = account("evaluator", number, 0);
		T::Currency::increase_balance(&evaluator, POT, Precision::Exact)?;
	}
	disclose::<T>(TENDER, all_bids(), count);
	for number in count..MAX_DISCLOSED {
		Disclosures::<T>::remove(TENDER, blake2_256(&(b"evaluator", number).encode()));
	}
	Panels::<T>::mutate(TENDER, |panel| {
		if let Some(panel) = panel {
			panel.disclosed = count;
			(panel.grades.requiring, panel.grades.witness) = (Some(100), Some(100));
		}
	});
	Ok(())
}

fn genesis<T: Config>() -> H256 {
	use sp_runtime::traits::Zero;
	H256::from_slice(
		frame_system::Pallet::<T>::block_hash(frame_system::pallet_prelude::BlockNumberFor::<T>::zero())
			.as_ref(),
	)
}

fn payment<T: Config>() -> Option<Payment> {
	Panels::<T>::get(TENDER).map(|panel| panel.payment)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn draw() -> Result<(), BenchmarkError> {
		panel::<T>(At::Ballots)?;
		Panels::<T>::mutate(TENDER, |panel| {
			if let Some(panel) = panel {
				panel.draw = Draw::Begun(0);
			}
		});
		for block in 1..=DRAW_BLOCKS {
			frame_system::BlockHash::<T>::insert(
				frame_system::pallet_prelude::BlockNumberFor::<T>::from(block),
				T::Hash::decode(&mut [1u8; 32].as_slice()).map_err(|_| BenchmarkError::Weightless)?,
			);
		}
		frame_system::Pallet::<T>::set_block_number(DRAW_BLOCKS.saturating_add(FINAL_BLOCKS).into());

		#[extrinsic_call]
		_(anyone(), TENDER);

		assert!(Panels::<T>::get(TENDER).is_some_and(|panel| panel.drawn().is_ok()));
		Ok(())
	}

	/// All but the ring's own checks: the proof is of no use, and is refused last.
	#[benchmark]
	fn admit() -> Result<(), BenchmarkError> {
		panel::<T>(At::Ballots)?;
		let ballot = ballot::<T>(0);
		let refused;
		#[block]
		{
			refused = Pallet::<T>::admit(TENDER, &ballot);
		}
		assert_eq!(
			refused.err(),
			Some(sp_runtime::transaction_validity::InvalidTransaction::BadProof.into())
		);
		Ok(())
	}

	#[benchmark]
	fn seal() -> Result<(), BenchmarkError> {
		panel::<T>(At::Ballots)?;
		let ballot = ballot::<T>(0);

		#[extrinsic_call]
		_(RawOrigin::Authorized, TENDER, ballot.clone());

		let sealed = SealedBallots::<T>::get(TENDER, ballot.alias);
		assert_eq!(sealed.map(|sealed| sealed.commitment), Some(ballot.payload));
		Ok(())
	}

	/// All but the verification: as if each proof held.
	#[benchmark]
	fn seal_all(n: Linear<1, BUNDLE>) -> Result<(), BenchmarkError> {
		panel::<T>(At::Ballots)?;
		let ballots: Vec<Ballot> = (0..n).map(ballot::<T>).collect();
		let ballots: BoundedVec<Ballot, ConstU32<BUNDLE>> = BoundedVec::truncate_from(ballots);
		#[block]
		{
			for ballot in &ballots {
				let _ = Pallet::<T>::takes(TENDER, ballot);
			}
			for ballot in &ballots {
				Pallet::<T>::seal(RawOrigin::Authorized.into(), TENDER, ballot.clone())?;
			}
		}
		assert!(SealedBallots::<T>::iter_prefix_values(TENDER).all(|sealed| sealed.latest.sequence == 1));
		Ok(())
	}

	/// With the proof of the alias, which is weighed once more with the rings.
	#[benchmark]
	fn disclose() -> Result<(), BenchmarkError> {
		panel::<T>(At::Disclosure)?;
		let evaluator: AccountId = account("expert", 0, 0);
		let context = context_of(&genesis::<T>(), TENDER, &DRAWN);
		let message = crate::types::disclosure_message(&context, &evaluator, &sheet(), &SALT);
		let (alias, proof) = T::BenchmarkHelper::shown(SPECIALTY, &evaluator, &context, &message)?;
		let commitment = commitment(&context, &alias, &sheet(), &SALT);
		let latest = Latest { sequence: 0, at: 0 };
		SealedBallots::<T>::insert(TENDER, alias, SealedBallot { commitment, latest });

		#[extrinsic_call]
		_(RawOrigin::Signed(evaluator.clone()), TENDER, sheet(), SALT, proof);

		assert!(Disclosures::<T>::contains_key(TENDER, alias));
		assert!(ShownAliases::<T>::contains_key(TENDER, alias));
		Ok(())
	}

	#[benchmark]
	fn grade() -> Result<(), BenchmarkError> {
		panel::<T>(At::Settled)?;
		let origin =
			T::ProcurementOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, 100, document());

		assert_eq!(Panels::<T>::get(TENDER).and_then(|panel| panel.grades.requiring), Some(100));
		Ok(())
	}

	#[benchmark]
	fn pay(n: Linear<1, MAX_DISCLOSED>) -> Result<(), BenchmarkError> {
		panel::<T>(At::Settled)?;
		disclosed::<T>(n)?;

		#[extrinsic_call]
		_(anyone(), TENDER);

		assert!(matches!(payment::<T>(), Some(Payment::Begun { .. })));
		Ok(())
	}

	/// Both halves at once.
	#[benchmark]
	fn settle(n: Linear<1, MAX_DISCLOSED>) -> Result<(), BenchmarkError> {
		panel::<T>(At::Graded)?;
		disclosed::<T>(n)?;

		#[extrinsic_call]
		_(anyone(), TENDER);

		assert_eq!(payment::<T>(), Some(Payment::Settled));
		Ok(())
	}

	#[benchmark]
	fn clear(n: Linear<1, CLEARED_AT_ONCE>) -> Result<(), BenchmarkError> {
		panel::<T>(At::Graded)?;
		for number in 0..n {
			ballot::<T>(number);
		}
		Panels::<T>::mutate(TENDER, |panel| {
			if let Some(panel) = panel {
				panel.payment = Payment::Settled;
			}
		});

		#[extrinsic_call]
		_(anyone(), TENDER);

		assert_eq!(SealedBallots::<T>::iter_prefix(TENDER).count(), 0);
		Ok(())
	}
}
