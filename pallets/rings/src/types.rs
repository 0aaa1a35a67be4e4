//! Collections, rings and their rules as plain values.

use cadena_primitives::membership::{
	Collection, Constituency, Electorate, MembershipError, RingKey, RingRevision,
};
use frame_support::{BoundedVec, traits::ConstU32};

/// Most keys of a ring: what the verifier's domain of 2^12 holds.
pub const CAPACITY: u32 = 767;
/// Most keys that enter or are counted again in one step.
pub const BATCH: u32 = 64;
/// Fewest keys that may enter together under any rules: among fewer, the others' acts give the last one's away.
pub const LEAST_MINIMUM: u32 = 3;
/// Longest interval between two seals of a place under any rules: a week of blocks of two seconds. Who enters waits for it to vote.
pub const LONGEST_INTERVAL: u32 = 302_400;
/// For how many blocks a ring's last revision is still taken: a minute of blocks of two seconds.
pub const GRACE: u32 = 30;

/// What a ring's keys come to: the commitment of the ring proof, as `verifiable` encodes it.
pub type Commitment = [u8; 288];
/// A commitment in the making, to which keys can be added.
pub type Builder = [u8; 848];
/// The keys of a ring in the order in which they were committed to: what a prover needs.
pub type Keys = BoundedVec<RingKey, ConstU32<CAPACITY>>;

/// How rings are made.
#[frame_support::stored]
#[derive(Copy, serde::Deserialize, serde::Serialize)]
pub struct Rules {
	/// Fewest keys that enter a ring together.
	pub minimum: u32,
	/// Fewest keys of a ring: one with fewer is dissolved. Fewer than enter, so that the few who leave a new ring do not end it.
	pub least: u32,
	/// After how many blocks a remainder smaller than that is sent on to its state's residual collection.
	pub patience: u32,
	/// For how many blocks every matter of a place has the electorate that was fixed first.
	pub interval: u32,
}

/// Fifty hide each other well enough for an opinion, and most municipalities have a thousand adults for each; half of them may leave.
/// A remainder waits
/// for a month of blocks of two seconds, and a place's rings are sealed once in a day of them.
impl Default for Rules {
	fn default() -> Self {
		Self { minimum: 50, least: 25, patience: 1_296_000, interval: 43_200 }
	}
}

impl Rules {
	/// Whether a ring can be made under them in one step that hides those who enter.
	pub fn are_sound(&self) -> bool {
		(LEAST_MINIMUM..=BATCH).contains(&self.minimum)
			&& (LEAST_MINIMUM..=self.minimum).contains(&self.least)
			&& self.interval <= LONGEST_INTERVAL
	}

	/// The last seal of a constituency, where a matter that begins now has the same electorate. A specialty has none: the draw of a
	/// panel is among all who are its members when it is convened.
	pub fn shared_seal(&self, constituency: &Constituency, last: Option<u32>, now: u32) -> Option<u32> {
		match constituency {
			Constituency::Place(_) => last.filter(|last| now < last.saturating_add(self.interval)),
			Constituency::Specialty(_) => None,
		}
	}

	/// Whether a ring with so many keys left goes on.
	pub fn keep(&self, stay: u32) -> bool {
		stay >= self.least
	}
}

/// The keys of a collection that wait for a ring, numbered in the order of arrival.
#[frame_support::stored]
#[derive(Copy, Default)]
pub struct Queue {
	/// The number of the one that has waited longest.
	pub first: u64,
	/// The number that the next one gets.
	pub next: u64,
	/// The block in which it last was empty or gave keys to a ring.
	pub since: u32,
}

impl Queue {
	/// How many wait.
	pub fn waiting(&self) -> u64 {
		self.next.saturating_sub(self.first)
	}
}

/// What is known of a collection.
#[frame_support::stored]
#[derive(Copy, Default)]
pub struct CollectionRecord {
	/// How many rings were begun.
	pub rings: u32,
	/// How many keys their commitments have.
	pub members: u32,
	/// Who waits.
	pub queue: Queue,
}

