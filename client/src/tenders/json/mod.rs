//! Tenders in JSON.

mod acts;
mod award;
mod bid;
mod call;

pub use acts::{
	Act, Audit, BidNumbers, CancelGround, ChallengeNumber, Check, DeferredAward, DiscountRound,
	ImportedRelease, QuestionNumber, RefusedClaims, RevealedBids, Ruling, SealedBid, TenderNumber, Verdict,
	Warning,
};
pub use award::{Award, Excluded, Exclusion, Place, Points, PriceGround, points};
pub use bid::{Bid, BidStatus, DiscardGround};
pub use call::{Character, Schedule, Scoring, SocialWeights};

use super::Snapshot;
use crate::{
	base::{
		json::{self, Account, Document, Hex, Law, Moment, Pesos},
		words,
	},
	contracts::json::Contract,
	legal_time::json::{self as legal_time, Interruption},
	orders::json::InForce,
	panels::json::PanelTerms,
};
use cadena_primitives::{AgencyId, Calendar, TenderId};
use cadena_runtime::{
	pallet_procurement_contracts::types::{self as contracts, State as ContractState},
	pallet_tenders::types::{self, State},
};
use schemars::JsonSchema;
use serde::Serialize;

/// Tender with everything that belongs to it.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Tender {
	/// Its number.
	pub tender: TenderId,
	/// Its stage, or that of its contract.
	pub stage: Stage,
	/// The contracting agency.
	pub agency: AgencyId,
	/// Official name of the agency.
	pub agency_name: String,
	/// What is bought.
	pub title: String,
	/// Number under which the agency knows it.
	pub official_number: Option<String>,
	/// Text of the call.
	pub document: Document,
	/// Law by which is bought.
	pub law: Law,
	/// Who may bid.
	pub character: Character,
	/// Place that the tender affects.
	pub jurisdiction: json::Place,
	/// Authorised budget.
	pub budget: Pesos,
	/// Median of the market study.
	pub market_median: Option<Pesos>,
	/// When the call was published.
	pub called_at: Option<Moment>,
	/// Dates of its acts.
	pub schedule: Schedule,
	/// How bids earn points.
	pub scoring: Scoring,
	/// Officers who rate, or who stand by for the panel.
	pub evaluators: Vec<Account>,
	/// Panel of anonymous evaluators, where one rates.
	pub panel: Option<PanelTerms>,
	/// Who opens the bids.
	pub openers: Vec<Opener>,
	/// Until when the awarded bidder can sign.
	pub sign_by: Option<Moment>,
	/// How many suspensions are in force.
	pub suspensions: u16,
	/// What the social witness owes.
	pub witness: Witness,
	/// Requests for clarification, in their order.
	pub questions: Vec<Question>,
	/// Bids, in the order of their first submission.
	pub bids: Vec<Bid>,
	/// The last award.
	pub award: Option<Award>,
	/// The contract.
	pub contract: Option<Contract>,
	/// Orders of authorities in force on the contract.
	pub orders: Vec<InForce>,
	/// Interruptions that ended after the call.
	pub interruptions: Vec<Interruption>,
}

impl Tender {
	/// The tender, by the calendar of its agency.
	pub fn of(snapshot: &Snapshot, calendar: &Calendar) -> Self {
		let Snapshot { id, tender, now, agency, bids, questions, award, contract, orders, .. } = snapshot;
		let call = &tender.call;
		let since = tender.called_at().unwrap_or(tender.dated.at);
		Self {
			tender: *id,
			stage: Stage::of(tender, contract.as_ref(), *now),
			agency: tender.agency,
			agency_name: words::text(&agency.name),
			title: words::text(&call.title),
			official_number: call.official_number.as_ref().map(|number| words::text(number)),
			document: (&call.document).into(),
			law: Law(call.law),
			character: call.character.into(),
			jurisdiction: json::Place(call.jurisdiction),
			budget: call.budget.into(),
			market_median: call.market_median.map(Pesos::from),
			called_at: tender.called_at().map(Moment),
			schedule: (&call.schedule).into(),
			scoring: (&call.scoring).into(),
			evaluators: call.evaluation.officers().iter().cloned().map(Account).collect(),
			panel: call.evaluation.panel().map(PanelTerms::from),
			openers: Opener::all(&tender.openers),
			sign_by: match &tender.state {
				State::Awarded { sign_by, .. } => Some(Moment(*sign_by)),
				_ => None,
			},
			suspensions: tender.suspensions,
			witness: (&tender.witness).into(),
			questions: questions.iter().map(Question::from).collect(),
			bids: bids.iter().map(|(bid, record)| Bid::of(*bid, record)).collect(),
			award: award.as_ref().map(|award| Award::of(award, tender.bids)),
			contract: contract.as_ref().map(|contract| Contract::of(contract, calendar)),
			orders: orders.iter().map(InForce::from).collect(),
			interruptions: legal_time::interruptions(calendar.interruptions(), since),
		}
	}
}

