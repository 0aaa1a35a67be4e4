use super::*;
use crate::{
	Event, MOST_REVOCATIONS, Revocations,
	types::{Revocation, Status},
};
use frame_support::{BoundedVec, assert_noop};
use sp_runtime::DispatchError::BadOrigin;

fn revoke(list: &[(&str, Moment)]) -> DispatchResult {
	let list: Vec<_> = list.iter().map(|(text, at)| (number(text), *at)).collect();
	Efirma::revoke(signed(OFFICER), list.try_into().expect("is short"))
}

fn standing(at: Moment) -> Option<Status> {
	Pallet::<Test>::was_valid_at(number(NUMBER), at)
}

#[test]
fn art_17_h_a_revocation_counts_from_the_hour_of_its_publication() {
	run(|| {
		register_company(60);
		let published = TODAY + 3_600_000;
		Now::set(TODAY + 7_200_000);
		assert_ok!(revoke(&[(NUMBER, published)]));
		assert_eq!(standing(published - 1), Some(Status::Valid));
		assert_eq!(standing(published), Some(Status::Revoked));
		let recorded = Revocations::<Test>::get(number(NUMBER));
		let expected = Revocation { published_at: published, recorded_at: TODAY + 7_200_000 };
		assert_eq!(recorded, Some(expected));
	});
}

#[test]
fn officers_alone_revoke_what_was_published() {
	run(|| {
		assert_noop!(Efirma::revoke(signed(60), Default::default()), BadOrigin);
		assert_noop!(revoke(&[(NUMBER, TODAY + 1)]), Error::<Test>::PublishedInTheFuture);
		let letters = codec::Decode::decode(&mut &[b'x'; 20][..]).expect("20 bytes");
		let list = BoundedVec::truncate_from(vec![(number(NUMBER), TODAY), (letters, TODAY)]);
		assert_noop!(Efirma::revoke(signed(OFFICER), list), Error::<Test>::UnsoundNumber);
	});
}

#[test]
fn m6_one_officer_reaches_back_thirty_days_and_never_before_the_certificate() {
	run(|| {
		register_company(60);
		let day = 86_400_000;
		assert_noop!(revoke(&[(NUMBER, 0)]), Error::<Test>::RevokedBeforeIssue);
		assert_noop!(revoke(&[(NUMBER, START * 1_000 - 1)]), Error::<Test>::RevokedBeforeIssue);
		Now::set(START * 1_000 + 60 * day);
		let list = [(OTHER_NUMBER, Now::get()), (NUMBER, Now::get() - 31 * day)];
		assert_noop!(revoke(&list), Error::<Test>::RevocationTooOld);
		assert_ok!(revoke(&[(OTHER_NUMBER, 0)]));
		assert_ok!(revoke(&[(NUMBER, Now::get() - 29 * day)]));
		Now::set(START * 1_000 + 300 * day);
		assert_ok!(revoke(&[(NUMBER, START * 1_000 + 31 * day)]));
	});
}

#[test]
fn m6_governance_corrects_a_revocation() {
	run(|| {
		register_company(60);
		let resolution = H256::repeat_byte(7);
		let correct = |published_at| {
			Efirma::correct_revocation(RuntimeOrigin::root(), number(NUMBER), published_at, resolution)
		};
		assert_noop!(correct(None), Error::<Test>::NoSuchRevocation);
		assert_ok!(revoke(&[(NUMBER, TODAY)]));
		assert_eq!(standing(TODAY), Some(Status::Revoked));
		let by_officer = Efirma::correct_revocation(signed(OFFICER), number(NUMBER), None, resolution);
		assert_noop!(by_officer, BadOrigin);
		assert_noop!(correct(Some(TODAY + 1)), Error::<Test>::PublishedInTheFuture);
		assert_noop!(correct(Some(0)), Error::<Test>::RevokedBeforeIssue);
		assert_ok!(correct(Some(TODAY - 5)));
		let corrected =
			Event::RevocationCorrected { number: number(NUMBER), published_at: Some(TODAY - 5), resolution };
		System::assert_last_event(corrected.into());
		assert_eq!(standing(TODAY - 5), Some(Status::Revoked));
		assert_eq!(standing(TODAY - 6), Some(Status::Valid));
		assert_ok!(correct(None));
		assert_eq!(standing(TODAY), Some(Status::Valid));
	});
}

#[test]
fn a_list_sent_again_changes_nothing_that_stands() {
	run(|| {
		assert_ok!(revoke(&[(NUMBER, TODAY - 5)]));
		let events = System::events().len();
		Now::set(TODAY + 1);
		assert_ok!(revoke(&[(NUMBER, TODAY), (OTHER_NUMBER, TODAY)]));
		assert_eq!(Revocations::<Test>::get(number(NUMBER)).map(|one| one.published_at), Some(TODAY - 5));
		assert_eq!(System::events().len(), events + 1);
		System::assert_last_event(
			Event::CertificateRevoked { number: number(OTHER_NUMBER), published_at: TODAY }.into(),
		);
	});
}

#[test]
fn a_whole_list_fits_one_call() {
	run(|| {
		let list: Vec<_> = (0..MOST_REVOCATIONS).map(|at| (number(&format!("{at:020}")), TODAY)).collect();
		assert_ok!(Efirma::revoke(signed(OFFICER), list.try_into().expect("fits")));
		assert_eq!(Revocations::<Test>::iter().count(), 512);
	});
}

#[test]
fn a_revoked_certificate_is_not_registered_afterwards() {
	run(|| {
		assert_ok!(revoke(&[(NUMBER, TODAY - 1)]));
		assert_noop!(publish(60, issued(&fiel(LEGAL))), Error::<Test>::Revoked);
	});
}

#[test]
fn a_holder_blocks_a_certificate_here_for_ever() {
	run(|| {
		register_company(60);
		let block = |byte| Efirma::block(signed(byte), number(NUMBER));
		assert_noop!(block(61), Error::<Test>::NotYourCertificate);
		assert_noop!(Efirma::block(signed(60), number(OTHER_NUMBER)), Error::<Test>::NoSuchCertificate);
		assert_ok!(block(60));
		assert_noop!(block(60), Error::<Test>::NothingChanges);
		assert_eq!(standing(TODAY), Some(Status::Blocked));
		assert_eq!(standing(TODAY - 1), Some(Status::Valid));
		let proof = proof(&KEYS[0], NUMBER, 61, 1);
		assert_noop!(Efirma::rebind(signed(61), number(NUMBER), proof), Error::<Test>::Blocked);
	});
}

#[test]
fn whoever_was_robbed_of_the_key_blocks_it_from_the_account_before() {
	run(|| {
		register_company(60);
		let stolen = proof(&KEYS[0], NUMBER, 61, 1);
		assert_ok!(Efirma::rebind(signed(61), number(NUMBER), stolen));
		let block = |byte| Efirma::block(signed(byte), number(NUMBER));
		assert_noop!(block(62), Error::<Test>::NotYourCertificate);
		assert_ok!(block(60));
		assert_eq!(standing(TODAY), Some(Status::Blocked));
	});
}

#[test]
fn validity_has_two_ends() {
	run(|| {
		register_company(60);
		assert_eq!(standing(START * 1_000 - 1), Some(Status::NotYetValid));
		let end = registration(NUMBER, 0, company()).validity.not_after;
		assert_eq!(standing(end), Some(Status::Valid));
		assert_eq!(standing(end + 1), Some(Status::Expired));
		assert_eq!(Pallet::<Test>::was_valid_at(number(OTHER_NUMBER), TODAY), None);
	});
}
