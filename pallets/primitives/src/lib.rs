//! What the pallets and the client share: identifiers, documents, jurisdictions, legal time, and the
//! small traits by which pallets know each other. No storage, no dispatch.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod agency;
pub mod ballots;
mod curp;
mod date;
mod document;
pub mod efirma;
mod jurisdiction;
pub mod legal_person;
mod lookup;
pub mod membership;
#[cfg(feature = "std")]
pub mod mock;
mod refusal;
mod rfc;
pub mod time;

pub use agency::{AgencyId, Mandate, Officer};
pub use curp::{BirthDate, Curp, CurpError, Sex};
pub use document::{Document, Locator};
pub use efirma::{CertificateNumber, EfirmaSignature, Seal, Signatory, SignatureVerifier};
pub use jurisdiction::{Jurisdiction, JurisdictionError, MunicipalityKey, StateKey};
pub use legal_person::{LegalPersons, OnBehalf};
pub use lookup::{
	AgencyLookup, AgencyTreasury, AwardLookup, Awarded, ContractLookup, LegalTime, OfficerLookup,
	OnDismissal, PersonLookup, Role, SupplierLookup, SupplierStanding,
};
pub use rfc::{Rfc, RfcError, RfcHolder};
pub use time::{Calendar, Law, LegalDay, Office, SetAt, Term, TermKind};

/// An account of the chain: a public key, a multisig or a proxy.
pub type AccountId = sp_runtime::AccountId32;

/// An amount of the chain's native unit, which pays fees and deposits and has no other use.
pub type Balance = u128;

/// Milliseconds since the Unix epoch, as the block's timestamp gives them.
pub type Moment = u64;

/// An amount of money in centavos (hundredths) of the Mexican peso.
pub type Centavos = u128;

/// The unalterable number of a natural person whom RENAPO has enrolled, given once and never again: an internal folio, one to
/// one with the current CURP, which stays the legal source of identity (LGP art. 91).
pub type PersonId = u64;

/// By what the chain knows a CURP: HMAC-SHA-256 of its 18 characters under a key that RENAPO alone holds.
/// A plain hash would not do, for there are few enough CURPs to try them all.
pub type CurpTag = [u8; 32];

/// A tender, numbered from 0 in the order of drafting.
pub type TenderId = u32;
