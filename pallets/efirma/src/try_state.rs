use crate::{
	Acts, ActsByDocument, Certificates, CertificatesByRfc, Config, IssuerByCertificate, Issuers, NextAct,
	NextIssuer, Pallet, Revocations,
	types::{Holder, State},
};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// What must hold after every block: numbers were given, indices agree with records, and an act is complete when all have
	/// signed.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		let next = NextIssuer::<T>::get();
		for (issuer, authority) in Issuers::<T>::iter() {
			ensure!(issuer < next, "an issuer has a number that was not given");
			let known = IssuerByCertificate::<T>::get(authority.certificate) == Some(issuer);
			ensure!(known, "an issuer is not found by its certificate");
		}
		ensure!(
			IssuerByCertificate::<T>::iter_values().all(Issuers::<T>::contains_key),
			"a certificate is of no issuer"
		);
		let calendar = Self::calendar();
		for (number, record) in Certificates::<T>::iter() {
			ensure!(number.is_sound(), "a certificate's number is not digits");
			ensure!(Issuers::<T>::contains_key(record.issuer), "a certificate has no issuer");
			ensure!(record.validity.ensure_lawful(&calendar).is_ok(), "a certificate is valid for too long");
			if let Holder::LegalPerson { rfc, .. } = record.holder {
				ensure!(
					CertificatesByRfc::<T>::contains_key(rfc, number),
					"a certificate is not found by RFC"
				);
			}
		}
		for (rfc, number) in CertificatesByRfc::<T>::iter_keys() {
			let holder = Certificates::<T>::get(number).map(|record| record.holder);
			let same = matches!(holder, Some(Holder::LegalPerson { rfc: own, .. }) if own == rfc);
			ensure!(same, "an RFC has a certificate of another");
		}
		let sound = Revocations::<T>::iter().all(|(number, revocation)| {
			number.is_sound() && revocation.published_at <= revocation.recorded_at
		});
		ensure!(sound, "a revocation was recorded before it was published");
		let next = NextAct::<T>::get();
		for (act, record) in Acts::<T>::iter() {
			ensure!(act < next, "an act has a number that was not given");
			let found = ActsByDocument::<T>::contains_key(record.terms.document, act);
			ensure!(found, "an act is not found by its document");
			ensure!(
				record.signatures.len() == record.terms.signatories.len(),
				"an act has other places than signatories"
			);
			let all = record.signatures.iter().all(Option::is_some);
			ensure!(all == matches!(record.state, State::Complete { .. }), "an act is complete without all");
		}
		let known =
			|(document, act)| Acts::<T>::get(act).is_some_and(|record| record.terms.document == document);
		ensure!(ActsByDocument::<T>::iter_keys().all(known), "a document has an act on another");
		Ok(())
	}
}
