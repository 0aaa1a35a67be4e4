//! Public procurement (*contrataciones públicas*): the LAASSP and the states' laws on acquisitions.

use super::{Law, Misspelt, Published, TermKind};
use crate::{Jurisdiction, StateKey, Term};
use alloc::{format, string::ToString};
use core::{
	fmt::{self, Display, Formatter},
	str::FromStr,
};
use serde::{Deserialize, Serialize};

/// The law that governs a procedure of procurement. Its text is `laassp`, or `state:` and INEGI's key of the state.
#[frame_support::stored]
#[derive(Copy)]
pub enum ProcurementLaw {
	/// *Ley de Adquisiciones, Arrendamientos y Servicios del Sector Público* (DOF 16-04-2025), for federal money.
	#[codec(index = 0)]
	Laassp,
	/// The law on acquisitions of one state, for its own money.
	#[codec(index = 1)]
	State(StateKey),
}

impl Law for ProcurementLaw {
	fn jurisdiction(self) -> Jurisdiction {
		match self {
			Self::Laassp => Jurisdiction::Federation,
			Self::State(state) => Jurisdiction::State(state),
		}
	}
}

impl Display for ProcurementLaw {
	fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
		match self {
			Self::Laassp => f.write_str("laassp"),
			Self::State(state) => write!(f, "state:{state:02}"),
		}
	}
}

impl FromStr for ProcurementLaw {
	type Err = Misspelt;

	fn from_str(text: &str) -> Result<Self, Misspelt> {
		match text.to_lowercase().strip_prefix("state:") {
			Some(state) => state
				.parse()
				.map(Self::State)
				.map_err(|_| Misspelt("state:14 is the law of the state with INEGI key 14".to_string())),
			None if text.eq_ignore_ascii_case("laassp") => Ok(Self::Laassp),
			None => Err(Misspelt(format!("{text} is neither laassp nor state:KEY"))),
		}
	}
}

/// Kind of term of procurement. Articles and units are those of the LAASSP as published; an edition may have others.
#[frame_support::stored]
#[derive(Copy, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProcurementTerm {
	/// Least time that a draft of a call is open to comments, in business days (art. 40).
	DraftComments = 0,
	/// Least time from the call to the opening of bids, national tender, in natural days (art. 42).
	NationalCall = 1,
	/// Least time from the call to the opening of bids, international tender, in natural days (art. 42).
	InternationalCall = 2,
	/// Least time from the call to the opening of bids when shortened on recorded grounds, in natural days (art. 42).
	ShortenedCall = 3,
	/// The day before the opening of bids on which a call may last change, in natural days (art. 43).
	Modification = 4,
	/// Least time from the last clarification meeting to the opening of bids, in natural days (art. 44).
	Clarification = 5,
	/// Most time from the opening of bids to the award, in natural days (art. 46-II).
	Award = 6,
	/// Most time that the award may be deferred from the date first set, in natural days (art. 46-II).
	AwardDeferral = 7,
	/// Time to challenge an act (*inconformidad*), in business days (art. 95).
	Challenge = 8,
	/// Time to challenge an act of a tender under a treaty, in business days (art. 95).
	TreatyChallenge = 9,
	/// Time to comply with a ruling that annuls an act, in business days (art. 105).
	Compliance = 10,
	/// Time from the award to the signature of the contract, in business days (art. 67).
	Signing = 11,
	/// Time from the signature to the performance guarantee, in natural days (art. 69).
	Guarantee = 12,
	/// Most time from delivery to acceptance, in business days (art. 72).
	Acceptance = 13,
	/// Most time from the verified invoice to payment, in business days (art. 73).
	Payment = 14,
	/// Time for the supplier to answer a rescission, in business days (art. 77-I).
	RescissionAnswer = 15,
	/// Time for the agency to decide a rescission, in business days (art. 77-II).
	RescissionRuling = 16,
	/// Span within which three rescissions bar a supplier, and for which the bar lasts, in years (art. 71-IV).
	RescissionBar = 17,
	/// Least time of a debarment (*inhabilitación*), in months (art. 90).
	ShortestDebarment = 18,
	/// Most time of a debarment (*inhabilitación*), in years (art. 90).
	LongestDebarment = 19,
}

impl TermKind for ProcurementTerm {
	type Law = ProcurementLaw;

	const PUBLISHED: &'static [(ProcurementLaw, &'static [Published<Self>])] =
		&[(ProcurementLaw::Laassp, &LAASSP)];
}

/// Terms of the LAASSP as published in the DOF of 16-04-2025, each with its article. Terms to act roll (LFPA art. 29); least
/// times and bars do not.
pub const LAASSP: [Published<ProcurementTerm>; 20] = [
	(ProcurementTerm::DraftComments, 40, Term::business(5)),
	(ProcurementTerm::NationalCall, 42, Term::natural(15)),
	(ProcurementTerm::InternationalCall, 42, Term::natural(20)),
	(ProcurementTerm::ShortenedCall, 42, Term::natural(10)),
	(ProcurementTerm::Modification, 43, Term::natural(7)),
	(ProcurementTerm::Clarification, 44, Term::natural(6)),
	(ProcurementTerm::Award, 46, Term::natural(20).rolling()),
	(ProcurementTerm::AwardDeferral, 46, Term::natural(20).rolling()),
	(ProcurementTerm::Challenge, 95, Term::business(6).rolling()),
	(ProcurementTerm::TreatyChallenge, 95, Term::business(10).rolling()),
	(ProcurementTerm::Compliance, 105, Term::business(6).rolling()),
	(ProcurementTerm::Signing, 67, Term::business(15).rolling()),
	(ProcurementTerm::Guarantee, 69, Term::natural(10).rolling()),
	(ProcurementTerm::Acceptance, 72, Term::business(10).rolling()),
	(ProcurementTerm::Payment, 73, Term::business(17).rolling()),
	(ProcurementTerm::RescissionAnswer, 77, Term::business(5).rolling()),
	(ProcurementTerm::RescissionRuling, 77, Term::business(10).rolling()),
	(ProcurementTerm::RescissionBar, 71, Term::years(2)),
	(ProcurementTerm::ShortestDebarment, 90, Term::months(3)),
	(ProcurementTerm::LongestDebarment, 90, Term::years(7)),
];
