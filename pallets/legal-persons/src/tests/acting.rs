use super::*;
use cadena_primitives::OnBehalf;
use frame_support::dispatch::{DispatchErrorWithPostInfo, DispatchResultWithPostInfo, GetDispatchInfo};

fn remark() -> RuntimeCall {
	*super::remark()
}

fn act(who: u8, call: RuntimeCall) -> DispatchResultWithPostInfo {
	LegalPersons::act(signed(who), rfc(), Box::new(call))
}

fn named(outcome: DispatchResultWithPostInfo) -> DispatchError {
	let failed: DispatchErrorWithPostInfo = outcome.expect_err("is refused");
	failed.error
}

/// A call that only a signed origin makes, and that leaves something of whose it was.
fn resignation() -> RuntimeCall {
	crate::Call::resign { rfc: rfc() }.into()
}

#[test]
fn a_representative_acts_with_the_companys_account() {
	run(|| {
		registered();
		assert_ok!(act(ANA, remark()));
		let call = sp_io::hashing::blake2_256(&codec::Encode::encode(&remark())).into();
		System::assert_last_event(
			Event::Represented { rfc: rfc(), representative: account(ANA), call }.into(),
		);
		// The company's account represents nobody: were the origin Ana's, she would resign.
		assert_eq!(named(act(ANA, resignation())), Error::<Test>::NotARepresentative.into());
		assert!(represents(ANA));
	});
}

#[test]
fn whoever_represents_not_now_does_not_act() {
	run(|| {
		assert_noop!(act(ANA, remark()), Error::<Test>::NotRegistered);
		registered();
		assert_noop!(act(STRANGER, remark()), Error::<Test>::NotARepresentative);
		let later = Term { since: Now::get() + DAY, until: Some(Now::get() + 2 * DAY) };
		assert_ok!(appoint(BRUNO, later));
		assert_noop!(act(BRUNO, remark()), Error::<Test>::TermNotBegun);
		Now::set(Now::get() + DAY);
		assert_ok!(act(BRUNO, remark()));
		Now::set(Now::get() + DAY);
		assert_noop!(act(BRUNO, remark()), Error::<Test>::TermOver);
		assert_ok!(dismiss(ANA));
		assert_noop!(act(ANA, remark()), Error::<Test>::NotARepresentative);
	});
}

#[test]
fn h2_who_acted_for_it_is_of_interest_and_who_is_only_named_is_not() {
	run(|| {
		registered();
		let acted_for = |who| LegalPersons::acted_for(&account(who));
		assert_eq!(acted_for(ANA), [], "nobody asked Ana");
		let fails = frame_system::Call::set_code { code: vec![] };
		assert!(act(ANA, fails.into()).is_err());
		assert_eq!(acted_for(ANA), [], "nothing was done");
		assert_ok!(act(ANA, remark()));
		assert_eq!(acted_for(ANA), [rfc()]);
		assert_ok!(LegalPersons::resign(signed(ANA), rfc()));
		assert_eq!(acted_for(ANA), [rfc()], "no resignation takes the interest away");
		assert_ok!(LegalPersons::register(
			signed(OVERSIGHT),
			other_rfc(),
			account(ANA),
			LASTING,
			resolution()
		));
		assert_eq!(acted_for(ANA), [rfc()]);
	});
}

#[test]
fn f5_who_acts_for_another_afterwards_stays_of_interest_for_the_first() {
	run(|| {
		let company = |number: u8| {
			// Other letters leave the date and the form as they are; the check digit is found.
			let initials = char::from(b'A' + number);
			let check = "0123456789A".chars().map(|digit| format!("SA{initials}970701NN{digit}"));
			check.into_iter().find_map(|text| Rfc::parse(&text).ok()).expect("one of eleven fits")
		};
		let acted: Vec<Rfc> = (0..16).map(company).collect();
		let act_once = |rfc: Rfc| {
			assert_ok!(LegalPersons::register(signed(OVERSIGHT), rfc, account(ANA), LASTING, resolution()));
			LegalPersons::act(signed(ANA), rfc, Box::new(remark()))
		};
		for rfc in &acted {
			assert_ok!(act_once(*rfc));
			assert_ok!(LegalPersons::resign(signed(ANA), *rfc));
		}
		assert_eq!(LegalPersons::acted_for(&account(ANA)), acted, "all of them");
		assert_eq!(named(act_once(company(16))), Error::<Test>::ActedForTooMany.into());
		assert_eq!(LegalPersons::representation(account(ANA)), None);
		assert_eq!(LegalPersons::acted_for(&account(ANA)), acted, "none is forgotten for another");
		// For one of them she acts again.
		let again = LegalPersons::appoint(signed(OVERSIGHT), company(0), account(ANA), LASTING, resolution());
		assert_ok!(again);
		Now::set(Now::get() + NOTICE);
		assert_ok!(LegalPersons::act(signed(ANA), company(0), Box::new(remark())));
	});
}

