use crate::{
	Config, Contracts, Pallet,
	types::{Guarantee, State},
};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// What must hold after every block: money adds up and penalties stay within the guarantee.
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
		Ok(())
	}
}
