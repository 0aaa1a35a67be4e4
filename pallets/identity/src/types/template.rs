use super::Refusal;
use cadena_primitives::Moment;
use frame_support::{BoundedVec, traits::ConstU32};
use sp_core::{H256, ed25519};

/// A biometric that RENAPO takes.
#[frame_support::stored]
#[derive(Copy, Ord, PartialOrd)]
pub enum Modality {
	/// *Huellas dactilares*.
	Fingerprints,
	/// *Rostro*.
	Face,
	/// *Iris*.
	Iris,
}

impl Modality {
	/// Every modality there is.
	pub const ALL: [Modality; 3] = [Modality::Fingerprints, Modality::Face, Modality::Iris];
}

/// To what a biometric is bound: the public key that a fuzzy commitment yields from a template. A fresh sample close enough to
/// the template, together with the helper data that the person and RENAPO keep, gives the private key again.
#[frame_support::stored]
pub struct Template {
	/// The public key.
	pub key: ed25519::Public,
	/// SHA-256 of the helper data.
	pub helper: H256,
	/// Whether the person has consented.
	pub state: TemplateState,
}

/// Biometric data are integrated by prior consent alone (LGP art. 91 Bis).
#[frame_support::stored]
#[derive(Copy)]
pub enum TemplateState {
	/// RENAPO took it; it is of no use yet.
	Offered,
	/// The person has signed for it.
	Consented {
		/// When.
		at: Moment,
	},
}

impl Template {
	/// One that waits for consent.
	pub fn offered(key: ed25519::Public, helper: H256) -> Self {
		Self { key, helper, state: TemplateState::Offered }
	}

	/// Whether it can be used.
	pub fn is_consented(&self) -> bool {
		matches!(self.state, TemplateState::Consented { .. })
	}

	/// Consents to this key.
	pub fn consent(&mut self, key: &ed25519::Public, at: Moment) -> Result<(), Refusal> {
		if self.key != *key || self.is_consented() {
			return Err(Refusal::NotTheOfferedTemplate);
		}
		self.state = TemplateState::Consented { at };
		Ok(())
	}
}

/// How much RENAPO has ascertained of a person (LGP arts. 91 and 91 Bis). Iris comes on top of either.
#[frame_support::stored]
#[derive(Copy)]
pub enum Level {
	/// The CURP alone.
	Curp,
	/// The national document: fingerprints and face, both (art. 91 Bis).
	NationalDocument,
}

impl Level {
	/// The level that consented templates of these modalities make.
	pub fn of(modalities: &[Modality]) -> Self {
		let has = |modality| modalities.contains(&modality);
		if has(Modality::Fingerprints) && has(Modality::Face) { Self::NationalDocument } else { Self::Curp }
	}
}

/// A live match: a signature by the key that a fresh sample gave again.
#[frame_support::stored]
pub struct BiometricProof {
	/// Of what the sample was.
	pub modality: Modality,
	/// The signature over the [`statement`](super::statement).
	pub signature: ed25519::Signature,
}

/// The biometric factors with which a person answers, beside the account that signs.
pub type Factors = BoundedVec<BiometricProof, ConstU32<3>>;

#[cfg(test)]
mod tests {
	use super::*;

	fn key(byte: u8) -> ed25519::Public {
		ed25519::Public::from_raw([byte; 32])
	}

	#[test]
	fn art_91_bis_nothing_is_integrated_without_consent() {
		let mut template = Template::offered(key(1), H256::zero());
		assert!(!template.is_consented());
		assert_eq!(template.consent(&key(2), 5), Err(Refusal::NotTheOfferedTemplate));
		assert_eq!(template.consent(&key(1), 5), Ok(()));
		assert!(template.is_consented());
		assert_eq!(template.consent(&key(1), 6), Err(Refusal::NotTheOfferedTemplate));
	}

	#[test]
	fn art_91_bis_the_national_document_has_fingerprints_and_face() {
		use Modality::{Face, Fingerprints, Iris};
		assert_eq!(Level::of(&[]), Level::Curp);
		assert_eq!(Level::of(&[Fingerprints, Iris]), Level::Curp);
		assert_eq!(Level::of(&[Face, Iris]), Level::Curp);
		assert_eq!(Level::of(&[Face, Fingerprints]), Level::NationalDocument);
	}
}
