//! Weights of `pallet_evaluators`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-28.
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
	/// Weight of `withdraw_keys`.
	fn withdraw_keys(n: u32) -> Weight;
	/// Weight of `judge`.
	fn judge() -> Weight;
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::CreatedBy` (r:1 w:1)
	/// Proof: `Evaluators::CreatedBy` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::NextSpecialty` (r:1 w:1)
	/// Proof: `Evaluators::NextSpecialty` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::Specialties` (r:0 w:1)
	/// Proof: `Evaluators::Specialties` (`max_values`: None, `max_size`: Some(177), added: 2652, mode: `MaxEncodedLen`)
	fn create_specialty() -> Weight {
		// Minimum execution time: 32_600_000 picoseconds.
		Weight::from_parts(38_136_000, 3696)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::Specialties` (r:1 w:0)
	/// Proof: `Evaluators::Specialties` (`max_values`: None, `max_size`: Some(177), added: 2652, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::Certificates` (r:1 w:1)
	/// Proof: `Evaluators::Certificates` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::CertifiedIn` (r:1 w:1)
	/// Proof: `Evaluators::CertifiedIn` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	fn certify() -> Weight {
		// Minimum execution time: 47_217_000 picoseconds.
		Weight::from_parts(73_860_000, 3696)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
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
		// Minimum execution time: 2_502_108_000 picoseconds.
		Weight::from_parts(5_119_342_000, 6068)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(4))
	}

	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
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
		// Minimum execution time: 121_054_000 picoseconds.
		Weight::from_parts(154_299_000, 28894)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
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
		// Minimum execution time: 87_381_000 picoseconds.
		Weight::from_parts(102_339_000, 28894)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::Specialties` (r:1 w:0)
	/// Proof: `Evaluators::Specialties` (`max_values`: None, `max_size`: Some(177), added: 2652, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
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
		// Minimum execution time: 98_834_000 picoseconds.
		Weight::from_parts(151_522_000, 4090)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(4))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
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
		// Minimum execution time: 135_891_000 picoseconds.
		Weight::from_parts(155_386_000, 28894)
			.saturating_add(T::DbWeight::get().reads(8))
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
		// Minimum execution time: 7_917_000 picoseconds.
		Weight::from_parts(70_606_410, 3514)
			// Standard error: 1_484_199
			.saturating_add(Weight::from_parts(51_045_610, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 27904).saturating_mul(n.into()))
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
		// Minimum execution time: 67_830_000 picoseconds.
		Weight::from_parts(115_213_000, 28894)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}
