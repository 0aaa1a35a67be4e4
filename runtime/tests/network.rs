//! Stories of the network: who may author, what an equivocation costs, how the council governs, who pays.

mod common;

use cadena_primitives::membership::{
	Anonymous, AnonymousMembership, BUNDLE, Collection, MembershipProof, RingRevision,
};
use cadena_runtime::{
	Aura, Authorities, Balances, BlockNumber, Fees, Grandpa, Rings, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeExecutive, RuntimeOrigin, SafeMode, Session, SessionKeys, System,
	configs::{CouncilInstance, DAY, Quorum, UNIT},
};
use codec::Encode;
use common::{block, blocks, preset, story, transaction};
use finality_grandpa::Prevote;
use frame_support::{
	BoundedVec, assert_ok,
	dispatch::{DispatchClass, DispatchResult, GetDispatchInfo},
	traits::{ConstU32, GetCallMetadata, Hooks, KeyOwnerProofSystem},
	weights::{Weight, constants::WEIGHT_REF_TIME_PER_MICROS},
};
use pallet_authorities::{
	Event as AuthorityEvent, SetRules,
	types::{Consequence, Rules},
};
use pallet_collective::Error as CouncilError;
use pallet_votes::types::Participation;
use sc_executor::WasmExecutor;
use sp_consensus_grandpa::{
	AuthoritySignature, Equivocation, EquivocationProof, KEY_TYPE, localized_payload,
};
use sp_core::{H256, storage::well_known_keys::CODE, traits::ReadRuntimeVersionExt};
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};
use sp_maybe_compressed_blob::{CODE_BLOB_BOMB_LIMIT, decompress};
use sp_runtime::{
	DispatchError,
	traits::{BlakeTwo256, Dispatchable, Hash},
	transaction_validity::{InvalidTransaction, TransactionValidityError},
};
use std::collections::BTreeSet;

const SEATS: [Sr25519Keyring; 7] = [
	Sr25519Keyring::Alice,
	Sr25519Keyring::Bob,
	Sr25519Keyring::Charlie,
	Sr25519Keyring::Dave,
	Sr25519Keyring::Eve,
	Sr25519Keyring::Ferdie,
	Sr25519Keyring::One,
];

fn next_session() {
	let length = SetRules::<Runtime>::get().session_blocks;
	blocks(length - System::block_number() % length);
}

fn stash(name: &str) -> cadena_runtime::AccountId {
	let pair = <sp_core::sr25519::Pair as sp_core::Pair>::from_string(&format!("//{name}//stash"), None);
	sp_core::Pair::public(&pair.expect("a path")).into()
}

fn running() -> Vec<cadena_runtime::AccountId> {
	Session::validators()
}

fn signed(key: Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(key.to_account_id())
}

type Council = pallet_collective::Call<Runtime, CouncilInstance>;

fn motion_index() -> u32 {
	pallet_collective::ProposalCount::<Runtime, CouncilInstance>::get() - 1
}

/// Takes an act through the council with so many votes, and says what became of it, or that they are too few.
fn carry(call: impl Into<RuntimeCall>, votes: usize) -> DispatchResult {
	let call = call.into();
	let seats = pallet_collective::Members::<Runtime, CouncilInstance>::decode_len().expect("it has members");
	let threshold = Quorum::of(&call).votes(seats as u32);
	let (hash, length) = (BlakeTwo256::hash_of(&call), call.encoded_size() as u32);
	let weight = call.get_dispatch_info().call_weight;
	let act = |call: Council, by| RuntimeCall::Council(call).dispatch(signed(by));
	assert_ok!(act(Council::propose { threshold, proposal: Box::new(call), length_bound: length }, SEATS[0]));
	let index = motion_index();
	for seat in SEATS.iter().take(votes) {
		assert_ok!(act(Council::vote { proposal: hash, index, approve: true }, *seat));
	}
	let close =
		Council::close { proposal_hash: hash, index, proposal_weight_bound: weight, length_bound: length };
	if let Err(refusal) = act(close, SEATS[0]) {
		assert_ok!(act_as_root(Council::disapprove_proposal { proposal_hash: hash }));
		return Err(refusal.error);
	}
	let executed = System::events().into_iter().rev().find_map(|record| match record.event {
		RuntimeEvent::Council(pallet_collective::Event::Executed { result, .. }) => Some(result),
		_ => None,
	});
	executed.expect("the motion was carried out")
}

