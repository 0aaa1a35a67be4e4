//! Weights of `frame_system`, measured by `scripts/weights`: do not edit.
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

impl<D: Get<RuntimeDbWeight>> frame_system::WeightInfo for WeightInfo<D> {
	/// The range of component `b` is `[0, 3932160]`.
	fn remark(b: u32) -> Weight {
		// Minimum execution time: 7_715_000 picoseconds.
		Weight::from_parts(131_496_369, 0)
			// Standard error: 22
			.saturating_add(Weight::from_parts(810, 0).saturating_mul(b.into()))
	}

	/// The range of component `b` is `[0, 3932160]`.
	fn remark_with_event(b: u32) -> Weight {
		// Minimum execution time: 17_392_000 picoseconds.
		Weight::from_parts(19_036_000, 0)
			// Standard error: 32
			.saturating_add(Weight::from_parts(2_922, 0).saturating_mul(b.into()))
	}

	fn set_heap_pages() -> Weight {
		// Minimum execution time: 5_731_000 picoseconds.
		Weight::from_parts(12_163_000, 0).saturating_add(D::get().writes(1))
	}

	fn set_code() -> Weight {
		// Minimum execution time: 172_211_566_000 picoseconds.
		Weight::from_parts(220_123_135_000, 67035)
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	/// The range of component `i` is `[0, 1000]`.
	fn set_storage(i: u32) -> Weight {
		// Minimum execution time: 3_136_000 picoseconds.
		Weight::from_parts(3_727_000, 0)
			// Standard error: 17_856
			.saturating_add(Weight::from_parts(1_669_102, 0).saturating_mul(i.into()))
			.saturating_add(D::get().writes((1_u64).saturating_mul(i.into())))
	}

	/// The range of component `i` is `[0, 1000]`.
	fn kill_storage(i: u32) -> Weight {
		// Minimum execution time: 4_739_000 picoseconds.
		Weight::from_parts(4_909_000, 0)
			// Standard error: 12_054
			.saturating_add(Weight::from_parts(1_129_915, 0).saturating_mul(i.into()))
			.saturating_add(D::get().writes((1_u64).saturating_mul(i.into())))
	}

	/// The range of component `p` is `[0, 1000]`.
	fn kill_prefix(p: u32) -> Weight {
		// Minimum execution time: 13_034_000 picoseconds.
		Weight::from_parts(13_815_000, 51)
			// Standard error: 18_268
			.saturating_add(Weight::from_parts(2_443_488, 0).saturating_mul(p.into()))
			.saturating_add(D::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(D::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 70).saturating_mul(p.into()))
	}

	fn authorize_upgrade() -> Weight {
		// Minimum execution time: 34_915_000 picoseconds.
		Weight::from_parts(48_451_000, 0).saturating_add(D::get().writes(1))
	}

	fn apply_authorized_upgrade() -> Weight {
		// Minimum execution time: 199_620_544_000 picoseconds.
		Weight::from_parts(249_339_275_000, 67035)
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(2))
	}
}
