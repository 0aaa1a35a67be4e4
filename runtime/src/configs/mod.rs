//! The configuration of each pallet, by what it is for.

mod consensus;
mod domains;
mod fees;
mod governance;
mod motions;
mod system;

pub use consensus::SLOT_MILLIS;
pub use fees::{CENTS, EXISTENTIAL_DEPOSIT, UNIT};
pub use governance::{CouncilInstance, DAY, MajorityOfCouncil, TwoThirdsOfCouncil};
pub use motions::{LONGEST_MOTION, MOST_MOTIONS, Quorum};
pub use system::{BlockLength, BlockWeights, DbWeight};
