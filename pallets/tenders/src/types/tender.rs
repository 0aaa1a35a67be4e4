use super::{
	bid::{Bid, BidIndex, BidStatus},
	call::{CallForTenders, CallTerms, OPENING_HOURS, Openers, Schedule},
	evaluation::{BidRatings, Ranking, validate_ratings},
};
use crate::refusal::Refusal;
use cadena_primitives::{
	AccountId, AgencyId, Balance, Calendar, Document, Moment, SetAt, Term,
	ballots::BidSet,
	time::{Interruptions, hours},
};
use frame_support::BoundedVec;

/// Where a tender stands: what was done, from which the [stage](Stage) follows with the time.
#[frame_support::stored]
pub enum State {
	/// A draft of the call (*proyecto de convocatoria*, art. 40).
	Draft {
		/// Until when it is open to comments, if it was put out for them.
		comments_until: Option<Moment>,
	},
	/// Called: its schedule runs.
	Called {
		/// When the call was published.
		called_at: Moment,
		/// The round of subsequent discount offers, when there was a tie.
		round: Option<DiscountRound>,
	},
	/// Awarded (*fallo*, art. 49).
	Awarded {
		/// When the call was published.
		called_at: Moment,
		/// When the award was issued.
		at: Moment,
		/// Until when the awarded bidder can sign.
		sign_by: Moment,
	},
	/// Declared deserted (*desierta*, art. 51).
	Deserted {
		/// When the call was published.
		called_at: Moment,
		/// When.
		at: Moment,
		/// On which ground.
		ground: DesertedGround,
	},
	/// Cancelled before the award (art. 51).
	Cancelled {
		/// When the call was published, if it was.
		called_at: Option<Moment>,
		/// When.
		at: Moment,
		/// On which ground.
		ground: CancelGround,
	},
	/// Annulled by the ruling on a challenge (art. 104-V), or ex officio because its award never came (art. 108-I).
	Annulled {
		/// When.
		at: Moment,
	},
}

/// What may be done now.
#[frame_support::stored]
#[derive(Copy)]
pub enum Stage {
	/// The call is being drafted.
	Draft,
	/// Called, before the last clarification meeting: bids, questions and changes.
	Clarification,
	/// After the last clarification meeting: bids.
	Bidding,
	/// The act of opening.
	Opening,
	/// The ballots of evaluators and citizens.
	Ballots,
	/// Evaluators disclose their ballots.
	Disclosure,
	/// Ratings, discards, discount offers, and the award.
	Evaluation,
	/// The time to award is over: it can be deferred within its ceiling, or the tender cancelled on a ground of art. 51. Once it has
	/// lapsed, Oversight annuls it (art. 108-I).
	Overdue,
	/// Awarded. What follows is the contract's.
	Awarded,
	/// Deserted.
	Deserted,
	/// Cancelled.
	Cancelled,
	/// Annulled.
	Annulled,
}

/// Why a tender is deserted (art. 51, first paragraph). The chain checks it.
#[frame_support::stored]
#[derive(Copy)]
pub enum DesertedGround {
	/// Nobody bid, or nobody's bid was opened.
	NoBids,
	/// No bid meets the call, or no price is acceptable.
	NoneSolvent,
}

/// Why a tender is cancelled (art. 51, fourth paragraph).
#[frame_support::stored]
#[derive(Copy)]
pub enum CancelGround {
	/// *Caso fortuito*.
	FortuitousEvent,
	/// *Fuerza mayor*.
	ForceMajeure,
	/// Justified circumstances extinguish the need.
	NeedExtinguished,
	/// Going on would harm the agency.
	Harm,
}

/// A round of subsequent discount offers (*ofertas subsecuentes de descuento*, art. 48).
#[frame_support::stored]
pub struct DiscountRound {
	/// The tied bids and their present prices, in centavos.
	pub prices: BoundedVec<(BidIndex, u128), super::award::MaxBids>,
	/// When it closes.
	pub closes_at: Moment,
	/// When that was set.
	pub set_at: SetAt,
}

/// What the social witness owes (art. 38).
#[frame_support::stored]
pub enum WitnessDuty {
	/// The tender is small enough to do without a report.
	Voluntary,
	/// A public report is due before the contract closes.
	Due,
	/// The report was given.
	Reported(Document),
}

