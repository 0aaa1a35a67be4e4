//! Weights of `pallet_migrations`, measured by `scripts/weights`: do not edit.
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

impl<D: Get<RuntimeDbWeight>> pallet_migrations::WeightInfo for WeightInfo<D> {
	fn onboard_new_mbms() -> Weight {
		// Minimum execution time: 7_634_000 picoseconds.
		Weight::from_parts(8_426_000, 67035)
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(1))
	}

	fn progress_mbms_none() -> Weight {
		// Minimum execution time: 1_814_000 picoseconds.
		Weight::from_parts(3_247_000, 67035).saturating_add(D::get().reads(1))
	}

	fn exec_migration_completed() -> Weight {
		// Minimum execution time: 6_382_000 picoseconds.
		Weight::from_parts(12_062_000, 3561)
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	fn exec_migration_skipped_historic() -> Weight {
		// Minimum execution time: 11_732_000 picoseconds.
		Weight::from_parts(12_974_000, 3731).saturating_add(D::get().reads(2))
	}

	fn exec_migration_advance() -> Weight {
		// Minimum execution time: 11_882_000 picoseconds.
		Weight::from_parts(15_428_000, 3731).saturating_add(D::get().reads(2))
	}

	fn exec_migration_complete() -> Weight {
		// Minimum execution time: 13_835_000 picoseconds.
		Weight::from_parts(17_552_000, 3731)
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(1))
	}

	fn exec_migration_fail() -> Weight {
		// Minimum execution time: 19_446_000 picoseconds.
		Weight::from_parts(22_231_000, 3731)
			.saturating_add(D::get().reads(3))
			.saturating_add(D::get().writes(2))
	}

	fn on_init_loop() -> Weight {
		// Minimum execution time: 200_000 picoseconds.
		Weight::from_parts(251_000, 0)
	}

	fn force_set_cursor() -> Weight {
		// Minimum execution time: 3_616_000 picoseconds.
		Weight::from_parts(7_104_000, 0).saturating_add(D::get().writes(1))
	}

	fn force_set_active_cursor() -> Weight {
		// Minimum execution time: 4_008_000 picoseconds.
		Weight::from_parts(6_442_000, 0).saturating_add(D::get().writes(1))
	}

	fn force_onboard_mbms() -> Weight {
		// Minimum execution time: 5_921_000 picoseconds.
		Weight::from_parts(8_886_000, 67035).saturating_add(D::get().reads(2))
	}

	/// The range of component `n` is `[0, 256]`.
	fn clear_historic(n: u32) -> Weight {
		// Minimum execution time: 31_379_000 picoseconds.
		Weight::from_parts(50_724_302, 3965)
			// Standard error: 37_339
			.saturating_add(Weight::from_parts(2_158_895, 0).saturating_mul(n.into()))
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(D::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2738).saturating_mul(n.into()))
	}

	/// The range of component `n` is `[0, 2048]`.
	fn reset_pallet_migration(n: u32) -> Weight {
		// Minimum execution time: 2_385_000 picoseconds.
		Weight::from_parts(71_213_581, 1381)
			// Standard error: 32_347
			.saturating_add(Weight::from_parts(1_180_357, 0).saturating_mul(n.into()))
			.saturating_add(D::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(D::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(n.into()))
	}
}
