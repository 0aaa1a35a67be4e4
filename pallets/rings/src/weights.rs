//! Weights of `pallet_rings`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-28.
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
		// Minimum execution time: 20_732_000 picoseconds.
		Weight::from_parts(34_519_000, 28894).saturating_add(T::DbWeight::get().reads(1))
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
		// Minimum execution time: 10_252_335_000 picoseconds.
		Weight::from_parts(10_872_668_000, 28894)
			// Standard error: 44_971_298
			.saturating_add(Weight::from_parts(1_720_743_567, 0).saturating_mul(n.into()))
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
		// Minimum execution time: 146_572_000 picoseconds.
		Weight::from_parts(255_249_000, 28894)
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
		// Minimum execution time: 8_267_441_000 picoseconds.
		Weight::from_parts(11_087_215_459, 28894)
			// Standard error: 55_892_355
			.saturating_add(Weight::from_parts(2_187_308_440, 0).saturating_mul(n.into()))
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
		// Minimum execution time: 353_324_000 picoseconds.
		Weight::from_parts(402_596_376, 28894)
			// Standard error: 133_839
			.saturating_add(Weight::from_parts(9_553_328, 0).saturating_mul(n.into()))
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
		// Minimum execution time: 61_108_000 picoseconds.
		Weight::from_parts(46_146_647, 6034)
			// Standard error: 114_181
			.saturating_add(Weight::from_parts(20_461_233, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2542).saturating_mul(n.into()))
	}

	/// Storage: `Rings::CurrentRules` (r:0 w:1)
	/// Proof: `Rings::CurrentRules` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn set_rules() -> Weight {
		// Minimum execution time: 9_299_000 picoseconds.
		Weight::from_parts(17_322_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	fn verify_proof() -> Weight {
		// Minimum execution time: 54_530_435_000 picoseconds.
		Weight::from_parts(56_022_007_000, 4090).saturating_add(T::DbWeight::get().reads(1))
	}

	fn show_alias() -> Weight {
		// Minimum execution time: 5_209_122_000 picoseconds.
		Weight::from_parts(5_602_356_000, 0)
	}

	/// Storage: `Rings::Rings` (r:16 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 16]`.
	fn verify_proofs(n: u32) -> Weight {
		// Minimum execution time: 14_611_734_000 picoseconds.
		Weight::from_parts(21_265_275_224, 990)
			// Standard error: 847_528_878
			.saturating_add(Weight::from_parts(20_219_793_515, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3100).saturating_mul(n.into()))
	}
}