/// What others can have seen of a tender's bids. It only grows, whatever interruptions are declared afterwards, until an annulled
/// opening is held again.
#[frame_support::stored]
#[derive(Copy, Default, Ord, PartialOrd)]
pub enum Seen {
	/// Nothing: all are sealed.
	#[default]
	Nothing,
	/// A price: a bid was opened, or an opener revealed pieces of one. No bid is received any more.
	Offers,
	/// A judgement: a ballot was disclosed, or a bid rated or discarded. No bid is opened any more.
	Judgements,
	/// That no award came: evaluators were paid for it. No stage comes back, no award and no challenge of its absence.
	Lapse,
}

/// A tender (*licitación pública*, art. 35-I).
#[frame_support::stored]
pub struct Tender {
	/// The contracting agency (*convocante*).
	pub agency: AgencyId,
	/// Its call, with all modifications.
	pub call: CallForTenders,
	/// Who opens the bids.
	pub openers: Openers,
	/// Where it stands.
	pub state: State,
	/// When its dates were set. Interruptions that became known later have moved those that are still open.
	pub dated: SetAt,
	/// The last moment to which the award may be deferred, once it was (art. 46-II).
	pub award_ceiling: Option<Moment>,
	/// What the social witness owes.
	pub witness: WitnessDuty,
	/// How many bids it received, withdrawn ones included.
	pub bids: BidIndex,
	/// The bids that were opened: those that ballots rate, also where they were discarded later.
	pub opened: BidSet,
	/// What others can have seen of its bids.
	pub seen: Seen,
	/// Whether ballots were taken for longer because too few evaluators disclosed.
	pub ballots_extended: bool,
	/// How many questions it received.
	pub questions: u16,
	/// How many of them have no answer yet.
	pub unanswered: u16,
	/// How many suspensions are in force.
	pub suspensions: u16,
	/// How many challenges await a decision.
	pub pending_challenges: u16,
}

/// A term to act that runs.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Running {
	/// From when: out of business hours, an act counts from the next.
	pub from: Moment,
	/// The first moment at which it is over.
	pub until: Moment,
}

/// A comment on a draft (art. 40).
#[frame_support::stored]
pub struct Comment {
	/// The comment.
	pub document: Document,
	/// The deposit held, returned after the draft's stage.
	pub deposit: Balance,
}

/// A request for clarification (*solicitud de aclaración*, art. 44).
#[frame_support::stored]
pub struct Question {
	/// Who asks, and by asking states an interest in the tender.
	pub asker: AccountId,
	/// The question.
	pub document: Document,
	/// The public answer.
	pub answer: Option<Document>,
	/// The deposit held, returned with the answer.
	pub deposit: Balance,
}

/// The most questions of one tender by one supplier.
pub const MAX_QUESTIONS_PER_ASKER: u32 = 16;

impl State {
	/// A call whose schedule runs, without a round of discount offers.
	pub fn called(called_at: Moment) -> Self {
		State::Called { called_at, round: None }
	}
}

impl Tender {
	/// A draft of a call.
	pub fn draft(
		agency: AgencyId,
		call: CallForTenders,
		openers: Openers,
		comments_until: Option<Moment>,
		dated: SetAt,
	) -> Result<Self, Refusal> {
		call.validate()?;
		Ok(Self {
			agency,
			call,
			openers,
			state: State::Draft { comments_until },
			dated,
			award_ceiling: None,
			witness: WitnessDuty::Voluntary,
			bids: 0,
			opened: BidSet::default(),
			seen: Seen::default(),
			ballots_extended: false,
			questions: 0,
			unanswered: 0,
			suspensions: 0,
			pending_challenges: 0,
		})
	}

	/// Whether a bid stayed closed while others were opened: its bidder saw the others' prices and chose not to show their own.
	pub fn leaves_closed(&self, bid: &Bid) -> bool {
		matches!(bid.status, BidStatus::Sealed { .. }) && !self.opened.is_empty()
	}

	/// Whether interruptions became known since its dates were set or moved.
	pub fn is_interrupted(&self, interruptions: &Interruptions) -> bool {
		self.dated.interruptions != interruptions.count()
	}

