use super::{DAY, HOUR};
use crate::{
	Error, Event, Pallet,
	mock::{LegalTerms, RuntimeOrigin, STRANGER, System, TODAY, Test, run, signed},
	types::Edition,
};
use cadena_primitives::{
	Jurisdiction, LegalTerm, LegalTime, Mandate, ProcurementLaw, ProcurementTerm, Term, TermLookup,
	time::MAX_BUSINESS_DAYS,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

#[test]
fn genesis_has_the_terms_of_the_laassp() {
	run(|| {
		let term = |kind| LegalTerms::term(ProcurementLaw::Laassp, kind, TODAY);
		assert_eq!(term(ProcurementTerm::NationalCall), Some(Term::natural(15)));
		assert_eq!(term(ProcurementTerm::Signing), Some(Term::business(15).rolling()));
		assert_eq!(term(ProcurementTerm::Guarantee), Some(Term::natural(10).rolling()));
		assert_eq!(term(ProcurementTerm::RescissionBar), Some(Term::years(2)));
		assert_eq!(LegalTerms::term(ProcurementLaw::State(14), ProcurementTerm::NationalCall, TODAY), None);
	});
}

#[test]
fn the_view_tells_an_agencys_deadline() {
	run(|| {
		let deadline = |agency, from| {
			let of = LegalTerm::Procurement(ProcurementLaw::Laassp, ProcurementTerm::Challenge);
			Pallet::<Test>::deadline(of, from, agency, Mandate::Procurement)
		};
		let central = deadline(0, TODAY).expect("the law has the term");
		assert_eq!(central, TODAY + 8 * DAY + 15 * HOUR, "Tuesday 13 October ends at midnight in the centre");
		assert_eq!(deadline(1, TODAY), Some(central + HOUR), "and an hour later in Tijuana, in summer time");
	});
}

#[test]
fn a_new_edition_holds_from_its_moment_on() {
	run(|| {
		let (from, term) = (TODAY + DAY, Term::natural(18));
		let (law, kind) = (ProcurementLaw::Laassp, ProcurementTerm::NationalCall);
		let of = LegalTerm::Procurement(law, kind);
		assert_ok!(LegalTerms::enact_term(RuntimeOrigin::root(), of, term, 42, from));
		assert_eq!(LegalTerms::term(law, kind, from - 1), Some(Term::natural(15)));
		assert_eq!(LegalTerms::term(law, kind, from), Some(term));
		let jurisdiction = Jurisdiction::Federation;
		let edition = Edition { valid_from: from, term, article: 42, jurisdiction };
		System::assert_last_event(Event::TermEnacted { of, edition }.into());
		assert_eq!(Pallet::<Test>::term_at(of, from), Some(term));
	});
}

#[test]
fn enact_term_refuses_strangers_the_past_unknown_states_and_endless_terms() {
	run(|| {
		let call = |origin, law, term, from| {
			let of = LegalTerm::Procurement(law, ProcurementTerm::NationalCall);
			LegalTerms::enact_term(origin, of, term, 42, from)
		};
		let (root, term) = (RuntimeOrigin::root, Term::natural(18));
		assert_noop!(call(signed(STRANGER), ProcurementLaw::Laassp, term, TODAY + 1), BadOrigin);
		assert_noop!(call(root(), ProcurementLaw::Laassp, term, TODAY), Error::<Test>::Retroactive);
		assert_noop!(call(root(), ProcurementLaw::State(0), term, TODAY + 1), Error::<Test>::NoSuchState);
		assert_noop!(call(root(), ProcurementLaw::State(33), term, TODAY + 1), Error::<Test>::NoSuchState);
		let senseless = [Term::hours(24).rolling(), Term::natural(0).from_first_day()];
		let long = [Term::business(MAX_BUSINESS_DAYS + 1), Term::months(1_201), Term::years(101)];
		for term in long.into_iter().chain(senseless) {
			assert_noop!(call(root(), ProcurementLaw::Laassp, term, TODAY + 1), Error::<Test>::UnsoundTerm);
		}
	});
}

#[test]
fn the_uma_is_set_by_governance() {
	run(|| {
		assert_ok!(LegalTerms::set_uma(RuntimeOrigin::root(), 12_000));
		assert_eq!(<LegalTerms as LegalTime>::uma(), 12_000);
		assert_noop!(LegalTerms::set_uma(RuntimeOrigin::root(), 0), Error::<Test>::UmaIsZero);
		assert_noop!(LegalTerms::set_uma(signed(STRANGER), 1), BadOrigin);
	});
}
