//! Benchmarks at the worst case: the largest call and documents, 32 bids, 7 evaluators, 8 criteria, a contract with 24
//! milestones, and the longest search for the end of a term.

use crate::{
	Awards, BidBy, Bids, Call, Challenges, Comments, Config, Histories, HoldReason, NextTender,
	OfficersRatings, Pallet, Questions, QuestionsBy, Tenders, types::*,
};
use alloc::{vec, vec::Vec};
use cadena_primitives::{
	AccountId, AgencyId, Balance, Centavos, Document, Jurisdiction, Locator, Mandate, Moment, Officer,
	ProcurementLaw, SetAt, TenderId,
	ballots::{BallotStage, BidSet, LARGEST_PANEL, MAX_DISCLOSED, PanelTerms, VoteTally},
	legal_person::MOST_REPRESENTATIVES,
	time::DAY,
};
use frame_benchmarking::v2::*;
use frame_support::{
	BoundedVec,
	traits::{EnsureOrigin, Get, fungible::Unbalanced, tokens::Precision},
};
use frame_system::RawOrigin;
use sp_core::H256;
use sp_io::hashing::blake2_256;

/// What the benchmarks need of the block, of the law and of other pallets.
pub trait BenchmarkHelper {
	/// Sets the block's time.
	fn set_time(now: Moment);
	/// Enacts the terms whose ends take longest to find, and fills the calendar.
	fn enact_law();
	/// Makes the account an officer who holds the mandate, of the agency of whoever holds it in benchmarks.
	fn seat_officer(account: &AccountId, mandate: Mandate);
	/// Registers a supplier in good standing, with the largest record.
	fn admit_supplier(account: &AccountId, now: Moment);
	/// Registers a legal person with so many representatives, each an officer of another agency than the contracting one, and gives
	/// its own account.
	fn company(representatives: u32) -> AccountId;
	/// Lets the account act for that legal person, after as many others as one acts for.
	fn act_for_company(account: &AccountId);
	/// Accredits a social witness.
	fn accredit_witness(account: &AccountId);
	/// Puts a contract with 24 milestones on the tender, with this supplier at this price: in execution, or on offer.
	fn contract(tender: TenderId, supplier: &AccountId, price: Centavos, signed: bool);
	/// Opens the specialty, with a ring as large as the panel, and a ring where the tender is; gives the agency the pot.
	fn convene(terms: &PanelTerms, agency: AgencyId) -> Result<(), BenchmarkError>;
	/// Has as many evaluators disclose ballots as can, so many of them ballots that rate these bids.
	fn disclose(tender: TenderId, opened: BidSet, count: u32);
}

impl BenchmarkHelper for () {
	fn set_time(_: Moment) {}
	fn enact_law() {}
	fn seat_officer(_: &AccountId, _: Mandate) {}
	fn admit_supplier(_: &AccountId, _: Moment) {}
	fn company(_: u32) -> AccountId {
		bidder(LAST)
	}
	fn act_for_company(_: &AccountId) {}
	fn accredit_witness(_: &AccountId) {}
	fn contract(_: TenderId, _: &AccountId, _: Centavos, _: bool) {}
	fn convene(_: &PanelTerms, _: AgencyId) -> Result<(), BenchmarkError> {
		Ok(())
	}
	fn disclose(_: TenderId, _: BidSet, _: u32) {}
}

/// 5 October 2026, a Monday, at 09:00 in central Mexico.
pub const CALLED_AT: Moment = 1_791_212_400_000;
const TENDER: TenderId = 0;
const PRICE: Centavos = 1_000_000;
const BUDGET: Centavos = 1_000_000_000_000;
const PIECES: [Piece; 3] = [[1; 32], [2; 32], [4; 32]];
/// The bid on which the calls act: the last.
const LAST: BidIndex = 31;

/// Too short for the call's character, so that the terms are checked a second time on the grounds for shortening.
const SCHEDULE: Schedule = Schedule {
	clarification_at: CALLED_AT + 3 * DAY,
	opening_at: CALLED_AT + 692 * DAY,
	evaluation_at: CALLED_AT + 693 * DAY,
	ballots_until: CALLED_AT + 702 * DAY,
	disclosure_until: CALLED_AT + 712 * DAY,
	award_by: CALLED_AT + 742 * DAY,
};