	/// Moves the dates that are open by the interruptions that became known since, and the ends of terms to act to business days.
	pub fn resume(&mut self, calendar: &Calendar) {
		let dated = self.dated;
		self.dated = calendar.set_at(dated.at);
		if self.is_lapse_noted() {
			return;
		}
		// The last moment to which it may be deferred is the end of a term to act.
		let is_last = self.award_ceiling == Some(self.call.schedule.award_by);
		let term = match &mut self.state {
			State::Draft { comments_until } => comments_until.as_mut(),
			State::Called { round: Some(round), .. } => {
				round.closes_at = calendar.moved(round.set_at, round.closes_at);
				round.set_at = calendar.set_at(round.set_at.at);
				None
			}
			State::Awarded { sign_by, .. } => Some(sign_by),
			// What a cancellation cost is given back whole when it is annulled.
			State::Cancelled { .. } => return,
			State::Called { round: None, .. } | State::Deserted { .. } | State::Annulled { .. } => None,
		};
		for deadline in term.into_iter().chain(self.award_ceiling.as_mut()) {
			*deadline = calendar.moved_deadline(dated, *deadline);
		}
		for date in self.call.schedule.acts_mut() {
			*date = calendar.moved(dated, *date);
		}
		if let (true, Some(ceiling)) = (is_last, self.award_ceiling) {
			self.call.schedule.award_by = ceiling;
		}
	}

	/// The stage at a moment.
	pub fn stage(&self, now: Moment) -> Stage {
		let schedule = &self.call.schedule;
		match &self.state {
			State::Draft { .. } => Stage::Draft,
			State::Called { .. } if self.is_lapse_noted() => Stage::Overdue,
			State::Called { .. } if now < schedule.clarification_at => Stage::Clarification,
			State::Called { .. } if now < schedule.opening_at => Stage::Bidding,
			State::Called { .. } if now < schedule.evaluation_at => Stage::Opening,
			State::Called { .. } if now < schedule.ballots_until => Stage::Ballots,
			State::Called { .. } if now < schedule.disclosure_until => Stage::Disclosure,
			State::Called { .. } if now <= schedule.award_by => Stage::Evaluation,
			State::Called { .. } => Stage::Overdue,
			State::Awarded { .. } => Stage::Awarded,
			State::Deserted { .. } => Stage::Deserted,
			State::Cancelled { .. } => Stage::Cancelled,
			State::Annulled { .. } => Stage::Annulled,
		}
	}

	/// Refuses outside one stage.
	pub fn ensure_stage(&self, now: Moment, stage: Stage) -> Result<(), Refusal> {
		if self.stage(now) == stage { Ok(()) } else { Err(Refusal::WrongStage) }
	}

	/// Notes what others can see of the bids from now on. Returns whether they could not before.
	pub fn show(&mut self, seen: Seen) -> bool {
		let is_new = self.seen < seen;
		self.seen = self.seen.max(seen);
		is_new
	}

	/// Refuses unless bids are being received. An interruption that is declared afterwards brings no stage back behind a bid whose
	/// price can be known.
	pub fn ensure_receives_bids(&self, now: Moment) -> Result<(), Refusal> {
		match self.stage(now) {
			Stage::Clarification | Stage::Bidding if self.seen == Seen::Nothing => Ok(()),
			_ => Err(Refusal::WrongStage),
		}
	}

	/// Refuses unless bids are being opened. No stage comes back behind a judgement on them: a bidder would choose by it whether
	/// to open theirs, and ballots would rate other bids than there are.
	pub fn ensure_opens(&self, now: Moment) -> Result<(), Refusal> {
		match self.stage(now) {
			Stage::Opening if self.seen < Seen::Judgements => Ok(()),
			_ => Err(Refusal::WrongStage),
		}
	}

	/// When the call was published, if it was.
	pub fn called_at(&self) -> Option<Moment> {
		match &self.state {
			State::Draft { .. } | State::Annulled { .. } => None,
			State::Cancelled { called_at, .. } => *called_at,
			State::Called { called_at, .. }
			| State::Awarded { called_at, .. }
			| State::Deserted { called_at, .. } => Some(*called_at),
		}
	}

	/// Replaces a draft. One that is out for comments keeps their period.
	pub fn revise(&mut self, call: CallForTenders, openers: Openers) -> Result<(), Refusal> {
		let State::Draft { .. } = self.state else {
			return Err(Refusal::WrongStage);
		};
		call.validate()?;
		self.call = call;
		self.openers = openers;
		Ok(())
	}

