//! Suppliers are those that the test registers.

use super::byte;
use cadena_primitives::{
	AccountId, AgencyId, Moment, ProcurementLaw, Signatory, SupplierLookup, SupplierStanding,
};
use frame_support::parameter_types;
use sp_runtime::DispatchError;
use std::collections::BTreeMap;

parameter_types! {
	static Registered: BTreeMap<u8, SupplierStanding> = BTreeMap::new();
	static Witness: Option<(u8, Moment)> = None;
	static Rescinded: u32 = 0;
}

/// The suppliers of a test, and its social witness.
pub struct MockSuppliers;

impl MockSuppliers {
	/// Registers the suppliers of these accounts, all in good standing, and accredits the witness; no others.
	pub fn begin(suppliers: impl IntoIterator<Item = u8>, witness: Option<u8>) {
		Registered::set(suppliers.into_iter().map(|byte| (byte, SupplierStanding::Good)).collect());
		Witness::set(witness.map(|byte| (byte, 0)));
		Rescinded::set(0);
	}

	/// Gives a supplier another standing.
	pub fn set(supplier: u8, standing: SupplierStanding) {
		Registered::mutate(|all| all.insert(supplier, standing));
	}

	/// Accredits the witness at another moment.
	pub fn accredit_at(at: Moment) {
		Witness::mutate(|witness| *witness = witness.map(|(byte, _)| (byte, at)));
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

	fn witness_since(account: &AccountId) -> Option<Moment> {
		Witness::get().filter(|(witness, _)| *witness == byte(account)).map(|(_, at)| at)
	}

	fn note_rescission(
		_: &AccountId,
		_: ProcurementLaw,
		_: AgencyId,
		_: Moment,
	) -> Result<(), DispatchError> {
		Rescinded::mutate(|count| *count += 1);
		Ok(())
	}
}
