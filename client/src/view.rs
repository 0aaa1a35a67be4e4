//! What the chain holds, as JSON for scripts and in words for people.

use crate::{chain::Clock, money, ocds::Snapshot};
use cadena_primitives::{
	Calendar, Centavos, Document, Jurisdiction, Moment, Term,
	ballots::{PanelTerms, VoteTally},
	membership::{Constituency, Electorate},
	time::{DAY, HOUR, InterruptionCause, Interruptions, Unit},
};
use chrono::{DateTime, FixedOffset, SecondsFormat, Utc};
use pallet_agencies::types::Agency;
use pallet_legal_terms::types::Skipper;
use pallet_panels::types::Disclosure;
use pallet_procurement_contracts::types::{Contract, Guarantee, Progress, State as ContractState};
use pallet_tenders::types::{
	Award, Bid, BidIndex, BidStatus, DiscardGround, Exclusion, PriceGround, Stage, State, Tender,
	WitnessDuty, ballot_of,
};
use serde_json::{Value, json};

/// A moment in UTC, RFC 3339 with seconds.
pub fn moment(at: Moment) -> String {
	i64::try_from(at)
		.ok()
		.and_then(DateTime::<Utc>::from_timestamp_millis)
		.map_or_else(|| at.to_string(), |date| date.to_rfc3339_opts(SecondsFormat::Secs, true))
}

/// A moment in an office's local time for people, with its zone.
pub fn local(at: Moment, calendar: &Calendar) -> String {
	let offset = FixedOffset::east_opt(i32::from(calendar.minutes_at(at)) * 60);
	i64::try_from(at).ok().and_then(DateTime::<Utc>::from_timestamp_millis).zip(offset).map_or_else(
		|| at.to_string(),
		|(date, offset)| date.with_timezone(&offset).format("%Y-%m-%d %H:%M:%S %:z").to_string(),
	)
}

/// A length of time in days and hours.
pub fn span(milliseconds: u64) -> String {
	format!("{} days and {} hours", milliseconds / DAY, milliseconds % DAY / HOUR)
}

/// Points with three decimals.
pub fn points(thousandths: u32) -> String {
	format!("{}.{:03}", thousandths / 1_000, thousandths % 1_000)
}

/// Text that the chain holds as bytes.
pub fn text(bytes: &[u8]) -> String {
	String::from_utf8_lossy(bytes).into_owned()
}

/// An INEGI key, or the name of the level.
pub fn jurisdiction(jurisdiction: &Jurisdiction) -> String {
	match jurisdiction {
		Jurisdiction::Federation => "federation".into(),
		Jurisdiction::State(state) => format!("{state:02}"),
		Jurisdiction::Municipality(key) => format!("{key:05}"),
		Jurisdiction::Abroad(country) => text(country),
	}
}

/// A term in words.
pub fn term(term: &Term) -> String {
	let unit = match term.unit {
		Unit::Hours => "hours",
		Unit::NaturalDays => "natural days",
		Unit::BusinessDays => "business days",
		Unit::Months => "months",
		Unit::Years => "years",
	};
	let first = if term.counts_first_day { ", the first day included" } else { "" };
	let last = if term.rolls { ", to a business day" } else { "" };
	format!("{} {unit}{first}{last}", term.amount)
}

/// The name of a stage.
pub fn stage(stage: Stage) -> &'static str {
	match stage {
		Stage::Draft => "draft",
		Stage::Clarification => "clarification",
		Stage::Bidding => "bidding",
		Stage::Opening => "opening",
		Stage::Ballots => "ballots",
		Stage::Disclosure => "disclosure",
		Stage::Evaluation => "evaluation",
		Stage::Overdue => "overdue",
		Stage::Awarded => "awarded",
		Stage::Deserted => "deserted",
		Stage::Cancelled => "cancelled",
		Stage::Annulled => "annulled",
	}
}

/// The name of what a tender's record says of it.
pub fn state(state: &State) -> &'static str {
	match state {
		State::Draft { .. } => "draft",
		State::Called { .. } => "called",
		State::Awarded { .. } => "awarded",
		State::Deserted { .. } => "deserted",
		State::Cancelled { .. } => "cancelled",
		State::Annulled { .. } => "annulled",
	}
}

