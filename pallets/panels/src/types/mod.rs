//! The domain of anonymous evaluation as plain values and rules, which know nothing of the pallet's configuration.

mod panel;
pub mod reward;

pub use panel::{
	Ballot, DRAW_BLOCKS, Disclosure, Draw, FINAL_BLOCKS, Grades, HIGHEST, Panel, Payment, SealedBallot,
	ShownAlias, commitment, context_of, disclosure_message, validate_sheet,
};
