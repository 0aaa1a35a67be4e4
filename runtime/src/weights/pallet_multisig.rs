//! Weights of `pallet_multisig`, measured by `scripts/weights`: do not edit.
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

impl<D: Get<RuntimeDbWeight>> pallet_multisig::WeightInfo for WeightInfo<D> {
	/// The range of component `z` is `[0, 10000]`.
	fn as_multi_threshold_1(z: u32) -> Weight {
		// Minimum execution time: 28_593_000 picoseconds.
		Weight::from_parts(45_655_417, 1489)
			// Standard error: 79
			.saturating_add(Weight::from_parts(10_685, 0).saturating_mul(z.into()))
			.saturating_add(D::get().reads(1))
	}

	/// The range of component `s` is `[2, 32]`.
	/// The range of component `z` is `[0, 10000]`.
	fn as_multi_create(s: u32, z: u32) -> Weight {
		// Minimum execution time: 65_993_000 picoseconds.
		Weight::from_parts(71_974_627, 4634)
			// Standard error: 39_329
			.saturating_add(Weight::from_parts(416_930, 0).saturating_mul(s.into()))
			// Standard error: 119
			.saturating_add(Weight::from_parts(10_739, 0).saturating_mul(z.into()))
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	/// The range of component `s` is `[3, 32]`.
	/// The range of component `z` is `[0, 10000]`.
	fn as_multi_approve(_s: u32, z: u32) -> Weight {
		// Minimum execution time: 34_865_000 picoseconds.
		Weight::from_parts(65_773_922, 4634)
			// Standard error: 188
			.saturating_add(Weight::from_parts(9_096, 0).saturating_mul(z.into()))
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	/// The range of component `s` is `[2, 32]`.
	/// The range of component `z` is `[0, 10000]`.
	fn as_multi_complete(s: u32, z: u32) -> Weight {
		// Minimum execution time: 78_136_000 picoseconds.
		Weight::from_parts(85_016_630, 4634)
			// Standard error: 86_106
			.saturating_add(Weight::from_parts(1_120_361, 0).saturating_mul(s.into()))
			// Standard error: 262
			.saturating_add(Weight::from_parts(12_615, 0).saturating_mul(z.into()))
			.saturating_add(D::get().reads(3))
			.saturating_add(D::get().writes(2))
	}

	/// The range of component `s` is `[2, 32]`.
	fn approve_as_multi_create(s: u32) -> Weight {
		// Minimum execution time: 37_149_000 picoseconds.
		Weight::from_parts(73_447_533, 4634)
			// Standard error: 37_533
			.saturating_add(Weight::from_parts(556_287, 0).saturating_mul(s.into()))
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	/// The range of component `s` is `[2, 32]`.
	fn approve_as_multi_approve(s: u32) -> Weight {
		// Minimum execution time: 20_939_000 picoseconds.
		Weight::from_parts(35_258_478, 4634)
			// Standard error: 20_967
			.saturating_add(Weight::from_parts(511_337, 0).saturating_mul(s.into()))
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	/// The range of component `s` is `[2, 32]`.
	fn cancel_as_multi(s: u32) -> Weight {
		// Minimum execution time: 36_408_000 picoseconds.
		Weight::from_parts(60_068_390, 4634)
			// Standard error: 28_151
			.saturating_add(Weight::from_parts(390_030, 0).saturating_mul(s.into()))
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	/// The range of component `s` is `[2, 32]`.
	fn poke_deposit(s: u32) -> Weight {
		// Minimum execution time: 34_214_000 picoseconds.
		Weight::from_parts(56_054_509, 4634)
			// Standard error: 25_093
			.saturating_add(Weight::from_parts(553_234, 0).saturating_mul(s.into()))
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}
}
