//! Public contracts (*contratos*, LAASSP arts. 66-77) from the agency's offer to the settlement: signature, guarantee,
//! advance, deliveries, payments, penalties and rescission.
//!
//! Money moves outside the chain, through the treasury; the chain records each payment with its reference, and whether
//! it came within the law's term. A late act is recorded as late, never refused: refusing it would punish the other side.
//!
//! # Terms
//!
//! - **Milestone**: a part of the contract that is delivered, accepted, invoiced and paid; 24 at most.
//! - **Guarantee** (*garantía de cumplimiento*, art. 69), **advance** (*anticipo*, art. 66-IX), **penalty** (*pena convencional*,
//!   art. 75), **rescission** (*rescisión administrativa*, art. 77), **settlement** (*finiquito*, art. 77-III).
//!
//! # Calls
//!
//! The signer pays the fee, an officer within the allowance. No call holds a deposit.
//!
//! | call | who may call it | what it does |
//! |---|---|---|
//! | `offer` | an officer of Procurement of the awarding agency, with e.firma | signs and offers the contract on the award (art. 66) |
//! | `sign` | the awarded supplier, with e.firma | signs what was offered (art. 67) |
//! | `present_guarantee` | the supplier | presents the guarantee (art. 69-II) |
//! | `pay_advance` | an officer of the agency | records the advance against its guarantee (art. 69-I) |
//! | `deliver`, `invoice` | the supplier | registers a delivery; invoices one that was accepted |
//! | `accept`, `reject` | an officer of the agency | accepts or refuses a delivery (art. 72) |
//! | `pay` | an officer of the agency | records the payment of an invoice (art. 73) |
//! | `penalize` | an officer of the agency | penalises lateness, up to the guarantee (art. 75) |
//! | `begin_rescission`, `decide_rescission` | an officer of the agency | begins and decides (art. 77-I, II) |
//! | `answer_rescission` | the supplier | answers within its term (art. 77-I) |
//! | `close` | an officer of the agency | settles what is paid, rescinded or ended early |
//!
//! # Life of a contract
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Offered: offer
//!     Offered --> Offered: offer again, after a ruling or a change of price
//!     Offered --> Executing: sign
//!     Executing --> Executing: guarantee, advance, milestones, penalties, rescission begun or dropped
//!     Executing --> Rescinded: decide_rescission
//!     Executing --> Closed: close, all milestones paid
//!     Rescinded --> Closed: close
//!     Offered --> EndedEarly: the award falls
//!     Executing --> EndedEarly: the award falls
//!     EndedEarly --> Closed: close, if it was signed
//!     EndedEarly --> Offered: offer on the next award, if nothing is left to settle
//!     Closed --> Offered: offer, if the award has gone to another supplier
//! ```
//!
//! A milestone goes from `Pending` to `Delivered`, `Accepted`, `Invoiced` and `Paid`; `reject` sends a delivery back to `Pending`.
//!
//! # Security
//!
//! - One contract per tender; its price, supplier and limits come from the award, never from arguments.
//! - Each act is reserved to one side: officers of the contracting agency who acted for no bidder, or the supplier.
//! - Both sides sign with e.firma over bytes that hold every term: an account alone signs no contract.
//! - A court's suspension closes the acts in its scope while it is in force; no other order stops anything (decision 26).
//! - A payment is a record with a reference, not a transfer: that money moved, only the treasury knows.
//! - Nothing here iterates over more than one contract's milestones, at most 24.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod errors;
mod events;
#[cfg(test)]
mod mock;
mod refusal;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use refusal::Refusal;
pub use weights::WeightInfo;

use cadena_primitives::{
	AccountId, AgencyId, AwardLookup, Calendar, Centavos, ContractLookup, Document, LegalTime, Mandate,
	Moment, Office, Officer, ProcurementTerm, Seal, Signatory, SignatureVerifier, SupplierLookup,
	SupplierStanding, TenderId, Term, TermLookup,
	ballots::OutcomeLookup,
	orders::{ContractId, Effect, Object, OrderId, OrderKind, OrderLookup, OrderRefusal, Ordered, Scope},
};
use frame_support::{pallet_macros::import_section, pallet_prelude::*, traits::EnsureOrigin};
use frame_system::pallet_prelude::*;
use types::{Contract, ContractSeals, GRADING, MilestoneIndex, State, effect_of_order};