#[test]
fn what_would_outlast_the_term_is_refused() {
	run(|| {
		registered();
		let nested = crate::Call::act { rfc: rfc(), call: Box::new(remark()) };
		assert_noop!(act(ANA, nested.into()), Error::<Test>::NotForRepresentatives);
		let filtered = frame_system::Call::remark_with_event { remark: vec![] };
		assert_noop!(act(ANA, filtered.into()), Error::<Test>::NotForRepresentatives);
	});
}

#[test]
fn an_act_weighs_what_the_call_weighs_and_its_own() {
	let call = crate::Call::<Test>::act { rfc: rfc(), call: Box::new(remark()) };
	let inner = remark().get_dispatch_info().call_weight;
	let own = <<Test as crate::Config>::WeightInfo as crate::WeightInfo>::act(3);
	assert_eq!(call.get_dispatch_info().call_weight, own + inner);
}

#[test]
fn f10_an_act_weighs_by_the_length_of_the_call_that_it_hashes() {
	run(|| {
		let weight = |length: usize| {
			let call: RuntimeCall = frame_system::Call::remark { remark: vec![1; length] }.into();
			let inner = call.get_dispatch_info().call_weight;
			let act = crate::Call::<Test>::act { rfc: rfc(), call: Box::new(call) };
			act.get_dispatch_info().call_weight.saturating_sub(inner).ref_time()
		};
		let (short, long) = (weight(1), weight(1_000_000));
		assert!(long - short >= 1_000_000 * 1_000, "a nanosecond for a byte at least: {short} {long}");
	});
}

#[test]
fn f3_whom_an_officer_registers_has_an_allowance_once_the_e_firma_signed() {
	run(|| {
		let has_signed = || <LegalPersons as OnBehalf<RuntimeCall>>::has_signed(&rfc());
		assert!(!has_signed(), "it is not there");
		registered();
		let act: RuntimeCall = crate::Call::act { rfc: rfc(), call: Box::new(remark()) }.into();
		assert_ok!(self::act(ANA, remark()));
		assert_eq!((has_signed(), LegalPersons::on_behalf(&account(ANA), &act)), (false, None));
		// Who never asked to be named leaves at its expense nevertheless.
		assert_eq!(LegalPersons::on_behalf(&account(ANA), &resignation()), Some(rfc()));
		assert_ok!(appoint(ANA, LASTING));
		assert_eq!((has_signed(), LegalPersons::on_behalf(&account(ANA), &act)), (true, Some(rfc())));
	});
}

#[test]
fn only_an_act_within_the_term_is_on_behalf_of_the_company() {
	run(|| {
		registered();
		let act: RuntimeCall = crate::Call::act { rfc: rfc(), call: Box::new(remark()) }.into();
		let on_behalf = |who, call: &RuntimeCall| LegalPersons::on_behalf(&account(who), call);
		assert_eq!(on_behalf(ANA, &act), None, "it never signed");
		assert_ok!(appoint(ANA, LASTING));
		assert_eq!(on_behalf(ANA, &act), Some(rfc()));
		assert_eq!(on_behalf(ANA, &remark()), None);
		assert_eq!(on_behalf(ANA, &resignation()), Some(rfc()));
		assert_eq!(on_behalf(STRANGER, &resignation()), None);
		assert_eq!(on_behalf(STRANGER, &act), None);
		assert_ok!(appoint(BRUNO, days(1)));
		assert_eq!(on_behalf(BRUNO, &act), Some(rfc()));
		Now::set(Now::get() + DAY);
		assert_eq!(on_behalf(BRUNO, &act), None);
		assert_eq!(on_behalf(BRUNO, &resignation()), Some(rfc()), "also once the term is over");
	});
}
