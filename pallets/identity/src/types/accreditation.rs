use super::{Factors, Modality, Refusal};
use cadena_primitives::{AccountId, AgencyId, Calendar, Moment, PersonId, SetAt, Term};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::BoundedBTreeSet;
use frame_support::traits::ConstU32;
use scale_info::TypeInfo;
use sp_core::H256;
use sp_io::hashing::blake2_256;

/// An accreditation holds for a year at most.
pub const LONGEST_ACCREDITATION: Term = Term::years(1);
/// The citizen's access log keeps a record for five years after it expired.
pub const RETENTION: Term = Term::years(5);
/// A live match was made at most so many blocks ago.
pub const RECENT_BLOCKS: u32 = 64;

/// With what a person must show that they are there.
#[frame_support::stored]
#[derive(Copy)]
pub struct Requirement {
	/// How many factors, the account among them: 1 to 4. Two or more are two-step verification.
	pub factors: u8,
	/// A biometric that must be one of them.
	pub modality: Option<Modality>,
}

impl Requirement {
	/// Whether anybody can meet it.
	pub fn validate(&self) -> Result<(), Refusal> {
		let fewest = if self.modality.is_some() { 2 } else { 1 };
		if (fewest..=4).contains(&self.factors) { Ok(()) } else { Err(Refusal::UnsoundRequirement) }
	}

	fn is_met_by(&self, answer: &Answer) -> bool {
		let modality = self.modality.is_none_or(|modality| answer.biometrics.contains(&modality));
		modality && answer.factors() >= usize::from(self.factors)
	}
}

/// The factors with which a person answered; the account is always one.
#[frame_support::stored]
pub struct Answer {
	/// The biometrics that matched.
	pub biometrics: BoundedBTreeSet<Modality, ConstU32<3>>,
	/// When.
	pub at: Moment,
}

impl Answer {
	/// An answer with these factors, each once.
	pub fn of(factors: &Factors, at: Moment) -> Result<Self, Refusal> {
		let mut biometrics = BoundedBTreeSet::new();
		for factor in factors {
			let new = biometrics.try_insert(factor.modality).map_err(|_| Refusal::FactorTwice)?;
			if !new {
				return Err(Refusal::FactorTwice);
			}
		}
		Ok(Self { biometrics, at })
	}

	/// How many factors, the account among them.
	pub fn factors(&self) -> usize {
		self.biometrics.len().saturating_add(1)
	}
}

/// What became of a request.
#[frame_support::stored]
pub enum RequestState {
	/// The person has not answered.
	Pending,
	/// The person showed that they are there.
	Granted(Answer),
	/// The person refused.
	Declined {
		/// When.
		at: Moment,
	},
}

/// A line of the citizen's access log: who asked for the person, for what, and what became of it (*acreditación*).
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Accreditation<Ticket> {
	/// Who asked.
	pub relying_party: AccountId,
	/// For which agency, if as its officer.
	pub agency: Option<AgencyId>,
	/// SHA-256 of the purpose, of which the person has the text.
	pub purpose: H256,
	/// What was asked for.
	pub requirement: Requirement,
	/// When.
	pub asked_at: SetAt,
	/// Until when an answer holds, and until when it can be answered, but for interruptions since.
	pub expires: Moment,
	/// What became of it.
	pub state: RequestState,
	/// What holds the deposit of a relying party that is no officer.
	pub ticket: Option<Ticket>,
}

impl<Ticket> Accreditation<Ticket> {
	/// Whether the time is of use and not longer than may be.
	pub fn validate_expiry(now: Moment, expires: Moment, calendar: &Calendar) -> Result<(), Refusal> {
		let longest = calendar.term_end(now, LONGEST_ACCREDITATION);
		if now < expires && expires <= longest { Ok(()) } else { Err(Refusal::ExpiryOutOfRange) }
	}

	/// The first moment at which it can no more be answered.
	pub fn answer_by(&self, calendar: &Calendar) -> Moment {
		calendar.moved(self.asked_at, self.expires)
	}

	/// Whether it waits for an answer.
	pub fn ensure_pending(&self, now: Moment, calendar: &Calendar) -> Result<(), Refusal> {
		match self.state {
			RequestState::Pending if now < self.answer_by(calendar) => Ok(()),
			RequestState::Pending => Err(Refusal::RequestExpired),
			RequestState::Granted(_) | RequestState::Declined { .. } => Err(Refusal::AlreadyAnswered),
		}
	}

	/// Answers it.
	pub fn grant(&mut self, answer: Answer, calendar: &Calendar) -> Result<(), Refusal> {
		self.ensure_pending(answer.at, calendar)?;
		if !self.requirement.is_met_by(&answer) {
			return Err(Refusal::TooFewFactors);
		}
		self.state = RequestState::Granted(answer);
		Ok(())
	}

	/// Refuses it.
	pub fn decline(&mut self, at: Moment, calendar: &Calendar) -> Result<(), Refusal> {
		self.ensure_pending(at, calendar)?;
		self.state = RequestState::Declined { at };
		Ok(())
	}

	/// Whether the person was there by the requirement, as of a moment. The person limited that: no interruption prolongs it.
	pub fn holds(&self, now: Moment) -> bool {
		matches!(self.state, RequestState::Granted(_)) && now < self.expires
	}

