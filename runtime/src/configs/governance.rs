use super::{
	CENTS, DbWeight, MOST_MOTIONS, UNIT,
	motions::{ByAgreement, Place, Seating},
};
use crate::*;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	parameter_types,
	traits::{
		ConstU32, Contains, EitherOfDiverse, Get, InstanceFilter, LinearStoragePrice,
		fungible::HoldConsideration,
	},
	weights::Weight,
};
use frame_system::{EnsureRoot, EnsureWithSuccess};
use pallet_collective::{EnsureProportionAtLeast, EnsureProportionMoreThan, Instance1, PrimeDefaultVote};
use scale_info::TypeInfo;
use sp_runtime::Perbill;

/// The council of agencies.
pub type CouncilInstance = Instance1;

/// Two thirds of the council, or the runtime itself.
pub type TwoThirdsOfCouncil =
	EitherOfDiverse<EnsureRoot<AccountId>, EnsureProportionAtLeast<AccountId, CouncilInstance, 2, 3>>;

/// More than half of the council, or the runtime itself.
pub type MajorityOfCouncil =
	EitherOfDiverse<EnsureRoot<AccountId>, EnsureProportionMoreThan<AccountId, CouncilInstance, 1, 2>>;

/// Blocks of a day.
pub const DAY: BlockNumber = 43_200;
/// For how long one decision pauses the acts of the domains: six hours.
const PAUSE: BlockNumber = DAY / 4;
const MAX_AGENCIES: u32 = 100;

parameter_types! {
	pub const MotionDuration: BlockNumber = 7 * DAY;
	pub MaxProposalWeight: Weight = Perbill::from_percent(50) * super::BlockWeights::get().max_block;
	pub MaximumSchedulerWeight: Weight = Perbill::from_percent(25) * super::BlockWeights::get().max_block;
	pub const DepositBase: Balance = 10 * CENTS;
	pub const DepositFactor: Balance = CENTS;
	pub const PotCeiling: Balance = 1_000 * UNIT;
	pub const PreimageBaseDeposit: Balance = UNIT;
	pub const PreimageByteDeposit: Balance = UNIT / 10_000;
	pub const PreimageHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage);
}

impl pallet_collective::Config<CouncilInstance> for Runtime {
	type RuntimeOrigin = RuntimeOrigin;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type MotionDuration = MotionDuration;
	type MaxProposals = ConstU32<MOST_MOTIONS>;
	type MaxMembers = ConstU32<MAX_AGENCIES>;
	type DefaultVote = PrimeDefaultVote;
	type WeightInfo = weights::pallet_collective::WeightInfo<DbWeight>;
	type SetMembersOrigin = EnsureRoot<AccountId>;
	type MaxProposalWeight = MaxProposalWeight;
	type DisapproveOrigin = TwoThirdsOfCouncil;
	type KillOrigin = TwoThirdsOfCouncil;
	type Consideration = Place;
}

impl pallet_agencies::Config for Runtime {
	type GovernanceOrigin = TwoThirdsOfCouncil;
	type RuntimeCall = RuntimeCall;
	type Council = Seating;
	type OnDismissal = Fees;
	type Time = LegalTerms;
	type MaxAgencies = ConstU32<MAX_AGENCIES>;
	type MaxOfficers = ConstU32<1_000>;
	type PotCeiling = PotCeiling;
	type WeightInfo = pallet_agencies::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}

impl pallet_multisig::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type DepositBase = DepositBase;
	type DepositFactor = DepositFactor;
	type MaxSignatories = ConstU32<32>;
	type WeightInfo = weights::pallet_multisig::WeightInfo<DbWeight>;
	type BlockNumberProvider = System;
}

/// What a proxy may do for an account.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub enum ProxyType {
	/// Everything.
	#[default]
	Any,
	/// Everything about tenders and contracts.
	Procurement,
	/// Motions and votes of the council, and the agency's officers and nodes; not the move of the agency to another account.
	Governance,
}

