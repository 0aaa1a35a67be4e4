use super::tender::WitnessDuty;
use crate::refusal::Refusal;
use cadena_primitives::{
	AccountId, AgencyId, Calendar, Centavos, Document, Jurisdiction, LegalTime, Mandate, Moment, Office,
	ProcurementLaw, ProcurementTerm, Term, TermLookup,
	ballots::{MAX_CRITERIA, PanelTerms},
	time::hours,
};
use frame_support::{BoundedVec, traits::ConstU32};
use sp_core::hex2array;

/// Most technical criteria of a call.
pub type MaxCriteria = ConstU32<MAX_CRITERIA>;
/// Most officers who evaluate a tender.
pub type MaxEvaluators = ConstU32<7>;
/// The title of a call: at most 128 bytes of UTF-8.
pub type Title = BoundedVec<u8, ConstU32<128>>;
/// A point of the call (*punto de la convocatoria*), as the call numbers it.
pub type Clause = BoundedVec<u8, ConstU32<32>>;

const ALL_POINTS: u32 = 100;
const ALL_PERCENT: u8 = 100;
/// Most advance, in percent of the contract (art. 66-IX).
const MOST_ADVANCE: u8 = 50;
/// A tender above this many daily UMA needs a social witness (art. 38).
const WITNESS_UMAS: Centavos = 5_000_000;
/// Questions come at least this many hours before the clarification meeting (art. 44).
const QUESTION_HOURS: u16 = 24;
/// The act of opening, and a round of discount offers, last at least this many hours, so that everyone can take part.
pub(super) const OPENING_HOURS: u16 = 6;
/// Ballots are taken, and disclosed, for at least this many hours.
pub(super) const BALLOT_HOURS: u16 = 24;

/// Where the bidders may come from (*carácter de la licitación*, art. 39).
#[frame_support::stored]
#[derive(Copy)]
pub enum Character {
	/// Mexican bidders only (art. 39-I).
	National,
	/// Bidders from countries with a treaty (art. 39-II): longer terms to call and to challenge.
	Treaty,
	/// Bidders from anywhere (art. 39-III).
	Open,
}

/// When the acts of the tender take place (art. 40-III).
#[frame_support::stored]
#[derive(Copy)]
pub struct Schedule {
	/// The last clarification meeting (*junta de aclaraciones*).
	pub clarification_at: Moment,
	/// The act of opening begins (*acto de presentación y apertura*), and no bid is received any more.
	pub opening_at: Moment,
	/// The act of opening ends, and evaluation begins.
	pub evaluation_at: Moment,
	/// The ballots of anonymous evaluators and of citizens are taken until then; where there are none, when evaluation begins.
	pub ballots_until: Moment,
	/// Evaluators disclose their ballots until then, and the agency decides from then; where there are none, when ballots end.
	pub disclosure_until: Moment,
	/// The date set for the award (*fallo*): the last moment to issue it.
	pub award_by: Moment,
}

/// The points of the law's social grounds (art. 18-III).
#[frame_support::stored]
#[derive(Copy, Default)]
pub struct SocialWeights {
	/// Persons with disability, or companies of whose staff they are 5 % (a).
	pub disability: u8,
	/// Mipymes, cooperatives and the social sector of the economy (b).
	pub social_sector: u8,
	/// Policies of gender equality (c).
	pub gender: u8,
	/// Policy of business integrity (d).
	pub integrity: u8,
	/// Certificates of environmental audit (e).
	pub environment: u8,
}

/// The citizens' share of the points.
#[frame_support::stored]
#[derive(Default)]
pub struct CitizensShare {
	/// Points; 0 makes the citizens' vote consultative.
	pub weight: u8,
	/// The norm that lets citizens' votes into the points: needed above 0 (art. 47 knows the call's criteria only).
	pub norm: Option<Document>,
	/// How many must vote, for their votes to tell the bids apart, and for their grade to count in the outcome's.
	pub turnout_floor: u32,
}

