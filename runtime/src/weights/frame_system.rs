//! Weights of `frame_system`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-22.
//! Steps: 2, repeats: 1, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with the database costs of the runtime.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> frame_system::WeightInfo for WeightInfo<T> {
	/// The range of component `b` is `[0, 3932160]`.
	fn remark(b: u32) -> Weight {
		// Minimum execution time: 11_267_000 picoseconds.
		Weight::from_parts(11_267_000, 0)
			// Standard error: 0
			.saturating_add(Weight::from_parts(1_005, 0).saturating_mul(b.into()))
	}

	/// The range of component `b` is `[0, 3932160]`.
	fn remark_with_event(b: u32) -> Weight {
		// Minimum execution time: 33_761_000 picoseconds.
		Weight::from_parts(33_761_000, 0)
			// Standard error: 0
			.saturating_add(Weight::from_parts(6_214, 0).saturating_mul(b.into()))
	}

	fn set_heap_pages() -> Weight {
		// Minimum execution time: 11_988_000 picoseconds.
		Weight::from_parts(11_988_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}

	fn set_code() -> Weight {
		// Minimum execution time: 330_511_673_000 picoseconds.
		Weight::from_parts(330_511_673_000, 67035)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// The range of component `i` is `[0, 1000]`.
	fn set_storage(i: u32) -> Weight {
		// Minimum execution time: 10_215_000 picoseconds.
		Weight::from_parts(10_215_000, 0)
			// Standard error: 0
			.saturating_add(Weight::from_parts(905_280, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(i.into())))
	}

	/// The range of component `i` is `[0, 1000]`.
	fn kill_storage(i: u32) -> Weight {
		// Minimum execution time: 10_435_000 picoseconds.
		Weight::from_parts(10_435_000, 0)
			// Standard error: 0
			.saturating_add(Weight::from_parts(814_894, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(i.into())))
	}

	/// The range of component `p` is `[0, 1000]`.
	fn kill_prefix(p: u32) -> Weight {
		// Minimum execution time: 12_118_000 picoseconds.
		Weight::from_parts(12_118_000, 6)
			// Standard error: 0
			.saturating_add(Weight::from_parts(1_382_155, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 69).saturating_mul(p.into()))
	}

	fn authorize_upgrade() -> Weight {
		// Minimum execution time: 4_163_492_000 picoseconds.
		Weight::from_parts(4_163_492_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}

	fn apply_authorized_upgrade() -> Weight {
		// Minimum execution time: 468_530_523_000 picoseconds.
		Weight::from_parts(468_530_523_000, 67035)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}
