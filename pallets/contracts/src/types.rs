//! Public contracts as plain values and rules, which know nothing of the pallet's configuration.

use crate::refusal::Refusal;
use cadena_primitives::{
	AccountId, AgencyId, Awarded, Calendar, Centavos, Document, Moment, ProcurementLaw, Seal, SetAt,
	TenderId, Term,
	orders::{Effect, OrderKind, Scope},
};
use codec::Encode;
use frame_support::{BoundedVec, traits::ConstU32};

/// The milestones of one contract.
pub type Milestones = BoundedVec<Milestone, ConstU32<24>>;

/// The number of a milestone in its contract, from 0.
pub type MilestoneIndex = u8;

const HUNDRED: Centavos = 100;

/// A part of the contract that is delivered, accepted and paid on its own.
#[frame_support::stored]
pub struct Milestone {
	/// What is paid for it, in centavos. The milestones add up to the contract's price.
	pub amount: Centavos,
	/// Until when it is to be delivered, as both sign it: interruptions since move it.
	pub due: Moment,
	/// Where it stands.
	pub progress: Progress,
}

/// Where a milestone stands.
#[frame_support::stored]
pub enum Progress {
	/// To be delivered.
	Pending,
	/// Registered as delivered by the supplier (art. 72).
	Delivered {
		/// When.
		at: Moment,
		/// What was delivered.
		document: Document,
	},
	/// Accepted by the agency (art. 72).
	Accepted {
		/// When it was delivered.
		delivered_at: Moment,
		/// When it was accepted.
		at: Moment,
	},
	/// Invoiced by the supplier (art. 73).
	Invoiced {
		/// When it was delivered.
		delivered_at: Moment,
		/// When it was invoiced.
		at: Moment,
	},
	/// Paid by the agency (art. 73).
	Paid {
		/// When it was delivered.
		delivered_at: Moment,
		/// When it was paid.
		at: Moment,
	},
}

/// The performance guarantee (*garantía de cumplimiento*, art. 69-II).
#[frame_support::stored]
pub enum Guarantee {
	/// To be presented.
	Due {
		/// The first moment at which it is late, but for interruptions since.
		by: Moment,
	},
	/// Presented.
	Presented {
		/// What it guarantees, in centavos.
		amount: Centavos,
		/// The policy or deposit.
		document: Document,
	},
}

/// The advance (*anticipo*, art. 66-IX).
#[frame_support::stored]
#[derive(Copy)]
pub struct Advance {
	/// Its amount in centavos; 0 for none.
	pub amount: Centavos,
	/// When it was paid, if it was.
	pub paid_at: Option<Moment>,
}

/// A procedure to rescind (*rescisión administrativa*, art. 77).
#[frame_support::stored]
pub struct Rescission {
	/// What the supplier failed in.
	pub grounds: Document,
	/// From when its beginning counts: interruptions since move its dates.
	pub begun_at: SetAt,
	/// The first moment at which the supplier can no more answer, and the agency may decide.
	pub answer_by: Moment,
	/// The first moment at which the agency can no more decide.
	pub decide_by: Moment,
	/// The supplier's answer.
	pub answer: Option<Document>,
}

/// The performance of a signed contract.
#[frame_support::stored]
pub struct Execution {
	/// When both had signed.
	pub signed_at: SetAt,
	/// The performance guarantee.
	pub guarantee: Guarantee,
	/// Penalties so far, in centavos, never above the guarantee (art. 75).
	pub penalties: Centavos,
	/// The procedure to rescind that is under way.
	pub rescission: Option<Rescission>,
}

/// Where a contract stands.
#[frame_support::stored]
pub enum State {
	/// Signed by the agency and offered to the supplier.
	Offered {
		/// Since when.
		since: Moment,
	},
	/// Signed by both and being performed.
	Executing(Execution),
	/// Rescinded by the supplier's fault; the settlement is to come.
	Rescinded {
		/// When.
		at: Moment,
	},
	/// Settled (*finiquito*).
	Closed {
		/// When.
		at: Moment,
		/// The settlement.
		settlement: Document,
	},
	/// Ended because the award fell or went to somebody else.
	EndedEarly {
		/// When.
		at: Moment,
		/// How far it was performed, if it was signed; the settlement is then to come.
		execution: Option<Execution>,
	},
}

