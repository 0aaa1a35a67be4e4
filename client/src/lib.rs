//! Access to a Cadena chain with the runtime's own types, and everything secret that is computed outside the chain:
//! keys, bid seals and openings.

pub mod audit;
pub mod authority;
pub mod bid;
pub mod biometrics;
pub mod chain;
pub mod constancia;
pub mod council;
pub mod crowd;
pub mod efirma;
pub mod enrolment;
pub mod failure;
pub mod fees;
pub mod files;
pub mod holder;
pub mod keys;
pub mod load;
pub mod money;
pub mod ocds;
pub mod panels;
pub mod person;
pub mod practice;
pub mod rings;
pub mod upgrade;
pub mod view;
pub mod votes;

pub use chain::Chain;
pub use failure::Failure;
