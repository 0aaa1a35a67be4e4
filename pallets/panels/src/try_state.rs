use crate::{Config, Disclosures, HoldReason, Pallet, Panels, SealedBallots, ShownAliases, types::Payment};
use alloc::collections::BTreeMap;
use cadena_primitives::{AccountId, Balance};
use frame_support::{ensure, traits::fungible::InspectHold};
use sp_runtime::{TryRuntimeError, traits::Zero};

impl<T: Config> Pallet<T> {
	/// What must hold after every block: pots are held to the last unit, and counts count what stands.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut held: BTreeMap<AccountId, Balance> = BTreeMap::new();
		for (tender, panel) in Panels::<T>::iter() {
			let sum = held.entry(panel.payer.clone()).or_default();
			*sum = sum.saturating_add(panel.held);
			let is_settled = panel.payment == Payment::Settled;
			ensure!(!is_settled || panel.held.is_zero(), "something of a settled pot is held");
			let sealed = SealedBallots::<T>::iter_key_prefix(tender).count();
			let counted = u32::try_from(sealed) == Ok(panel.sealed);
			ensure!(counted || is_settled, "sealed ballots are miscounted");
			let disclosed = Disclosures::<T>::iter_key_prefix(tender).count();
			ensure!(u32::try_from(disclosed) == Ok(panel.disclosed), "disclosures are miscounted");
			let paid = Disclosures::<T>::iter_prefix_values(tender)
				.fold(0, |sum: Balance, disclosure| sum.saturating_add(disclosure.paid));
			ensure!(paid <= panel.terms.pot, "more was paid than there was");
		}
		for (payer, sum) in held {
			let on_hold = T::Currency::balance_on_hold(&HoldReason::Pot.into(), &payer);
			ensure!(on_hold == sum, "what is held is not what the panels say");
		}
		for tender in SealedBallots::<T>::iter_keys().map(|(tender, _)| tender) {
			ensure!(Panels::<T>::contains_key(tender), "a ballot is of no panel");
		}
		for (tender, alias) in ShownAliases::<T>::iter_keys() {
			ensure!(Disclosures::<T>::contains_key(tender, alias), "an alias was shown for no ballot");
		}
		Ok(())
	}
}