	/// Whether the log need keep it no longer.
	pub fn ensure_removable(&self, now: Moment, calendar: &Calendar) -> Result<(), Refusal> {
		let kept = calendar.term_end(self.expires, RETENTION);
		if kept <= now { Ok(()) } else { Err(Refusal::StillKept) }
	}
}

/// What a biometric key signs: that this person is there, for this request of this relying party and purpose, at this block.
pub fn statement(
	genesis: &H256,
	person: PersonId,
	request: u32,
	relying_party: &AccountId,
	purpose: &H256,
	block: &H256,
) -> [u8; 32] {
	blake2_256(&(b"cadena/live-match", genesis, person, request, relying_party, purpose, block).encode())
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::types::BiometricProof;
	use Modality::{Face, Iris};
	use sp_core::ed25519;

	fn answer(modalities: &[Modality]) -> Result<Answer, Refusal> {
		let signature = ed25519::Signature::default();
		let proof = |modality: &Modality| BiometricProof { modality: *modality, signature };
		Answer::of(&Factors::truncate_from(modalities.iter().map(proof).collect()), 50)
	}

	fn request(factors: u8, modality: Option<Modality>) -> Accreditation<()> {
		Accreditation {
			relying_party: AccountId::new([1; 32]),
			agency: None,
			purpose: H256::zero(),
			requirement: Requirement { factors, modality },
			asked_at: SetAt::default(),
			expires: 100,
			state: RequestState::Pending,
			ticket: None,
		}
	}

	#[test]
	fn a_requirement_can_be_met() {
		let sound = |factors, modality| Requirement { factors, modality }.validate().is_ok();
		assert!(sound(1, None) && sound(4, None) && sound(2, Some(Face)));
		assert!(!sound(0, None) && !sound(5, None) && !sound(1, Some(Face)));
	}

	#[test]
	fn two_factors_are_two_step_verification() {
		let mut one = request(1, None);
		assert_eq!(one.grant(answer(&[]).expect("distinct"), &Calendar::default()), Ok(()));
		let mut two = request(2, None);
		assert_eq!(
			two.grant(answer(&[]).expect("distinct"), &Calendar::default()),
			Err(Refusal::TooFewFactors)
		);
		assert_eq!(two.grant(answer(&[Iris]).expect("distinct"), &Calendar::default()), Ok(()));
		let mut face = request(2, Some(Face));
		assert_eq!(
			face.grant(answer(&[Iris]).expect("distinct"), &Calendar::default()),
			Err(Refusal::TooFewFactors)
		);
		assert_eq!(face.grant(answer(&[Face]).expect("distinct"), &Calendar::default()), Ok(()));
		assert_eq!(answer(&[Face, Face]), Err(Refusal::FactorTwice));
	}

	#[test]
	fn a_request_is_answered_once_and_in_time() {
		let mut granted = request(1, None);
		assert!(!granted.holds(50));
		assert_eq!(granted.grant(answer(&[]).expect("distinct"), &Calendar::default()), Ok(()));
		assert!(granted.holds(99) && !granted.holds(100));
		assert_eq!(granted.decline(51, &Calendar::default()), Err(Refusal::AlreadyAnswered));
		let mut late = request(1, None);
		assert_eq!(late.decline(100, &Calendar::default()), Err(Refusal::RequestExpired));
		let mut declined = request(1, None);
		assert_eq!(declined.decline(99, &Calendar::default()), Ok(()));
		assert!(!declined.holds(99));
		assert_eq!(
			declined.grant(answer(&[]).expect("distinct"), &Calendar::default()),
			Err(Refusal::AlreadyAnswered)
		);
	}

	#[test]
	fn an_accreditation_expires_within_a_year_and_is_kept_for_five_more() {
		let calendar = Calendar::default();
		let range = |from, to| Accreditation::<()>::validate_expiry(from, to, &calendar);
		let year = calendar.deadline(5, LONGEST_ACCREDITATION);
		assert_eq!(range(5, 5), Err(Refusal::ExpiryOutOfRange));
		assert_eq!((range(5, 6), range(5, year)), (Ok(()), Ok(())));
		assert_eq!(range(5, year + 1), Err(Refusal::ExpiryOutOfRange));
		let kept = calendar.deadline(100, RETENTION);
		assert_eq!(request(1, None).ensure_removable(kept - 1, &calendar), Err(Refusal::StillKept));
		assert_eq!(request(1, None).ensure_removable(kept, &calendar), Ok(()));
	}

	#[test]
	fn every_part_of_a_statement_counts() {
		let (a, b) = (H256::repeat_byte(1), H256::repeat_byte(2));
		let (x, y) = (AccountId::new([1; 32]), AccountId::new([2; 32]));
		let statements = [
			statement(&a, 1, 0, &x, &a, &a),
			statement(&b, 1, 0, &x, &a, &a),
			statement(&a, 2, 0, &x, &a, &a),
			statement(&a, 1, 1, &x, &a, &a),
			statement(&a, 1, 0, &y, &a, &a),
			statement(&a, 1, 0, &x, &b, &a),
			statement(&a, 1, 0, &x, &a, &b),
		];
		let distinct: std::collections::BTreeSet<_> = statements.iter().collect();
		assert_eq!(distinct.len(), statements.len());
	}
}
