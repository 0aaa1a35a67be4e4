//! What the calls are made of, and what other pallets ask.

use crate::{
	ActId, Acts, Certificates, CertificatesByRfc, Config, Error, Event, IssuerByCertificate, Issuers,
	NextIssuer, Pallet, PersonsMayPublish, Revocations, SigningActOf, WeightInfo,
	certificate::{X509, is_signature},
	types::{Claim, Holder, Issuer, IssuerId, Registration, SigningCertificate, Source, possession},
};
use cadena_kit::chain;
use cadena_primitives::{
	AccountId, AgencyLookup, Calendar, CertificateNumber, EfirmaSignature, LegalTime, Moment, Office,
	PersonLookup, Seal, Signatory, SignatureVerifier, efirma::statement,
};
use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{Consideration, Footprint},
};
use frame_system::{ensure_signed, pallet_prelude::*};

impl<T: Config> Pallet<T> {
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// The calendar of the whole country: signatories need not be of an office.
	pub(crate) fn calendar() -> Calendar {
		T::Time::calendar(Office::Country)
	}

	pub(crate) fn issuer(issuer: IssuerId) -> Result<Issuer, Error<T>> {
		Issuers::<T>::get(issuer).ok_or(Error::<T>::NoSuchIssuer)
	}

	pub(crate) fn admit_issuer(authority: Issuer) -> Result<IssuerId, DispatchError> {
		let known = IssuerByCertificate::<T>::contains_key(authority.certificate);
		ensure!(!known, Error::<T>::IssuerKnown);
		let issuer = NextIssuer::<T>::get();
		let next = issuer.checked_add(1).ok_or(sp_runtime::ArithmeticError::Overflow)?;
		NextIssuer::<T>::put(next);
		IssuerByCertificate::<T>::insert(authority.certificate, issuer);
		Issuers::<T>::insert(issuer, authority);
		Ok(issuer)
	}

	pub(crate) fn certificate_of(number: &CertificateNumber) -> Result<SigningCertificate, Error<T>> {
		Certificates::<T>::get(number).ok_or(Error::<T>::NoSuchCertificate)
	}

	pub(crate) fn own_certificate(
		number: &CertificateNumber,
		account: &AccountId,
	) -> Result<SigningCertificate, Error<T>> {
		let record = Self::certificate_of(number)?;
		ensure!(record.account == *account, Error::<T>::NotYourCertificate);
		Ok(record)
	}

	pub(crate) fn act(act: ActId) -> Result<SigningActOf<T>, Error<T>> {
		Acts::<T>::get(act).ok_or(Error::<T>::NoSuchAct)
	}

	pub(crate) fn opened_by(origin: OriginFor<T>, act: ActId) -> Result<SigningActOf<T>, DispatchError> {
		let account = ensure_signed(origin)?;
		let record = Self::act(act)?;
		ensure!(record.opener == account, Error::<T>::NotTheOpener);
		Ok(record)
	}

	/// The deposit for an act's record; none of an officer or an enrolled person, whose allowance bounds what they store.
	pub(crate) fn deposit(opener: &AccountId) -> Result<Option<T::Consideration>, DispatchError> {
		if T::Agencies::role(opener).is_some() || T::Persons::active_person(opener).is_some() {
			return Ok(None);
		}
		T::Consideration::new(opener, Footprint::from_mel::<SigningActOf<T>>()).map(Some)
	}

	/// The holder that an officer names.
	pub(crate) fn holder(claim: Claim) -> Result<Holder, Error<T>> {
		match claim {
			Claim::NaturalPerson(tag) => {
				T::Persons::active_person_of(&tag).map(Holder::NaturalPerson).ok_or(Error::<T>::NotEnrolled)
			}
			Claim::LegalPerson { rfc, representative } => Ok(Holder::LegalPerson { rfc, representative }),
		}
	}

