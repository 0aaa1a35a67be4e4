//! Weights of `pallet_balances`, measured by `scripts/weights`: do not edit.
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

impl<D: Get<RuntimeDbWeight>> pallet_balances::WeightInfo for WeightInfo<D> {
	fn transfer_allow_death() -> Weight {
		// Minimum execution time: 68_348_000 picoseconds.
		Weight::from_parts(99_876_000, 3593)
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	fn transfer_keep_alive() -> Weight {
		// Minimum execution time: 53_630_000 picoseconds.
		Weight::from_parts(101_730_000, 3593)
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	fn force_set_balance_creating() -> Weight {
		// Minimum execution time: 27_882_000 picoseconds.
		Weight::from_parts(59_131_000, 3593)
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	fn force_set_balance_killing() -> Weight {
		// Minimum execution time: 27_762_000 picoseconds.
		Weight::from_parts(50_644_000, 3593)
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	fn force_transfer() -> Weight {
		// Minimum execution time: 70_191_000 picoseconds.
		Weight::from_parts(114_835_000, 6196)
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(2))
	}

	fn transfer_all() -> Weight {
		// Minimum execution time: 66_554_000 picoseconds.
		Weight::from_parts(108_863_000, 3593)
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	fn force_unreserve() -> Weight {
		// Minimum execution time: 22_493_000 picoseconds.
		Weight::from_parts(42_038_000, 3593)
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	/// The range of component `u` is `[1, 1000]`.
	fn upgrade_accounts(u: u32) -> Weight {
		// Minimum execution time: 35_727_000 picoseconds.
		Weight::from_parts(36_227_000, 990)
			// Standard error: 283_673
			.saturating_add(Weight::from_parts(31_107_089, 0).saturating_mul(u.into()))
			.saturating_add(D::get().reads((1_u64).saturating_mul(u.into())))
			.saturating_add(D::get().writes((1_u64).saturating_mul(u.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(u.into()))
	}

	fn force_adjust_total_issuance() -> Weight {
		// Minimum execution time: 7_925_000 picoseconds.
		Weight::from_parts(16_100_000, 0)
	}

	fn burn_allow_death() -> Weight {
		// Minimum execution time: 42_690_000 picoseconds.
		Weight::from_parts(77_735_000, 0)
	}

	fn burn_keep_alive() -> Weight {
		// Minimum execution time: 27_451_000 picoseconds.
		Weight::from_parts(45_876_000, 0)
	}
}
