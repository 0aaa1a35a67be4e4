use super::Term;
use crate::Refusal;
use alloc::vec::Vec;
use cadena_primitives::{AccountId, CertificateNumber, Document, Moment, Rfc, Seal, time::DAY};
use codec::{Decode, Encode};
use scale_info::TypeInfo;

/// The longest time for which an e.firma warrants a change: thirty days.
pub const LONGEST_WARRANT: Moment = 30 * DAY;

/// On what a change stands.
#[allow(clippy::large_enum_variant)]
#[frame_support::stored]
pub enum Warrant {
	/// The legal person's own e.firma over the [content](Change::content) of the change, whoever sends it (CFF art. 19-A).
	Seal {
		/// The signature.
		seal: Seal,
		/// The first moment at which it warrants nothing any more, which it covers: within [`LONGEST_WARRANT`].
		until: Moment,
	},
	/// The resolution of an officer of Oversight, who sends it.
	Resolution(Document),
}

impl Warrant {
	/// Refuses an e.firma that warrants nothing any more, or for too long: what was signed and kept would name somebody whenever
	/// whoever has it likes.
	pub fn ensure_in_time(&self, now: Moment) -> Result<(), Refusal> {
		match self {
			Self::Seal { until, .. } if *until <= now => Err(Refusal::WarrantOver),
			Self::Seal { until, .. } if *until > now.saturating_add(LONGEST_WARRANT) => {
				Err(Refusal::WarrantTooLong)
			}
			Self::Seal { .. } | Self::Resolution(_) => Ok(()),
		}
	}

	/// Since when the legal person could see what warrants the change: the certificate since it is known here, a resolution since
	/// now.
	pub fn seen_since(
		&self,
		now: Moment,
		known_since: impl FnOnce(&CertificateNumber) -> Option<Moment>,
	) -> Moment {
		match self {
			Self::Seal { seal, .. } => known_since(&seal.certificate).unwrap_or(now),
			Self::Resolution(_) => now,
		}
	}
}

/// A change that a legal person's e.firma signs.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Change {
	/// It is registered, with its first representative.
	Register {
		/// The representative's account.
		representative: AccountId,
		/// From when to when.
		term: Term,
	},
	/// A representative is appointed, or has another term.
	Appoint {
		/// The representative's account.
		representative: AccountId,
		/// From when to when.
		term: Term,
	},
	/// A representative is dismissed.
	Dismiss {
		/// The representative's account.
		representative: AccountId,
	},
}

impl Change {
	/// The bytes that the legal person's e.firma signs for the purpose `legal-person`: SCALE of its RFC, the number of changes
	/// that it signed before, until when it warrants the change, and the change.
	pub fn content(&self, rfc: &Rfc, sealed: u32, until: Moment) -> Vec<u8> {
		(rfc, sealed, until, self).encode()
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn every_part_of_a_change_is_signed() {
		let rfc = |text| Rfc::parse(text).expect("valid");
		let (one, other) = (rfc("SAT970701NN3"), rfc("GDF9712054NA"));
		let account = |byte| AccountId::new([byte; 32]);
		let term = Term { since: 1, until: None };
		let shorter = Term { until: Some(2), ..term };
		let appoint = |byte, term| Change::Appoint { representative: account(byte), term };
		let contents = [
			appoint(1, term).content(&one, 0, 9),
			appoint(1, term).content(&other, 0, 9),
			appoint(1, term).content(&one, 1, 9),
			appoint(1, term).content(&one, 0, 8),
			appoint(2, term).content(&one, 0, 9),
			appoint(1, shorter).content(&one, 0, 9),
			Change::Register { representative: account(1), term }.content(&one, 0, 9),
			Change::Dismiss { representative: account(1) }.content(&one, 0, 9),
		];
		for (at, content) in contents.iter().enumerate() {
			assert!(contents.iter().skip(at + 1).all(|other| other != content));
		}
	}

	#[test]
	fn f9_an_e_firma_warrants_a_change_for_thirty_days_at_most() {
		let certificate = CertificateNumber::of(b"30001000000500003416").expect("20 digits");
		let until = |until| Warrant::Seal { seal: Seal { certificate, signature: [0; 256] }, until };
		assert_eq!(until(8).ensure_in_time(7), Ok(()));
		assert_eq!(until(7).ensure_in_time(7), Err(Refusal::WarrantOver));
		assert_eq!(until(7 + LONGEST_WARRANT).ensure_in_time(7), Ok(()));
		assert_eq!(until(8 + LONGEST_WARRANT).ensure_in_time(7), Err(Refusal::WarrantTooLong));
	}
}
