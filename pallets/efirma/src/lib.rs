//! Advanced electronic signatures (*firma electrónica avanzada*, e.firma, LFEA art. 7): trusted authorities, their
//! certificates, and signing acts of any document by one or more.
//!
//! # Terms
//!
//! - **Issuer**: a certification authority (*autoridad certificadora*, LFEA art. 23) that the council trusts, by its own certificate.
//! - **Certificate** (*certificado digital*, LFEA art. 17): of one the chain holds number, key, validity and **holder**
//!   (*titular*): a legal person by RFC, a natural person by number.
//! - **Possession**: a signature of the certificate's key over chain, number and account. It binds the certificate to the account.
//! - **Signing act**: a document that one to sixteen **signatories** (*firmantes*, LFEA art. 2-XIV) sign, each once.
//! - **Seal**: a certificate's number and its signature, RSASSA-PKCS1-v1_5 with SHA-256, over a
//!   [statement](cadena_primitives::efirma::statement) that names the chain, the purpose and the content.
//!
//! # Calls
//!
//! | call | who may call it | what it does | who pays |
//! |---|---|---|---|
//! | `add_issuer`, `retire_issuer` | two thirds of the council | trusts an authority; stops registrations under it | the seat that closes the motion |
//! | `register` | an officer of TaxAuthority | registers a certificate that was verified outside | the allowance |
//! | `publish` | the holder | registers the whole certificate, which the chain verifies | the signer |
//! | `rebind` | the account that is to act with it, with a new possession | moves the certificate to that account | the signer |
//! | `block` | the account that acts with it, or the one before | blocks it for ever | the signer |
//! | `revoke` | an officer of TaxAuthority | records revocations of the last 30 days with the moment of their publication | the allowance |
//! | `correct_revocation` | two thirds of the council | changes or removes such a record | the seat that closes the motion |
//! | `open` | anyone | opens an act | a deposit; officers and enrolled persons none |
//! | `sign`, `refuse` | the account that acts with a signatory's certificate | signs at its place, or closes the act for all | the signer |
//! | `conserve`, `discard` | the opener | notes a constancia of conservation; removes the act, deposit back | the signer |
//!
//! # Life of an act
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Open: open
//!     Open --> Open: sign
//!     Open --> Complete: sign, the last one
//!     Open --> Refused: refuse
//!     Complete --> Complete: conserve
//!     Open --> [*]: discard, after its deadline
//!     Refused --> [*]: discard
//!     Complete --> [*]: discard, after ten years
//! ```
//!
//! A certificate has no stored state: whether it counted at a moment follows from its validity, its revocation and its block.
//!
//! # Security
//!
//! - Trust begins at issuers, which governance alone admits. Retiring one stops registrations and undoes nothing.
//! - A certificate acts through one account, to which its key was bound by a signature. Neither alone signs an act. Whoever has
//!   the key alone can move the certificate to another account; the account before can block it, and it does not move again for three days.
//! - A certificate that somebody publishes is verified here, byte by byte. Those of natural persons are refused outside chains
//!   for practice, because a block keeps for ever what it carried.
//! - Of a certificate that is registered, the officer's word is what counts: the chain did not see it.
//! - Revocations count from the moment at which the authority published them (CFF art. 17-H), whenever they are recorded, and
//!   also of certificates that are registered later. An officer's record reaches back thirty days and stands until governance
//!   corrects it.
//! - Every signature is over bytes that no other chain, purpose, act or content has. The most that a call verifies is one
//!   certificate of 4,096 bytes under a key of 4,096 bits and one signature of a holder.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
pub mod certificate;
mod errors;
mod events;
#[cfg(any(test, fuzzing))]
pub mod fuzz;
#[cfg(any(test, fuzzing))]
mod mock;
mod refusal;
mod steps;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test, fuzzing))]
mod try_state;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use refusal::Refusal;
pub use weights::WeightInfo;

use alloc::{boxed::Box, vec::Vec};
use cadena_primitives::{
	AccountId, AgencyLookup, CertificateNumber, EfirmaSignature, LegalTime, Moment, Officer, PersonLookup,
	Rfc, Seal,
};
use frame_support::{
	pallet_macros::import_section,
	pallet_prelude::*,
	traits::{Consideration, EnsureOrigin, Footprint},
};
use frame_system::pallet_prelude::*;
use sp_core::H256;
use sp_runtime::traits::SaturatedConversion;
use types::{
	Claim, Holder, Issuer, IssuerId, Registration, Revocation, Signed, SigningAct, SigningCertificate,
	SlotIndex, Source, Status, Terms,
};

/// A signing act, numbered from 0 in the order of opening.
pub type ActId = u32;

/// Acts, with what holds their opener's deposit.
pub type SigningActOf<T> = SigningAct<<T as Config>::Consideration>;