fn act_as_root(call: Council) -> DispatchResult {
	RuntimeCall::Council(call).dispatch(RuntimeOrigin::root()).map(|_| ()).map_err(|refusal| refusal.error)
}

fn too_few() -> DispatchResult {
	Err(CouncilError::<Runtime, CouncilInstance>::TooEarly.into())
}

fn as_root(call: impl Into<RuntimeCall>) -> pallet_agencies::Call<Runtime> {
	pallet_agencies::Call::dispatch_as_root { call: Box::new(call.into()) }
}

#[test]
fn the_council_changes_the_authorities_at_the_second_session_boundary() {
	story("local_testnet", || {
		let before = running();
		assert_eq!(before, ["Alice", "Bob", "Charlie", "Dave"].map(stash));
		assert_ok!(carry(pallet_authorities::Call::remove { node: stash("Dave") }, 4));
		next_session();
		assert_eq!(running(), before);
		next_session();
		assert_eq!(running(), ["Alice", "Bob", "Charlie"].map(stash));
		assert_eq!(Grandpa::grandpa_authorities().len(), 3);
		assert_eq!(
			carry(pallet_authorities::Call::remove { node: stash("Bob") }, 4),
			Err(pallet_authorities::Error::<Runtime>::TooFewAuthorities.into()),
			"three are the fewest of this network"
		);
		assert_ok!(carry(pallet_authorities::Call::admit { node: stash("Dave") }, 4));
		next_session();
		next_session();
		assert_eq!(running().len(), 4);
	});
}

#[test]
fn every_authority_is_credited_with_its_blocks() {
	story("local_testnet", || {
		next_session();
		blocks(7);
		let produced = |session| -> Vec<(u32, u32)> {
			Authorities::production(session).iter().map(|output| (output.authored, output.missed)).collect()
		};
		assert_eq!(produced(0), [(3, 0), (4, 0), (4, 0), (4, 0)], "blocks 1 to 15");
		assert_eq!(produced(1).iter().map(|(authored, _)| authored).sum::<u32>(), 7);
		let agencies: Vec<_> = Authorities::production(0).iter().map(|output| output.agency).collect();
		assert_eq!(agencies, [0, 1, 2, 3]);
	});
}

type Report = (EquivocationProof<H256, BlockNumber>, sp_session::MembershipProof);

/// Two votes of a key in one round.
fn votes(
	key: Ed25519Keyring,
	set: u64,
	round: u64,
	targets: [u8; 2],
) -> EquivocationProof<H256, BlockNumber> {
	let vote = |byte: u8| {
		let vote = Prevote { target_hash: H256::repeat_byte(byte), target_number: 1 };
		let message = finality_grandpa::Message::Prevote(vote.clone());
		let signature = AuthoritySignature::from(key.sign(&localized_payload(round, set, &message)));
		(vote, signature)
	};
	let [first, second] = targets.map(vote);
	let identity = key.public().into();
	let equivocation = finality_grandpa::Equivocation { round_number: round, identity, first, second };
	EquivocationProof::new(set, Equivocation::Prevote(equivocation))
}

/// Two votes of an authority in one round, with the proof that the key is its.
fn double_vote(key: Ed25519Keyring, set: u64, round: u64, targets: [u8; 2]) -> Option<Report> {
	let identity = sp_consensus_grandpa::AuthorityId::from(key.public());
	Some((votes(key, set, round, targets), Authorities::prove((KEY_TYPE, identity))?))
}

fn report((proof, owner): Report) -> Result<(), DispatchError> {
	Grandpa::report_equivocation(signed(Sr25519Keyring::Eve), Box::new(proof), owner)
		.map(|_| ())
		.map_err(|error| error.error)
}

fn offence(node: &str, agency: u32, consequence: Consequence) -> RuntimeEvent {
	AuthorityEvent::<Runtime>::OffenceRecorded { node: stash(node), agency, session: 0, consequence }.into()
}

