//! The invariants' check finds corruption.

use crate::{Authorities as Set, Current, InOffice, NodeCount, Nodes, Pallet, Past, mock::*, types::Node};
use sp_runtime::{TryRuntimeError, traits::Get};

fn fails_after(corrupt: impl Fn()) -> bool {
	frame_support::storage::with_transaction(|| {
		corrupt();
		let found = Pallet::<Test>::do_try_state().is_err();
		frame_support::storage::TransactionOutcome::Rollback(Ok::<_, TryRuntimeError>(found))
	})
	.expect("it only looks")
}

#[test]
fn every_invariant_is_checked() {
	run(|| {
		assert!(!fails_after(|| ()));
		assert!(fails_after(|| NodeCount::<Test>::insert(u32::from(AGENCY), 2)));
		assert!(fails_after(|| Nodes::<Test>::insert(account(9), Node::new(7))));
		assert!(fails_after(|| Nodes::<Test>::remove(account(1))));
		assert!(fails_after(|| Set::<Test>::mutate(|set| set.truncate(1))));
		assert!(fails_after(|| Set::<Test>::try_append(account(1)).expect("there is room")));
		assert!(fails_after(|| pallet_session::NextKeys::<Test>::remove(account(1))));
		assert!(fails_after(|| Current::<Test>::mutate(|session| session.outputs.truncate(2))));
		assert!(fails_after(|| InOffice::<Test>::remove(0)));
		assert!(fails_after(|| InOffice::<Test>::insert(9, InOffice::<Test>::get(0))));
		let history: u32 = <Test as crate::Config>::History::get();
		assert!(fails_after(|| (0..=history)
			.for_each(|session| Past::<Test>::insert(session, frame_support::BoundedVec::new()))));
	});
}
