//! What the pallets and the client share: identifiers, documents, jurisdictions, legal time, and the
//! small traits by which pallets know each other. No storage, no calls, no deposits.
//!
//! # Terms
//!
//! - **RFC** (*Registro Federal de Contribuyentes*, CFF art. 27), **CURP** (LGP art. 91), **jurisdiction** by INEGI's keys.
//! - **Document**: the SHA-256 of a file and, if it is published, a locator. The file itself is never on the chain.
//! - **Moment**: milliseconds of legal time. **Term** (*plazo*), **calendar**, **zone**: how the law counts from one moment to another.
//! - **Seal**: a signature of e.firma (LFEA art. 7) with the number of its certificate.
//! - **Alias**, **electorate**, **claim**: who a member is in one matter, who may act in it, and what a ring proof has to show.
//!
//! # Traits
//!
//! A pallet reads another through a trait with one owner, never through its storage.
//!
//! | trait | owner | what it answers |
//! |---|---|---|
//! | `OfficerLookup`, `AgencyLookup`, `AgencyTreasury` | agencies | who acts for which agency; who pays for it |
//! | `OnDismissal` | fees | told of each officer who goes |
//! | `LegalTime` | legal-terms | the clock, calendars, terms, the UMA |
//! | `PersonLookup` | identity | who is an enrolled, living, active person |
//! | `RingRegistry`, `AnonymousMembership` | rings | whose keys stand where; whether a proof holds |
//! | `SignatureVerifier` | efirma | whether a signature is the signatory's |
//! | `SupplierLookup` | suppliers | who may bid, who witnesses |
//! | `TenderLookup`, `AwardLookup` | tenders | stage and opened bids; what was awarded |
//! | `ContractLookup`, `OutcomeLookup` | contracts | what was signed; until when it is graded |
//! | `EvaluatorLookup` | evaluators | who is certified |
//! | `PanelLookup`, `VoteLookup` | panels, votes | what was disclosed; how citizens voted |
//!
//! # Life of an anonymous act
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Made: the client proves
//!     Made --> Pool: cheap rules hold, then the proof
//!     Made --> Refused: a rule or the proof does not hold
//!     Pool --> Standing: enters a block
//!     Pool --> Expired: its last block passes
//!     Standing --> Replaced: a higher sequence, ten blocks later
//!     Replaced --> [*]
//!     Refused --> [*]
//!     Expired --> [*]
//! ```
//!
//! # Security
//!
//! - Identifiers are checked where they are built: a check digit, a catalogue, a bound. Nothing here trusts a caller's length.
//! - A CURP is known by its tag alone, HMAC-SHA-256 under a key of RENAPO: of a plain hash all CURPs could be tried.
//! - What is signed names chain, purpose and subject, so that no signature or proof serves twice.
//! - Terms count by calendars that the caller gives: whoever gives a wrong one gets a wrong day.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod agency;
pub mod ballots;
mod curp;
mod date;
mod document;
pub mod efirma;
mod jurisdiction;
pub mod law;
pub mod legal_person;
mod lookup;
pub mod membership;
pub mod orders;
mod rfc;
pub mod time;

pub use agency::{AgencyId, Mandate, Officer};
pub use curp::{BirthDate, Curp, CurpError, Sex};
pub use document::{Document, Locator};
pub use efirma::{CertificateNumber, EfirmaSignature, Seal, Signatory, SignatureVerifier};
pub use jurisdiction::{Jurisdiction, JurisdictionError, MunicipalityKey, StateKey};
pub use law::{LegalTerm, ProcurementLaw, ProcurementTerm};
pub use legal_person::{LegalPersons, OnBehalf};
pub use lookup::{
	AgencyLookup, AgencyTreasury, AwardLookup, Awarded, ContractLookup, LegalTime, OfficerLookup,
	OnDismissal, PersonLookup, Role, SupplierLookup, SupplierStanding, TermLookup,
};
pub use rfc::{Rfc, RfcError, RfcHolder};
pub use time::{Calendar, LegalDay, Office, SetAt, Term};

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
