//! Weights.

use frame_support::weights::Weight;

/// Weights of the calls.
pub trait WeightInfo {
	fn offer() -> Weight;
	fn sign() -> Weight;
	fn present_guarantee() -> Weight;
	fn pay_advance() -> Weight;
	fn deliver() -> Weight;
	fn accept() -> Weight;
	fn reject() -> Weight;
	fn invoice() -> Weight;
	fn pay() -> Weight;
	fn penalize() -> Weight;
	fn begin_rescission() -> Weight;
	fn answer_rescission() -> Weight;
	fn decide_rescission() -> Weight;
	fn close() -> Weight;
}

pub struct SubstrateWeight<T>(core::marker::PhantomData<T>);
impl<T> WeightInfo for SubstrateWeight<T> {
	fn offer() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn sign() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn present_guarantee() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn pay_advance() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn deliver() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn accept() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn reject() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn invoice() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn pay() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn penalize() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn begin_rescission() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn answer_rescission() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn decide_rescission() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn close() -> Weight {
		Weight::from_parts(10_000, 0)
	}
}

impl WeightInfo for () {
	fn offer() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn sign() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn present_guarantee() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn pay_advance() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn deliver() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn accept() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn reject() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn invoice() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn pay() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn penalize() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn begin_rescission() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn answer_rescission() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn decide_rescission() -> Weight {
		Weight::from_parts(10_000, 0)
	}
	fn close() -> Weight {
		Weight::from_parts(10_000, 0)
	}
}
