use crate as pallet_agencies;
use crate::{GenesisAgency, Pallet};
use cadena_kit::mock::run_on;
pub use cadena_kit::mock::{MockTime, Now, account, rfc};
use cadena_primitives::{AccountId, Jurisdiction, Mandate};
use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU32, ConstU128},
};
use frame_system::EnsureRoot;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Agencies = pallet_agencies;
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

parameter_types! {
	pub static CouncilMembers: Vec<AccountId> = Vec::new();
	pub static Dismissed: Vec<AccountId> = Vec::new();
}

pub struct RecordDismissals;
impl cadena_primitives::OnDismissal for RecordDismissals {
	fn dismissed(officer: &AccountId) {
		Dismissed::mutate(|list| list.push(officer.clone()));
	}
}

pub struct RecordCouncil;
impl frame_support::traits::ChangeMembers<AccountId> for RecordCouncil {
	fn change_members_sorted(_: &[AccountId], _: &[AccountId], new: &[AccountId]) {
		CouncilMembers::set(new.to_vec());
	}
}
impl pallet_agencies::Config for Test {
	type GovernanceOrigin = EnsureRoot<AccountId>;
	type RuntimeCall = RuntimeCall;
	type Council = RecordCouncil;
	type OnDismissal = RecordDismissals;
	type Time = MockTime;
	type MaxAgencies = ConstU32<3>;
	type MaxOfficers = ConstU32<2>;
	type PotCeiling = ConstU128<POT_CEILING>;
	type WeightInfo = pallet_agencies::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

/// The ceiling of an agency's pots that the council has not set.
pub const POT_CEILING: u128 = 100;
/// The account of the agency that stands at genesis, with number 0 and the mandates Procurement and Oversight.
pub const AGENCY: u8 = 1;
/// Its officer, who holds Procurement.
pub const OFFICER: u8 = 2;

/// Runs a test on the genesis state and checks the pallet's invariants after it.
pub fn run(test: impl FnOnce()) {
	let genesis = RuntimeGenesisConfig {
		agencies: crate::GenesisConfig {
			agencies: vec![GenesisAgency {
				name: "Secretaría de Economía".into(),
				rfc: rfc(),
				jurisdiction: Jurisdiction::Federation,
				account: account(AGENCY),
				mandates: vec![Mandate::Procurement, Mandate::Oversight],
				officers: vec![(account(OFFICER), vec![Mandate::Procurement])],
			}],
			..Default::default()
		},
		..Default::default()
	};
	Dismissed::set(Vec::new());
	MockTime::begin(1_000);
	run_on::<Test>(genesis, 1, test, Pallet::<Test>::do_try_state);
}
