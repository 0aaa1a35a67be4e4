//! Contracts in JSON.

use crate::base::json::{Account, Document, Moment, Pesos};
use cadena_primitives::{Calendar, TenderId};
use cadena_runtime::pallet_procurement_contracts::types::{self, Guarantee, MilestoneIndex};
use schemars::JsonSchema;
use serde::Serialize;

/// Milestone on which something was done.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
pub struct MilestoneNumber {
	/// The tender of the contract.
	pub tender: TenderId,
	/// Its number in the contract.
	pub milestone: MilestoneIndex,
}

/// Contract (LAASSP art. 66).
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Contract {
	/// How far it is.
	pub status: Status,
	/// Who supplies.
	pub supplier: Account,
	/// Its price.
	pub price: Pesos,
	/// Text that both sign.
	pub document: Document,
	/// When both had signed, while it is performed.
	pub signed_at: Option<Moment>,
	/// What the performance guarantee covers, once it was presented and while the contract is performed.
	pub guarantee: Option<Pesos>,
	/// Penalties so far, while it is performed.
	pub penalties: Option<Pesos>,
	/// The advance.
	pub advance: Advance,
	/// What is delivered and paid, in order.
	pub milestones: Vec<Milestone>,
}

/// How far a contract is.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
	/// The agency has signed it.
	Offered,
	/// Both have signed it, and it is performed.
	Executing,
	/// Rescinded by the supplier's fault.
	Rescinded,
	/// Settled.
	Closed,
	/// Ended because the award fell or went to somebody else.
	EndedEarly,
}

/// Advance (LAASSP art. 66-IX).
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Advance {
	/// How much; 0 for none.
	pub amount: Pesos,
	/// When it was paid.
	pub paid_at: Option<Moment>,
}

/// Part of a contract that is delivered, accepted and paid on its own.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Milestone {
	/// What is paid for it.
	pub amount: Pesos,
	/// Until when it is to be delivered, with the interruptions so far.
	pub due: Moment,
	/// How far it is.
	pub progress: Progress,
}

/// How far a milestone is.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Progress {
	/// To be delivered.
	Pending,
	/// Registered as delivered (art. 72).
	Delivered,
	/// Accepted by the agency (art. 72).
	Accepted,
	/// Invoiced by the supplier (art. 73).
	Invoiced,
	/// Paid by the agency (art. 73).
	Paid,
}

impl Contract {
	/// The contract, by the calendar of its agency.
	pub fn of(contract: &types::Contract, calendar: &Calendar) -> Self {
		let execution = match &contract.state {
			types::State::Executing(execution) => Some(execution),
			_ => None,
		};
		let milestone = |milestone: &types::Milestone| Milestone {
			amount: milestone.amount.into(),
			due: Moment(calendar.moved(contract.offered_at, milestone.due)),
			progress: (&milestone.progress).into(),
		};
		Self {
			status: (&contract.state).into(),
			supplier: Account(contract.supplier.clone()),
			price: contract.price.into(),
			document: (&contract.document).into(),
			signed_at: execution.map(|execution| Moment(execution.signed_at.at)),
			guarantee: execution.and_then(|execution| match &execution.guarantee {
				Guarantee::Due { .. } => None,
				Guarantee::Presented { amount, .. } => Some((*amount).into()),
			}),
			penalties: execution.map(|execution| execution.penalties.into()),
			advance: Advance {
				amount: contract.advance.amount.into(),
				paid_at: contract.advance.paid_at.map(Moment),
			},
			milestones: contract.milestones.iter().map(milestone).collect(),
		}
	}
}

impl From<&types::State> for Status {
	fn from(state: &types::State) -> Self {
		match state {
			types::State::Offered { .. } => Self::Offered,
			types::State::Executing(_) => Self::Executing,
			types::State::Rescinded { .. } => Self::Rescinded,
			types::State::Closed { .. } => Self::Closed,
			types::State::EndedEarly { .. } => Self::EndedEarly,
		}
	}
}

impl From<&types::Progress> for Progress {
	fn from(progress: &types::Progress) -> Self {
		match progress {
			types::Progress::Pending => Self::Pending,
			types::Progress::Delivered { .. } => Self::Delivered,
			types::Progress::Accepted { .. } => Self::Accepted,
			types::Progress::Invoiced { .. } => Self::Invoiced,
			types::Progress::Paid { .. } => Self::Paid,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_primitives::{ProcurementLaw, SetAt};
	use frame_support::BoundedVec;
	use serde_json::json;
	use sp_core::H256;

	#[test]
	fn a_contract_says_its_amounts_and_how_far_each_milestone_is() {
		let document = || cadena_primitives::Document { sha256: H256::repeat_byte(7), locator: None };
		let milestone = |amount, due, progress| types::Milestone { amount, due, progress };
		let paid = types::Progress::Paid { delivered_at: 2_000, at: 3_000 };
		let set_at = SetAt::unaware(1_000);
		let contract = types::Contract {
			agency: 1,
			supplier: [2; 32].into(),
			law: ProcurementLaw::Laassp,
			called_at: 500,
			price: 960,
			document: document(),
			milestones: BoundedVec::truncate_from(vec![
				milestone(480, 60_000, paid),
				milestone(480, 120_000, types::Progress::Pending),
			]),
			offered_at: set_at,
			advance: types::Advance { amount: 288, paid_at: Some(2_000) },
			least_guarantee: 96,
			performed_at: None,
			state: types::State::Executing(types::Execution {
				signed_at: set_at,
				guarantee: Guarantee::Presented { amount: 96, document: document() },
				penalties: 5,
				rescission: None,
			}),
		};
		let pesos = |amount: u64| json!({ "amount": amount, "currency": "MXN" });
		let expected = json!({
			"status": "executing",
			"supplier": contract.supplier.to_string(),
			"price": pesos(960),
			"document": { "sha256": format!("0x{}", "07".repeat(32)), "locator": null },
			"signedAt": "1970-01-01T00:00:01Z",
			"guarantee": pesos(96),
			"penalties": pesos(5),
			"advance": { "amount": pesos(288), "paidAt": "1970-01-01T00:00:02Z" },
			"milestones": [
				{ "amount": pesos(480), "due": "1970-01-01T00:01:00Z", "progress": "paid" },
				{ "amount": pesos(480), "due": "1970-01-01T00:02:00Z", "progress": "pending" },
			],
		});
		let calendar = Calendar::default();
		assert_eq!(serde_json::to_value(Contract::of(&contract, &calendar)).expect("is written"), expected);
	}
}
