//! Suppliers are those that the test registers.

use super::byte;
use cadena_primitives::{AccountId, AgencyId, ProcurementLaw, Moment, Signatory, SupplierLookup, SupplierStanding};
use frame_support::parameter_types;
use sp_runtime::DispatchError;
use std::collections::BTreeMap;

parameter_types! {
	static Registered: BTreeMap<u8, SupplierStanding> = BTreeMap::new();
	static Witness: Option<u8> = None;
	static Rescinded: u32 = 0;
}

/// The suppliers of a test, and its social witness.
pub struct MockSuppliers;

impl MockSuppliers {
	/// Registers the suppliers of these accounts, all in good standing, and accredits the witness; no others.
	pub fn begin(suppliers: impl IntoIterator<Item = u8>, witness: Option<u8>) {
		Registered::set(suppliers.into_iter().map(|byte| (byte, SupplierStanding::Good)).collect());
		Witness::set(witness);
		Rescinded::set(0);
	}

	/// Gives a supplier another standing.
	pub fn set(supplier: u8, standing: SupplierStanding) {
		Registered::mutate(|all| all.insert(supplier, standing));
	}

	/// How many rescissions were noted.
	pub fn rescinded() -> u32 {
		Rescinded::get()
	}
}

impl SupplierLookup for MockSuppliers {
	fn standing(account: &AccountId, _: Moment) -> Option<SupplierStanding> {
		Registered::get().get(&byte(account)).copied()
	}

	fn signatory(account: &AccountId) -> Option<Signatory> {
		Some(Signatory::Account(account.clone()))
	}

	fn is_social_witness(account: &AccountId) -> bool {
		Witness::get() == Some(byte(account))
	}

	fn note_rescission(_: &AccountId, _: ProcurementLaw, _: AgencyId, _: Moment) -> Result<(), DispatchError> {
		Rescinded::mutate(|count| *count += 1);
		Ok(())
	}
}
