use super::*;
use crate::SealedBallots;
use pallet_rings::types::Task;

#[test]
fn the_draw_is_made_by_anyone_once_its_blocks_are_final() {
	run(|| {
		settle_ring(0..6);
		let draw = || PanelsPallet::draw(signed(99), TENDER);
		assert_noop!(draw(), Error::<Test>::NoSuchPanel);
		convene();
		assert_noop!(PanelsPallet::draw(RuntimeOrigin::none(), TENDER), DispatchError::BadOrigin);
		Stage::set(BallotStage::Closed);
		assert_noop!(draw(), Error::<Test>::WrongStage);
		Stage::set(BallotStage::Opening);
		assert_ok!(draw());
		System::assert_last_event(Event::DrawBegun { tender: TENDER, block: 10 }.into());
		to_block(25);
		assert_noop!(draw(), Error::<Test>::DrawNotReady);
		to_block(26);
		assert_ok!(draw());
		let hash = panel().drawn().expect("was drawn");
		System::assert_last_event(Event::EvaluatorsDrawn { tender: TENDER, hash }.into());
		assert_noop!(draw(), Error::<Test>::AlreadyDrawn);
	});
}

#[test]
fn a_draw_whose_blocks_were_forgotten_begins_again() {
	run(|| {
		settle_ring(0..6);
		convene();
		assert_ok!(PanelsPallet::draw(signed(99), TENDER));
		System::set_block_number(9_000);
		assert_ok!(PanelsPallet::draw(signed(99), TENDER));
		assert_eq!(panel().draw, Draw::Begun(9_000));
	});
}

#[test]
fn an_evaluator_seals_a_ballot_and_replaces_it() {
	run(|| {
		drawn(0..5);
		let first = ballot(0, &sheet(90, 80), 1);
		assert!(admitted(TENDER, &first).is_ok());
		assert_ok!(PanelsPallet::seal(frame_system::RawOrigin::Authorized.into(), TENDER, first.clone()));
		refused(TENDER, &first, Untimely::Superseded);
		let later = ballot(0, &sheet(10, 20), 2);
		refused(TENDER, &later, Untimely::TooSoon);
		let older = ballot(0, &sheet(10, 20), 0);
		to_block(System::block_number() + 10);
		refused(TENDER, &older, Untimely::Superseded);
		assert!(admitted(TENDER, &later).is_ok());
		assert_ok!(PanelsPallet::seal(frame_system::RawOrigin::Authorized.into(), TENDER, later.clone()));
		let sealed = SealedBallots::<Test>::get(TENDER, alias(0)).expect("is sealed");
		assert_eq!((sealed.commitment, sealed.latest.sequence), (later.payload, 2));
		assert_eq!(panel().sealed, 1);
		seal(1, &sheet(1, 1));
		assert_eq!(panel().sealed, 2);
	});
}

#[test]
fn an_altered_ballot_is_invalid_before_any_block() {
	run(|| {
		settle_ring(0..5);
		convene();
		refused(TENDER, &Ballot { alias: [0; 32], ..blank() }, Unsealed::NothingDrawnYet);
		draw();
		let valid = ballot(0, &sheet(90, 80), 3);
		bad_proof(&Ballot { payload: sp_core::H256::repeat_byte(1), ..valid.clone() });
		bad_proof(&Ballot { sequence: 4, ..valid.clone() });
		bad_proof(&Ballot { last_block: valid.last_block + 1, ..valid.clone() });
		bad_proof(&Ballot { alias: [1; 32], ..valid.clone() });
		bad_proof(&Ballot { proof: Default::default(), ..valid.clone() });
		refused(TENDER + 1, &valid, Unsealed::NoSuchPanel);
		refused(TENDER, &Ballot { last_block: 9, ..valid.clone() }, Untimely::OutOfTime);
		let mut before = valid.clone();
		before.at.revision = 7;
		refused(TENDER, &before, MembershipError::StaleRevision);
		let mut elsewhere = valid.clone();
		elsewhere.at.collection = cadena_primitives::membership::Collection::Specialty(5);
		refused(TENDER, &elsewhere, MembershipError::NotOfTheElectorate);
		for stage in [BallotStage::Opening, BallotStage::Disclosure, BallotStage::Awarded] {
			Stage::set(stage);
			refused(TENDER, &valid, Unsealed::WrongStage);
		}
		Stage::set(BallotStage::Ballots);
		Paused::set(true);
		refused(TENDER, &valid, InvalidTransaction::Custom(pool::PAUSED));
		Paused::set(false);
		assert!(admitted(TENDER, &valid).is_ok());
		frame_system::BlockHash::<Test>::insert(0, sp_core::H256::repeat_byte(9));
		bad_proof(&valid);
	});
}

