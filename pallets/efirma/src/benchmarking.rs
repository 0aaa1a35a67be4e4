//! Benchmarks at the worst case: an authority's key of 4,096 bits, the longest certificate, an act that all but the last have
//! signed. The keys that sign are public and of no other use.

use crate::{
	Acts, ActsByDocument, Call, Certificates, Config, Issuers, MOST_REVOCATIONS, NextAct, Pallet,
	Revocations, SigningActOf, certificate, types::*,
};
use alloc::{boxed::Box, vec, vec::Vec};
use cadena_primitives::{
	AccountId, CertificateNumber, CurpTag, EfirmaSignature, Moment, PersonId, Rfc, Seal, Signatory,
	SignatureVerifier, efirma::statement,
};
use frame_benchmarking::v2::*;
use frame_support::{
	BoundedVec,
	traits::{Consideration, EnsureOrigin, Footprint},
};
use frame_system::RawOrigin;
use rsa::{PrivateKey, pkcs8::DecodePrivateKey, sha2::Sha256};
use sp_core::H256;

/// What the benchmarks need of other pallets.
pub trait BenchmarkHelper {
	/// Sets the block's time.
	fn set_time(now: Moment);
	/// Enrols a person.
	fn enrol(account: &AccountId, tag: CurpTag) -> PersonId;
}

impl BenchmarkHelper for () {
	fn set_time(_: Moment) {}
	fn enrol(_: &AccountId, _: CurpTag) -> PersonId {
		0
	}
}

/// 5 October 2026, at 09:00 in central Mexico.
const NOW: Moment = 1_791_212_400_000;
const HASH: H256 = H256::repeat_byte(7);
const AUTHORITY: &[u8] = include_bytes!("../practice/authority.cer");
const LARGEST: &[u8] = include_bytes!("../fixtures/largest.cer");
const HOLDER_SECRET: &[u8] = include_bytes!("../fixtures/holder.key");
const RFC: &str = "EKU9003173C9";

type Der = BoundedVec<u8, frame_support::traits::ConstU32<{ certificate::LONGEST }>>;

fn holder_account() -> AccountId {
	account("holder", 0, 0)
}

fn genesis<T: Config>() -> H256 {
	H256::from_slice(
		frame_system::Pallet::<T>::block_hash(frame_system::pallet_prelude::BlockNumberFor::<T>::from(0u32))
			.as_ref(),
	)
}

fn signature_over(message: &[u8]) -> Result<EfirmaSignature, BenchmarkError> {
	let secret =
		PrivateKey::from_pkcs8_der(HOLDER_SECRET).map_err(|_| BenchmarkError::Stop("the key is read"))?;
	let signature =
		secret.pkcs1v15_sign::<Sha256>(message).map_err(|_| BenchmarkError::Stop("the key signs"))?;
	signature.try_into().map_err(|_| BenchmarkError::Stop("of 2,048 bits"))
}

fn anchored<T: Config>() -> Result<IssuerId, BenchmarkError> {
	T::BenchmarkHelper::set_time(NOW);
	let authority = Issuer::read(AUTHORITY).map_err(|_| BenchmarkError::Stop("it is an authority's"))?;
	match crate::IssuerByCertificate::<T>::get(authority.certificate) {
		Some(known) => Ok(known),
		None => Ok(Pallet::<T>::admit_issuer(authority)?),
	}
}

fn number_of(digits: u32) -> Result<CertificateNumber, BenchmarkError> {
	CertificateNumber::of(alloc::format!("{digits:020}").as_bytes()).ok_or(BenchmarkError::Stop("20 digits"))
}

/// What is registered of the largest certificate.
fn registration<T: Config>() -> Result<Registration<Claim>, BenchmarkError> {
	let issuer = anchored::<T>()?;
	let stop = |_| BenchmarkError::Stop("the certificate is read");
	let read = certificate::X509::read(LARGEST).map_err(stop)?;
	let key = read.modulus().map_err(stop)?.try_into().map_err(|_| BenchmarkError::Stop("of 2,048 bits"))?;
	let rfc = Rfc::as_issued(RFC).map_err(|_| BenchmarkError::Stop("an RFC"))?;
	let holder = Claim::LegalPerson { rfc, representative: Some([1; 32]) };
	let (number, validity) = (read.number().map_err(stop)?, read.validity().map_err(stop)?);
	Ok(Registration { issuer, number, holder, key, validity })
}

fn proof<T: Config>(account: &AccountId, bindings: u32) -> Result<EfirmaSignature, BenchmarkError> {
	let number = registration::<T>()?.number;
	signature_over(&possession(&genesis::<T>(), &number, account, bindings))
}