/// The name of the stage of a tender and of the contract on it.
pub fn whole_stage(tender: &Tender, contract: Option<&Contract>, now: Moment) -> &'static str {
	match (tender.stage(now), contract.map(|contract| &contract.state)) {
		(
			Stage::Awarded,
			Some(
				state @ (ContractState::Executing(_)
				| ContractState::Rescinded { .. }
				| ContractState::Closed { .. }),
			),
		) => contract_state(state),
		(of_tender, _) => stage(of_tender),
	}
}

/// The name of a contract's state.
pub fn contract_state(state: &ContractState) -> &'static str {
	match state {
		ContractState::Offered { .. } => "offered",
		ContractState::Executing(_) => "executing",
		ContractState::Rescinded { .. } => "rescinded",
		ContractState::Closed { .. } => "closed",
		ContractState::EndedEarly { .. } => "ended-early",
	}
}

/// Why a bid has no place, in words.
pub fn exclusion(exclusion: &Exclusion) -> String {
	match exclusion {
		Exclusion::NotOpened => "not opened: neither its bidder nor two openers opened it".into(),
		Exclusion::Discarded(ground) => format!("discarded: {}", discard_ground(ground)),
		Exclusion::UnacceptablePrice(PriceGround::Zero) => "unacceptable price: nothing".into(),
		Exclusion::UnacceptablePrice(PriceGround::AboveBudget) => {
			"unacceptable price: above the authorised budget (art. 5-XIV-a)".into()
		}
		Exclusion::UnacceptablePrice(PriceGround::AboveMarketMedian) => {
			"unacceptable price: more than 10 % above the market median (art. 5-XIV-b)".into()
		}
		Exclusion::UnacceptablePrice(PriceGround::AboveMeanOfBids) => {
			"unacceptable price: more than 10 % above the mean of the bids (art. 5-XIV-b)".into()
		}
		Exclusion::SupplierBarred => {
			"its bidder is debarred or barred by rescissions (arts. 90, 71-IV)".into()
		}
	}
}

/// Why a bid was discarded, in words.
pub fn discard_ground(ground: &DiscardGround) -> String {
	match ground {
		DiscardGround::SealMismatch => "it does not match its own seal".into(),
		DiscardGround::BreaksCall(clause) => format!("it breaks point {} of the call", text(clause)),
		DiscardGround::LinkedBidders => "its bidder is linked to another (art. 71-VIII)".into(),
		DiscardGround::BarredByArticle71(fraction) => format!("its bidder is barred by art. 71-{fraction}"),
		DiscardGround::Collusion => "its bidder colluded to raise the price (art. 40-XVIII)".into(),
	}
}

/// A document as JSON.
pub fn document(document: &Document) -> Value {
	json!({
		"sha256": hex::encode(document.sha256),
		"locator": document.locator.as_ref().map(|uri| text(uri)),
	})
}

/// An agency as JSON.
pub fn agency(id: u32, agency: &Agency) -> Value {
	json!({
		"agency": id,
		"name": text(&agency.name),
		"rfc": agency.rfc.to_text(),
		"jurisdiction": jurisdiction(&agency.jurisdiction),
		"account": agency.account.to_string(),
		"mandates": agency.mandates.iter().map(|mandate| format!("{mandate:?}")).collect::<Vec<_>>(),
		"officers": agency.officers,
		"standing": format!("{:?}", agency.standing),
	})
}

fn amount(centavos: Centavos) -> Value {
	money::format(centavos).into()
}

/// Who skips the time of a practice chain.
pub fn skipper(skipper: Skipper) -> &'static str {
	match skipper {
		Skipper::Anyone => "anyone",
		Skipper::Council => "the council",
	}
}

/// Who skips a practice chain's time, and what was skipped; none of a chain in earnest.
pub fn practice(clock: &Clock) -> Option<String> {
	let (by, skipped) = (clock.practice.map_or("somebody", skipper), &clock.skipped);
	let words =
		|| format!("{by} skips time, {} times so far, by {} in all", skipped.times, span(skipped.total));
	(!clock.is_in_earnest()).then(words)
}

