//! The steps of a tender that touch more than its own record.

use crate::{
	Awards, BidBy, Bids, Challenges, Comments, Config, Error, Event, HoldReason, OfficersRatings, Pallet,
	Questions, QuestionsBy, Tenders, types::*,
};
use alloc::vec::Vec;
use cadena_primitives::{
	AccountId, AgencyId, AgencyLookup, AwardLookup, Awarded, Balance, Calendar, ContractLookup, Document,
	LegalPersons, LegalTime, Mandate, Moment, Office, Officer, OfficerLookup, PersonLookup, ProcurementLaw,
	ProcurementTerm, Role, SetAt, SupplierLookup, SupplierStanding, TenderId, Term, TermLookup,
	ballots::{BallotStage, Balloting, PanelLookup, TenderLookup, VoteLookup, VoteTally},
	legal_person::account_of,
	time::hours,
};
use frame_support::{
	BoundedVec,
	dispatch::DispatchResult,
	ensure,
	traits::{EnsureOrigin, fungible::hold::Mutate, tokens::Precision},
};
use sp_runtime::{DispatchError, traits::Zero};

/// An awardee has the contract before them for at least this long: else that they did not sign is not their fault (art. 67).
const SIGNING_HOURS: u16 = 24;
/// A witness was accredited at least so long before the draft: three days, so that no officer makes one for a tender that begins.
const WITNESS_HOURS: u16 = 72;

impl<T: Config> Pallet<T> {
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// A tender, with the dates to which interruptions have moved it.
	pub(crate) fn tender(tender: TenderId) -> Result<Tender, Error<T>> {
		let mut record = Tenders::<T>::get(tender).ok_or(Error::<T>::NoSuchTender)?;
		if record.is_interrupted(&T::Time::interruptions()) {
			record.resume(&Self::calendar(record.agency));
		}
		Ok(record)
	}

	/// The calendar by which an agency contracts.
	pub(crate) fn calendar(agency: AgencyId) -> Calendar {
		T::Time::calendar(Office::Agency(agency, Some(Mandate::Procurement)))
	}

	/// The officer and the tender on which they act for its contracting agency, who acted for no bidder.
	pub(crate) fn as_contracting(
		origin: T::RuntimeOrigin,
		tender: TenderId,
	) -> Result<(Officer, Tender), DispatchError> {
		let officer = T::ProcurementOrigin::ensure_origin(origin)?;
		let record = Self::tender(tender)?;
		ensure!(record.agency == officer.agency, Error::<T>::NotTheContractingAgency);
		Self::ensure_disinterested(tender, &officer)?;
		Ok((officer, record))
	}

	/// The tender on which an officer of Oversight acts, who is not of its contracting agency and acted for no bidder.
	pub(crate) fn as_oversight(
		origin: T::RuntimeOrigin,
		tender: TenderId,
	) -> Result<(AgencyId, Tender), DispatchError> {
		let officer = T::OversightOrigin::ensure_origin(origin)?;
		let record = Self::tender(tender)?;
		ensure!(record.agency != officer.agency, Error::<T>::InterestedParty);
		Self::ensure_disinterested(tender, &officer)?;
		Ok((officer.agency, record))
	}

	/// Refuses an officer who acted for a bidder: whoever has an interest in a matter does not take part in it (LGRA art. 58).
	pub(crate) fn ensure_disinterested(tender: TenderId, officer: &Officer) -> Result<(), Error<T>> {
		ensure!(!Self::acted_for_bidder(tender, &officer.account), Error::<T>::InterestedParty);
		Ok(())
	}

	pub(crate) fn term(law: ProcurementLaw, kind: ProcurementTerm, at: Moment) -> Result<Term, Error<T>> {
		T::Time::term(law, kind, at).ok_or(Error::<T>::NoSuchTerm)
	}