/// Of a panel as large as one can be.
const TERMS: PanelTerms = PanelTerms {
	specialty: 0,
	size: LARGEST_PANEL,
	quorum: LARGEST_PANEL / 2,
	pot: 1_000_000_000_000,
	tolerance: 100,
};

fn all_bids() -> BidSet {
	BidSet::of(0..=LAST)
}

fn filled<S: Get<u32>>() -> BoundedVec<u8, S> {
	BoundedVec::truncate_from(vec![b'a'; S::get() as usize])
}

fn document() -> Document {
	Document { sha256: H256::repeat_byte(1), locator: Some(Locator::truncate_from(vec![b'a'; 128])) }
}

fn evaluators() -> BoundedVec<AccountId, MaxEvaluators> {
	BoundedVec::truncate_from(
		(0..<MaxEvaluators as Get<u32>>::get()).map(|n| account("evaluator", n, 0)).collect(),
	)
}

fn contracting() -> AccountId {
	account("contracting", 0, 0)
}

fn oversight() -> AccountId {
	account("oversight", 0, 0)
}

fn witness() -> AccountId {
	account("witness", 0, 0)
}

fn bidder(bid: BidIndex) -> AccountId {
	account("bidder", bid.into(), 0)
}

fn largest_call() -> CallForTenders {
	CallForTenders {
		title: filled(),
		official_number: Some(filled()),
		document: document(),
		law: ProcurementLaw::Laassp,
		character: Character::Treaty,
		jurisdiction: Jurisdiction::Municipality(9_012),
		budget: BUDGET,
		market_median: None,
		schedule: SCHEDULE,
		shortening: Some(document()),
		scoring: Scoring {
			price: 30,
			technical: BoundedVec::truncate_from(vec![5; <MaxCriteria as Get<u32>>::get() as usize]),
			social: SocialWeights {
				disability: 4,
				social_sector: 4,
				gender: 4,
				integrity: 4,
				environment: 4,
			},
			citizens: CitizensShare { weight: 10, norm: Some(document()), turnout_floor: 1 },
		},
		evaluation: Evaluation::Panel { terms: TERMS, fallback: evaluators() },
		guarantee_percent: 10,
		advance_percent: 50,
	}
}

fn largest_tender(agency: AgencyId, state: State) -> Tender {
	let opener = |account, key| Opener { account, key: Some([key; 32]) };
	Tender {
		agency,
		call: largest_call(),
		openers: Openers {
			contracting: opener(contracting(), 1),
			oversight: opener(oversight(), 2),
			witness: opener(witness(), 3),
		},
		state,
		dated: SET,
		award_ceiling: None,
		witness: WitnessDuty::Reported(document()),
		bids: LAST + 1,
		opened: all_bids(),
		seen: Seen::Nothing,
		ballots_extended: true,
		questions: 1,
		unanswered: 0,
		suspensions: 0,
		pending_challenges: 0,
	}
}

fn largest_award() -> Award {
	let points = Points { price: 1, technical: 1, social: 1, citizens: 1 };
	let placements = (0..=LAST).map(|bid| Placement { bid, price: PRICE, points });
	Award {
		issued_at: CALLED_AT,
		officer: contracting(),
		grounds: document(),
		placements: BoundedVec::truncate_from(placements.collect()),
		excluded: BoundedVec::new(),
		evaluators: BoundedVec::truncate_from(
			(0..MAX_DISCLOSED).map(|n| account("evaluator", n, 0)).collect(),
		),
		votes: Some(VoteTally {
			voters: u32::MAX,
			floor: 1,
			approvals: BoundedVec::truncate_from(vec![u32::MAX; MAX_BIDS as usize]),
		}),
		awarded_place: 0,
	}
}

fn bid_of(bidder: AccountId, status: BidStatus, deposit: Balance) -> Bid {
	Bid { bidder, sealed_at: CALLED_AT, commitment: H256::repeat_byte(1), status, deposit }
}

fn opened(price: Centavos) -> BidStatus {
	let claims = SocialClaims {
		disability: true,
		social_sector: true,
		gender: true,
		integrity: true,
		environment: true,
	};
	let offer = Offer { price, technical: H256::repeat_byte(1), claims, salt: [1; 32] };
	BidStatus::Opened { offer, refused_claims: SocialClaims::default() }
}

