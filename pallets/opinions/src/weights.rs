//! Weights of `pallet_opinions`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-26.
//! Steps: 16, repeats: 8, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `ask`.
	fn ask() -> Weight;
	/// Weight of `admit`.
	fn admit() -> Weight;
	/// Weight of `answer`.
	fn answer() -> Weight;
	/// Weight of `answer_all`.
	fn answer_all(n: u32) -> Weight;
	/// Weight of `close`.
	fn close() -> Weight;
	/// Weight of `clear`.
	fn clear(n: u32) -> Weight;
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Agencies::AgencyByAccount` (r:1 w:0)
	/// Proof: `Agencies::AgencyByAccount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Opinions::OpenOpinions` (r:1 w:1)
	/// Proof: `Opinions::OpenOpinions` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Opinions::NextOpinion` (r:1 w:1)
	/// Proof: `Opinions::NextOpinion` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Collections` (r:1 w:0)
	/// Proof: `Rings::Collections` (`max_values`: None, `max_size`: Some(47), added: 2522, mode: `MaxEncodedLen`)
	/// Storage: `Opinions::Opinions` (r:0 w:1)
	/// Proof: `Opinions::Opinions` (`max_values`: None, `max_size`: Some(261), added: 2736, mode: `MaxEncodedLen`)
	/// Storage: `Rings::CurrentRules` (r:1 w:0)
	/// Proof: `Rings::CurrentRules` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Seals` (r:1 w:1)
	/// Proof: `Rings::Seals` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn ask() -> Weight {
		// Minimum execution time: 70_515_000 picoseconds.
		Weight::from_parts(92_487_000, 3668)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(4))
	}

	/// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Opinions::Opinions` (r:1 w:0)
	/// Proof: `Opinions::Opinions` (`max_values`: None, `max_size`: Some(261), added: 2736, mode: `MaxEncodedLen`)
	/// Storage: `Opinions::Answers` (r:1 w:0)
	/// Proof: `Opinions::Answers` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Minimum execution time: 1_737_129_000 picoseconds.
		Weight::from_parts(1_936_115_000, 4090).saturating_add(T::DbWeight::get().reads(6))
	}

	/// Storage: `Opinions::Opinions` (r:1 w:1)
	/// Proof: `Opinions::Opinions` (`max_values`: None, `max_size`: Some(261), added: 2736, mode: `MaxEncodedLen`)
	/// Storage: `Opinions::Answers` (r:1 w:1)
	/// Proof: `Opinions::Answers` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn answer() -> Weight {
		// Minimum execution time: 54_281_000 picoseconds.
		Weight::from_parts(56_194_000, 3726)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Opinions::Opinions` (r:1 w:1)
	/// Proof: `Opinions::Opinions` (`max_values`: None, `max_size`: Some(261), added: 2736, mode: `MaxEncodedLen`)
	/// Storage: `Opinions::Answers` (r:16 w:16)
	/// Proof: `Opinions::Answers` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 16]`.
	fn answer_all(n: u32) -> Weight {
		// Minimum execution time: 49_233_000 picoseconds.
		Weight::from_parts(36_993_900, 3726)
			// Standard error: 358_392
			.saturating_add(Weight::from_parts(15_904_160, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2544).saturating_mul(n.into()))
	}

	/// Storage: `Opinions::Opinions` (r:1 w:1)
	/// Proof: `Opinions::Opinions` (`max_values`: None, `max_size`: Some(261), added: 2736, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Opinions::OpenOpinions` (r:1 w:1)
	/// Proof: `Opinions::OpenOpinions` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn close() -> Weight {
		// Minimum execution time: 45_708_000 picoseconds.
		Weight::from_parts(49_624_000, 3726)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Opinions::Opinions` (r:1 w:0)
	/// Proof: `Opinions::Opinions` (`max_values`: None, `max_size`: Some(261), added: 2736, mode: `MaxEncodedLen`)
	/// Storage: `Opinions::Answers` (r:256 w:256)
	/// Proof: `Opinions::Answers` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 256]`.
	fn clear(n: u32) -> Weight {
		// Minimum execution time: 37_055_000 picoseconds.
		Weight::from_parts(27_885_568, 3799)
			// Standard error: 160_245
			.saturating_add(Weight::from_parts(3_979_999, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2541).saturating_mul(n.into()))
	}
}
