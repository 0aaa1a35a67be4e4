//! Specialties, certificates and reputations as plain values with their rules.

use crate::refusal::Refusal;
use cadena_primitives::{AgencyId, Document, ballots::HIGHEST_REPUTATION, membership::RingKey};

/// The reputation with which an evaluator begins.
pub const FIRST_REPUTATION: u16 = 500;
/// Below this reputation a certificate is suspended.
pub const REPUTATION_FLOOR: u16 = 200;
/// Most specialties of one agency: numbers are never free again, and a hundred agencies leave some of the 65,536.
pub const MOST_SPECIALTIES: u16 = 512;
/// Most specialties in which one person is certified: their death takes them out of as many rings in one step.
pub const MOST_CERTIFICATES: u32 = 16;

/// A field in which bids are rated.
#[frame_support::stored]
pub struct Specialty {
	/// The agency of Oversight that certifies in it.
	pub agency: AgencyId,
	/// What the field is and what a certificate asks for.
	pub document: Document,
}

/// Whether a certificate lets its holder be drawn.
#[frame_support::stored]
#[derive(Copy)]
pub enum Status {
	/// It does.
	Certified,
	/// It does not until it is reinstated.
	Suspended,
	/// It never does again.
	Revoked,
}

/// An evaluator's ring key.
#[frame_support::stored]
#[derive(Copy)]
pub enum KeySlot {
	/// There was none yet.
	Empty,
	/// It is in a ring, waits for one, or was withdrawn from one by a suspension of the certificate or of the person, or by a death.
	Held(RingKey),
	/// It was given up, and can act until its ring was made anew.
	GivenUp(RingKey),
}

/// A person certified to rate bids (LAASSP art. 49-VII names them in the award).
#[frame_support::stored]
pub struct Certificate {
	/// The certificate's document.
	pub document: Document,
	/// Whether it lets its holder be drawn.
	pub status: Status,
	/// The holder's ring key.
	pub key: KeySlot,
	/// 0 to [`HIGHEST_REPUTATION`]: moves with the outcomes of what its holder rated.
	pub reputation: u16,
	/// How many outcomes moved it.
	pub outcomes: u32,
}

impl Certificate {
	/// A new one.
	pub fn issued(document: Document) -> Self {
		let (status, key) = (Status::Certified, KeySlot::Empty);
		Self { document, status, key, reputation: FIRST_REPUTATION, outcomes: 0 }
	}

	/// Refuses unless it was not revoked.
	pub fn ensure_not_revoked(&self) -> Result<(), Refusal> {
		if self.status == Status::Revoked { Err(Refusal::Revoked) } else { Ok(()) }
	}

	/// The key that is held.
	pub fn held_key(&self) -> Result<RingKey, Refusal> {
		match self.key {
			KeySlot::Held(key) => Ok(key),
			KeySlot::Empty | KeySlot::GivenUp(_) => Err(Refusal::NoKey),
		}
	}

	/// Whether it holds this key already, which so comes back into a ring rather than enters one.
	pub fn takes_back(&self, key: &RingKey) -> Result<bool, Refusal> {
		self.ensure_certified()?;
		Ok(self.key == KeySlot::Held(*key))
	}

	fn ensure_certified(&self) -> Result<(), Refusal> {
		self.ensure_not_revoked()?;
		if self.status == Status::Suspended { Err(Refusal::Suspended) } else { Ok(()) }
	}

	/// Takes a key, and returns the one before, which must be able to act no more.
	pub fn take_key(&mut self, key: RingKey) -> Result<Option<RingKey>, Refusal> {
		self.ensure_certified()?;
		let before = match self.key {
			KeySlot::Held(_) => return Err(Refusal::HasKey),
			KeySlot::GivenUp(before) => Some(before),
			KeySlot::Empty => None,
		};
		self.key = KeySlot::Held(key);
		Ok(before)
	}

