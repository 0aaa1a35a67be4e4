use super::motions::SoundMotions;
use crate::*;
use frame_support::{
	derive_impl,
	dispatch::DispatchClass,
	migrations::{FailedMigrationHandler, FailedMigrationHandling},
	parameter_types,
	traits::{ConstU32, ConstU64, InsideBoth, SafeMode as Pause},
	weights::{RuntimeDbWeight, Weight, constants::WEIGHT_REF_TIME_PER_MILLIS},
};
use frame_system::{ExtensionsWeightInfo as _, limits};
use pallet_transaction_payment::WeightInfo as _;
use sp_runtime::{Perbill, type_with_default::TypeWithDefault};

/// What the acts of people and agencies may use of a block; the rest is for consensus and governance.
const NORMAL_RATIO: Perbill = Perbill::from_percent(75);
/// Half of the slot, so that every other authority has time to execute the block again.
const BLOCK_WEIGHT: Weight = Weight::from_parts(1_000 * WEIGHT_REF_TIME_PER_MILLIS, u64::MAX);
/// What the beginning of a block takes, and the most by which the largest transaction must fall short of the limit.
const INITIALIZATION_RATIO: Perbill = Perbill::from_percent(5);
const BLOCK_BYTES: u32 = 5 * 1024 * 1024;

/// What a transaction takes beside its call and its extensions: decoding and the signature. A whole transaction is measured
/// with its extensions, in memory, and each extension adds its own weight again; so that is taken off, but for the database's part.
fn base_extrinsic() -> Weight {
	type InMemory = ();
	type Checks = weights::frame_system_extensions::WeightInfo<InMemory>;
	type Payment = weights::pallet_transaction_payment::WeightInfo<InMemory>;
	[
		Checks::check_non_zero_sender(),
		Checks::check_spec_version(),
		Checks::check_tx_version(),
		Checks::check_genesis(),
		Checks::check_mortality_immortal_transaction(),
		Checks::check_nonce(),
		Checks::check_weight(),
		Payment::charge_transaction_payment(),
	]
	.into_iter()
	.fold(weights::overhead::EXTRINSIC, |whole, part| whole.saturating_sub(part))
}

parameter_types! {
	pub const BlockHashCount: BlockNumber = 4_096;
	pub const Version: RuntimeVersion = VERSION;
	pub const DbWeight: RuntimeDbWeight = weights::database::COSTS;
	pub BlockWeights: limits::BlockWeights = limits::BlockWeights::builder()
		.base_block(weights::overhead::BLOCK)
		.for_class(DispatchClass::all(), |class| class.base_extrinsic = base_extrinsic())
		.for_class(DispatchClass::Normal, |class| class.max_total = Some(NORMAL_RATIO * BLOCK_WEIGHT))
		.for_class(DispatchClass::Operational, |class| {
			class.max_total = Some(BLOCK_WEIGHT);
			class.reserved = Some(BLOCK_WEIGHT - NORMAL_RATIO * BLOCK_WEIGHT);
		})
		.avg_block_initialization(INITIALIZATION_RATIO)
		.build_or_panic();
	pub BlockLength: limits::BlockLength = limits::BlockLength::builder()
		.max_length(BLOCK_BYTES)
		.modify_max_length_for_class(DispatchClass::Normal, |limit| {
			*limit = NORMAL_RATIO * BLOCK_BYTES
		})
		.build();
	pub const SS58Prefix: u16 = 42;
	pub MaxServiceWeight: Weight = Perbill::from_percent(50) * BlockWeights::get().max_block;
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Runtime {
	type Block = Block;
	type BaseCallFilter = InsideBoth<SafeMode, SoundMotions>;
	type BlockWeights = BlockWeights;
	type BlockLength = BlockLength;
	type BlockHashCount = BlockHashCount;
	type AccountId = AccountId;
	type AccountData = pallet_balances::AccountData<Balance>;
	type Nonce = TypeWithDefault<Nonce, FirstNonce>;
	type Hash = Hash;
	type DbWeight = DbWeight;
	type Version = Version;
	type SS58Prefix = SS58Prefix;
	type MaxConsumers = ConstU32<16>;
	type SystemWeightInfo = weights::frame_system::WeightInfo<DbWeight>;
	type ExtensionsWeightInfo = weights::frame_system_extensions::WeightInfo<DbWeight>;
	type SingleBlockMigrations = migrations::SingleBlock;
	type MultiBlockMigrator = MultiBlockMigrations;
}

/// A migration over several blocks that fails pauses the domains until the council ends the pause, and lets transactions in again:
/// the council must be able to upgrade to a runtime that mends the state.
pub struct PauseDomains;

impl FailedMigrationHandler for PauseDomains {
	fn failed(_: Option<u32>) -> FailedMigrationHandling {
		let until = BlockNumber::MAX;
		let paused = match <SafeMode as Pause>::is_entered() {
			true => <SafeMode as Pause>::extend(until),
			false => <SafeMode as Pause>::enter(until),
		};
		match paused {
			Ok(()) => FailedMigrationHandling::ForceUnstuck,
			Err(_) => FailedMigrationHandling::KeepStuck,
		}
	}
}

impl pallet_migrations::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Migrations = migrations::MultiBlock;
	#[cfg(feature = "runtime-benchmarks")]
	type Migrations = pallet_migrations::mock_helpers::MockedMigrations;
	type CursorMaxLen = ConstU32<65_536>;
	type IdentifierMaxLen = ConstU32<256>;
	type MigrationStatusHandler = ();
	type FailedMigrationHandler = PauseDomains;
	type MaxServiceWeight = MaxServiceWeight;
	type WeightInfo = weights::pallet_migrations::WeightInfo<DbWeight>;
}

impl pallet_timestamp::Config for Runtime {
	type Moment = Moment;
	type OnTimestampSet = (Aura, LegalTerms);
	type MinimumPeriod = ConstU64<{ super::SLOT_MILLIS / 2 }>;
	type WeightInfo = weights::pallet_timestamp::WeightInfo<DbWeight>;
}

impl pallet_utility::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = OriginCaller;
	type WeightInfo = weights::pallet_utility::WeightInfo<DbWeight>;
}
