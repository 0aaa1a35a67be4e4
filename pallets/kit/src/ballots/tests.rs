use super::*;
use cadena_primitives::{
	Jurisdiction,
	membership::{
		Alias, AliasProof, Collection, Constituency, MembershipProof, RingKey, RingRevision, Untimely,
	},
};
use frame_support::{parameter_types, weights::Weight};

parameter_types! {
	static Paused: bool = false;
	/// How many proofs were verified.
	static Verified: u32 = 0;
	static Recorded: Vec<(Alias, u8)> = Vec::new();
	static Refused: Vec<(u32, Refusal)> = Vec::new();
}

/// Takes every proof that is empty.
struct Voters;

impl AnonymousMembership for Voters {
	fn fix_electorate(_: Constituency) -> Option<Electorate> {
		None
	}
	fn members(_: &Collection) -> u32 {
		0
	}
	fn verify(claim: &Claim) -> Result<(), MembershipError> {
		Verified::mutate(|count| *count += 1);
		if claim.proof.is_empty() { Ok(()) } else { Err(MembershipError::InvalidProof) }
	}
	fn alias_of(_: &RingKey, _: &[u8; 32], _: &[u8; 32], _: &AliasProof) -> Option<Alias> {
		None
	}
	fn alias_weight() -> Weight {
		Weight::zero()
	}
	fn verify_bundle(claims: &[Claim]) -> Vec<Result<(), MembershipError>> {
		claims.iter().map(Self::verify).collect()
	}
	fn weight() -> Weight {
		Weight::zero()
	}
	fn bundle_weight(_: u32) -> Weight {
		Weight::zero()
	}
}

#[derive(Debug, PartialEq)]
#[allow(dead_code)]
enum Error<T> {
	NoSuchChoice,
	OutOfTime,
	Superseded,
	TooSoon,
	NotOfTheElectorate,
	StaleRevision,
	InvalidProof,
	Of(core::marker::PhantomData<T>),
}

crate::ballot_refusals! {
	/// Why a ballot of the test is refused.
	pub enum Refusal {
		/// There is no such choice:
		/// choose another.
		NoSuchChoice = 99,
	}
}

/// A box in the block 10, whose ballots choose 0 or 1.
struct Choices;

impl BallotBox for Choices {
	type Subject = ();
	type Payload = u8;
	type State = ();
	type Refusal = Refusal;
	type Membership = Voters;
	type Paused = Paused;

	const PURPOSE: &'static str = "test";

	fn takes(_: (), ballot: &Anonymous<u8>) -> Result<(Matter, ()), Refusal> {
		if ballot.payload > 1 {
			return Err(Refusal::NoSuchChoice);
		}
		let stands = Recorded::get().iter().any(|(alias, _)| *alias == ballot.alias);
		let standing = stands.then_some(cadena_primitives::membership::Latest { sequence: 0, at: 0 });
		ballot.ensure_timely(standing, 10)?;
		let constituency = Constituency::Place(Jurisdiction::Federation);
		Ok((Matter { electorate: Electorate { constituency, as_of: 1 }, context: [1; 32] }, ()))
	}

	fn record(_: (), ballot: &Anonymous<u8>, _: ()) {
		Recorded::mutate(|all| all.push((ballot.alias, ballot.payload)));
	}

	fn refuse(_: (), place: u32, reason: Refusal) {
		Refused::mutate(|all| all.push((place, reason)));
	}
}

fn ballot(alias: u8, payload: u8) -> Anonymous<u8> {
	Anonymous {
		payload,
		sequence: 0,
		last_block: 20,
		at: RingRevision { collection: Collection::Residual(9), ring: 0, revision: 0 },
		alias: [alias; 32],
		proof: MembershipProof::new(),
	}
}

fn unproven(alias: u8, payload: u8) -> Anonymous<u8> {
	Anonymous { proof: MembershipProof::truncate_from(vec![1]), ..ballot(alias, payload) }
}

#[test]
fn what_is_cheap_is_checked_before_the_proof() {
	let refused = |ballot: &Anonymous<u8>| Choices::admit((), ballot).err();
	assert_eq!(refused(&unproven(1, 7)), Some(InvalidTransaction::Custom(99).into()));
	let late = Anonymous { last_block: 9, ..unproven(1, 1) };
	assert_eq!(refused(&late), Some(InvalidTransaction::Custom(pool::OUT_OF_TIME).into()));
	Paused::set(true);
	assert_eq!(refused(&ballot(1, 1)), Some(InvalidTransaction::Custom(pool::PAUSED).into()));
	Paused::set(false);
	assert_eq!(Verified::get(), 0, "no proof was looked at");
	assert_eq!(refused(&unproven(1, 1)), Some(InvalidTransaction::BadProof.into()));
	assert_eq!(refused(&ballot(1, 1)), None);
	assert_eq!(Verified::get(), 2);
}

#[test]
fn a_bundle_proves_only_what_would_be_taken_and_has_an_outcome_for_each() {
	let bundle = [unproven(1, 7), ballot(2, 1), unproven(3, 0), ballot(2, 0), ballot(4, 0)];
	Choices::accept_all((), &bundle);
	assert_eq!(Verified::get(), 4, "the first is refused before its proof");
	assert_eq!(Recorded::get(), [([2; 32], 1), ([4; 32], 0)]);
	let refused = [
		(0, Refusal::NoSuchChoice),
		(2, Refusal::Membership(MembershipError::InvalidProof)),
		(3, Refusal::Untimely(Untimely::Superseded)),
	];
	assert_eq!(Refused::get(), refused);
}

#[test]
fn each_code_of_the_pool_has_one_meaning() {
	let all: Vec<_> = crate::refusal::BALLOTS.iter().chain(Refusal::POOL).collect();
	let codes: std::collections::BTreeSet<u8> = all.iter().map(|refusal| refusal.code).collect();
	assert_eq!(codes.len(), all.len());
	assert_eq!(Refusal::POOL[0].explanation(), "There is no such choice: choose another.");
	assert_eq!(Error::<()>::from(Refusal::NoSuchChoice), Error::NoSuchChoice);
}
