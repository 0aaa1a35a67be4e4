//! Weights of `pallet_multisig`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-22.
//! Steps: 2, repeats: 1, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with the database costs of the runtime.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_multisig::WeightInfo for WeightInfo<T> {
	/// The range of component `z` is `[0, 10000]`.
	fn as_multi_threshold_1(z: u32) -> Weight {
		// Minimum execution time: 61_212_000 picoseconds.
		Weight::from_parts(61_212_000, 1489)
			// Standard error: 0
			.saturating_add(Weight::from_parts(9_805, 0).saturating_mul(z.into()))
			.saturating_add(T::DbWeight::get().reads(1))
	}

	/// The range of component `s` is `[2, 32]`.
	/// The range of component `z` is `[0, 10000]`.
	fn as_multi_create(s: u32, z: u32) -> Weight {
		// Minimum execution time: 55_113_000 picoseconds.
		Weight::from_parts(47_993_533, 4634)
			// Standard error: 507_404
			.saturating_add(Weight::from_parts(222_483, 0).saturating_mul(s.into()))
			// Standard error: 1_522
			.saturating_add(Weight::from_parts(9_066, 0).saturating_mul(z.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// The range of component `s` is `[3, 32]`.
	/// The range of component `z` is `[0, 10000]`.
	fn as_multi_approve(s: u32, z: u32) -> Weight {
		// Minimum execution time: 28_453_000 picoseconds.
		Weight::from_parts(19_463_206, 4634)
			// Standard error: 192_914
			.saturating_add(Weight::from_parts(280_931, 0).saturating_mul(s.into()))
			// Standard error: 559
			.saturating_add(Weight::from_parts(7_468, 0).saturating_mul(z.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// The range of component `s` is `[2, 32]`.
	/// The range of component `z` is `[0, 10000]`.
	fn as_multi_complete(s: u32, z: u32) -> Weight {
		// Minimum execution time: 67_332_000 picoseconds.
		Weight::from_parts(17_486_666, 4634)
			// Standard error: 340_001
			.saturating_add(Weight::from_parts(1_557_666, 0).saturating_mul(s.into()))
			// Standard error: 1_020
			.saturating_add(Weight::from_parts(9_588, 0).saturating_mul(z.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// The range of component `s` is `[2, 32]`.
	fn approve_as_multi_create(s: u32) -> Weight {
		// Minimum execution time: 47_161_000 picoseconds.
		Weight::from_parts(44_883_600, 4634)
			// Standard error: 0
			.saturating_add(Weight::from_parts(1_138_700, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// The range of component `s` is `[2, 32]`.
	fn approve_as_multi_approve(s: u32) -> Weight {
		// Minimum execution time: 22_904_000 picoseconds.
		Weight::from_parts(22_333_733, 4634)
			// Standard error: 0
			.saturating_add(Weight::from_parts(285_133, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// The range of component `s` is `[2, 32]`.
	fn cancel_as_multi(s: u32) -> Weight {
		// Minimum execution time: 30_185_000 picoseconds.
		Weight::from_parts(29_341_000, 4634)
			// Standard error: 0
			.saturating_add(Weight::from_parts(422_000, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// The range of component `s` is `[2, 32]`.
	fn poke_deposit(s: u32) -> Weight {
		// Minimum execution time: 25_539_000 picoseconds.
		Weight::from_parts(24_726_466, 4634)
			// Standard error: 0
			.saturating_add(Weight::from_parts(406_266, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