	/// Refuses unless the draft is open to comments.
	pub fn ensure_open_to_comments(&self, now: Moment) -> Result<(), Refusal> {
		match self.state {
			State::Draft { comments_until: Some(until) } if now < until => Ok(()),
			State::Draft { .. } => Err(Refusal::CommentsClosed),
			_ => Err(Refusal::WrongStage),
		}
	}

	/// Publishes the call (art. 41), after the comments if the draft was put out for them.
	pub fn publish(&mut self, now: Moment, terms: &CallTerms, witness: WitnessDuty) -> Result<(), Refusal> {
		let State::Draft { comments_until } = self.state else {
			return Err(Refusal::WrongStage);
		};
		if comments_until.is_some_and(|until| now < until) {
			return Err(Refusal::CommentPeriodOpen);
		}
		self.openers.ensure_ready()?;
		if self
			.openers
			.in_order()
			.into_iter()
			.any(|opener| self.call.evaluation.officers().contains(&opener.account))
		{
			return Err(Refusal::InterestedParty);
		}
		self.call.validate_schedule(now, terms)?;
		self.state = State::called(now);
		self.dated.at = now;
		self.witness = witness;
		Ok(())
	}

	/// Changes the call's text and dates (art. 43). What is bought, the money and the points stay.
	pub fn modify(
		&mut self,
		now: Moment,
		document: Document,
		schedule: Schedule,
		terms: &CallTerms,
		last_day: Term,
	) -> Result<(), Refusal> {
		self.ensure_receives_bids(now)?;
		let calendar = &terms.calendar;
		let called_at = self.called_at().ok_or(Refusal::WrongStage)?;
		if !calendar.spans(now, self.call.schedule.opening_at, last_day) {
			return Err(Refusal::CallMayNotChange);
		}
		if now >= self.call.schedule.clarification_at
			&& schedule.clarification_at != self.call.schedule.clarification_at
		{
			return Err(Refusal::CallMayNotChange);
		}
		if schedule.clarification_at < now && schedule.clarification_at != self.call.schedule.clarification_at
		{
			return Err(Refusal::ScheduleOutOfOrder);
		}
		if schedule.opening_at < self.call.schedule.opening_at {
			return Err(Refusal::OpeningTooEarly);
		}
		// Who may send ballots was fixed with the call.
		if schedule.has_ballots() != self.call.schedule.has_ballots() {
			return Err(Refusal::CallMayNotChange);
		}
		let mut changed = self.call.clone();
		changed.document = document;
		changed.schedule = schedule;
		changed.validate_schedule(called_at, terms)?;
		// Dates that stay have lost what they lost since they were set.
		if changed.schedule != self.call.schedule {
			self.dated.at = now;
		}
		self.call = changed;
		Ok(())
	}

	/// Counts a question, asked at least 24 hours before the clarification meeting (art. 44). Returns its number.
	pub fn ask(&mut self, now: Moment) -> Result<u16, Refusal> {
		self.ensure_stage(now, Stage::Clarification)?;
		if now >= self.call.schedule.questions_end() {
			return Err(Refusal::ClarificationTooLate);
		}
		let number = self.questions;
		self.questions = number.checked_add(1).ok_or(Refusal::ClarificationTooLate)?;
		self.unanswered = self.unanswered.saturating_add(1);
		Ok(number)
	}

	/// Counts an answer. Late answers are accepted until the award, which cannot do without them.
	pub fn answer(&mut self, now: Moment, question: &mut Question, answer: Document) -> Result<(), Refusal> {
		match self.stage(now) {
			Stage::Clarification
			| Stage::Bidding
			| Stage::Opening
			| Stage::Ballots
			| Stage::Disclosure
			| Stage::Evaluation => {}
			_ => return Err(Refusal::WrongStage),
		}
		if question.answer.is_some() {
			return Err(Refusal::AlreadyAnswered);
		}
		question.answer = Some(answer);
		self.unanswered = self.unanswered.saturating_sub(1);
		Ok(())
	}

	/// Refuses unless bids are screened: from the end of the opening to the award.
	pub fn ensure_screens(&self, now: Moment) -> Result<(), Refusal> {
		match self.stage(now) {
			Stage::Ballots | Stage::Disclosure | Stage::Evaluation => Ok(()),
			_ => Err(Refusal::WrongStage),
		}
	}

