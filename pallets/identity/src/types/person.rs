use super::Refusal;
use cadena_primitives::{
	AccountId, CurpTag, Jurisdiction, JurisdictionError, LegalDay, Moment, MunicipalityKey,
	membership::{Collection, RingKey},
};
use sp_core::H256;

/// The registers of the population registry (LGP arts. 87-90).
#[frame_support::stored]
#[derive(Copy)]
pub enum Class {
	/// An adult citizen (*Registro Nacional de Ciudadanos*, art. 87-I): the only class that enters rings.
	Citizen,
	/// A Mexican under 18 (*Registro de Menores de Edad*, art. 87-II).
	Minor,
	/// A foreign resident (*Catálogo de los Extranjeros*, art. 87 and 90).
	Foreigner,
}

/// Where a person lives.
#[frame_support::stored]
#[derive(Copy)]
pub enum Residence {
	/// In a municipality, by INEGI's key.
	Municipality(MunicipalityKey),
	/// Abroad (LGP art. 96).
	Abroad {
		/// The country, by its ISO 3166-1 alpha-2 code.
		country: [u8; 2],
		/// The consulate that serves them, as the foreign ministry numbers them.
		consulate: u16,
	},
}

impl Residence {
	/// The place.
	pub fn place(&self) -> Jurisdiction {
		match self {
			Self::Municipality(key) => Jurisdiction::Municipality(*key),
			Self::Abroad { country, .. } => Jurisdiction::Abroad(*country),
		}
	}

	/// Whether there is such a place.
	pub fn validate(&self) -> Result<(), JurisdictionError> {
		self.place().validate()
	}

	/// The rings of those who live there.
	pub fn collection(&self) -> Collection {
		match self {
			Self::Municipality(key) => Collection::Municipality(*key),
			Self::Abroad { country, .. } => Collection::Abroad(*country),
		}
	}
}

/// Suspension of a record for an irregularity (*suspensión del registro*, art. 102).
#[frame_support::stored]
#[derive(Copy)]
pub struct Suspension {
	/// SHA-256 of the written causes of which the person was informed.
	pub grounds: H256,
	/// Since when.
	pub since: Moment,
	/// SHA-256 of the clarification that the person asked for (*aclaración*), if they did.
	pub clarification: Option<H256>,
}

/// Whether a person can act.
#[frame_support::stored]
#[derive(Copy)]
pub enum Status {
	/// The person acts.
	Active,
	/// The record is suspended.
	Suspended(Suspension),
	/// The person has died (*baja por defunción*): nothing can be done in their name.
	Deceased {
		/// When it was recorded.
		at: Moment,
		/// The day of death by the certificate. It is public, of a number that is a pseudonym.
		on: LegalDay,
		/// The suspension in which it was recorded, which an annulment restores.
		suspension: Option<Suspension>,
	},
}

/// With what a person acts anonymously.
#[frame_support::stored]
#[derive(Copy)]
pub enum RingKeySlot {
	/// Never had one.
	Empty,
	/// The key in use.
	Held(RingKey),
	/// The one before, which was given up. The next one joins when this can act no more.
	GivenUp(RingKey),
}

/// A natural person whom RENAPO has enrolled.
#[frame_support::stored]
pub struct Person {
	/// The tag of the current CURP.
	pub tag: CurpTag,
	/// In which register.
	pub class: Class,
	/// What signs for the person.
	pub account: AccountId,
	/// Where they live.
	pub residence: Residence,
	/// Whether they can act.
	pub status: Status,
	/// With what they act anonymously.
	pub ring_key: RingKeySlot,
	/// How often somebody asked for their accreditation: the next request's number.
	pub requests: u32,
	/// When they were enrolled.
	pub enrolled_at: Moment,
}

impl Person {
	/// A person as the registry first records them.
	pub fn enrolled(
		tag: CurpTag,
		class: Class,
		account: AccountId,
		residence: Residence,
		at: Moment,
	) -> Self {
		Self {
			tag,
			class,
			account,
			residence,
			status: Status::Active,
			ring_key: RingKeySlot::Empty,
			requests: 0,
			enrolled_at: at,
		}
	}

	/// Whether the person is alive.
	pub fn ensure_alive(&self) -> Result<(), Refusal> {
		match self.status {
			Status::Deceased { .. } => Err(Refusal::IsDeceased),
			Status::Active | Status::Suspended(_) => Ok(()),
		}
	}

	/// Whether the person acts.
	pub fn ensure_active(&self) -> Result<(), Refusal> {
		match self.status {
			Status::Active => Ok(()),
			Status::Suspended(_) => Err(Refusal::IsSuspended),
			Status::Deceased { .. } => Err(Refusal::IsDeceased),
		}
	}

	/// Suspends the record (art. 102).
	pub fn suspend(&mut self, grounds: H256, since: Moment) -> Result<(), Refusal> {
		self.ensure_active()?;
		self.status = Status::Suspended(Suspension { grounds, since, clarification: None });
		Ok(())
	}

	/// Asks for clarification of a suspension (art. 102), in place of what was asked before.
	pub fn clarify(&mut self, request: H256) -> Result<(), Refusal> {
		match &mut self.status {
			Status::Suspended(Suspension { clarification, .. }) => {
				*clarification = Some(request);
				Ok(())
			}
			Status::Active => Err(Refusal::NotSuspended),
			Status::Deceased { .. } => Err(Refusal::IsDeceased),
		}
	}

