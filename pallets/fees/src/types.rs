//! The tariff and the allowance, as plain values with their rules. Amounts are in the smallest part of the native unit.

use alloc::{vec, vec::Vec};
use cadena_primitives::{AccountId, AgencyId, Balance, PersonId, Rfc, Role};

/// What transactions cost and how much of it the chain gives to those who act for the public.
#[frame_support::stored]
#[derive(Copy, serde::Deserialize, serde::Serialize)]
pub struct Tariff {
	/// Price of a microsecond of execution.
	pub per_microsecond: Balance,
	/// Price of a byte of a transaction.
	pub per_byte: Balance,
	/// The full allowance of an officer.
	pub officer_allowance: Balance,
	/// The full allowance of an agency's own account.
	pub agency_allowance: Balance,
	/// The full allowance that the officers of one agency share, so that appointing more of them gives it no more.
	pub shared_allowance: Balance,
	/// In how many blocks a spent allowance is full again; it grows evenly.
	pub recovery_blocks: u32,
	/// The full allowance of an enrolled person.
	pub person_allowance: Balance,
	/// The full allowance of a registered legal person, which its representatives share.
	pub legal_person_allowance: Balance,
}

/// Who pays with an allowance.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Payer {
	/// One who acts for the public.
	Public(Role),
	/// An enrolled person.
	Person(PersonId),
	/// A registered legal person.
	LegalPerson(Rfc),
}

/// Most transactions of one account with an allowance that wait for a block.
pub const QUEUE: u32 = 64;
/// Most of all officers of an agency together, who share an allowance: an eighth of a node's pool.
pub const SHARED_QUEUE: u32 = 1_024;

impl Payer {
	/// How many transactions of the account may wait for a block, when so many share the allowance: the officers of its agency, or
	/// the representatives of the legal person, who all together have no more places than one person.
	pub fn queue(&self, sharers: u32) -> u32 {
		let share = |places: u32| places.checked_div(sharers).unwrap_or(QUEUE).clamp(1, QUEUE);
		match self {
			Self::Public(Role::Officer(_)) => share(SHARED_QUEUE),
			Self::LegalPerson(_) => share(QUEUE),
			Self::Public(Role::Agency(_)) | Self::Person(_) => QUEUE,
		}
	}
}

/// Who has an allowance. It follows the agency when that moves to another account.
#[frame_support::stored]
pub enum Holder {
	/// An agency, for what its own account does.
	Agency(AgencyId),
	/// An officer.
	Officer(AccountId),
	/// All officers of an agency together.
	Officers(AgencyId),
	/// An enrolled person, whatever their account.
	Person(PersonId),
	/// A legal person, whoever represents it.
	LegalPerson(Rfc),
}

/// The longest time in which an allowance recovers: a day of blocks of two seconds.
pub const LONGEST_RECOVERY: u32 = 43_200;
/// An officer's allowance covers at least this part of the largest transaction: many times a vote or a multisig's approval.
const OFFICERS_PART: Balance = 100;

/// A microsecond costs a millionth of the unit, and a byte as much as the time that it displaces in a full block. An officer
/// may use two fifths of a block at once, an agency as much as a whole block, all its officers together a twentieth of the blocks,
/// and all recover in about half an hour. A person may use a hundredth of a block: some forty usual transactions. A legal person
/// may use three times as much, for it has more to do and several who do it.
impl Default for Tariff {
	fn default() -> Self {
		Self {
			per_microsecond: 1_000_000,
			per_byte: 190_000,
			officer_allowance: 300_000_000_000,
			agency_allowance: 3_000_000_000_000,
			shared_allowance: 30_000_000_000_000,
			recovery_blocks: 1_000,
			person_allowance: 10_000_000_000,
			legal_person_allowance: 30_000_000_000,
		}
	}
}

impl Tariff {
	/// The price of execution, from its time in picoseconds; fractions of a microsecond count in part, rounded down.
	pub fn execution(&self, picoseconds: u64) -> Balance {
		const PICOSECONDS: Balance = 1_000_000;
		self.per_microsecond.saturating_mul(picoseconds.into()).checked_div(PICOSECONDS).unwrap_or_default()
	}