/// Records a tender of the largest size, awarded to the supplier: what contracts stand on.
pub fn award_to<T: Config>(
	tender: TenderId,
	agency: AgencyId,
	supplier: &AccountId,
	price: Centavos,
	sign_by: Moment,
) {
	let state = State::Awarded { called_at: CALLED_AT, at: CALLED_AT, sign_by };
	let mut award = largest_award();
	if let Some(first) = award.placements.get_mut(0) {
		first.price = price;
	}
	Tenders::<T>::insert(tender, largest_tender(agency, state));
	Awards::<T>::insert(tender, award);
	Bids::<T>::insert(tender, 0, bid_of(supplier.clone(), opened(price), 0));
}

/// Records the largest tender, of the number 0 and with an award, at a stage of ballots.
pub fn ballots_on<T: Config>(stage: BallotStage) -> Result<(), BenchmarkError> {
	let (state, now) = match stage {
		BallotStage::Ballots => (State::called(CALLED_AT), SCHEDULE.evaluation_at),
		BallotStage::Disclosure => (State::called(CALLED_AT), SCHEDULE.ballots_until),
		BallotStage::Ended => (State::Annulled { at: CALLED_AT }, SCHEDULE.disclosure_until),
		_ => (awarded(), SCHEDULE.disclosure_until),
	};
	tender_in::<T>(state, now)?;
	change_tender::<T>(|tender| tender.ballots_extended = false);
	insert_bid::<T>(0, opened(PRICE));
	Awards::<T>::insert(TENDER, largest_award());
	Ok(())
}

/// Dates that no interruption moves, so that each is on its side of now.
const SET: SetAt = SetAt { at: CALLED_AT, interruptions: u32::MAX, lost: u64::MAX };

fn draft_state() -> State {
	State::Draft { comments_until: Some(CALLED_AT) }
}

fn awarded() -> State {
	State::Awarded { called_at: CALLED_AT, at: SCHEDULE.disclosure_until, sign_by: SCHEDULE.disclosure_until }
}

/// Called, after a round of discount offers among all bids: the largest state.
fn after_round() -> State {
	let prices = BoundedVec::truncate_from((0..=LAST).map(|bid| (bid, PRICE)).collect());
	let round = Some(DiscountRound { prices, closes_at: SCHEDULE.disclosure_until, set_at: SET });
	State::Called { called_at: CALLED_AT, round }
}

/// The tender in a state at a moment, under the law whose terms take longest. Returns an officer of its agency.
fn tender_in<T: Config>(state: State, now: Moment) -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::BenchmarkHelper::set_time(now);
	T::BenchmarkHelper::enact_law();
	let origin = T::ProcurementOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
	let officer = officer::<T>(&origin)?;
	T::BenchmarkHelper::act_for_company(&officer.account);
	Tenders::<T>::insert(TENDER, largest_tender(officer.agency, state));
	NextTender::<T>::put(TENDER + 1);
	Ok(origin)
}

fn officer<T: Config>(origin: &T::RuntimeOrigin) -> Result<Officer, BenchmarkError> {
	T::ProcurementOrigin::ensure_origin(origin.clone())
		.map_err(|_| BenchmarkError::Stop("the origin is an officer's"))
}

fn change_tender<T: Config>(change: impl FnOnce(&mut Tender)) {
	Tenders::<T>::mutate(TENDER, |tender| tender.as_mut().map(change));
}

fn tender<T: Config>() -> Tender {
	Tenders::<T>::get(TENDER).expect("the tender is recorded")
}

fn oversight_origin<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	let origin = T::OversightOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
	let officer = T::OversightOrigin::ensure_origin(origin.clone())
		.map_err(|_| BenchmarkError::Stop("the origin is an officer's"))?;
	T::BenchmarkHelper::act_for_company(&officer.account);
	Ok(origin)
}

fn deposits<T: Config>() -> Balance {
	T::BidDeposit::get().saturating_add(T::NoteDeposit::get())
}

fn endow<T: Config>(account: &AccountId) -> Result<(), BenchmarkError> {
	T::Currency::increase_balance(account, deposits::<T>().saturating_mul(10), Precision::Exact)?;
	Ok(())
}

