use crate::{
	Answers, Call, Error, Event, OpenOpinions, Opinions,
	mock::*,
	types::{Answer, LONGEST, MOST_OPEN, Refusal, Reply, State},
};
use cadena_primitives::{
	Jurisdiction,
	membership::{Collection, HORIZON, Latest, MembershipError, PAUSE, RingRegistry, Untimely, pool},
};
use frame_support::{BoundedVec, assert_noop, assert_ok, traits::Authorize};
use pallet_rings::types::Task;
use sp_runtime::{
	DispatchError,
	transaction_validity::{
		InvalidTransaction, TransactionSource, TransactionValidityError, ValidTransaction,
	},
};

fn admitted(opinion: u32, reply: &Reply) -> Result<ValidTransaction, TransactionValidityError> {
	let call = Call::<Test>::answer { opinion, reply: reply.clone() };
	let outcome = call.authorize(TransactionSource::External).expect("the call is authorised");
	outcome.map(|(transaction, _)| transaction)
}

/// Sends a reply as the chain takes one from the pool.
fn send(opinion: u32, reply: Reply) -> Result<(), TransactionValidityError> {
	admitted(opinion, &reply)?;
	assert_ok!(Surveys::answer(frame_system::RawOrigin::Authorized.into(), opinion, reply));
	Ok(())
}

fn refused(opinion: u32, reply: &Reply, why: impl Into<InvalidTransaction>) {
	let why: InvalidTransaction = why.into();
	assert_eq!(admitted(opinion, reply).err(), Some(why.into()));
}

fn bad_proof(opinion: u32, reply: &Reply) {
	assert_eq!(admitted(opinion, reply).err(), Some(InvalidTransaction::BadProof.into()));
}

fn tally(opinion: u32) -> Vec<u32> {
	Opinions::<Test>::get(opinion).expect("was asked").tally.into_inner()
}

#[test]
fn residents_answer_once_each_and_nobody_knows_who() {
	run(|| {
		settle(0..4);
		let opinion = ask();
		for (resident, choice) in [(0, 0), (1, 2), (2, 2)] {
			assert_ok!(send(opinion, proven(resident, opinion, choice, 0)));
		}
		assert_eq!(tally(opinion), [1, 0, 2]);
		let again = proven(0, opinion, 1, 0);
		refused(opinion, &again, Untimely::Superseded);
		let later = proven(0, opinion, 1, 1);
		let alias = later.alias;
		System::set_block_number(9 + u64::from(PAUSE));
		refused(opinion, &later, Untimely::TooSoon);
		System::set_block_number(10 + u64::from(PAUSE));
		assert_ok!(send(opinion, later));
		assert_eq!(tally(opinion), [0, 1, 2]);
		let answered = Event::OpinionAnswered {
			opinion,
			alias,
			answer: Answer { choice: 1, latest: Latest { sequence: 1, at: 20 } },
			replaced: Some(Answer { choice: 0, latest: Latest { sequence: 0, at: 10 } }),
		};
		System::assert_last_event(answered.into());
	});
}

#[test]
fn a_resident_is_another_in_each_question() {
	run(|| {
		settle(0..4);
		let (first, second) = (ask(), ask());
		let (here, there) = (proven(0, first, 0, 0), proven(0, second, 0, 0));
		assert_ne!(here.alias, there.alias);
		bad_proof(second, &here);
		assert_ok!(send(first, here));
		assert_ok!(send(second, there));
	});
}

#[test]
fn an_altered_reply_is_invalid_before_any_block() {
	run(|| {
		settle(0..4);
		let opinion = ask();
		let valid = proven(0, opinion, 0, 3);
		bad_proof(opinion, &Reply { payload: 1, ..valid.clone() });
		bad_proof(opinion, &Reply { sequence: 4, ..valid.clone() });
		bad_proof(opinion, &Reply { last_block: 61, ..valid.clone() });
		bad_proof(opinion, &Reply { alias: [1; 32], ..valid.clone() });
		bad_proof(opinion, &Reply { proof: Default::default(), ..valid.clone() });
		refused(opinion, &Reply { payload: 3, ..valid.clone() }, Refusal::NoSuchChoice);
		refused(opinion + 1, &valid, Refusal::NoSuchOpinion);
		let mut elsewhere = valid.clone();
		elsewhere.at.ring = 1;
		refused(opinion, &elsewhere, MembershipError::NotOfTheElectorate);
		elsewhere.at = valid.at;
		elsewhere.at.collection = Collection::Municipality(9_011);
		refused(opinion, &elsewhere, MembershipError::NotOfTheElectorate);
		let mut before = valid.clone();
		before.at.revision = 7;
		refused(opinion, &before, MembershipError::StaleRevision);
		assert_ok!(send(opinion, valid));
	});
}

