//! What every pallet would write again: the box of anonymous ballots, refusals with their codes, and the mocks of tests.
//! No storage, no calls.
//!
//! # Terms
//!
//! - **Ballot box**: what takes anonymous acts, be they votes, replies or evaluators' ballots: of one alias one stands in a **matter**.
//! - **Bundle**: up to sixteen of them in one transaction, which somebody signs and pays.
//! - **Refusal**: why a rule refuses; the pallet's error of the same name, and in the pool a **code** of one byte.
//! - **Mock**: what stands in for another pallet in unit tests.
//!
//! # The life of an anonymous act
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Checked: pause, cheap rules
//!     Checked --> Pool: proof holds
//!     Checked --> [*]: refused, with a code
//!     Pool --> Recorded: a block, checked once more
//!     Bundle --> Recorded: each that holds
//!     [*] --> Bundle: signed and paid
//!     Recorded --> Recorded: replaced by a higher sequence
//! ```

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod ballots;
pub mod chain;
#[cfg(feature = "std")]
pub mod mock;
pub mod refusal;

pub use ballots::{BallotBox, Matter};
pub use refusal::PoolRefusal;

/// Crates that the macros name.
#[doc(hidden)]
pub mod __private {
	pub use cadena_primitives;
	pub use codec;
	pub use scale_info;
	pub use sp_runtime;
}
