//! Anchors, certificates and signing acts as plain values with their rules.

mod act;
mod registry;

pub use act::{
	Act, LONGEST_TERM, LegalBasis, MOST_SIGNATORIES, MediaType, Norm, Order, RETENTION, Signed, SlotIndex,
	State, Terms,
};
pub use registry::{
	Anchor, AnchorId, AnchorKey, AnchorName, Certificate, Claim, Holder, HolderKey, LEAST_BINDING,
	LONGEST_VALIDITY, Registration, Revocation, Source, Standing, Validity, possession,
};
