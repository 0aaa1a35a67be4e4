//! Suppliers and their standing as plain values.

use alloc::vec::Vec;
use cadena_primitives::{AccountId, Calendar, Document, Moment, Rfc, Signatory, SupplierStanding, Term};
use frame_support::{BoundedVec, traits::ConstU32};

/// How many rescissions within the span bar a supplier (LAASSP art. 71-IV).
const BARRING_RESCISSIONS: usize = 3;

/// Someone who may bid (*proveedor*, *licitante*), as the registry of LAASSP art. 86 knows them.
#[frame_support::stored]
pub struct Supplier {
	/// The tax key of a legal person, from which the account is derived; none for a natural person, of whom the chain knows the
	/// account alone.
	pub rfc: Option<Rfc>,
	/// When the registry admitted them.
	pub registered_at: Moment,
	/// Until when they are debarred (*inhabilitación*, art. 90), if ever.
	pub debarred_until: Option<Moment>,
	/// When their last contracts were rescinded by their fault, oldest first. Each counts by the business hours of its agency.
	pub rescissions: BoundedVec<Moment, ConstU32<3>>,
	/// Until when three rescissions bar them from awards (art. 71-IV), if ever.
	pub barred_until: Option<Moment>,
}

/// Accreditation of a social witness (*testigo social*, art. 38).
#[frame_support::stored]
pub struct Accreditation {
	/// The document that accredits them.
	pub document: Document,
	/// Since when. A witness is accredited before the tenders that they witness.
	pub since: Moment,
}

impl Supplier {
	/// A newly admitted supplier.
	pub fn admitted(rfc: Option<Rfc>, at: Moment) -> Self {
		Self {
			rfc,
			registered_at: at,
			debarred_until: None,
			rescissions: BoundedVec::new(),
			barred_until: None,
		}
	}

	/// Who signs for them: the company, or the natural person whose account it is.
	pub fn signatory(&self, account: &AccountId) -> Signatory {
		match self.rfc {
			Some(rfc) => Signatory::LegalPerson(rfc),
			None => Signatory::Account(account.clone()),
		}
	}

	/// What they may do at a moment.
	pub fn standing(&self, at: Moment) -> SupplierStanding {
		let lasts = |until: Option<Moment>| until.is_some_and(|until| at < until);
		if lasts(self.debarred_until) {
			SupplierStanding::Debarred
		} else if lasts(self.barred_until) {
			SupplierStanding::BarredByRescissions
		} else {
			SupplierStanding::Good
		}
	}

	/// Records a rescission; the third within the span from the first bars awards for as long again.
	pub fn note_rescission(&mut self, at: Moment, span: Term, calendar: &Calendar) {
		// The three latest are kept.
		let mut latest: Vec<Moment> = self.rescissions.iter().copied().chain([at]).collect();
		latest.sort_unstable();
		let surplus = latest.len().saturating_sub(BARRING_RESCISSIONS);
		self.rescissions = BoundedVec::truncate_from(latest.split_off(surplus));
		if let [first, .., last] = self.rescissions.as_slice()
			&& self.rescissions.len() == BARRING_RESCISSIONS
			&& *last < calendar.term_end(*first, span)
		{
			self.barred_until = self.barred_until.max(Some(calendar.term_end(*last, span)));
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::LegalDay;

	const TWO_YEARS: Term = Term::years(2);

	fn on(year: i32, month: u8, day: u8) -> Moment {
		Calendar::default().start(LegalDay::of(year, month, day).expect("a date"))
	}

	fn after_rescissions(at: &[Moment]) -> Supplier {
		let mut supplier = Supplier::admitted(None, 0);
		for moment in at {
			supplier.note_rescission(*moment, TWO_YEARS, &Calendar::default());
		}
		supplier
	}

	#[test]
	fn art_71_iv_three_rescissions_within_two_years_bar_for_two_years() {
		let third = on(2027, 12, 1);
		let supplier = after_rescissions(&[on(2026, 1, 5), on(2026, 11, 1), third]);
		assert_eq!(supplier.standing(third), SupplierStanding::BarredByRescissions);
		assert_eq!(supplier.standing(on(2029, 12, 1)), SupplierStanding::BarredByRescissions);
		assert_eq!(supplier.standing(on(2029, 12, 2)), SupplierStanding::Good);
	}

	#[test]
	fn art_71_iv_two_rescissions_or_three_far_apart_do_not_bar() {
		let two = after_rescissions(&[on(2026, 1, 5), on(2026, 1, 6)]);
		assert_eq!(two.standing(on(2026, 1, 7)), SupplierStanding::Good);
		let spread = after_rescissions(&[on(2026, 1, 5), on(2027, 2, 1), on(2028, 3, 1)]);
		assert_eq!(spread.standing(on(2028, 3, 2)), SupplierStanding::Good);
	}

	#[test]
	fn the_oldest_rescission_gives_way_to_the_newest() {
		let supplier = after_rescissions(&[on(2026, 1, 5), on(2027, 2, 1), on(2028, 3, 1), on(2028, 9, 1)]);
		assert_eq!(supplier.standing(on(2028, 9, 2)), SupplierStanding::BarredByRescissions);
	}

	#[test]
	fn art_71_iv_rescissions_that_count_out_of_order_bar_as_in_order() {
		// One is decided on Friday after hours and counts from Monday; another meanwhile, on Saturday, by an agency that works then.
		let (before, saturday, monday) = (on(2026, 1, 5), on(2027, 3, 6), on(2027, 3, 8));
		let ordered = after_rescissions(&[before, saturday, monday]);
		assert_eq!(after_rescissions(&[before, monday, saturday]), ordered);
		assert_eq!(after_rescissions(&[monday, saturday, before]), ordered);
		assert_eq!(ordered.standing(on(2029, 3, 8)), SupplierStanding::BarredByRescissions);
		assert_eq!(ordered.standing(on(2029, 3, 9)), SupplierStanding::Good);
		let older = after_rescissions(&[before, saturday, monday, on(2025, 1, 1)]);
		assert_eq!(older, ordered, "what is older than three is of no weight");
	}

	#[test]
	fn art_90_a_debarment_ends_with_its_term() {
		let mut supplier = Supplier::admitted(None, 0);
		supplier.debarred_until = Some(100);
		assert_eq!(supplier.standing(99), SupplierStanding::Debarred);
		assert_eq!(supplier.standing(100), SupplierStanding::Good);
	}
}