	/// A term for the agency's procedure that runs from a moment, under the law of `at`.
	fn running(
		record: &Tender,
		kind: ProcurementTerm,
		at: Moment,
		from: Moment,
	) -> Result<Running, Error<T>> {
		let term = Self::term(record.call.law, kind, at)?;
		Ok(Running { from, until: Self::calendar(record.agency).deadline(from, term) })
	}

	/// The time to sign that runs from an act of the agency, under the law of `at`.
	fn signing(record: &Tender, at: Moment, act: Moment) -> Result<Running, Error<T>> {
		let term = Self::term(record.call.law, ProcurementTerm::Signing, at)?;
		let calendar = Self::calendar(record.agency);
		let from = calendar.counted_from(act);
		Ok(Running { from, until: calendar.deadline(from, term) })
	}

	pub(crate) fn call_terms(record: &Tender, at: Moment) -> Result<CallTerms, Error<T>> {
		let Tender { agency, call, .. } = record;
		CallTerms::of::<T::Time>(*agency, call.law, call.character, at).ok_or(Error::<T>::NoSuchTerm)
	}

	pub(crate) fn seal_context(tender: TenderId, bidder: AccountId) -> SealContext {
		let genesis =
			frame_system::Pallet::<T>::block_hash(frame_system::pallet_prelude::BlockNumberFor::<T>::zero());
		SealContext { genesis, tender, bidder }
	}

	pub(crate) fn hold(
		reason: HoldReason,
		owner: &AccountId,
		amount: Balance,
	) -> Result<Balance, DispatchError> {
		T::Currency::hold(&reason.into(), owner, amount)?;
		Ok(amount)
	}

	/// Returns a deposit and notes that nothing is held any more.
	pub(crate) fn release(
		tender: TenderId,
		reason: HoldReason,
		owner: &AccountId,
		deposit: &mut Balance,
	) -> DispatchResult {
		let held = core::mem::take(deposit);
		if !held.is_zero() {
			let amount = T::Currency::release(&reason.into(), owner, held, Precision::BestEffort)?;
			Self::deposit_event(Event::DepositReturned { tender, owner: owner.clone(), amount });
		}
		Ok(())
	}

	/// Checks that openers and evaluators hold the offices in which the call names them.
	pub(crate) fn ensure_appointable(record: &Tender) -> Result<(), Error<T>> {
		let Openers { contracting, oversight, witness } = &record.openers;
		let own = |account| T::Officers::agency(account, Mandate::Procurement) == Some(record.agency);
		ensure!(own(&contracting.account), Error::<T>::NotAnOpener);
		let overseeing = T::Officers::agency(&oversight.account, Mandate::Oversight);
		ensure!(overseeing.is_some_and(|agency| agency != record.agency), Error::<T>::NotAnOpener);
		let accredited = T::Suppliers::witness_since(&witness.account).ok_or(Error::<T>::NotAnOpener)?;
		let in_time = accredited.saturating_add(hours(WITNESS_HOURS)) <= record.dated.at;
		let is_person = T::Persons::living_person(&witness.account).is_some();
		let without_role = T::Agencies::role(&witness.account).is_none();
		ensure!(in_time && is_person && without_role, Error::<T>::WitnessNotIndependent);
		let jurisdiction = T::Agencies::jurisdiction(record.agency);
		let within = jurisdiction.is_some_and(|own| own.covers(&record.call.jurisdiction));
		ensure!(within, Error::<T>::OutsideJurisdiction);
		ensure!(record.call.evaluation.officers().iter().all(own), Error::<T>::EvaluatorNotOfTheAgency);
		Ok(())
	}

	/// Whether the account is of the contracting agency's side: the agency's own, one that was its officer under any mandate when
	/// the call was published, or one that the call names. Who became an officer since is none, so that no appointment empties
	/// a panel or shuts a bidder out.
	pub(crate) fn is_own_side(record: &Tender, account: &AccountId) -> bool {
		let is_agency = T::Agencies::role(account) == Some(Role::Agency(record.agency));
		let is_officer = T::Officers::post(account).is_some_and(|(agency, since)| {
			agency == record.agency && record.called_at().is_none_or(|called_at| since <= called_at)
		});
		is_agency || is_officer || record.call.is_own_side(&record.openers, account)
	}