impl CollectionRecord {
	/// The number of the ring that was begun last.
	pub fn newest(&self) -> Option<u32> {
		self.rings.checked_sub(1)
	}

	/// Where those who wait can enter, if they are enough. Asked in this order: `standing` for the ring of the newest number, where it
	/// stands; `sealed` for the last seal of any electorate that has it; `is_settled` whether nobody left it and it is not being
	/// made anew.
	pub fn entry(
		&self,
		rules: &Rules,
		standing: impl FnOnce(u32) -> Option<Ring>,
		sealed: impl FnOnce() -> Option<u32>,
		is_settled: impl FnOnce(u32, &Ring) -> bool,
	) -> Option<Entry> {
		let waiting = u32::try_from(self.queue.waiting().min(BATCH.into())).ok()?;
		if waiting < rules.minimum {
			return None;
		}
		let newest = self.newest().and_then(|ring| Some((ring, standing(ring)?)));
		match newest.filter(|(_, standing)| standing.room() >= rules.minimum && standing.grows(sealed())) {
			// It is made anew first: no revision but that one is the last of those who left.
			Some((ring, standing)) if !is_settled(ring, &standing) => None,
			Some((ring, standing)) => {
				Some(Entry { ring, take: waiting.min(standing.room()), standing: Some(standing) })
			}
			None => Some(Entry { ring: self.rings, take: waiting, standing: None }),
		}
	}

	/// Whether those who wait are too few for a ring and have waited their time.
	pub fn is_stranded(&self, rules: &Rules, now: u32) -> bool {
		let waiting = self.queue.waiting();
		let due = self.queue.since.saturating_add(rules.patience) <= now;
		waiting > 0 && waiting < rules.minimum.into() && due
	}
}

/// The revision before the present one.
#[frame_support::stored]
pub struct Previous {
	/// What its keys came to.
	pub commitment: Commitment,
	/// The last block in which a proof against it is taken.
	pub until: u32,
}

/// Keys that hide each other.
#[frame_support::stored]
pub struct Ring {
	/// The block in which it was begun.
	pub begun_at: u32,
	/// How often its keys changed.
	pub revision: u32,
	/// How many keys are committed to.
	pub size: u32,
	/// What they come to.
	pub commitment: Commitment,
	/// The revision before, for proofs that were made against it.
	pub previous: Option<Previous>,
	/// Whether it hides its members.
	pub state: RingState,
}

/// Whether a ring can be used.
#[frame_support::stored]
#[derive(Copy)]
pub enum RingState {
	/// Its members act.
	Standing,
	/// It lost so many that those left were sent back to wait.
	Dissolved,
}

/// Where keys that wait enter.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Entry {
	/// The ring's number.
	pub ring: u32,
	/// The ring, where it stands already.
	pub standing: Option<Ring>,
	/// How many enter.
	pub take: u32,
}

/// What is due with a ring that somebody left.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Due {
	/// It is made anew, of so many.
	Rebuild(u32),
	/// It is dissolved, for so few stay.
	Dissolve(u32),
}

impl Ring {
	/// What is due once so many left who are still committed to, where it is not being made anew.
	pub fn due(&self, left: u32, rules: &Rules) -> Option<Due> {
		if self.state != RingState::Standing || left == 0 {
			return None;
		}
		let stay = self.size.saturating_sub(left);
		Some(if rules.keep(stay) { Due::Rebuild(stay) } else { Due::Dissolve(stay) })
	}

	/// A ring of its first keys.
	pub fn begun(size: u32, commitment: Commitment, now: u32) -> Self {
		Self { begun_at: now, revision: 0, size, commitment, previous: None, state: RingState::Standing }
	}

	/// Whether keys may still enter, under the last seal of any electorate that has it.
	pub fn grows(&self, sealed: Option<u32>) -> bool {
		self.state == RingState::Standing && sealed.is_none_or(|sealed| sealed < self.begun_at)
	}

