//! What every pallet would write again: the box of anonymous ballots, refusals with their codes, and the mocks of tests.

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
