use crate::AccountId;
use serde::{Deserialize, Serialize};

/// A public institution with a seat in the council, numbered from 0 in the order of registration.
pub type AgencyId = u32;

/// What the council empowers an agency to do, and an agency its officers (*atribución*).
#[frame_support::stored]
#[derive(Copy, Deserialize, Ord, PartialOrd, Serialize)]
pub enum Mandate {
	/// Calls for and runs tenders (*convocante*, LAASSP art. 40).
	Procurement,
	/// Keeps the population registry (RENAPO, LGP art. 85 ff.).
	CivilRegistry,
	/// Issues certificates of e.firma (SAT, CFF art. 17-D).
	TaxAuthority,
	/// Keeps a public registry of property (*Registro Público de la Propiedad*, CCF art. 2999 ff.).
	PropertyRegistry,
	/// Keeps the registry of certificates of deposit (RUCAM, LGOAAC art. 22).
	WarehouseRegistry,
	/// Runs programmes of support (*subsidios*, LFPRH art. 75).
	Subsidies,
	/// Decides challenges and oversees (*órgano interno de control*, *inconformidad*, LAASSP art. 95).
	Oversight,
	/// Orders as a court (*autoridad judicial*): attaches, restrains, suspends, retains, and lifts what others ordered.
	Judiciary,
	/// Collects taxes and attaches for them (*autoridad fiscal*, CFF arts. 145, 151).
	TaxCollection,
	/// Collects what is owed to social security and attaches for it, as a tax authority of its own (*organismo fiscal autónomo*): IMSS,
	/// whose dues and capital contributions (*cuotas*, *capitales constitutivos*) are fiscal credits (*créditos fiscales*, LSS art. 287),
	/// enforced as the CFF says (art. 291); INFONAVIT (Ley del INFONAVIT art. 30).
	SocialSecurity,
	/// Expropriates (*Ejecutivo*, Ley de Expropiación arts. 1-4).
	Expropriation,
}

impl Mandate {
	/// Every mandate there is.
	pub const ALL: [Mandate; 11] = [
		Mandate::Procurement,
		Mandate::CivilRegistry,
		Mandate::TaxAuthority,
		Mandate::PropertyRegistry,
		Mandate::WarehouseRegistry,
		Mandate::Subsidies,
		Mandate::Oversight,
		Mandate::Judiciary,
		Mandate::TaxCollection,
		Mandate::SocialSecurity,
		Mandate::Expropriation,
	];
}

/// A person acting for an agency (*persona servidora pública*): what an officer origin yields.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Officer {
	/// The agency for which the officer acts.
	pub agency: AgencyId,
	/// The account with which the officer signed.
	pub account: AccountId,
}