	/// Refuses unless what gives points may change: while bids are screened, before any round of discount offers showed its prices.
	pub fn ensure_open_to_ratings(&self, now: Moment) -> Result<(), Refusal> {
		self.ensure_screens(now)?;
		match &self.state {
			State::Called { round: Some(_), .. } => Err(Refusal::DiscountRoundOpen),
			_ => Ok(()),
		}
	}

	/// Checks the ratings of one of the evaluators whom the call names.
	pub fn validate_ratings(
		&self,
		ratings: &BidRatings,
		admitted: impl Iterator<Item = BidIndex>,
	) -> Result<(), Refusal> {
		validate_ratings(ratings, self.call.scoring.technical.len(), admitted)
	}

	/// The last moment to which the award may be deferred.
	pub fn last_award(&self, calendar: &Calendar, deferral: Term) -> Moment {
		self.award_ceiling.unwrap_or_else(|| calendar.deadline(self.call.schedule.award_by, deferral))
	}

	/// Defers the award within the law's ceiling, counted from the date first set (art. 46-II).
	pub fn defer_award(
		&mut self,
		now: Moment,
		to: Moment,
		calendar: &Calendar,
		deferral: Term,
	) -> Result<(), Refusal> {
		match self.stage(now) {
			Stage::Opening | Stage::Ballots | Stage::Disclosure | Stage::Evaluation | Stage::Overdue => {}
			_ => return Err(Refusal::WrongStage),
		}
		if self.is_lapse_noted() {
			return Err(Refusal::AwardTermOver);
		}
		let ceiling = self.last_award(calendar, deferral);
		if to <= now || to <= self.call.schedule.award_by || to > ceiling {
			return Err(Refusal::DeferralTooLong);
		}
		self.award_ceiling = Some(ceiling);
		self.call.schedule.award_by = to;
		Ok(())
	}

	/// Opens a round of discount offers among tied bids (art. 48).
	pub fn open_round(&mut self, now: Moment, ranking: &Ranking, closes_at: Moment) -> Result<(), Refusal> {
		self.ensure_stage(now, Stage::Evaluation)?;
		self.ensure_round_closed(now)?;
		if ranking.tied.is_empty() {
			return Err(Refusal::NoTie);
		}
		if closes_at >= self.call.schedule.award_by {
			return Err(Refusal::ScheduleOutOfOrder);
		}
		if closes_at < now.saturating_add(hours(OPENING_HOURS)) {
			return Err(Refusal::OpeningTooShort);
		}
		let State::Called { round, .. } = &mut self.state else {
			return Err(Refusal::WrongStage);
		};
		let mut prices = BoundedVec::new();
		for placement in ranking.placements.iter().filter(|placement| ranking.tied.contains(&placement.bid)) {
			prices.try_push((placement.bid, placement.price)).map_err(|_| Refusal::NoTie)?;
		}
		let set_at = SetAt { at: now, ..self.dated };
		self.seen = Seen::Judgements;
		*round = Some(DiscountRound { prices, closes_at, set_at });
		Ok(())
	}

	/// Lowers a tied bid's price during a round.
	pub fn discount(&mut self, now: Moment, bid: BidIndex, price: u128) -> Result<(), Refusal> {
		self.ensure_stage(now, Stage::Evaluation)?;
		let State::Called { round: Some(round), .. } = &mut self.state else {
			return Err(Refusal::DiscountClosed);
		};
		if now >= round.closes_at {
			return Err(Refusal::DiscountClosed);
		}
		let (_, present) = round.prices.iter_mut().find(|(tied, _)| *tied == bid).ok_or(Refusal::NotInTie)?;
		if price >= *present || price == 0 {
			return Err(Refusal::DiscountNotLower);
		}
		*present = price;
		Ok(())
	}

	/// The price of a bid in the round of discount offers, if it takes part.
	pub fn discounted(&self, bid: BidIndex) -> Option<u128> {
		match &self.state {
			State::Called { round: Some(round), .. } => {
				round.prices.iter().find(|(tied, _)| *tied == bid).map(|(_, price)| *price)
			}
			_ => None,
		}
	}

	fn ensure_round_closed(&self, now: Moment) -> Result<(), Refusal> {
		match &self.state {
			State::Called { round: Some(round), .. } if now < round.closes_at => {
				Err(Refusal::DiscountRoundOpen)
			}
			_ => Ok(()),
		}
	}