#[test]
fn a_reported_equivocator_leaves_the_set() {
	story("local_testnet", || {
		let proof = double_vote(Ed25519Keyring::Dave, 0, 1, [1, 2]).expect("Dave is an authority");
		block(|| {
			assert_ok!(report(proof.clone()));
			System::assert_has_event(offence("Dave", 3, Consequence::Removed));
			assert_eq!(report(proof), Err(pallet_grandpa::Error::<Runtime>::DuplicateOffenceReport.into()));
		});
		next_session();
		next_session();
		assert_eq!(running(), ["Alice", "Bob", "Charlie"].map(stash));
	});
}

#[test]
fn at_the_minimum_an_equivocator_is_recorded_and_stays() {
	story("development", || {
		let proof = double_vote(Ed25519Keyring::Alice, 0, 1, [1, 2]).expect("Alice is an authority");
		block(|| {
			assert_ok!(report(proof));
			System::assert_has_event(offence("Alice", 0, Consequence::Retained));
		});
		next_session();
		next_session();
		assert_eq!(running(), [stash("Alice")]);
		assert_eq!(pallet_authorities::Offences::<Runtime>::get(), 1);
	});
}

#[test]
fn an_equivocation_of_a_past_session_is_still_proven() {
	story("local_testnet", || {
		let proof = double_vote(Ed25519Keyring::Dave, 0, 1, [1, 2]).expect("Dave is an authority");
		next_session();
		next_session();
		next_session();
		assert_ok!(report(proof));
	});
}

#[test]
fn false_reports_are_refused() {
	story("local_testnet", || {
		let invalid = Err(pallet_grandpa::Error::<Runtime>::InvalidEquivocationProof.into());
		let same_vote_twice = double_vote(Ed25519Keyring::Dave, 0, 1, [1, 1]).expect("an authority");
		assert_eq!(report(same_vote_twice), invalid);
		let unknown_set = double_vote(Ed25519Keyring::Dave, 7, 1, [1, 2]).expect("an authority");
		assert_eq!(report(unknown_set), invalid);
		let not_owned = Err(pallet_grandpa::Error::<Runtime>::InvalidKeyOwnershipProof.into());
		assert!(double_vote(Ed25519Keyring::Eve, 0, 1, [1, 2]).is_none(), "no authority");
		let (of_dave, owner) = double_vote(Ed25519Keyring::Dave, 0, 1, [1, 2]).expect("an authority");
		assert_eq!(report((votes(Ed25519Keyring::Eve, 0, 1, [1, 2]), owner.clone())), not_owned);
		let never = sp_session::MembershipProof { session: 9, ..owner.clone() };
		assert_eq!(report((of_dave.clone(), never)), not_owned);
		let fewer = sp_session::MembershipProof { validator_count: 1, ..owner };
		assert_eq!(report((of_dave, fewer)), not_owned);
		assert_eq!(running().len(), 4);
	});
}

#[test]
fn a_key_is_worth_one_report_a_session() {
	story("local_testnet", || {
		let of_round = |round| double_vote(Ed25519Keyring::Dave, 0, round, [1, 2]).expect("an authority");
		assert_ok!(report(of_round(1)));
		let stored = || pallet_offences::Reports::<Runtime>::iter().count();
		for round in 2..5 {
			assert_eq!(
				report(of_round(round)),
				Err(pallet_grandpa::Error::<Runtime>::DuplicateOffenceReport.into())
			);
		}
		assert_eq!(stored(), 1);
	});
}

#[test]
fn the_session_pallet_takes_no_keys_itself() {
	let calls = RuntimeCall::get_module_names();
	assert!(!calls.contains(&"Session"), "keys enter through Authorities alone");
}

#[test]
fn two_thirds_authorise_an_upgrade_as_the_runtime_itself() {
	story("mx-test", || {
		let code_hash = H256::repeat_byte(9);
		let act = || as_root(frame_system::Call::authorize_upgrade { code_hash });
		assert_eq!(carry(act(), 4), too_few(), "four of seven are too few");
		assert!(System::authorized_upgrade().is_none());
		assert_ok!(carry(act(), 5));
		assert!(System::authorized_upgrade().is_some());
	});
}

