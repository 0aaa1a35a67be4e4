//! Access to a Cadena chain with the runtime's own types, and everything secret that is computed outside the chain:
//! keys, bid seals and openings.

pub mod accounts;
pub mod agencies;
pub mod authorities;
pub mod base;
pub mod constancia;
pub mod contracts;
pub mod council;
pub mod efirma;
pub mod legal_persons;
pub mod legal_time;
pub mod node;
pub mod opinions;
pub mod orders;
pub mod panels;
pub mod persons;
pub mod rings;
pub mod suppliers;
pub mod tenders;
pub mod votes;

pub use base::failure::Failure;
pub use node::{At, Chain};