fn hold<T: Config>(
	reason: HoldReason,
	owner: &AccountId,
	amount: Balance,
) -> Result<Balance, BenchmarkError> {
	endow::<T>(owner)?;
	Ok(Pallet::<T>::hold(reason, owner, amount)?)
}

fn insert_bid<T: Config>(bid: BidIndex, status: BidStatus) {
	BidBy::<T>::insert(TENDER, bidder(bid), bid);
	Bids::<T>::insert(TENDER, bid, bid_of(bidder(bid), status, 0));
	T::BenchmarkHelper::admit_supplier(&bidder(bid), CALLED_AT);
}

/// Opens all bids at their prices, and has as many evaluators disclose their ballots as can.
fn evaluate<T: Config>(price: impl Fn(BidIndex) -> Centavos) {
	for bid in 0..=LAST {
		insert_bid::<T>(bid, opened(price(bid)));
	}
	T::BenchmarkHelper::disclose(TENDER, all_bids(), MAX_DISCLOSED);
}

fn all_ratings() -> BoundedVec<(BidIndex, Ratings), MaxBids> {
	let ratings = Ratings::truncate_from(vec![90; <MaxCriteria as Get<u32>>::get() as usize]);
	BoundedVec::truncate_from((0..=LAST).map(|bid| (bid, ratings.clone())).collect())
}

fn offer() -> Offer {
	match opened(PRICE) {
		BidStatus::Opened { offer, .. } => offer,
		_ => unreachable!("the bid was just opened"),
	}
}

fn envelope<T: Config>(bidder: AccountId) -> Envelope {
	let context = Pallet::<T>::seal_context(TENDER, bidder);
	Envelope {
		commitment: context.commitment(&offer()),
		ciphertext: context.encrypt(&offer(), &PIECES).expect("offers have one length"),
		piece_hashes: PIECES.map(|piece| H256(blake2_256(&piece))),
		sealed_pieces: [[0; 112]; 3],
	}
}

/// The last bid, sealed and with its deposit, after the witness has revealed its pieces: the largest record of a bid.
fn sealed<T: Config>() -> Result<(), BenchmarkError> {
	insert_bid::<T>(LAST, opened(PRICE));
	let envelope = envelope::<T>(bidder(LAST));
	let deposit = hold::<T>(HoldReason::Bid, &bidder(LAST), T::BidDeposit::get())?;
	let mut bid = Bid::sealed(bidder(LAST), CALLED_AT, envelope, deposit);
	let [a, b, _] = PIECES;
	let context = Pallet::<T>::seal_context(TENDER, bidder(LAST));
	bid.reveal(OpenerRole::Witness, [a, b], &context)
		.map_err(|_| BenchmarkError::Stop("the pieces are the sealed ones"))?;
	Bids::<T>::insert(TENDER, LAST, bid);
	Ok(())
}

fn last_bid<T: Config>() -> Option<Bid> {
	Bids::<T>::get(TENDER, LAST)
}

fn challenge_in<T: Config>(status: ChallengeStatus) {
	let challenge = Challenge {
		act: Act::Signing,
		document: document(),
		filed_at: CALLED_AT,
		asks_suspension: true,
		status,
	};
	Challenges::<T>::insert(TENDER, bidder(0), challenge);
}

