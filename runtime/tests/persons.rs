//! Stories of persons: from the enrolment to an anonymous answer, and who pays.

mod common;

use cadena_primitives::{
	Document, Jurisdiction, Mandate, PersonLookup,
	membership::{Alias, Collection, RingKey, RingRevision, RingSignature, pool, possession},
};
use cadena_runtime::{
	Balances, Fees, Identity, Runtime, RuntimeCall, RuntimeExecutive, RuntimeOrigin, SafeMode, System,
	UncheckedExtrinsic, configs::UNIT,
};
use common::{block, story, transaction, without_account};
use frame_support::{
	assert_ok,
	dispatch::DispatchResult,
	storage::{self, TransactionOutcome},
};
use pallet_identity::types::{Class, RequestState, Requirement, Residence};
use pallet_opinions::types::{Reply, context_of};
use pallet_rings::{crypto, types::Task};
use sp_core::H256;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	ApplyExtrinsicResult,
	traits::Dispatchable,
	transaction_validity::{
		InvalidTransaction, TransactionSource, TransactionValidityError, UnknownTransaction,
	},
};
use std::collections::BTreeSet;
use verifiable::{GenerateVerifiable, ring::bandersnatch::BandersnatchVrfVerifiable as Vrf};

const REGISTRAR: Sr25519Keyring = Sr25519Keyring::BobStash;
const RESIDENTS: [Sr25519Keyring; 4] = [
	Sr25519Keyring::AliceStash,
	Sr25519Keyring::CharlieStash,
	Sr25519Keyring::DaveStash,
	Sr25519Keyring::EveStash,
];
/// The number of the registry among the founding agencies.
const RENAPO: cadena_primitives::AgencyId = 1;
const HERE: Collection = Collection::Municipality(9_012);

fn dispatch(call: impl Into<RuntimeCall>, key: Sr25519Keyring) -> DispatchResult {
	call.into()
		.dispatch(RuntimeOrigin::signed(key.to_account_id()))
		.map(|_| ())
		.map_err(|refused| refused.error)
}

fn secret(resident: Sr25519Keyring) -> <Vrf as GenerateVerifiable>::Secret {
	Vrf::new_secret(resident.public().0)
}

fn ring_key(resident: Sr25519Keyring) -> (RingKey, RingSignature) {
	let message = possession(&System::block_hash(0), &resident.to_account_id());
	let secret = secret(resident);
	(Vrf::member_from_secret(&secret), Vrf::sign(&secret, &message).expect("signs"))
}

fn hire() {
	let mandates: BTreeSet<_> = [Mandate::CivilRegistry].into();
	let (account, mandates) = (REGISTRAR.to_account_id(), mandates.try_into().expect("one"));
	assert_ok!(dispatch(pallet_agencies::Call::appoint { account, mandates }, Sr25519Keyring::Bob));
	assert_ok!(dispatch(pallet_agencies::Call::accept_post { agency: RENAPO }, REGISTRAR));
}

/// RENAPO enrols the residents, who join a ring by transactions of their own.
fn settle() {
	hire();
	for resident in RESIDENTS {
		let enrol = pallet_identity::Call::enrol {
			tag: resident.public().0,
			class: Class::Citizen,
			account: resident.to_account_id(),
			residence: Residence::Municipality(9_012),
			ring_key: None,
		};
		assert_ok!(dispatch(enrol, REGISTRAR));
	}
	block(|| {
		for resident in RESIDENTS {
			let (key, signature) = ring_key(resident);
			let join = pallet_identity::Call::join_ring { key, signature };
			assert_ok!(
				RuntimeExecutive::apply_extrinsic(transaction(resident, next(resident), join))
					.expect("is paid for")
			);
		}
		let extend = pallet_rings::Call::perform { task: Task::Extend { collection: HERE } };
		assert_ok!(RuntimeExecutive::apply_extrinsic(without_account(extend)).expect("is due"));
	});
}