#[test]
fn a_reply_is_taken_in_its_time() {
	run(|| {
		settle(0..4);
		let opinion = ask();
		let reply = proven_until(0, opinion, 0, 0, 10 + HORIZON);
		System::set_block_number(9);
		refused(opinion, &reply, Untimely::OutOfTime);
		System::set_block_number(11 + u64::from(HORIZON));
		refused(opinion, &reply, Untimely::OutOfTime);
		System::set_block_number(10 + u64::from(HORIZON));
		Now::set(END);
		refused(opinion, &reply, Refusal::OpinionIsClosed);
		Now::set(END - 1);
		assert_ok!(send(opinion, reply));
	});
}

#[test]
fn while_the_domains_are_paused_no_reply_is_taken() {
	run(|| {
		settle(0..4);
		let opinion = ask();
		let reply = proven(0, opinion, 0, 0);
		Paused::set(true);
		refused(opinion, &reply, InvalidTransaction::Custom(pool::PAUSED));
		Paused::set(false);
		assert_ok!(send(opinion, reply));
	});
}

#[test]
fn of_one_alias_one_act_waits_and_no_sequence_buys_a_place() {
	run(|| {
		settle(0..4);
		let opinion = ask();
		let first = admitted(opinion, &proven(0, opinion, 0, 1)).expect("valid");
		let second = admitted(opinion, &proven(0, opinion, 1, 2)).expect("valid");
		let other = admitted(opinion, &proven(1, opinion, 0, 1)).expect("valid");
		assert_eq!(first.provides, second.provides);
		assert_ne!(first.provides, other.provides);
		assert_eq!((first.priority, second.priority), (0, 0), "a sequence buys no place");
	});
}

#[test]
fn only_the_chain_takes_replies() {
	run(|| {
		settle(0..4);
		let opinion = ask();
		for origin in [signed(0), RuntimeOrigin::none(), RuntimeOrigin::root()] {
			let refused = Surveys::answer(origin, opinion, proven(0, opinion, 0, 0));
			assert_noop!(refused, DispatchError::BadOrigin);
		}
		let late = Reply { last_block: 1, ..proven(0, opinion, 0, 0) };
		let authorized = frame_system::RawOrigin::Authorized.into();
		assert_noop!(Surveys::answer(authorized, opinion, late), Error::<Test>::OutOfTime);
	});
}

#[test]
fn one_who_enters_after_the_asking_does_not_answer() {
	run(|| {
		settle(0..4);
		let opinion = ask();
		System::set_block_number(11);
		settle(4..8);
		let mut reply = proven(0, opinion, 0, 0);
		reply.at.ring = 1;
		refused(opinion, &reply, MembershipError::NotOfTheElectorate);
	});
}

#[test]
fn one_who_died_answers_no_more() {
	run(|| {
		settle(0..5);
		let opinion = ask();
		let before = proven_until(0, opinion, 0, 0, 60);
		assert_ok!(Rings::revoke(&key(0)));
		for _ in 0..2 {
			let rebuild = Task::Rebuild { collection: HERE, ring: 0 };
			assert_ok!(Rings::perform(frame_system::RawOrigin::Authorized.into(), rebuild));
		}
		assert_ok!(send(opinion, proven(1, opinion, 0, 0)));
		System::set_block_number(50);
		refused(opinion, &before, MembershipError::StaleRevision);
	});
}

#[test]
fn a_bundle_has_an_outcome_for_each() {
	run(|| {
		settle(0..5);
		let opinion = ask();
		let mut replies: Vec<_> = (0..4).map(|resident| proven(resident, opinion, 1, 0)).collect();
		replies.push(replies[0].clone());
		replies[1].payload = 0;
		replies[2].payload = 9;
		let bundle = BoundedVec::truncate_from(replies);
		let nobody = Surveys::answer_all(RuntimeOrigin::none(), opinion, bundle.clone());
		assert_noop!(nobody, DispatchError::BadOrigin);
		let elsewhere = Surveys::answer_all(signed(50), 9, bundle.clone());
		assert_noop!(elsewhere, Error::<Test>::NoSuchOpinion);
		assert_ok!(Surveys::answer_all(signed(50), opinion, bundle));
		assert_eq!(tally(opinion), [0, 2, 0]);
		let reasons = [
			(1, Refusal::Membership(MembershipError::InvalidProof)),
			(2, Refusal::NoSuchChoice),
			(4, Refusal::Untimely(Untimely::Superseded)),
		];
		for (place, reason) in reasons {
			System::assert_has_event(Event::ReplyRefused { opinion, place, reason }.into());
		}
	});
}

