//! What proves an offence, which reports are news, and what an offence entails.

use crate::{Config, Error, Event, InOffice, Nodes, Offences, Pallet, WeightInfo, types::Consequence};
use alloc::vec::Vec;
use cadena_primitives::AccountId;
use core::marker::PhantomData;
use frame_support::{traits::KeyOwnerProofSystem, weights::Weight};
use pallet_session::{CurrentIndex, historical::IdentificationTuple};
use sp_runtime::{KeyTypeId, Perbill, traits::OpaqueKeys};
use sp_session::MembershipProof;
use sp_staking::{
	SessionIndex,
	offence::{Offence, OffenceDetails, OffenceError, OnOffenceHandler, ReportOffence},
};

/// Whose key it was in a session, by the record of the keys in office. The proof names the session and has no trie: the
/// session pallet's own would be of the newest keys instead of those in office.
impl<T: Config, Key: AsRef<[u8]>> KeyOwnerProofSystem<(KeyTypeId, Key)> for Pallet<T> {
	type Proof = MembershipProof;
	type IdentificationTuple = IdentificationTuple<T>;

	fn prove(key: (KeyTypeId, Key)) -> Option<MembershipProof> {
		let session = CurrentIndex::<T>::get();
		let validator_count = u32::try_from(InOffice::<T>::decode_len(session)?).ok()?;
		let proof = MembershipProof { session, trie_nodes: Vec::new(), validator_count };
		Self::check_proof(key, proof.clone()).map(|_| proof)
	}

	fn check_proof((kind, key): (KeyTypeId, Key), proof: MembershipProof) -> Option<IdentificationTuple<T>> {
		let in_office = InOffice::<T>::get(proof.session);
		if u32::try_from(in_office.len()) != Ok(proof.validator_count) || !proof.trie_nodes.is_empty() {
			return None;
		}
		let owner = in_office.into_iter().find(|(_, keys)| keys.get_raw(kind) == key.as_ref());
		owner.map(|(node, _)| (node, ()))
	}
}

/// Passes a report on to `Reports` if it is the first about a node in a session. Votes of any round can be signed at any time,
/// so that without this a key would be worth endless reports against it, each stored and free of charge.
pub struct FirstOfSession<T, Reports>(PhantomData<(T, Reports)>);

impl<T, Reports, O> ReportOffence<AccountId, IdentificationTuple<T>, O> for FirstOfSession<T, Reports>
where
	T: Config,
	Reports: ReportOffence<AccountId, IdentificationTuple<T>, O>,
	O: Offence<IdentificationTuple<T>>,
{
	fn report_offence(reporters: Vec<AccountId>, offence: O) -> Result<(), OffenceError> {
		let session = offence.session_index();
		let is_news = |(node, ()): &IdentificationTuple<T>| {
			Nodes::<T>::get(node).is_some_and(|record| record.is_news(session))
		};
		if !offence.offenders().iter().any(is_news) {
			return Err(OffenceError::DuplicateReport);
		}
		Reports::report_offence(reporters, offence)
	}

	fn is_known_offence(offenders: &[IdentificationTuple<T>], time_slot: &O::Slot) -> bool {
		Reports::is_known_offence(offenders, time_slot)
	}
}

/// Takes offenders out of the set, or asks the council to, when the set is at its minimum.
impl<T: Config> OnOffenceHandler<AccountId, IdentificationTuple<T>, Weight> for Pallet<T> {
	fn on_offence(
		offenders: &[OffenceDetails<AccountId, IdentificationTuple<T>>],
		_: &[Perbill],
		session: SessionIndex,
	) -> Weight {
		for OffenceDetails { offender: (node, ()), .. } in offenders {
			let Some(mut record) = Nodes::<T>::get(node) else { continue };
			if !record.note_offence(session) {
				continue;
			}
			let agency = record.agency;
			Nodes::<T>::insert(node, record);
			Offences::<T>::mutate(|count| *count = count.saturating_add(1));
			let consequence = match Self::expel(node) {
				Ok(()) => Consequence::Removed,
				Err(Error::TooFewAuthorities) => Consequence::Retained,
				Err(_) => Consequence::AlreadyOut,
			};
			Self::deposit_event(Event::OffenceRecorded { node: node.clone(), agency, session, consequence });
		}
		<T as Config>::WeightInfo::on_offence()
	}
}
