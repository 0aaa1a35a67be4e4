//! Weights of an empty block and of a transaction that does nothing, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0, 2026-11-24.

use frame_support::weights::{Weight, constants::WEIGHT_REF_TIME_PER_NANOS};

/// Execution of a block with inherents alone.
pub const BLOCK: Weight = Weight::from_parts(412_252 * WEIGHT_REF_TIME_PER_NANOS, 0);
/// Execution of a signed remark, its signature and extensions included.
pub const EXTRINSIC: Weight = Weight::from_parts(162_043 * WEIGHT_REF_TIME_PER_NANOS, 0);
