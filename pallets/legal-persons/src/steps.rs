//! What the calls are made of, and what other pallets ask.

use crate::{
	ActedFor, Call, Config, Error, PURPOSE, Pallet, Registry, RepresentedBy, WeightInfo,
	types::{Change, LegalPerson, Warrant},
};
use alloc::vec::Vec;
use cadena_primitives::{
	AccountId, LegalPersons, LegalTime, Mandate, Moment, OfficerLookup, OnBehalf, Rfc, Signatory,
	SignatureVerifier, legal_person::rfc_of,
};
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	traits::{IsSubType, IsType},
	weights::Weight,
};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// What an act weighs, without its call, which is so long in bytes.
	pub(crate) fn act_weight(length: usize) -> Weight {
		T::WeightInfo::act(length.try_into().unwrap_or(u32::MAX))
	}

	pub(crate) fn company(rfc: &Rfc) -> Result<LegalPerson, Error<T>> {
		Registry::<T>::get(rfc).ok_or(Error::<T>::NotRegistered)
	}

	/// Lets whom a legal person names send transactions also without a balance.
	pub(crate) fn include(representative: &AccountId) {
		frame_system::Pallet::<T>::inc_sufficients(representative);
	}

	/// Takes what [`Self::include`] gave, and the representation of that legal person.
	pub(crate) fn exclude(representative: &AccountId, rfc: &Rfc) {
		if RepresentedBy::<T>::get(representative).as_ref() == Some(rfc) {
			RepresentedBy::<T>::remove(representative);
		}
		frame_system::Pallet::<T>::dec_sufficients(representative);
	}

	/// Refuses whoever represents another legal person, or is one. To be named by another hinders nobody. Returns whether the
	/// account represents this one already.
	pub(crate) fn ensure_may_represent(account: &AccountId, rfc: &Rfc) -> Result<bool, Error<T>> {
		ensure!(rfc_of(account).is_none(), Error::<T>::IsALegalPerson);
		let represented = RepresentedBy::<T>::get(account);
		ensure!(represented.is_none_or(|represented| represented == *rfc), Error::<T>::RepresentsAnother);
		Ok(represented.is_some())
	}

	/// Refuses a change that neither the legal person's e.firma nor Oversight orders. The signature comes last, as it costs most.
	pub(crate) fn ensure_warranted(
		signer: &AccountId,
		rfc: &Rfc,
		company: &mut LegalPerson,
		change: &Change,
		warrant: &Warrant,
	) -> DispatchResult {
		match warrant {
			Warrant::Resolution(_) => {
				T::Officers::agency(signer, Mandate::Oversight).ok_or(DispatchError::BadOrigin)?;
			}
			Warrant::Seal { seal, until } => {
				warrant.ensure_in_time(Self::now()).map_err(Error::<T>::from)?;
				let content = change.content(rfc, company.sealed, *until);
				let sealed = company.sealed.checked_add(1).ok_or(sp_runtime::ArithmeticError::Overflow)?;
				T::Signatures::verify(&Signatory::LegalPerson(*rfc), PURPOSE, &content, seal)?;
				company.sealed = sealed;
			}
		}
		Ok(())
	}
}

impl<T: Config> LegalPersons for Pallet<T> {
	fn of(account: &AccountId) -> Option<Rfc> {
		rfc_of(account).filter(|rfc| Registry::<T>::contains_key(rfc))
	}

	fn acted_for(account: &AccountId) -> Vec<Rfc> {
		ActedFor::<T>::get(account).into_iter().collect()
	}

	fn representatives(rfc: &Rfc) -> Vec<AccountId> {
		let company = Registry::<T>::get(rfc);
		company.map(|company| company.representatives.keys().cloned().collect()).unwrap_or_default()
	}
}

impl<T: Config> OnBehalf<<T as frame_system::Config>::RuntimeCall> for Pallet<T> {
	fn has_signed(rfc: &Rfc) -> bool {
		Registry::<T>::get(rfc).is_some_and(|company| company.has_signed())
	}

	fn on_behalf(signer: &AccountId, call: &<T as frame_system::Config>::RuntimeCall) -> Option<Rfc> {
		match <T as Config>::RuntimeCall::from_ref(call).is_sub_type()? {
			Call::act { rfc, .. } => {
				let company = Registry::<T>::get(rfc).filter(LegalPerson::has_signed)?;
				company.ensure_represented_by(signer, Self::now()).is_ok().then_some(*rfc)
			}
			// Nobody pays to get rid of what they were not asked about.
			Call::resign { rfc } => {
				let company = Registry::<T>::get(rfc)?;
				company.representatives.contains_key(signer).then_some(*rfc)
			}
			_ => None,
		}
	}
}
