use super::{Modality, Refusal};
use cadena_primitives::{AccountId, Calendar, Moment, PersonId, SetAt, Term};
use codec::Encode;
use sp_core::H256;
use sp_io::hashing::blake2_256;

/// How long the account that a person has can veto a recovery before it takes effect: five natural days, over any weekend and
/// longer than a telephone is usually out of reach. Who really lost the account loses only this time.
pub const VETO_TERM: Term = Term::natural(5);

/// How far a recovery is.
#[frame_support::stored]
pub enum RecoveryStage {
	/// It was asked for, and the present account can veto it.
	Requested,
	/// The present account vetoed it: it takes effect only if Oversight upholds it.
	Vetoed {
		/// When.
		at: Moment,
	},
	/// Oversight found that whoever vetoed is not the person. It is vetoed no more.
	Upheld {
		/// SHA-256 of the resolution.
		resolution: H256,
	},
}

/// Recovery of a person's account that one officer asked for with a live match, and another completes.
#[frame_support::stored]
pub struct Recovery {
	/// The new account.
	pub account: AccountId,
	/// By which biometric.
	pub by: Modality,
	/// The officer who asked.
	pub officer: AccountId,
	/// When.
	pub asked_at: SetAt,
	/// The first moment at which it can be completed, but for interruptions since.
	pub effective_at: Moment,
	/// How far it is.
	pub stage: RecoveryStage,
}

impl Recovery {
	/// A recovery that an officer asks for now.
	pub fn requested(
		account: AccountId,
		by: Modality,
		officer: AccountId,
		now: Moment,
		calendar: &Calendar,
	) -> Self {
		let effective_at = calendar.deadline(now, VETO_TERM);
		let asked_at = calendar.set_at(now);
		Self { account, by, officer, asked_at, effective_at, stage: RecoveryStage::Requested }
	}

	/// The first moment at which it can be completed.
	pub fn due_at(&self, calendar: &Calendar) -> Moment {
		calendar.moved(self.asked_at, self.effective_at)
	}

	/// Vetoes it, by the account that it would replace. A veto is of this request alone.
	pub fn veto(&mut self, at: Moment) -> Result<(), Refusal> {
		match self.stage {
			RecoveryStage::Requested => {
				self.stage = RecoveryStage::Vetoed { at };
				Ok(())
			}
			RecoveryStage::Vetoed { .. } => Err(Refusal::RecoveryVetoed),
			RecoveryStage::Upheld { .. } => Err(Refusal::RecoveryUpheld),
		}
	}

	/// Upholds it against a veto, so that a thief who holds the old key does not veto for ever.
	pub fn uphold(&mut self, resolution: H256) -> Result<(), Refusal> {
		match self.stage {
			RecoveryStage::Vetoed { .. } => {
				self.stage = RecoveryStage::Upheld { resolution };
				Ok(())
			}
			RecoveryStage::Requested | RecoveryStage::Upheld { .. } => Err(Refusal::RecoveryNotVetoed),
		}
	}

	/// Whether this officer can complete it now: another than who asked, after the term, and without a veto that stands.
	pub fn ensure_completed_by(
		&self,
		officer: &AccountId,
		now: Moment,
		calendar: &Calendar,
	) -> Result<(), Refusal> {
		if let RecoveryStage::Vetoed { .. } = self.stage {
			return Err(Refusal::RecoveryVetoed);
		}
		if self.officer == *officer {
			return Err(Refusal::SameOfficer);
		}
		if now < self.due_at(calendar) { Err(Refusal::RecoveryNotDue) } else { Ok(()) }
	}
}

/// What a biometric key signs to recover an account: that this person, who is there at this block, shall have this account. No
/// answer to a request of accreditation is one.
pub fn recovery_statement(genesis: &H256, person: PersonId, account: &AccountId, block: &H256) -> [u8; 32] {
	blake2_256(&(b"cadena/recovery", genesis, person, account, block).encode())
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::types::statement;

	const RESOLUTION: H256 = H256::repeat_byte(3);

	fn account(byte: u8) -> AccountId {
		AccountId::new([byte; 32])
	}

	fn recovery() -> Recovery {
		Recovery::requested(account(9), Modality::Iris, account(1), 1_000, &Calendar::default())
	}

	#[test]
	fn h3_a_recovery_takes_another_officer_and_five_days() {
		let (calendar, recovery) = (Calendar::default(), recovery());
		let due = calendar.deadline(1_000, VETO_TERM);
		let by = |byte, now| recovery.ensure_completed_by(&account(byte), now, &calendar);
		assert_eq!(by(1, due), Err(Refusal::SameOfficer));
		assert_eq!(by(2, due - 1), Err(Refusal::RecoveryNotDue));
		assert_eq!(by(2, due), Ok(()));
	}

	#[test]
	fn h3_a_veto_binds_until_oversight_upholds_the_recovery_and_then_no_more() {
		let (calendar, mut recovery) = (Calendar::default(), recovery());
		let due = calendar.deadline(1_000, VETO_TERM);
		assert_eq!(recovery.uphold(RESOLUTION), Err(Refusal::RecoveryNotVetoed));
		assert_eq!(recovery.veto(2_000), Ok(()));
		assert_eq!(recovery.veto(2_001), Err(Refusal::RecoveryVetoed));
		assert_eq!(
			recovery.ensure_completed_by(&account(2), Moment::MAX, &calendar),
			Err(Refusal::RecoveryVetoed)
		);
		assert_eq!(recovery.uphold(RESOLUTION), Ok(()));
		assert_eq!(recovery.uphold(RESOLUTION), Err(Refusal::RecoveryNotVetoed));
		assert_eq!(recovery.veto(3_000), Err(Refusal::RecoveryUpheld));
		assert_eq!(recovery.ensure_completed_by(&account(1), due, &calendar), Err(Refusal::SameOfficer));
		assert_eq!(recovery.ensure_completed_by(&account(2), due, &calendar), Ok(()));
	}

	#[test]
	fn h3_no_live_match_is_a_recovery_and_every_part_of_a_recovery_counts() {
		let (a, b) = (H256::repeat_byte(1), H256::repeat_byte(2));
		let (x, y) = (account(1), account(2));
		let statements = [
			recovery_statement(&a, 1, &x, &a),
			recovery_statement(&b, 1, &x, &a),
			recovery_statement(&a, 2, &x, &a),
			recovery_statement(&a, 1, &y, &a),
			recovery_statement(&a, 1, &x, &b),
			statement(&a, 1, 0, &x, &H256::zero(), &a),
		];
		let distinct: std::collections::BTreeSet<_> = statements.iter().collect();
		assert_eq!(distinct.len(), statements.len());
	}
}