/// How points are given: the weights add up to 100 and never change after the call (art. 40-XVI).
#[frame_support::stored]
pub struct Scoring {
	/// Points of the lowest price; a higher price gets proportionally fewer.
	pub price: u8,
	/// Points of each technical criterion.
	pub technical: BoundedVec<u8, MaxCriteria>,
	/// Points of the social grounds.
	pub social: SocialWeights,
	/// Points of the citizens' votes.
	pub citizens: CitizensShare,
}

/// Who gives the technical ratings.
#[frame_support::stored]
pub enum Evaluation {
	/// Officers whom the call names; the award repeats their names (art. 49-VII).
	Officers(BoundedVec<AccountId, MaxEvaluators>),
	/// Certified evaluators whom nobody can name before they disclose their ballots, and whom the award names then.
	Panel {
		/// How they are drawn and paid.
		terms: PanelTerms,
		/// The officers who evaluate when too few disclosed, also after an extension.
		fallback: BoundedVec<AccountId, MaxEvaluators>,
	},
}

/// The call (*convocatoria*, art. 40).
#[frame_support::stored]
pub struct CallForTenders {
	/// What is bought, in a line.
	pub title: Title,
	/// The procedure's number in the official platform (*Plataforma*), when it has one.
	pub official_number: Option<Clause>,
	/// The full text of the call.
	pub document: Document,
	/// The law that governs it, by the origin of the money.
	pub law: ProcurementLaw,
	/// Where the bidders may come from.
	pub character: Character,
	/// The territory that it affects.
	pub jurisdiction: Jurisdiction,
	/// The authorised budget, in centavos.
	pub budget: Centavos,
	/// The median of the market study, in centavos, when there is one.
	pub market_median: Option<Centavos>,
	/// When its acts take place.
	pub schedule: Schedule,
	/// The recorded grounds for a shorter time to bid (art. 42), if it is shorter.
	pub shortening: Option<Document>,
	/// How points are given.
	pub scoring: Scoring,
	/// Who gives the technical ratings.
	pub evaluation: Evaluation,
	/// Performance guarantee, in percent of the contract (art. 69).
	pub guarantee_percent: u8,
	/// Most advance, in percent of the contract (art. 66-IX).
	pub advance_percent: u8,
}

/// One of the three who open the bids.
#[frame_support::stored]
#[derive(Copy)]
pub enum OpenerRole {
	/// The contracting agency (*convocante*).
	Contracting,
	/// The internal control body (*órgano interno de control*).
	Oversight,
	/// The social witness (*testigo social*).
	Witness,
}

/// An account that opens bids, and its X25519 key for this tender once it has accepted.
#[frame_support::stored]
pub struct Opener {
	/// The account that reveals its pieces.
	pub account: AccountId,
	/// The X25519 public key to which bidders encrypt its pieces.
	pub key: Option<[u8; 32]>,
}

/// The three openers, any two of whom open a bid.
#[frame_support::stored]
pub struct Openers {
	/// For the contracting agency.
	pub contracting: Opener,
	/// For the internal control body.
	pub oversight: Opener,
	/// The social witness.
	pub witness: Opener,
}

/// The terms that bind a call, as the law had them when it was published.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CallTerms {
	/// The zone and the business days of the contracting agency.
	pub calendar: Calendar,
	/// Least time to bid for the call's character.
	pub bidding: Term,
	/// Least time to bid on recorded grounds.
	pub shortened: Term,
	/// Least time between the last clarification and the opening.
	pub clarification: Term,
	/// Most time between the opening and the award.
	pub award: Term,
}

