//! What the database costs.

use frame_support::weights::{RuntimeDbWeight, constants::WEIGHT_REF_TIME_PER_MICROS};

/// ParityDB.
pub const COSTS: RuntimeDbWeight =
	RuntimeDbWeight { read: 8 * WEIGHT_REF_TIME_PER_MICROS, write: 50 * WEIGHT_REF_TIME_PER_MICROS };