/// A certificate of a natural person, bound to their account.
fn registered<T: Config>() -> Result<CertificateNumber, BenchmarkError> {
	let registration = registration::<T>()?;
	let number = registration.number;
	let person = T::BenchmarkHelper::enrol(&holder_account(), [2; 32]);
	let record = SigningCertificate::registered(
		registration.of(Holder::NaturalPerson(person)),
		holder_account(),
		Source::TaxAuthority(0),
		NOW,
	);
	Certificates::<T>::insert(number, record);
	Ok(number)
}

fn terms<T: Config>(last: Signatory) -> Terms {
	let places = usize::try_from(MOST_SIGNATORIES.saturating_sub(1)).unwrap_or_default();
	let mut signatories: Vec<_> = (0..places)
		.map(|place| Signatory::Account(account("signatory", u32::try_from(place).unwrap_or_default(), 0)))
		.collect();
	signatories.push(last);
	Terms {
		document: HASH,
		media_type: BoundedVec::truncate_from([&b"application/"[..], &[b'x'; 52]].concat()),
		basis: LegalBasis::Norm(BoundedVec::truncate_from(vec![b'n'; 64])),
		signatories: BoundedVec::truncate_from(signatories),
		order: SigningOrder::Listed,
		deadline: Pallet::<T>::calendar().term_end(NOW, LONGEST_TERM).saturating_sub(1),
	}
}

/// An act that all but its last signatory have signed.
fn opened<T: Config>(last: Signatory) -> Result<Terms, BenchmarkError> {
	let terms = terms::<T>(last);
	let opener = opener::<T>();
	let mut act: SigningActOf<T> =
		SigningAct::open(opener.clone(), terms.clone(), NOW, &Pallet::<T>::calendar())
			.map_err(|_| BenchmarkError::Stop("it opens"))?;
	act.ticket = Some(T::Consideration::new(&opener, Footprint::from_mel::<SigningActOf<T>>())?);
	let signed = Signed { certificate: number_of(1)?, signature: [1; 256], at: NOW };
	let open = act.signatures.len().saturating_sub(1);
	act.signatures.iter_mut().take(open).for_each(|place| *place = Some(signed.clone()));
	NextAct::<T>::put(1);
	ActsByDocument::<T>::insert(HASH, 0, ());
	Acts::<T>::insert(0, act);
	Ok(terms)
}

fn last_slot() -> SlotIndex {
	SlotIndex::try_from(MOST_SIGNATORIES.saturating_sub(1)).unwrap_or_default()
}

