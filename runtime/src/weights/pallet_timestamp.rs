//! Weights of `pallet_timestamp`, measured by `scripts/weights`: do not edit.
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

impl<D: Get<RuntimeDbWeight>> pallet_timestamp::WeightInfo for WeightInfo<D> {
	fn set() -> Weight {
		// Minimum execution time: 7_754_000 picoseconds.
		Weight::from_parts(17_683_000, 1493)
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(1))
	}

	fn on_finalize() -> Weight {
		// Minimum execution time: 1_072_000 picoseconds.
		Weight::from_parts(2_405_000, 0)
	}
}
