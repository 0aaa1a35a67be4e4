//! Weights of `pallet_fees`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-25.
//! Steps: 20, repeats: 10, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `issue`.
	fn issue() -> Weight;
	/// Weight of `set_tariff`.
	fn set_tariff() -> Weight;
	/// Weight of `look_up_allowance`.
	fn look_up_allowance() -> Weight;
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Agencies::AgencyByAccount` (r:1 w:0)
	/// Proof: `Agencies::AgencyByAccount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn issue() -> Weight {
		// Minimum execution time: 29_173_000 picoseconds.
		Weight::from_parts(30_485_000, 3593)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Fees::CurrentTariff` (r:0 w:1)
	/// Proof: `Fees::CurrentTariff` (`max_values`: Some(1), `max_size`: Some(100), added: 595, mode: `MaxEncodedLen`)
	fn set_tariff() -> Weight {
		// Minimum execution time: 4_426_000 picoseconds.
		Weight::from_parts(4_847_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Fees::CurrentTariff` (r:1 w:0)
	/// Proof: `Fees::CurrentTariff` (`max_values`: Some(1), `max_size`: Some(100), added: 595, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::AgencyByAccount` (r:1 w:0)
	/// Proof: `Agencies::AgencyByAccount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Fees::Spendings` (r:3 w:0)
	/// Proof: `Fees::Spendings` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Storage: `Agencies::Offers` (r:2 w:0)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Storage: `LegalTerms::Skipped` (r:1 w:0)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Storage: `LegalPersons::LegalPersons` (r:1 w:0)
	fn look_up_allowance() -> Weight {
		// Minimum execution time: 22_553_000 picoseconds.
		Weight::from_parts(54_205_000, 8622).saturating_add(T::DbWeight::get().reads(14))
	}
}
