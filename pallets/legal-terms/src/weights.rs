//! Weights of `pallet_legal_terms`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-24.
//! Steps: 50, repeats: 20, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{Weight, constants::ParityDbWeight},
};

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `enact_term`.
	fn enact_term() -> Weight;
	/// Weight of `declare_non_working`.
	fn declare_non_working(n: u32) -> Weight;
	/// Weight of `set_uma`.
	fn set_uma() -> Weight;
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:1 w:1)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(228), added: 2703, mode: `MaxEncodedLen`)
	fn enact_term() -> Weight {
		// Minimum execution time: 19_256_000 picoseconds.
		Weight::from_parts(22_673_000, 3693)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `LegalTerms::CalendarRecord` (r:1 w:1)
	/// Proof: `LegalTerms::CalendarRecord` (`max_values`: Some(1), `max_size`: Some(1036), added: 1531, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 64]`.
	fn declare_non_working(n: u32) -> Weight {
		// Minimum execution time: 26_559_000 picoseconds.
		Weight::from_parts(33_774_618, 2521)
			// Standard error: 6_986
			.saturating_add(Weight::from_parts(164_922, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `LegalTerms::Uma` (r:0 w:1)
	/// Proof: `LegalTerms::Uma` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn set_uma() -> Weight {
		// Minimum execution time: 6_572_000 picoseconds.
		Weight::from_parts(7_414_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
}

/// The same with ParityDB's costs, for tests.
impl WeightInfo for () {
	fn enact_term() -> Weight {
		Weight::from_parts(22_673_000, 3693)
			.saturating_add(ParityDbWeight::get().reads(2))
			.saturating_add(ParityDbWeight::get().writes(1))
	}

	fn declare_non_working(n: u32) -> Weight {
		Weight::from_parts(33_774_618, 2521)
			.saturating_add(Weight::from_parts(164_922, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(2))
			.saturating_add(ParityDbWeight::get().writes(1))
	}

	fn set_uma() -> Weight {
		Weight::from_parts(7_414_000, 0).saturating_add(ParityDbWeight::get().writes(1))
	}
}
