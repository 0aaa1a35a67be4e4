//! Weights.

use frame_support::weights::Weight;

/// Weights of the calls.
pub trait WeightInfo {
	fn register() -> Weight;
	fn debar() -> Weight;
	fn lift_debarment() -> Weight;
	fn accredit_witness() -> Weight;
	fn withdraw_witness() -> Weight;
}

pub struct SubstrateWeight<T>(core::marker::PhantomData<T>);
impl<T> WeightInfo for SubstrateWeight<T> {
	fn register() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn debar() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn lift_debarment() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn accredit_witness() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn withdraw_witness() -> Weight {
		Weight::from_parts(10_000, 0)
	}
}

impl WeightInfo for () {
	fn register() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn debar() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn lift_debarment() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn accredit_witness() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn withdraw_witness() -> Weight {
		Weight::from_parts(10_000, 0)
	}
}
