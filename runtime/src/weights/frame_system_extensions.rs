//! Weights of `frame_system_extensions`, measured by `scripts/weights`: do not edit.
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

impl<D: Get<RuntimeDbWeight>> frame_system::ExtensionsWeightInfo for WeightInfo<D> {
	fn check_genesis() -> Weight {
		// Minimum execution time: 2_444_000 picoseconds.
		Weight::from_parts(3_827_000, 0)
	}

	fn check_mortality_mortal_transaction() -> Weight {
		// Minimum execution time: 4_789_000 picoseconds.
		Weight::from_parts(7_694_000, 0)
	}

	fn check_mortality_immortal_transaction() -> Weight {
		// Minimum execution time: 4_878_000 picoseconds.
		Weight::from_parts(8_556_000, 0)
	}

	fn check_non_zero_sender() -> Weight {
		// Minimum execution time: 811_000 picoseconds.
		Weight::from_parts(1_333_000, 0)
	}

	fn check_nonce() -> Weight {
		// Minimum execution time: 9_137_000 picoseconds.
		Weight::from_parts(14_006_000, 3593)
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	fn check_spec_version() -> Weight {
		// Minimum execution time: 591_000 picoseconds.
		Weight::from_parts(991_000, 0)
	}

	fn check_tx_version() -> Weight {
		// Minimum execution time: 581_000 picoseconds.
		Weight::from_parts(1_032_000, 0)
	}

	fn check_weight() -> Weight {
		// Minimum execution time: 4_969_000 picoseconds.
		Weight::from_parts(9_317_000, 0)
	}

	fn weight_reclaim() -> Weight {
		// Minimum execution time: 2_635_000 picoseconds.
		Weight::from_parts(3_266_000, 0)
	}
}
