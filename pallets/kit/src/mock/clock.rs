//! Legal time is what the test sets, by the LAASSP and the calendar of the whole country.

use alloc::vec::Vec;
use cadena_primitives::{
	Calendar, Centavos, Law, LegalTime, Moment, Office, Term, TermKind,
	time::{Interruptions, LAASSP},
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

	fn term(law: Law, wanted: TermKind, _: Moment) -> Option<Term> {
		let term = LAASSP.iter().find(|(kind, ..)| *kind == wanted && law == Law::Laassp);
		term.map(|(.., term)| *term)
	}

	/// That of 2026.
	fn uma() -> Centavos {
		11_731
	}
}
