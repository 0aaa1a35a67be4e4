use super::common::*;
use crate::*;

impl pallet_rings::Config for Runtime {
	type GovernanceOrigin = TwoThirdsOfCouncil;
	type WeightInfo = pallet_rings::weights::SubstrateWeight<Runtime>;
}
