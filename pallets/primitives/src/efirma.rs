use crate::{AccountId, Moment, PersonId, Rfc};
use alloc::{string::String, vec::Vec};
use codec::Encode;
use frame_support::weights::Weight;
use sp_core::H256;
use sp_runtime::DispatchResult;

/// Length of a certificate's number in digits.
const DIGITS: usize = 20;

/// The number of a certificate of e.firma or of a seal (*número de serie del certificado*, LFEA art. 17-I): 20 decimal
/// digits, as SAT gives them. A certificate holds their ASCII codes as its serial number.
#[frame_support::stored]
#[derive(Copy, Ord, PartialOrd)]
pub struct CertificateNumber([u8; DIGITS]);

impl CertificateNumber {
	/// The number whose digits these ASCII codes are; `None` for anything else.
	pub fn of(codes: &[u8]) -> Option<Self> {
		let number = Self(codes.try_into().ok()?);
		number.is_sound().then_some(number)
	}

	/// Whether there are digits alone. A number that came with a transaction may have others.
	pub fn is_sound(&self) -> bool {
		self.0.iter().all(u8::is_ascii_digit)
	}

	/// The number as people write it.
	pub fn to_text(&self) -> String {
		self.0.iter().copied().map(char::from).collect()
	}
}

/// The raw signature of an RSA key of 2,048 bits: RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017, 8.2), 256 bytes.
pub type EfirmaSignature = [u8; 256];

/// A signature of e.firma, with the certificate that explains it.
#[frame_support::stored]
pub struct Seal {
	/// The certificate's number.
	pub certificate: CertificateNumber,
	/// The signature over the [`statement`].
	pub signature: EfirmaSignature,
}

/// Who is to sign.
#[frame_support::stored]
pub enum Signatory {
	/// A company or institution (*persona moral*), through any of its certificates.
	LegalPerson(Rfc),
	/// An enrolled person (*persona física*), through any of their certificates.
	Person(PersonId),
	/// The enrolled person whose account this is, through any of their certificates: an officer (LFEA art. 10), or a supplier
	/// who is no company.
	Account(AccountId),
}

/// The bytes that a signature of e.firma covers: SCALE of what names this use, the chain's genesis hash, the purpose and the
/// content.
pub fn statement(purpose: &[u8], genesis: &H256, content: &[u8]) -> Vec<u8> {
	(b"cadena/efirma", genesis, purpose, content).encode()
}

/// Verifies advanced electronic signatures (*firma electrónica avanzada*, LFEA art. 7) for the acts that need one. Owner:
/// `pallet-efirma`.
pub trait SignatureVerifier {
	/// Refuses unless the certificate is the signatory's and valid now, and the signature is by its key over the
	/// [`statement`] of the purpose and the content on this chain.
	fn verify(signatory: &Signatory, purpose: &[u8], content: &[u8], seal: &Seal) -> DispatchResult;
	/// Since when a certificate is known here; `None` for one that is not.
	fn known_since(certificate: &CertificateNumber) -> Option<Moment>;
	/// What one verification weighs, over contents of up to some kilobytes.
	fn weight() -> Weight;
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_number_is_twenty_digits() {
		let number = CertificateNumber::of(b"00001000000504465028").expect("is one");
		assert_eq!(number.to_text(), "00001000000504465028");
		for wrong in [&b"0000100000050446502"[..], b"000010000005044650281", b"0000100000050446502A", b""] {
			assert_eq!(CertificateNumber::of(wrong), None);
		}
		assert!(!CertificateNumber([0; 20]).is_sound());
	}

	#[test]
	fn every_part_of_a_statement_counts() {
		let (here, there) = (H256::repeat_byte(1), H256::repeat_byte(2));
		let statements = [
			statement(b"act", &here, b"x"),
			statement(b"act", &there, b"x"),
			statement(b"contract", &here, b"x"),
			statement(b"act", &here, b"y"),
			statement(b"ac", &here, b"tx"),
		];
		for (at, one) in statements.iter().enumerate() {
			assert!(statements.iter().skip(at + 1).all(|other| one != other));
		}
	}
}
