//! What those who take ballots on a tender and the tender itself know of each other.

use crate::{
	AccountId, AgencyId, Balance, Jurisdiction, Moment, PersonId, TenderId,
	membership::{RingKey, SpecialtyId},
};
use alloc::vec::Vec;
use frame_support::{BoundedVec, traits::ConstU32, weights::Weight};
use sp_runtime::DispatchError;

/// Most bids of one tender.
pub const MAX_BIDS: u32 = 32;
/// Most technical criteria of a call.
pub const MAX_CRITERIA: u32 = 8;
/// Most ballots of a panel that are disclosed. Of a panel of at most [`LARGEST_PANEL`] the draw never chooses so many.
pub const MAX_DISCLOSED: u32 = 64;
/// Largest panel that a call may expect.
pub const LARGEST_PANEL: u8 = 16;

/// A bid of a tender, numbered from 0 in the order of first submission.
pub type BidIndex = u16;

/// Some of a tender's bids: bit `i` stands for the bid of number `i`.
#[frame_support::stored]
#[derive(Copy, Default)]
pub struct BidSet(pub u32);

impl BidSet {
	/// The set of these bids; numbers beyond [`MAX_BIDS`] are left out.
	pub fn of(bids: impl IntoIterator<Item = BidIndex>) -> Self {
		Self(bids.into_iter().fold(0, |bits, bid| bits | Self::bit(bid)))
	}

	fn bit(bid: BidIndex) -> u32 {
		1u32.checked_shl(bid.into()).unwrap_or(0)
	}

	/// The set with a bid more.
	pub fn with(self, bid: BidIndex) -> Self {
		Self(self.0 | Self::bit(bid))
	}

	/// Whether it has the bid.
	pub fn contains(self, bid: BidIndex) -> bool {
		self.0 & Self::bit(bid) != 0
	}

	/// Whether all of its bids are in the other.
	pub fn is_within(self, other: Self) -> bool {
		self.0 & !other.0 == 0
	}

	/// How many there are.
	pub fn len(self) -> u32 {
		self.0.count_ones()
	}

	/// Whether there is none.
	pub fn is_empty(self) -> bool {
		self.0 == 0
	}

	/// Its bids, in ascending order.
	pub fn iter(self) -> impl Iterator<Item = BidIndex> {
		(0..MAX_BIDS).filter_map(|bid| BidIndex::try_from(bid).ok()).filter(move |bid| self.contains(*bid))
	}
}

/// The ratings of one evaluator, 0 to 100: for each opened bid in ascending order, for each criterion in the call's.
pub type RatingSheet = BoundedVec<u8, ConstU32<{ MAX_BIDS * MAX_CRITERIA }>>;

/// How a call has its bids rated by anonymous evaluators, fixed with the call (LAASSP art. 65).
#[frame_support::stored]
#[derive(Copy)]
pub struct PanelTerms {
	/// The specialty whose certified evaluators rate.
	pub specialty: SpecialtyId,
	/// How many of them the draw chooses in the mean, 5 to [`LARGEST_PANEL`].
	pub size: u8,
	/// Fewest disclosed ballots that count, 3 to half of the size, rounded up: the draw often chooses fewer than the size, and a panel
	/// must not fail by that.
	pub quorum: u8,
	/// What the panel earns in all at most, in the native unit, held from the agency when the call is published.
	pub pot: Balance,
	/// At how many points between an evaluator's rating of the winner and the outcome's grade the second half of their share
	/// is lost, 1 to 100.
	pub tolerance: u8,
}

/// Fewest ballots whose medians say anything.
const SMALLEST_QUORUM: u8 = 3;

impl PanelTerms {
	/// Whether every number is within its range.
	pub fn are_sound(&self) -> bool {
		self.size <= LARGEST_PANEL
			&& (SMALLEST_QUORUM..=self.size.div_ceil(2)).contains(&self.quorum)
			&& (1..=100).contains(&self.tolerance)
			&& self.pot > 0
	}
}

/// What may be said on a tender now.
#[frame_support::stored]
#[derive(Copy)]
pub enum BallotStage {
	/// The draft is open to comments.
	Comments,
	/// Nothing.
	Closed,
	/// Bids are being opened, and none is received any more.
	Opening,
	/// Evaluators and citizens send their ballots.
	Ballots,
	/// Evaluators disclose theirs.
	Disclosure,
	/// The agency decides by what was disclosed.
	Decision,
	/// No award came, and none can any more: whoever rated is paid.
	Lapsed,
	/// An award was issued.
	Awarded,
	/// The tender ended without an award: deserted, cancelled or annulled.
	Ended,
}

/// A tender as those who take ballots on it see it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Balloting {
	/// The contracting agency.
	pub agency: AgencyId,
	/// The territory that it affects.
	pub jurisdiction: Jurisdiction,
	/// What may be said now.
	pub stage: BallotStage,
	/// Whether no challenge can take it back to an earlier stage: none is pending, and where it ended without an award the time
	/// to challenge that is over.
	pub is_final: bool,
	/// Whether ballots are taken for longer because too few evaluators disclosed.
	pub is_extended: bool,
	/// The bids that were opened: those that are rated.
	pub opened: BidSet,
	/// The points of each technical criterion.
	pub criteria: Vec<u8>,
	/// The social witness.
	pub witness: AccountId,
}

