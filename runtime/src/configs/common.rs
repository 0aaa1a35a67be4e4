//! What the configurations of several domains have in common.

use crate::*;
use cadena_primitives::Mandate;
use frame_support::{
	parameter_types,
	traits::{LinearStoragePrice, fungible::HoldConsideration},
};

pub use super::governance::TwoThirdsOfCouncil;
pub use pallet_agencies::EnsureOfficer;

parameter_types! {
	pub const Procurement: Mandate = Mandate::Procurement;
	pub const Oversight: Mandate = Mandate::Oversight;
	pub const CivilRegistry: Mandate = Mandate::CivilRegistry;
	pub const TaxAuthority: Mandate = Mandate::TaxAuthority;
	pub Paused: bool = SafeMode::is_entered();
	pub const NothingPerByte: Balance = 0;
}

/// A deposit of a fixed amount that is held for a reason.
pub type FixedDeposit<Reason, Amount> =
	HoldConsideration<AccountId, Balances, Reason, LinearStoragePrice<Amount, NothingPerByte, Balance>>;
