//! The council in JSON.

use super::Motion as Open;
use crate::base::json::{Account, Hex, Runtime};
use cadena_primitives::AccountId;
use cadena_runtime::RuntimeCall;
use codec::Encode;
use frame_support::traits::GetCallMetadata;
use schemars::JsonSchema;
use serde::Serialize;
use sp_core::H256;

/// The council.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Members {
	/// Accounts of the seated agencies.
	pub members: Vec<Account>,
}

/// Motions under vote.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Motions {
	/// In the order in which they were proposed.
	pub motions: Vec<Motion>,
	/// Whether it is proven that the council has these and no others; otherwise the node was believed.
	pub proven: bool,
}

/// Motion under vote.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Motion {
	/// BLAKE2b-256 of the call, which names the motion.
	pub motion: Hex,
	/// Its number.
	pub index: u32,
	/// Votes in favour that it needs.
	pub threshold: u32,
	/// Seats in favour.
	pub ayes: Vec<Account>,
	/// Seats against.
	pub nays: Vec<Account>,
	/// Block at which it lapses.
	pub end: u32,
	/// The act.
	pub call: Call,
}

impl From<&Open> for Motion {
	fn from(open: &Open) -> Self {
		let accounts = |of: &[AccountId]| of.iter().cloned().map(Account).collect();
		Self {
			motion: Hex::of(open.hash),
			index: open.votes.index,
			threshold: open.votes.threshold,
			ayes: accounts(&open.votes.ayes),
			nays: accounts(&open.votes.nays),
			end: open.votes.end,
			call: Call::from(&open.call),
		}
	}
}

/// Call of the runtime.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Call {
	/// Its pallet, as the chain names it.
	pub pallet: String,
	/// Its name in the pallet.
	pub name: String,
	/// The call with its arguments, in SCALE: what `cadena council act` takes.
	pub bytes: Hex,
}

impl From<&RuntimeCall> for Call {
	fn from(call: &RuntimeCall) -> Self {
		let names = call.get_call_metadata();
		Self { pallet: names.pallet_name.into(), name: names.function_name.into(), bytes: Hex(call.encode()) }
	}
}

/// Motion that was closed.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Closed {
	/// The motion.
	pub motion: Hex,
	/// Whether the act was carried out; otherwise the motion was dropped.
	pub approved: bool,
}

/// What became of an act that a seat asked for.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Decision {
	/// The motion.
	pub motion: Hex,
	/// Whether the act was carried out.
	pub done: bool,
	/// The votes so far, while more are needed; null of an act that was carried out.
	pub open: Option<Motion>,
}

impl Decision {
	/// The act was carried out.
	pub fn done(motion: H256) -> Self {
		Self { motion: Hex::of(motion), done: true, open: None }
	}

	/// More votes are needed.
	pub fn open(open: &Open) -> Self {
		Self { motion: Hex::of(open.hash), done: false, open: Some(open.into()) }
	}
}

/// What became of an upgrade.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Upgrade {
	/// The new runtime.
	pub runtime: Runtime,
	/// BLAKE2b-256 of its code.
	pub code: Hex,
	/// Whether it runs.
	pub done: bool,
	/// The votes so far, while more are needed; null of an upgrade that was carried out.
	pub open: Option<Motion>,
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::council::{Votes, motion_hash};
	use cadena_runtime::Runtime;
	use serde_json::json;

	#[test]
	fn a_motion_shows_the_act_as_the_argument_takes_it() {
		let call: RuntimeCall = frame_system::Call::<Runtime>::remark { remark: vec![1, 2] }.into();
		let seat = AccountId::new([1; 32]);
		let hash = motion_hash(&call);
		let bytes = format!("0x{}", hex::encode(call.encode()));
		let votes = Votes { index: 3, threshold: 4, ayes: vec![seat.clone()], nays: vec![], end: 900 };
		let open = Open { hash, call, votes };
		let motion = format!("0x{}", hex::encode(hash));
		let expected = json!({
			"motion": motion,
			"done": false,
			"open": {
				"motion": motion,
				"index": 3,
				"threshold": 4,
				"ayes": [seat.to_string()],
				"nays": [],
				"end": 900,
				"call": { "pallet": "System", "name": "remark", "bytes": bytes },
			},
		});
		assert_eq!(serde_json::to_value(Decision::open(&open)).expect("is JSON"), expected);
		let expected = json!({ "motion": motion, "done": true, "open": null });
		assert_eq!(serde_json::to_value(Decision::done(hash)).expect("is JSON"), expected);
	}
}
