//! Weights of `pallet_identity`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-28.
//! Steps: 16, repeats: 8, execution: Compiled wasm.

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
	/// Weight of `veto_recovery`.
	fn veto_recovery() -> Weight;
	/// Weight of `uphold_recovery`.
	fn uphold_recovery() -> Weight;
	/// Weight of `complete_recovery`.
	fn complete_recovery() -> Weight;
	/// Weight of `annul_death`.
	fn annul_death() -> Weight;
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
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByTag` (r:1 w:1)
	/// Proof: `Identity::PersonByTag` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByAccount` (r:1 w:1)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::NextPerson` (r:1 w:1)
	/// Proof: `Identity::NextPerson` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:1 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Collections` (r:1 w:1)
	/// Proof: `Rings::Collections` (`max_values`: None, `max_size`: Some(47), added: 2522, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:0 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Waiting` (r:0 w:1)
	/// Proof: `Rings::Waiting` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	fn enrol() -> Weight {
		// Minimum execution time: 2_479_300_000 picoseconds.
		Weight::from_parts(2_701_347_000, 3696)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(8))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByTag` (r:1 w:1)
	/// Proof: `Identity::PersonByTag` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	fn correct() -> Weight {
		// Minimum execution time: 43_524_000 picoseconds.
		Weight::from_parts(49_427_000, 3696)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:1 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:1 w:1)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rebuilds` (r:1 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	fn reclassify() -> Weight {
		// Minimum execution time: 72_714_000 picoseconds.
		Weight::from_parts(89_000_000, 28894)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:1 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:1 w:1)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rebuilds` (r:1 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	fn relocate() -> Weight {
		// Minimum execution time: 71_858_000 picoseconds.
		Weight::from_parts(90_199_000, 28894)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:1 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:1 w:1)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rebuilds` (r:1 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::CertifiedIn` (r:1 w:0)
	/// Proof: `Evaluators::CertifiedIn` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	fn suspend() -> Weight {
		// Minimum execution time: 86_393_000 picoseconds.
		Weight::from_parts(113_271_000, 28894)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	fn clarify() -> Weight {
		// Minimum execution time: 35_140_000 picoseconds.
		Weight::from_parts(54_053_000, 3683)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	fn reinstate() -> Weight {
		// Minimum execution time: 45_671_000 picoseconds.
		Weight::from_parts(76_276_000, 3696)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:1 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:1 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:1 w:1)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rebuilds` (r:1 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::CertifiedIn` (r:1 w:0)
	/// Proof: `Evaluators::CertifiedIn` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Recoveries` (r:0 w:1)
	/// Proof: `Identity::Recoveries` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	fn record_death() -> Weight {
		// Minimum execution time: 224_936_000 picoseconds.
		Weight::from_parts(272_964_000, 28894)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(5))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Templates` (r:1 w:1)
	/// Proof: `Identity::Templates` (`max_values`: None, `max_size`: Some(98), added: 2573, mode: `MaxEncodedLen`)
	fn offer_template() -> Weight {
		// Minimum execution time: 70_787_000 picoseconds.
		Weight::from_parts(91_261_000, 3696)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Templates` (r:1 w:1)
	/// Proof: `Identity::Templates` (`max_values`: None, `max_size`: Some(98), added: 2573, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	fn consent() -> Weight {
		// Minimum execution time: 68_946_000 picoseconds.
		Weight::from_parts(88_690_000, 3683)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Templates` (r:1 w:1)
	/// Proof: `Identity::Templates` (`max_values`: None, `max_size`: Some(98), added: 2573, mode: `MaxEncodedLen`)
	fn withdraw_template() -> Weight {
		// Minimum execution time: 29_028_000 picoseconds.
		Weight::from_parts(41_493_000, 3683)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:2 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Collections` (r:1 w:1)
	/// Proof: `Rings::Collections` (`max_values`: None, `max_size`: Some(47), added: 2522, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Waiting` (r:0 w:1)
	/// Proof: `Rings::Waiting` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	fn join_ring() -> Weight {
		// Minimum execution time: 2_410_095_000 picoseconds.
		Weight::from_parts(2_619_525_000, 6068)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}

	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:1 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:1 w:1)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rebuilds` (r:1 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	fn leave_ring() -> Weight {
		// Minimum execution time: 61_321_000 picoseconds.
		Weight::from_parts(73_133_000, 28894)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:2 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Templates` (r:1 w:0)
	/// Proof: `Identity::Templates` (`max_values`: None, `max_size`: Some(98), added: 2573, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:1 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Recoveries` (r:0 w:1)
	/// Proof: `Identity::Recoveries` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	fn recover() -> Weight {
		// Minimum execution time: 172_657_000 picoseconds.
		Weight::from_parts(219_051_000, 6028)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Recoveries` (r:1 w:1)
	/// Proof: `Identity::Recoveries` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	fn veto_recovery() -> Weight {
		// Minimum execution time: 39_688_000 picoseconds.
		Weight::from_parts(49_668_000, 3683)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Recoveries` (r:1 w:1)
	/// Proof: `Identity::Recoveries` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	fn uphold_recovery() -> Weight {
		// Minimum execution time: 36_860_000 picoseconds.
		Weight::from_parts(43_952_000, 3696)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Recoveries` (r:1 w:1)
	/// Proof: `Identity::Recoveries` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:1 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByAccount` (r:1 w:1)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:1 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:1 w:1)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rebuilds` (r:1 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	fn complete_recovery() -> Weight {
		// Minimum execution time: 157_635_000 picoseconds.
		Weight::from_parts(185_348_000, 28894)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(7))
	}

	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn annul_death() -> Weight {
		// Minimum execution time: 22_379_000 picoseconds.
		Weight::from_parts(27_266_000, 3683)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Templates` (r:3 w:0)
	/// Proof: `Identity::Templates` (`max_values`: None, `max_size`: Some(98), added: 2573, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByAccount` (r:1 w:1)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:1 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:1 w:1)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rebuilds` (r:1 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Recoveries` (r:0 w:1)
	/// Proof: `Identity::Recoveries` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	fn replace() -> Weight {
		// Minimum execution time: 95_601_000 picoseconds.
		Weight::from_parts(121_129_000, 28894)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(7))
	}

	/// Storage: `Identity::Persons` (r:1 w:1)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:1 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::AgencyByAccount` (r:1 w:0)
	/// Proof: `Agencies::AgencyByAccount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Accreditations` (r:0 w:1)
	/// Proof: `Identity::Accreditations` (`max_values`: None, `max_size`: Some(158), added: 2633, mode: `MaxEncodedLen`)
	fn request() -> Weight {
		// Minimum execution time: 134_112_000 picoseconds.
		Weight::from_parts(162_393_000, 5690)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(4))
	}

	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Accreditations` (r:1 w:1)
	/// Proof: `Identity::Accreditations` (`max_values`: None, `max_size`: Some(158), added: 2633, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:1 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:2 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Templates` (r:3 w:0)
	/// Proof: `Identity::Templates` (`max_values`: None, `max_size`: Some(98), added: 2573, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 3]`.
	fn answer(n: u32) -> Weight {
		// Minimum execution time: 81_836_000 picoseconds.
		Weight::from_parts(97_057_575, 6028)
			// Standard error: 1_892_469
			.saturating_add(Weight::from_parts(93_445_475, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(Weight::from_parts(0, 2573).saturating_mul(n.into()))
	}

	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Accreditations` (r:1 w:1)
	/// Proof: `Identity::Accreditations` (`max_values`: None, `max_size`: Some(158), added: 2633, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:1 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	fn decline() -> Weight {
		// Minimum execution time: 76_230_000 picoseconds.
		Weight::from_parts(123_445_000, 5690)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Identity::Accreditations` (r:1 w:1)
	/// Proof: `Identity::Accreditations` (`max_values`: None, `max_size`: Some(158), added: 2633, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:1 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn remove() -> Weight {
		// Minimum execution time: 113_455_000 picoseconds.
		Weight::from_parts(125_965_000, 5690)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}
