//! Motions of the council: how many votes each needs, how long it may be, how many one seat may have open, and what becomes of
//! them in a pause and when seats change.

use super::CouncilInstance;
use crate::*;
use cadena_primitives::AgencyId;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::cmp::Ordering;
use frame_support::{
	ensure,
	storage::unhashed,
	traits::{ChangeMembers, Consideration, Contains, MaybeConsideration, PrivilegeCmp},
};
use pallet_collective::{CostOf, Members, ProposalOf, Proposals, RawOrigin, Voting};
use scale_info::TypeInfo;
use sp_runtime::DispatchError;

/// Most motions that are open at once.
pub const MOST_MOTIONS: u32 = 64;
/// Most of them that one agency may have proposed.
const MOTIONS_OF_A_SEAT: u32 = 4;
/// Most bytes of a motion's call: a certificate of an authority is the longest that a usual one carries.
pub const LONGEST_MOTION: usize = 8 * 1024;

/// Votes that an act of the council needs.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Quorum {
	/// More than half: named lesser acts.
	Majority,
	/// At least two thirds: everything else.
	TwoThirds,
}

impl Quorum {
	/// What the act needs. A batch of lesser acts is a lesser act.
	pub fn of(call: &RuntimeCall) -> Self {
		if is_lesser(call) { Self::Majority } else { Self::TwoThirds }
	}

	/// The votes in a council of so many seats.
	pub fn votes(self, seats: u32) -> u32 {
		match self {
			Self::Majority => (seats / 2).saturating_add(1),
			Self::TwoThirds => seats.saturating_mul(2).div_ceil(3),
		}
	}
}

fn is_lesser(call: &RuntimeCall) -> bool {
	use pallet_safe_mode::Call as SafeMode;
	use pallet_utility::Call as Utility;
	match call {
		RuntimeCall::Fees(pallet_fees::Call::issue { .. })
		| RuntimeCall::SafeMode(SafeMode::force_enter { .. } | SafeMode::force_exit { .. }) => true,
		RuntimeCall::Utility(
			Utility::batch { calls } | Utility::batch_all { calls } | Utility::force_batch { calls },
		) => !calls.is_empty() && calls.iter().all(is_lesser),
		_ => false,
	}
}

/// How many motions one seat may have open: four, and fewer where that many of each third of the seats would fill all places.
fn places(seats: u32) -> u32 {
	MOST_MOTIONS.checked_div(seats).unwrap_or(MOTIONS_OF_A_SEAT).clamp(1, MOTIONS_OF_A_SEAT)
}

fn seats() -> u32 {
	let seats = Members::<Runtime, CouncilInstance>::decode_len().unwrap_or_default();
	u32::try_from(seats).unwrap_or(u32::MAX)
}

/// What may be proposed and closed now: a motion of bounded length that asks for exactly the votes that its act needs, so that no
/// proposer makes it fail or pass for want or excess of them; and during a pause the closing of a motion that the pause lets act.
pub struct SoundMotions;

impl Contains<RuntimeCall> for SoundMotions {
	fn contains(call: &RuntimeCall) -> bool {
		use pallet_collective::Call as Council;
		match call {
			RuntimeCall::Council(Council::propose { threshold, proposal, .. }) => {
				proposal.encoded_size() <= LONGEST_MOTION && *threshold == Quorum::of(proposal).votes(seats())
			}
			RuntimeCall::Council(Council::close { proposal_hash, .. }) => {
				!pallet_safe_mode::EnteredUntil::<Runtime>::exists()
					|| ProposalOf::<Runtime, CouncilInstance>::get(proposal_hash)
						.is_none_or(|motion| acts_in_a_pause(&motion))
			}
			_ => true,
		}
	}
}

/// Whether nothing of the act would be filtered now. An act as root is not filtered.
fn acts_in_a_pause(call: &RuntimeCall) -> bool {
	use pallet_utility::Call as Utility;
	let within = match call {
		RuntimeCall::Utility(
			Utility::batch { calls } | Utility::batch_all { calls } | Utility::force_batch { calls },
		) => calls.iter().all(acts_in_a_pause),
		RuntimeCall::Utility(Utility::if_else { main, fallback }) => {
			acts_in_a_pause(main) && acts_in_a_pause(fallback)
		}
		_ => true,
	};
	within && SafeMode::contains(call)
}

/// A place among the open motions, by agency: one that moves to another account keeps what it holds.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Place(AgencyId);

impl Consideration<AccountId, u32> for Place {
	/// The motion at hand is the last of the open ones already.
	fn new(who: &AccountId, _: u32) -> Result<Self, DispatchError> {
		type Error = pallet_collective::Error<Runtime, CouncilInstance>;
		let agency = pallet_agencies::AgencyByAccount::<Runtime>::get(who).ok_or(Error::NotMember)?;
		let open = Proposals::<Runtime, CouncilInstance>::get();
		let (_, others) = open.split_last().ok_or(Error::ProposalMissing)?;
		let is_own = |motion: &&Hash| {
			CostOf::<Runtime, CouncilInstance>::get(*motion).is_some_and(|(_, Place(of))| of == agency)
		};
		let held = u32::try_from(others.iter().filter(is_own).count()).unwrap_or(u32::MAX);
		// The benchmarks open as many as there may be by one.
		ensure!(held < places(seats()) || cfg!(feature = "runtime-benchmarks"), Error::TooManyProposals);
		Ok(Self(agency))
	}

