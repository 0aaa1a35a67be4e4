//! Persons, their factors and their accreditations as plain values with their rules.

mod accreditation;
mod anchor;
mod person;

pub use accreditation::{
	Accreditation, Answer, LONGEST_ACCREDITATION, Outcome, RECENT_BLOCKS, RETENTION, Requirement, statement,
};
pub use anchor::{Anchor, AnchorState, BiometricProof, Factors, Level, Modality};
pub use cadena_primitives::CurpTag;
pub use person::{Class, Person, Residence, RingKeySlot, Standing};

/// Why a rule refuses an act.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Refusal {
	/// The person has died.
	IsDeceased,
	/// The record is suspended.
	IsSuspended,
	/// The record is not suspended.
	NotSuspended,
	/// Only adult citizens have ring keys.
	NotAVoter,
	/// The person has no ring key.
	NoRingKey,
	/// Consent was given already, or for another key.
	NotTheOfferedAnchor,
	/// The requirement cannot be met by anyone.
	UnsoundRequirement,
	/// The expiry is past or too far away.
	ExpiryOutOfRange,
	/// The request was answered or declined.
	AlreadyAnswered,
	/// The request has expired.
	RequestExpired,
	/// A modality was given twice.
	FactorTwice,
	/// The factors do not meet the requirement.
	TooFewFactors,
	/// The record must still be kept.
	StillKept,
}