/// The interruptions that ended after a moment.
pub fn interruptions(interruptions: &Interruptions, since: Moment) -> Value {
	let of = |cause| match cause {
		InterruptionCause::NoBlocks => "no blocks",
		InterruptionCause::Declared => "declared",
	};
	let known = interruptions.known.iter().filter(|known| known.to > since);
	known
		.map(|known| json!({ "from": moment(known.from), "to": moment(known.to), "cause": of(known.cause) }))
		.collect()
}

/// A tender with everything that belongs to it, as JSON.
pub fn tender(snapshot: &Snapshot, calendar: &Calendar) -> Value {
	let Snapshot { id, tender, now, bids, questions, award, contract, .. } = snapshot;
	let contract = contract.as_ref();
	let call = &tender.call;
	let schedule = &call.schedule;
	json!({
		"tender": id,
		"stage": whole_stage(tender, contract, *now),
		"agency": tender.agency,
		"title": text(&call.title),
		"officialNumber": call.official_number.as_ref().map(|number| text(number)),
		"document": document(&call.document),
		"law": format!("{:?}", call.law),
		"character": format!("{:?}", call.character),
		"jurisdiction": jurisdiction(&call.jurisdiction),
		"budget": amount(call.budget),
		"marketMedian": call.market_median.map(amount),
		"calledAt": tender.called_at().map(moment),
		"schedule": {
			"clarification": moment(schedule.clarification_at),
			"opening": moment(schedule.opening_at),
			"evaluation": moment(schedule.evaluation_at),
			"ballotsUntil": moment(schedule.ballots_until),
			"disclosureUntil": moment(schedule.disclosure_until),
			"award": moment(schedule.award_by),
		},
		"scoring": {
			"price": call.scoring.price,
			"technical": call.scoring.technical.to_vec(),
			"social": {
				"disability": call.scoring.social.disability,
				"socialSector": call.scoring.social.social_sector,
				"gender": call.scoring.social.gender,
				"integrity": call.scoring.social.integrity,
				"environment": call.scoring.social.environment,
			},
			"citizens": call.scoring.citizens.weight,
			"turnoutFloor": call.scoring.citizens.turnout_floor,
		},
		"evaluators": call.evaluation.officers().iter().map(ToString::to_string).collect::<Vec<_>>(),
		"panel": call.evaluation.panel().map(panel_terms),
		"openers": tender.openers.in_order().map(|opener| json!({
			"account": opener.account.to_string(),
			"key": opener.key.map(hex::encode),
		})),
		"signBy": match &tender.state {
			State::Awarded { sign_by, .. } => Some(moment(*sign_by)),
			_ => None,
		},
		"suspensions": tender.suspensions,
		"witness": match &tender.witness {
			WitnessDuty::Voluntary => json!("voluntary"),
			WitnessDuty::Due => json!("due"),
			WitnessDuty::Reported(report) => document(report),
		},
		"questions": questions.iter().map(|question| json!({
			"asker": question.asker.to_string(),
			"question": document(&question.document),
			"answer": question.answer.as_ref().map(document),
		})).collect::<Vec<_>>(),
		"bids": bids.iter().map(|(index, record)| bid(*index, record)).collect::<Vec<_>>(),
		"award": award.as_ref().map(|award| self::award(award, tender.bids)),
		"contract": contract.map(|contract| self::contract(contract, calendar)),
		"interruptions": interruptions(calendar.interruptions(), tender.called_at().unwrap_or(tender.dated.at)),
	})
}

/// How a call has its bids rated by anonymous evaluators.
pub fn panel_terms(terms: &PanelTerms) -> Value {
	json!({
		"specialty": terms.specialty,
		"size": terms.size,
		"quorum": terms.quorum,
		"pot": money::native(terms.pot),
		"tolerance": terms.tolerance,
	})
}

/// The ratings of a disclosed ballot: for each bid, on each criterion.
pub fn ratings(disclosure: &Disclosure) -> Vec<(BidIndex, Vec<u8>)> {
	let criteria = disclosure.ratings.len().checked_div(disclosure.opened.iter().count()).unwrap_or(0);
	let ballot = ballot_of(&disclosure.ratings, disclosure.opened, criteria).unwrap_or_default();
	ballot.into_iter().map(|(bid, ratings)| (bid, ratings.into_inner())).collect()
}

