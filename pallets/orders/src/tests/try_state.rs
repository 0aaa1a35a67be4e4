use super::*;
use sp_runtime::TryRuntimeError;

/// What the invariants say of a state in which one order stands and something was changed.
fn broken(change: impl FnOnce()) -> TryRuntimeError {
	let mut found = None;
	run(|| {
		assert_ok!(give(TAX, terms(DEBT, 1)));
		let change_and_check = || -> DispatchResult {
			change();
			found = crate::Pallet::<Test>::do_try_state().err();
			Err("undone".into())
		};
		let _ = frame_support::storage::with_storage_layer(change_and_check);
	});
	found.expect("the corruption is found")
}

#[test]
fn corruption_is_found() {
	let beyond = broken(|| crate::NextOrder::<Test>::put(0));
	assert_eq!(beyond, "an order beyond the next number".into());
	let key = (object(), u32::from(TAX), document(1).sha256);
	let unfound = broken(|| crate::OrderByDocument::<Test>::remove(key));
	assert_eq!(unfound, "an order is not found by its document".into());
	let key = (object(), u32::from(COURT), document(1).sha256);
	let of_none = broken(|| crate::OrderByDocument::<Test>::insert(key, 0));
	assert_eq!(of_none, "a document is of no order".into());
	let empty = broken(|| crate::OrdersOn::<Test>::insert(object(), InForce::default()));
	assert_eq!(empty, "an object keeps an empty list of orders".into());
	let unknown = broken(|| {
		crate::OrdersOn::<Test>::mutate(object(), |list| {
			list.add(9, &terms(DEBT, 1), Effect::Noted).expect("there is room")
		})
	});
	assert_eq!(unknown, "an object has an order that is not on record".into());
	let other = broken(|| {
		crate::OrdersOn::<Test>::mutate(object(), |list| {
			list.remove(0);
			list.add(0, &terms(DEBT, 1), Effect::Closes).expect("there is room")
		})
	});
	assert_eq!(other, "an object has an order that says something else".into());
}
