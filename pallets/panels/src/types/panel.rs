use crate::refusal::Refusal;
use cadena_primitives::{
	AccountId, Balance, PersonId, TenderId,
	ballots::{BallotStage, BidSet, MAX_DISCLOSED, PanelTerms, RatingSheet},
	membership::{Alias, AliasProof, Anonymous, Electorate, Latest, RingKey, context},
};
use codec::Encode;
use sp_core::H256;
use sp_io::hashing::blake2_256;

/// The draw is the hash of so many blocks. Whoever authors the last of them can choose among draws, which is of use only with the
/// keys of evaluators who collude.
pub const DRAW_BLOCKS: u32 = 8;
/// Blocks after those of the draw before it is made: by then they are final.
pub const FINAL_BLOCKS: u32 = 8;
/// The highest rating, and the highest grade.
/// The highest rating of a bid, and grade of an outcome.
pub const HIGHEST: u8 = 100;

/// Which evaluators may rate: those whose alias, which comes of the draw, is below a threshold. Until the draw is made nobody, the
/// evaluators included, knows who they are; after it each evaluator knows it of themselves only.
#[frame_support::stored]
#[derive(Copy)]
pub enum Draw {
	/// To begin once no bid is received any more.
	Awaited,
	/// It will be the hash of the blocks after this one.
	Begun(u32),
	/// Drawn.
	Drawn {
		/// The block before those of which it is the hash.
		begun: u32,
		/// Its hash.
		hash: H256,
	},
}

impl Draw {
	/// The draw that the hashes of the [`DRAW_BLOCKS`] blocks after its beginning come to.
	pub fn of(hashes: &[H256]) -> H256 {
		H256(blake2_256(&(b"cadena/lot", hashes).encode()))
	}
}

/// What was paid of the pot.
#[frame_support::stored]
#[derive(Copy)]
pub enum Payment {
	/// Nothing.
	Held,
	/// The first halves of the shares.
	Begun {
		/// The share of one evaluator of the highest tier, in the native unit.
		base: Balance,
	},
	/// All, and the rest went back.
	Settled,
}

/// How those who ordered the contract and who watched it grade its outcome, 0 to 100.
#[frame_support::stored]
#[derive(Copy, Default)]
pub struct Grades {
	/// The requiring area (*área requirente*): an officer of the contracting agency.
	pub requiring: Option<u8>,
	/// The social witness (*testigo social*).
	pub witness: Option<u8>,
}

impl Grades {
	/// The grade of the outcome: the median of those given, citizens' included; of two, their mean, rounded down.
	pub fn median(&self, citizens: Option<u8>) -> Option<u8> {
		let mut given: alloc::vec::Vec<u8> =
			[self.requiring, self.witness, citizens].into_iter().flatten().collect();
		given.sort_unstable();
		match given.as_slice() {
			[] => None,
			[one] => Some(*one),
			[low, high] => Some(low.midpoint(*high)),
			[_, middle, ..] => Some(*middle),
		}
	}
}

/// Those who rate the bids of a tender.
#[frame_support::stored]
pub struct Panel {
	/// As the call fixed them.
	pub terms: PanelTerms,
	/// Who may be drawn.
	pub electorate: Electorate,
	/// How many these were.
	pub members: u32,
	/// From whom the pot is held.
	pub payer: AccountId,
	/// What is still held of it, in the native unit.
	pub held: Balance,
	/// Which of them rate.
	pub draw: Draw,
	/// How many sealed a ballot.
	pub sealed: u32,
	/// How many disclosed theirs.
	pub disclosed: u32,
	/// The bids that the last disclosed ballot rates. Since then others can have seen it.
	pub last_disclosed: Option<BidSet>,
	/// How the outcome was graded.
	pub grades: Grades,
	/// What was paid.
	pub payment: Payment,
}

/// What an evaluator sends: the commitment to a ballot.
pub type Ballot = Anonymous<H256>;

