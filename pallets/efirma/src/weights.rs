//! Weights of `pallet_efirma`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-28.
//! Steps: 16, repeats: 8, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `add_issuer`.
	fn add_issuer() -> Weight;
	/// Weight of `retire_issuer`.
	fn retire_issuer() -> Weight;
	/// Weight of `register`.
	fn register() -> Weight;
	/// Weight of `publish`.
	fn publish() -> Weight;
	/// Weight of `rebind`.
	fn rebind() -> Weight;
	/// Weight of `block`.
	fn block() -> Weight;
	/// Weight of `revoke`.
	fn revoke(n: u32) -> Weight;
	/// Weight of `correct_revocation`.
	fn correct_revocation() -> Weight;
	/// Weight of `open`.
	fn open() -> Weight;
	/// Weight of `sign`.
	fn sign() -> Weight;
	/// Weight of `refuse`.
	fn refuse() -> Weight;
	/// Weight of `conserve`.
	fn conserve() -> Weight;
	/// Weight of `discard`.
	fn discard() -> Weight;
	/// Weight of `verify_seal`.
	fn verify_seal() -> Weight;
}

/// The measured weights, with the database costs of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Efirma::IssuerByCertificate` (r:1 w:1)
	/// Proof: `Efirma::IssuerByCertificate` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::NextIssuer` (r:1 w:1)
	/// Proof: `Efirma::NextIssuer` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Issuers` (r:0 w:1)
	/// Proof: `Efirma::Issuers` (`max_values`: None, `max_size`: Some(745), added: 3220, mode: `MaxEncodedLen`)
	fn add_issuer() -> Weight {
		// Minimum execution time: 34_004_000 picoseconds.
		Weight::from_parts(60_661_000, 3509)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Efirma::Issuers` (r:1 w:1)
	/// Proof: `Efirma::Issuers` (`max_values`: None, `max_size`: Some(745), added: 3220, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	fn retire_issuer() -> Weight {
		// Minimum execution time: 34_369_000 picoseconds.
		Weight::from_parts(50_341_000, 4210)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Issuers` (r:1 w:0)
	/// Proof: `Efirma::Issuers` (`max_values`: None, `max_size`: Some(745), added: 3220, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:1 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Certificates` (r:1 w:1)
	/// Proof: `Efirma::Certificates` (`max_values`: None, `max_size`: Some(457), added: 2932, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Revocations` (r:1 w:0)
	/// Proof: `Efirma::Revocations` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::CertificatesByRfc` (r:0 w:1)
	/// Proof: `Efirma::CertificatesByRfc` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn register() -> Weight {
		// Minimum execution time: 771_064_000 picoseconds.
		Weight::from_parts(1_365_807_000, 5690)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Efirma::Issuers` (r:1 w:0)
	/// Proof: `Efirma::Issuers` (`max_values`: None, `max_size`: Some(745), added: 3220, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:1 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Certificates` (r:1 w:1)
	/// Proof: `Efirma::Certificates` (`max_values`: None, `max_size`: Some(457), added: 2932, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Revocations` (r:1 w:0)
	/// Proof: `Efirma::Revocations` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::CertificatesByRfc` (r:0 w:1)
	/// Proof: `Efirma::CertificatesByRfc` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn publish() -> Weight {
		// Minimum execution time: 3_060_415_000 picoseconds.
		Weight::from_parts(3_235_206_000, 5690)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Efirma::Certificates` (r:1 w:1)
	/// Proof: `Efirma::Certificates` (`max_values`: None, `max_size`: Some(457), added: 2932, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Revocations` (r:1 w:0)
	/// Proof: `Efirma::Revocations` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:1 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn rebind() -> Weight {
		// Minimum execution time: 682_982_000 picoseconds.
		Weight::from_parts(777_267_000, 5690)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Efirma::Certificates` (r:1 w:1)
	/// Proof: `Efirma::Certificates` (`max_values`: None, `max_size`: Some(457), added: 2932, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	fn block() -> Weight {
		// Minimum execution time: 29_844_000 picoseconds.
		Weight::from_parts(49_054_000, 3922)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:1 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Certificates` (r:512 w:0)
	/// Proof: `Efirma::Certificates` (`max_values`: None, `max_size`: Some(457), added: 2932, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Revocations` (r:512 w:512)
	/// Proof: `Efirma::Revocations` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 512]`.
	fn revoke(n: u32) -> Weight {
		// Minimum execution time: 109_586_000 picoseconds.
		Weight::from_parts(99_324_399, 5690)
			// Standard error: 283_276
			.saturating_add(Weight::from_parts(13_776_970, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2932).saturating_mul(n.into()))
	}

	/// Storage: `Efirma::Revocations` (r:1 w:1)
	/// Proof: `Efirma::Revocations` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Certificates` (r:1 w:0)
	/// Proof: `Efirma::Certificates` (`max_values`: None, `max_size`: Some(457), added: 2932, mode: `MaxEncodedLen`)
	fn correct_revocation() -> Weight {
		// Minimum execution time: 29_897_000 picoseconds.
		Weight::from_parts(53_527_000, 3922)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:1 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::NextAct` (r:1 w:1)
	/// Proof: `Efirma::NextAct` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::AgencyByAccount` (r:1 w:0)
	/// Proof: `Agencies::AgencyByAccount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::ActsByDocument` (r:0 w:1)
	/// Proof: `Efirma::ActsByDocument` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Acts` (r:0 w:1)
	/// Proof: `Efirma::Acts` (`max_values`: None, `max_size`: Some(5387), added: 7862, mode: `MaxEncodedLen`)
	fn open() -> Weight {
		// Minimum execution time: 138_755_000 picoseconds.
		Weight::from_parts(160_566_000, 5690)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(5))
	}

	/// Storage: `Efirma::Acts` (r:1 w:1)
	/// Proof: `Efirma::Acts` (`max_values`: None, `max_size`: Some(5387), added: 7862, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:1 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Certificates` (r:1 w:0)
	/// Proof: `Efirma::Certificates` (`max_values`: None, `max_size`: Some(457), added: 2932, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Revocations` (r:1 w:0)
	/// Proof: `Efirma::Revocations` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn sign() -> Weight {
		// Minimum execution time: 663_326_000 picoseconds.
		Weight::from_parts(736_545_000, 8852)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Efirma::Acts` (r:1 w:1)
	/// Proof: `Efirma::Acts` (`max_values`: None, `max_size`: Some(5387), added: 7862, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Certificates` (r:1 w:0)
	/// Proof: `Efirma::Certificates` (`max_values`: None, `max_size`: Some(457), added: 2932, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Revocations` (r:1 w:0)
	/// Proof: `Efirma::Revocations` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:1 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	fn refuse() -> Weight {
		// Minimum execution time: 94_354_000 picoseconds.
		Weight::from_parts(117_047_000, 8852)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Acts` (r:1 w:1)
	/// Proof: `Efirma::Acts` (`max_values`: None, `max_size`: Some(5387), added: 7862, mode: `MaxEncodedLen`)
	fn conserve() -> Weight {
		// Minimum execution time: 50_843_000 picoseconds.
		Weight::from_parts(59_880_000, 8852)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Acts` (r:1 w:1)
	/// Proof: `Efirma::Acts` (`max_values`: None, `max_size`: Some(5387), added: 7862, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::Calendars` (r:1 w:0)
	/// Proof: `LegalTerms::Calendars` (`max_values`: None, `max_size`: Some(2225), added: 4700, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::KnownInterruptions` (r:1 w:0)
	/// Proof: `LegalTerms::KnownInterruptions` (`max_values`: Some(1), `max_size`: Some(1374), added: 1869, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::ActsByDocument` (r:0 w:1)
	/// Proof: `Efirma::ActsByDocument` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn discard() -> Weight {
		// Minimum execution time: 136_805_000 picoseconds.
		Weight::from_parts(150_673_000, 8852)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}

	/// Storage: `Efirma::Certificates` (r:1 w:0)
	/// Proof: `Efirma::Certificates` (`max_values`: None, `max_size`: Some(457), added: 2932, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(218), added: 2693, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Revocations` (r:1 w:0)
	/// Proof: `Efirma::Revocations` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LegalTerms::SkippedTime` (r:1 w:0)
	/// Proof: `LegalTerms::SkippedTime` (`max_values`: Some(1), `max_size`: Some(45), added: 540, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn verify_seal() -> Weight {
		// Minimum execution time: 580_777_000 picoseconds.
		Weight::from_parts(629_306_000, 3922).saturating_add(T::DbWeight::get().reads(7))
	}
}