impl CallTerms {
	/// Looks the terms up; `None` when the law lacks one.
	pub fn of<L: LegalTime + TermLookup<ProcurementTerm>>(
		agency: AgencyId,
		law: ProcurementLaw,
		character: Character,
		at: Moment,
	) -> Option<Self> {
		let term = |kind| L::term(law, kind, at);
		let bidding = match character {
			Character::National => ProcurementTerm::NationalCall,
			Character::Treaty | Character::Open => ProcurementTerm::InternationalCall,
		};
		Some(Self {
			calendar: L::calendar(Office::Agency(agency, Some(Mandate::Procurement))),
			bidding: term(bidding)?,
			shortened: term(ProcurementTerm::ShortenedCall)?,
			clarification: term(ProcurementTerm::Clarification)?,
			award: term(ProcurementTerm::Award)?,
		})
	}
}

impl Schedule {
	/// Checks the order of the acts and the law's terms between them, for a call published at `published`.
	pub fn validate(&self, published: Moment, shortened: bool, terms: &CallTerms) -> Result<(), Refusal> {
		let acts = [published, self.clarification_at, self.opening_at, self.evaluation_at];
		let windows = [self.evaluation_at, self.ballots_until, self.disclosure_until];
		let in_order = acts.is_sorted_by(|earlier, later| earlier < later)
			&& windows.is_sorted()
			&& self.disclosure_until < self.award_by;
		if !in_order {
			return Err(Refusal::ScheduleOutOfOrder);
		}
		let calendar = &terms.calendar;
		let opening = self.evaluation_at.saturating_sub(self.opening_at);
		if opening < hours(OPENING_HOURS) {
			return Err(Refusal::OpeningTooShort);
		}
		let bidding = if shortened { terms.shortened } else { terms.bidding };
		if !calendar.spans(published, self.opening_at, bidding) {
			return Err(Refusal::OpeningTooEarly);
		}
		if !calendar.spans(self.clarification_at, self.opening_at, terms.clarification) {
			return Err(Refusal::ClarificationTooLate);
		}
		if self.award_by > calendar.deadline(self.opening_at, terms.award) {
			return Err(Refusal::AwardTooLate);
		}
		Ok(())
	}

	/// The first moment at which no more questions are received (art. 44).
	pub fn questions_end(&self) -> Moment {
		self.clarification_at.saturating_sub(hours(QUESTION_HOURS))
	}

	/// Whether evaluators or citizens send ballots.
	pub fn has_ballots(&self) -> bool {
		self.ballots_until > self.evaluation_at
	}

	/// Checks that there is time for ballots, and for their disclosure, wherever there is any.
	fn validate_windows(&self, is_rated_by_panel: bool) -> Result<(), Refusal> {
		let least = hours(BALLOT_HOURS);
		let ballots = self.ballots_until.saturating_sub(self.evaluation_at);
		let disclosure = self.disclosure_until.saturating_sub(self.ballots_until);
		let long_enough = |window: Moment, needed: bool| window >= least || (window == 0 && !needed);
		let fits = long_enough(ballots, is_rated_by_panel) && long_enough(disclosure, is_rated_by_panel);
		if fits { Ok(()) } else { Err(Refusal::BallotsTooShort) }
	}

	/// Its acts, each of which an interruption moves.
	pub(super) fn acts_mut(&mut self) -> [&mut Moment; 6] {
		let Self { clarification_at, opening_at, evaluation_at, ballots_until, disclosure_until, award_by } =
			self;
		[clarification_at, opening_at, evaluation_at, ballots_until, disclosure_until, award_by]
	}

	/// Moves every act later, as when a cancellation is annulled.
	pub fn shift(&mut self, by: u64) {
		self.clarification_at = self.clarification_at.saturating_add(by);
		self.opening_at = self.opening_at.saturating_add(by);
		self.shift_evaluation(by);
	}

	/// Moves the evaluation later, and all that follows it.
	pub fn shift_evaluation(&mut self, by: u64) {
		for act in
			[&mut self.evaluation_at, &mut self.ballots_until, &mut self.disclosure_until, &mut self.award_by]
		{
			*act = act.saturating_add(by);
		}
	}
}

