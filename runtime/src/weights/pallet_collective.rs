//! Weights of `pallet_collective`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-22.
//! Steps: 2, repeats: 1, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with the database costs of the runtime.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_collective::WeightInfo for WeightInfo<T> {
	/// The range of component `m` is `[0, 100]`.
	/// The range of component `n` is `[0, 100]`.
	/// The range of component `p` is `[0, 64]`.
	fn set_members(m: u32, _n: u32, p: u32) -> Weight {
		// Minimum execution time: 18_568_000 picoseconds.
		Weight::from_parts(18_568_000, 1514)
			// Standard error: 1_129_133
			.saturating_add(Weight::from_parts(2_895_478, 0).saturating_mul(m.into()))
			// Standard error: 1_764_271
			.saturating_add(Weight::from_parts(4_430_450, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 1290).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 16384).saturating_mul(p.into()))
	}

	/// The range of component `b` is `[2, 1024]`.
	/// The range of component `m` is `[1, 100]`.
	fn execute(_b: u32, m: u32) -> Weight {
		// Minimum execution time: 16_865_000 picoseconds.
		Weight::from_parts(4_146_120_819, 1559)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(Weight::from_parts(0, 32).saturating_mul(m.into()))
	}

	/// The range of component `b` is `[2, 1024]`.
	/// The range of component `m` is `[1, 100]`.
	fn propose_execute(b: u32, m: u32) -> Weight {
		// Minimum execution time: 16_975_000 picoseconds.
		Weight::from_parts(15_671_900, 3539)
			// Standard error: 814
			.saturating_add(Weight::from_parts(3_822, 0).saturating_mul(b.into()))
			// Standard error: 8_406
			.saturating_add(Weight::from_parts(12_954, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(Weight::from_parts(0, 32).saturating_mul(m.into()))
	}

	/// The range of component `b` is `[2, 1024]`.
	/// The range of component `m` is `[2, 100]`.
	/// The range of component `p` is `[1, 64]`.
	fn propose_proposed(b: u32, m: u32, p: u32) -> Weight {
		// Minimum execution time: 23_125_000 picoseconds.
		Weight::from_parts(23_125_000, 3422)
			// Standard error: 8_068
			.saturating_add(Weight::from_parts(6_307, 0).saturating_mul(b.into()))
			// Standard error: 129_900
			.saturating_add(Weight::from_parts(240_168, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(Weight::from_parts(0, 32).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 43).saturating_mul(p.into()))
	}

	/// The range of component `m` is `[5, 100]`.
	fn vote(m: u32) -> Weight {
		// Minimum execution time: 21_953_000 picoseconds.
		Weight::from_parts(27_528_789, 4130)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(Weight::from_parts(0, 64).saturating_mul(m.into()))
	}

	/// The range of component `m` is `[4, 100]`.
	/// The range of component `p` is `[1, 64]`.
	fn close_early_disapproved(m: u32, p: u32) -> Weight {
		// Minimum execution time: 20_531_000 picoseconds.
		Weight::from_parts(18_842_759, 3606)
			// Standard error: 61_614
			.saturating_add(Weight::from_parts(13_552, 0).saturating_mul(m.into()))
			// Standard error: 93_888
			.saturating_add(Weight::from_parts(333_031, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(Weight::from_parts(0, 64).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 42).saturating_mul(p.into()))
	}

	/// The range of component `b` is `[2, 1024]`.
	/// The range of component `m` is `[4, 100]`.
	/// The range of component `p` is `[1, 64]`.
	fn close_early_approved(b: u32, m: u32, p: u32) -> Weight {
		// Minimum execution time: 36_585_000 picoseconds.
		Weight::from_parts(42_311_168, 3664)
			// Standard error: 178_436
			.saturating_add(Weight::from_parts(489_301, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 64).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 49).saturating_mul(p.into()))
	}

	/// The range of component `m` is `[4, 100]`.
	/// The range of component `p` is `[1, 64]`.
	fn close_disapproved(m: u32, p: u32) -> Weight {
		// Minimum execution time: 23_525_000 picoseconds.
		Weight::from_parts(13_424_233, 3626)
			// Standard error: 33_603
			.saturating_add(Weight::from_parts(97_338, 0).saturating_mul(m.into()))
			// Standard error: 51_205
			.saturating_add(Weight::from_parts(366_912, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(Weight::from_parts(0, 64).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 42).saturating_mul(p.into()))
	}

	/// The range of component `b` is `[2, 1024]`.
	/// The range of component `m` is `[4, 100]`.
	/// The range of component `p` is `[1, 64]`.
	fn close_approved(b: u32, m: u32, p: u32) -> Weight {
		// Minimum execution time: 59_089_000 picoseconds.
		Weight::from_parts(29_695_970, 3684)
			// Standard error: 24_420
			.saturating_add(Weight::from_parts(5_422, 0).saturating_mul(b.into()))
			// Standard error: 259_979
			.saturating_add(Weight::from_parts(234_545, 0).saturating_mul(m.into()))
			// Standard error: 396_159
			.saturating_add(Weight::from_parts(386_338, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 64).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 49).saturating_mul(p.into()))
	}

	/// The range of component `p` is `[1, 64]`.
	fn disapprove_proposal(p: u32) -> Weight {
		// Minimum execution time: 11_017_000 picoseconds.
		Weight::from_parts(10_621_174, 1672)
			// Standard error: 0
			.saturating_add(Weight::from_parts(395_825, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(Weight::from_parts(0, 32).saturating_mul(p.into()))
	}

	/// The range of component `d` is `[0, 1]`.
	/// The range of component `p` is `[1, 64]`.
	fn kill(_d: u32, p: u32) -> Weight {
		// Minimum execution time: 22_975_000 picoseconds.
		Weight::from_parts(23_269_825, 4714)
			// Standard error: 205_949
			.saturating_add(Weight::from_parts(385_174, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(Weight::from_parts(0, 41).saturating_mul(p.into()))
	}

	fn release_proposal_cost() -> Weight {
		// Minimum execution time: 12_689_000 picoseconds.
		Weight::from_parts(12_689_000, 4235).saturating_add(T::DbWeight::get().reads(2))
	}
}
