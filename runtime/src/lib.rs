//! The Cadena runtime. Composition only: each domain lives in its pallet, each pallet's configuration in `configs`.

#![cfg_attr(not(feature = "std"), no_std)]
#![recursion_limit = "512"]

#[cfg(feature = "std")]
include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));

extern crate alloc;

pub mod apis;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
pub mod configs;
pub mod extensions;
pub mod genesis_config_presets;
pub mod migrations;
mod weights;

use alloc::{borrow::Cow, vec::Vec};
use extensions::{CheckEra, CheckQueue};
use frame_executive::Executive;
use frame_support::traits::Get;
use sp_runtime::{MultiAddress, MultiSignature, generic, impl_opaque_keys, traits::BlakeTwo256};
use sp_version::{RuntimeVersion, runtime_version};

pub use cadena_primitives::{AccountId, Balance, Moment};

// The pallets, for those who name their types.
pub use pallet_agencies;
pub use pallet_aura;
pub use pallet_authorities;
pub use pallet_authorship;
pub use pallet_balances;
pub use pallet_collective;
pub use pallet_efirma;
pub use pallet_evaluators;
pub use pallet_fees;
pub use pallet_grandpa;
pub use pallet_identity;
pub use pallet_legal_persons;
pub use pallet_legal_terms;
pub use pallet_migrations;
pub use pallet_multisig;
pub use pallet_offences;
pub use pallet_opinions;
pub use pallet_orders;
pub use pallet_panels;
pub use pallet_preimage;
pub use pallet_procurement_contracts;
pub use pallet_proxy;
pub use pallet_rings;
pub use pallet_safe_mode;
pub use pallet_scheduler;
pub use pallet_session;
pub use pallet_suppliers;
pub use pallet_tenders;
pub use pallet_timestamp;
pub use pallet_transaction_payment;
pub use pallet_utility;
pub use pallet_votes;

/// The number of a block.
pub type BlockNumber = u32;
/// The number of an account's next transaction.
pub type Nonce = u32;

/// Number of an account's first transaction: that of the block. An account that ends and begins again, as that of an officer who
/// is dismissed and appointed, does not begin with numbers that it has used, so that nobody sends its old transactions again.
#[derive(Debug)]
pub struct FirstNonce;

impl Get<Nonce> for FirstNonce {
	fn get() -> Nonce {
		System::block_number()
	}
}

/// BLAKE2b-256.
pub type Hash = sp_core::H256;
/// sr25519, ed25519 or ecdsa, as every wallet of the ecosystem signs.
pub type Signature = MultiSignature;
/// How accounts are given in transactions.
pub type Address = MultiAddress<AccountId, ()>;
/// The header of a block.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
/// A transaction.
pub type UncheckedExtrinsic = generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;
/// A block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;
/// What a signature covers.
pub type SignedPayload = generic::SignedPayload<RuntimeCall, TxExtension>;

/// The checks of every transaction: those that Polkadot.js signs, in format 4. Those of `extensions` have the names and the data of
/// the SDK's.
pub type TxExtension = (
	frame_system::CheckNonZeroSender<Runtime>,
	frame_system::CheckSpecVersion<Runtime>,
	frame_system::CheckTxVersion<Runtime>,
	frame_system::CheckGenesis<Runtime>,
	CheckEra,
	CheckQueue,
	// Nothing that a wallet signs: it lets calls without an account in that the chain itself admits.
	frame_system::AuthorizeCall<Runtime>,
	frame_system::CheckWeight<Runtime>,
	pallet_transaction_payment::ChargeTransactionPayment<Runtime>,
);

/// Executes blocks.
pub type RuntimeExecutive =
	Executive<Runtime, Block, frame_system::ChainContext<Runtime>, Runtime, AllPalletsWithSystem>;

/// Types with which the node handles blocks without knowing what is in them.
pub mod opaque {
	use super::*;
	pub use sp_runtime::OpaqueExtrinsic as UncheckedExtrinsic;

	/// A block whose transactions are bytes.
	pub type Block = generic::Block<Header, UncheckedExtrinsic>;
}

impl_opaque_keys! {
	/// What an authority signs with.
	#[derive(codec::MaxEncodedLen)]
	pub struct SessionKeys {
		/// To author blocks.
		pub aura: Aura,
		/// To finalise them.
		pub grandpa: Grandpa,
	}
}

/// The version of this runtime.
#[runtime_version]
pub const VERSION: RuntimeVersion = RuntimeVersion {
	spec_name: Cow::Borrowed("cadena"),
	impl_name: Cow::Borrowed("cadena"),
	authoring_version: 1,
	spec_version: 110,
	impl_version: 1,
	apis: apis::RUNTIME_API_VERSIONS,
	transaction_version: 9,
	system_version: 1,
};

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Runtime;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(3)]
	pub type TransactionPayment = pallet_transaction_payment;

	#[runtime::pallet_index(10)]
	pub type Aura = pallet_aura;
	#[runtime::pallet_index(11)]
	pub type Authorship = pallet_authorship;
	// Between Aura, which knows the slot, and the session, whose genesis and last block it must see first.
	#[runtime::pallet_index(12)]
	pub type Authorities = pallet_authorities;
	#[runtime::pallet_index(13)]
	pub type Historical = pallet_session::historical;
	#[runtime::pallet_index(14)]
	pub type Offences = pallet_offences;
	// Keys enter through Authorities, which knows whose they may be.
	#[runtime::pallet_index(15)]
	#[runtime::disable_call]
	pub type Session = pallet_session;
	#[runtime::pallet_index(16)]
	pub type Grandpa = pallet_grandpa;

	#[runtime::pallet_index(20)]
	pub type Utility = pallet_utility;
	#[runtime::pallet_index(21)]
	pub type Multisig = pallet_multisig;
	#[runtime::pallet_index(22)]
	pub type Proxy = pallet_proxy;
	#[runtime::pallet_index(23)]
	pub type Preimage = pallet_preimage;
	#[runtime::pallet_index(24)]
	pub type Scheduler = pallet_scheduler;
	#[runtime::pallet_index(25)]
	pub type Council = pallet_collective<Instance1>;
	#[runtime::pallet_index(26)]
	pub type SafeMode = pallet_safe_mode;
	#[runtime::pallet_index(27)]
	pub type MultiBlockMigrations = pallet_migrations;

	#[runtime::pallet_index(30)]
	pub type Fees = pallet_fees;

	#[runtime::pallet_index(40)]
	pub type Agencies = pallet_agencies;
	#[runtime::pallet_index(41)]
	pub type LegalTerms = pallet_legal_terms;
	#[runtime::pallet_index(42)]
	pub type Suppliers = pallet_suppliers;
	#[runtime::pallet_index(43)]
	pub type Tenders = pallet_tenders;
	#[runtime::pallet_index(44)]
	pub type Contracts = pallet_procurement_contracts;
	#[runtime::pallet_index(45)]
	pub type Identity = pallet_identity;
	#[runtime::pallet_index(46)]
	pub type Rings = pallet_rings;
	#[runtime::pallet_index(47)]
	pub type Opinions = pallet_opinions;
	#[runtime::pallet_index(48)]
	pub type Efirma = pallet_efirma;
	#[runtime::pallet_index(49)]
	pub type Evaluators = pallet_evaluators;
	#[runtime::pallet_index(50)]
	pub type Votes = pallet_votes;
	#[runtime::pallet_index(51)]
	pub type Panels = pallet_panels;
	#[runtime::pallet_index(52)]
	pub type Orders = pallet_orders;
	#[runtime::pallet_index(53)]
	pub type LegalPersons = pallet_legal_persons;
}
