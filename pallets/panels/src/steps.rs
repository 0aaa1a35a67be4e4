//! What the calls are made of, and what tenders ask.

use crate::{
	Ballot, Config, Disclosures, Error, Event, HoldReason, Pallet, Panels, SealedBallots, ShownAliases,
	Unsealed, WeightInfo,
	types::{
		Disclosure, Panel, Payment, SealedBallot, ShownAlias, commitment, context_of, disclosure_message,
		reward, validate_sheet,
	},
};
use alloc::vec::Vec;
use cadena_kit::{BallotBox, Matter, chain};
use cadena_primitives::{
	AccountId, AgencyId, AgencyTreasury, Balance, LegalTime, Moment, TenderId,
	ballots::{
		BallotStage, Balloting, BidSet, EvaluatorLookup, OutcomeLookup, PanelLookup, PanelTerms, RatingSheet,
		TenderLookup, VoteLookup,
	},
	membership::{Alias, AliasProof, AnonymousMembership, Collection, Constituency},
};
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	traits::{
		fungible::hold::Mutate,
		tokens::{Fortitude, Precision, Restriction},
	},
	weights::Weight,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_core::H256;
use sp_runtime::{
	DispatchError,
	traits::{SaturatedConversion, Zero},
};

/// Disclosures with their aliases.
type Counted = Vec<(Alias, Disclosure)>;