fn next(key: Sr25519Keyring) -> u32 {
	*System::account_nonce(key.to_account_id())
}

fn ask() -> u32 {
	let ask = pallet_opinions::Call::ask {
		place: Jurisdiction::Municipality(9_012),
		document: Document::unpublished(H256::repeat_byte(1)),
		choices: 2,
		closes: pallet_timestamp::Now::<Runtime>::get() + 600_000,
	};
	assert_ok!(dispatch(ask, REGISTRAR));
	pallet_opinions::NextOpinion::<Runtime>::get() - 1
}

fn reply(resident: Sr25519Keyring, opinion: u32, choice: u8) -> Reply {
	let record = pallet_opinions::Opinions::<Runtime>::get(opinion).expect("was asked");
	let ring = pallet_rings::Rings::<Runtime>::get(HERE, 0).expect("stands");
	let keys = pallet_rings::RingKeys::<Runtime>::get(HERE, 0);
	let mut reply = Reply {
		payload: choice,
		sequence: 0,
		last_block: System::block_number() + 32,
		at: RingRevision { collection: HERE, ring: 0, revision: ring.revision },
		alias: Alias::default(),
		proof: Default::default(),
	};
	let context = context_of(&System::block_hash(0), opinion);
	let message = reply.claim(record.electorate, context).message;
	let secret = secret(resident);
	let key = Vrf::member_from_secret(&secret);
	let commitment = Vrf::open(crypto::DOMAIN, &key, keys.into_iter()).expect("is in the ring");
	let (proof, alias) = Vrf::create(commitment, &secret, &context, &message).expect("proves");
	reply.alias = alias;
	reply.proof = proof.to_vec().try_into().expect("785 bytes");
	reply
}

fn send(opinion: u32, reply: Reply) -> ApplyExtrinsicResult {
	RuntimeExecutive::apply_extrinsic(without_account(pallet_opinions::Call::answer { opinion, reply }))
}

fn invalid(code: u8) -> ApplyExtrinsicResult {
	Err(TransactionValidityError::Invalid(InvalidTransaction::Custom(code)))
}

#[test]
fn residents_without_coins_answer_anonymously() {
	story("development", || {
		settle();
		let opinion = ask();
		let issued = Balances::total_issuance();
		let replies: Vec<_> = RESIDENTS
			.iter()
			.map(|resident| reply(*resident, opinion, u8::from(*resident == RESIDENTS[0])))
			.collect();
		let again = replies[0].clone();
		block(|| {
			for reply in replies {
				assert_ok!(send(opinion, reply).expect("is valid"));
			}
			assert_eq!(send(opinion, again.clone()), invalid(pool::SUPERSEDED), "nor twice in one block");
		});
		block(|| assert_eq!(send(opinion, again), invalid(pool::SUPERSEDED), "nor in the next"));
		let record = pallet_opinions::Opinions::<Runtime>::get(opinion).expect("is kept");
		assert_eq!(record.tally.to_vec(), [3, 1]);
		assert_eq!(Balances::total_issuance(), issued, "nobody paid");
		for resident in RESIDENTS {
			assert_eq!(Balances::free_balance(resident.to_account_id()), 0);
		}
	});
}

