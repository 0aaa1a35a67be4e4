//! Writes a tender of the chain as a release package that validates against the official schema at every stage.

use super::super::{Snapshot, json as view};
use crate::{
	base::{
		json::{self as json_parts, Document, Hex, Units},
		money, words,
	},
	panels::json::Ratings,
};
use cadena_primitives::{
	AccountId, Moment,
	ballots::{BidIndex, PanelTerms, VoteTally},
	legal_person::rfc_of,
	membership::{Alias, Constituency, Electorate},
};
use cadena_runtime::{
	pallet_agencies::types::Agency,
	pallet_panels::types::{Disclosure, Panel},
	pallet_procurement_contracts::{
		self,
		types::{Contract, Guarantee, Progress, State as ContractState},
	},
	pallet_tenders::types::{Award, Bid, BidStatus, Character, Scoring, SocialWeights, Stage, State},
	pallet_votes::types::Poll,
};
use serde_json::{Map, Value, json};

const PUBLISHER: &str = "Cadena";
const VERSION: &str = "1.1";
const CURRENCY: &str = "MXN";

/// The release package of a tender.
pub fn release_package(snapshot: &Snapshot) -> Value {
	let ocid = format!("cadena-{}-{}", hex::encode(&snapshot.genesis[..4]), snapshot.id);
	let date = words::moment(snapshot.now);
	let mut release = json!({
		"ocid": ocid,
		"id": format!("{ocid}-{}", snapshot.now),
		"date": date,
		"tag": tags(snapshot),
		"initiationType": "tender",
		"language": "es",
		"parties": parties(snapshot),
		"buyer": buyer(&snapshot.agency),
		"tender": tender(snapshot),
	});
	if let Some(award) = &snapshot.award {
		release["awards"] = awards(snapshot, award).into();
	}
	if let Some(contract) = &snapshot.contract {
		release["contracts"] = json!([self::contract(snapshot, contract)]);
	}
	json!({
		"uri": format!("cadena:{}/tender/{}", hex::encode(snapshot.genesis), snapshot.id),
		"version": VERSION,
		"publishedDate": date,
		"publisher": { "name": PUBLISHER },
		"releases": [release],
	})
}

fn tags(snapshot: &Snapshot) -> Vec<&'static str> {
	let mut tags = vec![match snapshot.tender.stage(snapshot.now) {
		Stage::Draft => "planning",
		Stage::Cancelled | Stage::Annulled => "tenderCancellation",
		_ => "tender",
	}];
	if snapshot.award.is_some() {
		tags.push("award");
	}
	match snapshot.contract.as_ref().map(|contract| &contract.state) {
		None | Some(ContractState::Offered { .. }) => {}
		Some(ContractState::Executing(_)) => tags.extend(["contract", "implementation"]),
		Some(_) => tags.extend(["contract", "contractTermination"]),
	}
	tags
}

fn agency_id(agency: &Agency) -> String {
	format!("MX-RFC-{}", agency.rfc.to_text())
}

fn account_id(account: &AccountId) -> String {
	format!("cadena-account-{account}")
}

fn buyer(agency: &Agency) -> Value {
	json!({ "id": agency_id(agency), "name": words::text(&agency.name) })
}

/// Bidders are known by their accounts, and legal persons by the RFC from which theirs is derived.
fn supplier(account: &AccountId) -> Value {
	let name = rfc_of(account).map_or_else(|| account.to_string(), |rfc| rfc.to_text());
	json!({ "id": account_id(account), "name": name })
}

fn parties(snapshot: &Snapshot) -> Vec<Value> {
	let agency = &snapshot.agency;
	let awardee = awardee(snapshot);
	let mut parties = vec![json!({
		"id": agency_id(agency),
		"name": words::text(&agency.name),
		"identifier": { "scheme": "MX-RFC", "id": agency.rfc.to_text(), "legalName": words::text(&agency.name) },
		"roles": ["buyer", "procuringEntity"],
	})];
	for bid in standing(snapshot) {
		let mut roles = vec!["tenderer"];
		if awardee == Some(&bid.bidder) {
			roles.push("supplier");
		}
		let mut party = supplier(&bid.bidder);
		party["roles"] = json!(roles);
		parties.push(party);
	}
	parties
}