impl SocialWeights {
	fn sum(&self) -> u32 {
		[self.disability, self.social_sector, self.gender, self.integrity, self.environment]
			.into_iter()
			.map(u32::from)
			.sum()
	}
}

impl Scoring {
	/// Checks that the weights are 100 points in all, some of them for the price, and that citizens' points cite a norm and need a turnout.
	pub fn validate(&self) -> Result<(), Refusal> {
		let sum = self
			.technical
			.iter()
			.copied()
			.chain([self.price, self.citizens.weight])
			.map(u32::from)
			.sum::<u32>()
			.saturating_add(self.social.sum());
		if sum != ALL_POINTS || self.price == 0 || self.technical.contains(&0) {
			return Err(Refusal::WeightsDoNotAddUp);
		}
		if self.citizens.weight > 0 && self.citizens.norm.is_none() {
			return Err(Refusal::CitizensShareWithoutNorm);
		}
		if self.citizens.weight > 0 && self.citizens.turnout_floor == 0 {
			return Err(Refusal::CitizensShareWithoutFloor);
		}
		Ok(())
	}
}

impl Evaluation {
	/// The officers who evaluate, or stand by to.
	pub fn officers(&self) -> &[AccountId] {
		match self {
			Evaluation::Officers(officers) | Evaluation::Panel { fallback: officers, .. } => officers,
		}
	}

	/// The terms of the panel that rates, if one does.
	pub fn panel(&self) -> Option<&PanelTerms> {
		match self {
			Evaluation::Officers(_) => None,
			Evaluation::Panel { terms, .. } => Some(terms),
		}
	}
}