/// Who may act in a matter.
pub fn electorate(electorate: &Electorate) -> Value {
	let whom = match &electorate.constituency {
		Constituency::Place(place) => jurisdiction(place),
		Constituency::Specialty(specialty) => format!("specialty {specialty}"),
	};
	json!({ "of": whom, "asOfBlock": electorate.as_of })
}

/// How citizens voted.
pub fn votes(tally: &VoteTally, bids: BidIndex) -> Value {
	json!({
		"voters": tally.voters,
		"turnoutFloor": tally.floor,
		"aboveFloor": tally.counts(),
		"approvals": (0..bids).map(|bid| json!({ "bid": bid, "approvals": tally.approve(bid) })).collect::<Vec<_>>(),
	})
}

/// A bid.
pub fn bid(index: BidIndex, bid: &Bid) -> Value {
	let (status, offer, ground) = match &bid.status {
		BidStatus::Sealed { .. } => ("sealed", None, None),
		BidStatus::Withdrawn => ("withdrawn", None, None),
		BidStatus::Opened { offer, .. } => ("opened", Some(offer), None),
		BidStatus::Discarded { ground, opened } => {
			("discarded", opened.as_ref().map(|(offer, _)| offer), Some(discard_ground(ground)))
		}
	};
	json!({
		"bid": index,
		"bidder": bid.bidder.to_string(),
		"sealedAt": moment(bid.sealed_at),
		"commitment": hex::encode(bid.commitment),
		"status": status,
		"ground": ground,
		"price": offer.map(|offer| amount(offer.price)),
		"technical": offer.map(|offer| hex::encode(offer.technical)),
	})
}

/// An award of a tender with so many bids.
pub fn award(award: &Award, bids: BidIndex) -> Value {
	json!({
		"issuedAt": moment(award.issued_at),
		"officer": award.officer.to_string(),
		"grounds": document(&award.grounds),
		"standing": award.standing,
		"places": award.placements.iter().map(|placement| json!({
			"bid": placement.bid,
			"price": amount(placement.price),
			"points": {
				"price": points(placement.points.price),
				"technical": points(placement.points.technical),
				"social": points(placement.points.social),
				"citizens": points(placement.points.citizens),
				"total": points(placement.points.total()),
			},
		})).collect::<Vec<_>>(),
		"excluded": award.excluded.iter().map(|(bid, reason)| json!({
			"bid": bid,
			"reason": exclusion(reason),
		})).collect::<Vec<_>>(),
		"evaluators": award.evaluators.iter().map(ToString::to_string).collect::<Vec<_>>(),
		"votes": award.votes.as_ref().map(|tally| votes(tally, bids)),
	})
}

fn contract(contract: &Contract, calendar: &Calendar) -> Value {
	let execution = match &contract.state {
		ContractState::Executing(execution) => Some(execution),
		_ => None,
	};
	json!({
		"state": contract_state(&contract.state),
		"supplier": contract.supplier.to_string(),
		"price": amount(contract.price),
		"document": document(&contract.document),
		"signedAt": execution.map(|execution| moment(execution.signed_at.at)),
		"guarantee": execution.and_then(|execution| match &execution.guarantee {
			Guarantee::Due { .. } => None,
			Guarantee::Presented { amount: guaranteed, .. } => Some(amount(*guaranteed)),
		}),
		"penalties": execution.map(|execution| amount(execution.penalties)),
		"advance": { "amount": amount(contract.advance.amount), "paidAt": contract.advance.paid_at.map(moment) },
		"milestones": contract.milestones.iter().map(|milestone| json!({
			"amount": amount(milestone.amount),
			"due": moment(calendar.moved(contract.offered_at, milestone.due)),
			"progress": progress(&milestone.progress),
		})).collect::<Vec<_>>(),
	})
}

/// The name of a milestone's progress.
pub fn progress(progress: &Progress) -> &'static str {
	match progress {
		Progress::Pending => "pending",
		Progress::Delivered { .. } => "delivered",
		Progress::Accepted { .. } => "accepted",
		Progress::Invoiced { .. } => "invoiced",
		Progress::Paid { .. } => "paid",
	}
}
