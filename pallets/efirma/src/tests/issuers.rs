use super::*;
use crate::{Event, Issuers, certificate::ISSUER_KEY, types::Issuer};
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

fn another() -> Vec<u8> {
	let template = Template::authority("OTRA AC", START);
	Authority::new(&template, KEYS[1].clone()).expect("is made").certificate().to_vec()
}

fn add(der: &[u8]) -> DispatchResult {
	Efirma::add_issuer(RuntimeOrigin::root(), der.to_vec().try_into().expect("is short"))
}

#[test]
fn governance_alone_admits_an_authority_once() {
	run(|| {
		let der = another();
		assert_noop!(
			Efirma::add_issuer(signed(OFFICER), der.clone().try_into().expect("is short")),
			BadOrigin
		);
		assert_ok!(add(&der));
		let authority = Issuers::<Test>::get(1).expect("is kept");
		assert_eq!(authority.name.to_vec(), b"OTRA AC");
		System::assert_last_event(Event::IssuerAdded { issuer: 1, authority }.into());
		assert_noop!(add(&der), Error::<Test>::IssuerKnown);
	});
}

#[test]
fn only_an_authoritys_certificate_becomes_an_issuer() {
	run(|| {
		assert_noop!(add(&issued(&fiel(LEGAL))), Error::<Test>::NotAnAuthority);
		let usage = fiel(LEGAL).usage;
		let no_issuer = Template { usage, ..Template::authority("AC", START) };
		assert_noop!(add(&issued(&no_issuer)), Error::<Test>::NotAnAuthority);
		assert_noop!(add(b"no certificate"), Error::<Test>::Malformed);
		assert_noop!(add(&another()[1..]), Error::<Test>::Malformed);
		let weak = Template::authority("AC DÉBIL", START);
		let weak = Authority::new(&weak, new_key(1_024).expect("is made")).expect("is made");
		assert_noop!(add(weak.certificate()), Error::<Test>::WrongKeySize);
		let long = Template::authority(&"X".repeat(129), START);
		let long = Authority::new(&long, KEYS[0].clone()).expect("is made");
		assert_noop!(add(long.certificate()), Error::<Test>::UnsoundSubject);
	});
}

#[test]
fn nothing_is_registered_under_a_retired_or_expired_anchor_and_what_was_stays() {
	run(|| {
		register_company(60);
		assert_noop!(Efirma::retire_issuer(signed(OFFICER), 0), BadOrigin);
		assert_noop!(Efirma::retire_issuer(RuntimeOrigin::root(), 9), Error::<Test>::NoSuchIssuer);
		assert_ok!(Efirma::retire_issuer(RuntimeOrigin::root(), 0));
		assert_noop!(Efirma::retire_issuer(RuntimeOrigin::root(), 0), Error::<Test>::IssuerRetired);
		let again = registration(OTHER_NUMBER, 1, company());
		let proof = proof(&KEYS[1], OTHER_NUMBER, 61, 0);
		assert_noop!(
			Efirma::register(signed(OFFICER), again, account(61), proof),
			Error::<Test>::IssuerRetired
		);
		let standing = Pallet::<Test>::was_valid_at(number(NUMBER), TODAY);
		assert_eq!(standing, Some(crate::types::Status::Valid));
	});
	run(|| {
		let authority = Issuers::<Test>::get(0).expect("is trusted");
		assert_eq!(authority.key.len(), ISSUER_KEY);
		Now::set(authority.validity.not_after + 1);
		assert_noop!(publish(60, issued(&fiel(LEGAL))), Error::<Test>::IssuerExpired);
	});
}

#[test]
fn an_anchor_is_what_its_certificate_says() {
	let issuer = Issuer::read(AUTHORITY.certificate()).expect("is read");
	assert_eq!(issuer.name.to_vec(), "Autoridad Certificadora de Práctica".as_bytes());
	assert_eq!(issuer.validity.not_before, START * 1_000);
	assert_eq!(issuer.certificate.0, sp_io::hashing::sha2_256(AUTHORITY.certificate()));
}
