//! Who may act: the agencies, the mandates that the council gives them, and the officers whom they appoint and who accepted.
//!
//! Every other pallet asks this one, through [`EnsureOfficer`] or [`OfficerLookup`], instead of keeping lists.
//!
//! # Terms
//!
//! - **Agency** (*dependencia, entidad*, LAASSP art. 1): a public institution with a seat in the council. It is one account,
//!   usually a multisig of its heads.
//! - **Mandate** (*atribución*): what the council empowers an agency to do, such as `Procurement` or `CivilRegistry`.
//! - **Officer** (*persona servidora pública*): an account that acts for one agency under some of its mandates, by an
//!   **appointment** (*nombramiento*).
//! - **Seat**: the agency's account in the council, one for each agency.
//!
//! # Calls
//!
//! | call | who may call it | what it does | who pays |
//! |---|---|---|---|
//! | `register` | two thirds of the council | gives an agency its number and seat | the seat that closes the motion |
//! | `retire` | two thirds of the council | ends its seat and mandates; the record stays | the same |
//! | `grant_mandate`, `withdraw_mandate` | two thirds of the council | changes what the agency, and so its officers, may do | the same |
//! | `set_pot_ceiling` | two thirds of the council | sets how much of its balance its officers may hold for one panel | the same |
//! | `dispatch_as_root` | two thirds of the council | calls as the runtime itself; fails as that call fails | the same |
//! | `change_account` | the agency | moves agency, officers' authority and seat to another account | its allowance |
//! | `appoint` | the agency | offers a post, or changes the mandates of an officer | its allowance |
//! | `accept_post` | who is offered it, within 30 days | becomes an officer | the signer's allowance, or what the agency's officers share |
//! | `withdraw_post` | the agency; who is offered it; anyone once it lapsed | ends an offer | the signer |
//! | `dismiss` | the agency; the officer; for a retired agency two thirds of the council | ends an appointment | the signer's allowance |
//!
//! # Life of an agency
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Seated: register
//!     Seated --> Seated: grant_mandate, withdraw_mandate, set_pot_ceiling, change_account
//!     Seated --> Retired: retire
//!     Retired --> [*]
//! ```
//!
//! A retired agency never comes back under its number. Its officers act no more, though their records stay until they are
//! dismissed.
//!
//! # Security
//!
//! - Whoever controls an agency's account offers posts and dismisses officers. Nothing here asks how many heads agreed: that is
//!   the multisig's part.
//! - Nobody is an officer without accepting: an offered post neither empowers nor bars nor takes an account. It lets an account
//!   that has nothing send its acceptance, paid from what the agency's officers share.
//! - An officer acts only while both the officer and the agency hold the mandate: withdrawing an agency's mandate
//!   stops its officers at once, without touching their records.
//! - One officer holds no more of the agency's balance for a panel than its ceiling, which only the council raises.
//! - Seats in the council follow the agencies: one each, kept by this pallet.
//! - Two thirds of the council act as the runtime itself through [`Call::dispatch_as_root`], and every such act leaves an
//!   event.
//! - The number of agencies and of each agency's officers is bounded, so nobody grows this state without the council.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
#[cfg(test)]
mod mock;
mod origin;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
pub mod types;
pub mod weights;

pub use origin::EnsureOfficer;
pub use pallet::*;
pub use weights::WeightInfo;

use alloc::{boxed::Box, vec::Vec};
use cadena_primitives::{
	AccountId, AgencyId, AgencyLookup, AgencyTreasury, Balance, Jurisdiction, LegalTime, Mandate, Moment,
	OfficerLookup, OnDismissal, Rfc, Role,
};
use frame_support::{
	dispatch::GetDispatchInfo,
	pallet_prelude::*,
	traits::{ChangeMembers, EnsureOrigin, UnfilteredDispatchable},
};
use frame_system::pallet_prelude::*;
use types::{Agency, AgencyName, Appointment, Mandates, Offer, Status};