impl<T: Config> Pallet<T> {
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// The hash of a block, while it is remembered.
	pub(crate) fn hash_of(block: u32) -> Option<H256> {
		let hash = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::from(block));
		let hash = H256::from_slice(hash.as_ref());
		(!hash.is_zero()).then_some(hash)
	}

	pub(crate) fn panel(tender: TenderId) -> Result<(Panel, Balloting), Error<T>> {
		let panel = Panels::<T>::get(tender).ok_or(Error::<T>::NoSuchPanel)?;
		let view = T::Tenders::balloting(tender).ok_or(Error::<T>::NoSuchPanel)?;
		Ok((panel, view))
	}

	pub(crate) fn do_disclose(
		tender: TenderId,
		account: AccountId,
		ratings: RatingSheet,
		salt: [u8; 32],
		proof: AliasProof,
	) -> DispatchResult {
		let (mut panel, view) = Self::panel(tender)?;
		ensure!(view.stage == BallotStage::Disclosure, Error::<T>::WrongStage);
		let draw = panel.drawn().map_err(Error::<T>::from)?;
		let evaluator =
			T::Evaluators::evaluator(panel.terms.specialty, &account).ok_or(Error::<T>::NotAnEvaluator)?;
		ensure!(!T::Tenders::is_party(tender, &account), Error::<T>::InterestedParty);
		validate_sheet(&ratings, view.opened, view.criteria.len()).map_err(Error::<T>::from)?;
		let context = context_of(&chain::genesis::<T>(), tender, &draw);
		let message = disclosure_message(&context, &account, &ratings, &salt);
		let alias = T::Membership::alias_of(&evaluator.key, &context, &message, &proof)
			.ok_or(Error::<T>::AliasNotShown)?;
		let before = Disclosures::<T>::get(tender, alias);
		// After a repeated opening the ballots of before rate other bids.
		let is_repeated = before.as_ref().is_some_and(|before| before.opened == view.opened);
		ensure!(!is_repeated, Error::<T>::AlreadyDisclosed);
		let sealed = SealedBallots::<T>::get(tender, alias).ok_or(Error::<T>::NoSuchBallot)?;
		let is_the_sealed = sealed.commitment == commitment(&context, &alias, &ratings, &salt);
		ensure!(is_the_sealed, Error::<T>::BallotMismatch);
		panel.disclose(view.opened, before.is_none()).map_err(Error::<T>::from)?;
		Panels::<T>::insert(tender, panel);
		let disclosure = Disclosure {
			evaluator: account.clone(),
			person: evaluator.person,
			reputation: evaluator.reputation,
			opened: view.opened,
			ratings: ratings.clone(),
			salt,
			paid: before.map_or(0, |before| before.paid),
		};
		Disclosures::<T>::insert(tender, alias, disclosure);
		T::Tenders::note_disclosed(tender);
		ShownAliases::<T>::insert(tender, alias, ShownAlias { key: evaluator.key, proof });
		let (evaluator, opened) = (account, view.opened);
		Self::deposit_event(Event::BallotDisclosed { tender, evaluator, alias, opened, ratings, salt });
		Ok(())
	}

	/// The disclosures that rate exactly the opened bids, and how many were read for them.
	fn counted(tender: TenderId, opened: BidSet) -> (Counted, u32) {
		let all: Counted = Disclosures::<T>::iter_prefix(tender).collect();
		let read = all.len().saturated_into();
		(all.into_iter().filter(|(_, disclosure)| disclosure.opened == opened).collect(), read)
	}

	fn pay_to(panel: &mut Panel, to: &AccountId, amount: Balance) -> Balance {
		let amount = amount.min(panel.held);
		let moved = T::Currency::transfer_on_hold(
			&HoldReason::Pot.into(),
			&panel.payer,
			to,
			amount,
			Precision::Exact,
			Restriction::Free,
			Fortitude::Polite,
		);
		match moved {
			Ok(amount) if !amount.is_zero() => {
				panel.held = panel.held.saturating_sub(amount);
				amount
			}
			// An account that cannot receive it, as one that holds nothing and would hold too little, goes without.
			_ => 0,
		}
	}

	/// Returns the rest of the pot to the account that the agency has now, which may have left the one that paid because that was
	/// stolen.
	fn give_back(panel: &mut Panel, agency: AgencyId) -> Result<Balance, DispatchError> {
		let mut returned = 0;
		if let Some(owner) = T::Treasury::account(agency).filter(|owner| *owner != panel.payer) {
			let rest = panel.held;
			returned = Self::pay_to(panel, &owner, rest);
		}
		let rest = core::mem::take(&mut panel.held);
		let released =
			T::Currency::release(&HoldReason::Pot.into(), &panel.payer, rest, Precision::BestEffort)?;
		Ok(returned.saturating_add(released))
	}

	/// Pays the first halves to those who were not paid yet. Returns to how many.
	fn pay_first_halves(tender: TenderId, panel: &mut Panel, base: Balance, counted: &mut Counted) -> u32 {
		let mut paid_to = 0u32;
		for (alias, disclosure) in counted.iter_mut().filter(|(_, disclosure)| disclosure.paid.is_zero()) {
			let due = reward::first_half(reward::share(base, disclosure.reputation));
			let evaluator = disclosure.evaluator.clone();
			let amount = Self::pay_to(panel, &evaluator, due);
			if !amount.is_zero() {
				disclosure.paid = amount;
				Disclosures::<T>::insert(tender, *alias, &*disclosure);
				Self::deposit_event(Event::EvaluatorPaid { tender, evaluator, amount });
				paid_to = paid_to.saturating_add(1);
			}
		}
		paid_to
	}

	fn base_of(panel: &Panel, counted: usize) -> Balance {
		match panel.payment {
			Payment::Begun { base } => base,
			Payment::Held | Payment::Settled => {
				reward::base(panel.terms.pot, counted.saturated_into(), panel.terms.size)
			}
		}
	}

	pub(crate) fn do_pay(tender: TenderId) -> Result<u32, DispatchError> {
		let (mut panel, view) = Self::panel(tender)?;
		ensure!(view.stage == BallotStage::Awarded, Error::<T>::NothingToPay);
		ensure!(panel.payment != Payment::Settled, Error::<T>::AlreadySettled);
		let (mut counted, read) = Self::counted(tender, view.opened);
		let base = Self::base_of(&panel, counted.len());
		let paid = Self::pay_first_halves(tender, &mut panel, base, &mut counted);
		ensure!(paid > 0, Error::<T>::NothingToPay);
		panel.payment = Payment::Begun { base };
		Panels::<T>::insert(tender, panel);
		Ok(read)
	}

	pub(crate) fn settle_weight(disclosed: u32) -> Weight {
		let judged = T::Evaluators::judge_weight().saturating_mul(disclosed.into());
		T::WeightInfo::settle(disclosed).saturating_add(judged)
	}

	pub(crate) fn do_settle(tender: TenderId) -> Result<u32, DispatchError> {
		let (mut panel, view) = Self::panel(tender)?;
		ensure!(panel.payment != Payment::Settled, Error::<T>::AlreadySettled);
		let came_out = match view.stage {
			BallotStage::Ended | BallotStage::Lapsed => false,
			BallotStage::Awarded => {
				let until = T::Outcomes::graded_until(tender).ok_or(Error::<T>::StillGraded)?;
				ensure!(until <= Self::now(), Error::<T>::StillGraded);
				true
			}
			_ => return Err(Error::<T>::WrongStage.into()),
		};
		ensure!(view.is_final, Error::<T>::NotFinal);
		let (mut counted, read) = Self::counted(tender, view.opened);
		let base = Self::base_of(&panel, counted.len());
		Self::pay_first_halves(tender, &mut panel, base, &mut counted);
		let mut grade = None;
		if came_out {
			let certifier =
				T::Evaluators::certifier(panel.terms.specialty).ok_or(Error::<T>::NoSuchSpecialty)?;
			let fund = T::Treasury::account(certifier).ok_or(Error::<T>::NoFund)?;
			grade = panel.grades.median(T::Votes::grade(tender));
			Self::reward(tender, &mut panel, &view, &counted, base, grade, &fund);
		}
		let returned = Self::give_back(&mut panel, view.agency)?;
		panel.payment = Payment::Settled;
		Panels::<T>::insert(tender, panel);
		if view.stage == BallotStage::Lapsed {
			T::Tenders::note_lapsed(tender);
		}
		Self::deposit_event(Event::PanelSettled { tender, grade, returned });
		Ok(read)
	}

	/// The second halves by the outcome, and the reputations.
	fn reward(
		tender: TenderId,
		panel: &mut Panel,
		view: &Balloting,
		counted: &Counted,
		base: Balance,
		grade: Option<u8>,
		fund: &AccountId,
	) {
		let awarded = T::Tenders::awarded_bid(tender);
		let sheets: Vec<&RatingSheet> = counted.iter().map(|(_, disclosure)| &disclosure.ratings).collect();
		let consensus = reward::consensus(&sheets);
		for ((_, disclosure), consensus) in counted.iter().zip(consensus) {
			let rating =
				awarded.and_then(|bid| reward::rating(&disclosure.ratings, view.opened, &view.criteria, bid));
			let agreement = rating
				.zip(grade)
				.map(|(rating, grade)| reward::agreement(rating, grade, panel.terms.tolerance));
			let share = reward::share(base, disclosure.reputation);
			// What nobody graded, nobody got wrong.
			let (earned, forfeited) = reward::second_half(share, agreement.unwrap_or(reward::WHOLE));
			let evaluator = disclosure.evaluator.clone();
			let amount = Self::pay_to(panel, &evaluator, earned);
			Self::deposit_event(Event::EvaluatorPaid { tender, evaluator: evaluator.clone(), amount });
			let amount = Self::pay_to(panel, fund, forfeited);
			Self::deposit_event(Event::ShareForfeited { tender, evaluator, amount });
			let change = reward::change(agreement, consensus);
			T::Evaluators::judge(panel.terms.specialty, disclosure.person, change);
		}
	}
}

