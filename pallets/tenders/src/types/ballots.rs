//! What the ballots of evaluators and citizens ask of a tender.

use super::{
	bid::BidIndex,
	call::BALLOT_HOURS,
	challenge::Act,
	tender::{Seen, Stage, State, Tender},
};
use crate::refusal::Refusal;
use cadena_primitives::{Calendar, Moment, Term, ballots::BallotStage, time::hours};

impl Tender {
	/// Refuses unless officers rate now: those whom the call names, or those who stand by when `disclosed` ballots are too few
	/// and cannot become more.
	pub fn ensure_officers_rate(&self, now: Moment, disclosed: usize) -> Result<(), Refusal> {
		self.ensure_open_to_ratings(now)?;
		match self.call.evaluation.panel() {
			None => Ok(()),
			Some(terms) if disclosed >= terms.quorum.into() => Err(Refusal::PanelRates),
			Some(_) if !self.officers_stand_in(now) => Err(Refusal::PanelRates),
			Some(_) => self.ensure_stage(now, Stage::Evaluation),
		}
	}

	/// Whether officers rate in place of a panel of which too few disclosed: ballots were taken for longer, or there is no time
	/// for that before the last moment to which the award may be deferred.
	pub fn officers_stand_in(&self, now: Moment) -> bool {
		let windows = hours(BALLOT_HOURS).saturating_mul(2);
		let fits = self.award_ceiling.is_none_or(|ceiling| now.saturating_add(windows) < ceiling);
		self.ballots_extended || !fits
	}

	/// Whether it can come back to no earlier stage, by a challenge that awaits a decision or can still be filed.
	pub fn is_final(&self, now: Moment, calendar: &Calendar, challenge: Option<Term>) -> bool {
		let ended_at = match self.state {
			State::Deserted { at, .. } | State::Cancelled { at, called_at: Some(_), .. } => Some(at),
			_ => None,
		};
		let over =
			|at| challenge.is_some_and(|term| calendar.deadline(calendar.counted_from(at), term) <= now);
		self.pending_challenges == 0 && ended_at.is_none_or(over)
	}

	/// Whether it ended without an act: no award came, it can be deferred no more, and nobody challenged that in time.
	pub fn has_lapsed(&self, now: Moment, calendar: &Calendar, deferral: Term, challenge: Term) -> bool {
		let challengeable_until =
			|| self.challenge_deadline(Act::Award, now, calendar, challenge).unwrap_or(Moment::MAX);
		let can_come_no_more = || {
			self.stage(now) == Stage::Overdue
				&& self.pending_challenges == 0
				&& self.last_award(calendar, deferral) < now
				&& challengeable_until() <= now
		};
		self.is_lapse_noted() || can_come_no_more()
	}

	/// Whether somebody was paid because no award came. From then on no interruption gives back the time to award: one that is
	/// declared until then does, as it does to every term to act (LFPA art. 29).
	pub fn is_lapse_noted(&self) -> bool {
		matches!(self.state, State::Called { .. }) && self.seen == Seen::Lapse
	}

	/// Notes that a bid was opened.
	pub fn note_opened(&mut self, bid: BidIndex) {
		self.opened = self.opened.with(bid);
		self.show(Seen::Offers);
	}

	/// Takes ballots for longer when too few evaluators disclosed theirs, once, within the time to award (art. 46-II).
	pub fn extend_ballots(
		&mut self,
		now: Moment,
		disclosed: usize,
		ballots_until: Moment,
		disclosure_until: Moment,
	) -> Result<(), Refusal> {
		self.ensure_stage(now, Stage::Evaluation)?;
		self.ensure_open_to_ratings(now)?;
		let terms = self.call.evaluation.panel().ok_or(Refusal::NoPanel)?;
		if self.ballots_extended || disclosed >= terms.quorum.into() {
			return Err(Refusal::AlreadyExtended);
		}
		if disclosure_until >= self.call.schedule.award_by {
			return Err(Refusal::ScheduleOutOfOrder);
		}
		let least = hours(BALLOT_HOURS);
		let windows = [ballots_until.saturating_sub(now), disclosure_until.saturating_sub(ballots_until)];
		if windows.iter().any(|window| *window < least) {
			return Err(Refusal::BallotsTooShort);
		}
		self.call.schedule.ballots_until = ballots_until;
		self.call.schedule.disclosure_until = disclosure_until;
		self.ballots_extended = true;
		Ok(())
	}

	/// What may be said on it now.
	pub fn ballot_stage(&self, now: Moment) -> BallotStage {
		match self.stage(now) {
			Stage::Draft if self.ensure_open_to_comments(now).is_ok() => BallotStage::Comments,
			Stage::Draft | Stage::Clarification | Stage::Bidding => BallotStage::Closed,
			Stage::Opening => BallotStage::Opening,
			Stage::Ballots => BallotStage::Ballots,
			Stage::Disclosure => BallotStage::Disclosure,
			Stage::Evaluation | Stage::Overdue => BallotStage::Decision,
			Stage::Awarded => BallotStage::Awarded,
			Stage::Deserted | Stage::Cancelled | Stage::Annulled => BallotStage::Ended,
		}
	}
}