	/// Whether it was begun before an electorate was fixed, and so belongs to it.
	pub fn ensure_of(&self, electorate: &Electorate) -> Result<(), MembershipError> {
		if self.begun_at <= electorate.as_of { Ok(()) } else { Err(MembershipError::NotOfTheElectorate) }
	}

	/// The ring with other keys.
	pub fn revised(self, size: u32, commitment: Commitment, now: u32) -> Self {
		let previous = Previous { commitment: self.commitment, until: now.saturating_add(GRACE) };
		let revision = self.revision.saturating_add(1);
		Self { revision, size, commitment, previous: Some(previous), ..self }
	}

	/// How many keys may still enter.
	pub fn room(&self) -> u32 {
		CAPACITY.saturating_sub(self.size)
	}

	/// Whether a key acts here of which this is the last revision.
	pub fn lets_act(&self, last: u32, now: u32) -> bool {
		let is_taken = |revision| self.at(revision, now).is_ok();
		self.state == RingState::Standing && (self.revision <= last || is_taken(last))
	}

	/// The commitment of a revision, while proofs against it are taken.
	pub fn at(&self, revision: u32, now: u32) -> Result<&Commitment, MembershipError> {
		if self.state == RingState::Dissolved {
			return Err(MembershipError::RingDissolved);
		}
		if revision == self.revision {
			return Ok(&self.commitment);
		}
		let last = self.revision.checked_sub(1) == Some(revision);
		let previous = self.previous.as_ref().filter(|previous| last && now <= previous.until);
		previous.map(|previous| &previous.commitment).ok_or(MembershipError::StaleRevision)
	}
}

/// A ring that is being made anew without those who left.
#[frame_support::stored]
pub struct Rebuild {
	/// Those who stay.
	pub keys: Keys,
	/// How many of them are committed to.
	pub done: u32,
	/// What these come to.
	pub builder: Builder,
}

/// Where a key is.
#[frame_support::stored]
#[derive(Copy)]
pub struct Member {
	/// Its collection, or the last one.
	pub collection: Collection,
	/// Where in it.
	pub spot: Spot,
}

/// The place of a key.
#[frame_support::stored]
#[derive(Copy)]
pub enum Spot {
	/// It waits, under this number.
	Waiting(u64),
	/// It is in the ring of this number.
	InRing(u32),
	/// It was taken out and may come back.
	Withdrawn(Last),
	/// It was taken out for ever.
	Revoked(Last),
}

/// The last revision of a ring in which a key that was taken out acts; `None` for one that was in no ring.
pub type Last = Option<RingRevision>;

/// What is to be done with the rings; anyone may have it done, and it costs nothing.
#[frame_support::stored]
#[derive(Copy)]
pub enum Task {
	/// Lets those who wait, at least the minimum, enter the newest ring, or a new one where that is sealed or full.
	Extend {
		/// The collection.
		collection: Collection,
	},
	/// Makes a ring anew without those who left, a batch at each step.
	Rebuild {
		/// The collection.
		collection: Collection,
		/// The ring.
		ring: u32,
	},
	/// Sends those left of a ring that lost too many back to wait.
	Dissolve {
		/// The collection.
		collection: Collection,
		/// The ring.
		ring: u32,
	},
	/// Sends a remainder that has waited too long to its state's residual collection.
	Forward {
		/// The collection.
		collection: Collection,
	},
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::Jurisdiction;

	#[test]
	fn rules_hide_those_who_enter() {
		assert!(Rules::default().are_sound());
		for minimum in [0, 1, LEAST_MINIMUM - 1, BATCH + 1, u32::MAX] {
			assert!(!Rules { minimum, ..Rules::default() }.are_sound(), "{minimum}");
		}
		for least in [0, LEAST_MINIMUM - 1, 51] {
			assert!(!Rules { least, ..Rules::default() }.are_sound(), "{least}");
		}
		for (interval, sound) in [(0, true), (LONGEST_INTERVAL, true), (LONGEST_INTERVAL + 1, false)] {
			assert_eq!(Rules { interval, ..Rules::default() }.are_sound(), sound, "{interval}");
		}
	}

