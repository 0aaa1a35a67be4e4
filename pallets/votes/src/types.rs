//! Polls and what is said in them as plain values with their rules.

pub use crate::refusal::Refusal;

use cadena_primitives::{
	Document, TenderId,
	ballots::{BallotStage, Balloting, BidSet, MAX_BIDS, VoteTally},
	membership::{Anonymous, Constituency, Electorate, Latest, context},
};
use codec::Encode;
use frame_support::{BoundedVec, traits::ConstU32};
use sp_core::H256;

/// How many votes are cleared at once.
pub const CLEARED_AT_ONCE: u32 = 256;
/// A grade is a multiple of this.
pub const GRADE_STEP: u8 = 10;
/// The grades that there are: 0, 10, ... 100.
const GRADES: u32 = 11;

/// For what a citizen is known by one alias on a tender.
#[frame_support::stored]
#[derive(Copy)]
pub enum Purpose {
	/// To comment on its draft (LAASSP art. 40).
	Comment,
	/// To vote on its bids.
	Vote,
	/// To grade how its contract came out.
	Grade,
}

impl Purpose {
	/// In what a citizen acts once for this purpose: the same whatever ring they are in.
	pub fn context(self, genesis: &H256, tender: TenderId) -> [u8; 32] {
		let purpose: &[u8] = match self {
			Self::Comment => b"citizen comment",
			Self::Vote => b"citizen vote",
			Self::Grade => b"citizen grade",
		};
		context(purpose, genesis, &tender.encode())
	}
}

/// What a citizen says.
#[frame_support::stored]
pub enum Participation {
	/// Comments on the draft.
	Comment(Document),
	/// Approves these of the opened bids, and not the others.
	Approve(BidSet),
	/// Grades how the contract came out: 0, 10, ... 100.
	Grade(u8),
}

impl Participation {
	/// For what it is said.
	pub fn purpose(&self) -> Purpose {
		match self {
			Self::Comment(_) => Purpose::Comment,
			Self::Approve(_) => Purpose::Vote,
			Self::Grade(_) => Purpose::Grade,
		}
	}
}

/// What a citizen sends.
pub type Vote = Anonymous<Participation>;

/// What stands of what an alias said. The events keep the rest.
#[frame_support::stored]
#[derive(Copy)]
pub struct Recorded {
	/// When, and under which sequence.
	pub latest: Latest,
	/// What counts.
	pub counted: Effect,
}

/// What counts of what was said.
#[frame_support::stored]
#[derive(Copy)]
pub enum Effect {
	/// A comment, which counts for nothing.
	Comment,
	/// Approval of these bids.
	Approval(BidSet),
	/// A grade.
	Grade(u8),
}

/// The votes of citizens on a tender and the grades that they give to its outcome.
#[frame_support::stored]
pub struct Poll {
	/// Who may vote and grade.
	pub electorate: Electorate,
	/// The votes.
	pub tally: VoteTally,
	/// How many gave each grade, from 0 in steps of [`GRADE_STEP`].
	pub grades: BoundedVec<u32, ConstU32<GRADES>>,
}

impl Poll {
	/// A poll in which nobody has voted.
	pub fn begun(electorate: Electorate, floor: u32) -> Self {
		let approvals = BoundedVec::truncate_from(alloc::vec![0; bounded(MAX_BIDS)]);
		let grades = BoundedVec::truncate_from(alloc::vec![0; bounded(GRADES)]);
		Self { electorate, tally: VoteTally { voters: 0, floor, approvals }, grades }
	}

	/// Counts what was said in place of what stood.
	pub fn count(&mut self, new: Effect, standing: Option<Effect>) {
		if let Some(standing) = standing {
			self.add(standing, |count| *count = count.saturating_sub(1));
		}
		self.add(new, |count| *count = count.saturating_add(1));
	}

	fn add(&mut self, counted: Effect, change: fn(&mut u32)) {
		match counted {
			Effect::Comment => {}
			Effect::Approval(bids) => {
				change(&mut self.tally.voters);
				for bid in bids.iter() {
					if let Some(count) = self.tally.approvals.get_mut(usize::from(bid)) {
						change(count);
					}
				}
			}
			Effect::Grade(grade) => {
				let place = grade.checked_div(GRADE_STEP).map(usize::from);
				if let Some(count) = place.and_then(|place| self.grades.get_mut(place)) {
					change(count);
				}
			}
		}
	}

	/// The median grade, the lower of two in the middle; `None` while fewer graded than the turnout's floor.
	pub fn median_grade(&self) -> Option<u8> {
		let graders: u32 = self.grades.iter().sum();
		if graders == 0 || graders < self.tally.floor {
			return None;
		}
		let half = graders.div_ceil(2);
		let mut counted = 0u32;
		for (place, count) in (0u8..).zip(&self.grades) {
			counted = counted.saturating_add(*count);
			if counted >= half {
				return Some(place.saturating_mul(GRADE_STEP));
			}
		}
		None
	}
}

/// Whether there is such a grade: 0, 10, ... 100.
pub fn is_grade(grade: u8) -> bool {
	u32::from(grade) < GRADES.saturating_mul(GRADE_STEP.into()) && grade.is_multiple_of(GRADE_STEP)
}