/// The bids that were not withdrawn.
fn standing(snapshot: &Snapshot) -> impl Iterator<Item = &Bid> {
	snapshot.bids.iter().map(|(_, bid)| bid).filter(|bid| bid.stands())
}

fn awardee(snapshot: &Snapshot) -> Option<&AccountId> {
	let placement = snapshot.award.as_ref()?.awarded()?;
	snapshot.bids.iter().find(|(index, _)| *index == placement.bid).map(|(_, bid)| &bid.bidder)
}

fn period(start: Option<Moment>, end: Moment) -> Value {
	let mut period = Map::new();
	if let Some(start) = start {
		period.insert("startDate".into(), words::moment(start).into());
	}
	period.insert("endDate".into(), words::moment(end).into());
	period.into()
}

fn value(centavos: u128) -> Value {
	json!({ "amount": money::to_json(centavos), "currency": CURRENCY })
}

fn document(id: &str, kind: &str, title: &str, document: &cadena_primitives::Document) -> Value {
	let mut entry = json!({
		"id": id,
		"documentType": kind,
		"title": title,
		"description": format!("SHA-256 {}", hex::encode(document.sha256)),
	});
	if let Some(uri) = &document.locator {
		entry["url"] = words::text(uri).into();
	}
	entry
}

fn tender(snapshot: &Snapshot) -> Value {
	let record = &snapshot.tender;
	let call = &record.call;
	let schedule = &call.schedule;
	let called_at = record.called_at();
	let status = match record.stage(snapshot.now) {
		Stage::Draft => "planning",
		Stage::Clarification
		| Stage::Bidding
		| Stage::Opening
		| Stage::Ballots
		| Stage::Disclosure
		| Stage::Evaluation
		| Stage::Overdue => "active",
		Stage::Awarded => "complete",
		Stage::Deserted => "unsuccessful",
		Stage::Cancelled | Stage::Annulled => "cancelled",
	};
	let mut tender = json!({
		"id": snapshot.id.to_string(),
		"title": words::text(&call.title),
		"status": status,
		"procuringEntity": buyer(&snapshot.agency),
		"value": value(call.budget),
		"procurementMethod": "open",
		"procurementMethodDetails": match call.character {
			Character::National => "Licitación pública nacional",
			Character::Treaty => "Licitación pública internacional bajo la cobertura de tratados",
			Character::Open => "Licitación pública internacional abierta",
		},
		"awardCriteria": "ratedCriteria",
		"awardCriteriaDetails": criteria(&call.scoring),
		"submissionMethod": ["electronicSubmission"],
		"tenderPeriod": period(called_at, schedule.opening_at),
		"enquiryPeriod": period(called_at, schedule.clarification_at),
		"awardPeriod": period(Some(schedule.evaluation_at), schedule.award_by),
		"hasEnquiries": record.questions > 0,
		"numberOfTenderers": standing(snapshot).count(),
		"documents": documents(snapshot),
	});
	if let Some((panel, disclosures)) = &snapshot.panel {
		tender["cadenaEvaluation"] = evaluation(panel, disclosures);
	}
	if let Some(poll) = &snapshot.poll {
		tender["cadenaParticipation"] = participation(snapshot, poll);
	}
	if standing(snapshot).next().is_some() {
		tender["tenderers"] = standing(snapshot).map(|bid| supplier(&bid.bidder)).collect();
	}
	tender
}

/// Points of each criterion, in words.
fn criteria(scoring: &Scoring) -> String {
	let SocialWeights { disability, social_sector, gender, integrity, environment } = scoring.social;
	let technical = match scoring.technical.as_slice() {
		[] => "0".into(),
		weights => json_parts::join(weights),
	};
	format!(
		"price {}; technical {technical}; social: disability {disability}, social sector {social_sector}, gender \
		 {gender}, integrity {integrity}, environment {environment}; citizens {}",
		scoring.price, scoring.citizens.weight
	)
}