#[test]
fn a_majority_does_the_lesser_acts_and_no_others() {
	story("mx-test", || {
		let to = Sr25519Keyring::Alice.to_account_id();
		let before = Balances::free_balance(&to);
		assert_ok!(carry(pallet_fees::Call::issue { to: to.clone(), amount: UNIT }, 4));
		assert_eq!(Balances::free_balance(&to), before + UNIT);
		let issue = pallet_fees::Call::issue { to, amount: UNIT };
		assert_eq!(carry(issue, 3), too_few());
		let tariff = pallet_fees::types::Tariff { per_byte: 1, ..Default::default() };
		assert_eq!(carry(pallet_fees::Call::set_tariff { tariff }, 4), too_few());
		assert_ok!(carry(pallet_fees::Call::set_tariff { tariff }, 5));
		let rules = Rules { session_blocks: 100, minimum: 4 };
		assert_eq!(carry(pallet_authorities::Call::set_rules { rules }, 4), too_few());
	});
}

#[test]
fn a_motion_is_voted_once_by_each_seat_and_closed_in_time() {
	story("mx-test", || {
		let call: RuntimeCall = pallet_safe_mode::Call::force_enter {}.into();
		let (hash, length) = (BlakeTwo256::hash_of(&call), call.encoded_size() as u32);
		let proposal = Box::new(call.clone());
		let propose = || Council::propose { threshold: 4, proposal: proposal.clone(), length_bound: length };
		let act = |call: Council, by| {
			RuntimeCall::Council(call).dispatch(signed(by)).map(|_| ()).map_err(|error| error.error)
		};
		type Refusal = CouncilError<Runtime, CouncilInstance>;
		assert_eq!(act(propose(), Sr25519Keyring::Two), Err(Refusal::NotMember.into()));
		assert_ok!(act(propose(), Sr25519Keyring::Alice));
		assert_eq!(act(propose(), Sr25519Keyring::Bob), Err(Refusal::DuplicateProposal.into()));
		let index = motion_index();
		let aye = || Council::vote { proposal: hash, index, approve: true };
		assert_ok!(act(aye(), Sr25519Keyring::Alice));
		assert_eq!(act(aye(), Sr25519Keyring::Alice), Err(Refusal::DuplicateVote.into()));
		assert_eq!(act(aye(), Sr25519Keyring::Two), Err(Refusal::NotMember.into()));
		let close = || Council::close {
			proposal_hash: hash,
			index,
			proposal_weight_bound: Weight::MAX,
			length_bound: length,
		};
		assert_eq!(act(close(), Sr25519Keyring::Alice), Err(Refusal::TooEarly.into()));

		System::set_block_number(System::block_number() + 7 * DAY);
		assert_ok!(act(close(), Sr25519Keyring::Alice));
		let lapsed = pallet_collective::Event::Disapproved { proposal_hash: hash };
		System::assert_has_event(RuntimeEvent::Council(lapsed));
		assert!(pallet_safe_mode::EnteredUntil::<Runtime>::get().is_none(), "one vote of four did nothing");
		assert_eq!(act(aye(), Sr25519Keyring::Bob), Err(Refusal::ProposalMissing.into()));
	});
}

/// The code of this runtime with another name.
fn renamed() -> Vec<u8> {
	let code = cadena_runtime::WASM_BINARY.expect("the runtime was built");
	let mut plain = decompress(code, CODE_BLOB_BOMB_LIMIT).expect("it is compressed").into_owned();
	let (name, other) = (("cadena", "cadena").encode(), ("cudena", "cudena").encode());
	let places: Vec<_> = (0..plain.len() - name.len()).filter(|at| plain[*at..].starts_with(&name)).collect();
	assert!(!places.is_empty(), "the code holds its name");
	for place in places {
		plain[place..place + other.len()].copy_from_slice(&other);
	}
	plain
}

