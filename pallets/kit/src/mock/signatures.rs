//! A signature is the hash of what it covers.

use cadena_primitives::{Moment, Seal, Signatory, SignatureVerifier, efirma::CertificateNumber};
use codec::Encode;
use frame_support::{parameter_types, weights::Weight};
use sp_runtime::{DispatchError, DispatchResult};

parameter_types! {
	/// Since when the certificates are known: all of them always, unless a test says otherwise.
	pub static CertifiedAt: Option<Moment> = Some(0);
}

/// The seal of a signatory over a content.
pub fn seal(signatory: &Signatory, purpose: &[u8], content: &[u8]) -> Seal {
	let certificate = CertificateNumber::of(b"00001000000500000001").expect("20 digits");
	let hash = sp_io::hashing::sha2_256(&(signatory, purpose, content).encode());
	let mut signature = [0; 256];
	signature.chunks_exact_mut(32).for_each(|part| part.copy_from_slice(&hash));
	Seal { certificate, signature }
}

/// Knows the seals that [`seal`] makes.
pub struct MockSignatures;

impl SignatureVerifier for MockSignatures {
	fn verify(signatory: &Signatory, purpose: &[u8], content: &[u8], given: &Seal) -> DispatchResult {
		if seal(signatory, purpose, content).signature == given.signature {
			Ok(())
		} else {
			Err(DispatchError::Other("WrongSignature"))
		}
	}

	fn known_since(_: &CertificateNumber) -> Option<Moment> {
		CertifiedAt::get()
	}

	fn weight() -> Weight {
		Weight::from_parts(1, 0)
	}
}