/// An extension: how anonymous evaluators rate the bids, and what they disclosed. docs/smart-tenders.md describes its fields.
fn evaluation(panel: &Panel, disclosures: &[(Alias, Disclosure)]) -> Value {
	json!({
		"terms": panel_terms(&panel.terms),
		"eligibleEvaluators": panel.members,
		"draw": panel.drawn().ok().map(Hex::of),
		"sealedBallots": panel.sealed,
		"disclosedBallots": disclosures.iter().map(|(alias, disclosure)| json!({
			"evaluator": account_id(&disclosure.evaluator),
			"alias": Hex::of(alias),
			"ratings": Ratings::of(&disclosure.ratings, disclosure.opened),
		})).collect::<Vec<_>>(),
		"outcomeGrades": { "requiringArea": panel.grades.requiring, "socialWitness": panel.grades.witness },
	})
}

fn panel_terms(terms: &PanelTerms) -> Value {
	json!({
		"specialty": terms.specialty,
		"size": terms.size,
		"quorum": terms.quorum,
		"pot": Units::from(terms.pot),
		"tolerance": terms.tolerance,
	})
}

fn votes(tally: &VoteTally, bids: BidIndex) -> Value {
	json!({
		"voters": tally.voters,
		"turnoutFloor": tally.floor,
		"aboveFloor": tally.counts(),
		"approvals": (0..bids).map(|bid| json!({ "bid": bid, "approvals": tally.approve(bid) })).collect::<Vec<_>>(),
	})
}

/// An extension: how citizens voted. docs/smart-tenders.md describes its fields.
fn participation(snapshot: &Snapshot, poll: &Poll) -> Value {
	json!({
		"electorate": electorate(&poll.electorate),
		"votes": votes(&poll.tally, snapshot.tender.bids),
		"pointsNorm": snapshot.tender.call.scoring.citizens.norm.as_ref().map(Document::from),
		"outcomeGrade": poll.median_grade(),
	})
}

fn documents(snapshot: &Snapshot) -> Vec<Value> {
	let call = &snapshot.tender.call;
	let mut documents = vec![document("call", "tenderNotice", "Convocatoria", &call.document)];
	for (n, question) in snapshot.questions.iter().enumerate() {
		let id = format!("question-{n}");
		documents.push(document(&id, "clarifications", "Solicitud de aclaración", &question.document));
		if let Some(answer) = &question.answer {
			documents.push(document(&format!("answer-{n}"), "clarifications", "Aclaración", answer));
		}
	}
	documents
}

fn awards(snapshot: &Snapshot, award: &Award) -> Vec<Value> {
	let in_force = matches!(snapshot.tender.state, State::Awarded { .. });
	let date = words::moment(award.issued_at);
	let bidder = |bid: BidIndex| snapshot.bids.iter().find(|(index, _)| *index == bid).map(|(_, bid)| bid);
	let mut awards = Vec::new();
	for (place, placement) in award.placements.iter().enumerate() {
		let standing = usize::from(award.awarded_place);
		let status = match place {
			_ if place < standing => "cancelled",
			_ if place == standing && in_force => "active",
			_ if place == standing => "cancelled",
			_ => continue,
		};
		let Some(bid) = bidder(placement.bid) else { continue };
		awards.push(json!({
			"id": format!("award-{place}"),
			"title": words::text(&snapshot.tender.call.title),
			"description": format!(
				"{} points: price {}, technical {}, social {}, citizens {}",
				view::points(placement.points.total()),
				view::points(placement.points.price),
				view::points(placement.points.technical),
				view::points(placement.points.social),
				view::points(placement.points.citizens)
			),
			"status": status,
			"date": date,
			"value": value(placement.price),
			"suppliers": [supplier(&bid.bidder)],
			"documents": [document("grounds", "awardNotice", "Fallo", &award.grounds)],
		}));
	}
	for (index, reason) in &award.excluded {
		let Some(bid) = bidder(*index) else { continue };
		let mut entry = json!({
			"id": format!("bid-{index}"),
			"title": words::text(&snapshot.tender.call.title),
			"description": view::Exclusion::from(reason).to_string(),
			"status": "unsuccessful",
			"date": date,
			"suppliers": [supplier(&bid.bidder)],
		});
		let offer = match &bid.status {
			BidStatus::Opened { offer, .. } | BidStatus::Discarded { opened: Some((offer, _)), .. } => {
				Some(offer)
			}
			_ => None,
		};
		if let Some(offer) = offer {
			entry["value"] = value(offer.price);
		}
		awards.push(entry);
	}
	awards
}