	fn update(self, _: &AccountId, _: u32) -> Result<Self, DispatchError> {
		Ok(self)
	}

	fn drop(self, _: &AccountId) -> Result<(), DispatchError> {
		Ok(())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn ensure_successful(who: &AccountId, _: u32) {
		pallet_agencies::AgencyByAccount::<Runtime>::insert(who, 0);
	}
}

impl MaybeConsideration<AccountId, u32> for Place {
	fn is_none(&self) -> bool {
		false
	}
}

/// Votes of a motion as `pallet_collective` stores them, whose fields are private.
#[derive(Decode, Encode)]
struct Votes {
	index: u32,
	threshold: u32,
	ayes: Vec<AccountId>,
	nays: Vec<AccountId>,
	end: BlockNumber,
}

/// The seats of the council. When there are more or fewer of them, each open motion needs the votes that it would need if it were
/// proposed now: none is out of reach, and none passes with too few.
pub struct Seating;

impl ChangeMembers<AccountId> for Seating {
	fn change_members_sorted(incoming: &[AccountId], outgoing: &[AccountId], new: &[AccountId]) {
		Council::change_members_sorted(incoming, outgoing, new);
		if incoming.len() == outgoing.len() {
			return;
		}
		let seats = u32::try_from(new.len()).unwrap_or(u32::MAX);
		for motion in Proposals::<Runtime, CouncilInstance>::get() {
			let key = Voting::<Runtime, CouncilInstance>::hashed_key_for(motion);
			let call = ProposalOf::<Runtime, CouncilInstance>::get(motion);
			if let Some((call, votes)) = call.zip(unhashed::get::<Votes>(&key)) {
				let threshold = Quorum::of(&call).votes(seats);
				unhashed::put(&key, &Votes { threshold, ..votes });
			}
		}
	}
}

/// More agreement cancels what less has scheduled: any two thirds what any two thirds did, the runtime itself everything.
pub struct ByAgreement;

impl PrivilegeCmp<OriginCaller> for ByAgreement {
	fn cmp_privilege(left: &OriginCaller, right: &OriginCaller) -> Option<Ordering> {
		let is_root =
			|origin: &OriginCaller| matches!(origin, OriginCaller::system(frame_system::RawOrigin::Root));
		let is_two_thirds = |origin: &OriginCaller| match origin {
			OriginCaller::Council(RawOrigin::Members(ayes, seats)) => {
				*ayes >= Quorum::TwoThirds.votes(*seats)
			}
			_ => false,
		};
		match (left, right) {
			_ if left == right => Some(Ordering::Equal),
			_ if is_root(left) => Some(Ordering::Greater),
			_ if is_root(right) => Some(Ordering::Less),
			_ if is_two_thirds(left) && is_two_thirds(right) => Some(Ordering::Equal),
			_ => None,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn quorums_are_exact() {
		for seats in 1..=100u32 {
			let (half, thirds) = (Quorum::Majority.votes(seats), Quorum::TwoThirds.votes(seats));
			assert!(2 * half > seats && 2 * (half - 1) <= seats, "{seats}: more than half");
			assert!(3 * thirds >= 2 * seats && 3 * (thirds - 1) < 2 * seats, "{seats}: two thirds");
		}
	}

	#[test]
	fn a_batch_needs_what_its_gravest_act_needs() {
		let exit = || RuntimeCall::from(pallet_safe_mode::Call::force_exit {});
		let remark = || RuntimeCall::from(frame_system::Call::remark { remark: vec![] });
		let batch = |calls| RuntimeCall::from(pallet_utility::Call::batch_all { calls });
		assert_eq!(Quorum::of(&exit()), Quorum::Majority);
		assert_eq!(Quorum::of(&batch(vec![exit(), batch(vec![exit()])])), Quorum::Majority);
		assert_eq!(Quorum::of(&batch(vec![exit(), remark()])), Quorum::TwoThirds);
		assert_eq!(Quorum::of(&batch(vec![])), Quorum::TwoThirds);
		assert_eq!(Quorum::of(&remark()), Quorum::TwoThirds);
	}

	#[test]
	fn a_third_of_the_seats_fills_no_more_than_a_part_of_the_places() {
		assert_eq!([1, 7, 16, 17, 32, 33, 64, 65, 100].map(places), [4, 4, 4, 3, 2, 1, 1, 1, 1]);
		for seats in 1..=96u32 {
			assert!(seats.div_ceil(3) * places(seats) <= MOST_MOTIONS / 2, "{seats}");
		}
	}

	#[test]
	fn m10_more_agreement_undoes_what_less_did() {
		let members = |ayes, seats| OriginCaller::Council(RawOrigin::Members(ayes, seats));
		let root = || OriginCaller::system(frame_system::RawOrigin::Root);
		let cmp = |left, right| ByAgreement::cmp_privilege(&left, &right);
		assert_eq!(cmp(members(5, 6), members(4, 6)), Some(Ordering::Equal));
		assert_eq!(cmp(members(4, 6), members(7, 7)), Some(Ordering::Equal));
		assert_eq!(cmp(root(), members(4, 6)), Some(Ordering::Greater));
		assert_eq!(cmp(members(6, 6), root()), Some(Ordering::Less));
		assert_eq!(cmp(members(3, 6), members(4, 6)), None);
	}
}
