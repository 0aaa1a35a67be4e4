mod calendars;
mod interruptions;
mod skip;
mod terms;
mod vectors;

use crate::{
	Calendars, KnownInterruptions, LongestPause, Pallet, SkippedTime, Terms, Uma,
	mock::{Test, run},
	types::{Edition, Editions},
};
use cadena_primitives::{
	Jurisdiction, LegalDay, LegalTerm, ProcurementLaw, ProcurementTerm, Term,
	time::{BusinessHours, Interruption, InterruptionCause, Scope, YearEdition},
};
use frame_support::storage::with_transaction;
use sp_runtime::{DispatchError, TransactionOutcome};

pub use cadena_primitives::time::{DAY, HOUR};

#[test]
fn try_state_catches_corruption() {
	fn note(from: u64, to: u64) {
		let interruption = Interruption { from, to, cause: InterruptionCause::Declared };
		KnownInterruptions::<Test>::mutate(|known| known.note(interruption));
	}
	const AWARD: LegalTerm = LegalTerm::Procurement(ProcurementLaw::Laassp, ProcurementTerm::Award);
	let corruptions: [fn(); 8] = [
		|| Uma::<Test>::kill(),
		|| LongestPause::<Test>::put(0),
		|| Terms::<Test>::insert(AWARD, Editions::default()),
		|| {
			let jurisdiction = Jurisdiction::State(14);
			let edition = Edition { valid_from: 1, term: Term::natural(20), article: 46, jurisdiction };
			Terms::<Test>::mutate(AWARD, |editions| editions.enact(edition));
		},
		|| {
			let hours = Some(BusinessHours { opens: 9, closes: 9 });
			let edition = YearEdition { valid_from: LegalDay(0), rest: None, hours };
			Calendars::<Test>::mutate(Scope::Agency(0), |calendar| calendar.set_year(edition));
		},
		|| note(10, 10),
		|| {
			note(10, 20);
			note(19, 30);
		},
		|| SkippedTime::<Test>::mutate(|skipped| (skipped.total, skipped.times) = (1, 1)),
	];
	for corrupt in corruptions {
		run(|| {
			let _ = with_transaction(|| {
				corrupt();
				assert!(Pallet::<Test>::do_try_state().is_err());
				TransactionOutcome::Rollback(Ok::<(), DispatchError>(()))
			});
		});
	}
}