fn contract(snapshot: &Snapshot, contract: &Contract) -> Value {
	let standing = snapshot.award.as_ref().map_or(0, |award| award.awarded_place);
	let status = match contract.state {
		ContractState::Offered { .. } => "pending",
		ContractState::Executing(_) => "active",
		ContractState::EndedEarly { .. } => "cancelled",
		ContractState::Rescinded { .. } | ContractState::Closed { .. } => "terminated",
	};
	let mut entry = json!({
		"id": format!("contract-{}", snapshot.id),
		"awardID": format!("award-{standing}"),
		"title": words::text(&snapshot.tender.call.title),
		"status": status,
		"value": value(contract.price),
		"documents": [document("contract", "contractSigned", "Contrato", &contract.document)],
	});
	if let ContractState::Executing(execution) = &contract.state {
		entry["dateSigned"] = words::moment(execution.signed_at.at).into();
		let mut documents = vec![document("contract", "contractSigned", "Contrato", &contract.document)];
		if let Guarantee::Presented { document: policy, .. } = &execution.guarantee {
			documents.push(document("guarantee", "contractGuarantees", "Garantía de cumplimiento", policy));
		}
		entry["documents"] = documents.into();
	}
	let milestones: Vec<Value> = contract.milestones.iter().enumerate().map(milestone).collect();
	let transactions = transactions(snapshot, contract);
	let mut implementation = json!({ "milestones": milestones });
	if !transactions.is_empty() {
		implementation["transactions"] = transactions.into();
	}
	entry["implementation"] = implementation;
	entry
}

fn milestone((number, milestone): (usize, &pallet_procurement_contracts::types::Milestone)) -> Value {
	let mut entry = json!({
		"id": number.to_string(),
		"title": format!("Entregable {}", number + 1),
		"type": "delivery",
		"status": if milestone.progress == Progress::Pending { "scheduled" } else { "met" },
		"dueDate": words::moment(milestone.due),
	});
	let met = match &milestone.progress {
		Progress::Pending => None,
		Progress::Delivered { at, .. } => Some(*at),
		Progress::Accepted { delivered_at, .. }
		| Progress::Invoiced { delivered_at, .. }
		| Progress::Paid { delivered_at, .. } => Some(*delivered_at),
	};
	if let Some(met) = met {
		entry["dateMet"] = words::moment(met).into();
	}
	entry
}

fn transactions(snapshot: &Snapshot, contract: &Contract) -> Vec<Value> {
	let payment = |id: String, amount, at| {
		json!({
			"id": id,
			"date": words::moment(at),
			"value": value(amount),
			"payer": buyer(&snapshot.agency),
			"payee": supplier(&contract.supplier),
		})
	};
	let advance = contract.advance.paid_at.map(|at| payment("advance".into(), contract.advance.amount, at));
	let paid = contract.milestones.iter().zip(0u8..).filter_map(|(milestone, n)| match milestone.progress {
		Progress::Paid { at, .. } => Some(payment(format!("milestone-{n}"), contract.payable(n), at)),
		_ => None,
	});
	advance.into_iter().chain(paid).collect()
}
/// Electorate in the extension of open data.
fn electorate(electorate: &Electorate) -> Value {
	let whom = match &electorate.constituency {
		Constituency::Place(place) => words::jurisdiction(place),
		Constituency::Specialty(specialty) => format!("specialty {specialty}"),
	};
	json!({ "of": whom, "asOfBlock": electorate.as_of })
}