#[test]
fn code_that_is_no_newer_runtime_of_this_chain_changes_nothing() {
	let mut externalities = preset("mx-test");
	let executor = WasmExecutor::<sp_io::SubstrateHostFunctions>::builder().build();
	externalities.register_extension(ReadRuntimeVersionExt::new(executor));
	externalities.execute_with(|| {
		let running = cadena_runtime::WASM_BINARY.expect("the runtime was built").to_vec();
		sp_io::storage::set(CODE, &running);
		for (code, refusal) in [
			(b"no runtime".to_vec(), frame_system::Error::<Runtime>::FailedToExtractRuntimeVersion),
			(running[..running.len() / 2].to_vec(), frame_system::Error::FailedToExtractRuntimeVersion),
			(renamed(), frame_system::Error::InvalidSpecName),
			(running.clone(), frame_system::Error::SpecVersionNeedsToIncrease),
		] {
			let code_hash = BlakeTwo256::hash(&code);
			assert_ok!(carry(as_root(frame_system::Call::authorize_upgrade { code_hash }), 5));
			let anyone = signed(Sr25519Keyring::Two);
			assert_ok!(System::apply_authorized_upgrade(anyone, code));
			let refused =
				frame_system::Event::RejectedInvalidAuthorizedUpgrade { code_hash, error: refusal.into() };
			System::assert_last_event(refused.into());
			assert_eq!(sp_io::storage::get(CODE).expect("a chain has code"), running);
		}
		let unauthorised = System::apply_authorized_upgrade(signed(Sr25519Keyring::Two), running.clone());
		assert_eq!(
			unauthorised.map(|_| ()).map_err(|error| error.error),
			Err(frame_system::Error::<Runtime>::NothingAuthorized.into())
		);
	});
}

#[test]
fn a_pause_stops_the_domains_and_ends_by_itself() {
	story("mx-test", || {
		assert_ok!(carry(pallet_safe_mode::Call::force_enter {}, 4));
		let transfer: RuntimeCall = pallet_balances::Call::transfer_keep_alive {
			dest: Sr25519Keyring::Bob.to_account_id().into(),
			value: UNIT,
		}
		.into();
		let filtered = Err(frame_system::Error::<Runtime>::CallFiltered.into());
		let dispatch = |call: RuntimeCall| {
			call.dispatch(signed(Sr25519Keyring::Alice)).map(|_| ()).map_err(|error| error.error)
		};
		assert_eq!(dispatch(transfer.clone()), filtered);
		let nested = pallet_utility::Call::batch_all { calls: vec![transfer.clone()] };
		assert_eq!(dispatch(nested.into()), filtered, "nor within another call");
		assert_ok!(carry(pallet_authorities::Call::remove { node: stash("Dave") }, 5));

		let end = pallet_safe_mode::EnteredUntil::<Runtime>::get().expect("it is paused");
		assert_eq!(end, System::block_number() + 10_800, "six hours");
		assert_eq!(
			carry(pallet_safe_mode::Call::force_extend {}, 4),
			too_few(),
			"prolonging takes two thirds"
		);
		SafeMode::on_initialize(end + 1);
		assert_ok!(dispatch(transfer));
	});
}

/// A call that says nothing at length: sixty kilobytes.
fn ballast() -> frame_system::Call<Runtime> {
	frame_system::Call::remark { remark: vec![0; 60_000] }
}

#[test]
fn a_flood_exhausts_the_officers_own_allowance_and_nobody_elses() {
	story("development", || {
		let (flooder, colleague) = (Sr25519Keyring::Two, Sr25519Keyring::AliceStash);
		for officer in [flooder, colleague] {
			let mandates: BTreeSet<_> = [cadena_primitives::Mandate::Procurement].into();
			let appoint = pallet_agencies::Call::appoint {
				account: officer.to_account_id(),
				mandates: mandates.try_into().expect("one"),
			};
			assert_ok!(RuntimeCall::from(appoint).dispatch(signed(Sr25519Keyring::Alice)));
			let accept = pallet_agencies::Call::accept_post { agency: 0 };
			assert_ok!(RuntimeCall::from(accept).dispatch(signed(officer)));
		}
		let mut sent = *System::account_nonce(flooder.to_account_id());
		let first = sent;
		block(|| {
			let refusal = loop {
				match RuntimeExecutive::apply_extrinsic(transaction(flooder, sent, ballast())) {
					Ok(done) => {
						assert_ok!(done);
					}
					Err(refusal) => break refusal,
				}
				sent += 1;
			};
			assert_eq!(refusal, TransactionValidityError::Invalid(InvalidTransaction::Payment));
			let taken = sent - first;
			assert!((10..100).contains(&taken), "{taken} of 60 kB each");
			let remark = frame_system::Call::remark { remark: vec![] };
			let own = *System::account_nonce(colleague.to_account_id());
			assert_ok!(
				RuntimeExecutive::apply_extrinsic(transaction(colleague, own, remark)).expect("valid")
			);
		});
		assert_eq!(Balances::total_issuance(), 6_000_000 * UNIT, "and nobody paid");
		blocks(100);
		block(|| {
			let done = RuntimeExecutive::apply_extrinsic(transaction(flooder, sent, ballast()));
			assert_ok!(done.expect("the allowance has recovered"));
		});
	});
}

