//! Weights of `pallet_grandpa`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-22.
//! Steps: 2, repeats: 1, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with the database costs of the runtime.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo<T> {
	/// The range of component `x` is `[0, 1]`.
	pub fn check_equivocation_proof(_x: u32) -> Weight {
		// Minimum execution time: 72_379_000 picoseconds.
		Weight::from_parts(78_037_000, 0)
	}

	pub fn note_stalled() -> Weight {
		// Minimum execution time: 7_561_000 picoseconds.
		Weight::from_parts(7_561_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
}
