use super::*;
use crate::{Disclosures, ShownAliases};

/// Evaluators 0 to 4 with a sealed ballot, and the stage in which they disclose.
fn sealed() {
	drawn(0..5);
	for evaluator in 0..4 {
		seal(evaluator, &sheet(50 + evaluator, 60));
	}
	Stage::set(BallotStage::Disclosure);
}

#[test]
fn art_49_vii_ballot_and_name_are_disclosed_together() {
	run(|| {
		sealed();
		assert_ok!(disclose(0, &sheet(50, 60)));
		assert_eq!(MockTenders::disclosed(), [TENDER], "tenders know that ratings can be seen");
		let disclosed = Event::BallotDisclosed {
			tender: TENDER,
			evaluator: account(0),
			alias: alias(0),
			opened: BidSet::of([0, 2]),
			ratings: sheet(50, 60),
			salt: SALT,
		};
		System::assert_last_event(disclosed.into());
		assert_eq!(PanelsPallet::disclosed(TENDER, BidSet::of([0, 2])), [(account(0), sheet(50, 60))]);
		assert_noop!(disclose(0, &sheet(50, 60)), Error::<Test>::AlreadyDisclosed);
		assert_eq!(panel().disclosed, 1);
		let proof = shown(0, 0, &sheet(50, 60), &SALT);
		let kept = ShownAlias { key: key(0), proof };
		assert_eq!(ShownAliases::<Test>::iter_prefix_values(TENDER).collect::<Vec<_>>(), [kept]);
	});
}

#[test]
fn nothing_is_disclosed_but_what_was_sealed() {
	run(|| {
		sealed();
		assert_noop!(disclose(0, &sheet(51, 60)), Error::<Test>::BallotMismatch);
		let salt = [8; 32];
		let with_salt = |salt: [u8; 32]| {
			let proof = shown(0, 0, &sheet(50, 60), &salt);
			PanelsPallet::disclose(signed(0), TENDER, sheet(50, 60), salt, proof)
		};
		assert_noop!(with_salt(salt), Error::<Test>::BallotMismatch);
		assert_noop!(disclose(4, &sheet(50, 60)), Error::<Test>::NoSuchBallot);
		let short = RatingSheet::truncate_from(vec![50, 60]);
		assert_noop!(disclose(0, &short), Error::<Test>::RatingsIncomplete);
		assert_noop!(disclose(0, &sheet(101, 60)), Error::<Test>::RatingOutOfRange);
		assert_ok!(with_salt(SALT));
	});
}

#[test]
fn nobody_discloses_for_somebody_else() {
	run(|| {
		sealed();
		let ratings = sheet(50, 60);
		let disclose =
			|by: u8, proof| PanelsPallet::disclose(signed(by), TENDER, ratings.clone(), SALT, proof);
		// Another account with the alias' own proof, or with a proof by its own key.
		assert_noop!(disclose(1, shown(0, 0, &ratings, &SALT)), Error::<Test>::AliasNotShown);
		assert_noop!(disclose(1, shown(0, 1, &ratings, &SALT)), Error::<Test>::AliasNotShown);
		assert_noop!(disclose(1, shown(1, 1, &ratings, &SALT)), Error::<Test>::BallotMismatch);
		assert_noop!(disclose(0, shown(0, 1, &ratings, &SALT)), Error::<Test>::AliasNotShown);
		assert_noop!(disclose(0, [0; 96]), Error::<Test>::AliasNotShown);
		assert_noop!(disclose(99, shown(0, 99, &ratings, &SALT)), Error::<Test>::NotAnEvaluator);
		assert_ok!(disclose(0, shown(0, 0, &ratings, &SALT)));
	});
}

#[test]
fn one_who_gets_another_account_does_not_disclose_twice() {
	run(|| {
		sealed();
		assert_ok!(disclose(0, &sheet(50, 60)));
		// The same person and key, as after a recovery.
		Moved::set(Some((77, 0)));
		let ratings = sheet(50, 60);
		let proof = shown(0, 77, &ratings, &SALT);
		let again = PanelsPallet::disclose(signed(77), TENDER, ratings, SALT, proof);
		assert_noop!(again, Error::<Test>::AlreadyDisclosed);
		assert_eq!(panel().disclosed, 1);
	});
}

