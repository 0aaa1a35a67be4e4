//! Editions of a term, the bounds of what is declared, the zones of the country, and the clock of a practice chain.

use cadena_primitives::{Jurisdiction, Moment, Term, time::Zone};
use frame_support::{BoundedVec, traits::ConstU32};
use serde::{Deserialize, Serialize};
use sp_core::crypto::AccountId32;

/// How many editions of one term are remembered.
pub type MaxEditions = ConstU32<16>;

/// Longest that one skip moves legal time.
pub const LONGEST_SKIP: Term = Term::years(10);
/// Longest interruption that is declared.
pub const LONGEST_INTERRUPTION: Term = Term::natural(90);
/// For how long an interruption is declared afterwards.
pub const LATEST_DECLARATION: Term = Term::years(1);
/// For how many months a declared day is remembered: terms that ran then are counted again.
pub const REMEMBERED_MONTHS: u32 = 36;
/// Milliseconds without a block that are an interruption, where governance has not set others.
pub const LONGEST_PAUSE: u64 = 15 * 60_000;
/// Fewest milliseconds without a block that can be an interruption: well above a slot.
pub const SHORTEST_PAUSE: u64 = 60_000;
/// How many interruptions may be declared within a year of each other: room is left for those that the chain notes.
pub const MOST_DECLARED: usize = 32;
/// From how many of them on an officer declares none: one official's error must not use up what the council needs.
pub const MOST_BY_OFFICERS: usize = 8;
/// Longest interruption that an officer declares.
pub const LONGEST_BY_OFFICER: Term = Term::natural(10);
/// How far ahead an interruption is declared.
pub const FARTHEST_INTERRUPTION: Term = Term::natural(90);
/// How many declared days an agency may have of its own.
pub const OWN_DAYS: usize = 60;
/// How long before them an agency declares its own days of rest: no business term that runs may reach them.
pub const NOTICE: Term = Term::natural(30);

/// Term as the law has it from one moment on.
#[frame_support::stored]
#[derive(Copy)]
pub struct Edition {
	/// The first moment at which the law has it so.
	pub valid_from: Moment,
	/// The term.
	pub term: Term,
	/// The article that sets it.
	pub article: u16,
	/// Where the law holds.
	pub jurisdiction: Jurisdiction,
}

/// Editions of one term in the order of their validity.
#[frame_support::stored]
#[derive(Default)]
pub struct Editions(BoundedVec<Edition, MaxEditions>);

impl Editions {
	/// The term in force at a moment.
	pub fn at(&self, moment: Moment) -> Option<Term> {
		self.0.iter().rev().find(|edition| edition.valid_from <= moment).map(|edition| edition.term)
	}

	/// Adds an edition that has not begun. It replaces those that would begin with it or later; when there are as many
	/// as can be remembered, the oldest is forgotten.
	pub fn enact(&mut self, edition: Edition) {
		self.0.retain(|known| known.valid_from < edition.valid_from);
		if self.0.is_full() {
			self.0.remove(0);
		}
		// There is room: a full list has just lost its oldest.
		let _ = self.0.try_push(edition);
	}

	/// Whether the editions are in ascending order of their validity.
	pub fn is_ordered(&self) -> bool {
		self.0.windows(2).all(|pair| matches!(pair, [a, b] if a.valid_from < b.valid_from))
	}

	/// Every edition, oldest first.
	pub fn iter(&self) -> impl Iterator<Item = &Edition> {
		self.0.iter()
	}
}

/// Who moves the legal time of a chain for practice.
#[frame_support::stored]
#[derive(Copy, Deserialize, Serialize)]
pub enum Skipper {
	/// Any account: on a development chain.
	Anyone,
	/// The council: on a public chain for practice.
	Council,
}

/// What a practice chain has skipped. A chain in earnest has skipped nothing.
#[frame_support::stored]
#[derive(Default)]
pub struct Skipped {
	/// Milliseconds by which legal time is ahead of the block's.
	pub total: u64,
	/// How often time was skipped.
	pub times: u32,
	/// Who did so last; none for the council.
	pub last_by: Option<AccountId32>,
}

const WEST: Zone = Zone::standard(-420);
const BORDER_CENTRE: Zone = Zone::border(-360);
const BORDER_WEST: Zone = Zone::border(-420);