/// The e.firma signatures of a contract.
#[frame_support::stored]
pub struct ContractSeals {
	/// Which offer on its tender they are of, from 0: a signature of an offer that was replaced is of no use.
	pub offer: u32,
	/// Of the officer who offered it.
	pub agency: Seal,
	/// Of the supplier, once they have signed.
	pub supplier: Option<Seal>,
}

/// A public contract (*contrato*, art. 66).
#[frame_support::stored]
pub struct Contract {
	/// The contracting agency.
	pub agency: AgencyId,
	/// The supplier.
	pub supplier: AccountId,
	/// The law that governs it.
	pub law: ProcurementLaw,
	/// When the tender was called: the contract's terms are those of then.
	pub called_at: Moment,
	/// The price, in centavos.
	pub price: Centavos,
	/// The text that both sign.
	pub document: Document,
	/// What is delivered and paid, in order.
	pub milestones: Milestones,
	/// When it was offered: interruptions since move the dates of its milestones.
	pub offered_at: SetAt,
	/// The advance.
	pub advance: Advance,
	/// The least performance guarantee, in centavos.
	pub least_guarantee: Centavos,
	/// When its performance ended: everything was paid, or it was rescinded by the supplier's fault. None where the award went to
	/// somebody else meanwhile.
	pub performed_at: Option<Moment>,
	/// Where it stands.
	pub state: State,
}

/// For how long the performance of a contract is graded once it is settled or rescinded.
pub const GRADING: Term = Term::natural(30);

impl Rescission {
	/// The first moment at which the supplier can no more answer.
	pub fn answer_by(&self, calendar: &Calendar) -> Moment {
		calendar.moved_deadline(self.begun_at, self.answer_by)
	}

	/// The first moment at which the agency can no more decide.
	pub fn decide_by(&self, calendar: &Calendar) -> Moment {
		calendar.moved_deadline(self.begun_at, self.decide_by)
	}
}

impl Contract {
	/// The agency's offer of a contract on an award (arts. 66, 67).
	pub fn offer(
		award: &Awarded,
		document: Document,
		milestones: BoundedVec<(Centavos, Moment), ConstU32<24>>,
		advance: Centavos,
		now: SetAt,
	) -> Result<Self, Refusal> {
		let offered_at = now;
		let now = now.at;
		if award.suspended {
			return Err(Refusal::Suspended);
		}
		if now >= award.sign_by {
			return Err(Refusal::SigningTermOver);
		}
		let sum = milestones.iter().try_fold(0u128, |sum, (amount, _)| sum.checked_add(*amount));
		let none_is_free = milestones.iter().all(|(amount, due)| *amount > 0 && *due > now);
		if sum != Some(award.price) || !none_is_free {
			return Err(Refusal::MilestonesDoNotAddUp);
		}
		if advance > percent(award.price, award.advance_percent) {
			return Err(Refusal::AdvanceTooLarge);
		}
		let milestones = milestones
			.into_iter()
			.map(|(amount, due)| Milestone { amount, due, progress: Progress::Pending })
			.collect::<alloc::vec::Vec<_>>()
			.try_into()
			.map_err(|_| Refusal::MilestonesDoNotAddUp)?;
		Ok(Self {
			agency: award.agency,
			supplier: award.supplier.clone(),
			law: award.law,
			called_at: award.called_at,
			price: award.price,
			document,
			milestones,
			offered_at,
			advance: Advance { amount: advance, paid_at: None },
			least_guarantee: percent(award.price, award.guarantee_percent),
			performed_at: None,
			state: State::Offered { since: now },
		})
	}

	/// What both sides sign, in SCALE: the tender, which offer on it this is (from 0), both sides, the SHA-256 of the text, the price, each milestone's amount and
	/// date, the advance and the least guarantee.
	pub fn canonical(&self, tender: TenderId, offer: u32) -> alloc::vec::Vec<u8> {
		let milestones: alloc::vec::Vec<_> =
			self.milestones.iter().map(|milestone| (milestone.amount, milestone.due)).collect();
		let parties = (tender, offer, self.agency, &self.supplier);
		let money = (self.price, milestones, self.advance.amount, self.least_guarantee);
		(parties, self.document.sha256, money).encode()
	}

