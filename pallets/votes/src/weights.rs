//! Weights of `pallet_votes`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-26.
//! Steps: 16, repeats: 8, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `admit`.
	fn admit() -> Weight;
	/// Weight of `cast`.
	fn cast() -> Weight;
	/// Weight of `cast_all`.
	fn cast_all(n: u32) -> Weight;
	/// Weight of `clear`.
	fn clear(n: u32) -> Weight;
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2003), added: 4478, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Votes::Polls` (r:1 w:0)
	/// Proof: `Votes::Polls` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `Votes::Participations` (r:1 w:0)
	/// Proof: `Votes::Participations` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Minimum execution time: 1_649_499_000 picoseconds.
		Weight::from_parts(1_688_136_000, 5468).saturating_add(T::DbWeight::get().reads(7))
	}

	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2003), added: 4478, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Votes::Polls` (r:1 w:1)
	/// Proof: `Votes::Polls` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `Votes::Participations` (r:1 w:1)
	/// Proof: `Votes::Participations` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	fn cast() -> Weight {
		// Minimum execution time: 58_818_000 picoseconds.
		Weight::from_parts(64_456_000, 5468)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2003), added: 4478, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Votes::Polls` (r:1 w:1)
	/// Proof: `Votes::Polls` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `Votes::Participations` (r:16 w:16)
	/// Proof: `Votes::Participations` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 16]`.
	fn cast_all(n: u32) -> Weight {
		// Minimum execution time: 67_099_000 picoseconds.
		Weight::from_parts(28_107_943, 5468)
			// Standard error: 1_007_834
			.saturating_add(Weight::from_parts(36_955_962, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2557).saturating_mul(n.into()))
	}

	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2003), added: 4478, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Votes::Participations` (r:256 w:256)
	/// Proof: `Votes::Participations` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 256]`.
	fn clear(n: u32) -> Weight {
		// Minimum execution time: 59_969_000 picoseconds.
		Weight::from_parts(26_896_763, 5468)
			// Standard error: 111_602
			.saturating_add(Weight::from_parts(6_074_525, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2554).saturating_mul(n.into()))
	}
}
