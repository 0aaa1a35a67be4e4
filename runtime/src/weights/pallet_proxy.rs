//! Weights of `pallet_proxy`, measured by `scripts/weights`: do not edit.
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

impl<D: Get<RuntimeDbWeight>> pallet_proxy::WeightInfo for WeightInfo<D> {
	/// The range of component `p` is `[1, 31]`.
	fn proxy(p: u32) -> Weight {
		// Minimum execution time: 19_216_000 picoseconds.
		Weight::from_parts(21_504_951, 4706)
			// Standard error: 5_469
			.saturating_add(Weight::from_parts(76_407, 0).saturating_mul(p.into()))
			.saturating_add(D::get().reads(2))
	}

	/// The range of component `a` is `[0, 31]`.
	/// The range of component `p` is `[1, 31]`.
	fn proxy_announced(a: u32, p: u32) -> Weight {
		// Minimum execution time: 46_857_000 picoseconds.
		Weight::from_parts(39_968_357, 5698)
			// Standard error: 79_687
			.saturating_add(Weight::from_parts(1_100_100, 0).saturating_mul(a.into()))
			// Standard error: 82_392
			.saturating_add(Weight::from_parts(303_420, 0).saturating_mul(p.into()))
			.saturating_add(D::get().reads(4))
			.saturating_add(D::get().writes(2))
	}

	/// The range of component `a` is `[0, 31]`.
	/// The range of component `p` is `[1, 31]`.
	fn remove_announcement(a: u32, p: u32) -> Weight {
		// Minimum execution time: 29_255_000 picoseconds.
		Weight::from_parts(26_547_595, 5698)
			// Standard error: 32_031
			.saturating_add(Weight::from_parts(552_007, 0).saturating_mul(a.into()))
			// Standard error: 33_119
			.saturating_add(Weight::from_parts(179_318, 0).saturating_mul(p.into()))
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(2))
	}

	/// The range of component `a` is `[0, 31]`.
	/// The range of component `p` is `[1, 31]`.
	fn reject_announcement(a: u32, p: u32) -> Weight {
		// Minimum execution time: 29_144_000 picoseconds.
		Weight::from_parts(30_117_837, 5698)
			// Standard error: 6_429
			.saturating_add(Weight::from_parts(285_435, 0).saturating_mul(a.into()))
			// Standard error: 6_647
			.saturating_add(Weight::from_parts(23_792, 0).saturating_mul(p.into()))
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(2))
	}

	/// The range of component `a` is `[0, 31]`.
	/// The range of component `p` is `[1, 31]`.
	fn announce(_a: u32, p: u32) -> Weight {
		// Minimum execution time: 38_061_000 picoseconds.
		Weight::from_parts(52_120_435, 5698)
			// Standard error: 52_180
			.saturating_add(Weight::from_parts(131_642, 0).saturating_mul(p.into()))
			.saturating_add(D::get().reads(3))
			.saturating_add(D::get().writes(2))
	}

	/// The range of component `p` is `[1, 31]`.
	fn add_proxy(p: u32) -> Weight {
		// Minimum execution time: 29_094_000 picoseconds.
		Weight::from_parts(31_564_980, 4706)
			// Standard error: 6_933
			.saturating_add(Weight::from_parts(106_907, 0).saturating_mul(p.into()))
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	/// The range of component `p` is `[1, 31]`.
	fn remove_proxy(_p: u32) -> Weight {
		// Minimum execution time: 29_605_000 picoseconds.
		Weight::from_parts(47_629_454, 4706)
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	/// The range of component `p` is `[1, 31]`.
	fn remove_proxies(p: u32) -> Weight {
		// Minimum execution time: 29_054_000 picoseconds.
		Weight::from_parts(29_826_104, 4706)
			// Standard error: 11_504
			.saturating_add(Weight::from_parts(2_245_908, 0).saturating_mul(p.into()))
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	/// The range of component `p` is `[1, 31]`.
	fn create_pure(p: u32) -> Weight {
		// Minimum execution time: 33_262_000 picoseconds.
		Weight::from_parts(37_121_525, 4706)
			// Standard error: 21_209
			.saturating_add(Weight::from_parts(261_192, 0).saturating_mul(p.into()))
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	/// The range of component `p` is `[0, 30]`.
	fn kill_pure(p: u32) -> Weight {
		// Minimum execution time: 31_479_000 picoseconds.
		Weight::from_parts(38_336_334, 4706)
			// Standard error: 20_031
			.saturating_add(Weight::from_parts(14_782, 0).saturating_mul(p.into()))
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(1))
	}

	fn poke_deposit() -> Weight {
		// Minimum execution time: 52_518_000 picoseconds.
		Weight::from_parts(55_323_000, 5698)
			.saturating_add(D::get().reads(3))
			.saturating_add(D::get().writes(3))
	}
}
