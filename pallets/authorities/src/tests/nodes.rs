//! Registering and withdrawing nodes.

use crate::{
	Error, Event, NodeCount, Nodes,
	mock::*,
	types::{KEYS_KEPT, Node},
};
use codec::Encode;
use frame_support::{BoundedVec, assert_noop, assert_ok, traits::Get};
use sp_core::H256;
use sp_runtime::{DispatchError::BadOrigin, testing::TestSignature};

#[test]
fn an_agency_registers_a_node_with_its_keys() {
	run(|| {
		register(4);
		assert_eq!(Nodes::<Test>::get(account(4)), Some(Node::new(AGENCY.into())));
		assert_eq!(NodeCount::<Test>::get(u32::from(AGENCY)), 4);
		System::assert_last_event(
			Event::NodeRegistered { agency: AGENCY.into(), node: account(4), keys: keys(4) }.into(),
		);
	});
}

#[test]
fn a_node_gets_new_keys_and_stays_the_same_node() {
	run(|| {
		assert_ok!(Authorities::register(
			signed(AGENCY),
			account(1),
			Box::new(keys(11)),
			proof(AGENCY, 1, 11)
		));
		assert_eq!(pallet_session::NextKeys::<Test>::get(account(1)), Some(keys(11)));
		assert_eq!(NodeCount::<Test>::get(u32::from(AGENCY)), 3);
	});
}

#[test]
fn keys_without_proof_are_refused() {
	run(|| {
		let attempt = |proof| Authorities::register(signed(AGENCY), account(4), Box::new(keys(4)), proof);
		assert_noop!(attempt(BoundedVec::new()), Error::<Test>::InvalidKeyProof);
		assert_noop!(attempt(proof(AGENCY, 4, 5)), Error::<Test>::InvalidKeyProof);
		assert_noop!(attempt(proof(AGENCY, 5, 4)), Error::<Test>::InvalidKeyProof);
		assert_noop!(attempt(proof(OTHER_AGENCY, 4, 4)), Error::<Test>::InvalidKeyProof);
		let mut longer = proof(AGENCY, 4, 4).into_inner();
		longer.push(0);
		assert_noop!(attempt(BoundedVec::truncate_from(longer)), Error::<Test>::InvalidKeyProof);
		let over_the_account = TestSignature(4, account(4).encode()).encode();
		assert_noop!(attempt(BoundedVec::truncate_from(over_the_account)), Error::<Test>::InvalidKeyProof);
	});
}

#[test]
fn l11_a_proof_of_another_chain_is_refused() {
	run(|| {
		let attempt = |genesis| {
			let proof = proof_for(genesis, AGENCY, 4, 4);
			Authorities::register(signed(AGENCY), account(4), Box::new(keys(4)), proof)
		};
		let elsewhere = H256::repeat_byte(9);
		assert!(elsewhere != System::block_hash(0));
		assert_noop!(attempt(elsewhere), Error::<Test>::InvalidKeyProof);
		let of_no_chain = TestSignature(4, (u32::from(AGENCY), account(4)).encode()).encode();
		let proof = BoundedVec::truncate_from(of_no_chain);
		let refused = Authorities::register(signed(AGENCY), account(4), Box::new(keys(4)), proof);
		assert_noop!(refused, Error::<Test>::InvalidKeyProof);
		assert_ok!(attempt(System::block_hash(0)));
	});
}

#[test]
fn keys_and_nodes_of_another_agency_are_refused() {
	run(|| {
		let attempt = |node, number| {
			Authorities::register(
				signed(OTHER_AGENCY),
				account(node),
				Box::new(keys(number)),
				proof(OTHER_AGENCY, node, number),
			)
		};
		assert_noop!(attempt(1, 11), Error::<Test>::NodeOfAnother);
		// Within a transaction, as every call runs: the node is listed before the session pallet sees its keys.
		assert_noop!(
			frame_support::storage::with_storage_layer(|| attempt(4, 1)),
			pallet_session::Error::<Test>::DuplicatedKey
		);
		assert_noop!(Authorities::withdraw(signed(OTHER_AGENCY), account(1)), Error::<Test>::NodeOfAnother);
	});
}

