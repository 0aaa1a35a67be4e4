//! Issuers, certificates and signing acts as plain values with their rules.

mod act;
mod registry;

pub use act::{
	LONGEST_TERM, LegalBasis, MOST_SIGNATORIES, MediaType, Norm, RETENTION, Signed, SigningAct, SigningOrder,
	SlotIndex, State, Terms,
};
pub use registry::{
	Claim, Holder, HolderKey, Issuer, IssuerId, IssuerKey, IssuerName, LEAST_BINDING, LONGEST_VALIDITY,
	Registration, Revocation, SigningCertificate, Source, Status, Validity, possession,
};
