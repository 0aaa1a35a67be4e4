//! Weights of `pallet_utility`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-22.
//! Steps: 10, repeats: 1, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with the database costs of the runtime.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_utility::WeightInfo for WeightInfo<T> {
	/// The range of component `c` is `[0, 1000]`.
	fn batch(c: u32) -> Weight {
		// Minimum execution time: 12_348_000 picoseconds.
		Weight::from_parts(12_348_000, 1489)
			// Standard error: 665_770
			.saturating_add(Weight::from_parts(4_940_993, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(1))
	}

	fn as_derivative() -> Weight {
		// Minimum execution time: 13_580_000 picoseconds.
		Weight::from_parts(13_580_000, 1489).saturating_add(T::DbWeight::get().reads(1))
	}

	/// The range of component `c` is `[0, 1000]`.
	fn batch_all(c: u32) -> Weight {
		// Minimum execution time: 11_047_000 picoseconds.
		Weight::from_parts(991_255_144, 1489)
			// Standard error: 2_059_987
			.saturating_add(Weight::from_parts(5_792_344, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(1))
	}

	fn dispatch_as() -> Weight {
		// Minimum execution time: 13_590_000 picoseconds.
		Weight::from_parts(13_590_000, 0)
	}

	/// The range of component `c` is `[0, 1000]`.
	fn force_batch(c: u32) -> Weight {
		// Minimum execution time: 11_067_000 picoseconds.
		Weight::from_parts(11_067_000, 1489)
			// Standard error: 854_361
			.saturating_add(Weight::from_parts(6_222_037, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(1))
	}

	fn dispatch_as_fallible() -> Weight {
		// Minimum execution time: 13_060_000 picoseconds.
		Weight::from_parts(13_060_000, 0)
	}

	fn if_else() -> Weight {
		// Minimum execution time: 18_368_000 picoseconds.
		Weight::from_parts(18_368_000, 1489).saturating_add(T::DbWeight::get().reads(1))
	}
}
