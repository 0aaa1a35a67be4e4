//! Weights of `pallet_procurement_contracts`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-26.
//! Steps: 16, repeats: 8, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `offer`.
	fn offer() -> Weight;
	/// Weight of `sign`.
	fn sign() -> Weight;
	/// Weight of `present_guarantee`.
	fn present_guarantee() -> Weight;
	/// Weight of `pay_advance`.
	fn pay_advance() -> Weight;
	/// Weight of `deliver`.
	fn deliver() -> Weight;
	/// Weight of `accept`.
	fn accept() -> Weight;
	/// Weight of `reject`.
	fn reject() -> Weight;
	/// Weight of `invoice`.
	fn invoice() -> Weight;
	/// Weight of `pay`.
	fn pay() -> Weight;
	/// Weight of `penalize`.
	fn penalize() -> Weight;
	/// Weight of `begin_rescission`.
	fn begin_rescission() -> Weight;
	/// Weight of `answer_rescission`.
	fn answer_rescission() -> Weight;
	/// Weight of `decide_rescission`.
	fn decide_rescission() -> Weight;
	/// Weight of `close`.
	fn close() -> Weight;
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2003), added: 4478, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Awards` (r:1 w:0)
	/// Proof: `Tenders::Awards` (`max_values`: None, `max_size`: Some(4678), added: 7153, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:1 w:0)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5541), added: 8016, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Seals` (r:1 w:1)
	/// Proof: `Contracts::Seals` (`max_values`: None, `max_size`: Some(569), added: 3044, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn offer() -> Weight {
		// Minimum execution time: 49_414_000 picoseconds.
		Weight::from_parts(62_523_000, 9006)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5541), added: 8016, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2003), added: 4478, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Awards` (r:1 w:0)
	/// Proof: `Tenders::Awards` (`max_values`: None, `max_size`: Some(4678), added: 7153, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:1 w:0)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `Suppliers::Suppliers` (r:1 w:0)
	/// Proof: `Suppliers::Suppliers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:1 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(228), added: 2703, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::CalendarRecord` (r:1 w:0)
	/// Proof: `LegalTerms::CalendarRecord` (`max_values`: Some(1), `max_size`: Some(1036), added: 1531, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Seals` (r:1 w:1)
	/// Proof: `Contracts::Seals` (`max_values`: None, `max_size`: Some(569), added: 3044, mode: `MaxEncodedLen`)
	fn sign() -> Weight {
		// Minimum execution time: 123_984_000 picoseconds.
		Weight::from_parts(163_593_000, 9006)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5541), added: 8016, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn present_guarantee() -> Weight {
		// Minimum execution time: 30_886_000 picoseconds.
		Weight::from_parts(47_671_000, 9006)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5541), added: 8016, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Orders::OrdersOn` (r:1 w:0)
	/// Proof: `Orders::OrdersOn` (`max_values`: None, `max_size`: Some(566), added: 3041, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn pay_advance() -> Weight {
		// Minimum execution time: 41_772_000 picoseconds.
		Weight::from_parts(57_293_000, 9006)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5541), added: 8016, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn deliver() -> Weight {
		// Minimum execution time: 30_925_000 picoseconds.
		Weight::from_parts(46_539_000, 9006)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5541), added: 8016, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:1 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(228), added: 2703, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::CalendarRecord` (r:1 w:0)
	/// Proof: `LegalTerms::CalendarRecord` (`max_values`: Some(1), `max_size`: Some(1036), added: 1531, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn accept() -> Weight {
		// Minimum execution time: 117_123_000 picoseconds.
		Weight::from_parts(165_195_000, 9006)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5541), added: 8016, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn reject() -> Weight {
		// Minimum execution time: 36_965_000 picoseconds.
		Weight::from_parts(42_202_000, 9006)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5541), added: 8016, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn invoice() -> Weight {
		// Minimum execution time: 30_144_000 picoseconds.
		Weight::from_parts(33_350_000, 9006)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5541), added: 8016, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:1 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(228), added: 2703, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::CalendarRecord` (r:1 w:0)
	/// Proof: `LegalTerms::CalendarRecord` (`max_values`: Some(1), `max_size`: Some(1036), added: 1531, mode: `MaxEncodedLen`)
	/// Storage: `Orders::OrdersOn` (r:1 w:0)
	/// Proof: `Orders::OrdersOn` (`max_values`: None, `max_size`: Some(566), added: 3041, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn pay() -> Weight {
		// Minimum execution time: 117_685_000 picoseconds.
		Weight::from_parts(164_212_000, 9006)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5541), added: 8016, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Orders::OrdersOn` (r:1 w:0)
	/// Proof: `Orders::OrdersOn` (`max_values`: None, `max_size`: Some(566), added: 3041, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn penalize() -> Weight {
		// Minimum execution time: 40_990_000 picoseconds.
		Weight::from_parts(52_686_000, 9006)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5541), added: 8016, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:2 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(228), added: 2703, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::CalendarRecord` (r:1 w:0)
	/// Proof: `LegalTerms::CalendarRecord` (`max_values`: Some(1), `max_size`: Some(1036), added: 1531, mode: `MaxEncodedLen`)
	/// Storage: `Orders::OrdersOn` (r:1 w:0)
	/// Proof: `Orders::OrdersOn` (`max_values`: None, `max_size`: Some(566), added: 3041, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn begin_rescission() -> Weight {
		// Minimum execution time: 169_902_000 picoseconds.
		Weight::from_parts(184_592_000, 9006)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5541), added: 8016, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn answer_rescission() -> Weight {
		// Minimum execution time: 30_625_000 picoseconds.
		Weight::from_parts(35_983_000, 9006)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5541), added: 8016, mode: `MaxEncodedLen`)
	/// Storage: `Suppliers::Suppliers` (r:1 w:1)
	/// Proof: `Suppliers::Suppliers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:1 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(228), added: 2703, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::CalendarRecord` (r:1 w:0)
	/// Proof: `LegalTerms::CalendarRecord` (`max_values`: Some(1), `max_size`: Some(1036), added: 1531, mode: `MaxEncodedLen`)
	/// Storage: `Orders::OrdersOn` (r:1 w:0)
	/// Proof: `Orders::OrdersOn` (`max_values`: None, `max_size`: Some(566), added: 3041, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn decide_rescission() -> Weight {
		// Minimum execution time: 175_060_000 picoseconds.
		Weight::from_parts(263_749_000, 9006)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5541), added: 8016, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2003), added: 4478, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Awards` (r:1 w:0)
	/// Proof: `Tenders::Awards` (`max_values`: None, `max_size`: Some(4678), added: 7153, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:1 w:0)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn close() -> Weight {
		// Minimum execution time: 55_492_000 picoseconds.
		Weight::from_parts(69_764_000, 9006)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
