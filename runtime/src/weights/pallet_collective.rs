//! Weights of `pallet_collective`, measured by `scripts/weights`: do not edit.
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

impl<D: Get<RuntimeDbWeight>> pallet_collective::WeightInfo for WeightInfo<D> {
	/// The range of component `m` is `[0, 100]`.
	/// The range of component `n` is `[0, 100]`.
	/// The range of component `p` is `[0, 64]`.
	fn set_members(m: u32, _n: u32, p: u32) -> Weight {
		// Minimum execution time: 23_514_000 picoseconds.
		Weight::from_parts(24_926_000, 21358)
			// Standard error: 164_396
			.saturating_add(Weight::from_parts(2_252_802, 0).saturating_mul(m.into()))
			// Standard error: 256_474
			.saturating_add(Weight::from_parts(10_858_871, 0).saturating_mul(p.into()))
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(D::get().writes(2))
			.saturating_add(D::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 1270).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 4252).saturating_mul(p.into()))
	}

	/// The range of component `b` is `[2, 1024]`.
	/// The range of component `m` is `[1, 100]`.
	fn execute(b: u32, m: u32) -> Weight {
		// Minimum execution time: 18_424_000 picoseconds.
		Weight::from_parts(20_820_163, 1559)
			// Standard error: 229
			.saturating_add(Weight::from_parts(3_048, 0).saturating_mul(b.into()))
			// Standard error: 2_356
			.saturating_add(Weight::from_parts(11_653, 0).saturating_mul(m.into()))
			.saturating_add(D::get().reads(2))
			.saturating_add(Weight::from_parts(0, 32).saturating_mul(m.into()))
	}

	/// The range of component `b` is `[2, 1024]`.
	/// The range of component `m` is `[1, 100]`.
	fn propose_execute(b: u32, m: u32) -> Weight {
		// Minimum execution time: 22_342_000 picoseconds.
		Weight::from_parts(25_583_215, 3539)
			// Standard error: 219
			.saturating_add(Weight::from_parts(1_701, 0).saturating_mul(b.into()))
			// Standard error: 2_256
			.saturating_add(Weight::from_parts(25_726, 0).saturating_mul(m.into()))
			.saturating_add(D::get().reads(3))
			.saturating_add(Weight::from_parts(0, 32).saturating_mul(m.into()))
	}

	/// The range of component `b` is `[2, 1024]`.
	/// The range of component `m` is `[2, 100]`.
	/// The range of component `p` is `[1, 64]`.
	fn propose_proposed(b: u32, m: u32, p: u32) -> Weight {
		// Minimum execution time: 25_959_000 picoseconds.
		Weight::from_parts(32_568_459, 3495)
			// Standard error: 700
			.saturating_add(Weight::from_parts(2_881, 0).saturating_mul(b.into()))
			// Standard error: 11_268
			.saturating_add(Weight::from_parts(4_332_331, 0).saturating_mul(p.into()))
			.saturating_add(D::get().reads(5))
			.saturating_add(D::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(D::get().writes(5))
			.saturating_add(Weight::from_parts(0, 33).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 40).saturating_mul(p.into()))
	}

	/// The range of component `m` is `[5, 100]`.
	fn vote(m: u32) -> Weight {
		// Minimum execution time: 23_264_000 picoseconds.
		Weight::from_parts(29_786_282, 4130)
			// Standard error: 12_200
			.saturating_add(Weight::from_parts(133_009, 0).saturating_mul(m.into()))
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(1))
			.saturating_add(Weight::from_parts(0, 64).saturating_mul(m.into()))
	}

	/// The range of component `m` is `[4, 100]`.
	/// The range of component `p` is `[1, 64]`.
	fn close_early_disapproved(m: u32, p: u32) -> Weight {
		// Minimum execution time: 29_565_000 picoseconds.
		Weight::from_parts(46_067_098, 3702)
			// Standard error: 25_009
			.saturating_add(Weight::from_parts(328_955, 0).saturating_mul(p.into()))
			.saturating_add(D::get().reads(3))
			.saturating_add(D::get().writes(3))
			.saturating_add(Weight::from_parts(0, 65).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 40).saturating_mul(p.into()))
	}

	/// The range of component `b` is `[2, 1024]`.
	/// The range of component `m` is `[4, 100]`.
	/// The range of component `p` is `[1, 64]`.
	fn close_early_approved(b: u32, m: u32, p: u32) -> Weight {
		// Minimum execution time: 49_782_000 picoseconds.
		Weight::from_parts(73_642_204, 3878)
			// Standard error: 45_325
			.saturating_add(Weight::from_parts(234_224, 0).saturating_mul(m.into()))
			// Standard error: 68_601
			.saturating_add(Weight::from_parts(167_041, 0).saturating_mul(p.into()))
			.saturating_add(D::get().reads(5))
			.saturating_add(D::get().writes(3))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 66).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 45).saturating_mul(p.into()))
	}

	/// The range of component `m` is `[4, 100]`.
	/// The range of component `p` is `[1, 64]`.
	fn close_disapproved(m: u32, p: u32) -> Weight {
		// Minimum execution time: 31_589_000 picoseconds.
		Weight::from_parts(32_680_095, 3722)
			// Standard error: 9_507
			.saturating_add(Weight::from_parts(50_515, 0).saturating_mul(m.into()))
			// Standard error: 14_388
			.saturating_add(Weight::from_parts(323_214, 0).saturating_mul(p.into()))
			.saturating_add(D::get().reads(4))
			.saturating_add(D::get().writes(3))
			.saturating_add(Weight::from_parts(0, 65).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 40).saturating_mul(p.into()))
	}

	/// The range of component `b` is `[2, 1024]`.
	/// The range of component `m` is `[4, 100]`.
	/// The range of component `p` is `[1, 64]`.
	fn close_approved(b: u32, m: u32, p: u32) -> Weight {
		// Minimum execution time: 50_073_000 picoseconds.
		Weight::from_parts(50_153_000, 3898)
			// Standard error: 2_003
			.saturating_add(Weight::from_parts(7_040, 0).saturating_mul(b.into()))
			// Standard error: 20_825
			.saturating_add(Weight::from_parts(111_272, 0).saturating_mul(m.into()))
			// Standard error: 32_116
			.saturating_add(Weight::from_parts(360_998, 0).saturating_mul(p.into()))
			.saturating_add(D::get().reads(6))
			.saturating_add(D::get().writes(3))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 66).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 45).saturating_mul(p.into()))
	}

	/// The range of component `p` is `[1, 64]`.
	fn disapprove_proposal(p: u32) -> Weight {
		// Minimum execution time: 15_810_000 picoseconds.
		Weight::from_parts(16_684_071, 1674)
			// Standard error: 9_465
			.saturating_add(Weight::from_parts(412_557, 0).saturating_mul(p.into()))
			.saturating_add(D::get().reads(1))
			.saturating_add(D::get().writes(3))
			.saturating_add(Weight::from_parts(0, 32).saturating_mul(p.into()))
	}

	/// The range of component `d` is `[0, 1]`.
	/// The range of component `p` is `[1, 64]`.
	fn kill(d: u32, p: u32) -> Weight {
		// Minimum execution time: 26_510_000 picoseconds.
		Weight::from_parts(52_783_786, 4733)
			// Standard error: 26_668
			.saturating_add(Weight::from_parts(143_866, 0).saturating_mul(p.into()))
			.saturating_add(D::get().reads(3))
			.saturating_add(D::get().writes(3))
			.saturating_add(Weight::from_parts(0, 154).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 40).saturating_mul(p.into()))
	}

	fn release_proposal_cost() -> Weight {
		// Minimum execution time: 13_806_000 picoseconds.
		Weight::from_parts(19_496_000, 4235).saturating_add(D::get().reads(2))
	}
}
