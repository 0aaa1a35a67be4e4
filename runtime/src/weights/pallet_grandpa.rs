//! Weights of `pallet_grandpa`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-24.
//! Steps: 20, repeats: 10, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{RuntimeDbWeight, Weight},
};

/// The measured weights, with the database costs that are given.
pub struct WeightInfo<D>(PhantomData<D>);

impl<D: Get<RuntimeDbWeight>> WeightInfo<D> {
	/// The range of component `x` is `[0, 1]`.
	pub fn check_equivocation_proof(_x: u32) -> Weight {
		// Minimum execution time: 102_622_000 picoseconds.
		Weight::from_parts(109_602_043, 0)
	}

	pub fn note_stalled() -> Weight {
		// Minimum execution time: 3_386_000 picoseconds.
		Weight::from_parts(4_268_000, 0).saturating_add(D::get().writes(1))
	}
}
