//! Interruptions: what was open when everything stood still goes on for as long afterwards.

use crate::Moment;
use alloc::vec::Vec;
use frame_support::{BoundedBTreeMap, traits::ConstU32};

/// How many interruptions are remembered one by one.
pub const MAX_INTERRUPTIONS: u32 = 64;

/// Span of legal time in which nobody could act.
#[frame_support::stored]
#[derive(Copy)]
pub struct Interruption {
	/// Its first moment.
	pub from: Moment,
	/// The first moment after it.
	pub to: Moment,
	/// Why.
	pub cause: InterruptionCause,
}

impl Interruption {
	/// Its milliseconds.
	fn length(&self) -> u64 {
		self.to.saturating_sub(self.from)
	}
}

/// Why there was an interruption.
#[frame_support::stored]
#[derive(Copy)]
pub enum InterruptionCause {
	/// The chain made no blocks.
	NoBlocks,
	/// An authority declared it.
	Declared,
}

/// When a moment was set, and which interruptions were known by then: only later ones move it.
#[frame_support::stored]
#[derive(Copy, Default)]
pub struct SetAt {
	/// When.
	pub at: Moment,
	/// How many interruptions were known.
	pub interruptions: u32,
	/// Milliseconds of all of them.
	pub lost: u64,
}

impl SetAt {
	/// A moment for which every interruption since counts, whenever it became known.
	pub const fn unaware(at: Moment) -> Self {
		Self { at, interruptions: 0, lost: 0 }
	}
}

/// The interruptions that ended first, of which only the sum is remembered.
#[frame_support::stored]
#[derive(Copy, Default)]
pub struct Oldest {
	/// How many they are.
	pub count: u32,
	/// The first moment of the first.
	pub from: Moment,
	/// The first moment after the last.
	pub to: Moment,
	/// Milliseconds of all of them.
	pub length: u64,
}

impl Oldest {
	fn add(&mut self, interruption: &Interruption) {
		let is_first = self.count == 0;
		self.count = self.count.saturating_add(1);
		self.from = if is_first { interruption.from } else { self.from.min(interruption.from) };
		self.to = self.to.max(interruption.to);
		self.length = self.length.saturating_add(interruption.length());
	}
}

/// Interruptions by their number.
pub type Remembered = BoundedBTreeMap<u32, Interruption, ConstU32<MAX_INTERRUPTIONS>>;

/// Interruptions, numbered in the order in which they became known.
#[frame_support::stored]
#[derive(Default)]
pub struct Interruptions {
	/// Those that ended before the remembered ones.
	pub oldest: Oldest,
	/// Those that are remembered, by their number. None overlaps another.
	pub known: Remembered,
}

impl Interruptions {
	/// How many there were: the number of the next one.
	pub fn count(&self) -> u32 {
		self.oldest.count.saturating_add(self.known.len().try_into().unwrap_or(u32::MAX))
	}

	/// What a moment that is set now carries with it.
	pub fn set_at(&self, at: Moment) -> SetAt {
		let lost =
			self.known.values().fold(self.oldest.length, |sum, known| sum.saturating_add(known.length()));
		SetAt { at, interruptions: self.count(), lost }
	}

	/// The parts of a span that none covers, in their order.
	pub fn uncovered(&self, from: Moment, to: Moment) -> Vec<(Moment, Moment)> {
		let mut within: Vec<_> =
			self.known.values().filter(|known| known.from < to && from < known.to).collect();
		within.sort_by_key(|known| known.from);
		let ends = [from].into_iter().chain(within.iter().map(|known| known.to));
		let begins = within.iter().map(|known| known.from).chain([to]);
		ends.zip(begins).filter(|(end, begin)| end < begin).collect()
	}

