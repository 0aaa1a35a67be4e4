use super::*;
use crate::{Awards, BidBy, Error, Event, Histories, Pallet, Questions, Tenders as Records};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

fn ocid(text: &str) -> Ocid {
	text.as_bytes().to_vec().try_into().expect("short")
}

#[test]
fn a_record_of_the_past_is_imported_once_with_its_findings() {
	run(|| {
		let sha256 = H256::repeat_byte(1);
		let finding = Finding {
			field: b"tender.tenderPeriod".to_vec().try_into().expect("short"),
			remark: b"zero days".to_vec().try_into().expect("short"),
		};
		let findings: Findings = vec![finding].try_into().expect("one");
		let import =
			|byte, id: &str| Tenders::import_record(signed(byte), ocid(id), sha256, findings.clone());
		assert_noop!(import(CITIZEN, "OCDS-87SD3T-1"), BadOrigin);
		assert_noop!(import(ISSUER, ""), Error::<Test>::RecordWithoutOcid);
		assert_ok!(import(ISSUER, "OCDS-87SD3T-1"));
		let record = Histories::<Test>::get(ocid("OCDS-87SD3T-1"), 0).expect("imported");
		assert_eq!(record.imported_by, 0);
		System::assert_last_event(Event::RecordImported { ocid: ocid("OCDS-87SD3T-1"), record }.into());
		assert_noop!(import(ISSUER, "OCDS-87SD3T-1"), Error::<Test>::AlreadyImported);
	});
}

#[test]
fn l8_no_agency_takes_an_identifier_from_another() {
	run(|| {
		let import = |byte, sha256| {
			Tenders::import_record(signed(byte), ocid("OCDS-87SD3T-1"), sha256, Findings::default())
		};
		assert_ok!(import(STRANGER, H256::repeat_byte(2)));
		assert_ok!(import(ISSUER, H256::repeat_byte(1)));
		let of = |agency| Histories::<Test>::get(ocid("OCDS-87SD3T-1"), agency).expect("imported").sha256;
		assert_eq!((of(0), of(2)), (H256::repeat_byte(1), H256::repeat_byte(2)));
	});
}

#[test]
fn try_state_catches_corruption() {
	let corruptions: [fn(); 6] = [
		|| BidBy::<Test>::remove(TENDER, account(BIDDER)),
		|| Awards::<Test>::remove(TENDER),
		|| Records::<Test>::mutate(TENDER, |tender| tender.as_mut().expect("exists").suspensions = 1),
		|| Records::<Test>::mutate(TENDER, |tender| tender.as_mut().expect("exists").unanswered = 1),
		|| Records::<Test>::mutate(TENDER, |tender| tender.as_mut().expect("exists").call.budget = 0),
		|| {
			let question =
				Question { asker: account(BIDDER), document: document(1), answer: None, deposit: 0 };
			Questions::<Test>::insert(TENDER, 0, question);
		},
	];
	for corrupt in corruptions {
		run(|| {
			replayed_to_award();
			let _ = frame_support::storage::with_transaction(|| {
				corrupt();
				assert!(Pallet::<Test>::do_try_state().is_err());
				sp_runtime::TransactionOutcome::Rollback(Ok::<(), sp_runtime::DispatchError>(()))
			});
		});
	}
}