	/// The supplier signs what the agency offered (art. 67).
	pub fn sign(
		&mut self,
		award: &Awarded,
		now: Moment,
		calendar: &Calendar,
		guarantee: Term,
	) -> Result<(), Refusal> {
		if !matches!(self.state, State::Offered { .. }) {
			return Err(Refusal::NotOffered);
		}
		if award.supplier != self.supplier {
			return Err(Refusal::NotTheSupplier);
		}
		if award.price != self.price {
			return Err(Refusal::NotOffered);
		}
		if award.suspended {
			return Err(Refusal::Suspended);
		}
		if now >= award.sign_by {
			return Err(Refusal::SigningTermOver);
		}
		self.state = State::Executing(Execution {
			signed_at: calendar.set_at(now),
			guarantee: Guarantee::Due { by: calendar.deadline(now, guarantee) },
			penalties: 0,
			rescission: None,
		});
		Ok(())
	}

	/// The first moment at which the performance guarantee is late, while it is to be presented, but for interruptions since.
	pub fn guarantee_due(&self) -> Option<Moment> {
		match self.execution().ok()?.guarantee {
			Guarantee::Due { by } => Some(by),
			Guarantee::Presented { .. } => None,
		}
	}

	/// Takes the performance guarantee. Returns whether it came in time.
	pub fn present_guarantee(
		&mut self,
		amount: Centavos,
		document: Document,
		now: Moment,
		calendar: &Calendar,
	) -> Result<bool, Refusal> {
		let least = self.least_guarantee;
		let execution = self.execution_mut()?;
		let Guarantee::Due { by } = execution.guarantee else {
			return Err(Refusal::GuaranteePresented);
		};
		if amount < least {
			return Err(Refusal::GuaranteeTooSmall);
		}
		execution.guarantee = Guarantee::Presented { amount, document };
		Ok(now < calendar.moved_deadline(execution.signed_at, by))
	}

	/// Records the payment of the advance, against a guarantee for all of it (art. 69-I).
	pub fn pay_advance(&mut self, guaranteed: Centavos, now: Moment) -> Result<Centavos, Refusal> {
		self.execution()?;
		let begun =
			self.milestones.iter().any(|milestone| matches!(milestone.progress, Progress::Paid { .. }));
		if self.advance.amount == 0 || self.advance.paid_at.is_some() || begun {
			return Err(Refusal::NoAdvanceDue);
		}
		if guaranteed < self.advance.amount {
			return Err(Refusal::GuaranteeTooSmall);
		}
		self.advance.paid_at = Some(now);
		Ok(self.advance.amount)
	}

	/// The supplier registers a delivery (art. 72). Returns whether it came in time.
	pub fn deliver(
		&mut self,
		at: MilestoneIndex,
		document: Document,
		now: Moment,
		calendar: &Calendar,
	) -> Result<bool, Refusal> {
		let offered_at = self.offered_at;
		let milestone = self.performing(at)?;
		if milestone.progress != Progress::Pending {
			return Err(Refusal::WrongProgress);
		}
		milestone.progress = Progress::Delivered { at: now, document };
		Ok(now <= calendar.moved(offered_at, milestone.due))
	}

	/// The agency accepts a delivery (art. 72). Returns whether it did so in time.
	pub fn accept(
		&mut self,
		at: MilestoneIndex,
		now: Moment,
		calendar: &Calendar,
		acceptance: Term,
	) -> Result<bool, Refusal> {
		let milestone = self.performing(at)?;
		let Progress::Delivered { at: delivered_at, .. } = milestone.progress else {
			return Err(Refusal::WrongProgress);
		};
		milestone.progress = Progress::Accepted { delivered_at, at: now };
		Ok(now < calendar.deadline(delivered_at, acceptance))
	}

	/// The agency refuses a delivery that does not meet the contract: it is to be delivered again.
	pub fn reject(&mut self, at: MilestoneIndex) -> Result<(), Refusal> {
		let milestone = self.performing(at)?;
		if !matches!(milestone.progress, Progress::Delivered { .. }) {
			return Err(Refusal::WrongProgress);
		}
		milestone.progress = Progress::Pending;
		Ok(())
	}

	/// The supplier invoices an accepted delivery (art. 73).
	pub fn invoice(&mut self, at: MilestoneIndex, now: Moment) -> Result<(), Refusal> {
		let milestone = self.performing(at)?;
		let Progress::Accepted { delivered_at, .. } = milestone.progress else {
			return Err(Refusal::WrongProgress);
		};
		milestone.progress = Progress::Invoiced { delivered_at, at: now };
		Ok(())
	}