	/// Whom the bidder names its representatives, if it is a legal person.
	pub(crate) fn representatives(bidder: &AccountId) -> Vec<AccountId> {
		T::LegalPersons::of(bidder).map(|rfc| T::LegalPersons::representatives(&rfc)).unwrap_or_default()
	}

	/// Whether a legal person for which the account ever acted bids.
	pub(crate) fn acted_for_bidder(tender: TenderId, account: &AccountId) -> bool {
		let acted_for = T::LegalPersons::acted_for(account);
		acted_for.iter().any(|rfc| BidBy::<T>::contains_key(tender, account_of(rfc)))
	}

	pub(crate) fn ensure_may_bid(bidder: &AccountId, now: Moment) -> Result<(), Error<T>> {
		match T::Suppliers::standing(bidder, now) {
			None => Err(Error::<T>::NotASupplier),
			Some(SupplierStanding::Debarred) => Err(Error::<T>::SupplierDebarred),
			Some(SupplierStanding::Good | SupplierStanding::BarredByRescissions) => Ok(()),
		}
	}

	pub(crate) fn bids_of(tender: TenderId, record: &Tender) -> Vec<(BidIndex, Bid)> {
		(0..record.bids).filter_map(|index| Bids::<T>::get(tender, index).map(|bid| (index, bid))).collect()
	}

	pub(crate) fn change_bid<R>(
		tender: TenderId,
		index: BidIndex,
		change: impl FnOnce(&mut Bid) -> Result<R, crate::Refusal>,
	) -> Result<R, Error<T>> {
		let mut bid = Bids::<T>::get(tender, index).ok_or(Error::<T>::NoSuchBid)?;
		let outcome = change(&mut bid)?;
		Bids::<T>::insert(tender, index, bid);
		Ok(outcome)
	}

	/// How many disclosed ballots rate the opened bids.
	pub(crate) fn disclosed(tender: TenderId, record: &Tender) -> usize {
		match record.call.evaluation.panel() {
			Some(_) => T::Panels::disclosed(tender, record.opened).len(),
			None => 0,
		}
	}

	/// Lets those who send ballots prepare: evaluators, whose pot is held, and citizens.
	pub(crate) fn convene(tender: TenderId, record: &Tender) -> DispatchResult {
		if let Some(terms) = record.call.evaluation.panel() {
			T::Panels::convene(tender, record.agency, terms)?;
		}
		if record.call.schedule.has_ballots() {
			T::Votes::begin_poll(
				tender,
				record.call.jurisdiction,
				record.call.scoring.citizens.turnout_floor,
			);
		}
		Ok(())
	}

	pub(crate) fn do_reveal(
		tender: TenderId,
		mut record: Tender,
		index: BidIndex,
		role: OpenerRole,
		pieces: [Piece; 2],
	) -> DispatchResult {
		let mut bid = Bids::<T>::get(tender, index).ok_or(Error::<T>::NoSuchBid)?;
		let context = Self::seal_context(tender, bid.bidder.clone());
		let opening = bid.reveal(role, pieces, &context).map_err(Error::<T>::from)?;
		Self::deposit_event(Event::PiecesRevealed { tender, bid: index, role, pieces });
		let mut changes = record.show(Seen::Offers);
		match (opening, bid.admitted()) {
			(Opening::Opened, Some((offer, _))) => {
				Self::deposit_event(Event::BidOpened { tender, bid: index, offer: offer.clone() });
				record.note_opened(index);
				changes = true;
			}
			(Opening::Mismatched, _) => {
				let ground = DiscardGround::SealMismatch;
				Self::deposit_event(Event::BidDiscarded { tender, bid: index, ground, reasons: None });
			}
			_ => {}
		}
		if changes {
			Tenders::<T>::insert(tender, record);
		}
		if opening != Opening::Waiting {
			let bidder = bid.bidder.clone();
			Self::release(tender, HoldReason::Bid, &bidder, &mut bid.deposit)?;
		}
		Bids::<T>::insert(tender, index, bid);
		Ok(())
	}

