//! Persons, their factors and their accreditations as plain values with their rules.

mod accreditation;
mod person;
mod recovery;
mod template;

pub use accreditation::{
	Accreditation, Answer, LONGEST_ACCREDITATION, RECENT_BLOCKS, RETENTION, RequestState, Requirement,
	statement,
};
pub use cadena_primitives::CurpTag;
pub use person::{Class, Person, Residence, RingKeySlot, Status, Suspension};
pub use recovery::{Recovery, RecoveryStage, VETO_TERM, recovery_statement};
pub use template::{BiometricProof, Factors, Level, Modality, Template, TemplateState};

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
	NotTheOfferedTemplate,
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
	/// The person has not died by the record.
	NotDeceased,
	/// The day of death is to come.
	DeathToCome,
	/// The recovery was vetoed, and Oversight has not upheld it.
	RecoveryVetoed,
	/// Nobody vetoed the recovery, or Oversight upheld it already.
	RecoveryNotVetoed,
	/// Oversight upheld the recovery: it is vetoed no more.
	RecoveryUpheld,
	/// The officer who asked for the recovery cannot complete it.
	SameOfficer,
	/// The time to veto the recovery is not over.
	RecoveryNotDue,
}