	/// Reads and verifies a published certificate. Its signature comes last, as it costs most.
	pub(crate) fn verified(
		issuer: IssuerId,
		der: &[u8],
		account: &AccountId,
	) -> Result<Registration<Holder>, Error<T>> {
		let authority = Self::issuer(issuer)?;
		authority.ensure_open(Self::now())?;
		let certificate = X509::read(der)?;
		ensure!(certificate.issuer()? == authority.subject.0, Error::<T>::WrongIssuer);
		let subject = certificate.ensure_signs_acts()?;
		let key = certificate.modulus()?.try_into().map_err(|_| Error::<T>::WrongKeySize)?;
		let holder = match subject.legal_person()? {
			Some(rfc) => Holder::LegalPerson { rfc, representative: None },
			None => {
				ensure!(PersonsMayPublish::<T>::get(), Error::<T>::NaturalPerson);
				let person = T::Persons::active_person(account).ok_or(Error::<T>::NotEnrolled)?;
				Holder::NaturalPerson(person)
			}
		};
		let (number, validity) = (certificate.number()?, certificate.validity()?);
		ensure!(certificate.is_signed_by(&authority.key), Error::<T>::ForgedCertificate);
		Ok(Registration { issuer, number, holder, key, validity })
	}

	pub(crate) fn admit(
		registration: Registration<Holder>,
		account: AccountId,
		source: Source,
		possession: &EfirmaSignature,
	) -> DispatchResult {
		let now = Self::now();
		registration.validate(now, &Self::calendar()).map_err(Error::<T>::from)?;
		let number = registration.number;
		ensure!(!Certificates::<T>::contains_key(number), Error::<T>::AlreadyRegistered);
		ensure!(!Revocations::<T>::contains_key(number), Error::<T>::Revoked);
		let record = SigningCertificate::registered(registration.clone(), account.clone(), source, now);
		Self::ensure_possession(&number, &record, possession)?;

		if let Holder::LegalPerson { rfc, .. } = record.holder {
			CertificatesByRfc::<T>::insert(rfc, number, ());
		}
		Certificates::<T>::insert(number, record);
		Self::deposit_event(Event::CertificateRegistered { registration, account, source });
		Ok(())
	}

	/// Refuses unless the certificate's key signed for the account to which the record binds it.
	pub(crate) fn ensure_possession(
		number: &CertificateNumber,
		record: &SigningCertificate,
		signature: &EfirmaSignature,
	) -> Result<(), Error<T>> {
		let message = possession(&chain::genesis::<T>(), number, &record.account, record.bindings);
		ensure!(is_signature(&record.key, &message, signature), Error::<T>::NoPossession);
		Ok(())
	}

	/// Refuses unless the certificate counts now.
	pub(crate) fn ensure_valid(
		number: &CertificateNumber,
		record: &SigningCertificate,
	) -> Result<(), Error<T>> {
		let standing = record.standing(Revocations::<T>::get(number), Self::now());
		standing.ensure_valid().map_err(Error::<T>::from)
	}

	/// Whether a certificate's holder is the one who is to sign.
	pub(crate) fn is_of(record: &SigningCertificate, signatory: &Signatory) -> bool {
		record.is_of(signatory, T::Persons::active_person)
	}

	/// Refuses unless the seal is the signatory's over the content, by a certificate that counts now. The signature comes last,
	/// as it costs most.
	pub(crate) fn ensure_sealed(
		record: &SigningCertificate,
		signatory: &Signatory,
		purpose: &[u8],
		content: &[u8],
		seal: &Seal,
	) -> Result<(), Error<T>> {
		ensure!(Self::is_of(record, signatory), Error::<T>::NotTheSignatory);
		Self::ensure_valid(&seal.certificate, record)?;
		if let Holder::NaturalPerson(person) = record.holder {
			ensure!(T::Persons::is_living(person), Error::<T>::HolderDeceased);
		}
		let message = statement(purpose, &chain::genesis::<T>(), content);
		ensure!(is_signature(&record.key, &message, &seal.signature), Error::<T>::WrongSignature);
		Ok(())
	}
}

impl<T: Config> SignatureVerifier for Pallet<T> {
	fn verify(signatory: &Signatory, purpose: &[u8], content: &[u8], seal: &Seal) -> DispatchResult {
		let record = Self::certificate_of(&seal.certificate)?;
		Ok(Self::ensure_sealed(&record, signatory, purpose, content, seal)?)
	}

	fn known_since(certificate: &CertificateNumber) -> Option<Moment> {
		Certificates::<T>::get(certificate).map(|record| record.registered_at)
	}

	fn weight() -> Weight {
		T::WeightInfo::verify_seal()
	}
}
