//! Constancias: what the chain says of anything that it stores, in a file that anyone verifies without a node.
//!
//! A constancia holds storage items, the proof that they are in the state of one block, and the proof that this block is
//! final, back to the chain's first block. Whoever verifies it trusts the hash of that first block alone, or, where a forced
//! change of authorities broke the chain of signatures, a [`Checkpoint`] that governance published after it.
//!
//! A file is valid in one form only: JSON as [`Constancia::to_text`] writes it, with no node of a proof that is not needed.
//!
//! A court reads a file years after it was issued. So nothing here depends on the chain's code: the layouts of what is stored
//! and the readings for people are [frozen per version](readings), and a file of a version that this crate does not know is
//! proven all the same.
//!
//! The crate needs no standard library: `cadena verify` and a web page run the same code.

#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs)]

extern crate alloc;

mod clock;
mod file;
mod finality;
mod moment;
pub mod readings;
mod refusal;
mod state;
mod table;
mod trust;
mod verify;

pub use clock::{CLOCK, Clock, Skipped, Skipper, clock_keys};
pub use file::{Constancia, FORMAT, Fragment, Hex, Item, Origin};
pub use finality::{AUTHORITIES, Header, Trust};
pub use moment::{Moment, moment};
pub use refusal::Refusal;
pub use state::{keys as proven_keys, read as proven_values};
pub use table::{Check, Found, Hasher, Names, Part, Place, Provable, Wording};
pub use trust::{Checkpoint, TrustRoot};
pub use verify::{Finding, Proven, ProvenItem, Verified, answer};