	/// What is paid for a milestone: its amount less its part of a paid advance, which the milestones amortise in
	/// proportion to their amounts, to the centavo (art. 66-X).
	pub fn payable(&self, at: MilestoneIndex) -> Centavos {
		let amortised = |milestones: usize| {
			let covered = self
				.milestones
				.iter()
				.take(milestones)
				.fold(0u128, |sum, milestone| sum.saturating_add(milestone.amount));
			match self.advance.paid_at {
				Some(_) => self.advance.amount.saturating_mul(covered).checked_div(self.price).unwrap_or(0),
				None => 0,
			}
		};
		let before = usize::from(at);
		let own = amortised(before.saturating_add(1)).saturating_sub(amortised(before));
		self.milestones.get(before).map_or(0, |milestone| milestone.amount.saturating_sub(own))
	}

	/// Records the payment of an invoice (art. 73). Returns the amount and whether it came in time.
	pub fn pay(
		&mut self,
		at: MilestoneIndex,
		now: Moment,
		calendar: &Calendar,
		payment: Term,
	) -> Result<(Centavos, bool), Refusal> {
		let payable = self.payable(at);
		let milestone = self.performing(at)?;
		let Progress::Invoiced { delivered_at, at: invoiced_at } = milestone.progress else {
			return Err(Refusal::WrongProgress);
		};
		milestone.progress = Progress::Paid { delivered_at, at: now };
		Ok((payable, now < calendar.deadline(invoiced_at, payment)))
	}

	/// Applies a penalty for lateness, never beyond the guarantee (art. 75).
	pub fn penalize(
		&mut self,
		at: MilestoneIndex,
		amount: Centavos,
		now: Moment,
		calendar: &Calendar,
	) -> Result<Centavos, Refusal> {
		let offered_at = self.offered_at;
		let milestone = self.performing(at)?;
		let due = calendar.moved(offered_at, milestone.due);
		let late = match milestone.progress {
			Progress::Pending => now > due,
			Progress::Delivered { at, .. } => at > due,
			Progress::Accepted { delivered_at, .. }
			| Progress::Invoiced { delivered_at, .. }
			| Progress::Paid { delivered_at, .. } => delivered_at > due,
		};
		if !late || amount == 0 {
			return Err(Refusal::NotLate);
		}
		let execution = self.execution_mut()?;
		let Guarantee::Presented { amount: guaranteed, .. } = &execution.guarantee else {
			return Err(Refusal::PenaltyAboveGuarantee);
		};
		let penalties = execution
			.penalties
			.checked_add(amount)
			.filter(|penalties| penalties <= guaranteed)
			.ok_or(Refusal::PenaltyAboveGuarantee)?;
		execution.penalties = penalties;
		Ok(penalties)
	}

	/// Begins to rescind (art. 77-I). A procedure that the agency let lapse may be begun again.
	pub fn begin_rescission(
		&mut self,
		grounds: Document,
		now: Moment,
		calendar: &Calendar,
		answer: Term,
		ruling: Term,
	) -> Result<(), Refusal> {
		let execution = self.execution_mut()?;
		if execution.rescission.as_ref().is_some_and(|before| now < before.decide_by(calendar)) {
			return Err(Refusal::RescissionUnderWay);
		}
		let begun_at = calendar.set_at(calendar.counted_from(now));
		let answer_by = calendar.deadline(begun_at.at, answer);
		let decide_by = calendar.deadline(answer_by.saturating_sub(1), ruling);
		execution.rescission = Some(Rescission { grounds, begun_at, answer_by, decide_by, answer: None });
		Ok(())
	}

	/// Takes the supplier's answer (art. 77-I).
	pub fn answer_rescission(
		&mut self,
		document: Document,
		now: Moment,
		calendar: &Calendar,
	) -> Result<(), Refusal> {
		let rescission = self.execution_mut()?.rescission.as_mut().ok_or(Refusal::NoRescission)?;
		if rescission.answer.is_some() || now >= rescission.answer_by(calendar) {
			return Err(Refusal::AnswerTermOver);
		}
		rescission.answer = Some(document);
		Ok(())
	}

	/// Decides a rescission, once the supplier has answered or let the term pass, within the agency's own (art. 77-II).
	pub fn decide_rescission(
		&mut self,
		rescind: bool,
		now: Moment,
		calendar: &Calendar,
	) -> Result<(), Refusal> {
		let execution = self.execution_mut()?;
		let rescission = execution.rescission.as_ref().ok_or(Refusal::NoRescission)?;
		if rescission.answer.is_none() && now < rescission.answer_by(calendar) {
			return Err(Refusal::AnswerTermRunning);
		}
		if now >= rescission.decide_by(calendar) {
			return Err(Refusal::RulingTermOver);
		}
		if rescind {
			self.state = State::Rescinded { at: now };
			self.performed_at = Some(now);
		} else {
			execution.rescission = None;
		}
		Ok(())
	}

