//! Legal persons, their representatives and what changes them, as plain values with their rules.

mod change;

pub use change::{Change, LONGEST_WARRANT, Warrant};

use crate::Refusal;
use cadena_primitives::{
	AccountId, Moment, Rfc,
	legal_person::{MOST_ACTED_FOR, MOST_REPRESENTATIVES},
	time::DAY,
};
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{BoundedBTreeMap, BoundedBTreeSet, traits::ConstU32};
use scale_info::TypeInfo;

/// The legal persons for which one account ever acted.
pub type ActedForThese = BoundedBTreeSet<Rfc, ConstU32<MOST_ACTED_FOR>>;

/// How long the legal person has to dismiss by its e.firma whom a resolution names, or whom a certificate names that it does not
/// know as its own: five days, before they act.
pub const NOTICE: Moment = 5 * DAY;

/// From when to when somebody represents (*vigencia del poder*, CCF art. 2595-V).
#[frame_support::stored]
#[derive(Copy)]
pub struct Term {
	/// The first moment.
	pub since: Moment,
	/// The first moment at which it is over, if it has one.
	pub until: Option<Moment>,
}

impl Term {
	/// Refuses a moment outside.
	pub fn ensure_contains(&self, at: Moment) -> Result<(), Refusal> {
		if at < self.since {
			Err(Refusal::TermNotBegun)
		} else if self.until.is_some_and(|until| until <= at) {
			Err(Refusal::TermOver)
		} else {
			Ok(())
		}
	}

	/// The term of who is appointed by what the legal person could [see](Warrant::seen_since) since a moment: it does not begin
	/// before [`NOTICE`] has passed from there.
	pub fn warranted(self, seen_since: Moment, now: Moment) -> Self {
		let from = seen_since.saturating_add(NOTICE);
		if from <= now { self } else { Self { since: self.since.max(from), ..self } }
	}

	/// Refuses a term that is over already, or before it begins.
	pub fn ensure_lasts(&self, now: Moment) -> Result<(), Refusal> {
		let from = self.since.max(now);
		if self.until.is_some_and(|until| until <= from) { Err(Refusal::TermOver) } else { Ok(()) }
	}
}

/// A registered company, association or institution (*persona moral*, CCF art. 25), which acts through those who represent it
/// (CCF art. 27, LGSM art. 10).
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct LegalPerson {
	/// When it was registered.
	pub registered_at: Moment,
	/// How many changes its e.firma has signed: each signs the number of the next, so that none is sent twice.
	pub sealed: u32,
	/// Who represents it (*representante legal*, *apoderado*), and from when to when.
	pub representatives: BoundedBTreeMap<AccountId, Term, ConstU32<MOST_REPRESENTATIVES>>,
}

impl LegalPerson {
	/// Whether its e.firma has signed a change. Until then an officer alone says that it exists.
	pub fn has_signed(&self) -> bool {
		self.sealed > 0
	}

	/// A newly registered one, without representatives.
	pub fn registered(at: Moment) -> Self {
		Self { registered_at: at, sealed: 0, representatives: BoundedBTreeMap::new() }
	}

	/// Appoints a representative, or changes the term of one. Returns whether it is a new one.
	pub fn appoint(&mut self, representative: AccountId, term: Term, now: Moment) -> Result<bool, Refusal> {
		term.ensure_lasts(now)?;
		self.representatives
			.try_insert(representative, term)
			.map(|before| before.is_none())
			.map_err(|_| Refusal::TooManyRepresentatives)
	}

	/// Ends what a representative may do.
	pub fn dismiss(&mut self, representative: &AccountId) -> Result<(), Refusal> {
		self.representatives.remove(representative).map(|_| ()).ok_or(Refusal::NotARepresentative)
	}

	/// Refuses unless the account represents it at a moment.
	pub fn ensure_represented_by(&self, account: &AccountId, at: Moment) -> Result<(), Refusal> {
		self.representatives.get(account).ok_or(Refusal::NotARepresentative)?.ensure_contains(at)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::{Document, Seal, efirma::CertificateNumber};
	use sp_core::H256;

	fn account(byte: u8) -> AccountId {
		AccountId::new([byte; 32])
	}

	#[test]
	fn a_term_is_from_its_first_moment_to_the_one_at_which_it_is_over() {
		let term = Term { since: 10, until: Some(20) };
		assert_eq!(term.ensure_contains(9), Err(Refusal::TermNotBegun));
		assert_eq!(term.ensure_contains(10), Ok(()));
		assert_eq!(term.ensure_contains(19), Ok(()));
		assert_eq!(term.ensure_contains(20), Err(Refusal::TermOver));
		assert_eq!(Term { since: 10, until: None }.ensure_contains(Moment::MAX), Ok(()));
	}

	#[test]
	fn h3_whom_a_resolution_or_a_young_certificate_names_waits_and_whom_an_older_one_names_does_not() {
		let now = 2 * NOTICE;
		let term = |since| Term { since, until: None };
		let resolution = Warrant::Resolution(Document::unpublished(H256::zero()));
		let by_resolution = |term: Term| term.warranted(resolution.seen_since(now, |_| Some(0)), now);
		assert_eq!(by_resolution(term(0)).since, now + NOTICE);
		assert_eq!(by_resolution(term(now + NOTICE + 1)).since, now + NOTICE + 1);
		let certificate = CertificateNumber::of(b"30001000000500003416").expect("20 digits");
		let seal = Warrant::Seal { seal: Seal { certificate, signature: [0; 256] }, until: now + 1 };
		let known = |since| term(0).warranted(seal.seen_since(now, |_| since), now);
		assert_eq!(known(Some(now - NOTICE)), term(0));
		assert_eq!(known(Some(now - NOTICE + 1)).since, now + 1);
		assert_eq!(known(Some(now)).since, now + NOTICE);
		assert_eq!(known(None).since, now + NOTICE, "one that nobody registered");
	}

	#[test]
	fn a_term_that_never_lasts_is_none() {
		let over = Err(Refusal::TermOver);
		assert_eq!(Term { since: 10, until: Some(20) }.ensure_lasts(20), over, "it is over now");
		assert_eq!(Term { since: 30, until: Some(30) }.ensure_lasts(20), over, "it is over when it begins");
		assert_eq!(Term { since: 10, until: Some(21) }.ensure_lasts(20), Ok(()));
		assert_eq!(Term { since: 30, until: Some(31) }.ensure_lasts(20), Ok(()), "it may begin later");
	}

	#[test]
	fn representatives_are_bounded_and_a_new_term_takes_no_place() {
		let mut company = LegalPerson::registered(0);
		let term = Term { since: 0, until: None };
		for byte in 0..16 {
			assert_eq!(company.appoint(account(byte), term, 0), Ok(true));
		}
		assert_eq!(company.appoint(account(16), term, 0), Err(Refusal::TooManyRepresentatives));
		let shorter = Term { since: 0, until: Some(5) };
		assert_eq!(company.appoint(account(3), shorter, 0), Ok(false));
		assert_eq!(company.ensure_represented_by(&account(3), 5), Err(Refusal::TermOver));
		assert_eq!(company.dismiss(&account(3)), Ok(()));
		assert_eq!(company.dismiss(&account(3)), Err(Refusal::NotARepresentative));
		assert_eq!(company.ensure_represented_by(&account(3), 1), Err(Refusal::NotARepresentative));
		assert_eq!(company.appoint(account(16), term, 0), Ok(true));
	}
}