	/// Adds one. Where there is no room, the one that ends first joins those of which the sum is remembered, so that what it moved
	/// does not move back, and none that lies ahead is forgotten. Returns its number.
	pub fn note(&mut self, interruption: Interruption) -> u32 {
		let number = self.count();
		if self.known.len() >= Remembered::bound() {
			let first = self.known.iter().min_by_key(|(_, known)| known.to).map(|(number, _)| *number);
			if let Some(known) = first.and_then(|number| self.known.remove(&number)) {
				self.oldest.add(&known);
			}
		}
		// There is room: a full map has just lost one.
		let _ = self.known.try_insert(number, interruption);
		number
	}

	/// What the summed ones took from a moment for which not all of them were known: what the others lasted, but no more than went by
	/// since it was set.
	fn taken(&self, set: SetAt, moment: Moment) -> u64 {
		let remembered = self.known.range(..set.interruptions).map(|(_, known)| known.length());
		let summed = remembered.fold(set.lost, |lost, length| lost.saturating_sub(length));
		let unknown = self.oldest.length.saturating_sub(summed);
		if self.oldest.from < moment { unknown.min(self.oldest.to.saturating_sub(set.at)) } else { 0 }
	}

	/// Where a moment has moved since it was set: past every interruption that became known later, began before it and ended
	/// after it was set; and past those known before that it reaches only thereby.
	pub fn moved(&self, set: SetAt, moment: Moment) -> Moment {
		let SetAt { at: since, interruptions: seen, .. } = set;
		let counts =
			|number: u32, known: &Interruption| since < known.to && (seen <= number || moment <= known.from);
		let mut new: Vec<_> = self
			.known
			.iter()
			.filter(|(number, known)| counts(**number, known))
			.map(|(_, known)| known)
			.collect();
		new.sort_by_key(|known| known.from);
		let moment = moment.saturating_add(self.taken(set, moment));
		new.into_iter().fold(moment, |moment, known| {
			let lost = if known.from < moment { known.to.saturating_sub(known.from.max(since)) } else { 0 };
			moment.saturating_add(lost)
		})
	}

