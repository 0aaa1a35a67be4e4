//! Questions, replies and tallies as plain values with their rules.

pub use crate::refusal::Refusal;

use cadena_primitives::{
	AgencyId, Calendar, Document, Moment, SetAt, Term,
	membership::{Anonymous, Electorate, Latest, context},
};
use codec::Encode;
use frame_support::{BoundedVec, traits::ConstU32};
use sp_core::H256;

/// A question, numbered from 0 in the order of asking.
pub type OpinionId = u32;

/// Most choices of a question.
pub const MOST_CHOICES: u8 = 16;
/// Most questions of one agency that are open at once.
pub const MOST_OPEN: u32 = 16;
/// Longest time for answers.
pub const LONGEST: Term = Term::natural(90);
/// How many replies are cleared at once.
pub const CLEARED_AT_ONCE: u32 = 256;

const PURPOSE: &[u8] = b"opinion";

/// How many chose each.
pub type Tally = BoundedVec<u32, ConstU32<16>>;

/// A question that an agency puts to those who live in a place. Its result binds nobody, for it cites no norm.
#[frame_support::stored]
pub struct Opinion {
	/// Who asks.
	pub agency: AgencyId,
	/// The question with its choices in their order.
	pub document: Document,
	/// Who may answer.
	pub electorate: Electorate,
	/// When it was asked.
	pub asked_at: SetAt,
	/// The first moment at which no reply is taken, but for interruptions since.
	pub closes: Moment,
	/// How many chose each.
	pub tally: Tally,
	/// What can be done.
	pub state: State,
}

/// What can be done with a question.
#[frame_support::stored]
#[derive(Copy)]
pub enum State {
	/// Replies are taken until it closes.
	Open,
	/// The tally is final, and the replies are being cleared.
	Closed,
}

/// The standing answer of an alias.
#[frame_support::stored]
#[derive(Copy)]
pub struct Answer {
	/// Which choice.
	pub choice: u8,
	/// When it was given.
	pub latest: Latest,
}

/// What a resident sends: which choice, from 0.
pub type Reply = Anonymous<u8>;

impl Opinion {
	/// The first moment at which no reply is taken.
	pub fn closes_at(&self, calendar: &Calendar) -> Moment {
		calendar.moved(self.asked_at, self.closes)
	}

	/// Whether a reply would be taken, but for its proof.
	pub fn ensure_takes(
		&self,
		reply: &Reply,
		standing: Option<Answer>,
		(now, block): (Moment, u32),
		calendar: &Calendar,
	) -> Result<(), Refusal> {
		if self.state == State::Closed || self.closes_at(calendar) <= now {
			return Err(Refusal::OpinionIsClosed);
		}
		if usize::from(reply.payload) >= self.tally.len() {
			return Err(Refusal::NoSuchChoice);
		}
		Ok(reply.ensure_timely(standing.map(|answer| answer.latest), block)?)
	}

	/// Counts a reply in place of the one that stood.
	pub fn count(&mut self, reply: &Reply, standing: Option<Answer>, at: u32) -> Answer {
		if let Some(count) = standing.and_then(|answer| self.tally.get_mut(usize::from(answer.choice))) {
			*count = count.saturating_sub(1);
		}
		if let Some(count) = self.tally.get_mut(usize::from(reply.payload)) {
			*count = count.saturating_add(1);
		}
		Answer { choice: reply.payload, latest: reply.latest(at) }
	}

	/// Ends it when its time is over.
	pub fn close(&mut self, now: Moment, calendar: &Calendar) -> Result<(), Refusal> {
		if self.state == State::Closed {
			return Err(Refusal::OpinionIsClosed);
		}
		if now < self.closes_at(calendar) {
			return Err(Refusal::OpinionIsOpen);
		}
		self.state = State::Closed;
		Ok(())
	}
}

/// In what a resident answers once.
pub fn context_of(genesis: &H256, opinion: OpinionId) -> [u8; 32] {
	context(PURPOSE, genesis, &opinion.encode())
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::{
		Jurisdiction,
		membership::{Collection, Constituency, HORIZON, MembershipProof, RingRevision, Untimely},
	};

	fn opinion() -> Opinion {
		Opinion {
			agency: 0,
			document: Document::unpublished(H256::zero()),
			electorate: Electorate {
				constituency: Constituency::Place(Jurisdiction::Municipality(9_012)),
				as_of: 1,
			},
			asked_at: SetAt::default(),
			closes: 1_000,
			tally: Tally::truncate_from(vec![0; 3]),
			state: State::Open,
		}
	}

	fn reply(payload: u8, sequence: u32, last_block: u32) -> Reply {
		let at = RingRevision { collection: Collection::Municipality(9_012), ring: 0, revision: 0 };
		Reply { payload, sequence, last_block, at, alias: [0; 32], proof: MembershipProof::new() }
	}

	#[test]
	fn a_reply_is_taken_in_time_for_a_choice_that_there_is() {
		let opinion = opinion();
		let takes =
			|reply, now, block| opinion.ensure_takes(&reply, None, (now, block), &Calendar::default());
		assert_eq!(takes(reply(2, 0, 10), 999, 10), Ok(()));
		assert_eq!(takes(reply(2, 0, 10 + HORIZON), 999, 10), Ok(()));
		assert_eq!(takes(reply(2, 0, 9), 999, 10), Err(Refusal::Untimely(Untimely::OutOfTime)));
		assert_eq!(takes(reply(3, 0, 10), 999, 10), Err(Refusal::NoSuchChoice));
		assert_eq!(takes(reply(2, 0, 10), 1_000, 10), Err(Refusal::OpinionIsClosed));
	}

	#[test]
	fn a_reply_counts_in_place_of_the_one_before() {
		let mut opinion = opinion();
		let first = opinion.count(&reply(0, 5, 10), None, 10);
		assert_eq!(opinion.tally.to_vec(), [1, 0, 0]);
		let again = opinion.ensure_takes(&reply(1, 5, 30), Some(first), (1, 30), &Calendar::default());
		assert_eq!(again, Err(Refusal::Untimely(Untimely::Superseded)));
		assert_eq!(
			opinion.ensure_takes(&reply(1, 6, 30), Some(first), (1, 30), &Calendar::default()),
			Ok(())
		);
		opinion.count(&reply(1, 6, 30), Some(first), 20);
		assert_eq!(opinion.tally.to_vec(), [0, 1, 0]);
	}

	#[test]
	fn a_question_closes_once_and_not_before_its_time() {
		let mut opinion = opinion();
		assert_eq!(opinion.close(999, &Calendar::default()), Err(Refusal::OpinionIsOpen));
		assert_eq!(opinion.close(1_000, &Calendar::default()), Ok(()));
		assert_eq!(opinion.close(1_001, &Calendar::default()), Err(Refusal::OpinionIsClosed));
		assert_eq!(
			opinion.ensure_takes(&reply(0, 0, 10), None, (1, 10), &Calendar::default()),
			Err(Refusal::OpinionIsClosed)
		);
	}

	#[test]
	fn a_proof_shows_this_question_and_choice() {
		let (opinion, genesis) = (opinion(), H256::repeat_byte(1));
		let replies = [reply(0, 0, 10), reply(1, 0, 10), reply(0, 1, 10), reply(0, 0, 11)];
		let messages: std::collections::BTreeSet<_> = replies
			.iter()
			.map(|reply| reply.claim(opinion.electorate, context_of(&genesis, 3)).message)
			.collect();
		assert_eq!(messages.len(), replies.len());
		assert_ne!(context_of(&genesis, 3), context_of(&genesis, 4));
	}
}