#[test]
fn a_call_that_the_chain_admits_comes_by_no_other_door() {
	story("development", || {
		settle();
		let opinion = ask();
		let answer =
			|| pallet_opinions::Call::<Runtime>::answer { opinion, reply: reply(RESIDENTS[0], opinion, 0) };
		block(|| {
			let bare = UncheckedExtrinsic::new_bare(answer().into());
			let admitted = storage::with_transaction_unchecked(|| {
				let bare = bare.clone();
				let parent = System::parent_hash();
				let source = TransactionSource::External;
				TransactionOutcome::Rollback(RuntimeExecutive::validate_transaction(source, bare, parent))
			});
			assert_eq!(admitted, Err(UnknownTransaction::NoUnsignedValidator.into()));
			let authored =
				RuntimeExecutive::apply_extrinsic(bare).expect("an author can include anything bare");
			assert_eq!(authored, Err(sp_runtime::DispatchError::BadOrigin), "but it does nothing");
			let signed = transaction(Sr25519Keyring::Ferdie, 0, answer());
			let outcome = RuntimeExecutive::apply_extrinsic(signed).expect("is paid for");
			assert_eq!(outcome, Err(sp_runtime::DispatchError::BadOrigin));
			let remark = frame_system::Call::<Runtime>::remark { remark: vec![] };
			let nobody = RuntimeExecutive::apply_extrinsic(without_account(remark));
			assert!(nobody.is_err(), "other calls need a signer");
		});
		let other = ask();
		let stray = reply(RESIDENTS[0], opinion, 0);
		let bad_proof = Err(TransactionValidityError::Invalid(InvalidTransaction::BadProof));
		block(|| assert_eq!(send(other, stray), bad_proof));
	});
}

#[test]
fn free_transactions_do_not_fail_in_blocks_while_the_domains_are_paused() {
	story("development", || {
		settle();
		let opinion = ask();
		pallet_safe_mode::EnteredUntil::<Runtime>::put(System::block_number() + 100);
		assert!(SafeMode::is_entered());
		block(|| assert_eq!(send(opinion, reply(RESIDENTS[0], opinion, 0)), invalid(pool::PAUSED)));
	});
}

#[test]
fn a_bank_asks_with_a_deposit_and_an_officer_without() {
	story("development", || {
		settle();
		let (person, bank) = (Identity::active_person(&RESIDENTS[0].to_account_id()), Sr25519Keyring::Ferdie);
		let person = person.expect("is enrolled");
		pallet_agencies::AgencyByAccount::<Runtime>::remove(bank.to_account_id());
		let ask = || pallet_identity::Call::request {
			person,
			purpose: H256::repeat_byte(1),
			requirement: Requirement { factors: 1, modality: None },
			expires: pallet_timestamp::Now::<Runtime>::get() + 600_000,
		};
		assert_ok!(dispatch(ask(), REGISTRAR));
		assert_ok!(dispatch(ask(), bank));
		assert_eq!(Balances::reserved_balance(bank.to_account_id()), UNIT / 10);
		let answer = pallet_identity::Call::answer { request: 1, block: 0, factors: Default::default() };
		block(|| {
			let done =
				RuntimeExecutive::apply_extrinsic(transaction(RESIDENTS[0], next(RESIDENTS[0]), answer));
			assert_ok!(done.expect("is paid for"));
		});
		let line = pallet_identity::Accreditations::<Runtime>::get(person, 1).expect("is in the log");
		assert!(matches!(line.state, RequestState::Granted(_)));
		let stranger = dispatch(ask(), Sr25519Keyring::Two);
		assert!(stranger.is_err(), "who cannot hold the deposit cannot ask");
	});
}

#[test]
fn the_dead_have_no_allowance() {
	story("development", || {
		settle();
		let account = RESIDENTS[0].to_account_id();
		assert!(Fees::allowance_left(account.clone()).is_some());
		let person = Identity::active_person(&account).expect("is enrolled");
		let certificate = H256::repeat_byte(1);
		let died_on = cadena_primitives::LegalDay(20_000);
		let record = pallet_identity::Call::record_death { person, certificate, died_on };
		assert_ok!(dispatch(record, REGISTRAR));
		assert_eq!(Fees::allowance_left(account), None);
		block(|| {
			let remark = frame_system::Call::<Runtime>::remark { remark: vec![] };
			assert!(
				RuntimeExecutive::apply_extrinsic(transaction(RESIDENTS[0], next(RESIDENTS[0]), remark))
					.is_err()
			);
		});
	});
}
