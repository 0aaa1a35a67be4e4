//! Weights of `pallet_balances`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-22.
//! Steps: 2, repeats: 1, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with the database costs of the runtime.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_balances::WeightInfo for WeightInfo<T> {
	fn transfer_allow_death() -> Weight {
		// Minimum execution time: 64_097_000 picoseconds.
		Weight::from_parts(64_097_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn transfer_keep_alive() -> Weight {
		// Minimum execution time: 49_595_000 picoseconds.
		Weight::from_parts(49_595_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn force_set_balance_creating() -> Weight {
		// Minimum execution time: 30_696_000 picoseconds.
		Weight::from_parts(30_696_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn force_set_balance_killing() -> Weight {
		// Minimum execution time: 79_820_000 picoseconds.
		Weight::from_parts(79_820_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn force_transfer() -> Weight {
		// Minimum execution time: 66_039_000 picoseconds.
		Weight::from_parts(66_039_000, 6196)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	fn transfer_all() -> Weight {
		// Minimum execution time: 60_401_000 picoseconds.
		Weight::from_parts(60_401_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn force_unreserve() -> Weight {
		// Minimum execution time: 26_400_000 picoseconds.
		Weight::from_parts(26_400_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// The range of component `u` is `[1, 1000]`.
	fn upgrade_accounts(u: u32) -> Weight {
		// Minimum execution time: 26_951_000 picoseconds.
		Weight::from_parts(0, 990)
			// Standard error: 0
			.saturating_add(Weight::from_parts(34_612_421, 0).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(u.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(u.into()))
	}

	fn force_adjust_total_issuance() -> Weight {
		// Minimum execution time: 21_903_000 picoseconds.
		Weight::from_parts(21_903_000, 0)
	}

	fn burn_allow_death() -> Weight {
		// Minimum execution time: 44_086_000 picoseconds.
		Weight::from_parts(44_086_000, 0)
	}

	fn burn_keep_alive() -> Weight {
		// Minimum execution time: 29_454_000 picoseconds.
		Weight::from_parts(29_454_000, 0)
	}
}