/// Tenders, for those who take ballots on them. Owner: `pallet-tenders`.
pub trait TenderLookup {
	/// The tender; `None` where there is none.
	fn balloting(tender: TenderId) -> Option<Balloting>;
	/// Whether the account bids, acted for a bidder, opens bids or evaluates for the agency there.
	fn is_party(tender: TenderId, account: &AccountId) -> bool;
	/// Whether the account ever acted for a bidder there.
	fn acted_for_bidder(tender: TenderId, account: &AccountId) -> bool;
	/// Notes that a ballot on its bids was disclosed: from then on none of them is opened.
	fn note_disclosed(tender: TenderId);
	/// Notes that evaluators were paid because no award came: from then on none can come, whatever interruption is declared.
	fn note_lapsed(tender: TenderId);
	/// The bid to which the contract is awarded.
	fn awarded_bid(tender: TenderId) -> Option<BidIndex>;
}

/// The panels of evaluators, for the tenders that they rate. Owner: `pallet-panels`.
pub trait PanelLookup {
	/// Convenes a panel for a tender whose call is published: fixes who may be drawn and holds the pot.
	fn convene(tender: TenderId, agency: AgencyId, terms: &PanelTerms) -> Result<(), DispatchError>;
	/// The disclosed ballots that rate exactly the opened bids, and who gave them.
	fn disclosed(tender: TenderId, opened: BidSet) -> Vec<(AccountId, RatingSheet)>;
}

/// How citizens voted.
#[frame_support::stored]
pub struct VoteTally {
	/// How many voted.
	pub voters: u32,
	/// How many must, for their votes to tell the bids apart.
	pub floor: u32,
	/// How many approve each bid, by its number.
	pub approvals: BoundedVec<u32, ConstU32<MAX_BIDS>>,
}

impl VoteTally {
	/// Whether enough voted.
	pub fn counts(&self) -> bool {
		self.voters > 0 && self.voters >= self.floor
	}

	/// How many approve a bid.
	pub fn approve(&self, bid: BidIndex) -> u32 {
		self.approvals.get(usize::from(bid)).copied().unwrap_or(0)
	}
}

/// The votes of citizens, for the tenders on which they vote. Owner: `pallet-votes`.
pub trait VoteLookup {
	/// Fixes who may vote on a tender whose call is published.
	fn begin_poll(tender: TenderId, place: Jurisdiction, floor: u32);
	/// How citizens voted; `None` where nobody may.
	fn tally(tender: TenderId) -> Option<VoteTally>;
	/// The median of the grades that citizens gave to the outcome, 0 to 100; `None` below the floor.
	fn grade(tender: TenderId) -> Option<u8>;
}

/// How a contract came out, for those who answer for it. Owner: `pallet-contracts`.
pub trait OutcomeLookup {
	/// Until when the performance of the contract is graded; `None` until it is settled or rescinded.
	fn graded_until(tender: TenderId) -> Option<Moment>;
}

/// A certified evaluator, who may be suspended.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Evaluator {
	/// The person.
	pub person: PersonId,
	/// Their ring key of the specialty.
	pub key: RingKey,
	/// Their reputation, 0 to [`HIGHEST_REPUTATION`].
	pub reputation: u16,
}

/// The highest reputation.
pub const HIGHEST_REPUTATION: u16 = 1_000;

/// Ring keys of persons beside that of the citizen, of which the chain knows whose they are. Owner: `pallet-evaluators`.
pub trait OtherKeys {
	/// Takes a person's keys out of their rings, as they die or are suspended. Nothing happens to those that are out.
	fn withdraw(person: PersonId) -> Result<(), DispatchError>;
	/// The weight of that at most.
	fn withdraw_weight() -> Weight;
}

/// Who is certified to evaluate. Owner: `pallet-evaluators`.
pub trait EvaluatorLookup {
	/// The evaluator whose account it is, with a ring key and a certificate that was not revoked.
	fn evaluator(specialty: SpecialtyId, account: &AccountId) -> Option<Evaluator>;
	/// The agency of Oversight that certifies in the specialty; `None` where there is no such specialty.
	fn certifier(specialty: SpecialtyId) -> Option<AgencyId>;
	/// Moves an evaluator's reputation after an outcome, within its bounds.
	fn judge(specialty: SpecialtyId, person: PersonId, change: i16);
	/// The weight of that.
	fn judge_weight() -> Weight;
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_set_has_the_bids_that_it_was_made_of() {
		let set = BidSet::of([0, 5, 31]);
		assert_eq!(set.iter().collect::<Vec<_>>(), [0, 5, 31]);
		assert_eq!(set.len(), 3);
		assert!(BidSet::of([5]).is_within(set) && !BidSet::of([4, 5]).is_within(set));
		assert!(BidSet::default().is_within(set) && BidSet::default().is_empty());
		assert_eq!(set.with(32), set, "there is no such bid");
		assert!(!set.contains(37), "no number comes round again");
		assert_eq!(set.with(1).iter().collect::<Vec<_>>(), [0, 1, 5, 31]);
	}

	#[test]
	fn terms_of_a_panel_are_within_their_ranges() {
		let terms = PanelTerms { specialty: 0, size: 7, quorum: 4, pot: 1, tolerance: 40 };
		assert!(terms.are_sound());
		assert!(PanelTerms { size: 5, quorum: 3, ..terms }.are_sound());
		let unsound = [
			PanelTerms { size: 4, quorum: 3, ..terms },
			PanelTerms { size: LARGEST_PANEL + 1, ..terms },
			PanelTerms { quorum: 2, ..terms },
			PanelTerms { quorum: 5, ..terms },
			PanelTerms { pot: 0, ..terms },
			PanelTerms { tolerance: 0, ..terms },
			PanelTerms { tolerance: 101, ..terms },
		];
		assert!(unsound.iter().all(|terms| !terms.are_sound()));
	}
}