	/// Lifts a suspension.
	pub fn reinstate(&mut self) -> Result<(), Refusal> {
		match self.status {
			Status::Suspended(_) => {
				self.status = Status::Active;
				Ok(())
			}
			Status::Active => Err(Refusal::NotSuspended),
			Status::Deceased { .. } => Err(Refusal::IsDeceased),
		}
	}

	/// Records the death on a day that is not to come, given the day of the record.
	pub fn die(&mut self, on: LegalDay, at: Moment, today: LegalDay) -> Result<(), Refusal> {
		let suspension = match self.status {
			Status::Active => None,
			Status::Suspended(suspension) => Some(suspension),
			Status::Deceased { .. } => return Err(Refusal::IsDeceased),
		};
		if on > today {
			return Err(Refusal::DeathToCome);
		}
		self.status = Status::Deceased { at, on, suspension };
		Ok(())
	}

	/// Annuls the record of a death: the person is as they were, but for the ring key, which was given up.
	pub fn revive(&mut self) -> Result<(), Refusal> {
		let Status::Deceased { suspension, .. } = self.status else {
			return Err(Refusal::NotDeceased);
		};
		self.status = suspension.map_or(Status::Active, Status::Suspended);
		Ok(())
	}

	/// The rings that the person's key may enter.
	pub fn electoral_collection(&self) -> Result<Collection, Refusal> {
		self.ensure_active()?;
		match self.class {
			Class::Citizen => Ok(self.residence.collection()),
			Class::Minor | Class::Foreigner => Err(Refusal::NotAVoter),
		}
	}

	/// The key in use.
	pub fn held_key(&self) -> Result<RingKey, Refusal> {
		match self.ring_key {
			RingKeySlot::Held(key) => Ok(key),
			RingKeySlot::Empty | RingKeySlot::GivenUp(_) => Err(Refusal::NoRingKey),
		}
	}

	/// Gives up the key in use, if there is one.
	pub fn give_up_key(&mut self) -> Option<RingKey> {
		let key = self.held_key().ok()?;
		self.ring_key = RingKeySlot::GivenUp(key);
		Some(key)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn person(class: Class) -> Person {
		let residence = Residence::Municipality(9_012);
		Person::enrolled([1; 32], class, AccountId::new([2; 32]), residence, 5)
	}

	#[test]
	fn arts_87_to_90_only_citizens_enter_rings() {
		let expected = Ok(Collection::Municipality(9_012));
		assert_eq!(person(Class::Citizen).electoral_collection(), expected);
		for class in [Class::Minor, Class::Foreigner] {
			assert_eq!(person(class).electoral_collection(), Err(Refusal::NotAVoter));
		}
	}

	#[test]
	fn art_102_a_suspension_has_causes_and_a_way_to_clarify() {
		let mut person = person(Class::Citizen);
		assert_eq!(person.clarify(H256::zero()), Err(Refusal::NotSuspended));
		assert_eq!(person.reinstate(), Err(Refusal::NotSuspended));
		let (grounds, request) = (H256::repeat_byte(1), H256::repeat_byte(2));
		assert_eq!(person.suspend(grounds, 7), Ok(()));
		assert_eq!(person.suspend(grounds, 8), Err(Refusal::IsSuspended));
		assert_eq!(person.electoral_collection(), Err(Refusal::IsSuspended));
		assert_eq!(person.clarify(request), Ok(()));
		let suspended = Status::Suspended(Suspension { grounds, since: 7, clarification: Some(request) });
		assert_eq!(person.status, suspended);
		assert_eq!(person.reinstate(), Ok(()));
		assert_eq!(person.status, Status::Active);
	}

	#[test]
	fn after_death_nothing_is_done() {
		let mut person = person(Class::Citizen);
		assert_eq!(person.die(LegalDay(3), 9, LegalDay(2)), Err(Refusal::DeathToCome));
		assert_eq!(person.die(LegalDay(2), 9, LegalDay(2)), Ok(()));
		let dead = Err(Refusal::IsDeceased);
		assert_eq!(person.die(LegalDay(2), 10, LegalDay(2)), dead);
		assert_eq!(person.suspend(H256::zero(), 10), dead);
		assert_eq!(person.clarify(H256::zero()), dead);
		assert_eq!(person.reinstate(), dead);
		assert_eq!(person.ensure_active(), dead);
		assert_eq!(person.electoral_collection(), Err(Refusal::IsDeceased));
	}

	#[test]
	fn m6_an_annulled_death_leaves_the_person_as_they_were() {
		let mut person = person(Class::Citizen);
		assert_eq!(person.revive(), Err(Refusal::NotDeceased));
		assert_eq!(person.die(LegalDay(2), 9, LegalDay(2)), Ok(()));
		assert_eq!(person.revive(), Ok(()));
		assert_eq!(person.status, Status::Active);
		assert_eq!(person.suspend(H256::zero(), 10), Ok(()));
		let suspended = person.status;
		assert_eq!(person.die(LegalDay(2), 11, LegalDay(2)), Ok(()));
		assert_eq!(person.revive(), Ok(()));
		assert_eq!(person.status, suspended);
	}

	#[test]
	fn a_key_is_given_up_once() {
		let mut person = person(Class::Citizen);
		assert_eq!(person.give_up_key(), None);
		person.ring_key = RingKeySlot::Held([3; 32]);
		assert_eq!(person.give_up_key(), Some([3; 32]));
		assert_eq!(person.give_up_key(), None);
		assert_eq!(person.ring_key, RingKeySlot::GivenUp([3; 32]));
	}
}
