//! Weights of `pallet_identity`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-25.
//! Steps: 20, repeats: 10, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `enrol`.
	fn enrol() -> Weight;
	/// Weight of `correct`.
	fn correct() -> Weight;
	/// Weight of `reclassify`.
	fn reclassify() -> Weight;
	/// Weight of `relocate`.
	fn relocate() -> Weight;
	/// Weight of `suspend`.
	fn suspend() -> Weight;
	/// Weight of `clarify`.
	fn clarify() -> Weight;
	/// Weight of `reinstate`.
	fn reinstate() -> Weight;
	/// Weight of `record_death`.
	fn record_death() -> Weight;
	/// Weight of `offer_template`.
	fn offer_template() -> Weight;
	/// Weight of `consent`.
	fn consent() -> Weight;
	/// Weight of `withdraw_template`.
	fn withdraw_template() -> Weight;
	/// Weight of `join_ring`.
	fn join_ring() -> Weight;
	/// Weight of `leave_ring`.
	fn leave_ring() -> Weight;
	/// Weight of `recover`.
	fn recover() -> Weight;
	/// Weight of `replace`.
	fn replace() -> Weight;
	/// Weight of `request`.
	fn request() -> Weight;
	/// Weight of `answer`.
	fn answer(n: u32) -> Weight;
	/// Weight of `decline`.
	fn decline() -> Weight;
	/// Weight of `remove`.
	fn remove() -> Weight;
	/// Weight of `veto_recovery`.
	fn veto_recovery() -> Weight;
	/// Weight of `uphold_recovery`.
	fn uphold_recovery() -> Weight;
	/// Weight of `complete_recovery`.
	fn complete_recovery() -> Weight;
	/// Weight of `annul_death`.
	fn annul_death() -> Weight;
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByTag` (r:1 w:1)
	/// Proof: `Identity::PersonByTag` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByAccount` (r:1 w:1)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::NextPerson` (r:1 w:1)
	/// Proof: `Identity::NextPerson` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:1 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Collections` (r:1 w:1)
	/// Proof: `Rings::Collections` (`max_values`: None, `max_size`: Some(47), added: 2522, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:0 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Waiting` (r:0 w:1)
	/// Proof: `Rings::Waiting` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	fn enrol() -> Weight {
		// Minimum execution time: 1_830_218_000 picoseconds.
		Weight::from_parts(1_886_180_000, 3668)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(8))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByTag` (r:1 w:1)
	/// Proof: `Identity::PersonByTag` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	fn correct() -> Weight {
		// Minimum execution time: 27_030_000 picoseconds.
		Weight::from_parts(30_385_000, 3670)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:1 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(621), added: 3096, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:1 w:1)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rebuilds` (r:1 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	fn reclassify() -> Weight {
		// Minimum execution time: 47_020_000 picoseconds.
		Weight::from_parts(52_337_000, 28894)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:1 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(621), added: 3096, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:1 w:1)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rebuilds` (r:1 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	fn relocate() -> Weight {
		// Minimum execution time: 47_540_000 picoseconds.
		Weight::from_parts(53_699_000, 28894)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:1 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(621), added: 3096, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:1 w:1)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rebuilds` (r:1 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	fn suspend() -> Weight {
		// Minimum execution time: 50_465_000 picoseconds.
		Weight::from_parts(57_796_000, 28894)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	fn clarify() -> Weight {
		// Minimum execution time: 14_281_000 picoseconds.
		Weight::from_parts(15_413_000, 3670)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	fn reinstate() -> Weight {
		// Minimum execution time: 21_151_000 picoseconds.
		Weight::from_parts(22_724_000, 3670)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:1 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(621), added: 3096, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:1 w:1)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rebuilds` (r:1 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn record_death() -> Weight {
		// Minimum execution time: 58_857_000 picoseconds.
		Weight::from_parts(64_816_000, 28894)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(5))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Templates` (r:1 w:1)
	/// Proof: `Identity::Templates` (`max_values`: None, `max_size`: Some(98), added: 2573, mode: `MaxEncodedLen`)
	fn offer_template() -> Weight {
		// Minimum execution time: 26_599_000 picoseconds.
		Weight::from_parts(29_985_000, 3670)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Templates` (r:1 w:1)
	/// Proof: `Identity::Templates` (`max_values`: None, `max_size`: Some(98), added: 2573, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn consent() -> Weight {
		// Minimum execution time: 21_552_000 picoseconds.
		Weight::from_parts(24_476_000, 3670)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Templates` (r:1 w:1)
	/// Proof: `Identity::Templates` (`max_values`: None, `max_size`: Some(98), added: 2573, mode: `MaxEncodedLen`)
	fn withdraw_template() -> Weight {
		// Minimum execution time: 17_446_000 picoseconds.
		Weight::from_parts(20_350_000, 3670)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:2 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(621), added: 3096, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Collections` (r:1 w:1)
	/// Proof: `Rings::Collections` (`max_values`: None, `max_size`: Some(47), added: 2522, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Waiting` (r:0 w:1)
	/// Proof: `Rings::Waiting` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	fn join_ring() -> Weight {
		// Minimum execution time: 1_875_494_000 picoseconds.
		Weight::from_parts(1_939_750_000, 6062)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}

	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:1 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(621), added: 3096, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:1 w:1)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rebuilds` (r:1 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	fn leave_ring() -> Weight {
		// Minimum execution time: 40_110_000 picoseconds.
		Weight::from_parts(45_538_000, 28894)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:2 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Templates` (r:1 w:0)
	/// Proof: `Identity::Templates` (`max_values`: None, `max_size`: Some(98), added: 2573, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByAccount` (r:1 w:1)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:1 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(621), added: 3096, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:1 w:1)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rebuilds` (r:1 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	fn recover() -> Weight {
		// Minimum execution time: 125_166_000 picoseconds.
		Weight::from_parts(136_352_000, 28894)
			.saturating_add(T::DbWeight::get().reads(19))
			.saturating_add(T::DbWeight::get().writes(7))
	}

	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Templates` (r:3 w:0)
	/// Proof: `Identity::Templates` (`max_values`: None, `max_size`: Some(98), added: 2573, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByAccount` (r:1 w:1)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:1 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(621), added: 3096, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:1 w:1)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rebuilds` (r:1 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	fn replace() -> Weight {
		// Minimum execution time: 63_404_000 picoseconds.
		Weight::from_parts(69_854_000, 28894)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(7))
	}

	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::AgencyByAccount` (r:1 w:0)
	/// Proof: `Agencies::AgencyByAccount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Accreditations` (r:0 w:1)
	/// Proof: `Identity::Accreditations` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	fn request() -> Weight {
		// Minimum execution time: 64_986_000 picoseconds.
		Weight::from_parts(69_313_000, 3676)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}

	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Accreditations` (r:1 w:1)
	/// Proof: `Identity::Accreditations` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:2 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Templates` (r:3 w:0)
	/// Proof: `Identity::Templates` (`max_values`: None, `max_size`: Some(98), added: 2573, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 3]`.
	fn answer(n: u32) -> Weight {
		// Minimum execution time: 23_325_000 picoseconds.
		Weight::from_parts(27_820_693, 6028)
			// Standard error: 214_938
			.saturating_add(Weight::from_parts(52_526_727, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(Weight::from_parts(0, 2573).saturating_mul(n.into()))
	}

	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Accreditations` (r:1 w:1)
	/// Proof: `Identity::Accreditations` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn decline() -> Weight {
		// Minimum execution time: 22_573_000 picoseconds.
		Weight::from_parts(24_867_000, 3670)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Identity::Accreditations` (r:1 w:1)
	/// Proof: `Identity::Accreditations` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	fn remove() -> Weight {
		// Minimum execution time: 50_134_000 picoseconds.
		Weight::from_parts(53_610_000, 3676)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Storage: `Identity::Recoveries` (r:1 w:1)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Storage: `LegalTerms::Skipped` (r:1 w:0)
	fn veto_recovery() -> Weight {
		Weight::from_parts(57_796_000, 6044)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Storage: `Identity::Recoveries` (r:1 w:1)
	fn uphold_recovery() -> Weight {
		Weight::from_parts(57_796_000, 6044)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// As `recover` of old, which did the same at once: the match is verified by `recover`, and the calendar is read here.
	/// Storage: `Identity::Recoveries` (r:1 w:1)
	fn complete_recovery() -> Weight {
		Weight::from_parts(136_352_000, 28894)
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().writes(7))
	}

	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Storage: `System::Account` (r:1 w:1)
	fn annul_death() -> Weight {
		Weight::from_parts(57_796_000, 6044)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}