/// Most revocations in one call.
pub const MOST_REVOCATIONS: u32 = 512;

#[import_section(errors::errors)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Who admits and retires issuers: two thirds of the council.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// The officers who register and revoke: those with the mandate TaxAuthority.
		type TaxAuthorityOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Officer>;
		/// Who opens acts as an officer, without a deposit.
		type Agencies: AgencyLookup;
		/// Which natural persons there are.
		type Persons: PersonLookup;
		/// The deposit of openers who are neither officers nor persons.
		type Consideration: Consideration<AccountId, Footprint>;
		/// Legal time, terms and calendars.
		type Time: LegalTime;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// Prepares other pallets for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkHelper;
	}

	/// Why something is held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// For the record of an act.
		Act,
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The authorities that are or were trusted.
	#[pallet::storage]
	pub type Issuers<T: Config> = StorageMap<_, Twox64Concat, IssuerId, Issuer>;

	/// The number that the next issuer gets.
	#[pallet::storage]
	pub type NextIssuer<T: Config> = StorageValue<_, IssuerId, ValueQuery>;

	/// The issuer of each authority's certificate, by its SHA-256.
	#[pallet::storage]
	pub type IssuerByCertificate<T: Config> = StorageMap<_, Twox64Concat, H256, IssuerId>;

	/// Whether natural persons may publish their certificates: on chains for practice alone.
	#[pallet::storage]
	pub type PersonsMayPublish<T: Config> = StorageValue<_, bool, ValueQuery>;

	/// The registered certificates.
	#[pallet::storage]
	pub type Certificates<T: Config> = StorageMap<_, Blake2_128Concat, CertificateNumber, SigningCertificate>;

	/// The certificates of each legal person.
	#[pallet::storage]
	pub type CertificatesByRfc<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, Rfc, Blake2_128Concat, CertificateNumber, ()>;

	/// The revoked certificates, registered or not.
	#[pallet::storage]
	pub type Revocations<T: Config> = StorageMap<_, Blake2_128Concat, CertificateNumber, Revocation>;

	/// The signing acts.
	#[pallet::storage]
	pub type Acts<T: Config> = StorageMap<_, Twox64Concat, ActId, SigningActOf<T>>;

	/// The number that the next act gets.
	#[pallet::storage]
	pub type NextAct<T: Config> = StorageValue<_, ActId, ValueQuery>;

	/// The acts on each document, by its SHA-256.
	#[pallet::storage]
	pub type ActsByDocument<T: Config> = StorageDoubleMap<_, Blake2_128Concat, H256, Twox64Concat, ActId, ()>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The certificates of the first issuers, in DER.
		pub issuers: Vec<sp_core::Bytes>,
		/// Whether natural persons may publish their certificates, which hold personal data: on chains for practice alone.
		pub persons_may_publish: bool,
		#[serde(skip)]
		#[doc(hidden)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for der in &self.issuers {
				let issuer = Issuer::read(der).expect("the first issuers are certificates of authorities");
				Pallet::<T>::admit_issuer(issuer).expect("the first issuers differ");
			}
			PersonsMayPublish::<T>::put(self.persons_may_publish);
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Trusts an authority, by one of its own certificates in DER. By governance.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::add_issuer())]
		pub fn add_issuer(
			origin: OriginFor<T>,
			der: BoundedVec<u8, ConstU32<{ certificate::LONGEST }>>,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			let authority = Issuer::read(&der).map_err(Error::<T>::from)?;
			let issuer = Self::admit_issuer(authority.clone())?;
			Self::deposit_event(Event::IssuerAdded { issuer, authority });
			Ok(())
		}

		/// Stops registrations under an authority. What was registered stays valid. By governance.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::retire_issuer())]
		pub fn retire_issuer(origin: OriginFor<T>, #[pallet::compact] issuer: IssuerId) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			let mut authority = Self::issuer(issuer)?;
			authority.retire(Self::now()).map_err(Error::<T>::from)?;
			Issuers::<T>::insert(issuer, authority);
			Self::deposit_event(Event::IssuerRetired { issuer });
			Ok(())
		}

		/// Registers a certificate that the officer verified outside, for the account to which its key was bound by a signature
		/// over [`possession`](types::possession) with 0 earlier bindings. By an officer of TaxAuthority.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::register())]
		pub fn register(
			origin: OriginFor<T>,
			registration: Box<Registration<Claim>>,
			account: AccountId,
			possession: EfirmaSignature,
		) -> DispatchResult {
			let officer = T::TaxAuthorityOrigin::ensure_origin(origin)?;
			Self::issuer(registration.issuer)?.ensure_open(Self::now()).map_err(Error::<T>::from)?;
			let holder = Self::holder(registration.holder.clone())?;
			let source = Source::TaxAuthority(officer.agency);
			Self::admit(registration.of(holder), account, source, &possession)
		}

		/// Publishes one's own certificate in DER, which the chain verifies. It stays in the block for ever, with the name and
		/// address that it holds: natural persons' are refused outside chains for practice. By the holder.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::publish())]
		pub fn publish(
			origin: OriginFor<T>,
			#[pallet::compact] issuer: IssuerId,
			der: BoundedVec<u8, ConstU32<{ certificate::LONGEST }>>,
			possession: EfirmaSignature,
		) -> DispatchResult {
			let account = ensure_signed(origin)?;
			let registration = Self::verified(issuer, &der, &account)?;
			Self::admit(registration, account, Source::Chain, &possession)
		}

		/// Lets a certificate act through the signer's account instead, by a signature of its key over
		/// [`possession`](types::possession). The account before can block it, and it stays for three days at least.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::rebind())]
		pub fn rebind(
			origin: OriginFor<T>,
			number: CertificateNumber,
			possession: EfirmaSignature,
		) -> DispatchResult {
			let account = ensure_signed(origin)?;
			let mut record = Self::certificate_of(&number)?;
			Self::ensure_valid(&number, &record)?;
			record.rebind(account.clone(), Self::now(), &Self::calendar()).map_err(Error::<T>::from)?;
			Self::ensure_possession(&number, &record, &possession)?;
			Certificates::<T>::insert(number, record);
			Self::deposit_event(Event::CertificateRebound { number, account });
			Ok(())
		}

		/// Blocks the use of a certificate here, for ever: a new certificate takes its place. By the account that acts with it, or
		/// the one before.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::block())]
		pub fn block(origin: OriginFor<T>, number: CertificateNumber) -> DispatchResult {
			let account = ensure_signed(origin)?;
			let mut record = Self::certificate_of(&number)?;
			ensure!(record.is_blocked_by(&account), Error::<T>::NotYourCertificate);
			record.block(Self::now()).map_err(Error::<T>::from)?;
			Certificates::<T>::insert(number, record);
			Self::deposit_event(Event::CertificateBlocked { number });
			Ok(())
		}

		/// Records revocations as the authority published them, each with its date and hour (CFF art. 17-H). What is recorded
		/// already stays as it is, so that a list may be sent again. By an officer of TaxAuthority.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::revoke(list.len().saturated_into()))]
		pub fn revoke(
			origin: OriginFor<T>,
			list: BoundedVec<(CertificateNumber, Moment), ConstU32<MOST_REVOCATIONS>>,
		) -> DispatchResult {
			T::TaxAuthorityOrigin::ensure_origin(origin)?;
			let now = Self::now();
			ensure!(list.iter().all(|(number, _)| number.is_sound()), Error::<T>::UnsoundNumber);
			ensure!(list.iter().all(|(_, published)| *published <= now), Error::<T>::PublishedInTheFuture);
			let calendar = Self::calendar();
			for (number, published_at) in &list {
				// What is not registered signed nothing here, and is not registered any more.
				if let Some(certificate) = Certificates::<T>::get(number)
					&& !Revocations::<T>::contains_key(number)
				{
					certificate.ensure_revocable(*published_at, now, &calendar).map_err(Error::<T>::from)?;
				}
			}
			for (number, published_at) in list {
				if !Revocations::<T>::contains_key(number) {
					Revocations::<T>::insert(number, Revocation { published_at, recorded_at: now });
					Self::deposit_event(Event::CertificateRevoked { number, published_at });
				}
			}
			Ok(())
		}

		/// Opens a signing act. By anyone: others than officers and enrolled persons with a deposit for the record.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::open())]
		pub fn open(origin: OriginFor<T>, terms: Terms) -> DispatchResult {
			let opener = ensure_signed(origin)?;
			let mut record = SigningAct::open(opener.clone(), terms.clone(), Self::now(), &Self::calendar())
				.map_err(Error::<T>::from)?;
			let act = NextAct::<T>::get();
			let next = act.checked_add(1).ok_or(sp_runtime::ArithmeticError::Overflow)?;
			record.ticket = Self::deposit(&opener)?;
			NextAct::<T>::put(next);
			ActsByDocument::<T>::insert(terms.document, act, ());
			Acts::<T>::insert(act, record);
			Self::deposit_event(Event::ActOpened { act, opener, terms });
			Ok(())
		}

		/// Signs an act at one's place, with e.firma over its [content](types::Terms::content) for the purpose `act`. By the
		/// account that acts with the certificate.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::sign())]
		pub fn sign(
			origin: OriginFor<T>,
			#[pallet::compact] act: ActId,
			slot: SlotIndex,
			seal: Seal,
		) -> DispatchResult {
			let account = ensure_signed(origin)?;
			let mut record = Self::act(act)?;
			let calendar = Self::calendar();
			let signatory = record.due(slot, Self::now(), &calendar).map_err(Error::<T>::from)?;
			let certificate = Self::own_certificate(&seal.certificate, &account)?;
			Self::ensure_sealed(&certificate, signatory, b"act", &record.terms.content(act), &seal)?;
			let signed = Signed { certificate: seal.certificate, signature: seal.signature, at: Self::now() };
			let complete = record.sign(slot, signed, &calendar).map_err(Error::<T>::from)?;
			Acts::<T>::insert(act, record);
			Self::deposit_event(Event::ActSigned { act, slot, seal, complete });
			Ok(())
		}

		/// Refuses to sign, which closes the act for all. By the account that acts with a certificate of the signatory.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::refuse())]
		pub fn refuse(
			origin: OriginFor<T>,
			#[pallet::compact] act: ActId,
			slot: SlotIndex,
			number: CertificateNumber,
			reasons: H256,
		) -> DispatchResult {
			let account = ensure_signed(origin)?;
			let mut record = Self::act(act)?;
			let certificate = Self::own_certificate(&number, &account)?;
			Self::ensure_valid(&number, &certificate)?;
			let calendar = Self::calendar();
			let signatory = record.awaited(slot, Self::now(), &calendar).map_err(Error::<T>::from)?;
			ensure!(Self::is_of(&certificate, signatory), Error::<T>::NotTheSignatory);
			record.refuse(slot, reasons, Self::now(), &calendar).map_err(Error::<T>::from)?;
			Acts::<T>::insert(act, record);
			Self::deposit_event(Event::ActRefused { act, slot, reasons });
			Ok(())
		}

		/// Notes the constancia of conservation of a complete act, by its SHA-256. By the act's opener.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::conserve())]
		pub fn conserve(
			origin: OriginFor<T>,
			#[pallet::compact] act: ActId,
			constancia: H256,
		) -> DispatchResult {
			let mut record = Self::opened_by(origin, act)?;
			record.conserve(constancia).map_err(Error::<T>::from)?;
			Acts::<T>::insert(act, record);
			Self::deposit_event(Event::ActConserved { act, constancia });
			Ok(())
		}

		/// Removes an act that came to nothing, or was signed more than ten years ago, and gives the deposit back. By the act's
		/// opener.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::discard())]
		pub fn discard(origin: OriginFor<T>, #[pallet::compact] act: ActId) -> DispatchResult {
			let record = Self::opened_by(origin, act)?;
			record.ensure_discardable(Self::now(), &Self::calendar()).map_err(Error::<T>::from)?;
			if let Some(ticket) = record.ticket {
				ticket.drop(&record.opener)?;
			}
			ActsByDocument::<T>::remove(record.terms.document, act);
			Acts::<T>::remove(act);
			Self::deposit_event(Event::ActDiscarded { act });
			Ok(())
		}

		/// Corrects when a revocation was published, or removes the record of one that never was. What was signed is valid or flagged
		/// again by that. By governance.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::correct_revocation())]
		pub fn correct_revocation(
			origin: OriginFor<T>,
			number: CertificateNumber,
			published_at: Option<Moment>,
			resolution: H256,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			let recorded = Revocations::<T>::get(number).ok_or(Error::<T>::NoSuchRevocation)?;
			match published_at {
				Some(published_at) => {
					ensure!(published_at <= Self::now(), Error::<T>::PublishedInTheFuture);
					let certificate = Certificates::<T>::get(number);
					let is_older = |record: SigningCertificate| published_at < record.validity.not_before;
					ensure!(!certificate.is_some_and(is_older), Error::<T>::RevokedBeforeIssue);
					Revocations::<T>::insert(number, Revocation { published_at, ..recorded });
				}
				None => Revocations::<T>::remove(number),
			}
			Self::deposit_event(Event::RevocationCorrected { number, published_at, resolution });
			Ok(())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// Whether a registered certificate counted at a moment, by what is known now; `None` for an unknown one.
		pub fn was_valid_at(number: CertificateNumber, at: Moment) -> Option<Status> {
			Certificates::<T>::get(number).map(|record| record.standing(Revocations::<T>::get(number), at))
		}

		/// How each signature of an act stands: whether its certificate counted when it signed, by what is known now. One that
		/// signed after its revocation was published and before it was recorded here is `Revoked`.
		pub fn signatures(act: ActId) -> Vec<Option<Status>> {
			let signatures = Acts::<T>::get(act).map(|record| record.signatures).unwrap_or_default();
			let standing = |signed: Signed| Self::was_valid_at(signed.certificate, signed.at);
			signatures.into_iter().map(|signed| signed.and_then(standing)).collect()
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
