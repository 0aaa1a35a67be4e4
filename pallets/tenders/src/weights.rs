//! Weights of `pallet_tenders`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-26.
//! Steps: 16, repeats: 8, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `draft`.
	fn draft() -> Weight;
	/// Weight of `revise_draft`.
	fn revise_draft() -> Weight;
	/// Weight of `comment`.
	fn comment() -> Weight;
	/// Weight of `accept_opening`.
	fn accept_opening() -> Weight;
	/// Weight of `publish`.
	fn publish() -> Weight;
	/// Weight of `modify`.
	fn modify() -> Weight;
	/// Weight of `ask`.
	fn ask() -> Weight;
	/// Weight of `answer`.
	fn answer() -> Weight;
	/// Weight of `seal_bid` by a legal person with so many representatives.
	fn seal_bid(n: u32) -> Weight;
	/// Weight of `withdraw_bid`.
	fn withdraw_bid() -> Weight;
	/// Weight of `open_bid`.
	fn open_bid() -> Weight;
	/// Weight of `reveal_pieces`.
	fn reveal_pieces() -> Weight;
	/// Weight of `discard`.
	fn discard() -> Weight;
	/// Weight of `readmit`.
	fn readmit() -> Weight;
	/// Weight of `refuse_claims`.
	fn refuse_claims() -> Weight;
	/// Weight of `score`.
	fn score() -> Weight;
	/// Weight of `extend_ballots`.
	fn extend_ballots() -> Weight;
	/// Weight of `defer_award`.
	fn defer_award() -> Weight;
	/// Weight of `open_discount_round`.
	fn open_discount_round() -> Weight;
	/// Weight of `discount`.
	fn discount() -> Weight;
	/// Weight of `award`.
	fn award() -> Weight;
	/// Weight of `declare_deserted`.
	fn declare_deserted() -> Weight;
	/// Weight of `cancel`.
	fn cancel() -> Weight;
	/// Weight of `pass_on_award`.
	fn pass_on_award() -> Weight;
	/// Weight of `challenge`.
	fn challenge() -> Weight;
	/// Weight of `suspend`.
	fn suspend() -> Weight;
	/// Weight of `lift_suspension`.
	fn lift_suspension() -> Weight;
	/// Weight of `decide`.
	fn decide() -> Weight;
	/// Weight of `report`.
	fn report() -> Weight;
	/// Weight of `reclaim`.
	fn reclaim() -> Weight;
	/// Weight of `release_deposit`.
	fn release_deposit() -> Weight;
	/// Weight of `import_record`.
	fn import_record() -> Weight;
	/// Weight of `annul`.
	fn annul() -> Weight;
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::CalendarRecord` (r:1 w:0)
	/// Proof: `LegalTerms::CalendarRecord` (`max_values`: Some(1), `max_size`: Some(1036), added: 1531, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:1 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(228), added: 2703, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::NextTender` (r:1 w:1)
	/// Proof: `Tenders::NextTender` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:0 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	fn draft() -> Weight {
		// Minimum execution time: 105_457_000 picoseconds.
		Weight::from_parts(110_775_000, 3693)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn revise_draft() -> Weight {
		// Minimum execution time: 30_455_000 picoseconds.
		Weight::from_parts(32_769_000, 5470)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Comments` (r:1 w:1)
	/// Proof: `Tenders::Comments` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn comment() -> Weight {
		// Minimum execution time: 63_915_000 picoseconds.
		Weight::from_parts(66_749_000, 5470)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn accept_opening() -> Weight {
		// Minimum execution time: 18_868_000 picoseconds.
		Weight::from_parts(20_520_000, 5470)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:11 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:2 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Suppliers::SocialWitnesses` (r:1 w:0)
	/// Proof: `Suppliers::SocialWitnesses` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::CalendarRecord` (r:1 w:0)
	/// Proof: `LegalTerms::CalendarRecord` (`max_values`: Some(1), `max_size`: Some(1036), added: 1531, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:4 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(228), added: 2703, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Uma` (r:1 w:0)
	/// Proof: `LegalTerms::Uma` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Evaluators::Specialties` (r:1 w:0)
	/// Proof: `Evaluators::Specialties` (`max_values`: None, `max_size`: Some(177), added: 2652, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Collections` (r:2 w:0)
	/// Proof: `Rings::Collections` (`max_values`: None, `max_size`: Some(47), added: 2522, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Rings::CurrentRules` (r:1 w:0)
	/// Proof: `Rings::CurrentRules` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Rings::Seals` (r:1 w:2)
	/// Proof: `Rings::Seals` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Votes::Polls` (r:0 w:1)
	/// Proof: `Votes::Polls` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `Panels::Panels` (r:0 w:1)
	/// Proof: `Panels::Panels` (`max_values`: None, `max_size`: Some(159), added: 2634, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn publish() -> Weight {
		// Minimum execution time: 507_403_000 picoseconds.
		Weight::from_parts(652_759_000, 28886)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(35))
			.saturating_add(T::DbWeight::get().writes(7))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::CalendarRecord` (r:1 w:0)
	/// Proof: `LegalTerms::CalendarRecord` (`max_values`: Some(1), `max_size`: Some(1036), added: 1531, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:5 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(228), added: 2703, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn modify() -> Weight {
		// Minimum execution time: 329_640_000 picoseconds.
		Weight::from_parts(368_538_000, 14505)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Suppliers::Suppliers` (r:1 w:0)
	/// Proof: `Suppliers::Suppliers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::QuestionsBy` (r:1 w:1)
	/// Proof: `Tenders::QuestionsBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::CalendarRecord` (r:1 w:0)
	/// Proof: `LegalTerms::CalendarRecord` (`max_values`: Some(1), `max_size`: Some(1036), added: 1531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Questions` (r:0 w:1)
	/// Proof: `Tenders::Questions` (`max_values`: None, `max_size`: Some(397), added: 2872, mode: `MaxEncodedLen`)
	fn ask() -> Weight {
		// Minimum execution time: 89_402_000 picoseconds.
		Weight::from_parts(97_404_000, 5470)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(5))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Questions` (r:1 w:1)
	/// Proof: `Tenders::Questions` (`max_values`: None, `max_size`: Some(397), added: 2872, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn answer() -> Weight {
		// Minimum execution time: 74_811_000 picoseconds.
		Weight::from_parts(78_787_000, 5470)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}

	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Suppliers::Suppliers` (r:1 w:0)
	/// Proof: `Suppliers::Suppliers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:1 w:1)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:0 w:1)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::LegalPersons` (r:1 w:0)
	/// Proof: `LegalPersons::LegalPersons` (`max_values`: None, `max_size`: Some(827), added: 3302, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::AgencyByAccount` (r:16 w:0)
	/// Proof: `Agencies::AgencyByAccount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Officers` (r:16 w:0)
	/// Storage: `Agencies::Agencies` (r:16 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	fn seal_bid(n: u32) -> Weight {
		// Minimum execution time: 81_421_000 picoseconds.
		Weight::from_parts(88_976_000, 5470)
			.saturating_add(Weight::from_parts(10_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(Weight::from_parts(0, 7741).saturating_mul(n.into()))
	}

	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:1 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:1 w:1)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn withdraw_bid() -> Weight {
		// Minimum execution time: 65_737_000 picoseconds.
		Weight::from_parts(69_243_000, 5470)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:1 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:1 w:1)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn open_bid() -> Weight {
		// Minimum execution time: 74_941_000 picoseconds.
		Weight::from_parts(78_607_000, 5470)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}

	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:1 w:1)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn reveal_pieces() -> Weight {
		// Minimum execution time: 74_771_000 picoseconds.
		Weight::from_parts(78_076_000, 5470)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:32 w:32)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn discard() -> Weight {
		// Minimum execution time: 319_074_000 picoseconds.
		Weight::from_parts(327_587_000, 104990)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(36))
			.saturating_add(T::DbWeight::get().writes(32))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:1 w:1)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn readmit() -> Weight {
		// Minimum execution time: 34_561_000 picoseconds.
		Weight::from_parts(36_615_000, 5470)
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
	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:1 w:1)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn refuse_claims() -> Weight {
		// Minimum execution time: 33_220_000 picoseconds.
		Weight::from_parts(35_763_000, 5470)
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
	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Panels::Disclosures` (r:65 w:0)
	/// Proof: `Panels::Disclosures` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::CalendarRecord` (r:1 w:0)
	/// Proof: `LegalTerms::CalendarRecord` (`max_values`: Some(1), `max_size`: Some(1036), added: 1531, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:32 w:0)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::OfficersRatings` (r:0 w:1)
	/// Proof: `Tenders::OfficersRatings` (`max_values`: None, `max_size`: Some(413), added: 2888, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn score() -> Weight {
		// Minimum execution time: 457_810_000 picoseconds.
		Weight::from_parts(479_503_000, 188645)
			// Whether one of sixteen for whom the officer acted bids.
			.saturating_add(Weight::from_parts(30_000_000, 40_592))
			.saturating_add(T::DbWeight::get().reads(119))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Panels::Disclosures` (r:65 w:0)
	/// Proof: `Panels::Disclosures` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::CalendarRecord` (r:1 w:0)
	/// Proof: `LegalTerms::CalendarRecord` (`max_values`: Some(1), `max_size`: Some(1036), added: 1531, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn extend_ballots() -> Weight {
		// Minimum execution time: 297_712_000 picoseconds.
		Weight::from_parts(312_173_000, 188645)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(70))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
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
	fn defer_award() -> Weight {
		// Minimum execution time: 97_164_000 picoseconds.
		Weight::from_parts(100_299_000, 5470)
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
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:32 w:0)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `Suppliers::Suppliers` (r:32 w:0)
	/// Proof: `Suppliers::Suppliers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Panels::Disclosures` (r:65 w:0)
	/// Proof: `Panels::Disclosures` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `Votes::Polls` (r:1 w:0)
	/// Proof: `Votes::Polls` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::CalendarRecord` (r:1 w:0)
	/// Proof: `LegalTerms::CalendarRecord` (`max_values`: Some(1), `max_size`: Some(1036), added: 1531, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn open_discount_round() -> Weight {
		// Minimum execution time: 1_321_902_000 picoseconds.
		Weight::from_parts(1_397_514_000, 188645)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(135))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:1 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn discount() -> Weight {
		// Minimum execution time: 23_565_000 picoseconds.
		Weight::from_parts(27_661_000, 5470)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:32 w:0)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `Suppliers::Suppliers` (r:32 w:0)
	/// Proof: `Suppliers::Suppliers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Panels::Disclosures` (r:65 w:0)
	/// Proof: `Panels::Disclosures` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `Votes::Polls` (r:1 w:0)
	/// Proof: `Votes::Polls` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::CalendarRecord` (r:1 w:0)
	/// Proof: `LegalTerms::CalendarRecord` (`max_values`: Some(1), `max_size`: Some(1036), added: 1531, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:1 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(228), added: 2703, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Awards` (r:1 w:1)
	/// Proof: `Tenders::Awards` (`max_values`: None, `max_size`: Some(4678), added: 7153, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5550), added: 8025, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn award() -> Weight {
		// Minimum execution time: 1_431_295_000 picoseconds.
		Weight::from_parts(1_923_596_000, 188645)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(138))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:32 w:0)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `Suppliers::Suppliers` (r:32 w:0)
	/// Proof: `Suppliers::Suppliers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Votes::Polls` (r:1 w:0)
	/// Proof: `Votes::Polls` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Awards` (r:1 w:1)
	/// Proof: `Tenders::Awards` (`max_values`: None, `max_size`: Some(4678), added: 7153, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5550), added: 8025, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn declare_deserted() -> Weight {
		// Minimum execution time: 403_499_000 picoseconds.
		Weight::from_parts(455_477_000, 104990)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			// Of an overdue award: the terms to defer and to challenge it, and the calendar.
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().reads(71))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Awards` (r:1 w:1)
	/// Proof: `Tenders::Awards` (`max_values`: None, `max_size`: Some(4678), added: 7153, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5550), added: 8025, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn cancel() -> Weight {
		// Minimum execution time: 60_089_000 picoseconds.
		Weight::from_parts(66_028_000, 9015)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Awards` (r:1 w:1)
	/// Proof: `Tenders::Awards` (`max_values`: None, `max_size`: Some(4678), added: 7153, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:32 w:0)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5550), added: 8025, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Challenges` (r:1 w:0)
	/// Proof: `Tenders::Challenges` (`max_values`: None, `max_size`: Some(243), added: 2718, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::CalendarRecord` (r:1 w:0)
	/// Proof: `LegalTerms::CalendarRecord` (`max_values`: Some(1), `max_size`: Some(1036), added: 1531, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:1 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(228), added: 2703, mode: `MaxEncodedLen`)
	/// Storage: `Suppliers::Suppliers` (r:31 w:0)
	/// Proof: `Suppliers::Suppliers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn pass_on_award() -> Weight {
		// Minimum execution time: 316_550_000 picoseconds.
		Weight::from_parts(334_807_000, 104990)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(72))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:1 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(228), added: 2703, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::CalendarRecord` (r:1 w:0)
	/// Proof: `LegalTerms::CalendarRecord` (`max_values`: Some(1), `max_size`: Some(1036), added: 1531, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:1 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Awards` (r:1 w:0)
	/// Proof: `Tenders::Awards` (`max_values`: None, `max_size`: Some(4678), added: 7153, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Challenges` (r:1 w:1)
	/// Proof: `Tenders::Challenges` (`max_values`: None, `max_size`: Some(243), added: 2718, mode: `MaxEncodedLen`)
	fn challenge() -> Weight {
		// Minimum execution time: 105_998_000 picoseconds.
		Weight::from_parts(110_093_000, 8143)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Challenges` (r:1 w:1)
	/// Proof: `Tenders::Challenges` (`max_values`: None, `max_size`: Some(243), added: 2718, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn suspend() -> Weight {
		// Minimum execution time: 35_463_000 picoseconds.
		Weight::from_parts(41_782_000, 5470)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Challenges` (r:1 w:1)
	/// Proof: `Tenders::Challenges` (`max_values`: None, `max_size`: Some(243), added: 2718, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:1 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(228), added: 2703, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::CalendarRecord` (r:1 w:0)
	/// Proof: `LegalTerms::CalendarRecord` (`max_values`: Some(1), `max_size`: Some(1036), added: 1531, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn lift_suspension() -> Weight {
		// Minimum execution time: 106_918_000 picoseconds.
		Weight::from_parts(171_545_000, 5470)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Challenges` (r:1 w:1)
	/// Proof: `Tenders::Challenges` (`max_values`: None, `max_size`: Some(243), added: 2718, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::CalendarRecord` (r:1 w:0)
	/// Proof: `LegalTerms::CalendarRecord` (`max_values`: Some(1), `max_size`: Some(1036), added: 1531, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:2 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(228), added: 2703, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5550), added: 8025, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn decide() -> Weight {
		// Minimum execution time: 193_587_000 picoseconds.
		Weight::from_parts(206_557_000, 9015)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	fn report() -> Weight {
		// Minimum execution time: 17_185_000 picoseconds.
		Weight::from_parts(33_420_000, 5470)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2005), added: 4480, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Comments` (r:1 w:1)
	/// Proof: `Tenders::Comments` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:1 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:1 w:1)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Questions` (r:1 w:1)
	/// Proof: `Tenders::Questions` (`max_values`: None, `max_size`: Some(397), added: 2872, mode: `MaxEncodedLen`)
	fn reclaim() -> Weight {
		// Minimum execution time: 148_160_000 picoseconds.
		Weight::from_parts(196_131_000, 5470)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(5))
	}

	/// As `reclaim`, of the bid alone, and who the officer is.
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn release_deposit() -> Weight {
		Weight::from_parts(196_131_000, 5470)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Histories` (r:1 w:1)
	/// Proof: `Tenders::Histories` (`max_values`: None, `max_size`: Some(3263), added: 5738, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn import_record() -> Weight {
		// Minimum execution time: 34_692_000 picoseconds.
		Weight::from_parts(55_492_000, 6728)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// As `cancel`, with the terms to defer and to challenge an overdue award, and the calendar.
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Storage: `Tenders::Awards` (r:1 w:1)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Storage: `LegalTerms::Terms` (r:2 w:0)
	/// Storage: `LegalTerms::CalendarRecord` (r:5 w:0)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	fn annul() -> Weight {
		Weight::from_parts(206_557_000, 9015)
			// Of the officer: for whom they acted, and whether one of those bids.
			.saturating_add(Weight::from_parts(32_000_000, 43_308))
			.saturating_add(T::DbWeight::get().reads(30))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}
