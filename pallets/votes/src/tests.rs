use crate::{Call, Error, Event, Participations, Polls, mock::*, types::*};
use cadena_primitives::{
	ballots::{BallotStage, BidSet, VoteLookup},
	membership::{Latest, MembershipError, RingRegistry, Untimely, pool},
};
use codec::{DecodeAll, Encode};
use frame_support::{BoundedVec, assert_noop, assert_ok, traits::Authorize};
use pallet_rings::types::Task;
use sp_runtime::{
	DispatchError,
	transaction_validity::{
		InvalidTransaction, TransactionSource, TransactionValidityError, ValidTransaction,
	},
};

fn admitted(tender: u32, vote: &Vote) -> Result<ValidTransaction, TransactionValidityError> {
	let call = Call::<Test>::cast { tender, vote: vote.clone() };
	let outcome = call.authorize(TransactionSource::External).expect("the call is authorised");
	outcome.map(|(transaction, _)| transaction)
}

/// Sends a vote as the chain takes one from the pool.
fn send(vote: Vote) -> Result<(), TransactionValidityError> {
	admitted(TENDER, &vote)?;
	assert_ok!(Votes::cast(frame_system::RawOrigin::Authorized.into(), TENDER, vote));
	Ok(())
}

fn refused(tender: u32, vote: &Vote, why: impl Into<InvalidTransaction>) {
	let why: InvalidTransaction = why.into();
	assert_eq!(admitted(tender, vote).err(), Some(why.into()));
}

fn bad_proof(vote: &Vote) {
	assert_eq!(admitted(TENDER, vote).err(), Some(InvalidTransaction::BadProof.into()));
}

fn approvals() -> [u32; 4] {
	let tally = Votes::tally(TENDER).expect("is polled");
	[0, 1, 2, 3].map(|bid| tally.approve(bid))
}

fn rebuild() {
	for _ in 0..2 {
		let rebuild = Task::Rebuild { collection: HERE, ring: 0 };
		assert_ok!(Rings::perform(frame_system::RawOrigin::Authorized.into(), rebuild));
	}
}

#[test]
fn citizens_approve_bids_once_each_and_the_last_vote_counts() {
	run(|| {
		polled(0..5);
		assert_ok!(send(proven(0, approve(&[0, 3]), 0)));
		assert_ok!(send(proven(1, approve(&[0]), 0)));
		assert!(!Votes::tally(TENDER).expect("is polled").counts(), "below the floor");
		assert_ok!(send(proven(2, approve(&[]), 0)));
		assert_eq!(approvals(), [2, 0, 0, 1]);
		assert!(Votes::tally(TENDER).expect("is polled").counts());
		let first = proven(0, approve(&[0, 3]), 0);
		refused(TENDER, &first, Untimely::Superseded);
		let later = proven(0, approve(&[1]), 1);
		let alias = later.alias;
		System::set_block_number(19);
		refused(TENDER, &later, Untimely::TooSoon);
		System::set_block_number(20);
		assert_ok!(send(later));
		refused(TENDER, &first, Untimely::Superseded);
		assert_eq!(approvals(), [1, 1, 0, 0]);
		let replaced = Recorded {
			latest: Latest { sequence: 0, at: 10 },
			counted: Effect::Approval(BidSet::of([0, 3])),
		};
		let spoke = Event::ParticipationRecorded {
			tender: TENDER,
			alias,
			participation: approve(&[1]),
			sequence: 1,
			replaced: Some(replaced),
		};
		System::assert_last_event(spoke.into());
	});
}

#[test]
fn a_citizen_is_another_for_each_purpose() {
	run(|| {
		polled(0..4);
		let vote = proven(0, approve(&[0]), 0);
		Stage::set(BallotStage::Comments);
		let comment = proven(0, comment(1), 0);
		assert_ok!(send(comment.clone()));
		Stage::set(BallotStage::Awarded);
		GradedUntil::set(Some(2_000));
		let grade = proven(0, Participation::Grade(70), 0);
		assert_ok!(send(grade.clone()));
		Stage::set(BallotStage::Ballots);
		assert_ok!(send(vote.clone()));
		assert!(vote.alias != comment.alias && comment.alias != grade.alias && grade.alias != vote.alias);
		let poll = Polls::<Test>::get(TENDER).expect("is polled");
		assert_eq!((poll.tally.voters, poll.grades[7]), (1, 1), "a comment counts for nothing");
	});
}

