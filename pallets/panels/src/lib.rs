//! Anonymous evaluators of tenders: the draw, sealed ballots, disclosure, income and reputation.
//!
//! When a call is published that lets a panel rate, the certified evaluators who may be drawn are fixed and the pot is held. After
//! the last bid a draw says which of them rate: each learns it of themselves, and nobody of anybody else. They send the
//! commitment to a ballot without a name; shortly before the award they disclose ballot and name together, and only what was
//! disclosed counts. Half of an evaluator's share is paid at the award, the other half by the outcome, which also moves their
//! reputation.
//!
//! # Terms
//!
//! - **Panel**: those who rate the bids of one tender (*responsables de la evaluación*, LAASSP art. 49-VII). **Pot**: what they share.
//! - **Draw**: the hash of eight blocks after the last bid. It draws those whose alias under it lies below a threshold.
//! - **Ballot**: the commitment to a sheet of ratings. **Disclosure**: sheet, salt and name of the evaluator who sealed it.
//! - **Grade**: 0 to 100, how the contract came out, by the requiring area (*área requirente*, art. 53), witness and citizens.
//!
//! # Calls
//!
//! Publishing a tender convenes its panel; no call here does.
//!
//! | call | who may call it | what it does | who pays |
//! |---|---|---|---|
//! | `draw` | anyone, once no bid is received | begins the draw; makes it once its blocks are final | the signer |
//! | `seal` | an evaluator whom the draw chose, by a ring proof | seals a ballot, or replaces it | nobody |
//! | `seal_all` | anyone | brings up to 16 ballots, each with its own outcome | the signer |
//! | `disclose` | the evaluator, in the stage of disclosure | discloses ballot and name | the signer |
//! | `grade` | an officer of Procurement of the contracting agency; the social witness | grades the outcome | the signer |
//! | `pay` | anyone, after the award | pays the first halves | the signer; the pot |
//! | `settle` | anyone, when all is final | pays the second halves, moves reputations, returns the rest | the signer; the pot |
//! | `clear` | anyone, once it is settled | removes up to 256 sealed ballots | the signer |
//!
//! # Life of a panel
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Convened: the call is published, the pot is held
//!     Convened --> Begun: draw, after the last bid
//!     Begun --> Drawn: draw, sixteen blocks later
//!     Begun --> Begun: draw again, if the blocks are forgotten
//!     Drawn --> Drawn: seal, then disclose
//!     Drawn --> Paying: pay, after the award
//!     Paying --> Settled: settle, thirty days after the contract
//!     Drawn --> Settled: settle, after a tender without an award, or whose award can come no more
//!     Settled --> [*]: clear
//! ```
//!
//! # Security
//!
//! - *Who rates* is unknown to all before the draw, which comes of eight blocks made after the last bid, and to all others before
//!   the disclosure. Whoever authors the last of these blocks can make it in many ways and so choose among many draws; this tells
//!   them nothing unless evaluators give them their keys. An evaluator can prove their alias to a buyer: this hides the
//!   unwilling, it is not receipt-free.
//! - *A ballot* is bound to the alias, the tender, the draw and the chain, and unreadable without its salt. It cannot be copied, as
//!   the copy would be bound to another alias.
//! - *A disclosure* shows by the registered key that the alias is the signer's: nobody discloses another's ballot.
//! - *Ballots without a signer* cost nothing: an alias that was not drawn is refused before its proof is looked at, of one alias
//!   one ballot waits in the pool, and an invalid one never enters a block.
//! - *Parties* to the tender cannot disclose: bidders and whoever acted for one, openers, named officers, the agency's account, and its officers since the call was
//!   published. An appointment afterwards bars nobody.
//! - *Behind a disclosed ballot* nobody seals or replaces one: but for who has not sealed, where ballots are taken for longer.
//! - *A pot* is within the ceiling that the council set for the contracting agency.
//! - *Money* moves by the rules of [`types::reward`] alone; graders gain nothing by their grade.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod errors;
mod events;
#[cfg(test)]
mod mock;
mod refusal;
mod steps;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use refusal::{Refusal, Unsealed};
pub use weights::WeightInfo;

