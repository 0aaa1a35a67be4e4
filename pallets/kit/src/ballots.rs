//! The box of anonymous ballots: what votes, sealed ballots of evaluators and answers to questions have in common.

use alloc::vec::Vec;
use cadena_primitives::membership::{
	Anonymous, AnonymousMembership, Claim, Electorate, MembershipError, pool,
};
use codec::Encode;
use frame_support::{
	pallet_prelude::{InvalidTransaction, TransactionValidityWithRefund},
	traits::Get,
};

/// The matter of a ballot.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Matter {
	/// Who may vote in it.
	pub electorate: Electorate,
	/// The context in which each of them has one alias.
	pub context: [u8; 32],
}

/// A box of anonymous ballots: of one alias one stands in a matter. Whatever is cheap is checked before a proof is, in the pool, in
/// blocks and in bundles alike.
pub trait BallotBox {
	/// What is voted on.
	type Subject: Copy;
	/// What a ballot says.
	type Payload: Encode;
	/// What was read to check a ballot, and is written when it is recorded.
	type State;
	/// Why a ballot is refused.
	type Refusal: From<MembershipError> + Into<InvalidTransaction>;
	/// Who votes.
	type Membership: AnonymousMembership;
	/// Whether ballots without a signer are paused: one that would fail must not enter a block, as it costs nothing.
	type Paused: Get<bool>;

	/// Prefix of its ballots' tags in the pool.
	const PURPOSE: &'static str;

	/// The matter and what stands, if the ballot would be taken but for its proof.
	fn takes(
		subject: Self::Subject,
		ballot: &Anonymous<Self::Payload>,
	) -> Result<(Matter, Self::State), Self::Refusal>;

	/// Records a ballot that was taken, with its event.
	fn record(subject: Self::Subject, ballot: &Anonymous<Self::Payload>, state: Self::State);

	/// Tells that the ballot at this place of a bundle was refused.
	fn refuse(subject: Self::Subject, place: u32, reason: Self::Refusal);

	/// Takes a ballot into the pool or a block. The proof comes last.
	fn admit(subject: Self::Subject, ballot: &Anonymous<Self::Payload>) -> TransactionValidityWithRefund {
		if Self::Paused::get() {
			return Err(InvalidTransaction::Custom(pool::PAUSED).into());
		}
		let (matter, _) = Self::takes(subject, ballot).map_err(Into::<InvalidTransaction>::into)?;
		Self::Membership::verify(&ballot.claim(matter.electorate, matter.context))
			.map_err(|error| Into::<InvalidTransaction>::into(Self::Refusal::from(error)))?;
		ballot.in_pool(Self::PURPOSE, matter.context)
	}

	/// Records a ballot that was admitted to this block.
	fn accept(subject: Self::Subject, ballot: &Anonymous<Self::Payload>) -> Result<(), Self::Refusal> {
		let (_, state) = Self::takes(subject, ballot)?;
		Self::record(subject, ballot, state);
		Ok(())
	}

	/// Records the ballots of a bundle, each with its own outcome. Only those that are taken but for their proofs are proven.
	fn accept_all(subject: Self::Subject, ballots: &[Anonymous<Self::Payload>]) {
		let taken: Vec<Result<Matter, Self::Refusal>> =
			ballots.iter().map(|ballot| Self::takes(subject, ballot).map(|(matter, _)| matter)).collect();
		let claims: Vec<Claim> = ballots
			.iter()
			.zip(&taken)
			.filter_map(|(ballot, taken)| {
				let matter = taken.as_ref().ok()?;
				Some(ballot.claim(matter.electorate, matter.context))
			})
			.collect();
		let mut outcomes = Self::Membership::verify_bundle(&claims).into_iter();
		for ((place, ballot), taken) in (0u32..).zip(ballots).zip(taken) {
			let proven = taken.and_then(|_| {
				let outcome = outcomes.next().unwrap_or(Err(MembershipError::InvalidProof));
				outcome.map_err(Self::Refusal::from)
			});
			// Once more, for one of the same alias may have come before it.
			match proven.and_then(|()| Self::takes(subject, ballot)) {
				Ok((_, state)) => Self::record(subject, ballot, state),
				Err(reason) => Self::refuse(subject, place, reason),
			}
		}
	}
}

#[cfg(test)]
mod tests;
