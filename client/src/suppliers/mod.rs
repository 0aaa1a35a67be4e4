//! Suppliers and social witnesses.

pub mod json;

use crate::{At, Failure, node::missing};
use cadena_primitives::AccountId;
use cadena_runtime::{
	Runtime,
	pallet_suppliers::{Suppliers, types::Supplier},
};

/// A supplier's record.
pub async fn supplier(at: &At, supplier: &AccountId) -> Result<Supplier, Failure> {
	let record = at.read(Suppliers::<Runtime>::hashed_key_for(supplier)).await?;
	record.ok_or_else(|| {
		missing("Suppliers.NotASupplier", "Oversight registers suppliers, or a legal person itself")
	})
}