/// Stage of a tender, or of the contract on it.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
	/// The call is being drafted.
	Draft,
	/// Called, before the last clarification meeting.
	Clarification,
	/// After the last clarification meeting: bids.
	Bidding,
	/// The act of opening.
	Opening,
	/// Evaluators and citizens send ballots.
	Ballots,
	/// Evaluators disclose theirs.
	Disclosure,
	/// Ratings, discards, offers of discount, and the award.
	Evaluation,
	/// The time to award is over.
	Overdue,
	/// Awarded; the contract is not signed.
	Awarded,
	/// The contract is performed.
	Executing,
	/// The contract is rescinded.
	Rescinded,
	/// The contract is settled.
	Closed,
	/// Declared deserted.
	Deserted,
	/// Cancelled.
	Cancelled,
	/// Annulled.
	Annulled,
}

impl Stage {
	/// The stage of a tender and of the contract on it.
	pub fn of(
		tender: &types::Tender,
		contract: Option<&contracts::Contract>,
		now: cadena_primitives::Moment,
	) -> Self {
		match (tender.stage(now), contract.map(|contract| &contract.state)) {
			(types::Stage::Awarded, Some(ContractState::Executing(_))) => Self::Executing,
			(types::Stage::Awarded, Some(ContractState::Rescinded { .. })) => Self::Rescinded,
			(types::Stage::Awarded, Some(ContractState::Closed { .. })) => Self::Closed,
			(stage, _) => stage.into(),
		}
	}
}

impl From<types::Stage> for Stage {
	fn from(stage: types::Stage) -> Self {
		match stage {
			types::Stage::Draft => Self::Draft,
			types::Stage::Clarification => Self::Clarification,
			types::Stage::Bidding => Self::Bidding,
			types::Stage::Opening => Self::Opening,
			types::Stage::Ballots => Self::Ballots,
			types::Stage::Disclosure => Self::Disclosure,
			types::Stage::Evaluation => Self::Evaluation,
			types::Stage::Overdue => Self::Overdue,
			types::Stage::Awarded => Self::Awarded,
			types::Stage::Deserted => Self::Deserted,
			types::Stage::Cancelled => Self::Cancelled,
			types::Stage::Annulled => Self::Annulled,
		}
	}
}

/// One of the three who open the bids.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Opener {
	/// For whom they open.
	pub role: OpenerRole,
	/// Their account.
	pub account: Account,
	/// Their X25519 key for this tender, once they accepted.
	pub key: Option<Hex>,
}

/// For whom an opener opens.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum OpenerRole {
	/// The contracting agency.
	Contracting,
	/// Oversight.
	Oversight,
	/// The social witness.
	Witness,
}

impl Opener {
	fn all(openers: &types::Openers) -> Vec<Self> {
		let types::Openers { contracting, oversight, witness } = openers;
		[
			(OpenerRole::Contracting, contracting),
			(OpenerRole::Oversight, oversight),
			(OpenerRole::Witness, witness),
		]
		.into_iter()
		.map(|(role, opener)| Self {
			role,
			account: Account(opener.account.clone()),
			key: opener.key.map(Hex::of),
		})
		.collect()
	}
}

/// What the social witness owes (LAASSP art. 38).
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Witness {
	/// Nothing: the tender is small enough.
	Voluntary,
	/// A public report, before the contract closes.
	Due,
	/// Nothing more: the report was given.
	Reported {
		/// The report.
		report: Document,
	},
}

