//! Weights of `pallet_preimage`, measured by `scripts/weights`: do not edit.
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

impl<D: Get<RuntimeDbWeight>> pallet_preimage::WeightInfo for WeightInfo<D> {
	/// The range of component `s` is `[0, 4194304]`.
	fn note_preimage(s: u32) -> Weight {
		// Minimum execution time: 110_396_000 picoseconds.
		Weight::from_parts(116_437_000, 3658)
			// Standard error: 30
			.saturating_add(Weight::from_parts(4_311, 0).saturating_mul(s.into()))
			.saturating_add(D::get().reads(3))
			.saturating_add(D::get().writes(3))
	}

	/// The range of component `s` is `[0, 4194304]`.
	fn note_requested_preimage(s: u32) -> Weight {
		// Minimum execution time: 20_198_000 picoseconds.
		Weight::from_parts(119_775_375, 3556)
			// Standard error: 90
			.saturating_add(Weight::from_parts(4_033, 0).saturating_mul(s.into()))
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(2))
	}

	/// The range of component `s` is `[0, 4194304]`.
	fn note_no_deposit_preimage(s: u32) -> Weight {
		// Minimum execution time: 18_785_000 picoseconds.
		Weight::from_parts(53_512_003, 3556)
			// Standard error: 77
			.saturating_add(Weight::from_parts(3_558, 0).saturating_mul(s.into()))
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(2))
	}

	fn unnote_preimage() -> Weight {
		// Minimum execution time: 105_306_000 picoseconds.
		Weight::from_parts(117_149_000, 3658)
			.saturating_add(D::get().reads(3))
			.saturating_add(D::get().writes(3))
	}

	fn unnote_no_deposit_preimage() -> Weight {
		// Minimum execution time: 55_594_000 picoseconds.
		Weight::from_parts(76_452_000, 3556)
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(2))
	}

	fn request_preimage() -> Weight {
		// Minimum execution time: 49_321_000 picoseconds.
		Weight::from_parts(53_570_000, 3556)
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(1))
	}

	fn request_no_deposit_preimage() -> Weight {
		// Minimum execution time: 34_885_000 picoseconds.
		Weight::from_parts(52_088_000, 3556)
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(1))
	}

	fn request_unnoted_preimage() -> Weight {
		// Minimum execution time: 39_493_000 picoseconds.
		Weight::from_parts(61_083_000, 3556)
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(1))
	}

	fn request_requested_preimage() -> Weight {
		// Minimum execution time: 14_207_000 picoseconds.
		Weight::from_parts(17_593_000, 3556)
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(1))
	}

	fn unrequest_preimage() -> Weight {
		// Minimum execution time: 47_609_000 picoseconds.
		Weight::from_parts(53_450_000, 3556)
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(2))
	}

	fn unrequest_unnoted_preimage() -> Weight {
		// Minimum execution time: 14_266_000 picoseconds.
		Weight::from_parts(21_590_000, 3556)
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(1))
	}

	fn unrequest_multi_referenced_preimage() -> Weight {
		// Minimum execution time: 13_515_000 picoseconds.
		Weight::from_parts(17_332_000, 3556)
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(1))
	}

	/// The range of component `n` is `[1, 1024]`.
	fn ensure_updated(n: u32) -> Weight {
		// Minimum execution time: 75_621_000 picoseconds.
		Weight::from_parts(76_403_000, 990)
			// Standard error: 914_052
			.saturating_add(Weight::from_parts(90_448_044, 0).saturating_mul(n.into()))
			.saturating_add(D::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(D::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2668).saturating_mul(n.into()))
	}
}