	/// The price of a transaction's bytes.
	pub fn length(&self, bytes: u64) -> Balance {
		self.per_byte.saturating_mul(bytes.into())
	}

	/// Whether an agency can pay for any one transaction with its allowance, and an officer for a usual one: the council must be
	/// able to vote whatever the tariff, or it could not change it again. A legal person's allowance is at most an officer's: nobody
	/// has more for their own affairs than for the public's.
	pub fn is_sound(&self, longest_picoseconds: u64, longest_bytes: u64) -> bool {
		let dearest = self.execution(longest_picoseconds).saturating_add(self.length(longest_bytes));
		(1..=LONGEST_RECOVERY).contains(&self.recovery_blocks)
			&& self.agency_allowance >= dearest
			&& self.officer_allowance.saturating_mul(OFFICERS_PART) >= dearest
			&& self.shared_allowance >= self.officer_allowance
			&& self.legal_person_allowance <= self.officer_allowance
	}

	/// The allowances that an account spends from, each of which must cover a transaction, and how large they are.
	pub fn allowances(&self, account: &AccountId, payer: Payer) -> Vec<(Holder, Balance)> {
		match payer {
			Payer::Public(Role::Agency(agency)) => vec![(Holder::Agency(agency), self.agency_allowance)],
			Payer::Public(Role::Officer(agency)) => vec![
				(Holder::Officer(account.clone()), self.officer_allowance),
				(Holder::Officers(agency), self.shared_allowance),
			],
			Payer::Person(person) => vec![(Holder::Person(person), self.person_allowance)],
			Payer::LegalPerson(rfc) => vec![(Holder::LegalPerson(rfc), self.legal_person_allowance)],
		}
	}
}

/// What is spent of an allowance.
#[frame_support::stored]
#[derive(Copy, Default)]
pub struct Spending {
	/// How much was spent and had not recovered at that block.
	pub spent: Balance,
	/// The block.
	pub at: u32,
}

impl Spending {
	/// What is still spent at a block: a full allowance recovers evenly in so many blocks.
	fn outstanding(&self, full: Balance, recovery_blocks: u32, now: u32) -> Balance {
		let blocks = Balance::from(now.saturating_sub(self.at));
		let recovered = full.saturating_mul(blocks).checked_div(recovery_blocks.into()).unwrap_or(full);
		self.spent.min(full).saturating_sub(recovered)
	}

	/// What is left of a full allowance at a block.
	pub fn left(&self, full: Balance, recovery_blocks: u32, now: u32) -> Balance {
		full.saturating_sub(self.outstanding(full, recovery_blocks, now))
	}

	/// Spends; `None` when that much is not left.
	pub fn spend(self, amount: Balance, full: Balance, recovery_blocks: u32, now: u32) -> Option<Self> {
		let spent = self.outstanding(full, recovery_blocks, now).checked_add(amount)?;
		(spent <= full).then_some(Self { spent, at: now })
	}