fn challenge_status<T: Config>() -> Option<ChallengeStatus> {
	Challenges::<T>::get(TENDER, bidder(0)).map(|challenge| challenge.status)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn draft() -> Result<(), BenchmarkError> {
		let origin = tender_in::<T>(draft_state(), CALLED_AT)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, largest_call(), contracting(), oversight(), witness(), true);

		assert!(Tenders::<T>::contains_key(TENDER + 1));
		Ok(())
	}

	#[benchmark]
	fn revise_draft() -> Result<(), BenchmarkError> {
		let origin = tender_in::<T>(draft_state(), CALLED_AT)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, largest_call(), contracting(), oversight(), witness());

		assert!(tender::<T>().openers.ensure_ready().is_err());
		Ok(())
	}

	#[benchmark]
	fn comment() -> Result<(), BenchmarkError> {
		tender_in::<T>(draft_state(), CALLED_AT - 1)?;
		let author: AccountId = account("author", 0, 0);
		endow::<T>(&author)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(author.clone()), TENDER, document());

		assert!(Comments::<T>::contains_key(TENDER, &author));
		Ok(())
	}

	#[benchmark]
	fn accept_opening() -> Result<(), BenchmarkError> {
		tender_in::<T>(draft_state(), CALLED_AT)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(witness()), TENDER, [9; 32]);

		assert_eq!(tender::<T>().openers.witness.key, Some([9; 32]));
		Ok(())
	}

	#[benchmark]
	fn publish() -> Result<(), BenchmarkError> {
		let origin = tender_in::<T>(draft_state(), CALLED_AT)?;
		T::BenchmarkHelper::seat_officer(&contracting(), Mandate::Procurement);
		T::BenchmarkHelper::seat_officer(&oversight(), Mandate::Oversight);
		T::BenchmarkHelper::accredit_witness(&witness());
		for evaluator in evaluators() {
			T::BenchmarkHelper::seat_officer(&evaluator, Mandate::Procurement);
		}
		T::BenchmarkHelper::convene(&TERMS, tender::<T>().agency)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER);

		assert_eq!(tender::<T>().state, State::called(CALLED_AT));
		Ok(())
	}

	#[benchmark]
	fn modify() -> Result<(), BenchmarkError> {
		let origin = tender_in::<T>(State::called(CALLED_AT), CALLED_AT)?;
		let mut schedule = SCHEDULE;
		schedule.shift(1);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, document(), schedule);

		assert_eq!(tender::<T>().call.schedule, schedule);
		Ok(())
	}

	#[benchmark]
	fn ask() -> Result<(), BenchmarkError> {
		tender_in::<T>(State::called(CALLED_AT), CALLED_AT)?;
		let asker = bidder(0);
		T::BenchmarkHelper::admit_supplier(&asker, CALLED_AT);
		endow::<T>(&asker)?;
		QuestionsBy::<T>::insert(TENDER, &asker, 1);

		#[extrinsic_call]
		_(RawOrigin::Signed(asker.clone()), TENDER, document());

		assert_eq!(QuestionsBy::<T>::get(TENDER, &asker), 2);
		Ok(())
	}

	#[benchmark]
	fn answer() -> Result<(), BenchmarkError> {
		let origin = tender_in::<T>(after_round(), SCHEDULE.disclosure_until)?;
		let asker = bidder(0);
		let deposit = hold::<T>(HoldReason::Question, &asker, T::NoteDeposit::get())?;
		Questions::<T>::insert(TENDER, 0, Question { asker, document: document(), answer: None, deposit });
		change_tender::<T>(|tender| tender.unanswered = 1);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, 0, document());

		let question = Questions::<T>::get(TENDER, 0);
		assert!(question.is_some_and(|question| question.answer.is_some() && question.deposit == 0));
		Ok(())
	}

	#[benchmark]
	fn seal_bid(n: Linear<0, MOST_REPRESENTATIVES>) -> Result<(), BenchmarkError> {
		tender_in::<T>(State::called(CALLED_AT), CALLED_AT)?;
		change_tender::<T>(|tender| tender.bids = LAST);
		let bidder = T::BenchmarkHelper::company(n);
		T::BenchmarkHelper::admit_supplier(&bidder, CALLED_AT);
		endow::<T>(&bidder)?;
		let envelope = envelope::<T>(bidder.clone());

		#[extrinsic_call]
		_(RawOrigin::Signed(bidder), TENDER, envelope);

		assert_eq!(last_bid::<T>().map(|bid| bid.deposit), Some(T::BidDeposit::get()));
		Ok(())
	}

	#[benchmark]
	fn withdraw_bid() -> Result<(), BenchmarkError> {
		tender_in::<T>(State::called(CALLED_AT), CALLED_AT)?;
		sealed::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(bidder(LAST)), TENDER);

		assert!(last_bid::<T>().is_some_and(|bid| !bid.stands()));
		Ok(())
	}

	#[benchmark]
	fn open_bid() -> Result<(), BenchmarkError> {
		tender_in::<T>(State::called(CALLED_AT), SCHEDULE.opening_at)?;
		sealed::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(bidder(LAST)), TENDER, offer());

		assert!(last_bid::<T>().is_some_and(|bid| bid.admitted().is_some()));
		Ok(())
	}

	/// By the second opener: the bid is decrypted.
	#[benchmark]
	fn reveal_pieces() -> Result<(), BenchmarkError> {
		tender_in::<T>(State::called(CALLED_AT), SCHEDULE.opening_at)?;
		sealed::<T>()?;
		let [a, _, c] = PIECES;

		#[extrinsic_call]
		_(RawOrigin::Signed(oversight()), TENDER, LAST, [a, c]);

		assert!(last_bid::<T>().is_some_and(|bid| bid.admitted().is_some()));
		Ok(())
	}

	#[benchmark]
	fn discard() -> Result<(), BenchmarkError> {
		let origin = tender_in::<T>(after_round(), SCHEDULE.disclosure_until)?;
		evaluate::<T>(|_| PRICE);
		let bids = BoundedVec::truncate_from((0..=LAST).collect::<Vec<_>>());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, bids, DiscardGround::BreaksCall(filled()), document());

		assert!(last_bid::<T>().is_some_and(|bid| bid.admitted().is_none()));
		Ok(())
	}

	#[benchmark]
	fn readmit() -> Result<(), BenchmarkError> {
		let origin = tender_in::<T>(after_round(), SCHEDULE.disclosure_until)?;
		let ground = DiscardGround::BreaksCall(filled());
		insert_bid::<T>(
			LAST,
			BidStatus::Discarded { ground, opened: Some((offer(), SocialClaims::default())) },
		);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, LAST, document());

		assert!(last_bid::<T>().is_some_and(|bid| bid.admitted().is_some()));
		Ok(())
	}

	#[benchmark]
	fn refuse_claims() -> Result<(), BenchmarkError> {
		let origin = tender_in::<T>(State::called(CALLED_AT), SCHEDULE.disclosure_until)?;
		insert_bid::<T>(LAST, opened(PRICE));
		let claims = offer().claims;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, LAST, claims, document());

		assert_eq!(last_bid::<T>().and_then(|bid| bid.admitted().map(|(_, refused)| *refused)), Some(claims));
		Ok(())
	}

	/// By an officer who stands by for a panel of which one too few disclosed.
	#[benchmark]
	fn score() -> Result<(), BenchmarkError> {
		let origin = tender_in::<T>(State::called(CALLED_AT), SCHEDULE.disclosure_until)?;
		for bid in 0..=LAST {
			insert_bid::<T>(bid, opened(PRICE));
		}
		T::BenchmarkHelper::disclose(TENDER, all_bids(), u32::from(TERMS.quorum) - 1);
		let officer = officer::<T>(&origin)?.account;
		change_tender::<T>(|tender| {
			if let Evaluation::Panel { fallback, .. } = &mut tender.call.evaluation
				&& let Some(last) = fallback.last_mut()
			{
				*last = officer.clone();
			}
		});

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, all_ratings(), document());

		assert_eq!(OfficersRatings::<T>::get(TENDER, &officer), Some(all_ratings()));
		Ok(())
	}

	#[benchmark]
	fn extend_ballots() -> Result<(), BenchmarkError> {
		let origin = tender_in::<T>(State::called(CALLED_AT), SCHEDULE.disclosure_until)?;
		change_tender::<T>(|tender| tender.ballots_extended = false);
		T::BenchmarkHelper::disclose(TENDER, all_bids(), u32::from(TERMS.quorum) - 1);
		let ballots_until = SCHEDULE.disclosure_until + DAY;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, ballots_until, ballots_until + DAY);

		assert!(tender::<T>().ballots_extended);
		Ok(())
	}

	#[benchmark]
	fn defer_award() -> Result<(), BenchmarkError> {
		let origin = tender_in::<T>(after_round(), SCHEDULE.disclosure_until)?;
		let to = SCHEDULE.award_by + DAY;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, to);

		assert_eq!(tender::<T>().call.schedule.award_by, to);
		Ok(())
	}

	/// After a round in which nobody lowered the price: all bids are still tied.
	#[benchmark]
	fn open_discount_round() -> Result<(), BenchmarkError> {
		let origin = tender_in::<T>(after_round(), SCHEDULE.disclosure_until)?;
		evaluate::<T>(|_| PRICE);
		let closes = SCHEDULE.award_by - 1;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, closes);

		let State::Called { round: Some(round), .. } = tender::<T>().state else {
			return Err(BenchmarkError::Stop("no round was opened"));
		};
		assert_eq!((round.prices.len(), round.closes_at), (usize::from(LAST + 1), closes));
		Ok(())
	}

	#[benchmark]
	fn discount() -> Result<(), BenchmarkError> {
		tender_in::<T>(after_round(), SCHEDULE.disclosure_until)?;
		insert_bid::<T>(LAST, opened(PRICE));
		change_tender::<T>(|tender| {
			if let State::Called { round: Some(round), .. } = &mut tender.state {
				round.closes_at = SCHEDULE.award_by;
			}
		});

		#[extrinsic_call]
		_(RawOrigin::Signed(bidder(LAST)), TENDER, PRICE - 1);

		assert_eq!(tender::<T>().discounted(LAST), Some(PRICE - 1));
		Ok(())
	}

	/// After a ruling that annulled the award: it goes to somebody else, and the contract ends.
	#[benchmark]
	fn award() -> Result<(), BenchmarkError> {
		let origin = tender_in::<T>(after_round(), SCHEDULE.disclosure_until)?;
		evaluate::<T>(|bid| PRICE - Centavos::from(bid));
		Awards::<T>::insert(TENDER, largest_award());
		T::BenchmarkHelper::contract(TENDER, &bidder(0), PRICE, true);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, document());

		let first = Awards::<T>::get(TENDER).and_then(|issued| issued.awarded().map(|first| first.bid));
		assert_eq!(first, Some(LAST));
		Ok(())
	}

	/// After a ruling that annulled the award: no price is acceptable any more, and the contract ends.
	#[benchmark]
	fn declare_deserted() -> Result<(), BenchmarkError> {
		let origin = tender_in::<T>(after_round(), SCHEDULE.disclosure_until)?;
		evaluate::<T>(|_| BUDGET + 1);
		Awards::<T>::insert(TENDER, largest_award());
		T::BenchmarkHelper::contract(TENDER, &bidder(0), PRICE, true);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, document());

		assert!(matches!(tender::<T>().state, State::Deserted { .. }));
		Ok(())
	}

	#[benchmark]
	fn cancel() -> Result<(), BenchmarkError> {
		let origin = tender_in::<T>(after_round(), SCHEDULE.disclosure_until)?;
		Awards::<T>::insert(TENDER, largest_award());
		T::BenchmarkHelper::contract(TENDER, &bidder(0), PRICE, true);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, CancelGround::Harm, document());

		assert!(matches!(tender::<T>().state, State::Cancelled { .. }));
		Ok(())
	}

	#[benchmark]
	fn annul() -> Result<(), BenchmarkError> {
		tender_in::<T>(after_round(), SCHEDULE.award_by.saturating_add(20_000 * DAY))?;
		let origin = oversight_origin::<T>()?;
		Awards::<T>::insert(TENDER, largest_award());
		T::BenchmarkHelper::contract(TENDER, &bidder(0), PRICE, true);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, document());

		assert!(matches!(tender::<T>().state, State::Annulled { .. }));
		Ok(())
	}

	/// To the last place: no other is held by a registered supplier.
	#[benchmark]
	fn pass_on_award() -> Result<(), BenchmarkError> {
		let origin = tender_in::<T>(awarded(), SCHEDULE.disclosure_until)?;
		for bid in 0..LAST {
			Bids::<T>::insert(TENDER, bid, bid_of(account("stranger", bid.into(), 0), opened(PRICE), 0));
		}
		insert_bid::<T>(LAST, opened(PRICE));
		Awards::<T>::insert(TENDER, largest_award());
		T::BenchmarkHelper::contract(TENDER, &account("stranger", 0, 0), PRICE, false);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER);

		let standing = Awards::<T>::get(TENDER).map(|passed_on| BidIndex::from(passed_on.awarded_place));
		assert_eq!(standing, Some(LAST));
		Ok(())
	}

	/// By the awardee, whom the chain finds through the award.
	#[benchmark]
	fn challenge() -> Result<(), BenchmarkError> {
		tender_in::<T>(awarded(), SCHEDULE.disclosure_until)?;
		insert_bid::<T>(0, opened(PRICE));
		Awards::<T>::insert(TENDER, largest_award());
		challenge_in::<T>(ChallengeStatus::Decided { ruling: Ruling::Unfounded, at: CALLED_AT });

		#[extrinsic_call]
		_(RawOrigin::Signed(bidder(0)), TENDER, Act::Signing, document(), true);

		assert_eq!(challenge_status::<T>(), Some(ChallengeStatus::Pending));
		Ok(())
	}

	#[benchmark]
	fn suspend() -> Result<(), BenchmarkError> {
		tender_in::<T>(after_round(), SCHEDULE.disclosure_until)?;
		challenge_in::<T>(ChallengeStatus::Pending);
		let origin = oversight_origin::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, bidder(0), document());

		assert_eq!(challenge_status::<T>(), Some(ChallengeStatus::Suspending));
		Ok(())
	}

	#[benchmark]
	fn lift_suspension() -> Result<(), BenchmarkError> {
		tender_in::<T>(awarded(), SCHEDULE.disclosure_until)?;
		change_tender::<T>(|tender| tender.suspensions = 1);
		challenge_in::<T>(ChallengeStatus::Suspending);
		let origin = oversight_origin::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, bidder(0), document());

		assert_eq!(tender::<T>().suspensions, 0);
		Ok(())
	}

	/// With a suspension in force and a contract, both of which end.
	#[benchmark]
	fn decide() -> Result<(), BenchmarkError> {
		tender_in::<T>(awarded(), SCHEDULE.disclosure_until)?;
		change_tender::<T>(|tender| tender.suspensions = 1);
		challenge_in::<T>(ChallengeStatus::Suspending);
		T::BenchmarkHelper::contract(TENDER, &bidder(0), PRICE, true);
		let origin = oversight_origin::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, bidder(0), Ruling::ProcedureAnnulled, document());

		assert!(matches!(tender::<T>().state, State::Annulled { .. }));
		Ok(())
	}

	#[benchmark]
	fn report() -> Result<(), BenchmarkError> {
		tender_in::<T>(after_round(), SCHEDULE.disclosure_until)?;
		change_tender::<T>(|tender| tender.witness = WitnessDuty::Due);

		#[extrinsic_call]
		_(RawOrigin::Signed(witness()), TENDER, document());

		assert_eq!(tender::<T>().witness, WitnessDuty::Reported(document()));
		Ok(())
	}

	/// Of a comment, of a bid that was never opened and of a question.
	#[benchmark]
	fn reclaim() -> Result<(), BenchmarkError> {
		tender_in::<T>(after_round(), SCHEDULE.disclosure_until)?;
		sealed::<T>()?;
		change_tender::<T>(|tender| tender.opened = BidSet::default());
		let owner = bidder(LAST);
		let deposit = hold::<T>(HoldReason::Comment, &owner, T::NoteDeposit::get())?;
		Comments::<T>::insert(TENDER, &owner, Comment { document: document(), deposit });
		let deposit = hold::<T>(HoldReason::Question, &owner, T::NoteDeposit::get())?;
		let question = Question { asker: owner.clone(), document: document(), answer: None, deposit };
		Questions::<T>::insert(TENDER, 0, question);

		#[extrinsic_call]
		_(RawOrigin::Signed(owner.clone()), TENDER, Some(0));

		assert_eq!(Comments::<T>::get(TENDER, &owner).map(|kept| kept.deposit), Some(0));
		assert_eq!(last_bid::<T>().map(|bid| bid.deposit), Some(0));
		Ok(())
	}

	#[benchmark]
	fn release_deposit() -> Result<(), BenchmarkError> {
		tender_in::<T>(after_round(), SCHEDULE.disclosure_until)?;
		sealed::<T>()?;
		change_tender::<T>(|tender| tender.opened = all_bids());
		let origin = oversight_origin::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, TENDER, LAST, document());

		assert_eq!(last_bid::<T>().map(|bid| bid.deposit), Some(0));
		Ok(())
	}

	#[benchmark]
	fn import_record() -> Result<(), BenchmarkError> {
		let origin = tender_in::<T>(draft_state(), CALLED_AT)?;
		let ocid: Ocid = filled();
		let findings = Findings::truncate_from(vec![Finding { field: filled(), remark: filled() }; 16]);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ocid.clone(), H256::repeat_byte(1), findings);

		assert!(Histories::<T>::iter_prefix(&ocid).next().is_some());
		Ok(())
	}
}