	/// Gives the key up for ever.
	pub fn give_up_key(&mut self) -> Result<RingKey, Refusal> {
		let key = self.held_key()?;
		self.key = KeySlot::GivenUp(key);
		Ok(key)
	}

	/// Suspends it.
	pub fn suspend(&mut self) -> Result<(), Refusal> {
		self.ensure_not_revoked()?;
		if self.status == Status::Suspended {
			return Err(Refusal::AlreadySuspended);
		}
		self.status = Status::Suspended;
		Ok(())
	}

	/// Ends a suspension, with the least reputation at least: falling below it gains nothing.
	pub fn reinstate(&mut self) -> Result<(), Refusal> {
		self.ensure_not_revoked()?;
		if self.status != Status::Suspended {
			return Err(Refusal::NotSuspended);
		}
		self.status = Status::Certified;
		self.reputation = self.reputation.max(REPUTATION_FLOOR);
		Ok(())
	}

	/// Revokes it for ever.
	pub fn revoke(&mut self) -> Result<(), Refusal> {
		self.ensure_not_revoked()?;
		self.status = Status::Revoked;
		Ok(())
	}

	/// Moves the reputation after an outcome. Returns whether it fell below the floor and so suspended the certificate.
	pub fn judge(&mut self, change: i16) -> bool {
		self.reputation = self.reputation.saturating_add_signed(change).min(HIGHEST_REPUTATION);
		self.outcomes = self.outcomes.saturating_add(1);
		let falls = self.reputation < REPUTATION_FLOOR && self.status == Status::Certified;
		if falls {
			self.status = Status::Suspended;
		}
		falls
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_core::H256;

	fn certificate() -> Certificate {
		Certificate::issued(Document::unpublished(H256::zero()))
	}

	#[test]
	fn a_key_is_taken_once_and_another_after_it_was_given_up() {
		let mut certificate = certificate();
		assert_eq!(certificate.give_up_key(), Err(Refusal::NoKey));
		assert_eq!(certificate.take_key([1; 32]), Ok(None));
		assert_eq!(certificate.take_key([2; 32]), Err(Refusal::HasKey));
		assert_eq!(certificate.takes_back(&[1; 32]), Ok(true));
		assert_eq!(certificate.takes_back(&[2; 32]), Ok(false));
		assert_eq!(certificate.give_up_key(), Ok([1; 32]));
		assert_eq!(certificate.held_key(), Err(Refusal::NoKey));
		assert_eq!(certificate.take_key([2; 32]), Ok(Some([1; 32])));
		assert_eq!(certificate.held_key(), Ok([2; 32]));
	}

	#[test]
	fn reputation_stays_within_its_bounds_and_below_the_floor_suspends() {
		let mut certificate = certificate();
		for _ in 0..50 {
			assert!(!certificate.judge(80));
		}
		assert_eq!((certificate.reputation, certificate.outcomes), (HIGHEST_REPUTATION, 50));
		let fell = (0..50).filter(|_| certificate.judge(-80)).count();
		assert_eq!((certificate.reputation, fell), (0, 1), "it falls once");
		assert_eq!(certificate.status, Status::Suspended);
		assert_eq!(certificate.take_key([1; 32]), Err(Refusal::Suspended));
		assert_eq!(certificate.takes_back(&[1; 32]), Err(Refusal::Suspended));
		assert_eq!(certificate.reinstate(), Ok(()));
		assert_eq!(certificate.reputation, REPUTATION_FLOOR, "to fall gains nothing");
		assert_eq!(certificate.reinstate(), Err(Refusal::NotSuspended));
	}

	#[test]
	fn a_revoked_certificate_stays_revoked() {
		let mut certificate = certificate();
		assert_eq!(certificate.revoke(), Ok(()));
		for refused in [certificate.revoke(), certificate.suspend(), certificate.reinstate()] {
			assert_eq!(refused, Err(Refusal::Revoked));
		}
		assert_eq!(certificate.take_key([1; 32]), Err(Refusal::Revoked));
		assert!(!certificate.judge(-1_000));
	}
}
