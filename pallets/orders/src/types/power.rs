//! Which authorities have which powers.

use cadena_primitives::{AgencyId, Mandate, orders::OrderKind};

/// Agency that orders, under the mandate by which it has the power.
#[frame_support::stored]
#[derive(Copy)]
pub struct Authority {
	/// The agency.
	pub agency: AgencyId,
	/// The mandate.
	pub mandate: Mandate,
}

/// The mandates under which an order of this kind is given.
pub fn powers(kind: OrderKind) -> &'static [Mandate] {
	use Mandate::{Expropriation, Judiciary, SocialSecurity, TaxCollection};
	match kind {
		// Código de Comercio and codes of procedure; CFF 145 and 151. LSS 287 makes dues and capital contributions ("capitales
		// constitutivos") fiscal credits, and 291 has IMSS enforce them by the CFF; Ley del INFONAVIT 30.
		OrderKind::Attachment { .. } => &[Judiciary, TaxCollection, SocialSecurity],
		// "Providencias judiciales" (CCF 3043-IV); "resoluciones judiciales en materia de amparo" (3043-VIII); "orden judicial"
		// (LGTOC 287).
		OrderKind::Restraint | OrderKind::Suspension | OrderKind::Retention => &[Judiciary],
		// The Executive alone (Ley de Expropiación 2 and 4).
		OrderKind::Expropriation => &[Expropriation],
	}
}

/// The mandates under which an order of this kind is lifted: those of the power, and the courts', which review what others order.
pub fn powers_to_lift(kind: OrderKind) -> &'static [Mandate] {
	match kind {
		OrderKind::Expropriation => &[Mandate::Judiciary, Mandate::Expropriation],
		_ => powers(kind),
	}
}

impl Authority {
	/// Whether it may lift what another gave: its own; as a court what no court gave; as a court also what the court gave that has
	/// lost its seat.
	pub fn may_lift_of(&self, giver: &Authority, giver_is_seated: bool) -> bool {
		let is_court = |authority: &Authority| authority.mandate == Mandate::Judiciary;
		self.agency == giver.agency || is_court(self) && (!is_court(giver) || !giver_is_seated)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const KINDS: [OrderKind; 5] = [
		OrderKind::Attachment { amount: 1 },
		OrderKind::Restraint,
		OrderKind::Suspension,
		OrderKind::Retention,
		OrderKind::Expropriation,
	];

	fn authority(agency: AgencyId, mandate: Mandate) -> Authority {
		Authority { agency, mandate }
	}

	#[test]
	fn ccf_3043_iv_viii_and_lgtoc_287_only_a_court_restrains_suspends_and_retains() {
		for kind in [OrderKind::Restraint, OrderKind::Suspension, OrderKind::Retention] {
			assert_eq!(powers(kind), [Mandate::Judiciary]);
		}
	}

	#[test]
	fn le_2_only_the_executive_expropriates() {
		assert_eq!(powers(OrderKind::Expropriation), [Mandate::Expropriation]);
	}

	#[test]
	fn no_kind_is_in_the_power_of_those_who_only_register_contract_or_oversee() {
		use Mandate::*;
		let none = [Procurement, CivilRegistry, TaxAuthority, PropertyRegistry, WarehouseRegistry, Subsidies];
		for mandate in none.into_iter().chain([Oversight]) {
			assert!(KINDS.iter().all(|kind| !powers(*kind).contains(&mandate)));
		}
	}

	#[test]
	fn whoever_gives_a_kind_lifts_it_and_so_do_courts() {
		for kind in KINDS {
			assert!(powers(kind).iter().all(|mandate| powers_to_lift(kind).contains(mandate)));
			assert!(powers_to_lift(kind).contains(&Mandate::Judiciary));
		}
	}

	#[test]
	fn a_courts_order_is_lifted_by_that_court_alone_while_it_has_a_seat() {
		let (court, other) = (authority(1, Mandate::Judiciary), authority(2, Mandate::Judiciary));
		let tax = authority(3, Mandate::TaxCollection);
		assert!(court.may_lift_of(&court, true));
		assert!(!other.may_lift_of(&court, true));
		assert!(other.may_lift_of(&court, false));
		assert!(court.may_lift_of(&tax, true));
		assert!(!tax.may_lift_of(&court, true));
		assert!(!tax.may_lift_of(&court, false));
		assert!(!tax.may_lift_of(&authority(4, Mandate::SocialSecurity), true));
	}
}
