//! Weights of `pallet_evaluators`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-26.
//! Steps: 16, repeats: 8, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `create_specialty`.
	fn create_specialty() -> Weight;
	/// Weight of `certify`.
	fn certify() -> Weight;
	/// Weight of `register_key`.
	fn register_key() -> Weight;
	/// Weight of `give_up_key`.
	fn give_up_key() -> Weight;
	/// Weight of `suspend`.
	fn suspend() -> Weight;
	/// Weight of `reinstate`.
	fn reinstate() -> Weight;
	/// Weight of `revoke`.
	fn revoke() -> Weight;
	/// Weight of `judge`.
	fn judge() -> Weight;
	/// Weight of `withdraw_keys`.
	fn withdraw_keys(n: u32) -> Weight;
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::NextSpecialty` (r:1 w:1)
	/// Proof: `Evaluators::NextSpecialty` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::Specialties` (r:0 w:1)
	/// Proof: `Evaluators::Specialties` (`max_values`: None, `max_size`: Some(177), added: 2652, mode: `MaxEncodedLen`)
	fn create_specialty() -> Weight {
		// Minimum execution time: 18_448_000 picoseconds.
		Weight::from_parts(19_769_000, 3668)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::Specialties` (r:1 w:0)
	/// Proof: `Evaluators::Specialties` (`max_values`: None, `max_size`: Some(177), added: 2652, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::Certificates` (r:1 w:1)
	/// Proof: `Evaluators::Certificates` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::CertifiedIn` (r:1 w:1)
	/// Proof: `Evaluators::CertifiedIn` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	fn certify() -> Weight {
		// Minimum execution time: 28_792_000 picoseconds.
		Weight::from_parts(30_646_000, 3694)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::Certificates` (r:1 w:1)
	/// Proof: `Evaluators::Certificates` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
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
	fn register_key() -> Weight {
		// Minimum execution time: 1_917_957_000 picoseconds.
		Weight::from_parts(1_965_438_000, 6068)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(4))
	}

	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::Certificates` (r:1 w:1)
	/// Proof: `Evaluators::Certificates` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:1 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:1 w:1)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rebuilds` (r:1 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	fn give_up_key() -> Weight {
		// Minimum execution time: 50_935_000 picoseconds.
		Weight::from_parts(59_168_000, 28894)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::Specialties` (r:1 w:0)
	/// Proof: `Evaluators::Specialties` (`max_values`: None, `max_size`: Some(177), added: 2652, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::Certificates` (r:1 w:1)
	/// Proof: `Evaluators::Certificates` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:1 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:1 w:1)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rebuilds` (r:1 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	fn suspend() -> Weight {
		// Minimum execution time: 57_366_000 picoseconds.
		Weight::from_parts(65_327_000, 28894)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::Specialties` (r:1 w:0)
	/// Proof: `Evaluators::Specialties` (`max_values`: None, `max_size`: Some(177), added: 2652, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::Certificates` (r:1 w:1)
	/// Proof: `Evaluators::Certificates` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:1 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Collections` (r:1 w:1)
	/// Proof: `Rings::Collections` (`max_values`: None, `max_size`: Some(47), added: 2522, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Waiting` (r:0 w:1)
	/// Proof: `Rings::Waiting` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	fn reinstate() -> Weight {
		// Minimum execution time: 61_782_000 picoseconds.
		Weight::from_parts(67_190_000, 4090)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(4))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::Specialties` (r:1 w:0)
	/// Proof: `Evaluators::Specialties` (`max_values`: None, `max_size`: Some(177), added: 2652, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::Certificates` (r:1 w:1)
	/// Proof: `Evaluators::Certificates` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:1 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:1 w:1)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rebuilds` (r:1 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	fn revoke() -> Weight {
		// Minimum execution time: 57_005_000 picoseconds.
		Weight::from_parts(64_225_000, 28894)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Evaluators::Certificates` (r:1 w:1)
	/// Proof: `Evaluators::Certificates` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:1 w:1)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:1 w:1)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rebuilds` (r:1 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	fn judge() -> Weight {
		// Minimum execution time: 38_748_000 picoseconds.
		Weight::from_parts(42_423_000, 28894)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Evaluators::CertifiedIn` (r:1 w:0)
	/// Proof: `Evaluators::CertifiedIn` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::Certificates` (r:16 w:0)
	/// Proof: `Evaluators::Certificates` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Members` (r:16 w:16)
	/// Proof: `Rings::Members` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:16 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Leaving` (r:16 w:16)
	/// Proof: `Rings::Leaving` (`max_values`: None, `max_size`: Some(24577), added: 27052, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rebuilds` (r:16 w:0)
	/// Proof: `Rings::Rebuilds` (`max_values`: None, `max_size`: Some(25429), added: 27904, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 16]`.
	fn withdraw_keys(n: u32) -> Weight {
		// Not measured yet: for each key what `judge` takes, which does the same and more.
		Weight::from_parts(12_000_000, 3514)
			.saturating_add(Weight::from_parts(42_423_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 28894).saturating_mul(n.into()))
	}
}