#[test]
fn an_agency_asks_within_its_jurisdiction() {
	run(|| {
		settle(0..3);
		let ask = |who, place, choices, closes| Surveys::ask(signed(who), place, question(), choices, closes);
		assert_noop!(ask(1, TLALPAN, 2, END), Error::<Test>::NotOfAnAgency);
		assert_noop!(ask(JALISCO, TLALPAN, 2, END), Error::<Test>::OutsideJurisdiction);
		let empty = Jurisdiction::Municipality(14_039);
		assert_noop!(ask(JALISCO, empty, 2, END), Error::<Test>::NobodyCanAnswer);
		let nowhere =
			[Jurisdiction::Municipality(9_001), Jurisdiction::State(33), Jurisdiction::Abroad(*b"us")];
		for place in nowhere {
			assert_noop!(ask(FEDERAL, place, 2, END), Error::<Test>::NoSuchPlace);
		}
		for choices in [0, 1, 17, 255] {
			assert_noop!(ask(FEDERAL, TLALPAN, choices, END), Error::<Test>::ChoicesOutOfRange);
		}
		for closes in [0, 1_000, MockTime::after(LONGEST) + 1, u64::MAX] {
			assert_noop!(ask(FEDERAL, TLALPAN, 2, closes), Error::<Test>::EndOutOfRange);
		}
		let unsigned = Surveys::ask(RuntimeOrigin::none(), TLALPAN, question(), 2, END);
		assert_noop!(unsigned, DispatchError::BadOrigin);
		for _ in 0..MOST_OPEN {
			assert_ok!(ask(FEDERAL, TLALPAN, 16, END));
		}
		assert_noop!(ask(FEDERAL, TLALPAN, 2, END), Error::<Test>::TooManyOpen);
	});
}

#[test]
fn a_question_to_a_state_or_the_federation_is_answered_by_those_of_its_municipalities() {
	for place in [Jurisdiction::State(9), Jurisdiction::Federation] {
		run(|| {
			settle(0..4);
			assert_ok!(Surveys::ask(signed(FEDERAL), place, question(), 3, END));
			assert_ok!(send(0, proven(0, 0, 2, 0)));
			assert_eq!(tally(0), [0, 0, 1]);
		});
	}
	run(|| {
		settle(0..4);
		assert_ok!(Surveys::ask(signed(FEDERAL), Jurisdiction::State(14), question(), 3, END));
		refused(0, &proven(0, 0, 2, 0), MembershipError::NotOfTheElectorate);
	});
}

#[test]
fn a_closed_question_keeps_its_tally_and_clears_its_replies() {
	run(|| {
		settle(0..3);
		let opinion = ask();
		assert_ok!(send(opinion, proven(0, opinion, 2, 0)));
		assert_noop!(Surveys::close(signed(50), opinion), Error::<Test>::OpinionIsOpen);
		assert_noop!(Surveys::clear(signed(50), opinion), Error::<Test>::OpinionIsOpen);
		Now::set(END);
		assert_noop!(Surveys::close(RuntimeOrigin::none(), opinion), DispatchError::BadOrigin);
		assert_noop!(Surveys::close(signed(50), 9), Error::<Test>::NoSuchOpinion);
		assert_ok!(Surveys::close(signed(50), opinion));
		System::assert_last_event(
			Event::OpinionClosed { opinion, tally: BoundedVec::truncate_from(vec![0, 0, 1]) }.into(),
		);
		assert_noop!(Surveys::close(signed(50), opinion), Error::<Test>::OpinionIsClosed);
		assert_eq!(OpenOpinions::<Test>::get(0), 0);
		assert_ok!(Surveys::clear(signed(50), opinion));
		assert_eq!(Answers::<Test>::iter_prefix(opinion).count(), 0);
		assert_noop!(Surveys::clear(signed(50), opinion), Error::<Test>::NothingToClear);
		let record = Opinions::<Test>::get(opinion).expect("is kept");
		assert_eq!((record.state, record.tally.to_vec()), (State::Closed, vec![0, 0, 1]));
	});
}

#[test]
fn corruption_is_noticed() {
	run(|| {
		settle(0..3);
		let opinion = ask();
		assert_ok!(send(opinion, proven(0, opinion, 2, 0)));
		let record = Opinions::<Test>::get(opinion).expect("was asked");
		let mut wrong = record.clone();
		wrong.tally[2] = 2;
		Opinions::<Test>::insert(opinion, wrong);
		assert!(Surveys::do_try_state().is_err(), "a vote is counted twice");
		Opinions::<Test>::insert(opinion, record);
		OpenOpinions::<Test>::insert(0, 2);
		assert!(Surveys::do_try_state().is_err(), "open questions are miscounted");
		OpenOpinions::<Test>::insert(0, 1);
	});
}