#[test]
fn only_agencies_register_and_withdraw() {
	run(|| {
		let attempt = |origin| Authorities::register(origin, account(4), Box::new(keys(4)), proof(9, 4, 4));
		assert_noop!(attempt(signed(9)), Error::<Test>::NotAnAgency);
		assert_noop!(attempt(RuntimeOrigin::root()), BadOrigin);
		assert_noop!(Authorities::withdraw(signed(1), account(1)), Error::<Test>::NotAnAgency);
	});
}

#[test]
fn an_agency_has_so_many_nodes_and_no_more() {
	run(|| {
		let attempt = |node: u8| {
			Authorities::register(
				signed(OTHER_AGENCY),
				account(node),
				Box::new(keys(node.into())),
				proof(OTHER_AGENCY, node, node.into()),
			)
		};
		for node in 10..14 {
			assert_ok!(attempt(node));
		}
		assert_noop!(attempt(14), Error::<Test>::NoNodeLeft);
		assert_ok!(Authorities::withdraw(signed(OTHER_AGENCY), account(10)));
		assert_ok!(attempt(14));
	});
}

#[test]
fn a_node_is_not_withdrawn_while_what_it_did_can_be_proven() {
	run(|| {
		let withdraw = || Authorities::withdraw(signed(AGENCY), account(1));
		assert_noop!(withdraw(), Error::<Test>::StillInSession);
		assert_ok!(Authorities::remove(RuntimeOrigin::root(), account(1)));
		for _ in 0..2 {
			assert_noop!(withdraw(), Error::<Test>::StillInSession);
			next_session();
		}
		let history: u32 = <Test as crate::Config>::History::get();
		for _ in 0..history {
			assert_noop!(withdraw(), Error::<Test>::StillProvable);
			next_session();
		}
		assert_ok!(withdraw());
		assert_eq!(pallet_session::NextKeys::<Test>::get(account(1)), None);
		assert_noop!(withdraw(), Error::<Test>::NoSuchNode);
	});
}

#[test]
fn governance_withdraws_the_nodes_of_a_retired_agency() {
	run(|| {
		register(4);
		let withdraw = |origin| Authorities::withdraw(origin, account(4));
		assert_noop!(withdraw(RuntimeOrigin::root()), BadOrigin);
		MockAgencies::retire(AGENCY.into());
		assert_noop!(withdraw(signed(AGENCY)), BadOrigin);
		assert_noop!(withdraw(signed(OTHER_AGENCY)), BadOrigin);
		assert_ok!(withdraw(RuntimeOrigin::root()));
		System::assert_last_event(Event::NodeWithdrawn { agency: AGENCY.into(), node: account(4) }.into());
	});
}

#[test]
fn m12_an_authority_changes_its_keys_once_in_seven_days_or_leaves_the_set_first() {
	run(|| {
		let change = |number: u64| {
			let new = Box::new(keys(number));
			Authorities::register(signed(AGENCY), account(1), new, proof(AGENCY, 1, number))
		};
		let began = System::block_number();
		assert_ok!(change(11));
		assert_noop!(change(12), Error::<Test>::KeysJustChanged);
		System::set_block_number(began + u64::from(KEYS_KEPT) - 1);
		assert_noop!(change(12), Error::<Test>::KeysJustChanged);
		System::set_block_number(began + u64::from(KEYS_KEPT));
		assert_ok!(change(12));
		assert_noop!(change(13), Error::<Test>::KeysJustChanged);
		assert_ok!(Authorities::remove(RuntimeOrigin::root(), account(1)));
		assert_ok!(change(13));
		assert_ok!(change(14));
	});
}
