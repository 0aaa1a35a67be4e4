//! Weights of `pallet_migrations`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-22.
//! Steps: 2, repeats: 1, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with the database costs of the runtime.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_migrations::WeightInfo for WeightInfo<T> {
	fn onboard_new_mbms() -> Weight {
		// Minimum execution time: 16_835_000 picoseconds.
		Weight::from_parts(16_835_000, 67035)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn progress_mbms_none() -> Weight {
		// Minimum execution time: 5_418_000 picoseconds.
		Weight::from_parts(5_418_000, 67035).saturating_add(T::DbWeight::get().reads(1))
	}

	fn exec_migration_completed() -> Weight {
		// Minimum execution time: 8_002_000 picoseconds.
		Weight::from_parts(8_002_000, 3561)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn exec_migration_skipped_historic() -> Weight {
		// Minimum execution time: 11_357_000 picoseconds.
		Weight::from_parts(11_357_000, 3731).saturating_add(T::DbWeight::get().reads(2))
	}

	fn exec_migration_advance() -> Weight {
		// Minimum execution time: 10_746_000 picoseconds.
		Weight::from_parts(10_746_000, 3731).saturating_add(T::DbWeight::get().reads(2))
	}

	fn exec_migration_complete() -> Weight {
		// Minimum execution time: 13_831_000 picoseconds.
		Weight::from_parts(13_831_000, 3731)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn exec_migration_fail() -> Weight {
		// Minimum execution time: 17_756_000 picoseconds.
		Weight::from_parts(17_756_000, 3731)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	fn on_init_loop() -> Weight {
		// Minimum execution time: 230_000 picoseconds.
		Weight::from_parts(230_000, 0)
	}

	fn force_set_cursor() -> Weight {
		// Minimum execution time: 7_011_000 picoseconds.
		Weight::from_parts(7_011_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}

	fn force_set_active_cursor() -> Weight {
		// Minimum execution time: 7_391_000 picoseconds.
		Weight::from_parts(7_391_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}

	fn force_onboard_mbms() -> Weight {
		// Minimum execution time: 9_334_000 picoseconds.
		Weight::from_parts(9_334_000, 67035).saturating_add(T::DbWeight::get().reads(2))
	}

	/// The range of component `n` is `[0, 256]`.
	fn clear_historic(n: u32) -> Weight {
		// Minimum execution time: 56_254_000 picoseconds.
		Weight::from_parts(56_254_000, 3731)
			// Standard error: 0
			.saturating_add(Weight::from_parts(1_138_550, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2730).saturating_mul(n.into()))
	}

	/// The range of component `n` is `[0, 2048]`.
	fn reset_pallet_migration(n: u32) -> Weight {
		// Minimum execution time: 2_103_000 picoseconds.
		Weight::from_parts(2_103_000, 0)
			// Standard error: 0
			.saturating_add(Weight::from_parts(699_448, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
}
