//! Rings in JSON.

use super::Overview;
use crate::base::words;
use cadena_primitives::membership;
use cadena_runtime::pallet_rings::types::{self, RingState};
use schemars::JsonSchema;
use serde::Serialize;

/// Collection of rings, as the arguments have it: INEGI's key of a municipality (09012), the rest of a state (09), a country
/// (US), or `specialty:NUMBER`.
#[derive(Clone, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[schemars(extend("pattern" = "^([0-9]{5}|[0-9]{2}|[A-Z]{2}|specialty:[0-9]+)$"))]
pub struct Collection(pub String);

impl From<membership::Collection> for Collection {
	fn from(collection: membership::Collection) -> Self {
		Self(match collection {
			membership::Collection::Municipality(key) => format!("{key:05}"),
			membership::Collection::Residual(state) => format!("{state:02}"),
			membership::Collection::Abroad(country) => words::text(&country),
			membership::Collection::Specialty(number) => format!("specialty:{number}"),
		})
	}
}

/// Whether a ring hides its members.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RingStatus {
	/// Its members act.
	Active,
	/// It lost so many that the rest waits for another ring.
	Dissolved,
}

impl From<RingState> for RingStatus {
	fn from(state: RingState) -> Self {
		match state {
			RingState::Standing => Self::Active,
			RingState::Dissolved => Self::Dissolved,
		}
	}
}

/// Ring of a collection.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Ring {
	/// Its number in the collection.
	pub ring: u32,
	/// How often its keys changed.
	pub revision: u32,
	/// How many keys it has.
	pub keys: u32,
	/// How many of them left since it was last rebuilt.
	pub leaving: usize,
	/// Whether it hides its members.
	pub status: RingStatus,
	/// Block in which it was begun.
	pub begun_at_block: u32,
}

/// Step that anyone may have done with the rings.
#[derive(Clone, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Task {
	/// Keys that wait enter a ring.
	Extend {
		/// The collection.
		collection: Collection,
	},
	/// A ring is rebuilt without those who left.
	Rebuild {
		/// The collection.
		collection: Collection,
		/// The ring's number.
		ring: u32,
	},
	/// The rest of a ring that lost too many waits again.
	Dissolve {
		/// The collection.
		collection: Collection,
		/// The ring's number.
		ring: u32,
	},
	/// Keys that waited too long wait for a ring of their state.
	Forward {
		/// The collection.
		collection: Collection,
	},
}

impl From<types::Task> for Task {
	fn from(task: types::Task) -> Self {
		match task {
			types::Task::Extend { collection } => Self::Extend { collection: collection.into() },
			types::Task::Rebuild { collection, ring } => {
				Self::Rebuild { collection: collection.into(), ring }
			}
			types::Task::Dissolve { collection, ring } => {
				Self::Dissolve { collection: collection.into(), ring }
			}
			types::Task::Forward { collection } => Self::Forward { collection: collection.into() },
		}
	}
}

/// Collection with its rings.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CollectionRings {
	/// The collection.
	pub collection: Collection,
	/// How many keys wait for a ring.
	pub waiting: u64,
	/// Its rings, in the order of their numbers.
	pub rings: Vec<Ring>,
	/// What is due.
	pub due: Vec<Task>,
}

impl From<&Overview> for CollectionRings {
	fn from(overview: &Overview) -> Self {
		let ring = |(number, (ring, leaving)): (u32, &(types::Ring, usize))| Ring {
			ring: number,
			revision: ring.revision,
			keys: ring.size,
			leaving: *leaving,
			status: ring.state.into(),
			begun_at_block: ring.begun_at,
		};
		Self {
			collection: overview.collection.into(),
			waiting: overview.record.queue.waiting(),
			rings: (0..).zip(&overview.rings).map(ring).collect(),
			due: overview.due.iter().copied().map(Task::from).collect(),
		}
	}
}

/// Collections that a key ever entered, or the one that was asked for.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Collections {
	/// In their order.
	pub collections: Vec<CollectionRings>,
}

/// What was done with the rings.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Built {
	/// In order.
	pub done: Vec<Task>,
}

#[cfg(test)]
mod tests {
	use super::*;
	use cadena_runtime::pallet_rings::types::{CollectionRecord, Queue};
	use serde_json::json;

	#[test]
	fn a_collection_tells_its_rings_and_what_is_due() {
		let collection = membership::Collection::Municipality(9_012);
		let mut ring = types::Ring::begun(70, [0; 288], 7);
		ring.revision = 2;
		let mut dissolved = types::Ring::begun(3, [0; 288], 9);
		dissolved.state = RingState::Dissolved;
		let overview = Overview {
			collection,
			record: CollectionRecord { rings: 2, members: 70, queue: Queue { first: 4, next: 9, since: 1 } },
			rings: vec![(ring, 1), (dissolved, 0)],
			due: vec![types::Task::Rebuild { collection, ring: 0 }, types::Task::Extend { collection }],
		};
		let expected = json!({
			"collection": "09012",
			"waiting": 5,
			"rings": [
				{
					"ring": 0,
					"revision": 2,
					"keys": 70,
					"leaving": 1,
					"status": "active",
					"begunAtBlock": 7,
				},
				{
					"ring": 1,
					"revision": 0,
					"keys": 3,
					"leaving": 0,
					"status": "dissolved",
					"begunAtBlock": 9,
				},
			],
			"due": [
				{ "kind": "rebuild", "collection": "09012", "ring": 0 },
				{ "kind": "extend", "collection": "09012" },
			],
		});
		assert_eq!(serde_json::to_value(CollectionRings::from(&overview)).expect("is JSON"), expected);
	}
}
