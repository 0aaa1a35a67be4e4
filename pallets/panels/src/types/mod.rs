//! The domain of anonymous evaluation as plain values and rules, which know nothing of the pallet's configuration.

mod panel;
pub mod reward;

pub use panel::{
	Ballot, Disclosure, FINAL_BLOCKS, Grades, HIGHEST, LOT_BLOCKS, Lot, Panel, Payment, SealedBallot,
	ShownAlias, commitment, context_of, disclosure_message, validate_sheet,
};
