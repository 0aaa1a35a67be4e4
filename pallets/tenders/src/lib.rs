//! Public tenders (*licitaciones públicas*, LAASSP) from the draft of the call to the award and its challenges.
//!
//! The stage follows from the call's schedule and legal time: nobody pushes it. Bids are sealed so that nobody,
//! the agency included, reads them before the opening; any two of three openers, or the bidder, open them. The chain
//! computes the ranking; an officer issues the award, and no call takes a winner's name.
//!
//! # Terms
//!
//! - **Call** (*convocatoria*, art. 40): text, schedule, scoring and openers. **Bid** (*proposición*, art. 45): a sealed offer.
//! - **Opener**: one each of the contracting agency, of Oversight (*órgano interno de control*, art. 36) and the social witness (art. 38).
//! - **Award** (*fallo*, art. 49). **Challenge** (*inconformidad*, art. 95), with or without **suspension** (art. 100).
//!
//! # Calls
//!
//! "Issuer" is an officer of Procurement of the contracting agency. The signer pays the fee. No officer acts on a tender
//! of which they acted for a bidder.
//!
//! | call | who may call it | what it does |
//! |---|---|---|
//! | `draft` | an officer of Procurement | drafts a call, out for comments if so wished |
//! | `revise_draft`, `publish`, `modify` | issuer | changes the draft; publishes (art. 41); changes text and dates (art. 43) |
//! | `comment` | anyone, for a deposit | comments on a draft (art. 40) |
//! | `accept_opening` | each opener | accepts, with a key for this tender |
//! | `ask`, `answer` | a supplier, for a deposit; issuer | clarification (art. 44) |
//! | `seal_bid`, `withdraw_bid` | a supplier who is neither debarred nor a party, nor represented by one, for a deposit | submits, replaces, withdraws (art. 35) |
//! | `open_bid`, `reveal_pieces` | the bidder; an opener | opens a bid (art. 46) |
//! | `discard`, `readmit`, `refuse_claims` | issuer | screens bids on a ground of the law (art. 49-I) |
//! | `score` | an officer whom the call names, and who acted for no bidder | rates, where no panel does or too few disclosed |
//! | `extend_ballots`, `defer_award` | issuer | takes ballots for longer, once; defers (art. 46-II) |
//! | `open_discount_round`, `discount` | issuer; a tied bidder | subsequent discounts (art. 48) |
//! | `award`, `pass_on_award` | issuer | awards the first of the ranking; passes on to the next (arts. 49, 67) |
//! | `declare_deserted`, `cancel` | issuer | ends without an award (art. 51) |
//! | `challenge` | whom art. 95 gives standing | challenges an act |
//! | `suspend`, `lift_suspension`, `decide` | an officer of Oversight of another agency | hears and decides it (arts. 100-104) |
//! | `annul` | an officer of Oversight of another agency | annuls one whose award never came (art. 108-I) |
//! | `report` | the witness | gives the public report (art. 38-IV) |
//! | `reclaim` | who left a deposit | takes deposits back |
//! | `release_deposit` | an officer of Oversight of another agency | gives back the deposit of a bid that stayed closed |
//! | `import_record` | an officer of Procurement | imports a tender of the past as history |
//!
//! # Life of a tender
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Draft: draft
//!     Draft --> Called: publish
//!     state Called {
//!         [*] --> Clarification
//!         Clarification --> Bidding: time
//!         Bidding --> Opening: time
//!         Opening --> Ballots: time, where there is a panel or a vote
//!         Opening --> Evaluation: time
//!         Ballots --> Disclosure: time
//!         Disclosure --> Evaluation: time
//!         Evaluation --> Overdue: time
//!         Overdue --> Evaluation: defer_award, within its ceiling
//!     }
//!     Called --> Awarded: award
//!     Called --> Deserted: declare_deserted
//!     Draft --> Cancelled: cancel
//!     Called --> Cancelled: cancel
//!     Awarded --> Awarded: pass_on_award
//!     Awarded --> Called: decide, the act is annulled
//!     Deserted --> Called: decide, the act is annulled
//!     Cancelled --> Called: decide, the act is annulled
//!     Called --> Annulled: decide, the procedure is annulled
//!     Called --> Annulled: annul, the award never came
//!     Awarded --> Annulled: decide, the procedure is annulled
//! ```
//!
//! # Security
//!
//! - *Bid secrecy* rests on two of three openers of different institutions; whoever holds two of their keys reads bids early.
//! - *Parties* are the agency's account, its officers since the publication of the call, openers and evaluators: nobody becomes one by
//!   the agency's act alone, nor by an appointment afterwards. A legal person does not bid while one of them represents it, and
//!   whoever ever acted for a bidder is a party as the bidder is, so that no bidder makes an evaluator one by naming them. No
//!   such officer decides, of either agency.
//! - *Deposits* of a legal person are held on its own account, to which whoever wishes transfers the units.
//! - *The witness* is an enrolled person without a role of any agency, accredited before the draft.
//! - *A bidder's silence* hides nothing: two openers suffice. Whoever gave useless shares and saw others' prices can stay closed; that
//!   costs the deposit until Oversight has looked into it. What does not match its commitment is discarded by the chain,
//!   and false pieces of an opener are refused by their hash, so that neither can blame the other.
//! - *Spam*: drafts cost an officer's act, bids and questions need a registered supplier and a deposit, comments a deposit;
//!   every deposit comes back, and the records stay.
//! - *An award that never comes* keeps no panel waiting: once it can neither be deferred nor its absence be challenged, evaluators are
//!   paid as after a tender without an award. Once they are, no interruption that is declared afterwards revives it; Oversight
//!   annuls it.
//! - *Time*: an author may shift a block's timestamp by a slot at most; terms are days.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod errors;
mod events;
#[cfg(test)]
mod mock;
mod procedure;
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
	AccountId, AgencyId, AgencyLookup, Balance, Centavos, ContractLookup, Document, LegalPersons, LegalTime,
	Moment, Officer, OfficerLookup, PersonLookup, ProcurementTerm, SupplierLookup, TenderId, TermLookup,
	ballots::{PanelLookup, VoteLookup},
	legal_person::MOST_REPRESENTATIVES,
};
use frame_support::{
	pallet_macros::import_section,
	pallet_prelude::*,
	traits::{EnsureOrigin, fungible},
};
use frame_system::pallet_prelude::*;
use sp_core::H256;
use sp_runtime::SaturatedConversion;
use types::*;

