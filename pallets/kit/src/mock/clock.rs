//! Legal time is what the test sets, by the laws as published and the calendar of the whole country.

use alloc::vec::Vec;
use cadena_primitives::{
	Calendar, Centavos, LegalTerm, LegalTime, Moment, Office, Term, TermLookup, law::TermKind,
	time::Interruptions,
};
use frame_support::parameter_types;

parameter_types! {
	/// Legal time now.
	pub static Now: Moment = 0;
	/// The interruptions so far.
	pub static Interrupted: Interruptions = Interruptions::default();
}

/// The clock that a test sets.
pub struct MockTime;

impl MockTime {
	/// Begins a test at a moment, without interruptions.
	pub fn begin(now: Moment) {
		Now::set(now);
		Interrupted::set(Interruptions::default());
	}

	/// The first moment at which a term that begins now is over.
	pub fn after(term: Term) -> Moment {
		Self::calendar(Office::Country).deadline(Now::get(), term)
	}
}

impl LegalTime for MockTime {
	fn now() -> Moment {
		Now::get()
	}

	fn calendar(office: Office) -> Calendar {
		Calendar::new(office, Vec::new(), Self::interruptions())
	}

	fn interruptions() -> Interruptions {
		Interrupted::get()
	}

	/// That of 2026.
	fn uma() -> Centavos {
		11_731
	}
}

impl<K: TermKind> TermLookup<K> for MockTime
where
	LegalTerm: From<(K::Law, K)>,
{
	fn term(law: K::Law, kind: K, _: Moment) -> Option<Term> {
		let wanted = LegalTerm::from((law, kind));
		LegalTerm::published().find(|(of, ..)| *of == wanted).map(|(.., term)| term)
	}
}
