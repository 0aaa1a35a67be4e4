//! Weights of `pallet_proxy`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-22.
//! Steps: 2, repeats: 1, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with the database costs of the runtime.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_proxy::WeightInfo for WeightInfo<T> {
	/// The range of component `p` is `[1, 31]`.
	fn proxy(p: u32) -> Weight {
		// Minimum execution time: 15_954_000 picoseconds.
		Weight::from_parts(15_917_633, 4706)
			// Standard error: 0
			.saturating_add(Weight::from_parts(36_366, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(2))
	}

	/// The range of component `a` is `[0, 31]`.
	/// The range of component `p` is `[1, 31]`.
	fn proxy_announced(a: u32, p: u32) -> Weight {
		// Minimum execution time: 34_401_000 picoseconds.
		Weight::from_parts(23_369_650, 5698)
			// Standard error: 621_107
			.saturating_add(Weight::from_parts(598_016, 0).saturating_mul(a.into()))
			// Standard error: 641_811
			.saturating_add(Weight::from_parts(355_850, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// The range of component `a` is `[0, 31]`.
	/// The range of component `p` is `[1, 31]`.
	fn remove_announcement(a: u32, _p: u32) -> Weight {
		// Minimum execution time: 23_305_000 picoseconds.
		Weight::from_parts(23_724_533, 5698)
			// Standard error: 494_919
			.saturating_add(Weight::from_parts(415_612, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// The range of component `a` is `[0, 31]`.
	/// The range of component `p` is `[1, 31]`.
	fn reject_announcement(a: u32, p: u32) -> Weight {
		// Minimum execution time: 21_021_000 picoseconds.
		Weight::from_parts(9_124_750, 5698)
			// Standard error: 486_007
			.saturating_add(Weight::from_parts(566_500, 0).saturating_mul(a.into()))
			// Standard error: 502_208
			.saturating_add(Weight::from_parts(383_750, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// The range of component `a` is `[0, 31]`.
	/// The range of component `p` is `[1, 31]`.
	fn announce(_a: u32, _p: u32) -> Weight {
		// Minimum execution time: 43_275_000 picoseconds.
		Weight::from_parts(16_675_228_550, 5698)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// The range of component `p` is `[1, 31]`.
	fn add_proxy(p: u32) -> Weight {
		// Minimum execution time: 22_564_000 picoseconds.
		Weight::from_parts(22_510_600, 4706)
			// Standard error: 0
			.saturating_add(Weight::from_parts(53_400, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// The range of component `p` is `[1, 31]`.
	fn remove_proxy(p: u32) -> Weight {
		// Minimum execution time: 21_543_000 picoseconds.
		Weight::from_parts(21_539_366, 4706)
			// Standard error: 0
			.saturating_add(Weight::from_parts(3_633, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// The range of component `p` is `[1, 31]`.
	fn remove_proxies(p: u32) -> Weight {
		// Minimum execution time: 21_903_000 picoseconds.
		Weight::from_parts(20_334_666, 4706)
			// Standard error: 0
			.saturating_add(Weight::from_parts(1_568_333, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// The range of component `p` is `[1, 31]`.
	fn create_pure(_p: u32) -> Weight {
		// Minimum execution time: 24_476_000 picoseconds.
		Weight::from_parts(25_170_400, 4706)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// The range of component `p` is `[0, 30]`.
	fn kill_pure(_p: u32) -> Weight {
		// Minimum execution time: 23_145_000 picoseconds.
		Weight::from_parts(26_771_000, 4706)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	fn poke_deposit() -> Weight {
		// Minimum execution time: 41_532_000 picoseconds.
		Weight::from_parts(41_532_000, 5698)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}