	/// Gives back what was spent in this block and not needed.
	pub fn refund(self, amount: Balance) -> Self {
		Self { spent: self.spent.saturating_sub(amount), ..self }
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const FULL: Balance = 1_000;
	const RECOVERY: u32 = 100;

	#[test]
	fn m4_officers_share_their_places_in_the_pool() {
		let officer = Payer::Public(Role::Officer(1));
		for (officers, each) in [(0, 64), (1, 64), (16, 64), (17, 60), (100, 10), (1_000, 1), (u32::MAX, 1)] {
			assert_eq!(officer.queue(officers), each, "{officers}");
		}
		for officers in 1..=1_000 {
			assert!(officers * officer.queue(officers) <= SHARED_QUEUE, "{officers}");
		}
		assert_eq!(Payer::Public(Role::Agency(1)).queue(1_000), QUEUE);
		assert_eq!(Payer::Person(1).queue(1_000), QUEUE);
	}

	#[test]
	fn m4_representatives_share_the_places_of_one_person() {
		let company = Payer::LegalPerson(Rfc::parse("SMI680112PG9").expect("valid"));
		for representatives in 1..=16 {
			let each = company.queue(representatives);
			assert!(each >= 1 && representatives * each <= QUEUE, "{representatives}");
		}
		assert_eq!((company.queue(1), company.queue(16)), (64, 4));
	}

	#[test]
	fn an_allowance_is_spent_and_recovers_evenly() {
		let fresh = Spending::default();
		assert_eq!(fresh.left(FULL, RECOVERY, 5), FULL);
		let spent = fresh.spend(600, FULL, RECOVERY, 10).expect("enough is left");
		assert_eq!(spent.left(FULL, RECOVERY, 10), 400);
		assert_eq!(spent.left(FULL, RECOVERY, 11), 410);
		assert_eq!(spent.left(FULL, RECOVERY, 70), FULL);
		assert_eq!(spent.left(FULL, RECOVERY, u32::MAX), FULL, "and never more");
	}

	#[test]
	fn no_more_is_spent_than_is_left() {
		let spent = Spending::default().spend(FULL, FULL, RECOVERY, 1).expect("all of it");
		assert_eq!(spent.spend(1, FULL, RECOVERY, 1), None);
		assert_eq!(spent.spend(11, FULL, RECOVERY, 2), None);
		assert_eq!(spent.spend(10, FULL, RECOVERY, 2).map(|later| later.left(FULL, RECOVERY, 2)), Some(0));
		assert_eq!(spent.spend(Balance::MAX, FULL, RECOVERY, 2), None);
	}

	#[test]
	fn spending_often_recovers_no_faster() {
		let mut often = Spending::default().spend(500, FULL, RECOVERY, 0).expect("enough");
		for now in 1..=10 {
			often = often.spend(0, FULL, RECOVERY, now).expect("nothing is always left");
		}
		let once = Spending::default().spend(500, FULL, RECOVERY, 0).expect("enough");
		assert_eq!(often.left(FULL, RECOVERY, 10), once.left(FULL, RECOVERY, 10));
	}

	#[test]
	fn what_was_not_needed_comes_back() {
		let spent = Spending::default().spend(700, FULL, RECOVERY, 3).expect("enough");
		assert_eq!(spent.refund(200).left(FULL, RECOVERY, 3), 500);
		assert_eq!(spent.refund(Balance::MAX).left(FULL, RECOVERY, 3), FULL);
	}

	#[test]
	fn a_lower_allowance_holds_at_once() {
		let spent = Spending::default().spend(900, FULL, RECOVERY, 1).expect("enough");
		assert_eq!(spent.left(500, RECOVERY, 1), 0);
		assert_eq!(spent.left(500, RECOVERY, 1 + RECOVERY), 500, "and is full again as soon as any other");
	}

	#[test]
	fn no_tariff_locks_the_council_out() {
		let block = (750_000_000_000, 3_932_160);
		assert!(Tariff::default().is_sound(block.0, block.1));
		let dear = Tariff { per_byte: 1_000_000, ..Tariff::default() };
		assert!(!dear.is_sound(block.0, block.1));
		let unsound = [
			Tariff { recovery_blocks: 0, ..Tariff::default() },
			Tariff { recovery_blocks: LONGEST_RECOVERY + 1, ..Tariff::default() },
			Tariff { officer_allowance: 1_000_000_000, ..Tariff::default() },
			Tariff { shared_allowance: Tariff::default().officer_allowance - 1, ..Tariff::default() },
			Tariff { legal_person_allowance: Tariff::default().officer_allowance + 1, ..Tariff::default() },
		];
		assert!(unsound.iter().all(|tariff| !tariff.is_sound(block.0, block.1)));
		assert!(!Tariff { per_microsecond: Balance::MAX, ..Tariff::default() }.is_sound(block.0, block.1));
	}

	#[test]
	fn prices_follow_the_tariff() {
		let tariff = Tariff::default();
		assert_eq!(tariff.execution(1_000_000), 1_000_000, "a microsecond");
		assert_eq!(tariff.execution(u64::MAX), u64::MAX.into());
		assert_eq!(tariff.length(1_000), 190_000_000);
	}
}