	/// Notes that a judgement on the bids is known.
	pub(crate) fn note_judged(tender: TenderId, mut record: Tender) {
		if record.show(Seen::Judgements) {
			Tenders::<T>::insert(tender, record);
		}
	}

	pub(crate) fn do_discard(
		tender: TenderId,
		bids: BoundedVec<BidIndex, MaxBids>,
		ground: DiscardGround,
		reasons: Document,
	) -> DispatchResult {
		let several = bids.len() > 1;
		ensure!(several || ground != DiscardGround::LinkedBidders, Error::<T>::LinkedBiddersAreSeveral);
		ensure!(!bids.is_empty(), Error::<T>::NoSuchBid);
		for bid in bids {
			Self::change_bid(tender, bid, |bid| bid.discard(ground.clone()))?;
			let (ground, reasons) = (ground.clone(), Some(reasons.clone()));
			Self::deposit_event(Event::BidDiscarded { tender, bid, ground, reasons });
		}
		Ok(())
	}

	/// Whether the award is overdue and can come no more. The law's terms are read only where it is overdue.
	fn has_lapsed(record: &Tender, now: Moment) -> bool {
		let terms = || {
			let called_at = record.called_at()?;
			let term = |kind| Self::term(record.call.law, kind, called_at).ok();
			term(ProcurementTerm::AwardDeferral).zip(term(record.call.challenge_term()))
		};
		record.stage(now) == Stage::Overdue
			&& terms().is_some_and(|(deferral, challenge)| {
				record.has_lapsed(now, &Self::calendar(record.agency), deferral, challenge)
			})
	}

	/// Takes back the standing award of a tender that ends, if there is one, and with it what was contracted.
	pub(crate) fn take_back_award(tender: TenderId, now: Moment) {
		if Awards::<T>::take(tender).is_some() {
			T::Contracts::end_early(tender, now);
		}
	}

	/// Ends a tender whose award never came.
	pub(crate) fn do_annul(tender: TenderId, mut record: Tender, document: Document) -> DispatchResult {
		let now = Self::now();
		ensure!(Self::has_lapsed(&record, now), Error::<T>::AwardMayCome);
		record.annul(now).map_err(Error::<T>::from)?;
		Self::take_back_award(tender, now);
		Tenders::<T>::insert(tender, record);
		Self::deposit_event(Event::TenderAnnulled { tender, document });
		Ok(())
	}

	/// The ratings that count, which cover every solvent bid, and those who gave them. The one door through which ratings
	/// reach the ranking.
	fn counted_ratings(
		tender: TenderId,
		record: &Tender,
		solvent: &[Candidate],
		now: Moment,
	) -> Result<(Vec<AccountId>, Vec<BidRatings>), Error<T>> {
		let criteria = record.call.scoring.technical.len();
		if let Some(terms) = record.call.evaluation.panel() {
			let disclosed = T::Panels::disclosed(tender, record.opened);
			if disclosed.len() >= terms.quorum.into() {
				let given: Option<Vec<(AccountId, BidRatings)>> = disclosed
					.into_iter()
					.map(|(account, sheet)| Some((account, ratings_of(&sheet, record.opened, criteria)?)))
					.collect();
				return Ok(given.ok_or(Error::<T>::RatingsIncomplete)?.into_iter().unzip());
			}
			let stand_in = record.officers_stand_in(now);
			ensure!(stand_in, Error::<T>::TooFewRatings);
		}
		let officers = record.call.evaluation.officers();
		let given = officers.iter().filter_map(|officer| {
			let ratings = OfficersRatings::<T>::get(tender, officer)?;
			Some((officer.clone(), ratings.into_iter().collect()))
		});
		let given = complete(given, solvent);
		ensure!(record.call.officers_suffice(given.len()), Error::<T>::TooFewRatings);
		Ok(given.into_iter().unzip())
	}