fn opener<T: Config>() -> AccountId {
	let opener = account("opener", 0, 0);
	T::Consideration::ensure_successful(&opener, Footprint::from_mel::<SigningActOf<T>>());
	opener
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn add_issuer() -> Result<(), BenchmarkError> {
		let origin = T::GovernanceOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let _ = Issuers::<T>::clear(u32::MAX, None);
		let _ = crate::IssuerByCertificate::<T>::clear(u32::MAX, None);
		crate::NextIssuer::<T>::kill();
		let der: Der = BoundedVec::truncate_from(AUTHORITY.to_vec());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, der);

		assert!(Issuers::<T>::contains_key(0));
		Ok(())
	}

	#[benchmark]
	fn retire_issuer() -> Result<(), BenchmarkError> {
		let origin = T::GovernanceOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let issuer = anchored::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, issuer);

		assert!(Issuers::<T>::get(issuer).is_some_and(|issuer| issuer.retired_at.is_some()));
		Ok(())
	}

	#[benchmark]
	fn register() -> Result<(), BenchmarkError> {
		let origin =
			T::TaxAuthorityOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let (registration, proof) = (registration::<T>()?, proof::<T>(&holder_account(), 0)?);
		let number = registration.number;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, Box::new(registration), holder_account(), proof);

		assert!(Certificates::<T>::contains_key(number));
		Ok(())
	}

	#[benchmark]
	fn publish() -> Result<(), BenchmarkError> {
		let (registration, proof) = (registration::<T>()?, proof::<T>(&holder_account(), 0)?);
		let der: Der = BoundedVec::truncate_from(LARGEST.to_vec());

		#[extrinsic_call]
		_(RawOrigin::Signed(holder_account()), registration.issuer, der, proof);

		assert!(Certificates::<T>::contains_key(registration.number));
		Ok(())
	}

	#[benchmark]
	fn rebind() -> Result<(), BenchmarkError> {
		let number = registered::<T>()?;
		let other: AccountId = account("other", 0, 0);
		let proof = proof::<T>(&other, 1)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(other.clone()), number, proof);

		assert_eq!(Certificates::<T>::get(number).map(|record| record.account), Some(other));
		Ok(())
	}

	#[benchmark]
	fn block() -> Result<(), BenchmarkError> {
		let number = registered::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(holder_account()), number);

		assert!(Certificates::<T>::get(number).is_some_and(|record| record.blocked_at.is_some()));
		Ok(())
	}

	#[benchmark]
	fn revoke(n: Linear<1, MOST_REVOCATIONS>) -> Result<(), BenchmarkError> {
		let origin =
			T::TaxAuthorityOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		T::BenchmarkHelper::set_time(NOW);
		let list =
			(0..n).map(|digits| Ok((number_of(digits)?, NOW))).collect::<Result<Vec<_>, BenchmarkError>>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, BoundedVec::truncate_from(list));

		assert!(Revocations::<T>::contains_key(number_of(n.saturating_sub(1))?));
		Ok(())
	}

	#[benchmark]
	fn correct_revocation() -> Result<(), BenchmarkError> {
		let origin = T::GovernanceOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		T::BenchmarkHelper::set_time(NOW);
		let number = number_of(0)?;
		Revocations::<T>::insert(number, crate::types::Revocation { published_at: NOW, recorded_at: NOW });
		let resolution = sp_core::H256::repeat_byte(1);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, number, Some(NOW.saturating_sub(1)), resolution);

		let published = Revocations::<T>::get(number).map(|record| record.published_at);
		assert_eq!(published, Some(NOW.saturating_sub(1)));
		Ok(())
	}

	#[benchmark]
	fn open() -> Result<(), BenchmarkError> {
		T::BenchmarkHelper::set_time(NOW);
		let opener = opener::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(opener), terms::<T>(Signatory::Person(0)));

		assert!(Acts::<T>::contains_key(0));
		Ok(())
	}

	#[benchmark]
	fn sign() -> Result<(), BenchmarkError> {
		let number = registered::<T>()?;
		let terms = opened::<T>(Signatory::Account(holder_account()))?;
		let signature = signature_over(&statement(b"act", &genesis::<T>(), &terms.content(0)))?;

		#[extrinsic_call]
		_(RawOrigin::Signed(holder_account()), 0, last_slot(), Seal { certificate: number, signature });

		assert!(Acts::<T>::get(0).is_some_and(|act| matches!(act.state, State::Complete { .. })));
		Ok(())
	}

	#[benchmark]
	fn refuse() -> Result<(), BenchmarkError> {
		let number = registered::<T>()?;
		opened::<T>(Signatory::Account(holder_account()))?;

		#[extrinsic_call]
		_(RawOrigin::Signed(holder_account()), 0, last_slot(), number, HASH);

		assert!(Acts::<T>::get(0).is_some_and(|act| matches!(act.state, State::Refused { .. })));
		Ok(())
	}

	fn complete<T: Config>() -> Result<(), BenchmarkError> {
		T::BenchmarkHelper::set_time(NOW);
		opened::<T>(Signatory::Person(0))?;
		Acts::<T>::mutate(0, |act| {
			if let Some(act) = act {
				act.state = State::Complete { at: 0, conservation: None };
			}
		});
		Ok(())
	}

	#[benchmark]
	fn conserve() -> Result<(), BenchmarkError> {
		complete::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(opener::<T>()), 0, HASH);

		let conserved = State::Complete { at: 0, conservation: Some(HASH) };
		assert!(Acts::<T>::get(0).is_some_and(|act| act.state == conserved));
		Ok(())
	}

	#[benchmark]
	fn discard() -> Result<(), BenchmarkError> {
		complete::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(opener::<T>()), 0);

		assert!(!Acts::<T>::contains_key(0));
		Ok(())
	}

	/// One signature for another pallet, over a content of some kilobytes.
	#[benchmark]
	fn verify_seal() -> Result<(), BenchmarkError> {
		let certificate = registered::<T>()?;
		let content = vec![7u8; 4_096];
		let signature = signature_over(&statement(b"benchmark", &genesis::<T>(), &content))?;
		let (signatory, seal) = (Signatory::Account(holder_account()), Seal { certificate, signature });
		let verdict;
		#[block]
		{
			verdict = <Pallet<T> as SignatureVerifier>::verify(&signatory, b"benchmark", &content, &seal);
		}
		verdict?;
		Ok(())
	}
}
