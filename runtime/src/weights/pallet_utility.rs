//! Weights of `pallet_utility`, measured by `scripts/weights`: do not edit.
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

impl<D: Get<RuntimeDbWeight>> pallet_utility::WeightInfo for WeightInfo<D> {
	/// The range of component `c` is `[0, 1000]`.
	fn batch(c: u32) -> Weight {
		// Minimum execution time: 7_143_000 picoseconds.
		Weight::from_parts(7_595_000, 1489)
			// Standard error: 55_431
			.saturating_add(Weight::from_parts(6_161_008, 0).saturating_mul(c.into()))
			.saturating_add(D::get().reads(1))
	}

	fn as_derivative() -> Weight {
		// Minimum execution time: 8_626_000 picoseconds.
		Weight::from_parts(12_353_000, 1489).saturating_add(D::get().reads(1))
	}

	/// The range of component `c` is `[0, 1000]`.
	fn batch_all(c: u32) -> Weight {
		// Minimum execution time: 6_963_000 picoseconds.
		Weight::from_parts(249_361_518, 1489)
			// Standard error: 109_604
			.saturating_add(Weight::from_parts(5_686_618, 0).saturating_mul(c.into()))
			.saturating_add(D::get().reads(1))
	}

	fn dispatch_as() -> Weight {
		// Minimum execution time: 9_477_000 picoseconds.
		Weight::from_parts(14_267_000, 0)
	}

	/// The range of component `c` is `[0, 1000]`.
	fn force_batch(c: u32) -> Weight {
		// Minimum execution time: 7_114_000 picoseconds.
		Weight::from_parts(10_710_000, 1489)
			// Standard error: 41_544
			.saturating_add(Weight::from_parts(7_798_527, 0).saturating_mul(c.into()))
			.saturating_add(D::get().reads(1))
	}

	fn dispatch_as_fallible() -> Weight {
		// Minimum execution time: 9_588_000 picoseconds.
		Weight::from_parts(17_603_000, 0)
	}

	fn if_else() -> Weight {
		// Minimum execution time: 14_687_000 picoseconds.
		Weight::from_parts(25_066_000, 1489).saturating_add(D::get().reads(1))
	}
}