#[test]
fn an_altered_vote_is_invalid_before_any_block() {
	run(|| {
		polled(0..4);
		let valid = proven(0, approve(&[0]), 3);
		bad_proof(&Vote { payload: approve(&[1]), ..valid.clone() });
		bad_proof(&Vote { sequence: 4, ..valid.clone() });
		bad_proof(&Vote { last_block: 61, ..valid.clone() });
		bad_proof(&Vote { alias: [1; 32], ..valid.clone() });
		bad_proof(&Vote { proof: Default::default(), ..valid.clone() });
		refused(TENDER, &Vote { payload: approve(&[2]), ..valid.clone() }, Refusal::NoSuchBid);
		refused(TENDER, &Vote { payload: approve(&[31]), ..valid.clone() }, Refusal::NoSuchBid);
		refused(TENDER + 1, &valid, Refusal::NoSuchPoll);
		refused(TENDER, &Vote { last_block: 9, ..valid.clone() }, Untimely::OutOfTime);
		refused(TENDER, &Vote { last_block: 75, ..valid.clone() }, Untimely::OutOfTime);
		let mut before = valid.clone();
		before.at.revision = 7;
		refused(TENDER, &before, MembershipError::StaleRevision);
		assert_ok!(send(valid));
	});
}

#[test]
fn a_proof_for_another_purpose_or_chain_is_of_no_use() {
	run(|| {
		polled(0..4);
		GradedUntil::set(Some(2_000));
		let vote = proven(0, approve(&[0]), 0);
		let grade = proven(0, Participation::Grade(50), 0);
		bad_proof(&Vote { proof: grade.proof, alias: grade.alias, ..vote.clone() });
		frame_system::BlockHash::<Test>::insert(0, sp_core::H256::repeat_byte(9));
		bad_proof(&vote);
	});
}

#[test]
fn a_vote_is_of_no_use_in_another_tender() {
	run(|| {
		polled(0..4);
		Votes::begin_poll(OTHER, TLALPAN, FLOOR);
		let vote = proven(0, approve(&[0]), 0);
		assert_eq!(admitted(OTHER, &vote).err(), Some(InvalidTransaction::BadProof.into()));
		assert_ok!(send(vote));
	});
}

#[test]
fn each_thing_is_said_in_its_time() {
	run(|| {
		polled(0..4);
		let (vote, grade, comment) =
			(proven(0, approve(&[0]), 0), proven(0, Participation::Grade(50), 0), proven(0, comment(1), 0));
		for stage in [BallotStage::Opening, BallotStage::Disclosure, BallotStage::Decision] {
			Stage::set(stage);
			for vote in [&vote, &grade, &comment] {
				refused(TENDER, vote, Refusal::WrongStage);
			}
		}
		Stage::set(BallotStage::Awarded);
		GradedUntil::set(Some(1_000));
		refused(TENDER, &grade, Refusal::WrongStage);
		GradedUntil::set(Some(1_001));
		refused(TENDER, &proven(0, Participation::Grade(55), 0), Refusal::GradeOutOfRange);
		assert_ok!(send(grade));
		Paused::set(true);
		refused(TENDER, &vote, InvalidTransaction::Custom(pool::PAUSED));
	});
}

#[test]
fn one_who_enters_after_the_call_or_lives_elsewhere_has_no_vote() {
	run(|| {
		polled(0..4);
		System::set_block_number(11);
		settle(4..8);
		refused(TENDER, &proven_in(1, 4, approve(&[0]), 0, 60), MembershipError::NotOfTheElectorate);
		Stage::set(BallotStage::Comments);
		assert_ok!(send(proven_in(1, 4, comment(1), 0, 60)));
		let mut elsewhere = proven(0, comment(1), 0);
		elsewhere.at.collection = cadena_primitives::membership::Collection::Municipality(9_011);
		refused(TENDER, &elsewhere, MembershipError::NotOfTheElectorate);
	});
}