impl<T: Config> BallotBox for Pallet<T> {
	type Subject = TenderId;
	type Payload = H256;
	/// The panel, and what stands of the ballot's alias.
	type State = (Panel, Option<SealedBallot>);
	type Refusal = Unsealed;
	type Membership = T::Membership;
	type Paused = T::Paused;

	const PURPOSE: &'static str = "evaluation";

	fn takes(tender: TenderId, ballot: &Ballot) -> Result<(Matter, Self::State), Unsealed> {
		let panel = Panels::<T>::get(tender).ok_or(Unsealed::NoSuchPanel)?;
		let draw = panel.drawn().map_err(|_| Unsealed::NothingDrawnYet)?;
		panel.ensure_drawn(&ballot.alias).map_err(|_| Unsealed::NotDrawn)?;
		let view = T::Tenders::balloting(tender).ok_or(Unsealed::NoSuchPanel)?;
		if view.stage != BallotStage::Ballots {
			return Err(Unsealed::WrongStage);
		}
		let standing = SealedBallots::<T>::get(tender, ballot.alias);
		// Ballots come back behind disclosed ones by an extension, or by an interruption that is declared afterwards: then whoever seals
		// can have seen what others disclosed. An extension asks for those who have not sealed; an interruption gives nobody more.
		let disclosed = Disclosures::<T>::get(tender, ballot.alias);
		let is_disclosed = disclosed.is_some_and(|disclosed| disclosed.opened == view.opened);
		let can_have_seen = view.is_extended || panel.last_disclosed == Some(view.opened);
		if is_disclosed || (can_have_seen && standing.is_some()) {
			return Err(Unsealed::BallotBound);
		}
		if can_have_seen && !view.is_extended {
			return Err(Unsealed::DisclosureBegun);
		}
		ballot.ensure_timely(standing.map(|sealed| sealed.latest), chain::block::<T>())?;
		let context = context_of(&chain::genesis::<T>(), tender, &draw);
		Ok((Matter { electorate: panel.electorate, context }, (panel, standing)))
	}

