use super::Term;
use alloc::vec::Vec;
use cadena_primitives::{AccountId, Document, Rfc, Seal};
use codec::{Decode, Encode};
use scale_info::TypeInfo;

/// On what a change stands.
#[allow(clippy::large_enum_variant)]
#[frame_support::stored]
pub enum Warrant {
	/// The legal person's own e.firma over the [content](Change::content) of the change, whoever sends it (CFF art. 19-A).
	Seal(Seal),
	/// The resolution of an officer of Oversight, who sends it.
	Resolution(Document),
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
	/// that it signed before, and the change.
	pub fn content(&self, rfc: &Rfc, sealed: u32) -> Vec<u8> {
		(rfc, sealed, self).encode()
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
			appoint(1, term).content(&one, 0),
			appoint(1, term).content(&other, 0),
			appoint(1, term).content(&one, 1),
			appoint(2, term).content(&one, 0),
			appoint(1, shorter).content(&one, 0),
			Change::Register { representative: account(1), term }.content(&one, 0),
			Change::Dismiss { representative: account(1) }.content(&one, 0),
		];
		for (at, content) in contents.iter().enumerate() {
			assert!(contents.iter().skip(at + 1).all(|other| other != content));
		}
	}
}
