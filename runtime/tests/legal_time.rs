//! Legal time on the composed runtime: one clock for every domain, skipped for practice alone, and interruptions.

mod common;

use cadena_primitives::{
	AgencyId, Document, Jurisdiction, LegalTime, Mandate, Moment, Office,
	time::{DAY, HOUR, InterruptionCause},
};
use cadena_runtime::{
	Efirma, LegalTerms, Runtime, RuntimeCall, RuntimeOrigin, SafeMode, configs::SLOT_MILLIS,
	genesis_config_presets::MX_TEST_PRESET,
};
use common::{block, blocks, patch, preset, specified, story};
use frame_support::{assert_noop, assert_ok, traits::SafeMode as Pause};
use pallet_efirma::types::{LegalBasis, SigningOrder, Terms};
use pallet_legal_terms::{Error, types::Skipper};
use sp_core::H256;
use sp_genesis_builder::{DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};
use sp_keyring::Sr25519Keyring::{Alice, Bob, Eve, Ferdie};
use sp_runtime::traits::Dispatchable;

fn skip(by: RuntimeOrigin, to: Moment) -> sp_runtime::DispatchResult {
	LegalTerms::skip(by, to)
}

fn signed(key: sp_keyring::Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(key.to_account_id())
}

#[test]
fn development_chains_are_for_practice_and_mx_test_is_in_earnest() {
	let skipper = |name| preset(name).execute_with(pallet_legal_terms::Practice::<Runtime>::get);
	assert_eq!(skipper(DEV_RUNTIME_PRESET), Some(Skipper::Anyone));
	assert_eq!(skipper(LOCAL_TESTNET_RUNTIME_PRESET), Some(Skipper::Anyone));
	assert_eq!(skipper(MX_TEST_PRESET), None);
}

#[test]
fn nobody_skips_time_on_mx_test() {
	story(MX_TEST_PRESET, || {
		for by in [signed(Alice), RuntimeOrigin::root()] {
			assert_noop!(skip(by, LegalTerms::now() + DAY), Error::<Runtime>::NotForPractice);
		}
	});
}

#[test]
fn nobody_skips_time_where_the_specification_does_not_say_practice() {
	let mut silent = patch(DEV_RUNTIME_PRESET);
	let said = silent.pointer_mut("/legalTerms").and_then(|terms| terms.as_object_mut()).expect("is there");
	assert!(said.remove("practice").is_some());
	specified(silent).execute_with(|| {
		assert_noop!(skip(signed(Alice), LegalTerms::now() + DAY), Error::<Runtime>::NotForPractice);
	});
}

#[test]
fn the_council_skips_time_where_the_specification_says_so() {
	let mut public = patch(MX_TEST_PRESET);
	public["legalTerms"]["practice"] = "Council".into();
	specified(public).execute_with(|| {
		assert!(skip(signed(Alice), LegalTerms::now() + DAY).is_err());
		assert_ok!(skip(RuntimeOrigin::root(), LegalTerms::now() + DAY));
	});
}

#[test]
fn a_pause_bars_skips_by_anyone() {
	story(DEV_RUNTIME_PRESET, || {
		assert!(<SafeMode as Pause>::enter(10).is_ok());
		let call =
			RuntimeCall::from(pallet_legal_terms::Call::<Runtime>::skip { to: LegalTerms::now() + DAY });
		let refused = call.clone().dispatch(signed(Alice)).expect_err("the domains are paused");
		assert_eq!(refused.error, frame_system::Error::<Runtime>::CallFiltered.into());
		assert_noop!(skip(signed(Alice), LegalTerms::now() + DAY), Error::<Runtime>::Paused);
	});
}

fn terms(deadline: Moment) -> Terms {
	Terms {
		document: H256::repeat_byte(1),
		media_type: b"text/plain".to_vec().try_into().expect("is short"),
		basis: LegalBasis::Commerce,
		signatories: vec![cadena_primitives::Signatory::Account(Bob.to_account_id())]
			.try_into()
			.expect("one"),
		order: SigningOrder::Any,
		deadline,
	}
}