impl InstanceFilter<RuntimeCall> for ProxyType {
	fn filter(&self, call: &RuntimeCall) -> bool {
		match self {
			ProxyType::Any => true,
			ProxyType::Procurement => matches!(
				call,
				RuntimeCall::Tenders(_) | RuntimeCall::Contracts(_) | RuntimeCall::Suppliers(_)
			),
			ProxyType::Governance => match call {
				RuntimeCall::Agencies(call) => !matches!(call, pallet_agencies::Call::change_account { .. }),
				RuntimeCall::Council(_) | RuntimeCall::Authorities(_) => true,
				_ => false,
			},
		}
	}

	fn is_superset(&self, other: &Self) -> bool {
		self == &ProxyType::Any || self == other
	}
}

impl pallet_proxy::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type ProxyType = ProxyType;
	type ProxyDepositBase = DepositBase;
	type ProxyDepositFactor = DepositFactor;
	type MaxProxies = ConstU32<32>;
	type WeightInfo = weights::pallet_proxy::WeightInfo<DbWeight>;
	type MaxPending = ConstU32<32>;
	type CallHasher = sp_runtime::traits::BlakeTwo256;
	type AnnouncementDepositBase = DepositBase;
	type AnnouncementDepositFactor = DepositFactor;
	type BlockNumberProvider = System;
}

impl pallet_preimage::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = weights::pallet_preimage::WeightInfo<DbWeight>;
	type Currency = Balances;
	type ManagerOrigin = TwoThirdsOfCouncil;
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		PreimageHoldReason,
		LinearStoragePrice<PreimageBaseDeposit, PreimageByteDeposit, Balance>,
	>;
}

impl pallet_scheduler::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type MaximumWeight = MaximumSchedulerWeight;
	type ScheduleOrigin = TwoThirdsOfCouncil;
	type OriginPrivilegeCmp = ByAgreement;
	type MaxScheduledPerBlock = ConstU32<32>;
	type WeightInfo = weights::pallet_scheduler::WeightInfo<DbWeight>;
	type Preimages = Preimage;
	type BlockNumberProvider = System;
}

/// What goes on while the acts of the domains are paused: consensus, governance, and whatever is needed to mend and resume.
pub struct Governing;

impl Contains<RuntimeCall> for Governing {
	fn contains(call: &RuntimeCall) -> bool {
		matches!(
			call,
			RuntimeCall::System(_)
				| RuntimeCall::Timestamp(_)
				| RuntimeCall::Grandpa(_)
				| RuntimeCall::Authorities(_)
				| RuntimeCall::Utility(_)
				| RuntimeCall::Multisig(_)
				| RuntimeCall::Proxy(_)
				| RuntimeCall::Preimage(_)
				| RuntimeCall::Scheduler(_)
				| RuntimeCall::Council(_)
				| RuntimeCall::MultiBlockMigrations(_)
				| RuntimeCall::Fees(_)
				| RuntimeCall::Agencies(_)
				// Their upkeep costs nothing, so it must not enter blocks and fail there.
				| RuntimeCall::Rings(_)
		)
	}
}

/// Nobody pauses the chain for a deposit. The benchmarks may, so that the calls for it weigh something, though they fail.
pub struct NotForMoney;

impl<T: Default> Get<Option<T>> for NotForMoney {
	fn get() -> Option<T> {
		cfg!(feature = "runtime-benchmarks").then(T::default)
	}
}

impl pallet_safe_mode::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WhitelistedCalls = Governing;
	type EnterDuration = ConstU32<PAUSE>;
	type ExtendDuration = ConstU32<PAUSE>;
	type EnterDepositAmount = NotForMoney;
	type ExtendDepositAmount = NotForMoney;
	type ForceEnterOrigin = EnsureWithSuccess<MajorityOfCouncil, AccountId, ConstU32<PAUSE>>;
	type ForceExtendOrigin = EnsureWithSuccess<TwoThirdsOfCouncil, AccountId, ConstU32<PAUSE>>;
	type ForceExitOrigin = MajorityOfCouncil;
	#[cfg(not(feature = "runtime-benchmarks"))]
	type ForceDepositOrigin = frame_system::EnsureNever<AccountId>;
	#[cfg(feature = "runtime-benchmarks")]
	type ForceDepositOrigin = EnsureRoot<AccountId>;
	type Notify = ();
	type ReleaseDelay = NotForMoney;
	type WeightInfo = weights::pallet_safe_mode::WeightInfo<DbWeight>;
}
