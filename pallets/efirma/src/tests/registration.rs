use super::*;
use crate::{
	Certificates, CertificatesByRfc, Event, PersonsMayPublish,
	types::{self, Source, Validity},
};
use cadena_primitives::time::{DAY, HOUR};
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

fn register(
	registration: impl Into<Box<Registration<Claim>>>,
	byte: u8,
	proof: EfirmaSignature,
) -> DispatchResult {
	Efirma::register(signed(OFFICER), registration.into(), account(byte), proof)
}

#[test]
fn an_officer_registers_what_they_verified() {
	run(|| {
		let registered = registration(NUMBER, 0, company());
		let good = proof(&KEYS[0], NUMBER, 60, 0);
		assert_noop!(Efirma::register(signed(60), registered.clone(), account(60), good), BadOrigin);
		register_company(60);
		let record = Certificates::<Test>::get(number(NUMBER)).expect("is kept");
		assert_eq!((record.account, record.source), (account(60), Source::TaxAuthority(SAT)));
		let rfc = Rfc::as_issued(COMPANY).expect("has the shape");
		assert!(CertificatesByRfc::<Test>::contains_key(rfc, number(NUMBER)));
		assert_noop!(register(registered.clone(), 60, good), Error::<Test>::AlreadyRegistered);
		let other = proof(&KEYS[0], NUMBER, 61, 0);
		assert_noop!(register(registered, 61, other), Error::<Test>::AlreadyRegistered);
	});
}

#[test]
fn a_natural_person_is_found_by_tag_and_must_be_enrolled() {
	run(|| {
		register_person(7);
		let record = Certificates::<Test>::get(number(OTHER_NUMBER)).expect("is kept");
		assert_eq!(record.holder, types::Holder::NaturalPerson(7));
		let stranger = registration(NUMBER, 0, Claim::NaturalPerson([200; 32]));
		let proof = proof(&KEYS[0], NUMBER, 8, 0);
		assert_noop!(register(stranger, 8, proof), Error::<Test>::NotEnrolled);
	});
}

#[test]
fn the_key_must_have_signed_for_this_account_here() {
	run(|| {
		let registered = || registration(NUMBER, 0, company());
		let wrong = [
			proof(&KEYS[0], NUMBER, 61, 0),
			proof(&KEYS[1], NUMBER, 60, 0),
			proof(&KEYS[0], OTHER_NUMBER, 60, 0),
			proof(&KEYS[0], NUMBER, 60, 1),
			signature(&KEYS[0], &possession(&H256::repeat_byte(9), &number(NUMBER), &account(60), 0)),
			[0; 256],
		];
		for wrong in wrong {
			assert_noop!(register(registered(), 60, wrong), Error::<Test>::NoPossession);
		}
	});
}

#[test]
fn art_20_a_certificate_is_valid_for_at_most_four_years() {
	run(|| {
		let proof = proof(&KEYS[0], NUMBER, 60, 0);
		let with = |not_before, not_after| Registration {
			validity: Validity { not_before, not_after },
			..*registration(NUMBER, 0, company())
		};
		let end = MockTime::after(types::LONGEST_VALIDITY);
		// 1 February 2022 to 1 February 2026.
		let four = 1_461 * DAY;
		assert_noop!(register(with(TODAY, end), 60, proof), Error::<Test>::ValidityOutOfRange);
		assert_noop!(register(with(TODAY, TODAY - 1), 60, proof), Error::<Test>::ValidityOutOfRange);
		assert_noop!(register(with(TODAY + 1, end - 1), 60, proof), Error::<Test>::NotYetValid);
		assert_noop!(register(with(TODAY - four, TODAY - 1), 60, proof), Error::<Test>::Expired);
		assert_ok!(register(with(TODAY - four, TODAY), 60, proof));
	});
}

#[test]
fn an_officers_slip_is_refused() {
	run(|| {
		let proof = proof(&KEYS[0], NUMBER, 60, 0);
		let sound = || registration(NUMBER, 0, company());
		let mut even = sound();
		even.key[255] &= 254;
		assert_noop!(register(even, 60, proof), Error::<Test>::WrongKeySize);
		let mut short = sound();
		short.key[0] &= 127;
		assert_noop!(register(short, 60, proof), Error::<Test>::WrongKeySize);
		let letters = codec::Decode::decode(&mut &[b'x'; 20][..]).expect("20 bytes");
		let letters = Registration { number: letters, ..*sound() };
		assert_noop!(register(letters, 60, proof), Error::<Test>::UnsoundNumber);
		let nowhere = Registration { issuer: 5, ..*sound() };
		assert_noop!(register(nowhere, 60, proof), Error::<Test>::NoSuchIssuer);
	});
}

