//! Authorities in JSON.

use super::{Overview, Session};
use crate::base::json::Account;
use cadena_primitives::{AccountId, AgencyId};
use cadena_runtime::pallet_authorities::types::{Node as Record, Output};
use schemars::JsonSchema;
use serde::Serialize;
use sp_core::crypto::Ss58Codec;

/// Node that was registered, or got new keys.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Registered {
	/// The node's account.
	pub node: Account,
	/// The agency that holds it.
	pub agency: AgencyId,
}

/// Node that was taken out of the register.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Withdrawn {
	/// The node's account.
	pub node: Account,
}

/// Registered nodes, the session and finality. The block is the last final one.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Authorities {
	/// Number of the session.
	pub session: u32,
	/// Blocks of a session.
	pub session_blocks: u32,
	/// The fewest authorities that there may be.
	pub minimum: u32,
	/// Number of the best block that the node has.
	pub best: u32,
	/// Number of the set of GRANDPA in which the node votes or listens; null while it does neither.
	pub grandpa_set: Option<u64>,
	/// The nodes: those of the set in its order, then the others.
	pub nodes: Vec<Node>,
}

impl Authorities {
	/// The authorities, as a node with this best block and this set of GRANDPA sees them.
	pub fn of(overview: &Overview, best: u32, grandpa_set: Option<u64>) -> Self {
		let set = &overview.set;
		let mut nodes: Vec<_> = overview.nodes.iter().collect();
		nodes.sort_by_key(|(node, _)| set.iter().position(|other| other == node).unwrap_or(usize::MAX));
		Self {
			session: overview.session,
			session_blocks: overview.rules.session_blocks,
			minimum: overview.rules.minimum,
			best,
			grandpa_set,
			nodes: nodes
				.into_iter()
				.map(|(node, record)| {
					let status = Status::of(set.contains(node), overview.running.contains(node));
					Node::of(node.clone(), record, status)
				})
				.collect(),
		}
	}
}

/// Registered node.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Node {
	/// Its account.
	pub node: Account,
	/// The agency that holds it.
	pub agency: AgencyId,
	/// Whether it is an authority.
	pub status: Status,
	/// In how many sessions it was proven to misbehave.
	pub offences: u32,
	/// The last such session; null where there is none.
	pub last_offence: Option<u32>,
}

impl Node {
	fn of(node: AccountId, record: &Record, status: Status) -> Self {
		Self {
			node: Account(node),
			agency: record.agency,
			status,
			offences: record.offences,
			last_offence: record.last_offence,
		}
	}
}

/// Whether a node is an authority.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
	/// It is in the set, and in this session.
	Authority,
	/// It is in the set, and in a session to come.
	Entering,
	/// It is in this session, and no longer in the set.
	Leaving,
	/// It is in neither.
	Out,
}

impl Status {
	fn of(in_set: bool, in_session: bool) -> Self {
		match (in_set, in_session) {
			(true, true) => Self::Authority,
			(true, false) => Self::Entering,
			(false, true) => Self::Leaving,
			(false, false) => Self::Out,
		}
	}
}

/// What the authorities did in a session.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Production {
	/// Number of the session.
	pub session: u32,
	/// What each authority did, in the order of their slots.
	pub production: Vec<Produced>,
}

impl From<&Session> for Production {
	fn from(session: &Session) -> Self {
		let produced = |output: &Output| {
			let keys = session.in_office.iter().find(|(node, _)| *node == output.node).map(|(_, keys)| keys);
			Produced {
				node: Account(output.node.clone()),
				agency: output.agency,
				authored: output.authored,
				missed: output.missed,
				aura: keys.map(|keys| keys.aura.to_ss58check()),
				grandpa: keys.map(|keys| keys.grandpa.to_ss58check()),
			}
		};
		Self { session: session.number, production: session.outputs.iter().map(produced).collect() }
	}
}

/// What an authority did in a session.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Produced {
	/// Its account.
	pub node: Account,
	/// The agency that holds it.
	pub agency: AgencyId,
	/// Blocks that it authored.
	pub authored: u32,
	/// Slots that were its own and in which no block was made.
	pub missed: u32,
	/// Aura's key, SS58; null where the chain keeps it no longer.
	pub aura: Option<String>,
	/// GRANDPA's key, SS58; null where the chain keeps it no longer.
	pub grandpa: Option<String>,
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_runtime::pallet_authorities::types::Rules;
	use serde_json::json;

	#[test]
	fn nodes_of_the_set_come_first_in_its_order() {
		let [first, second, other] = [1u8, 2, 3].map(|byte| AccountId::new([byte; 32]));
		let left = Record { offences: 2, last_offence: Some(4), ..Record::new(7) };
		let overview = Overview {
			session: 5,
			rules: Rules { session_blocks: 300, minimum: 1 },
			set: vec![second.clone(), first.clone()],
			running: vec![first.clone(), other.clone()],
			nodes: vec![
				(first.clone(), Record::new(0)),
				(other.clone(), left),
				(second.clone(), Record::new(1)),
			],
		};
		let node = |node: &AccountId, agency: u32, status: &str| {
			json!({
				"node": node.to_string(), "agency": agency, "status": status, "offences": 0, "lastOffence": null,
			})
		};
		let mut last = node(&other, 7, "leaving");
		last["offences"] = 2.into();
		last["lastOffence"] = 4.into();
		let expected = json!({
			"session": 5,
			"sessionBlocks": 300,
			"minimum": 1,
			"best": 90,
			"grandpaSet": null,
			"nodes": [node(&second, 1, "entering"), node(&first, 0, "authority"), last],
		});
		let shown = Authorities::of(&overview, 90, None);
		assert_eq!(serde_json::to_value(shown).expect("is JSON"), expected);
	}

	#[test]
	fn production_without_the_keys_of_office_says_so() {
		let node = AccountId::new([1; 32]);
		let outputs = vec![Output { node: node.clone(), agency: 3, authored: 8, missed: 2 }];
		let session = Session { number: 6, outputs, in_office: Vec::new() };
		let expected = json!({
			"session": 6,
			"production": [{
				"node": node.to_string(), "agency": 3, "authored": 8, "missed": 2, "aura": null, "grandpa": null,
			}],
		});
		assert_eq!(serde_json::to_value(Production::from(&session)).expect("is JSON"), expected);
	}
}