/// A ballot that nobody can read yet.
#[frame_support::stored]
#[derive(Copy)]
pub struct SealedBallot {
	/// To what its evaluator is bound.
	pub commitment: H256,
	/// When, and under which sequence.
	pub latest: Latest,
}

/// A ballot with its evaluator's name.
#[frame_support::stored]
pub struct Disclosure {
	/// The account that disclosed it, and is paid.
	pub evaluator: AccountId,
	/// Who they are.
	pub person: PersonId,
	/// Their reputation then, which sets the tier of their share.
	pub reputation: u16,
	/// The bids that it rates.
	pub opened: BidSet,
	/// The ratings.
	pub ratings: RatingSheet,
	/// What made the sealed ballot unreadable.
	pub salt: [u8; 32],
	/// What was paid for it so far, in the native unit.
	pub paid: Balance,
}

/// What shows to anyone whose an alias is.
#[frame_support::stored]
#[derive(Copy)]
pub struct ShownAlias {
	/// The evaluator's key when they disclosed their ballot.
	pub key: RingKey,
	/// By which it signs the [disclosure](disclosure_message) and its alias.
	pub proof: AliasProof,
}

/// In what an evaluator rates once: one tender of one chain, under one draw.
pub fn context_of(genesis: &H256, tender: TenderId, draw: &H256) -> [u8; 32] {
	context(b"evaluation", genesis, &(tender, draw).encode())
}

/// To what a sealed ballot binds: nobody else's, in no other tender, and unreadable without the salt.
pub fn commitment(context: &[u8; 32], alias: &Alias, ratings: &RatingSheet, salt: &[u8; 32]) -> H256 {
	H256(blake2_256(&(b"cadena/evaluation", context, alias, ratings, salt).encode()))
}

/// What an evaluator signs with their ring key to put their name under a ballot.
pub fn disclosure_message(
	context: &[u8; 32],
	account: &AccountId,
	ratings: &RatingSheet,
	salt: &[u8; 32],
) -> [u8; 32] {
	blake2_256(&(b"cadena/disclosure", context, account, ratings, salt).encode())
}

/// Checks that each opened bid is rated on each criterion, 0 to 100.
pub fn validate_sheet(ratings: &RatingSheet, opened: BidSet, criteria: usize) -> Result<(), Refusal> {
	let expected = usize::try_from(opened.len()).ok().and_then(|bids| bids.checked_mul(criteria));
	if expected != Some(ratings.len()) || ratings.is_empty() {
		return Err(Refusal::RatingsIncomplete);
	}
	if ratings.iter().any(|rating| *rating > HIGHEST) {
		return Err(Refusal::RatingOutOfRange);
	}
	Ok(())
}

impl Panel {
	/// A panel before its draw.
	pub fn convened(terms: PanelTerms, electorate: Electorate, members: u32, payer: AccountId) -> Self {
		Self {
			terms,
			electorate,
			members,
			payer,
			held: terms.pot,
			draw: Draw::Awaited,
			sealed: 0,
			disclosed: 0,
			last_disclosed: None,
			grades: Grades::default(),
			payment: Payment::Held,
		}
	}

	/// Begins the draw, or makes it once its blocks are final. `hash` gives the hash of a block while it is remembered; where it
	/// is not, the draw begins again.
	pub fn draw(
		&mut self,
		stage: BallotStage,
		now: u32,
		hash: impl Fn(u32) -> Option<H256>,
	) -> Result<Draw, Refusal> {
		if !matches!(stage, BallotStage::Opening | BallotStage::Ballots) {
			return Err(Refusal::WrongStage);
		}
		self.draw = match self.draw {
			Draw::Awaited => Draw::Begun(now),
			Draw::Drawn { .. } => return Err(Refusal::AlreadyDrawn),
			Draw::Begun(begun) => {
				let last = begun.saturating_add(DRAW_BLOCKS);
				if now < last.saturating_add(FINAL_BLOCKS) {
					return Err(Refusal::DrawNotReady);
				}
				let hashes: Option<alloc::vec::Vec<H256>> =
					(begun.saturating_add(1)..=last).map(hash).collect();
				match hashes {
					Some(hashes) => Draw::Drawn { begun, hash: Draw::of(&hashes) },
					None => Draw::Begun(now),
				}
			}
		};
		Ok(self.draw)
	}