	/// The ranking of the bids, every bid without a place included, those responsible for the ratings, and the citizens' votes.
	pub(crate) fn rank_bids(
		tender: TenderId,
		record: &Tender,
		now: Moment,
	) -> Result<(Ranking, Vec<AccountId>, Option<VoteTally>), Error<T>> {
		let (candidates, mut fallen) = admit(Self::bids_of(tender, record), |index, bidder| {
			let standing = T::Suppliers::standing(bidder, now).unwrap_or(SupplierStanding::Debarred);
			(record.discounted(index), standing)
		});
		let (solvent, excluded) = screen(&record.call, candidates);
		fallen.extend(excluded);
		let (evaluators, by_evaluator) = match solvent.is_empty() {
			true => (Vec::new(), Vec::new()),
			false => Self::counted_ratings(tender, record, &solvent, now)?,
		};
		let votes = T::Votes::tally(tender);
		let ranking = rank(&record.call, &solvent, &by_evaluator, votes.as_ref())?;
		Ok((Ranking { excluded: fallen, ..ranking }, evaluators, votes))
	}

	pub(crate) fn do_award(
		tender: TenderId,
		mut record: Tender,
		officer: AccountId,
		grounds: Document,
	) -> DispatchResult {
		let now = Self::now();
		record.ensure_evaluates(now).map_err(Error::<T>::from)?;
		let (ranking, evaluators, votes) = Self::rank_bids(tender, &record, now)?;
		let called_at = record.called_at().ok_or(Error::<T>::WrongStage)?;
		let signing = Self::signing(&record, called_at, now)?;
		record.award(now, &ranking, signing).map_err(Error::<T>::from)?;
		let award = Award {
			issued_at: now,
			officer,
			grounds,
			placements: ranking.placements.try_into().map_err(|_| Error::<T>::TooManyBids)?,
			excluded: ranking.excluded.try_into().map_err(|_| Error::<T>::TooManyBids)?,
			evaluators: evaluators.try_into().map_err(|_| Error::<T>::TooFewRatings)?,
			votes,
			awarded_place: 0,
		};
		let supplier = Self::awardee(tender, &award).ok_or(Error::<T>::NoSolventBid)?;
		let before = Awards::<T>::get(tender).and_then(|award| Self::awardee(tender, &award));
		if before.is_some_and(|before| before != supplier) {
			T::Contracts::end_early(tender, now);
		}
		Awards::<T>::insert(tender, &award);
		Tenders::<T>::insert(tender, record);
		let sign_by = signing.until;
		Self::deposit_event(Event::TenderAwarded { tender, award, supplier, sign_by });
		Ok(())
	}

	pub(crate) fn do_desert(tender: TenderId, record: &mut Tender, reasons: Document) -> DispatchResult {
		let now = Self::now();
		// Who rated may have been paid for good: no challenge of a desertion brings their ballots back.
		ensure!(!Self::has_lapsed(record, now), Error::<T>::AwardTermOver);
		let bids = Self::bids_of(tender, record);
		let opened =
			bids.iter().any(|(_, bid)| bid.stands() && !matches!(bid.status, BidStatus::Sealed { .. }));
		let (ranking, ..) = Self::rank_bids(tender, record, now)?;
		let ground = record.desert(now, &ranking, opened).map_err(Error::<T>::from)?;
		Self::take_back_award(tender, now);
		Tenders::<T>::insert(tender, record);
		Self::deposit_event(Event::TenderDeserted { tender, ground, reasons });
		Ok(())
	}