#[test]
fn a_sealed_ballot_is_of_no_use_in_another_tender() {
	run(|| {
		settle_ring(0..5);
		convene();
		assert_ok!(PanelsPallet::convene(OTHER, AGENCY, &TERMS));
		draw();
		let mut other = crate::Panels::<Test>::get(OTHER).expect("was convened");
		other.draw = panel().draw;
		crate::Panels::<Test>::insert(OTHER, other);
		let ballot = ballot(0, &sheet(90, 80), 0);
		assert_eq!(admitted(OTHER, &ballot).err(), Some(InvalidTransaction::BadProof.into()));
		assert!(admitted(TENDER, &ballot).is_ok());
	});
}

fn blank() -> Ballot {
	let at = cadena_primitives::membership::RingRevision { collection: HERE, ring: 0, revision: 0 };
	let payload = sp_core::H256::zero();
	Ballot { payload, sequence: 0, last_block: 30, at, alias: [0; 32], proof: Default::default() }
}

#[test]
fn whom_the_draw_did_not_choose_does_not_rate() {
	run(|| {
		settle_ring(0..40);
		convene();
		draw();
		let (mut in_lot, mut outside) = (Vec::new(), Vec::new());
		for evaluator in 0..40 {
			match panel().ensure_drawn(&alias(evaluator)) {
				Ok(()) => in_lot.push(evaluator),
				Err(_) => outside.push(evaluator),
			}
		}
		assert!(!in_lot.is_empty() && !outside.is_empty(), "{in_lot:?}");
		refused(TENDER, &ballot(outside[0], &sheet(1, 1), 0), Unsealed::NotDrawn);
		assert!(admitted(TENDER, &ballot(in_lot[0], &sheet(1, 1), 0)).is_ok());
	});
}

#[test]
fn a_key_that_was_registered_after_the_call_does_not_rate() {
	run(|| {
		drawn(0..5);
		settle_ring(10..13);
		let ring = pallet_rings::RingKeys::<Test>::get(HERE, 1);
		assert!(ring.contains(&key(10)), "it is in another ring");
		let mut ballot = ballot(0, &sheet(1, 1), 0);
		ballot.at.ring = 1;
		refused(TENDER, &ballot, MembershipError::NotOfTheElectorate);
	});
}

#[test]
fn an_evaluator_whose_key_was_revoked_rates_no_more() {
	run(|| {
		drawn(0..6);
		let before = ballot(0, &sheet(1, 1), 0);
		assert_ok!(Rings::revoke(&key(0)));
		for _ in 0..2 {
			let rebuild = Task::Rebuild { collection: HERE, ring: 0 };
			assert_ok!(Rings::perform(frame_system::RawOrigin::Authorized.into(), rebuild));
		}
		to_block(System::block_number() + 40);
		refused(TENDER, &before, MembershipError::StaleRevision);
	});
}

#[test]
fn only_the_chain_takes_ballots() {
	run(|| {
		drawn(0..5);
		for origin in [signed(0), RuntimeOrigin::none(), RuntimeOrigin::root()] {
			let refused = PanelsPallet::seal(origin, TENDER, ballot(0, &sheet(1, 1), 0));
			assert_noop!(refused, DispatchError::BadOrigin);
		}
		let authorized = || frame_system::RawOrigin::Authorized.into();
		let late = Ballot { last_block: 1, ..ballot(0, &sheet(1, 1), 0) };
		assert_noop!(PanelsPallet::seal(authorized(), TENDER, late), Error::<Test>::OutOfTime);
	});
}

#[test]
fn a_bundle_has_an_outcome_for_each() {
	run(|| {
		drawn(0..5);
		let mut ballots: Vec<_> = (0..4).map(|evaluator| ballot(evaluator, &sheet(50, 50), 0)).collect();
		ballots.push(ballots[0].clone());
		ballots[1].sequence = 1;
		ballots[2].last_block = 1;
		let bundle = BoundedVec::truncate_from(ballots);
		let nobody = PanelsPallet::seal_all(RuntimeOrigin::none(), TENDER, bundle.clone());
		assert_noop!(nobody, DispatchError::BadOrigin);
		assert_ok!(PanelsPallet::seal_all(signed(99), TENDER, bundle.clone()));
		assert_eq!(panel().sealed, 2);
		let reasons = [
			(1, Unsealed::Membership(MembershipError::InvalidProof)),
			(2, Unsealed::Untimely(Untimely::OutOfTime)),
			(4, Unsealed::Untimely(Untimely::Superseded)),
		];
		for (place, reason) in reasons {
			System::assert_has_event(Event::BallotRefused { tender: TENDER, place, reason }.into());
		}
		assert_ok!(PanelsPallet::seal_all(signed(99), 1, bundle));
		assert_eq!(panel().sealed, 2);
	});
}
