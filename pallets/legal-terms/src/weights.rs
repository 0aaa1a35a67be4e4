//! Weights.

use frame_support::weights::Weight;

/// Weights of the calls.
pub trait WeightInfo {
	fn enact_term() -> Weight;
	fn declare_non_working(n: u32) -> Weight;
	fn set_uma() -> Weight;
}

pub struct SubstrateWeight<T>(core::marker::PhantomData<T>);
impl<T> WeightInfo for SubstrateWeight<T> {
	fn enact_term() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn declare_non_working(_: u32) -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn set_uma() -> Weight {
		Weight::from_parts(10_000, 0)
	}
}

impl WeightInfo for () {
	fn enact_term() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn declare_non_working(_: u32) -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn set_uma() -> Weight {
		Weight::from_parts(10_000, 0)
	}
}