	fn awardee(tender: TenderId, award: &Award) -> Option<AccountId> {
		Bids::<T>::get(tender, award.awarded()?.bid).map(|bid| bid.bidder)
	}

	pub(crate) fn do_pass_on(tender: TenderId, mut record: Tender) -> DispatchResult {
		let now = Self::now();
		let State::Awarded { called_at, sign_by, .. } = record.state else {
			return Err(Error::<T>::WrongStage.into());
		};
		let mut award = Awards::<T>::get(tender).ok_or(Error::<T>::WrongStage)?;
		let awardee = Self::awardee(tender, &award).ok_or(Error::<T>::NoSuchBid)?;
		let price = award.awarded().ok_or(Error::<T>::NoSuchBid)?.price;
		ensure!(!T::Contracts::is_signed(tender, &awardee), Error::<T>::ContractSigned);
		let challenged =
			Challenges::<T>::get(tender, &awardee).is_some_and(|challenge| challenge.is_pending());
		ensure!(record.suspensions == 0 && !challenged, Error::<T>::SigningTermRunning);
		let signing = Self::signing(&record, called_at, now)?;
		record.pass_on(now, signing).map_err(Error::<T>::from)?;
		let offered = T::Contracts::offered_since(tender, &awardee, price);
		let calendar = Self::calendar(record.agency);
		let in_time = offered.is_some_and(|since| {
			calendar.moved(SetAt::unaware(since), since.saturating_add(hours(SIGNING_HOURS))) <= sign_by
		});
		ensure!(in_time, Error::<T>::ContractNotOffered);
		let (bid, supplier) = loop {
			let bid = award.pass_on().map_err(Error::<T>::from)?;
			let supplier = Self::awardee(tender, &award).ok_or(Error::<T>::NoSuchBid)?;
			if T::Suppliers::standing(&supplier, now) == Some(SupplierStanding::Good) {
				break (bid, supplier);
			}
		};

		T::Contracts::end_early(tender, now);
		Awards::<T>::insert(tender, award);
		Tenders::<T>::insert(tender, record);
		let sign_by = signing.until;
		Self::deposit_event(Event::AwardPassedOn { tender, bid, supplier, sign_by });
		Ok(())
	}

	pub(crate) fn do_challenge(
		tender: TenderId,
		mut record: Tender,
		challenger: AccountId,
		act: Act,
		document: Document,
		asks_suspension: bool,
	) -> DispatchResult {
		let now = Self::now();
		let called_at = record.called_at().ok_or(Error::<T>::ActNotChallengeable)?;
		let term = Self::term(record.call.law, record.call.challenge_term(), called_at)?;
		let calendar = Self::calendar(record.agency);
		let deadline = record.challenge_deadline(act, now, &calendar, term).map_err(Error::<T>::from)?;
		ensure!(now < deadline, Error::<T>::ChallengeTooLate);
		let entitled = match act {
			Act::Call => QuestionsBy::<T>::contains_key(tender, &challenger),
			Act::Opening | Act::Award | Act::Cancellation => BidBy::<T>::get(tender, &challenger)
				.and_then(|bid| Bids::<T>::get(tender, bid))
				.is_some_and(|bid| bid.stands()),
			Act::Signing => {
				let bid = BidBy::<T>::get(tender, &challenger);
				Awards::<T>::get(tender)
					.zip(bid)
					.is_some_and(|(award, bid)| award.place_of_awardee(bid).is_some())
			}
		};
		ensure!(entitled, Error::<T>::NoStanding);
		let pending = Challenges::<T>::get(tender, &challenger).is_some_and(|before| before.is_pending());
		ensure!(!pending, Error::<T>::ChallengePending);
		let status = ChallengeStatus::Pending;
		let challenge = Challenge { act, document: document.clone(), filed_at: now, asks_suspension, status };
		record.pending_challenges = record.pending_challenges.saturating_add(1);
		Challenges::<T>::insert(tender, &challenger, challenge);
		Tenders::<T>::insert(tender, record);
		Self::deposit_event(Event::ActChallenged { tender, challenger, act, document, asks_suspension });
		Ok(())
	}

