//! Weights of `pallet_agencies`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-24.
//! Steps: 50, repeats: 20, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `register`.
	fn register() -> Weight;
	/// Weight of `retire`.
	fn retire() -> Weight;
	/// Weight of `change_account`.
	fn change_account() -> Weight;
	/// Weight of `grant_mandate`.
	fn grant_mandate() -> Weight;
	/// Weight of `withdraw_mandate`.
	fn withdraw_mandate() -> Weight;
	/// Weight of `set_pot_ceiling`.
	fn set_pot_ceiling() -> Weight;
	/// Weight of `appoint`.
	fn appoint() -> Weight;
	/// Weight of `dismiss`.
	fn dismiss() -> Weight;
	/// Weight of `dispatch_as_root`.
	fn dispatch_as_root() -> Weight;
	/// Weight of `accept_post`.
	fn accept_post() -> Weight;
	/// Weight of `withdraw_post`.
	fn withdraw_post() -> Weight;
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Agencies::AgencyByAccount` (r:1 w:1)
	/// Proof: `Agencies::AgencyByAccount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::NextAgency` (r:1 w:1)
	/// Proof: `Agencies::NextAgency` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Seats` (r:1 w:1)
	/// Proof: `Agencies::Seats` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
	/// Storage: `Council::Proposals` (r:1 w:0)
	/// Proof: `Council::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Voting` (r:64 w:64)
	/// Proof: `Council::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:0 w:1)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Council::Members` (r:0 w:1)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Prime` (r:0 w:1)
	/// Proof: `Council::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn register() -> Weight {
		// Minimum execution time: 454_067_000 picoseconds.
		Weight::from_parts(685_660_000, 173342)
			// The calls of all open motions, of 8 KiB each, for the votes that they need.
			.saturating_add(Weight::from_parts(10_000_000_000, 0))
			.saturating_add(T::DbWeight::get().reads(64))
			.saturating_add(T::DbWeight::get().reads(70))
			.saturating_add(T::DbWeight::get().writes(71))
	}

	/// Storage: `Agencies::Agencies` (r:1 w:1)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Seats` (r:1 w:1)
	/// Proof: `Agencies::Seats` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
	/// Storage: `Council::Proposals` (r:1 w:0)
	/// Proof: `Council::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Voting` (r:64 w:64)
	/// Proof: `Council::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::AgencyByAccount` (r:0 w:1)
	/// Proof: `Agencies::AgencyByAccount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Council::Members` (r:0 w:1)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Prime` (r:0 w:1)
	/// Proof: `Council::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn retire() -> Weight {
		// Minimum execution time: 470_237_000 picoseconds.
		Weight::from_parts(750_771_000, 173683)
			// The calls of all open motions, of 8 KiB each, for the votes that they need.
			.saturating_add(Weight::from_parts(10_000_000_000, 0))
			.saturating_add(T::DbWeight::get().reads(64))
			.saturating_add(T::DbWeight::get().reads(68))
			.saturating_add(T::DbWeight::get().writes(70))
	}

	/// Storage: `Agencies::AgencyByAccount` (r:2 w:2)
	/// Proof: `Agencies::AgencyByAccount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:1)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Seats` (r:1 w:1)
	/// Proof: `Agencies::Seats` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
	/// Storage: `Council::Proposals` (r:1 w:0)
	/// Proof: `Council::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Voting` (r:64 w:64)
	/// Proof: `Council::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Council::Members` (r:0 w:1)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Prime` (r:0 w:1)
	/// Proof: `Council::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn change_account() -> Weight {
		// Minimum execution time: 489_914_000 picoseconds.
		Weight::from_parts(730_173_000, 174835)
			.saturating_add(T::DbWeight::get().reads(72))
			.saturating_add(T::DbWeight::get().writes(72))
	}

	/// Storage: `Agencies::Agencies` (r:1 w:1)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	fn grant_mandate() -> Weight {
		// Minimum execution time: 18_485_000 picoseconds.
		Weight::from_parts(29_155_000, 3668)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Agencies` (r:1 w:1)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	fn withdraw_mandate() -> Weight {
		// Minimum execution time: 18_475_000 picoseconds.
		Weight::from_parts(33_142_000, 3668)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Agencies` (r:1 w:1)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(219), added: 2694, mode: `MaxEncodedLen`)
	fn set_pot_ceiling() -> Weight {
		Weight::from_parts(33_142_000, 3684)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::AgencyByAccount` (r:2 w:0)
	/// Proof: `Agencies::AgencyByAccount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:1)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Officers` (r:1 w:1)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Offers` (r:1 w:1)
	/// Proof: `Agencies::Offers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Skipped` (r:1 w:0)
	fn appoint() -> Weight {
		// Minimum execution time: 39_644_000 picoseconds.
		Weight::from_parts(79_370_000, 6044)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(4))
	}

	/// Storage: `Agencies::Officers` (r:1 w:1)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:1)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Fees::Spendings` (r:0 w:1)
	/// Proof: `Fees::Spendings` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	fn dismiss() -> Weight {
		// Minimum execution time: 34_825_000 picoseconds.
		Weight::from_parts(54_582_000, 3668)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(4))
	}

	fn dispatch_as_root() -> Weight {
		// Minimum execution time: 10_479_000 picoseconds.
		Weight::from_parts(18_856_000, 0)
	}

	/// Storage: `Agencies::Offers` (r:1 w:1)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Storage: `LegalTerms::Skipped` (r:1 w:0)
	/// Storage: `Agencies::Agencies` (r:1 w:1)
	/// Storage: `Agencies::Officers` (r:1 w:1)
	/// Storage: `Agencies::AgencyByAccount` (r:1 w:0)
	/// Storage: `System::Account` (r:1 w:1)
	fn accept_post() -> Weight {
		Weight::from_parts(89_370_000, 6044)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}

	/// Storage: `Agencies::Offers` (r:1 w:1)
	/// Storage: `Agencies::Agencies` (r:1 w:1)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Storage: `LegalTerms::Skipped` (r:1 w:0)
	/// Storage: `System::Account` (r:1 w:1)
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Storage: `Fees::Spendings` (r:0 w:1)
	fn withdraw_post() -> Weight {
		Weight::from_parts(64_582_000, 6044)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
}
