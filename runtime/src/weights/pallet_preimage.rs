//! Weights of `pallet_preimage`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-22.
//! Steps: 2, repeats: 1, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with the database costs of the runtime.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_preimage::WeightInfo for WeightInfo<T> {
	/// The range of component `s` is `[0, 4194304]`.
	fn note_preimage(s: u32) -> Weight {
		// Minimum execution time: 98_558_000 picoseconds.
		Weight::from_parts(98_558_000, 3658)
			// Standard error: 0
			.saturating_add(Weight::from_parts(8_577, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// The range of component `s` is `[0, 4194304]`.
	fn note_requested_preimage(s: u32) -> Weight {
		// Minimum execution time: 14_411_000 picoseconds.
		Weight::from_parts(14_411_000, 3556)
			// Standard error: 0
			.saturating_add(Weight::from_parts(10_577, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// The range of component `s` is `[0, 4194304]`.
	fn note_no_deposit_preimage(s: u32) -> Weight {
		// Minimum execution time: 22_715_000 picoseconds.
		Weight::from_parts(22_715_000, 3556)
			// Standard error: 0
			.saturating_add(Weight::from_parts(8_607, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	fn unnote_preimage() -> Weight {
		// Minimum execution time: 116_835_000 picoseconds.
		Weight::from_parts(116_835_000, 3658)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	fn unnote_no_deposit_preimage() -> Weight {
		// Minimum execution time: 78_158_000 picoseconds.
		Weight::from_parts(78_158_000, 3556)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	fn request_preimage() -> Weight {
		// Minimum execution time: 64_166_000 picoseconds.
		Weight::from_parts(64_166_000, 3556)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn request_no_deposit_preimage() -> Weight {
		// Minimum execution time: 56_946_000 picoseconds.
		Weight::from_parts(56_946_000, 3556)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn request_unnoted_preimage() -> Weight {
		// Minimum execution time: 79_088_000 picoseconds.
		Weight::from_parts(79_088_000, 3556)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn request_requested_preimage() -> Weight {
		// Minimum execution time: 22_574_000 picoseconds.
		Weight::from_parts(22_574_000, 3556)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn unrequest_preimage() -> Weight {
		// Minimum execution time: 72_659_000 picoseconds.
		Weight::from_parts(72_659_000, 3556)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	fn unrequest_unnoted_preimage() -> Weight {
		// Minimum execution time: 25_609_000 picoseconds.
		Weight::from_parts(25_609_000, 3556)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn unrequest_multi_referenced_preimage() -> Weight {
		// Minimum execution time: 23_986_000 picoseconds.
		Weight::from_parts(23_986_000, 3556)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// The range of component `n` is `[1, 1024]`.
	fn ensure_updated(n: u32) -> Weight {
		// Minimum execution time: 74_402_000 picoseconds.
		Weight::from_parts(0, 990)
			// Standard error: 0
			.saturating_add(Weight::from_parts(159_162_516, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2668).saturating_mul(n.into()))
	}
}
