//! Agencies and their officers as plain values, with the rules on who may hold what.

use cadena_primitives::{AccountId, AgencyId, Balance, Jurisdiction, Mandate, Moment, Rfc, time::DAY};
use frame_support::{BoundedBTreeSet, BoundedVec, traits::ConstU32};

/// The official name of an agency: at most 128 bytes of UTF-8.
pub type AgencyName = BoundedVec<u8, ConstU32<128>>;

/// How long an offered post can be accepted: time to ask advice, and short enough that no forgotten offer binds years later.
pub const OFFER_LASTS: Moment = 30 * DAY;

/// A set of mandates.
pub type Mandates = BoundedBTreeSet<Mandate, ConstU32<16>>;

/// A public institution with a seat (*dependencia*, *entidad* or *gobierno*, LAASSP art. 1).
#[frame_support::stored]
pub struct Agency {
	/// Official name, UTF-8.
	pub name: AgencyName,
	/// Tax key.
	pub rfc: Rfc,
	/// The territory over which it acts.
	pub jurisdiction: Jurisdiction,
	/// The account that appoints officers and votes in the council: usually a multisig of its heads.
	pub account: AccountId,
	/// What the council empowers it to do.
	pub mandates: Mandates,
	/// How many officers it has.
	pub officers: u32,
	/// How many posts it offers that nobody has accepted yet, lapsed ones included.
	pub offers: u32,
	/// The most that its officers may hold of its balance for the panel of one tender, in the native unit.
	pub pot_ceiling: Balance,
	/// Whether it has a seat. A retired agency keeps its record and can do nothing.
	pub status: Status,
}

/// Whether an agency acts.
#[frame_support::stored]
#[derive(Copy)]
pub enum Status {
	/// It has a seat, and its officers act.
	Seated,
	/// It has been removed by the council; its officers' acts are refused.
	Retired,
}

/// What an officer holds (*nombramiento*).
#[frame_support::stored]
pub struct Appointment {
	/// The agency for which the officer acts.
	pub agency: AgencyId,
	/// The mandates under which the officer acts, while the agency holds them too.
	pub mandates: Mandates,
	/// Since when they are an officer of this agency: the moment at which they accepted.
	pub since: Moment,
}

/// Post that an agency offers (*propuesta de nombramiento*). Nobody is an officer who has not accepted: an offer pays, bars
/// and empowers nobody.
#[frame_support::stored]
pub struct Offer {
	/// What the officer would hold.
	pub mandates: Mandates,
	/// The first moment at which it can no more be accepted.
	pub lapses_at: Moment,
}

impl Offer {
	/// An offer made now.
	pub fn made(mandates: Mandates, now: Moment) -> Self {
		Self { mandates, lapses_at: now.saturating_add(OFFER_LASTS) }
	}

	/// Whether it can be accepted.
	pub fn is_open(&self, now: Moment) -> bool {
		now < self.lapses_at
	}
}

impl Agency {
	/// Whether it may act under the mandate now.
	pub fn holds(&self, mandate: Mandate) -> bool {
		self.status == Status::Seated && self.mandates.contains(&mandate)
	}

	/// Whether it may pass all of these mandates on to an officer; none at all is no appointment.
	pub fn may_confer(&self, mandates: &Mandates) -> bool {
		!mandates.is_empty() && mandates.iter().all(|mandate| self.holds(*mandate))
	}

	/// How many posts it has given or offers.
	pub fn posts(&self) -> u32 {
		self.officers.saturating_add(self.offers)
	}

	/// Gives up its seat and its mandates.
	pub fn retire(&mut self) {
		self.status = Status::Retired;
		self.mandates = Mandates::new();
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn mandates(list: &[Mandate]) -> Mandates {
		Mandates::try_from(list.iter().copied().collect::<std::collections::BTreeSet<_>>())
			.expect("at most 16")
	}

	fn agency(list: &[Mandate]) -> Agency {
		Agency {
			name: AgencyName::default(),
			rfc: Rfc::parse("SAT970701NN3").expect("valid"),
			jurisdiction: Jurisdiction::Federation,
			account: AccountId::new([1; 32]),
			mandates: mandates(list),
			officers: 0,
			offers: 0,
			pot_ceiling: 0,
			status: Status::Seated,
		}
	}

	#[test]
	fn h2_an_offer_lapses_after_thirty_days() {
		let offer = Offer::made(mandates(&[Mandate::Procurement]), 5);
		assert!(offer.is_open(5 + OFFER_LASTS - 1));
		assert!(!offer.is_open(5 + OFFER_LASTS));
		assert!(!Offer::made(Mandates::new(), Moment::MAX).is_open(Moment::MAX));
	}

	#[test]
	fn an_agency_confers_only_what_it_holds() {
		let agency = agency(&[Mandate::Procurement, Mandate::TaxAuthority]);
		assert!(agency.may_confer(&mandates(&[Mandate::Procurement])));
		assert!(!agency.may_confer(&mandates(&[Mandate::Procurement, Mandate::Oversight])));
	}

	#[test]
	fn an_appointment_confers_something() {
		assert!(!agency(&[Mandate::Procurement]).may_confer(&mandates(&[])));
	}

	#[test]
	fn a_retired_agency_holds_nothing() {
		let mut agency = agency(&Mandate::ALL);
		agency.retire();
		assert!(Mandate::ALL.iter().all(|mandate| !agency.holds(*mandate)));
		agency.mandates = mandates(&Mandate::ALL);
		assert!(!agency.holds(Mandate::Procurement), "even if a mandate were granted");
	}
}
