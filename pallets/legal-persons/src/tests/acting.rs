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
		assert_eq!(acted_for(ANA), None, "nobody asked Ana");
		let fails = frame_system::Call::set_code { code: vec![] };
		assert!(act(ANA, fails.into()).is_err());
		assert_eq!(acted_for(ANA), None, "nothing was done");
		assert_ok!(act(ANA, remark()));
		assert_eq!(acted_for(ANA), Some(rfc()));
		assert_ok!(LegalPersons::resign(signed(ANA), rfc()));
		assert_eq!(acted_for(ANA), Some(rfc()), "no resignation takes the interest away");
		assert_ok!(LegalPersons::register(
			signed(OVERSIGHT),
			other_rfc(),
			account(ANA),
			LASTING,
			resolution()
		));
		assert_eq!(acted_for(ANA), Some(rfc()));
		assert_ok!(LegalPersons::act(signed(ANA), other_rfc(), Box::new(remark())));
		assert_eq!(acted_for(ANA), Some(other_rfc()));
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
	let own = <<Test as crate::Config>::WeightInfo as crate::WeightInfo>::act();
	assert_eq!(call.get_dispatch_info().call_weight, own + inner);
}

#[test]
fn only_an_act_within_the_term_is_on_behalf_of_the_company() {
	run(|| {
		registered();
		let act: RuntimeCall = crate::Call::act { rfc: rfc(), call: Box::new(remark()) }.into();
		let on_behalf = |who, call: &RuntimeCall| LegalPersons::on_behalf(&account(who), call);
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
