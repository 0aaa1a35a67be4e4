//! Weights of `pallet_scheduler`, measured by `scripts/weights`: do not edit.
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

impl<D: Get<RuntimeDbWeight>> pallet_scheduler::WeightInfo for WeightInfo<D> {
	fn service_agendas_base() -> Weight {
		// Minimum execution time: 6_232_000 picoseconds.
		Weight::from_parts(6_923_000, 1489)
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	/// The range of component `s` is `[0, 32]`.
	fn service_agenda_base(s: u32) -> Weight {
		// Minimum execution time: 4_579_000 picoseconds.
		Weight::from_parts(7_660_532, 10166)
			// Standard error: 4_598
			.saturating_add(Weight::from_parts(667_363, 0).saturating_mul(s.into()))
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	fn service_task_base() -> Weight {
		// Minimum execution time: 4_308_000 picoseconds.
		Weight::from_parts(7_133_000, 0)
	}

	/// The range of component `s` is `[128, 4194304]`.
	fn service_task_fetched(s: u32) -> Weight {
		// Minimum execution time: 37_890_000 picoseconds.
		Weight::from_parts(42_780_000, 3604)
			// Standard error: 82
			.saturating_add(Weight::from_parts(2_418, 0).saturating_mul(s.into()))
			.saturating_add(D::get().reads(3))
			.saturating_add(D::get().writes(2))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(s.into()))
	}

	fn service_task_named() -> Weight {
		// Minimum execution time: 6_672_000 picoseconds.
		Weight::from_parts(7_494_000, 0).saturating_add(D::get().writes(1))
	}

	fn service_task_periodic() -> Weight {
		// Minimum execution time: 4_288_000 picoseconds.
		Weight::from_parts(4_929_000, 0)
	}

	fn execute_dispatch_signed() -> Weight {
		// Minimum execution time: 5_330_000 picoseconds.
		Weight::from_parts(6_442_000, 1489).saturating_add(D::get().reads(1))
	}

	fn execute_dispatch_unsigned() -> Weight {
		// Minimum execution time: 3_186_000 picoseconds.
		Weight::from_parts(3_887_000, 0)
	}

	/// The range of component `s` is `[0, 31]`.
	fn schedule(s: u32) -> Weight {
		// Minimum execution time: 14_407_000 picoseconds.
		Weight::from_parts(19_416_540, 10166)
			// Standard error: 13_136
			.saturating_add(Weight::from_parts(768_379, 0).saturating_mul(s.into()))
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	/// The range of component `s` is `[1, 32]`.
	fn cancel(s: u32) -> Weight {
		// Minimum execution time: 20_878_000 picoseconds.
		Weight::from_parts(23_365_352, 10166)
			// Standard error: 23_901
			.saturating_add(Weight::from_parts(1_316_039, 0).saturating_mul(s.into()))
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(3))
	}

	/// The range of component `s` is `[0, 31]`.
	fn schedule_named(s: u32) -> Weight {
		// Minimum execution time: 18_735_000 picoseconds.
		Weight::from_parts(25_716_172, 10166)
			// Standard error: 17_534
			.saturating_add(Weight::from_parts(872_431, 0).saturating_mul(s.into()))
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(2))
	}

	/// The range of component `s` is `[1, 32]`.
	fn cancel_named(s: u32) -> Weight {
		// Minimum execution time: 23_273_000 picoseconds.
		Weight::from_parts(25_494_391, 10166)
			// Standard error: 22_519
			.saturating_add(Weight::from_parts(1_413_592, 0).saturating_mul(s.into()))
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(3))
	}

	/// The range of component `s` is `[1, 32]`.
	fn schedule_retry(s: u32) -> Weight {
		// Minimum execution time: 12_312_000 picoseconds.
		Weight::from_parts(16_530_965, 10166)
			// Standard error: 8_006
			.saturating_add(Weight::from_parts(52_899, 0).saturating_mul(s.into()))
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(2))
	}

	fn set_retry() -> Weight {
		// Minimum execution time: 28_112_000 picoseconds.
		Weight::from_parts(35_326_000, 10166)
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	fn set_retry_named() -> Weight {
		// Minimum execution time: 32_741_000 picoseconds.
		Weight::from_parts(40_646_000, 10166)
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(1))
	}

	fn cancel_retry() -> Weight {
		// Minimum execution time: 27_211_000 picoseconds.
		Weight::from_parts(33_142_000, 10166)
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	fn cancel_retry_named() -> Weight {
		// Minimum execution time: 32_079_000 picoseconds.
		Weight::from_parts(41_728_000, 10166)
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(1))
	}
}
