use crate::{
	Config, Contracts, Pallet, Seals,
	types::{Guarantee, State},
};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// What must hold after every block: money adds up penalties stay within the guarantee, and what is signed
	/// has its signatures.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		for contract in Contracts::<T>::iter_values() {
			let sum = contract
				.milestones
				.iter()
				.try_fold(0u128, |sum, milestone| sum.checked_add(milestone.amount));
			ensure!(sum == Some(contract.price), "the milestones do not add up to the price");
			ensure!(contract.advance.amount <= contract.price, "the advance exceeds the price");
			if let State::Executing(execution) = &contract.state {
				let guaranteed = match &execution.guarantee {
					Guarantee::Due { .. } => 0,
					Guarantee::Presented { amount, .. } => *amount,
				};
				ensure!(execution.penalties <= guaranteed, "penalties exceed the guarantee");
			}
		}
		for (tender, seals) in Seals::<T>::iter() {
			let contract = Contracts::<T>::get(tender);
			let contract = contract.ok_or(TryRuntimeError::Other("a signature is of no contract"))?;
			let offered = matches!(contract.state, State::Offered { .. });
			ensure!(!offered || seals.supplier.is_none(), "an offer is signed by the supplier");
			ensure!(!contract.is_signed() || seals.supplier.is_some(), "a signed contract lacks a signature");
		}
		Ok(())
	}
}
