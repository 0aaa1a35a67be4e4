use super::{DbWeight, MajorityOfCouncil, TwoThirdsOfCouncil};
use crate::*;
use frame_support::{
	parameter_types,
	traits::{ConstU8, ConstU32, VariantCountOf},
	weights::Weight,
};
use pallet_fees::{AllowanceFirst, LengthFee, WeightInfo as _};
use pallet_transaction_payment::{ConstFeeMultiplier, FungibleAdapter, Multiplier};
use sp_runtime::traits::One;

/// The native unit, in its smallest parts: twelve decimals.
pub const UNIT: Balance = 1_000_000_000_000;
/// A hundredth of the native unit.
pub const CENTS: Balance = UNIT / 100;
/// The least that an account holds.
pub const EXISTENTIAL_DEPOSIT: Balance = CENTS / 10;

parameter_types! {
	pub const ExistentialDeposit: Balance = EXISTENTIAL_DEPOSIT;
	pub FeeMultiplier: Multiplier = Multiplier::one();
}

impl pallet_balances::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type Balance = Balance;
	type DustRemoval = ();
	type ExistentialDeposit = ExistentialDeposit;
	type AccountStore = System;
	type MaxLocks = ConstU32<16>;
	type MaxReserves = ConstU32<16>;
	type ReserveIdentifier = [u8; 8];
	type FreezeIdentifier = RuntimeFreezeReason;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
	type DoneSlashHandler = ();
	type WeightInfo = weights::pallet_balances::WeightInfo<DbWeight>;
}

/// The dearest way to pay: from the balance, after the allowance was looked up and found spent.
pub struct PaymentWeight;

impl pallet_transaction_payment::WeightInfo for PaymentWeight {
	fn charge_transaction_payment() -> Weight {
		weights::pallet_transaction_payment::WeightInfo::<DbWeight>::charge_transaction_payment()
			.saturating_add(<Runtime as pallet_fees::Config>::WeightInfo::look_up_allowance())
			// Both parts read the tariff, and the signer's record is read and written by the check of the nonce already.
			.saturating_sub(<Runtime as frame_system::Config>::DbWeight::get().reads_writes(2, 1))
	}
}

impl pallet_transaction_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type OnChargeTransaction = AllowanceFirst<FungibleAdapter<Balances, ()>>;
	type OperationalFeeMultiplier = ConstU8<5>;
	type WeightToFee = Fees;
	type LengthToFee = LengthFee<Self>;
	type FeeMultiplierUpdate = ConstFeeMultiplier<FeeMultiplier>;
	type WeightInfo = PaymentWeight;
}

impl pallet_fees::Config for Runtime {
	type GovernanceOrigin = TwoThirdsOfCouncil;
	type IssueOrigin = MajorityOfCouncil;
	type Currency = Balances;
	type Agencies = Agencies;
	type Persons = Identity;
	type LegalPersons = LegalPersons;
	type WeightInfo = pallet_fees::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}
