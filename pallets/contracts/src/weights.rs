//! Weights of `pallet_procurement_contracts`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-28.
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
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Awards` (r:1 w:0)
	/// Proof: `Tenders::Awards` (`max_values`: None, `max_size`: Some(4678), added: 7153, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:1 w:0)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5602), added: 8077, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Seals` (r:1 w:1)
	/// Proof: `Contracts::Seals` (`max_values`: None, `max_size`: Some(569), added: 3044, mode: `MaxEncodedLen`)
	fn offer() -> Weight {
		// Minimum execution time: 341_748_000 picoseconds.
		Weight::from_parts(567_590_000, 41582)
			.saturating_add(T::DbWeight::get().reads(31))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5602), added: 8077, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Awards` (r:1 w:0)
	/// Proof: `Tenders::Awards` (`max_values`: None, `max_size`: Some(4678), added: 7153, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:1 w:0)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `Suppliers::Suppliers` (r:1 w:0)
	/// Proof: `Suppliers::Suppliers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:1 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Seals` (r:1 w:1)
	/// Proof: `Contracts::Seals` (`max_values`: None, `max_size`: Some(569), added: 3044, mode: `MaxEncodedLen`)
	fn sign() -> Weight {
		// Minimum execution time: 496_148_000 picoseconds.
		Weight::from_parts(823_878_000, 19790)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5602), added: 8077, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	fn present_guarantee() -> Weight {
		// Minimum execution time: 160_222_000 picoseconds.
		Weight::from_parts(270_551_000, 19790)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5602), added: 8077, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Orders::OrdersOn` (r:1 w:0)
	/// Proof: `Orders::OrdersOn` (`max_values`: None, `max_size`: Some(566), added: 3041, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	fn pay_advance() -> Weight {
		// Minimum execution time: 126_901_000 picoseconds.
		Weight::from_parts(143_535_000, 41582)
			.saturating_add(T::DbWeight::get().reads(23))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5602), added: 8077, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	fn deliver() -> Weight {
		// Minimum execution time: 157_923_000 picoseconds.
		Weight::from_parts(180_641_000, 19790)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5602), added: 8077, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:1 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	fn accept() -> Weight {
		// Minimum execution time: 414_909_000 picoseconds.
		Weight::from_parts(447_242_000, 41582)
			.saturating_add(T::DbWeight::get().reads(28))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5602), added: 8077, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn reject() -> Weight {
		// Minimum execution time: 107_841_000 picoseconds.
		Weight::from_parts(124_128_000, 41582)
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5602), added: 8077, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	fn invoice() -> Weight {
		// Minimum execution time: 48_970_000 picoseconds.
		Weight::from_parts(63_669_000, 9067)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5602), added: 8077, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Orders::OrdersOn` (r:1 w:0)
	/// Proof: `Orders::OrdersOn` (`max_values`: None, `max_size`: Some(566), added: 3041, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:1 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	fn pay() -> Weight {
		// Minimum execution time: 423_033_000 picoseconds.
		Weight::from_parts(466_722_000, 41582)
			.saturating_add(T::DbWeight::get().reads(29))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5602), added: 8077, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Orders::OrdersOn` (r:1 w:0)
	/// Proof: `Orders::OrdersOn` (`max_values`: None, `max_size`: Some(566), added: 3041, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	fn penalize() -> Weight {
		// Minimum execution time: 240_510_000 picoseconds.
		Weight::from_parts(338_536_000, 41582)
			.saturating_add(T::DbWeight::get().reads(28))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5602), added: 8077, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Orders::OrdersOn` (r:1 w:0)
	/// Proof: `Orders::OrdersOn` (`max_values`: None, `max_size`: Some(566), added: 3041, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:2 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	fn begin_rescission() -> Weight {
		// Minimum execution time: 738_911_000 picoseconds.
		Weight::from_parts(936_475_000, 41582)
			.saturating_add(T::DbWeight::get().reads(30))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5602), added: 8077, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	fn answer_rescission() -> Weight {
		// Minimum execution time: 162_864_000 picoseconds.
		Weight::from_parts(179_349_000, 19790)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5602), added: 8077, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Orders::OrdersOn` (r:1 w:0)
	/// Proof: `Orders::OrdersOn` (`max_values`: None, `max_size`: Some(566), added: 3041, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Suppliers::Suppliers` (r:1 w:1)
	/// Proof: `Suppliers::Suppliers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:1 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	fn decide_rescission() -> Weight {
		// Minimum execution time: 701_464_000 picoseconds.
		Weight::from_parts(835_937_000, 41582)
			.saturating_add(T::DbWeight::get().reads(30))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5602), added: 8077, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Awards` (r:1 w:0)
	/// Proof: `Tenders::Awards` (`max_values`: None, `max_size`: Some(4678), added: 7153, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:1 w:0)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	fn close() -> Weight {
		// Minimum execution time: 342_202_000 picoseconds.
		Weight::from_parts(380_985_000, 41582)
			.saturating_add(T::DbWeight::get().reads(30))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