/// The purpose of the e.firma signatures of contracts.
pub const PURPOSE: &[u8] = b"contract";

#[import_section(errors::errors)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Officers of contracting agencies: the mandate Procurement.
		type ProcurementOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Officer>;
		/// The awards on which contracts stand.
		type Awards: AwardLookup;
		/// Who may supply.
		type Suppliers: SupplierLookup;
		/// Verifies the e.firma of both sides.
		type Signatures: SignatureVerifier;
		/// The orders in force on contracts.
		type Orders: OrderLookup;
		/// Legal time, terms and calendars.
		type Time: LegalTime + TermLookup<ProcurementTerm>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// Prepares other pallets for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkHelper;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The contract of each tender.
	#[pallet::storage]
	pub type Contracts<T: Config> = StorageMap<_, Twox64Concat, TenderId, Contract>;

	/// The e.firma signatures of each contract, over its [canonical bytes](Contract::canonical) for the purpose `contract`.
	/// Contracts of before e.firma was asked for have none.
	#[pallet::storage]
	pub type Seals<T: Config> = StorageMap<_, Twox64Concat, TenderId, ContractSeals>;

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Signs for the agency and offers the contract to the awardee: `(centavos, due)` for each milestone (art. 66). The
		/// e.firma is the officer's own (LFEA art. 10), bound to the account that sends this, over the contract's [canonical
		/// bytes](Contract::canonical).
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::offer().saturating_add(T::Signatures::weight()))]
		pub fn offer(
			origin: OriginFor<T>,
			tender: TenderId,
			document: Document,
			milestones: BoundedVec<(Centavos, Moment), ConstU32<24>>,
			advance: Centavos,
			seal: Seal,
		) -> DispatchResult {
			let officer = T::ProcurementOrigin::ensure_origin(origin)?;
			let award = T::Awards::awarded(tender).ok_or(Error::<T>::NotAwarded)?;
			ensure!(award.agency == officer.agency, Error::<T>::NotTheContractingAgency);
			Self::ensure_disinterested(tender, &officer)?;
			if let Some(before) = Contracts::<T>::get(tender) {
				before.ensure_replaceable(&award.supplier).map_err(Error::<T>::from)?;
			}
			let offered_at = Self::calendar(award.agency).set_at(Self::now());
			let contract = Contract::offer(&award, document, milestones, advance, offered_at)
				.map_err(Error::<T>::from)?;
			let officer = officer.account;
			let signatory = Signatory::Account(officer.clone());
			let offer = Seals::<T>::get(tender).map_or(0, |before| before.offer.saturating_add(1));
			T::Signatures::verify(&signatory, PURPOSE, &contract.canonical(tender, offer), &seal)?;
			Contracts::<T>::insert(tender, &contract);
			Seals::<T>::insert(tender, ContractSeals { offer, agency: seal.clone(), supplier: None });
			Self::deposit_event(Event::ContractOffered { tender, contract, officer, seal });
			Ok(())
		}

		/// Signs the offered contract (art. 67), with the company's e.firma or the natural person's own, over the contract's
		/// [canonical bytes](Contract::canonical). By the awarded supplier.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::sign().saturating_add(T::Signatures::weight()))]
		pub fn sign(origin: OriginFor<T>, tender: TenderId, seal: Seal) -> DispatchResult {
			let now = Self::now();
			let (supplier, mut contract) = Self::as_supplier(origin, tender)?;
			let award = T::Awards::awarded(tender).ok_or(Error::<T>::NotAwarded)?;
			let standing = T::Suppliers::standing(&supplier, now);
			ensure!(standing == Some(SupplierStanding::Good), Error::<T>::SupplierBarred);
			let signatory = T::Suppliers::signatory(&supplier).ok_or(Error::<T>::SupplierBarred)?;
			let guarantee = Self::term(&contract, ProcurementTerm::Guarantee)?;
			contract
				.sign(&award, now, &Self::calendar(contract.agency), guarantee)
				.map_err(Error::<T>::from)?;
			let mut seals = Seals::<T>::get(tender).ok_or(Error::<T>::NotOffered)?;
			let canonical = contract.canonical(tender, seals.offer);
			T::Signatures::verify(&signatory, PURPOSE, &canonical, &seal)?;
			seals.supplier = Some(seal.clone());
			Contracts::<T>::insert(tender, contract);
			Seals::<T>::insert(tender, seals);
			Self::deposit_event(Event::ContractSigned { tender, supplier, seal });
			Ok(())
		}

		/// Presents the performance guarantee, in centavos (art. 69-II). By the supplier.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::present_guarantee())]
		pub fn present_guarantee(
			origin: OriginFor<T>,
			tender: TenderId,
			amount: Centavos,
			document: Document,
		) -> DispatchResult {
			let (_, mut contract) = Self::as_supplier(origin, tender)?;
			let in_time = contract
				.present_guarantee(amount, document.clone(), Self::now(), &Self::calendar(contract.agency))
				.map_err(Error::<T>::from)?;
			Contracts::<T>::insert(tender, contract);
			Self::deposit_event(Event::GuaranteePresented { tender, amount, document, in_time });
			Ok(())
		}

		/// Records the payment of the advance, against a guarantee of `guaranteed` centavos (art. 69-I). By an officer.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::pay_advance())]
		pub fn pay_advance(
			origin: OriginFor<T>,
			tender: TenderId,
			guaranteed: Centavos,
			guarantee: Document,
			reference: Document,
		) -> DispatchResult {
			let mut contract = Self::as_agency(origin, tender)?;
			Self::ensure_open(tender, &contract, Scope::Payments)?;
			let amount = contract.pay_advance(guaranteed, Self::now()).map_err(Error::<T>::from)?;
			Contracts::<T>::insert(tender, contract);
			Self::deposit_event(Event::AdvancePaid { tender, amount, guarantee, reference });
			Ok(())
		}

		/// Registers a delivery (art. 72). By the supplier.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::deliver())]
		pub fn deliver(
			origin: OriginFor<T>,
			tender: TenderId,
			milestone: MilestoneIndex,
			document: Document,
		) -> DispatchResult {
			let (_, mut contract) = Self::as_supplier(origin, tender)?;
			let calendar = Self::calendar(contract.agency);
			let in_time = contract
				.deliver(milestone, document.clone(), Self::now(), &calendar)
				.map_err(Error::<T>::from)?;
			Contracts::<T>::insert(tender, contract);
			Self::deposit_event(Event::MilestoneDelivered { tender, milestone, document, in_time });
			Ok(())
		}

		/// Accepts a delivery (art. 72). By an officer of the contracting agency.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::accept())]
		pub fn accept(
			origin: OriginFor<T>,
			tender: TenderId,
			milestone: MilestoneIndex,
			document: Document,
		) -> DispatchResult {
			let mut contract = Self::as_agency(origin, tender)?;
			let acceptance = Self::term(&contract, ProcurementTerm::Acceptance)?;
			let in_time = contract
				.accept(milestone, Self::now(), &Self::calendar(contract.agency), acceptance)
				.map_err(Error::<T>::from)?;
			Contracts::<T>::insert(tender, contract);
			Self::deposit_event(Event::MilestoneAccepted { tender, milestone, document, in_time });
			Ok(())
		}

		/// Refuses a delivery that does not meet the contract. By an officer of the contracting agency.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::reject())]
		pub fn reject(
			origin: OriginFor<T>,
			tender: TenderId,
			milestone: MilestoneIndex,
			reasons: Document,
		) -> DispatchResult {
			let mut contract = Self::as_agency(origin, tender)?;
			contract.reject(milestone).map_err(Error::<T>::from)?;
			Contracts::<T>::insert(tender, contract);
			Self::deposit_event(Event::MilestoneRejected { tender, milestone, reasons });
			Ok(())
		}

		/// Invoices an accepted delivery (art. 73). By the supplier.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::invoice())]
		pub fn invoice(
			origin: OriginFor<T>,
			tender: TenderId,
			milestone: MilestoneIndex,
			invoice: Document,
		) -> DispatchResult {
			let (_, mut contract) = Self::as_supplier(origin, tender)?;
			contract.invoice(milestone, Self::now()).map_err(Error::<T>::from)?;
			Contracts::<T>::insert(tender, contract);
			Self::deposit_event(Event::MilestoneInvoiced { tender, milestone, invoice });
			Ok(())
		}

		/// Records the payment of an invoice (art. 73). By an officer of the contracting agency.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::pay())]
		pub fn pay(
			origin: OriginFor<T>,
			tender: TenderId,
			milestone: MilestoneIndex,
			reference: Document,
		) -> DispatchResult {
			let mut contract = Self::as_agency(origin, tender)?;
			Self::ensure_open(tender, &contract, Scope::Payments)?;
			let payment = Self::term(&contract, ProcurementTerm::Payment)?;
			let (amount, in_time) = contract
				.pay(milestone, Self::now(), &Self::calendar(contract.agency), payment)
				.map_err(Error::<T>::from)?;
			Contracts::<T>::insert(tender, contract);
			Self::deposit_event(Event::MilestonePaid { tender, milestone, amount, reference, in_time });
			Ok(())
		}

		/// Applies a penalty for lateness, in centavos (art. 75). By an officer of the contracting agency.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::penalize())]
		pub fn penalize(
			origin: OriginFor<T>,
			tender: TenderId,
			milestone: MilestoneIndex,
			amount: Centavos,
			reasons: Document,
		) -> DispatchResult {
			let mut contract = Self::as_agency(origin, tender)?;
			Self::ensure_open(tender, &contract, Scope::Performance)?;
			let calendar = Self::calendar(contract.agency);
			let total =
				contract.penalize(milestone, amount, Self::now(), &calendar).map_err(Error::<T>::from)?;
			Contracts::<T>::insert(tender, contract);
			Self::deposit_event(Event::PenaltyApplied { tender, milestone, amount, total, reasons });
			Ok(())
		}

		/// Begins to rescind the contract (art. 77-I). By an officer of the contracting agency.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::begin_rescission())]
		pub fn begin_rescission(origin: OriginFor<T>, tender: TenderId, grounds: Document) -> DispatchResult {
			let mut contract = Self::as_agency(origin, tender)?;
			Self::ensure_open(tender, &contract, Scope::Performance)?;
			let answer = Self::term(&contract, ProcurementTerm::RescissionAnswer)?;
			let ruling = Self::term(&contract, ProcurementTerm::RescissionRuling)?;
			contract
				.begin_rescission(
					grounds.clone(),
					Self::now(),
					&Self::calendar(contract.agency),
					answer,
					ruling,
				)
				.map_err(Error::<T>::from)?;
			Contracts::<T>::insert(tender, contract);
			Self::deposit_event(Event::RescissionBegun { tender, grounds });
			Ok(())
		}

		/// Answers a rescission (art. 77-I). By the supplier.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::answer_rescission())]
		pub fn answer_rescission(
			origin: OriginFor<T>,
			tender: TenderId,
			document: Document,
		) -> DispatchResult {
			let (_, mut contract) = Self::as_supplier(origin, tender)?;
			let calendar = Self::calendar(contract.agency);
			contract.answer_rescission(document.clone(), Self::now(), &calendar).map_err(Error::<T>::from)?;
			Contracts::<T>::insert(tender, contract);
			Self::deposit_event(Event::RescissionAnswered { tender, document });
			Ok(())
		}

		/// Decides a rescission (art. 77-II). By an officer of the contracting agency.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::decide_rescission())]
		pub fn decide_rescission(
			origin: OriginFor<T>,
			tender: TenderId,
			rescind: bool,
			reasons: Document,
		) -> DispatchResult {
			let now = Self::now();
			let mut contract = Self::as_agency(origin, tender)?;
			Self::ensure_open(tender, &contract, Scope::Performance)?;
			let calendar = Self::calendar(contract.agency);
			contract.decide_rescission(rescind, now, &calendar).map_err(Error::<T>::from)?;
			if rescind {
				let notified = calendar.counted_from(now);
				T::Suppliers::note_rescission(&contract.supplier, contract.law, contract.agency, notified)?;
			}
			Contracts::<T>::insert(tender, contract);
			Self::deposit_event(Event::RescissionDecided { tender, rescinded: rescind, reasons });
			Ok(())
		}

		/// Settles a contract that is paid or rescinded (*finiquito*). By an officer of the contracting agency.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::close())]
		pub fn close(origin: OriginFor<T>, tender: TenderId, settlement: Document) -> DispatchResult {
			let mut contract = Self::as_agency(origin, tender)?;
			let report_due = T::Awards::awarded(tender).is_some_and(|award| award.report_due);
			ensure!(!report_due, Error::<T>::WitnessReportDue);
			let calendar = Self::calendar(contract.agency);
			contract.close(settlement.clone(), Self::now(), &calendar).map_err(Error::<T>::from)?;
			Contracts::<T>::insert(tender, contract);
			Self::deposit_event(Event::ContractClosed { tender, settlement });
			Ok(())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The contract of a tender.
		pub fn contract(tender: TenderId) -> Option<Contract> {
			Contracts::<T>::get(tender)
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
	fn now() -> Moment {
		T::Time::now()
	}

	fn calendar(agency: AgencyId) -> Calendar {
		T::Time::calendar(Office::Agency(agency, Some(Mandate::Procurement)))
	}

	fn term(contract: &Contract, kind: ProcurementTerm) -> Result<Term, Error<T>> {
		T::Time::term(contract.law, kind, contract.called_at).ok_or(Error::<T>::NoSuchTerm)
	}

	fn as_agency(origin: OriginFor<T>, tender: TenderId) -> Result<Contract, DispatchError> {
		let officer = T::ProcurementOrigin::ensure_origin(origin)?;
		let contract = Contracts::<T>::get(tender).ok_or(Error::<T>::NoSuchContract)?;
		ensure!(contract.agency == officer.agency, Error::<T>::NotTheContractingAgency);
		Self::ensure_disinterested(tender, &officer)?;
		Ok(contract)
	}

	/// Refuses an officer who acted for a bidder: whoever has an interest in a matter does not take part in it (LGRA art. 58).
	fn ensure_disinterested(tender: TenderId, officer: &Officer) -> Result<(), Error<T>> {
		ensure!(!T::Awards::acted_for_bidder(tender, &officer.account), Error::<T>::InterestedParty);
		Ok(())
	}

	/// Refuses acts that a court has suspended.
	fn ensure_open(tender: TenderId, contract: &Contract, acts: Scope) -> Result<(), Error<T>> {
		let object = Object::Contract(ContractId { tender, supplier: contract.supplier.clone() });
		if T::Orders::closes(&object, acts) { Err(Error::<T>::SuspendedByCourt) } else { Ok(()) }
	}

	fn as_supplier(origin: OriginFor<T>, tender: TenderId) -> Result<(AccountId, Contract), DispatchError> {
		let supplier = ensure_signed(origin)?;
		let contract = Contracts::<T>::get(tender).ok_or(Error::<T>::NoSuchContract)?;
		ensure!(contract.supplier == supplier, Error::<T>::NotTheSupplier);
		Ok((supplier, contract))
	}
}

impl<T: Config> OutcomeLookup for Pallet<T> {
	fn graded_until(tender: TenderId) -> Option<Moment> {
		let contract = Contracts::<T>::get(tender)?;
		let ended_at = contract.performed_at?;
		// What an earlier awardee did says nothing of the award that stands.
		T::Awards::awarded(tender).filter(|award| award.supplier == contract.supplier)?;
		Some(Self::calendar(contract.agency).deadline(ended_at, GRADING))
	}
}

impl<T: Config> ContractLookup for Pallet<T> {
	fn offered_since(tender: TenderId, supplier: &AccountId, price: Centavos) -> Option<Moment> {
		let contract = Contracts::<T>::get(tender)?;
		match contract.state {
			State::Offered { since } if contract.supplier == *supplier && contract.price == price => {
				Some(since)
			}
			_ => None,
		}
	}

	fn is_signed(tender: TenderId, supplier: &AccountId) -> bool {
		Contracts::<T>::get(tender)
			.is_some_and(|contract| contract.supplier == *supplier && contract.is_signed())
	}

	fn end_early(tender: TenderId, at: Moment) {
		let Some(mut contract) = Contracts::<T>::get(tender) else { return };
		if contract.end_early(at) {
			Contracts::<T>::insert(tender, contract);
			Self::deposit_event(Event::ContractEndedEarly { tender });
		}
	}
}

impl<T: Config> Ordered for Pallet<T> {
	type Id = ContractId;

	fn receive(
		ContractId { tender, supplier }: &ContractId,
		_: OrderId,
		kind: OrderKind,
		scope: Scope,
	) -> Result<Effect, OrderRefusal> {
		let contract = Contracts::<T>::get(tender).filter(|contract| contract.supplier == *supplier);
		contract.filter(Contract::was_signed).ok_or(OrderRefusal::NoSuchObject)?;
		effect_of_order(kind, scope).ok_or(OrderRefusal::NotForThisObject)
	}
}
