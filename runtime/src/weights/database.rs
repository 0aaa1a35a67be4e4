//! What the database costs.

use frame_support::weights::{RuntimeDbWeight, constants::WEIGHT_REF_TIME_PER_MICROS};

/// ParityDB, as `cargo run --release --package cadena-node --example storage_costs` measures it on 2 cores with 200,000 accounts and
/// without a cache: a read takes 10.3 us, and a write, with the new root, the commit and the pruning of an old block, 55 us in
/// a block of 100 and 74 us in one of 5,000.
pub const COSTS: RuntimeDbWeight =
	RuntimeDbWeight { read: 11 * WEIGHT_REF_TIME_PER_MICROS, write: 75 * WEIGHT_REF_TIME_PER_MICROS };