/// The places of the solvent bids, best first, and the other bids with the reason.
pub type ProvisionalRanking = (alloc::vec::Vec<Placement>, alloc::vec::Vec<(BidIndex, Exclusion)>);

#[import_section(errors::errors)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::config]
	pub trait Config:
		frame_system::Config<AccountId = AccountId, Hash = H256, RuntimeEvent: From<Event<Self>>>
	{
		/// Officers of contracting agencies: the mandate Procurement.
		type ProcurementOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Officer>;
		/// Officers who decide challenges: the mandate Oversight.
		type OversightOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Officer>;
		/// Who acts for which agency.
		type Officers: OfficerLookup;
		/// What is an agency, and where it acts.
		type Agencies: AgencyLookup;
		/// Who is an enrolled person.
		type Persons: PersonLookup;
		/// Who is a legal person and who acts for it.
		type LegalPersons: LegalPersons;
		/// Who may bid and who witnesses.
		type Suppliers: SupplierLookup;
		/// What became of awards.
		type Contracts: ContractLookup;
		/// The panels that rate bids.
		type Panels: PanelLookup;
		/// The votes of citizens.
		type Votes: VoteLookup;
		/// Legal time, terms and calendars.
		type Time: LegalTime + TermLookup<ProcurementTerm>;
		/// The native unit, for deposits.
		type Currency: fungible::hold::Mutate<AccountId, Balance = Balance, Reason = Self::RuntimeHoldReason>;
		/// The runtime's reasons for deposits.
		type RuntimeHoldReason: From<HoldReason>;
		/// Held with each bid, in the native unit.
		#[pallet::constant]
		type BidDeposit: Get<Balance>;
		/// Held with each comment or question, in the native unit.
		#[pallet::constant]
		type NoteDeposit: Get<Balance>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// Prepares other pallets for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkHelper;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Why a deposit is held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// For a sealed bid.
		Bid,
		/// For a comment on a draft.
		Comment,
		/// For a request for clarification.
		Question,
	}

	/// The tenders.
	#[pallet::storage]
	pub type Tenders<T: Config> = StorageMap<_, Twox64Concat, TenderId, Tender>;

	/// The number that the next tender gets.
	#[pallet::storage]
	pub type NextTender<T: Config> = StorageValue<_, TenderId, ValueQuery>;

	/// Comments on drafts, by tender and author.
	#[pallet::storage]
	pub type Comments<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TenderId, Blake2_128Concat, AccountId, Comment>;

	/// Requests for clarification, by tender and number.
	#[pallet::storage]
	pub type Questions<T: Config> = StorageDoubleMap<_, Twox64Concat, TenderId, Twox64Concat, u16, Question>;

	/// How many questions a supplier asked in a tender: what gives standing to challenge its call.
	#[pallet::storage]
	pub type QuestionsBy<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TenderId, Blake2_128Concat, AccountId, u16, ValueQuery>;

	/// Bids, by tender and number.
	#[pallet::storage]
	pub type Bids<T: Config> = StorageDoubleMap<_, Twox64Concat, TenderId, Twox64Concat, BidIndex, Bid>;

	/// The bid of a bidder in a tender.
	#[pallet::storage]
	pub type BidBy<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TenderId, Blake2_128Concat, AccountId, BidIndex>;

	/// The ratings of the officers whom the call names, by tender and officer.
	#[pallet::storage]
	pub type OfficersRatings<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		TenderId,
		Blake2_128Concat,
		AccountId,
		BoundedVec<(BidIndex, Ratings), MaxBids>,
	>;

	/// The last award of each tender.
	#[pallet::storage]
	pub type Awards<T: Config> = StorageMap<_, Twox64Concat, TenderId, Award>;

	/// The last challenge of each challenger, by tender.
	#[pallet::storage]
	pub type Challenges<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TenderId, Blake2_128Concat, AccountId, Challenge>;

	/// Tenders of the past, by their identifier and the agency that imported them: none keeps another from importing its own.
	#[pallet::storage]
	pub type Histories<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, Ocid, Twox64Concat, AgencyId, HistoricalRecord>;

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Drafts a call (art. 40), put out for comments if so wished. By an officer of Procurement.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::draft())]
		pub fn draft(
			origin: OriginFor<T>,
			call: CallForTenders,
			contracting: AccountId,
			oversight: AccountId,
			witness: AccountId,
			for_comments: bool,
		) -> DispatchResult {
			let officer = T::ProcurementOrigin::ensure_origin(origin)?;
			let now = Self::now();
			let calendar = Self::calendar(officer.agency);
			let comments_until = match for_comments {
				true => {
					let term = Self::term(call.law, ProcurementTerm::DraftComments, now)?;
					Some(calendar.deadline(calendar.counted_from(now), term))
				}
				false => None,
			};
			let openers = Openers::appoint(contracting, oversight, witness).map_err(Error::<T>::from)?;
			let dated = calendar.set_at(now);
			let record = Tender::draft(officer.agency, call.clone(), openers.clone(), comments_until, dated)
				.map_err(Error::<T>::from)?;
			let tender = NextTender::<T>::get();
			NextTender::<T>::put(tender.checked_add(1).ok_or(Error::<T>::NoSuchTender)?);
			Tenders::<T>::insert(tender, record);
			let agency = officer.agency;
			Self::deposit_event(Event::TenderDrafted { tender, agency, call, openers, comments_until });
			Ok(())
		}

		/// Revises a draft; the openers accept anew. By an officer of the contracting agency.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::revise_draft())]
		pub fn revise_draft(
			origin: OriginFor<T>,
			tender: TenderId,
			call: CallForTenders,
			contracting: AccountId,
			oversight: AccountId,
			witness: AccountId,
		) -> DispatchResult {
			let (_, mut record) = Self::as_contracting(origin, tender)?;
			let openers = Openers::appoint(contracting, oversight, witness).map_err(Error::<T>::from)?;
			record.revise(call.clone(), openers.clone()).map_err(Error::<T>::from)?;
			Tenders::<T>::insert(tender, record);
			Self::deposit_event(Event::DraftRevised { tender, call, openers });
			Ok(())
		}

		/// Comments on a draft, once per account; a new comment replaces the old. By anyone, for a deposit.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::comment())]
		pub fn comment(origin: OriginFor<T>, tender: TenderId, document: Document) -> DispatchResult {
			let author = ensure_signed(origin)?;
			Self::tender(tender)?.ensure_open_to_comments(Self::now()).map_err(Error::<T>::from)?;
			let deposit = match Comments::<T>::get(tender, &author) {
				Some(comment) => comment.deposit,
				None => Self::hold(HoldReason::Comment, &author, T::NoteDeposit::get())?,
			};
			Comments::<T>::insert(tender, &author, Comment { document: document.clone(), deposit });
			Self::deposit_event(Event::DraftCommented { tender, author, document });
			Ok(())
		}

		/// Accepts to open the bids, with a fresh X25519 key for this tender. By each opener of a draft.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::accept_opening())]
		pub fn accept_opening(origin: OriginFor<T>, tender: TenderId, key: [u8; 32]) -> DispatchResult {
			let opener = ensure_signed(origin)?;
			let mut record = Self::tender(tender)?;
			record.ensure_stage(Self::now(), Stage::Draft).map_err(Error::<T>::from)?;
			let role = record.openers.accept(&opener, key).map_err(Error::<T>::from)?;
			Tenders::<T>::insert(tender, record);
			Self::deposit_event(Event::OpeningAccepted { tender, role, key });
			Ok(())
		}

		/// Publishes the call (art. 41): its terms run from this block. By an officer of the contracting agency.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::publish())]
		pub fn publish(origin: OriginFor<T>, tender: TenderId) -> DispatchResult {
			let (officer, mut record) = Self::as_contracting(origin, tender)?;
			let now = Self::now();
			Self::ensure_appointable(&record)?;
			let terms = Self::call_terms(&record, now)?;
			let witness = record.call.witness_duty(T::Time::uma());
			record.publish(now, &terms, witness.clone()).map_err(Error::<T>::from)?;
			Self::convene(tender, &record)?;
			let schedule = record.call.schedule;
			Tenders::<T>::insert(tender, record);
			Self::deposit_event(Event::CallPublished { tender, officer: officer.account, schedule, witness });
			Ok(())
		}

		/// Modifies the call's text and dates (art. 43). By an officer of the contracting agency.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::modify())]
		pub fn modify(
			origin: OriginFor<T>,
			tender: TenderId,
			document: Document,
			schedule: Schedule,
		) -> DispatchResult {
			let (_, mut record) = Self::as_contracting(origin, tender)?;
			let called_at = record.called_at().ok_or(Error::<T>::WrongStage)?;
			let terms = Self::call_terms(&record, called_at)?;
			let last_day = Self::term(record.call.law, ProcurementTerm::Modification, called_at)?;
			record
				.modify(Self::now(), document.clone(), schedule, &terms, last_day)
				.map_err(Error::<T>::from)?;
			Tenders::<T>::insert(tender, record);
			Self::deposit_event(Event::CallModified { tender, document, schedule });
			Ok(())
		}

		/// Requests a clarification (art. 44), and thereby states an interest. By a registered supplier, for a deposit.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::ask())]
		pub fn ask(origin: OriginFor<T>, tender: TenderId, document: Document) -> DispatchResult {
			let asker = ensure_signed(origin)?;
			let now = Self::now();
			let mut record = Self::tender(tender)?;
			T::Suppliers::standing(&asker, now).ok_or(Error::<T>::NotASupplier)?;
			let asked = QuestionsBy::<T>::get(tender, &asker).saturating_add(1);
			ensure!(u32::from(asked) <= MAX_QUESTIONS_PER_ASKER, Error::<T>::TooManyQuestions);
			let question = record.ask(now).map_err(Error::<T>::from)?;
			let deposit = Self::hold(HoldReason::Question, &asker, T::NoteDeposit::get())?;
			QuestionsBy::<T>::insert(tender, &asker, asked);
			Questions::<T>::insert(
				tender,
				question,
				Question { asker: asker.clone(), document: document.clone(), answer: None, deposit },
			);
			Tenders::<T>::insert(tender, record);
			Self::deposit_event(Event::ClarificationRequested { tender, question, asker, document });
			Ok(())
		}

		/// Answers a clarification in public (art. 44). By an officer of the contracting agency.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::answer())]
		pub fn answer(
			origin: OriginFor<T>,
			tender: TenderId,
			question: u16,
			document: Document,
		) -> DispatchResult {
			let (_, mut record) = Self::as_contracting(origin, tender)?;
			let mut asked = Questions::<T>::get(tender, question).ok_or(Error::<T>::NoSuchQuestion)?;
			record.answer(Self::now(), &mut asked, document.clone()).map_err(Error::<T>::from)?;
			Self::release(tender, HoldReason::Question, &asked.asker, &mut asked.deposit)?;
			Questions::<T>::insert(tender, question, asked);
			Tenders::<T>::insert(tender, record);
			Self::deposit_event(Event::ClarificationAnswered { tender, question, document });
			Ok(())
		}

		/// Submits a sealed bid, or replaces one's own, until the opening begins (art. 35). By a registered supplier.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::seal_bid(MOST_REPRESENTATIVES))]
		pub fn seal_bid(
			origin: OriginFor<T>,
			tender: TenderId,
			envelope: Envelope,
		) -> DispatchResultWithPostInfo {
			let bidder = ensure_signed(origin)?;
			let now = Self::now();
			let mut record = Self::tender(tender)?;
			record.ensure_receives_bids(now).map_err(Error::<T>::from)?;
			let representatives = Self::representatives(&bidder);
			let is_own = |who: &AccountId| Self::is_own_side(&record, who);
			ensure!(!is_own(&bidder) && !representatives.iter().any(is_own), Error::<T>::InterestedParty);
			Self::ensure_may_bid(&bidder, now)?;
			let (bid, held) = match BidBy::<T>::get(tender, &bidder) {
				Some(bid) => (bid, Bids::<T>::get(tender, bid).ok_or(Error::<T>::NoSuchBid)?.deposit),
				None => {
					ensure!(u32::from(record.bids) < MAX_BIDS, Error::<T>::TooManyBids);
					(record.bids, 0)
				}
			};
			let deposit = match held {
				0 => Self::hold(HoldReason::Bid, &bidder, T::BidDeposit::get())?,
				held => held,
			};
			if bid == record.bids {
				record.bids = bid.saturating_add(1);
				Tenders::<T>::insert(tender, record);
				BidBy::<T>::insert(tender, &bidder, bid);
			}
			Bids::<T>::insert(tender, bid, Bid::sealed(bidder.clone(), now, envelope.clone(), deposit));
			Self::deposit_event(Event::BidSealed { tender, bid, bidder, envelope });
			Ok(Some(T::WeightInfo::seal_bid(representatives.len().saturated_into())).into())
		}

		/// Withdraws one's bid before the opening begins (art. 35).
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::withdraw_bid())]
		pub fn withdraw_bid(origin: OriginFor<T>, tender: TenderId) -> DispatchResult {
			let bidder = ensure_signed(origin)?;
			Self::tender(tender)?.ensure_receives_bids(Self::now()).map_err(Error::<T>::from)?;
			let bid = BidBy::<T>::get(tender, &bidder).ok_or(Error::<T>::NoSuchBid)?;
			let mut record = Bids::<T>::get(tender, bid).ok_or(Error::<T>::NoSuchBid)?;
			record.withdraw().map_err(Error::<T>::from)?;
			Self::release(tender, HoldReason::Bid, &bidder, &mut record.deposit)?;
			Bids::<T>::insert(tender, bid, record);
			Self::deposit_event(Event::BidWithdrawn { tender, bid });
			Ok(())
		}

		/// Opens one's own bid during the act of opening (art. 46), with the very offer that was sealed.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::open_bid())]
		pub fn open_bid(origin: OriginFor<T>, tender: TenderId, offer: Offer) -> DispatchResult {
			let bidder = ensure_signed(origin)?;
			let mut record = Self::tender(tender)?;
			record.ensure_opens(Self::now()).map_err(Error::<T>::from)?;
			let bid = BidBy::<T>::get(tender, &bidder).ok_or(Error::<T>::NoSuchBid)?;
			let mut opened = Bids::<T>::get(tender, bid).ok_or(Error::<T>::NoSuchBid)?;
			opened.open(&Self::seal_context(tender, bidder), offer.clone()).map_err(Error::<T>::from)?;
			record.note_opened(bid);
			Self::release(tender, HoldReason::Bid, &opened.bidder, &mut opened.deposit)?;
			Bids::<T>::insert(tender, bid, opened);
			Tenders::<T>::insert(tender, record);
			Self::deposit_event(Event::BidOpened { tender, bid, offer });
			Ok(())
		}

		/// Reveals an opener's pieces of a bid during the act of opening; the second opener's open it (art. 46).
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::reveal_pieces())]
		pub fn reveal_pieces(
			origin: OriginFor<T>,
			tender: TenderId,
			bid: BidIndex,
			pieces: [Piece; 2],
		) -> DispatchResult {
			let opener = ensure_signed(origin)?;
			let record = Self::tender(tender)?;
			record.ensure_opens(Self::now()).map_err(Error::<T>::from)?;
			let role = record.openers.role(&opener).map_err(Error::<T>::from)?;
			Self::do_reveal(tender, record, bid, role, pieces)
		}

		/// Discards bids on a ground of the law (art. 49-I). By an officer of the contracting agency.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::discard())]
		pub fn discard(
			origin: OriginFor<T>,
			tender: TenderId,
			bids: BoundedVec<BidIndex, MaxBids>,
			ground: DiscardGround,
			reasons: Document,
		) -> DispatchResult {
			let (_, record) = Self::as_contracting(origin, tender)?;
			record.ensure_screens(Self::now()).map_err(Error::<T>::from)?;
			Self::do_discard(tender, bids, ground, reasons)?;
			Self::note_judged(tender, record);
			Ok(())
		}

		/// Admits a discarded bid again, as an upheld challenge orders. By an officer of the contracting agency.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::readmit())]
		pub fn readmit(
			origin: OriginFor<T>,
			tender: TenderId,
			bid: BidIndex,
			reasons: Document,
		) -> DispatchResult {
			let (_, record) = Self::as_contracting(origin, tender)?;
			record.ensure_screens(Self::now()).map_err(Error::<T>::from)?;
			Self::change_bid(tender, bid, Bid::readmit)?;
			Self::deposit_event(Event::BidReadmitted { tender, bid, reasons });
			Ok(())
		}

		/// Sets which social grounds of a bid are refused as unproven. By an officer of the contracting agency.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::refuse_claims())]
		pub fn refuse_claims(
			origin: OriginFor<T>,
			tender: TenderId,
			bid: BidIndex,
			claims: SocialClaims,
			reasons: Document,
		) -> DispatchResult {
			let (_, record) = Self::as_contracting(origin, tender)?;
			record.ensure_open_to_ratings(Self::now()).map_err(Error::<T>::from)?;
			Self::change_bid(tender, bid, |bid| bid.refuse_claims(claims))?;
			Self::note_judged(tender, record);
			Self::deposit_event(Event::ClaimsRefused { tender, bid, claims, reasons });
			Ok(())
		}

		/// Rates every admitted bid on every technical criterion, 0 to 100. By an officer whom the call names, or who stands by for
		/// a panel of which too few disclosed.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::score())]
		pub fn score(
			origin: OriginFor<T>,
			tender: TenderId,
			ratings: BoundedVec<(BidIndex, Ratings), MaxBids>,
			reasons: Document,
		) -> DispatchResult {
			let officer = T::ProcurementOrigin::ensure_origin(origin)?;
			let record = Self::tender(tender)?;
			let disclosed = Self::disclosed(tender, &record);
			record.ensure_officers_rate(Self::now(), disclosed).map_err(Error::<T>::from)?;
			let is_named = record.call.evaluation.officers().contains(&officer.account);
			ensure!(is_named, Error::<T>::NotAnEvaluator);
			Self::ensure_disinterested(tender, &officer)?;
			let admitted =
				Self::bids_of(tender, &record).into_iter().filter(|(_, bid)| bid.admitted().is_some());
			let by_bid: BidRatings = ratings.iter().cloned().collect();
			ensure!(by_bid.len() == ratings.len(), Error::<T>::RatingsIncomplete);
			record.validate_ratings(&by_bid, admitted.map(|(index, _)| index)).map_err(Error::<T>::from)?;
			OfficersRatings::<T>::insert(tender, &officer.account, &ratings);
			Self::note_judged(tender, record);
			Self::deposit_event(Event::BidsRated { tender, evaluator: officer.account, ratings, reasons });
			Ok(())
		}

		/// Defers the award, never beyond 20 natural days from the date first set (art. 46-II).
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::defer_award())]
		pub fn defer_award(origin: OriginFor<T>, tender: TenderId, to: Moment) -> DispatchResult {
			let (_, mut record) = Self::as_contracting(origin, tender)?;
			let called_at = record.called_at().ok_or(Error::<T>::WrongStage)?;
			let deferral = Self::term(record.call.law, ProcurementTerm::AwardDeferral, called_at)?;
			record
				.defer_award(Self::now(), to, &Self::calendar(record.agency), deferral)
				.map_err(Error::<T>::from)?;
			let ceiling = record.award_ceiling.unwrap_or(to);
			Tenders::<T>::insert(tender, record);
			Self::deposit_event(Event::AwardDeferred { tender, to, ceiling });
			Ok(())
		}

		/// Opens a round of subsequent discount offers among tied bids (art. 48).
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::open_discount_round())]
		pub fn open_discount_round(
			origin: OriginFor<T>,
			tender: TenderId,
			closes_at: Moment,
		) -> DispatchResult {
			let (_, mut record) = Self::as_contracting(origin, tender)?;
			let now = Self::now();
			let (ranking, ..) = Self::rank_bids(tender, &record, now)?;
			record.open_round(now, &ranking, closes_at).map_err(Error::<T>::from)?;
			if let State::Called { round: Some(round), .. } = &record.state {
				let invited =
					[record.openers.oversight.account.clone(), record.openers.witness.account.clone()];
				Self::deposit_event(Event::DiscountRoundOpened { tender, round: round.clone(), invited });
			}
			Tenders::<T>::insert(tender, record);
			Ok(())
		}

		/// Lowers the price of one's tied bid while the round is open (art. 48), in centavos.
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::discount())]
		pub fn discount(origin: OriginFor<T>, tender: TenderId, price: Centavos) -> DispatchResult {
			let bidder = ensure_signed(origin)?;
			let mut record = Self::tender(tender)?;
			let bid = BidBy::<T>::get(tender, &bidder).ok_or(Error::<T>::NoSuchBid)?;
			record.discount(Self::now(), bid, price).map_err(Error::<T>::from)?;
			Tenders::<T>::insert(tender, record);
			Self::deposit_event(Event::PriceLowered { tender, bid, price });
			Ok(())
		}

		/// Issues the award (art. 49) to the first of the ranking that the chain computes. By an officer of the agency.
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::award())]
		pub fn award(origin: OriginFor<T>, tender: TenderId, grounds: Document) -> DispatchResult {
			let (officer, record) = Self::as_contracting(origin, tender)?;
			Self::do_award(tender, record, officer.account, grounds)
		}

		/// Declares the tender deserted (art. 51), which the chain checks. By an officer of the contracting agency.
		#[pallet::call_index(20)]
		#[pallet::weight(T::WeightInfo::declare_deserted())]
		pub fn declare_deserted(origin: OriginFor<T>, tender: TenderId, reasons: Document) -> DispatchResult {
			let (_, mut record) = Self::as_contracting(origin, tender)?;
			Self::do_desert(tender, &mut record, reasons)
		}

		/// Cancels the tender before its award on a ground of art. 51. By an officer of the contracting agency.
		#[pallet::call_index(21)]
		#[pallet::weight(T::WeightInfo::cancel())]
		pub fn cancel(
			origin: OriginFor<T>,
			tender: TenderId,
			ground: CancelGround,
			reasons: Document,
		) -> DispatchResult {
			let (_, mut record) = Self::as_contracting(origin, tender)?;
			let now = Self::now();
			record.cancel(now, ground).map_err(Error::<T>::from)?;
			Self::take_back_award(tender, now);
			Tenders::<T>::insert(tender, record);
			Self::deposit_event(Event::TenderCancelled { tender, ground, reasons });
			Ok(())
		}

		/// Passes the award to the next place when its awardee did not sign (art. 67). By an officer of the agency.
		#[pallet::call_index(22)]
		#[pallet::weight(T::WeightInfo::pass_on_award())]
		pub fn pass_on_award(origin: OriginFor<T>, tender: TenderId) -> DispatchResult {
			let (_, record) = Self::as_contracting(origin, tender)?;
			Self::do_pass_on(tender, record)
		}

		/// Challenges an act (*inconformidad*, art. 95). By whoever the article gives standing.
		#[pallet::call_index(23)]
		#[pallet::weight(T::WeightInfo::challenge())]
		pub fn challenge(
			origin: OriginFor<T>,
			tender: TenderId,
			act: Act,
			document: Document,
			asks_suspension: bool,
		) -> DispatchResult {
			let challenger = ensure_signed(origin)?;
			let record = Self::tender(tender)?;
			Self::do_challenge(tender, record, challenger, act, document, asks_suspension)
		}

		/// Suspends the signing of the contract while a challenge is heard (art. 100). By an officer of Oversight.
		#[pallet::call_index(24)]
		#[pallet::weight(T::WeightInfo::suspend())]
		pub fn suspend(
			origin: OriginFor<T>,
			tender: TenderId,
			challenger: AccountId,
			document: Document,
		) -> DispatchResult {
			let (_, mut record) = Self::as_oversight(origin, tender)?;
			let mut challenge = Self::pending_challenge(tender, &challenger)?;
			ensure!(challenge.status == ChallengeStatus::Pending, Error::<T>::SuspensionUnchanged);
			challenge.status = ChallengeStatus::Suspending;
			record.suspend();
			Challenges::<T>::insert(tender, &challenger, challenge);
			Tenders::<T>::insert(tender, record);
			Self::deposit_event(Event::SuspensionGranted { tender, challenger, document });
			Ok(())
		}

		/// Lifts a suspension before the ruling (art. 100). By an officer of Oversight.
		#[pallet::call_index(25)]
		#[pallet::weight(T::WeightInfo::lift_suspension())]
		pub fn lift_suspension(
			origin: OriginFor<T>,
			tender: TenderId,
			challenger: AccountId,
			document: Document,
		) -> DispatchResult {
			let (overseer, mut record) = Self::as_oversight(origin, tender)?;
			let mut challenge = Self::pending_challenge(tender, &challenger)?;
			ensure!(challenge.status == ChallengeStatus::Suspending, Error::<T>::SuspensionUnchanged);
			challenge.status = ChallengeStatus::Pending;
			Self::end_suspension(&mut record, overseer)?;
			Challenges::<T>::insert(tender, &challenger, challenge);
			Tenders::<T>::insert(tender, record);
			Self::deposit_event(Event::SuspensionLifted { tender, challenger, document });
			Ok(())
		}

		/// Decides a challenge (art. 104); an annulled act is repeated. By an officer of Oversight.
		#[pallet::call_index(26)]
		#[pallet::weight(T::WeightInfo::decide())]
		pub fn decide(
			origin: OriginFor<T>,
			tender: TenderId,
			challenger: AccountId,
			ruling: Ruling,
			document: Document,
		) -> DispatchResult {
			let (overseer, record) = Self::as_oversight(origin, tender)?;
			Self::do_decide(tender, record, overseer, challenger, ruling, document)
		}

		/// Gives the social witness's public report (art. 38-IV). By the tender's witness.
		#[pallet::call_index(27)]
		#[pallet::weight(T::WeightInfo::report())]
		pub fn report(origin: OriginFor<T>, tender: TenderId, document: Document) -> DispatchResult {
			let witness = ensure_signed(origin)?;
			let mut record = Self::tender(tender)?;
			record.report(&witness, document.clone()).map_err(Error::<T>::from)?;
			Tenders::<T>::insert(tender, record);
			Self::deposit_event(Event::WitnessReported { tender, document });
			Ok(())
		}

		/// Takes back one's deposits: for a comment after the draft's stage, for a bid of a tender in which none was opened, and for a
		/// question once the time for questions is over. That of a bid which stayed closed while others were opened is released by
		/// Oversight.
		#[pallet::call_index(28)]
		#[pallet::weight(T::WeightInfo::reclaim())]
		pub fn reclaim(origin: OriginFor<T>, tender: TenderId, question: Option<u16>) -> DispatchResult {
			let owner = ensure_signed(origin)?;
			Self::do_reclaim(tender, owner, question)
		}

		/// Imports a tender of the past as history, with what was found in it: once for each agency. By an officer of Procurement.
		#[pallet::call_index(29)]
		#[pallet::weight(T::WeightInfo::import_record())]
		pub fn import_record(
			origin: OriginFor<T>,
			ocid: Ocid,
			sha256: H256,
			findings: Findings,
		) -> DispatchResult {
			let officer = T::ProcurementOrigin::ensure_origin(origin)?;
			ensure!(!ocid.is_empty(), Error::<T>::RecordWithoutOcid);
			let is_new = !Histories::<T>::contains_key(&ocid, officer.agency);
			ensure!(is_new, Error::<T>::AlreadyImported);
			let imported_at = Self::now();
			let record = HistoricalRecord { sha256, findings, imported_by: officer.agency, imported_at };
			Histories::<T>::insert(&ocid, officer.agency, &record);
			Self::deposit_event(Event::RecordImported { ocid, record });
			Ok(())
		}

		/// Takes ballots for longer, once, when too few evaluators disclosed theirs (art. 46-II sets the ceiling). By an officer of
		/// the contracting agency.
		#[pallet::call_index(30)]
		#[pallet::weight(T::WeightInfo::extend_ballots())]
		pub fn extend_ballots(
			origin: OriginFor<T>,
			tender: TenderId,
			ballots_until: Moment,
			disclosure_until: Moment,
		) -> DispatchResult {
			let (_, mut record) = Self::as_contracting(origin, tender)?;
			let disclosed = Self::disclosed(tender, &record);
			record
				.extend_ballots(Self::now(), disclosed, ballots_until, disclosure_until)
				.map_err(Error::<T>::from)?;
			Tenders::<T>::insert(tender, record);
			Self::deposit_event(Event::BallotsExtended { tender, ballots_until, disclosure_until });
			Ok(())
		}

		/// Gives back the deposit of a bid that stayed closed while others were opened, once why was looked into. By an officer of
		/// Oversight.
		#[pallet::call_index(31)]
		#[pallet::weight(T::WeightInfo::release_deposit())]
		pub fn release_deposit(
			origin: OriginFor<T>,
			tender: TenderId,
			bid: BidIndex,
			document: Document,
		) -> DispatchResult {
			let (_, record) = Self::as_oversight(origin, tender)?;
			let stage = record.stage(Self::now());
			let opens =
				matches!(stage, Stage::Draft | Stage::Clarification | Stage::Bidding | Stage::Opening);
			ensure!(!opens, Error::<T>::WrongStage);
			let mut closed = Bids::<T>::get(tender, bid).ok_or(Error::<T>::NoSuchBid)?;
			let held = record.leaves_closed(&closed) && closed.deposit > 0;
			ensure!(held, Error::<T>::NothingToReclaim);
			let owner = closed.bidder.clone();
			Self::release(tender, HoldReason::Bid, &owner, &mut closed.deposit)?;
			Bids::<T>::insert(tender, bid, closed);
			Self::deposit_event(Event::ClosedBidReleased { tender, bid, document });
			Ok(())
		}

		/// Annuls a tender whose award never came, once it can neither come, nor be deferred, nor its absence be challenged
		/// (*intervención de oficio*, art. 108-I). By an officer of Oversight.
		#[pallet::call_index(32)]
		#[pallet::weight(T::WeightInfo::annul())]
		pub fn annul(origin: OriginFor<T>, tender: TenderId, document: Document) -> DispatchResult {
			let (_, record) = Self::as_oversight(origin, tender)?;
			Self::do_annul(tender, record, document)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The stage of a tender now.
		pub fn stage(tender: TenderId) -> Option<Stage> {
			Self::tender(tender).ok().map(|record| record.stage(Self::now()))
		}

		/// A tender, with the dates to which interruptions have moved it.
		pub fn tender_record(tender: TenderId) -> Option<Tender> {
			Self::tender(tender).ok()
		}

		/// The places as the ratings stand now, and the bids without one; none while too few have rated.
		pub fn provisional_ranking(tender: TenderId) -> Option<ProvisionalRanking> {
			let record = Self::tender(tender).ok()?;
			let (ranking, ..) = Self::rank_bids(tender, &record, Self::now()).ok()?;
			Some((ranking.placements, ranking.excluded))
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
