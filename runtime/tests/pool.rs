//! Stories of the pool: who waits in it, how many of one payer, and who goes before others.

mod common;

use cadena_kit::PoolRefusal;
use cadena_primitives::Mandate;
use cadena_runtime::{
	Balances, Runtime, RuntimeCall, RuntimeExecutive, RuntimeOrigin, System, UncheckedExtrinsic,
	configs::{CouncilInstance, UNIT},
	extensions::{CheckEra, refusal},
};
use codec::Encode;
use common::{block, extension, story, transaction};
use frame_support::{assert_ok, traits::Get};
use sp_core::H256;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	generic::Era,
	traits::Dispatchable,
	transaction_validity::{
		InvalidTransaction, TransactionSource, TransactionValidityError, ValidTransaction,
	},
};
use std::collections::BTreeSet;

fn pool(transaction: UncheckedExtrinsic) -> Result<ValidTransaction, TransactionValidityError> {
	RuntimeExecutive::validate_transaction(TransactionSource::External, transaction, System::block_hash(0))
}

fn refused(refusal: PoolRefusal) -> Result<ValidTransaction, TransactionValidityError> {
	Err(InvalidTransaction::from(refusal).into())
}

fn remark() -> RuntimeCall {
	frame_system::Call::remark { remark: vec![] }.into()
}

fn vote() -> RuntimeCall {
	let call = pallet_collective::Call::<Runtime, CouncilInstance>::vote {
		proposal: H256::zero(),
		index: 0,
		approve: true,
	};
	call.into()
}

fn appoint(officers: &[Sr25519Keyring]) {
	for officer in officers {
		let mandates: BTreeSet<_> = [Mandate::Procurement].into();
		let call = pallet_agencies::Call::appoint {
			account: officer.to_account_id(),
			mandates: mandates.try_into().expect("one"),
		};
		let origin = RuntimeOrigin::signed(Sr25519Keyring::Alice.to_account_id());
		assert_ok!(RuntimeCall::from(call).dispatch(origin));
		let accept = pallet_agencies::Call::accept_post { agency: 0 };
		let origin = RuntimeOrigin::signed(officer.to_account_id());
		assert_ok!(RuntimeCall::from(accept).dispatch(origin));
	}
}

fn next(key: Sr25519Keyring) -> u32 {
	*System::account_nonce(key.to_account_id())
}

#[test]
fn m4_a_payer_by_allowance_has_so_many_places_in_the_pool() {
	story("development", || {
		appoint(&[Sr25519Keyring::Two]);
		for key in [Sr25519Keyring::Alice, Sr25519Keyring::Two] {
			let first = next(key);
			assert!(pool(transaction(key, first + 63, remark())).is_ok());
			assert_eq!(pool(transaction(key, first + 64, remark())), refused(refusal::QUEUE_IS_FULL));
		}
		pallet_agencies::Agencies::<Runtime>::mutate(0, |record| {
			if let Some(record) = record {
				record.officers = 1_000;
			}
		});
		let (officer, first) = (Sr25519Keyring::Two, next(Sr25519Keyring::Two));
		assert!(pool(transaction(officer, first, remark())).is_ok());
		assert_eq!(pool(transaction(officer, first + 1, remark())), refused(refusal::QUEUE_IS_FULL));
	});
}

#[test]
fn m4_only_seats_and_those_in_office_go_before_others() {
	story("development", || {
		let stranger = Sr25519Keyring::Two;
		let dest = stranger.to_account_id().into();
		let alice = RuntimeOrigin::signed(Sr25519Keyring::Alice.to_account_id());
		assert_ok!(Balances::transfer_keep_alive(alice, dest, 10 * UNIT));
		let nonce = next(stranger);
		assert!(pool(transaction(stranger, nonce, remark())).is_ok());
		assert_eq!(pool(transaction(stranger, nonce, vote())), refused(refusal::NO_SEAT));
		let batch = || RuntimeCall::from(pallet_utility::Call::batch { calls: vec![vote()] });
		assert_eq!(pool(transaction(stranger, nonce, batch())), refused(refusal::NO_OFFICE));
		assert!(pool(transaction(Sr25519Keyring::Alice, 0, vote())).is_ok());
		assert!(pool(transaction(Sr25519Keyring::Alice, 0, batch())).is_ok());

		let by_proxy = || {
			RuntimeCall::from(pallet_proxy::Call::proxy {
				real: Sr25519Keyring::Alice.to_account_id().into(),
				force_proxy_type: None,
				call: Box::new(vote()),
			})
		};
		assert_eq!(pool(transaction(stranger, nonce, by_proxy())), refused(refusal::NO_OFFICE));
		let add = pallet_proxy::Call::add_proxy {
			delegate: stranger.to_account_id().into(),
			proxy_type: Default::default(),
			delay: 0,
		};
		let alice = RuntimeOrigin::signed(Sr25519Keyring::Alice.to_account_id());
		assert_ok!(RuntimeCall::from(add).dispatch(alice));
		assert!(pool(transaction(stranger, nonce, by_proxy())).is_ok());
	});
}

#[test]
fn m3_nobody_without_an_account_jumps_the_queue_by_a_short_era() {
	story("development", || {
		let call = || pallet_rings::Call::perform {
			task: pallet_rings::types::Task::Extend {
				collection: cadena_primitives::membership::Collection::Residual(9),
			},
		};
		let with = |era| {
			let mut extension = extension(0);
			extension.4 = CheckEra::from(era);
			pool(UncheckedExtrinsic::new_transaction(call().into(), extension))
		};
		let now = u64::from(System::block_number());
		let not_due = refused(pallet_rings::NOT_DUE);
		assert_eq!(with(Era::mortal(4, now)), refused(refusal::ERA_TOO_SHORT));
		assert_eq!(with(Era::mortal(32, now)), refused(refusal::ERA_TOO_SHORT));
		assert_eq!(with(Era::mortal(2_048, now)), not_due);
		assert_eq!(with(Era::Immortal), not_due);
	});
}

#[test]
fn the_extensions_are_to_wallets_those_of_the_sdk() {
	let era = Era::mortal(64, 7);
	let own = (CheckEra::from(era), cadena_runtime::extensions::CheckQueue::from(9));
	let sdk = (
		frame_system::CheckMortality::<Runtime>::from(era),
		frame_system::CheckNonce::<Runtime>::from(9u32.into()),
	);
	assert_eq!(own.encode(), sdk.encode());
}

#[test]
fn l1_a_new_appointment_repeats_no_old_transaction() {
	story("development", || {
		let officer = Sr25519Keyring::Two;
		appoint(&[officer]);
		let first = next(officer);
		assert_eq!(first, System::block_number());
		block(|| {
			let sent = transaction(officer, first, remark());
			assert_ok!(RuntimeExecutive::apply_extrinsic(sent).expect("valid"));
		});
		let dismiss = pallet_agencies::Call::dismiss { account: officer.to_account_id() };
		let alice = RuntimeOrigin::signed(Sr25519Keyring::Alice.to_account_id());
		assert_ok!(RuntimeCall::from(dismiss).dispatch(alice));
		assert!(!System::account_exists(&officer.to_account_id()));
		appoint(&[officer]);
		assert!(next(officer) > first);
		let again = pool(transaction(officer, first, remark()));
		assert_eq!(again, Err(InvalidTransaction::Stale.into()));
		assert!(<<Runtime as frame_system::Config>::BlockHashCount as Get<u32>>::get() > 64);
	});
}
