//! The configuration of each pallet, by what it is for.

mod common;
mod consensus;
mod contracts;
mod efirma;
mod evaluators;
mod fees;
mod governance;
mod identity;
mod legal_persons;
mod legal_terms;
mod motions;
mod opinions;
mod orders;
mod panels;
mod rings;
mod suppliers;
mod system;
mod tenders;
mod votes;

pub use consensus::SLOT_MILLIS;
pub use fees::{CENTS, EXISTENTIAL_DEPOSIT, UNIT};
pub use governance::{CouncilInstance, DAY, MajorityOfCouncil, ProxyType, TwoThirdsOfCouncil};
pub use motions::{LONGEST_MOTION, MOST_MOTIONS, Quorum};
pub use system::{BlockLength, BlockWeights, DbWeight};