/// The points of low order of Curve25519 and what reduces to them: a shared secret with one is zero, whoever computes it.
const LOW_ORDER: [[u8; 32]; 7] = {
	const fn near_prime(last: u8) -> [u8; 32] {
		let mut bytes = [0xff; 32];
		bytes[0] = last;
		bytes[31] = 0x7f;
		bytes
	}
	let mut one = [0; 32];
	one[0] = 1;
	[
		[0; 32],
		one,
		hex2array!("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
		hex2array!("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"),
		near_prime(0xec),
		near_prime(0xed),
		near_prime(0xee),
	]
};

/// Whether a share that is encrypted to this X25519 key is readable by all. The highest bit does not count (RFC 7748 section 5).
fn is_of_low_order(key: &[u8; 32]) -> bool {
	let mut point = *key;
	if let Some(last) = point.last_mut() {
		*last &= 0x7f;
	}
	LOW_ORDER.contains(&point)
}

impl Openers {
	/// Three accounts that have not yet accepted.
	pub fn appoint(
		contracting: AccountId,
		oversight: AccountId,
		witness: AccountId,
	) -> Result<Self, Refusal> {
		if contracting == oversight || oversight == witness || witness == contracting {
			return Err(Refusal::OpenersNotDistinct);
		}
		let opener = |account| Opener { account, key: None };
		Ok(Self { contracting: opener(contracting), oversight: opener(oversight), witness: opener(witness) })
	}

	/// The openers in the order of their pieces: opener `i` holds the pieces other than `i`.
	pub fn in_order(&self) -> [&Opener; 3] {
		[&self.contracting, &self.oversight, &self.witness]
	}

	/// The role of an account.
	pub fn role(&self, account: &AccountId) -> Result<OpenerRole, Refusal> {
		let roles = [OpenerRole::Contracting, OpenerRole::Oversight, OpenerRole::Witness];
		roles
			.into_iter()
			.zip(self.in_order())
			.find(|(_, opener)| opener.account == *account)
			.map(|(role, _)| role)
			.ok_or(Refusal::NotAnOpener)
	}

	/// Records an opener's key for this tender.
	pub fn accept(&mut self, account: &AccountId, key: [u8; 32]) -> Result<OpenerRole, Refusal> {
		let role = self.role(account)?;
		if is_of_low_order(&key) {
			return Err(Refusal::WeakKey);
		}
		let opener = match role {
			OpenerRole::Contracting => &mut self.contracting,
			OpenerRole::Oversight => &mut self.oversight,
			OpenerRole::Witness => &mut self.witness,
		};
		opener.key = Some(key);
		Ok(role)
	}

	/// Whether all three have accepted, with keys of their own.
	pub fn ensure_ready(&self) -> Result<(), Refusal> {
		match self.in_order().map(|opener| opener.key) {
			[Some(a), Some(b), Some(c)] if a != b && b != c && c != a => Ok(()),
			_ => Err(Refusal::OpenersNotReady),
		}
	}
}

impl CallForTenders {
	/// Whether the complete ratings of so many officers decide: of more than half of them, or none where nothing is rated.
	pub fn officers_suffice(&self, given: usize) -> bool {
		let most = given.saturating_mul(2) > self.evaluation.officers().len();
		most || self.scoring.technical.is_empty()
	}

	/// Checks everything but the schedule, which depends on the moment of publication.
	pub fn validate(&self) -> Result<(), Refusal> {
		if self.title.is_empty() {
			return Err(Refusal::UntitledCall);
		}
		if self.budget == 0 || self.market_median == Some(0) {
			return Err(Refusal::ZeroBudget);
		}
		if self.guarantee_percent > ALL_PERCENT || self.advance_percent > MOST_ADVANCE {
			return Err(Refusal::PercentOutOfRange);
		}
		self.jurisdiction.validate().map_err(|_| Refusal::NoSuchJurisdiction)?;
		self.scoring.validate()?;
		let officers = self.evaluation.officers();
		let distinct =
			officers.iter().enumerate().all(|(n, officer)| !officers.iter().take(n).any(|o| o == officer));
		if !distinct || (officers.is_empty() && !self.scoring.technical.is_empty()) {
			return Err(Refusal::TooFewRatings);
		}
		match self.evaluation.panel() {
			Some(terms) if !terms.are_sound() || self.scoring.technical.is_empty() => {
				Err(Refusal::UnsoundPanel)
			}
			_ => Ok(()),
		}
	}

	/// Checks the schedule for publication at a moment.
	pub fn validate_schedule(&self, published: Moment, terms: &CallTerms) -> Result<(), Refusal> {
		let regular = self.schedule.validate(published, false, terms);
		match (regular, &self.shortening) {
			(Err(Refusal::OpeningTooEarly), Some(_)) => self.schedule.validate(published, true, terms),
			(Err(Refusal::OpeningTooEarly), None)
				if self.schedule.validate(published, true, terms).is_ok() =>
			{
				Err(Refusal::ShorteningWithoutGrounds)
			}
			(checked, _) => checked,
		}?;
		if self.scoring.citizens.weight > 0 && !self.schedule.has_ballots() {
			return Err(Refusal::BallotsTooShort);
		}
		self.schedule.validate_windows(self.evaluation.panel().is_some())
	}

	/// The term within which its acts are challenged.
	pub fn challenge_term(&self) -> ProcurementTerm {
		match self.character {
			Character::Treaty => ProcurementTerm::TreatyChallenge,
			Character::National | Character::Open => ProcurementTerm::Challenge,
		}
	}

	/// What the social witness owes: a public report, above 5,000,000 daily UMA (art. 38).
	pub fn witness_duty(&self, uma: Centavos) -> WitnessDuty {
		if self.budget > uma.saturating_mul(WITNESS_UMAS) { WitnessDuty::Due } else { WitnessDuty::Voluntary }
	}

	/// Whether the account belongs to the procedure's own side and so may not bid.
	pub fn is_own_side(&self, openers: &Openers, account: &AccountId) -> bool {
		self.evaluation.officers().contains(account) || openers.role(account).is_ok()
	}
}
