//! Weights of `pallet_transaction_payment`, measured by `scripts/weights`: do not edit.
//!
//! Polkadot SDK 2609, frame-omni-bencher 0.28.0 (frame-benchmarking-cli 64.0.0), 2026-11-24.
//! Steps: 20, repeats: 10, execution: Compiled wasm.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{RuntimeDbWeight, Weight},
};

/// The measured weights, with the database costs that are given.
pub struct WeightInfo<D>(PhantomData<D>);

impl<D: Get<RuntimeDbWeight>> pallet_transaction_payment::WeightInfo for WeightInfo<D> {
	fn charge_transaction_payment() -> Weight {
		// Minimum execution time: 65_753_000 picoseconds.
		Weight::from_parts(70_642_000, 3593)
			.saturating_add(D::get().reads(2))
			.saturating_add(D::get().writes(1))
	}
}
