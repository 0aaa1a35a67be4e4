//! Weights of `frame_system_extensions`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-22.
//! Steps: 2, repeats: 1, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with the database costs of the runtime.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> frame_system::ExtensionsWeightInfo for WeightInfo<T> {
	fn check_genesis() -> Weight {
		// Minimum execution time: 1_903_000 picoseconds.
		Weight::from_parts(1_903_000, 0)
	}

	fn check_mortality_mortal_transaction() -> Weight {
		// Minimum execution time: 3_866_000 picoseconds.
		Weight::from_parts(3_866_000, 0)
	}

	fn check_mortality_immortal_transaction() -> Weight {
		// Minimum execution time: 3_766_000 picoseconds.
		Weight::from_parts(3_766_000, 0)
	}

	fn check_non_zero_sender() -> Weight {
		// Minimum execution time: 761_000 picoseconds.
		Weight::from_parts(761_000, 0)
	}

	fn check_nonce() -> Weight {
		// Minimum execution time: 7_652_000 picoseconds.
		Weight::from_parts(7_652_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn check_spec_version() -> Weight {
		// Minimum execution time: 521_000 picoseconds.
		Weight::from_parts(521_000, 0)
	}

	fn check_tx_version() -> Weight {
		// Minimum execution time: 561_000 picoseconds.
		Weight::from_parts(561_000, 0)
	}

	fn check_weight() -> Weight {
		// Minimum execution time: 6_250_000 picoseconds.
		Weight::from_parts(6_250_000, 0)
	}

	fn weight_reclaim() -> Weight {
		// Minimum execution time: 6_129_000 picoseconds.
		Weight::from_parts(6_129_000, 0)
	}
}