	/// Where a moment ends up that was put off from one moment to another: past every remembered interruption that it reaches by
	/// that. Those of which the sum is remembered moved it before.
	pub fn passed(&self, from: Moment, to: Moment) -> Moment {
		self.moved(SetAt { at: from, interruptions: 0, lost: self.oldest.length }, to)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use InterruptionCause::{Declared, NoBlocks};

	fn known(spans: &[(Moment, Moment)]) -> Interruptions {
		let mut interruptions = Interruptions::default();
		for (from, to) in spans {
			interruptions.note(Interruption { from: *from, to: *to, cause: NoBlocks });
		}
		interruptions
	}

	#[test]
	fn what_was_open_moves_by_the_length() {
		let one = known(&[(100, 130)]);
		assert_eq!(one.moved(SetAt::unaware(50), 101), 131);
		assert_eq!(one.moved(SetAt::unaware(50), 500), 530);
	}

	#[test]
	fn what_had_passed_or_was_set_later_stays() {
		let one = known(&[(100, 130)]);
		assert_eq!(one.moved(SetAt::unaware(50), 100), 100, "it had passed");
		assert_eq!(one.moved(SetAt::unaware(130), 500), 500, "it was set after the end");
		assert_eq!(one.moved(SetAt::unaware(120), 500), 510, "it was set meanwhile: the rest was lost");
	}

	#[test]
	fn a_moment_may_move_into_the_next_interruption() {
		let two = known(&[(200, 210), (100, 130)]);
		assert_eq!(two.moved(SetAt::unaware(0), 150), 180);
		assert_eq!(two.moved(SetAt::unaware(0), 171), 211);
	}

	#[test]
	fn what_was_moved_is_not_moved_again() {
		let mut some = known(&[(100, 130)]);
		let moved = some.moved(SetAt::unaware(50), 500);
		let aware = some.set_at(50);
		assert_eq!(some.moved(aware, moved), moved);
		some.note(Interruption { from: 40, to: 60, cause: Declared });
		assert_eq!(some.moved(aware, moved), moved + 10, "one that is told afterwards");
	}

	#[test]
	fn what_others_cover_is_left_out() {
		let some = known(&[(200, 210), (100, 130)]);
		assert_eq!(some.uncovered(130, 140), [(130, 140)]);
		assert_eq!(some.uncovered(90, 220), [(90, 100), (130, 200), (210, 220)]);
		assert_eq!(some.uncovered(110, 205), [(130, 200)]);
		assert!(some.uncovered(100, 130).is_empty());
	}

	#[test]
	fn what_the_oldest_of_too_many_moved_does_not_move_back() {
		let between = known(&[(100, 130)]).set_at(205);
		let mut some = known(&[(100, 130), (200, 210)]);
		let after = some.set_at(210);
		let (before, later) = (some.moved(SetAt::unaware(50), 500), some.moved(between, 500));
		assert_eq!((before, later), (540, 505));
		for n in 1..=u64::from(MAX_INTERRUPTIONS) {
			let from = n * 1_000;
			assert_eq!(u64::from(some.note(Interruption { from, to: from + 1, cause: NoBlocks })), n + 1);
			assert_eq!(some.moved(SetAt::unaware(50), 500), before, "after {n}");
			assert_eq!(some.moved(between, 500), later, "after {n}");
		}
		assert_eq!((some.oldest, some.count()), (Oldest { count: 2, from: 100, to: 210, length: 40 }, 66));
		assert_eq!(some.moved(after, 500), 500, "it knew them");
		assert_eq!(some.moved(SetAt::unaware(0), 100), 100, "it had passed");
		assert_eq!(some.moved(after, 1_001), 1_002);
	}

	#[test]
	fn what_a_moment_knew_is_not_given_again_with_the_sum() {
		let mut some = known(&[(1_000, 9_000)]);
		let aware = some.set_at(9_500);
		for n in 1..=u64::from(MAX_INTERRUPTIONS) + 1 {
			let from = n * 10_000;
			some.note(Interruption { from, to: from + 1, cause: NoBlocks });
		}
		assert_eq!(some.oldest.count, 2, "one that it knew, and one of a millisecond");
		let all = u64::from(MAX_INTERRUPTIONS) + 1;
		assert_eq!(some.moved(aware, 2_000_000), 2_000_000 + all);
	}

	#[test]
	fn one_that_was_declared_ahead_is_not_forgotten_before_it_ends() {
		let ahead = (3_000_000, 4_000_000);
		let mut some = known(&[ahead]);
		let aware = some.set_at(5);
		let last = u64::from(MAX_INTERRUPTIONS) + 9;
		for n in 1..=last {
			let from = n * 10_000;
			some.note(Interruption { from, to: from + 1, cause: NoBlocks });
			assert!(some.known.values().any(|known| (known.from, known.to) == ahead), "after {n}");
		}
		assert_eq!((some.oldest.count, some.oldest.to), (10, 100_001));
		assert_eq!(some.moved(SetAt::unaware(5), 2_000_000), 2_000_000 + last, "it is not reached");
		assert_eq!(some.moved(aware, 2_000_000), 2_000_000 + last, "what was known then is ahead as well");
		assert_eq!(some.moved(SetAt::unaware(5), 3_000_001), 4_000_001 + last, "nor taken for the sum");
		assert_eq!(some.moved(some.set_at(5), 3_000_001), 3_000_001, "and who knew it keeps their moment");
	}

	#[test]
	fn a_moment_that_is_moved_into_one_that_was_known_passes_it() {
		let mut some = known(&[(110, 150)]);
		let aware = some.set_at(20);
		assert_eq!(some.moved(aware, 100), 100);
		some.note(Interruption { from: 50, to: 80, cause: Declared });
		assert_eq!(some.moved(aware, 100), 170);
		assert_eq!(some.moved(aware, 120), 150, "set behind its beginning, with it in mind");
	}
}
