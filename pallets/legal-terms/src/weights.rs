//! Weights of `pallet_legal_terms`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-28.
//! Steps: 16, repeats: 8, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `enact_term`.
	fn enact_term() -> Weight;
	/// Weight of `declare_days`.
	fn declare_days(n: u32) -> Weight;
	/// Weight of `set_uma`.
	fn set_uma() -> Weight;
	/// Weight of `take_back_days`.
	fn take_back_days(n: u32) -> Weight;
	/// Weight of `set_zone`.
	fn set_zone() -> Weight;
	/// Weight of `set_year`.
	fn set_year() -> Weight;
	/// Weight of `declare_interruption`.
	fn declare_interruption() -> Weight;
	/// Weight of `set_longest_pause`.
	fn set_longest_pause() -> Weight;
	/// Weight of `skip`.
	fn skip() -> Weight;
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:1 w:1)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	fn enact_term() -> Weight {
		// Minimum execution time: 30_134_000 picoseconds.
		Weight::from_parts(36_453_000, 3766)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:1 w:1)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 64]`.
	fn declare_days(n: u32) -> Weight {
		// Minimum execution time: 78_479_000 picoseconds.
		Weight::from_parts(90_160_872, 5690)
			// Standard error: 13_192
			.saturating_add(Weight::from_parts(245_300, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `LegalTerms::Uma` (r:0 w:1)
	/// Proof: `LegalTerms::Uma` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn set_uma() -> Weight {
		// Minimum execution time: 7_113_000 picoseconds.
		Weight::from_parts(11_349_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:1 w:1)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 64]`.
	fn take_back_days(n: u32) -> Weight {
		// Minimum execution time: 87_015_000 picoseconds.
		Weight::from_parts(119_993_410, 5690)
			// Standard error: 8_090
			.saturating_add(Weight::from_parts(171_136, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:1 w:1)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	fn set_zone() -> Weight {
		// Minimum execution time: 44_670_000 picoseconds.
		Weight::from_parts(64_922_000, 5690)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:1 w:1)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	fn set_year() -> Weight {
		// Minimum execution time: 75_607_000 picoseconds.
		Weight::from_parts(96_677_000, 5690)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:1 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:1)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::LongestPause` (r:1 w:0)
	/// Proof: `LegalTerms::LongestPause` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn declare_interruption() -> Weight {
		// Minimum execution time: 66_375_000 picoseconds.
		Weight::from_parts(79_765_000, 5690)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `LegalTerms::LongestPause` (r:0 w:1)
	/// Proof: `LegalTerms::LongestPause` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn set_longest_pause() -> Weight {
		// Minimum execution time: 7_674_000 picoseconds.
		Weight::from_parts(10_572_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `LegalTerms::Practice` (r:1 w:0)
	/// Proof: `LegalTerms::Practice` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:1)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:1 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	fn skip() -> Weight {
		// Minimum execution time: 56_714_000 picoseconds.
		Weight::from_parts(66_344_000, 5690)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
