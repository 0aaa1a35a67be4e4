use super::{DAY, DbWeight, TwoThirdsOfCouncil};
use crate::*;
use frame_support::{
	traits::{ConstBool, ConstU32, ConstU64, Get},
	weights::Weight,
};
use frame_system::offchain::{CreateBare, CreateTransactionBase};
use pallet_authorities::{FirstOfSession, SessionLength, WeightInfo as _};
use pallet_grandpa::EquivocationReportSystem;
use pallet_session::{FindAccountFromAuthorIndex, PeriodicSessions, historical::NoteHistoricalRoot};
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_runtime::traits::OpaqueKeys;

/// The length of a slot: one block each.
pub const SLOT_MILLIS: u64 = 2_000;

const MAX_AUTHORITIES: u32 = 64;
/// A week of sessions of ten minutes: for so long an equivocation can be proven.
const SESSIONS_OF_EVIDENCE: u32 = 1_008;

/// The slot of the block under way.
pub struct CurrentSlot;

impl Get<u64> for CurrentSlot {
	fn get() -> u64 {
		*pallet_aura::CurrentSlot::<Runtime>::get()
	}
}

impl pallet_aura::Config for Runtime {
	type AuthorityId = AuraId;
	type DisabledValidators = Session;
	type MaxAuthorities = ConstU32<MAX_AUTHORITIES>;
	type AllowMultipleBlocksPerSlot = ConstBool<false>;
	type SlotDuration = ConstU64<SLOT_MILLIS>;
}

impl pallet_authorship::Config for Runtime {
	type FindAuthor = FindAccountFromAuthorIndex<Self, Aura>;
	type EventHandler = ();
}

impl pallet_authorities::Config for Runtime {
	type GovernanceOrigin = TwoThirdsOfCouncil;
	type Agencies = Agencies;
	type Slot = CurrentSlot;
	type MaxAuthorities = ConstU32<MAX_AUTHORITIES>;
	type MaxNodes = ConstU32<16>;
	type History = ConstU32<SESSIONS_OF_EVIDENCE>;
	type WeightInfo = pallet_authorities::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Benchmarks;
}

impl pallet_session::historical::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type FullIdentification = ();
	type FullIdentificationOf = Authorities;
}

impl pallet_offences::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type IdentificationTuple = pallet_session::historical::IdentificationTuple<Self>;
	type OnOffenceHandler = Authorities;
}

impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = Authorities;
	type ShouldEndSession = PeriodicSessions<SessionLength<Self>, ConstU32<0>>;
	type NextSessionRotation = PeriodicSessions<SessionLength<Self>, ConstU32<0>>;
	type SessionManager = NoteHistoricalRoot<Self, Authorities>;
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type Keys = SessionKeys;
	type DisablingStrategy = ();
	type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	type KeyDeposit = frame_support::traits::ConstU128<0>;
}

/// No benchmark covers a whole report, so its weight is the sum of measured parts.
pub struct GrandpaWeight;

impl pallet_grandpa::WeightInfo for GrandpaWeight {
	fn report_equivocation(authorities: u32, _: u32) -> Weight {
		type Votes = weights::pallet_grandpa::WeightInfo<DbWeight>;
		type Set = <Runtime as pallet_authorities::Config>::WeightInfo;
		let db = <Runtime as frame_system::Config>::DbWeight::get();
		Votes::check_equivocation_proof(1)
			// Who holds the key is checked before the dispatch and in it.
			.saturating_add(Set::check_key_owner().saturating_mul(2))
			.saturating_add(Set::on_offence())
			// Read: the author and the validators, the offender, the sessions of two sets, the report and those of the round. Written:
			// the last two.
			.saturating_add(db.reads_writes(7, 2))
			// All may have been reported for the round already: each one's report and node are read again.
			.saturating_add(db.reads(u64::from(authorities).saturating_mul(2)))
	}

	fn note_stalled() -> Weight {
		weights::pallet_grandpa::WeightInfo::<DbWeight>::note_stalled()
	}
}

impl pallet_grandpa::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = GrandpaWeight;
	type MaxAuthorities = ConstU32<MAX_AUTHORITIES>;
	type MaxNominators = ConstU32<0>;
	type MaxSetIdSessionEntries = ConstU64<{ SESSIONS_OF_EVIDENCE as u64 }>;
	type KeyOwnerProof = sp_session::MembershipProof;
	type EquivocationReportSystem = EquivocationReportSystem<
		Self,
		FirstOfSession<Self, Offences>,
		Authorities,
		ConstU64<{ 7 * DAY as u64 }>,
	>;
}

impl<C> CreateTransactionBase<C> for Runtime
where
	RuntimeCall: From<C>,
{
	type Extrinsic = UncheckedExtrinsic;
	type RuntimeCall = RuntimeCall;
}

/// A node's own report of an equivocation that it saw.
impl<C> CreateBare<C> for Runtime
where
	RuntimeCall: From<C>,
{
	fn create_bare(call: RuntimeCall) -> UncheckedExtrinsic {
		UncheckedExtrinsic::new_bare(call)
	}
}