use alloc::vec::Vec;
use cadena_kit::{BallotBox, chain};
use cadena_primitives::{
	AccountId, AgencyTreasury, Balance, Document, LegalTime, Officer, TenderId,
	ballots::{
		BallotStage, BidSet, EvaluatorLookup, MAX_DISCLOSED, OutcomeLookup, PanelTerms, RatingSheet,
		TenderLookup, VoteLookup,
	},
	membership::{Alias, AliasProof, AnonymousMembership, BUNDLE, Electorate},
};
use frame_support::{
	pallet_macros::import_section,
	pallet_prelude::*,
	traits::{EnsureOrigin, fungible},
};
use frame_system::pallet_prelude::*;
use sp_core::H256;
use sp_runtime::traits::SaturatedConversion;
use types::{Ballot, Disclosure, Draw, Panel, SealedBallot, ShownAlias};

/// How many sealed ballots are cleared at once.
pub const CLEARED_AT_ONCE: u32 = 256;

#[import_section(errors::errors)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Who grades for the contracting agency: officers with the mandate Procurement.
		type ProcurementOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Officer>;
		/// What is rated.
		type Tenders: TenderLookup;
		/// What came of it.
		type Outcomes: OutcomeLookup;
		/// How citizens grade that.
		type Votes: VoteLookup;
		/// Who is certified.
		type Evaluators: EvaluatorLookup;
		/// Who acts without a name.
		type Membership: AnonymousMembership;
		/// From where pots come, and to where goes what is forfeited.
		type Treasury: AgencyTreasury;
		/// Whether the domains are paused: a ballot that would fail must not enter a block, as it costs nothing.
		type Paused: Get<bool>;
		/// Legal time, terms and calendars.
		type Time: LegalTime;
		/// The native unit, for pots.
		type Currency: fungible::hold::Mutate<AccountId, Balance = Balance, Reason = Self::RuntimeHoldReason>;
		/// The runtime's reasons for deposits.
		type RuntimeHoldReason: From<HoldReason>;
		/// Weights of the calls, without the proofs'.
		type WeightInfo: WeightInfo;
		/// Prepares other pallets for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkHelper;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Why money is held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// For what a tender's evaluators earn.
		Pot,
	}

	/// The panels.
	#[pallet::storage]
	pub type Panels<T: Config> = StorageMap<_, Twox64Concat, TenderId, Panel>;

	/// The sealed ballots, by tender and alias.
	#[pallet::storage]
	pub type SealedBallots<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TenderId, Blake2_128Concat, Alias, SealedBallot>;

	/// The disclosed ballots, by tender and alias: an evaluator who gets another account has disclosed all the same.
	#[pallet::storage]
	pub type Disclosures<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TenderId, Blake2_128Concat, Alias, Disclosure>;

	/// Whose the aliases of the disclosed ballots are, by tender and alias: nothing but audits reads it.
	#[pallet::storage]
	pub type ShownAliases<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TenderId, Blake2_128Concat, Alias, ShownAlias>;

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Begins the draw, or makes it once its blocks are final. By anyone, once no bid is received any more.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::draw())]
		pub fn draw(origin: OriginFor<T>, tender: TenderId) -> DispatchResult {
			ensure_signed(origin)?;
			let (mut panel, view) = Self::panel(tender)?;
			let draw =
				panel.draw(view.stage, chain::block::<T>(), Self::hash_of).map_err(Error::<T>::from)?;
			Panels::<T>::insert(tender, panel);
			match draw {
				Draw::Drawn { hash: draw, .. } => {
					Self::deposit_event(Event::EvaluatorsDrawn { tender, hash: draw })
				}
				Draw::Begun(block) => Self::deposit_event(Event::DrawBegun { tender, block }),
				Draw::Awaited => {}
			}
			Ok(())
		}

		/// Seals a ballot. By an evaluator whom the draw chose, without an account and a fee.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::seal())]
		#[pallet::authorize(|_, tender, ballot| Pallet::<T>::admit(*tender, ballot))]
		#[pallet::weight_of_authorize(T::WeightInfo::admit().saturating_add(T::Membership::weight()))]
		pub fn seal(origin: OriginFor<T>, tender: TenderId, ballot: Ballot) -> DispatchResult {
			ensure_authorized(origin)?;
			Self::accept(tender, &ballot).map_err(Error::<T>::from)?;
			Ok(())
		}

		/// Brings sealed ballots of evaluators, each with its own outcome. By anyone, who pays.
		#[pallet::call_index(2)]
		#[pallet::weight({
			let ballots = ballots.len().saturated_into();
			T::WeightInfo::seal_all(ballots).saturating_add(T::Membership::bundle_weight(ballots))
		})]
		pub fn seal_all(
			origin: OriginFor<T>,
			tender: TenderId,
			ballots: BoundedVec<Ballot, ConstU32<BUNDLE>>,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::accept_all(tender, &ballots);
			Ok(())
		}

		/// Discloses one's ballot with one's name, shortly before the award. By the evaluator who sealed it.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::disclose().saturating_add(T::Membership::alias_weight()))]
		pub fn disclose(
			origin: OriginFor<T>,
			tender: TenderId,
			ratings: RatingSheet,
			salt: [u8; 32],
			proof: AliasProof,
		) -> DispatchResult {
			let evaluator = ensure_signed(origin)?;
			Self::do_disclose(tender, evaluator, ratings, salt, proof)
		}

		/// Grades how the contract came out, 0 to 100, in place of an earlier grade. By an officer of the contracting agency or by
		/// the social witness.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::grade())]
		pub fn grade(origin: OriginFor<T>, tender: TenderId, grade: u8, reasons: Document) -> DispatchResult {
			let by = ensure_signed(origin.clone())?;
			let (mut panel, view) = Self::panel(tender)?;
			let as_witness = by == view.witness;
			if !as_witness {
				let officer =
					T::ProcurementOrigin::ensure_origin(origin).map_err(|_| Error::<T>::NotAGrader)?;
				ensure!(officer.agency == view.agency, Error::<T>::NotAGrader);
			}
			ensure!(!T::Tenders::acted_for_bidder(tender, &by), Error::<T>::InterestedParty);
			let until = T::Outcomes::graded_until(tender).ok_or(Error::<T>::NotGradedNow)?;
			ensure!(view.stage == BallotStage::Awarded, Error::<T>::NotGradedNow);
			ensure!(Self::now() < until, Error::<T>::NotGradedNow);
			ensure!(panel.payment != types::Payment::Settled, Error::<T>::AlreadySettled);
			panel.grade(as_witness, grade).map_err(Error::<T>::from)?;
			Panels::<T>::insert(tender, panel);
			Self::deposit_event(Event::OutcomeGraded { tender, by, as_witness, grade, reasons });
			Ok(())
		}

		/// Pays the first half of the evaluators' shares once the award was issued. By anyone.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::pay(MAX_DISCLOSED))]
		pub fn pay(origin: OriginFor<T>, tender: TenderId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let paid = Self::do_pay(tender)?;
			Ok(Some(T::WeightInfo::pay(paid)).into())
		}

		/// Pays what the outcome earned and moves reputations, once the time to grade it is over; after a tender without an award
		/// pays the first halves. The rest of the pot goes back. By anyone.
		#[pallet::call_index(6)]
		#[pallet::weight(Pallet::<T>::settle_weight(MAX_DISCLOSED))]
		pub fn settle(origin: OriginFor<T>, tender: TenderId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let settled = Self::do_settle(tender)?;
			Ok(Some(Self::settle_weight(settled)).into())
		}

		/// Clears sealed ballots once everything is settled, at most 256. By anyone.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::clear(CLEARED_AT_ONCE))]
		pub fn clear(origin: OriginFor<T>, tender: TenderId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let panel = Panels::<T>::get(tender).ok_or(Error::<T>::NoSuchPanel)?;
			ensure!(panel.payment == types::Payment::Settled, Error::<T>::NotSettled);
			let aliases: Vec<Alias> =
				SealedBallots::<T>::iter_key_prefix(tender).take(CLEARED_AT_ONCE.saturated_into()).collect();
			ensure!(!aliases.is_empty(), Error::<T>::NothingToClear);
			for alias in &aliases {
				SealedBallots::<T>::remove(tender, alias);
			}
			let ballots = aliases.len().saturated_into();
			Self::deposit_event(Event::BallotsCleared { tender, ballots });
			Ok(Some(T::WeightInfo::clear(ballots)).into())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The panel of a tender.
		pub fn panel_of(tender: TenderId) -> Option<Panel> {
			Panels::<T>::get(tender)
		}

		/// The ballot that an alias sealed on a tender, until it is cleared.
		pub fn sealed_ballot(tender: TenderId, alias: Alias) -> Option<SealedBallot> {
			SealedBallots::<T>::get(tender, alias)
		}

		/// What the evaluator of an alias disclosed on a tender.
		pub fn disclosure(tender: TenderId, alias: Alias) -> Option<Disclosure> {
			Disclosures::<T>::get(tender, alias)
		}

		/// What shows whose the alias of a disclosed ballot is.
		pub fn shown_alias(tender: TenderId, alias: Alias) -> Option<ShownAlias> {
			ShownAliases::<T>::get(tender, alias)
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
