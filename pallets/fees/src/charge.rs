use crate::{
	Config, CurrentTariff, Pallet, Spendings,
	types::{Holder, Spending},
};
use alloc::vec::Vec;
use cadena_primitives::{AccountId, Balance};
use core::marker::PhantomData;
use pallet_transaction_payment::{OnChargeTransaction, TxCreditHold};
use sp_runtime::{
	traits::{DispatchInfoOf, PostDispatchInfoOf},
	transaction_validity::TransactionValidityError,
};

/// Charges a transaction to the signer's allowance where that covers it all, and to the balance by `Money` otherwise.
pub struct AllowanceFirst<Money>(PhantomData<Money>);

/// From what a transaction was paid.
pub enum Payment<Credit> {
	/// From the allowances of these holders: so much of each.
	Allowance(Balance, Vec<Holder>),
	/// From the balance.
	Money(Credit),
}

impl<Credit: Default> Default for Payment<Credit> {
	fn default() -> Self {
		Self::Money(Credit::default())
	}
}

impl<T: Config> Pallet<T> {
	/// What is spent with the fee, if an allowance covers it: of the legal person for which the account makes the call, or its own.
	pub(crate) fn within_allowance(
		who: &AccountId,
		call: &<T as frame_system::Config>::RuntimeCall,
		fee: Balance,
		tip: Balance,
	) -> Option<Vec<(Holder, Spending)>> {
		if tip > 0 {
			return None;
		}
		let tariff = CurrentTariff::<T>::get();
		let spend = |(holder, full)| {
			let spent = Spendings::<T>::get(&holder).spend(fee, full, tariff.recovery_blocks, Self::now())?;
			Some((holder, spent))
		};
		let paid_by = |payer| tariff.allowances(who, payer).into_iter().map(spend).collect();
		let represented = Self::represented(who, call).and_then(paid_by);
		represented.or_else(|| Self::payers(who).into_iter().find_map(paid_by))
	}
}

impl<T, Money> TxCreditHold<T> for AllowanceFirst<Money>
where
	T: pallet_transaction_payment::Config,
	Money: TxCreditHold<T>,
{
	type Credit = Money::Credit;
}

impl<T, Money> OnChargeTransaction<T> for AllowanceFirst<Money>
where
	T: Config + pallet_transaction_payment::Config,
	Money: OnChargeTransaction<T, Balance = Balance>,
{
	type Balance = Balance;
	type LiquidityInfo = Payment<Money::LiquidityInfo>;

	fn withdraw_fee(
		who: &AccountId,
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		fee: Balance,
		tip: Balance,
	) -> Result<Self::LiquidityInfo, TransactionValidityError> {
		match Pallet::<T>::within_allowance(who, call, fee, tip) {
			Some(spendings) => {
				let insert = |(holder, spending)| {
					Spendings::<T>::insert(&holder, spending);
					holder
				};
				Ok(Payment::Allowance(fee, spendings.into_iter().map(insert).collect()))
			}
			None => Money::withdraw_fee(who, call, info, fee, tip).map(Payment::Money),
		}
	}

	fn can_withdraw_fee(
		who: &AccountId,
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		fee: Balance,
		tip: Balance,
	) -> Result<(), TransactionValidityError> {
		match Pallet::<T>::within_allowance(who, call, fee, tip) {
			Some(_) => Ok(()),
			None => Money::can_withdraw_fee(who, call, info, fee, tip),
		}
	}

	fn correct_and_deposit_fee(
		who: &AccountId,
		info: &DispatchInfoOf<T::RuntimeCall>,
		post_info: &PostDispatchInfoOf<T::RuntimeCall>,
		fee: Balance,
		tip: Balance,
		payment: Self::LiquidityInfo,
	) -> Result<(), TransactionValidityError> {
		match payment {
			Payment::Allowance(charged, holders) => {
				let unused = charged.saturating_sub(fee);
				for holder in holders {
					// The transaction may have been a dismissal, which ended a record.
					Spendings::<T>::mutate_extant(&holder, |spending| *spending = spending.refund(unused));
				}
				Ok(())
			}
			Payment::Money(credit) => Money::correct_and_deposit_fee(who, info, post_info, fee, tip, credit),
		}
	}

	/// The dearest way to pay: one to whom an agency offers a post whose shared allowance is spent.
	#[cfg(feature = "runtime-benchmarks")]
	fn endow_account(who: &AccountId, amount: Balance) {
		crate::benchmarking::spent_invited::<T>(who);
		Money::endow_account(who, amount)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn minimum_balance() -> Balance {
		Money::minimum_balance()
	}
}
