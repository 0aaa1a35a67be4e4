//! Stories of motions: which may be proposed, how many a seat holds, and what becomes of them in a pause and when seats change.

mod common;

use cadena_primitives::{Jurisdiction, Rfc};
use cadena_runtime::{
	Agencies, Runtime, RuntimeCall, RuntimeOrigin, SafeMode, Scheduler, System,
	configs::{CouncilInstance, LONGEST_MOTION, Quorum},
};
use codec::Encode;
use common::story;
use frame_support::{assert_ok, dispatch::DispatchResult, traits::Hooks, weights::Weight};
use pallet_collective::{Error, Members, ProposalOf};
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	DispatchError,
	traits::{BlakeTwo256, Dispatchable, Hash},
};

const SEATS: [Sr25519Keyring; 7] = [
	Sr25519Keyring::Alice,
	Sr25519Keyring::Bob,
	Sr25519Keyring::Charlie,
	Sr25519Keyring::Dave,
	Sr25519Keyring::Eve,
	Sr25519Keyring::Ferdie,
	Sr25519Keyring::One,
];

type Council = pallet_collective::Call<Runtime, CouncilInstance>;
type Refusal = Error<Runtime, CouncilInstance>;

fn dispatch(call: impl Into<RuntimeCall>, by: Sr25519Keyring) -> DispatchResult {
	let origin = RuntimeOrigin::signed(by.to_account_id());
	call.into().dispatch(origin).map(|_| ()).map_err(|refusal| refusal.error)
}

fn remark(number: u8) -> RuntimeCall {
	frame_system::Call::remark { remark: vec![number] }.into()
}

fn propose_with(threshold: u32, call: &RuntimeCall, by: Sr25519Keyring) -> DispatchResult {
	let length_bound = call.encoded_size() as u32;
	dispatch(Council::propose { threshold, proposal: Box::new(call.clone()), length_bound }, by)
}

fn propose(call: &RuntimeCall, by: Sr25519Keyring) -> DispatchResult {
	let seats = Members::<Runtime, CouncilInstance>::decode_len().expect("it has members");
	propose_with(Quorum::of(call).votes(seats as u32), call, by)
}

fn index() -> u32 {
	pallet_collective::ProposalCount::<Runtime, CouncilInstance>::get() - 1
}

fn vote(call: &RuntimeCall, index: u32, seats: &[Sr25519Keyring]) {
	for seat in seats {
		let proposal = BlakeTwo256::hash_of(call);
		assert_ok!(dispatch(Council::vote { proposal, index, approve: true }, *seat));
	}
}

fn close(call: &RuntimeCall, index: u32) -> DispatchResult {
	let bound = call.encoded_size() as u32 + 4;
	let close = Council::close {
		proposal_hash: BlakeTwo256::hash_of(call),
		index,
		proposal_weight_bound: Weight::MAX,
		length_bound: bound,
	};
	dispatch(close, Sr25519Keyring::Two)
}

fn is_open(call: &RuntimeCall) -> bool {
	ProposalOf::<Runtime, CouncilInstance>::contains_key(BlakeTwo256::hash_of(call))
}

fn carry(call: &RuntimeCall, seats: &[Sr25519Keyring]) {
	assert_ok!(propose(call, SEATS[0]));
	let index = index();
	vote(call, index, seats);
	assert_ok!(close(call, index));
}

fn filtered() -> DispatchResult {
	Err(frame_system::Error::<Runtime>::CallFiltered.into())
}

fn pause() -> RuntimeCall {
	pallet_safe_mode::Call::force_enter {}.into()
}

fn resume() -> RuntimeCall {
	pallet_safe_mode::Call::force_exit {}.into()
}

fn is_paused() -> bool {
	pallet_safe_mode::EnteredUntil::<Runtime>::exists()
}

fn scheduled() -> usize {
	pallet_scheduler::Agenda::<Runtime>::iter_values().flatten().flatten().count()
}

#[test]
fn m1_no_seat_spoils_a_motion_by_its_threshold() {
	story("mx-test", || {
		for threshold in [0, 1, 2, 4, 6, 7, u32::MAX] {
			assert_eq!(propose_with(threshold, &remark(1), SEATS[0]), filtered(), "{threshold}");
		}
		for threshold in [3, 5] {
			assert_eq!(propose_with(threshold, &pause(), SEATS[0]), filtered(), "{threshold}");
		}
		let inner = Council::propose { threshold: 2, proposal: Box::new(remark(1)), length_bound: 100 };
		let batch = pallet_utility::Call::batch_all { calls: vec![inner.into()] };
		assert_eq!(dispatch(batch, SEATS[0]), filtered(), "nor in a batch");
		assert_ok!(propose_with(5, &remark(1), SEATS[0]));
		assert_ok!(propose_with(4, &pause(), SEATS[0]));
	});
}

#[test]
fn m1_a_motion_has_a_bounded_length() {
	story("mx-test", || {
		let of = |length| RuntimeCall::from(frame_system::Call::remark { remark: vec![0; length] });
		assert_eq!(propose(&of(LONGEST_MOTION), SEATS[0]), filtered());
		assert_ok!(propose(&of(LONGEST_MOTION - 8), SEATS[0]));
	});
}