#[test]
fn one_who_died_votes_no_more() {
	run(|| {
		polled(0..5);
		let before = proven(0, approve(&[0]), 0);
		assert_ok!(Rings::revoke(&key(0)));
		rebuild();
		assert_ok!(send(proven(1, approve(&[0]), 0)));
		System::set_block_number(50);
		refused(TENDER, &before, MembershipError::StaleRevision);
	});
}

#[test]
fn where_nobody_could_vote_when_the_call_was_published_nobody_may() {
	run(|| {
		Votes::begin_poll(TENDER, TLALPAN, FLOOR);
		assert_eq!(Votes::tally(TENDER), None);
		System::set_block_number(11);
		settle(0..4);
		refused(TENDER, &proven(0, approve(&[0]), 0), Refusal::NoSuchPoll);
	});
}

#[test]
fn a_bundle_of_more_than_sixteen_is_not_even_a_call() {
	run(|| {
		polled(0..4);
		let call = |count| {
			let votes = vec![proven(0, approve(&[0]), 1); count];
			let full = Call::<Test>::cast_all { tender: TENDER, votes: Default::default() }.encode();
			// The call's number and its tender stay, the list follows them.
			let kept = full.len().saturating_sub(Vec::<Vote>::new().encoded_size());
			[&full[..kept], &votes.encode()].concat()
		};
		assert!(Call::<Test>::decode_all(&mut call(16).as_slice()).is_ok());
		assert!(Call::<Test>::decode_all(&mut call(17).as_slice()).is_err());
		assert!(Call::<Test>::decode_all(&mut &call(16)[..9_000]).is_err(), "cut in half");
	});
}

#[test]
fn of_one_alias_one_act_waits_and_no_sequence_buys_a_place() {
	run(|| {
		polled(0..4);
		let first = admitted(TENDER, &proven(0, approve(&[0]), 1)).expect("valid");
		let second = admitted(TENDER, &proven(0, approve(&[1]), 2)).expect("valid");
		let other = admitted(TENDER, &proven(1, approve(&[0]), 1)).expect("valid");
		assert_eq!(first.provides, second.provides);
		assert_ne!(first.provides, other.provides);
		assert_eq!((first.priority, second.priority), (0, 0), "a sequence buys no place");
	});
}

#[test]
fn only_the_chain_takes_votes() {
	run(|| {
		polled(0..4);
		for origin in [signed(0), RuntimeOrigin::none(), RuntimeOrigin::root()] {
			let refused = Votes::cast(origin, TENDER, proven(0, approve(&[0]), 0));
			assert_noop!(refused, DispatchError::BadOrigin);
		}
		let late = Vote { last_block: 1, ..proven(0, approve(&[0]), 0) };
		let authorized = || frame_system::RawOrigin::Authorized.into();
		assert_noop!(Votes::cast(authorized(), TENDER, late), Error::<Test>::OutOfTime);
		let nowhere = Votes::cast(authorized(), 1, proven(0, approve(&[0]), 0));
		assert_noop!(nowhere, Error::<Test>::NoSuchPoll);
	});
}

#[test]
fn a_bundle_has_an_outcome_for_each() {
	run(|| {
		polled(0..6);
		let mut votes: Vec<_> = (0..5).map(|resident| proven(resident, approve(&[0]), 0)).collect();
		votes.push(votes[0].clone());
		votes[1].payload = approve(&[1]);
		votes[2].payload = approve(&[2]);
		votes[3].last_block = 5;
		let bundle = BoundedVec::truncate_from(votes);
		let nobody = Votes::cast_all(RuntimeOrigin::none(), TENDER, bundle.clone());
		assert_noop!(nobody, DispatchError::BadOrigin);
		assert_ok!(Votes::cast_all(signed(50), TENDER, bundle.clone()));
		assert_eq!(approvals(), [2, 0, 0, 0]);
		let reasons = [
			(1, Refusal::Membership(MembershipError::InvalidProof)),
			(2, Refusal::NoSuchBid),
			(3, Refusal::Untimely(Untimely::OutOfTime)),
			(5, Refusal::Untimely(Untimely::Superseded)),
		];
		for (place, reason) in reasons {
			System::assert_has_event(Event::VoteRefused { tender: TENDER, place, reason }.into());
		}
		assert_ok!(Votes::cast_all(signed(50), 1, bundle));
		assert_eq!(approvals(), [2, 0, 0, 0]);
	});
}

