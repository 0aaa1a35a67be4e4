//! Weights of `pallet_safe_mode`, measured by `scripts/weights`: do not edit.
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

impl<D: Get<RuntimeDbWeight>> pallet_safe_mode::WeightInfo for WeightInfo<D> {
	fn on_initialize_noop() -> Weight {
		// Minimum execution time: 2_123_000 picoseconds.
		Weight::from_parts(3_627_000, 1489).saturating_add(D::get().reads(1))
	}

	fn on_initialize_exit() -> Weight {
		// Minimum execution time: 6_983_000 picoseconds.
		Weight::from_parts(12_323_000, 1489)
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	fn enter() -> Weight {
		// Minimum execution time: 48_370_000 picoseconds.
		Weight::from_parts(88_385_000, 3658)
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(2))
	}

	fn force_enter() -> Weight {
		// Minimum execution time: 11_061_000 picoseconds.
		Weight::from_parts(20_818_000, 1489)
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	fn extend() -> Weight {
		// Minimum execution time: 48_931_000 picoseconds.
		Weight::from_parts(51_906_000, 3658)
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(2))
	}

	fn force_extend() -> Weight {
		// Minimum execution time: 9_688_000 picoseconds.
		Weight::from_parts(11_021_000, 1489)
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	fn force_exit() -> Weight {
		// Minimum execution time: 9_558_000 picoseconds.
		Weight::from_parts(14_267_000, 1489)
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	fn release_deposit() -> Weight {
		// Minimum execution time: 56_234_000 picoseconds.
		Weight::from_parts(59_001_000, 3658)
			.saturating_add(D::get().reads(3))
			.saturating_add(D::get().writes(2))
	}

	fn force_release_deposit() -> Weight {
		// Minimum execution time: 54_392_000 picoseconds.
		Weight::from_parts(58_879_000, 3658)
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(2))
	}

	fn force_slash_deposit() -> Weight {
		// Minimum execution time: 40_646_000 picoseconds.
		Weight::from_parts(45_925_000, 3658)
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(2))
	}
}