#[test]
fn m1_a_seat_holds_four_motions_wherever_it_moves() {
	story("mx-test", || {
		let full = Err(Refusal::TooManyProposals.into());
		for number in 0..4 {
			assert_ok!(propose(&remark(number), SEATS[0]));
		}
		let first = index() - 3;
		assert_eq!(propose(&remark(4), SEATS[0]), full);
		assert_ok!(propose(&remark(4), SEATS[1]));
		let to = Sr25519Keyring::Two.to_account_id();
		assert_ok!(dispatch(pallet_agencies::Call::change_account { to }, SEATS[0]));
		assert_eq!(propose(&remark(5), Sr25519Keyring::Two), full, "it is the same agency");
		vote(&remark(0), first, &SEATS[1..6]);
		assert_ok!(close(&remark(0), first));
		assert_ok!(propose(&remark(0), Sr25519Keyring::Two));
		assert_eq!(propose(&remark(5), Sr25519Keyring::Two), full, "what it held before counts once");
	});
}

#[test]
fn l13_a_motion_that_the_pause_would_filter_waits_for_its_end() {
	story("mx-test", || {
		let enact = RuntimeCall::from(pallet_legal_terms::Call::set_uma { centavos: 12_000 });
		let nested = RuntimeCall::from(pallet_utility::Call::batch_all { calls: vec![enact.clone()] });
		assert_ok!(propose(&enact, SEATS[0]));
		let first = index();
		assert_ok!(propose(&nested, SEATS[1]));
		vote(&enact, first, &SEATS[..5]);
		vote(&nested, first + 1, &SEATS[..5]);
		carry(&pause(), &SEATS[..4]);
		assert!(is_paused());
		assert_eq!(close(&enact, first), filtered());
		assert_eq!(close(&nested, first + 1), filtered());
		assert!(is_open(&enact) && is_open(&nested), "nothing is lost");
		carry(&resume(), &SEATS[..4]);
		assert!(!is_paused());
		assert_ok!(close(&enact, first));
		assert_ok!(close(&nested, first + 1));
		assert!(!is_open(&enact) && !is_open(&nested));
	});
}

#[test]
fn a_pause_is_prolonged_and_ended_by_motions_that_are_proposed_in_it() {
	story("mx-test", || {
		carry(&pause(), &SEATS[..4]);
		let end = pallet_safe_mode::EnteredUntil::<Runtime>::get().expect("it is paused");
		carry(&pallet_safe_mode::Call::force_extend {}.into(), &SEATS[..5]);
		assert!(pallet_safe_mode::EnteredUntil::<Runtime>::get() > Some(end));
		let calls = vec![resume()];
		carry(&pallet_utility::Call::batch_all { calls }.into(), &SEATS[..4]);
		assert!(!is_paused());
		SafeMode::on_initialize(System::block_number());
	});
}

#[test]
fn m1_open_motions_follow_the_seats() {
	story("mx-test", || {
		let act = remark(1);
		assert_ok!(propose(&act, SEATS[0]));
		let number = index();
		vote(&act, number, &SEATS[..4]);
		assert_eq!(close(&act, number), Err(Refusal::TooEarly.into()), "four of seven");
		assert_ok!(Agencies::retire(RuntimeOrigin::root(), 6));
		assert_ok!(close(&act, number));
		assert!(!is_open(&act), "four of six carry it out");

		assert_ok!(propose(&act, SEATS[0]));
		let number = index();
		vote(&act, number, &SEATS[..4]);
		let seat = Agencies::register(
			RuntimeOrigin::root(),
			b"Instituto Nacional".to_vec().try_into().expect("is short"),
			Rfc::parse("INE0804164Z7").expect("is one"),
			Jurisdiction::Federation,
			Sr25519Keyring::Two.to_account_id(),
		);
		assert_ok!(seat);
		assert_eq!(close(&act, number), Err(Refusal::TooEarly.into()), "four of seven again");
		vote(&act, number, &SEATS[4..5]);
		assert_ok!(close(&act, number));
	});
}

#[test]
fn m10_five_votes_cancel_what_four_scheduled() {
	story("development", || {
		let later = RuntimeCall::from(pallet_scheduler::Call::schedule {
			when: 100,
			maybe_periodic: None,
			priority: 0,
			call: Box::new(remark(1)),
		});
		let cancel = |index| RuntimeCall::from(pallet_scheduler::Call::cancel { when: 100, index });
		carry(&later, &SEATS[..4]);
		assert_eq!(scheduled(), 1);
		let signed = RuntimeOrigin::signed(SEATS[0].to_account_id());
		assert_eq!(Scheduler::cancel(signed, 100, 0), Err(DispatchError::BadOrigin));
		carry(&cancel(0), &SEATS[..5]);
		assert_eq!(scheduled(), 0);
		carry(&later, &SEATS[..5]);
		let root = pallet_agencies::Call::dispatch_as_root { call: Box::new(cancel(0)) };
		carry(&root.into(), &SEATS[..4]);
		assert_eq!(scheduled(), 0);
	});
}