/// Zones that differ from central Mexico's (Ley de los Husos Horarios, DOF 28-10-2022, arts. 3 to 5).
pub const ZONES: [(Jurisdiction, Zone); 37] = {
	use Jurisdiction::{Municipality, State};
	[
		// Baja California
		(State(2), Zone::border(-480)),
		// Baja California Sur, Nayarit, Quintana Roo, Sinaloa, Sonora
		(State(3), WEST),
		(State(18), WEST),
		(State(23), Zone::standard(-300)),
		(State(25), WEST),
		(State(26), WEST),
		// Bahía de Banderas, Nayarit
		(Municipality(18_020), Zone::CENTRAL),
		// Chihuahua: Ascensión, Coyame del Sotol, Guadalupe, Janos, Juárez, Manuel Benavides, Ojinaga, Praxedis G. Guerrero
		(Municipality(8_005), BORDER_WEST),
		(Municipality(8_015), BORDER_CENTRE),
		(Municipality(8_028), BORDER_WEST),
		(Municipality(8_035), BORDER_WEST),
		(Municipality(8_037), BORDER_WEST),
		(Municipality(8_042), BORDER_CENTRE),
		(Municipality(8_052), BORDER_CENTRE),
		(Municipality(8_053), BORDER_WEST),
		// Coahuila: Acuña, Allende, Guerrero, Hidalgo, Jiménez, Morelos, Nava, Ocampo, Piedras Negras, Villa Unión, Zaragoza
		(Municipality(5_002), BORDER_CENTRE),
		(Municipality(5_003), BORDER_CENTRE),
		(Municipality(5_012), BORDER_CENTRE),
		(Municipality(5_013), BORDER_CENTRE),
		(Municipality(5_014), BORDER_CENTRE),
		(Municipality(5_019), BORDER_CENTRE),
		(Municipality(5_022), BORDER_CENTRE),
		(Municipality(5_023), BORDER_CENTRE),
		(Municipality(5_025), BORDER_CENTRE),
		(Municipality(5_037), BORDER_CENTRE),
		(Municipality(5_038), BORDER_CENTRE),
		// Nuevo León: Anáhuac
		(Municipality(19_005), BORDER_CENTRE),
		// Tamaulipas: Camargo, Guerrero, Gustavo Díaz Ordaz, Matamoros, Mier, Miguel Alemán, Nuevo Laredo, Reynosa, Río Bravo,
		// Valle Hermoso
		(Municipality(28_007), BORDER_CENTRE),
		(Municipality(28_014), BORDER_CENTRE),
		(Municipality(28_015), BORDER_CENTRE),
		(Municipality(28_022), BORDER_CENTRE),
		(Municipality(28_024), BORDER_CENTRE),
		(Municipality(28_025), BORDER_CENTRE),
		(Municipality(28_027), BORDER_CENTRE),
		(Municipality(28_032), BORDER_CENTRE),
		(Municipality(28_033), BORDER_CENTRE),
		(Municipality(28_040), BORDER_CENTRE),
	]
};

#[cfg(test)]
mod tests {
	use super::*;
	use codec::Encode;

	fn edition(valid_from: Moment, days: u16) -> Edition {
		let jurisdiction = Jurisdiction::Federation;
		Edition { valid_from, term: Term::natural(days), article: 42, jurisdiction }
	}

	fn amount_at(editions: &Editions, moment: Moment) -> Option<u16> {
		editions.at(moment).map(|term| term.amount)
	}

	#[test]
	fn a_procedure_keeps_the_term_of_its_moment() {
		let mut editions = Editions::default();
		editions.enact(edition(0, 15));
		editions.enact(edition(100, 25));
		assert_eq!((amount_at(&editions, 99), amount_at(&editions, 100)), (Some(15), Some(25)));
	}

	#[test]
	fn before_the_first_edition_there_is_no_term() {
		let mut editions = Editions::default();
		editions.enact(edition(50, 15));
		assert_eq!(editions.at(49), None);
	}

	#[test]
	fn an_edition_replaces_those_that_would_begin_with_it_or_later() {
		let mut editions = Editions::default();
		for (from, days) in [(0, 15), (100, 16), (200, 17), (100, 18)] {
			editions.enact(edition(from, days));
		}
		assert_eq!((amount_at(&editions, 99), amount_at(&editions, 300)), (Some(15), Some(18)));
		assert_eq!(editions.iter().count(), 2);
	}

	#[test]
	fn the_oldest_of_too_many_editions_is_forgotten() {
		let mut editions = Editions::default();
		for n in 0..17 {
			editions.enact(edition(n, 15));
		}
		assert_eq!((editions.at(0), editions.iter().count()), (None, 16));
		assert!(editions.is_ordered());
	}

	#[test]
	fn the_zones_are_of_places_that_there_are() {
		for (place, zone) in ZONES {
			assert_eq!(place.validate(), Ok(()), "{place:?}");
			assert!(zone.is_sound(), "{place:?}");
		}
		let places: std::collections::BTreeSet<_> = ZONES.iter().map(|(place, _)| place.encode()).collect();
		assert_eq!(places.len(), ZONES.len(), "each place once");
	}
}
