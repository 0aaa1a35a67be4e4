//! Editions of a term, and the default terms of the LAASSP.

use cadena_primitives::{DayCount, Moment, Term, TermKind};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{BoundedVec, traits::ConstU32};
use scale_info::TypeInfo;

/// How many editions of one term are remembered.
pub type MaxEditions = ConstU32<16>;

/// A term as the law has it from one moment on.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Edition {
	/// The first moment at which the law has it so.
	pub valid_from: Moment,
	/// The term.
	pub term: Term,
	/// The article that sets it.
	pub article: u16,
}

/// The editions of one term in the order of their validity.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
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

/// The terms of the LAASSP as published in the DOF of 16-04-2025: term, article, days, count.
pub const LAASSP: [(TermKind, u16, u16, DayCount); 20] = [
	(TermKind::DraftComments, 40, 5, DayCount::Business),
	(TermKind::NationalCall, 42, 15, DayCount::Natural),
	(TermKind::InternationalCall, 42, 20, DayCount::Natural),
	(TermKind::ShortenedCall, 42, 10, DayCount::Natural),
	(TermKind::Modification, 43, 7, DayCount::Natural),
	(TermKind::Clarification, 44, 6, DayCount::Natural),
	(TermKind::Award, 46, 20, DayCount::Natural),
	(TermKind::AwardDeferral, 46, 20, DayCount::Natural),
	(TermKind::Challenge, 95, 6, DayCount::Business),
	(TermKind::TreatyChallenge, 95, 10, DayCount::Business),
	(TermKind::Compliance, 105, 6, DayCount::Business),
	(TermKind::Signing, 67, 15, DayCount::Business),
	(TermKind::Guarantee, 69, 10, DayCount::Natural),
	(TermKind::Acceptance, 72, 10, DayCount::Business),
	(TermKind::Payment, 73, 17, DayCount::Business),
	(TermKind::RescissionAnswer, 77, 5, DayCount::Business),
	(TermKind::RescissionRuling, 77, 10, DayCount::Business),
	(TermKind::RescissionBar, 71, 730, DayCount::Natural),
	(TermKind::ShortestDebarment, 90, 90, DayCount::Natural),
	(TermKind::LongestDebarment, 90, 2_557, DayCount::Natural),
];

#[cfg(test)]
mod tests {
	use super::*;

	fn edition(valid_from: Moment, days: u16) -> Edition {
		Edition { valid_from, term: Term { days, count: DayCount::Natural }, article: 42 }
	}

	#[test]
	fn a_procedure_keeps_the_term_of_its_moment() {
		let mut editions = Editions::default();
		editions.enact(edition(0, 15));
		editions.enact(edition(100, 25));
		assert_eq!(editions.at(99).map(|term| term.days), Some(15));
		assert_eq!(editions.at(100).map(|term| term.days), Some(25));
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
		assert_eq!(editions.at(300).map(|term| term.days), Some(18));
		assert_eq!(editions.at(99).map(|term| term.days), Some(15));
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
}
