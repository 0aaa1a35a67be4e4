//! Weights of `pallet_panels`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-26.
//! Steps: 50, repeats: 20, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `draw`.
	fn draw() -> Weight;
	/// Weight of `admit`.
	fn admit() -> Weight;
	/// Weight of `seal`.
	fn seal() -> Weight;
	/// Weight of `seal_all`.
	fn seal_all(n: u32) -> Weight;
	/// Weight of `disclose`.
	fn disclose() -> Weight;
	/// Weight of `grade`.
	fn grade() -> Weight;
	/// Weight of `pay`.
	fn pay(n: u32) -> Weight;
	/// Weight of `settle`.
	fn settle(n: u32) -> Weight;
	/// Weight of `clear`.
	fn clear(n: u32) -> Weight;
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Panels::Panels` (r:1 w:1)
	/// Proof: `Panels::Panels` (`max_values`: None, `max_size`: Some(159), added: 2634, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:8 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn draw() -> Weight {
		// Minimum execution time: 66_649_000 picoseconds.
		Weight::from_parts(68_852_000, 21142)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Panels::Panels` (r:1 w:0)
	/// Proof: `Panels::Panels` (`max_values`: None, `max_size`: Some(159), added: 2634, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Panels::SealedBallots` (r:1 w:0)
	/// Proof: `Panels::SealedBallots` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `Panels::Disclosures` (r:1 w:0)
	/// Proof: `Panels::Disclosures` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Rings` (r:1 w:0)
	/// Proof: `Rings::Rings` (`max_values`: None, `max_size`: Some(625), added: 3100, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Minimum execution time: 1_601_648_000 picoseconds.
		Weight::from_parts(1_661_858_000, 5470).saturating_add(T::DbWeight::get().reads(8))
	}

	/// Storage: `Panels::Panels` (r:1 w:1)
	/// Proof: `Panels::Panels` (`max_values`: None, `max_size`: Some(159), added: 2634, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Panels::SealedBallots` (r:1 w:1)
	/// Proof: `Panels::SealedBallots` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `Panels::Disclosures` (r:1 w:0)
	/// Proof: `Panels::Disclosures` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn seal() -> Weight {
		// Minimum execution time: 59_959_000 picoseconds.
		Weight::from_parts(63_915_000, 5470)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Panels::Panels` (r:1 w:1)
	/// Proof: `Panels::Panels` (`max_values`: None, `max_size`: Some(159), added: 2634, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Panels::SealedBallots` (r:16 w:16)
	/// Proof: `Panels::SealedBallots` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `Panels::Disclosures` (r:16 w:0)
	/// Proof: `Panels::Disclosures` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 16]`.
	fn seal_all(n: u32) -> Weight {
		// Minimum execution time: 68_222_000 picoseconds.
		Weight::from_parts(46_403_057, 5470)
			// Standard error: 201_314
			.saturating_add(Weight::from_parts(37_354_202, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2887).saturating_mul(n.into()))
	}

	/// Storage: `Panels::Panels` (r:1 w:1)
	/// Proof: `Panels::Panels` (`max_values`: None, `max_size`: Some(159), added: 2634, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::Certificates` (r:1 w:0)
	/// Proof: `Evaluators::Certificates` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:17 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Panels::Disclosures` (r:1 w:1)
	/// Proof: `Panels::Disclosures` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `Panels::SealedBallots` (r:1 w:0)
	/// Proof: `Panels::SealedBallots` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `Panels::ShownAliases` (r:0 w:1)
	/// Proof: `Panels::ShownAliases` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	fn disclose() -> Weight {
		// Minimum execution time: 2_461_385_000 picoseconds.
		Weight::from_parts(2_529_416_000, 6064)
			// Whether one of sixteen for whom they acted bids.
			.saturating_add(Weight::from_parts(30_000_000, 40_592))
			.saturating_add(T::DbWeight::get().reads(30))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Panels::Panels` (r:1 w:1)
	/// Proof: `Panels::Panels` (`max_values`: None, `max_size`: Some(159), added: 2634, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:0)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5550), added: 8025, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Awards` (r:1 w:0)
	/// Proof: `Tenders::Awards` (`max_values`: None, `max_size`: Some(4678), added: 7153, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:1 w:0)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::CalendarRecord` (r:1 w:0)
	/// Proof: `LegalTerms::CalendarRecord` (`max_values`: Some(1), `max_size`: Some(1036), added: 1531, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn grade() -> Weight {
		// Minimum execution time: 101_260_000 picoseconds.
		Weight::from_parts(111_095_000, 9015)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Panels::Panels` (r:1 w:1)
	/// Proof: `Panels::Panels` (`max_values`: None, `max_size`: Some(159), added: 2634, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Panels::Disclosures` (r:65 w:64)
	/// Proof: `Panels::Disclosures` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:65 w:65)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 64]`.
	fn pay(n: u32) -> Weight {
		// Minimum execution time: 112_638_000 picoseconds.
		Weight::from_parts(76_510_380, 5470)
			// Standard error: 106_939
			.saturating_add(Weight::from_parts(47_670_433, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2887).saturating_mul(n.into()))
	}

	/// Storage: `Panels::Panels` (r:1 w:1)
	/// Proof: `Panels::Panels` (`max_values`: None, `max_size`: Some(159), added: 2634, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:0)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5550), added: 8025, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Awards` (r:1 w:0)
	/// Proof: `Tenders::Awards` (`max_values`: None, `max_size`: Some(4678), added: 7153, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:1 w:0)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::CalendarRecord` (r:1 w:0)
	/// Proof: `LegalTerms::CalendarRecord` (`max_values`: Some(1), `max_size`: Some(1036), added: 1531, mode: `MaxEncodedLen`)
	/// Storage: `Panels::Disclosures` (r:65 w:64)
	/// Proof: `Panels::Disclosures` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:66 w:66)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::Specialties` (r:1 w:0)
	/// Proof: `Evaluators::Specialties` (`max_values`: None, `max_size`: Some(177), added: 2652, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Votes::Polls` (r:1 w:0)
	/// Proof: `Votes::Polls` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::Certificates` (r:64 w:0)
	/// Proof: `Evaluators::Certificates` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 64]`.
	fn settle(n: u32) -> Weight {
		// Minimum execution time: 364_811_000 picoseconds.
		Weight::from_parts(309_435_877, 9015)
			// Standard error: 310_803
			.saturating_add(Weight::from_parts(128_254_710, 0).saturating_mul(n.into()))
			// Of an overdue award: the term to defer it beside that to challenge it, and the tender that notes it.
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(6))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2887).saturating_mul(n.into()))
	}

	/// Storage: `Panels::Panels` (r:1 w:0)
	/// Proof: `Panels::Panels` (`max_values`: None, `max_size`: Some(159), added: 2634, mode: `MaxEncodedLen`)
	/// Storage: `Panels::SealedBallots` (r:256 w:256)
	/// Proof: `Panels::SealedBallots` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 256]`.
	fn clear(n: u32) -> Weight {
		// Minimum execution time: 43_354_000 picoseconds.
		Weight::from_parts(33_120_676, 3663)
			// Standard error: 10_724
			.saturating_add(Weight::from_parts(3_529_090, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2574).saturating_mul(n.into()))
	}
}
