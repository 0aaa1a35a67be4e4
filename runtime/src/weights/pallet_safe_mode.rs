//! Weights of `pallet_safe_mode`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-22.
//! Steps: 2, repeats: 1, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with the database costs of the runtime.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_safe_mode::WeightInfo for WeightInfo<T> {
	fn on_initialize_noop() -> Weight {
		// Minimum execution time: 2_203_000 picoseconds.
		Weight::from_parts(2_203_000, 1489).saturating_add(T::DbWeight::get().reads(1))
	}

	fn on_initialize_exit() -> Weight {
		// Minimum execution time: 10_686_000 picoseconds.
		Weight::from_parts(10_686_000, 1489)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn enter() -> Weight {
		// Minimum execution time: 46_890_000 picoseconds.
		Weight::from_parts(46_890_000, 3658)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	fn force_enter() -> Weight {
		// Minimum execution time: 16_375_000 picoseconds.
		Weight::from_parts(16_375_000, 1489)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn extend() -> Weight {
		// Minimum execution time: 43_726_000 picoseconds.
		Weight::from_parts(43_726_000, 3658)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	fn force_extend() -> Weight {
		// Minimum execution time: 13_991_000 picoseconds.
		Weight::from_parts(13_991_000, 1489)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn force_exit() -> Weight {
		// Minimum execution time: 16_645_000 picoseconds.
		Weight::from_parts(16_645_000, 1489)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn release_deposit() -> Weight {
		// Minimum execution time: 48_854_000 picoseconds.
		Weight::from_parts(48_854_000, 3658)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	fn force_release_deposit() -> Weight {
		// Minimum execution time: 47_471_000 picoseconds.
		Weight::from_parts(47_471_000, 3658)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	fn force_slash_deposit() -> Weight {
		// Minimum execution time: 39_890_000 picoseconds.
		Weight::from_parts(39_890_000, 3658)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}