	/// The draw, once it is made.
	pub fn drawn(&self) -> Result<H256, Refusal> {
		match self.draw {
			Draw::Drawn { hash: draw, .. } => Ok(draw),
			Draw::Awaited | Draw::Begun(_) => Err(Refusal::NothingDrawnYet),
		}
	}

	/// Refuses an alias that the draw did not choose. An alias is the hash of a point that only its holder can compute, and falls
	/// anywhere with the same chance.
	pub fn ensure_drawn(&self, alias: &Alias) -> Result<(), Refusal> {
		let [a, b, c, d, e, f, g, h, ..] = *alias;
		let place = u128::from(u64::from_be_bytes([a, b, c, d, e, f, g, h]));
		let chance = place.saturating_mul(self.members.into());
		let drawn = u128::from(self.terms.size).saturating_mul(1 << 64);
		if chance < drawn { Ok(()) } else { Err(Refusal::NotDrawn) }
	}

	/// Notes the disclosure of a ballot on these bids, and counts it if its evaluator disclosed none before.
	pub fn disclose(&mut self, opened: BidSet, is_first: bool) -> Result<(), Refusal> {
		if is_first {
			if self.disclosed >= MAX_DISCLOSED {
				return Err(Refusal::TooManyDisclosed);
			}
			self.disclosed = self.disclosed.saturating_add(1);
		}
		self.last_disclosed = Some(opened);
		Ok(())
	}

