use super::tender::{Running, Seen, Stage, State, Tender};
use crate::refusal::Refusal;
use cadena_primitives::{Calendar, Document, Moment, Term};

/// An act that may be challenged (art. 95).
#[frame_support::stored]
#[derive(Copy)]
pub enum Act {
	/// The call and its clarifications (I), by whoever asked for a clarification.
	Call,
	/// The opening of bids (III), by a bidder.
	Opening,
	/// The award, or the declaration that the tender is deserted (III), by a bidder.
	Award,
	/// The cancellation (IV), by a bidder.
	Cancellation,
	/// What keeps the contract from being signed (V), by the awarded bidder.
	Signing,
}

/// How a challenge is decided (art. 104).
#[frame_support::stored]
#[derive(Copy)]
pub enum Ruling {
	/// It is rejected (I).
	Rejected,
	/// It is discontinued (II).
	Discontinued,
	/// It is unfounded (III).
	Unfounded,
	/// Its motives do not suffice to annul (IV).
	Inoperative,
	/// The whole procedure is null (V).
	ProcedureAnnulled,
	/// The challenged act is null and is repeated (VI).
	ActAnnulled,
	/// The contract is to be signed (VII).
	SigningOrdered,
}

/// Where a challenge stands.
#[frame_support::stored]
#[derive(Copy)]
pub enum ChallengeStatus {
	/// Being heard.
	Pending,
	/// Being heard, with a suspension in force that bars signing (art. 100).
	Suspending,
	/// Decided.
	Decided {
		/// How.
		ruling: Ruling,
		/// When.
		at: Moment,
	},
}

/// A challenge (*inconformidad*, art. 95).
#[frame_support::stored]
pub struct Challenge {
	/// The challenged act.
	pub act: Act,
	/// The written challenge with its evidence.
	pub document: Document,
	/// When it was filed.
	pub filed_at: Moment,
	/// Whether the challenger asks for a suspension, without which none is granted but ex officio (art. 100).
	pub asks_suspension: bool,
	/// Where it stands.
	pub status: ChallengeStatus,
}

impl Challenge {
	/// Whether it awaits a decision.
	pub fn is_pending(&self) -> bool {
		!matches!(self.status, ChallengeStatus::Decided { .. })
	}
}

impl Tender {
	/// The first moment at which an act can be challenged no more.
	pub fn challenge_deadline(
		&self,
		act: Act,
		now: Moment,
		calendar: &Calendar,
		term: Term,
	) -> Result<Moment, Refusal> {
		let from = match (act, &self.state) {
			(Act::Call, State::Called { .. } | State::Awarded { .. }) => self.call.schedule.clarification_at,
			(Act::Opening | Act::Award, State::Awarded { at, .. } | State::Deserted { at, .. }) => {
				calendar.counted_from(*at)
			}
			(Act::Award, State::Called { .. })
				if self.stage(now) == Stage::Overdue && !self.is_lapse_noted() =>
			{
				self.call.schedule.award_by
			}
			(Act::Cancellation, State::Cancelled { at, .. }) => calendar.counted_from(*at),
			(Act::Signing, State::Awarded { sign_by, .. }) => *sign_by,
			_ => return Err(Refusal::ActNotChallengeable),
		};
		Ok(calendar.deadline(from, term))
	}

	/// Carries out the ruling on an act, within the time to comply (art. 105). Returns whether the whole procedure fell.
	pub fn apply_ruling(
		&mut self,
		act: Act,
		ruling: Ruling,
		now: Moment,
		calendar: &Calendar,
		compliance: Running,
	) -> Result<bool, Refusal> {
		match ruling {
			Ruling::Rejected | Ruling::Discontinued | Ruling::Unfounded | Ruling::Inoperative => Ok(false),
			Ruling::ProcedureAnnulled => {
				self.state = State::Annulled { at: now };
				Ok(true)
			}
			Ruling::SigningOrdered => match (&mut self.state, act) {
				(State::Awarded { sign_by, .. }, Act::Signing) => {
					*sign_by = compliance.until;
					self.dated.at = compliance.from;
					Ok(false)
				}
				_ => Err(Refusal::RulingNotApplicable),
			},
			Ruling::ActAnnulled => self.repeat(act, now, calendar, compliance),
		}
	}

	/// Repeats an annulled act, until the end of a business day. Without its call a tender is nothing, so that annulment takes the
	/// whole.
	fn repeat(
		&mut self,
		act: Act,
		now: Moment,
		calendar: &Calendar,
		compliance: Running,
	) -> Result<bool, Refusal> {
		let mut since = now;
		match (act, &self.state) {
			(Act::Call, _) => {
				self.state = State::Annulled { at: now };
				return Ok(true);
			}
			(Act::Opening, State::Awarded { called_at, .. } | State::Deserted { called_at, .. }) => {
				self.state = State::called(*called_at);
				let later = compliance.until.saturating_sub(self.call.schedule.evaluation_at);
				self.call.schedule.shift_evaluation(later);
				self.call.schedule.award_by = calendar.rolled(self.call.schedule.award_by);
				self.ballots_extended = false;
				self.seen = Seen::Offers;
				self.award_ceiling = Some(self.call.schedule.award_by);
				// All that comes is counted from there.
				since = compliance.from;
			}
			(
				Act::Award,
				State::Awarded { called_at, .. }
				| State::Deserted { called_at, .. }
				| State::Called { called_at, .. },
			) => {
				self.state = State::called(*called_at);
				// Ballots that are still to come have their time first.
				let waiting = self.call.schedule.disclosure_until.saturating_sub(now);
				self.call.schedule.award_by = calendar.rolled(compliance.until.saturating_add(waiting));
				if waiting == 0 {
					since = compliance.from;
				}
				self.award_ceiling = Some(self.call.schedule.award_by);
			}
			(Act::Cancellation, State::Cancelled { at, called_at: Some(called_at), .. }) => {
				let lost = now.saturating_sub(*at);
				self.state = State::called(*called_at);
				// Deferred as far as may be, it stays so.
				let is_last = self.award_ceiling == Some(self.call.schedule.award_by);
				self.call.schedule.shift(lost);
				self.award_ceiling =
					self.award_ceiling.map(|ceiling| calendar.rolled(ceiling.saturating_add(lost)));
				if let (true, Some(ceiling)) = (is_last, self.award_ceiling) {
					self.call.schedule.award_by = ceiling;
				}
			}
			_ => return Err(Refusal::RulingNotApplicable),
		}
		self.dated.at = since;
		Ok(false)
	}
}