	#[test]
	fn m7_a_places_seal_is_shared_for_an_interval_and_a_specialtys_never() {
		let rules = Rules { interval: 10, ..Rules::default() };
		let place = Constituency::Place(Jurisdiction::Federation);
		assert_eq!(rules.shared_seal(&place, None, 100), None);
		assert_eq!(rules.shared_seal(&place, Some(100), 109), Some(100));
		assert_eq!(rules.shared_seal(&place, Some(100), 110), None);
		assert_eq!(rules.shared_seal(&place, Some(u32::MAX - 1), u32::MAX - 1), Some(u32::MAX - 1));
		assert_eq!(Rules { interval: 0, ..rules }.shared_seal(&place, Some(100), 100), None);
		assert_eq!(rules.shared_seal(&Constituency::Specialty(1), Some(100), 100), None);
	}

	#[test]
	fn a_sealed_ring_is_of_the_electorate_and_does_not_grow() {
		let ring = Ring::begun(5, [1; 288], 100);
		assert!(ring.grows(None) && ring.grows(Some(99)));
		assert!(!ring.grows(Some(100)) && !ring.grows(Some(500)));
		assert!(!Ring { state: RingState::Dissolved, ..ring.clone() }.grows(None));
		let as_of = |as_of| Electorate { constituency: Constituency::Specialty(1), as_of };
		for sealed in [99, 100, 101] {
			assert_eq!(ring.ensure_of(&as_of(sealed)).is_ok(), !ring.grows(Some(sealed)), "{sealed}");
		}
	}

	#[test]
	fn a_remainder_is_stranded_when_its_time_is_over() {
		let rules = Rules { minimum: 3, least: 3, patience: 10, interval: 0 };
		let queue = |waiting: u64| Queue { first: 5, next: 5 + waiting, since: 100 };
		let record = |waiting: u64| CollectionRecord { queue: queue(waiting), ..Default::default() };
		assert!(!record(0).is_stranded(&rules, 1_000));
		assert!(!record(2).is_stranded(&rules, 109));
		assert!(record(2).is_stranded(&rules, 110));
		assert!(!record(3).is_stranded(&rules, 110), "these can enter a ring");
	}

	#[test]
	fn the_last_revision_is_taken_for_a_while() {
		let ring = Ring::begun(5, [1; 288], 6);
		assert_eq!(ring.at(0, 7), Ok(&[1; 288]));
		assert_eq!(ring.at(1, 7), Err(MembershipError::StaleRevision), "not yet");
		let ring = ring.revised(9, [2; 288], 100);
		assert_eq!((ring.revision, ring.size, ring.room()), (1, 9, 758));
		assert_eq!(ring.at(1, 100), Ok(&[2; 288]));
		assert_eq!(ring.at(0, 100 + GRACE), Ok(&[1; 288]));
		assert_eq!(ring.at(0, 101 + GRACE), Err(MembershipError::StaleRevision));
		let ring = ring.revised(12, [3; 288], 101);
		assert_eq!(ring.at(0, 102), Err(MembershipError::StaleRevision), "only the last one");
		let gone = Ring { state: RingState::Dissolved, ..ring };
		assert_eq!(gone.at(2, 102), Err(MembershipError::RingDissolved));
	}

	#[test]
	fn one_who_left_acts_until_the_last_revision_is_over() {
		let ring = Ring::begun(5, [1; 288], 6);
		assert!(ring.lets_act(0, 7) && ring.lets_act(1, 7));
		let ring = ring.revised(4, [2; 288], 100);
		assert!(ring.lets_act(0, 100 + GRACE) && ring.lets_act(1, 500));
		assert!(!ring.lets_act(0, 101 + GRACE));
		assert!(!Ring { state: RingState::Dissolved, ..ring }.lets_act(1, 100));
	}
}