	/// Settles the contract: all paid, or rescinded.
	pub fn close(&mut self, settlement: Document, now: Moment, calendar: &Calendar) -> Result<(), Refusal> {
		match &self.state {
			State::Executing(execution) => {
				let rescission = execution.rescission.as_ref();
				if rescission.is_some_and(|rescission| now < rescission.decide_by(calendar)) {
					return Err(Refusal::RescissionUnderWay);
				}
				if matches!(execution.guarantee, Guarantee::Due { .. }) && self.least_guarantee > 0 {
					return Err(Refusal::GuaranteeTooSmall);
				}
				let paid = self
					.milestones
					.iter()
					.all(|milestone| matches!(milestone.progress, Progress::Paid { .. }));
				if !paid {
					return Err(Refusal::NotAllPaid);
				}
				self.performed_at = Some(now);
			}
			State::Rescinded { .. } | State::EndedEarly { execution: Some(_), .. } => {}
			_ => return Err(Refusal::NotExecuting),
		}
		self.state = State::Closed { at: now, settlement };
		Ok(())
	}

	/// Ends the contract because its award fell. One that is settled stays so.
	pub fn end_early(&mut self, now: Moment) -> bool {
		let execution = match &self.state {
			State::Offered { .. } => None,
			State::Executing(execution) => Some(execution.clone()),
			_ => return false,
		};
		self.state = State::EndedEarly { at: now, execution };
		true
	}

	/// Refuses while a new contract may not take this one's place: signed with the same awardee, or not yet settled.
	pub fn ensure_replaceable(&self, awardee: &AccountId) -> Result<(), Refusal> {
		match &self.state {
			State::Offered { .. } | State::EndedEarly { execution: None, .. } => Ok(()),
			State::Closed { .. } if self.supplier != *awardee => Ok(()),
			State::Rescinded { .. } | State::EndedEarly { .. } => Err(Refusal::NotSettled),
			State::Executing(_) | State::Closed { .. } => Err(Refusal::AlreadySigned),
		}
	}

	/// Whether both have signed and the contract stands or stood.
	pub fn is_signed(&self) -> bool {
		matches!(self.state, State::Executing(_) | State::Rescinded { .. } | State::Closed { .. })
	}

	/// Whether both have signed at any time, however it ended.
	pub fn was_signed(&self) -> bool {
		self.is_signed() || matches!(self.state, State::EndedEarly { execution: Some(_), .. })
	}

	fn execution(&self) -> Result<&Execution, Refusal> {
		match &self.state {
			State::Executing(execution) => Ok(execution),
			_ => Err(Refusal::NotExecuting),
		}
	}

	fn execution_mut(&mut self) -> Result<&mut Execution, Refusal> {
		match &mut self.state {
			State::Executing(execution) => Ok(execution),
			_ => Err(Refusal::NotExecuting),
		}
	}

	fn performing(&mut self, at: MilestoneIndex) -> Result<&mut Milestone, Refusal> {
		self.execution()?;
		self.milestones.get_mut(usize::from(at)).ok_or(Refusal::NoSuchMilestone)
	}
}

/// What an order does to a contract; `None` of one that the law knows not.
///
/// What is to be paid on a contract can be attached (CFF art. 160), and nothing else of it: its other rights pass to nobody (LAASSP art.
/// 67). An attachment is noted, for it obliges the treasury, which pays outside the chain. A court's suspension closes payments, or what
/// the agency does against a supplier who does not perform: a delay by order of a court is no fault of theirs (LAASSP art. 75).
pub fn effect_of_order(kind: OrderKind, scope: Scope) -> Option<Effect> {
	match (kind, scope) {
		(OrderKind::Attachment { .. }, Scope::Payments) => Some(Effect::Noted),
		(OrderKind::Suspension, Scope::Whole | Scope::Payments | Scope::Performance) => Some(Effect::Closes),
		_ => None,
	}
}

fn percent(of: Centavos, percent: u8) -> Centavos {
	of.saturating_mul(Centavos::from(percent)).checked_div(HUNDRED).unwrap_or(0)
}
