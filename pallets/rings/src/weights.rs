//! Weights of `pallet_rings`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-26.
//! Steps: 16, repeats: 8, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `admit`.
	fn admit() -> Weight;
	/// Weight of `extend`.
	fn extend(n: u32) -> Weight;
	/// Weight of `begin_rebuild`.
	fn begin_rebuild() -> Weight;
	/// Weight of `continue_rebuild`.
	fn continue_rebuild(n: u32) -> Weight;
	/// Weight of `dissolve`.
	fn dissolve(n: u32) -> Weight;
	/// Weight of `forward`.
	fn forward(n: u32) -> Weight;
	/// Weight of `set_rules`.
	fn set_rules() -> Weight;
	/// Weight of `verify_proof`.
	fn verify_proof() -> Weight;
	/// Weight of `show_alias`.
	fn show_alias() -> Weight;
	/// Weight of `verify_proofs`.
	fn verify_proofs(n: u32) -> Weight;
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Rings::Rebuilds` (r:1 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Minimum execution time: 13_720_000 picoseconds.
		Weight::from_parts(15_353_000, 28894).saturating_add(T::DbWeight::get().reads(1))
	}

	/// Storage: `Rings::Collections` (r:1 w:1)
	/// Proof: `Rings::Collections` (`max_values`: None, `max_size`: Some(47), added: 2522, mode: `MaxEncodedLen`)
	/// Storage: `Rings::CurrentRules` (r:1 w:0)
	/// Proof: `Rings::CurrentRules` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:1)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Seals` (r:3 w:0)
	/// Proof: `Rings::Seals` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:1 w:0)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rebuilds` (r:1 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	/// Storage: `Rings::RingKeys` (r:1 w:1)
	/// Proof: `Rings::RingKeys` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Waiting` (r:64 w:64)
	/// Proof: `Rings::Waiting` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Builders` (r:1 w:1)
	/// Proof: `Rings::Builders` (`max_values`: None, `max_size`: Some(879), added: 3354, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:0 w:64)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[3, 64]`.
	fn extend(n: u32) -> Weight {
		// Minimum execution time: 7_196_054_000 picoseconds.
		Weight::from_parts(6_691_088_592, 28894)
			// Standard error: 12_720_790
			.saturating_add(Weight::from_parts(999_672_882, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2542).saturating_mul(n.into()))
	}

	/// Storage: `Rings::Rebuilds` (r:1 w:1)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:1 w:1)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::CurrentRules` (r:1 w:0)
	/// Proof: `Rings::CurrentRules` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Rings::RingKeys` (r:1 w:0)
	/// Proof: `Rings::RingKeys` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	fn begin_rebuild() -> Weight {
		// Minimum execution time: 86_869_000 picoseconds.
		Weight::from_parts(110_985_000, 28894)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Rings::Rebuilds` (r:1 w:1)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:1)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Collections` (r:1 w:1)
	/// Proof: `Rings::Collections` (`max_values`: None, `max_size`: Some(47), added: 2522, mode: `MaxEncodedLen`)
	/// Storage: `Rings::RingKeys` (r:0 w:1)
	/// Proof: `Rings::RingKeys` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Builders` (r:0 w:1)
	/// Proof: `Rings::Builders` (`max_values`: None, `max_size`: Some(879), added: 3354, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 64]`.
	fn continue_rebuild(n: u32) -> Weight {
		// Minimum execution time: 4_226_154_000 picoseconds.
		Weight::from_parts(5_486_581_772, 28894)
			// Standard error: 10_419_997
			.saturating_add(Weight::from_parts(1_011_828_650, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(5))
	}

	/// Storage: `Rings::Rings` (r:1 w:1)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:1 w:1)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::CurrentRules` (r:1 w:0)
	/// Proof: `Rings::CurrentRules` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rebuilds` (r:1 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	/// Storage: `Rings::RingKeys` (r:1 w:1)
	/// Proof: `Rings::RingKeys` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Collections` (r:1 w:1)
	/// Proof: `Rings::Collections` (`max_values`: None, `max_size`: Some(47), added: 2522, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:0 w:63)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Builders` (r:0 w:1)
	/// Proof: `Rings::Builders` (`max_values`: None, `max_size`: Some(879), added: 3354, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Waiting` (r:0 w:63)
	/// Proof: `Rings::Waiting` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 63]`.
	fn dissolve(n: u32) -> Weight {
		// Minimum execution time: 140_188_000 picoseconds.
		Weight::from_parts(150_798_742, 28894)
			// Standard error: 14_342
			.saturating_add(Weight::from_parts(4_218_057, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
	}

	/// Storage: `Rings::Collections` (r:2 w:2)
	/// Proof: `Rings::Collections` (`max_values`: None, `max_size`: Some(47), added: 2522, mode: `MaxEncodedLen`)
	/// Storage: `Rings::CurrentRules` (r:1 w:0)
	/// Proof: `Rings::CurrentRules` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Waiting` (r:63 w:126)
	/// Proof: `Rings::Waiting` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:0 w:63)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 63]`.
	fn forward(n: u32) -> Weight {
		// Minimum execution time: 25_127_000 picoseconds.
		Weight::from_parts(14_536_327, 6034)
			// Standard error: 9_596
			.saturating_add(Weight::from_parts(8_488_144, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2542).saturating_mul(n.into()))
	}

	/// Storage: `Rings::CurrentRules` (r:0 w:1)
	/// Proof: `Rings::CurrentRules` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn set_rules() -> Weight {
		// Minimum execution time: 3_996_000 picoseconds.
		Weight::from_parts(4_587_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	fn verify_proof() -> Weight {
		// Minimum execution time: 26_060_441_000 picoseconds.
		Weight::from_parts(26_372_054_000, 4090).saturating_add(T::DbWeight::get().reads(1))
	}

	fn show_alias() -> Weight {
		// Minimum execution time: 2_204_262_000 picoseconds.
		Weight::from_parts(2_264_973_000, 0)
	}

	/// Storage: `Rings::Rings` (r:16 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 16]`.
	///
	/// Measured with one ring. Added by hand for many, until they are measured: a read, and 4 ms to make a verifier, for each proof
	/// (docs/decisions/0035-flood.md).
	fn verify_proofs(n: u32) -> Weight {
		// Minimum execution time: 10_868_206_000 picoseconds.
		Weight::from_parts(10_911_831_000, 990)
			// Standard error: 65_284_137
			.saturating_add(Weight::from_parts(15_273_904_192, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(4_000_000_000, 3100).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
	}
}