	fn record(tender: TenderId, ballot: &Ballot, (mut panel, standing): Self::State) {
		if standing.is_none() {
			panel.sealed = panel.sealed.saturating_add(1);
		}
		let sealed = panel.sealed;
		Panels::<T>::insert(tender, panel);
		let (alias, commitment, sequence) = (ballot.alias, ballot.payload, ballot.sequence);
		let latest = ballot.latest(chain::block::<T>());
		SealedBallots::<T>::insert(tender, alias, SealedBallot { commitment, latest });
		Self::deposit_event(Event::BallotSealed { tender, alias, commitment, sequence, sealed });
	}

	fn refuse(tender: TenderId, place: u32, reason: Unsealed) {
		Self::deposit_event(Event::BallotRefused { tender, place, reason });
	}
}

impl<T: Config> PanelLookup for Pallet<T> {
	fn convene(tender: TenderId, agency: AgencyId, terms: &PanelTerms) -> Result<(), DispatchError> {
		ensure!(terms.are_sound(), Error::<T>::UnsoundTerms);
		let specialty = terms.specialty;
		let certifier = T::Evaluators::certifier(specialty).ok_or(Error::<T>::NoSuchSpecialty)?;
		ensure!(certifier != agency, Error::<T>::OwnSpecialty);
		let members = T::Membership::members(&Collection::Specialty(specialty));
		ensure!(members >= terms.size.into(), Error::<T>::TooFewEvaluators);
		let payer = T::Treasury::account(agency).ok_or(Error::<T>::NoPayer)?;
		ensure!(terms.pot <= T::Treasury::pot_ceiling(agency), Error::<T>::PotAboveCeiling);
		T::Currency::hold(&HoldReason::Pot.into(), &payer, terms.pot)
			.map_err(|_| Error::<T>::PotNotCovered)?;
		let electorate = T::Membership::fix_electorate(Constituency::Specialty(specialty))
			.ok_or(Error::<T>::TooFewEvaluators)?;
		let panel = Panel::convened(*terms, electorate, members, payer.clone());
		Panels::<T>::insert(tender, panel);
		let terms = *terms;
		Self::deposit_event(Event::PanelConvened { tender, terms, electorate, members, payer });
		Ok(())
	}

	fn disclosed(tender: TenderId, opened: BidSet) -> Vec<(AccountId, RatingSheet)> {
		let counted = Self::counted(tender, opened).0.into_iter();
		counted.map(|(_, disclosure)| (disclosure.evaluator, disclosure.ratings)).collect()
	}
}