	pub(crate) fn pending_challenge(tender: TenderId, challenger: &AccountId) -> Result<Challenge, Error<T>> {
		Challenges::<T>::get(tender, challenger)
			.filter(Challenge::is_pending)
			.ok_or(Error::<T>::NoSuchChallenge)
	}

	/// When an act of an officer of Oversight counts, by the business hours of their agency.
	fn notified_by(overseer: AgencyId, at: Moment) -> Moment {
		T::Time::calendar(Office::Agency(overseer, Some(Mandate::Oversight))).counted_from(at)
	}

	pub(crate) fn end_suspension(record: &mut Tender, overseer: AgencyId) -> Result<(), Error<T>> {
		let now = Self::now();
		let called_at = record.called_at().unwrap_or(now);
		let notified_at = Self::notified_by(overseer, now);
		record.lift_suspension(Self::running(record, ProcurementTerm::Signing, called_at, notified_at)?);
		Ok(())
	}

	pub(crate) fn do_decide(
		tender: TenderId,
		mut record: Tender,
		overseer: AgencyId,
		challenger: AccountId,
		ruling: Ruling,
		document: Document,
	) -> DispatchResult {
		let now = Self::now();
		let mut challenge = Self::pending_challenge(tender, &challenger)?;
		let called_at = record.called_at().unwrap_or(now);
		if challenge.status == ChallengeStatus::Suspending {
			Self::end_suspension(&mut record, overseer)?;
		}
		let notified_at = Self::notified_by(overseer, now);
		let compliance = Self::running(&record, ProcurementTerm::Compliance, called_at, notified_at)?;
		let calendar = Self::calendar(record.agency);
		let fell = record
			.apply_ruling(challenge.act, ruling, now, &calendar, compliance)
			.map_err(Error::<T>::from)?;
		if fell {
			T::Contracts::end_early(tender, now);
		}
		if ruling == Ruling::SigningOrdered {
			Self::restore_awardee(tender, &challenger, now)?;
		}
		let act = challenge.act;
		challenge.status = ChallengeStatus::Decided { ruling, at: now };
		record.pending_challenges = record.pending_challenges.saturating_sub(1);
		Challenges::<T>::insert(tender, &challenger, challenge);
		Tenders::<T>::insert(tender, record);
		Self::deposit_event(Event::ChallengeDecided { tender, challenger, act, ruling, document });
		Ok(())
	}

	/// Gives the award back to who was kept from signing, unless another has signed meanwhile.
	fn restore_awardee(tender: TenderId, challenger: &AccountId, now: Moment) -> DispatchResult {
		let mut award = Awards::<T>::get(tender).ok_or(Error::<T>::RulingNotApplicable)?;
		let present = Self::awardee(tender, &award).ok_or(Error::<T>::RulingNotApplicable)?;
		if present == *challenger {
			return Ok(());
		}
		ensure!(!T::Contracts::is_signed(tender, &present), Error::<T>::ContractSigned);
		let place = BidBy::<T>::get(tender, challenger).and_then(|bid| award.place_of_awardee(bid));
		award.awarded_place = place.ok_or(Error::<T>::RulingNotApplicable)?;
		T::Contracts::end_early(tender, now);
		Awards::<T>::insert(tender, award);
		Ok(())
	}

