//! Weights of `pallet_scheduler`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-22.
//! Steps: 2, repeats: 1, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with the database costs of the runtime.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_scheduler::WeightInfo for WeightInfo<T> {
	fn service_agendas_base() -> Weight {
		// Minimum execution time: 6_930_000 picoseconds.
		Weight::from_parts(6_930_000, 1489)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// The range of component `s` is `[0, 32]`.
	fn service_agenda_base(s: u32) -> Weight {
		// Minimum execution time: 3_966_000 picoseconds.
		Weight::from_parts(3_966_000, 10166)
			// Standard error: 0
			.saturating_add(Weight::from_parts(788_375, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn service_task_base() -> Weight {
		// Minimum execution time: 9_164_000 picoseconds.
		Weight::from_parts(9_164_000, 0)
	}

	/// The range of component `s` is `[128, 4194304]`.
	fn service_task_fetched(s: u32) -> Weight {
		// Minimum execution time: 28_002_000 picoseconds.
		Weight::from_parts(27_763_755, 3598)
			// Standard error: 0
			.saturating_add(Weight::from_parts(1_861, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(s.into()))
	}

	fn service_task_named() -> Weight {
		// Minimum execution time: 7_782_000 picoseconds.
		Weight::from_parts(7_782_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}

	fn service_task_periodic() -> Weight {
		// Minimum execution time: 5_328_000 picoseconds.
		Weight::from_parts(5_328_000, 0)
	}

	fn execute_dispatch_signed() -> Weight {
		// Minimum execution time: 14_282_000 picoseconds.
		Weight::from_parts(14_282_000, 1489).saturating_add(T::DbWeight::get().reads(1))
	}

	fn execute_dispatch_unsigned() -> Weight {
		// Minimum execution time: 11_497_000 picoseconds.
		Weight::from_parts(11_497_000, 0)
	}

	/// The range of component `s` is `[0, 31]`.
	fn schedule(s: u32) -> Weight {
		// Minimum execution time: 25_268_000 picoseconds.
		Weight::from_parts(25_268_000, 10166)
			// Standard error: 0
			.saturating_add(Weight::from_parts(297_225, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// The range of component `s` is `[1, 32]`.
	fn cancel(s: u32) -> Weight {
		// Minimum execution time: 23_084_000 picoseconds.
		Weight::from_parts(22_490_838, 10166)
			// Standard error: 0
			.saturating_add(Weight::from_parts(593_161, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// The range of component `s` is `[0, 31]`.
	fn schedule_named(s: u32) -> Weight {
		// Minimum execution time: 22_924_000 picoseconds.
		Weight::from_parts(22_924_000, 10166)
			// Standard error: 0
			.saturating_add(Weight::from_parts(458_419, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// The range of component `s` is `[1, 32]`.
	fn cancel_named(s: u32) -> Weight {
		// Minimum execution time: 26_370_000 picoseconds.
		Weight::from_parts(25_707_419, 10166)
			// Standard error: 0
			.saturating_add(Weight::from_parts(662_580, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// The range of component `s` is `[1, 32]`.
	fn schedule_retry(s: u32) -> Weight {
		// Minimum execution time: 9_154_000 picoseconds.
		Weight::from_parts(8_929_483, 10166)
			// Standard error: 0
			.saturating_add(Weight::from_parts(224_516, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	fn set_retry() -> Weight {
		// Minimum execution time: 31_317_000 picoseconds.
		Weight::from_parts(31_317_000, 10166)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn set_retry_named() -> Weight {
		// Minimum execution time: 32_299_000 picoseconds.
		Weight::from_parts(32_299_000, 10166)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn cancel_retry() -> Weight {
		// Minimum execution time: 19_149_000 picoseconds.
		Weight::from_parts(19_149_000, 10166)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn cancel_retry_named() -> Weight {
		// Minimum execution time: 23_936_000 picoseconds.
		Weight::from_parts(23_936_000, 10166)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
