//! Weights of `pallet_efirma`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-26.
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
		// Minimum execution time: 24_236_000 picoseconds.
		Weight::from_parts(25_798_000, 3509)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}

	/// Storage: `Efirma::Issuers` (r:1 w:1)
	/// Proof: `Efirma::Issuers` (`max_values`: None, `max_size`: Some(745), added: 3220, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn retire_issuer() -> Weight {
		// Minimum execution time: 13_900_000 picoseconds.
		Weight::from_parts(14_722_000, 4210)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Issuers` (r:1 w:0)
	/// Proof: `Efirma::Issuers` (`max_values`: None, `max_size`: Some(745), added: 3220, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Certificates` (r:1 w:1)
	/// Proof: `Efirma::Certificates` (`max_values`: None, `max_size`: Some(457), added: 2932, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Revocations` (r:1 w:0)
	/// Proof: `Efirma::Revocations` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::CertificatesByRfc` (r:0 w:1)
	/// Proof: `Efirma::CertificatesByRfc` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn register() -> Weight {
		// Minimum execution time: 529_075_000 picoseconds.
		Weight::from_parts(572_991_000, 4210)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Efirma::Issuers` (r:1 w:0)
	/// Proof: `Efirma::Issuers` (`max_values`: None, `max_size`: Some(745), added: 3220, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Certificates` (r:1 w:1)
	/// Proof: `Efirma::Certificates` (`max_values`: None, `max_size`: Some(457), added: 2932, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Revocations` (r:1 w:0)
	/// Proof: `Efirma::Revocations` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::CertificatesByRfc` (r:0 w:1)
	/// Proof: `Efirma::CertificatesByRfc` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn publish() -> Weight {
		// Minimum execution time: 2_515_585_000 picoseconds.
		Weight::from_parts(2_632_108_000, 4210)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `Efirma::Certificates` (r:1 w:1)
	/// Proof: `Efirma::Certificates` (`max_values`: None, `max_size`: Some(457), added: 2932, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Revocations` (r:1 w:0)
	/// Proof: `Efirma::Revocations` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn rebind() -> Weight {
		// Minimum execution time: 516_276_000 picoseconds.
		Weight::from_parts(558_008_000, 3922)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Efirma::Certificates` (r:1 w:1)
	/// Proof: `Efirma::Certificates` (`max_values`: None, `max_size`: Some(457), added: 2932, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn block() -> Weight {
		// Minimum execution time: 14_631_000 picoseconds.
		Weight::from_parts(16_104_000, 3922)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Agencies` (r:1 w:0)
	/// Proof: `Agencies::Agencies` (`max_values`: None, `max_size`: Some(203), added: 2678, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Revocations` (r:512 w:512)
	/// Proof: `Efirma::Revocations` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 512]`.
	fn revoke(n: u32) -> Weight {
		// Minimum execution time: 22_744_000 picoseconds.
		Weight::from_parts(24_336_000, 3668)
			// Standard error: 25_806
			.saturating_add(Weight::from_parts(6_109_842, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 5527).saturating_mul(n.into()))
	}

	/// Storage: `Efirma::Revocations` (r:1 w:1)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Storage: `LegalTerms::Skipped` (r:1 w:0)
	/// Storage: `Efirma::Certificates` (r:1 w:0)
	fn correct_revocation() -> Weight {
		Weight::from_parts(34_336_000, 6668)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::NextAct` (r:1 w:1)
	/// Proof: `Efirma::NextAct` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::AgencyByAccount` (r:1 w:0)
	/// Proof: `Agencies::AgencyByAccount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Agencies::Officers` (r:1 w:0)
	/// Proof: `Agencies::Officers` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::ActsByDocument` (r:0 w:1)
	/// Proof: `Efirma::ActsByDocument` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Acts` (r:0 w:1)
	/// Proof: `Efirma::Acts` (`max_values`: None, `max_size`: Some(5367), added: 7842, mode: `MaxEncodedLen`)
	fn open() -> Weight {
		// Minimum execution time: 70_335_000 picoseconds.
		Weight::from_parts(74_100_000, 3712)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(5))
	}

	/// Storage: `Efirma::Acts` (r:1 w:1)
	/// Proof: `Efirma::Acts` (`max_values`: None, `max_size`: Some(5367), added: 7842, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Certificates` (r:1 w:0)
	/// Proof: `Efirma::Certificates` (`max_values`: None, `max_size`: Some(457), added: 2932, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Revocations` (r:1 w:0)
	/// Proof: `Efirma::Revocations` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn sign() -> Weight {
		// Minimum execution time: 535_144_000 picoseconds.
		Weight::from_parts(574_143_000, 8832)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `Efirma::Acts` (r:1 w:1)
	/// Proof: `Efirma::Acts` (`max_values`: None, `max_size`: Some(5367), added: 7842, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Certificates` (r:1 w:0)
	/// Proof: `Efirma::Certificates` (`max_values`: None, `max_size`: Some(457), added: 2932, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Revocations` (r:1 w:0)
	/// Proof: `Efirma::Revocations` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	fn refuse() -> Weight {
		// Minimum execution time: 34_841_000 picoseconds.
		Weight::from_parts(38_537_000, 8832)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(1))
	}

	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Acts` (r:1 w:1)
	/// Proof: `Efirma::Acts` (`max_values`: None, `max_size`: Some(5367), added: 7842, mode: `MaxEncodedLen`)
	fn conserve() -> Weight {
		// Minimum execution time: 36_084_000 picoseconds.
		Weight::from_parts(38_887_000, 8832)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Acts` (r:1 w:1)
	/// Proof: `Efirma::Acts` (`max_values`: None, `max_size`: Some(5367), added: 7842, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::ActsByDocument` (r:0 w:1)
	/// Proof: `Efirma::ActsByDocument` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn discard() -> Weight {
		// Minimum execution time: 71_375_000 picoseconds.
		Weight::from_parts(74_551_000, 8832)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}

	/// Storage: `Efirma::Certificates` (r:1 w:0)
	/// Proof: `Efirma::Certificates` (`max_values`: None, `max_size`: Some(457), added: 2932, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PersonByAccount` (r:1 w:0)
	/// Proof: `Identity::PersonByAccount` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Persons` (r:1 w:0)
	/// Proof: `Identity::Persons` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Efirma::Revocations` (r:1 w:0)
	/// Proof: `Efirma::Revocations` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn verify_seal() -> Weight {
		// Minimum execution time: 503_158_000 picoseconds.
		Weight::from_parts(541_734_000, 3922).saturating_add(T::DbWeight::get().reads(6))
	}
}