impl From<&types::WitnessDuty> for Witness {
	fn from(duty: &types::WitnessDuty) -> Self {
		match duty {
			types::WitnessDuty::Voluntary => Self::Voluntary,
			types::WitnessDuty::Due => Self::Due,
			types::WitnessDuty::Reported(report) => Self::Reported { report: report.into() },
		}
	}
}

/// Request for clarification (LAASSP art. 44).
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Question {
	/// Who asks.
	pub asker: Account,
	/// The question.
	pub question: Document,
	/// The public answer.
	pub answer: Option<Document>,
}

impl From<&types::Question> for Question {
	fn from(question: &types::Question) -> Self {
		Self {
			asker: Account(question.asker.clone()),
			question: (&question.document).into(),
			answer: question.answer.as_ref().map(Document::from),
		}
	}
}

/// All tenders.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Tenders {
	/// In the order of their numbers.
	pub tenders: Vec<Listed>,
}

/// Tender of a list.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Listed {
	/// Its number.
	pub tender: TenderId,
	/// What is bought.
	pub title: String,
	/// Its stage, or that of its contract.
	pub stage: Stage,
	/// The contracting agency.
	pub agency: AgencyId,
}

impl Listed {
	/// The tender of this number, with its contract.
	pub fn of(
		tender: TenderId,
		record: &types::Tender,
		contract: Option<&contracts::Contract>,
		now: cadena_primitives::Moment,
	) -> Self {
		Self {
			tender,
			title: words::text(&record.call.title),
			stage: Stage::of(record, contract, now),
			agency: record.agency,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::{
		AccountId, Jurisdiction, ProcurementLaw, Rfc, SetAt,
		ballots::{self, BidSet},
		time::{self, InterruptionCause, Interruptions},
	};
	use cadena_runtime::pallet_agencies::types::{Agency, Mandates, Status};
	use frame_support::BoundedVec;
	use serde_json::{Value, json};
	use sp_core::H256;

	fn account(byte: u8) -> AccountId {
		[byte; 32].into()
	}

	fn document(byte: u8) -> cadena_primitives::Document {
		cadena_primitives::Document { sha256: H256::repeat_byte(byte), locator: None }
	}

	fn snapshot() -> Snapshot {
		let terms = ballots::PanelTerms { specialty: 1, size: 5, quorum: 3, pot: 1_000, tolerance: 40 };
		let call = types::CallForTenders {
			title: BoundedVec::truncate_from(b"Agua potable".to_vec()),
			official_number: Some(BoundedVec::truncate_from(b"LA-1".to_vec())),
			document: document(1),
			law: ProcurementLaw::State(9),
			character: types::Character::Treaty,
			jurisdiction: Jurisdiction::State(9),
			budget: 980_000_000,
			market_median: None,
			schedule: types::Schedule {
				clarification_at: 10_000,
				opening_at: 20_000,
				evaluation_at: 30_000,
				ballots_until: 40_000,
				disclosure_until: 50_000,
				award_by: 60_000,
			},
			shortening: None,
			scoring: types::Scoring {
				price: 50,
				technical: BoundedVec::truncate_from(vec![30, 10]),
				social: types::SocialWeights { gender: 10, ..Default::default() },
				citizens: types::CitizensShare { weight: 0, norm: None, turnout_floor: 2 },
			},
			evaluation: types::Evaluation::Panel {
				terms,
				fallback: BoundedVec::truncate_from(vec![account(1)]),
			},
			guarantee_percent: 10,
			advance_percent: 30,
		};
		let opener = |byte, key| types::Opener { account: account(byte), key };
		let tender = types::Tender {
			dated: SetAt::default(),
			agency: 3,
			call,
			openers: types::Openers {
				contracting: opener(101, Some([5; 32])),
				oversight: opener(102, None),
				witness: opener(103, None),
			},
			state: State::called(5_000),
			award_ceiling: None,
			witness: types::WitnessDuty::Reported(document(8)),
			bids: 1,
			opened: BidSet::default(),
			seen: Default::default(),
			ballots_extended: false,
			questions: 1,
			unanswered: 1,
			suspensions: 0,
			pending_challenges: 0,
		};
		let bid = types::Bid {
			bidder: account(50),
			sealed_at: 15_000,
			commitment: H256::repeat_byte(4),
			status: types::BidStatus::Withdrawn,
			deposit: 0,
		};
		Snapshot {
			genesis: H256::repeat_byte(9),
			id: 7,
			tender,
			agency: Agency {
				name: BoundedVec::truncate_from("Alcaldía Tlalpan".as_bytes().to_vec()),
				rfc: Rfc::parse("SAT970701NN3").expect("is well-formed"),
				jurisdiction: Jurisdiction::State(9),
				account: account(2),
				mandates: Mandates::new(),
				officers: 1,
				offers: 0,
				pot_ceiling: 0,
				status: Status::Seated,
			},
			bids: vec![(0, bid)],
			questions: vec![types::Question {
				asker: account(51),
				document: document(6),
				answer: None,
				deposit: 0,
			}],
			award: None,
			contract: None,
			orders: Vec::new(),
			panel: None,
			poll: None,
			now: 20_000,
		}
	}

	#[test]
	fn a_tender_says_its_call_its_openers_and_its_bids() {
		let interruption = |from, to| time::Interruption { from, to, cause: InterruptionCause::NoBlocks };
		let mut interruptions = Interruptions::default();
		for (from, to) in [(1_000, 2_000), (6_000, 7_000)] {
			interruptions.note(interruption(from, to));
		}
		let calendar = Calendar::new(cadena_primitives::Office::Country, Vec::new(), interruptions);
		let tender = serde_json::to_value(Tender::of(&snapshot(), &calendar)).expect("is written");
		let moment = |seconds: u32| format!("1970-01-01T00:00:{seconds:02}Z");
		let document = |byte: &str| json!({ "sha256": format!("0x{}", byte.repeat(32)), "locator": null });
		let opener = |role: &str, byte: u8, key: Value| json!({ "role": role, "account": account(byte).to_string(), "key": key });
		let expected = json!({
			"tender": 7,
			"stage": "opening",
			"agency": 3,
			"agencyName": "Alcaldía Tlalpan",
			"title": "Agua potable",
			"officialNumber": "LA-1",
			"document": document("01"),
			"law": "state:09",
			"character": "treaty",
			"jurisdiction": "09",
			"budget": { "amount": 980_000_000, "currency": "MXN" },
			"marketMedian": null,
			"calledAt": moment(5),
			"schedule": {
				"clarification": moment(10),
				"opening": moment(20),
				"evaluation": moment(30),
				"ballotsUntil": moment(40),
				"disclosureUntil": moment(50),
				"award": "1970-01-01T00:01:00Z",
			},
			"scoring": {
				"price": 50,
				"technical": [30, 10],
				"social": {
					"disability": 0,
					"socialSector": 0,
					"gender": 10,
					"integrity": 0,
					"environment": 0,
				},
				"citizens": 0,
				"turnoutFloor": 2,
			},
			"evaluators": [account(1).to_string()],
			"panel": {
				"specialty": 1,
				"size": 5,
				"quorum": 3,
				"pot": { "amount": "1000", "currency": "CDN" },
				"tolerance": 40,
			},
			"openers": [
				opener("contracting", 101, format!("0x{}", "05".repeat(32)).into()),
				opener("oversight", 102, Value::Null),
				opener("witness", 103, Value::Null),
			],
			"signBy": null,
			"suspensions": 0,
			"witness": { "kind": "reported", "report": document("08") },
			"questions": [{
				"asker": account(51).to_string(),
				"question": document("06"),
				"answer": null,
			}],
			"bids": [{
				"bid": 0,
				"bidder": account(50).to_string(),
				"sealedAt": moment(15),
				"commitment": format!("0x{}", "04".repeat(32)),
				"status": "withdrawn",
				"ground": null,
				"price": null,
				"technical": null,
			}],
			"award": null,
			"contract": null,
			"orders": [],
			"interruptions": [{ "from": moment(6), "to": moment(7), "cause": "no-blocks" }],
		});
		assert_eq!(tender, expected);
	}
}
