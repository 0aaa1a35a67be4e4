//! That the invariants are checked.

use super::*;
use crate::{Acts, Certificates, CertificatesByRfc, IssuerByCertificate, Revocations, types::*};
use sp_io::TestExternalities;

fn corrupted(corrupt: impl FnOnce()) -> bool {
	begin();
	let mut externalities = TestExternalities::default();
	externalities.execute_with(|| {
		System::set_block_number(1);
		let issuer = Issuer::read(AUTHORITY.certificate()).expect("is read");
		assert_ok!(Pallet::<Test>::admit_issuer(issuer));
		register_company(60);
		assert_ok!(Pallet::<Test>::do_try_state());
		corrupt();
		Pallet::<Test>::do_try_state().is_err()
	})
}

#[test]
fn corruption_is_caught() {
	assert!(corrupted(|| {
		let _ = IssuerByCertificate::<Test>::clear(u32::MAX, None);
	}));
	assert!(corrupted(|| {
		let _ = CertificatesByRfc::<Test>::clear(u32::MAX, None);
	}));
	assert!(corrupted(|| Certificates::<Test>::mutate(number(NUMBER), |record| {
		record.as_mut().expect("is kept").issuer = 4;
	})));
	assert!(corrupted(|| Revocations::<Test>::insert(
		number(NUMBER),
		Revocation { published_at: 2, recorded_at: 1 }
	)));
	assert!(corrupted(|| {
		let terms = Terms {
			document: H256::zero(),
			media_type: b"text/plain".to_vec().try_into().expect("is short"),
			basis: LegalBasis::Commerce,
			signatories: vec![cadena_primitives::Signatory::Person(1)].try_into().expect("one"),
			order: SigningOrder::Any,
			deadline: TODAY + 1,
		};
		assert_ok!(Efirma::open(signed(60), terms));
		assert_ok!(Pallet::<Test>::do_try_state());
		Acts::<Test>::mutate(0, |act| {
			act.as_mut().expect("was opened").state = State::Complete { at: 0, conservation: None };
		});
	}));
}