	/// Takes a grade of the outcome in place of the one before.
	pub fn grade(&mut self, by_witness: bool, grade: u8) -> Result<(), Refusal> {
		if grade > HIGHEST {
			return Err(Refusal::GradeOutOfRange);
		}
		let slot = if by_witness { &mut self.grades.witness } else { &mut self.grades.requiring };
		*slot = Some(grade);
		Ok(())
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::membership::Constituency;

	fn panel(size: u8, members: u32) -> Panel {
		let terms = PanelTerms { specialty: 0, size, quorum: 3, pot: 900, tolerance: 40 };
		let electorate = Electorate { constituency: Constituency::Specialty(0), as_of: 1 };
		Panel::convened(terms, electorate, members, AccountId::new([1; 32]))
	}

	fn hash(block: u32) -> Option<H256> {
		Some(H256::from_low_u64_be(block.into()))
	}

	#[test]
	fn the_draw_comes_of_blocks_that_were_not_made_when_it_began() {
		let mut panel = panel(7, 50);
		assert_eq!(panel.drawn(), Err(Refusal::NothingDrawnYet));
		for stage in [BallotStage::Closed, BallotStage::Disclosure, BallotStage::Decision, BallotStage::Ended]
		{
			assert_eq!(panel.draw(stage, 100, hash), Err(Refusal::WrongStage));
		}
		assert_eq!(panel.draw(BallotStage::Opening, 100, hash), Ok(Draw::Begun(100)));
		assert_eq!(panel.draw(BallotStage::Ballots, 115, hash), Err(Refusal::DrawNotReady));
		let mut other = panel.clone();
		assert!(matches!(panel.draw(BallotStage::Ballots, 116, hash), Ok(Draw::Drawn { begun: 100, .. })));
		assert_eq!(panel.draw(BallotStage::Ballots, 117, hash), Err(Refusal::AlreadyDrawn));
		for changed in 101..=108 {
			let forked = |block| if block == changed { Some(H256::zero()) } else { hash(block) };
			let mut panel = other.clone();
			assert_ne!(
				panel.draw(BallotStage::Ballots, 116, forked),
				other.clone().draw(BallotStage::Ballots, 116, hash)
			);
		}
		assert_eq!(
			other.draw(BallotStage::Ballots, 9_000, |_| None),
			Ok(Draw::Begun(9_000)),
			"they are forgotten"
		);
	}

	#[test]
	fn so_many_ballots_are_disclosed_and_no_more() {
		let mut panel = panel(7, 50);
		let opened = BidSet::of([0]);
		for _ in 0..MAX_DISCLOSED {
			assert_eq!(panel.disclose(opened, true), Ok(()));
		}
		let full = panel.clone();
		assert_eq!(panel.disclose(opened, true), Err(Refusal::TooManyDisclosed));
		assert_eq!(panel, full);
		assert_eq!(panel.disclose(opened, false), Ok(()), "whose ballot is counted");
	}

	#[test]
	fn the_draw_chooses_as_many_as_the_call_expects() {
		let panel = panel(7, 50);
		let drawn =
			(0..50_000u32).filter(|number| panel.ensure_drawn(&blake2_256(&number.encode())).is_ok()).count();
		assert!((6_700..7_300).contains(&drawn), "{drawn} of 50,000");
		let small = self::panel(7, 5);
		assert!((0..1_000u32).all(|number| small.ensure_drawn(&blake2_256(&number.encode())).is_ok()));
		assert_eq!(small.ensure_drawn(&[0xff; 32]), Ok(()), "all of a specialty with fewer");
		let seven = self::panel(7, 7);
		assert_eq!(seven.ensure_drawn(&[0xff; 32]), Ok(()));
		assert_eq!(panel.ensure_drawn(&[0xff; 32]), Err(Refusal::NotDrawn));
	}

	#[test]
	fn a_sheet_rates_every_opened_bid_on_every_criterion() {
		let opened = BidSet::of([0, 2]);
		let sheet = |ratings: &[u8]| RatingSheet::truncate_from(ratings.to_vec());
		assert_eq!(validate_sheet(&sheet(&[0, 100, 50, 1]), opened, 2), Ok(()));
		assert_eq!(validate_sheet(&sheet(&[0, 100, 50]), opened, 2), Err(Refusal::RatingsIncomplete));
		assert_eq!(validate_sheet(&sheet(&[0, 100, 50, 1, 2]), opened, 2), Err(Refusal::RatingsIncomplete));
		assert_eq!(validate_sheet(&sheet(&[0, 101, 50, 1]), opened, 2), Err(Refusal::RatingOutOfRange));
		assert_eq!(validate_sheet(&sheet(&[]), BidSet::default(), 2), Err(Refusal::RatingsIncomplete));
	}

	#[test]
	fn a_commitment_binds_context_alias_ratings_and_salt() {
		let sheet = |rating| RatingSheet::truncate_from(alloc::vec![rating]);
		let commitments = [
			commitment(&[1; 32], &[2; 32], &sheet(3), &[4; 32]),
			commitment(&[9; 32], &[2; 32], &sheet(3), &[4; 32]),
			commitment(&[1; 32], &[9; 32], &sheet(3), &[4; 32]),
			commitment(&[1; 32], &[2; 32], &sheet(9), &[4; 32]),
			commitment(&[1; 32], &[2; 32], &sheet(3), &[9; 32]),
		];
		let distinct: std::collections::BTreeSet<_> = commitments.iter().collect();
		assert_eq!(distinct.len(), commitments.len());
	}

	#[test]
	fn the_grade_is_the_median_of_those_given() {
		let grades = |requiring, witness| Grades { requiring, witness };
		assert_eq!(grades(None, None).median(None), None);
		assert_eq!(grades(Some(40), None).median(None), Some(40));
		assert_eq!(grades(Some(40), Some(91)).median(None), Some(65));
		assert_eq!(grades(Some(0), Some(90)).median(Some(80)), Some(80), "one grader alone sways little");
	}
}