fn bounded(bound: u32) -> usize {
	usize::try_from(bound).unwrap_or_default()
}

/// Whether this may be said on a tender now, but for sequence and proof, and what of it counts.
pub fn ensure_accepted_now(
	participation: &Participation,
	tender: &Balloting,
	is_graded_now: bool,
) -> Result<Effect, Refusal> {
	match participation {
		Participation::Comment(_) if tender.stage == BallotStage::Comments => Ok(Effect::Comment),
		Participation::Approve(bids) if tender.stage == BallotStage::Ballots => {
			match bids.is_within(tender.opened) {
				true => Ok(Effect::Approval(*bids)),
				false => Err(Refusal::NoSuchBid),
			}
		}
		Participation::Grade(grade) if is_graded_now => match is_grade(*grade) {
			true => Ok(Effect::Grade(*grade)),
			false => Err(Refusal::GradeOutOfRange),
		},
		_ => Err(Refusal::WrongStage),
	}
}

/// Who may comment on a draft: whoever lives there now, for comments are not counted.
pub fn commenters(tender: &Balloting) -> Electorate {
	Electorate { constituency: Constituency::Place(tender.jurisdiction), as_of: u32::MAX }
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::{AccountId, Jurisdiction};

	fn poll(floor: u32) -> Poll {
		let constituency = Constituency::Place(Jurisdiction::Federation);
		Poll::begun(Electorate { constituency, as_of: 1 }, floor)
	}

	fn tender(stage: BallotStage) -> Balloting {
		Balloting {
			agency: 0,
			jurisdiction: Jurisdiction::Federation,
			stage,
			is_final: true,
			is_extended: false,
			opened: BidSet::of([0, 2]),
			criteria: Vec::new(),
			witness: AccountId::new([0; 32]),
		}
	}

	#[test]
	fn a_vote_counts_in_place_of_the_one_before() {
		let mut poll = poll(2);
		let first = Effect::Approval(BidSet::of([0, 2]));
		poll.count(first, None);
		assert_eq!((poll.tally.voters, poll.tally.approve(0), poll.tally.approve(2)), (1, 1, 1));
		assert!(!poll.tally.counts(), "below the floor");
		poll.count(Effect::Approval(BidSet::default()), None);
		assert!(poll.tally.counts(), "approving none is a vote");
		poll.count(Effect::Approval(BidSet::of([2])), Some(first));
		assert_eq!((poll.tally.voters, poll.tally.approve(0), poll.tally.approve(2)), (2, 0, 1));
		poll.count(Effect::Comment, None);
		assert_eq!(poll.tally.voters, 2);
	}

	#[test]
	fn the_median_grade_is_that_of_the_middle_one() {
		let mut poll = poll(3);
		for (grade, median) in [(100, None), (0, None), (70, Some(70)), (0, Some(0)), (80, Some(70))] {
			poll.count(Effect::Grade(grade), None);
			assert_eq!(poll.median_grade(), median);
		}
		poll.count(Effect::Grade(100), Some(Effect::Grade(0)));
		assert_eq!(poll.median_grade(), Some(80));
	}

	#[test]
	fn each_thing_is_said_in_its_stage_and_range() {
		let comment = Participation::Comment(Document::unpublished(H256::zero()));
		let approve = Participation::Approve(BidSet::of([2]));
		let stages = [
			BallotStage::Comments,
			BallotStage::Closed,
			BallotStage::Opening,
			BallotStage::Ballots,
			BallotStage::Disclosure,
			BallotStage::Decision,
			BallotStage::Lapsed,
			BallotStage::Awarded,
			BallotStage::Ended,
		];
		for stage in stages {
			let says = |participation: &Participation| {
				ensure_accepted_now(participation, &tender(stage), false).is_ok()
			};
			assert_eq!(says(&comment), stage == BallotStage::Comments);
			assert_eq!(says(&approve), stage == BallotStage::Ballots);
			assert!(!says(&Participation::Grade(50)));
		}
		let votes = tender(BallotStage::Ballots);
		let other = Participation::Approve(BidSet::of([1, 2]));
		assert_eq!(ensure_accepted_now(&other, &votes, false), Err(Refusal::NoSuchBid));
		for (grade, ok) in [(0, true), (100, true), (55, false), (110, false), (255, false)] {
			let graded =
				ensure_accepted_now(&Participation::Grade(grade), &tender(BallotStage::Awarded), true);
			assert_eq!(graded.is_ok(), ok, "{grade}");
		}
	}

	#[test]
	fn every_purpose_tender_and_chain_has_its_own_context() {
		let chains = [H256::repeat_byte(1), H256::repeat_byte(2)];
		let mut contexts = std::collections::BTreeSet::new();
		for genesis in &chains {
			for tender in [0, 1] {
				for purpose in [Purpose::Comment, Purpose::Vote, Purpose::Grade] {
					contexts.insert(purpose.context(genesis, tender));
				}
			}
		}
		assert_eq!(contexts.len(), 12);
	}
}