#[test]
fn every_domain_keeps_the_skipped_clock() {
	story(DEV_RUNTIME_PRESET, || {
		let begun = LegalTerms::now();
		assert_ok!(Efirma::open(signed(Alice), terms(begun + 10 * DAY)));
		let discard = || Efirma::discard(signed(Alice), 0);
		assert_noop!(discard(), pallet_efirma::Error::<Runtime>::StillKept);
		assert_ok!(skip(signed(Eve), begun + 10 * DAY));
		blocks(1);
		assert_eq!(LegalTerms::now(), begun + 10 * DAY + SLOT_MILLIS);
		assert_ok!(discard());
	});
}

#[test]
fn an_interruption_of_the_chain_moves_what_is_open() {
	story(DEV_RUNTIME_PRESET, || {
		let closes = LegalTerms::now() + 2 * HOUR;
		assert_ok!(Efirma::open(signed(Alice), terms(closes)));
		// Three hours without a block.
		let missed = 3 * HOUR / SLOT_MILLIS;
		frame_system::Pallet::<Runtime>::set_block_number(
			frame_system::Pallet::<Runtime>::block_number() + u32::try_from(missed).expect("is small"),
		);
		block(|| ());
		let known = LegalTerms::calendar(Office::Country).interruptions().clone();
		let interruption = known.known.values().next().expect("it was noted");
		assert_eq!(interruption.cause, InterruptionCause::NoBlocks);
		let lost = interruption.to - interruption.from;
		assert!(lost >= 3 * HOUR);
		let act = pallet_efirma::Acts::<Runtime>::get(0).expect("is open");
		assert_eq!(act.closes_at(&LegalTerms::calendar(Office::Country)), closes + lost);
		assert!(LegalTerms::now() > closes && LegalTerms::now() < closes + lost);
	});
}

#[test]
fn oversight_of_the_federation_declares_an_interruption_and_that_of_a_state_does_not() {
	story(DEV_RUNTIME_PRESET, || {
		let appoint = |by: sp_keyring::Sr25519Keyring, who: sp_keyring::Sr25519Keyring| {
			let mandates = [Mandate::Oversight].into_iter().collect::<std::collections::BTreeSet<_>>();
			let mandates = mandates.try_into().expect("one");
			cadena_runtime::Agencies::appoint(signed(by), who.to_account_id(), mandates)?;
			let agency = pallet_agencies::AgencyByAccount::<Runtime>::get(by.to_account_id());
			cadena_runtime::Agencies::accept_post(signed(who), agency.expect("has a seat"))
		};
		use sp_keyring::Sr25519Keyring::{One, Two};
		let jalisco: AgencyId = 5;
		assert_ok!(cadena_runtime::Agencies::grant_mandate(
			RuntimeOrigin::root(),
			jalisco,
			Mandate::Oversight
		));
		assert_ok!(appoint(Alice, One));
		assert_ok!(appoint(Ferdie, Two));
		let now = LegalTerms::now();
		let declare = |by, from, to| {
			let document = Document::unpublished(H256::repeat_byte(2));
			LegalTerms::declare_interruption(signed(by), from, to, document)
		};
		assert_noop!(declare(Two, now - DAY, now), Error::<Runtime>::NotFederal);
		assert_ok!(declare(One, now - DAY, now));
	});
}

#[test]
fn an_agency_has_the_zone_of_its_place() {
	story(DEV_RUNTIME_PRESET, || {
		let midsummer = 1_782_000_000_000;
		let minutes = |office| LegalTerms::calendar(office).minutes_at(midsummer);
		assert_eq!(minutes(Office::Country), -360);
		assert_eq!(minutes(Office::Agency(5, None)), -360, "Jalisco");
		use cadena_primitives::time::{Calendar, Interruptions, Scope};
		let at = |place| {
			let scopes = Calendar::scopes(Office::Country, Some(place));
			let layers = scopes.into_iter().map(pallet_legal_terms::Calendars::<Runtime>::get).collect();
			Calendar::new(Office::Country, layers, Interruptions::default()).minutes_at(midsummer)
		};
		let zones = [
			(Jurisdiction::State(23), -300),
			(Jurisdiction::Municipality(2_004), -420),
			(Jurisdiction::Municipality(8_037), -360),
			(Jurisdiction::Municipality(18_020), -360),
			(Jurisdiction::State(18), -420),
			(Jurisdiction::State(26), -420),
		];
		for (place, minutes) in zones {
			assert_eq!(at(place), minutes, "{place:?}");
		}
		assert!(!pallet_legal_terms::Calendars::<Runtime>::contains_key(Scope::Agency(5)));
	});
}