#[test]
fn the_grade_is_the_median_above_the_floor() {
	run(|| {
		polled(0..5);
		Stage::set(BallotStage::Awarded);
		GradedUntil::set(Some(2_000));
		for (resident, grade) in [(0, 100), (1, 20)] {
			assert_ok!(send(proven(resident, Participation::Grade(grade), 0)));
		}
		assert_eq!(Votes::grade(TENDER), None);
		assert_ok!(send(proven(2, Participation::Grade(60), 0)));
		assert_eq!(Votes::grade(TENDER), Some(60));
	});
}

#[test]
fn votes_are_cleared_once_they_count_no_more() {
	run(|| {
		polled(0..4);
		assert_ok!(send(proven(0, approve(&[0]), 0)));
		Stage::set(BallotStage::Comments);
		assert_ok!(send(proven(0, comment(1), 0)));
		let clear = |purpose| Votes::clear(signed(50), TENDER, purpose);
		assert_noop!(clear(Purpose::Comment), Error::<Test>::StillCounts);
		Stage::set(BallotStage::Awarded);
		assert_ok!(clear(Purpose::Comment));
		assert_noop!(clear(Purpose::Comment), Error::<Test>::NothingToClear);
		assert_noop!(clear(Purpose::Vote), Error::<Test>::StillCounts);
		GradedUntil::set(Some(1_001));
		assert_noop!(clear(Purpose::Vote), Error::<Test>::StillCounts);
		GradedUntil::set(Some(1_000));
		IsFinal::set(false);
		assert_noop!(clear(Purpose::Vote), Error::<Test>::StillCounts);
		IsFinal::set(true);
		assert_noop!(Votes::clear(RuntimeOrigin::none(), TENDER, Purpose::Vote), DispatchError::BadOrigin);
		assert_noop!(Votes::clear(signed(50), 1, Purpose::Vote), Error::<Test>::NoSuchPoll);
		assert_ok!(clear(Purpose::Vote));
		assert_eq!(Participations::<Test>::iter().count(), 0);
		assert_eq!(approvals(), [1, 0, 0, 0], "the tally stays");
	});
}

#[test]
fn a_challenge_that_can_revive_the_tender_keeps_its_votes() {
	run(|| {
		polled(0..4);
		assert_ok!(send(proven(0, approve(&[0]), 0)));
		Stage::set(BallotStage::Ended);
		IsFinal::set(false);
		let clear = || Votes::clear(signed(50), TENDER, Purpose::Vote);
		assert_noop!(clear(), Error::<Test>::StillCounts);
		Stage::set(BallotStage::Ballots);
		System::set_block_number(30);
		refused(TENDER, &proven(0, approve(&[0]), 0), Untimely::Superseded);
		assert_eq!(approvals(), [1, 0, 0, 0]);
		Stage::set(BallotStage::Ended);
		IsFinal::set(true);
		assert_ok!(clear());
	});
}

#[test]
fn corruption_is_noticed() {
	run(|| {
		polled(0..4);
		assert_ok!(send(proven(0, approve(&[0]), 0)));
		let poll = Polls::<Test>::get(TENDER).expect("is polled");
		let mut wrong = poll.clone();
		wrong.tally.voters = 2;
		Polls::<Test>::insert(TENDER, wrong);
		assert!(Votes::do_try_state().is_err(), "a vote is counted twice");
		Polls::<Test>::remove(TENDER);
		assert!(Votes::do_try_state().is_err(), "a vote is in no poll");
		Polls::<Test>::insert(TENDER, poll);
	});
}
