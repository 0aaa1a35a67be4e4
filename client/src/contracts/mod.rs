//! Contracts of tenders.

pub mod json;

use crate::{At, Failure};
use cadena_primitives::TenderId;
use cadena_runtime::{
	Runtime,
	pallet_procurement_contracts::{
		Contracts, Seals,
		types::{Contract, ContractSeals},
	},
};

impl At {
	/// The contract of a tender.
	pub async fn contract(&self, tender: TenderId) -> Result<Option<Contract>, Failure> {
		self.read(Contracts::<Runtime>::hashed_key_for(tender)).await
	}

	/// The contracts of these tenders, in their order.
	pub async fn contracts(
		&self,
		tenders: impl IntoIterator<Item = TenderId>,
	) -> Result<Vec<Option<Contract>>, Failure> {
		self.read_all(tenders.into_iter().map(Contracts::<Runtime>::hashed_key_for)).await
	}

	/// The signatures of a tender's contract.
	pub async fn contract_seals(&self, tender: TenderId) -> Result<Option<ContractSeals>, Failure> {
		self.read(Seals::<Runtime>::hashed_key_for(tender)).await
	}
}