	pub(crate) fn do_reclaim(tender: TenderId, owner: AccountId, question: Option<u16>) -> DispatchResult {
		let record = Self::tender(tender)?;
		let stage = record.stage(Self::now());
		let mut returned = false;
		let mut held_back = false;
		if record.ensure_open_to_comments(Self::now()).is_err()
			&& let Some(mut comment) = Comments::<T>::get(tender, &owner)
			&& !comment.deposit.is_zero()
		{
			Self::release(tender, HoldReason::Comment, &owner, &mut comment.deposit)?;
			Comments::<T>::insert(tender, &owner, comment);
			returned = true;
		}
		let bids_are_in =
			!matches!(stage, Stage::Draft | Stage::Clarification | Stage::Bidding | Stage::Opening);
		if bids_are_in
			&& let Some(index) = BidBy::<T>::get(tender, &owner)
			&& let Some(mut bid) = Bids::<T>::get(tender, index)
			&& !bid.deposit.is_zero()
		{
			if record.leaves_closed(&bid) {
				held_back = true;
			} else {
				Self::release(tender, HoldReason::Bid, &owner, &mut bid.deposit)?;
				Bids::<T>::insert(tender, index, bid);
				returned = true;
			}
		}
		if let Some(number) = question
			&& !matches!(stage, Stage::Draft | Stage::Clarification)
			&& let Some(mut asked) = Questions::<T>::get(tender, number)
			&& asked.asker == owner
			&& !asked.deposit.is_zero()
		{
			Self::release(tender, HoldReason::Question, &owner, &mut asked.deposit)?;
			Questions::<T>::insert(tender, number, asked);
			returned = true;
		}
		ensure!(returned || !held_back, Error::<T>::BidNeverOpened);
		ensure!(returned, Error::<T>::NothingToReclaim);
		Ok(())
	}
}

impl<T: Config> TenderLookup for Pallet<T> {
	fn balloting(tender: TenderId) -> Option<Balloting> {
		let record = Self::tender(tender).ok()?;
		let now = Self::now();
		let challenge =
			|| Self::term(record.call.law, record.call.challenge_term(), record.called_at()?).ok();
		// Only what ended without an award, or waits for it too long, needs the law's terms.
		let (stage, is_final) = match record.ballot_stage(now) {
			BallotStage::Ended => {
				(BallotStage::Ended, record.is_final(now, &Self::calendar(record.agency), challenge()))
			}
			BallotStage::Decision if Self::has_lapsed(&record, now) => (BallotStage::Lapsed, true),
			stage => (stage, record.pending_challenges == 0),
		};
		Some(Balloting {
			agency: record.agency,
			jurisdiction: record.call.jurisdiction,
			stage,
			is_final,
			is_extended: record.ballots_extended,
			opened: record.opened,
			criteria: record.call.scoring.technical.to_vec(),
			witness: record.openers.witness.account,
		})
	}

	fn is_party(tender: TenderId, account: &AccountId) -> bool {
		BidBy::<T>::contains_key(tender, account)
			|| Self::acted_for_bidder(tender, account)
			|| Tenders::<T>::get(tender).is_some_and(|record| Self::is_own_side(&record, account))
	}

	fn acted_for_bidder(tender: TenderId, account: &AccountId) -> bool {
		Self::acted_for_bidder(tender, account)
	}

	fn note_disclosed(tender: TenderId) {
		if let Ok(record) = Self::tender(tender) {
			Self::note_judged(tender, record);
		}
	}

	fn note_lapsed(tender: TenderId) {
		if let Ok(mut record) = Self::tender(tender)
			&& Self::has_lapsed(&record, Self::now())
			&& record.show(Seen::Lapse)
		{
			Tenders::<T>::insert(tender, record);
		}
	}

	fn awarded_bid(tender: TenderId) -> Option<BidIndex> {
		Awards::<T>::get(tender)?.awarded().map(|placement| placement.bid)
	}
}

impl<T: Config> AwardLookup for Pallet<T> {
	fn awarded(tender: TenderId) -> Option<Awarded> {
		let record = Self::tender(tender).ok()?;
		let award = Awards::<T>::get(tender)?;
		let supplier = Self::awardee(tender, &award)?;
		record.awarded(&award, supplier)
	}

	fn acted_for_bidder(tender: TenderId, account: &AccountId) -> bool {
		Self::acted_for_bidder(tender, account)
	}
}