	/// Awards the tender to the first of its ranking (art. 49). Nobody names a winner.
	pub fn award(&mut self, now: Moment, ranking: &Ranking, signing: Running) -> Result<(), Refusal> {
		self.ensure_evaluates(now)?;
		if self.unanswered > 0 {
			return Err(Refusal::UnansweredQuestions);
		}
		if ranking.placements.is_empty() {
			return Err(Refusal::NoSolventBid);
		}
		if !ranking.tied.is_empty() {
			return Err(Refusal::Tied);
		}
		let called_at = self.called_at().ok_or(Refusal::WrongStage)?;
		self.state = State::Awarded { called_at, at: now, sign_by: signing.until };
		self.seen = Seen::Judgements;
		self.dated.at = signing.from;
		Ok(())
	}

	/// Declares the tender deserted, only if it is (art. 51).
	pub fn desert(
		&mut self,
		now: Moment,
		ranking: &Ranking,
		opened: bool,
	) -> Result<DesertedGround, Refusal> {
		match self.stage(now) {
			Stage::Evaluation | Stage::Overdue => {}
			_ => return Err(Refusal::WrongStage),
		}
		if !ranking.placements.is_empty() {
			return Err(Refusal::GroundNotMet);
		}
		let ground = if opened { DesertedGround::NoneSolvent } else { DesertedGround::NoBids };
		let called_at = self.called_at().ok_or(Refusal::WrongStage)?;
		self.state = State::Deserted { called_at, at: now, ground };
		self.seen = Seen::Judgements;
		Ok(ground)
	}

	/// Cancels the tender before its award (art. 51).
	pub fn cancel(&mut self, now: Moment, ground: CancelGround) -> Result<(), Refusal> {
		let called_at = match &self.state {
			State::Draft { .. } => None,
			State::Called { called_at, .. } => Some(*called_at),
			_ => return Err(Refusal::WrongStage),
		};
		self.state = State::Cancelled { called_at, at: now, ground };
		Ok(())
	}

	/// Annuls a tender whose award never came (*nulidad total*, in an *intervención de oficio*, art. 108-I): the time to award and to
	/// defer (art. 46-II) is over without an act, so that no ground of art. 51 need be there to end it.
	pub fn annul(&mut self, now: Moment) -> Result<(), Refusal> {
		self.ensure_stage(now, Stage::Overdue)?;
		self.state = State::Annulled { at: now };
		Ok(())
	}

	/// Refuses unless an award can be issued: in evaluation, with no round of discount offers open.
	pub fn ensure_evaluates(&self, now: Moment) -> Result<(), Refusal> {
		match self.stage(now) {
			Stage::Evaluation => self.ensure_round_closed(now),
			Stage::Overdue => Err(Refusal::AwardTermOver),
			_ => Err(Refusal::WrongStage),
		}
	}

	/// Gives the next place its own time to sign, once the present awardee let theirs pass (art. 67).
	pub fn pass_on(&mut self, now: Moment, signing: Running) -> Result<(), Refusal> {
		match &mut self.state {
			State::Awarded { sign_by, .. } if now >= *sign_by => {
				*sign_by = signing.until;
				self.dated.at = signing.from;
				Ok(())
			}
			State::Awarded { .. } => Err(Refusal::SigningTermRunning),
			_ => Err(Refusal::WrongStage),
		}
	}

	/// Puts a suspension in force.
	pub fn suspend(&mut self) {
		self.suspensions = self.suspensions.saturating_add(1);
	}

	/// Lifts a suspension; the time to sign starts again if it was the last.
	pub fn lift_suspension(&mut self, anew: Running) {
		self.suspensions = self.suspensions.saturating_sub(1);
		if let (0, State::Awarded { sign_by, .. }) = (self.suspensions, &mut self.state)
			&& anew.until > *sign_by
		{
			*sign_by = anew.until;
			self.dated.at = anew.from;
		}
	}

	/// Records the social witness's public report (art. 38-IV).
	pub fn report(&mut self, by: &AccountId, document: Document) -> Result<(), Refusal> {
		if self.openers.witness.account != *by {
			return Err(Refusal::NotAnOpener);
		}
		match (&self.state, &self.witness) {
			(State::Draft { .. }, _) => Err(Refusal::WrongStage),
			(_, WitnessDuty::Reported(_)) => Err(Refusal::AlreadyReported),
			_ => {
				self.witness = WitnessDuty::Reported(document);
				Ok(())
			}
		}
	}
}
