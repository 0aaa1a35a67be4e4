use crate::{Config, NextOrder, OrderByDocument, Orders, OrdersOn, Pallet, types::State};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// What must hold after every block: the indexes tell what the records say.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		let next = NextOrder::<T>::get();
		let mut orders = 0usize;
		for (id, order) in Orders::<T>::iter() {
			ensure!(id < next, "an order beyond the next number");
			orders = orders.saturating_add(1);
			let key = (order.object, order.authority.agency, order.terms.document.sha256);
			ensure!(OrderByDocument::<T>::get(key) == Some(id), "an order is not found by its document");
		}
		ensure!(OrderByDocument::<T>::iter().count() == orders, "a document is of no order");
		for (object, in_force) in OrdersOn::<T>::iter() {
			ensure!(!in_force.is_empty(), "an object keeps an empty list of orders");
			for listed in in_force.iter() {
				let order = Orders::<T>::get(listed.order);
				let order =
					order.ok_or(TryRuntimeError::Other("an object has an order that is not on record"))?;
				let agrees = order.object == object
					&& order.state == State::Given
					&& (order.terms.scope, order.effect, order.terms.expires_at)
						== (listed.scope, listed.effect, listed.expires_at);
				ensure!(agrees, "an object has an order that says something else");
			}
		}
		Ok(())
	}
}