#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Who registers and retires agencies and gives them mandates: two thirds of the council.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// The calls that governance makes as the runtime itself.
		type RuntimeCall: Parameter
			+ GetDispatchInfo
			+ UnfilteredDispatchable<RuntimeOrigin = Self::RuntimeOrigin>
			+ From<frame_system::Call<Self>>;
		/// The council, told of each seat that comes, moves or goes.
		type Council: ChangeMembers<AccountId>;
		/// Told of each officer who goes, and of each offer that comes to nothing.
		type OnDismissal: OnDismissal;
		/// Legal time.
		type Time: LegalTime;
		/// Most agencies with a seat.
		#[pallet::constant]
		type MaxAgencies: Get<u32>;
		/// Most posts of one agency, offered ones included.
		#[pallet::constant]
		type MaxOfficers: Get<u32>;
		/// The ceiling of an agency's pots until the council sets another, in the native unit.
		#[pallet::constant]
		type PotCeiling: Get<Balance>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// Fills the council for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkHelper;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The agencies, retired ones included.
	#[pallet::storage]
	pub type Agencies<T: Config> = StorageMap<_, Twox64Concat, AgencyId, Agency>;

	/// The number that the next agency gets.
	#[pallet::storage]
	pub type NextAgency<T: Config> = StorageValue<_, AgencyId, ValueQuery>;

	/// The seated agency that an account is.
	#[pallet::storage]
	pub type AgencyByAccount<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, AgencyId>;

	/// The accounts of the seated agencies in ascending order: the members of the council.
	#[pallet::storage]
	pub type Seats<T: Config> = StorageValue<_, BoundedVec<AccountId, T::MaxAgencies>, ValueQuery>;

	/// What each officer holds.
	#[pallet::storage]
	pub type Officers<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, Appointment>;

	/// The posts that are offered to an account and not accepted yet, by the agency that offers.
	#[pallet::storage]
	pub type Offers<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, AccountId, Twox64Concat, AgencyId, Offer>;

	/// An agency of the first block.
	#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
	pub struct GenesisAgency {
		/// Official name, at most 128 bytes.
		pub name: alloc::string::String,
		/// Tax key.
		pub rfc: Rfc,
		/// The territory over which it acts.
		pub jurisdiction: Jurisdiction,
		/// The account that it is.
		pub account: AccountId,
		/// What it is empowered to do.
		pub mandates: Vec<Mandate>,
		/// Its first officers.
		pub officers: Vec<(AccountId, Vec<Mandate>)>,
	}

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The agencies of the first block.
		pub agencies: Vec<GenesisAgency>,
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for agency in &self.agencies {
				Pallet::<T>::found(agency).expect("the genesis agencies are well-formed and distinct");
			}
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An agency was given a seat.
		AgencyRegistered {
			/// Its number.
			agency: AgencyId,
			/// Its official name, UTF-8.
			name: AgencyName,
			/// Its tax key.
			rfc: Rfc,
			/// The territory over which it acts.
			jurisdiction: Jurisdiction,
			/// The account that it is.
			account: AccountId,
		},
		/// An agency lost its seat and its mandates.
		AgencyRetired {
			/// Its number.
			agency: AgencyId,
		},
		/// An agency moved to another account.
		AccountChanged {
			/// Its number.
			agency: AgencyId,
			/// The account that it was.
			from: AccountId,
			/// The account that it is.
			to: AccountId,
		},
		/// An agency was empowered.
		MandateGranted {
			/// Its number.
			agency: AgencyId,
			/// What it may now do.
			mandate: Mandate,
		},
		/// An agency lost a power, and so did its officers.
		MandateWithdrawn {
			/// Its number.
			agency: AgencyId,
			/// What it may no longer do.
			mandate: Mandate,
		},
		/// The ceiling of the pots that an agency's officers may hold for panels was set.
		PotCeilingSet {
			/// Its number.
			agency: AgencyId,
			/// The most for one panel, in the native unit.
			ceiling: Balance,
		},
		/// An agency offered a post, in place of what it offered the account before.
		PostOffered {
			/// The agency.
			agency: AgencyId,
			/// The account that may accept.
			account: AccountId,
			/// What the officer would hold.
			mandates: Mandates,
			/// The first moment at which it can no more be accepted.
			lapses_at: Moment,
		},
		/// A post is offered no more: the agency withdrew it, the account declined it, or it had lapsed.
		PostWithdrawn {
			/// The agency.
			agency: AgencyId,
			/// The account to which it was offered.
			account: AccountId,
		},
		/// An account accepted a post and is an officer, or the agency changed what an officer holds.
		OfficerAppointed {
			/// The agency.
			agency: AgencyId,
			/// The officer's account.
			account: AccountId,
			/// What the officer holds from now on.
			mandates: Mandates,
		},
		/// An officer was dismissed, or resigned.
		OfficerDismissed {
			/// The agency.
			agency: AgencyId,
			/// The account that was its officer.
			account: AccountId,
		},
		/// Governance acted as the runtime itself, and the act was done.
		ActedAsRoot {
			/// BLAKE2b-256 of the call.
			call: sp_core::H256,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The RFC is not that of a legal person: check its 12 characters, the last of which is a check digit.
		MalformedRfc,
		/// The name is empty: give the agency's official name.
		UnnamedAgency,
		/// The jurisdiction does not exist: use INEGI's keys.
		NoSuchJurisdiction,
		/// The account is already an agency or an officer: use an account of its own.
		AccountInUse,
		/// Every seat is taken: retire an agency, or raise the limit by an upgrade.
		NoSeatLeft,
		/// No agency has this number: see the list of agencies.
		NoSuchAgency,
		/// The agency is retired: only a seated one can act or receive mandates.
		AgencyIsRetired,
		/// The signer is not a seated agency: sign with the agency's own account.
		NotAnAgency,
		/// The agency holds the mandate already.
		MandateHeld,
		/// The agency does not hold the mandate.
		MandateNotHeld,
		/// An officer gets at least one mandate, and only such as the agency holds.
		MandateNotConferrable,
		/// The agency has and offers as many posts as one may: dismiss an officer or withdraw an offer first.
		NoPostLeft,
		/// The account is an officer of another agency: that one must dismiss it first.
		OfficerOfAnother,
		/// The account is no officer of this agency.
		NotAnOfficer,
		/// The agency offers this account no post: it must appoint it first.
		NoSuchOffer,
		/// The offer has lapsed, 30 days after it was made: the agency must appoint anew.
		OfferLapsed,
		/// An open offer is withdrawn by the agency and declined by the account; others remove it when it has lapsed.
		OfferStillOpen,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Registers an agency and gives it a seat in the council. By governance.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register())]
		pub fn register(
			origin: OriginFor<T>,
			name: AgencyName,
			rfc: Rfc,
			jurisdiction: Jurisdiction,
			account: AccountId,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::seat(name, rfc, jurisdiction, account)?;
			Ok(())
		}

		/// Takes an agency's seat and mandates; its record stays. By governance.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::retire())]
		pub fn retire(origin: OriginFor<T>, agency: AgencyId) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			let mut record = Self::seated(agency)?;
			record.retire();
			AgencyByAccount::<T>::remove(&record.account);
			Self::change_seats(None, Some(&record.account))?;
			frame_system::Pallet::<T>::dec_sufficients(&record.account);
			Agencies::<T>::insert(agency, record);
			Self::deposit_event(Event::AgencyRetired { agency });
			Ok(())
		}

		/// Moves the agency, its officers' authority and its seat to another account. By the agency.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::change_account())]
		pub fn change_account(origin: OriginFor<T>, to: AccountId) -> DispatchResult {
			let from = ensure_signed(origin)?;
			let (agency, mut record) = Self::agency_of(&from)?;
			Self::ensure_unused(&to)?;
			Self::change_seats(Some(&to), Some(&from))?;
			AgencyByAccount::<T>::remove(&from);
			AgencyByAccount::<T>::insert(&to, agency);
			frame_system::Pallet::<T>::inc_sufficients(&to);
			frame_system::Pallet::<T>::dec_sufficients(&from);
			record.account = to.clone();
			Agencies::<T>::insert(agency, record);
			Self::deposit_event(Event::AccountChanged { agency, from, to });
			Ok(())
		}

		/// Empowers an agency. By governance.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::grant_mandate())]
		pub fn grant_mandate(origin: OriginFor<T>, agency: AgencyId, mandate: Mandate) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			let mut record = Self::seated(agency)?;
			let granted = record.mandates.try_insert(mandate).map_err(|_| Error::<T>::MandateHeld)?;
			ensure!(granted, Error::<T>::MandateHeld);
			Agencies::<T>::insert(agency, record);
			Self::deposit_event(Event::MandateGranted { agency, mandate });
			Ok(())
		}

		/// Withdraws a mandate from an agency and so from its officers. By governance.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::withdraw_mandate())]
		pub fn withdraw_mandate(origin: OriginFor<T>, agency: AgencyId, mandate: Mandate) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			let mut record = Self::seated(agency)?;
			ensure!(record.mandates.remove(&mandate), Error::<T>::MandateNotHeld);
			Agencies::<T>::insert(agency, record);
			Self::deposit_event(Event::MandateWithdrawn { agency, mandate });
			Ok(())
		}

		/// Offers a post, which the account takes up with `accept_post` within 30 days, in place of what was offered to it before;
		/// or changes at once what an officer of this agency holds. By the agency.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::appoint())]
		pub fn appoint(origin: OriginFor<T>, account: AccountId, mandates: Mandates) -> DispatchResult {
			let (agency, record) = Self::agency_of(&ensure_signed(origin)?)?;
			match Officers::<T>::contains_key(&account) {
				true => Self::commission(agency, record, account, mandates),
				false => Self::offer(agency, record, account, mandates),
			}
		}

		/// Dismisses an officer. By the officer's agency, by governance when that agency is retired, or by the officer, who
		/// resigns.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::dismiss())]
		pub fn dismiss(origin: OriginFor<T>, account: AccountId) -> DispatchResult {
			let appointment = Officers::<T>::get(&account).ok_or(Error::<T>::NotAnOfficer)?;
			let agency = appointment.agency;
			let mut record = Agencies::<T>::get(agency).ok_or(Error::<T>::NoSuchAgency)?;
			let resigns = ensure_signed(origin.clone()).is_ok_and(|signer| signer == account);
			match record.status {
				_ if resigns => (),
				Status::Retired => {
					T::GovernanceOrigin::ensure_origin(origin)?;
				}
				Status::Seated => {
					ensure!(record.account == ensure_signed(origin)?, Error::<T>::NotAnOfficer);
				}
			}
			record.officers = record.officers.saturating_sub(1);
			Agencies::<T>::insert(agency, record);
			Officers::<T>::remove(&account);
			frame_system::Pallet::<T>::dec_sufficients(&account);
			T::OnDismissal::dismissed(&account);
			Self::deposit_event(Event::OfficerDismissed { agency, account });
			Ok(())
		}

		/// Does as the runtime itself what has no origin of its own for governance: authorises an upgrade, declares finality
		/// stalled. Fails as the call fails. By governance.
		#[pallet::call_index(7)]
		#[pallet::weight({
			let call = call.get_dispatch_info();
			(T::WeightInfo::dispatch_as_root().saturating_add(call.call_weight), call.class)
		})]
		pub fn dispatch_as_root(
			origin: OriginFor<T>,
			call: Box<<T as Config>::RuntimeCall>,
		) -> DispatchResultWithPostInfo {
			T::GovernanceOrigin::ensure_origin(origin)?;
			let hash = sp_io::hashing::blake2_256(&call.encode()).into();
			let done = call.dispatch_bypass_filter(frame_system::RawOrigin::Root.into())?;
			Self::deposit_event(Event::ActedAsRoot { call: hash });
			Ok(done
				.actual_weight
				.map(|weight| T::WeightInfo::dispatch_as_root().saturating_add(weight))
				.into())
		}

		/// Accepts a post that an agency offers, and so becomes its officer. By the account.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::accept_post())]
		pub fn accept_post(origin: OriginFor<T>, agency: AgencyId) -> DispatchResult {
			let account = ensure_signed(origin)?;
			let offer = Offers::<T>::get(&account, agency).ok_or(Error::<T>::NoSuchOffer)?;
			ensure!(offer.is_open(T::Time::now()), Error::<T>::OfferLapsed);
			let mut record = Self::seated(agency)?;
			record.offers = record.offers.saturating_sub(1);
			Self::commission(agency, record, account.clone(), offer.mandates)?;
			Offers::<T>::remove(&account, agency);
			// The post keeps the account alive from here on: without a gap, or its nonce would begin again.
			frame_system::Pallet::<T>::dec_sufficients(&account);
			Ok(())
		}

		/// Withdraws an offered post. By the agency, by the account, which declines, or by anyone once it has lapsed or the agency
		/// is retired.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::withdraw_post())]
		pub fn withdraw_post(origin: OriginFor<T>, agency: AgencyId, account: AccountId) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			let offer = Offers::<T>::get(&account, agency).ok_or(Error::<T>::NoSuchOffer)?;
			let mut record = Agencies::<T>::get(agency).ok_or(Error::<T>::NoSuchAgency)?;
			let stands = offer.is_open(T::Time::now()) && record.status == Status::Seated;
			let concerns = signer == account || signer == record.account;
			ensure!(concerns || !stands, Error::<T>::OfferStillOpen);
			record.offers = record.offers.saturating_sub(1);
			Agencies::<T>::insert(agency, record);
			Offers::<T>::remove(&account, agency);
			frame_system::Pallet::<T>::dec_sufficients(&account);
			if !Officers::<T>::contains_key(&account) {
				T::OnDismissal::dismissed(&account);
			}
			Self::deposit_event(Event::PostWithdrawn { agency, account });
			Ok(())
		}

		/// Sets the most that an agency's officers may hold of its balance for the panel of one tender; nothing lets it convene
		/// none. Pots that are held stay. By governance.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::set_pot_ceiling())]
		pub fn set_pot_ceiling(origin: OriginFor<T>, agency: AgencyId, ceiling: Balance) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			let mut record = Self::seated(agency)?;
			record.pot_ceiling = ceiling;
			Agencies::<T>::insert(agency, record);
			Self::deposit_event(Event::PotCeilingSet { agency, ceiling });
			Ok(())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The agency for which the account acts under the mandate now, if any.
		pub fn acts_for(account: AccountId, mandate: Mandate) -> Option<AgencyId> {
			Self::agency(&account, mandate)
		}

		/// The agency with this number.
		pub fn agency_record(agency: AgencyId) -> Option<Agency> {
			Agencies::<T>::get(agency)
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

impl<T: Config> Pallet<T> {
	fn agency_of(account: &AccountId) -> Result<(AgencyId, Agency), Error<T>> {
		let agency = AgencyByAccount::<T>::get(account).ok_or(Error::<T>::NotAnAgency)?;
		let record = Agencies::<T>::get(agency).ok_or(Error::<T>::NotAnAgency)?;
		Ok((agency, record))
	}

	fn seated(agency: AgencyId) -> Result<Agency, Error<T>> {
		let record = Agencies::<T>::get(agency).ok_or(Error::<T>::NoSuchAgency)?;
		match record.status {
			Status::Seated => Ok(record),
			Status::Retired => Err(Error::<T>::AgencyIsRetired),
		}
	}

	fn ensure_unused(account: &AccountId) -> Result<(), Error<T>> {
		let used = AgencyByAccount::<T>::contains_key(account) || Officers::<T>::contains_key(account);
		if used { Err(Error::<T>::AccountInUse) } else { Ok(()) }
	}

	fn seat(
		name: AgencyName,
		rfc: Rfc,
		jurisdiction: Jurisdiction,
		account: AccountId,
	) -> Result<AgencyId, DispatchError> {
		ensure!(!name.is_empty(), Error::<T>::UnnamedAgency);
		rfc.validate().map_err(|_| Error::<T>::MalformedRfc)?;
		jurisdiction.validate().map_err(|_| Error::<T>::NoSuchJurisdiction)?;
		Self::ensure_unused(&account)?;
		let agency = NextAgency::<T>::get();
		let next = agency.checked_add(1).ok_or(Error::<T>::NoSeatLeft)?;
		Self::change_seats(Some(&account), None)?;

		NextAgency::<T>::put(next);
		AgencyByAccount::<T>::insert(&account, agency);
		frame_system::Pallet::<T>::inc_sufficients(&account);
		Agencies::<T>::insert(
			agency,
			Agency {
				name: name.clone(),
				rfc,
				jurisdiction,
				account: account.clone(),
				mandates: Mandates::new(),
				officers: 0,
				offers: 0,
				pot_ceiling: T::PotCeiling::get(),
				status: Status::Seated,
			},
		);
		Self::deposit_event(Event::AgencyRegistered { agency, name, rfc, jurisdiction, account });
		Ok(agency)
	}

	/// The last check and the first write of whatever moves a seat.
	fn change_seats(incoming: Option<&AccountId>, outgoing: Option<&AccountId>) -> Result<(), Error<T>> {
		let mut seats = Seats::<T>::get();
		if let Some(at) = outgoing.and_then(|account| seats.binary_search(account).ok()) {
			seats.remove(at);
		}
		if let Some(account) = incoming {
			let at = seats.binary_search(account).err().ok_or(Error::<T>::AccountInUse)?;
			seats.try_insert(at, account.clone()).map_err(|_| Error::<T>::NoSeatLeft)?;
		}
		let listed = |account: Option<&AccountId>| account.cloned().into_iter().collect::<Vec<_>>();
		T::Council::change_members_sorted(&listed(incoming), &listed(outgoing), &seats);
		Seats::<T>::put(seats);
		Ok(())
	}

	fn offer(agency: AgencyId, mut record: Agency, account: AccountId, mandates: Mandates) -> DispatchResult {
		ensure!(record.may_confer(&mandates), Error::<T>::MandateNotConferrable);
		ensure!(!AgencyByAccount::<T>::contains_key(&account), Error::<T>::AccountInUse);
		if !Offers::<T>::contains_key(&account, agency) {
			ensure!(record.posts() < T::MaxOfficers::get(), Error::<T>::NoPostLeft);
			record.offers = record.offers.saturating_add(1);
			Agencies::<T>::insert(agency, record);
			// An account that holds nothing can send its acceptance.
			frame_system::Pallet::<T>::inc_sufficients(&account);
		}
		let offer = Offer::made(mandates.clone(), T::Time::now());
		let lapses_at = offer.lapses_at;
		Offers::<T>::insert(&account, agency, offer);
		Self::deposit_event(Event::PostOffered { agency, account, mandates, lapses_at });
		Ok(())
	}

	/// Makes the account, which accepted, an officer; or changes what an officer of the agency holds.
	fn commission(
		agency: AgencyId,
		mut record: Agency,
		account: AccountId,
		mandates: Mandates,
	) -> DispatchResult {
		ensure!(record.may_confer(&mandates), Error::<T>::MandateNotConferrable);
		let since = match Officers::<T>::get(&account) {
			Some(held) => {
				ensure!(held.agency == agency, Error::<T>::OfficerOfAnother);
				held.since
			}
			None => {
				ensure!(!AgencyByAccount::<T>::contains_key(&account), Error::<T>::AccountInUse);
				ensure!(record.posts() < T::MaxOfficers::get(), Error::<T>::NoPostLeft);
				record.officers = record.officers.saturating_add(1);
				Agencies::<T>::insert(agency, record);
				frame_system::Pallet::<T>::inc_sufficients(&account);
				T::Time::now()
			}
		};
		Officers::<T>::insert(&account, Appointment { agency, mandates: mandates.clone(), since });
		Self::deposit_event(Event::OfficerAppointed { agency, account, mandates });
		Ok(())
	}

	fn found(founder: &GenesisAgency) -> DispatchResult {
		let name = founder.name.as_bytes().to_vec().try_into().map_err(|_| Error::<T>::UnnamedAgency)?;
		let agency = Self::seat(name, founder.rfc, founder.jurisdiction, founder.account.clone())?;
		let set = |list: &[Mandate]| -> Result<Mandates, Error<T>> {
			list.iter()
				.copied()
				.collect::<alloc::collections::BTreeSet<_>>()
				.try_into()
				.map_err(|_| Error::<T>::MandateHeld)
		};
		let mandates = set(&founder.mandates)?;
		Agencies::<T>::mutate(agency, |record| {
			if let Some(record) = record {
				record.mandates = mandates;
			}
		});
		for (account, mandates) in &founder.officers {
			Self::commission(agency, Self::seated(agency)?, account.clone(), set(mandates)?)?;
		}
		Ok(())
	}
}

impl<T: Config> OfficerLookup for Pallet<T> {
	fn agency(account: &AccountId, mandate: Mandate) -> Option<AgencyId> {
		let appointment = Officers::<T>::get(account).filter(|held| held.mandates.contains(&mandate))?;
		Agencies::<T>::get(appointment.agency)
			.filter(|agency| agency.holds(mandate))
			.map(|_| appointment.agency)
	}

	fn post(account: &AccountId) -> Option<(AgencyId, Moment)> {
		let held = Officers::<T>::get(account)?;
		Self::is_seated(held.agency).then_some((held.agency, held.since))
	}
}

impl<T: Config> AgencyTreasury for Pallet<T> {
	fn account(agency: AgencyId) -> Option<AccountId> {
		Self::seated(agency).ok().map(|record| record.account)
	}

	fn pot_ceiling(agency: AgencyId) -> Balance {
		Self::seated(agency).map_or(0, |record| record.pot_ceiling)
	}
}

impl<T: Config> AgencyLookup for Pallet<T> {
	fn role(account: &AccountId) -> Option<Role> {
		if let Some(agency) = AgencyByAccount::<T>::get(account) {
			return Some(Role::Agency(agency));
		}
		let agency = Officers::<T>::get(account)?.agency;
		Self::is_seated(agency).then_some(Role::Officer(agency))
	}

	/// One offer is looked at: a lapsed one that hides another is withdrawn by anyone.
	fn inviter(account: &AccountId) -> Option<AgencyId> {
		let (agency, offer) = Offers::<T>::iter_prefix(account).next()?;
		(offer.is_open(T::Time::now()) && Self::is_seated(agency)).then_some(agency)
	}

	fn is_seated(agency: AgencyId) -> bool {
		Agencies::<T>::get(agency).is_some_and(|record| record.status == Status::Seated)
	}

	fn jurisdiction(agency: AgencyId) -> Option<Jurisdiction> {
		Agencies::<T>::get(agency).map(|record| record.jurisdiction)
	}
}