#[test]
fn a_ballot_that_was_disclosed_or_waited_for_others_stands() {
	run(|| {
		sealed();
		assert_ok!(disclose(0, &sheet(50, 60)));
		Stage::set(BallotStage::Ballots);
		IsExtended::set(true);
		to_block(System::block_number() + 10);
		for evaluator in [0, 1] {
			refused(TENDER, &ballot(evaluator, &sheet(1, 1), 1), Unsealed::BallotBound);
		}
		assert!(admitted(TENDER, &ballot(4, &sheet(1, 1), 0)).is_ok(), "who had not sealed may");
		IsExtended::set(false);
		refused(TENDER, &ballot(0, &sheet(1, 1), 1), Unsealed::BallotBound);
		let authorized = frame_system::RawOrigin::Authorized.into();
		let bound = PanelsPallet::seal(authorized, TENDER, ballot(0, &sheet(1, 1), 1));
		assert_noop!(bound, Error::<Test>::BallotBound);
	});
}

#[test]
fn an_interruption_that_brings_ballots_back_behind_a_disclosed_one_lets_nobody_seal() {
	run(|| {
		sealed();
		assert_ok!(disclose(0, &sheet(50, 60)));
		Stage::set(BallotStage::Ballots);
		to_block(System::block_number() + 10);
		refused(TENDER, &ballot(1, &sheet(1, 1), 1), Unsealed::BallotBound);
		let first = ballot(4, &sheet(1, 1), 0);
		refused(TENDER, &first, Unsealed::DisclosureBegun);
		let authorized = frame_system::RawOrigin::Authorized.into();
		let behind = PanelsPallet::seal(authorized, TENDER, first.clone());
		assert_noop!(behind, Error::<Test>::DisclosureBegun);
		IsExtended::set(true);
		assert!(
			admitted(TENDER, &first).is_ok(),
			"who had not sealed may, where ballots are taken for longer"
		);
		IsExtended::set(false);
		// After a repeated opening nobody has seen how others rate its bids.
		Opened::set(cadena_primitives::ballots::BidSet::of([0, 1, 2]));
		assert!(admitted(TENDER, &ballot(1, &sheet(1, 1), 1)).is_ok());
	});
}

#[test]
fn who_lost_the_certificate_or_has_an_interest_does_not_count() {
	run(|| {
		sealed();
		Revoked::set(Some(0));
		assert_noop!(disclose(0, &sheet(50, 60)), Error::<Test>::NotAnEvaluator);
		Party::set(Some(1));
		assert_noop!(disclose(1, &sheet(51, 60)), Error::<Test>::InterestedParty);
	});
}

#[test]
fn ballots_are_disclosed_in_their_window_only() {
	run(|| {
		sealed();
		for stage in [BallotStage::Ballots, BallotStage::Decision, BallotStage::Awarded, BallotStage::Ended] {
			Stage::set(stage);
			assert_noop!(disclose(0, &sheet(50, 60)), Error::<Test>::WrongStage);
		}
		let proof = [0; 96];
		let elsewhere = PanelsPallet::disclose(signed(0), 1, sheet(50, 60), SALT, proof);
		assert_noop!(elsewhere, Error::<Test>::NoSuchPanel);
	});
}

#[test]
fn after_a_repeated_opening_a_ballot_is_disclosed_anew() {
	run(|| {
		sealed();
		assert_ok!(disclose(0, &sheet(50, 60)));
		Opened::set(BidSet::of([0]));
		assert_eq!(PanelsPallet::disclosed(TENDER, BidSet::of([0])), []);
		Stage::set(BallotStage::Ballots);
		let anew = RatingSheet::truncate_from(vec![70, 80]);
		to_block(System::block_number() + 10);
		assert_ok!(PanelsPallet::seal(
			frame_system::RawOrigin::Authorized.into(),
			TENDER,
			ballot(0, &anew, 1)
		));
		Stage::set(BallotStage::Disclosure);
		assert_ok!(disclose(0, &anew));
		assert_eq!(PanelsPallet::disclosed(TENDER, BidSet::of([0])), [(account(0), anew.clone())]);
		assert_eq!((panel().disclosed, Disclosures::<Test>::iter_prefix(TENDER).count()), (1, 1));
		let kept = ShownAlias { key: key(0), proof: shown(0, 0, &anew, &SALT) };
		assert_eq!(ShownAliases::<Test>::iter_prefix_values(TENDER).collect::<Vec<_>>(), [kept]);
	});
}