#[test]
fn a_legal_person_publishes_a_certificate_that_the_chain_verifies() {
	run(|| {
		assert_ok!(publish(60, issued(&fiel(LEGAL))));
		let record = Certificates::<Test>::get(number(NUMBER)).expect("is kept");
		assert_eq!((record.source, record.account.clone()), (Source::Chain, account(60)));
		assert_eq!(record.validity, registration(NUMBER, 0, company()).validity);
		let rfc = Rfc::as_issued(COMPANY).expect("has the shape");
		assert_eq!(record.holder, types::Holder::LegalPerson { rfc, representative: None });
		assert!(matches!(
			System::events().pop().expect("there is one").event,
			RuntimeEvent::Efirma(Event::CertificateRegistered { source: Source::Chain, .. })
		));
		assert_noop!(publish(61, issued(&fiel(LEGAL))), Error::<Test>::AlreadyRegistered);
	});
}

#[test]
fn a_natural_persons_certificate_is_published_on_chains_for_practice_alone() {
	run(|| {
		let der = issued(&fiel(CITIZEN));
		assert_noop!(publish(7, der.clone()), Error::<Test>::NaturalPerson);
		PersonsMayPublish::<Test>::put(true);
		assert_noop!(publish(60, der.clone()), Error::<Test>::NotEnrolled);
		assert_ok!(publish(7, der));
		let record = Certificates::<Test>::get(number(NUMBER)).expect("is kept");
		assert_eq!(record.holder, types::Holder::NaturalPerson(7));
	});
}

#[test]
fn every_wrong_certificate_is_refused_by_name() {
	run(|| {
		let other_authority = Authority::new(
			&Template::authority("Autoridad Certificadora de Práctica", START),
			KEYS[1].clone(),
		)
		.expect("is made");
		let forged = other_authority.issue(&fiel(LEGAL), &KEYS[0]).expect("is issued");
		assert_noop!(publish(60, forged), Error::<Test>::ForgedCertificate);
		let stranger = Authority::new(&Template::authority("OTRA", START), KEYS[1].clone()).expect("is made");
		let foreign = stranger.issue(&fiel(LEGAL), &KEYS[0]).expect("is issued");
		assert_noop!(publish(60, foreign), Error::<Test>::WrongIssuer);
		let weak = AUTHORITY.issue(&fiel(LEGAL), &new_key(1_024).expect("is made")).expect("is issued");
		assert_noop!(publish(60, weak), Error::<Test>::WrongKeySize);
		let strong = AUTHORITY.issue(&fiel(LEGAL), &new_key(3_072).expect("is made")).expect("is issued");
		assert_noop!(publish(60, strong), Error::<Test>::WrongKeySize);
		assert_noop!(publish(60, issued(&fiel(LEGAL).csd())), Error::<Test>::IsSeal);
		assert_noop!(publish(60, issued(&fiel(LEGAL))[..900].to_vec()), Error::<Test>::Malformed);
		let expired = Template { not_after: TODAY / 1_000 - 1, ..fiel(LEGAL) };
		assert_noop!(publish(60, issued(&expired)), Error::<Test>::Expired);
		let future = Template { not_before: TODAY / 1_000 + 1, ..fiel(LEGAL) };
		assert_noop!(publish(60, issued(&future)), Error::<Test>::NotYetValid);
		let long = Template { not_after: START + 1_462 * 86_400, ..fiel(LEGAL) };
		assert_noop!(publish(60, issued(&long)), Error::<Test>::ValidityOutOfRange);
		let numbered = Template { serial: vec![7; 8], ..fiel(LEGAL) };
		assert_noop!(publish(60, issued(&numbered)), Error::<Test>::UnsoundNumber);
		assert_noop!(
			Efirma::publish(signed(60), 7, issued(&fiel(LEGAL)).try_into().expect("is short"), [0; 256]),
			Error::<Test>::NoSuchIssuer
		);
		assert_noop!(Efirma::publish(RuntimeOrigin::root(), 0, Default::default(), [0; 256]), BadOrigin);
	});
}

#[test]
fn a_certificate_moves_to_an_account_for_which_its_key_signs_and_never_back_by_an_old_signature() {
	run(|| {
		register_company(60);
		let first = proof(&KEYS[0], NUMBER, 60, 0);
		let rebind = |byte, proof| Efirma::rebind(signed(byte), number(NUMBER), proof);
		assert_noop!(rebind(61, first), Error::<Test>::NoPossession);
		assert_noop!(rebind(60, proof(&KEYS[0], NUMBER, 60, 1)), Error::<Test>::NothingChanges);
		assert_noop!(
			Efirma::rebind(signed(61), number(OTHER_NUMBER), first),
			Error::<Test>::NoSuchCertificate
		);
		assert_ok!(rebind(61, proof(&KEYS[0], NUMBER, 61, 1)));
		let back = proof(&KEYS[0], NUMBER, 60, 2);
		Now::set(TODAY + 72 * HOUR - 1);
		assert_noop!(rebind(60, back), Error::<Test>::ReboundTooSoon);
		Now::set(TODAY + 72 * HOUR);
		assert_noop!(rebind(60, first), Error::<Test>::NoPossession);
		assert_noop!(rebind(60, proof(&KEYS[0], NUMBER, 60, 1)), Error::<Test>::NoPossession);
		assert_ok!(rebind(60, proof(&KEYS[0], NUMBER, 60, 2)));
		assert_eq!(Certificates::<Test>::get(number(NUMBER)).expect("is kept").bindings, 2);
	});
}
