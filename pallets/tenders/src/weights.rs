//! Weights of `pallet_tenders`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-28.
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
	/// Weight of `seal_bid`.
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
	/// Weight of `annul`.
	fn annul() -> Weight;
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
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:1 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::NextTender` (r:1 w:1)
	/// Proof: `Tenders::NextTender` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:0 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	fn draft() -> Weight {
		// Minimum execution time: 347_018_000 picoseconds.
		Weight::from_parts(397_231_000, 19790)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn revise_draft() -> Weight {
		// Minimum execution time: 220_964_000 picoseconds.
		Weight::from_parts(335_595_000, 41582)
			.saturating_add(T::DbWeight::get().reads(25))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Comments` (r:1 w:1)
	/// Proof: `Tenders::Comments` (`max_values`: None, `max_size`: Some(239), added: 2714, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn comment() -> Weight {
		// Minimum execution time: 214_408_000 picoseconds.
		Weight::from_parts(269_616_000, 19790)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	fn accept_opening() -> Weight {
		// Minimum execution time: 155_400_000 picoseconds.
		Weight::from_parts(192_711_000, 19790)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:11 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:2 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Suppliers::SocialWitnesses` (r:1 w:0)
	/// Proof: `Suppliers::SocialWitnesses` (`max_values`: None, `max_size`: Some(219), added: 2694, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::AgencyByAccount` (r:1 w:0)
	/// Proof: `Agencies::AgencyByAccount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:4 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
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
	/// Storage: `Rings::Seals` (r:2 w:2)
	/// Proof: `Rings::Seals` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Rings::CurrentRules` (r:1 w:0)
	/// Proof: `Rings::CurrentRules` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Votes::Polls` (r:0 w:1)
	/// Proof: `Votes::Polls` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `Panels::Panels` (r:0 w:1)
	/// Proof: `Panels::Panels` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	fn publish() -> Weight {
		// Minimum execution time: 1_471_040_000 picoseconds.
		Weight::from_parts(1_725_127_000, 41582)
			.saturating_add(T::DbWeight::get().reads(55))
			.saturating_add(T::DbWeight::get().writes(7))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:5 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	fn modify() -> Weight {
		// Minimum execution time: 1_298_741_000 picoseconds.
		Weight::from_parts(2_179_791_000, 41582)
			.saturating_add(T::DbWeight::get().reads(32))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `Suppliers::Suppliers` (r:1 w:0)
	/// Proof: `Suppliers::Suppliers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::QuestionsBy` (r:1 w:1)
	/// Proof: `Tenders::QuestionsBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Questions` (r:0 w:1)
	/// Proof: `Tenders::Questions` (`max_values`: None, `max_size`: Some(397), added: 2872, mode: `MaxEncodedLen`)
	fn ask() -> Weight {
		// Minimum execution time: 225_432_000 picoseconds.
		Weight::from_parts(259_503_000, 19790)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(5))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Questions` (r:1 w:1)
	/// Proof: `Tenders::Questions` (`max_values`: None, `max_size`: Some(397), added: 2872, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn answer() -> Weight {
		// Minimum execution time: 271_310_000 picoseconds.
		Weight::from_parts(299_312_000, 41582)
			.saturating_add(T::DbWeight::get().reads(30))
			.saturating_add(T::DbWeight::get().writes(4))
	}

	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:2 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::LegalPersons` (r:1 w:0)
	/// Proof: `LegalPersons::LegalPersons` (`max_values`: None, `max_size`: Some(825), added: 3300, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::AgencyByAccount` (r:17 w:0)
	/// Proof: `Agencies::AgencyByAccount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Officers` (r:17 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
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
	/// The range of component `n` is `[0, 16]`.
	fn seal_bid(n: u32) -> Weight {
		// Minimum execution time: 246_342_000 picoseconds.
		Weight::from_parts(288_843_236, 19790)
			// Standard error: 229_992
			.saturating_add(Weight::from_parts(18_116_228, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(Weight::from_parts(0, 2552).saturating_mul(n.into()))
	}

	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:1 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:1 w:1)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn withdraw_bid() -> Weight {
		// Minimum execution time: 215_382_000 picoseconds.
		Weight::from_parts(239_932_000, 19790)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
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
		// Minimum execution time: 231_509_000 picoseconds.
		Weight::from_parts(283_419_000, 19790)
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().writes(4))
	}

	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:1 w:1)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn reveal_pieces() -> Weight {
		// Minimum execution time: 232_919_000 picoseconds.
		Weight::from_parts(412_613_000, 19790)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(4))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:32 w:32)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	fn discard() -> Weight {
		// Minimum execution time: 663_648_000 picoseconds.
		Weight::from_parts(1_094_199_000, 104990)
			.saturating_add(T::DbWeight::get().reads(59))
			.saturating_add(T::DbWeight::get().writes(33))
	}

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
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:1 w:1)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	fn readmit() -> Weight {
		// Minimum execution time: 219_997_000 picoseconds.
		Weight::from_parts(325_191_000, 41582)
			.saturating_add(T::DbWeight::get().reads(28))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:1 w:1)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	fn refuse_claims() -> Weight {
		// Minimum execution time: 222_753_000 picoseconds.
		Weight::from_parts(245_395_000, 41582)
			.saturating_add(T::DbWeight::get().reads(28))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `Panels::Disclosures` (r:65 w:0)
	/// Proof: `Panels::Disclosures` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:32 w:0)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::OfficersRatings` (r:0 w:1)
	/// Proof: `Tenders::OfficersRatings` (`max_values`: None, `max_size`: Some(413), added: 2888, mode: `MaxEncodedLen`)
	fn score() -> Weight {
		// Minimum execution time: 795_533_000 picoseconds.
		Weight::from_parts(845_104_000, 188645)
			.saturating_add(T::DbWeight::get().reads(124))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Panels::Disclosures` (r:65 w:0)
	/// Proof: `Panels::Disclosures` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	fn extend_ballots() -> Weight {
		// Minimum execution time: 570_897_000 picoseconds.
		Weight::from_parts(644_460_000, 188645)
			.saturating_add(T::DbWeight::get().reads(92))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
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
	fn defer_award() -> Weight {
		// Minimum execution time: 483_744_000 picoseconds.
		Weight::from_parts(525_886_000, 41582)
			.saturating_add(T::DbWeight::get().reads(28))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:32 w:0)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `Suppliers::Suppliers` (r:32 w:0)
	/// Proof: `Suppliers::Suppliers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Panels::Disclosures` (r:65 w:0)
	/// Proof: `Panels::Disclosures` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `Votes::Polls` (r:1 w:0)
	/// Proof: `Votes::Polls` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	fn open_discount_round() -> Weight {
		// Minimum execution time: 1_849_550_000 picoseconds.
		Weight::from_parts(2_051_681_000, 188645)
			.saturating_add(T::DbWeight::get().reads(157))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:1 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	fn discount() -> Weight {
		// Minimum execution time: 157_649_000 picoseconds.
		Weight::from_parts(246_262_000, 19790)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:32 w:0)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `Suppliers::Suppliers` (r:32 w:0)
	/// Proof: `Suppliers::Suppliers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Panels::Disclosures` (r:65 w:0)
	/// Proof: `Panels::Disclosures` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `Votes::Polls` (r:1 w:0)
	/// Proof: `Votes::Polls` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:1 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Awards` (r:1 w:1)
	/// Proof: `Tenders::Awards` (`max_values`: None, `max_size`: Some(4678), added: 7153, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5602), added: 8077, mode: `MaxEncodedLen`)
	fn award() -> Weight {
		// Minimum execution time: 2_161_680_000 picoseconds.
		Weight::from_parts(3_670_322_000, 188645)
			.saturating_add(T::DbWeight::get().reads(160))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:32 w:0)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `Suppliers::Suppliers` (r:32 w:0)
	/// Proof: `Suppliers::Suppliers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Votes::Polls` (r:1 w:0)
	/// Proof: `Votes::Polls` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Awards` (r:1 w:1)
	/// Proof: `Tenders::Awards` (`max_values`: None, `max_size`: Some(4678), added: 7153, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5602), added: 8077, mode: `MaxEncodedLen`)
	fn declare_deserted() -> Weight {
		// Minimum execution time: 714_109_000 picoseconds.
		Weight::from_parts(780_659_000, 104990)
			.saturating_add(T::DbWeight::get().reads(94))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Awards` (r:1 w:1)
	/// Proof: `Tenders::Awards` (`max_values`: None, `max_size`: Some(4678), added: 7153, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5602), added: 8077, mode: `MaxEncodedLen`)
	fn cancel() -> Weight {
		// Minimum execution time: 246_800_000 picoseconds.
		Weight::from_parts(279_181_000, 41582)
			.saturating_add(T::DbWeight::get().reads(29))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:2 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:2 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Awards` (r:1 w:1)
	/// Proof: `Tenders::Awards` (`max_values`: None, `max_size`: Some(4678), added: 7153, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5602), added: 8077, mode: `MaxEncodedLen`)
	fn annul() -> Weight {
		// Minimum execution time: 738_341_000 picoseconds.
		Weight::from_parts(812_321_000, 41582)
			.saturating_add(T::DbWeight::get().reads(32))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Awards` (r:1 w:1)
	/// Proof: `Tenders::Awards` (`max_values`: None, `max_size`: Some(4678), added: 7153, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:32 w:0)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5602), added: 8077, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Challenges` (r:1 w:0)
	/// Proof: `Tenders::Challenges` (`max_values`: None, `max_size`: Some(243), added: 2718, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:1 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Suppliers::Suppliers` (r:31 w:0)
	/// Proof: `Suppliers::Suppliers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	fn pass_on_award() -> Weight {
		// Minimum execution time: 844_191_000 picoseconds.
		Weight::from_parts(933_553_000, 104990)
			.saturating_add(T::DbWeight::get().reads(94))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:1 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:1 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Awards` (r:1 w:0)
	/// Proof: `Tenders::Awards` (`max_values`: None, `max_size`: Some(4678), added: 7153, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Challenges` (r:1 w:1)
	/// Proof: `Tenders::Challenges` (`max_values`: None, `max_size`: Some(243), added: 2718, mode: `MaxEncodedLen`)
	fn challenge() -> Weight {
		// Minimum execution time: 455_226_000 picoseconds.
		Weight::from_parts(751_854_000, 19790)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:2 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Challenges` (r:1 w:1)
	/// Proof: `Tenders::Challenges` (`max_values`: None, `max_size`: Some(243), added: 2718, mode: `MaxEncodedLen`)
	fn suspend() -> Weight {
		// Minimum execution time: 245_898_000 picoseconds.
		Weight::from_parts(372_646_000, 41582)
			.saturating_add(T::DbWeight::get().reads(27))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:2 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:5 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Challenges` (r:1 w:1)
	/// Proof: `Tenders::Challenges` (`max_values`: None, `max_size`: Some(243), added: 2718, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:1 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	fn lift_suspension() -> Weight {
		// Minimum execution time: 562_523_000 picoseconds.
		Weight::from_parts(626_587_000, 41582)
			.saturating_add(T::DbWeight::get().reads(31))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:2 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:5 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Challenges` (r:1 w:1)
	/// Proof: `Tenders::Challenges` (`max_values`: None, `max_size`: Some(243), added: 2718, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Terms` (r:2 w:0)
	/// Proof: `LegalTerms::Terms` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Contracts::Contracts` (r:1 w:1)
	/// Proof: `Contracts::Contracts` (`max_values`: None, `max_size`: Some(5602), added: 8077, mode: `MaxEncodedLen`)
	fn decide() -> Weight {
		// Minimum execution time: 1_007_757_000 picoseconds.
		Weight::from_parts(1_074_508_000, 41582)
			.saturating_add(T::DbWeight::get().reads(33))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Tenders::Tenders` (r:1 w:1)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	fn report() -> Weight {
		// Minimum execution time: 137_304_000 picoseconds.
		Weight::from_parts(184_374_000, 19790)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
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
		// Minimum execution time: 319_823_000 picoseconds.
		Weight::from_parts(527_451_000, 19790)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(5))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:2 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Tenders` (r:1 w:0)
	/// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:4 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalPersons::ActedFor` (r:1 w:0)
	/// Proof: `LegalPersons::ActedFor` (`max_values`: None, `max_size`: Some(241), added: 2716, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::BidBy` (r:16 w:0)
	/// Proof: `Tenders::BidBy` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Bids` (r:1 w:1)
	/// Proof: `Tenders::Bids` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn release_deposit() -> Weight {
		// Minimum execution time: 279_016_000 picoseconds.
		Weight::from_parts(325_207_000, 41582)
			.saturating_add(T::DbWeight::get().reads(31))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Tenders::Histories` (r:1 w:1)
	/// Proof: `Tenders::Histories` (`max_values`: None, `max_size`: Some(3275), added: 5750, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	fn import_record() -> Weight {
		// Minimum execution time: 55_635_000 picoseconds.
		Weight::from_parts(65_421_000, 6740)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