/// The base is a difference of two measurements, which noise could make too small.
#[test]
fn a_transaction_weighs_its_signature_at_least() {
	const FASTEST_VERIFICATION: Weight = Weight::from_parts(25 * WEIGHT_REF_TIME_PER_MICROS, 0);
	let weights = <Runtime as frame_system::Config>::BlockWeights::get();
	for class in DispatchClass::all() {
		let base = weights.get(*class).base_extrinsic;
		assert!(base.all_gte(FASTEST_VERIFICATION), "{class:?}: {base}");
	}
}

#[test]
fn l10_a_bundle_of_acts_weighs_what_its_proofs_do_whatever_their_rings() {
	fn bundle<P: Clone>(payload: P, count: u32) -> BoundedVec<Anonymous<P>, ConstU32<BUNDLE>> {
		let at = RingRevision { collection: Collection::Residual(9), ring: 0, revision: 0 };
		let (alias, proof) = ([1; 32], MembershipProof::default());
		let one = Anonymous { payload, sequence: 0, last_block: 0, at, alias, proof };
		BoundedVec::truncate_from(vec![one; count as usize])
	}
	let of = |count| -> [RuntimeCall; 3] {
		[
			pallet_votes::Call::cast_all { tender: 0, votes: bundle(Participation::Grade(0), count) }.into(),
			pallet_opinions::Call::answer_all { opinion: 0, replies: bundle(0, count) }.into(),
			pallet_panels::Call::seal_all { tender: 0, ballots: bundle(H256::zero(), count) }.into(),
		]
	};
	let weight = |call: &RuntimeCall| call.get_dispatch_info().call_weight;
	for count in 1..=BUNDLE {
		let proofs = <Rings as AnonymousMembership>::bundle_weight(count);
		for call in of(count) {
			assert!(weight(&call).all_gte(proofs), "{count}: {:?}", call.get_call_metadata());
		}
	}
	let read = <Runtime as frame_system::Config>::DbWeight::get().reads(1);
	let bundle_weight = <Rings as AnonymousMembership>::bundle_weight;
	let more = bundle_weight(BUNDLE).saturating_sub(bundle_weight(1));
	let reads = read.saturating_mul(u64::from(BUNDLE - 1)).ref_time();
	assert!(more.ref_time() > reads && more.proof_size() > 0, "each proof reads its ring");
}

#[test]
fn whoever_does_not_act_for_the_public_pays() {
	story("development", || {
		let citizen = Sr25519Keyring::Two;
		let account = citizen.to_account_id();
		let remark = || frame_system::Call::remark { remark: vec![] };
		let refused = RuntimeExecutive::validate_transaction(
			sp_runtime::transaction_validity::TransactionSource::External,
			transaction(citizen, 0, remark()),
			System::block_hash(0),
		);
		assert!(refused.is_err(), "without money nothing enters the pool");
		let value = UNIT;
		let dest = account.clone().into();
		assert_ok!(Balances::transfer_keep_alive(signed(Sr25519Keyring::Alice), dest, value));
		block(|| {
			let nonce = *System::account_nonce(&account);
			let done = RuntimeExecutive::apply_extrinsic(transaction(citizen, nonce, remark()));
			assert_ok!(done.expect("it is paid"));
		});
		assert!(Balances::free_balance(&account) < value);
		assert_eq!(Fees::allowance_left(account), None);
	});
}

#[test]
fn genesis_presets_name_their_authorities_and_minimum() {
	for (name, authorities, minimum) in [("development", 1, 1), ("local_testnet", 4, 3), ("mx-test", 7, 4)] {
		story(name, || {
			assert_eq!(running().len(), authorities, "{name}");
			assert_eq!(SetRules::<Runtime>::get().minimum, minimum, "{name}");
			let keys: Vec<SessionKeys> =
				pallet_session::QueuedKeys::<Runtime>::get().into_iter().map(|(_, keys)| keys).collect();
			assert_eq!(keys.len(), authorities, "{name}");
			assert_eq!(Aura::authorities_len(), authorities, "{name}");
		});
	}
}
